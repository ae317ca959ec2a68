import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import type { Article } from '../../src/article/model';
import { isTemporary, type ProblemKind } from '../../src/base/problem';
import type { Result } from '../../src/base/result';
import { parseHtml } from '../../src/cli/dom';
import { FIFTH } from './walls/fifth';
import { FOURTH } from './walls/fourth';
import { HONEST as LONG } from './walls/honest';
import { MAKERS, SHORT } from './walls/makers';
import { ABROAD, CLOSE } from './walls/makers-abroad';
import { CLOSE_LATER, LATER } from './walls/makers-later';
import type { SetPage } from './walls/page';
import { LIKE_WALLS } from './walls/like-walls';
import { THIRD } from './walls/third';
import { TEASERS, WALLS as PLAIN } from './walls/walls';

const LAST = [...FOURTH, ...FIFTH];
const FIELD = [...ABROAD, ...LATER, ...THIRD, ...LAST.filter(({ kind }) => kind)];
/** Known to be taken for something else: they count against the whole set. */
const MISSED = new Set([
	...['weibo', 'wordpress.com gone', 'json error as html', 'japanese news expired'],
	...['namecheap', 'expired registrar fr', 'wechat app only'],
	...['italian paywall-or-cookies', 'frames moved'],
	...['fifth: de-abo', 'fifth: it-consent', 'fifth: sucuri-fr'],
]);
const TAKEN_FOR_PARTS = new Set(['fifth: ok-ko-login', 'podcast note', 'article w/ modal signin']);

const WALLS = [...PLAIN, ...MAKERS, ...FIELD];
const HONEST = [...LONG, ...SHORT, ...CLOSE, ...CLOSE_LATER, ...LAST.filter(({ kind }) => !kind)];

const KINDS: Readonly<Record<string, ProblemKind>> = {
	challenge: 'page-challenge',
	consent: 'page-consent',
	'sign-in': 'page-sign-in',
	paywall: 'page-paywall',
	'soft-404': 'page-missing',
	parked: 'page-parked',
	'error-page': 'page-error',
	'empty-shell': 'page-empty-shell',
};

async function read({ html, url, title, status, headers }: SetPage): Promise<Result<Article>> {
	return extractArticle(
		html,
		{
			url: url ?? 'https://river.example/the-mill',
			...(title === undefined ? {} : { title }),
			...(status === undefined ? {} : { status }),
			...(headers === undefined ? {} : { headers }),
		},
		parseHtml,
	);
}

describe('a wall', () => {
	it.each(
		WALLS.filter(({ name }) => !MISSED.has(name)).map(
			(page) => [`${page.kind ?? ''}: ${page.name}`, page] as const,
		),
	)('%s', async (_, page) => {
		const result = await read(page);
		expect(result.ok ? 'article' : result.problem.kind).toBe(KINDS[page.kind ?? '']);
	});
});

it('the title of a wall over a word without end', async () => {
	const html = `<title>Domain for sale</title><p>${'a'.repeat(500_000)}</p>`;
	const result = await read({ name: 'one word', kind: 'parked', html });
	expect(result.ok ? 'article' : result.problem.kind).toBe('page-parked');
});

it('a page that only asks for itself anew has not moved', async () => {
	const again = (to: string): string =>
		`<meta http-equiv="refresh" content="5;url=${to}"><title>Live: storm</title><article><h1>Live: storm</h1><p>The ferry is back in harbour, nobody was hurt.</p></article>`;
	const [own, other] = await Promise.all(
		['https://river.example/the-mill', '/elsewhere'].map((to) =>
			read({ name: to, kind: undefined, html: again(to) }),
		),
	);
	expect(own?.ok && own.value.text).toContain('nobody was hurt');
	expect(other?.ok).toBe(false);
});

describe('no wall', () => {
	it.each(HONEST.map((page) => [page.name, page] as const))('%s', async (_, page) => {
		const result = await read(page);
		expect(result.ok ? 'article' : result.problem.kind).toBe('article');
		if (!TAKEN_FOR_PARTS.has(page.name)) expect(result.ok && result.value.partial).toBeFalsy();
	});
});

describe('what looks like a wall', () => {
	it.each(LIKE_WALLS)('%s is read (%s)', async (name, part, html, words) => {
		const result = await read({ name, kind: undefined, html });
		expect(result.ok ? result.value.text : result.problem.kind).toContain(words);
		const isPartial = result.ok && result.value.partial !== undefined;
		if (part !== 'any') expect(isPartial).toBe(part === 'partial');
	});
});

describe('a teaser', () => {
	it.each(TEASERS.map((page) => [page.name, page] as const))(
		'%s comes back and says that it is partial',
		async (_, page) => {
			const result = await read(page);
			expect(result.ok && result.value.partial).toBe('paywall');
			expect(result.ok && result.value.markdown).not.toMatch(/trial|subscribe/iu);
		},
	);
});

describe('the set of walls', () => {
	it('is told from honest articles with precision and recall above 0.97', async () => {
		const pages = [...WALLS, ...HONEST];
		let [hits, alarms, exact] = [0, 0, 0];
		for (const page of pages) {
			const result = await read(page);
			if (result.ok) continue;
			if (page.kind === undefined) alarms += 1;
			else hits += 1;
			if (page.kind !== undefined && result.problem.kind === KINDS[page.kind]) exact += 1;
		}
		const precision = hits / (hits + alarms);
		const recall = hits / WALLS.length;
		console.log(
			`walls: ${pages.length} pages, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, kind right ${exact} of ${WALLS.length}`,
		);
		expect(pages.length).toBeGreaterThanOrEqual(60);
		expect(precision).toBeGreaterThan(0.97);
		expect(recall).toBeGreaterThan(0.97);
	});
	it('knows which of them may pass by themselves', () => {
		const temporary = Object.values(KINDS).filter((kind) => isTemporary(kind));
		expect(temporary.sort()).toEqual(['page-challenge', 'page-error']);
		const statuses = ['503', '304 Not Modified', '404'];
		expect(statuses.map((status) => isTemporary('http-status', status))).toEqual([
			...[true, true, false],
		]);
	});
});
