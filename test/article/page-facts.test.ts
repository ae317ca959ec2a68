import { describe, expect, it } from 'vitest';
import { findAlternates, findNext } from '../../src/article/head/alternates';
import { extractArticle } from '../../src/article/extract';
import { readMetadata } from '../../src/article/head/metadata';
import type { Article } from '../../src/article/model';
import { joinPages } from '../../src/article/pages';
import { findThread } from '../../src/article/threads/posts';
import { rulesFor, SITE_RULES } from '../../src/article/site-rules';
import { parseHtml } from '../../src/cli/dom';

const URL_HERE = 'https://garden.example/walls';
const SENTENCE =
	'The mason came back each spring and measured the width of the moss with the same iron rule.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${SENTENCE} ${SENTENCE}</p>`).join('');
const page = (head: string, body = ''): Document =>
	parseHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);

async function article(body: string, url = URL_HERE): Promise<Article> {
	const html = `<!doctype html><html><head><title>Walls</title></head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value;
}

describe('other forms of an article', () => {
	it('come Markdown first, the stripped page late, feeds and translations never', () => {
		const found = findAlternates(
			page(
				'<link rel="amphtml" href="/amp"><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" hreflang="de" type="text/html" href="/de"><link rel="alternate" type="text/markdown" href="walls.md"><link rel="alternate" type="application/json" href="/wp-json/1">',
			),
			URL_HERE,
		);
		expect(found).toEqual([
			{ url: 'https://garden.example/walls.md', type: 'markdown' },
			{ url: 'https://garden.example/amp', type: 'amp' },
		]);
	});
});

describe('the next page of an article', () => {
	it.each([
		['the second after the first', URL_HERE, '/walls/2', 'https://garden.example/walls/2'],
		['the third after the second', `${URL_HERE}?page=2`, '/walls?page=3', `${URL_HERE}?page=3`],
		['not the next article', URL_HERE, '/moss', undefined],
		['not the page before', `${URL_HERE}?page=2`, '/walls?page=1', undefined],
		['not another host', URL_HERE, 'https://other.example/walls/2', undefined],
	])('is %s', (_, url, href, expected) => {
		expect(findNext(page(`<link rel="next" href="${href}">`), url)).toBe(expected);
	});

	it('is joined with the first, which tells the title', async () => {
		const [first, second] = [await article(prose(5)), await article(prose(4))];
		const joined = joinPages([{ ...first, title: 'One', next: `${URL_HERE}/2` }, second]);
		expect(joined.title).toBe('One');
		expect(joined.next).toBeUndefined();
		expect(joined.words).toBe(first.words + second.words);
		expect(joined.markdown).toBe(`${first.markdown}\n\n${second.markdown}`);
	});
});

describe('what a page says of itself', () => {
	it('is read from other names too, and a profile address is no author', () => {
		const found = readMetadata(
			page(
				'<meta name="citation_title" content="Of moss"><meta name="article:author" content="https://social.example/ida"><meta name="citation_author" content="By Ida Moor"><meta name="citation_date" content="2026-03-03"><meta property="og:image" content="/wall.png"><meta property="og:locale" content="pt_BR">',
			),
			URL_HERE,
		);
		expect(found).toMatchObject({
			title: 'Of moss',
			byline: 'Ida Moor',
			image: 'https://garden.example/wall.png',
			language: 'pt-BR',
		});
		expect(found.published).toMatch(/^2026-03-03/u);
	});
});

it('what a page says to machines in a shape of no meaning stops nothing', async () => {
	const html = `<html><head><script type="application/ld+json">{"@type":"Article","headline":"x","isAccessibleForFree":{"toString":1}}</script></head><body><article><p>${'The wall was built in the dry summer when the river stood low. '.repeat(9)}</p></article></body></html>`;
	const result = await extractArticle(html, { url: 'https://garden.example/walls' }, parseHtml);
	expect(result.ok).toBe(true);
});

it('a page that its scripts draw names where it is had drawn', () => {
	const document = parseHtml('<head><meta name="fragment" content="!"></head><body></body>');
	expect(findAlternates(document, 'https://forum.example/t/walls/7?u=ines#post_2')).toEqual([
		{ url: 'https://forum.example/t/walls/7?u=ines&_escaped_fragment_=', type: 'html' },
	]);
	expect(findAlternates(document, 'https://forum.example/t/7?_escaped_fragment_=')).toEqual([]);
});

describe('a thread', () => {
	const post = (who: string, what: string): string =>
		`<article class="message message--post"><a class="username">${who}</a><div class="message-body"><div class="bbWrapper">${what}</div></div></article>`;

	it('says once what an answer repeats, but keeps the picture an answer sets into it', () => {
		const first = post('Ida', `<p>${SENTENCE}</p>`);
		const thread = findThread(
			page('', `${first}${post('Sam', `<p>${SENTENCE}</p><p>So it was.</p>`)}`),
		);
		expect(thread?.root.textContent?.split('same iron rule')).toHaveLength(2);
		const shown = findThread(
			page(
				'',
				`${first}${post('Sam', `<div>${SENTENCE}<img src="/rule.jpg"></div><p>So it was.</p>`)}`,
			),
		);
		expect(shown?.root.querySelector('img')).not.toBeNull();
	});

	it('keeps a short quote of what nobody has said', () => {
		const quote =
			'<blockquote><cite>(05-01-2026, 08:00 AM) Ida wrote:</cite>oak would do</blockquote>';
		const thread = findThread(
			page('', `${post('Ida', SENTENCE)}${post('Sam', `${quote}<p>So it was.</p>`)}`),
		);
		expect(thread?.root.textContent).toContain('oak would do');
	});

	it('is its posts in order, each under its author', () => {
		const thread = findThread(
			page('', post('Ida', SENTENCE) + post('Sam', 'I used a wooden rule instead.')),
		);
		expect(thread?.posts).toBe(2);
		const text = thread?.root.textContent ?? '';
		expect(text.indexOf('same iron rule')).toBeGreaterThan(-1);
		expect(text.indexOf('wooden rule')).toBeGreaterThan(text.indexOf('same iron rule'));
	});

	const WHO = ['Ida', 'Sam'];
	const posts = (make: (who: string, what: string) => string): string =>
		WHO.map((who, at) => make(who, `${SENTENCE} ${at}`)).join('');

	it.each([
		[
			'phpBB 2',
			`<table class="forumline"><tr><th>Author</th><th>Message</th></tr>${posts((who, what) => `<tr><td><span class="name"><b>${who}</b></span><br><span class="postdetails">Joined: 02 May 2003</span></td><td><table><tr><td><span class="postdetails">Posted: 3 Jan 2004</span></td></tr><tr><td><span class="postbody">${what}</span><span class="postbody">___<br>My signature</span></td></tr></table></td></tr>`)}</table>`,
		],
		[
			'bbPress',
			posts(
				(who, what) =>
					`<div class="reply"><div class="bbp-reply-author"><a><span class="bbp-author-name">${who}</span></a><div class="bbp-author-role">Participant</div></div><div class="bbp-reply-content"><p>${what}</p></div></div>`,
			),
		],
		[
			'Reddit',
			posts(
				(who, what) =>
					`<shreddit-comment><div slot="commentMeta"><a href="/user/${who}">${who}</a></div><div slot="comment"><p>${what}</p></div><button>Reply</button></shreddit-comment>`,
			),
		],
		[
			'HyperKitty',
			posts(
				(who, what) =>
					`<div class="email"><div class="email-header"><div class="email-author"><span class="name"><a>${who}</a></span></div></div><div class="email-body">${what}</div><div class="email-info"><a class="reply">Reply</a></div></div>`,
			),
		],
		[
			'Simple Machines',
			posts(
				(who, what) =>
					`<div class="post_wrapper"><div class="poster"><h4><a>${who}</a></h4></div><div class="postarea"><div class="post"><div class="inner">${what}</div></div></div><div class="moderatorbar"><div class="smalltext"><a>Report to moderator</a></div></div></div>`,
			),
		],
	])('of %s is its posts, each under its author alone', (_software, html) => {
		const thread = findThread(page('', html));
		expect(thread?.posts).toBe(2);
		const said = WHO.map((who, at) => `${who}${SENTENCE} ${at}`).join('');
		expect(thread?.root.textContent).toBe(said);
	});

	it('of a list of mail is the mail, under who wrote it and when', () => {
		const thread = findThread(
			page(
				'',
				`<h1>[Walls] Rule</h1><b>Ida</b> <a href="mailto:walls%40lists.example">ida at garden.example</a><br><i>Wed Jan 3 2024</i><p><ul><li>Previous message: <a href="1.html">Lime</a></li></ul><hr><pre>${SENTENCE}</pre><hr><ul><li>Next message: <a href="2.html">Lime</a></li></ul>`,
			),
		);
		expect(thread?.root.textContent).toBe(`Ida · Wed Jan 3 2024${SENTENCE}`);
	});
});

describe('rules of ours', () => {
	it('take of a paper what it says, on the page about it the abstract', async () => {
		const abstract = `Abstract of the paper: ${SENTENCE} ${SENTENCE} ${SENTENCE}`;
		const found = await extractArticle(
			`<main><h1>Walls</h1><div class="authors">Ida Berg</div><blockquote class="abstract">${abstract}</blockquote><table><tr><td>Comments:</td><td>12 pages</td></tr></table></main>`,
			{ url: 'https://arxiv.org/abs/2501.01234' },
			parseHtml,
		);
		expect(found.ok && found.value.text).toBe(abstract);
	});

	it('stand sorted by host and hold for subdomains, not for lookalikes', () => {
		const hosts = SITE_RULES.map((rule) => rule.host);
		expect(hosts).toEqual([...hosts].sort());
		expect(rulesFor('https://en.wikipedia.org/wiki/Moss')?.remove).toContain('.navbox');
		expect(rulesFor('https://notwikipedia.org/wiki/Moss')).toBeUndefined();
	});
});

describe('a page of the seed’s shape', () => {
	it('comments before the article go, its lists and table stay', async () => {
		const comment = `<div class="comment"><p>Lime was wrong here, and I say so as somebody who has laid walls for years.</p></div>`;
		const found = await article(
			`<nav><a href="/">Start</a></nav><section id="comments">${comment.repeat(12)}</section><main><article><h1>Walls</h1>${prose(3)}<h2>Stuff</h2><ul><li>lime</li><li>sand<ul><li>coarse</li></ul></li></ul>${prose(2)}<table><tr><th>Year</th><th>Moss</th></tr><tr><td>1</td><td>3 mm</td></tr></table>${prose(2)}</article></main>`,
		);
		expect(found.markdown).not.toContain('Lime was wrong');
		expect(found.markdown).toContain('- lime\n- sand\n\t- coarse');
		expect(found.markdown).toContain('| 3 mm');
	});

	it('a text neither starts nor ends with a rule, which would open properties', async () => {
		const found = await article(`<article><hr>${prose(5)}<hr></article>`);
		expect(found.markdown).not.toMatch(/^---|---\s*$/u);
	});

	it('a manual keeps its list of links to what comes next', async () => {
		const links = `<h2>See also</h2><ul><li><a href="/a">Pointing with lime</a></li><li><a href="/b">Laying dry stone</a></li><li><a href="/c">Frost and heave</a></li></ul>`;
		const found = await article(`<main>${prose(5)}${links}</main>`, 'https://docs.example/walls');
		expect(found.markdown).toContain('Laying dry stone');
	});
});

describe('where a page leads to the discussion of its article', () => {
	const read = async (body: string): Promise<Article | undefined> => {
		const html = `<html><head><title>Walls</title></head><body>${body}</body></html>`;
		const result = await extractArticle(html, { url: URL_HERE }, parseHtml);
		return result.ok ? result.value : undefined;
	};
	it.each([
		['below the text', `<article>${prose(5)}<p><a href="/walls#talk">Discuss</a></p></article>`],
		[
			'in its footer',
			`<article>${prose(5)}<footer><a href="/walls#talk">Join the discussion</a></footer></article>`,
		],
		[
			'beside it',
			`<main><div class="post-content">${prose(5)}</div><p><a href="/walls#talk">Discuss on Hacker News</a></p></main>`,
		],
	])('the address of a link %s is kept, the link is not', async (_, body) => {
		const article = await read(body);
		expect(article?.discussion).toBe('https://garden.example/walls#talk');
		expect(article?.markdown).not.toMatch(/discuss/iu);
	});
	it('a menu leads nowhere, and so does a script', async () => {
		const menu = '<nav><a href="/talk">Discussion</a></nav>';
		const script = '<p><a href="javascript:talk()">Discuss</a></p>';
		const article = await read(`<main>${menu}<article>${prose(5)}${script}</article></main>`);
		expect(article?.markdown).toContain('The mason');
		expect(article?.discussion).toBeUndefined();
	});
});
