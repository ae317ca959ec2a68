import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArranger, facetsOf } from '../../src/queue/arrange';
import { DEFAULT_CHOICE, GROUPINGS, isFiltered, ORDERS, readChoice } from '../../src/queue/choice';
import type { QueueChoice, QueueEntry } from '../../src/queue/model';
import { comparison } from '../../src/queue/order';
import { entry } from './support';

const NOW = Date.UTC(2026, 10, 26, 12);
const arrange = (
	entries: readonly QueueEntry[],
	choice: Partial<QueueChoice> = {},
	hits?: ReadonlySet<string>,
): readonly string[] =>
	createArranger()
		.arrange(entries, { ...DEFAULT_CHOICE, ...choice }, { now: NOW, ...(hits ? { hits } : {}) })
		.entries.map((each) => each.path);

const moss = entry({
	path: 'moss.md',
	title: 'Why moss keeps time',
	date: '2026-03-03',
	size: 9000,
});
const swifts = entry({
	path: 'swifts.md',
	title: 'A wall for swifts',
	date: '2026-03-02',
	size: 600,
	priority: 1,
	tags: ['rss', 'garden', 'birds'],
});
const rain = entry({
	path: 'rain.md',
	title: 'Größe und Regen',
	source: 'wetter',
	date: '',
	size: 1200,
	tags: ['rss', 'wetter'],
});

describe('the order of the queue', () => {
	it.each([
		['newest', ['moss.md', 'swifts.md', 'rain.md']],
		['oldest', ['swifts.md', 'moss.md', 'rain.md']],
		['shortest', ['swifts.md', 'rain.md', 'moss.md']],
		['priority', ['swifts.md', 'moss.md', 'rain.md']],
	] as const)('%s', (order, paths) => {
		expect(arrange([rain, swifts, moss], { order })).toEqual(paths);
	});
	it('most connected, told from outside', () => {
		const connections = (path: string): number => (path === 'rain.md' ? 7 : 0);
		const choice = { ...DEFAULT_CHOICE, order: 'connected' as const };
		const found = createArranger(connections).arrange([moss, rain], choice, { now: NOW });
		expect(found.entries[0]?.path).toBe('rain.md');
	});
	it('empty notes rank last in every order', () => {
		const empty = entry({
			path: 'empty.md',
			date: '2026-11-01',
			priority: 1,
			text: { words: 0, empty: true, own: false },
		});
		for (const order of ORDERS)
			expect(arrange([empty, moss, swifts], { order }).at(-1)).toBe('empty.md');
	});
});

