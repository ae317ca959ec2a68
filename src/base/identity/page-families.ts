import { arxiv, doi, papers } from './page-papers';
import { numbered, questions } from './page-places';
import { decodedPath, queryBut, type Family } from './page-rules';
import { medium, social, substack, youtube } from './page-social';

const LESSWRONG =
	/^(?:lesswrong\.com|lw2\.issarice\.com|alignmentforum\.org|greaterwrong\.com|lesserwrong\.com)$/u;
const EA_FORUM =
	/^(?:forum(?:-bots)?\.effectivealtruism\.org|ea\.greaterwrong\.com|eaforum\.issarice\.com|eaforum\.org)$/u;

/** One post on several forums of one engine; its id counts, not its slug, which changes with the title. */
const forumMagnum: Family = (host, url) => {
	const space = LESSWRONG.test(host) ? 'lw' : EA_FORUM.test(host) ? 'ea' : undefined;
	if (space === undefined) return undefined;
	const post = /^\/(?:posts|[sg]\/\w{1,24}\/p|events)\/([A-Za-z0-9]{3,24})(?:\/|$)/u.exec(
		url.pathname,
	)?.[1];
	if (post === undefined) {
		const [, kind = '', name] =
			/^\/(s|sequences|tag|w|users?)\/([\w-]{1,100})\/?$/u.exec(url.pathname) ?? [];
		return name === undefined
			? undefined
			: `${space}:${kind === 'w' ? 't' : kind.charAt(0)}:${name}`;
	}
	const comment =
		url.searchParams.get('commentId') ??
		/\/comment\/(\w{1,24})/u.exec(url.pathname)?.[1] ??
		/^#(?:comment-(\w{1,24})|([A-Za-z0-9]{17}))$/u.exec(url.hash)?.slice(1).join('');
	return comment ? `${space}:${post}#${comment}` : `${space}:${post}`;
};

/** Parameters of a page on GitHub that only say how it is shown. */
const GITHUB_VIEW =
	/^(?:tab|raw|plain|short_path|w|ts|files|utm_[^=]*|ref_[^=]*|source|from|notification_referrer_id)=/iu;

const github: Family = (host, url) => {
	const isRaw = /^raw\.github(?:usercontent)?\.com$/u.test(host);
	if (!isRaw && host !== 'github.com') return undefined;
	const parts = /^\/([^/]+)\/([^/]+?)(?:\.git)?(?:\/(.*?))?\/?$/u.exec(url.pathname);
	if (!parts) {
		const owner = /^\/([\w-]{1,39})\/?$/u.exec(url.pathname)?.[1];
		return owner === undefined || queryBut(GITHUB_VIEW, url) !== ''
			? undefined
			: `github:${owner.toLowerCase()}`;
	}
	const rest = `${isRaw ? 'blob/' : ''}${decodedPath(parts[3] ?? '')}`
		.replace(/^raw\//u, 'blob/')
		.replace(/^(blob|tree)\/refs\/(?:heads|tags)\//u, '$1/')
		// What the front page of a repository shows.
		.replace(
			/^(?:tree\/(?:main|master|HEAD)|blob\/(?:main|master|HEAD)\/readme(?:\.\w{1,8})?)$/iu,
			'',
		)
		// The number of a pull request is one of an issue: GitHub leads from one to the other. The rest are tabs of it.
		.replace(/^pull\/(\d+)(?:\/(?:files|commits|checks|changes))?$/u, 'issues/$1');
	const comment =
		/^#(?:issuecomment|discussion_?r|discussioncomment|pullrequestreview|commitcomment)-?\d+$/u.exec(
			url.hash,
		)?.[0] ?? '';
	const repo = `${parts[1]}/${parts[2]}`.toLowerCase();
	return `github:${repo}${rest === '' ? '' : `/${rest}`}${queryBut(GITHUB_VIEW, url)}${comment}`;
};

const WIKI_HOST =
	/^(?:([a-z-]{2,12})\.)?(wikipedia|wiktionary|wikiquote|wikisource|wikibooks|wikiversity|wikivoyage|wikinews|wikimedia|mediawiki|wikidata)\.org$/u;
/** Parameters of a wiki that only say how a page is shown; any other (an old version, a history) is another page. */
const WIKI_VIEW =
	/^(?:(?:title|variant|useskin|redirect|veaction|mobileaction|useformat|printable|uselang|oldformat|wprov|searchtoken|utm_[^=]*)=|action=view$)/iu;

const wikipedia: Family = (host, url) => {
	const mirror =
		host === 'wikiwand.com' ? /^\/([a-z-]{2,12})\/(?:articles\/)?(.+)$/u.exec(url.pathname) : null;
	if (mirror) return `wikipedia:${mirror[1]}:${wikiTitle(mirror[2] ?? '', true)}`;
	const [, language = 'en', project = ''] = WIKI_HOST.exec(host) ?? [];
	if (project === '') return undefined;
	const title =
		url.searchParams.get('title') ??
		/^\/(?:wiki|entity|[a-z]{2,3}-[a-z]{2,4})\/(.+)$/u.exec(url.pathname)?.[1];
	if (!title && !url.searchParams.has('curid')) return undefined;
	const name = wikiTitle(title ?? '', project !== 'wiktionary');
	return `${project}:${language}:${name}${queryBut(WIKI_VIEW, url)}`;
};

/** Wikis do not tell apart how a title begins; dictionaries do. */
function wikiTitle(title: string, isCapital: boolean): string {
	const clean = decodedPath(title).replace(/[_ ]+/gu, ' ').normalize('NFC').trim();
	return isCapital ? clean.charAt(0).toUpperCase() + clean.slice(1) : clean;
}

/**
 * Families of addresses that name one page. Each rule gets the host without `www` and the address; it answers with the
 * page's key, or `undefined` where the address is not of its family. The rules as measured in the link study, and what hosts do.
 */
export const FAMILIES: readonly Family[] = [
	forumMagnum,
	arxiv,
	doi,
	youtube,
	github,
	wikipedia,
	social,
	substack,
	papers,
	questions,
	numbered,
	medium,
];
