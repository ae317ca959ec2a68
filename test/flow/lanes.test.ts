import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInLanes } from '../../src/flow/lanes';
import { formatEntry, parseEntries } from '../../src/flow/devices/ledger-lines';
import type { LedgerEntry } from '../../src/ports';

describe('lanes', () => {
	it('at most four run at once, one per host, and results keep the order asked for', async () => {
		const hosts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 24 });
		await fc.assert(
			fc.asyncProperty(hosts, async (asked) => {
				const running: string[] = [];
				let most = 0;
				const jobs = asked.map((host, at) => ({
					host,
					run: async () => {
						expect(running).not.toContain(host);
						running.push(host);
						most = Math.max(most, running.length);
						for (let turn = 0; turn < (at % 3) + 1; turn += 1) await Promise.resolve();
						running.splice(running.indexOf(host), 1);
						return at;
					},
				}));
				expect(await Promise.all(runInLanes(jobs))).toEqual(asked.map((_, at) => at));
				expect(most).toBe(Math.min(4, new Set(asked).size));
			}),
		);
	});

	it('a job that throws does not hold up its lane', async () => {
		const failing = { host: 'a', run: () => Promise.reject(new Error('broken')) };
		const [first, second] = runInLanes<string>([
			failing,
			{ host: 'a', run: () => Promise.resolve('next') },
		]);
		await expect(first).rejects.toThrow('broken');
		expect(await second).toBe('next');
	});
});

describe('the lines of the ledger', () => {
	const entry: fc.Arbitrary<LedgerEntry> = fc.record({
		keys: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
		kind: fc.constantFrom('made' as const, 'not-imported' as const),
		feed: fc.string({ unit: 'binary' }),
		title: fc.string({ unit: 'binary' }),
		url: fc.webUrl(),
	});

	it('give back what was written, one line each, whatever the title holds', () => {
		fc.assert(
			fc.property(fc.array(entry), (entries) => {
				const text = entries.map(formatEntry).join('');
				expect(text.split('\n')).toHaveLength(entries.length + 1);
				expect(parseEntries(text)).toEqual(entries);
			}),
		);
	});

	it('a line cut anywhere costs that line only', () => {
		fc.assert(
			fc.property(entry, entry, fc.nat(), (cut, whole, at) => {
				const line = formatEntry(cut).trimEnd();
				const piece = line.slice(0, at % line.length);
				expect(parseEntries(`${piece}\n${formatEntry(whole)}`)).toEqual([whole]);
			}),
		);
	});

	it('reads any text without throwing, and what a Windows sync did to the line ends', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseEntries(text)));
		const line = formatEntry({ keys: ['k'], kind: 'made', feed: 'f', title: 't', url: '' });
		expect(parseEntries(line.replace('\n', '\r\n'))).toHaveLength(1);
		expect(parseEntries('null\n[]\n{"keys":[1],"kind":"made"}\n{"keys":[],"kind":"x"}\n')).toEqual(
			[],
		);
	});
});
