import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { parseAddress } from '../base/address';
import type { FeedSettings, Settings } from '../settings/model';
import { freeName } from '../settings/feeds';
import { SETTINGS } from '../words/ui';
import { AddFeedModal } from './add-feed-modal';
import { reportFailure, type Session } from './session';

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
		const { feeds } = this.session.settings.current;
		return [...noteDefinitions(), this.feedList(feeds), statusDefinitions()];
	}

	override getControlValue(key: string): unknown {
		return readValue(this.session.settings.current, key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const store = this.session.settings;
		await store.update(writeValue(store.current, key, value));
	}

	private feedList(feeds: readonly FeedSettings[]): SettingDefinitionItem {
		return {
			type: 'list',
			heading: SETTINGS.feeds,
			emptyState: SETTINGS.noFeeds,
			items: feeds.map((feed, at) => this.feedPage(feed, at)),
			onDelete: (at) => this.removeFeed(at),
			addItem: { name: SETTINGS.addFeed, action: () => this.addFeed() },
		};
	}

	private feedPage(
		feed: FeedSettings,
		at: number,
	): Extract<SettingDefinitionItem, { type: 'page' }> {
		const others = (): readonly FeedSettings[] =>
			this.session.settings.current.feeds.filter((_, index) => index !== at);
		return {
			type: 'page',
			name: feed.name,
			desc: feed.url,
			items: [
				{
					name: SETTINGS.feedName[0],
					desc: SETTINGS.feedName[1],
					control: {
						type: 'text',
						key: `feeds.${at}.name`,
						validate: (value) => {
							if (value.trim() === '') return SETTINGS.needed;
							return freeName(value.trim(), others()) === value.trim()
								? undefined
								: SETTINGS.nameTaken;
						},
					},
				},
				{
					name: SETTINGS.feedUrl[0],
					control: {
						type: 'text',
						key: `feeds.${at}.url`,
						validate: (value) =>
							/^https?:$/u.test(parseAddress(value.trim())?.protocol ?? '')
								? undefined
								: SETTINGS.notAnAddress,
					},
				},
				{
					name: SETTINGS.feedFolder[0],
					desc: SETTINGS.feedFolder[1],
					control: { type: 'folder', key: `feeds.${at}.folder` },
				},
				{
					name: SETTINGS.feedTags[0],
					desc: SETTINGS.feedTags[1],
					control: { type: 'text', key: `feeds.${at}.tags` },
				},
				{ name: SETTINGS.feedEnabled[0], control: { type: 'toggle', key: `feeds.${at}.enabled` } },
				{
					name: SETTINGS.removeFeed[0],
					desc: SETTINGS.removeFeed[1],
					action: () => this.removeFeed(at),
				},
			],
		};
	}

	private addFeed(): void {
		const modal = new AddFeedModal(this.session);
		modal.setCloseCallback(() => this.update());
		modal.open();
	}

	private removeFeed(at: number): void {
		const store = this.session.settings;
		const feeds = store.current.feeds.filter((_, index) => index !== at);
		reportFailure(store.update({ feeds }).then(() => this.update()));
	}
}

function noteDefinitions(): SettingDefinitionItem[] {
	return [
		{
			type: 'group',
			heading: SETTINGS.notes,
			items: [
				{
					name: SETTINGS.folder[0],
					desc: SETTINGS.folder[1],
					control: { type: 'folder', key: 'folder', placeholder: 'inbox' },
				},
				{
					name: SETTINGS.summary[0],
					desc: SETTINGS.summary[1],
					control: {
						type: 'dropdown',
						key: 'summary',
						options: { markdown: SETTINGS.summaryMarkdown, 'as-sent': SETTINGS.summaryAsSent },
					},
				},
				{
					name: SETTINGS.language[0],
					desc: SETTINGS.language[1],
					control: {
						type: 'dropdown',
						key: 'language',
						options: { zh: SETTINGS.chinese, en: SETTINGS.english },
					},
				},
				{
					name: SETTINGS.template[0],
					desc: SETTINGS.template[1],
					control: { type: 'file', key: 'templatePath', filter: (file) => file.extension === 'md' },
				},
				{
					name: SETTINGS.firstImport[0],
					desc: SETTINGS.firstImport[1],
					control: { type: 'number', key: 'firstImport', min: 0, max: 100000, step: 1 },
				},
				{
					name: SETTINGS.excluded[0],
					desc: SETTINGS.excluded[1],
					control: { type: 'textarea', key: 'excludedFolders', rows: 3 },
				},
			],
		},
	];
}

function statusDefinitions(): SettingDefinitionItem {
	const text = (
		key: keyof Settings['status'],
		label: readonly [string, string],
	): {
		name: string;
		desc?: string;
		control: { type: 'text'; key: string; validate: (value: string) => string | undefined };
	} => ({
		name: label[0],
		...(label[1] === '' ? {} : { desc: label[1] }),
		control: {
			type: 'text',
			key: `status.${key}`,
			validate: (value) => (value.trim() === '' ? SETTINGS.needed : undefined),
		},
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

function readValue(settings: Settings, key: string): unknown {
	const [first = '', second = '', third = ''] = key.split('.');
	if (first === 'feeds') {
		const feed = settings.feeds[Number(second)];
		return third === 'tags'
			? feed?.tags.join(', ')
			: feed && new Map<string, unknown>(Object.entries(feed)).get(third);
	}
	if (first === 'status')
		return new Map<string, unknown>(Object.entries(settings.status)).get(second);
	if (first === 'excludedFolders') return settings.excludedFolders.join('\n');
	return new Map<string, unknown>(Object.entries(settings)).get(first);
}

function writeValue(settings: Settings, key: string, value: unknown): Partial<Settings> {
	const [first = '', second = '', third = ''] = key.split('.');
	const text = typeof value === 'string' ? value.trim() : value;
	const lines = (separator: RegExp): readonly string[] =>
		String(value)
			.split(separator)
			.map((each) => each.trim())
			.filter((each) => each !== '');
	if (first === 'feeds') {
		const changed = { [third]: third === 'tags' ? lines(/,/u) : text };
		return {
			feeds: settings.feeds.map((feed, at) =>
				at === Number(second) ? { ...feed, ...changed } : feed,
			),
		};
	}
	if (first === 'status') return { status: { ...settings.status, [second]: text } };
	if (first === 'excludedFolders') return { excludedFolders: lines(/\n/u) };
	return { [first]: text };
}
