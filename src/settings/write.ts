import { isRecord, type UnknownRecord } from '../base/record';
import type { Settings } from './model';

/** What to store: the settings over what was stored before, so that keys of a newer Zettelfeed stay. */
export function toStored(settings: Settings, stored: unknown): UnknownRecord {
	return { ...(isRecord(stored) ? stored : {}), ...settings };
}
