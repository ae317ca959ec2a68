import { resolveAddress } from '../base/address';
import type { Leaf, SourceDocument } from './document';
import { identify, type Unidentified } from './identity';
import type { Feed, RawItem } from './model';
import * as field from './field';
import { readSchedule } from './schedule';
import { decodedOnce } from './text';

/** What the parsed leaves mean: the feed as the product knows it. Pure; the order of items is kept. */
export function normaliseFeed(
	groups: readonly (readonly Leaf[])[],
	document: Pick<SourceDocument, 'format' | 'rootAttributes' | 'repairs'>,
	source: { readonly url: string; readonly encoding: string },
): Feed {
	const [channel = [], ...items] = groups;
	const base = baseOf(document.rootAttributes, source.url);
	const siteUrl = field.findLink(field.byName(channel, 'link'), base);
	const selfUrl = selfLink(channel, base);
	const language =
		field.findText(channel, 'language', 'dc:language') ??
		(field.findAttribute(document.rootAttributes, 'xml:lang') || undefined);
	const schedule = readSchedule(channel);
	const context = { base: siteBase(base, siteUrl), language };
	return {
		title: field.findText(channel, 'title', 'dc:title') ?? '',
		url: source.url,
		...(siteUrl === undefined ? {} : { siteUrl }),
		...(selfUrl === undefined ? {} : { selfUrl }),
		...(language === undefined ? {} : { language }),
		...(schedule ? { schedule } : {}),
		items: identify(
			items.map((leaves) => normaliseItem(leaves, context)),
			source.url,
		),
		report: {
			format: document.format,
			encoding: source.encoding,
			repairs: document.repairs,
			skipped: [],
		},
	};
}

function baseOf(attributes: ReadonlyMap<string, string>, url: string): string {
	const declared = field.findAttribute(attributes, 'xml:base');
	return declared === '' ? url : (resolveAddress(declared, url) ?? url);
}

/** A feed read from a file, or served elsewhere than its site, resolves relative addresses against the site. */
function siteBase(base: string, siteUrl: string | undefined): string {
	return siteUrl !== undefined && !/^https?:/iu.test(base) ? siteUrl : base;
}

function selfLink(channel: readonly Leaf[], base: string): string | undefined {
	const link = field.byName(channel, 'link').find((leaf) => leaf.attributes.get('rel') === 'self');
	return link ? resolveAddress(field.findAttribute(link.attributes, 'href'), base) : undefined;
}

function normaliseItem(
	all: readonly Leaf[],
	context: { readonly base: string; readonly language: string | undefined },
): Unidentified {
	const own = all.find((leaf) => leaf.sent === '');
	const leaves = all.filter((leaf) => leaf.sent !== '');
	const attributes = own?.attributes ?? new Map<string, string>();
	const base = baseOf(attributes, context.base);
	const guidLeaf = field.byName(leaves, 'guid', 'id')[0];
	const guid =
		(guidLeaf ? decodedOnce(guidLeaf.source).trim() : '') ||
		field.findAttribute(attributes, 'rdf:about');
	const url =
		field.findLink(leaves, base) ??
		resolveAddress(field.findAttribute(attributes, 'rdf:about'), base) ??
		'';
	const date = field.findDate(
		leaves,
		'pubdate',
		'published',
		'issued',
		'dc:date',
		'dcterms:issued',
		'dcterms:created',
		'created',
		'updated',
		'modified',
		'dcterms:modified',
		'date',
	);
	const updated = field.findDate(
		leaves,
		'updated',
		'modified',
		'dcterms:modified',
		'lastbuilddate',
	).iso;
	const authors = field.findAuthors(leaves);
	return {
		...(guid === '' ? {} : { guid }),
		title: field.findText(leaves, 'title', 'dc:title', 'media:title', 'itunes:title') ?? '',
		url,
		...(date.iso === undefined ? {} : { date: date.iso }),
		...(updated === undefined ? {} : { updated }),
		...bodies(leaves),
		authors,
		categories: field.findCategories(leaves),
		enclosures: field.findEnclosures(leaves, base),
		...optionals(leaves, base, field.findAttribute(attributes, 'xml:lang') || context.language),
		...(date.flags.length === 0 ? {} : { dateFlags: date.flags }),
		raw: rawItem(leaves),
	};
}

