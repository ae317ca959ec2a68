import { whyWorse } from '../../article/guard';
import type { PartialWhy } from '../../article/sources/model';
import type { SourceText } from './source-text';

/** What tells of an article and is none of it, however long. */
const ABOUT: ReadonlySet<PartialWhy> = new Set(['abstract', 'description', 'summary']);

/**
 * The texts of one article that may win: each that is whole, and each part that every whole text loses something of. A
 * teaser that does not say that it is one must not win over the longer beginning that a paywalled page shows.
 */
export function competing(texts: readonly SourceText[]): readonly SourceText[] {
	const whole = texts.filter((text) => text.partial === undefined);
	if (whole.length === 0) return texts;
	return texts.filter(
		(text) =>
			text.partial === undefined ||
			(!ABOUT.has(text.partial) && !whole.some((each) => !isLess(each, text))),
	);
}

/** Whether a text that calls itself whole loses something that a part of the article has. */
export function isLessThanPart(text: SourceText, texts: readonly SourceText[]): boolean {
	return texts.some(
		(part) => part.partial !== undefined && !ABOUT.has(part.partial) && isLess(text, part),
	);
}

function isLess(text: SourceText, than: SourceText): boolean {
	return whyWorse(text.facts, than.facts) !== undefined;
}
