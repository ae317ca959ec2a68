import type { OpmlFeed, OpmlOutline } from '../../feed/model';
import { feedKey } from '../../feed/discovery/candidate';
import { readOpmlBytes } from '../../feed/opml';
import { writeOpml } from '../../feed/opml-write';
import { ok, type Result } from '../../base/result';
import { oneLine } from '../../base/text/text';
import { freeName, groupPath } from '../../settings/feeds';
import type { FeedSettings } from '../../settings/model';
import { feedName } from './subscribe';

export interface OpmlImport {
	/** The feeds followed and the new ones, in that order. */
	readonly feeds: readonly FeedSettings[];
	readonly added: number;
	/** Followed already, by address. */
	readonly known: number;
	/** What means to be a feed and cannot be followed. */
	readonly skipped: OpmlOutline['skipped'];
}

/** Adds what a list of feeds names to the feeds followed; nothing is fetched and no feed followed is changed. */
export function importOpmlList(
	bytes: Uint8Array,
	name: string,
	feeds: readonly FeedSettings[],
): Result<OpmlImport> {
	const read = readOpmlBytes(bytes, name);
	if (!read.ok) return read;
	const known = new Set(feeds.map((feed) => feedKey(feed.url)));
	const all: FeedSettings[] = [...feeds];
	const names = new Set(feeds.map((feed) => feed.name.toLowerCase()));
	let repeated = 0;
	for (const entry of read.value.feeds) {
		if (known.has(feedKey(entry.url))) repeated += 1;
		else {
			const wanted = feedName(entry.title, entry.url);
			// Asking the whole list for each of ten thousand would be quadratic.
			const free = names.has(wanted.toLowerCase()) ? freeName(wanted, all) : wanted;
			names.add(free.toLowerCase());
			known.add(feedKey(entry.url));
			all.push(followed(entry, free));
		}
	}
	return ok({
		feeds: all,
		added: all.length - feeds.length,
		known: repeated,
		skipped: read.value.skipped,
	});
}

function followed(entry: OpmlFeed, name: string): FeedSettings {
	const group = groupPath(
		(entry.groups[0] ?? []).map((part) => part.replaceAll('/', '-')).join('/'),
	);
	return {
		name,
		url: entry.url,
		folder: '',
		tags: entry.tags.map(oneLine),
		enabled: true,
		...(group === '' ? {} : { group }),
	};
}

/** The feeds as a list that any reader can import. Secrets and addresses with a sign-in in them stay out. */
export function exportOpmlList(feeds: readonly FeedSettings[], title: string): string {
	return writeOpml(
		feeds
			.filter((feed) => !/^[a-z]+:\/\/[^/]*@/iu.test(feed.url))
			.map((feed) => ({
				url: feed.url,
				title: feed.name,
				groups: feed.group === undefined ? [] : [feed.group.split('/')],
				tags: feed.tags,
			})),
		title,
	);
}
