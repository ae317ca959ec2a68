import type { OpmlSkip } from '../feed/model';

/** Why an entry of a list of feeds was left out, after its title. */
export const LEFT_OUT: Readonly<Record<OpmlSkip, string>> = {
	'not-a-feed': 'only a page is named, not its feed',
	'no-address': 'it has no address',
	'bad-address': 'its address cannot be read',
	'another-list': 'it is a list of its own',
};
