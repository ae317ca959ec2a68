import { isRecord } from '../base/record';

/** What the app's own settings keep out of search and suggestions: its *Excluded files*, and folders of templates. */
export interface Excluded {
	/** Folders of templates, without a slash at the end. */
	readonly templates: readonly string[];
	/** *Excluded files* as written: beginnings of paths, or patterns between slashes. */
	readonly filters: readonly string[];
}

export const NOTHING_EXCLUDED: Excluded = { templates: [], filters: [] };

/** Where the core plugin Templates and the plugin Templater keep the name of their folder, from the configuration folder on. */
const TEMPLATE_FOLDERS = [
	['templates.json', 'folder'],
	['plugins/templater-obsidian/data.json', 'templates_folder'],
] as const;

/**
 * Reads those settings. They are files of others, in no promised form: what is missing or not as expected leaves nothing out.
 * @param read the text of a file of the configuration folder; may throw
 */
export async function readExcluded(read: (file: string) => Promise<string>): Promise<Excluded> {
	const valueOf = async (file: string, key: string): Promise<unknown> => {
		try {
			const value: unknown = JSON.parse(await read(file));
			return isRecord(value) ? value[key] : undefined;
		} catch {
			return undefined;
		}
	};
	const templates = await Promise.all(TEMPLATE_FOLDERS.map(([file, key]) => valueOf(file, key)));
	const filters = await valueOf('app.json', 'userIgnoreFilters');
	return {
		templates: templates
			.filter((each) => typeof each === 'string')
			.map((each) => each.replace(/^\/+|\/+$/gu, ''))
			// The whole vault is no folder of templates.
			.filter((each) => each !== ''),
		filters: Array.isArray(filters)
			? filters.filter((each): each is string => typeof each === 'string' && each !== '')
			: [],
	};
}

export function isTemplate({ templates }: Excluded, path: string): boolean {
	return templates.some((folder) => path.startsWith(`${folder}/`));
}

/** As the app's `isUserIgnored`, for where that is not at hand. */
export function isIgnored({ filters }: Excluded, path: string): boolean {
	return filters.some((filter) => {
		const pattern = /^\/(.+)\/$/su.exec(filter)?.[1];
		if (pattern === undefined) return path.startsWith(filter);
		try {
			return new RegExp(pattern, 'iu').test(path);
		} catch {
			return false;
		}
	});
}
