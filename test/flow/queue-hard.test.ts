import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAdoptable } from '../../src/flow/feeds/adopt';
import { keptOlder, olderThan } from '../../src/flow/review/batch';
import { convertNote, previewConversion } from '../../src/flow/review/convert';
import { entryOf, queueRules } from '../../src/flow/review/queue-source';
import { applyEdit } from '../../src/flow/review/triage';
import { undoLast } from '../../src/flow/undo/undo';
import { listSteps } from '../../src/note/tasks';
import type { World } from '../../src/ports';
import type { ReviewEdit } from '../../src/queue/model';
import type { Settings } from '../../src/settings/model';
import { entry } from '../queue/support';
import { makeFolder, readFiles } from '../support/folder';
import { reviewNote } from '../support/review-vault';
import { open, SETTINGS } from '../support/vault';

const ARCHIVE: ReviewEdit = { kind: 'status', decision: 'archived' };
/** An article with a list of its own, above our checklist. */
const TODO = reviewNote({
	name: 'todo',
	title: 'What is left to do on the wall',
	source: 'Garden letters',
	date: '2026-11-25',
	text: '- [ ] Add links and tags to the README\n- [ ] Decide on a permanent mortar\n- [x] Update the summary',
});

function reviewing(change: Partial<Settings['review']>): Settings {
	return { ...SETTINGS, review: { ...SETTINGS.review, ...change } };
}

async function vaultWith(
	files: Readonly<Record<string, string>>,
): Promise<{ vault: string; world: World; text: (path: string) => string }> {
	const vault = makeFolder(files);
	const { world } = await open(vault);
	return { vault, world, text: (path) => readFileSync(join(vault, path), 'utf8') };
}

describe('the boxes of an article', () => {
	it('are no steps of ours: what is done by itself ticks the checklist', async () => {
		const { world, text } = await vaultWith({ 'a.md': TODO });
		await applyEdit(world, reviewing({ autoTick: true }), ['a.md'], ARCHIVE);
		expect(text('a.md')).toContain('- [ ] Decide on a permanent mortar');
		expect(text('a.md')).toContain('- [x] Decide whether it becomes a permanent note');
	});
	it('are left out of the steps where the note has a checklist, and taken where it has none', () => {
		expect(listSteps(TODO)[0]?.text).toBe('Read the full text and take out its key points');
		expect(listSteps(TODO)).toHaveLength(5);
		expect(listSteps(TODO.replace('## Analysis Checklist', '## My list'))).toHaveLength(8);
	});
	it('ticked by the article make no summary of its words the person’s', async () => {
		const { world } = await vaultWith({ 'a.md': TODO });
		const found = await previewConversion(world, SETTINGS, 'a.md', {});
		expect(found.ok ? '' : found.problem.kind).toBe('nothing-own');
	});
});

describe('properties renamed in the settings', () => {
	const settings = {
		...SETTINGS,
		properties: { title: 'name', source: 'feed', date: 'published' },
	};
	const renamed = TODO.replace('title:', 'name:')
		.replace('source:', 'feed:')
		.replace('date:', 'published:')
		.replace('- [ ] Read', 'A thought of mine.\n\n- [ ] Read');

	it('are the queue’s, the conversion’s and the adoption’s', async () => {
		const { world, text } = await vaultWith({
			'a.md': renamed,
			'old.md': renamed.replace('status: pending-analysis\n', ''),
		});
		const facts = world.notes.facts('a.md');
		const rules = queueRules(settings);
		expect(facts && entryOf(facts, rules)).toMatchObject({
			title: 'What is left to do on the wall',
			source: 'Garden letters',
			date: '2026-11-25',
		});
		expect(await findAdoptable(world, settings)).toEqual([
			{ path: 'old.md', title: 'What is left to do on the wall' },
		]);
		const made = await convertNote(world, settings, 'a.md', { title: 'Mortar' });
		const permanent = made.ok ? text(made.value.path) : made.problem.kind;
		expect(permanent).toContain('Garden letters');
		expect(permanent).toContain('2026-11-25');
	});
	it('make another queue as soon as they are renamed', () => {
		expect(queueRules(settings)).not.toEqual(queueRules(SETTINGS));
	});
});

