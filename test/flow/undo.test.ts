import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashText } from '../../src/base/hash';
import { hunksOf } from '../../src/base/change/patch';
import { ok } from '../../src/base/result';
import { renamedInRun } from '../../src/flow/texts/fetch-run';
import { fillNotes } from '../../src/flow/texts/fill';
import { noteRenamed, pathNow } from '../../src/flow/renames';
import { record } from '../../src/flow/undo/recorder';
import { applyEdit } from '../../src/flow/review/triage';
import { undoLast } from '../../src/flow/undo/undo';
import type { World } from '../../src/ports';
import { problemSentence } from '../../src/words/problem';
import { articlePage } from '../support/filled-note';
import { makeFolder, readNotes, writeFiles } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { open, SETTINGS, SILENT } from '../support/vault';

const note = (title: string, url = ''): string => `---
title: "${title}"
url: "${url}"
tags: [rss, garden]
status: pending-analysis
words:
---

# ${title}

> They kept a ledger of moss.

## Full Content

⚠️ The full text is fetched when you analyse this note. Run “Fetch full content” to add it.

## Analysis Checklist

- [ ] Read the full text and take out its key points
- [ ] Link it to existing notes

## Related

- 
`;

const signal = new AbortController().signal;

let web: Loopback;
let vault: string;
let state: string;
let world: World;
beforeEach(async () => {
	web = await startLoopback();
	const words = 'the surveyor walked along the northern wall and wrote down what grew there';
	for (const name of ['a', 'b'])
		web.serve(`/${name}`, {
			type: 'text/html; charset=utf-8',
			body: articlePage(
				name,
				Array.from({ length: 8 }, (_, at) => `<p>On day ${at}, ${words}, ${words}.</p>`),
			),
		});
	vault = makeFolder({ 'a.md': note('a', `${web.base}/a`), 'b.md': note('b', `${web.base}/b`) });
	state = makeFolder();
	({ world } = await open(vault, state));
});
afterEach(() => web.close());

const text = (path: string): string => readFileSync(join(vault, path), 'utf8');
const edit = (path: string, ...pairs: readonly (readonly [from: string, to: string])[]): void => {
	let now = text(path);
	for (const [from, to] of pairs) {
		expect(now).toContain(from);
		now = now.replace(from, () => to);
	}
	writeFileSync(join(vault, path), now);
};
const fill = (...paths: string[]) => fillNotes(world, SETTINGS, paths, SILENT, signal);
const archive = async (...paths: string[]) =>
	applyEdit(world, SETTINGS, paths, { kind: 'status', decision: 'archived' });

