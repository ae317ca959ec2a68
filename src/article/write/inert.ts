/**
 * A code span as a part of a pattern whose first group it holds: a row of backticks to the next row as long, or a row by
 * itself where there is none. A row can be read in one way alone: two would double the time for each backtick.
 */
export const CODE_SPAN = /(`+)(?:(?!`)(?:[^`]|(?!\1(?!`))`+(?!`)){1,2000}?\1(?!`))?/u.source;
/** A stretch of a paragraph: `words` are the page's, `label` are the page's inside a link's brackets, `markup` is ours. */
export interface Piece {
	readonly kind: 'words' | 'label' | 'markup';
	readonly text: string;
}

/** Where a paragraph stands: a pipe ends a cell, signs at the end close a heading. */
export type Place = 'paragraph' | 'heading' | 'cell';

/**
 * Joins a paragraph's pieces so that nothing in the page's words is live in Obsidian: no link, tag, property, comment,
 * highlight, formula, block id, task, callout, markup or template. A sign is escaped only where it could act among its
 * real neighbours, so ordinary prose stays as it was. Pure and linear.
 */
export function joinInert(pieces: readonly Piece[], place: Place = 'paragraph'): string {
	const sight = look(pieces, place);
	const written: string[] = [];
	let at = 0;
	for (const piece of pieces) {
		const end = at + piece.text.length;
		written.push(
			piece.kind === 'markup' ? piece.text : escapeWords(sight, at, end, piece.kind === 'label'),
		);
		at = end;
	}
	return written.join('');
}

/** The same for words alone. */
export function inertText(text: string, place: Place = 'paragraph'): string {
	return joinInert([{ kind: 'words', text }], place);
}

/** What a sign must know of the whole paragraph. */
interface Sight {
	readonly all: string;
	readonly place: Place;
	/** How often a sign stands in words; 2 more where our own markup uses it. One alone pairs with nothing. */
	readonly count: (sign: string) => number;
	/** Where the first sign stands that emphasis could begin with. */
	readonly firstOpening: (sign: string) => number;
	/** Up to here an opening bracket may find a closing one that an address or a label follows. */
	readonly lastClosing: number;
}

function look(pieces: readonly Piece[], place: Place): Sight {
	const all = pieces.map((piece) => piece.text).join('');
	const counts = new Map<string, number>();
	const openings = new Map<string, number>();
	let at = 0;
	let lastClosing = -1;
	for (const { kind, text } of pieces) {
		for (const match of text.matchAll(/[$*_\]]/gu)) {
			const [sign] = match;
			counts.set(sign, (counts.get(sign) ?? 0) + (kind === 'markup' ? 2 : 1));
			const here = at + match.index;
			const after = all.charAt(here + 1);
			if (!openings.has(sign) && (kind === 'markup' || opens(all.charAt(here - 1), sign, after)))
				openings.set(sign, here);
			if (sign === ']' && kind !== 'markup' && /^[([:]$/u.test(after)) lastClosing = here;
		}
		at += text.length;
	}
	return {
		all,
		place,
		count: (sign) => counts.get(sign) ?? 0,
		firstOpening: (sign) => openings.get(sign) ?? Infinity,
		lastClosing,
	};
}

/** By CommonMark, nothing opens after a letter but a star before another one. */
const opens = (before: string, sign: string, after: string): boolean =>
	!isBlank(after) && !(isWord(before) && (sign === '_' || /^\p{P}$/u.test(after)));

/** Addresses in prose are left whole, since a backslash would stand in the link the app makes of them. */
const ADDRESS_OR_SIGN = /https?:\/\/[^\s<>"'`[\](){}|\\^*$]{3,2000}|[\\`$<&%={~:*_[\]#^!>+|.)-]/giu;

function escapeWords(sight: Sight, from: number, to: number, isLabel: boolean): string {
	const finder = new RegExp(ADDRESS_OR_SIGN);
	const written: string[] = [];
	let done = from;
	// One sign more than the piece shows an address that goes on; the whole paragraph for each piece would be quadratic.
	const near = sight.all.slice(from, to + 1);
	for (let match = finder.exec(near); match; match = finder.exec(near)) {
		const [found] = match;
		const index = from + match.index;
		if (index >= to) break;
		if (found.length > 1) {
			const end = index + found.length;
			const colon = index + found.indexOf(':');
			// Where it holds a live sign or meets our markup, the finder goes on inside.
			const isWhole = end <= to && !/==|%%|::|__|_$|~~|&#?\w+;/u.test(found);
			const isCut = runsOn(sight, isWhole ? end : colon + 1, [from, to], isLabel);
			if (isCut || !isWhole) finder.lastIndex = colon - from + 1;
			// No link is made of an address that our own signs would be read as parts of.
			if (isCut) {
				written.push(sight.all.slice(done, colon), '\\');
				done = colon;
			}
			continue;
		}
		// A label that begins with such a sign would read as a callout's head or a footnote's number.
		const isLabelSign =
			isLabel && (/^[!^]$/u.test(found) ? index === from : /^[[\]]$/u.test(found));
		if (!isLabelSign && !isLive(sight, found, index, [from, to])) continue;
		written.push(sight.all.slice(done, index), '\\');
		done = index;
	}
	written.push(sight.all.slice(done, to));
	return written.join('');
}

/** Where a piece begins, and what stands after it. */
type Range = readonly [start: number, end: number];

/** What an address runs on to is looked at up to here. */
const MAX_RUN = 200;

/** Whether the app would take signs that are ours, or backslashes, as parts of the address that ends here. */
function runsOn(sight: Sight, end: number, piece: Range, isLabel: boolean): boolean {
	for (let at = end; at < Math.min(piece[1], end + MAX_RUN); at += 1) {
		const sign = sight.all.charAt(at);
		if (isBlank(sign)) return false;
		if (isLabel && /^[[\]]$/u.test(sign)) return true;
		if (/^[!-/:-@[-`{-~]$/u.test(sign) && isLive(sight, sign, at, piece)) return true;
		if (sign === '<') return false;
	}
	const [ours = ''] = /^[^\s<]*/u.exec(sight.all.slice(piece[1], piece[1] + MAX_RUN)) ?? [];
	const [inLabel = ''] = isLabel ? ours.split('](') : [ours];
	// No address ends with these.
	let last = inLabel.length;
	while (last > 0 && /[)\]}"'.,:;!?*_]/u.test(inLabel.charAt(last - 1))) last -= 1;
	return /[*`[\]$~=]/u.test(inLabel.slice(0, last));
}

/** Whether a sign could act where it stands. */
function isLive(sight: Sight, sign: string, at: number, piece: Range): boolean {
	const { all } = sight;
	const [before, after] = [all.charAt(at - 1), all.charAt(at + 1)];
	switch (sign) {
		case '\\':
			return after === '' || after === '\n' || /^[!-/:-@[-`{-~]$/u.test(after);
		case '`':
			return true;
		case '$':
			return sight.count('$') > 1 || after === '{' || sight.place === 'cell';
		case '<':
			return /^[A-Za-z/!?%]$/u.test(after);
		case '&':
			return /^&#?\w{1,32};/u.test(all.slice(at, at + 36));
		case '%':
			return before === '%' || after === '%' || before === '<';
		case '=':
		case '~':
		case '{':
			return (
				before === sign || after === sign || (sign === '=' && lineIs(sight, at, /^\s*=+\s*$/u))
			);
		case '!':
			// A bracket among the words is escaped itself.
			return at + 1 === piece[1] && after === '[';
		case '*':
		case '_':
			return isEmphasis(sight, sign, at, piece);
		case '[':
			return isBracket(sight, at);
		case '#':
			return isHash(sight, at);
		case '^':
			return isBlockId(all, at);
		case ']':
			return false;
		default:
			return startsBlock(sight, sign, at);
	}
}

