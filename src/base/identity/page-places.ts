import type { Family } from './page-rules';

const QUESTIONS =
	/(?:^|\.)(?:stackexchange\.com|stackoverflow\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net|stackapps\.com)$/u;

/** Questions and answers: an answer has a number of its own, and so has a comment. */
export const questions: Family = (host, url) => {
	if (host === 'zhihu.com' || host === 'zhuanlan.zhihu.com') return zhihu(url, host);
	if (!QUESTIONS.test(host)) return topic(host, url);
	const comment = /^#comment(\d{1,12})/u.exec(url.hash)?.[1];
	if (comment !== undefined) return `se:${host}:comment:${comment}`;
	const answer = /^\/a\/(\d{1,12})(?:\/|$)/u.exec(url.pathname)?.[1];
	if (answer !== undefined) return `se:${host}:answer:${answer}`;
	const question = /^\/(?:q|questions)\/(\d{1,12})(?:\/([^/]*)(?:\/(\d{1,12}))?)?/u.exec(
		url.pathname,
	);
	if (!question) return undefined;
	const shown = /^#(\d{1,12})$/u.exec(url.hash)?.[1] ?? question[3];
	return shown === undefined || shown === question[1]
		? `se:${host}:${question[1]}`
		: `se:${host}:answer:${shown}`;
};

const FORUM = /(?:^|\.)(?:forums?|community|discuss|discourse|meta|talk|users)\./u;

/** A topic of Discourse: its slug changes with its title; a post has its place in the topic. */
function topic(host: string, url: URL): string | undefined {
	if (!FORUM.test(host)) return undefined;
	const [, id, post = '1'] =
		/^\/t\/(?:[\w%-]*[a-z%][\w%-]*\/)?(\d{1,9})(?:\/(\d{1,6}))?\/?$/iu.exec(url.pathname) ?? [];
	if (id === undefined) return undefined;
	return `topic:${host}:${id}${post === '1' ? '' : `#${post}`}`;
}

function zhihu(url: URL, host: string): string | undefined {
	const answer = /^\/(?:question\/\d+\/)?answer\/(\d+)/u.exec(url.pathname)?.[1];
	if (answer !== undefined) return `zhihu:answer:${answer}`;
	const question = /^\/question\/(\d+)\/?$/u.exec(url.pathname)?.[1];
	if (question !== undefined) return `zhihu:question:${question}`;
	const column = host === 'zhuanlan.zhihu.com' ? /^\/p\/(\d+)/u : /^\/tardis\/[a-z]+\/art\/(\d+)/u;
	const article = column.exec(url.pathname)?.[1];
	return article === undefined ? undefined : `zhihu:article:${article}`;
}

