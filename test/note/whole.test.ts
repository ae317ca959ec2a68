import { describe, expect, it } from 'vitest';
import { wholeArticle } from '../../src/note/template/whole';
import type { FeedItem } from '../../src/feed/model';
import { renderNote } from '../../src/note/render';

const words = (count: number): string => 'one number each morning '.repeat(count / 4).trim();
function item(contentHtml: string): FeedItem {
	return {
		id: 'a',
		title: 'Tide',
		url: 'https://harbour.example/tide',
		authors: [],
		categories: [],
		contentHtml,
	} as unknown as FeedItem;
}

describe('whether a feed sent the whole article', () => {
	it.each([
		[
			'ends in an invitation to read on',
			`<p>${words(60)}</p><p><a href="/a">Continue reading</a></p>`,
		],
		['so does a long one', `<p>${words(600)}</p><p><a href="/a">Weiterlesen →</a></p>`],
		['is cut in brackets', `<p>${words(600)} [&#8230;]</p>`],
		['is short and ends open', `<p>${words(60)}…</p>`],
	])('not where its text %s', (_, html) => {
		expect(wholeArticle(item(html))).toBeUndefined();
	});
	it.each([
		['ends', `<p>${words(60)}.</p>`],
		['is long and ends in the dots its author put there', `<p>${words(600)}…</p>`],
	])('where its text %s', (_, html) => {
		expect(wholeArticle(item(html))).toBe(html);
	});
	it('what is cut stands in the quote, and nothing under full content', () => {
		const draft = renderNote('garden', item(`<p>${words(60)} <a href="/a">Read more</a></p>`), {
			language: 'en',
			markdown: (html: string) => html.replace(/<[^<>]+>/gu, ''),
		} as unknown as Parameters<typeof renderNote>[2]);
		expect(draft.text).toContain('> one number each morning');
		expect(draft.text).not.toContain('zettelfeed:text');
	});
});
