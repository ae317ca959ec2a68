/** Bits that say what a unit of a Markdown text is. Plain prose has none. */
export const HIDDEN = 1;
export const CODE = 2;
export const LINK = 4;
export const HEADING = 8;

/** A link as it stands in a text: offsets, target as written without its `#…`, and the part a reader sees. */
export interface RawLink {
	readonly start: number;
	readonly end: number;
	readonly target: string;
	readonly shownStart: number;
	readonly shownEnd: number;
	readonly embed: boolean;
	/** A web address, bare or as the target of a Markdown link. */
	readonly web: boolean;
}

/** Bounds of what may stand between an opening and its closing mark, in units. */
const MAX_SHOWN = 400;
const MAX_TARGET = 1000;
const MAX_TAG = 1000;
const MAX_BLOCK = 4000;
const MAX_CODE = 1000;
const MAX_FORMULA = 200;

interface Walk {
	readonly text: string;
	readonly to: number;
	readonly roles: Uint8Array;
	readonly links: RawLink[];
}

/** By unit below 128: 1 where a piece may begin with it, 2 for a letter. Nearly all of a text is passed over by this. */
const OPENS = new Uint8Array(128);
for (const sign of '![`$<%#\\') OPENS[sign.charCodeAt(0)] = 1;
for (const letter of 'hHwW') OPENS[letter.charCodeAt(0)] = 2;

/** Marks what stands in one line; gives where the reading goes on, beyond the line where a comment or formula does. */
export function inlineRoles(
	text: string,
	{ from, to }: { readonly from: number; readonly to: number },
	roles: Uint8Array,
	links: RawLink[],
): number {
	const walk: Walk = { text, to, roles, links };
	let at = from;
	const opens = OPENS;
	while (at < to) {
		const unit = text.charCodeAt(at);
		const kind = unit > 127 ? 0 : opens[unit];
		if (kind === 0 || (kind === 2 && !beginsAddress(text, at))) {
			at += 1;
			continue;
		}
		const end = pieceAt(walk, at);
		at = end > at ? end : at + 1;
	}
	return at;
}

/** Reads the piece that begins here; gives its end, or `at` where none begins. */
function pieceAt(walk: Walk, at: number): number {
	switch (walk.text.charCodeAt(at)) {
		case 33: // !
			return walk.text[at + 1] === '[' ? bracket(walk, at, at + 1) : at;
		case 91: // [
			return bracket(walk, at, at);
		case 96: // `
			return code(walk, at);
		case 36: // $
			return formula(walk, at);
		case 60: // <
			return tag(walk, at);
		case 37: // %
			return block(walk, at, { open: '%%', close: '%%', role: HIDDEN });
		case 35: // #
			return hashtag(walk, at);
		case 92: // a backslash: the next sign is only itself
			return at + 2;
		default:
			return address(walk, at);
	}
}

/** A wikilink, Markdown link, image or footnote mark. `open` is the place of the bracket. */
function bracket(walk: Walk, at: number, open: number): number {
	return walk.text[open + 1] === '[' ? wikilink(walk, at, open) : markdownLink(walk, at, open);
}

function wikilink({ text, to, roles, links }: Walk, at: number, open: number): number {
	const from = open + 2;
	const limit = Math.min(to, from + MAX_SHOWN);
	let [bar, hash, slash] = [-1, -1, -1];
	let end = from;
	for (; end < limit; end += 1) {
		const unit = text.charCodeAt(end);
		if (unit === 93) break;
		if (unit === 91) return at;
		if (bar >= 0) continue;
		if (unit === 124) bar = end;
		else if (hash >= 0) continue;
		else if (unit === 35) hash = end;
		else if (unit === 47) slash = end;
	}
	if (end === from || text.charCodeAt(end) !== 93 || text.charCodeAt(end + 1) !== 93) return at;
	const embed = open > at;
	const stop = bar < 0 ? end : text[bar - 1] === '\\' ? bar - 1 : bar;
	// Of `folder/name#heading` a reader sees the name and the heading.
	const shownStart = bar >= 0 ? bar + 1 : slash < 0 ? from : slash + 1;
	const shownEnd = bar < 0 ? stop : end;
	roles.fill(HIDDEN, at, end + 2);
	if (!embed) roles.fill(LINK, shownStart, shownEnd);
	links.push({
		start: at,
		end: end + 2,
		target: text.slice(from, hash < 0 ? stop : hash).trim(),
		shownStart,
		shownEnd,
		embed,
		web: false,
	});
	return end + 2;
}

