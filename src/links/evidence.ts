import type { Reason } from './model';

/** A place that bears a reason out, with the line it stands in, as text and by number (0 is the first). */
export interface Evidence {
	readonly start: number;
	readonly end: number;
	readonly line: string;
	readonly lineNumber: number;
}

/**
 * Where both texts bear a reason out: the place in the article and the place in the other note. Read when shown, so every
 * span stands in the given text and reads as one of the reason's words (but for case and inflection). Never throws.
 */
export function evidenceFor(
	reason: Reason,
	hereText: string,
	thereText: string,
): { readonly here?: Evidence; readonly there?: Evidence } {
	const [here, there] = [firstPlace(reason, hereText), firstPlace(reason, thereText)];
	return { ...(here && { here }), ...(there && { there }) };
}

function firstPlace(reason: Reason, text: string): Evidence | undefined {
	for (const word of reason.words) {
		const start = text.indexOf(word);
		if (start < 0 || word === '') continue;
		const end = start + word.length;
		const from = text.lastIndexOf('\n', start) + 1;
		const to = text.indexOf('\n', end);
		return {
			start,
			end,
			line: text.slice(from, to < 0 ? text.length : to),
			lineNumber: text.slice(0, from).split('\n').length - 1,
		};
	}
	return undefined;
}
