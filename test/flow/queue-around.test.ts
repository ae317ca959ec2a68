import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problem } from '../../src/base/problem';
import { fail, ok } from '../../src/base/result';
import { parseYaml } from '../../src/cli/yaml';
import { adoptNotes, findAdoptable } from '../../src/flow/feeds/adopt';
import { editSummary } from '../../src/flow/review/annotate';
import { createBaseFile, reviewBase } from '../../src/flow/review/base-file';
import { beyondBounds, MAX_ACTIONS, MAX_KEPT } from '../../src/flow/undo/journal-bounds';
import { rememberChoice, rememberedChoice } from '../../src/flow/review/queue-memory';
import { record } from '../../src/flow/undo/recorder';
import { textFacts } from '../../src/flow/review/text-facts';
import { createTextReader } from '../../src/flow/review/text-reader';
import { createTextSearcher } from '../../src/flow/review/text-search';
import { applyEdit } from '../../src/flow/review/triage';
import { undoLast } from '../../src/flow/undo/undo';
import { addRule, dropRules, feedOf, switchOffFeed } from '../../src/flow/feeds/unfollow';
import { findQuote, quoteAt } from '../../src/note/quotes/find-quote';
import { fillSection } from '../../src/note/section';
import type { FeedChoices, World } from '../../src/ports';
import { DEFAULT_CHOICE } from '../../src/queue/choice';
import { readField, writeField } from '../../src/settings/form';
import type { FeedChoice, Settings } from '../../src/settings/model';
import { DEFAULT_REVIEW, readReview } from '../../src/settings/review';
import { entry } from '../queue/support';
import { makeFolder, readFiles } from '../support/folder';
import { feed, open, SETTINGS } from '../support/vault';

const signal = new AbortController().signal;
const OWN = `---
status: pending-analysis
url: https://garden.example/moss
---
# Moss

> Slow growth of moss.

## Full Content

## Analysis Checklist

- [ ] Add fitting tags and metadata

## Related

- 
`;

describe('older notes of the family', () => {
	it('are listed, never adopted alone, and adopted as one action', async () => {
		const imported = `---\ntitle: Moss\ncreated: 2026-02-20\nsource: garden\nsource_url: https://garden.example/moss\nsource_type: rss\n---\nText.\n`;
		const vault = makeFolder({
			'old/moss.md': imported,
			'old/seen.md': OWN,
			'Mine.md': '---\nurl: https://garden.example\n---\nA page I kept.\n',
			'Broken.md': '---\ntags: [rss\nurl: https://x.example\n---\n',
		});
		const { world } = await open(vault);
		const before = readFiles(vault);
		expect(await findAdoptable(world, SETTINGS)).toEqual([{ path: 'old/moss.md', title: 'Moss' }]);
		expect(readFiles(vault)).toEqual(before);
		await adoptNotes(world, SETTINGS, ['old/moss.md']);
		expect(readFileSync(join(vault, 'old/moss.md'), 'utf8')).toBe(
			imported.replace('rss\n---', 'rss\nstatus: pending-analysis\n---'),
		);
		expect(await findAdoptable(world, SETTINGS)).toEqual([]);
		await undoLast(world);
		expect(readFiles(vault)).toEqual(before);
	});
});

type Stored = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Stored =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
	Array.isArray(value) ? (value as unknown[]) : [];
const VIEW_KEYS = ['type', 'name', 'filters', 'groupBy', 'order', 'sort', 'limit'];

/** A filter is a statement, or one of and, or, not over filters. */
function isFilter(value: unknown): boolean {
	if (typeof value === 'string') return true;
	const pairs = isObject(value) ? Object.entries(value) : [];
	const [[key, inner] = ['', []]] = pairs;
	return pairs.length === 1 && /^(?:and|or|not)$/u.test(key) && listOf(inner).every(isFilter);
}

function isSort(value: unknown): boolean {
	return (
		isObject(value) &&
		typeof value['property'] === 'string' &&
		/^(?:ASC|DESC)$/u.test(String(value['direction']))
	);
}

