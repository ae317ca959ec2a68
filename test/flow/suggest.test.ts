import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	acceptOffer,
	acceptOffers,
	possibleEdits,
	type PossibleEdit,
} from '../../src/flow/links/link-edits';
import { createLocalHost, type IndexHost, type IndexStore } from '../../src/flow/links/index-host';
import { type Offer, type Suggester } from '../../src/flow/links/suggest';
import { undoLast } from '../../src/flow/undo/undo';
import type { World } from '../../src/ports';
import type { Settings } from '../../src/settings/model';
import { problemSentence } from '../../src/words/problem';
import { makeFolder, readFiles } from '../support/folder';
import { open, SETTINGS, suggesterOf } from '../support/vault';

const MOSS = `---
title: "Why moss keeps time"
url: https://a.example/moss
status: pending-analysis
tags: [moss, time]
---

# Why moss keeps time

Intro. What she measured followed the forgetting curve closely, and [a page](https://a.example/patience?utm_source=x) on it.

Lichen, sphagnum and liverwort grow on the same walls.

## Related

- 
`;
const FILES = {
	'Moss.md': MOSS,
	'Forgetting curve.md':
		'# Forgetting curve\n\nMemory decays unless used.\n\n## See also\n\n- [[Compost]]\n',
	'Patience.md': '---\nurl: http://www.a.example/patience/\n---\nWaiting.\n',
	'Lichen.md': '## Walls\n\nLichen, sphagnum and liverwort share a wall. ^walls\n',
	'Compost.md': 'Leaves.\n',
	'templates/Time.md': '# Forgetting curve template\n\nForgetting curve.\n',
};

interface Opened {
	readonly vault: string;
	readonly world: World;
	readonly suggester: Suggester;
	text(path: string): string;
	offer(path: string): Promise<Offer>;
}

async function start(
	files: Readonly<Record<string, string>> = FILES,
	settings: Settings = SETTINGS,
	host?: IndexHost,
): Promise<Opened> {
	const vault = makeFolder(files);
	const { world } = await open(vault);
	const suggester = suggesterOf(world, settings, host);
	return {
		...{ vault, world, suggester },
		text: (path) => readFileSync(join(vault, path), 'utf8'),
		async offer(path) {
			const found = await suggester.offers('Moss.md', 9);
			const offer = found.ok ? found.value.find((each) => each.path === path) : undefined;
			if (!offer) throw new Error(`no offer of ${path}`);
			return offer;
		},
	};
}

async function editsOf(world: World, offer: Offer): Promise<readonly PossibleEdit[]> {
	const found = await possibleEdits(world, 'Moss.md', offer);
	if (!found.ok) throw new Error(found.problem.kind);
	return found.value;
}

