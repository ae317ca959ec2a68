// From page to Markdown in Chromium, beside Readability alone, Readability with turndown and Defuddle, in one run: read the ratios.
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { likeness, SHAPED } from './content-pages.mjs';

const SENTENCES = [
	'The wall was built in the dry summer when the river stood so low that children walked across it.',
	'Each spring the mason came back and measured the width of the moss with the same iron rule.',
	'Nobody had asked for it, yet the book of heights was kept for forty years beside the door.',
	'Lime sets slowly, and a wall that is hurried shows every mistake after the second frost.',
];
const text = (at, count) =>
	Array.from({ length: count }, (_, each) => SENTENCES[(at + each) % SENTENCES.length]).join(' ');
const prose = (count) =>
	Array.from({ length: count }, (_, at) => `<p>${at}. ${text(at, 3)}</p>`).join('');
const page = (body) =>
	`<!doctype html><html><head><title>Walls</title></head><body>${body}</body></html>`;
const menu = `<nav><ul>${'<li><a href="/x">Chapter</a></li>'.repeat(40)}</ul></nav>`;
const aside = `<aside class="related"><h3>Related</h3><ul>${'<li><a href="/y">Another wall of the valley</a></li>'.repeat(15)}</ul></aside>`;

/** A blog, a newspaper, a manual, a thread, a paper; each short, middling and long. */
const KINDS = {
	blog: (size) =>
		`${menu}<article><h1>Walls</h1>${prose(size)}<ul>${'<li>lime and <em>sand</em></li>'.repeat(size)}</ul></article>${aside}`,
	news: (size) =>
		`${menu}<div class="story"><div class="share">Share</div>${prose(size).replaceAll('</p>', '</p><div class="ad">Advertisement</div>')}</div>${aside}`,
	manual: (size) =>
		`${menu}<main>${`<h2>Pointing</h2>${prose(2)}<pre><code class="language-js">const wall = 1;</code></pre><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>`.repeat(size / 4)}</main>`,
	thread: (size) =>
		`${menu}<article>${prose(5)}</article><div id="comments">${`<div class="comment"><p>${text(1, 2)}</p></div>`.repeat(size * 2)}</div>`,
	paper: (size) =>
		`<article>${prose(size).replaceAll('</p>', '<sup><a href="#fn1">1</a></sup></p>')}<ol class="footnotes"><li id="fn1">${text(2, 1)}</li></ol></article>`,
};
const PAGES = Object.values(KINDS).flatMap((make) => [8, 24, 80].map((size) => page(make(size))));

const STRESS = {
	'15,000 link rows': `<table>${'<tr><td><a href="/x">link</a></td></tr>'.repeat(15_000)}</table>${prose(5)}`,
	'15,000 list items': `<ul>${'<li><a href="/x">one</a> and more of it</li>'.repeat(15_000)}</ul>${prose(5)}`,
	'20,000 paragraphs': prose(20_000),
	'3,000 nested blocks': `${'<div>'.repeat(3000)}${prose(5)}`,
	'20,000 spans in one paragraph': `<p>${'<span>a</span> word '.repeat(20_000)}</p>${prose(3)}`,
};

const ENTRY = `
import { Readability } from '@mozilla/readability';
import TurndownService from 'turndown';
import Defuddle from 'defuddle/full';
import { extractArticle } from './src/article/extract';
import { passes } from './bench/content-cases';
const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
const turndown = new TurndownService();
export const markdownCases = () => passes(parse);
export const ways = {
	ours: (html, breathe) => extractArticle(html, { url: 'https://bench.example/a', breathe }, parse),
	readability: (html) => new Readability(parse(html)).parse(),
	both: (html) => turndown.turndown(new Readability(parse(html)).parse()?.content ?? ''),
	defuddle: (html) => new Defuddle(parse(html), { url: 'https://bench.example/a', markdown: true }).parse(),
};
const textOf = (html) => parse('<body>' + html.replaceAll('</', ' </')).body.textContent;
/** What each way takes for the article's text. */
export const texts = {
	ours: async (html) => (await ways.ours(html)).value?.text ?? '',
	readability: (html) => textOf(ways.readability(html)?.content ?? ''),
	defuddle: (html) => textOf(new Defuddle(parse(html), { url: 'https://bench.example/a' }).parse().content),
};
const kept = new Map();
export const keep = (name, html) => { kept.set(name, html); };
const channel = new MessageChannel();
/** The longest stretch without a breath, in milliseconds. Breaths are taken as the app's clock takes them. */
export async function run(way, name) {
	let [since, hold] = [performance.now(), 0];
	await ways[way](kept.get(name), async () => {
		if (performance.now() - since < 6) return;
		hold = Math.max(hold, performance.now() - since);
		await new Promise((resolve) => {
			channel.port1.onmessage = resolve;
			channel.port2.postMessage(0);
		});
		since = performance.now();
	});
	return Math.max(hold, performance.now() - since);
}`;