describe('filters and search', () => {
	it('a note whose text nobody has read is neither with nor without full text', () => {
		const text = { words: 300, empty: false, own: false };
		const full = entry({ path: 'full.md', text: { ...text, method: 'feed' } });
		const missing = entry({ path: 'missing.md', text });
		expect(arrange([full, missing, moss], { text: 'full' })).toEqual(['full.md']);
		expect(arrange([full, missing, moss], { text: 'missing' })).toEqual(['missing.md']);
	});
	it('a part of a text is no full text', () => {
		const text = { words: 90, empty: false, own: false, method: 'readability+partial' };
		const part = entry({ path: 'part.md', text });
		expect(arrange([part], { text: 'full' })).toEqual([]);
		expect(arrange([part], { text: 'missing' })).toEqual(['part.md']);
	});
	it('snoozed notes are hidden until their day and can be shown alone', () => {
		const asleep = entry({ path: 'asleep.md', snoozedUntil: '2026-11-27' });
		const due = entry({ path: 'due.md', snoozedUntil: '2026-11-26' });
		expect(arrange([asleep, due])).toEqual(['due.md']);
		expect(arrange([asleep, due], { snoozed: true })).toEqual(['asleep.md']);
		const found = createArranger().arrange([asleep, due], DEFAULT_CHOICE, { now: NOW });
		expect(found).toMatchObject({ total: 2, snoozed: 1 });
	});
	it('a decided note does not sleep, whatever its property says', () => {
		const done = entry({ path: 'done.md', state: 'archived', snoozedUntil: '2099-01-01' });
		expect(arrange([done], { states: ['archived'] })).toEqual(['done.md']);
	});
	it.each([
		['moss time', ['moss.md']],
		['WALL', ['swifts.md']],
		['grosse', ['rain.md']],
		['Große', ['rain.md']],
		['regen wetter', ['rain.md']],
		['moss swifts', []],
		['', ['moss.md', 'swifts.md', 'rain.md']],
	])('searching for %j looks at title and feed, letter case and accents apart', (search, paths) => {
		expect(arrange([moss, swifts, rain], { search })).toEqual(paths);
	});
	it('letter by letter, back and on to another word, each search finds what it would find alone', () => {
		const arranger = createArranger();
		const found = (search: string): readonly string[] =>
			arranger
				.arrange([moss, swifts, rain], { ...DEFAULT_CHOICE, search }, { now: NOW })
				.entries.map(({ path }) => path);
		const typed = [
			'w',
			'wa',
			'wall',
			'wall x',
			'wall',
			'wa',
			're',
			'wa re',
			'moss',
			'swifts wa',
			'',
		];
		expect(typed.map(found)).toEqual(
			typed.map((search) => arrange([{ ...moss }, { ...swifts }, { ...rain }], { search })),
		);
		expect(found('wall')).toEqual(['swifts.md']);
		expect(found('q wal')).toEqual([]);
	});
	it('is the same arrangement until the day, the choice, what was found or a note is another', () => {
		const arranger = createArranger();
		const [entries, searched] = [[moss, swifts], { ...DEFAULT_CHOICE, search: 'wall' }];
		const first = arranger.arrange(entries, searched, { now: NOW });
		expect(arranger.arrange(entries, searched, { now: NOW + 1000 })).toBe(first);
		const hits = new Set(['moss.md']);
		expect(arranger.arrange(entries, searched, { now: NOW, hits }).entries).toEqual([moss, swifts]);
		expect(arranger.arrange(entries, searched, { now: NOW }).entries).toEqual([swifts]);
		expect(arranger.arrange([moss], searched, { now: NOW }).entries).toEqual([]);
		const sleeper = [{ ...swifts, snoozedUntil: '2026-11-27' }];
		const awake = (days: number): number =>
			arranger.arrange(sleeper, searched, { now: NOW + days * 86_400_000 }).entries.length;
		expect([awake(0), awake(1)]).toEqual([0, 1]);
	});
	it('a note that is another since the letter before is searched anew', () => {
		const arranger = createArranger();
		const search = 'river';
		const found = (entries: readonly QueueEntry[]): number =>
			arranger.arrange(entries, { ...DEFAULT_CHOICE, search }, { now: NOW }).entries.length;
		expect([found([moss]), found([{ ...moss, title: 'A river' }]), found([moss])]).toEqual([
			0, 1, 0,
		]);
	});
	it('what the text searcher found counts as found', () => {
		expect(arrange([moss, swifts], { search: 'surveyor' }, new Set(['moss.md']))).toEqual([
			'moss.md',
		]);
	});
	it.each([
		[{ feeds: ['wetter'] }, ['rain.md']],
		[{ tags: ['birds'] }, ['swifts.md']],
		[{ unread: true }, ['moss.md', 'swifts.md', 'rain.md']],
		[{ text: 'full' }, ['moss.md']],
		[{ text: 'missing' }, ['swifts.md', 'rain.md']],
		[{ failed: true }, ['swifts.md']],
	] as const)('%j', (choice, paths) => {
		const full = { ...moss, text: { words: 900, method: 'feed', empty: false, own: false } };
		const text = { words: 100, empty: false, own: false };
		const failed = { ...swifts, text, failure: { kind: 'timeout' as const, subject: 'x' } };
		expect(arrange([full, failed, { ...rain, text }], choice)).toEqual(paths);
	});
});

