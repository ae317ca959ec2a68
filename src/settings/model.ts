import type { StatusNames } from '../queue/model';
import type { LinkSettings } from './links';
import type { SummaryMode, TemplateLanguage } from '../note/model';
import type { FullTextSettings, TextPreference } from './full-text';
import type { ReviewSettings } from './review';

/**
 * What the person chose, as stored in data.json. This room knows defaults, repair and migrations;
 * it refuses to know screens and files. Unknown keys are kept on saving.
 */
export interface Settings {
	/** Of this shape; see `settings/migrations.ts`. */
	readonly version: number;
	readonly feeds: readonly FeedSettings[];
	/** What feeds of a group share; a feed names its group by path. */
	readonly groups: readonly GroupSettings[];
	/** Default folder of new notes. */
	readonly folder: string;
	readonly summary: SummaryMode;
	readonly language: TemplateLanguage;
	/** Vault path of a template note, or empty for the built-in one. */
	readonly templatePath: string;
	/** Pattern of file names in the template language, or empty for the seed's. */
	readonly fileName: string;
	/** Names of the built-in template's properties where they differ from the seed's; an empty name leaves one out. */
	readonly properties: Readonly<Record<string, string>>;
	/** How many of the newest items a first import takes. */
	readonly firstImport: number;
	/** Minutes between visits by themselves, on devices switched to fetch; 0 for never. */
	readonly intervalMinutes: number;
	/** Keep and drop rules for every feed, one a line; see `docs/filters.md`. */
	readonly filters: string;
	/** Days after which an untouched pending note is listed for the trash; 0 for never. */
	readonly retentionDays: number;
	readonly status: StatusNames;
	readonly fullText: FullTextSettings;
	readonly review: ReviewSettings;
	/** Folders whose notes are never suggested as links. */
	readonly excludedFolders: readonly string[];
	/** Folder of the vault for the ledger and the answers to suggestions; empty: the plugin's own folder. */
	readonly recordsFolder: string;
	readonly links: LinkSettings;
}

/** What was chosen for a feed, as far as an action changes it. */
export interface FeedChoice {
	/** Whether it is asked. */
	readonly enabled: boolean;
	/** Its own rules, one a line; see `docs/filters.md`. */
	readonly filters: string;
}

/** Both sides name the same fields: those that were changed. */
export interface ChoiceChange {
	/** The feed's address, which it keeps under another name. */
	readonly url: string;
	readonly before: Partial<FeedChoice>;
	readonly after: Partial<FeedChoice>;
}

/** What is absent is inherited: from the group, then from the settings of all feeds. */
export interface FeedSettings {
	readonly name: string;
	readonly url: string;
	/** Empty: the group's folder, or the default one. */
	readonly folder: string;
	readonly tags: readonly string[];
	readonly enabled: boolean;
	/** Path of its group, as in OPML: `Science/Botany`. */
	readonly group?: string;
	readonly templatePath?: string;
	readonly fileName?: string;
	/** Whether the publisher's categories become tags. */
	readonly categories?: 'none' | 'tags';
	/** The publisher's category to the person's tag; an empty tag drops it. */
	readonly categoryMap?: Readonly<Record<string, string>>;
	readonly firstImport?: number;
	/** At most so many notes on one day. */
	readonly dailyCap?: number;
	/** Which of the new items come first, and so win under a cap. Default `newest`. */
	readonly order?: 'newest' | 'oldest';
	/** 0: never by itself. */
	readonly intervalMinutes?: number;
	/** Rules of this feed, before those of all feeds. */
	readonly filters?: string;
	/** Whether images are downloaded after the full text is fetched. Default `remote`. */
	readonly images?: 'remote' | 'download';
	/** Which text of its articles is preferred. Default `best`. */
	readonly fullText?: TextPreference;
	/** Whether a sync fetches the full text of its new notes. */
	readonly fetchAtSync?: boolean;
	/** How the secret of that name is sent: `user:password`, a token, or the value of a header. */
	readonly auth?: FeedAuth;
}

export interface FeedAuth {
	readonly kind: 'basic' | 'bearer' | 'header';
	/** Name in the app's secret storage; never the secret itself. */
	readonly secret: string;
	/** The header's name, for `header`. */
	readonly header?: string;
}

export interface GroupSettings {
	/** Path: `Science/Botany`. A group within inherits what it does not say. */
	readonly name: string;
	readonly folder: string;
	readonly tags: readonly string[];
	readonly templatePath: string;
}
