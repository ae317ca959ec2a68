// npm run bench: speeds as ratios within one run, against a peer or a limit. `--write` puts what was measured into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { MAX_BYTES } from '../scripts/lib/budget.mjs';
import { sizeOf } from '../scripts/lib/bundles.mjs';
import { reading } from './content.mjs';
import { parsing, syncing } from './feeds.mjs';
import { linking } from './links.mjs';

const rows = [];
const report = (what, figure, against) => {
	rows.push([what, figure, against]);
	console.log(`${what}: ${figure} (${against})`);
};
async function sizes() {
	const { size } = statSync('main.js');
	report(
		'main.js, minified, with licence texts',
		`${(size / 1000).toFixed(0)} kB`,
		`${((size / MAX_BYTES) * 100).toFixed(0)} % of the ${MAX_BYTES / 1000} kB budget`,
	);
	const room = await sizeOf('src/feed/parse.ts', /^src\/base\/identity\//);
	report(
		'reading feeds, with rss-parser',
		`${(room / 1000).toFixed(0)} kB`,
		'at most 74 (ADR 8), without the identity of pages, which the links bring',
	);
}

/** Benches that need Chromium or TypeScript are files of the runner; each prints lines `name: figure`, here found by their names. */
function figures(file, ...names) {
	const { stdout, stderr } = spawnSync('npx', ['vitest', 'run', '--project', 'bench', file], {
		encoding: 'utf8',
	});
	const found = names.map((name) => new RegExp(`${name}: ([^\\n]*)`, 'u').exec(stdout)?.[1]);
	if (found.includes(undefined)) console.error(stdout.slice(-3000), stderr.slice(-3000));
	return found.map((figure) => figure ?? 'not measured');
}

const runner = (file, name) => figures(file, name)[0];

function hostile() {
	const [ms, what] = runner('hostile', 'hostile feeds').split(', ', 2);
	report('hostile feeds, the longest', ms, `${what ?? ''} (goal 500 ms)`);
}

function large() {
	report(
		'10,000 new items in one run, Chromium',
		runner('large', 'large import'),
		'goals: no task over 50 ms, 200 MB, one note',
	);
}

function linksThread() {
	const goal = 'goal: no hold of the main thread over 16 ms';
	const names = ['build in a worker', 'twenty changes and a look', 'build in slices'];
	const found = figures('links-thread', ...names.map((name) => `links thread: ${name}`));
	names.forEach((name, at) => report(`links of 10,000 notes, Chromium: ${name}`, found[at], goal));
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

function queue() {
	report(
		'review queue, Chromium',
		runner('queue', 'queue'),
		'goals: open 100 ms, thread held 16 ms, a change 50 ms, heap 30 MB',
	);
}

/** `npm run bench -- links 1000 50000`: vaults of so many notes. */
const numbers = process.argv
	.slice(2)
	.map(Number)
	.filter((each) => each > 0);
const sizesWanted = numbers.length > 0 ? numbers : [1000, 10_000];

const benches = {
	sizes,
	parsing: () => parsing(report),
	syncing: () => syncing(report),
	onload,
	hostile,
	large,
	queue,
	content: () => reading(report),
	links: async () => {
		await linking(report, sizesWanted);
		linksThread();
	},
};
/** Named ones (`npm run bench -- queue`), else all. */
const named = process.argv.slice(2).filter((each) => each in benches);
for (const name of named.length > 0 ? named : Object.keys(benches)) await benches[name]();

/** Rows measured now take the place of those of the same name; the others stay as they were measured. */
function written(page) {
	const [before, table = '', after] = page.split(/<!-- \/?table -->/u);
	const old = table
		.split('\n')
		.filter((line) => line.startsWith('| ') && !/^\| (?:what|---) \|/u.test(line))
		.map((line) => line.slice(2, -2).split(' | '));
	const now = new Map([...old, ...rows].map((row) => [row[0], row]));
	const lines = [['what', 'figure', 'against'], ['---', '---', '---'], ...now.values()];
	const text = lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
	return `${before}<!-- table -->\n\n${text}\n\n<!-- /table -->${after}`;
}

if (process.argv.includes('--write')) {
	const path = 'docs/benchmarks.md';
	writeFileSync(path, written(readFileSync(path, 'utf8')));
}
