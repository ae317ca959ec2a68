import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/parse';
import { BREAKAGE } from './corpus/breakage';
import { SITE, utf8, type Case } from './corpus/corpus';
import { DATES } from './corpus/dates';
import { ENCODINGS } from './corpus/encodings';
import { FORMATS } from './corpus/formats';
import { HOSTILE } from './corpus/hostile';
import { MEANING } from './corpus/meaning';

const THEMES: Readonly<Record<string, readonly Case[]>> = {
	format: FORMATS,
	encoding: ENCODINGS,
	breakage: BREAKAGE,
	date: DATES,
	meaning: MEANING,
	hostile: HOSTILE,
};

async function judge(each: Case): Promise<void> {
	const bytes = typeof each.sent === 'string' ? utf8(each.sent) : each.sent;
	const result = await parseFeed(bytes, {
		url: `${SITE}/feed.xml`,
		...(each.type === undefined ? {} : { contentType: each.type }),
	});
	if (each.refused !== undefined) {
		expect(result).toMatchObject({ ok: false, problem: { kind: each.refused } });
		return;
	}
	if (!result.ok) throw new Error(result.problem.kind);
	const feed = result.value;
	if (each.title !== undefined) expect(feed.title).toBe(each.title);
	if (each.siteUrl !== undefined) expect(feed.siteUrl).toBe(each.siteUrl);
	if (each.format !== undefined) expect(feed.report.format).toBe(each.format);
	if (each.count !== undefined) expect(feed.items).toHaveLength(each.count);
	if (each.item) expect(feed.items[0]).toMatchObject(each.item);
	for (const field of each.absent ?? []) expect(feed.items[0]).not.toHaveProperty(field);
	for (const repair of each.repairs ?? []) expect(feed.report.repairs).toContain(repair);
}

describe.each(Object.entries(THEMES))('documents of %s', (_, cases) => {
	it.each(cases.map((each) => [each.name.slice(0, 80), each] as const))(
		'%s',
		async (_name, each) => {
			await judge(each);
		},
	);
});

it('the corpus has more than two hundred documents, each named once', () => {
	const names = Object.values(THEMES).flatMap((cases) => cases.map((each) => each.name));
	expect(names.length).toBeGreaterThan(200);
	expect(new Set(names).size).toBe(names.length);
});
