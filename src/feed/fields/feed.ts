import { given } from '../../base/given';
import { hostOf, resolveAddress, webAddress } from '../../base/address';
import { isPrivateHost } from '../../base/host';
import { type DateOrder, orderOf } from '../../base/time/instant';
import { baseWithin, type Base } from './base';
import { attributeOf, type Fields, fieldsOf, findText, looseAttribute } from './fields';
import { findLink, findRelation } from './find-link';
import { findInheritedAuthors } from './find-people';
import { identify, type Unidentified } from '../identity';
import type { Group, SourceDocument } from '../xml/leaf';
import type { Feed } from '../model';
import { type ItemContext, normaliseItem, PUBLISHED } from './normalise';
import { drive, ITEM } from '../../base/pace';
import { readCanonical } from '../xml/rss';
import { readSchedule } from './schedule';

interface Source {
	readonly url: string;
	readonly encoding: string;
	readonly repairs: readonly string[];
}

/** Characters of items that are taken through rss-parser and normalised in one go. */
const BATCH = 1 << 15;

/** What a document means: the feed as the product knows it. Throws what rss-parser throws. */
export async function buildFeed(
	document: SourceDocument,
	source: Source,
	breathe?: () => Promise<void>,
): Promise<Feed> {
	const repairs = new Set([...document.repairs, ...source.repairs]);
	const notice = (oddity: string): void => void repairs.add(oddity);
	const [channel = document.channel] = await readCanonical([document.channel]);
	const fields = fieldsOf(channel.leaves, notice);
	const root = { url: source.url, isDeclared: false };
	const base = baseWithin(channel.attributes, baseWithin(document.rootAttributes, root));
	const about = channelOf(fields, base, document);
	const context: ItemContext = {
		base: siteBase(base, about.siteUrl ?? about.selfUrl, document.format),
		language: about.language,
		order: orderIn(document.items),
		authors: findInheritedAuthors(fields),
		notice,
	};
	const items: Unidentified[] = [];
	for (const batch of batches(document.items)) {
		for (const group of await readCanonical(batch)) items.push(normaliseItem(group, context));
		if (breathe) await breathe();
	}
	const { format } = document;
	const schedule = readSchedule(document.channel.leaves);
	return {
		...about,
		url: source.url,
		...given({ schedule }),
		items: await drive(identify(items, source.url), breathe),
		report: { format, encoding: source.encoding, repairs: [...repairs].sort(), skipped: [] },
	};
}

type About = Pick<Feed, 'title' | 'siteUrl' | 'selfUrl' | 'language'>;

function channelOf(fields: Fields, base: Base, document: SourceDocument): About {
	const href = looseAttribute(document.channel.attributes, 'href');
	const siteUrl = findLink(fields, base) ?? resolveAddress(href, base.url);
	const selfUrl = findRelation(fields, 'self', base);
	const language =
		findText(fields, 'language', 'dc:language') ??
		(attributeOf(document.channel.attributes, 'xml:lang') ||
			attributeOf(document.rootAttributes, 'xml:lang') ||
			undefined);
	return {
		title: findText(fields, 'title', 'dc:title', 'itunes:title') ?? '',
		...given({ siteUrl, selfUrl, language }),
	};
}

/**
 * A feed read from a file, or of RSS served elsewhere than its site, resolves relative addresses against the site. Atom's
 * stand against the feed itself (RFC 4287 section 2), and so do those of a site that is the machine it was made on.
 */
function siteBase(base: Base, siteUrl: string | undefined, format: string): Base {
	const host = hostOf(base.url);
	const isHere =
		siteUrl === undefined ||
		base.isDeclared ||
		(host !== '' &&
			(format === 'atom' ||
				host === hostOf(siteUrl) ||
				isPrivateHost(webAddress(siteUrl)?.hostname ?? '')));
	return isHere ? base : { ...base, url: siteUrl };
}

/** Where dates of the feed can only be read day first, or only month first, all its dates are. */
function orderIn(items: readonly Group[]): DateOrder | undefined {
	const isDate = new Set(PUBLISHED);
	const told = new Set<DateOrder>();
	for (const { leaves } of items) {
		for (const leaf of leaves) {
			const order = isDate.has(leaf.name) ? orderOf(leaf.source) : undefined;
			if (order) told.add(order);
		}
	}
	return told.size === 1 ? [...told][0] : undefined;
}

function* batches(items: readonly Group[]): Generator<readonly Group[]> {
	let batch: Group[] = [];
	let size = 0;
	for (const item of items) {
		batch.push(item);
		size += ITEM;
		for (const leaf of item.leaves) size += leaf.source.length;
		if (size < BATCH) continue;
		yield batch;
		[batch, size] = [[], 0];
	}
	if (batch.length > 0) yield batch;
}
