import { resolveAddress } from '../base/address';
import { decodeEntities } from '../base/text/entities';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { oneLine } from '../base/text/text';
import { feedKey } from './discovery/candidate';
import { decodeBytes } from './bytes/decode';
import type { OpmlFeed, OpmlOutline, OpmlSkip } from './model';
import { finish } from '../base/pace';
import { readAttributes, scanTags, type Tag } from './xml/scan';
import { decodedOnce } from './fields/text';
import { readTypedAddress } from './discovery/typed-address';

/** No reader exports more; a phone must hold it whole. Characters. */
const MAX_LENGTH = 20 * 1024 * 1024;
/** Folders deeper than this are read as the deepest one: a hostile list nests without end. */
export const MAX_DEPTH = 32;
const MAX_NAME = 300;
/** Characters of one outline's tag. */
const MAX_TAG = 8000;

/** `readOpml` from bytes of any encoding. `name` is what a person calls the file. */
export function readOpmlBytes(bytes: Uint8Array, name: string): Result<OpmlOutline> {
	const decoded = decodeBytes(bytes, { url: name });
	return decoded.ok ? readOpml(decoded.value.text, name) : decoded;
}

/**
 * Reads a list of feeds as readers export it: OPML 1.0 to 2.0 (opml.org/spec2.opml), in whatever case and however broken.
 * A feed listed twice is one feed in two folders. Linear, never throws; a problem only where there is no list at all.
 */
export function readOpml(text: string, name = 'OPML'): Result<OpmlOutline> {
	if (text.length > MAX_LENGTH) return fail(problem('too-large', name, '20 MB'));
	const { tags } = finish(scanTags(text));
	const outlines = tags.filter((tag) => tag.name.local === 'outline');
	const isList = outlines.length > 0 || tags.some((tag) => tag.name.local === 'opml');
	if (!isList) return fail(problem('not-opml', name, whatElse(tags, text)));
	const reader = new Reader();
	for (const [at, tag] of outlines.entries()) {
		reader.outline(mended(tag, outlines[at + 1]?.start ?? text.length, text));
	}
	return ok({ title: readTitle(tags, text), ...reader.result() });
}

/** A tag that a bare `<` inside a value cut off, read again up to the next outline. */
function mended(tag: Tag, next: number, text: string): Tag {
	if (text.charAt(tag.end - 1) === '>' || tag.kind === 'close') return tag;
	const whole = text.slice(tag.start, Math.min(next, tag.start + MAX_TAG));
	const attributes = whole.slice(tag.name.sent.length + 1);
	return { ...tag, kind: whole.includes('/>') ? 'empty' : 'open', attributes };
}

function whatElse(tags: readonly Tag[], text: string): string {
	if (text.trim() === '') return 'it is empty';
	const names = new Set(tags.slice(0, 20).map((tag) => tag.name.local));
	if (['rss', 'feed', 'rdf'].some((root) => names.has(root))) return 'it is a feed itself';
	if (names.has('html')) return 'it is a web page';
	return 'it holds no outline';
}

/** The list's own title, which stands before its first outline. */
function readTitle(tags: readonly Tag[], text: string): string {
	const at = tags.findIndex((tag) => /^(?:title|outline)$/u.test(tag.name.local));
	const [open, close] = [tags[at], tags[at + 1]];
	if (!open || !close || open.kind !== 'open' || open.name.local !== 'title') return '';
	return oneLine(decodedOnce(text.slice(open.end, close.start))).slice(0, MAX_NAME);
}

interface Growing {
	readonly url: string;
	readonly title: string;
	readonly siteUrl?: string;
	readonly groups: Map<string, readonly string[]>;
	readonly tags: Set<string>;
}

type Skipped = OpmlOutline['skipped'][number];

interface Open {
	/** Of the folder; empty for a feed, or where it has none. */
	readonly name: string;
	/** What it is if nothing turns out to stand in it. */
	readonly skip?: Skipped | undefined;
}

class Reader {
	readonly #feeds = new Map<string, Growing>();
	readonly #skipped: Skipped[] = [];
	/** The outlines that are open now. */
	readonly #open: Open[] = [];

