import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../src/base/time/day';
import { comment, editSummary, highlight } from '../../src/flow/review/annotate';
import { olderThan, previewBatch } from '../../src/flow/review/batch';
import { readQueue } from '../../src/flow/review/review';
import { applyEdit, readTags, tickTask } from '../../src/flow/review/triage';
import { skipLast, undoLast } from '../../src/flow/undo/undo';
import type { World } from '../../src/ports';
import type { ReviewEdit } from '../../src/queue/model';
import type { Settings } from '../../src/settings/model';
import { undoSentence } from '../../src/words/report';
import { makeFolder, readFiles } from '../support/folder';
import { open, SETTINGS } from '../support/vault';
import { listTasks } from '../../src/note/tasks';

const note = (title: string, more = ''): string => `---
title: "${title}"
source: "garden RSS"
url: "https://garden.example/${title}"
date: 2026-03-03T08:15:00.000Z
tags: [rss, garden]
status: pending-analysis
${more}---

# ${title}

> Slow growth.

## Full Content

The surveyor kept a ledger of moss.

## Analysis Checklist

- [ ] Read the full text and take out its key points
- [ ] Link it to existing notes
- [ ] Decide whether it becomes a permanent note
- [ ] Add fitting tags and metadata
- [ ] Update the summary

## Related

- 
`;

const status = (decision: 'pending' | 'analysed' | 'permanent' | 'archived'): ReviewEdit => ({
	kind: 'status',
	decision,
});

async function vaultWith(
	files: Readonly<Record<string, string>>,
): Promise<{ readonly vault: string; readonly world: World; text: (path: string) => string }> {
	const vault = makeFolder(files);
	const { world } = await open(vault);
	return { vault, world, text: (path) => readFileSync(join(vault, path), 'utf8') };
}

