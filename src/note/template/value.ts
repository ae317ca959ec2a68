import { inertTitle } from './inert-title';

/** What an expression stands for while filters work on it. */
export interface TemplateValue {
	readonly texts: readonly string[];
	readonly isList: boolean;
	/** Markdown that is inert already, where the body takes the value as it is; filters on words work on `texts`. */
	readonly markdown?: string;
}

export const NOTHING: TemplateValue = { texts: [], isList: false };

export function textValue(text: string): TemplateValue {
	return text === '' ? NOTHING : { texts: [text], isList: false };
}

export function listValue(texts: readonly string[]): TemplateValue {
	return { texts, isList: true };
}

/** As one text, for properties and file names. */
export function plainOf(value: TemplateValue): string {
	return value.texts.join(', ');
}

export function isEmpty(value: TemplateValue): boolean {
	return value.texts.every((text) => text.trim() === '') && (value.markdown ?? '').trim() === '';
}

/** As the body takes it: nothing in it is live. `atStart`: nothing but white space stands before it on its line. */
export function inertOf(value: TemplateValue, atStart: boolean): string {
	if (value.markdown !== undefined) return value.markdown;
	return plainOf(value)
		.split('\n')
		.map((line, at) => inertLine(line, atStart || at > 0))
		.join('\n');
}

/** Text that begins a line could begin a list, a heading, a quote or a rule. */
export function inertLine(line: string, atStart: boolean): string {
	const inert = inertTitle(line);
	if (!atStart) return inert;
	return inert
		.replace(/^([-+=:]|#{1,6}(?=\s|$))/u, '\\$1')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
