import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../src/article/dom';
import { learnNames, narrowed } from '../../src/article/page-names';
import { parseHtml } from '../../src/cli/dom';

function known(body: string): Document {
	const document = parseHtml(`<html><body>${body}</body></html>`);
	learnNames(document);
	return document;
}

describe('narrowed', () => {
	const document = known('<div class="Entry-Content wide" id="main-1"><p class="lead">x</p></div>');
	it.each([
		['what the page has none of goes', '.paywall, #gate', ''],
		['what it has stays', '.lead, .paywall', '.lead'],
		['selectors of elements alone always may match', 'nav, .paywall', 'nav'],
		['part of a class', '[class*="entry" i], [class*="cookie" i]', '[class*="entry" i]'],
		['part of an id', '[id^="main-"], [id^="post-"]', '[id^="main-"]'],
		['one of several', ':is(.paywall, .lead) a, :is(.paywall, .gate) a', ':is(.paywall, .lead) a'],
		['what it holds', 'div:has(> .lead), div:has(> .post)', 'div:has(> .lead)'],
		['what it must not be is no condition', 'p:not(.paywall), p:not(:is(.gate, .wall))', ''],
		['a name in an address is none of the page', 'a[href*=".pdf"], .gate', 'a[href*=".pdf"]'],
		['a comma in quotation marks', '[data-a="x, .gate"], .gate', '[data-a="x, .gate"]'],
		['all of its names', '.wide.lead, .wide .gate, .wide > p', '.wide.lead,.wide > p'],
	])('%s', (name, selector, kept) => {
		const wanted = name.startsWith('what it must not be') ? selector : kept;
		expect(narrowed(document, selector).replace(/,\s*/gu, ', ')).toBe(
			wanted.replace(/,\s*/gu, ', '),
		);
	});

	it('leaves the selector of a page it does not know as it is', () => {
		expect(narrowed(parseHtml('<p>x</p>'), '.paywall')).toBe('.paywall');
		expect(narrowed(document.body, '.paywall')).toBe('.paywall');
	});

	it('knows no page of too many names, and finds all the same', () => {
		const rows = Array.from({ length: 9000 }, (_, at) => `<p id="row-of-a-long-list-${at}"></p>`);
		const long = known(`${rows.join('')}<b class="gate">x</b>`);
		expect(narrowed(long, '.paywall')).toBe('.paywall');
		expect(findAll(long, '.paywall, .gate')).toHaveLength(1);
	});

	it('never loses what matches', () => {
		const name = fc.constantFrom('a', 'b-a', 'C', 'lead', 'x y', '');
		const node = fc.tuple(fc.constantFrom('p', 'div', 'span'), name, name);
		const simple = fc.constantFrom(
			...['.a', '#a', '.b-a', '[class*="a" i]', '[class~="y"]', '[id^="b"]', 'div', '.c', '.C'],
		);
		const list = fc.array(simple, { minLength: 1, maxLength: 3 }).map((all) => all.join(', '));
		const one = fc.oneof(
			simple,
			list.map((all) => `:is(${all}) span`),
			list.map((all) => `div:has(> ${all})`),
			fc.tuple(simple, list).map(([own, all]) => `p${/^\w/u.test(own) ? '' : own}:not(${all})`),
			fc.tuple(simple, simple).map(([outer, inner]) => `${outer} > ${inner}`),
		);
		const selector = fc.array(one, { minLength: 1, maxLength: 4 }).map((all) => all.join(', '));
		fc.assert(
			fc.property(fc.array(node, { maxLength: 6 }), selector, (nodes, css) => {
				const html = nodes.map(([tag, own, id]) => `<${tag} class="${own}" id="${id}">t`).join('');
				const document = known(html);
				expect(findAll(document, css)).toEqual([...document.querySelectorAll(css)]);
			}),
			{ numRuns: 400 },
		);
	});
});