describe('a decision', () => {
	it('writes the status and its day, wakes the note, and changes no other byte', async () => {
		const { world, text } = await vaultWith({
			'a.md': note('moss', 'snoozed-until: 2026-01-01\nmine: "kept" # so\n'),
		});
		const before = text('a.md');
		await applyEdit(world, SETTINGS, ['a.md'], status('archived'));
		const today = localDay(world.clock.now());
		expect(text('a.md')).toBe(
			before
				.replace('pending-analysis', 'archived')
				.replace('snoozed-until: 2026-01-01\n', '')
				.replace('# so\n', `# so\ndecided: ${today}\n`),
		);
		await applyEdit(world, SETTINGS, ['a.md'], status('pending'));
		expect(text('a.md')).not.toContain('decided');
	});
	it('snooze, priority and tags stand on lines of their own', async () => {
		const { world, text } = await vaultWith({ 'a.md': note('moss') });
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'snooze', until: '2099-12-01' });
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority', priority: 1 });
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'tags', add: ['slow'], remove: ['rss'] });
		expect(text('a.md')).toContain('snoozed-until: 2099-12-01\npriority: 1\n---');
		expect(text('a.md')).toContain('tags: [garden, slow]');
		expect(readQueue(world.notes, SETTINGS)[0]).toMatchObject({
			snoozedUntil: '2099-12-01',
			priority: 1,
			tags: ['garden', 'slow'],
		});
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'snooze' });
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority' });
		expect(text('a.md')).not.toMatch(/snoozed|priority/u);
	});
	it('names of properties are those of the settings', async () => {
		const { world, text } = await vaultWith({ 'a.md': note('moss') });
		const settings: Settings = {
			...SETTINGS,
			review: {
				...SETTINGS.review,
				properties: { decided: 'reviewed on', snoozed: 'wake', priority: 'rank' },
			},
		};
		await applyEdit(world, settings, ['a.md'], { kind: 'priority', priority: 3 });
		await applyEdit(world, settings, ['a.md'], status('analysed'));
		expect(text('a.md')).toMatch(/rank: 3\nreviewed on: \d{4}-\d\d-\d\d\n---/u);
	});
	it.each([
		['broken front matter', 'title: "a" "b"\n'],
		['a status that is a nested list', 'status:\n  - is: pending-analysis\n'],
		['a status in braces', 'status: {is: pending-analysis}\n'],
	])('%s: nothing is changed and the note is named', async (_, yaml) => {
		const before = note('a').replace('status: pending-analysis\n', yaml);
		const { world, text } = await vaultWith({ 'a.md': before, 'b.md': note('b') });
		const report = await applyEdit(world, SETTINGS, ['a.md', 'b.md'], status('archived'));
		expect(report.failed).toMatchObject([{ path: 'a.md', problem: { kind: 'bad-front-matter' } }]);
		expect(report.changed).toEqual(['b.md']);
		expect(text('a.md')).toBe(before);
		expect(readQueue(world.notes, SETTINGS).map((entry) => entry.fault)).toEqual([
			expect.stringMatching(/broken-front-matter|odd-status/u),
		]);
	});
	it('a note deleted under the cursor and one that is locked are named; the rest goes on', async () => {
		const { vault, world, text } = await vaultWith({
			'gone.md': note('gone'),
			'in/locked.md': note('locked'),
			'b.md': note('b'),
		});
		rmSync(join(vault, 'gone.md'));
		const locked: World = {
			...world,
			notes: Object.assign(Object.create(world.notes) as World['notes'], {
				change: (path: string, edit: (now: string) => string | undefined) =>
					path === 'in/locked.md'
						? Promise.resolve({
								ok: false,
								problem: { kind: 'vault-write', subject: path, detail: 'EBUSY' },
							})
						: world.notes.change(path, edit),
			}),
		};
		const paths = ['gone.md', 'in/locked.md', 'b.md'];
		const report = await applyEdit(locked, SETTINGS, paths, status('archived'));
		expect(report.failed.map((each) => each.problem.kind)).toEqual(['note-missing', 'vault-write']);
		expect(report.changed).toEqual(['b.md']);
		expect(text('in/locked.md')).toBe(note('locked'));
	});
	it('filing moves the note to the folder of its status; undo brings it back to the byte', async () => {
		const { vault, world } = await vaultWith({
			'inbox/a.md': note('a'),
			'inbox/b.md': note('b'),
			'archive/b.md': 'Another.\n',
		});
		const settings: Settings = {
			...SETTINGS,
			review: {
				...SETTINGS.review,
				filing: { ...SETTINGS.review.filing, archived: 'archive' },
			},
		};
		const before = readFiles(vault);
		const paths = ['inbox/a.md', 'inbox/b.md'];
		expect(previewBatch(world, settings, paths, status('archived'))).toMatchObject({
			change: 2,
			move: 2,
			folder: 'archive',
		});
		const report = await applyEdit(world, settings, paths, status('archived'));
		expect(report.moved).toMatchObject([
			{ to: 'archive/a.md' },
			{ to: expect.stringMatching(/^archive\/b-\w{6}\.md$/u) as string },
		]);
		expect([...readFiles(vault).keys()]).not.toContain('inbox/a.md');
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(readFiles(vault)).toEqual(before);
	});
});

describe('a batch', () => {
	it('says what it would do without doing it', async () => {
		const { vault, world } = await vaultWith({
			'a.md': note('a'),
			'b.md': note('b').replace('pending-analysis', 'archived'),
			'c.md': '---\ntags: [rss\n---\n',
		});
		const before = readFiles(vault);
		const preview = previewBatch(
			world,
			SETTINGS,
			['a.md', 'b.md', 'c.md', 'x.md'],
			status('archived'),
		);
		expect(preview).toMatchObject({ change: 1, same: 1, move: 0, folder: '' });
		expect(preview.faults.map((each) => each.problem.kind)).toEqual([
			'bad-front-matter',
			'note-missing',
		]);
		expect(readFiles(vault)).toEqual(before);
	});
	it('archive all older than a day leaves the undated alone', async () => {
		const { world } = await vaultWith({
			'a.md': note('a'),
			'b.md': note('b').replace(/date: .*\n/u, ''),
		});
		const entries = readQueue(world.notes, SETTINGS);
		expect(olderThan(entries, '2026-03-04')).toEqual(['a.md']);
		expect(olderThan(entries, '2026-03-03')).toEqual([]);
	});
});

