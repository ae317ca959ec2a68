import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { localDay } from '../../src/base/time/day';
import { comment, highlight } from '../../src/flow/review/annotate';
import { convertNote, permanentOf, previewConversion } from '../../src/flow/review/convert';
import { noteFromQuote } from '../../src/flow/review/quote-note';
import { undoLast } from '../../src/flow/undo/undo';
import { fillSection } from '../../src/note/section';
import type { World } from '../../src/ports';
import type { ReviewSettings } from '../../src/settings/review';
import type { Settings } from '../../src/settings/model';
import { parseYaml } from '../../src/cli/yaml';
import { splitFrontMatter } from '../../src/note/properties/front-matter';
import { makeFolder, readFiles } from '../support/folder';
import { open, SETTINGS } from '../support/vault';

const MOSS = 'inbox/moss.md';
const ARTICLE = '### The ledger\n\nThe surveyor kept a ledger of moss.\n\nIt rained for years.';

function moss(): string {
	const note = `---
title: "Why: moss \\"keeps\\" time"
source: "garden RSS"
url: "https://garden.example/moss"
date: 2026-03-03T08:15:00.000Z
tags: [rss, garden, slow]
status: pending-analysis
---

# Why: moss

> Slow growth.

## Full Content

## Analysis Checklist

- [ ] Read the full text and take out its key points
- [ ] Update the summary

## Related

- [[Clocks]] — mention “clock”
`;
	const done = fillSection(note, ARTICLE, { method: 'page', url: 'https://garden.example/moss' });
	if (!done.ok) throw new Error(done.problem.kind);
	return done.value;
}

async function vaultWith(
	more: Readonly<Record<string, string>> = {},
): Promise<{ vault: string; world: World; text: (path: string) => string }> {
	const vault = makeFolder({ [MOSS]: moss(), 'Clocks.md': '# Clocks\n', ...more });
	const { world } = await open(vault);
	return { vault, world, text: (path) => readFileSync(join(vault, path), 'utf8') };
}

function reviewing(change: Partial<ReviewSettings>): Settings {
	return { ...SETTINGS, review: { ...SETTINGS.review, ...change } };
}

