import { describe, expect, it } from 'vitest';
import { sureOffers } from '../../src/flow/links/sure-offers';
import { makeFolder } from '../support/folder';
import { open, SETTINGS, suggesterOf } from '../support/vault';

const FILES = {
	'Moss.md': `---
title: "Why moss keeps time"
url: https://a.example/moss
status: pending-analysis
---

# Why moss keeps time

What she measured followed the forgetting curve closely, and [a page](https://a.example/patience) tells of it.

Lichen, sphagnum and liverwort grow on the same walls.

## Related

- 
`,
	'Forgetting curve.md': 'Memory decays unless used.\n',
	'Patience.md': '---\nurl: https://a.example/patience\n---\nWaiting.\n',
	'Stone flora.md': 'Lichen, sphagnum and liverwort share a wall.\n',
};

/** Names of the offers that pass, of all there are. */
async function sure(
	precision: number,
): Promise<{ all: readonly string[]; sure: readonly string[] }> {
	const { world } = await open(makeFolder(FILES));
	const suggester = suggesterOf(world, SETTINGS);
	const offers = await suggester.offers('Moss.md', 9);
	if (!offers.ok) throw new Error(offers.problem.kind);
	const passed = await sureOffers(suggester, 'Moss.md', offers.value, precision);
	return {
		all: offers.value.map((offer) => offer.path).sort(),
		sure: passed.map((offer) => offer.path).sort(),
	};
}

describe('an offer', () => {
	it('whose page the article links is sure at any bar, one of shared words at none', async () => {
		const { all, sure: passed } = await sure(0.99);
		expect(all).toContain('Stone flora.md');
		expect(passed).toContain('Patience.md');
		expect(passed).not.toContain('Stone flora.md');
	});

	it('that is named is sure where the bar is as low as its words are likely', async () => {
		expect((await sure(0.5)).sure).toEqual(['Forgetting curve.md', 'Patience.md']);
		expect((await sure(0.999)).sure).toEqual(['Patience.md']);
	});
});