function bodies(leaves: readonly Leaf[]): Pick<Unidentified, 'summaryHtml' | 'contentHtml'> {
	const contentHtml = field.findHtml(
		leaves,
		'content:encoded',
		'content',
		'xhtml:body',
		'body',
		'fullitem',
	);
	const summaryHtml = field.findHtml(
		leaves,
		'description',
		'summary',
		'dc:description',
		'itunes:summary',
		'itunes:subtitle',
		'media:description',
	);
	return {
		...(summaryHtml === undefined ? {} : { summaryHtml }),
		...(contentHtml === undefined ? {} : { contentHtml }),
	};
}

function optionals(
	leaves: readonly Leaf[],
	base: string,
	inherited: string | undefined,
): Pick<Unidentified, 'commentsUrl' | 'source' | 'language'> {
	const comments = field.byName(leaves, 'comments')[0];
	const replies = field
		.byName(leaves, 'link')
		.find((leaf) => leaf.attributes.get('rel') === 'replies');
	const commentsUrl = comments
		? resolveAddress(decodedOnce(comments.source), base)
		: replies && resolveAddress(field.findAttribute(replies.attributes, 'href'), base);
	const sourceLeaf = field.byName(leaves, 'source')[0];
	const inner =
		sourceLeaf &&
		/<(?:[\w-]{1,20}:)?title\b[^<>]*>([\s\S]{0,1000}?)<\//iu.exec(sourceLeaf.source)?.[1];
	const source =
		inner ?? (sourceLeaf && !sourceLeaf.source.includes('<') ? sourceLeaf.source : undefined);
	const sourceTitle = source === undefined ? '' : decodedOnce(source).trim();
	const language = field.findText(leaves, 'dc:language') ?? inherited;
	return {
		...(commentsUrl === undefined ? {} : { commentsUrl }),
		...(sourceTitle === '' ? {} : { source: sourceTitle }),
		...(language === undefined ? {} : { language }),
	};
}

/** What was sent, decoded once and otherwise untouched: the stuff of *as sent* notes. */
function rawItem(all: readonly Leaf[]): RawItem {
	const leaves = all.filter((leaf) => leaf.isInner !== true);
	const elements = new Map<string, string[]>();
	for (const leaf of leaves) {
		const value =
			decodedOnce(leaf.source) ||
			field.findAttribute(leaf.attributes, 'href') ||
			field.findAttribute(leaf.attributes, 'url');
		const values = elements.get(leaf.sent);
		if (values) values.push(value);
		else elements.set(leaf.sent, [value]);
	}
	const first = (...names: readonly string[]): string | undefined => {
		const leaf = field.byName(leaves, ...names)[0];
		return leaf && decodedOnce(leaf.source);
	};
	const link = field
		.byName(leaves, 'link')
		.find((leaf) => /^(?:alternate)?$/iu.test(leaf.attributes.get('rel') ?? ''));
	const linkText =
		link && (decodedOnce(link.source) || field.findAttribute(link.attributes, 'href'));
	return {
		...present('title', first('title')),
		...present('link', linkText),
		// An Atom entry may carry its text in `content` alone.
		...present('description', first('description', 'summary', 'content')),
		...present('date', first('pubdate', 'published', 'issued', 'dc:date', 'updated', 'modified')),
		// From entries, so that an element named `__proto__` is a key like any other.
		elements: Object.fromEntries(elements),
	};
}

function present<K extends string>(
	key: K,
	value: string | undefined,
): { readonly [P in K]?: string } {
	return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
