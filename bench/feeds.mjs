// What issue 4 promises: parsing against bare rss-parser, a large feed in slices, five hundred feeds asked twice.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { parseFeed, renderNote } from '../dist/engine.mjs';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median after a warm-up: a reader of feeds parses one after the other, and so does its peer here. */
export async function time(runs, job) {
	const taken = [];
	for (let at = 0; at < runs * 2; at += 1) {
		const start = performance.now();
		await job();
		if (at >= runs) taken.push(performance.now() - start);
	}
	return median(taken);
}

/** The medians of two jobs done in turn, so that what else the machine does falls on both. */
async function timeBeside(runs, ours, peer) {
	const taken = [[], []];
	for (let at = 0; at < runs * 2; at += 1) {
		for (const [which, job] of [ours, peer].entries()) {
			const start = performance.now();
			await job();
			if (at >= runs) taken[which].push(performance.now() - start);
		}
	}
	return taken.map(median);
}

/** A feed of our own making: `count` items with a body of about `size` characters. */
export function makeFeed(count, size, base = 'https://bench.example', extra = '') {
	const sentence =
		'The river carried silt past the mill, and the miller wrote the height of it on the door each morning. ';
	const body = `&lt;p&gt;${sentence.repeat(Math.ceil(size / sentence.length))}&lt;/p&gt;`;
	const items = Array.from({ length: count }, (_, at) => {
		const date = new Date(Date.UTC(2026, 0, 1) + at * 3600000).toUTCString();
		return `<item><title>Entry ${at} of the mill</title><link>${base}/${at}</link><guid isPermaLink="false">${base}-${at}</guid><pubDate>${date}</pubDate><category>river</category>${extra}<description>${body}</description></item>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Mill</title><link>${base}</link>${items.join('')}</channel></rss>`;
}

const PAPERS = `<dc:creator>Ida Moor, Sam Wells, Noa Lind</dc:creator><dc:rights>free</dc:rights><dc:identifier>x</dc:identifier><category>cs.XX</category><category>cs.YY</category><dc:subject>mills</dc:subject>`;

export async function parsing(report) {
	for (const [what, text] of [
		['parse', makeFeed(500, 1500)],
		['parse, six elements more an item,', makeFeed(500, 1500, undefined, PAPERS)],
	]) {
		const bytes = new TextEncoder().encode(text);
		const [ours, bare] = await timeBeside(
			30,
			() => parseFeed(bytes, { url: 'https://bench.example/feed' }),
			() => new Parser().parseString(text),
		);
		report(
			`${what} ${(bytes.length / 1e6).toFixed(1)} MB, 500 items`,
			`${ours.toFixed(0)} ms`,
			`${(ours / bare).toFixed(2)} times bare rss-parser's ${bare.toFixed(0)} ms (at most 2.0)`,
		);
	}
	await slices(report);
	const bytes = new TextEncoder().encode(makeFeed(500, 1500));
	const feed = await parseFeed(bytes, { url: 'https://bench.example/feed' });
	const all = (options) =>
		time(3, () => feed.value.items.forEach((item) => renderNote('mill', item, options)));
	const [rendered, asSent] = [await all({}), await all({ summary: 'as-sent' })];
	report(
		'notes from parsed items, Markdown',
		`${((500 / rendered) * 1000).toFixed(0)} a second`,
		`${(rendered / asSent).toFixed(0)} times the time of as-sent notes, which convert nothing`,
	);
	const template =
		'---\ntitle: {{title}}\nurl: {{url}}\ndate: {{date}}\ntags: {{tags}}\n---\n# {{title}}\n\n> {{summary|truncate:200}}\n\n{{#each categories}}\n- {{this|wikilink}}\n{{/each}}\n';
	const filled = await all({ summary: 'as-sent', template });
	report(
		'notes from a template of one’s own',
		`${((500 / filled) * 1000).toFixed(0)} a second`,
		'with its text read anew for each',
	);
}

/** The longest stretch without a breath while ten megabytes are parsed: what would hold the screen. */
async function slices(report) {
	const bytes = new TextEncoder().encode(makeFeed(5000, 1800));
	let [longest, since] = [0, 0];
	const breathe = async () => {
		longest = Math.max(longest, performance.now() - since);
		await new Promise((resolve) => setImmediate(resolve));
		since = performance.now();
	};
	await parseFeed(bytes, { url: 'https://bench.example/feed' });
	const holds = [];
	for (let at = 0; at < 5; at += 1) {
		[longest, since] = [0, performance.now()];
		await parseFeed(bytes, { url: 'https://bench.example/feed', breathe });
		holds.push(Math.max(longest, performance.now() - since));
	}
	report(
		`longest slice while parsing ${(bytes.length / 1e6).toFixed(0)} MB, 5,000 items`,
		`${median(holds).toFixed(0)} ms`,
		'median of five runs in Node (goal 16 ms)',
	);
}

/** Five hundred hosts of this machine, each with a feed and validators. */
async function serveFeeds(count) {
	const seen = { requests: 0, conditional: 0, bytes: 0 };
	const server = createServer((request, response) => {
		const at = /^\/f(\d+)\.xml$/u.exec(request.url ?? '')?.[1];
		const body = makeFeed(20, 400, `https://f${at}.example`);
		const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
		const asked = request.headers['if-none-match'];
		seen.requests += 1;
		if (asked !== undefined) seen.conditional += 1;
		if (asked === etag) {
			response.writeHead(304, { etag }).end();
			return;
		}
		seen.bytes += body.length;
		response.writeHead(200, { 'content-type': 'text/xml', etag }).end(body);
	});
	await new Promise((resolve) => server.listen(0, '0.0.0.0', resolve));
	const { port } = server.address();
	const feeds = Array.from(
		{ length: count },
		(_, at) => `http://127.0.${1 + Math.floor(at / 250)}.${1 + (at % 250)}:${port}/f${at}.xml`,
	);
	return { server, seen, feeds };
}

/** In a process of its own, so that serving and syncing do not share a thread. */
export async function syncing(report) {
	const { server, seen, feeds } = await serveFeeds(500);
	const vault = mkdtempSync(join(tmpdir(), 'zettelfeed-bench-'));
	const plugin = join(vault, '.obsidian/plugins/zettelfeed');
	mkdirSync(plugin, { recursive: true });
	writeFileSync(
		join(plugin, 'data.json'),
		JSON.stringify({ feeds: feeds.map((url, at) => ({ name: `f${at}`, url })) }),
	);
	const first = await sync(vault);
	const stamp = newest(vault);
	Object.assign(seen, { requests: 0, conditional: 0, bytes: 0 });
	const second = await sync(vault);
	server.close();
	report(
		'sync of 500 feeds with 20 items, first run',
		`${(first.ms / 1000).toFixed(1)} s`,
		first.last,
	);
	report(
		'the same, second run',
		`${(second.ms / 1000).toFixed(1)} s, ${newest(vault) === stamp ? 'zero vault writes' : 'IT WROTE TO THE VAULT'}`,
		`${seen.requests} requests, ${seen.conditional} of them conditional, ${seen.bytes} bytes of bodies; ${second.last}`,
	);
}

function sync(vault) {
	return new Promise((resolve) => {
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