/** The documented shape of a base: help.obsidian.md/bases/syntax. */
function isBase(value: unknown): boolean {
	if (!isObject(value) || !isFilter(value['filters'])) return false;
	if (!Object.keys(value).every((key) => key === 'filters' || key === 'views')) return false;
	return listOf(value['views']).every(
		(view) =>
			isObject(view) &&
			Object.keys(view).every((key) => VIEW_KEYS.includes(key)) &&
			view['type'] === 'table' &&
			typeof view['name'] === 'string' &&
			isFilter(view['filters']) &&
			(view['groupBy'] === undefined || isSort(view['groupBy'])) &&
			listOf(view['sort']).every(isSort) &&
			listOf(view['order']).every((each) => typeof each === 'string'),
	);
}

describe('the queue as a base', () => {
	it('has the documented shape and asks for status and folder', () => {
		const settings: Settings = {
			...SETTINGS,
			status: { ...SETTINGS.status, property: 'my "state"', pending: 'a: b' },
			review: { ...SETTINGS.review, scope: 'inbox/feeds' },
		};
		for (const each of [SETTINGS, settings]) expect(isBase(parseYaml(reviewBase(each)))).toBe(true);
		expect(parseYaml(reviewBase(settings))).toMatchObject({
			filters: { and: ['file.ext == "md"', 'file.inFolder("inbox/feeds")'] },
			views: [
				{
					name: 'To review',
					filters: { and: ['note["my \\"state\\""] == "a: b"', {}] },
					groupBy: { property: 'note.source', direction: 'ASC' },
					sort: [{ property: 'note.date', direction: 'DESC' }],
				},
				{ name: 'Snoozed' },
				{ name: 'Decided' },
			],
		});
	});
	it('is made under a free name', async () => {
		const vault = makeFolder({ 'Review queue.base': 'views: []\n' });
		const { world } = await open(vault);
		expect(await createBaseFile(world, SETTINGS)).toMatchObject({ value: 'Review queue 2.base' });
		expect([...readFiles(vault).keys()]).toContain('Review queue 2.base');
	});
});

