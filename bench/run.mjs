// npm run bench: speeds as ratios within one run, against a peer or a limit. `--write` puts the table into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { sizeOf } from '../esbuild.config.mjs';
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
		`${((size / 520000) * 100).toFixed(0)} % of the 520 kB budget`,
	);
	const room = await sizeOf('src/feed/parse.ts');
	report(
		'reading feeds, with rss-parser',
		`${(room / 1000).toFixed(0)} kB`,
		'goal 90; 7 of them are the identity of pages',
	);
}

function large() {
	const { stdout } = spawnSync('npx', ['vitest', 'run', '--project', 'bench'], {
		encoding: 'utf8',
	});
	const line = /large import: ([^\n]*)/u.exec(stdout)?.[1] ?? 'not measured';
	report(
		'10,000 new items in one run, Chromium',
		line,
		'goals: no task over 50 ms, 200 MB, one note',
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

const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const [room, ...rest] = wanted;
if (room === 'links')
	await linking(report, rest.length > 0 ? rest.map(Number) : [1000, 10000, 50000]);
else {
	const { parsing, syncing } = await import('./feeds.mjs');
	await sizes();
	await parsing(report);
	await syncing(report);
	await linking(report);
	onload();
	large();
}

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
