import { DEFAULT_FULL_TEXT } from './full-text';
import { DEFAULT_LINKS } from './links';
import type { Settings } from './model';
import { DEFAULT_REVIEW } from './review';

/** The shape of what is stored now; a higher number comes from a newer Zettelfeed. */
const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
	version: SETTINGS_VERSION,
	feeds: [],
	groups: [],
	folder: 'inbox',
	summary: 'markdown',
	language: 'zh',
	templatePath: '',
	fileName: '',
	properties: {},
	firstImport: 20,
	intervalMinutes: 0,
	filters: '',
	retentionDays: 0,
	status: {
		property: 'status',
		pending: 'pending-analysis',
		analysed: 'analysed',
		permanent: 'permanent',
		archived: 'archived',
	},
	fullText: DEFAULT_FULL_TEXT,
	review: DEFAULT_REVIEW,
	excludedFolders: [],
	recordsFolder: '',
	links: DEFAULT_LINKS,
};
