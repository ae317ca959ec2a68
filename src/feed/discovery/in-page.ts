import { isCommentFeed, keepCandidates, MAX_CANDIDATES } from './candidate';
import { declaredFeeds } from './declared';
import type { Candidate } from '../model';
import { linkedFeeds } from './page-links';
import { feedsInData } from './page-data';
import { softwareFeeds } from './software';

/**
 * Where a page says its feeds are, best first, each address once, at most thirty: its id by its site's rules, declared,
 * in its data, subscribe buttons and links, its software's usual address; feeds of comments after all others. Linear in
 * the page; asks nothing.
 */
export function feedsInPage(page: Document, url: string): readonly Candidate[] {
	const declared = declaredFeeds(page, url).map((feed): Candidate => ({
		url: feed.url,
		...(feed.title === undefined ? {} : { title: feed.title }),
		why: 'declared',
	}));
	const data = feedsInData(page, url);
	const linked = linkedFeeds(page, url);
	const certain = linked.filter((feed) => feed.why === 'subscribe-link');
	const other = linked.filter((feed) => feed.why !== 'subscribe-link');
	const all = [
		...data.own,
		...declared.slice(0, MAX_CANDIDATES),
		...data.other,
		...certain.slice(0, MAX_CANDIDATES),
		...other.slice(0, MAX_CANDIDATES),
		...softwareFeeds(page, url),
	];
	const posts = all.filter((feed) => !isCommentFeed(feed));
	return keepCandidates([...posts, ...all.filter(isCommentFeed)], url);
}