describe('converting to a permanent note', () => {
	it('moves the person’s words, keeps date, address and source, links both ways and decides', async () => {
		const { vault, world, text } = await vaultWith();
		const before = readFiles(vault);
		await highlight(world, MOSS, { words: 'ledger of moss' });
		await comment(world, MOSS, 'Moss is a clock.');
		const annotated = readFiles(vault);
		const preview = await previewConversion(world, SETTINGS, MOSS, {});
		const path = 'permanent/Why- moss -keeps- time.md';
		expect(preview).toMatchObject({
			value: { path, own: { points: 0, highlights: 1, passages: 1 } },
		});
		expect(readFiles(vault)).toEqual(annotated);
		expect(await convertNote(world, SETTINGS, MOSS, {})).toMatchObject({
			value: { path, made: true },
		});
		const today = localDay(world.clock.now());
		expect(text(path)).toBe(`---
title: "Why: moss \\"keeps\\" time"
created: ${today}
source: "garden"
source-url: "https://garden.example/moss"
date: 2026-03-03T08:15:00.000Z
tags: [slow]
---

# Why: moss "keeps" time

Moss is a clock.

> ledger of moss
>
> — [[moss#The ledger]]

## Related

- [[moss]]
- [[Clocks]] — mention “clock”
`);
		expect(text(MOSS)).toContain(`status: permanent\ndecided: ${today}\n`);
		expect(text(MOSS)).toMatch(
			/- \[\[Clocks\]\].*\n- \[\[Why- moss -keeps- time\]\] — permanent note\n/u,
		);
		for (let turn = 0; turn < 3; turn += 1) expect((await undoLast(world)).ok).toBe(true);
		const notes = new Map([...readFiles(vault)].filter(([file]) => !file.startsWith('.trash')));
		expect(notes).toEqual(before);
	});
	it.each([['en'], ['zh']] as const)(
		'knows the first note it became, in %s, until that is undone or gone',
		async (language) => {
			const { vault, world } = await vaultWith({ 'Moss wall.md': '# Moss wall\n' });
			const settings = { ...SETTINGS, language };
			expect(await permanentOf(world, MOSS)).toBeUndefined();
			await highlight(world, MOSS, { words: 'ledger of moss' });
			await convertNote(world, settings, MOSS, { title: 'Moss' });
			expect(await permanentOf(world, MOSS)).toBe('permanent/Moss.md');
			await convertNote(world, settings, MOSS, { title: 'Moss', into: 'Moss wall.md' });
			expect(await permanentOf(world, MOSS)).toBe('permanent/Moss.md');
			for (let turn = 0; turn < 2; turn += 1) await undoLast(world);
			expect(await permanentOf(world, MOSS)).toBeUndefined();
			await convertNote(world, settings, MOSS, { title: 'Moss' });
			rmSync(join(vault, 'permanent/Moss.md'));
			expect(await permanentOf((await open(vault)).world, MOSS)).toBeUndefined();
		},
	);
	it('refuses where nothing is the person’s own, unless asked twice', async () => {
		const { vault, world } = await vaultWith();
		const before = readFiles(vault);
		expect(await convertNote(world, SETTINGS, MOSS, {})).toMatchObject({
			problem: { kind: 'nothing-own', subject: MOSS },
		});
		expect(readFiles(vault)).toEqual(before);
		expect(await convertNote(world, SETTINGS, MOSS, { force: true })).toMatchObject({ ok: true });
	});
	it('a summary counts as theirs once its step is ticked', async () => {
		const { vault, world, text } = await vaultWith();
		await world.notes.change(MOSS, (now) => now.replace('- [ ] Update', '- [x] Update'));
		expect(await convertNote(world, SETTINGS, MOSS, { title: 'Slow' })).toMatchObject({ ok: true });
		expect(text('permanent/Slow.md')).toContain('\nSlow growth.\n');
		expect([...readFiles(vault).keys()]).toContain('permanent/Slow.md');
	});
	it('adds to an existing permanent note above its related notes', async () => {
		const clocks = '# Clocks\n\nThey tick.\n\n## Related\n\n- [[Time]]\n';
		const { world, text } = await vaultWith({ 'Clocks.md': clocks });
		await comment(world, MOSS, 'Moss is a clock.');
		await convertNote(world, SETTINGS, MOSS, { into: 'Clocks.md', title: 'Moss' });
		expect(text('Clocks.md')).toBe(
			clocks.replace('## Related', '## Moss\n\nMoss is a clock.\n\n— [[moss]]\n\n## Related'),
		);
		expect(text(MOSS)).toContain('status: permanent');
		await undoLast(world);
		expect(text('Clocks.md')).toBe(clocks);
	});
	it.each([
		['timestamp', /^permanent\/\d{12}\.md$/u],
		['timestamp-title', /^permanent\/\d{12} Moss\.md$/u],
		['sequence', /^permanent\/1a\.md$/u],
		['sequence-title', /^permanent\/1a Moss\.md$/u],
	] as const)('names by %s, and its id stands in the note', async (naming, path) => {
		const settings = reviewing({ permanent: { ...SETTINGS.review.permanent, naming } });
		const { world, text } = await vaultWith({ 'permanent/1 Time.md': 'x\n' });
		const made = await convertNote(world, settings, MOSS, {
			...{ title: 'Moss', parentId: '1', force: true },
		});
		if (!made.ok) throw new Error(made.problem.kind);
		expect(made.value.path).toMatch(path);
		const id = /\/(\d\w*)/u.exec(made.value.path)?.[1];
		const properties = parseYaml(splitFrontMatter(text(made.value.path))?.yaml ?? '');
		expect(properties).toMatchObject({ id, title: 'Moss' });
	});
	it.each([
		['a new note', (world: World) => convertNote(world, SETTINGS, MOSS, { force: true })],
		[
			'a note of a quote',
			(world: World) =>
				noteFromQuote(world, SETTINGS, MOSS, {
					quote: { words: 'ledger of moss' },
					title: 'Ledger',
				}),
		],
	])('%s that a killed run left is taken up, not made twice', async (_, convert) => {
		const { vault, world, text } = await vaultWith();
		const never = (): Promise<never> => new Promise(() => undefined);
		const notes = Object.assign(Object.create(world.notes) as World['notes'], { change: never });
		const killed = convert({ ...world, notes, journal: { ...world.journal, save: never } });
		const made = (): string[] =>
			[...readFiles(vault).keys()].filter((path) => path.startsWith('permanent/'));
		await Promise.race([killed, vi.waitFor(() => expect(made()).toHaveLength(1))]);
		const [left = ''] = made();
		expect(await convert((await open(vault)).world)).toMatchObject({ value: { path: left } });
		expect(made()).toEqual([left]);
		expect(text(MOSS)).toContain(`- [[${left.slice('permanent/'.length, -'.md'.length)}]]`);
	});
	it('a name that is taken gets the next number, an id the next that is free', async () => {
		const { world } = await vaultWith({ 'permanent/Moss.md': 'x\n' });
		const first = await convertNote(world, SETTINGS, MOSS, { title: 'Moss', force: true });
		expect(first).toMatchObject({ value: { path: 'permanent/Moss 2.md' } });
		const settings = reviewing({
			permanent: { ...SETTINGS.review.permanent, naming: 'timestamp' },
		});
		const one = await convertNote(world, settings, MOSS, { force: true });
		const two = await convertNote(world, settings, MOSS, { force: true });
		expect(one.ok && two.ok && one.value.path !== two.value.path).toBe(true);
	});
	it('a template of the person’s, and a broken one named with its line', async () => {
		const permanent = { ...SETTINGS.review.permanent, templatePath: 'Templates/zettel.md' };
		const settings = reviewing({ permanent });
		const template =
			'---\nid: {{id}}\nref: {{url}}\n---\n{{own}}\n\nFrom {{literature}} on {{created}}\n';
		const { world, text } = await vaultWith({ 'Templates/zettel.md': template });
		await comment(world, MOSS, 'Mine.');
		await convertNote(world, settings, MOSS, { title: 'M' });
		expect(text('permanent/M.md')).toMatch(
			/^---\nid:\nref: "https:\/\/garden.example\/moss"\n---\nMine\.\n\nFrom \[\[moss\]\] on \d{4}/u,
		);
		await world.notes.change('Templates/zettel.md', () => '{{onw}}\n');
		expect(await convertNote(world, settings, MOSS, { title: 'N' })).toMatchObject({
			problem: { kind: 'bad-template', detail: 'line 1: {{onw}}' },
		});
	});
	it('files the literature note before linking to it; undone whole', async () => {
		const filing = { ...SETTINGS.review.filing, permanent: 'done' };
		const { vault, world, text } = await vaultWith();
		const before = readFiles(vault);
		const made = await convertNote(world, reviewing({ filing }), MOSS, { title: 'M', force: true });
		expect(made.ok).toBe(true);
		expect(text('done/moss.md')).toContain('- [[M]] — permanent note');
		await undoLast(world);
		const notes = new Map([...readFiles(vault)].filter(([file]) => !file.startsWith('.trash')));
		expect(notes).toEqual(before);
	});
	it('broken front matter, a missing note and a missing target are refused before anything is written', async () => {
		const broken = moss().replace('title:', 'title: "x" "');
		const { vault, world } = await vaultWith({ 'inbox/broken.md': broken });
		const before = readFiles(vault);
		const kinds = [];
		for (const [path, into] of [
			['inbox/broken.md', undefined],
			['inbox/gone.md', undefined],
			[MOSS, 'gone.md'],
		] as const) {
			const done = await convertNote(world, SETTINGS, path, {
				force: true,
				...(into === undefined ? {} : { into }),
			});
			kinds.push(done.ok ? 'done' : done.problem.kind);
		}
		expect(kinds).toEqual(['bad-front-matter', 'note-missing', 'note-missing']);
		expect(readFiles(vault)).toEqual(before);
	});
});

