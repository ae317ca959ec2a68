/** A tag found in a document: where it stands and what it is called. Offsets are UTF-16 units of the source. */
export interface Tag {
	readonly kind: 'open' | 'close' | 'empty';
	/** As sent, with its prefix. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** Source of the attributes. */
	readonly attributes: string;
}

/**
 * Finds every tag of a document in one pass, minding CDATA, comments, declarations and quoted attributes. It never throws,
 * never recurses and is linear: what is not a tag is text.
 */
export function scanTags(source: string): readonly Tag[] {
	const tags: Tag[] = [];
	const missing = new Set<string>();
	let at = source.indexOf('<');
	while (at >= 0) {
		const skipped = skipOpaque(source, at, missing);
		if (skipped > at) {
			at = source.indexOf('<', skipped);
			continue;
		}
		const tag = readTag(source, at);
		if (tag) tags.push(tag);
		at = source.indexOf('<', tag ? tag.end : at + 1);
	}
	return tags;
}

/** The end of a CDATA section, comment, instruction or declaration that starts here, or `at` where none does. */
function skipOpaque(source: string, at: number, missing: Set<string>): number {
	const [start, stop] = opaqueKind(source, at);
	if (stop === undefined) return at;
	// Remembered, so that fifty thousand unclosed sections cost one search and not as many.
	if (missing.has(stop)) return at + start.length;
	const found = source.indexOf(stop, at + start.length);
	if (found >= 0) return found + stop.length;
	missing.add(stop);
	return at + start.length;
}

function opaqueKind(source: string, at: number): readonly [string, string | undefined] {
	if (source.startsWith('<![CDATA[', at)) return ['<![CDATA[', ']]>'];
	if (source.startsWith('<!--', at)) return ['<!--', '-->'];
	if (source.startsWith('<?', at)) return ['<?', '>'];
	if (/^<!doctype/iu.test(source.slice(at, at + 9))) return ['<!', doctypeEnd(source, at)];
	return source.startsWith('<!', at) ? ['<!', '>'] : ['', undefined];
}

function doctypeEnd(source: string, at: number): string {
	const bracket = source.indexOf('[', at);
	const close = source.indexOf('>', at);
	return bracket >= 0 && bracket < close ? ']>' : '>';
}

const NAME = /[A-Za-z_][\w:.-]{0,200}/uy;

function readTag(source: string, at: number): Tag | undefined {
	const closing = source.charAt(at + 1) === '/';
	NAME.lastIndex = at + (closing ? 2 : 1);
	const name = NAME.exec(source)?.[0];
	if (name === undefined) return undefined;
	const from = NAME.lastIndex;
	const end = tagEnd(source, from);
	const inner = source.slice(from, end - (source.charAt(end - 1) === '>' ? 1 : 0));
	const empty = inner.endsWith('/');
	return {
		kind: closing ? 'close' : empty ? 'empty' : 'open',
		name,
		start: at,
		end,
		attributes: empty ? inner.slice(0, -1) : inner,
	};
}

/** After the `>` that ends a tag. An unbalanced quote or a new `<` ends it too, as browsers recover. */
function tagEnd(source: string, from: number): number {
	let quote = '';
	let firstClose = -1;
	for (let at = from; at < source.length; at += 1) {
		const c = source.charAt(at);
		if (quote !== '') {
			if (c === quote) quote = '';
			else if (c === '>' && firstClose < 0) firstClose = at;
			else if (c === '<') return firstClose >= 0 ? firstClose + 1 : at;
		} else if (c === '>') return at + 1;
		else if (c === '<') return at;
		else if (
			(c === '"' || c === "'") &&
			source
				.charAt(at - 1)
				.trim()
				.replace('=', '') === ''
		)
			quote = c;
	}
	return firstClose >= 0 ? firstClose + 1 : source.length;
}

/** The value is optional so that a long text without `=` is walked through once, not once from each of its letters. */
const ATTRIBUTE = /([^\s"'<>=/]{1,200})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** Attributes by name as sent, undecoded. A `Map`, so that `__proto__` is a name like any other. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	if (!text.includes('=')) return found;
	for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
		const value = double ?? single ?? bare;
		if (value !== undefined && !found.has(name)) found.set(name, value);
	}
	return found;
}

/** The part after a prefix, in lower case. */
export function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1).toLowerCase();
}