async function openPage() {
	const { outputFiles } = await build({
		stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'js' },
		bundle: true,
		write: false,
		format: 'iife',
		globalName: 'bench',
		target: 'es2022',
	});
	const browser = await chromium.launch({
		executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
		args: ['--no-sandbox'],
	});
	const tab = await browser.newPage();
	await tab.addScriptTag({ content: outputFiles[0].text });
	const session = await tab.context().newCDPSession(tab);
	// The thread's own time: what else the machine does stays out of it.
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const spent = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
	};
	const keep = (name, html) =>
		tab.evaluate(([key, text]) => globalThis.bench.keep(key, text), [name, html]);
	const time = async (way, name) => {
		const before = await spent();
		const hold = await tab.evaluate(([each, key]) => globalThis.bench.run(each, key), [way, name]);
		return [(await spent()) - before, hold];
	};
	const read = (way, html) =>
		tab.evaluate(([each, page]) => globalThis.bench.texts[each](page), [way, html]);
	const cases = () => tab.evaluate(() => globalThis.bench.markdownCases());
	return { browser, keep, time, read, cases };
}

const part = (numbers, share) =>
	[...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];

/** How near each way comes to the article of pages of our own, in the mean and on the worst of them. */
async function judge(report, read) {
	const told = [];
	for (const way of ['ours', 'readability', 'defuddle']) {
		const marks = [];
		for (const { name, html, text } of SHAPED)
			marks.push({ name, mark: likeness(await read(way, html), text) });
		const mean = marks.reduce((sum, { mark }) => sum + mark, 0) / marks.length;
		const worst = marks.reduce((low, each) => (each.mark < low.mark ? each : low));
		told.push(`${mean.toFixed(3)}, worst ${worst.mark.toFixed(3)} (${worst.name})`);
	}
	const [ours, readability, defuddle] = told;
	report(
		`the article of ${SHAPED.length} pages of our own, F1 of its words`,
		ours,
		`Readability ${readability}; Defuddle ${defuddle}`,
	);
}

/** `npm run bench -- content` */
export async function reading(report) {
	const { browser, keep, time, read, cases } = await openPage();
	try {
		await judge(report, read);
		const passed = await cases();
		report(
			`Markdown cases of our own passed, of ${passed.all}`,
			`${passed.ours}`,
			`turndown ${passed.turndown}, Defuddle ${passed.defuddle}`,
		);
		const taken = { ours: [], readability: [], both: [], defuddle: [] };
		const holds = [];
		for (const [at, html] of PAGES.entries()) await keep(`page ${at}`, html);
		for (let round = 0; round < 3; round += 1) {
			for (const at of PAGES.keys()) {
				for (const way of Object.keys(taken)) {
					const [ms, hold] = await time(way, `page ${at}`);
					// The first round warms up.
					if (round > 0) taken[way].push(ms);
					if (round > 0 && way === 'ours') holds.push(hold);
				}
			}
		}
		for (const [name, share] of [
			['median', 0.5],
			['p95', 0.95],
		]) {
			const [ours, bare, both, defuddle] = Object.values(taken).map((all) => part(all, share));
			report(
				`page to Markdown, Chromium, ${name} of ${PAGES.length} pages`,
				`${ours.toFixed(1)} ms`,
				`${(ours / bare).toFixed(1)} times Readability alone, ${(ours / both).toFixed(1)} times Readability with turndown, ${(ours / defuddle).toFixed(1)} times Defuddle`,
			);
		}
		report(
			'longest hold in such a page, p95',
			`${part(holds, 0.95).toFixed(1)} ms`,
			'wall clock, goal 16 ms; Readability works in one go',
		);
		for (const [name, body] of Object.entries(STRESS)) {
			await keep(name, page(body));
			const [ms, hold] = await time('ours', name);
			const [both] = await time('both', name);
			report(
				`stress: ${name}`,
				`${(ms / 1000).toFixed(2)} s, longest hold ${(hold / 1000).toFixed(2)} s`,
				`limit 3 s, goal 1 s; Readability with turndown ${(both / 1000).toFixed(2)} s`,
			);
		}
	} finally {
		await browser.close();
	}
}
