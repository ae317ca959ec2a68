import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchArticle, type FetchedText } from '../../src/flow/texts/fetch-article';
import type { World } from '../../src/ports';
import { page, prose } from '../support/articles';
import { makeFolder } from '../support/folder';
import { startSites, type Sites } from '../support/sites';
import { open, SETTINGS } from '../support/vault';

let web: Sites;
let world: World;
beforeEach(async () => {
	web = await startSites();
	world = web.onWeb((await open(makeFolder())).world);
});
afterEach(() => web.close());

async function fetched(url: string): Promise<FetchedText> {
	const about = { url, title: '', summary: '' };
	const result = await fetchArticle(world, SETTINGS, about, new AbortController().signal);
	if (!result.ok) throw new Error(`${result.problem.kind} ${result.problem.detail ?? ''}`);
	return result.value;
}

const html = (body: string): { type: string; body: string } => ({
	type: 'text/html; charset=utf-8',
	body,
});

/** The post of a newsletter in the shape of Substack, with its wall for those who do not pay. */
function substack(wall: string): string {
	return `<!doctype html><html lang="en"><head><title>Tide - The gauge</title><meta property="og:site_name" content="The gauge"></head><body><div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">Tide</h1><h3 class="subtitle">A record</h3></div><div class="available-content"><div class="body markup">${prose(1, 2)}</div></div>${wall}</article></div></body></html>`;
}

describe('newsletters and magazines that show a part', () => {
	it('a Substack post for those who pay is a part; the same without its wall is whole', async () => {
		const url = 'https://gauge.substack.com/p/tide';
		const wall =
			'<div data-testid="paywall" class="paywall"><h2 class="paywall-title">This post is for paid subscribers</h2><div class="paywall-cta"><a class="button" href="/subscribe">Subscribe</a></div></div>';
		web.serve(url, html(substack(wall)));
		const part = await fetched(url);
		expect(['teaser', 'paywall']).toContain(part.partial);
		expect(part.markdown).not.toContain('paid subscribers');
		web.serve(url, html(substack('')));
		expect((await fetched(url)).partial).toBeUndefined();
	});

	it('a Medium story for members is a part', async () => {
		const url = 'https://medium.com/@keeper/tide-0123456789ab';
		const more =
			'<div class="meteredContent"><p>Member-only story</p></div><div><h2>Create an account to read the full story.</h2><p>The author made this story available to Medium members only.</p></div>';
		web.serve(url, html(page('Tide', `${prose(1, 2)}${more}`)));
		expect(['teaser', 'paywall']).toContain((await fetched(url)).partial);
	});
});

describe('pages that talk about an article', () => {
	const article = 'https://harbour.example/tide';

	it('a Lobsters story leads to the article it links; its own text is its article', async () => {
		web.serve(article, html(page('Tide', prose())));
		const story = (href: string, text: string): string =>
			page(
				'Tide',
				`<ol class="stories"><li class="story"><div class="details"><span class="link h-cite"><a class="u-url" href="${href}">Tide</a></span></div></li></ol><div class="story_content"><div class="story_text">${text}</div></div>`,
			);
		web.serve('https://lobste.rs/s/abc123/tide', html(story(article, '')));
		expect(await fetched('https://lobste.rs/s/abc123/tide')).toMatchObject({ url: article });
		web.serve('https://lobste.rs/s/def456/ask', html(story('/s/def456/ask', prose(3))));
		const own = await fetched('https://lobste.rs/s/def456/ask');
		expect(own).toMatchObject({ url: 'https://lobste.rs/s/def456/ask', method: 'post' });
		expect(own.markdown).toContain('Entry 300.');
	});

	it('a Reddit post is read from its old page, whichever page the note names', async () => {
		const post = (href: string, text: string): string =>
			`<!doctype html><html><head><title>Tide : gauges</title></head><body><div id="siteTable" class="sitetable linklisting"><div class="thing link"><div class="entry"><p class="title"><a class="title" href="${href}">Tide</a></p><div class="expando"><div class="usertext-body"><div class="md">${text}</div></div></div></div></div></div><div class="commentarea"><div class="md"><p>A comment that is no article.</p></div></div></body></html>`;
		const path = '/r/gauges/comments/1abcde/tide/';
		web.serve(`https://old.reddit.com${path}`, html(post(path, prose(4))));
		const own = await fetched(`https://www.reddit.com${path}`);
		expect(own.markdown).toContain('Entry 400.');
		expect(own.markdown).not.toContain('A comment');
		expect(web.asked).toEqual([`https://old.reddit.com${path}`]);
		web.serve(article, html(page('Tide', prose())));
		const linking = '/r/gauges/comments/2abcde/tide/';
		web.serve(`https://old.reddit.com${linking}`, html(post(article, '')));
		expect(await fetched(`https://www.reddit.com${linking}`)).toMatchObject({ url: article });
	});
});