describe('undo after the person has written in the note', () => {
	it('takes a fetched text back, and leaves the tick, the line and the status that came after it', async () => {
		await fill('a.md', 'b.md');
		expect(text('a.md')).toContain('On day 7');
		expect(text('a.md')).toMatch(/words: \d+/u);
		const mine = [
			['- [ ] Read', '- [x] Read'],
			['## Full Content\n', '## Full Content\n\nMine, above it.\n'],
			['## Related\n', 'Mine, below it.\n\n## Related\n'],
			['status: pending-analysis', 'status: mine'],
		] as const;
		edit('a.md', ...mine);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		const expected = mine.reduce(
			(now, [from, to]) => now.replace(from, to),
			note('a', `${web.base}/a`),
		);
		expect(text('a.md')).toBe(expected);
		expect(text('b.md')).toBe(note('b', `${web.base}/b`));
	});

	it('takes back one action after the other around what is the person’s', async () => {
		await fill('a.md');
		await archive('a.md', 'b.md');
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority', priority: 2 });
		edit('a.md', ['- \n', '- [[Mine]]\n'], ['> They kept', '> All of them kept']);
		for (let turn = 0; turn < 3; turn += 1)
			expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('a.md')).toBe(
			note('a', `${web.base}/a`).replace('- \n', '- [[Mine]]\n').replace('> They', '> All of them'),
		);
	});

	it('refuses where an edit is inside what was written, says the way on, and touches no note', async () => {
		await fill('a.md', 'b.md');
		edit('a.md', ['On day 3', 'On my day 3']);
		const before = readNotes(vault);
		const refused = await undoLast(world);
		expect(refused).toMatchObject({ problem: { kind: 'note-edited', subject: 'a.md' } });
		expect(refused.ok ? '' : problemSentence(refused.problem)).toBe(
			'What was written in a.md was changed since, by you or another device, or it stands there twice. Nothing was taken back. Put that right and undo again, or run “Give up undoing the last action”.',
		);
		expect(readNotes(vault)).toEqual(before);
		edit('a.md', ['On my day 3', 'On day 3']);
		expect(await undoLast(world)).toMatchObject({ ok: true });
	});

	it('brings a filed note back with what was written in it where it was filed', async () => {
		const review = { ...SETTINGS.review, filing: { ...SETTINGS.review.filing, archived: 'old' } };
		await applyEdit(world, { ...SETTINGS, review }, ['a.md'], {
			kind: 'status',
			decision: 'archived',
		});
		edit('old/a.md', ['- \n', '- [[Mine]]\n']);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('a.md')).toBe(note('a', `${web.base}/a`).replace('- \n', '- [[Mine]]\n'));
	});

	it('finds a note that the person renamed since, and leaves it the name', async () => {
		await fillNotes(world, SETTINGS, ['a.md', 'b.md'], SILENT, signal);
		const rename = async (from: string, to: string): Promise<void> => {
			expect((await world.notes.rename(from, to)).ok).toBe(true);
			await renamedInRun(world, from, to);
		};
		await rename('a.md', 'c.md');
		await rename('c.md', 'filed/Moss.md');
		edit('filed/Moss.md', ['- \n', '- [[Mine]]\n']);
		expect(await undoLast(world)).toMatchObject({
			...{ ok: true, value: { paths: ['b.md', 'filed/Moss.md'] } },
		});
		expect(text('filed/Moss.md')).toBe(note('a', `${web.base}/a`).replace('- \n', '- [[Mine]]\n'));
		expect(text('b.md')).toBe(note('b', `${web.base}/b`));
		expect(readNotes(vault).size).toBe(2);
	});

	it.each([
		['was moved by another program', [['a.md', 'filed/Moss.md']], true],
		['stands in two places by now', [['a.md', 'filed/Moss.md', 'Moss 2.md']], false],
	] as const)('after a restart, of a note that %s', async (_, moves, isFound) => {
		await fillNotes(world, SETTINGS, ['a.md', 'b.md'], SILENT, signal);
		for (const [from, ...to] of moves) {
			writeFiles(vault, Object.fromEntries(to.map((path) => [path, text(from)])));
			rmSync(join(vault, from));
		}
		const before = readNotes(vault);
		const undone = await undoLast((await open(vault, state)).world);
		if (isFound) {
			expect(undone).toMatchObject({ value: { paths: ['b.md', 'filed/Moss.md'] } });
			expect(text('filed/Moss.md')).toBe(note('a', `${web.base}/a`));
			expect(existsSync(join(vault, 'a.md'))).toBe(false);
		} else {
			expect(undone).toMatchObject({ problem: { kind: 'note-missing', subject: 'a.md' } });
			expect(readNotes(vault)).toEqual(before);
		}
	});

	it.each([
		['one of its name', ['filed/a.md'], true],
		['two of its name', ['filed/a.md', 'old/a.md'], false],
		['none', ['filed/Moss.md'], false],
	] as const)(
		'after a restart, of a note moved and edited besides, where there is %s',
		async (_, to, isFound) => {
			await fillNotes(world, SETTINGS, ['a.md'], SILENT, signal);
			const edited = (path: string): string => text(path).replace('- \n', '- [[Mine]]\n');
			const [at = '', ...twins] = to;
			writeFiles(vault, { [at]: edited('a.md') });
			for (const path of twins) writeFiles(vault, { [path]: text('b.md') });
			rmSync(join(vault, 'a.md'));
			const before = readNotes(vault);
			const undone = await undoLast((await open(vault, state)).world);
			if (isFound) {
				expect(undone).toMatchObject({ value: { paths: [at] } });
				expect(text(at)).toBe(note('a', `${web.base}/a`).replace('- \n', '- [[Mine]]\n'));
			} else {
				expect(undone).toMatchObject({ problem: { kind: 'note-missing', subject: 'a.md' } });
				expect(readNotes(vault)).toEqual(before);
			}
		},
	);

	it('after a restart, of another note that has its name alone, nothing is taken back', async () => {
		await fillNotes(world, SETTINGS, ['a.md'], SILENT, signal);
		rmSync(join(vault, 'a.md'));
		writeFiles(vault, { 'filed/a.md': note('Another a', `${web.base}/other`) });
		const before = readNotes(vault);
		const undone = await undoLast((await open(vault, state)).world);
		expect(undone).toMatchObject({ problem: { kind: 'note-edited', subject: 'filed/a.md' } });
		expect(readNotes(vault)).toEqual(before);
	});

	it('after a restart, of a decision about a note that is gone, another of its name keeps its own', async () => {
		const other = note('Another a', `${web.base}/other`);
		writeFiles(vault, { 'mine/a.md': other });
		await archive('mine/a.md');
		await archive('a.md');
		rmSync(join(vault, 'a.md'));
		const before = readNotes(vault);
		const undone = await undoLast((await open(vault, state)).world);
		expect(undone.ok).toBe(false);
		expect(readNotes(vault)).toEqual(before);
	});

	it('a note that was made and deleted since does not keep the others from being taken back', async () => {
		await record(world, { kind: 'make', subject: 'two' }, async (recorder) => {
			await recorder.create('c.md', 'Made.\n', 'a test');
			await recorder.change('c.md', (now) => ok(`${now}Filled by us.\n`), 'a test');
			await recorder.create('d.md', 'Made, too.\n', 'a test');
		});
		rmSync(join(vault, 'c.md'));
		// One of its name is another note.
		writeFiles(vault, { 'mine/c.md': 'Mine.\n' });
		expect(await undoLast((await open(vault, state)).world)).toMatchObject({
			value: { paths: ['d.md'] },
		});
		expect([...readNotes(vault).keys()]).toEqual(['a.md', 'b.md', 'mine/c.md']);
	});

	it('finds a renamed note from any name it had, also where it went and came back', async () => {
		const rename = async (from: string, to: string): Promise<void> => {
			await world.notes.rename(from, to);
			noteRenamed(world, from, to);
		};
		const all = (): readonly string[] => ['a.md', 'c.md', 'd.md'].map((at) => pathNow(world, at));
		await rename('a.md', 'c.md');
		await rename('c.md', 'd.md');
		expect(all()).toEqual(['d.md', 'd.md', 'd.md']);
		await rename('d.md', 'a.md');
		expect(all()).toEqual(['a.md', 'a.md', 'a.md']);
		await world.notes.trash('a.md');
		expect(all()).toEqual(['a.md', 'a.md', 'a.md']);
	});

	it('takes no note from where the person put it', async () => {
		const review = { ...SETTINGS.review, filing: { ...SETTINGS.review.filing, archived: 'old' } };
		await applyEdit(world, { ...SETTINGS, review }, ['a.md'], {
			...{ kind: 'status', decision: 'archived' },
		});
		await world.notes.rename('old/a.md', 'mine/a.md');
		await renamedInRun(world, 'old/a.md', 'mine/a.md');
		const before = readNotes(vault);
		expect(await undoLast(world)).toMatchObject({ problem: { kind: 'note-missing' } });
		expect(readNotes(vault)).toEqual(before);
	});

	it('finds several stretches that one action wrote one after the other', async () => {
		await record(world, { kind: 'link', subject: 'a.md' }, async (recorder) => {
			for (const [from, to] of [
				['moss', '[[Moss|moss]]'],
				['- \n', '- [[Moss]] — both say “moss”\n'],
				['— both say “moss”\n', '— both say “moss”\n- [[Seeds]] — both say “ledger”\n'],
			] as const)
				await recorder.change('a.md', (now) => ok(now.replace(from, to)), 'a test');
		});
		edit('a.md', ['They kept', 'We keep'], ['- [ ] Link', '- [x] Link']);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('a.md')).toBe(
			note('a', `${web.base}/a`)
				.replace('They kept', 'We keep')
				.replace('- [ ] Link', '- [x] Link'),
		);
	});

	it('refuses where a property that was taken out would stand there twice', async () => {
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority', priority: 2 });
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority' });
		expect(text('a.md')).toBe(note('a', `${web.base}/a`));
		edit('a.md', ['title:', 'priority: 3\ntitle:']);
		const before = text('a.md');
		expect(await undoLast(world)).toMatchObject({ problem: { kind: 'note-edited' } });
		expect(text('a.md')).toBe(before);
		edit('a.md', ['priority: 3\n', '']);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('a.md')).toContain('priority: 2\n');
	});

	it('never takes away a note that was made and has words of the person in it', async () => {
		await record(world, { kind: 'make', subject: 'c.md' }, async (recorder) => {
			await recorder.create('c.md', 'Made.\n', 'a test');
			await recorder.change('c.md', (now) => ok(`${now}Filled by us.\n`), 'a test');
			await recorder.change('a.md', (now) => ok(`${now}Linked by us.\n`), 'a test');
		});
		writeFileSync(join(vault, 'c.md'), `Mine.\n${text('c.md')}`);
		const before = readNotes(vault);
		expect(await undoLast(world)).toMatchObject({
			problem: { kind: 'note-edited', subject: 'c.md' },
		});
		expect(readNotes(vault)).toEqual(before);
	});
});