describe('groups', () => {
	const groups = (group: QueueChoice['group']): readonly string[] =>
		createArranger()
			.arrange([moss, swifts, rain], { ...DEFAULT_CHOICE, group }, { now: NOW })
			.groups.map(({ key, entries }) => `${key}: ${entries.map((each) => each.path).join(' ')}`);
	it('by feed, day and tag; what has none stands last', () => {
		expect(groups('feed')).toEqual(['garden: moss.md swifts.md', 'wetter: rain.md']);
		expect(groups('day')).toEqual(['2026-03-03: moss.md', '2026-03-02: swifts.md', ': rain.md']);
		expect(groups('tag')).toEqual(['birds: swifts.md', ': moss.md rain.md']);
	});
	it('by status as they follow each other', () => {
		const states = ['archived', 'pending', 'permanent', 'analysed'] as const;
		const entries = states.map((state) => entry({ path: `${state}.md`, state }));
		const choice: QueueChoice = { ...DEFAULT_CHOICE, group: 'status', states };
		const found = createArranger().arrange(entries, choice, { now: NOW });
		expect(found.groups.map(({ key }) => key)).toEqual([
			'pending',
			'analysed',
			'permanent',
			'archived',
		]);
	});
	it('facets used alike stand by name, whatever the order of the notes', () => {
		const notes = ['b', 'a', 'c'].map((name) =>
			entry({ path: `${name}.md`, source: name, tags: [`of-${name}`] }),
		);
		expect(facetsOf(notes).feeds.map(([name]) => name)).toEqual(['a', 'b', 'c']);
		expect(facetsOf(notes).tags.map(([name]) => name)).toEqual(['of-a', 'of-b', 'of-c']);
	});
	it('facets are counted, without the tags every note of a feed carries', () => {
		expect(facetsOf([moss, swifts, rain])).toEqual({
			feeds: [
				['garden', 2],
				['wetter', 1],
			],
			tags: [['birds', 1]],
		});
	});
});

const anyEntry = fc
	.record({
		path: fc.integer({ min: 0, max: 30 }).map((n) => `${n}.md`),
		mtime: fc.integer({ min: 1, max: 1_000_000_000 }),
		date: fc.constantFrom('', '2026-01-01', '2026-02-01T10:00:00.000Z'),
		size: fc.integer({ min: 0, max: 5 }),
		priority: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined }),
		empty: fc.boolean(),
	})
	.map(({ priority, empty, ...rest }) =>
		entry({
			...rest,
			...(priority === undefined ? {} : { priority }),
			text: { words: rest.size, empty, own: false },
		}),
	);
const anyEntries = fc.uniqueArray(anyEntry, { selector: (each) => each.path, maxLength: 30 });

describe('what is learnt while one looks', () => {
	const empty = { words: 0, empty: true, own: false };
	const paths = (
		arranger: ReturnType<typeof createArranger>,
		entries: readonly QueueEntry[],
	): string[] =>
		arranger.arrange(entries, DEFAULT_CHOICE, { now: NOW }).entries.map((each) => each.path);

	it('of a text moves no row until the list is put in order anew', () => {
		const arranger = createArranger();
		expect(paths(arranger, [moss, swifts, rain])).toEqual(['moss.md', 'swifts.md', 'rain.md']);
		const read = { ...moss, text: empty };
		expect(paths(arranger, [read, swifts, rain])).toEqual(['moss.md', 'swifts.md', 'rain.md']);
		expect(paths(arranger, [read, rain])).toEqual(['moss.md', 'rain.md']);
		arranger.forget();
		expect(paths(arranger, [read, rain])).toEqual(['rain.md', 'moss.md']);
	});
	it('of a note that changed places that note alone', () => {
		const arranger = createArranger();
		paths(arranger, [moss, swifts, rain]);
		const changed = { ...moss, mtime: 7, text: empty };
		expect(paths(arranger, [changed, swifts, rain])).toEqual(['swifts.md', 'rain.md', 'moss.md']);
	});
	it('of links counts where the order is chosen, not while it stands', () => {
		const counts = new Map([['rain.md', 2]]);
		const arranger = createArranger((path) => counts.get(path) ?? 0);
		const choice = { ...DEFAULT_CHOICE, order: 'connected' as const };
		const first = (): string | undefined =>
			arranger.arrange([moss, rain], choice, { now: NOW }).entries[0]?.path;
		expect(first()).toBe('rain.md');
		counts.set('moss.md', 9);
		expect(first()).toBe('rain.md');
		arranger.forget();
		expect(first()).toBe('moss.md');
	});
});

