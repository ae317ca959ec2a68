import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	applyLinks,
	planLinks,
	type AutoLinker,
	type LinkRun,
} from '../../src/flow/links/auto-link';
import { findIncoming, findIncomingNow, isPermanent } from '../../src/flow/links/backlinks-later';
import { createLocalHost } from '../../src/flow/links/index-host';
import { undoLast } from '../../src/flow/undo/undo';
import type { Settings } from '../../src/settings/model';
import { reasonWords } from '../../src/words/reason';
import { makeFolder, readFiles } from '../support/folder';
import { open, SETTINGS, SILENT, suggesterOf } from '../support/vault';

const quiet = (): LinkRun => ({ progress: SILENT, signal: new AbortController().signal });

const FILES = {
	'Forgetting curve.md': 'Memory.\n',
	'Compost heap.md': 'Leaves.\n',
	'A.md': 'The forgetting curve, and the forgetting curve again, and a compost heap.\n',
	'B.md': '`forgetting curve`\n\n> forgetting curve\n',
	'C.md': 'See [[Forgetting curve]] and the forgetting curve.\n',
};

/** Every mention passes: what the bar lets through is the link room's own affair. */
async function linker(
	files: Readonly<Record<string, string>>,
	links: Partial<Settings['links']> = {},
): Promise<AutoLinker & { readonly vault: string }> {
	const vault = makeFolder(files);
	const { world } = await open(vault);
	const settings = { ...SETTINGS, links: { ...SETTINGS.links, ...links } };
	const host = createLocalHost({ breathe: () => world.clock.breathe() });
	const suggester = suggesterOf(world, settings, { ...host, barFor: () => Promise.resolve(0) });
	return { world, settings, suggester, sayWhy: reasonWords, vault };
}

