import { describe, expect, it } from 'vitest';
import { pageKey, samePage } from '../../src/base/identity/page-key';
import { PAGES } from './page-groups';

const FIRSTS = PAGES.map(([first = '']) => first);

describe('addresses of one page', () => {
	it.each(PAGES.flatMap(([first = '', ...rest]) => rest.map((other) => [other, first])))(
		'%s is %s',
		(other, first) => {
			expect(pageKey(other)).toBe(pageKey(first));
			expect(samePage(first, other)).toBe(true);
		},
	);
});

describe('addresses of two pages', () => {
	it.each(FIRSTS)('%s is no page of another row', (address) => {
		expect(FIRSTS.filter((other) => samePage(address, other))).toEqual([address]);
	});
});
