import { applyFilters } from '../../feed/rules/filter';
import { readFilters } from '../../feed/rules/filter-read';
import type { FeedItem } from '../../feed/model';

/** The reason of an item that only keep rules could have saved. */
export const NOT_KEPT = 'no keep rule matches';

/** Why an item is to be dropped by these rules: the rule as typed; `undefined` to keep it. */
export function dropper(text: string, now: number): (item: FeedItem) => string | undefined {
	const { rules } = readFilters(text);
	if (rules.length === 0) return () => undefined;
	return (item) => {
		const { keep, rule } = applyFilters(rules, item, now);
		return keep ? undefined : (rule?.text ?? NOT_KEPT);
	};
}
