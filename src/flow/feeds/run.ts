import type { Progress, World } from '../../ports';
import type { Settings } from '../../settings/model';
import type { Drafters } from './draft';
import type { Known } from './known';
import type { Recorder } from '../undo/recorder';

/** What one run carries from feed to feed. */
export interface RunContext {
	readonly world: World;
	readonly settings: Settings;
	readonly known: Known;
	readonly drafters: Drafters;
	readonly recorder: Recorder;
	readonly progress: Progress;
	readonly signal: AbortSignal;
}
