import type { Settings } from './model';

/** The shape of what is stored now; a higher number comes from a newer Zettelfeed. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = {
	version: SETTINGS_VERSION,
	feeds: [],
	folder: 'inbox',
	summary: 'markdown',
	language: 'zh',
	templatePath: '',
	firstImport: 20,
	status: {
		property: 'status',
		pending: 'pending-analysis',
		analysed: 'analysed',
		permanent: 'permanent',
		archived: 'archived',
	},
	excludedFolders: [],
};