describe('a note that changes while undo writes', () => {
	/** The world, in which the person writes in a note right before undo writes in another. */
	const withHand = (happens: () => void): World => {
		const { notes } = world;
		const meanwhile: World['notes'] = Object.assign(Object.create(notes) as World['notes'], {
			change: (...about: Parameters<World['notes']['change']>) => (
				happens(),
				notes.change(...about)
			),
			trash: (path: string) => (happens(), notes.trash(path)),
			rename: (path: string, to: string) => (happens(), notes.rename(path, to)),
		});
		return { ...world, notes: meanwhile };
	};

	it.each(['change', 'trash', 'rename'])('refuses and puts all back: %s', async (kind) => {
		await record(world, { kind: 'make', subject: 'c.md' }, async (recorder) => {
			if (kind === 'change') await recorder.change('a.md', (now) => ok(`${now}Ours.\n`), 'a test');
			if (kind === 'trash') await recorder.create('c.md', 'Made.\n', 'a test');
			if (kind === 'rename') await recorder.move('a.md', 'c.md', 'a test');
			await recorder.change('b.md', (now) => ok(`${now}Ours.\n`), 'a test');
		});
		const path = kind === 'change' ? 'a.md' : 'c.md';
		let hands = 0;
		const moved = withHand(() => {
			if ((hands += 1) === 1) writeFileSync(join(vault, path), `${text(path)}Mine.\n`);
		});
		expect(await undoLast(moved)).toMatchObject({
			problem: { kind: 'note-edited', subject: path },
		});
		expect(text(path)).toMatch(/Mine\.\n$/u);
		expect(text('b.md')).toBe(`${note('b', `${web.base}/b`)}Ours.\n`);
		expect((await world.journal.load()).length).toBe(1);
	});
});

describe('journals of older releases', () => {
	it('are taken back where the note is as it was left', async () => {
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority', priority: 2 });
		const [action] = await world.journal.load();
		const [change] = action?.changes ?? [];
		if (!action || !change?.patch) throw new Error('nothing was recorded');
		const [{ at = 0, before = '', after = '' } = {}] = hunksOf(change.patch);
		const old = { at, before, after, hash: hashText(text('a.md')) };
		await world.journal.save({ ...action, changes: [{ path: 'a.md', patch: old, why: 'x' }] });
		edit('a.md', ['They', 'We']);
		expect(await undoLast(world)).toMatchObject({ problem: { kind: 'note-edited' } });
		edit('a.md', ['We', 'They']);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('a.md')).toBe(note('a', `${web.base}/a`));
	});

	it('with both texts find their place as newer ones do', async () => {
		const before = text('a.md');
		await archive('a.md');
		const [action] = await world.journal.load();
		if (!action) throw new Error('nothing was recorded');
		const whole = { path: 'a.md', before, after: text('a.md'), why: 'x' };
		await world.journal.save({ ...action, changes: [whole] });
		edit('a.md', ['They', 'We']);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('a.md')).toBe(before.replace('They', 'We'));
	});
});
