import { settleEmphasis } from './emphasis';
import { inertAddress, joinInert, type Piece, type Place } from './inert';
import { joinCode, joinLinks, tidyRun, type Mark, type Segment } from './run';

const SIGNS: Readonly<Record<Exclude<Mark['kind'], 'link'>, readonly [string, string]>> = {
	strong: ['**', '**'],
	em: ['*', '*'],
	del: ['~~', '~~'],
	mark: ['==', '=='],
	sup: ['<sup>', '</sup>'],
	sub: ['<sub>', '</sub>'],
	kbd: ['<kbd>', '</kbd>'],
};

/** A formula in a line, or what one goes on with. */
const FORMULA = /^[$ ][^$ ][\s\S]*\$$/u;

/** Writes one paragraph's worth of inline content as Markdown; empty where it says nothing. */
export function writeRun(run: readonly Segment[], place: Place): string {
	const settled = joinCode(settleEmphasis(joinLinks(tidyRun(run))));
	const ends = new Map<Mark, number>();
	settled.forEach((segment, at) => {
		for (const mark of segment.marks) ends.set(mark, at);
	});
	const pieces: Piece[] = [];
	const markup = (text: string): number => pieces.push({ kind: 'markup', text });
	const open: Mark[] = [];
	const closeTo = (depth: number): void => {
		for (let mark = open.pop(); mark; mark = open.pop()) {
			markup(closing(mark));
			if (open.length <= depth) break;
		}
	};
	for (const segment of settled) {
		const kept = open.findIndex((mark) => !segment.marks.includes(mark));
		if (kept !== -1) closeTo(kept);
		const fresh = segment.marks.filter((mark) => !open.includes(mark));
		// Whichever lasts longest is the outer one; among equals the page's own order stands.
		for (const mark of fresh.sort((a, b) => (ends.get(b) ?? 0) - (ends.get(a) ?? 0))) {
			markup(opening(mark));
			open.push(mark);
		}
		const isLabel = open.some((mark) => mark.kind === 'link');
		const isText = segment.kind === 'words' || (segment.kind === 'code' && isRun(segment.text));
		const kind = isLabel ? 'label' : 'words';
		const last = pieces.at(-1);
		const isAfterFormula = last?.kind === 'markup' && FORMULA.test(last.text);
		// No formula ends before a digit: a word joiner, which no one sees, parts them. Two would begin a block.
		if (isAfterFormula && isText && /^\d/u.test(segment.text)) markup('\u2060');
		if (isText && last?.kind === kind)
			pieces[pieces.length - 1] = { kind, text: last.text + segment.text };
		else if (isText) pieces.push({ kind, text: segment.text });
		else if (isAfterFormula && segment.kind === 'atom' && FORMULA.test(segment.text)) {
			pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
			markup(` ${segment.text.slice(1)}`);
		} else markup(written(segment, place, isLabel));
	}
	closeTo(0);
	return joinInert(pieces, place);
}

const opening = (mark: Mark): string => (mark.kind === 'link' ? '[' : SIGNS[mark.kind][0]);
const closing = (mark: Mark): string =>
	mark.kind === 'link' ? `](${inertAddress(mark.address ?? '')})` : SIGNS[mark.kind][1];

function written(segment: Segment, place: Place, isLabel: boolean): string {
	switch (segment.kind) {
		case 'break':
			// White space beside it stays: who reads the text of a cell would see two words as one.
			if (place === 'cell') return `<br>${segment.text}`;
			return place === 'heading' || isLabel ? ' ' : '  \n';
		case 'code':
			return codeSpan(segment.text, place);
		case 'atom':
		case 'words':
			return segment.text;
	}
}

/** Dataview runs code that starts with `=`, Templater what is between its signs: such code is written as words. */
const isRun = (code: string): boolean => /^\s*\$?=/u.test(code) || code.includes('<%');

/** Code among words, in a fence longer than any inside it. */
function codeSpan(text: string, place: Place): string {
	const longest = (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
	const fence = '`'.repeat(longest + 1);
	const pad = /^`|`$|^ .*\S.* $/u.test(text) ? ' ' : '';
	const body = place === 'cell' ? text.replace(/\|/gu, '\\|') : text;
	return `${fence}${pad}${body}${pad}${fence}`;
}
