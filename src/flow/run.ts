import type { Progress, World } from '../ports';
import type { Settings } from '../settings/model';
import type { Drafter } from './draft';
import type { Known } from './known';
import type { Recorder } from './recorder';

/** What one sync carries from feed to feed. */
export interface RunContext {
	readonly world: World;
	readonly settings: Settings;
	readonly known: Known;
	readonly draft: Drafter;
	readonly recorder: Recorder;
	readonly progress: Progress;
	readonly signal: AbortSignal;
}