describe('mentions linked by themselves', () => {
	it('are listed first, written as one action, undone to the byte', async () => {
		const auto = await linker(FILES);
		const before = readFiles(auto.vault);
		const plan = await planLinks(auto, ['A.md', 'B.md', 'C.md'], quiet());
		expect(readFiles(auto.vault)).toEqual(before);
		expect(plan.links.map(({ path, words, target }) => [path, words, target])).toEqual([
			['A.md', 'forgetting curve', 'Forgetting curve.md'],
			['A.md', 'compost heap', 'Compost heap.md'],
		]);
		const report = await applyLinks(auto, plan.links, quiet());
		expect([report.linked.length, report.failed.length]).toEqual([2, 0]);
		expect(readFileSync(join(auto.vault, 'A.md'), 'utf8')).toBe(
			'The [[Forgetting curve|forgetting curve]], and the forgetting curve again, and a [[Compost heap|compost heap]].\n',
		);
		expect(await undoLast(auto.world)).toMatchObject({ ok: true });
		expect(readFiles(auto.vault)).toEqual(before);
	});
	it('no link to a note that is gone by the time the edit is written', async () => {
		const auto = await linker(FILES);
		const plan = await planLinks(auto, ['A.md'], quiet());
		const { notes } = auto.world;
		const change: typeof notes.change = async (path, edit) => {
			await notes.rename('Compost heap.md', 'filed/Heap.md');
			return notes.change(path, edit);
		};
		const late = Object.assign(Object.create(notes) as typeof notes, { change });
		const world = { ...auto.world, notes: late };
		const report = await applyLinks({ ...auto, world }, plan.links, quiet());
		expect(report.failed.map((each) => each.problem.kind)).toEqual(['note-missing']);
		expect(readFileSync(join(auto.vault, 'A.md'), 'utf8')).toContain('and a compost heap.');
	});
	it('a note that is gone is named', async () => {
		const auto = await linker(FILES);
		const plan = await planLinks(auto, ['A.md'], quiet());
		await auto.world.notes.rename('A.md', 'filed/B.md');
		const report = await applyLinks(auto, plan.links, quiet());
		expect(report.failed).toMatchObject([{ path: 'A.md', problem: { kind: 'note-missing' } }]);
	});
	it.each([
		['\n', 'The compost heap.\n\nA decompost heap, the forgetting curve, a compost heap.\n'],
		[
			'\r\n',
			'The compost heap.\r\n\r\nA decompost heap, the forgetting curve, a compost heap.\r\n',
		],
	])('of a selection only the words in it, where they stand in it (%j)', async (eol, text) => {
		const auto = await linker({ ...FILES, 'A.md': text });
		const editor = text.replaceAll(eol, '\n');
		const start = editor.indexOf('compost heap, the');
		const within = { start, end: editor.length, text: editor.slice(start) };
		const plan = await planLinks(auto, ['A.md'], quiet(), within);
		expect(plan.links.map((link) => link.words).sort()).toEqual([
			'compost heap',
			'forgetting curve',
		]);
		const expected = text
			.replace('forgetting curve', '[[Forgetting curve|forgetting curve]]')
			.replace(', a compost heap', ', a [[Compost heap|compost heap]]');
		const report = await applyLinks(auto, plan.links, quiet());
		expect(report.failed).toEqual([]);
		expect(readFileSync(join(auto.vault, 'A.md'), 'utf8')).toBe(expected);
	});
	it('of a selection only what stands whole in it', async () => {
		const auto = await linker({ ...FILES, 'A.md': 'A decompost heap, and a compost heap.\n' });
		const within = { start: 4, end: 16, text: 'compost heap' };
		expect((await planLinks(auto, ['A.md'], quiet(), within)).links).toEqual([]);
	});
	it('never a note that was linked by hand since', async () => {
		const auto = await linker(FILES);
		const plan = await planLinks(auto, ['A.md'], quiet());
		const now = `${FILES['A.md']}\nSee [[compost heap|it]].\n`;
		writeFileSync(join(auto.vault, 'A.md'), now);
		const report = await applyLinks(auto, plan.links, quiet());
		expect(report.linked.map((link) => link.words)).toEqual(['forgetting curve']);
		expect(report.failed).toMatchObject([{ path: 'A.md', problem: { kind: 'already-linked' } }]);
	});
	it('reckoned in slices, and for what the note says when they are written', async () => {
		const auto = await linker(FILES);
		const plan = await planLinks(auto, ['A.md'], quiet());
		let breaths = 0;
		const breathe = (): Promise<void> => {
			breaths += 1;
			if (breaths === 3) writeFileSync(join(auto.vault, 'A.md'), 'More of a compost heap.\n');
			return Promise.resolve();
		};
		const world = { ...auto.world, clock: { ...auto.world.clock, breathe } };
		const report = await applyLinks({ ...auto, world }, plan.links, quiet());
		expect(breaths).toBeGreaterThan(3);
		expect(readFileSync(join(auto.vault, 'A.md'), 'utf8')).toBe(
			'More of a [[Compost heap|compost heap]].\n',
		);
		expect(report.failed).toMatchObject([{ path: 'A.md', problem: { kind: 'words-gone' } }]);
	});
	it('with how sure they are, and that this was not measured where the vault has no links', async () => {
		const plan = await planLinks(await linker(FILES), ['A.md'], quiet());
		expect(plan.sureness).toMatchObject({ measured: 0 });
		expect(plan.sureness.best).toBeGreaterThan(0.9);
	});
	it('in quotes and under Related where the person chose so', async () => {
		const quoted = await planLinks(await linker(FILES, { quotes: true }), ['B.md'], quiet());
		expect(quoted.links[0]?.change.after).toEqual(['> [[Forgetting curve|forgetting curve]]']);
		const listed = await planLinks(await linker(FILES, { place: 'related' }), ['A.md'], quiet());
		expect(listed.links.map((link) => link.where)).toEqual(['related', 'related']);
	});
	it('never what is never suggested', async () => {
		const ignored = await linker(FILES, { ignoredNames: ['forgetting curve'] });
		expect((await planLinks(ignored, ['A.md'], quiet())).links).toHaveLength(1);
		const rejected = await linker(FILES);
		await rejected.suggester.answer({ said: 'rejected', note: 'A.md', other: 'Compost heap.md' });
		expect((await planLinks(rejected, ['A.md'], quiet())).links).toHaveLength(1);
	});
	it('of no note whose name no link can hold', async () => {
		const auto = await linker({ ...FILES, 'C# heap.md': 'x\n', 'A.md': 'A C# heap.\n' });
		expect((await planLinks(auto, ['A.md'], quiet())).links).toEqual([]);
	});
	it('many in a long note stand each at its words, and nothing else changes', async () => {
		const names = Array.from({ length: 60 }, (_, at) => `Compost heap ${at}x`);
		const long = `${'Leaves and their marrow in a long note. \n\n'.repeat(4000)}${names.join(', ')}.\n`;
		const auto = await linker({
			...Object.fromEntries(names.map((name) => [`${name}.md`, 'Leaves.\n'])),
			'A.md': long,
		});
		const plan = await planLinks(auto, ['A.md'], quiet());
		expect(plan.links.length).toBeGreaterThan(50);
		await applyLinks(auto, plan.links, quiet());
		const now = readFileSync(join(auto.vault, 'A.md'), 'utf8');
		expect(now.replace(/\[\[|\]\]/gu, '')).toBe(long);
		expect(now.match(/\[\[/gu)).toHaveLength(plan.links.length);
	});
	it('nothing into templates and excluded files', async () => {
		const files = {
			...FILES,
			'forms/D.md': 'The compost heap.\n',
			'old/E.md': 'A compost heap.\n',
		};
		const paths = ['forms/D.md', 'old/E.md'];
		expect((await planLinks(await linker(files), paths, quiet())).links).toHaveLength(2);
		const auto = await linker({
			...files,
			'.obsidian/templates.json': '{"folder":"forms"}',
			'.obsidian/app.json': '{"userIgnoreFilters":["old/"]}',
		});
		expect((await planLinks(auto, paths, quiet())).links).toEqual([]);
	});
	it('a note that changed since takes the links that still stand; the others are named', async () => {
		const auto = await linker(FILES);
		const plan = await planLinks(auto, ['A.md'], quiet());
		writeFileSync(join(auto.vault, 'A.md'), 'Only a compost heap.\n');
		const report = await applyLinks(auto, plan.links, quiet());
		expect(report.linked.map((link) => link.words)).toEqual(['compost heap']);
		expect(report.failed).toMatchObject([{ path: 'A.md', problem: { kind: 'words-gone' } }]);
		expect(readFileSync(join(auto.vault, 'A.md'), 'utf8')).toBe(
			'Only a [[Compost heap|compost heap]].\n',
		);
	});
	it('are taken back together or not at all: not over what was written in one of them since', async () => {
		const auto = await linker({ ...FILES, 'D.md': 'A compost heap.\n\nThree.\n' });
		const before = readFiles(auto.vault);
		await applyLinks(auto, (await planLinks(auto, ['A.md', 'D.md'], quiet())).links, quiet());
		const place = join(auto.vault, 'D.md');
		const linked = readFileSync(place, 'utf8');
		writeFileSync(place, linked.replace('heap', 'pile'));
		const since = readFiles(auto.vault);
		expect(await undoLast(auto.world)).toMatchObject({ problem: { subject: 'D.md' } });
		expect(readFiles(auto.vault)).toEqual(since);
		writeFileSync(place, linked.replace('Three.', 'Four.'));
		expect((await undoLast(auto.world)).ok).toBe(true);
		before.set('D.md', 'A compost heap.\n\nFour.\n');
		expect(readFiles(auto.vault)).toEqual(before);
	});
	it('stop where the person stops them, and what was written is one action', async () => {
		const auto = await linker({ ...FILES, 'D.md': 'A compost heap.\n' });
		const before = readFiles(auto.vault);
		const plan = await planLinks(auto, ['A.md', 'D.md'], quiet());
		const stop = new AbortController();
		const progress = { step: () => stop.abort() };
		const report = await applyLinks(auto, plan.links, { progress, signal: stop.signal });
		expect(report).toMatchObject({ cancelled: true, linked: { length: 2 } });
		await undoLast(auto.world);
		expect(readFiles(auto.vault)).toEqual(before);
		stop.abort();
		expect(
			await planLinks(auto, ['A.md'], { progress: SILENT, signal: stop.signal }),
		).toMatchObject({
			cancelled: true,
			links: [],
		});
	});
});

describe('backlinks later', () => {
	const article = (status: string, text: string): string =>
		`---\ntitle: "An article"\nurl: "https://a.example/x"\nstatus: ${status}\n---\n\n${text}\n`;
	it('a new note is offered to pending and past articles that mention it, not to others', async () => {
		const auto = await linker({
			'Compost heap.md': 'Leaves.\n',
			'in/pending.md': article('pending-analysis', 'About a compost heap.'),
			'in/past.md': article('archived', 'About the Compost heap too.'),
			'in/linked.md': article('archived', 'About the [[Compost heap]] and the compost heap.'),
			'in/other.md': article('archived', 'About rain.'),
			'mine.md': 'My own note on the compost heap.\n',
		});
		const found = await findIncoming(auto, ['Compost heap.md'], quiet());
		expect(found.map((each) => each.path).sort()).toEqual(['in/past.md', 'in/pending.md']);
		for (const { path, offer } of found) {
			expect(offer.path).toBe('Compost heap.md');
			const span = offer.evidence[0]?.here;
			expect(readFileSync(join(auto.vault, path), 'utf8')).toContain(span?.text);
		}
	});
	it('reads only the articles that may mention it, in whatever case of its name', async () => {
		const auto = await linker({
			'Осенний лист.md': 'Падает.\n',
			'Kompostwurm.md': 'Eisenia.\n',
			'遗忘曲线.md': '记忆。\n',
			'Heap.md': '---\naliases: [compost pile]\n---\nLeaves.\n',
			'in/ru.md': article('archived', 'Цвет осеннего листа.'),
			'in/de.md': article('archived', 'Die Arbeit des Kompostwurmes.'),
			'in/zh.md': article('archived', '关于遗忘曲线的文章。'),
			'in/en.md': article('archived', 'Two compost piles.'),
			...Object.fromEntries(
				Array.from({ length: 30 }, (_, at) => [
					`in/other${at}.md`,
					article('archived', `Rain, number ${at}, falls on walls.`),
				]),
			),
		});
		const read: string[] = [];
		const { keeper } = auto.suggester;
		await keeper.ready();
		const { notes } = auto.world;
		const reading = notes.read.bind(notes);
		notes.read = (path) => {
			read.push(path);
			return reading(path);
		};
		for (const [name, article] of [
			['Осенний лист.md', 'in/ru.md'],
			['Kompostwurm.md', 'in/de.md'],
			['遗忘曲线.md', 'in/zh.md'],
			['Heap.md', 'in/en.md'],
		] as const) {
			read.length = 0;
			const found = await findIncoming(auto, [name], quiet());
			expect(found.map((each) => each.path)).toEqual([article]);
			expect(read).toEqual([name, article]);
		}
	});
	it('answers while the index is being built with the articles that are in it', async () => {
		const auto = await linker({
			'Compost heap.md': 'Leaves.\n',
			'in/past.md': article('archived', 'About the Compost heap too.'),
		});
		const { notes } = auto.world;
		const read = notes.read.bind(notes);
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		notes.read = async (path) => {
			if (path === 'in/past.md') await held;
			return read(path);
		};
		const early = await findIncomingNow(auto, ['Compost heap.md'], quiet());
		expect(early).toEqual([]);
		expect(auto.suggester.keeper.state.phase).not.toBe('ready');
		release();
		await auto.suggester.ready();
		expect(await findIncomingNow(auto, ['Compost heap.md'], quiet())).toHaveLength(1);
	});
	it('tells permanent notes from articles that are none', async () => {
		const { world, settings } = await linker({
			'a.md': article('pending-analysis', ''),
			'b.md': article('permanent', ''),
			'c.md': 'My own.\n',
		});
		expect(
			['a.md', 'b.md', 'c.md', 'd.md'].map((path) => isPermanent(world, settings, path)),
		).toEqual([false, true, true, false]);
	});
});
