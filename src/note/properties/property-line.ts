import { blanksBefore } from '../../base/text/blanks';

/** A line of front matter in its parts; together they are the line but for the blanks at its end. */
export interface PropertyLine {
	/** `name:`, or a bullet, and the blanks behind it. */
	readonly head: string;
	/** As written, without blanks around it; empty where there is none. */
	readonly value: string;
	/** With the blanks before it. */
	readonly comment: string;
	/** A carriage return, or nothing. */
	readonly end: string;
}

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/uy;

/**
 * Splits a line behind its first colon, or behind `head` characters. By hand: one pattern for all of it is tried from every
 * blank of a long run.
 */
export function splitLine(line: string, head = line.indexOf(':') + 1): PropertyLine {
	const end = line.endsWith('\r') ? '\r' : '';
	const last = blanksBefore(line, line.length - end.length);
	let start = head;
	while (start < last && /[ \t]/u.test(line.charAt(start))) start += 1;
	if (line.startsWith('#', start) && start > head) start = head;
	QUOTED.lastIndex = start;
	const inside = start + (QUOTED.exec(line)?.[0].length ?? 0);
	const sign = line.slice(inside, last).search(/[ \t]#/u);
	const close = sign < 0 ? last : blanksBefore(line, inside + sign);
	return {
		head: line.slice(0, start),
		value: line.slice(start, close),
		comment: line.slice(close, last),
		end,
	};
}