describe('a permanent note from a selection', () => {
	it('as many as wanted, each linked with its block, the status unchanged, undone to the byte', async () => {
		const { vault, world, text } = await vaultWith();
		const before = readFiles(vault);
		const first = await noteFromQuote(world, SETTINGS, MOSS, {
			...{ quote: { words: 'kept a ledger' }, words: 'So do I.', title: 'Ledgers' },
		});
		const second = await noteFromQuote(world, SETTINGS, MOSS, { quote: { words: 'It rained' } });
		expect([first, second]).toMatchObject([
			{ value: { path: 'permanent/Ledgers.md' } },
			{ value: { path: 'permanent/It rained.md' } },
		]);
		const id = /ledger of moss\. \^(\w{6})\n/u.exec(text(MOSS))?.[1] ?? '';
		expect(text('permanent/Ledgers.md')).toContain(
			`> kept a ledger\n>\n> — [[moss#^${id}]]\n\nSo do I.\n`,
		);
		expect(text(MOSS)).toContain(
			'- [[Ledgers]] — “kept a ledger”\n- [[It rained]] — “It rained”\n',
		);
		expect(text(MOSS)).toContain('status: pending-analysis');
		for (let turn = 0; turn < 2; turn += 1) await undoLast(world);
		const notes = new Map([...readFiles(vault)].filter(([file]) => !file.startsWith('.trash')));
		expect(notes).toEqual(before);
	});
	it('words that are not there make nothing', async () => {
		const { vault, world } = await vaultWith();
		const before = readFiles(vault);
		expect(
			await noteFromQuote(world, SETTINGS, MOSS, { quote: { words: 'never said' } }),
		).toMatchObject({ problem: { kind: 'quote-missing' } });
		expect(readFiles(vault)).toEqual(before);
	});
});
