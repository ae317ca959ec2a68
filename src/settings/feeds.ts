import { parseAddress } from '../base/address';
import { isRecord } from '../base/record';
import { oneLine } from '../base/text/text';
import { PREFERENCES } from './full-text';
import type { FeedAuth, FeedSettings, GroupSettings, Settings } from './model';
import { asCount, asText, asTexts, asWords, oneOf } from './values';

/** Reads one stored feed; `undefined` for what names no address. Wrong optional values count as absent. */
export function readFeed(entry: unknown): FeedSettings | undefined {
	if (!isRecord(entry)) return undefined;
	const url = asText(entry['url']) ?? '';
	const name = oneLine(asText(entry['name']) ?? '') || (parseAddress(url)?.hostname ?? '');
	if (url === '' || name === '') return undefined;
	return {
		name,
		url,
		folder: asText(entry['folder']) ?? '',
		tags: asTexts(entry['tags']) ?? [],
		enabled: entry['enabled'] !== false,
		...given('group', groupPath(asText(entry['group']) ?? '') || undefined),
		...given('templatePath', asText(entry['templatePath']) || undefined),
		...given('fileName', asText(entry['fileName']) || undefined),
		...given('categories', oneOf(entry['categories'], ['none', 'tags'] as const)),
		...given('categoryMap', asWords(entry['categoryMap'])),
		...given('firstImport', asCount(entry['firstImport'])),
		...given('dailyCap', asCount(entry['dailyCap']) || undefined),
		...given('order', oneOf(entry['order'], ['newest', 'oldest'] as const)),
		...given('intervalMinutes', asCount(entry['intervalMinutes'])),
		...given('filters', asText(entry['filters']) || undefined),
		...given('fullText', oneOf(entry['fullText'], PREFERENCES)),
		...given('fetchAtSync', entry['fetchAtSync'] === true || undefined),
		...given('images', oneOf(entry['images'], ['remote', 'download'] as const)),
		...given('auth', readAuth(entry['auth'])),
	};
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
	return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

function readAuth(value: unknown): FeedAuth | undefined {
	if (!isRecord(value)) return undefined;
	const kind = oneOf(value['kind'], ['basic', 'bearer', 'header'] as const);
	const secret = asText(value['secret']) ?? '';
	const header = asText(value['header']) ?? '';
	if (kind === undefined || secret === '' || (kind === 'header' && !/^[\w-]{1,60}$/u.test(header)))
		return undefined;
	return { kind, secret, ...(kind === 'header' ? { header } : {}) };
}

export function readGroup(entry: unknown): GroupSettings | undefined {
	if (!isRecord(entry)) return undefined;
	const name = groupPath(asText(entry['name']) ?? '');
	if (name === '') return undefined;
	return {
		name,
		folder: asText(entry['folder']) ?? '',
		tags: asTexts(entry['tags']) ?? [],
		templatePath: asText(entry['templatePath']) ?? '',
	};
}

/** `Science/Botany` without empty parts. */
export function groupPath(text: string): string {
	return text
		.split('/')
		.map((part) => oneLine(part))
		.filter((part) => part !== '')
		.join('/');
}

/** Two feeds of one name would claim each other's notes: the later one gets a number. */
export function freeName(name: string, feeds: readonly Pick<FeedSettings, 'name'>[]): string {
	const taken = new Set(feeds.map((feed) => feed.name.toLowerCase()));
	if (!taken.has(name.toLowerCase())) return name;
	let number = 2;
	while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
	return `${name} ${number}`;
}

/** A feed with all it inherits. */
export interface ResolvedFeed extends FeedSettings {
	readonly templatePath: string;
	readonly fileName: string;
	readonly firstImport: number;
	readonly order: 'newest' | 'oldest';
	readonly intervalMinutes: number;
	/** Its own rules first, since the first rule that matches decides. */
	readonly filters: string;
}

/** Fills in what a feed does not say: its group's choices from the innermost out, then those of all feeds. */
export function resolveFeed(feed: FeedSettings, settings: Settings): ResolvedFeed {
	const groups = groupsOf(feed.group ?? '', settings.groups);
	const first = (own: string | undefined, of: (group: GroupSettings) => string): string =>
		own || (groups.map(of).find((value) => value !== '') ?? '');
	return {
		...feed,
		folder: first(feed.folder, (group) => group.folder) || settings.folder,
		tags: [...new Set([...feed.tags, ...groups.flatMap((group) => group.tags)])],
		templatePath: first(feed.templatePath, (group) => group.templatePath) || settings.templatePath,
		fileName: feed.fileName ?? settings.fileName,
		firstImport: feed.firstImport ?? settings.firstImport,
		order: feed.order ?? 'newest',
		intervalMinutes: feed.intervalMinutes ?? settings.intervalMinutes,
		filters: [feed.filters ?? '', settings.filters].filter((text) => text !== '').join('\n'),
	};
}

/** The settings of a group and of those it stands in, innermost first. */
function groupsOf(path: string, all: readonly GroupSettings[]): readonly GroupSettings[] {
	const parts = path.split('/');
	return parts.flatMap((_, at) => {
		const name = parts.slice(0, parts.length - at).join('/');
		const found = all.find((group) => group.name === name);
		return found ? [found] : [];
	});
}
