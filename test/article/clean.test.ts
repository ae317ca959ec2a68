import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { parseHtml } from '../../src/cli/dom';

const SENTENCE =
	'The wall was built in the dry summer when the river stood so low that children walked across it.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${SENTENCE} ${SENTENCE}</p>`).join('');

async function read(body: string, url = 'https://garden.example/walls'): Promise<string> {
	const html = `<!doctype html><html><head><title>Walls</title></head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value.markdown;
}

const MANUAL = 'https://docs.garden.example/walls';

describe('what a page hides until it is asked for', () => {
	it('is kept when it is a tab', async () => {
		const found = await read(
			`<main>${prose(4)}<div class="tabs"><section role="tabpanel"><p>On Linux, mix the lime.</p></section><section role="tabpanel" hidden aria-hidden="true"><p>On Windows, buy it mixed.</p><pre>lime --mixed</pre></section></div>${prose(2)}</main>`,
			MANUAL,
		);
		expect(found).toContain('On Windows, buy it mixed.');
		expect(found).toContain('lime --mixed');
	});

	it('is kept when it is a folded answer', async () => {
		const found = await read(
			`<article>${prose(4)}<div class="accordion"><h3>How long does lime set?</h3><div class="accordion-body" style="display:none"><p>Four weeks in dry air, and longer when it rains on the wall each day.</p></div></div>${prose(2)}</article>`,
		);
		expect(found).toContain('Four weeks in dry air');
	});

	it('is left out when it is a dialog', async () => {
		const found = await read(
			`<article>${prose(6)}</article><div class="republish" style="display: none">${prose(6).replaceAll('wall', 'licence')}</div>`,
		);
		expect(found).not.toContain('The licence was built');
	});
});

describe('names of classes', () => {
	it('made of keys by a machine say nothing', async () => {
		const found = await read(
			`<article>${prose(3)}<div class="el el-d983ad0 x-Zl4adYBa"><p>The mason of Ad came twice.</p></div><p class="pw pk pl ad pm b">Where it went wrong, nobody knew.</p><p id="block-4641-adcb-ad6d">As you might tell already.</p>${prose(3)}</article>`,
		);
		expect(found).toContain('The mason of Ad came twice.');
		expect(found).toContain('Where it went wrong');
		expect(found).toContain('As you might tell already.');
	});

	it('with a number name furniture as without', async () => {
		const found = await read(
			`<article>${prose(5)}<div class="newsletter2"><p>Letters every week, for you alone.</p></div></article>`,
		);
		expect(found).not.toContain('Letters every week');
	});

	it('of author boxes and disclaimers are furniture', async () => {
		const found = await read(
			`<article>${prose(8)}<p class="disclaimer">The views of the mason are his own.</p><div class="saboxplugin-wrap"><div class="saboxplugin-desc"><p>Anna is a mason of the valley and writes about walls.</p></div></div></article>`,
		);
		expect(found).not.toMatch(/views of the mason|Anna is a mason/u);
	});

	it('that come from a chapter’s own heading keep the chapter', async () => {
		const found = await read(
			`<div class="document">${prose(4)}<section id="s-sponsored-walls"><h3>Sponsored walls</h3><p>Each guild paid for forty feet of it.</p></section>${prose(3)}</div>`,
		);
		expect(found).toContain('Each guild paid');
	});
});

describe('lists of links', () => {
	const links = (count: number, path = '/patch/'): string =>
		`<ul>${Array.from({ length: count }, (_, at) => `<li><a href="${path}${at}">Patch number ${at} of the lime kiln</a></li>`).join('')}</ul>`;

	it('stay in a chapter that tells of them', async () => {
		const found = await read(
			`<article>${prose(3)}<div class="sect1"><h2>Patches</h2><div class="sectionbody"><p>There has been some progress on the kiln these past months, and many parts were sent for review:</p>${links(14)}</div></div>${prose(3)}</article>`,
		);
		expect(found).toContain('Patch number 13');
		expect(found).toContain('some progress on the kiln');
	});

	it('are the content of a page that only leads to its chapters', async () => {
		const found = await read(
			`<div class="chapter"><h1>Indexes</h1><p>${SENTENCE} ${SENTENCE}</p><div class="toc"><p><strong>Table of Contents</strong></p><dl class="toc"><dt>1. <a href="lime.html">Of lime</a></dt><dt>2. <a href="sand.html">Of sand</a></dt><dt>3. <a href="moss.html">Of moss and of the frost that follows</a></dt></dl></div><p>${SENTENCE} ${SENTENCE}</p></div>`,
			'https://docs.garden.example/docs/indexes.html',
		);
		expect(found).toContain('Of moss and of the frost');
	});

	it('of teasers below the article go, with their pictures and heading', async () => {
		const teaser = (at: number): string =>
			`<div class="card"><a href="/other/${at}"><img src="/p${at}.jpg" alt=""></a><h3><a href="/other/${at}">Another tale ${at}</a></h3><p>A short teaser of a tale that has nothing to do with the wall, number ${at}.</p></div>`;
		const found = await read(
			`<article>${prose(8)}<h2>Out of the valley</h2><div class="grid">${[1, 2, 3].map(teaser).join('')}</div></article>`,
		);
		expect(found).not.toMatch(/Another tale|short teaser|Out of the valley/u);
	});
});

describe('readers’ comments under an article', () => {
	it('are not taken for a thread', async () => {
		const comment = (at: number): string =>
			`<div class="comment"><div class="comment_text"><p>I was there in year ${at} and the soup was cold, but the view made up for it.</p></div></div>`;
		const found = await read(
			`<article>${prose(8)}</article><div>${Array.from({ length: 20 }, (_, at) => comment(at)).join('')}</div>`,
		);
		expect(found).toContain('river stood so low');
		expect(found).not.toContain('soup was cold');
	});
});
