import {
	SecretComponent,
	type App,
	type SettingDefinition,
	type SettingDefinitionItem,
} from 'obsidian';
import { webAddress } from '../../base/address';
import { readFilters } from '../../feed/rules/filter-read';
import { templateFaults } from '../../note/template/faults';
import { freeName } from '../../settings/feeds';
import { isCountOrEmpty } from '../../settings/form';
import type { FeedSettings } from '../../settings/model';
import { faultSentence } from '../../words/filter';
import { IMAGES } from '../../words/text-tools';
import { templateFaultSentence } from '../../words/template';
import { FEED_SETTINGS as FEED, SETTINGS } from '../../words/settings';
import { item, labels, NOTES } from './item';

type Page = Extract<SettingDefinitionItem, { type: 'page' }>;

/** What the page of one feed needs of its tab. */
export interface FeedPageOptions {
	readonly app: App;
	readonly at: number;
	readonly others: () => readonly FeedSettings[];
	readonly save: (key: string, value: unknown) => Promise<void>;
	/** Further settings of the feed, from other rooms of the tab. */
	readonly more: readonly SettingDefinition[];
	readonly remove: () => void;
}

/** The settings of one feed as a page. */
export function feedPage(feed: FeedSettings, options: FeedPageOptions): Page {
	return {
		type: 'page',
		name: feed.name,
		desc: feed.url,
		items: [
			nameItem(options),
			...feedItems(options.at),
			...noteItems(options.at),
			...importItems(options.at),
			...options.more,
			...authItems(feed, options),
			{ ...labels(FEED.remove), action: options.remove },
		],
	};
}

/** Which feed it is, and whether it is asked. */
function feedItems(at: number): readonly SettingDefinition[] {
	return [
		item(FEED.url, 'text', `feeds.${at}.url`, {
			validate: (value) => (webAddress(value.trim()) ? undefined : SETTINGS.notAnAddress),
		}),
		item(FEED.enabled, 'toggle', `feeds.${at}.enabled`),
		item(FEED.group, 'text', `feeds.${at}.group`),
	];
}

/** Where its notes go and how they look. */
function noteItems(at: number): readonly SettingDefinition[] {
	return [
		item(FEED.folder, 'folder', `feeds.${at}.folder`),
		item(FEED.tags, 'text', `feeds.${at}.tags`),
		item(FEED.template, 'file', `feeds.${at}.templatePath`, NOTES),
		item(FEED.fileName, 'text', `feeds.${at}.fileName`, { validate: patternFault }),
		item(FEED.categories, 'dropdown', `feeds.${at}.categories`, {
			options: { none: FEED.categoriesNone, tags: FEED.categoriesTags },
		}),
		item(FEED.categoryMap, 'textarea', `feeds.${at}.categoryMap`, { rows: 3 }),
	];
}

/** Which of its items become notes, and when. */
function importItems(at: number): readonly SettingDefinition[] {
	return [
		countItem(FEED.firstImport, `feeds.${at}.firstImport`),
		countItem(FEED.dailyCap, `feeds.${at}.dailyCap`),
		item(FEED.order, 'dropdown', `feeds.${at}.order`, {
			options: { newest: FEED.orderNewest, oldest: FEED.orderOldest },
		}),
		countItem(FEED.interval, `feeds.${at}.intervalMinutes`),
		item(FEED.rules, 'textarea', `feeds.${at}.filters`, { rows: 3, validate: rulesFault }),
		imagesItem(at),
	];
}

function nameItem({ at, others }: FeedPageOptions): SettingDefinition {
	return item(FEED.name, 'text', `feeds.${at}.name`, {
		validate: (value) => {
			if (value.trim() === '') return SETTINGS.needed;
			return freeName(value.trim(), others()) === value.trim() ? undefined : SETTINGS.nameTaken;
		},
	});
}

function authItems(
	feed: FeedSettings,
	{ app, at, save }: FeedPageOptions,
): readonly SettingDefinition[] {
	return [
		item(FEED.auth, 'dropdown', `feeds.${at}.authKind`, {
			options: {
				'': FEED.authNone,
				basic: FEED.authBasic,
				bearer: FEED.authBearer,
				header: FEED.authHeader,
			},
		}),
		{
			...labels(FEED.secret),
			render: (setting) => {
				// The keychain's own field: the secret itself never passes through our settings.
				new SecretComponent(app, setting.controlEl)
					.setValue(feed.auth?.secret ?? '')
					.onChange((name) => save(`feeds.${at}.authSecret`, name));
			},
		},
		item(FEED.header, 'text', `feeds.${at}.authHeader`),
	];
}

function countItem(label: readonly [string, string], key: string): SettingDefinition {
	return item(label, 'text', key, {
		validate: (value) => (isCountOrEmpty(value) ? undefined : SETTINGS.notACount),
	});
}

function imagesItem(at: number): SettingDefinition {
	return item(IMAGES.setting, 'dropdown', `feeds.${at}.images`, {
		options: { remote: IMAGES.remote, download: IMAGES.download },
	});
}

/** What is wrong with a pattern of file names. */
export function patternFault(pattern: string): string | undefined {
	const [fault] = templateFaults(pattern);
	return fault && templateFaultSentence(fault);
}

/** What is wrong with rules: the first fault. */
export function rulesFault(rules: string): string | undefined {
	const [fault] = readFilters(rules).faults;
	return fault && faultSentence(fault);
}
