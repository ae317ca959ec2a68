import { setProperty } from './property';
import { addToListProperty } from './property-list';

/** What a full text tells of itself; what is not known is absent. */
export interface TextProperties {
	readonly words: number;
	readonly minutes: number;
	readonly author?: string | undefined;
	/** ISO instant. */
	readonly published?: string | undefined;
	readonly language?: string | undefined;
	readonly image?: string | undefined;
	/** Address where the article is discussed. */
	readonly discussion?: string | undefined;
}

export type TextPropertyName = keyof TextProperties;

/** In the order in which they are set. */
const TEXT_PROPERTIES: readonly TextPropertyName[] = [
	'words',
	'minutes',
	'author',
	'published',
	'language',
	'image',
	'discussion',
];

/**
 * Fills the properties that a note's template has for its text, each on its own line. Only one that is there is touched, and
 * only where it is empty or a number that we counted from a text that stood there before (`old`): what a person put in a
 * property stays.
 * @param found the note's properties, as its YAML parses
 * @param names the property's name for each; an empty one leaves it out
 */
export function fillTextProperties(
	text: string,
	found: Readonly<Record<string, unknown>>,
	options: {
		readonly next: TextProperties;
		readonly old: readonly { readonly words: number; readonly minutes: number }[];
		readonly names: Readonly<Record<string, string>>;
	},
): string {
	return TEXT_PROPERTIES.reduce((now, key) => {
		const name = options.names[key] ?? key;
		const value = options.next[key];
		if (name === '' || value === undefined || !Object.hasOwn(found, name)) return now;
		const before = found[name];
		const counted = key === 'words' || key === 'minutes' ? options.old.map((old) => old[key]) : [];
		const isOurs = counted.some((each) => before === each || before === String(each));
		if (!isEmpty(before) && !isOurs) return now;
		const written = Array.isArray(before)
			? addToListProperty(now, name, [String(value)])
			: setProperty(
					now,
					name,
					typeof value === 'number' ? { kind: 'number', value } : { kind: 'plain', text: value },
				);
		return written ?? now;
	}, text);
}

function isEmpty(value: unknown): boolean {
	return (
		value === null ||
		value === undefined ||
		(typeof value === 'string' && value.trim() === '') ||
		(Array.isArray(value) && value.length === 0)
	);
}