/** Shops, films, books and documents: what has one number behind many addresses. */
const NUMBERED: readonly (readonly [string, RegExp])[] = [
	[
		'amazon',
		/^(?:smile\.)?amazon\.[a-z.]{2,6}\/(?:[^/]+\/)?(?:dp|gp\/product|gp\/aw\/d|exec\/obidos\/asin|product|o\/asin)\/([a-z0-9]{10})(?:[/?]|$)/iu,
	],
	[
		'douban',
		/^(?:(?:book|movie|music|www)\.)?douban\.com\/(?:(?:book|movie|music)\/)?subject\/(\d{1,12})\/?$/u,
	],
	['imdb', /^(?:[a-z]\.)?imdb\.com\/(?:[a-z]{2}\/)?title\/(tt\d{5,10})\/?$/u],
	['goodreads', /^goodreads\.com\/(?:[a-z]{2}\/)?book\/show\/(\d{1,12})(?:[-.][^/]*)?\/?$/u],
	['hn', /^hn\.algolia\.com\/api\/v1\/items\/(\d{1,12})$/u],
	['lobsters', /^lobste\.rs\/s\/(\w{4,12})(?:\/[^/]*)?\/?$/u],
	['s2', /^semanticscholar\.org\/paper\/(?:[^/]+\/)?([0-9a-f]{40})\/?$/u],
	['pii', /^sciencedirect\.com\/science\/article\/(?:abs\/|am\/)?pii\/(\w{10,30})\/?$/u],
	['vimeo', /^(?:player\.)?vimeo\.com\/(?:video\/)?(\d{5,12})\/?$/u],
	[
		'gdoc',
		/^(?:docs|drive)\.google\.com\/(?:a\/[^/]+\/)?(?:document|presentation|file|forms|drawings)\/(?:u\/\d+\/)?d\/([\w-]{20,80})(?:\/|$)/u,
	],
	['gist', /^gist\.github(?:usercontent)?\.com\/(?:[\w-]+\/)?([0-9a-f]{20,32})(?:\.git)?(?:\/|$)/u],
	[
		'spotify',
		/^open\.spotify\.com\/(?:intl-[a-z]{2}\/)?(?:embed\/)?((?:track|album|episode|show|playlist|artist)\/\w{22})\/?$/u,
	],
	[
		'instagram',
		/^instagram\.com\/(?:[\w.]{1,40}\/)?(?:p|reels?|tv)\/([\w-]{5,40})(?:\/embed)?\/?$/u,
	],
	['telegram', /^(?:t|telegram)\.me\/(?:s\/)?(\w{4,40}\/\d{1,10})\/?$/u],
	['notion', /^(?:[\w-]+\.)?notion\.(?:so|site)\/(?:[^?#]*[-/])?([0-9a-f]{32})\/?$/u],
	['steam', /^store\.steampowered\.com\/(app\/\d{1,9})(?:\/|$)/u],
	['pypi', /^pypi\.(?:python\.)?org\/(?:project|pypi)\/([\w.-]{1,100})\/?$/u],
	['npm', /^npm(?:js\.com|\.im)\/(?:package\/)?((?:@[\w.-]+\/)?[\w.-]{1,200})\/?$/u],
	[
		'rfc',
		/^(?:(?:(?:datatracker|tools)\.)?ietf|rfc-editor)\.org\/(?:\w+\/){1,2}rfc0*(\d{1,5})(?:\.\w{3,4})?\/?$/u,
	],
	['weibo', /^(?:m\.)?weibo\.(?:cn|com)\/(?:status|detail)\/(\w{6,20})\/?$/u],
	['weibo', /^weibo\.com\/\d{5,12}\/(\w{6,20})\/?$/u],
];

export const numbered: Family = (host, url) => {
	const place = host + url.pathname;
	for (const [name, pattern] of NUMBERED) {
		const id = pattern.exec(place)?.[1];
		if (id === undefined) continue;
		if (name === 'amazon') return `amazon:${id.toUpperCase()}`;
		if (name === 'pypi') return `pypi:${id.toLowerCase().replace(/[-_.]+/gu, '-')}`;
		const comment = /^#(?:gistcomment-\d+|c_\w{4,12})$/u.exec(url.hash)?.[0] ?? '';
		return `${name}:${id}${comment}`;
	}
	return sheets(host, url) ?? chinese(host, url);
};

function sheets(host: string, url: URL): string | undefined {
	if (host !== 'docs.google.com' && host !== 'drive.google.com') return undefined;
	const id = /^\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,80})/u.exec(url.pathname)?.[1];
	if (id === undefined) {
		const open = url.searchParams.get('id') ?? '';
		return /^\/(?:open|uc)$/u.test(url.pathname) && /^[\w-]{20,80}$/u.test(open)
			? `gdoc:${open}`
			: undefined;
	}
	// Each sheet of a spreadsheet is a page; the first is the document.
	const sheet = /[#&?]gid=(\d{1,12})/u.exec(url.search + url.hash)?.[1] ?? '0';
	return sheet === '0' ? `gdoc:${id}` : `gdoc:${id}#${sheet}`;
}

function chinese(host: string, url: URL): string | undefined {
	const video = /^\/(?:video\/|s\/video\/)?((?:BV[0-9A-Za-z]{10})|av\d{1,12})\/?$/iu.exec(
		url.pathname,
	)?.[1];
	if (video !== undefined && (host === 'bilibili.com' || host === 'b23.tv')) {
		const part = url.searchParams.get('p') ?? '1';
		const id = /^av/iu.test(video) ? video.toLowerCase() : `BV${video.slice(2)}`;
		return `bilibili:${id}${part === '1' ? '' : `#${part}`}`;
	}
	if (host !== 'mp.weixin.qq.com' || url.pathname !== '/s') return undefined;
	const one = (...names: readonly string[]): string =>
		names.map((name) => url.searchParams.get(name) ?? '').find((value) => value !== '') ?? '';
	const biz = one('__biz');
	return biz === ''
		? undefined
		: `weixin:${biz}:${one('mid', 'appmsgid')}:${one('idx', 'itemidx')}`;
}
