import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilters, dryRun } from '../../src/feed/rules/filter';
import { compilePattern } from '../../src/feed/rules/filter-pattern';
import { readFilters } from '../../src/feed/rules/filter-read';
import type { FeedItem } from '../../src/feed/model';
import { faultSentence } from '../../src/words/filter';

const NOW = Date.UTC(2026, 2, 10);
const item = (fields: Partial<FeedItem> = {}): FeedItem => ({
	id: fields.title ?? 'x',
	title: 'Moss on the north wall',
	url: 'https://garden.example/moss',
	authors: [],
	categories: [],
	enclosures: [],
	raw: { elements: {} },
	...fields,
});
const keeps = (rules: string, fields: Partial<FeedItem> = {}): boolean => {
	const read = readFilters(rules);
	expect(read.faults).toEqual([]);
	return applyFilters(read.rules, item(fields), NOW).keep;
};

describe('a rule', () => {
	it.each<[string, Partial<FeedItem>]>([
		['drop title contains SPONSORED', { title: 'A sponsored walk' }],
		['drop title contains cafe', { title: 'Café at dawn' }],
		['drop title contains 苔藓', { title: '北墙上的苔藓' }],
		['drop title matches /^\\[ad\\]/i', { title: '[AD] Buy moss' }],
		['drop title does not contain moss', { title: 'Rain' }],
		['drop author is jane doe', { authors: ['John Roe', 'Jane Doe'] }],
		['drop category is any of news, deals, "press, releases"', { categories: ['Press, releases'] }],
		['drop category is not any of moss, rain', { categories: ['deals'] }],
		['drop address contains /shorts/', { url: 'https://v.example/shorts/1' }],
		['drop address ends with .pdf', { url: 'https://v.example/a.PDF' }],
		['drop text contains zettelkasten', { contentHtml: '<p>My <b>Zettel</b>kasten</p>' }],
		['drop older than 30 days', { date: '2026-01-01T00:00:00.000Z' }],
		['drop newer than 2 weeks', { date: '2026-03-01T00:00:00.000Z' }],
		['drop language is en', { language: 'en-GB' }],
		['drop language is not any of en, de', { language: 'fr' }],
		['drop shorter than 10 words', { summaryHtml: 'Four words or so.' }],
		['drop longer than 3 words', { title: 'one two', summaryHtml: '<p>three four</p>' }],
		['drop enclosure starts with audio', { enclosures: [{ url: 'a', type: 'audio/mpeg' }] }],
		['drop title contains moss and author is not Jane Doe', { authors: ['John Roe'] }],
		['  DROP title contains "moss on" and newer than 1 year', { date: '2026-03-01T00:00:00.000Z' }],
	])('%s', (rules, fields) => {
		expect(keeps(rules, fields)).toBe(false);
	});

	it.each<[string, Partial<FeedItem>]>([
		['drop older than 30 days', {}],
		['drop language is not en', {}],
		['drop author is not Jane Doe', {}],
		['drop author does not match /^J/', {}],
		['drop shorter than 10 words', { title: '' }],
		['drop title contains moss and author is Jane Doe', { authors: ['John Roe'] }],
		['drop category is new', { categories: ['news'] }],
	])('%s drops nothing of which the item does not say enough', (rules, fields) => {
		expect(keeps(rules, fields)).toBe(true);
	});

	it.each([
		['1 day', 1],
		['1 week', 7],
		['2 weeks', 14],
		['1 month', 30],
		['1 year', 365],
	])('%s is %i days', (span, days) => {
		const aged = (by: number): Partial<FeedItem> => ({
			date: new Date(NOW - (days + by) * 86_400_000).toISOString(),
		});
		expect(keeps(`drop older than ${span}`, aged(0.01))).toBe(false);
		expect(keeps(`drop older than ${span}`, aged(-0.01))).toBe(true);
		expect(keeps(`drop newer than ${span}`, aged(-0.01))).toBe(false);
		expect(keeps(`drop newer than ${span}`, aged(0.01))).toBe(true);
	});

	it('the first that matches decides, and a keep rule alone keeps only what it names', () => {
		expect(keeps('keep title contains moss\ndrop title contains wall')).toBe(true);
		expect(keeps('drop title contains wall\nkeep title contains moss')).toBe(false);
		expect(keeps('keep title contains rain')).toBe(false);
		expect(keeps('# nothing\n\n')).toBe(true);
	});
});

