import type { CandidateWhy } from '../feed/model';

/** How a feed was found, after its title: short, without a full stop. */
const FOUND_BY: Readonly<Record<CandidateWhy, string>> = {
	address: 'the address itself',
	'in-query': 'named in the address',
	'known-site': 'where this site keeps its feeds',
	declared: 'declared by the page',
	'page-data': 'named in the page’s data',
	'subscribe-link': 'behind a subscribe button of the page',
	link: 'linked from the page',
	generator: 'where the page’s software keeps its feed',
	'common-path': 'at a usual address of the site',
};

/** How a feed was found, as a sentence. */
export function foundHow(why: CandidateWhy): string {
	return `Found: ${FOUND_BY[why]}.`;
}

const FORMATS: Readonly<Record<string, string>> = {
	rss: 'RSS',
	atom: 'Atom',
	rdf: 'RSS 1.0',
	json: 'JSON Feed',
};

/** A found feed in lines: its title, its address, and what it holds. */
export function foundLines(feed: {
	readonly title: string;
	readonly url: string;
	readonly itemCount: number;
	readonly newest?: string;
	readonly format: string;
	readonly why: CandidateWhy;
}): readonly string[] {
	const items = feed.itemCount === 1 ? '1 item' : `${feed.itemCount} items`;
	const newest = feed.newest === undefined ? [] : [`newest ${feed.newest.slice(0, 10)}`];
	const format = FORMATS[feed.format] ?? feed.format;
	return [
		feed.title === '' ? feed.url : feed.title,
		`    ${feed.url}`,
		`    ${[items, ...newest, format, FOUND_BY[feed.why]].join(', ')}`,
	];
}
