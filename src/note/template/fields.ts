import { plainText } from '../../base/text/html-text';
import { countWords } from '../../base/text/text';
import type { Enclosure, FeedItem } from '../../feed/model';
import { listValue, NOTHING, textValue, type TemplateValue } from './value';
import type { NoteValues } from './values';

/** What a template is filled from. */
export interface TemplateScope {
	readonly values: NoteValues;
	readonly item: FeedItem;
	readonly feed: { readonly title?: string; readonly siteUrl?: string };
	/** Stands for the content where there is none yet. */
	readonly placeholder: string;
	/** Fields of this kind of note, before those of every item. */
	readonly own?: Readonly<Record<string, TemplateValue>>;
}

/** What `{{this}}` means inside a loop. */
export interface LoopItem {
	readonly text: string;
	readonly enclosure?: Enclosure;
	/** From 1. */
	readonly index: number;
}

type Field = (scope: TemplateScope) => TemplateValue;

const FIELDS: Readonly<Record<string, Field>> = {
	title: ({ values }) => ({ ...textValue(values.title), markdown: values.heading }),
	url: ({ values }) => ({
		...textValue(values.url),
		markdown: values.url.replace(/[\s<>]/gu, encodeURIComponent),
	}),
	source: ({ values }) => textValue(`${values.feedName} RSS`),
	feed: ({ values }) => textValue(values.feedName),
	feedtitle: ({ feed }) => textValue(feed.title ?? ''),
	site: ({ feed }) => textValue(feed.siteUrl ?? ''),
	date: ({ values }) => textValue(values.date),
	time: ({ values }) => textValue(values.date.slice(11, 16)),
	updated: ({ item }) => textValue(item.updated ?? ''),
	summary: ({ values, item }) => ({
		...textValue(plainText(item.summaryHtml ?? item.contentHtml ?? '')),
		markdown: values.summary,
	}),
	content: ({ values, item, placeholder }) => ({
		...textValue(plainText(item.contentHtml ?? '')),
		markdown: values.region ?? placeholder,
	}),
	tags: ({ values }) => ({
		...listValue(values.tags),
		markdown: values.tags.map((tag) => `#${tag}`).join(' '),
	}),
	author: ({ values }) => textValue(values.authors[0] ?? ''),
	authors: ({ values }) => listValue(values.authors),
	categories: ({ values }) => listValue(values.categories),
	status: ({ values }) => textValue(values.status),
	language: ({ item }) => textValue(item.language ?? ''),
	comments: ({ item }) => textValue(item.commentsUrl ?? ''),
	enclosures: ({ item }) => listValue(item.enclosures.map((each) => each.url)),
	image: ({ item }) => textValue(item.enclosures.find(isImage)?.url ?? ''),
	guid: ({ item }) => textValue(item.guid ?? ''),
	id: ({ item }) => textValue(item.id),
	words: ({ item }) =>
		textValue(String(countWords(plainText(item.contentHtml ?? item.summaryHtml ?? '')))),
};

/** Inside a loop alone. */
const LOOP_FIELDS: Readonly<Record<string, (item: LoopItem) => string>> = {
	this: (item) => item.text,
	index: (item) => String(item.index),
	'this.url': (item) => item.enclosure?.url ?? item.text,
	'this.type': (item) => item.enclosure?.type ?? '',
	'this.length': (item) => String(item.enclosure?.length ?? ''),
};

export const FIELD_NAMES: readonly string[] = Object.keys(FIELDS);

function isImage({ url, type = '' }: Enclosure): boolean {
	return type.startsWith('image/') || /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)/iu.test(url);
}

/** Whether a path means something. */
export function isField(path: string, inLoop: boolean): boolean {
	if (path.startsWith('raw.')) return true;
	return Object.hasOwn(FIELDS, path) || (inLoop && Object.hasOwn(LOOP_FIELDS, path));
}

/** The value of a path; `undefined` for one that means nothing. */
export function fieldValue(
	path: string,
	scope: TemplateScope,
	loop: LoopItem | undefined,
): TemplateValue | undefined {
	if (scope.own && Object.hasOwn(scope.own, path)) return scope.own[path] ?? NOTHING;
	if (path.startsWith('raw.')) {
		const name = path.slice(4);
		const { elements } = scope.item.raw;
		const texts = Object.hasOwn(elements, name) ? (elements[name] ?? []) : [];
		return texts.length > 1 ? listValue(texts) : textValue(texts[0] ?? '');
	}
	if (loop && Object.hasOwn(LOOP_FIELDS, path)) return textValue(LOOP_FIELDS[path]?.(loop) ?? '');
	return Object.hasOwn(FIELDS, path) ? (FIELDS[path]?.(scope) ?? NOTHING) : undefined;
}

/** What a loop goes over. */
export function loopItems(
	value: TemplateValue,
	path: string,
	scope: TemplateScope,
): readonly LoopItem[] {
	const { enclosures } = scope.item;
	return value.texts.map((text, at) => {
		const enclosure =
			path === 'enclosures' ? enclosures.find((each) => each.url === text) : undefined;
		return { text, index: at + 1, ...(enclosure ? { enclosure } : {}) };
	});
}
