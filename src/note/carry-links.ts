import { fitTable, isOpenPlace, mapText, type TextMap } from './protected-ranges';

/** Text before a link that tells which of several same words it stood on. */
const CONTEXT = 24;

/**
 * Puts the person's links of an earlier text of ours into a fresh one: where their words stand again, plain or as the text
 * of a link to the web, each gets its link back. Article text is written inert, so a link to a note in it can only be one
 * that the person asked for. What the fresh text does not say any more is let go.
 */
export function carryLinks(earlier: string, fresh: string): string {
	return ownLinks(earlier).reduce((text, link) => putBack(text, link), fresh);
}

interface OwnLink {
	/** As written outside a table. */
	readonly link: string;
	readonly shown: string;
	/** The words before it, in the text it stood in. */
	readonly before: string;
}

function ownLinks(text: string): readonly OwnLink[] {
	return mapText(text, { quotes: true }).closed.flatMap(({ kind, start, end }) => {
		if (kind !== 'link') return [];
		const link = text.slice(start, end).replace(/\\\|/gu, '|');
		const shown = shownBy(link);
		return shown === undefined ? [] : [{ link, shown, before: contextOf(text, start) }];
	});
}

/** The text of a link to a note; `undefined` for a link to the web, a footnote or a place in this text. */
function shownBy(link: string): string | undefined {
	const wiki = /^\[\[([^[\]|\n]{1,1000})(?:\|([^\n]{1,2000}))?\]\]$/u.exec(link);
	if (wiki) return wiki[2] ?? wiki[1];
	const plain = /^\[([^\n]{1,2000})\]\(<?([^\n]{1,2000}?)>?\)$/u.exec(link);
	return plain && !/^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(plain[2] ?? '') ? plain[1] : undefined;
}

function putBack(text: string, own: OwnLink): string {
	const map = mapText(text, { quotes: true });
	const places = [...linkPlaces(text, map, own.shown), ...wordPlaces(text, map, own.shown)];
	const place = places.find(({ start }) => contextOf(text, start) === own.before) ?? places.at(-1);
	if (!place) return text;
	return text.slice(0, place.start) + fitTable(map, place.start, own.link) + text.slice(place.end);
}

interface Place {
	readonly start: number;
	readonly end: number;
}

function linkPlaces(text: string, map: TextMap, shown: string): readonly Place[] {
	return map.closed.filter(({ kind, start, end }) => {
		const piece = text.slice(start, end);
		if (kind === 'address') return piece === shown || piece === `<${shown}>`;
		return kind === 'link' && piece.startsWith(`[${shown}](`) && shownBy(piece) === undefined;
	});
}

/** Last to first, so that the first is taken where nothing tells them apart. */
function wordPlaces(text: string, map: TextMap, shown: string): readonly Place[] {
	const places: Place[] = [];
	for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + shown.length)) {
		const end = at + shown.length;
		if (isOpenPlace(map, at, end)) places.unshift({ start: at, end });
	}
	return places;
}

function contextOf(text: string, at: number): string {
	return text.slice(Math.max(0, at - CONTEXT), at);
}