describe('ticking', () => {
	it('changes one character, and only of a task that is one', async () => {
		const code = '\n```\n- [ ] Link it to existing notes\n```\n\n    - [ ] indented code\n';
		const { world, text } = await vaultWith({
			'a.md': note('a').replace('\n## Full', `${code}\n## Full`),
		});
		const before = text('a.md');
		const tasks = listTasks(before);
		expect(tasks).toHaveLength(5);
		expect(world.notes.facts('a.md')?.tasks).toEqual({ done: 0, total: 5 });
		const [, task] = tasks;
		if (!task) throw new Error('no task');
		await tickTask(world, 'a.md', task, true);
		const at = before.lastIndexOf('- [ ] Link');
		expect(text('a.md')).toBe(`${before.slice(0, at)}- [x] Link${before.slice(at + 10)}`);
		expect(world.notes.facts('a.md')?.tasks).toEqual({ done: 1, total: 5 });
		await undoLast(world);
		expect(text('a.md')).toBe(before);
	});
	it('a task that is gone is named, one that moved is found', async () => {
		const { world, text } = await vaultWith({ 'a.md': note('a') });
		const task = { line: 2, text: 'Update the summary' };
		expect(await tickTask(world, 'a.md', task, true)).toEqual({ ok: true, value: undefined });
		expect(text('a.md')).toContain('- [x] Update the summary');
		expect(await tickTask(world, 'a.md', { line: 2, text: 'Sing' }, true)).toMatchObject({
			problem: { kind: 'task-missing', subject: 'a.md' },
		});
	});
	it('tags are made legal, and what cannot be one is named', () => {
		expect(readTags('#slow growth, 2026 a/b')).toEqual({
			ok: true,
			value: ['slow', 'growth', 'n2026', 'a/b'],
		});
		expect(readTags('fine !!')).toMatchObject({ problem: { kind: 'bad-tag', subject: '!!' } });
	});
});

