import { isRecord } from '../base/record';
import { asFlag, asTexts, fieldsOf, oneOf, type Wrong } from './values';

/** How links are suggested and put in. */
export interface LinkSettings {
	/** Whether links above the bar are put in by themselves after a note is made or fetched. */
	readonly autoLink: boolean;
	/** The bar, in percent: of the links in this vault at or above it, so many were made by its author. 50 to 99. */
	readonly precision: number;
	/** Where a link put in by itself goes: into the text at the words, or under *Related*. */
	readonly place: 'text' | 'related';
	/** Whether words in quotes may become links. */
	readonly quotes: boolean;
	/** Names that are never suggested, as typed. */
	readonly ignoredNames: readonly string[];
}

export const DEFAULT_LINKS: LinkSettings = {
	autoLink: false,
	precision: 90,
	place: 'text',
	quotes: false,
	ignoredNames: [],
};

/** Reads what is stored; each wrong value falls back to its default and is named. */
export function readLinks(value: unknown, wrong: Wrong): LinkSettings | undefined {
	if (!isRecord(value)) return undefined;
	const get = fieldsOf(value, 'links.', wrong);
	const base = DEFAULT_LINKS;
	return {
		autoLink: get('autoLink', asFlag, base.autoLink),
		precision: get('precision', asPercent, base.precision),
		place: get('place', (place) => oneOf(place, ['text', 'related'] as const), base.place),
		quotes: get('quotes', asFlag, base.quotes),
		ignoredNames: get('ignoredNames', asTexts, base.ignoredNames),
	};
}

/** A field of the form: `links.precision` and its like. */
export function readLinkField(links: LinkSettings, field: string): unknown {
	if (field === 'ignoredNames') return links.ignoredNames.join('\n');
	return new Map<string, unknown>(Object.entries(links)).get(field);
}

/** The settings with a typed value in them; what cannot be meant leaves them as they were. */
export function writeLinkField(links: LinkSettings, field: string, value: unknown): LinkSettings {
	const meant = field === 'ignoredNames' ? String(value).split('\n') : value;
	let refused = false;
	const changed = readLinks({ ...links, [field]: meant }, () => (refused = true));
	return refused || !changed ? links : changed;
}

function asPercent(value: unknown): number | undefined {
	return typeof value === 'number' && value >= 50 && value <= 99 ? Math.round(value) : undefined;
}
