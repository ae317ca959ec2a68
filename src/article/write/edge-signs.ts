import type { MarkKind, Segment } from './run';

/** The signs at the edges of a mark, by which CommonMark tells whether it is one. */
export const firstSign = (segment: Segment | undefined): string =>
	!segment || segment.kind === 'break'
		? ''
		: segment.kind === 'code'
			? '`'
			: String.fromCodePoint(segment.text.codePointAt(0) ?? 32);

export function lastSign(segment: Segment | undefined): string {
	if (!segment || segment.kind === 'break') return '';
	if (segment.kind === 'code') return '`';
	const sign = segment.text.slice(-1);
	return /[\udc00-\udfff]/u.test(sign) ? segment.text.slice(-2) : sign;
}

export const isBlank = (sign: string): boolean => /^\s$/u.test(sign);
export const isPunctuation = (sign: string): boolean => /^[\p{P}\p{S}]$/u.test(sign);
/** What a delimiter may not touch from outside when punctuation is inside; symbols count, readers disagree on them. */
export const isLetter = (sign: string): boolean =>
	sign !== '' && !/^[\s\p{P}!-/:-@[-`{-~]$/u.test(sign);

/** Whether the signs of another mark, which are punctuation, stand between a mark and its edge. */
export function wraps(
	edge: Segment | undefined,
	kind: MarkKind,
	outside: Segment | undefined,
	stretch: readonly Segment[],
): boolean {
	const marks = edge?.marks ?? [];
	const own = marks.findIndex((mark) => mark.kind === kind);
	return marks.some(
		(mark, at) =>
			at !== own &&
			!(STARS.includes(mark.kind) && STARS.includes(kind)) &&
			outside?.marks.includes(mark) !== true &&
			(at > own || !stretch.every((each) => each.marks.includes(mark))),
	);
}

const STARS: readonly MarkKind[] = ['strong', 'em'];