describe('from a row to its feed', () => {
	const settings: Settings = {
		...SETTINGS,
		feeds: [feed('garden', 'https://garden.example/feed'), feed('news', 'https://n.example')],
	};
	const row = entry({ title: '[Ad] Sponsored: buy moss', url: 'https://garden.example/shop/moss' });
	const garden = feed('garden', 'https://garden.example/feed');
	const choicesOf = (world: World) => settings.feeds.map(({ url }) => world.feeds?.get(url));
	it('is found by its name', () => {
		expect(feedOf(settings, row)).toEqual(garden);
	});
	it('pauses that feed alone, and undo asks it again, also after a restart', async () => {
		const [vault, state, feeds] = [makeFolder(), makeFolder(), choices(settings)];
		const before = { ...(await open(vault, state)).world, feeds };
		const was = choicesOf(before);
		await switchOffFeed(before, garden);
		expect(choicesOf(before).map((each) => each?.enabled)).toEqual([false, true]);
		const after = { ...(await open(vault, state)).world, feeds };
		expect(await undoLast(after)).toMatchObject({ ok: true, value: { paths: [] } });
		expect(choicesOf(after)).toEqual(was);
	});
	it('offers rules that can be read, puts the chosen one first and takes it back', async () => {
		const rules = dropRules(row);
		expect(rules).toContain('drop address contains /shop/');
		expect(rules).toContain('drop title contains Sponsored');
		const world = { ...(await open(makeFolder())).world, feeds: choices(settings) };
		const filters = (): string | undefined => world.feeds.get(garden.url)?.filters;
		await addRule(world, garden, 'drop title contains Ad');
		await addRule(world, garden, 'drop address contains /shop/');
		expect(filters()).toBe('drop address contains /shop/\ndrop title contains Ad');
		expect(await addRule(world, garden, 'drop everything')).toBeUndefined();
		await undoLast(world);
		expect(filters()).toBe('drop title contains Ad');
	});
	it('is not taken back where the person chose something else since, or follows it no more', async () => {
		const world = { ...(await open(makeFolder())).world, feeds: choices(settings) };
		await addRule(world, garden, 'drop title contains Ad');
		await world.feeds.set(garden.url, { filters: 'keep title contains moss' });
		expect(await undoLast(world)).toMatchObject({
			problem: { kind: 'setting-changed', subject: 'garden' },
		});
		expect(world.feeds.get(garden.url)?.filters).toBe('keep title contains moss');
		const gone = { ...world, feeds: choices({ ...settings, feeds: [] }) };
		expect(await undoLast(gone)).toMatchObject({ problem: { kind: 'unknown-feed' } });
		expect(await switchOffFeed(gone, garden)).toMatchObject({ problem: { kind: 'unknown-feed' } });
	});
	it('what was chosen beside it since stays as it is', async () => {
		const world = { ...(await open(makeFolder())).world, feeds: choices(settings) };
		await switchOffFeed(world, garden);
		await world.feeds.set(garden.url, { filters: 'drop title contains Ad' });
		await undoLast(world);
		expect(world.feeds.get(garden.url)).toEqual({
			enabled: true,
			filters: 'drop title contains Ad',
		});
	});
	it('notes of the same action come back where the setting cannot be written', async () => {
		const vault = makeFolder({ 'a.md': OWN });
		const feeds = choices(settings);
		const world = { ...(await open(vault)).world, feeds };
		await record(world, { kind: 'pause', subject: 'garden' }, async (recorder) => {
			await recorder.change('a.md', (text) => ok(`${text}more\n`), 'test');
			await recorder.choose(garden, { enabled: false }, 'test');
		});
		const left = readFiles(vault);
		const set = () => Promise.resolve(fail(problem('bad-settings', 'data.json')));
		expect(await undoLast({ ...world, feeds: { ...feeds, set } })).toMatchObject({
			problem: { kind: 'bad-settings' },
		});
		expect(readFiles(vault)).toEqual(left);
		expect((await undoLast(world)).ok).toBe(true);
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(OWN);
	});
});

/** The settings of feeds in memory. */
function choices(settings: Settings): FeedChoices {
	const kept = new Map<string, FeedChoice>(
		settings.feeds.map(({ url, enabled, filters = '' }) => [url, { enabled, filters }]),
	);
	return {
		get: (url) => kept.get(url),
		set(url, change) {
			const before = kept.get(url);
			if (!before) return Promise.resolve(fail(problem('unknown-feed', url)));
			kept.set(url, { ...before, ...change });
			return Promise.resolve(ok(undefined));
		},
	};
}

