import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import type { Article } from '../../src/article/model';
import { prepare } from '../../src/article/prepare';
import { placeStreamed } from '../../src/article/steps/streamed';
import { parseHtml } from '../../src/cli/dom';

const SENTENCE =
	'The wall was built in the dry summer when the river stood so low that children walked across it.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${SENTENCE} ${SENTENCE}</p>`).join('');
const page = (body: string, head = ''): string =>
	`<!doctype html><html><head><title>Walls</title>${head}</head><body>${body}</body></html>`;

async function article(
	html: string,
	options: { title?: string; summary?: string; feedHtml?: string } = {},
): Promise<Article> {
	const result = await extractArticle(
		html,
		{ url: 'https://garden.example/walls', ...options },
		parseHtml,
	);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

describe('the article of a page', () => {
	it('comes without menu, share bar, newsletter and footer', async () => {
		const found = await article(
			page(
				`<nav><a href="/">Home</a></nav><article><h1>Walls</h1>${prose(5)}<div class="share-bar">Share this everywhere now</div><div class="newsletter-signup"><p>Subscribe to our newsletter</p></div></article><footer>Imprint</footer>`,
			),
			{ title: 'Walls' },
		);
		expect(found.markdown).toContain('river stood so low');
		expect(found.markdown).not.toMatch(/Home|Share this|Subscribe|Imprint|# Walls/u);
	});

	it('is told apart from comments that stand first', async () => {
		const comments = `<div class="comments" id="comments">${Array.from({ length: 8 }, () => '<p>I think the mason was wrong about the lime, honestly, and here is why I think so.</p>').join('')}</div>`;
		const found = await article(page(`${comments}<article>${prose(6)}</article>`));
		expect(found.markdown).not.toContain('mason was wrong');
	});

	it('is found where a streamed part holds its own place', async () => {
		const found = await article(
			page(
				`<div hidden id="S:0"><article>${prose(5)}<template id="B:0"></template></article></div>`,
			),
		);
		expect(found.words).toBeGreaterThan(100);
	});

	it('is found in parts that a streamed page keeps hidden', async () => {
		const found = await article(
			page(
				`<main><template id="B:0"></template></main><div hidden id="S:0"><article>${prose(5)}</article></div>`,
			),
		);
		expect(found.words).toBeGreaterThan(100);
	});

	it('is written whole where a script would show its long rest, without what opens over it', async () => {
		const found = await article(
			page(
				`<article>${prose(2)}<div class="full-content" style="display:none">${prose(9).replaceAll('The wall', 'The bridge')}</div><div class="gallery-overlay" style="display:none">${prose(9).replaceAll('The wall', 'The picture')}</div></article>`,
			),
		);
		expect(found.markdown).toMatch(/9.{0,2} The bridge/u);
		expect(found.markdown).not.toContain('The picture');
		expect(found.html).not.toContain('The picture');
	});

	it('keeps code with its language, lists and footnotes', async () => {
		const found = await article(
			page(
				`<article>${prose(3)}<pre class="highlight"><code class="language-python"><span class="k">def</span> <div>f(): pass</div></code></pre><ul><li>lime</li><li>sand</li></ul><p>So it is said.<sup><a href="#fn:1">1</a></sup></p>${prose(2)}<div class="footnotes"><ol><li id="fn:1">By the mason.</li></ol></div></article>`,
			),
		);
		expect(found.markdown).toContain('```python\ndef f(): pass\n```');
		expect(found.markdown).toContain('- lime\n- sand');
		expect(found.markdown).toContain('So it is said.[^1]');
		expect(found.markdown).toContain('[^1]: By the mason.');
	});

	it('of more elements than the library can weigh is found by its container', async () => {
		const menu = `<div class="menu">${'<i></i>'.repeat(16_000)}</div>`;
		const found = await article(page(`${menu}<main>${prose(6)}</main>`));
		expect(found.method).toBe('container');
		expect(found.markdown).toContain('6\\. The wall was built');
	});

	it('of more elements than the library can weigh is found by its prose where it names no container', async () => {
		const menu = `<div class="menu">${'<i></i>'.repeat(16_000)}</div>`;
		const found = await article(page(`${menu}<div><div>${prose(6)}</div></div>`));
		expect(found.markdown).toContain('6\\. The wall was built');
	});

	it('in Chinese without any landmark', async () => {
		const text =
			'老城墙是在一个干旱的夏天修建的，那时河水很浅，孩子们可以走过去。石匠每年春天都会回来，用同一把尺子测量青苔的宽度。';
		const found = await article(
			page(
				`<div id="nav"><a href="/">首页</a></div><div class="c1">${Array.from({ length: 6 }, () => `<p>${text}</p>`).join('')}</div>`,
			),
		);
		expect(found.words).toBeGreaterThan(200);
		expect(found.markdown).not.toContain('首页');
	});

	it('reads title, author and date from the page', async () => {
		const found = await article(
			page(
				`<article>${prose(4)}</article>`,
				'<meta property="og:title" content="On walls"><meta name="author" content="Ida"><meta property="article:published_time" content="2026-03-03T08:15:00+02:00">',
			),
		);
		expect(found).toMatchObject({
			title: 'On walls',
			byline: 'Ida',
			published: '2026-03-03T06:15:00.000Z',
		});
	});

	it('the feed’s own text wins where the page lost its lists', async () => {
		const feedHtml = `${prose(5)}<ul><li>one</li><li>two</li><li>three</li></ul>`;
		const found = await article(page(`<article>${prose(5)}</article>`), { feedHtml });
		expect(found.method).toBe('feed');
		expect(found.trail.join()).toContain('chose feed');
	});

	it('a page without one is a problem', async () => {
		const result = await extractArticle(
			page('<div id="root"></div>'),
			{ url: 'https://garden.example/x' },
			parseHtml,
		);
		expect(result).toMatchObject({
			ok: false,
			problem: { kind: 'no-article', subject: 'https://garden.example/x' },
		});
	});

	it.each([
		['3,000 nested blocks', `${'<div>'.repeat(3000)}${prose(5)}`],
		['a word of 6,000 dots', `<p>${'a.'.repeat(6000)}</p>${prose(5)}`],
		['3,000 blocks with text of their own', `${'<div>x '.repeat(3000)}${prose(5)}`],
		[
			'5,000 link rows',
			`<table>${'<tr><td><a href="/x">link</a></td></tr>'.repeat(5000)}</table>${prose(5)}`,
		],
	])('%s: the article is still found, and it ends', async (_, body) => {
		const result = await extractArticle(page(body), { url: 'https://garden.example/x' }, parseHtml);
		expect(result.ok && result.value.markdown).toContain('river stood so low');
	});
});

describe('a part of 150,000 children', () => {
	const many = (part: string): string => part.repeat(150_000);

	it('is put where it belongs', () => {
		const document = parseHtml(
			page(`<div hidden id="S:1">${many('<i></i>')}</div><template id="B:1"></template>`),
		);
		placeStreamed(document);
		expect(document.body.childElementCount).toBe(150_000);
	});

	it.each(['lst-kix_a-0', 'bulleted-list'])('joins the list before it (%s)', (name) => {
		const list = `<ul class="${name}">`;
		const { body } = parseHtml(page(`${list}<li></li></ul>${list}${many('<li></li>')}</ul>`));
		prepare(body);
		expect(body.querySelector('ul')?.childElementCount).toBe(150_001);
	});
});
