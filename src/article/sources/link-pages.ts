import type { SiteSources } from './model';
import { pageSource } from './source';

const REDDIT_POST =
	/^\/(?:r\/[\w.-]{1,60}\/|u(?:ser)?\/[\w.-]{1,60}\/)?comments\/([a-z0-9]{1,13})/iu;

/** Sites whose pages talk about an article elsewhere: the linked page is the article, a text post is its own. */
export const LINK_PAGES: readonly SiteSources[] = [
	{
		site: 'hacker-news',
		hosts: ['news.ycombinator.com'],
		plan: (url) => {
			const id = url.searchParams.get('id') ?? '';
			if (url.pathname !== '/item' || !/^\d{1,12}$/u.test(id)) return undefined;
			const page = `https://news.ycombinator.com/item?id=${id}`;
			return [[pageSource(page, { method: 'post', reading: 'link', forms: ['html'] })]];
		},
	},
	{
		site: 'lobsters',
		hosts: ['lobste.rs'],
		plan: (url) =>
			/^\/s\/\w{4,10}/u.test(url.pathname)
				? [[pageSource(url.href, { method: 'post', reading: 'link', forms: ['html'] })]]
				: undefined,
	},
	{
		site: 'reddit',
		hosts: ['reddit.com'],
		plan: (url) => {
			if (!REDDIT_POST.test(url.pathname)) return undefined;
			// The old pages say what they hold without scripts.
			const page = `https://old.reddit.com${url.pathname}`;
			return [[pageSource(page, { method: 'post', reading: 'link', forms: ['html'] })]];
		},
	},
];
