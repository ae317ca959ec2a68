// Budgets of the bundle, which a phone loads at every start: for the whole, and for rooms with one of their own (docs/adr/0008).
import { statSync } from 'node:fs';
import { MAX_BYTES } from '../lib/budget.mjs';
import { sizeOf } from '../lib/bundles.mjs';
import { linksProgram } from '../lib/worker-programs.mjs';

/** Engines of their own, which other rooms bring in any case. */
const IDENTITY = /^src\/base\/identity\//;
const BASE = /^(?:src\/base|node_modules\/date-fns)\//;
/** What reading a feed costs, rss-parser and the entity table included; what finding an article does, Readability and turndown included. */
const ROOMS = [
	{ entry: 'src/feed/parse.ts', apart: IDENTITY, most: 74_000 },
	{ entry: 'src/article/extract.ts', apart: BASE, most: 191_000 },
];

/** What links add to a download: the worker's program by gzip, without what the plugin has anyway (docs/adr/0018). */
const MAX_LINKS = 33_000;

const report = (name, size, most) => {
	console.log(`${name} ${(size / 1000).toFixed(1)} kB of ${most / 1000}`);
	if (size > most) process.exitCode = 1;
};

report('main.js', statSync('main.js').size, MAX_BYTES);
for (const { entry, apart, most } of ROOMS) report(entry, await sizeOf(entry, apart), most);
report('links, packed', (await linksProgram()).gzip, MAX_LINKS);
