import { openVault, type OpenedVault } from '../../src/cli/world';
import { syncFeeds } from '../../src/flow/sync';
import type { SyncReport } from '../../src/flow/report';
import type { Progress } from '../../src/ports';
import { DEFAULT_SETTINGS } from '../../src/settings/defaults';
import type { FeedSettings, Settings } from '../../src/settings/model';
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
	return syncFeeds(
		world,
		options.settings ?? SETTINGS,
		feeds,
		SILENT,
		options.signal ?? new AbortController().signal,
	);
}
