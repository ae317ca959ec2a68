import type { Settings } from './model';

/** What to store: the settings over what was stored before, so that keys of a newer Zettelfeed stay. */
export function toStored(settings: Settings, stored: unknown): Readonly<Record<string, unknown>> {
	const before =
		typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
	return { ...before, ...settings };
}
