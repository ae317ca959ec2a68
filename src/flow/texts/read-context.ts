import type { ExtractOptions } from '../../article/model';
import type { World } from '../../ports';
import type { FullTextSettings } from '../../settings/full-text';

/** What leads the reading of pages. */
export interface ReadContext {
	readonly world: World;
	readonly signal: AbortSignal;
	readonly options: Omit<ExtractOptions, 'url' | 'rules'>;
	readonly fullText: FullTextSettings;
}