describe('undo', () => {
	it('survives a restart, names the note, and refuses where the person wrote in its place since', async () => {
		const state = makeFolder();
		const vault = makeFolder({ 'a.md': note('a'), 'b.md': note('b') });
		const first = await open(vault, state);
		await applyEdit(first.world, SETTINGS, ['a.md'], status('archived'));
		await applyEdit(first.world, SETTINGS, ['b.md'], { kind: 'priority', priority: 1 });
		const { world } = await open(vault, state);
		const undone = await undoLast(world);
		expect(undone.ok && undoSentence(undone.value)).toBe('Undone: the priority of “b”.');
		const mine = readFileSync(join(vault, 'a.md'), 'utf8').replace(
			'status: archived',
			'status: mine',
		);
		writeFileSync(join(vault, 'a.md'), mine);
		expect(await undoLast(world)).toMatchObject({
			problem: { kind: 'note-edited', subject: 'a.md' },
		});
		expect(await world.journal.load()).toMatchObject([{ kind: 'decision', subject: 'a.md' }]);
		await skipLast(world);
		expect(await undoLast(world)).toMatchObject({ problem: { kind: 'nothing-to-undo' } });
	});

	it('asked for three times at once takes back three actions, the last first', async () => {
		const vault = makeFolder({ 'a.md': note('a') });
		const { world } = await open(vault);
		const before = readFiles(vault);
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority', priority: 3 });
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'priority', priority: 1 });
		await applyEdit(world, SETTINGS, ['a.md'], status('archived'));
		const undone = await Promise.all([undoLast(world), undoLast(world), undoLast(world)]);
		expect(undone.map((each) => each.ok)).toEqual([true, true, true]);
		expect(readFiles(vault)).toEqual(before);
	});

	it('takes back what is still being written, not the action before it', async () => {
		const vault = makeFolder({ 'a.md': note('a'), 'b.md': note('b') });
		const { world } = await open(vault);
		await applyEdit(world, SETTINGS, ['a.md'], status('archived'));
		const running = applyEdit(world, SETTINGS, ['b.md'], status('analysed'));
		const undone = await undoLast(world);
		await running;
		expect(undone.ok && undone.value.paths).toEqual(['b.md']);
		expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(note('b'));
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toContain('status: archived');
	});

	const PATHS = ['a.md', 'in/b.md', 'in/c.md'] as const;
	const anyStep = fc.oneof(
		fc.record({
			kind: fc.constant('edit' as const),
			paths: fc.subarray([...PATHS], { minLength: 1 }),
			edit: fc.oneof(
				fc
					.constantFrom(
						'pending' as const,
						'analysed' as const,
						'permanent' as const,
						'archived' as const,
					)
					.map(status),
				fc.constantFrom<ReviewEdit>(
					{ kind: 'snooze', until: '2099-01-01' },
					{ kind: 'snooze' },
					{ kind: 'priority', priority: 2 },
					{ kind: 'priority' },
					{ kind: 'tags', add: ['slow', 'growth'], remove: ['garden'] },
					{ kind: 'tags', add: ['garden'], remove: ['slow'] },
				),
			),
		}),
		fc.record({
			kind: fc.constantFrom(
				'tick' as const,
				'highlight' as const,
				'comment' as const,
				'summary' as const,
			),
			paths: fc.subarray([...PATHS], { minLength: 1, maxLength: 1 }),
			number: fc.integer({ min: 0, max: 4 }),
		}),
	);
	it(
		'of any run of decisions leaves the vault as it was, to the byte',
		{ timeout: 120_000 },
		async () => {
			const filing = {
				pending: 'inbox',
				analysed: '',
				permanent: 'permanent',
				archived: 'archive',
			};
			const settings: Settings = { ...SETTINGS, review: { ...SETTINGS.review, filing } };
			const files = {
				'a.md': note('a').replaceAll('\n', '\r\n'),
				'in/b.md': note('b').replace('tags: [rss, garden]', 'tags:\n  - rss\n  - garden'),
				'in/c.md': 'No properties at all.\n',
			};
			await fc.assert(
				fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async (steps) => {
					const { vault, world, text } = await vaultWith(files);
					const before = readFiles(vault);
					const now = (path: string): string => {
						const name = path.slice(path.lastIndexOf('/') + 1).slice(0, 1);
						return world.notes.list().find((each) => each.includes(`${name}.md`)) ?? path;
					};
					for (const step of steps) {
						const [first = ''] = step.paths.map(now);
						if (step.kind === 'edit')
							await applyEdit(world, settings, step.paths.map(now), step.edit);
						else if (step.kind === 'tick') {
							const task = listTasks(text(first))[step.number];
							if (task) await tickTask(world, first, task, !task.done);
						} else if (step.kind === 'highlight')
							await highlight(world, first, { words: 'kept a ledger' });
						else if (step.kind === 'comment') await comment(world, first, 'Mine.');
						else await editSummary(world, settings, first, 'In my words.');
					}
					const actions = (await world.journal.load()).length;
					for (let turn = 0; turn < actions; turn += 1)
						expect(await undoLast(world)).toMatchObject({ ok: true });
					expect(readFiles(vault)).toEqual(before);
				}),
				{ numRuns: 30 },
			);
		},
	);
	it(
		'of fifty decisions one after the other, across two restarts',
		{ timeout: 60_000 },
		async () => {
			const paths = Array.from({ length: 50 }, (_, at) => `inbox/${at}.md`);
			const vault = makeFolder(Object.fromEntries(paths.map((path) => [path, note(path)])));
			const state = makeFolder();
			const before = readFiles(vault);
			const { world } = await open(vault, state);
			for (const [at, path] of paths.entries())
				await applyEdit(
					world,
					SETTINGS,
					[path],
					at % 3 === 0 ? status('analysed') : status('archived'),
				);
			expect(readQueue(world.notes, SETTINGS)).toEqual([]);
			const later = (await open(vault, state)).world;
			for (let turn = 0; turn < 50; turn += 1) expect((await undoLast(later)).ok).toBe(true);
			expect(readFiles(vault)).toEqual(before);
		},
	);
});

describe('notes that are hard to handle', () => {
	it('five megabytes are decided on like any other, and undone', async () => {
		const body = 'A line of a log that someone pasted here.\n'.repeat(125_000);
		const { world, text } = await vaultWith({ 'a.md': `${note('a')}\n${body}` });
		const before = text('a.md');
		await applyEdit(world, SETTINGS, ['a.md'], status('archived'));
		expect(text('a.md').length).toBeGreaterThan(5_000_000);
		const action = (await world.journal.load()).at(-1);
		expect(JSON.stringify(action).length).toBeLessThan(2000);
		await undoLast(world);
		expect(text('a.md') === before).toBe(true);
	});
	it('a rename between showing and deciding is named, not guessed', async () => {
		const { vault, world } = await vaultWith({ 'a.md': note('a') });
		await world.notes.rename('a.md', 'b.md');
		const report = await applyEdit(world, SETTINGS, ['a.md'], status('archived'));
		expect(report.failed[0]?.problem.kind).toBe('note-missing');
		expect(readFiles(vault).get('b.md')).toBe(note('a'));
	});
});
