import { decoded, OWN_IMAGE } from './blocks/block-text';
import { bodyOf, splitFrontMatter } from './properties/front-matter';
import { readLines } from './lines';
import { readSection, renewText } from './section';

/** An image of a note that stands elsewhere on the web, as it is written. */
export interface RemoteImage {
	readonly url: string;
	/** Its words as written between the brackets, a width after a bar among them. */
	readonly words: string;
}

/** What stands for an image once it is a file of the vault. */
export interface LocalImage {
	/** As the person's link format has it. */
	readonly embed: string;
	readonly path: string;
}

/** Gives the file of an image, or `undefined` to leave it remote. */
export type ImageFiles = (image: RemoteImage) => LocalImage | undefined;

/** In brackets with escapes; an address without blanks, brackets only in pairs, or one in angles; perhaps a title. */
const IMAGE =
	/!\[((?:[^[\]\\\n]|\\[^\n]){0,2000})\]\((?:<(https?:[^<>\n]{1,8000})>|(https?:(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,8000}))(?:[ \t]{1,20}(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'))?\)/giu;
const CODE = /`+/gu;

/** The remote images of a note: of our text where it has one, of its whole body otherwise. */
export function imagesOfNote(text: string): readonly RemoteImage[] {
	return remoteImages(readSection(text)?.markdown ?? bodyOf(text));
}

/** Writes the images of a note anew, in the same part of it; our text counts as ours after it. */
export function replaceInNote(text: string, by: ImageFiles): string {
	if (readSection(text)) return renewText(text, (markdown) => replaceImages(markdown, by));
	const start = splitFrontMatter(text)?.bodyStart ?? 0;
	return text.slice(0, start) + replaceImages(text.slice(start), by);
}

/** The remote images of a Markdown text in order, each address once; none inside code. */
export function remoteImages(markdown: string): readonly RemoteImage[] {
	const found = new Map<string, RemoteImage>();
	replaceImages(markdown, (image) => {
		if (!found.has(image.url)) found.set(image.url, image);
		return undefined;
	});
	return [...found.values()];
}

/**
 * Writes images anew. `by` gives the embed of a downloaded file (`![[a.png]]` or `![](a.png)`), or `undefined` to leave an
 * image remote. Words and width are kept; where a link is around the image, it stays one the app can show.
 */
export function replaceImages(markdown: string, by: ImageFiles): string {
	const pieces: string[] = [];
	let at = 0;
	for (const line of readLines(markdown, 0)) {
		pieces.push(markdown.slice(at, line.start));
		const whole = markdown.slice(line.start, line.end);
		pieces.push(line.opaque ? whole : replaceInLine(whole, by));
		at = line.end;
	}
	return pieces.join('') + markdown.slice(at);
}

function replaceInLine(line: string, by: ImageFiles): string {
	if (!line.includes('![')) return line;
	const code = codeSpans(line);
	const inTable = /^\s*\|/u.test(line);
	return line.replace(IMAGE, (all: string, words: string, angled, bare, start: number) => {
		const url = String(angled ?? bare ?? '');
		const isEscaped =
			(/\\*$/u.exec(line.slice(Math.max(0, start - 20), start))?.[0].length ?? 0) % 2;
		if (isEscaped || code.some(([from, to]) => start >= from && start < to)) return all;
		const file = by({ url, words });
		if (!file) return all;
		const linked = line.charAt(start - 1) === '[' && /^\]\(/u.test(line.slice(start + all.length));
		return withWords(linked ? `![](${inAddress(file.path)})` : file.embed, words, inTable);
	});
}

function inAddress(path: string): string {
	return encodeURI(path).replace(/\(/gu, '%28').replace(/\)/gu, '%29');
}

/** A wikilink has no escapes and no brackets within; in a table its bar must be escaped. */
function withWords(embed: string, words: string, inTable: boolean): string {
	const wiki = /^!\[\[([^\]|]{1,2000})(?:\|[^\]]{0,2000})?\]\]$/u.exec(embed);
	if (!wiki) return embed.replace(/^!?\[[^\]]{0,2000}\]/u, () => `![${words}]`);
	const plain = plainWords(words);
	const bar = inTable ? '\\|' : '|';
	const said = plain.split('|').join(bar);
	return said === '' ? `![[${wiki[1] ?? ''}]]` : `![[${wiki[1] ?? ''}${bar}${said}]]`;
}

/** An image's words as a wikilink can hold them. */
export function plainWords(words: string): string {
	return words
		.replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
		.replace(/[[\]]/gu, '')
		.trim();
}

/** A file of ours as a text shows it. */
export interface OwnEmbed {
	/** As it stands in the link: a name, or a path. */
	readonly link: string;
	/** The file's own name. */
	readonly file: string;
	readonly words: string;
	/** The name its image has on the web (`imageName`). */
	readonly name: string;
	readonly isWiki: boolean;
}

const WIKI = /!\[\[([^\]|\\\n]{1,1000})(?:\\?\|([^\]\n]{0,2000}))?\]\]/gu;
const INLINE = /!\[((?:[^[\]\\\n]|\\[^\n]){0,2000})\]\(([^()\s:]{1,1000})\)/gu;

/** The files of ours that a text shows, in order: wikilinks first. */
export function ownEmbeds(markdown: string): readonly OwnEmbed[] {
	const embed = (link: string, words: string, isWiki: boolean): readonly OwnEmbed[] => {
		const last = link.slice(link.lastIndexOf('/') + 1);
		const file = isWiki ? last : decoded(last);
		const name = OWN_IMAGE.exec(file)?.[1];
		return name === undefined ? [] : [{ link, file, words: plainWords(words), name, isWiki }];
	};
	return [
		...[...markdown.matchAll(WIKI)].flatMap(([, link = '', words = '']) =>
			embed(link, words, true),
		),
		...[...markdown.matchAll(INLINE)].flatMap(([, words = '', link = '']) =>
			embed(link, words, false),
		),
	];
}

/** Where code stands in a line: from a run of backticks to the next of its length. */
function codeSpans(line: string): readonly (readonly [number, number])[] {
	const marks = [...line.matchAll(CODE)].map((match) => ({
		at: match.index,
		length: match[0].length,
	}));
	const spans: (readonly [number, number])[] = [];
	for (let open = 0; open < marks.length; open += 1) {
		const from = marks[open];
		if (!from) break;
		let close = open + 1;
		while (close < marks.length && marks[close]?.length !== from.length) close += 1;
		const to = marks[close];
		if (!to) continue;
		spans.push([from.at, to.at + to.length]);
		open = close;
	}
	return spans;
}
