import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../src/base/problem';
import { fail, ok } from '../../src/base/result';
import { acceptOffer, rejectOffer } from '../../src/flow/links/link-edits';
import { foldVerdicts, formatVerdict, parseVerdicts } from '../../src/flow/links/rejections';
import { undoLast } from '../../src/flow/undo/undo';
import type { Verdict, World } from '../../src/ports';
import { undoSentence } from '../../src/words/report';
import { makeFolder } from '../support/folder';
import { open, suggesterOf } from '../support/vault';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const said = (
	kind: Verdict['said'],
	note: string,
	other: string,
	second: number,
	reason = 'mention',
): Verdict => ({ said: kind, note, other, reason, at: at(second) });

describe('answers to suggestions', () => {
	it('a rejected pair stays rejected, asked from either note, until the answer changes', () => {
		const lines = [said('rejected', 'a.md', 'b.md', 1)];
		expect(foldVerdicts(lines).isRejected('b.md', 'a.md')).toBe(true);
		const later = [...lines, said('accepted', 'b.md', 'a.md', 2)];
		expect(foldVerdicts(later).isRejected('a.md', 'b.md')).toBe(false);
	});
	it('a reset voids what was said before, and not after', () => {
		const lines = [
			said('rejected', 'a.md', 'b.md', 1),
			said('reset', '', '', 2),
			said('rejected', 'a.md', 'c.md', 3),
		];
		const folded = foldVerdicts(lines);
		expect(folded.isRejected('a.md', 'b.md')).toBe(false);
		expect(folded.isRejected('a.md', 'c.md')).toBe(true);
		expect(folded.rejected).toBe(1);
	});
	it('a renamed note keeps its answers', () => {
		const lines = [said('rejected', 'a.md', 'b.md', 1), said('renamed', 'b.md', 'x/c.md', 2)];
		expect(foldVerdicts(lines).isRejected('a.md', 'x/c.md')).toBe(true);
		expect(foldVerdicts(lines).isRejected('a.md', 'b.md')).toBe(false);
	});
	it('teach the ranking by kind of reason and by note', () => {
		const { feedback } = foldVerdicts([
			said('accepted', 'a.md', 'b.md', 1),
			said('accepted', 'c.md', 'b.md', 2, 'address'),
			said('rejected', 'd.md', 'b.md', 3),
		]);
		expect(feedback).toEqual({
			accepted: { mention: 1, address: 1 },
			rejected: { mention: 1 },
			targets: { 'b.md': 1 },
		});
	});
	it('two devices that read the same lines in any order agree', () => {
		const path = fc.constantFrom('a.md', 'b.md', 'c.md');
		const line = fc
			.tuple(
				fc.constantFrom('accepted', 'rejected', 'withdrawn', 'renamed', 'reset'),
				path,
				path,
				fc.nat(5),
			)
			.map(([kind, note, other, second]) => said(kind as Verdict['said'], note, other, second));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), fc.nat(), (lines, seed) => {
				const shuffled = [...lines].sort(
					(x, y) =>
						((JSON.stringify(x).length * seed) % 7) - ((JSON.stringify(y).length * seed) % 7),
				);
				const [one, other] = [foldVerdicts(lines), foldVerdicts(shuffled.reverse())];
				expect(other.feedback).toEqual(one.feedback);
				for (const a of ['a.md', 'b.md', 'c.md'])
					for (const b of ['a.md', 'b.md', 'c.md'])
						expect(other.isRejected(a, b)).toBe(one.isRejected(a, b));
			}),
		);
	});
	it('lines that are cut short or not ours are skipped', () => {
		const good = said('rejected', 'a.md', 'b.md', 1);
		const text = `{"said":"rej\n[]\n42\n{"said":"loved","note":"a","other":"b","at":""}\n${formatVerdict(good)}`;
		expect(parseVerdicts(text)).toEqual([good]);
	});
	it('stand in a plain file of each device and are read together', async () => {
		const vault = makeFolder({
			'Moss.md': 'On the forgetting curve and on compost.\n',
			'Forgetting curve.md': 'Memory.\n',
			'Compost.md': 'Leaves.\n',
		});
		const folder = join(vault, '.obsidian/plugins/zettelfeed/answers');
		mkdirSync(folder, { recursive: true });
		const other = said('rejected', 'Moss.md', 'Compost.md', 1);
		writeFileSync(join(folder, 'phone.jsonl'), formatVerdict(other));
		const { world } = await open(vault);
		const suggester = suggesterOf(world);
		const paths = async (): Promise<readonly string[]> => {
			const found = await suggester.offers('Moss.md', 9);
			return found.ok ? found.value.map((offer) => offer.path) : [];
		};
		expect(await paths()).toEqual(['Forgetting curve.md']);
		expect(suggester.count('Moss.md')).toBe(1);
		await suggester.answer({ said: 'rejected', note: 'Moss.md', other: 'Forgetting curve.md' });
		expect(suggester.count('Moss.md')).toBe(0);
		expect(await paths()).toEqual([]);
		expect(readdirSync(folder)).toHaveLength(2);
		expect(readFileSync(join(folder, 'phone.jsonl'), 'utf8')).toBe(formatVerdict(other));
		await suggester.answer({ said: 'reset', note: '', other: '' });
		expect([...(await paths())].sort()).toEqual(['Compost.md', 'Forgetting curve.md']);
	});
	it('are taken back by undo: a rejection alone, an accepted link with what it taught', async () => {
		const vault = makeFolder({
			'Moss.md': 'On the forgetting curve and on compost.\n',
			'Forgetting curve.md': 'Memory.\n',
			'Compost.md': 'Leaves.\n',
		});
		const { world } = await open(vault);
		const suggester = suggesterOf(world);
		const found = await suggester.offers('Moss.md', 9);
		const [first, second] = found.ok ? found.value : [];
		if (!first || !second) throw new Error('no offers');
		const folded = async (): Promise<ReturnType<typeof foldVerdicts>> => {
			const lines = await world.verdicts.load();
			return foldVerdicts(lines.ok ? lines.value : []);
		};
		const before = readFileSync(join(vault, 'Moss.md'), 'utf8');
		expect(await acceptOffer(world, 'Moss.md', first, { teach: true })).toMatchObject({ ok: true });
		expect(await rejectOffer(world, 'Moss.md', second)).toMatchObject({ ok: true });
		expect((await folded()).feedback.accepted).toEqual({ mention: 1 });
		const undone = await undoLast(world);
		expect(undone.ok ? undoSentence(undone.value) : '').toContain('rejection');
		expect((await folded()).isRejected('Moss.md', second.path)).toBe(false);
		expect(readFileSync(join(vault, 'Moss.md'), 'utf8')).not.toBe(before);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(readFileSync(join(vault, 'Moss.md'), 'utf8')).toBe(before);
		expect((await folded()).feedback).toEqual({ accepted: {}, rejected: {}, targets: {} });
		expect(await undoLast(world)).toMatchObject({ problem: { kind: 'nothing-to-undo' } });
	});
	it('a withdrawn answer leaves the one before it', () => {
		const lines = [said('rejected', 'a.md', 'b.md', 1), said('accepted', 'a.md', 'b.md', 2)];
		const back = [...lines, said('withdrawn', 'b.md', 'a.md', 3)];
		expect(foldVerdicts(back).isRejected('a.md', 'b.md')).toBe(true);
		expect(foldVerdicts([...back, said('withdrawn', 'a.md', 'b.md', 4)]).rejected).toBe(0);
	});
	it('are withdrawn by the names they were given under, though the notes are called otherwise by now', () => {
		const lines = [
			said('rejected', 'a.md', 'b.md', 1),
			said('renamed', 'a.md', 'c.md', 2),
			said('renamed', 'c.md', 'd.md', 3),
		];
		expect(foldVerdicts(lines).isRejected('d.md', 'b.md')).toBe(true);
		expect(foldVerdicts([...lines, said('withdrawn', 'a.md', 'b.md', 5)]).rejected).toBe(0);
		// Another note of the old name, and an answer of its own.
		const anew = [...lines, said('rejected', 'a.md', 'b.md', 5)];
		const back = foldVerdicts([...anew, said('withdrawn', 'a.md', 'b.md', 6)]);
		expect([back.isRejected('a.md', 'b.md'), back.isRejected('d.md', 'b.md')]).toEqual([
			false,
			true,
		]);
	});
	it('count once where a file sync left them in two files', () => {
		const one = said('rejected', 'a.md', 'b.md', 1);
		const lines = [one, { ...one }, said('withdrawn', 'a.md', 'b.md', 2)];
		expect(foldVerdicts(lines).rejected).toBe(0);
	});
});

