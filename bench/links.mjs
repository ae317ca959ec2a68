// Link suggestions beside MiniSearch, on a vault of our own making, in one run: read the ratios, machines differ.
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { linksProgram } from '../scripts/lib/worker-programs.mjs';
import { makeVault } from './links-vault.mjs';

async function loadRoom() {
	const outfile = join(mkdtempSync(join(tmpdir(), 'links-')), 'links.mjs');
	await build({
		bundle: true,
		format: 'esm',
		minify: true,
		entryPoints: ['src/links/index.ts'],
		outfile,
	});
	return import(pathToFileURL(outfile).href);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** MB that are held: without collecting first, garbage would count. */
const memory = () => {
	collectGarbage();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
};
/** Milliseconds of processor time of all threads: of those too that compile and collect garbage beside the work. */
const spent = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};
/**
 * `ms`: how long whoever asks waits, at most: by the clock, which other programs lengthen, or in processor time of all threads,
 * which what runs beside the work lengthens; the lesser. `all`: that processor time.
 */
const timed = async (work) => {
	const [start, clock] = [spent(), performance.now()];
	const value = await work();
	const [all, waited] = [spent() - start, performance.now() - clock];
	return { value, ms: Math.min(all, waited), all };
};
const part = (times, share) =>
	times.sort((a, b) => a - b)[Math.floor((times.length - 1) * share)].toFixed(2);

async function ours({ createEmptyIndex, restoreLinkIndex }, notes) {
	const before = memory();
	const index = createEmptyIndex();
	const built = await timed(() => index.add(notes));
	const after = memory();
	const calibrated = await timed(() => index.calibrate());
	// A text as it comes is not the first of its session: what the engine compiles is not counted.
	for (const { title, body } of notes.slice(-300, -200)) {
		index.suggest({ title, body }, 10);
		index.mentions(body);
	}
	const [asked, named, updated] = [[], [], []];
	for (const { title, body } of notes.slice(-200)) {
		const plain = body.replace(/\[\[|\]\]/gu, '');
		asked.push((await timed(() => index.suggest({ title, body: plain }, 10))).ms);
		named.push((await timed(() => index.mentions(plain.repeat(4).slice(0, 4000)))).ms);
	}
	const saved = index.save();
	const restored = await timed(() => restoreLinkIndex(saved));
	for (const note of notes.slice(0, 100)) {
		updated.push((await timed(() => index.update({ ...note, body: `${note.body}\nmore` }))).ms);
	}
	return {
		built: built.ms,
		all: built.all + calibrated.all,
		calibrated: calibrated.ms,
		restored: restored.ms,
		asked,
		named,
		updated,
		memory: after - before,
	};
}

const wordsOf = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

