import { plainText } from '../../base/text/html-text';
import { oneLine } from '../../base/text/text';
import type { FeedItem } from '../../feed/model';
import { inertTitle } from './inert-title';
import { legalTag } from './tag';
import type { RenderOptions } from '../model';
import { NO_DESCRIPTION } from '../seed-texts';
import { writeRegion } from '../section';
import { cutWords, leadParagraph, noteHtml } from './whole';

/** Everything a template can say about an item. What is converted is so when first asked for: a path needs the title alone. */
export interface NoteValues {
	/** Plain, for properties and the file's name. */
	readonly title: string;
	/** The line after `# `. */
	readonly heading: string;
	readonly url: string;
	readonly feedName: string;
	/** ISO instant, or an empty string. */
	readonly date: string;
	readonly tags: readonly string[];
	readonly status: string;
	/** Below the heading, with its quote marks where it is a quote. */
	readonly summary: string;
	/** Our marked region, where the feed carries the whole article. */
	readonly region: string | undefined;
	readonly authors: readonly string[];
	readonly categories: readonly string[];
}

/** A summary of more words is cut at a block's end: the whole belongs under *Full Content*. */
const SUMMARY_WORDS = 600;
const TITLE_WORDS = 8;

/** What the note says, *as sent*: from the raw item alone, untouched. */
export function sentValues(feedName: string, item: FeedItem, options: RenderOptions): NoteValues {
	const title = item.raw.title ?? '';
	const fallback = title.trim() === '' ? firstWords(item) : title;
	const description = item.raw.description ?? '';
	return {
		...commonValues(feedName, item, options),
		title: fallback,
		heading: fallback,
		url: item.raw.link ?? '',
		summary: `> ${description === '' ? NO_DESCRIPTION : description}`,
		region: undefined,
	};
}

/** What the note says in Markdown mode: converted, every line quoted, nothing in it live. */
export function markdownValues(
	feedName: string,
	item: FeedItem,
	options: RenderOptions,
): NoteValues {
	const title = itemTitle(item);
	let bodies: Bodies | undefined;
	const converted = (): Bodies => (bodies ??= convertBodies(item, options));
	return {
		...commonValues(feedName, item, options),
		title,
		heading: inertTitle(title),
		url: item.url,
		get summary() {
			return converted().summary;
		},
		get region() {
			return converted().region;
		},
	};
}

type Bodies = Pick<NoteValues, 'summary' | 'region'>;

function convertBodies(item: FeedItem, options: RenderOptions): Bodies {
	const { html, isWhole } = noteHtml(item);
	const markdown = options.markdown(html, item.url);
	const summary = isWhole ? options.markdown(leadParagraph(html), item.url) : capped(markdown);
	const article = isWhole ? markdown : '';
	return {
		summary: quoted(summary.trim() === '' ? NO_DESCRIPTION : summary),
		region: article === '' ? undefined : writeRegion(article, { method: 'feed', url: item.url }),
	};
}

function commonValues(
	feedName: string,
	item: FeedItem,
	options: RenderOptions,
): Pick<NoteValues, 'feedName' | 'date' | 'tags' | 'status' | 'authors' | 'categories'> {
	const named = ['rss', feedName, ...(options.tags ?? []), ...categoryTags(item, options)];
	const tags = named.map(legalTag).filter((tag) => tag !== '');
	return {
		feedName,
		date: item.date ?? '',
		tags: [...new Set(tags)],
		status: options.status ?? 'pending-analysis',
		authors: item.authors,
		categories: item.categories,
	};
}

/** More tags than this are a publisher's search words and no one's order. */
const MAX_CATEGORY_TAGS = 20;

/** The publisher's categories as the person maps them. */
function categoryTags(item: FeedItem, options: RenderOptions): readonly string[] {
	if (options.categories !== 'tags') return [];
	const map = new Map(
		Object.entries(options.categoryMap ?? {}).map(([from, to]) => [from.trim().toLowerCase(), to]),
	);
	return item.categories
		.map((category) => map.get(category.trim().toLowerCase()) ?? category)
		.filter((tag) => tag.trim() !== '')
		.slice(0, MAX_CATEGORY_TAGS);
}

/** What a person reads as an item's title. */
export function itemTitle(item: FeedItem): string {
	return oneLine(item.title) || firstWords(item);
}

/** For an item without a title: the first words of its text, else its address, else that it has none. */
function firstWords(item: FeedItem): string {
	const text = plainText(item.summaryHtml ?? item.contentHtml ?? '');
	return (
		cutWords(text, TITLE_WORDS).replace(/ …$/u, '…') ||
		item.url.replace(/^https?:\/\//iu, '') ||
		'Untitled'
	);
}

/** Every line behind a quote mark, empty ones too, so that nothing leaves the quote. */
function quoted(markdown: string): string {
	return markdown
		.split('\n')
		.map((line) => (line === '' ? '>' : `> ${line}`))
		.join('\n');
}

function capped(markdown: string): string {
	let words = 0;
	const blocks = markdown.split('\n\n');
	const kept = blocks.filter((block, at) => {
		words += block.split(/\s+/u).length;
		return at === 0 || words <= SUMMARY_WORDS;
	});
	// Dropping blocks in the middle of a fence would leave it open; such a summary is kept whole.
	const fences = kept.join('\n\n').match(/^ {0,3}(?:`{3,}|~{3,})/gmu)?.length ?? 0;
	return kept.length === blocks.length || fences % 2 === 1 ? markdown : `${kept.join('\n\n')}\n\n…`;
}
