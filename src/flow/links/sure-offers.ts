import { indexedNote } from './indexed-note';
import type { Offer, Suggester } from './suggest';

/**
 * Those of a note's offers that are as sure as this share, 0 to 1: the article links their page, or names them in words that
 * this vault's author links so often. Scores of offers put them in order; how sure one is they do not tell.
 */
export async function sureOffers(
	suggester: Pick<Suggester, 'keeper'>,
	path: string,
	offers: readonly Offer[],
	precision: number,
): Promise<readonly Offer[]> {
	const { keeper } = suggester;
	const note = await keeper.read(path);
	if (!note) return [];
	const bar = await keeper.host.barFor(precision);
	const mentions = await keeper.host.mentions(indexedNote(note).body, { bar, path });
	const named = new Set(mentions.map((mention) => mention.path));
	return offers.filter(
		(offer) => named.has(offer.path) || offer.reasons.some(({ kind }) => kind === 'address'),
	);
}