describe('teasers that say not that they are ones', () => {
	const url = 'https://harbour.example/tide';
	const paid =
		'<div class="paywall"><p>Subscribe to continue reading this article.</p></div><p>Already a subscriber? Sign in.</p>';
	const about = { url, title: 'Tide', summary: '' };
	const signal = new AbortController().signal;
	async function chosen(settings = SETTINGS, more: { feedHtml?: string } = {}) {
		const found = await fetchArticle(world, settings, { ...about, ...more }, signal);
		if (!found.ok) throw new Error(found.problem.kind);
		return found.value;
	}
	const withReader = {
		...SETTINGS,
		fullText: { ...SETTINGS.fullText, reader: true },
	};

	it('a short text of the feed does not win over the longer part that a page shows', async () => {
		web.serve(url, html(page('Tide', `${prose(1, 2)}${paid}`)));
		const teaser = `<p>${'The keeper writes one number each morning before the kettle boils and nobody asked her to. '.repeat(2)}</p>`;
		const found = await chosen(SETTINGS, { feedHtml: teaser });
		expect(found).toMatchObject({ partial: 'paywall' });
		expect(found.markdown).toContain('Entry 101.');
	});

	it('nor does what a reader was shown of the wall', async () => {
		web.serve(url, html(page('Tide', `${prose(1, 2)}${paid}`)));
		const shown =
			'The keeper of the tide gauge writes one number each morning before the kettle boils. Nobody asked her to, and for eleven years nobody read what she wrote.\n\nSubscribe to continue reading this article.';
		web.serve(`https://r.jina.ai/${url}`, {
			type: 'text/plain',
			body: `Title: Tide\n\nURL Source: ${url}\n\nMarkdown Content:\n${shown}\n`,
		});
		const found = await chosen(withReader);
		expect(found).toMatchObject({ partial: 'paywall', method: expect.not.stringMatching('jina') });
		web.serve(url, { status: 403 });
		expect(await chosen(withReader)).toMatchObject({ partial: 'paywall', method: 'jina' });
	});

	it('a whole text takes the place of a part that has no more than it', async () => {
		web.serve(url, html(page('Tide', `${prose(1, 2)}${paid}`)));
		const found = await chosen(SETTINGS, { feedHtml: prose(1, 2) });
		expect(found).toMatchObject({ method: 'feed' });
		expect(found.partial).toBeUndefined();
	});

	it('what a feed sent and ends in an invitation to read on is a part', async () => {
		web.serve(url, { status: 404 });
		const feedHtml = `${prose(1, 2)}<p>Jetzt abonnieren und weiterlesen: <a href="${url}">Weiterlesen</a></p>`;
		expect((await chosen(SETTINGS, { feedHtml })).partial).toBeDefined();
		expect((await chosen(SETTINGS, { feedHtml: prose(1, 2) })).partial).toBeUndefined();
	});

	it('an excerpt that WordPress sent is a part, whatever line stands below it', async () => {
		web.serve(url, { status: 404 });
		const feedHtml = `${prose(1, 1).replace('</p>', ' [&#8230;]</p>')}<p>The post <a href="${url}">Tide</a> appeared first on <a href="/">Harbour</a>.</p>`;
		expect((await chosen(SETTINGS, { feedHtml })).partial).toBeDefined();
	});
});

describe('a page that shows the beginning alone', () => {
	const url = 'https://harbour.example/tide';
	const start = prose(1, 1);

	it.each([
		['a link in it', `${start}<p><a href="/tide/full">Read the full article</a></p>`],
		['a button below it', `${start}<div><a class="more" href="/full">Continue reading →</a></div>`],
		['dots', start.replace('</p>', '…</p>')],
	])('is a part: by %s', async (_, body) => {
		web.serve(url, html(page('Tide', body)));
		expect((await fetched(url)).partial).toBe('teaser');
	});

	it('a short text beside links to other articles is whole', async () => {
		const other =
			'<aside><h2>More</h2><p>On moss and stone.</p><a href="/moss">Read more</a></aside>';
		web.serve(url, html(page('Tide', start, { after: other })));
		expect((await fetched(url)).partial).toBeUndefined();
	});
});
