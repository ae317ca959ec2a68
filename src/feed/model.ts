import type { FeedSchedule } from './visits/visit-model';

export type { FilterFault, FilterRule } from './rules/filter-model';
export type { FeedSchedule, FeedVisit, VisitReason } from './visits/visit-model';

/**
 * What the publisher said: a feed and its items, normalised. This room knows documents and their oddities;
 * it refuses to know notes, the vault and the network. Instants are ISO 8601 UTC strings with a time,
 * addresses absolute, titles plain text; what is absent stays absent.
 */
export interface Feed {
	readonly title: string;
	/** The address the document was read from. */
	readonly url: string;
	readonly siteUrl?: string;
	readonly selfUrl?: string;
	readonly language?: string;
	/** What the feed says of its own rhythm. */
	readonly schedule?: FeedSchedule;
	readonly items: readonly FeedItem[];
	readonly report: ParseReport;
}

export interface FeedItem {
	/** Our identity key: stable across devices, fetches and the order of items. See `feed/identity.ts`. */
	readonly id: string;
	/** The identifier exactly as sent (RSS guid, Atom id, rdf:about). */
	readonly guid?: string;
	readonly title: string;
	/** Absolute address of the page, or an empty string where the item has no link. */
	readonly url: string;
	/** Published, as `2026-02-18T17:28:17.000Z`. */
	readonly date?: string;
	readonly updated?: string;
	/** RSS description or Atom summary, decoded once, as HTML. */
	readonly summaryHtml?: string;
	/** content:encoded or Atom content, as HTML. */
	readonly contentHtml?: string;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
	readonly enclosures: readonly Enclosure[];
	readonly commentsUrl?: string;
	readonly source?: string;
	readonly language?: string;
	/** What is doubtful about the date: `no-zone`, `day-or-month`, `unreadable`. What lies ahead is told by who has a clock. */
	readonly dateFlags?: readonly string[];
	readonly raw: RawItem;
}

export interface Enclosure {
	readonly url: string;
	readonly type?: string;
	/** Bytes, as claimed by the publisher. */
	readonly length?: number;
}

/** What was sent, decoded once by XML and otherwise untouched (no trimming). *As sent* notes are made from this alone. */
export interface RawItem {
	readonly title?: string;
	readonly link?: string;
	readonly description?: string;
	readonly date?: string;
	/** Every direct child element of the item by its name as sent (`dc:creator`), in document order. */
	readonly elements: Readonly<Record<string, readonly string[]>>;
}

export interface ParseReport {
	/** `rss`, `atom`, `rdf` or `json`. */
	readonly format: string;
	readonly encoding: string;
	/** Repairs made, as short stable words, for instance `bare-ampersand`. */
	readonly repairs: readonly string[];
	/** Items the document holds but we could not read, with the reason. */
	readonly skipped: readonly { readonly title: string; readonly reason: string }[];
}

/**
 * Where the address of a possible feed came from, best first: the person, a reader's page that names it, the site's own
 * rules, the page's `link rel=alternate`, data in the page, a subscribe button, a plain link, the page's software, a guess.
 */
export type CandidateWhy =
	| 'address'
	| 'in-query'
	| 'known-site'
	| 'declared'
	| 'page-data'
	| 'subscribe-link'
	| 'link'
	| 'generator'
	| 'common-path';

/** An address where a feed may be. Nothing is known of it until it is asked. */
export interface Candidate {
	readonly url: string;
	/** As the page or the site's rules name it; plain text. */
	readonly title?: string;
	readonly why: CandidateWhy;
}

/** A feed as a list of feeds (OPML) names it. */
export interface OpmlFeed {
	readonly url: string;
	/** One line, never empty. */
	readonly title: string;
	readonly siteUrl?: string;
	/** The folders it stands in, each as names from the outermost in; none where it stands in no folder. */
	readonly groups: readonly (readonly string[])[];
	/** From `category`, without its slashes at the start. */
	readonly tags: readonly string[];
}

/** Why an entry of a list is no feed: only a page, no address, an unreadable one, or a list inside the list. */
export type OpmlSkip = 'not-a-feed' | 'no-address' | 'bad-address' | 'another-list';

export interface OpmlOutline {
	readonly title: string;
	/** In the order of the document, each address once. */
	readonly feeds: readonly OpmlFeed[];
	readonly skipped: readonly {
		readonly title: string;
		readonly url?: string;
		readonly reason: OpmlSkip;
	}[];
}
