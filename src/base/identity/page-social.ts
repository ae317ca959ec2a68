import type { Family } from './page-rules';

const X_HOST =
	/^(?:x|twitter|fxtwitter|vxtwitter|fixupx|fixvx|twittpr)\.com$|^(?:nitter\.[a-z.]{2,20}|[a-z.]{2,20}\.nitter\.[a-z]{2,6}|xcancel\.com)$/u;
const X_RESERVED =
	/^(?:home|search|explore|i|settings|hashtag|intent|share|compose|login|messages|notifications|tos|privacy|about|jobs|download)$/iu;

const REDDIT_HOST =
	/^(?:(?!(?:out|mod|ads)\.)[a-z]{1,5}(?:-[a-z]{2})?\.)?reddit\.com$|^(?:teddit|libreddit|redlib)\.[a-z.]{2,30}$/u;

export const social: Family = (host, url) => {
	if (X_HOST.test(host)) {
		// Addresses of before 2012 keep the path in the fragment.
		const path = url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
		const status = /^\/(?:i\/web|i|[^/]+)\/status(?:es)?\/(\d{1,20})/u.exec(path)?.[1];
		if (status !== undefined) return `x:${status}`;
		const name = /^\/@?(\w{1,15})\/?$/u.exec(path)?.[1];
		return name === undefined || X_RESERVED.test(name) ? undefined : `x:@${name.toLowerCase()}`;
	}
	if (host === 'redd.it') {
		const id = /^\/([a-z0-9]+)\/?$/iu.exec(url.pathname)?.[1];
		return id === undefined ? undefined : `reddit:${id.toLowerCase()}`;
	}
	if (REDDIT_HOST.test(host)) return reddit(url);
	if (host !== 'news.ycombinator.com') return undefined;
	const id = url.searchParams.get('id');
	if (url.pathname !== '/item' || !id) return undefined;
	// A comment shown in its thread is the comment.
	const inThread = /^#(\d{1,12})$/u.exec(url.hash)?.[1];
	return `hn:${inThread ?? id}`;
};

function reddit(url: URL): string | undefined {
	const path = url.pathname.toLowerCase();
	// `/r/moss/comments/1abcd/a_title/e2f3`: the post, and a comment in it.
	const post =
		/^\/(?:(?:r|u|user)\/[^/]+\/)?(?:comments|gallery)\/([a-z0-9]+)(?:\/[^/]*(?:\/([a-z0-9]+))?)?/u.exec(
			path,
		);
	if (post) return post[2] ? `reddit:${post[1]}#${post[2]}` : `reddit:${post[1]}`;
	const group = /^\/(?:r|u|user)\/([\w-]{1,40})\/?$/u.exec(path);
	return group ? `reddit:${path.startsWith('/r/') ? 'r' : 'u'}/${group[1]}` : undefined;
}

export const youtube: Family = (host, url) => {
	const isVideo = (text: string | null | undefined): text is string =>
		typeof text === 'string' && /^[\w-]{3,20}$/u.test(text);
	const key = (id: string | null | undefined): string | undefined => {
		if (!isVideo(id)) return undefined;
		const comment = url.searchParams.get('lc');
		return comment ? `youtube:${id}#${comment}` : `youtube:${id}`;
	};
	if (host === 'youtu.be') return key(url.pathname.slice(1).split('/')[0]);
	if (/^(?:yewtu\.be|piped\.video|(?:inv|invidious)\.[a-z.]{3,30})$/u.test(host)) {
		return url.pathname === '/watch' ? key(url.searchParams.get('v')) : undefined;
	}
	if (!/^(?:music\.|gaming\.)?youtube(?:-nocookie|kids)?\.com$/u.test(host)) return undefined;
	if (/^\/watch\/?$/u.test(url.pathname)) return key(url.searchParams.get('v'));
	const list = url.searchParams.get('list');
	if (/^\/playlist\/?$/u.test(url.pathname) && list)
		return `youtube-list:${list.replace(/^VL/u, '')}`;
	if (url.pathname === '/attribution_link') {
		return key(/[?&]v=([\w-]{11})/u.exec(url.searchParams.get('u') ?? '')?.[1]);
	}
	const id = /^\/(?:embed|shorts|live|v|e|watch)\/([\w-]+)(?:\/|$)/u.exec(url.pathname)?.[1];
	if (id === 'videoseries' && list) return `youtube-list:${list}`;
	return id === 'videoseries' || id === 'live_stream' ? undefined : key(id);
};

/** Medium, a mirror of it, and publications there that have a host of their own; elsewhere such an ending may be anything. */
const MEDIUM_HOST = new RegExp(
	`(?:^|\\.)(?:${[
		'medium\\.com|scribe\\.rip|plainenglish\\.io|gitconnected\\.com|betterprogramming\\.pub|bettermarketing\\.pub|betterhumans\\.pub',
		'towardsdatascience\\.com|towardsai\\.net|towardsdev\\.com|uxdesign\\.cc|uxplanet\\.org|prototypr\\.io|itnext\\.io|codeburst\\.io',
		'netflixtechblog\\.com|instagram-engineering\\.com|eng\\.lyft\\.com|slack\\.engineering|medium\\.engineering|open\\.nytimes\\.com|infosecwriteups\\.com',
		'proandroiddev\\.com|bitsrc\\.io|devgenius\\.io|writingcooperative\\.com|psiloveyou\\.xyz|chatbotslife\\.com|becominghuman\\.ai',
	].join('|')})$`,
	'u',
);

/** A Medium post keeps the hex digits at the end of its slug on every host it is shown on. */
export const medium: Family = (host, url) => {
	if (!MEDIUM_HOST.test(host)) return undefined;
	const id = /(?:-|\/p\/)([0-9a-f]{8,12})\/?$/u.exec(url.pathname)?.[1];
	return id === undefined ? undefined : `medium:${id}`;
};

export const substack: Family = (host, url) => {
	const [, letter, post, part = ''] =
		/^(?:\/pub\/([\w-]{1,80}))?\/p\/([\w-]{1,200})(\/comment(?:\/\d+|s(?=\/?$)))?/u.exec(
			url.pathname,
		) ?? [];
	if (host === 'substack.com') {
		const id = /^\/(?:home\/post|inbox\/post|@[\w-]+)\/(?:p-)?(\d{5,12})\/?$/u.exec(
			url.pathname,
		)?.[1];
		return id === undefined ? undefined : `substack:${id}`;
	}
	const sub = /^([\w-]{1,80})\.substack\.com$/u.exec(host)?.[1];
	const own = sub === 'open' ? letter : letter === undefined ? sub : undefined;
	if (own === undefined || post === undefined) return undefined;
	const below = /^#comment-(\d+)$/u.exec(url.hash);
	return `substack:${own}/${post}${below ? `/comment/${below[1]}` : part}`;
};