describe('a fault', () => {
	it.each([
		['discard title is x', 1, 'action', undefined],
		['dorp title is x', 1, 'action', 'drop'],
		['drop titel contains x', 6, 'field', 'title'],
		['drop title contians x', 12, 'operator', 'contains'],
		['drop title contains', 20, 'value', undefined],
		['drop older than many days', 6, 'number', undefined],
		['drop title matches moss', 20, 'pattern', undefined],
		['drop title matches /(/', 23, 'pattern', undefined],
		['drop title matches /(a+)+$/', 28, 'slow-pattern', undefined],
		[`drop title is ${'x'.repeat(1000)}`, 1, 'too-long', undefined],
	])('%s', (line, column, kind, suggestion) => {
		const { rules, faults } = readFilters(`drop title is y\n${line}`);
		expect(rules).toHaveLength(1);
		expect(faults).toMatchObject([{ line: 2, column, kind }]);
		expect(faults[0]?.suggestion).toBe(suggestion);
		expect(faults[0] && faultSentence(faults[0])).toMatch(
			/^Line 2, column \d+: .+\. .*passed over\.$/u,
		);
	});

	it('never throws and never drops, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const { rules, faults } = readFilters(text);
				const lines = text.split(/\r\n?|\n/u).filter((line) => /^\s*[^\s#]/u.test(line));
				expect(rules.length + faults.length).toBeLessThanOrEqual(lines.length);
				if (rules.length === 0) expect(applyFilters(rules, item(), NOW).keep).toBe(true);
			}),
		);
	});
});

describe('patterns', () => {
	it.each([
		'/(a+)+/',
		'/(a|aa)+$/',
		'/(a*)*b/',
		'/(.*)(.*)(.*)x/',
		'/(a)\\1/',
		'/(?<=a+)b/',
		'/((ab)*c)*/',
		'/(x{1,9})+/',
		'/a*a*b/',
		`/${'a?'.repeat(30)}${'a'.repeat(30)}/`,
		`/${'(a|a)'.repeat(20)}b/`,
		'/a{0,99}a{0,999}b/',
	])('%s could take for ever and is refused', (pattern) => {
		expect(compilePattern(pattern)).toBe('slow-pattern');
	});

	it.each([
		'/^\\[ad\\]/i',
		'/moss|rain/',
		'/(?:moss|rain) wall/',
		'/\\d+ of \\d{1,9}/',
		'/colou?r/',
		'/a*b/',
		'/a{0,99}a{0,99}b/',
		'/\\?+x/',
		'/[a-z]{2,4}/',
		'/[)(+*]+x/',
	])('%s is allowed, and quick on hostile text', (typed) => {
		const pattern = compilePattern(typed);
		if (typeof pattern === 'string') throw new Error(pattern);
		for (const text of ['a'.repeat(2000), '1 of '.repeat(400), '[ad'.repeat(600)])
			expect(typeof pattern.test(text)).toBe('boolean');
	});
});

describe('a dry run', () => {
	it('names what each rule would drop, and the rules that match nothing', () => {
		const { rules } = readFilters('drop title contains rain\ndrop title contains hail');
		const run = dryRun(rules, [item(), item({ title: 'Rain' })], NOW);
		expect(run.kept.map((each) => each.title)).toEqual(['Moss on the north wall']);
		expect(run.dropped.map((each) => each.rule?.line)).toEqual([1]);
		expect(run.counts.map((each) => each.items)).toEqual([1, 0]);
	});

	it('keeps and drops every item exactly once', () => {
		const titles = fc.array(fc.constantFrom('moss', 'rain', 'hail', ''), { maxLength: 20 });
		const lines = fc.array(
			fc.constantFrom('drop title is rain', 'keep title is moss', 'drop title matches /ai/'),
		);
		fc.assert(
			fc.property(titles, lines, (names, typed) => {
				const { rules } = readFilters(typed.join('\n'));
				const run = dryRun(
					rules,
					names.map((title) => item({ title })),
					NOW,
				);
				expect(run.kept.length + run.dropped.length).toBe(names.length);
			}),
		);
	});
});

it('every example of the reference is a rule', () => {
	const page = readFileSync(`${import.meta.dirname}/../../docs/filters.md`, 'utf8');
	const examples = /```\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
	const { rules, faults } = readFilters(examples);
	expect(faults).toEqual([]);
	expect(rules).toHaveLength(13);
});
