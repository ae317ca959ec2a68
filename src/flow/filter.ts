import type { FeedItem } from '../feed/model';

/** Why an item is to be dropped by these rules: the rule as typed; `undefined` to keep it. */
export function dropper(_rules: string, _now: number): (item: FeedItem) => string | undefined {
	return () => undefined;
}
