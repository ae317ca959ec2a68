/** A link as it stands in a text. `target` is a path or an address, `shown` what a reader sees. */
export interface TextLink {
	readonly target: string;
	readonly shown: string;
}

export interface BlankOptions {
	/** Keep the visible text of links. */
	readonly shown?: boolean;
	/** Keep headings. */
	readonly headings?: boolean;
	/** Keep code. */
	readonly code?: boolean;
}

const WIKI = '!?\\[\\[[^\\[\\]\\n]{1,400}\\]\\]';
const MARKDOWN =
	'!?\\[[^\\[\\]\\n]{0,400}\\]\\((?:<[^<>\\n]{0,800}>|[^()\\n]{0,800}(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,400})?)\\)';
const URL_TEXT = '(?:https?:\\/\\/|www\\.)[^\\s<>"\'`)\\]\\u3000-\\u3002\\uff00-\\uffef]{1,2000}';
const PIECES = new RegExp(
	[
		'(?<code>^ {0,3}(?:```|~~~)[^\\n]*$|`{1,3}[^`\\n]{1,400}`{1,3})',
		`(?<wiki>${WIKI})`,
		`(?<markdown>${MARKDOWN})`,
		`(?<url>${URL_TEXT})`,
		'(?<other><!--[^>]{0,800}-->|<\\/?[a-zA-Z][^<>\\n]{0,800}>|%%[^%]{0,800}%%|\\$\\$[^$]{1,1000}\\$\\$' +
			'|\\$[^\\s$](?:[^$\\n]{0,200}[^\\s$\\\\])?\\$(?!\\d)|\\[\\^?[^\\[\\]\\n]{1,100}\\]:|#[\\p{L}\\p{N}_/-]{1,100})',
		'(?<heading>^ {0,3}#{1,6}[ \\t][^\\n]*$)',
	].join('|'),
	'gmu',
);

/**
 * The same text, same length, with code, mathematics, addresses, HTML and links blanked out, so that offsets in it are
 * offsets in the original. Linear: every quantifier is bounded.
 */
export function blankOut(text: string, options: BlankOptions = {}): string {
	const parts: string[] = [];
	let done = 0;
	let fence: number | undefined;
	for (const { index, piece, groups } of pieces(text)) {
		if (groups.code !== undefined && isFence(piece)) {
			if (fence === undefined) fence = index;
			else {
				if (options.code !== true) {
					parts.push(text.slice(done, fence), blank(index + piece.length - fence));
					done = index + piece.length;
				}
				fence = undefined;
			}
			continue;
		}
		if (fence !== undefined) continue;
		if (groups.heading !== undefined && options.headings === true) continue;
		if (groups.code !== undefined && options.code === true) continue;
		parts.push(text.slice(done, index), replacement(piece, groups, options));
		done = index + piece.length;
	}
	if (fence !== undefined && options.code !== true) {
		return parts.join('') + text.slice(done, fence) + blank(text.length - fence);
	}
	return parts.join('') + text.slice(done);
}

/** The links of a text in order: wikilinks, Markdown links and bare addresses, none from code. */
export function readLinks(text: string): readonly TextLink[] {
	const links: TextLink[] = [];
	let fenced = false;
	for (const { piece, groups } of pieces(text)) {
		if (groups.code !== undefined && isFence(piece)) fenced = !fenced;
		if (fenced) continue;
		const inside = groups.heading ?? '';
		if (inside !== '') links.push(...readLinks(inside.replace(/^[ #]+/u, '')));
		if (groups.url !== undefined) links.push({ target: trimmed(piece), shown: '' });
		if (groups.wiki !== undefined || groups.markdown !== undefined) links.push(linkOf(piece));
	}
	return links;
}

interface Piece {
	readonly index: number;
	readonly piece: string;
	readonly groups: Readonly<Record<string, string | undefined>>;
}

function* pieces(text: string): Generator<Piece> {
	for (const match of text.matchAll(PIECES)) {
		yield { index: match.index, piece: match[0], groups: match.groups ?? {} };
	}
}

function isFence(piece: string): boolean {
	return /^ {0,3}(?:~~~|```(?!.*`))/u.test(piece);
}

function replacement(piece: string, groups: Piece['groups'], options: BlankOptions): string {
	const link = groups.wiki !== undefined || groups.markdown !== undefined;
	if (!link || options.shown !== true || piece.startsWith('!')) return blank(piece.length);
	const { shown } = linkOf(piece);
	const at = groups.wiki === undefined ? 1 : piece.lastIndexOf(shown);
	return blank(at) + shown + blank(piece.length - at - shown.length);
}

function linkOf(piece: string): TextLink {
	const text = piece.replace(/^!/u, '');
	if (text.startsWith('[[')) {
		const inner = text.slice(2, -2);
		const bar = inner.indexOf('|');
		const target = (bar < 0 ? inner : inner.slice(0, bar)).replace(/\\$/u, '').replace(/#.*$/u, '');
		return { target: target.trim(), shown: bar < 0 ? inner : inner.slice(bar + 1) };
	}
	const middle = text.indexOf('](');
	const target = text.slice(middle + 2, -1).trim();
	const bare = /^<([^<>]*)>/u.exec(target)?.[1] ?? target.replace(/\s+["'(].*$/u, '');
	return { target: bare, shown: text.slice(1, middle) };
}

function trimmed(address: string): string {
	return address.replace(/[.,;:!?*_]{1,20}$/u, '');
}

function blank(length: number): string {
	return ' '.repeat(Math.max(0, length));
}
