import type { Work } from '../../base/pace';

/** A tag's name, one object for each spelling of a document, so that equal names are the same object. */
export interface TagName {
	/** As sent, with its prefix. */
	readonly sent: string;
	readonly lower: string;
	/** The part after a prefix, in lower case. */
	readonly local: string;
	/** The prefix as sent, or an empty text. */
	readonly prefix: string;
}

/** A tag found in a document: where it stands and what it is called. Offsets are UTF-16 units of the source. */
export interface Tag {
	readonly kind: 'open' | 'close' | 'empty';
	readonly name: TagName;
	readonly start: number;
	readonly end: number;
	/** Source of the attributes. */
	readonly attributes: string;
}

export interface Scan {
	readonly tags: readonly Tag[];
	/** What had to be borne: `unclosed-cdata`, `unclosed-comment`. */
	readonly repairs: readonly string[];
}

interface Scanner {
	readonly source: string;
	readonly names: Map<string, TagName>;
	/** Ends that are nowhere ahead: fifty thousand unclosed sections cost one search, not as many. */
	readonly missing: Set<string>;
}

/** Characters read between two yields. */
const STRIDE = 1 << 13;

/**
 * Finds every tag of a document in one pass, minding CDATA, comments, declarations and quoted attributes. It never throws,
 * never recurses and is linear: what is not a tag is text.
 */
export function* scanTags(source: string): Work<Scan> {
	const scanner: Scanner = { source, names: new Map(), missing: new Set() };
	const tags: Tag[] = [];
	let at = source.indexOf('<');
	let told = 0;
	while (at >= 0) {
		const end = skipOpaque(scanner, at);
		if (end > at) at = source.indexOf('<', end);
		else {
			const tag = readTag(scanner, at);
			if (tag) tags.push(tag);
			at = source.indexOf('<', tag ? tag.end : at + 1);
		}
		if (at - told < STRIDE) continue;
		yield at - told;
		told = at;
	}
	const repairs = [...scanner.missing].flatMap((stop) => UNCLOSED.get(stop) ?? []);
	return { tags, repairs };
}

const UNCLOSED: ReadonlyMap<string, string> = new Map([
	[']]>', 'unclosed-cdata'],
	['-->', 'unclosed-comment'],
]);

const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;

/** The end of a CDATA section, comment, instruction or declaration that starts here, or `at` where none does. */
function skipOpaque(scanner: Scanner, at: number): number {
	const { source, missing } = scanner;
	const next = source.charCodeAt(at + 1);
	if (next !== BANG && next !== QUESTION) return at;
	const [start, stop] = opaqueKind(source, at);
	const from = at + start.length;
	if (missing.has(stop)) return from;
	const found = source.indexOf(stop, from);
	if (found >= 0) return found + stop.length;
	missing.add(stop);
	return from;
}

function opaqueKind(source: string, at: number): readonly [string, string] {
	if (source.startsWith('<![CDATA[', at)) return ['<![CDATA[', ']]>'];
	if (source.startsWith('<!--', at)) return ['<!--', '-->'];
	if (source.startsWith('<?', at)) return ['<?', '>'];
	const isDoctype = /^<!doctype/iu.test(source.slice(at, at + 9));
	return ['<!', isDoctype ? doctypeEnd(source, at) : '>'];
}

/** A document type ends with `]>` where it has an inner part, which is looked for near its start only. */
function doctypeEnd(source: string, at: number): string {
	const head = source.slice(at, at + 1000);
	const bracket = head.indexOf('[');
	const close = head.indexOf('>');
	return bracket >= 0 && bracket < close ? ']>' : '>';
}

const MAX_NAME = 200;

function readTag(scanner: Scanner, at: number): Tag | undefined {
	const { source } = scanner;
	const closing = source.charCodeAt(at + 1) === SLASH;
	const from = at + (closing ? 2 : 1);
	const nameStop = nameEnd(source, from);
	if (nameStop === from) return undefined;
	const end = tagEnd(source, nameStop);
	const inner = source.charCodeAt(end - 1) === 0x3e ? end - 1 : end;
	const empty = inner > nameStop && source.charCodeAt(inner - 1) === SLASH;
	return {
		kind: closing ? 'close' : empty ? 'empty' : 'open',
		name: nameOf(scanner, source.slice(from, nameStop)),
		start: at,
		end,
		attributes: source.slice(nameStop, empty ? inner - 1 : inner),
	};
}

function nameOf(scanner: Scanner, sent: string): TagName {
	const known = scanner.names.get(sent);
	if (known) return known;
	const lower = sent.toLowerCase();
	const colon = sent.indexOf(':');
	const name = {
		sent,
		lower,
		local: lower.slice(colon + 1),
		prefix: colon < 0 ? '' : sent.slice(0, colon),
	};
	scanner.names.set(sent, name);
	return name;
}

/** Names as XML has them, near enough: a letter, then letters, figures and `:._-`. */
function nameEnd(source: string, from: number): number {
	if (!isNameStart(source.charCodeAt(from))) return from;
	let at = from + 1;
	const limit = Math.min(source.length, from + MAX_NAME);
	while (at < limit && isNameUnit(source.charCodeAt(at))) at += 1;
	return at;
}

function isNameStart(code: number): boolean {
	const letter = code | 0x20;
	return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f || (code >= 0xc0 && code < 0xfffd);
}

function isNameUnit(code: number): boolean {
	return isNameStart(code) || (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x2e;
}

/** After the `>` that ends a tag. An unbalanced quote or a new `<` ends it too, as browsers recover. */
function tagEnd(source: string, from: number): number {
	let quote = 0;
	let firstClose = -1;
	for (let at = from; at < source.length; at += 1) {
		const code = source.charCodeAt(at);
		if (quote === 0) {
			if (code === 0x3e) return at + 1;
			if (code === 0x3c) return at;
			if ((code === 0x22 || code === 0x27) && opensValue(source, at)) quote = code;
		} else if (code === quote) quote = 0;
		else if (code === 0x3e && firstClose < 0) firstClose = at;
		else if (code === 0x3c) return firstClose >= 0 ? firstClose + 1 : at;
	}
	return firstClose >= 0 ? firstClose + 1 : source.length;
}

/** A quote opens a value after `=` or white space only. */
function opensValue(source: string, at: number): boolean {
	const before = source.charCodeAt(at - 1);
	return before === 0x3d || before <= 0x20 || before === 0xa0;
}

/** The value is optional so that a long text without `=` is walked through once, not once from each of its letters. */
const ATTRIBUTE = /([^\s"'<>=/]{1,200})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

export type Attributes = ReadonlyMap<string, string>;

/** What most elements have. */
export const NO_ATTRIBUTES: Attributes = new Map();

/** Attributes by name as sent, undecoded. A `Map`, so that `__proto__` is a name like any other. */
export function readAttributes(text: string): Attributes {
	if (!text.includes('=')) return NO_ATTRIBUTES;
	const found = new Map<string, string>();
	for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
		const value = double ?? single ?? bare;
		if (value !== undefined && !found.has(name)) found.set(name, value);
	}
	return found;
}
