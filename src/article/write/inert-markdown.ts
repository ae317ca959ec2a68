import { trimEndSigns } from '../../base/text/text';
import { linkTarget, readHtmlLines } from './html-in-markdown';
import { CODE_SPAN, inertCode, inertInfo, isTag } from './inert';

/** Markup a Markdown author writes in HTML for want of signs; all other tags become text. */
const TAGS = /^<\/?(?:sup|sub|br|kbd|mark|u|b|i|em|strong|del|s|small|details|summary)\s*\/?>$/iu;
const FENCE = /^([\s>]{0,40})(`{3,}|~{3,})([^\n]*)$/u;
/** Characters of a tag over several lines. */
const MAX_TAG = 2000;
/** A tag that goes on in the next line, of those that are read. */
const OPEN_TAG = /<(?:a|img|p|div|picture|source|h[1-6]|t[dhr]|table|span)(?:\s[^<>]{0,2000})?$/iu;
/** Escaped backticks open nothing. */
const SPAN = `\\\\[\\\\\`]|${CODE_SPAN}`;
const SPANS = new RegExp(SPAN, 'gu');
/** Comments outside code: gone before lines are told apart, or what stood on either side would meet and act. */
const COMMENTS = new RegExp(`${SPAN}|<!--.{0,2000}?-->`, 'gu');
/** Escaped signs, code spans, link targets, addresses, tags, then what Obsidian and its plugins act on. */
const TOKENS = new RegExp(
	[
		/\\[!-/:-@[-`{-~]/u.source,
		CODE_SPAN,
		/\]\((?:<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500}){0,5})(?=[)\s])|<https?:[^<>\s]{1,2000}>|https?:\/\/[^\s<>"'`[\](){}|\\^*$]{3,2000}|<\/?[A-Za-z][^<>\n]{0,500}>|\[\[|%%|<%|<(?=[A-Za-z/!?])|::|\{\{|#|\^|\$(?=\d)/u
			.source,
	].join('|'),
	'gu',
);

/**
 * Makes Markdown that came from elsewhere fit to stand in a vault: its own formatting stays, addresses become absolute,
 * and nothing in it is a link into the vault, a tag, a comment, a property, a block id, a template, a query or live HTML.
 * Underlined headings become those with signs. Made inert again it stays the same, but for a few forms that settle at the
 * second time. Linear, never throws.
 */
export function inertMarkdown(markdown: string, url: string): string {
	const written: string[] = [];
	let fence = '';
	for (const line of headed(cleanLines(markdown), url)) {
		const [, lead = '', mark = '', rest = ''] = FENCE.exec(line) ?? [];
		if (fence !== '') {
			const ends = mark.startsWith(fence) && rest.trim() === '';
			if (ends) fence = '';
			written.push(ends ? line : inertCode(line));
		} else if (mark !== '' && !(mark.startsWith('`') && rest.includes('`'))) {
			fence = mark;
			written.push(`${lead}${mark}${inertInfo(rest.trim().split(/[\s{,]/u)[0] ?? '')}`);
		} else if (line !== '' || written.at(-1) !== '') written.push(inertLine(line, url));
	}
	if (fence !== '') written.push(fence);
	return written.join('\n').trimEnd().replace(/^\n+/u, '');
}

function cleanLines(markdown: string): readonly string[] {
	return markdown
		.replace(/\r\n?/gu, '\n')
		.replace(/[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
		.replace(/[\u00a0\u202f]/gu, ' ')
		.split('\n')
		.map(cleanEnd);
}

/** Two blanks at a line's end break it; no others mean anything. */
function cleanEnd(line: string): string {
	return /\S {2}$/u.test(line) ? `${line.trimEnd()}  ` : line.trimEnd();
}

/** Lines without HTML but in code; `Title` over a row of equals signs becomes `# Title`. */
function headed(lines: readonly string[], url: string): readonly string[] {
	const made: string[] = [];
	const read = readHtmlLines(url);
	let inFence = '';
	const put = (found: string | undefined): void => {
		if (found === undefined) return;
		const line = cleanEnd(found);
		const before = made.at(-1) ?? '';
		const under = /^ {0,3}(=+|-{2,})\s*$/u.exec(line)?.[1];
		const isTitle =
			/^ {0,3}(?!#{1,6}(?:\s|$))[^\s>|`~+*-]/u.test(before) &&
			(made.at(-2) ?? '').trim() === '' &&
			inFence === '';
		if (under !== undefined && isTitle)
			made[made.length - 1] = `${under.startsWith('=') ? '#' : '##'} ${before.trim()}`;
		else made.push(line);
	};
	let open = '';
	const close = (): void => {
		if (open !== '') put(read(open));
		open = '';
	};
	for (const line of lines) {
		const next = inFence === '' ? withoutComments(line) : line;
		const mark = FENCE.exec(next)?.[2] ?? '';
		if (next === '' || mark !== '') close();
		if (mark !== '' && (inFence === '' || mark.startsWith(inFence)))
			inFence = inFence === '' ? mark : '';
		if (inFence !== '' || mark !== '') put(next);
		else {
			open = open === '' ? next : `${open} ${next.trim()}`;
			if (open.length > MAX_TAG || !OPEN_TAG.test(open)) {
				if (open === '') put(read(''));
				close();
			}
		}
	}
	close();
	return made;
}

function withoutComments(line: string): string {
	return line.includes('<!--')
		? repeatedly(line, (left) =>
				left.replace(COMMENTS, (token) => (token.startsWith('<') ? '' : token)),
			)
		: line;
}

function inertLine(line: string, url: string): string {
	const heading = /^ {0,3}#{1,6}(?=\s|$)/u.exec(line)?.[0] ?? '';
	const body = definition(withoutQueries(line.slice(heading.length)), url);
	const isTex = /\\[A-Za-z]|[\^_]\\?\{/u.test(body);
	const inert = heading + inertSigns(body, url, isTex);
	// A code span that became words may leave a row of backticks alone at the start.
	const [, lead = '', mark = '', rest = ''] = FENCE.exec(inert) ?? [];
	return mark.startsWith('`') && !rest.includes('`') ? `${lead}\\${mark}${rest}` : inert;
}

function inertSigns(text: string, url: string, isTex: boolean): string {
	return text.replace(TOKENS, (token, _fence: string | undefined, at: number) =>
		inertToken(token, text, at, url, isTex),
	);
}

/** A line that names a target, `[name]: target "title"`; with more words it is a sentence. */
const DEFINITION =
	/^( {0,3}\[[^\]^[\n]{1,200}\]:\s*)(<[^<>]{1,2000}>|[^\s<]\S{0,2000})(\s+(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s*$/u;
/** What made inert could be read as one. */
const NEARLY = /^ {0,3}\[[^\]^[\n]{1,200}\]:\s*(?:<|\S+\s*$)/u;

/** With its target as an address that holds elsewhere; as words where it has none. */
function definition(line: string, url: string): string {
	const [, head, target = '', title = ''] = DEFINITION.exec(line) ?? [];
	const address = head === undefined ? undefined : linkTarget(bareTarget(target), url);
	if (head !== undefined && address !== undefined) return head + address + title;
	return head !== undefined || NEARLY.test(line) ? `\\${line.trimStart()}` : line;
}

function inertToken(token: string, line: string, at: number, url: string, isTex: boolean): string {
	if (token.startsWith('\\')) return token;
	if (/^<?https?:/iu.test(token))
		return token
			.replace(/%%|\{\{|\[\[/gu, (signs) => encodeURIComponent(signs))
			.replace(/::/gu, ':%3A');
	if (token.startsWith('`')) return token;
	if (token.startsWith('](')) return inertTarget(token, url, isTex);
	const before = line.charAt(at - 1);
	const rest = line.slice(at, at + 100);
	switch (token.charAt(0)) {
		case '<':
			if (token === '<%') return '\\<\\%';
			// A tag that becomes text says what it holds.
			return TAGS.test(token) ? token : `\\<${inertSigns(token.slice(1), url, isTex)}`;
		case '#':
			return isTag(before, rest) ? `\\${token}` : token;
		case '^':
			return /^\^(?:\[|[A-Za-z0-9-]+\s*$)/u.test(rest) && /^\s?$/u.test(before) ? '\\^' : token;
		case '$':
			return isTex ? token : '\\$';
		case ':':
			return ':\\:';
		default:
			return [...token].map((sign) => `\\${sign}`).join('');
	}
}

/** Dataview runs code that starts with `=` or `$=`; as words it says the same. */
function withoutQueries(line: string): string {
	return repeatedly(line, (left) =>
		left.replace(SPANS, (token) => {
			const inner = trimEndSigns(token.replace(/^`+/u, ''), /`/u).trim();
			return /^\$?=/u.test(inner) ? inner : token;
		}),
	);
}

/** What is taken out may bring together what is to be taken out as well: as often as a person might nest it. */
function repeatedly(text: string, change: (text: string) => string): string {
	let [left, changed] = ['', text];
	for (let times = 0; times < 5 && changed !== left; times += 1)
		[left, changed] = [changed, change(changed)];
	return changed;
}

/** A target without the brackets, codes and escapes it is written with. */
function bareTarget(written: string): string {
	return written
		.replace(/^<|>$/gu, '')
		.replace(/&amp;/gu, '&')
		.replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

function inertTarget(token: string, url: string, isTex: boolean): string {
	const target = bareTarget(token.slice(2));
	if (target === '') return token;
	const address = linkTarget(target, url);
	return address === undefined ? `]\\(${inertSigns(target, url, isTex)}` : `](${address}`;
}
