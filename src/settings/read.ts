import { problem, type Problem } from '../base/problem';
import { isRecord, type UnknownRecord } from '../base/record';
import { DEFAULT_SETTINGS } from './defaults';
import { freeName, readFeed, readGroup } from './feeds';
import { readFullText } from './full-text';
import { readLinks } from './links';
import { migrate } from './migrations';
import type { FeedSettings, GroupSettings, Settings } from './model';
import { readReview } from './review';
import { asCount, asName, asText, asTexts, asWords, fieldsOf, oneOf, type Wrong } from './values';

export interface ReadSettings {
	readonly settings: Settings;
	/** What had to be repaired, each naming its field. */
	readonly problems: readonly Problem[];
}

/** Reads what is stored, whatever it is: wrong values fall back to their defaults and are named. Never throws. */
export function readSettings(stored: unknown): ReadSettings {
	if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
	if (!isRecord(stored)) {
		return {
			settings: DEFAULT_SETTINGS,
			problems: [problem('bad-settings', 'data.json', 'not a list of settings')],
		};
	}
	const problems: Problem[] = [];
	const settings = readFields(migrate(stored), (field) =>
		problems.push(problem('bad-settings', 'data.json', field)),
	);
	return { settings, problems };
}

function readFields(data: UnknownRecord, wrong: Wrong): Settings {
	const base = DEFAULT_SETTINGS;
	const get = fieldsOf(data, '', wrong);
	const status = fieldsOf(data['status'], 'status.', wrong);
	return {
		version: base.version,
		feeds: get('feeds', (value) => readFeeds(value, wrong), base.feeds),
		groups: get('groups', (value) => readGroups(value, wrong), base.groups),
		folder: get('folder', asText, base.folder),
		summary: get(
			'summary',
			(value) => oneOf(value, ['markdown', 'as-sent'] as const),
			base.summary,
		),
		language: get('language', (value) => oneOf(value, ['zh', 'en'] as const), base.language),
		templatePath: get('templatePath', asText, base.templatePath),
		fileName: get('fileName', asText, base.fileName),
		properties: get('properties', asWords, base.properties),
		firstImport: get('firstImport', asCount, base.firstImport),
		intervalMinutes: get('intervalMinutes', asCount, base.intervalMinutes),
		filters: get('filters', asText, base.filters),
		retentionDays: get('retentionDays', asCount, base.retentionDays),
		status: {
			property: status('property', asName, base.status.property),
			pending: status('pending', asName, base.status.pending),
			analysed: status('analysed', asName, base.status.analysed),
			permanent: status('permanent', asName, base.status.permanent),
			archived: status('archived', asName, base.status.archived),
		},
		fullText: readFullText(data['fullText'], wrong),
		review: readReview(data['review'], wrong),
		excludedFolders: get('excludedFolders', asTexts, base.excludedFolders),
		recordsFolder: get('recordsFolder', asText, base.recordsFolder),
		links: get('links', (value) => readLinks(value, wrong), base.links),
	};
}

function readFeeds(value: unknown, wrong: Wrong): readonly FeedSettings[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const feeds: FeedSettings[] = [];
	for (const [at, entry] of value.entries()) {
		const feed = readFeed(entry);
		if (feed) feeds.push({ ...feed, name: freeName(feed.name, feeds) });
		else wrong(`feeds, entry ${at + 1}`);
	}
	return feeds;
}

function readGroups(value: unknown, wrong: Wrong): readonly GroupSettings[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const groups = new Map<string, GroupSettings>();
	for (const [at, entry] of value.entries()) {
		const group = readGroup(entry);
		if (group && !groups.has(group.name)) groups.set(group.name, group);
		else if (!group) wrong(`groups, entry ${at + 1}`);
	}
	return [...groups.values()];
}