describe('evidence', () => {
	it('every shown span stands in both files, to the letter, and marks the reason’s words', async () => {
		const { suggester, vault } = await start();
		const found = await suggester.offers('Moss.md', 9);
		if (!found.ok) throw new Error(found.problem.kind);
		expect(found.value.length).toBeGreaterThan(2);
		for (const offer of found.value) {
			expect(offer.evidence.length).toBeGreaterThan(0);
			for (const reason of offer.evidence) {
				for (const span of [reason.here, reason.there]) {
					if (!span) continue;
					const text = readFileSync(join(vault, span.path), 'utf8');
					expect(text).toContain(span.text);
					expect(text.split('\n')[span.lineNumber - 1]).toContain(span.text);
					expect(span.marks).toContainEqual({ start: span.start, end: span.end });
					for (const { start: from, end } of span.marks)
						expect(span.text.slice(from, end).trim()).not.toBe('');
				}
			}
			expect(offer.why).not.toBe('');
			expect(offer.whyBack).not.toBe('');
		}
	});
	it('names the address, the mention and the shared words, each at its line', async () => {
		const { offer } = await start();
		const curve = (await offer('Forgetting curve.md')).evidence.find(
			(each) => each.kind === 'mention',
		);
		expect(curve?.here?.text.slice(curve.here.start, curve.here.end)).toBe('forgetting curve');
		const page = (await offer('Patience.md')).evidence.find((each) => each.kind === 'address');
		expect(page?.here?.text).toContain('https://a.example/patience?utm_source=x');
		const kin = (await offer('Lichen.md')).evidence.find((each) => each.kind === 'content');
		expect(kin?.there).toMatchObject({ path: 'Lichen.md', heading: 'Walls' });
	});
	it('a name that only other notes’ links use is shown with one of them', async () => {
		const { offer } = await start({
			...FILES,
			'Moss.md': MOSS.replace('followed the forgetting curve', 'followed the slow decay'),
			'Essay.md': 'We knew the [[Forgetting curve|slow decay]] of it.\n',
		});
		const { evidence } = await offer('Forgetting curve.md');
		expect(evidence.find(({ kind }) => kind === 'mention')).toMatchObject({
			words: ['slow decay'],
			via: ['Essay.md'],
		});
	});
	it('a long line is cut about the words, never within a character', async () => {
		const long = `${'😀 '.repeat(300)}the forgetting curve ${'長い文'.repeat(300)}`;
		const { suggester, text } = await start({
			'Moss.md': long,
			'Forgetting curve.md': 'Memory.\n',
		});
		const found = await suggester.offers('Moss.md', 1);
		const span = found.ok ? found.value[0]?.evidence[0]?.here : undefined;
		expect(span?.text.length).toBeLessThan(200);
		expect(span).toMatchObject({ cutBefore: true, cutAfter: true });
		expect(text('Moss.md')).toContain(span?.text);
		expect(span?.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
	});
});

describe('what is never offered', () => {
	const offered = async (
		files: Readonly<Record<string, string>>,
		settings: Partial<Settings> = {},
	): Promise<readonly string[]> => {
		const { suggester } = await start(files, { ...SETTINGS, ...settings });
		const found = await suggester.offers('Moss.md', 9);
		return found.ok ? found.value.map((each) => each.path) : [];
	};
	const curve = 'Forgetting curve.md';
	it('a note that is linked, by any name it is linked by', async () => {
		expect(await offered(FILES)).toContain(curve);
		expect(
			await offered({ ...FILES, 'Moss.md': `${MOSS}[[forgetting curve#Top|x]]\n` }),
		).not.toContain(curve);
	});
	it('a note that links here, even where it is named like another', async () => {
		const back = { ...FILES, [curve]: '# Forgetting curve\n\n[[Moss]]\n' };
		expect(await offered(back)).not.toContain(curve);
		const other = { ...back, 'old/Moss.md': 'Another moss.\n', [curve]: '[[old/Moss]]\n' };
		expect(await offered(other)).toContain(curve);
	});
	it('itself, templates and excluded folders', async () => {
		expect(await offered(FILES)).not.toContain('Moss.md');
		expect(await offered(FILES)).toContain('templates/Time.md');
		expect(await offered(FILES, { templatePath: 'templates/Time.md' })).not.toContain(
			'templates/Time.md',
		);
		expect(await offered(FILES, { excludedFolders: ['templates/'] })).not.toContain(
			'templates/Time.md',
		);
	});
	it('what the app’s own settings leave out: folders of templates, excluded files', async () => {
		const template = 'templates/Time.md';
		const config = (file: string, value: unknown): Readonly<Record<string, string>> => ({
			...FILES,
			[`.obsidian/${file}`]: typeof value === 'string' ? value : JSON.stringify(value),
		});
		for (const [file, value] of [
			['templates.json', { folder: '/templates' }],
			['plugins/templater-obsidian/data.json', { templates_folder: 'templates' }],
			['app.json', { userIgnoreFilters: ['templates/'] }],
			['app.json', { userIgnoreFilters: ['/T[aeiou]m/'] }],
		] as const)
			expect(await offered(config(file, value))).not.toContain(template);
		for (const [file, value] of [
			['templates.json', { folder: '/' }],
			['templates.json', { folder: 7 }],
			['templates.json', '[null'],
			['templates.json', 'null'],
			['app.json', { userIgnoreFilters: 'templates/' }],
			['app.json', { userIgnoreFilters: ['', 3, '/(/'] }],
		] as const)
			expect(await offered(config(file, value))).toContain(template);
	});
	it('ignored names, letter case apart', async () => {
		const links = { ...SETTINGS.links, ignoredNames: ['FORGETTING curve'] };
		expect(await offered(FILES, { links })).not.toContain(curve);
	});
});

describe('edits of an offer', () => {
	it.each([
		['behind its name among the properties', '---\naliases: [forgetting curve]\n---\n\n'],
		['behind a line that only names it', 'Of the forgetting curve.\n\n'],
		['behind code', '```\nforgetting curve\n```\n\n'],
		['where no other line bears it out', ''],
	])('the line that says most of what both say takes the link back: %s', async (_, before) => {
		const line = 'Lichen, sphagnum and liverwort share a wall.';
		const { world, offer } = await start({
			...FILES,
			'Forgetting curve.md': `${before}${line}\n`,
		});
		const edits = await editsOf(world, await offer('Forgetting curve.md'));
		expect(edits.find(({ kind }) => kind === 'back-line')?.change).toMatchObject({
			before: [line],
			after: [`${line} ([[Moss|Why moss keeps time]])`],
		});
	});
	it('are previewed as what they then write, each undone to the byte', async () => {
		const { world, offer, text, vault } = await start();
		const before = readFiles(vault);
		const written: Record<string, string> = {};
		for (const path of ['Forgetting curve.md', 'Patience.md', 'Lichen.md']) {
			const found = await offer(path);
			for (const edit of await editsOf(world, found)) {
				const seen = edit.change;
				const done = await acceptOffer(world, 'Moss.md', found, { kind: edit.kind, seen });
				expect(done.ok).toBe(true);
				const lines = text(edit.path).split('\n');
				expect(lines.slice(seen.line - 1, seen.line - 1 + seen.after.length)).toEqual(seen.after);
				written[`${path} ${edit.kind}`] = seen.after.filter((line) => line !== '').join(' / ');
				expect((await undoLast(world)).ok).toBe(true);
				expect(readFiles(vault)).toEqual(before);
			}
		}
		expect(written).toMatchObject({
			'Forgetting curve.md related':
				'- [[Forgetting curve]] — the text mentions “forgetting curve”',
			'Forgetting curve.md mention': expect.stringContaining(
				'followed the [[Forgetting curve|forgetting curve]] closely',
			) as string,
			'Forgetting curve.md back': expect.stringMatching(
				/^- \[\[Moss\|Why moss keeps time\]\] — its text mentions/u,
			) as string,
			'Patience.md address': expect.stringContaining('[[Patience|a page]] on it') as string,
			'Lichen.md related-place': expect.stringContaining('- [[Lichen#^walls]] — ') as string,
			'Lichen.md back-line':
				'Lichen, sphagnum and liverwort share a wall. ([[Moss|Why moss keeps time]]) ^walls',
		});
	});
	it('show an article by its title: its file’s name is made for folders', async () => {
		const path = '2026-03-01-rss-a-patience.md';
		const { world, offer, text } = await start({
			...FILES,
			'Patience.md': 'Something else.\n',
			[path]:
				'---\ntitle: "On waiting | patience"\nurl: http://www.a.example/patience/\n---\nWaiting.\n',
		});
		const done = await acceptOffer(world, 'Moss.md', await offer(path), { kind: 'related' });
		expect(done.ok).toBe(true);
		expect(text('Moss.md')).toContain('\n- [[2026-03-01-rss-a-patience|On waiting patience]] — ');
	});
	it.each(['Full Content', 'Walls'])(
		'under “%s” name that place where it says one',
		async (name) => {
			const { world, offer } = await start({
				...FILES,
				'Lichen.md': `## ${name}\n\nLichen, sphagnum and liverwort share a wall.\n`,
			});
			const kinds = (await editsOf(world, await offer('Lichen.md'))).map(({ kind }) => kind);
			expect(kinds.includes('related-place')).toBe(name === 'Walls');
		},
	);
	it('are none where a link would lead elsewhere, or would hide what follows', async () => {
		const odd = {
			...FILES,
			'Moss.md': MOSS.replace('Why moss', 'Why [moss]] %% at 5 |').replace(
				'Intro.',
				'Intro. The C# heap of forgetting curve.',
			),
			'C.md': 'A letter.\n',
			'C# heap.md': 'Lichen, sphagnum and liverwort in it.\n',
		};
		const { world, offer, text } = await start(odd);
		const found = await offer('C# heap.md');
		expect((await editsOf(world, found)).map((edit) => edit.path)).not.toContain('Moss.md');
		const refused = await acceptOffer(world, 'Moss.md', found);
		expect(refused.ok ? '' : problemSentence(refused.problem)).toBe(
			'A link from Moss.md would not lead to C# heap.md: links cannot hold #, ^, |, [ or ]. Rename the note and try again.',
		);
		expect(text('Moss.md')).toBe(odd['Moss.md']);
		expect((await acceptOffer(world, 'Moss.md', found, { kind: 'back' })).ok).toBe(true);
		expect(text('C# heap.md')).toContain('[[Moss|Why moss at 5 keeps time]]');
	});
	it('with the tick of their step, in the same action', async () => {
		const { world, offer, vault, text } = await start();
		const before = readFiles(vault);
		const finish = (now: string): string => `${now}- [x] Linked\n`;
		const found = await offer('Patience.md');
		expect((await acceptOffer(world, 'Moss.md', found, { finish })).ok).toBe(true);
		expect(text('Moss.md')).toContain('- [[Patience]]');
		expect(text('Moss.md').endsWith('- [x] Linked\n')).toBe(true);
		await undoLast(world);
		expect(readFiles(vault)).toEqual(before);
	});
	it('several are put in as one action', async () => {
		const { world, suggester, vault, text } = await start();
		const before = readFiles(vault);
		const found = await suggester.offers('Moss.md', 3);
		const { done, failed } = await acceptOffers(world, 'Moss.md', found.ok ? found.value : []);
		expect([done.length, failed.length]).toEqual([3, 0]);
		expect(text('Moss.md').match(/^- \[\[/gmu)).toHaveLength(3);
		await undoLast(world);
		expect(readFiles(vault)).toEqual(before);
	});
});

describe('a note that changed between suggestion and click', () => {
	const rewritten = MOSS.replace('forgetting curve', 'ruler');
	it.each([
		[
			'its reason is gone',
			'Moss.md',
			rewritten,
			'related' as const,
			/reason for linking Forgetting curve does not hold/u,
		],
		[
			'the words are linked already',
			'Moss.md',
			MOSS.replace('forgetting curve', '[[x|forgetting curve]]'),
			'mention' as const,
			/only where no link may be put/u,
		],
		[
			'the same link stands there',
			'Moss.md',
			`${MOSS.trimEnd()} [[Forgetting curve]]\n`,
			'related' as const,
			/has that link already/u,
		],
		[
			'the older note lost the line',
			'Forgetting curve.md',
			'Else.\n',
			'back-line' as const,
			/does not (?:stand in|hold)/u,
		],
	])('%s: nothing is written and the click says so', async (_, path, now, kind, sentence) => {
		const { world, offer, vault, text } = await start();
		const found = await offer('Forgetting curve.md');
		writeFileSync(join(vault, path), now);
		const result = await acceptOffer(world, 'Moss.md', found, { kind });
		expect(result.ok ? '' : problemSentence(result.problem)).toMatch(sentence);
		expect(text(path)).toBe(now);
	});
	it.each([
		['by hand in its text', 'Intro.', 'Intro. [[forgetting curve]]'],
		['in an underlined title', 'Intro.', '\n[[Forgetting curve]] first\n===\n\nIntro.'],
		['under another text', '- \n', '- [[Forgetting curve|other words]]\n'],
		['as a Markdown link', 'Intro.', 'Intro. [x](Forgetting%20curve.md#Top)'],
		['in an inline property', 'Intro.', 'Intro. [topic:: [[Forgetting curve]]]'],
		['within brackets', 'Intro.', 'Intro. [see [a] or [[Forgetting curve|it]], too]'],
		['within a picture’s link', 'Intro.', 'Intro. [[[x]]](a.md) [![[Forgetting curve]]](b.md)'],
	])('linked %s: no second link is written', async (_, from, to) => {
		const { world, offer, vault, text } = await start();
		const found = await offer('Forgetting curve.md');
		const now = MOSS.replace(from, to);
		writeFileSync(join(vault, 'Moss.md'), now);
		for (const kind of ['related', 'mention'] as const)
			expect(await acceptOffer(world, 'Moss.md', found, { kind })).toMatchObject({
				problem: { kind: 'already-linked' },
			});
		expect(text('Moss.md')).toBe(now);
		const kinds = (await editsOf(world, found)).map((edit) => edit.kind);
		expect(kinds).toContain('back');
		expect(kinds).not.toContain('related');
	});
	it('no other reason stands in for the one that is written', async () => {
		const tagged = { ...FILES, 'Forgetting curve.md': '---\ntags: [moss, time]\n---\nMemory.\n' };
		const { world, offer, vault, text } = await start(tagged);
		const found = await offer('Forgetting curve.md');
		expect(found.reasons[0]?.kind).toBe('mention');
		const reasons = [...found.reasons, { kind: 'tags' as const, words: ['moss'], spans: [] }];
		const evidence = [...found.evidence, { kind: 'tags' as const, words: ['moss'] }];
		writeFileSync(join(vault, 'Moss.md'), rewritten);
		for (const kind of ['related', 'back'] as const)
			expect(
				await acceptOffer(world, 'Moss.md', { ...found, reasons, evidence }, { kind }),
			).toMatchObject({ problem: { kind: 'reason-gone' } });
		expect(text('Moss.md')).toBe(rewritten);
	});
	it('a note as long as a shelf of books is refused, and the refusal says so', async () => {
		const { world, offer, vault, text } = await start();
		const found = await offer('Forgetting curve.md');
		const now = `${MOSS}${'word '.repeat(105_000)}`;
		writeFileSync(join(vault, 'Moss.md'), now);
		const refused = await possibleEdits(world, 'Moss.md', found);
		expect(refused.ok ? '' : problemSentence(refused.problem)).toContain(
			'longer than 500,000 characters',
		);
		expect(await acceptOffer(world, 'Moss.md', found)).toMatchObject({
			problem: { kind: 'note-too-large' },
		});
		expect(text('Moss.md')).toBe(now);
	});
	it('the other note is gone', async () => {
		const { world, offer, vault } = await start();
		const found = await offer('Forgetting curve.md');
		await world.notes.trash('Forgetting curve.md');
		expect(await acceptOffer(world, 'Moss.md', found)).toMatchObject({
			problem: { kind: 'note-missing' },
		});
		rmSync(join(vault, 'Moss.md'));
		expect(await acceptOffer(world, 'Moss.md', found)).toMatchObject({ ok: false });
	});
	it('what would be written is not what was shown', async () => {
		const { world, offer, vault, text } = await start();
		const found = await offer('Forgetting curve.md');
		const edits = await editsOf(world, found);
		const seen = edits.find((each) => each.kind === 'mention')?.change;
		const now = MOSS.replace('closely', 'from afar');
		writeFileSync(join(vault, 'Moss.md'), now);
		const result = await acceptOffer(world, 'Moss.md', found, {
			kind: 'mention',
			...(seen ? { seen } : {}),
		});
		expect(result).toMatchObject({ ok: false, problem: { kind: 'note-changed' } });
		expect(text('Moss.md')).toBe(now);
	});
});

describe('notes that are no good', () => {
	it('huge, binary, broken or oddly named ones freeze nothing and link nothing wrong', async () => {
		const odd = {
			...FILES,
			'Huge.md': `forgetting curve ${'x '.repeat(1_100_000)}`,
			'Binary.md': `\0\x01forgetting curve\0${'\x02'.repeat(1000)}`,
			'Broken.md': '---\ntitle: [\n---\nText.\n',
			'a.md': 'One letter.\n',
			'the.md': 'A stop word.\n',
			'(.+)*$.md': 'Regex characters.\n',
			[`${'n'.repeat(200)}.md`]: 'A long name.\n',
			'Numbers.md': '---\naliases: [1984, 42]\n---\nText.\n',
			'Lists.md': '---\naliases:\n  - [x]\n  - a: b\n---\nText.\n',
			...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`d${at}/Same.md`, 'Same.\n'])),
		};
		const { suggester } = await start(odd);
		const found = await suggester.offers('Moss.md', 20);
		const paths = found.ok ? found.value.map((each) => each.path) : [];
		expect(paths).toContain('Forgetting curve.md');
		expect(paths.filter((path) => /^(?:a|the|\(|n{9}|Binary|Huge)/u.test(path))).toEqual([]);
	});
	it('a note that is not there is named', async () => {
		const { suggester } = await start();
		expect(await suggester.offers('None.md', 3)).toMatchObject({
			problem: { kind: 'note-missing', subject: 'None.md' },
		});
	});
});

describe('the index between starts', () => {
	function memoryStore(): IndexStore & { saves: number } {
		let kept: unknown;
		return {
			saves: 0,
			load: () => Promise.resolve(kept),
			save(value) {
				kept = structuredClone(value);
				this.saves += 1;
				return Promise.resolve();
			},
		};
	}
	function counting(store: IndexStore): IndexHost & { readonly added: string[] } {
		const host = createLocalHost({ breathe: () => Promise.resolve(), store });
		const added: string[] = [];
		return {
			...host,
			added,
			add(notes) {
				added.push(...notes.map((note) => note.path));
				return host.add(notes);
			},
		};
	}
	it('is taken up from the device, and only what changed since is read', async () => {
		const store = memoryStore();
		const first = counting(store);
		const { vault, suggester } = await start(FILES, SETTINGS, first);
		const before = await suggester.offers('Moss.md', 9);
		await suggester.keeper.keep();
		expect(first.added).toHaveLength(6);
		expect(store.saves).toBe(1);

		writeFileSync(join(vault, 'Compost.md'), 'Leaves and the forgetting curve.\n');
		utimesSync(join(vault, 'Compost.md'), 1, 1);
		rmSync(join(vault, 'Lichen.md'));
		const second = counting(store);
		const { world } = await open(vault);
		const again = suggesterOf(world, SETTINGS, second);
		const after = await again.offers('Moss.md', 9);
		expect(second.added).toEqual(['Compost.md']);
		const paths = (found: typeof after): readonly string[] =>
			found.ok ? found.value.map((each) => each.path) : [];
		expect(paths(after)).not.toContain('Lichen.md');
		expect(paths(after)[0]).toEqual(paths(before)[0]);
	});
	it('a changed note is read alone, a moved folder not at all, a renamed note by its new name', async () => {
		const host = counting(memoryStore());
		const { suggester, world, vault } = await start(FILES, SETTINGS, host);
		await suggester.ready();
		host.added.length = 0;
		suggester.changed('Compost.md');
		await suggester.offers('Moss.md', 9);
		expect(host.added).toEqual(['Compost.md']);
		host.added.length = 0;
		suggester.renamed('templates/Time.md', 'forms/Time.md');
		await suggester.keeper.flush();
		expect(host.added).toEqual([]);
		expect(world.notes.list()).toContain('templates/Time.md');
		expect(vault).not.toBe('');
	});
	it.each([
		undefined,
		null,
		42,
		{},
		{ shape: 2 },
		{ shape: 1, snapshot: { version: 99, parts: {} }, stamps: [] },
	])('what is stored as %j is built anew', async (stored) => {
		const store = { load: () => Promise.resolve(stored), save: () => Promise.resolve() };
		const host = counting(store);
		const { suggester } = await start(FILES, SETTINGS, host);
		await suggester.ready();
		expect(host.added).toHaveLength(6);
	});
	it('answers with what is there while it is being built', async () => {
		const { suggester } = await start();
		const found = await suggester.offersNow('Moss.md', 9);
		expect(found.ok).toBe(true);
		await suggester.ready();
		const later = await suggester.offersNow('Moss.md', 9);
		expect(later.ok && later.value.length).toBeGreaterThan(2);
		expect(suggester.keeper.state).toMatchObject({ phase: 'ready', done: 6, total: 6 });
	});
});