describe('laws of arranging', () => {
	it('every order is a total order: nothing is lost, nothing depends on where it came from', () => {
		fc.assert(
			fc.property(anyEntries, fc.constantFrom(...ORDERS), (entries, order) => {
				const once = arrange(entries, { order });
				expect(arrange([...entries].reverse(), { order })).toEqual(once);
				expect([...once].sort()).toEqual(entries.map((each) => each.path).sort());
			}),
		);
	});
	it('an arranger that follows changes shows what a new one would', () => {
		fc.assert(
			fc.property(
				fc.array(anyEntries, { minLength: 1, maxLength: 6 }),
				fc.constantFrom(...ORDERS),
				fc.constantFrom(...GROUPINGS),
				(states, order, group) => {
					const kept = createArranger();
					const known = new Map<string, QueueEntry>();
					for (const state of states) {
						// Entries that did not change keep their identity, as the book keeps them.
						const entries = state.map((each) => {
							const before = known.get(each.path);
							const isSame = JSON.stringify(before) === JSON.stringify(each);
							const now = isSame && before ? before : each;
							known.set(each.path, now);
							return now;
						});
						const choice = { ...DEFAULT_CHOICE, order, group };
						const shown = kept.arrange(entries, choice, { now: NOW });
						expect(shown).toEqual(createArranger().arrange(entries, choice, { now: NOW }));
					}
				},
			),
		);
	});
	it.each(ORDERS)('a note compared with itself is neither before nor after it by %s', (order) => {
		fc.assert(
			fc.property(anyEntry, (each) => {
				expect(comparison(order)(each, each)).toBe(0);
			}),
		);
	});
	it('comparing is consistent', () => {
		fc.assert(
			fc.property(anyEntry, anyEntry, fc.constantFrom(...ORDERS), (a, b, order) => {
				const compare = comparison(order);
				expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
			}),
		);
	});
});

describe('the remembered choice', () => {
	it.each([null, 7, 'x', [], { order: 'sideways', group: 3, states: ['x'], feeds: [1, ''] }])(
		'%j is repaired to the default',
		(stored) => {
			expect(readChoice(stored)).toEqual(DEFAULT_CHOICE);
		},
	);
	it('what was chosen is read back', () => {
		const choice: QueueChoice = {
			...DEFAULT_CHOICE,
			order: 'priority',
			group: 'feed',
			states: ['pending', 'archived'],
			feeds: ['garden'],
			unread: true,
		};
		expect(readChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
	});
	it.each([
		[{}, false],
		[{ order: 'oldest', group: 'feed', states: ['archived'], search: '  ' }, false],
		[{ unread: true }, true],
		[{ text: 'missing' }, true],
		[{ snoozed: true }, true],
		[{ failed: true }, true],
		[{ feeds: ['garden'] }, true],
		[{ tags: ['moss'] }, true],
		[{ search: 'moss' }, true],
	] as const)('that %j narrows what is shown: %s', (change, isNarrow) => {
		expect(isFiltered({ ...DEFAULT_CHOICE, ...change })).toBe(isNarrow);
	});
	it('anything at all gives a choice that reads back as itself', () => {
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				const choice = readChoice(stored);
				expect(readChoice(choice)).toEqual(choice);
			}),
		);
	});
});
