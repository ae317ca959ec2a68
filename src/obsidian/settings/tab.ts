import {
	PluginSettingTab,
	type App,
	type Plugin,
	type SettingDefinition,
	type SettingDefinitionItem,
} from 'obsidian';
import { fetchesHere, setFetchesHere } from '../../flow/feeds/schedule';
import { isPropertyName } from '../../note/render';
import { readField, writeField } from '../../settings/form';
import type { FeedSettings, GroupSettings, Settings } from '../../settings/model';
import { SETTINGS } from '../../words/settings';
import { AddFeedModal } from '../feeds/add-feed-modal';
import { reportFailure, type Session } from '../session';
import { keyDefinitions, readKeyField, writeKeyField } from './keys';
import { linkDefinitions } from './links';
import { reviewDefinitions } from './review';
import { feedPage, patternFault, rulesFault } from './feed';
import { feedTextItems, fullTextDefinitions } from './full-text';
import { item, NOTES } from './item';

/** Kept on this device, beside what data.json holds for all. */
const HERE = 'device.fetchHere';

/** The settings, described as data: the app draws them and finds them in its search. */
export class ZettelfeedSettingTab extends PluginSettingTab {
	constructor(
		app: App,
		plugin: Plugin,
		private readonly session: Session,
	) {
		super(app, plugin);
		this.icon = 'rss';
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { feeds, groups } = this.session.settings.current;
		return [
			this.feedList(feeds),
			this.groupList(groups),
			noteDefinitions(),
			fetchDefinitions(),
			fullTextDefinitions({
				app: this.app,
				readerKey: () => this.session.settings.current.fullText.readerKey,
				save: (key, value) => this.setControlValue(key, value),
			}),
			...reviewDefinitions(),
			linkDefinitions(),
			propertyDefinitions(),
			statusDefinitions(),
			keyDefinitions(this.session),
		];
	}

	override getControlValue(key: string): unknown {
		if (key === HERE) return fetchesHere(this.session.world);
		return readKeyField(this.session, key) ?? readField(this.session.settings.current, key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const { world, settings } = this.session;
		if (await writeKeyField(this.session, key, value)) return;
		if (key !== HERE) return settings.update(writeField(settings.current, key, value));
		await setFetchesHere(world, value === true);
		this.session.changed();
	}

	private feedList(feeds: readonly FeedSettings[]): SettingDefinitionItem {
		return {
			type: 'list',
			heading: SETTINGS.feeds,
			emptyState: SETTINGS.noFeeds,
			items: feeds.map((feed, at) =>
				feedPage(feed, {
					app: this.app,
					at,
					others: () => this.session.settings.current.feeds.filter((_, index) => index !== at),
					save: (key, value) => this.setControlValue(key, value),
					more: feedTextItems(at),
					remove: () => this.removeFeed(at),
				}),
			),
			onDelete: (at) => this.removeFeed(at),
			addItem: { name: SETTINGS.addFeed, action: () => this.addFeed() },
		};
	}

	private groupList(groups: readonly GroupSettings[]): SettingDefinitionItem {
		return {
			type: 'list',
			heading: SETTINGS.groups,
			emptyState: SETTINGS.noGroups,
			items: groups.map((group, at) => ({
				type: 'page',
				name: group.name,
				items: [
					item(SETTINGS.groupName, 'text', `groups.${at}.name`, {
						validate: (value) => (value.trim() === '' ? SETTINGS.needed : undefined),
					}),
					item(SETTINGS.groupFolder, 'folder', `groups.${at}.folder`),
					item(SETTINGS.groupTags, 'text', `groups.${at}.tags`),
					item(SETTINGS.groupTemplate, 'file', `groups.${at}.templatePath`, NOTES),
				],
			})),
			onDelete: (at) => this.change({ groups: groups.filter((_, index) => index !== at) }),
			addItem: { name: SETTINGS.addGroup, action: () => this.addGroup(groups) },
		};
	}

	private addGroup(groups: readonly GroupSettings[]): void {
		const taken = new Set(groups.map((group) => group.name));
		let name: string = SETTINGS.newGroup;
		for (let number = 2; taken.has(name); number += 1) name = `${SETTINGS.newGroup} ${number}`;
		this.change({ groups: [...groups, { name, folder: '', tags: [], templatePath: '' }] });
	}

	private addFeed(): void {
		const modal = new AddFeedModal(this.session);
		modal.setCloseCallback(() => this.update());
		modal.open();
	}

	private removeFeed(at: number): void {
		const { feeds } = this.session.settings.current;
		this.change({ feeds: feeds.filter((_, index) => index !== at) });
	}

	private change(change: Partial<Settings>): void {
		reportFailure(this.session.settings.update(change).then(() => this.update()));
	}
}

function noteDefinitions(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: SETTINGS.notes,
		items: [
			item(SETTINGS.folder, 'folder', 'folder', { placeholder: 'inbox' }),
			item(SETTINGS.summary, 'dropdown', 'summary', {
				options: { markdown: SETTINGS.summaryMarkdown, 'as-sent': SETTINGS.summaryAsSent },
			}),
			item(SETTINGS.language, 'dropdown', 'language', {
				options: { zh: SETTINGS.chinese, en: SETTINGS.english },
			}),
			item(SETTINGS.template, 'file', 'templatePath', NOTES),
			item(SETTINGS.fileName, 'text', 'fileName', { validate: patternFault }),
			item(SETTINGS.firstImport, 'number', 'firstImport', { min: 0, max: 100000, step: 1 }),
			item(SETTINGS.rules, 'textarea', 'filters', { rows: 3, validate: rulesFault }),
			item(SETTINGS.excluded, 'textarea', 'excludedFolders', { rows: 3 }),
			item(SETTINGS.records, 'folder', 'recordsFolder'),
		],
	};
}

function fetchDefinitions(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: SETTINGS.fetching,
		items: [
			item(SETTINGS.here, 'toggle', HERE),
			item(SETTINGS.interval, 'number', 'intervalMinutes', { min: 0, max: 100000, step: 15 }),
			item(SETTINGS.retention, 'number', 'retentionDays', { min: 0, max: 100000, step: 1 }),
		],
	};
}

function propertyDefinitions(): SettingDefinitionItem {
	return {
		type: 'group',
		heading: SETTINGS.properties,
		items: Object.entries(SETTINGS.propertyNames).map(([key, name]) =>
			item([name, key === 'title' ? SETTINGS.propertiesAbout : ''], 'text', `properties.${key}`, {
				validate: (value) =>
					value.trim() === '' || isPropertyName(value.trim()) ? undefined : SETTINGS.notAProperty,
			}),
		),
	};
}

function statusDefinitions(): SettingDefinitionItem {
	const text = (
		key: keyof Settings['status'],
		label: readonly [string, string],
	): SettingDefinition =>
		item(label, 'text', `status.${key}`, {
			validate: (value) => (value.trim() === '' ? SETTINGS.needed : undefined),
		});
	return {
		type: 'group',
		heading: SETTINGS.statuses,
		items: [
			text('property', SETTINGS.statusProperty),
			text('pending', SETTINGS.statusPending),
			text('analysed', SETTINGS.statusAnalysed),
			text('permanent', SETTINGS.statusPermanent),
			text('archived', SETTINGS.statusArchived),
		],
	};
}
