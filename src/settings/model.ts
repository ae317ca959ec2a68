import type { StatusNames } from '../queue/model';
import type { SummaryMode, TemplateLanguage } from '../note/model';

/**
 * What the person chose, as stored in data.json. This room knows defaults, repair and migrations;
 * it refuses to know screens and files. Unknown keys are kept on saving.
 */
export interface Settings {
	/** Of this shape; see `settings/migrations.ts`. */
	readonly version: number;
	readonly feeds: readonly FeedSettings[];
	/** Default folder of new notes. */
	readonly folder: string;
	readonly summary: SummaryMode;
	readonly language: TemplateLanguage;
	/** Vault path of a template note, or empty for the built-in one. */
	readonly templatePath: string;
	/** How many of the newest items a first import takes. */
	readonly firstImport: number;
	readonly status: StatusNames;
	/** Folders whose notes are never suggested as links. */
	readonly excludedFolders: readonly string[];
}

export interface FeedSettings {
	readonly name: string;
	readonly url: string;
	/** Empty: the default folder. */
	readonly folder: string;
	readonly tags: readonly string[];
	readonly enabled: boolean;
}