const isWord = (sign: string): boolean => /^[\p{L}\p{N}]$/u.test(sign);
const isBlank = (sign: string): boolean => sign === '' || /^\s$/u.test(sign);
/** No block begins in a cell. */
const startsLine = ({ all, place }: Sight, at: number): boolean =>
	place !== 'cell' && (at === 0 || all.charAt(at - 1) === '\n');

/** Whether the line that starts here, as far as 200 signs, has a shape. */
function lineIs(sight: Sight, at: number, shape: RegExp): boolean {
	if (!startsLine(sight, at)) return false;
	const { all } = sight;
	const end = all.indexOf('\n', at);
	return shape.test(all.slice(at, Math.min(end === -1 ? all.length : end, at + 200)));
}

function isEmphasis(sight: Sight, sign: string, at: number, [start, end]: Range): boolean {
	const { all } = sight;
	let [from, to] = [at, at];
	while (all.charAt(from - 1) === sign && at - from < 9) from -= 1;
	while (all.charAt(to + 1) === sign && to - at < 9) to += 1;
	const [before, after] = [all.charAt(from - 1), all.charAt(to + 1)];
	const opensBlock =
		startsLine(sight, from) && (isBlank(after) || lineIs(sight, from, /^\s*[*_][*_\s]+$/u));
	if (opensBlock) return true;
	if (sight.count(sign) < 2) return false;
	// In one row with signs of ours it would be read as theirs.
	if (from < start || to >= end) return true;
	if (isBlank(before) && isBlank(after)) return false;
	if (!opens(before, sign, after) && sight.firstOpening(sign) > to) return false;
	return sign === '*' || !(isWord(before) && isWord(after));
}

