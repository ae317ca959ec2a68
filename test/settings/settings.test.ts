import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';
import { freeName, resolveFeed } from '../../src/settings/feeds';
import { ownRules, readRules, typedOrder } from '../../src/settings/full-text';
import type { Settings } from '../../src/settings/model';
import { readSettings } from '../../src/settings/read';
import { toStored } from '../../src/settings/write';

describe('what is stored', () => {
	it('nothing gives the defaults', () => {
		expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
	});
	it('wrong values fall back and are named, right ones stay', () => {
		const { settings, problems } = readSettings({
			folder: 7,
			firstImport: 5,
			summary: 'loud',
			feeds: [
				{ name: 'a', url: 'https://a.example/f' },
				{ name: 'no address' },
				{ name: 'A', url: 'https://b.example/f', enabled: false, tags: ['x', 3] },
			],
		});
		expect(settings).toMatchObject({
			folder: 'inbox',
			firstImport: 5,
			summary: 'markdown',
			feeds: [
				{ name: 'a', enabled: true },
				{ name: 'A 2', enabled: false, tags: ['x'] },
			],
		});
		expect(problems.map((each) => each.detail).sort()).toEqual([
			'feeds, entry 2',
			'folder',
			'summary',
		]);
	});
	const nested = (path: string, value: unknown): Record<string, unknown> =>
		path
			.split('.')
			.reverse()
			.reduce<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>;
	it.each([
		['folder', 'reading', 7],
		['summary', 'as-sent', 'loud'],
		['language', 'en', 'de'],
		['templatePath', 'Templates/feed.md', []],
		['fileName', '{{title}}', 7],
		['properties', { title: 'name' }, ['name']],
		['firstImport', 100_000, 100_001],
		['intervalMinutes', 0, 1.5],
		['filters', 'drop title contains ad', false],
		['retentionDays', 30, -1],
		['excludedFolders', ['a'], 'a'],
		['recordsFolder', 'Records', null],
		['status.property', 'state', ''],
		['status.pending', 'new', ['new']],
		['fullText.order', ['reader', 'page'], ['page', 'sideways']],
		['fullText.order', ['mirror'], []],
		['fullText.onOpen', true, 'yes'],
		['fullText.reader', true, 1],
		['fullText.readerKey', 'jina', 7],
		['fullText.rules', 'example.org | article', {}],
		['links.autoLink', true, 'yes'],
		['links.precision', 50, 49],
		['links.precision', 99, 100],
		['links.place', 'related', 'margin'],
		['links.quotes', true, 0],
		['links.ignoredNames', ['Moss'], 'Moss'],
		['review.scope', 'inbox', 7],
		['review.autoTick', true, 'yes'],
		['review.statusBar', false, 'no'],
		['review.openIn', 'tab', 'window'],
		['review.keys', { next: 'n' }, 'n'],
		['review.filing.archived', 'Archive', 7],
		['review.properties.decided', 'done-on', ' '],
		['review.permanent.folder', 'Notes', 7],
		['review.permanent.naming', 'sequence', 'chance'],
	])('%s keeps %j; %j falls back and is named', (path, sound, wrong) => {
		const kept = readSettings(nested(path, sound));
		expect(kept.problems).toEqual([]);
		expect(kept.settings).toMatchObject(nested(path, sound));
		const fallen = readSettings(nested(path, wrong));
		expect(fallen.problems.map((each) => each.detail)).toEqual([path]);
		expect(fallen.settings).toEqual(DEFAULT_SETTINGS);
	});
	it.each(['feeds', 'groups', 'fullText', 'review', 'links'])(
		'%s that is no such thing at all falls back and is named',
		(field) => {
			const { settings, problems } = readSettings({ [field]: 'moss' });
			expect(settings).toEqual(DEFAULT_SETTINGS);
			expect(problems.map((each) => each.detail)).toEqual([field]);
		},
	);
	it('anything at all is read without a throw', () => {
		fc.assert(fc.property(fc.anything(), (stored) => readSettings(stored).settings.version === 1));
	});
	it('what is written is read back, and keys of a newer version stay', () => {
		const stored = toStored(
			{ ...DEFAULT_SETTINGS, folder: 'reading' },
			{ future: { a: 1 }, folder: 'x' },
		);
		expect(stored['future']).toEqual({ a: 1 });
		expect(readSettings(JSON.parse(JSON.stringify(stored))).settings.folder).toBe('reading');
	});
	it.each([null, 7, 'text', ['a']])('settings are written over %j as over nothing', (stored) => {
		expect(toStored(DEFAULT_SETTINGS, stored)).toEqual(DEFAULT_SETTINGS);
	});
	it('a taken name gets a number', () => {
		expect(freeName('a', [{ name: 'A' }, { name: 'a 2' }])).toBe('a 3');
	});
});

