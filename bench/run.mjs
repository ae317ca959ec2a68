// npm run bench: speeds as ratios within one run, against a peer or a limit. `--write` puts the table into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { parseFeed, renderNote } from '../dist/engine.mjs';

const rows = [];
const report = (what, figure, against) => {
	rows.push([what, figure, against]);
	console.log(`${what}: ${figure} (${against})`);
};
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function time(runs, job) {
	const taken = [];
	for (let at = 0; at < runs; at += 1) {
		const start = performance.now();
		await job();
		taken.push(performance.now() - start);
	}
	return median(taken);
}

/** A feed of our own making: `count` items with a body of about `size` characters. */
function makeFeed(count, size, base = 'https://bench.example') {
	const sentence =
		'The river carried silt past the mill, and the miller wrote the height of it on the door each morning. ';
	const body = `&lt;p&gt;${sentence.repeat(Math.ceil(size / sentence.length))}&lt;/p&gt;`;
	const items = Array.from({ length: count }, (_, at) => {
		const date = new Date(Date.UTC(2026, 0, 1) + at * 3600000).toUTCString();
		return `<item><title>Entry ${at} of the mill</title><link>${base}/${at}</link><guid isPermaLink="false">${base}-${at}</guid><pubDate>${date}</pubDate><category>river</category><description>${body}</description></item>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Mill</title><link>${base}</link>${items.join('')}</channel></rss>`;
}

async function parsing() {
	const text = makeFeed(500, 1500);
	const bytes = new TextEncoder().encode(text);
	const ours = await time(15, () => parseFeed(bytes, { url: 'https://bench.example/feed' }));
	const bare = await time(15, () => new Parser().parseString(text));
	report(
		`parse ${(bytes.length / 1e6).toFixed(1)} MB, 500 items`,
		`${ours.toFixed(0)} ms`,
		`${(ours / bare).toFixed(2)} times bare rss-parser's ${bare.toFixed(0)} ms`,
	);
	const feed = await parseFeed(bytes, { url: 'https://bench.example/feed' });
	const rendered = await time(5, () =>
		feed.value.items.forEach((item) => renderNote('mill', item)),
	);
	const asSent = await time(5, () =>
		feed.value.items.forEach((item) => renderNote('mill', item, { summary: 'as-sent' })),
	);
	report(
		'notes from parsed items, Markdown',
		`${((500 / rendered) * 1000).toFixed(0)} a second`,
		`${(rendered / asSent).toFixed(0)} times the time of as-sent notes, which convert nothing`,
	);
}

function serveFeeds(count) {
	const server = createServer((request, response) => {
		const at = /^\/f(\d+)\.xml$/u.exec(request.url ?? '')?.[1];
		response
			.writeHead(200, { 'content-type': 'text/xml' })
			.end(makeFeed(20, 400, `https://f${at}.example`));
	});
	return new Promise((resolve) =>
		server.listen(0, '127.0.0.1', () =>
			resolve({
				server,
				feeds: Array.from(
					{ length: count },
					(_, at) => `http://127.0.0.1:${server.address().port}/f${at}.xml`,
				),
			}),
		),
	);
}

/** In a process of its own, so that serving and syncing do not share a thread. */
async function syncing() {
	const { server, feeds } = await serveFeeds(100);
	const vault = mkdtempSync(join(tmpdir(), 'zettelfeed-bench-'));
	const plugin = join(vault, '.obsidian/plugins/zettelfeed');
	mkdirSync(plugin, { recursive: true });
	writeFileSync(
		join(plugin, 'data.json'),
		JSON.stringify({ feeds: feeds.map((url, at) => ({ name: `f${at}`, url })) }),
	);
	const { spawn } = await import('node:child_process');
	const run = () =>
		new Promise((resolve) => {
			const start = performance.now();
			const child = spawn(
				process.execPath,
				['dist/cli.mjs', 'sync', '--vault', vault, '--state', join(vault, '.state')],
				{ stdio: ['ignore', 'pipe', 'inherit'] },
			);
			let out = '';
			child.stdout.on('data', (chunk) => (out += chunk));
			child.on('close', () =>
				resolve({ ms: performance.now() - start, last: out.trim().split('\n').at(-1) }),
			);
		});
	const first = await run();
	const stamp = newest(vault);
	const second = await run();
	server.close();
	report(
		'sync of 100 feeds with 20 items, first run',
		`${(first.ms / 1000).toFixed(1)} s`,
		first.last,
	);
	report(
		'the same, second run',
		`${(second.ms / 1000).toFixed(1)} s, ${newest(vault) === stamp ? 'zero vault writes' : 'IT WROTE TO THE VAULT'}`,
		`${(second.ms / first.ms).toFixed(2)} of the first; ${second.last}`,
	);
}

/** The newest change in the vault outside the state folder. */
function newest(vault) {
	const { stdout } = spawnSync(
		'find',
		[vault, '-path', '*/.state', '-prune', '-o', '-type', 'f', '-printf', '%T@ %p\n'],
		{ encoding: 'utf8', maxBuffer: 1e8 },
	);
	return stdout.trim().split('\n').sort().join('\n');
}

function sizes() {
	const { size } = statSync('main.js');
	report(
		'main.js, minified, with licence texts',
		`${(size / 1000).toFixed(0)} kB`,
		`${((size / 520000) * 100).toFixed(0)} % of the 520 kB budget`,
	);
}

function onload() {
	const { stdout } = spawnSync(
		'npx',
		['vitest', 'run', '--project', 'browser', 'test/browser/stand-in.test.ts'],
		{ encoding: 'utf8' },
	);
	const ms = /onload took ([\d.]+) ms/u.exec(stdout)?.[1];
	report(
		'onload in the stand-in, Chromium',
		ms === undefined ? 'not measured' : `${ms} ms`,
		'goal 10 ms',
	);
}

sizes();
await parsing();
await syncing();
onload();

if (process.argv.includes('--write')) {
	const path = 'docs/benchmarks.md';
	const table = [
		'| what | figure | against |',
		'| --- | --- | --- |',
		...rows.map((row) => `| ${row.join(' | ')} |`),
	].join('\n');
	writeFileSync(
		path,
		readFileSync(path, 'utf8').replace(
			/<!-- table -->[\s\S]*<!-- \/table -->/u,
			() => `<!-- table -->\n\n${table}\n\n<!-- /table -->`,
		),
	);
}
