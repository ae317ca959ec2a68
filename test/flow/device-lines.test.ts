import { describe, expect, it } from 'vitest';
import { createLedger, createVerdicts, type LogPlace } from '../../src/flow/devices/device-lines';
import { formatVerdict } from '../../src/flow/links/rejections';
import type { LedgerEntry, Memory, Verdict } from '../../src/ports';

const OWN = '.obsidian/plugins/zettelfeed';

/** Files in memory that answer late, as a disk does. */
function filesOver(files: Map<string, string>, broken: readonly string[] = []): LogPlace['files'] {
	const later = async <T>(run: () => T): Promise<T> => {
		await new Promise((resolve) => setTimeout(resolve, 1));
		return run();
	};
	return {
		list: (folder) =>
			later(() => [...files.keys()].filter((each) => each.startsWith(`${folder}/`))),
		read: (path) =>
			later(() => {
				if (broken.includes(path)) throw Object.assign(new Error('denied'), { code: 'EACCES' });
				return files.get(path) ?? '';
			}),
		append: (path, text) => later(() => void files.set(path, (files.get(path) ?? '') + text)),
	};
}

const placeOver = (
	files: Map<string, string>,
	{
		broken = [],
		chosen = '',
		device = 'phone',
		memory = memoryOf(),
	}: Partial<Record<'chosen' | 'device', string>> & {
		readonly broken?: readonly string[];
		readonly memory?: Memory;
	} = {},
): LogPlace => ({
	...{ files: filesOver(files, broken), device, memory, own: OWN },
	chosen: () => chosen,
});

/** What a device knows of itself. */
function memoryOf(): Memory {
	const kept = new Map<string, unknown>();
	return {
		get: (key) => kept.get(key),
		set: (key, value) => Promise.resolve(void kept.set(key, value)),
	};
}

const said = (note: string, other: string, second: number): Verdict => ({
	...{ said: 'rejected', note, other, reason: 'mention' },
	at: `2026-03-03T09:00:0${second}.000Z`,
});
const entry = (key: string): LedgerEntry => ({
	...{ keys: [key], kind: 'made', feed: 'harbour', title: key, url: '' },
	at: '2026-03-03T09:00:00.000Z',
});

describe('logs of several devices', () => {
	const [one, two] = [said('a.md', 'b.md', 1), said('c.md', 'd.md', 2)];

	it('take answers given at the same time, the first ones too', async () => {
		const log = createVerdicts(placeOver(new Map()));
		await Promise.all([log.append([one]), log.append([two])]);
		expect(await log.load()).toEqual({ ok: true, value: [one, two] });
	});
	it('one that cannot be read takes no other answers along; of the ledger, which is needed whole, it does', async () => {
		const files = new Map([
			[`${OWN}/answers/old.jsonl`, formatVerdict(one)],
			[`${OWN}/answers/phone.jsonl`, formatVerdict(two)],
		]);
		const broken = [`${OWN}/answers/old.jsonl`, `${OWN}/ledger/old.jsonl`];
		const verdicts = createVerdicts(placeOver(files, { broken }));
		expect(await verdicts.load()).toEqual({ ok: true, value: [two] });
		files.delete(`${OWN}/answers/phone.jsonl`);
		expect(await verdicts.load()).toMatchObject({ ok: false });
		const ledger = createLedger(placeOver(files, { broken }));
		await ledger.append([entry('one')]);
		files.set(`${OWN}/ledger/old.jsonl`, '');
		expect(await ledger.load()).toMatchObject({
			...{ ok: false },
			problem: { kind: 'bad-ledger', subject: `${OWN}/ledger`, detail: 'EACCES' },
		});
	});
	it('a line cut short by a crash does not swallow the next', async () => {
		const files = new Map([[`${OWN}/answers/phone.jsonl`, '{"said":"rej']]);
		const log = createVerdicts(placeOver(files));
		await log.append([one]);
		expect(await log.load()).toEqual({ ok: true, value: [one] });
	});
});

describe('a folder of the vault chosen for records', () => {
	it('begins with what this device wrote before; what others left in the plugin’s folder counts still', async () => {
		const files = new Map<string, string>();
		await createLedger(placeOver(files)).append([entry('mine')]);
		await createLedger(placeOver(files, { device: 'desk' })).append([entry('theirs')]);
		const chosen = createLedger(placeOver(files, { chosen: 'Records' }));
		await chosen.append([entry('new')]);
		await chosen.append([entry('newer')]);
		const moved = files.get('Records/ledger/phone.jsonl') ?? '';
		expect(moved.match(/"keys":\["(\w+)"/gu)).toEqual(
			['mine', 'new', 'newer'].map((key) => `"keys":["${key}"`),
		);
		const all = await chosen.load();
		expect(all.ok && new Set(all.value.flatMap((each) => each.keys))).toEqual(
			new Set(['mine', 'theirs', 'new', 'newer']),
		);
	});
	it('what reached another device by it is known there', async () => {
		const here = new Map<string, string>();
		await createVerdicts(placeOver(here)).append([said('a.md', 'b.md', 1)]);
		await createVerdicts(placeOver(here, { chosen: 'Records' })).append([said('c.md', 'd.md', 2)]);
		// A sync that carries the vault's files and no plugin's.
		const there = new Map([...here].filter(([path]) => path.startsWith('Records/')));
		const log = createVerdicts(placeOver(there, { chosen: 'Records', device: 'desk' }));
		const known = await log.load();
		expect(known.ok && known.value.map((each) => each.note)).toEqual(['a.md', 'c.md']);
	});
	it('a line that stands in both places is one: what was made on a day is not counted twice', async () => {
		const files = new Map<string, string>();
		await createLedger(placeOver(files)).append([entry('mine')]);
		const chosen = createLedger(placeOver(files, { chosen: 'Records' }));
		await chosen.append([entry('new')]);
		const all = await chosen.load();
		expect(all.ok && all.value.flatMap((each) => each.keys)).toEqual(['mine', 'new']);
	});
	it.each(['Other', ''])(
		'chosen anew (%j) takes along what this device wrote in the one before, and reads what others wrote there',
		async (next) => {
			const files = new Map<string, string>();
			const memory = memoryOf();
			await createLedger(placeOver(files, { memory })).append([entry('first')]);
			await createLedger(placeOver(files, { memory, chosen: 'Records' })).append([entry('mine')]);
			await createLedger(placeOver(files, { device: 'desk', chosen: 'Records' })).append([
				entry('theirs'),
			]);
			const ledger = createLedger(placeOver(files, { memory, chosen: next }));
			await ledger.append([entry('new')]);
			const all = await ledger.load();
			expect(all.ok && all.value.flatMap((each) => each.keys).sort()).toEqual([
				'first',
				'mine',
				'new',
				'theirs',
			]);
			await ledger.append([entry('newer')]);
			const written = files.get(`${next === '' ? OWN : next}/ledger/phone.jsonl`) ?? '';
			expect(written.split('\n').map((line) => /"keys":\["(\w+)"/u.exec(line)?.[1])).toEqual([
				...['first', 'mine', 'new', 'newer'],
				undefined,
			]);
		},
	);
});
