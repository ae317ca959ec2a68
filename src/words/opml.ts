import type { OpmlOutline, OpmlSkip } from '../feed/model';
import { count } from './count';

/** Why an entry of a list of feeds was left out, after its title. */
const LEFT_OUT: Readonly<Record<OpmlSkip, string>> = {
	'not-a-feed': 'only a page is named, not its feed',
	'no-address': 'it has no address',
	'bad-address': 'its address cannot be read',
	'another-list': 'it is a list of its own',
};

/** So many are named; a reader's list may hold hundreds of pages. */
const MOST_NAMED = 5;

export function opmlImported({
	added,
	known,
	skipped,
}: {
	readonly added: number;
	readonly known: number;
	readonly skipped: OpmlOutline['skipped'];
}): string {
	const parts = [`${count(added, 'feed')} added`];
	if (known > 0) parts.push(`${known} followed already`);
	if (skipped.length === 0) return `${parts.join(', ')}.`;
	const named = skipped
		.slice(0, MOST_NAMED)
		.map(({ title, reason }) => `${title || 'an entry without a name'} (${LEFT_OUT[reason]})`);
	const rest = skipped.length - named.length;
	if (rest > 0) named.push(`${rest} more`);
	return `${parts.join(', ')}, ${skipped.length} passed over: ${named.join(', ')}. Add what you miss with “Add feed”.`;
}
