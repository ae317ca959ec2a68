import type { Family } from './page-rules';

const X_HOST =
	/^(?:x|twitter|fxtwitter|vxtwitter|fixupx|fixvx|twittpr)\.com$|^(?:nitter\.[a-z.]{2,20}|[a-z.]{2,20}\.nitter\.[a-z]{2,6}|xcancel\.com)$/u;
const X_RESERVED =
	/^(?:home|search|explore|i|settings|hashtag|intent|share|compose|login|messages|notifications|tos|privacy|about|jobs|download)$/iu;

export const social: Family = (host, url) => {
	if (X_HOST.test(host)) {
		const status = /^\/(?:i\/web|i|[^/]+)\/status(?:es)?\/(\d{5,20})/u.exec(url.pathname)?.[1];
		if (status !== undefined) return `x:${status}`;
		const name = /^\/(\w{1,15})\/?$/u.exec(url.pathname)?.[1];
		return name === undefined || X_RESERVED.test(name) ? undefined : `x:@${name.toLowerCase()}`;
	}
	if (host === 'redd.it') {
		const id = /^\/([a-z0-9]+)\/?$/iu.exec(url.pathname)?.[1];
		return id === undefined ? undefined : `reddit:${id.toLowerCase()}`;
	}
	if (
		/^(?:[a-z]{1,5}(?:-[a-z]{2})?\.)?reddit\.com$/u.test(host) &&
		!/^(?:out|mod|ads)\./u.test(host)
	) {
		return reddit(url);
	}
	if (host !== 'news.ycombinator.com') return undefined;
	const id = url.searchParams.get('id');
	if (url.pathname !== '/item' || !id) return undefined;
	// A comment shown in its thread is the comment.
	const inThread = /^#(\d{1,12})$/u.exec(url.hash)?.[1];
	return `hn:${inThread ?? id}`;
};

function reddit(url: URL): string | undefined {
	const path = url.pathname.toLowerCase();
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
		typeof text === 'string' && /^[\w-]{11}$/u.test(text);
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
	const id = /^\/(?:embed|shorts|live|v|e|watch)\/([\w-]{11})(?:\/|$)/u.exec(url.pathname)?.[1];
	return id === 'videoseries' ? undefined : key(id);
};

const MEDIUM_HOST = /(?:^|\.)(?:medium\.com|scribe\.rip)$/u;

/** A Medium post keeps the hex digits at the end of its slug on every host it is shown on. */
export const medium: Family = (host, url) => {
	const path = url.pathname.replace(/\/$/u, '');
	if (MEDIUM_HOST.test(host)) {
		const id = /(?:-|\/p\/)([0-9a-f]{8,12})$/u.exec(path)?.[1];
		return id === undefined ? undefined : `medium:${id}`;
	}
	// Twelve hex digits of both kinds after a slug of words; a UUID ends like that too.
	if (/[0-9a-f]{4}-[0-9a-f]{12}$/u.test(path)) return undefined;
	const id = /^\/(?:[\w-]{1,60}\/)?[\w%.-]{1,200}-([0-9a-f]{12})$/u.exec(path)?.[1];
	return id === undefined || !/[a-f]/u.test(id) || !/\d/u.test(id) ? undefined : `medium:${id}`;
};

export const substack: Family = (host, url) => {
	const app = /^\/pub\/([\w-]{1,80})\/p\/([\w-]{1,200})(\/comment\/\d+)?/u.exec(url.pathname);
	if (host === 'open.substack.com' && app) return `substack:${app[1]}/${app[2]}${app[3] ?? ''}`;
	if (host === 'substack.com') {
		const id = /^\/(?:home\/post|inbox\/post|@[\w-]+)\/(?:p-)?(\d{5,12})\/?$/u.exec(
			url.pathname,
		)?.[1];
		return id === undefined ? undefined : `substack:${id}`;
	}
	const own = /^([\w-]{1,80})\.substack\.com$/u.exec(host)?.[1];
	if (own === undefined || own === 'open') return undefined;
	const post = /^\/p\/([\w-]{1,200})(\/comment\/\d+)?/u.exec(url.pathname);
	return post ? `substack:${own}/${post[1]}${post[2] ?? ''}` : undefined;
};
