import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { parseHtml } from '../../src/cli/dom';

const LINE = 'The pool hands out the oldest idle worker and waits when there is none.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${LINE} ${LINE}</p>`).join('');

async function read(body: string, url = 'https://docs.example/pool', head = ''): Promise<string> {
	const html = `<!doctype html><html><head><title>Pool</title>${head}</head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value.markdown;
}

describe('a page of a manual', () => {
	it('keeps what its maker calls a comment, a discussion or tags', async () => {
		const found = await read(
			`<main><section class="tsd-comment"><p>Made for long queues.</p></section><div class="docstring"><div class="discussion"><p>Never call it twice.</p></div><div class="tags"><p class="tag_title">Raises:</p><ul><li>Closed, when it was shut before.</li></ul></div></div>${prose(4)}</main>`,
		);
		expect(found).toContain('Made for long queues.');
		expect(found).toContain('Never call it twice.');
		expect(found).toContain('when it was shut before');
	});

	it('leaves out what its readers say of it', async () => {
		const found = await read(
			`<main>${prose(5)}</main><section id="comments"><ol class="comment-list"><li class="comment"><p>Does this hold for the new release as well? I tried it and it failed.</p></li></ol></section>`,
		);
		expect(found).not.toContain('new release');
		expect(found).toContain(LINE);
	});

	it('keeps chapters named like furniture', async () => {
		const found = await read(
			`<main>${prose(4)}<h2>Topics</h2><div><a href="/i"><code>init(size)</code></a><p>Makes a pool of a given size, filled at once.</p></div></main>`,
		);
		expect(found).toContain('## Topics');
		expect(found).toContain('Makes a pool of a given size');
	});

	it.each([
		['a signature', '<section><h4>pub fn <a href="/b">take</a>(n: u32)</h4></section>', 'take'],
		[
			'links in a sentence, whatever it stands in',
			'<div class="box"><b>Warning:</b> See <span><a href="/m">Moving on</a></span> before you start, and again when you end it.</div>',
			'See [Moving on]',
		],
		[
			'a heading that is a link',
			'<div><h1><span><a href="/u">Update a pool</a></span></h1></div>',
			'Update a pool',
		],
		[
			'the chapters of an entry',
			'<ul><li>Kinds<ul><li><a href="/1">Oldest</a></li><li><a href="/2">Newest</a></li><li><a href="/3">Any</a></li></ul></li></ul>',
			'[Newest]',
		],
		[
			'links under a heading in a box of its own',
			'<div class="mw-heading"><h2>See also</h2></div><ul><li><a href="/1">Queues</a></li><li><a href="/2">Workers</a></li></ul>',
			'[Queues]',
		],
		[
			'what an answer is, in its button',
			'<button aria-expanded="false"><b>404</b><p>No such pool</p></button>',
			'such pool',
		],
	])('keeps %s', async (_name, part, kept) => {
		expect(await read(`<main>${prose(4)}${part}${prose(2)}</main>`)).toContain(kept);
	});

	it('is known by the software that made it, wherever it stands', async () => {
		const part = '<section><h4>pub fn <a href="/b">take</a>(n: u32)</h4></section>';
		const body = `<main>${prose(4)}${part}${prose(2)}</main>`;
		const found = await read(
			body,
			'https://garden.example/pool',
			'<meta name="generator" content="rustdoc">',
		);
		expect(found).toContain('take');
	});

	it('shows all parts of tabs that are elements of the site', async () => {
		const found = await read(
			`<main>${prose(4)}<docs-tabs><dl style="display: none"><dt>CLI</dt><dd><p>Run the tool with the name of the pool.</p></dd></dl></docs-tabs></main>`,
		);
		expect(found).toContain('Run the tool');
	});

	it('keeps fields that explain themselves, not a form to write into', async () => {
		const field = (name: string): string =>
			`<div><label>${name}</label><div><p>The ${name} by which the order is made out.</p></div><input type="text"></div>`;
		const found = await read(
			`<main>${prose(4)}<form>${field('article number')}${field('second signature')}</form><form><p>Tell us what we could do better on this page.</p><p>We read all of it, and answer most of it.</p><textarea></textarea></form></main>`,
		);
		expect(found).toContain('The second signature by which');
		expect(found).not.toContain('could do better');
	});
});

describe('a page of any kind', () => {
	const HERE = 'https://garden.example/pool';

	it('keeps code under a heading that furniture has, too', async () => {
		const found = await read(
			`<article>${prose(4)}<div class="label">Response</div><pre><code>{ "id": 7 }</code></pre>${prose(2)}</article>`,
			HERE,
		);
		expect(found).toContain('{ "id": 7 }');
	});

	it('keeps short answers beside a long one, and questions that are buttons', async () => {
		const folded = (asked: string, said: string): string =>
			`<div class="item">${asked}<div class="collapse"><p>${said}</p></div></div>`;
		const found = await read(
			`<main><div class="faq">${folded('<h3><button>How many are there?</button></h3>', `${LINE} ${LINE} ${LINE} ${LINE} ${LINE}`)}${folded('<h3><button>Does it sleep?</button></h3>', 'It does, at night.')}${folded('<h3><button>Does it eat?</button></h3>', 'No, it only drinks.')}</div></main>`,
			'https://garden.example/faq',
		);
		expect(found).toContain('at night');
		expect(found).toContain('only drinks');
		const asked = await read(
			`<article>${prose(4)}<button aria-expanded="false">Does it sleep?</button><div><p>It does, at night.</p></div><button aria-expanded="false">Menu</button>${prose(2)}</article>`,
			HERE,
		);
		expect(asked).toContain('Does it sleep?');
		expect(asked).not.toContain('Menu');
	});

	it('has no banner that a form closes', async () => {
		const banner =
			'Privacy and cookies: this site uses cookies. By continuing to use this site, you agree to their use. To find out more, and how to control them, see our policy.';
		const found = await read(
			`<article>${prose(4)}</article><form method="post"><input type="submit" value="Close"> ${banner} ${banner}</form>`,
			HERE,
		);
		expect(found).not.toContain('uses cookies');
		expect(found).toContain(LINE);
	});

	it('keeps questions that are buttons', async () => {
		const item = (at: number): string =>
			`<h3><button aria-expanded="false">What of case ${at}?</button></h3><div class="accordion-panel" hidden><p>${LINE} ${at}</p></div>`;
		const found = await read(`<main>${prose(2)}${item(1)}${item(2)}</main>`, HERE);
		expect(found).toMatch(/### What of case 1\?\s+The pool hands out/u);
	});

	it('keeps the headings of releases beside their dates', async () => {
		const release = (version: string): string =>
			`<article class="release"><div class="release-meta"><h2>Version ${version}</h2><time>January 2, 2025</time></div><div class="body">${prose(2)}</div></article>`;
		const found = await read(`<main>${release('3.1')}${release('3.0')}</main>`, HERE);
		expect(found).toContain('## Version 3.1');
		expect(found).toContain('## Version 3.0');
	});
});
