/**
 * Families of addresses that name one page. Each rule gets the host without `www` and the address; it answers with the
 * page's key, or `undefined` where the address is not of its family. Rules as measured in the link study; data in code.
 */
type Family = (host: string, url: URL) => string | undefined;

const forumMagnum: Family = (host, url) => {
	const space =
		/^(?:lesswrong\.com|lw2\.issarice\.com|alignmentforum\.org|greaterwrong\.com|lesserwrong\.com)$/u.test(
			host,
		)
			? 'lw'
			: /^(?:forum\.effectivealtruism\.org|ea\.greaterwrong\.com|eaforum\.issarice\.com)$/u.test(
						host,
				  )
				? 'ea'
				: undefined;
	if (space === undefined) return undefined;
	const post = /^\/(?:posts|s\/[A-Za-z0-9]{17}\/p|events)\/([A-Za-z0-9]{17})(?:\/|$)/u.exec(
		url.pathname,
	)?.[1];
	if (post === undefined) return undefined;
	const inPath = /\/comment\/([A-Za-z0-9]{17})/u.exec(url.pathname)?.[1];
	const comment = url.searchParams.get('commentId') ?? inPath;
	return comment ? `${space}:${post}#${comment}` : `${space}:${post}`;
};

const arxiv: Family = (host, url) => {
	const path = url.pathname;
	if (host === 'doi.org' || host === 'dx.doi.org') {
		const id = /^\/10\.48550\/arxiv\.([\w./-]{4,40})$/iu.exec(path)?.[1];
		return id === undefined ? undefined : `arxiv:${bareArxiv(id)}`;
	}
	if (
		!/^(?:[a-z]{2,7}\.)?arxiv\.org$|^(?:ar5iv\.(?:labs\.arxiv\.)?org|ar5iv\.labs\.arxiv\.org|alphaxiv\.org)$/u.test(
			host,
		)
	) {
		return undefined;
	}
	const id =
		/^\/(?:abs|pdf|html|format|ps|e-print|overview)\/((?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?:\.pdf)?\/?$/iu.exec(
			path,
		)?.[1];
	return id === undefined ? undefined : `arxiv:${bareArxiv(id)}`;
};

function bareArxiv(id: string): string {
	return id.replace(/v\d{1,3}$/iu, '').toLowerCase();
}

const doi: Family = (host, url) => {
	const path = decodeURI_(url.pathname);
	if (host === 'doi.org' || host === 'dx.doi.org') {
		return path.startsWith('/10.') ? `doi:${path.slice(1).toLowerCase()}` : undefined;
	}
	const inside =
		/^\/doi\/(?:abs\/|full\/|pdf\/|epdf\/|fullHtml\/)?(10\.\d{4,9}\/[^\s?#]{1,200})$/iu.exec(
			path,
		)?.[1];
	return inside === undefined ? undefined : `doi:${inside.toLowerCase()}`;
};

function decodeURI_(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		// A stray per cent sign: taken as it stands.
		return path;
	}
}

const youtube: Family = (host, url) => {
	const id = (text: string | null | undefined): string | undefined =>
		text && /^[\w-]{11}$/u.test(text) ? `youtube:${text}` : undefined;
	if (host === 'youtu.be') return id(url.pathname.slice(1).split('/')[0]);
	if (!/^(?:music\.)?youtube(?:-nocookie)?\.com$/u.test(host)) return undefined;
	if (url.pathname === '/watch') return id(url.searchParams.get('v'));
	return id(/^\/(?:embed|shorts|live|v)\/([\w-]{11})/u.exec(url.pathname)?.[1]);
};

const github: Family = (host, url) => {
	if (host === 'raw.githubusercontent.com') {
		const raw = /^\/([^/]+)\/([^/]+)\/(.+)$/u.exec(url.pathname);
		return raw
			? `github:${raw[1]?.toLowerCase()}/${raw[2]?.toLowerCase()}/blob/${raw[3]}`
			: undefined;
	}
	if (host !== 'github.com') return undefined;
	const parts = /^\/([^/]+)\/([^/]+?)(?:\.git)?(?:\/(.*?))?\/?$/u.exec(url.pathname);
	if (!parts) return undefined;
	const rest = (parts[3] ?? '').replace(/^raw\//u, 'blob/');
	const comment =
		/^#(?:issuecomment|discussion_r|discussioncomment)-?\d+$/u.exec(url.hash)?.[0] ?? '';
	return `github:${parts[1]?.toLowerCase()}/${parts[2]?.toLowerCase()}${rest === '' ? '' : `/${rest}`}${comment}`;
};

const wikipedia: Family = (host, url) => {
	const language = /^([a-z-]{2,12})\.(?:m\.)?wikipedia\.org$/u.exec(host)?.[1];
	if (language === undefined) return undefined;
	const title =
		url.searchParams.get('title') ?? /^\/(?:wiki|zh-[a-z]+)\/(.+)$/u.exec(url.pathname)?.[1];
	if (!title || url.searchParams.has('oldid') || url.searchParams.has('diff')) return undefined;
	const clean = decodeURI_(title).replace(/_/gu, ' ').normalize('NFC');
	return `wikipedia:${language}:${clean.charAt(0).toUpperCase()}${clean.slice(1)}`;
};

const social: Family = (host, url) => {
	if (/^(?:x|twitter|mobile\.twitter|nitter\.net|fxtwitter|vxtwitter)(?:\.com)?$/u.test(host)) {
		const status = /^\/[^/]+\/status(?:es)?\/(\d{5,20})/u.exec(url.pathname)?.[1];
		return status === undefined ? undefined : `x:${status}`;
	}
	if (host === 'redd.it') return `reddit:${url.pathname.slice(1).toLowerCase()}`;
	if (/^(?:old\.|new\.|np\.)?reddit\.com$/u.test(host)) {
		const post = /^\/(?:r\/[^/]+\/)?comments\/([a-z0-9]+)(?:\/[^/]*(?:\/([a-z0-9]+))?)?/iu.exec(
			url.pathname,
		);
		if (!post) return undefined;
		return post[2] ? `reddit:${post[1]}#${post[2]}` : `reddit:${post[1]}`;
	}
	if (host === 'news.ycombinator.com') {
		const id = url.searchParams.get('id');
		return url.pathname === '/item' && id ? `hn:${id}` : undefined;
	}
	return undefined;
};

const medium: Family = (host, url) => {
	// A Medium post keeps the 8 to 12 hex digits at the end of its slug on every host it is shown on.
	if (!/(?:^|\.)medium\.com$/u.test(host)) return undefined;
	const id = /(?:-|\/p\/)([0-9a-f]{8,12})\/?$/u.exec(url.pathname)?.[1];
	return id === undefined ? undefined : `medium:${id}`;
};

const substack: Family = (host, url) => {
	const app = /^\/pub\/([\w-]{1,80})\/p\/([\w-]{1,200})\/?$/u.exec(url.pathname);
	if (host === 'open.substack.com' && app) return `substack:${app[1]}/${app[2]}`;
	const own = /^([\w-]{1,80})\.substack\.com$/u.exec(host)?.[1];
	if (own === undefined || own === 'open') return undefined;
	const post = /^\/p\/([\w-]{1,200})(\/comment\/\d+)?/u.exec(url.pathname);
	return post ? `substack:${own}/${post[1]}${post[2] ?? ''}` : undefined;
};

const papers: Family = (host, url) => {
	const pubmed = /^(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{1,9})/u.exec(
		host + url.pathname,
	)?.[1];
	if (pubmed !== undefined) return `pubmed:${pubmed}`;
	const pmc =
		/^(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\/articles\/PMC(\d{1,9})/iu.exec(
			host + url.pathname,
		)?.[1];
	if (pmc !== undefined) return `pmc:${pmc}`;
	if (host === 'openreview.net') {
		const id = url.searchParams.get('id');
		return id && /^\/(?:forum|pdf)$/u.test(url.pathname) ? `openreview:${id}` : undefined;
	}
	const acl = /^\/(?:anthology\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf)?\/?$/u.exec(
		url.pathname,
	)?.[1];
	if (acl !== undefined && /^(?:aclanthology\.org|aclweb\.org)$/u.test(host)) return `acl:${acl}`;
	return undefined;
};

const shops: Family = (host, url) => {
	const question = /^\/(?:q|questions)\/(\d{1,12})(?:\/[^/]*)?(?:\/(\d{1,12}))?/u.exec(
		url.pathname,
	);
	if (
		question &&
		/(?:^|\.)(?:stackexchange\.com|stackoverflow\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net)$/u.test(
			host,
		)
	) {
		const answer = /^#(\d{1,12})$/u.exec(url.hash)?.[1];
		return `se:${host}:${question[1]}${answer === undefined || answer === question[1] ? '' : `#${answer}`}`;
	}
	const video = /^\/video\/((?:BV|av)\w{1,14})/iu.exec(url.pathname)?.[1];
	if (video !== undefined && host === 'bilibili.com') return `bilibili:${video}`;
	const asin = /\/(?:dp|gp\/product)\/([A-Z0-9]{10})(?:\/|$)/u.exec(url.pathname)?.[1];
	if (asin !== undefined && /^amazon\.[a-z.]{2,6}$/u.test(host)) return `amazon:${asin}`;
	if (host === 'mp.weixin.qq.com' && url.pathname === '/s') {
		const parts = ['__biz', 'mid', 'idx', 'sn'].map((name) => url.searchParams.get(name) ?? '');
		return parts[0] === '' ? undefined : `weixin:${parts.join(':')}`;
	}
	const douban = /^\/subject\/(\d{1,12})/u.exec(url.pathname)?.[1];
	return douban !== undefined && host.endsWith('douban.com')
		? `douban:${host}:${douban}`
		: undefined;
};

export const FAMILIES: readonly Family[] = [
	forumMagnum,
	arxiv,
	doi,
	youtube,
	github,
	wikipedia,
	social,
	medium,
	substack,
	papers,
	shops,
];