function markdownLink({ text, to, roles, links }: Walk, at: number, open: number): number {
	const close = closingBracket(text, open + 1, Math.min(to, open + 1 + MAX_SHOWN));
	if (close < 0) return at;
	if (text[close + 1] !== '(') return footnote(text, open, close, roles);
	const target = linkTarget(text, close + 2, Math.min(to, close + 2 + MAX_TARGET));
	if (!target) return at;
	const embed = open > at;
	roles.fill(HIDDEN, at, target.end);
	if (!embed) roles.fill(LINK, open + 1, close);
	const web = /^(?:https?:)?\/\//iu.test(target.text);
	const isPath = !web && !/^[a-z][a-z0-9+.-]*:/iu.test(target.text);
	if (web || isPath) {
		links.push({
			start: at,
			end: target.end,
			target: web ? target.text : target.text.replace(/[#?].*$/u, ''),
			shownStart: open + 1,
			shownEnd: close,
			embed,
			web,
		});
	}
	return target.end;
}

function closingBracket(text: string, from: number, limit: number): number {
	for (let at = from; at < limit; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === 93) return at;
		if (unit === 91) return -1;
		if (unit === 92) at += 1;
	}
	return -1;
}

function footnote(text: string, open: number, close: number, roles: Uint8Array): number {
	if (text[open + 1] !== '^') return open;
	roles.fill(HIDDEN, open, close + 1);
	return close + 1;
}

/** What stands in the round brackets, from after the opening one; its title does not count. */
function linkTarget(
	text: string,
	from: number,
	limit: number,
): { readonly text: string; readonly end: number } | undefined {
	if (text[from] === '<') {
		const close = text.slice(from, limit).indexOf('>');
		return close > 0 && text[from + close + 1] === ')'
			? { text: text.slice(from + 1, from + close), end: from + close + 2 }
			: undefined;
	}
	let depth = 0;
	let stop = -1;
	for (let at = from; at < limit; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === 40) {
			depth += 1;
			if (depth > 1) return undefined;
		} else if (unit === 41) {
			if (depth === 0) return { text: text.slice(from, stop < 0 ? at : stop), end: at + 1 };
			depth -= 1;
		} else if (unit === 32 && stop < 0) stop = at;
	}
	return undefined;
}

function code({ text, to, roles }: Walk, at: number): number {
	let count = 1;
	while (text.charCodeAt(at + count) === 96) count += 1;
	if (count > 3) return at + count;
	const limit = Math.min(to, at + MAX_CODE);
	for (let end = at + count; end < limit; end += 1) {
		if (text.charCodeAt(end) !== 96) continue;
		let run = 1;
		while (text.charCodeAt(end + run) === 96) run += 1;
		if (run === count) {
			roles.fill(CODE, at, end + run);
			return end + run;
		}
		end += run - 1;
	}
	return at + count;
}

function formula(walk: Walk, at: number): number {
	const { text, to, roles } = walk;
	if (text[at + 1] === '$') return block(walk, at, { open: '$$', close: '$$', role: CODE });
	if (/\s/u.test(text[at + 1] ?? ' ')) return at;
	const limit = Math.min(to, at + MAX_FORMULA);
	for (let end = at + 1; end < limit; end += 1) {
		if (text.charCodeAt(end) !== 36) continue;
		const before = text[end - 1] ?? ' ';
		// 5$ and 10$ are money.
		if (/[\s\\]/u.test(before) || /\d/u.test(text[end + 1] ?? '')) return at;
		roles.fill(CODE, at, end + 1);
		return end + 1;
	}
	return at;
}

function tag(walk: Walk, at: number): number {
	const { text, to, roles } = walk;
	if (text.startsWith('<!--', at))
		return block(walk, at, { open: '<!--', close: '-->', role: HIDDEN });
	const unit = text.charCodeAt(text[at + 1] === '/' ? at + 2 : at + 1) | 32;
	if (unit < 97 || unit > 122) return at;
	if (/^https?:/iu.test(text.slice(at + 1, at + 7))) return at;
	const limit = Math.min(to, at + MAX_TAG);
	for (let end = at + 2; end < limit; end += 1) {
		const sign = text.charCodeAt(end);
		if (sign === 60) return at;
		if (sign !== 62) continue;
		roles.fill(HIDDEN, at, end + 1);
		return end + 1;
	}
	return at;
}

function block(
	{ text, roles }: Walk,
	at: number,
	{ open, close, role }: { readonly open: string; readonly close: string; readonly role: number },
): number {
	if (!text.startsWith(open, at)) return at;
	const limit = at + MAX_BLOCK;
	const found = text.slice(at + open.length, limit).indexOf(close);
	if (found < 0) return at + open.length;
	const end = at + open.length + found + close.length;
	roles.fill(role, at, end);
	return end;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'`)\]\u3000-\u3002\uff00-\uffef]{1,2000}/iuy;
/** One level of round brackets belongs to an address that holds them: `…/Foo_(bar)`. */
const IN_BRACKETS = /\([^\s<>()]{0,200}\)[^\s<>"'`)\]]{0,400}/uy;

/** Whether an h or w goes on as `ht` or `ww`. */
function beginsAddress(text: string, at: number): boolean {
	const next = text.charCodeAt(at + 1) | 32;
	return next === 116 || next === 119;
}

function address({ text, roles, links }: Walk, at: number): number {
	if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
	ADDRESS.lastIndex = at;
	const found = ADDRESS.exec(text)?.[0];
	if (found === undefined) return at;
	let end = at + found.length;
	const open = found.lastIndexOf('(');
	if (open > 0 && text[end] === ')') {
		IN_BRACKETS.lastIndex = at + open;
		end = Math.max(end, at + open + (IN_BRACKETS.exec(text)?.[0].length ?? 0));
	}
	while (end > at && /[.,;:!?*_|\\]/u.test(text[end - 1] ?? '')) end -= 1;
	roles.fill(HIDDEN, at, end);
	const target = text.slice(at, end);
	links.push({ start: at, end, target, shownStart: at, shownEnd: at, embed: false, web: true });
	return end;
}

const HASHTAG = /#[\p{L}\p{N}_/-]{1,200}/uy;

/** Tags count for the bag of words, never as mentions. */
function hashtag({ text, roles }: Walk, at: number): number {
	if (at > 0 && !/\s/u.test(text[at - 1] ?? ' ')) return at;
	HASHTAG.lastIndex = at;
	const found = HASHTAG.exec(text)?.[0];
	if (found === undefined) return at;
	roles.fill(CODE, at, at + found.length);
	return at + found.length;
}
