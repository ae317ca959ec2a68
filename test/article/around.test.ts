import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { parseHtml } from '../../src/cli/dom';

const SENTENCE =
	'The wall was built in the dry summer when the river stood so low that children walked across it.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${SENTENCE} ${SENTENCE}</p>`).join('');

async function read(
	body: string,
	{ url = 'https://garden.example/walls', head = '' } = {},
): Promise<string> {
	const html = `<!doctype html><html><head><title>Walls</title>${head}</head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value.markdown;
}

describe('the paragraph that leads an article in', () => {
	const LEAD = 'Whoever walks the valley today finds no stone of it, yet it stood for an age.';

	it('is brought along when it stands before the text, by its name', async () => {
		const found = await read(
			`<header><h1>Walls</h1><div class="page-intro"><p>${LEAD}</p></div></header><div class="share">Share</div><article class="article-body">${prose(8)}</article>`,
		);
		expect(found.startsWith(LEAD)).toBe(true);
	});

	it('is brought along when the page describes itself by it', async () => {
		const found = await read(
			`<div class="top"><h1>Walls</h1><h2 class="x1">${LEAD}</h2></div><article class="article-body">${prose(8)}</article>`,
			{ head: `<meta name="description" content="${LEAD}">` },
		);
		expect(found).toContain(LEAD);
	});

	it('is not said twice', async () => {
		const found = await read(
			`<header><h1>Walls</h1><p class="lead">${LEAD}</p></header><article class="article-body"><p>${LEAD}</p>${prose(8)}</article>`,
		);
		expect(found.split(LEAD)).toHaveLength(2);
	});

	it('is none below the text, nor in a side column', async () => {
		const found = await read(
			`<h1>Walls</h1><aside><p class="intro">${LEAD}</p></aside><article class="article-body">${prose(8)}</article><div class="intro"><p>${LEAD}</p></div>`,
		);
		expect(found).not.toContain(LEAD);
	});
});

describe('boxes round an article', () => {
	it('that are not printed are not read', async () => {
		const found = await read(
			`<article>${prose(6)}<div class="player d-print-none"><p>Hello and welcome to the film of the wall, said the mason, and waved.</p></div>${prose(2)}</article>`,
		);
		expect(found).not.toContain('said the mason');
	});

	it('about their author go also below short articles', async () => {
		const found = await read(
			`<article>${prose(5)}<div id="entry-author-info"><div id="author-description"><p>Anna is a mason. She has written about walls, mortar and moss for ten years, lives in the upper valley with two goats, and teaches the craft to whoever asks.</p></div></div></article>`,
		);
		expect(found).not.toContain('two goats');
	});

	it('of a side column go when Readability left them out', async () => {
		const found = await read(
			`<div id="content" class="content"><div class="entry-content">${prose(6)}</div><div id="secondary" class="widget-area sidebar"><div class="textwidget"><p>This garden lives from gifts of its readers; whoever gives a little gets a stone with a name on it, and our thanks.</p></div></div></div>`,
		);
		expect(found).not.toContain('gifts of its readers');
	});
});

describe('a text that a page holds once for each width of a screen', () => {
	it('is told once', async () => {
		const found = await read(
			`<article><div class="wide">${prose(8)}</div><div class="narrow">${prose(8)}</div></article>`,
		);
		expect(found.match(/^8\\\. The wall/gmu)).toHaveLength(1);
	});

	it('is left alone where it is short, as a refrain is', async () => {
		const refrain = `<div class="refrain"><p>${SENTENCE}</p></div>`;
		const found = await read(`<article>${prose(4)}${refrain}${prose(2)}${refrain}</article>`);
		expect(found.match(new RegExp(`^${SENTENCE}$`, 'gmu'))).toHaveLength(2);
	});
});

describe('pages of manuals', () => {
	it('keep a list of chapters that names their parts, and lose the row of arrows', async () => {
		const found = await read(
			`<div id="docContent"><div class="navheader"><table><tr><th>Chapter 11. Lime</th></tr><tr><td><a href="sand.html">Prev</a></td><td><a href="moss.html">Next</a></td></tr></table></div><div class="chapter"><h2>Chapter 11. Lime</h2><div class="toc"><p><strong>Table of Contents</strong></p><dl class="toc"><dt>11.1. <a href="slaked.html">Slaked lime</a></dt><dd><dl><dt>11.1.1. <a href="slaked.html#PIT">In a pit</a></dt></dl></dd><dt>11.2. <a href="quick.html">Quicklime</a></dt><dt>11.3. <a href="hot.html">Hot lime</a></dt></dl></div><p>${SENTENCE}</p><p>${SENTENCE}</p></div><div class="navfooter"><a href="moss.html">Next</a></div></div>`,
			{ url: 'https://docs.garden.example/docs/lime.html' },
		);
		expect(found).toContain('Quicklime');
		expect(found).toContain('In a pit');
		expect(found).not.toMatch(/\bPrev\b|\bNext\b/u);
	});

	it('lose the long line of their licence', async () => {
		const found = await read(
			`<article>${prose(4)}<p>Except as otherwise noted, the content of this page is licensed under the Creative Commons Attribution 4.0 License, and code samples are licensed under the Apache 2.0 License. For details, see the policies of the site. Mortar is a registered trademark of the guild of masons and its affiliates in the valley and beyond it.</p></article>`,
			{ url: 'https://docs.garden.example/docs/lime.html' },
		);
		expect(found).not.toContain('otherwise noted');
	});
});

describe('threads', () => {
	it('say once what an answer quotes in plain paragraphs, and what software adds goes', async () => {
		const found = await read(
			`<div><article class="ipsComment"><div data-role="commentContent"><p>${SENTENCE}</p></div></article><article class="ipsComment"><div data-role="commentContent"><p>${SENTENCE}</p><i class="pstatus">Edited by Ines</i><p>That summer I was there, and we carried our shoes the whole way over.</p><span data-excludequote>Edited May 2 by Ines</span></div></article></div>`,
			{ url: 'https://forum.garden.example/topic/walls' },
		);
		expect(found.split('river stood so low')).toHaveLength(2);
		expect(found).toContain('carried our shoes');
		expect(found).not.toContain('Edited');
	});

	const FORUM = { url: 'https://forum.garden.example/threads/walls.1' };

	it('begin with their own text where the opening post is marked round its answers', async () => {
		const answer = (at: number): string =>
			`<div itemscope itemtype="http://schema.org/Comment"><span itemprop="author"><b itemprop="name">Guest ${at}</b></span><div itemprop="text"><p>Answer ${at}: ${SENTENCE}</p></div></div>`;
		const found = await read(
			`<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><h1>Walls</h1><div itemprop="articleBody"><p>How is lime slaked? ${SENTENCE}</p></div>${[1, 2, 3].map(answer).join('')}</div>`,
			FORUM,
		);
		expect(found).toContain('How is lime slaked?');
		expect(found.match(/Answer 1:/gu)).toHaveLength(1);
	});

	it('tell a time once', async () => {
		const post = (at: number): string =>
			`<article class="ipsEntry" id="c${at}"><h3><a class="ipsUsername">Guest ${at}</a></h3><time datetime="2024-06-14"><span class="ipsTime__long">June ${at}, 2024</span><span class="ipsTime__short">1 yr</span></time><div class="ipsRichText"><p>${SENTENCE}</p></div></article>`;
		const found = await read(`<main>${[1, 2, 3].map(post).join('')}</main>`, FORUM);
		expect(found).toContain('June 2, 2024');
		expect(found).not.toContain('1 yr');
	});

	it('of old phpBB tell when each was written', async () => {
		const post = (at: number): string =>
			`<div class="post" id="p${at}"><dl class="postprofile"><dt><a class="username">guest${at}</a></dt></dl><div class="postbody"><p class="author"><a href="./viewtopic.php?p=${at}"><img src="i.gif" alt=""></a><a href="./viewtopic.php?p=${at}#p${at}">Wed Dec ${at}, 2023</a></p><div class="content">${SENTENCE}</div></div></div>`;
		const found = await read([11, 12, 13].map(post).join(''), FORUM);
		expect(found).toContain('Wed Dec 12, 2023');
	});
});

describe('the ends of an article', () => {
	const END = 'The keeper closed the gate at dusk and went home along the wall.';
	const page = (body: string): string => `<h1>Walls</h1><div class="text">${body}</div>`;

	it.each([
		[
			'who wrote it, by the name above',
			`<p>By Ada Finch</p>${prose(4)}<p>${END}</p><p><i>Ada Finch teaches history and lives on a houseboat.</i></p>`,
			'houseboat',
		],
		[
			'whose words it is not',
			`${prose(4)}<p>${END}</p><p>The views expressed here are the author’s own and not those of the Post.</p>`,
			'views expressed',
		],
		['an agency', `${prose(4)}<p>${END}</p><p>(avec AFP)</p>`, 'AFP'],
		['a source', `${prose(4)}<p>${END}</p><p>المصدر: وكالات</p>`, 'المصدر'],
		[
			'whom to write to',
			`${prose(4)}<p>${END}</p><p><em>Contact Ned Vale at ned@post.example or 555-0148.</em></p>`,
			'Contact',
		],
		[
			'links under a line that heads them',
			`${prose(4)}<p>${END}</p><p>延伸閱讀</p><p><a href="/1">捷運延伸段年底試營運</a></p><p><a href="/2">醫師提醒秋季小心流感</a></p>`,
			'小心流感',
		],
		[
			'a line that leads on, in any of the tongues that headings know',
			`${prose(4)}<p>Čtěte také: <a href="/x">Vracejí se noční vlaky</a></p><p>${END}</p>`,
			'Vracejí',
		],
		[
			'lines on a page that is laid out in a table',
			`<table><tr><td>${prose(4)}<p>${END}</p><p>相关专题：<a href="/z">江城渡口停运</a></p></td></tr></table>`,
			'相关专题',
		],
	])('are bare of %s', async (_, body, gone) => {
		const found = await read(page(body));
		expect(found).not.toContain(gone);
		expect(found).toContain(END);
		expect(found).toContain('The wall was built');
	});

	it.each([
		['when something takes place', `<p>Termin: 21.02.2020</p>${prose(3)}`, '21.02.2020'],
		[
			'a short paragraph below the word for adverts',
			`${prose(3)}<p>Advertisement</p><p>The bell rang twice.</p>${prose(3)}`,
			'The bell rang twice.',
		],
		[
			'the article below a row of links',
			`${prose(2)}<h4>関連記事</h4><div><p><a href="/1">地下鉄延伸区間が年末に試運転</a></p></div><p>一方、組合員の中には心配する声もある。</p>${prose(2)}`,
			'心配する声',
		],
		[
			'a link in a sentence that no element holds',
			`${prose(3)}<div>More of it stands <a href="/s">on his website</a> and in the old register of the town.</div>${prose(2)}`,
			'on his website',
		],
		[
			'points above the text',
			`<ul><li>Bonds fall to 71 cents</li><li>Holders meet on Friday</li></ul>${prose(4)}`,
			'Holders meet',
		],
	])('keep %s', async (_, body, kept) => {
		expect(await read(page(body))).toContain(kept);
	});
});

describe('an article of a sentence', () => {
	it.each([
		[
			'in main',
			'<main><h1>Swifts</h1><p>The first two swifts flew over the yard this morning.</p></main>',
		],
		[
			'below a heading',
			'<div><h1>Fire out</h1><p>Nobody was hurt by the fire on Mill Street.</p></div>',
		],
	])('%s is one', async (_, body) => {
		expect(await read(body)).toMatch(/swifts flew|hurt by the fire/u);
	});

	it('that speaks of the page itself is none', async () => {
		await expect(
			read(
				'<main><h1>Oh dear</h1><p>The page that you wanted is on holiday until further notice.</p></main>',
			),
		).rejects.toThrow('no-article');
	});
});

describe('pictures round an article', () => {
	const URL = 'https://garden.example/2026/walls/';
	const img = (src: string, more = ''): string => `<img src="${src}" ${more}>`;
	const linked = (href: string, src: string, more = ''): string =>
		`<a href="${href}">${img(src, more)}</a>`;
	const picturesOf = async (body: string): Promise<readonly string[]> =>
		[
			...(await read(`<article>${body}</article>`, { url: URL })).matchAll(
				/!\[[^\]]*\]\(([^)]*)\)/gu,
			),
		].map(([, address = '']) => address.replace(/^.*\//u, ''));

	it.each([
		['an arrow', img('/a/chevron-down.svg')],
		['a button shown small', img('/a/play.svg', 'width="40" height="40"')],
		['a line between parts', img('/a/row.gif', 'width="600" height="2"')],
		['what stood for a picture until it loaded', img('/a/placeholder.svg')],
		[
			'a button that passes the page on',
			linked('https://twitter.com/intent/tweet?text=x', '/a/bird.png'),
		],
		['a button for a mail to a friend', linked('mailto:?subject=Walls', '/a/friend.gif')],
		['an offer by its name', linked('https://shop.example/guide', '/a/guide-cta-2.png')],
		['an offer by its size', linked('https://shop.example/', '/a/autumn_728x90.jpg')],
		['an offer by its server', linked('https://ads.shop.example/r?id=7', '/a/autumn.jpg')],
	])('go wherever they stand: %s', async (_, picture) => {
		const body = `${prose(4)}<p>${picture}</p>${prose(4)}<div class="x1">${picture}</div>${prose(2)}`;
		expect(await picturesOf(body)).toEqual([]);
	});

	it.each([
		['a photo', img('/a/wall.jpg')],
		['a photo that leads to its file', linked('/a/wall-large.jpg', '/a/wall.jpg')],
		[
			'a photo that leads to its own page below the article',
			linked('/2026/walls/wall-1/', '/a/wall.jpg'),
		],
		[
			'a photo that leads to where it was shown',
			linked('https://www.flickr.com/photos/ida/7/', 'https://live.staticflickr.com/wall.jpg'),
		],
		['a photo that leads to the article itself', linked(URL, '/a/wall.jpg')],
		[
			'a photo with a caption',
			`<figure>${linked('https://mason.example/', '/a/wall.jpg')}<figcaption>The wall in June.</figcaption></figure>`,
		],
		[
			'a photo of which the page states the shape alone',
			img('/a/wall.jpg', 'width="16" height="9" srcset="/a/wall.jpg 1600w"'),
		],
	])('stay wherever they stand: %s', async (_, picture) => {
		for (const body of [picture + prose(8), prose(4) + picture + prose(4), prose(8) + picture])
			expect(await picturesOf(body)).toEqual([expect.stringMatching(/^wall(?:-large)?\.jpg$/u)]);
	});

	it.each([
		['an offer', linked('https://shop.example/guide', '/a/guide.jpg')],
		['another article of the site', linked('/2026/gates/', '/a/gates.jpg')],
		['who wrote it', img('/a/ida.jpg', 'alt="Headshot of Ida"')],
		['a mark of the maker', img('/a/garden-logo.svg')],
		['a portrait', img('/a/ida.jpg', 'width="120" height="120"')],
	])('go where the text has ended: %s', async (_, picture) => {
		expect(await picturesOf(`${prose(8)}<p>${picture}</p>`)).toEqual([]);
		expect(await picturesOf(`${prose(4)}<p>${picture}</p>${prose(4)}`)).toHaveLength(1);
	});

	it('are shown once where a page has them for two widths of screen', async () => {
		const photo = img('/a/wall.jpg');
		const twice = `<div class="x1">${photo}</div><div class="x2">${photo}</div>`;
		expect(await picturesOf(prose(4) + twice + prose(4))).toEqual(['wall.jpg']);
	});

	it('are all shown where each of them says something: stars in a row, ticks in cells', async () => {
		const row = ['Lime', 'Clay']
			.map((name) => `<tr><td>${name}</td><td>${img('/a/tick.svg')}</td></tr>`)
			.join('');
		const stars = `<div>${img('/a/star.png').repeat(3)}</div>`;
		expect(
			await picturesOf(
				`${prose(4)}<table><tr><th>Of</th><th>Dry</th></tr>${row}</table>${prose(2)}${stars}${prose(2)}`,
			),
		).toEqual(['tick.svg', 'tick.svg', 'star.png', 'star.png', 'star.png']);
	});

	it('take a heading along that stood over them alone', async () => {
		const found = await read(
			`<article>${prose(8)}<h3>More of the mason</h3><p>${linked('https://shop.example/x', '/a/x.png')}</p></article>`,
		);
		expect(found).not.toContain('More of the mason');
	});

	it.each([
		['the way home', linked('https://garden.example/', '/a/garden.png')],
		['who wrote it', img('/a/authors/ida.jpg', 'class="avatar" width="96" height="96"')],
	])('go over the text: %s', async (_, picture) => {
		expect(await picturesOf(`<p>${picture}</p>${prose(8)}`)).toEqual([]);
	});

	it.each([
		[
			'in a sentence',
			`<p>Press ${img('/a/play.svg', 'width="20" height="20"')} and wait until it stands.</p>`,
		],
		[
			'in a cell',
			`<table><tr><th>Wall</th><th>Dry</th></tr><tr><td>North</td><td>${img('/a/tick.svg', 'width="20"')}</td></tr></table>`,
		],
	])('stay as signs of the text: %s', async (_, part) => {
		expect(await picturesOf(prose(4) + part + prose(4))).toHaveLength(1);
	});

	it('of many thousands are looked through in time', async () => {
		const row = img('/a/tick.svg', 'width="20" height="20"').repeat(15_000);
		expect(await picturesOf(`<div>${prose(8)}${row}</div>`)).toEqual([]);
	});
});
