// The import law of docs/map.md, by script and not by memory.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROW = ['feed', 'article', 'note', 'links', 'queue'];
const MAX_LINES = 300;

/** A library and the one file that may import it. */
const OWNERS = {
	'rss-parser': 'feed/xml/rss.ts',
	turndown: 'article/write/turndown.ts',
	'@mozilla/readability': 'article/find/readability.ts',
	'date-fns': 'base/time/dates.ts',
	parse5: 'cli/dom.ts',
	linkedom: 'cli/dom.ts',
	yaml: 'cli/yaml.ts',
	'pdfjs-dist/legacy/build/pdf.mjs': 'cli/pdf.ts',
	'pdfjs-dist/legacy/build/pdf.worker.mjs': 'cli/pdf.ts',
	// A program of ours as text, made by the build.
	'worker:link-worker-entry': 'obsidian/links/link-worker.ts',
};

export function listFiles(folder) {
	return readdirSync(folder).flatMap((name) => {
		const full = join(folder, name);
		return statSync(full).isDirectory() ? listFiles(full) : full.endsWith('.ts') ? [full] : [];
	});
}

function importsOf(text) {
	const found = [];
	for (const match of text.matchAll(/^(?:import|export)\s([^;]*?)\sfrom\s'([^']+)'/gmsu)) {
		found.push({ from: match[2], typeOnly: /^type[\s{*]/u.test(match[1].trim()) });
	}
	for (const match of text.matchAll(/^import\s'([^']+)'/gmu))
		found.push({ from: match[1], typeOnly: false });
	// Reaching a module at run time, or its types in passing, is knowing it all the same.
	for (const match of text.matchAll(/\b(?:import|require)\(\s*['"`]([^'"`\n]+)['"`]/gu))
		found.push({ from: match[1], typeOnly: false });
	return found;
}

/** Which room a file stands in: its folder, or its own name at the top. */
function roomOf(path) {
	return path.includes('/') ? path.split('/')[0] : path.replace(/\.ts$/u, '');
}

/** What a room may import. A function of the target's path gives the reason why not, or nothing. */
function forbids(from, to) {
	const [a, b] = [roomOf(from), roomOf(to)];
	if (a === b) return undefined;
	if (b === 'main') return 'nobody imports main';
	const isModel = to.endsWith('/model.ts');
	const position = ROW.indexOf(a);
	if (a === 'base') return 'base knows nobody';
	if (position >= 0) {
		if (b === 'base') return undefined;
		const other = ROW.indexOf(b);
		return other >= 0 && other < position && isModel
			? undefined
			: `${a} may import base, itself and models to its left`;
	}
	if (a === 'settings')
		return b === 'base' || isModel ? undefined : 'settings may import base and models';
	if (a === 'ports')
		return b === 'base' || isModel ? undefined : 'ports may import base and models';
	if (a === 'engine') return [...ROW, 'base'].includes(b) ? undefined : 'engine may import rooms';
	if (a === 'flow')
		return [...ROW, 'base', 'settings', 'ports'].includes(b)
			? undefined
			: 'flow may import rooms and ports';
	if (a === 'words')
		return isModel || to === 'base/problem.ts' || to === 'flow/report.ts'
			? undefined
			: 'words may import types of problems, reports and models';
	if (a === 'obsidian') return b === 'cli' ? 'obsidian and cli never meet' : undefined;
	if (a === 'cli') return b === 'obsidian' ? 'cli and obsidian never meet' : undefined;
	return undefined;
}

export function checkRooms(src) {
	const wrong = [];
	const graph = new Map();
	for (const file of listFiles(src)) {
		const path = relative(src, file).split('\\').join('/');
		const text = readFileSync(file, 'utf8');
		const lines = text.split('\n').length;
		const isData = /-names\.ts$|-families\.ts$|^words\//u.test(path);
		if (lines > MAX_LINES && !isData) wrong.push(`${path}: ${lines} lines, at most ${MAX_LINES}`);
		if (/eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/u.test(text))
			wrong.push(`${path}: a muted check`);
		// The app's own lint rule looks for it and misses most forms.
		if (/\(\?<[=!]/u.test(text))
			wrong.push(
				`${path}: a lookbehind, which keeps iOS before 16.4 from reading the whole plugin`,
			);
		if (/(?::\s*any\b|\bas any\b|<any>)/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')))
			wrong.push(`${path}: any`);
		const targets = [];
		for (const { from, typeOnly } of importsOf(text)) {
			if (from.startsWith('.')) {
				const target = `${normalize(join(dirname(path), from))
					.split('\\')
					.join('/')}.ts`;
				targets.push(target);
				const reason = forbids(path, target);
				if (reason) wrong.push(`${path} imports ${target}: ${reason}`);
				if (roomOf(path) === 'words' && roomOf(target) === 'flow' && !typeOnly)
					wrong.push(`${path} imports ${target} by value`);
			} else checkLibrary(path, from, wrong);
		}
		graph.set(path, targets);
	}
	for (const loop of findLoops(graph)) wrong.push(`import loop: ${loop.join(' > ')}`);
	return wrong;
}

function checkLibrary(path, from, wrong) {
	const room = roomOf(path);
	if (from.startsWith('node:')) {
		if (room !== 'cli') wrong.push(`${path} imports ${from}: Node's modules are for cli only`);
		return;
	}
	if (from === 'obsidian') {
		if (room !== 'obsidian' && path !== 'main.ts') wrong.push(`${path} imports obsidian`);
		return;
	}
	const owner = OWNERS[from];
	if (owner === undefined)
		wrong.push(`${path} imports ${from}, which has no owner in scripts/checks/rooms.mjs`);
	else if (owner !== path) wrong.push(`${path} imports ${from}, which belongs to ${owner}`);
}

function findLoops(graph) {
	const loops = [];
	const done = new Set();
	const visit = (path, trail) => {
		if (trail.includes(path)) {
			loops.push([...trail.slice(trail.indexOf(path)), path]);
			return;
		}
		if (done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return loops;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const wrong = checkRooms('src');
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