/** `[word]` alone is text; two brackets, a footnote, a callout, a task or the start of a link are not. */
function isBracket(sight: Sight, at: number): boolean {
	const { all, lastClosing } = sight;
	if (at <= lastClosing || /^[[^]$/u.test(all.charAt(at + 1))) return true;
	if (/^[[!^]$/u.test(all.charAt(at - 1))) return true;
	return startsLine(sight, at) && /^\[(?:!|[^\]\n]\](?:\s|$))/u.test(all.slice(at, at + 5));
}

/** A tag starts after anything but a letter and holds something else than digits. */
function isHash(sight: Sight, at: number): boolean {
	const { all, place } = sight;
	const rest = all.slice(at, at + 80);
	if (startsLine(sight, at) && /^#{1,6}(?:\s|$)/u.test(rest)) return true;
	if (place === 'heading' && /^#+\s*$/u.test(rest) && isBlank(all.charAt(at - 1))) return true;
	return isTag(all.charAt(at - 1), rest);
}

/** Whether a hash begins a tag, by the sign before it and what stands from it on. */
export function isTag(before: string, rest: string): boolean {
	if (isWord(before) || before === '/' || before === '&') return false;
	const tag = /^#([\p{L}\p{N}\p{M}\p{So}\p{Sk}\u200d_/-]+)/u.exec(rest)?.[1] ?? '';
	return /[^\p{N}]/u.test(tag);
}

const isBlockId = (all: string, at: number): boolean =>
	all.charAt(at + 1) === '[' ||
	(isBlank(all.charAt(at - 1)) && /^\^[A-Za-z0-9-]+[ \t]*(?:\n|$)/u.test(all.slice(at, at + 120)));

/** Signs that make a block where a line starts: list, quote, rule, ordinal, table; and a property's two colons anywhere. */
function startsBlock(sight: Sight, sign: string, at: number): boolean {
	const { all, place } = sight;
	const after = all.charAt(at + 1);
	switch (sign) {
		case ':':
			return all.charAt(at - 1) === ':' || lineIs(sight, at, /^[ \t]*:-[-:| \t]*$/u);
		case '|':
			return place === 'cell' || startsLine(sight, at);
		case '>':
			return startsLine(sight, at);
		case '+':
			return startsLine(sight, at) && isBlank(after);
		case '-':
			return startsLine(sight, at) && (isBlank(after) || lineIs(sight, at, /^[ \t]*-[-:| \t]*$/u));
		default:
			// `.` and `)` after a number make an ordered list.
			return (
				place === 'paragraph' &&
				isBlank(after) &&
				/(?:^|\n)[ \t]*\d{1,9}$/u.test(all.slice(Math.max(0, at - 12), at))
			);
	}
}

/** Code that a plugin would run when it sees its fence gets a word that means nothing. */
const RUN_BY_PLUGINS =
	/^(?:dataview(?:js)?|tasks|query|templater|base|button|meta-bind.*|js-engine|datacorejsx?|datacoretsx?|run-\S+|ad-\S+|buttons|tracker|chart|leaflet|timeline|calendar|kanban|embed|include|excalidraw|customjs|zettelfeed.*)$/iu;

/** The info word of a code block, harmless and without signs that could end the line. */
export function inertInfo(language: string): string {
	const word = language.replace(/[^\w+#.-]/gu, '').slice(0, 30);
	return RUN_BY_PLUGINS.test(word) ? `${word}-code` : word;
}

/** Code never holds a line that reads as one of our marks: a word joiner, which no one sees, parts it. */
export function inertCode(code: string): string {
	return code.replace(/^([^\S\r\n\u2028\u2029]*%)(%\s*\/?zettelfeed:)/gmu, '$1\u2060$2');
}

/**
 * An address that cannot leave the brackets of a Markdown link. Signs that servers tell from their codes (`$` in the
 * pictures of Substack, `==` at the end of what is coded) stay as they are: no reader looks for marks in an address.
 */
export function inertAddress(address: string): string {
	return address
		.replace(/[\s\u0000-\u001f\u00ad\u200b-\u200f<>"`\\|^{}]/gu, (sign) => encodeURIComponent(sign))
		.replace(/\(/gu, '%28')
		.replace(/\)/gu, '%29')
		.replace(/\[/gu, '%5B')
		.replace(/\]/gu, '%5D')
		.replace(/&(?=#?\w{1,32};)/gu, '&amp;')
		.replace(/%{2,}|%(?=~~)/gu, (signs) => '%25'.repeat(signs.length))
		.replace(/~~/gu, '%7E%7E')
		.replace(/::/gu, ':%3A');
}
