import { parseAddress } from '../base/address';
import { problem, type Problem } from '../base/problem';
import { oneLine } from '../base/text';
import { DEFAULT_SETTINGS } from './defaults';
import { migrate } from './migrations';
import type { FeedSettings, Settings } from './model';

type Stored = Readonly<Record<string, unknown>>;

export interface ReadSettings {
	readonly settings: Settings;
	/** What had to be repaired, each naming its field. */
	readonly problems: readonly Problem[];
}

/** Reads what is stored, whatever it is: wrong values fall back to their defaults and are named. Never throws. */
export function readSettings(stored: unknown): ReadSettings {
	if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
	if (!isObject(stored)) {
		return {
			settings: DEFAULT_SETTINGS,
			problems: [problem('bad-settings', 'data.json', 'not a list of settings')],
		};
	}
	const data = migrate(stored);
	const problems: Problem[] = [];
	const check = <T>(
		field: string,
		value: unknown,
		read: (value: unknown) => T | undefined,
		fallback: T,
	): T => {
		if (value === undefined) return fallback;
		const found = read(value);
		if (found === undefined) problems.push(problem('bad-settings', 'data.json', field));
		return found ?? fallback;
	};
	const status = isObject(data['status']) ? data['status'] : {};
	const base = DEFAULT_SETTINGS;
	const settings: Settings = {
		version: base.version,
		feeds: check('feeds', data['feeds'], (value) => readFeeds(value, problems), base.feeds),
		folder: check('folder', data['folder'], asText, base.folder),
		summary: check(
			'summary',
			data['summary'],
			(value) => oneOf(value, ['markdown', 'as-sent'] as const),
			base.summary,
		),
		language: check(
			'language',
			data['language'],
			(value) => oneOf(value, ['zh', 'en'] as const),
			base.language,
		),
		templatePath: check('templatePath', data['templatePath'], asText, base.templatePath),
		firstImport: check('firstImport', data['firstImport'], asCount, base.firstImport),
		status: {
			property: check('status.property', status['property'], asName, base.status.property),
			pending: check('status.pending', status['pending'], asName, base.status.pending),
			analysed: check('status.analysed', status['analysed'], asName, base.status.analysed),
			permanent: check('status.permanent', status['permanent'], asName, base.status.permanent),
			archived: check('status.archived', status['archived'], asName, base.status.archived),
		},
		excludedFolders: check(
			'excludedFolders',
			data['excludedFolders'],
			asTexts,
			base.excludedFolders,
		),
	};
	return { settings, problems };
}

function readFeeds(value: unknown, problems: Problem[]): readonly FeedSettings[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const feeds: FeedSettings[] = [];
	for (const [at, entry] of value.entries()) {
		const feed = readFeed(entry);
		if (feed) feeds.push({ ...feed, name: freeName(feed.name, feeds) });
		else problems.push(problem('bad-settings', 'data.json', `feeds, entry ${at + 1}`));
	}
	return feeds;
}

function readFeed(entry: unknown): FeedSettings | undefined {
	if (!isObject(entry)) return undefined;
	const url = asText(entry['url']) ?? '';
	const name = oneLine(asText(entry['name']) ?? '') || (parseAddress(url)?.hostname ?? '');
	if (url === '' || name === '') return undefined;
	return {
		name,
		url,
		folder: asText(entry['folder']) ?? '',
		tags: asTexts(entry['tags']) ?? [],
		enabled: entry['enabled'] !== false,
	};
}

/** Two feeds of one name would claim each other's notes: the later one gets a number. */
export function freeName(name: string, feeds: readonly Pick<FeedSettings, 'name'>[]): string {
	const taken = new Set(feeds.map((feed) => feed.name.toLowerCase()));
	if (!taken.has(name.toLowerCase())) return name;
	let number = 2;
	while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
	return `${name} ${number}`;
}

function isObject(value: unknown): value is Stored {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | undefined {
	return typeof value === 'string' ? value.trim() : undefined;
}

/** A property's name or value: never empty, on one line. */
function asName(value: unknown): string | undefined {
	const text = oneLine(asText(value) ?? '');
	return text === '' ? undefined : text;
}

function asTexts(value: unknown): readonly string[] | undefined {
	if (!Array.isArray(value)) return undefined;
	return value.map(asText).filter((text): text is string => text !== undefined && text !== '');
}

function asCount(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100000
		? value
		: undefined;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
	return allowed.find((each) => each === value);
}