describe('texts of the queue', () => {
	it('tell words, origin, emptiness and the person’s words', () => {
		const filled = fillSection(OWN, 'One two three.', { method: 'page', url: 'u' });
		expect(textFacts(filled.ok ? filled.value : '')).toEqual({
			...{ words: 3, method: 'page', empty: false, own: false },
		});
		expect(textFacts(OWN)).toMatchObject({ words: 4, empty: false });
		const empty = OWN.replace('Slow growth of moss.', 'No description available.');
		expect(textFacts(empty)).toMatchObject({ words: 0, empty: true, own: false });
	});
	it('are read in the background; one that changed meanwhile waits for its event', async () => {
		const { world } = await open(makeFolder({ 'a.md': OWN, 'b.md': OWN, 'c.md': OWN }));
		const read: string[] = [];
		const reader = createTextReader(world, (path) => void read.push(path));
		const mtime = (path: string): number => world.notes.facts(path)?.mtime ?? 0;
		await reader.want([
			entry({ path: 'a.md', mtime: mtime('a.md') }),
			entry({ path: 'b.md', mtime: 1 }),
			entry({ path: 'c.md', mtime: mtime('c.md') }),
		]);
		expect(read).toEqual(['a.md', 'c.md']);
	});
	it('are searched, all words at once, and a stopped search tells nothing more', async () => {
		const { world } = await open(makeFolder({ 'a.md': OWN, 'b.md': 'Moss alone, MÖSS.\n' }));
		const searcher = createTextSearcher(world);
		const found: string[] = [];
		const paths = ['a.md', 'b.md', 'gone.md'].map((path) => ({ path, mtime: 1 }));
		const tell = (hits: ReadonlySet<string>): void => void found.push([...hits].join());
		for (const query of ['moss growth', 'moss', '  '])
			await searcher.search(query, paths, tell, signal);
		await searcher.search('moss', paths, tell, AbortSignal.abort());
		expect(found).toEqual(['a.md', 'a.md,b.md', '']);
	});
	it('what an editor has selected is found again where it stands', () => {
		const text = 'One **moss** and [moss](u).\n';
		const start = text.lastIndexOf('moss');
		const quote = quoteAt(text, start, start + 4);
		expect(quote).toEqual({ words: 'moss', occurrence: 1 });
		expect(quote && findQuote(text, quote)).toMatchObject([{ start, end: start + 4 }]);
		expect(quoteAt(text, 3, 5)).toBeUndefined();
	});
});

describe('what is kept', () => {
	it('the choice is remembered on this device, without the search', async () => {
		const { world } = await open(makeFolder());
		expect(rememberedChoice(world)).toEqual(DEFAULT_CHOICE);
		await rememberChoice(world, { ...DEFAULT_CHOICE, order: 'oldest', search: 'moss' });
		expect(rememberedChoice(world)).toEqual({ ...DEFAULT_CHOICE, order: 'oldest' });
	});
	it('the journal drops the oldest beyond its bounds, never the last', () => {
		const many = Array.from({ length: MAX_ACTIONS + 2 }, (_, at) => [String(at), 1] as const);
		expect(beyondBounds(many)).toEqual(['1', '0']);
		const large = [
			['a', 1],
			['b', MAX_KEPT * 2],
		] as const;
		expect(beyondBounds(large)).toEqual(['a']);
	});
	it('settings of reviewing are repaired and named, and their form writes what it reads', () => {
		const wrong: string[] = [];
		const stored = { scope: 7, properties: { decided: '' }, autoTick: true };
		expect(readReview(stored, (field) => wrong.push(field))).toEqual({
			...DEFAULT_REVIEW,
			autoTick: true,
		});
		expect(wrong.sort()).toEqual(['review.properties.decided', 'review.scope']);
		const changed = { ...SETTINGS, ...writeField(SETTINGS, 'review.filing.archived', ' done ') };
		expect(readField(changed, 'review.filing.archived')).toBe('done');
		expect(writeField(SETTINGS, 'review.properties.decided', '').review).toEqual(SETTINGS.review);
	});
	it('ticking by itself is off, and ticks only the step that was done', async () => {
		const vault = makeFolder({
			'a.md': OWN.replace('- [ ] Add', '- [ ] Update the summary\n- [ ] Add'),
		});
		const { world } = await open(vault);
		const text = (): string => readFileSync(join(vault, 'a.md'), 'utf8');
		await applyEdit(world, SETTINGS, ['a.md'], { kind: 'tags', add: ['moss'], remove: [] });
		expect(text()).toContain('- [ ] Add');
		const settings = { ...SETTINGS, review: { ...SETTINGS.review, autoTick: true } };
		await applyEdit(world, settings, ['a.md'], { kind: 'tags', add: ['slow'], remove: [] });
		expect(text()).toContain('- [x] Add');
		await editSummary(world, SETTINGS, 'a.md', 'Mine.');
		expect(text()).toContain('- [ ] Update the summary');
		await editSummary(world, settings, 'a.md', 'Mine, at last.');
		expect(text()).toContain('- [x] Update the summary');
	});
});
