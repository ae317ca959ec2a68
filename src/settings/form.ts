import { readFeed, readGroup } from './feeds';
import { changedFullText, fullTextField } from './full-text';
import { readLinkField, writeLinkField } from './links';
import type { FeedSettings, Settings } from './model';
import { changedReview, reviewField } from './review';

/**
 * Settings as the fields of a form: each key is a path (`feeds.2.tags`), each value what a person types. What is read back
 * is what was written; what cannot be meant leaves the settings as they were.
 */
export function readField(settings: Settings, key: string): unknown {
	const [first = '', second = '', third = ''] = key.split('.');
	if (first === 'feeds') return feedField(settings.feeds[Number(second)], third);
	if (first === 'groups') {
		const group = settings.groups[Number(second)];
		return third === 'tags' ? group?.tags.join(', ') : valueOf(group, third);
	}
	if (first === 'status') return valueOf(settings.status, second);
	if (first === 'fullText') return fullTextField(settings.fullText, second);
	if (first === 'review') return reviewField(settings.review, second, third);
	if (first === 'properties') return settings.properties[second] ?? second;
	if (first === 'links') return readLinkField(settings.links, second);
	if (first === 'excludedFolders') return settings.excludedFolders.join('\n');
	return valueOf(settings, first);
}

function feedField(feed: FeedSettings | undefined, field: string): unknown {
	if (!feed) return '';
	if (field === 'tags') return feed.tags.join(', ');
	if (field === 'categoryMap')
		return Object.entries(feed.categoryMap ?? {})
			.map(([from, to]) => `${from} = ${to}`)
			.join('\n');
	if (field === 'authKind') return feed.auth?.kind ?? '';
	if (field === 'authSecret') return feed.auth?.secret ?? '';
	if (field === 'authHeader') return feed.auth?.header ?? '';
	const value = valueOf(feed, field);
	return typeof value === 'number' ? String(value) : (value ?? '');
}

function valueOf(from: object | undefined, key: string): unknown {
	return from && new Map<string, unknown>(Object.entries(from)).get(key);
}

/** The change that a typed value means. */
export function writeField(settings: Settings, key: string, value: unknown): Partial<Settings> {
	const [first = '', second = '', third = ''] = key.split('.');
	const at = Number(second);
	const text = typeof value === 'string' ? value.trim() : value;
	switch (first) {
		case 'feeds':
			return {
				feeds: settings.feeds.map((feed, index) =>
					index === at ? changedFeed(feed, third, text) : feed,
				),
			};
		case 'groups':
			return {
				groups: settings.groups.map((group, index) => {
					if (index !== at) return group;
					const changed = third === 'tags' ? listed(text, /,/u) : text;
					return readGroup({ ...group, [third]: changed }) ?? group;
				}),
			};
		case 'status':
			return { status: { ...settings.status, [second]: text } };
		case 'fullText':
			return { fullText: changedFullText(settings.fullText, second, text) };
		case 'review':
			return { review: changedReview(settings.review, [second, third], text) };
		case 'properties':
			return { properties: { ...settings.properties, [second]: String(text) } };
		case 'links':
			return { links: writeLinkField(settings.links, second, text) };
		case 'excludedFolders':
			return { excludedFolders: listed(text, /\n/u) };
		default:
			return { [first]: text };
	}
}

const COUNTS = new Set(['firstImport', 'dailyCap', 'intervalMinutes']);

/** Through the reader of stored feeds, so that the form can write nothing that would not be read. */
function changedFeed(feed: FeedSettings, field: string, value: unknown): FeedSettings {
	const change = ((): Readonly<Record<string, unknown>> => {
		if (field === 'tags') return { tags: listed(value, /,/u) };
		if (field === 'categoryMap') return { categoryMap: mapped(value) };
		if (field.startsWith('auth')) return { auth: changedAuth(feed, field, value) };
		if (COUNTS.has(field)) return { [field]: value === '' ? undefined : Number(value) };
		return { [field]: value };
	})();
	return readFeed({ ...feed, ...change }) ?? feed;
}

function changedAuth(feed: FeedSettings, field: string, value: unknown): unknown {
	const auth = { kind: 'basic', secret: '', header: '', ...feed.auth };
	if (field === 'authKind')
		return value === '' ? undefined : { ...auth, kind: value, secret: auth.secret || 'name' };
	return { ...auth, [field === 'authSecret' ? 'secret' : 'header']: value };
}

function listed(value: unknown, separator: RegExp): readonly string[] {
	return String(value)
		.split(separator)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

/** `Publisher's category = tag`, one a line; without a tag the category is dropped. */
function mapped(value: unknown): Readonly<Record<string, string>> {
	return Object.fromEntries(
		listed(value, /\n/u).map((line) => {
			const at = line.lastIndexOf('=');
			return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
		}),
	);
}

/** Whether a field of a number may hold this: empty, or a whole number. */
export function isCountOrEmpty(text: string): boolean {
	return text.trim() === '' || /^\d{1,5}$/u.test(text.trim());
}
