import { CODE, HEADING, inlineRoles, type RawLink } from './inline';

export interface TextRoles {
	/** One unit per unit of the text; may be longer than the text. Reused by the next call. */
	readonly roles: Uint8Array;
	readonly links: readonly RawLink[];
}

let buffer = new Uint8Array(1 << 16);

/**
 * What each unit of a Markdown text is, and the links in it, in one walk. Linear: every look ahead is bounded, since unbounded
 * brackets are quadratic (50 kB of them took 1.7 s in the study). The result is good until the next call.
 */
export function readRoles(text: string): TextRoles {
	if (buffer.length <= text.length) buffer = new Uint8Array(text.length * 2);
	const roles = buffer.fill(0, 0, text.length);
	const links: RawLink[] = [];
	let fence: Fence | undefined;
	// A comment, formula or address may run on beyond its line; what follows it is read from there.
	let done = 0;
	for (let from = 0; from < text.length;) {
		const next = text.indexOf('\n', from);
		const to = next < 0 ? text.length : next;
		const mark = fenceAt(text, from, to);
		if (fence) {
			roles.fill(CODE, from, to);
			if (mark && mark.unit === fence.unit && mark.count >= fence.count && mark.bare) {
				fence = undefined;
			}
		} else if (mark && done <= from && (mark.unit === 126 || !mark.ticks)) {
			fence = mark;
			roles.fill(CODE, from, to);
		} else if (done <= to) {
			if (isHeading(text, from)) roles.fill(HEADING, from, to);
			done = inlineRoles(text, { from: Math.max(from, done), to }, roles, links);
		}
		from = to + 1;
	}
	return { roles, links };
}

interface Fence {
	readonly unit: number;
	readonly count: number;
	/** Nothing after the mark. */
	readonly bare: boolean;
	/** A backtick after the mark: code in the line, not a block. */
	readonly ticks: boolean;
}

function fenceAt(text: string, from: number, to: number): Fence | undefined {
	let at = from;
	// Lists and quotes hold fences too.
	while (at < to && (text[at] === ' ' || text[at] === '\t' || text[at] === '>')) at += 1;
	const unit = text.charCodeAt(at);
	if (unit !== 96 && unit !== 126) return undefined;
	const start = at;
	while (at < to && text.charCodeAt(at) === unit) at += 1;
	const count = at - start;
	if (count < 3) return undefined;
	const rest = text.slice(at, Math.min(to, at + 200));
	return { unit, count, bare: rest.trim() === '', ticks: rest.includes('`') };
}

function isHeading(text: string, from: number): boolean {
	let at = from;
	while (at - from < 3 && text[at] === ' ') at += 1;
	const start = at;
	while (text[at] === '#') at += 1;
	return at > start && at - start <= 6 && (text[at] === ' ' || text[at] === '\t');
}
