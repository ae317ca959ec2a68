import { attributeOf, findAll, unwrap } from '../dom';

/**
 * Streamed React pages keep finished parts in `div[hidden][id^="S:"]` and a `template[id^="B:"]` where each belongs; a
 * browser's script would move them. Without this a LessWrong page has no article at all (study: 0.012 to 1.000).
 */
export function placeStreamed(document: Document): void {
	const numberOf = (element: Element): string => attributeOf(element, 'id').slice(2);
	const places = new Map(
		findAll(document, 'template[id^="B:"]').map((each) => [numberOf(each), each]),
	);
	for (const part of findAll(document, 'div[hidden][id^="S:"]')) {
		const place = places.get(numberOf(part));
		// A page written to break readers puts a place into its own part.
		if (place && !part.contains(place)) {
			place.replaceWith(part);
			unwrap(part);
		} else part.removeAttribute('hidden');
	}
}
