import { openVault, type OpenedVault } from '../../src/cli/world';
import { createLocalHost } from '../../src/flow/links/index-host';
import { createSuggester, type Suggester } from '../../src/flow/links/suggest';
import { syncFeeds } from '../../src/flow/feeds/sync';
import type { SyncReport } from '../../src/flow/report';
import type { Progress, World } from '../../src/ports';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';
import type { FeedSettings, Settings } from '../../src/settings/model';
import { reasonWords } from '../../src/words/reason';
import { makeFolder } from './folder';

export const SILENT: Progress = { step: () => undefined };

export const SETTINGS: Settings = { ...DEFAULT_SETTINGS, language: 'en' };

export function feed(name: string, url: string): FeedSettings {
	return { name, url, folder: '', tags: [], enabled: true };
}

/** The Node adapters on a folder, as cron would open it; a short time limit for servers that hang. */
export function open(vault: string, state = makeFolder()): Promise<OpenedVault> {
	return openVault({ vault, state, timeoutMs: 1500 });
}

/** Syncs these feeds, which are then the ones followed. */
export async function sync(
	vault: string,
	feeds: readonly FeedSettings[],
	options: {
		readonly settings?: Settings;
		readonly state?: string;
		readonly signal?: AbortSignal;
	} = {},
): Promise<SyncReport> {
	const { world } = await open(vault, options.state);
	const { settings = SETTINGS } = options;
	return syncFeeds(
		world,
		{ ...settings, feeds: [...settings.feeds, ...feeds] },
		feeds,
		SILENT,
		options.signal ?? new AbortController().signal,
	);
}

/** Suggestions over a folder, the index in this thread. */
export function suggesterOf(
	world: World,
	settings: Settings = SETTINGS,
	host = createLocalHost({ breathe: () => world.clock.breathe() }),
): Suggester {
	return createSuggester(world, () => settings, reasonWords, host);
}