describe('a conversion that cannot be finished', () => {
	const own = TODO.replace('- [ ] Read', 'A thought of mine.\n\n- [ ] Read');
	const filed = {
		filing: { ...SETTINGS.review.filing, permanent: 'done' },
		permanent: { ...SETTINGS.review.permanent, templatePath: 'T' },
	};

	it('for a template that gives no sound properties moves nothing', async () => {
		const { world, vault } = await vaultWith({
			'inbox/a.md': own,
			'T.md': '---\nbad: [unclosed\n---\n{{own}}\n',
		});
		const before = readFiles(vault);
		const settings = reviewing(filed);
		const preview = await previewConversion(world, settings, 'inbox/a.md', {});
		expect(preview.ok ? '' : preview.problem.kind).toBe('bad-front-matter');
		const made = await convertNote(world, settings, 'inbox/a.md', {});
		expect(made.ok ? '' : made.problem.kind).toBe('bad-front-matter');
		expect(readFiles(vault)).toEqual(before);
	});
	it('under the name of another files the note beside it, as a decision does', async () => {
		const { world, vault } = await vaultWith({
			'inbox/a.md': own,
			'inbox/b/a.md': own,
			'done/a.md': '# Another\n',
		});
		const settings = reviewing({ filing: filed.filing });
		await convertNote(world, settings, 'inbox/a.md', { title: 'Mortar' });
		await applyEdit(world, settings, ['inbox/b/a.md'], { kind: 'status', decision: 'permanent' });
		const paths = [...readFiles(vault).keys()].filter((path) => path.startsWith('done/'));
		expect(paths).toHaveLength(3);
	});
});

describe('a status that is a list', () => {
	it.each([
		['status: [pending-analysis, later] # mine', 'status: archived # mine'],
		['status:\n  - pending-analysis\n  - later', 'status: archived'],
		['status:\n- pending-analysis', 'status: archived'],
		['status: []', 'status: archived'],
	])('%j is replaced by a decision, and undone to the byte', async (before, after) => {
		const note = TODO.replace('status: pending-analysis', `${before}\nmine: kept`);
		const { world, vault, text } = await vaultWith({ 'a.md': note });
		const report = await applyEdit(world, SETTINGS, ['a.md'], ARCHIVE);
		expect(report.failed).toEqual([]);
		expect(text('a.md')).toContain(`${after}\nmine: kept`);
		await undoLast(world);
		expect(readFiles(vault).get('a.md')).toBe(note);
	});
	it.each(['status: |\n  text', 'status: {a: b}', 'status: [a,\n  b]', 'status:\n  - a: b'])(
		'%j is no list of words: it is named and left alone',
		async (before) => {
			const note = TODO.replace('status: pending-analysis', before);
			const { world, text } = await vaultWith({ 'a.md': note });
			const { failed } = await applyEdit(world, SETTINGS, ['a.md'], ARCHIVE);
			expect(failed).toMatchObject([{ path: 'a.md' }]);
			expect(text('a.md')).toBe(note);
		},
	);
});

describe('archive all older than a day', () => {
	it('leaves what sleeps or was ranked, and counts it', () => {
		const date = '2026-01-01';
		const old = entry({ path: 'old.md', date });
		const asleep = entry({ path: 'asleep.md', date, snoozedUntil: '2099-01-01' });
		const ranked = entry({ path: 'ranked.md', date, priority: 2 });
		expect(olderThan([old, asleep, ranked], '2026-06-01')).toEqual(['old.md']);
		expect(keptOlder([old, asleep, ranked], '2026-06-01')).toBe(2);
	});
});
