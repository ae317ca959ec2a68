import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = ['README.md', ...names('docs').map((name) => `docs/${name}`)];

/** In italics, but no name of ours: words of publishers and of an example. */
const OTHERS = new Set(['Continue reading', 'Discuss', 'Slow science', 'Botany', 'garden']);

function names(folder: string): readonly string[] {
	return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));
}

/** Every text that stands between quote marks where the sentences and the note's template are written. */
const said = new Set(
	[
		...readdirSync(join(ROOT, 'src/words')).map((name) => `src/words/${name}`),
		'src/note/seed-texts.ts',
	]
		.map(read)
		.flatMap((text) => [...text.matchAll(/'([^'\n]{2,80})'/gu)].map(([, words]) => words)),
);

describe.each(DOCS)('%s', (doc) => {
	it('calls commands, settings and sections by the names they have', () => {
		const named = [...read(doc).matchAll(/(?<![*\w\\])\*([^*\n]{2,80})\*(?![*\w])/gu)]
			.flatMap(([, words = '']) => words.split(', '))
			.filter((words) => !OTHERS.has(words));
		expect(named.filter((words) => !said.has(words) && words !== 'Settings')).toEqual([]);
	});
});
