// Budgets of the bundle, which a phone loads at every start: for the whole, and for rooms with one of their own (docs/adr/0008).
import { statSync } from 'node:fs';
import { linksProgram, sizeOf } from '../../esbuild.config.mjs';

const MAX_BYTES = 880_000;
/** An engine of its own, which the links need in any case. */
const IDENTITY = /^src\/base\/page-/;
/** What reading a feed costs, rss-parser and the entity table included. */
const ROOMS = { 'src/feed/parse.ts': 90_000 };

/** What links add to a download: the worker's program by gzip, without the identity of pages (docs/adr/0018). */
const MAX_LINKS = 29_000;

const report = (name, size, most) => {
	console.log(`${name} ${(size / 1000).toFixed(1)} kB of ${most / 1000}`);
	if (size > most) process.exitCode = 1;
};

report('main.js', statSync('main.js').size, MAX_BYTES);
for (const [entry, most] of Object.entries(ROOMS))
	report(entry, await sizeOf(entry, IDENTITY), most);
report('links, packed', (await linksProgram()).gzip, MAX_LINKS);