function documentFrequency(notes) {
	const counts = new Map();
	for (const { body } of notes) {
		for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

/** The 25 terms of a text that tell most (tf-idf), as the study asked MiniSearch: all of them took a hundred times as long. */
function bestTerms(body, rarity, notes) {
	const counts = new Map();
	for (const word of wordsOf(body)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const weight = ([word, count]) =>
		(1 + Math.log(count)) * Math.log(notes / (rarity.get(word) ?? 1));
	return [...counts]
		.sort((a, b) => weight(b) - weight(a))
		.slice(0, 25)
		.map(([word]) => word);
}

async function peer(notes) {
	const before = memory();
	const search = new MiniSearch({ fields: ['title', 'body'], idField: 'path' });
	const built = await timed(() => search.addAll(notes));
	const after = memory();
	const asked = [];
	const rarity = documentFrequency(notes);
	const termsOf = ({ body }) => bestTerms(body, rarity, notes.length).join(' ');
	// Warmed up as ours is.
	for (const note of notes.slice(-100, -50)) search.search(termsOf(note));
	for (const note of notes.slice(-50)) {
		const terms = termsOf(note);
		asked.push((await timed(() => search.search(terms))).ms);
	}
	return { built: built.ms, asked, memory: after - before };
}

/** MiniSearch takes half a minute and its memory for 50,000 notes. */
const PEER_MOST = 20_000;

/** Texts made to be slow, 50 to 200 KB each. */
const HOSTILE = {
	brackets: '['.repeat(200_000),
	backticks: '`a'.repeat(100_000),
	'one word': 'a'.repeat(200_000),
	'Han without spaces': '的'.repeat(50_000),
	'links that never end': '[a]('.repeat(50_000),
	'addresses that never end': '[a](<'.repeat(40_000),
	'links and nothing else': '[[a]]'.repeat(40_000),
};

/** `npm run bench -- links`, with sizes after it: `-- links 1000 10000 50000`. */
export async function linking(report, sizes = [1000, 10000]) {
	const room = await loadRoom();
	const { bytes, gzip } = await linksProgram();
	report(
		'links, the worker’s program without what the plugin has anyway',
		`${(bytes / 1000).toFixed(1)} kB, ${(gzip / 1000).toFixed(1)} kB gzip`,
		'goal 12 kB gzip',
	);
	const growth = [];
	for (const size of sizes) {
		const notes = makeVault(size);
		const mb = notes.reduce((sum, { body }) => sum + body.length, 0) / 1e6;
		const mine = await ours(room, notes);
		const theirs = size > PEER_MOST ? undefined : await peer(notes);
		growth.push([size, mb, mine.built]);
		const name = `${size.toLocaleString('en')} notes, ${mb.toFixed(1)} MB`;
		report(
			`${name}: index`,
			`${mine.built.toFixed(0)} ms, calibration ${mine.calibrated.toFixed(0)} ms more; ${mine.all.toFixed(0)} ms of all threads`,
			theirs
				? `${(mine.built / theirs.built).toFixed(2)} of MiniSearch's ${theirs.built.toFixed(0)} ms`
				: 'goal: linear',
		);
		report(
			`${name}: memory`,
			`${mine.memory.toFixed(0)} MB`,
			theirs ? `MiniSearch ${theirs.memory.toFixed(0)} MB` : 'goal 230 MB at 50,000',
		);
		report(
			`${name}: suggestions p50, p95`,
			`${part(mine.asked, 0.5)}, ${part(mine.asked, 0.95)} ms`,
			theirs
				? `MiniSearch, 25 terms: ${part(theirs.asked, 0.5)}, ${part(theirs.asked, 0.95)} ms`
				: 'goal 20 ms p95 at 50,000',
		);
		report(
			`${name}: mentions in 4 KB p95; one note changed p95`,
			`${part(mine.named, 0.95)}; ${part(mine.updated, 0.95)} ms`,
			'goals 1; 1 ms',
		);
		report(
			`${name}: start from what was kept`,
			`${mine.restored.toFixed(0)} ms`,
			`${(mine.restored / mine.built).toFixed(2)} of a build, goal 0.1`,
		);
	}
	for (const [size, mb, ms] of growth) {
		report(
			`growth at ${size.toLocaleString('en')} notes`,
			`${(ms / mb).toFixed(0)} ms a MB`,
			`${'█'.repeat(Math.max(1, Math.round((20 * mb) / growth.at(-1)[1])))} text, ${'█'.repeat(Math.max(1, Math.round((20 * ms) / growth.at(-1)[2])))} time`,
		);
	}
	const index = await room.createLinkIndex(makeVault(1000));
	for (const [name, text] of Object.entries(HOSTILE)) {
		const asked = await timed(() => index.suggest({ title: '', body: text }, 10));
		const named = await timed(() => index.mentions(text));
		report(
			`hostile: ${name}, ${text.length / 1000} KB`,
			`${asked.ms.toFixed(0)} and ${named.ms.toFixed(0)} ms`,
			'goal 100 each',
		);
	}
}
