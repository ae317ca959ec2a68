import { isRecord } from '../base/record';
import { oneLine } from '../base/text/text';

/** Readers of stored values: each gives the value, or `undefined` for what is not one. */

export function asText(value: unknown): string | undefined {
	return typeof value === 'string' ? value.trim() : undefined;
}

/** A property's name or value: never empty, on one line. */
export function asName(value: unknown): string | undefined {
	const text = oneLine(asText(value) ?? '');
	return text === '' ? undefined : text;
}

export function asTexts(value: unknown): readonly string[] | undefined {
	if (!Array.isArray(value)) return undefined;
	return value.map(asText).filter((text): text is string => text !== undefined && text !== '');
}

/** A whole number from 0 to 100,000. */
export function asCount(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100000
		? value
		: undefined;
}

export function asWords(value: unknown): Readonly<Record<string, string>> | undefined {
	if (!isRecord(value)) return undefined;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, each]) => {
			const text = asText(each);
			return text === undefined ? [] : [[key, text]];
		}),
	);
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
	return allowed.find((each) => each === value);
}

export function asFlag(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

/** Is told the name of each field that holds what cannot be meant. */
export type Wrong = (field: string) => unknown;

/**
 * Reads fields of what is stored: the value, or `fallback` where there is none or one that cannot be meant. `prefix` stands
 * before the names that `wrong` is told.
 */
export function fieldsOf(
	stored: unknown,
	prefix: string,
	wrong: Wrong,
): <T>(field: string, read: (value: unknown) => T | undefined, fallback: T) => T {
	const from = isRecord(stored) ? stored : {};
	return (field, read, fallback) => {
		const value = from[field];
		if (value === undefined) return fallback;
		const found = read(value);
		if (found === undefined) wrong(prefix + field);
		return found ?? fallback;
	};
}