	outline(tag: Tag): void {
		if (tag.kind === 'close') {
			this.#close();
			return;
		}
		const parent = this.#open.pop();
		// What holds an outline is a folder, whatever else it names.
		if (parent) this.#open.push({ name: parent.name });
		const attributes = lowerCased(tag);
		const isFeed = this.#feed(attributes);
		this.#open.push({
			name: isFeed ? '' : nameOf(attributes),
			skip: isFeed ? undefined : noFeed(attributes),
		});
		if (tag.kind !== 'open') this.#close();
	}

	#close(): void {
		const skip = this.#open.pop()?.skip;
		if (skip) this.#skipped.push(skip);
	}

	result(): Pick<OpmlOutline, 'feeds' | 'skipped'> {
		while (this.#open.length > 0) this.#close();
		const feeds = [...this.#feeds.values()].map(
			({ url, title, siteUrl, groups, tags }): OpmlFeed => ({
				url,
				title,
				...(siteUrl === undefined ? {} : { siteUrl }),
				groups: [...groups.values()],
				tags: [...tags],
			}),
		);
		return { feeds, skipped: this.#skipped };
	}

	/** Reads an outline that names a feed; `false` for any other. */
	#feed(attributes: ReadonlyMap<string, string>): boolean {
		const address = feedAddress(attributes);
		if (address === undefined) return false;
		const url = readable(address);
		if (url === undefined) this.#skipped.push(skipped(attributes, 'bad-address', address));
		else this.#add(url, attributes);
		return true;
	}

	#add(url: string, attributes: ReadonlyMap<string, string>): void {
		const site = readable(attributes.get('htmlurl') ?? '');
		const key = feedKey(url);
		const feed = this.#feeds.get(key) ?? {
			url,
			title: nameOf(attributes) || url,
			...(site === undefined ? {} : { siteUrl: site }),
			groups: new Map<string, readonly string[]>(),
			tags: new Set<string>(),
		};
		this.#feeds.set(key, feed);
		const path = this.#path();
		if (path.length > 0) feed.groups.set(JSON.stringify(path), path);
		for (const tag of (attributes.get('category') ?? '').split(',', 100)) {
			const clean = oneLine(tag.trim().replace(/^\/+/u, '')).slice(0, MAX_NAME);
			if (clean !== '') feed.tags.add(clean);
		}
	}

	#path(): readonly string[] {
		const path: string[] = [];
		for (const { name } of this.#open.slice(0, MAX_DEPTH * 4)) {
			if (name !== '' && path.length < MAX_DEPTH) path.push(name);
		}
		return path;
	}
}

/** What an outline is that names no feed and holds none; `undefined` for an empty folder. */
function noFeed(attributes: ReadonlyMap<string, string>): Skipped | undefined {
	const type = (attributes.get('type') ?? '').toLowerCase();
	const page = attributes.get('htmlurl') ?? attributes.get('url') ?? '';
	if (type === 'include') return skipped(attributes, 'another-list', page);
	if (page !== '') return skipped(attributes, 'not-a-feed', page);
	return /^(?:rss|atom|feed)/u.test(type) ? skipped(attributes, 'no-address') : undefined;
}

function skipped(attributes: ReadonlyMap<string, string>, reason: OpmlSkip, url = ''): Skipped {
	const title = nameOf(attributes) || url.slice(0, MAX_NAME);
	return { title, ...(url === '' ? {} : { url: url.slice(0, 2048) }), reason };
}

/** Attributes by lower-case name, decoded; an empty one counts as absent. */
function lowerCased(tag: Tag): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [name, value] of readAttributes(tag.attributes)) {
		const decoded = decodeEntities(value).trim();
		const key = name.toLowerCase();
		if (decoded !== '' && !found.has(key)) found.set(key, decoded);
	}
	return found;
}

/** `xmlUrl`; in old lists `url` beside a type that says feed, or where the address does. */
function feedAddress(attributes: ReadonlyMap<string, string>): string | undefined {
	const url = attributes.get('xmlurl') ?? attributes.get('feedurl') ?? attributes.get('rssurl');
	if (url !== undefined) return url;
	const type = (attributes.get('type') ?? '').toLowerCase();
	const other = attributes.get('url') ?? '';
	const isFeed =
		/^(?:rss|atom|feed|rdf|pie)/u.test(type) ||
		(type === '' && /(?:feed|rss|atom|rdf|\.xml)[^/]{0,40}\/?$/iu.test(other.slice(0, 2048)));
	return other !== '' && isFeed ? other : undefined;
}

/** Kept as written where it is an address already. */
function readable(address: string): string | undefined {
	if (/^https?:\/\//iu.test(address)) return webOnly(resolveAddress(address, ''));
	return /\s/u.test(address) ? undefined : readTypedAddress(address);
}

function webOnly(address: string | undefined): string | undefined {
	return address !== undefined && /^https?:\/\//iu.test(address) ? address : undefined;
}

function nameOf(attributes: ReadonlyMap<string, string>): string {
	const name = attributes.get('text') ?? attributes.get('title') ?? attributes.get('description');
	return oneLine(name ?? '').slice(0, MAX_NAME);
}
