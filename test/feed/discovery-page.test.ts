import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_CANDIDATES } from '../../src/feed/discovery/candidate';
import { commonPaths } from '../../src/feed/discovery/common-paths';
import { SITES_WITHOUT_FEEDS } from '../../src/feed/discovery/known-sites';
import { PAGE_DATA } from '../../src/feed/discovery/page-data';
import { SOFTWARE } from '../../src/feed/discovery/software-families';
import { MAX_BYTES } from '../../src/flow/fetch';
import { LIMITS } from '../../src/flow/feeds/discover';

const DOCS = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'discovery.md'), 'utf8');

describe('docs/discovery.md says what the code does', () => {
	it('pages that name their feed', () => {
		const rows = [...DOCS.matchAll(/^\| ([^|`]+) \| `([^`]+)` \|$/gmu)];
		expect(rows.map(([, name, feed]) => [name, feed])).toEqual(
			PAGE_DATA.map(({ name, feed }) => [name, feed]),
		);
	});
	it('software', () => {
		expect(DOCS).toContain(` too: ${SOFTWARE.map(({ name }) => name).join(', ')}.`);
	});
	it('sites without feeds', () => {
		expect(DOCS).toContain(`guessed: ${SITES_WITHOUT_FEEDS.join(', ')}.`);
		expect(SITES_WITHOUT_FEEDS).toEqual([...SITES_WITHOUT_FEEDS].sort());
	});
	it('limits', () => {
		const { requests, totalMs, requestMs, feeds } = LIMITS;
		expect(DOCS).toContain(
			`At most ${requests} requests and ${totalMs / 1000} seconds for one address, ${requestMs / 1000} seconds and ${MAX_BYTES / 1_048_576} MB for one request`,
		);
		const guessed = commonPaths('https://a.example/').length;
		expect(DOCS).toContain(
			`At most ${feeds} feeds are offered; ${MAX_CANDIDATES} addresses are taken from a page, ${guessed} are guessed.`,
		);
	});
});