describe('files of answers', () => {
	/** The app's adapter over texts in memory; each call takes a turn, as a disk does. */
	const FOLDER = '.obsidian/plugins/zettelfeed/answers';
	const one = said('rejected', 'a.md', 'b.md', 1);

	it('answers known before hold while none can be read', async () => {
		const { world } = await open(makeFolder({ 'Moss.md': 'Moss.\n' }));
		let now = 0;
		let broken = false;
		const verdicts = {
			...world.verdicts,
			load: () =>
				broken
					? Promise.resolve(fail(problem('bad-verdicts', FOLDER)))
					: Promise.resolve(ok([one])),
		};
		const suggester = suggesterOf({
			...world,
			verdicts,
			clock: { ...world.clock, now: () => now },
		});
		expect((await suggester.verdicts()).isRejected('a.md', 'b.md')).toBe(true);
		broken = true;
		now += 3_600_000;
		expect((await suggester.verdicts()).isRejected('a.md', 'b.md')).toBe(true);
	});
	it('hold for a note that moved this moment', async () => {
		const { world } = await open(makeFolder({ 'Moss.md': 'Moss.\n' }));
		const suggester = suggesterOf(world);
		await suggester.answer({ said: 'rejected', note: 'Moss.md', other: 'b.md' });
		expect((await suggester.verdicts()).isRejected('Moss.md', 'b.md')).toBe(true);
		suggester.renamed('Moss.md', 'kept/Moss.md');
		expect((await suggester.verdicts()).isRejected('kept/Moss.md', 'b.md')).toBe(true);
	});
	it('a folder that moves takes its answers along in one write, and what moves twice, too', async () => {
		const { world } = await open(makeFolder({ 'Moss.md': 'Moss.\n' }));
		const writes: number[] = [];
		const verdicts: World['verdicts'] = {
			load: () => world.verdicts.load(),
			append(lines) {
				writes.push(lines.length);
				return world.verdicts.append(lines);
			},
		};
		const suggester = suggesterOf({ ...world, verdicts, clock: { ...world.clock, now: () => 0 } });
		const names = Array.from({ length: 20 }, (_, at) => `${at}.md`);
		for (const name of names)
			await suggester.answer({ said: 'rejected', note: 'Moss.md', other: `a/${name}` });
		writes.length = 0;
		for (const name of names) suggester.renamed(`a/${name}`, `b/${name}`);
		suggester.renamed('b/7.md', 'z.md');
		suggester.renamed('other.md', 'else.md');
		await vi.waitFor(() => expect(writes).toEqual([21]));
		await vi.waitFor(async () => {
			const now = await suggester.verdicts();
			expect(now.isRejected('Moss.md', 'b/3.md')).toBe(true);
			expect(now.isRejected('Moss.md', 'z.md')).toBe(true);
			expect(now.rejected).toBe(20);
		});
	});
});
