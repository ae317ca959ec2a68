import { parseAddress } from '../base/address';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { oneLine } from '../base/text';
import { declaredFeeds } from '../feed/declared';
import { decodeBytes } from '../feed/decode';
import type { Feed } from '../feed/model';
import { parseFeed } from '../feed/parse';
import { newestFirst } from '../feed/plan';
import type { NoteDraft } from '../note/model';
import { safeName } from '../note/path';
import type { HttpAnswer, World } from '../ports';
import type { Settings } from '../settings/model';
import { freeName } from '../settings/feeds';
import { createDrafters } from './draft';
import { getBody } from './fetch';
import { keepRecent } from './recent';

/** What stands behind an address, before anything is written. */
export interface FeedPreview {
	readonly url: string;
	readonly title: string;
	readonly suggestedName: string;
	readonly siteUrl?: string;
	readonly itemCount: number;
	/** The newest, at most ten. */
	readonly items: readonly { readonly title: string; readonly date?: string }[];
	readonly firstNote?: NoteDraft;
	/** The address was a web page that declares this feed. */
	readonly foundOnPage: boolean;
}

/** Reads what an address holds: a feed, or a page that declares one (followed once). Writes nothing. */
export async function previewFeed(
	world: World,
	settings: Settings,
	address: string,
	signal: AbortSignal,
): Promise<Result<FeedPreview>> {
	const url = normalAddress(address);
	if (url === undefined) return fail(problem('bad-address', address.trim()));
	const answer = await getBody(world.http, { url, for: 'feed' }, signal);
	if (!answer.ok) return answer;
	const feed = await parse(answer.value, url);
	if (feed.ok) keepRecent(world, url, answer.value);
	if (feed.ok) return preview(world, settings, { feed: feed.value, url, foundOnPage: false });
	if (feed.problem.kind !== 'web-page') return feed;
	const declared = findDeclared(world, answer.value, url);
	if (declared === undefined) return feed;
	const second = await getBody(world.http, { url: declared, for: 'feed' }, signal);
	if (!second.ok) return second;
	const found = await parse(second.value, declared);
	if (found.ok) keepRecent(world, declared, second.value);
	return found.ok
		? preview(world, settings, { feed: found.value, url: declared, foundOnPage: true })
		: found;
}

function normalAddress(address: string): string | undefined {
	const text = address
		.trim()
		.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '')
		.replace(/^feed:\/\//iu, 'https://');
	const url = parseAddress(
		/^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[\w.-]+:\d+/u.test(text) ? text : `https://${text}`,
	);
	const isWeb =
		url !== undefined && /^https?:$/u.test(url.protocol) && /[.:]|^localhost$/u.test(url.hostname);
	return isWeb ? url.href : undefined;
}

function parse(answer: HttpAnswer, url: string): Promise<Result<Feed>> {
	const contentType = answer.headers['content-type'];
	return parseFeed(answer.bytes, {
		url: answer.url ?? url,
		...(contentType === undefined ? {} : { contentType }),
	});
}

function findDeclared(world: World, answer: HttpAnswer, url: string): string | undefined {
	const decoded = decodeBytes(answer.bytes, { url });
	if (!decoded.ok) return undefined;
	return declaredFeeds(world.parseHtml(decoded.value.text), answer.url ?? url)[0]?.url;
}

async function preview(
	world: World,
	settings: Settings,
	found: { readonly feed: Feed; readonly url: string; readonly foundOnPage: boolean },
): Promise<Result<FeedPreview>> {
	const { feed, url, foundOnPage } = found;
	const suggestedName = freeName(nameFor(feed, url), settings.feeds);
	const drafter = await createDrafters(world, settings).of({
		name: suggestedName,
		url,
		folder: '',
		tags: [],
		enabled: true,
	});
	if (!drafter.ok) return drafter;
	const newest = [...feed.items].sort(newestFirst);
	const first = newest[0];
	return ok({
		url,
		title: feed.title,
		suggestedName,
		...(feed.siteUrl === undefined ? {} : { siteUrl: feed.siteUrl }),
		itemCount: feed.items.length,
		items: newest.slice(0, 10).map((item) => ({
			title: item.title,
			...(item.date === undefined ? {} : { date: item.date }),
		})),
		...(first ? { firstNote: drafter.value(first) } : {}),
		foundOnPage,
	});
}

/** A feed's name stands in file names and tags: short words and dashes, as people name feeds. */
function nameFor(feed: Feed, url: string): string {
	const title = safeName(oneLine(feed.title)).toLowerCase();
	const name = title
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '')
		.slice(0, 40);
	return name || (parseAddress(url)?.hostname.replace(/^www\./u, '') ?? 'feed');
}