describe('what a feed does not say', () => {
	const feed = { name: 'a', url: 'https://a.example/', folder: '', tags: ['own'], enabled: true };
	const settings: Settings = {
		...DEFAULT_SETTINGS,
		...{ folder: 'inbox', templatePath: 'all.md', fileName: '{{title}}', filters: 'drop all' },
		groups: [
			{ name: 'Science', folder: 'science', tags: ['outer'], templatePath: 'science.md' },
			{ name: 'Science/Botany', folder: '', tags: ['inner', 'own'], templatePath: 'botany.md' },
		],
	};
	it.each([
		['without a group', {}, 'inbox', 'all.md', ['own']],
		['its group says', { group: 'Science' }, 'science', 'science.md', ['own', 'outer']],
		[
			'the group around says what its own does not',
			{ group: 'Science/Botany' },
			...['science', 'botany.md', ['own', 'inner', 'outer']],
		],
		['it says itself', { folder: 'mine', templatePath: 'mine.md' }, 'mine', 'mine.md', ['own']],
		['a group nobody set up', { group: 'Art' }, 'inbox', 'all.md', ['own']],
	] as const)('%s', (_, own, folder, templatePath, tags) => {
		expect(resolveFeed({ ...feed, ...own }, settings)).toMatchObject({
			...{ folder, templatePath, fileName: '{{title}}' },
			...{ tags, order: 'newest', firstImport: settings.firstImport, filters: 'drop all' },
		});
	});
	it('its own rules stand before those of all feeds', () => {
		const { filters } = resolveFeed({ ...feed, filters: 'keep moss' }, settings);
		expect(filters).toBe('keep moss\ndrop all');
	});
});

describe('selectors for hosts', () => {
	const rules = [
		'example.org | article | .share, .ads ,',
		'',
		'blog.Example.org | main',
		'www.other.example | | .menu',
	].join('\n');
	it.each([
		['https://example.org/a', { content: 'article', remove: ['.share', '.ads'] }],
		['https://www.example.org/a', { content: 'article', remove: ['.share', '.ads'] }],
		['https://news.example.org/a', { content: 'article', remove: ['.share', '.ads'] }],
		['https://blog.example.org/a', { content: 'main' }],
		['https://old.blog.example.org/a', { content: 'main' }],
		['https://other.example/', { remove: ['.menu'] }],
		['https://another.example/', undefined],
		['https://notexample.org/', undefined],
		['no address', undefined],
	])('of %s: the longest host that fits', (address, selectors) => {
		expect(ownRules(rules, address)).toEqual(selectors);
	});
	it.each([
		'example.org',
		'example.org |',
		'example.org | | ,',
		'example | article',
		'https://example.org | article',
		'example.org | article | .ads | more',
		`${'a.'.repeat(9)}org | article`,
	])('a line that cannot be meant is given back: %s', (line) => {
		expect(readRules(`${line}\nexample.org | article`)).toEqual({
			rules: [{ host: 'example.org', content: 'article' }],
			faults: [line],
		});
	});
	it.each([
		['reader, page', ['reader', 'page']],
		[' Page ,, MIRROR, page', ['page', 'mirror']],
		['page, sideways', undefined],
		['', undefined],
		[undefined, undefined],
	])('the order typed as %j', (typed, order) => {
		expect(typedOrder(typed)).toEqual(order);
	});
});
