import { countWords } from '../base/text/text';

/** What a text holds, counted, so that two texts can be compared without reading either. */
export interface TextFacts {
	/** A character of Chinese, Japanese or Korean counts as a word. */
	readonly words: number;
	/** Items of lists. */
	readonly lists: number;
	readonly images: number;
	/** Texts of footnotes. */
	readonly footnotes: number;
	/** Blocks of code. */
	readonly code: number;
	/** Rows of tables, their heads not counted. */
	readonly tables: number;
	readonly headings: number;
}

const FENCE = /^[\s>]{0,40}(`{3,}|~{3,})/u;
const ITEM = /^[\s>]{0,80}(?:[-*+]|\d{1,9}[.)])\s+\S/u;
const HEADING = /^[\s>]{0,40}#{1,6}\s+\S/u;
const FOOTNOTE = /^[\s>]{0,40}\[\^[^\]\s]{1,80}\]:/u;
const RULE = /^[\s>]{0,40}\|?[\s:|-]{3,}$/u;
const ROW = /^[\s>]{0,40}\|.{0,4000}\|\s*$/u;
const IMAGE = /!\[(?:[^[\]\\\n]|\\[^\n]){0,2000}\](?:\(|\[)|!\[\[/gu;

/** Counts what a Markdown text holds. Total on any text; time is linear in its length. */
export function factsOfMarkdown(markdown: string): TextFacts {
	const seen = { lists: 0, images: 0, footnotes: 0, code: 0, tables: 0, headings: 0 };
	const prose: string[] = [];
	let fence = '';
	for (const line of markdown.split('\n')) {
		const mark = FENCE.exec(line)?.[1];
		if (fence !== '') {
			if (mark?.startsWith(fence)) fence = '';
			else prose.push(line);
			continue;
		}
		if (mark !== undefined) {
			fence = mark;
			seen.code += 1;
			continue;
		}
		countLine(line, seen);
		prose.push(readable(line));
	}
	return { words: countWords(prose.join('\n')), ...seen };
}

function countLine(
	line: string,
	seen: { lists: number; images: number; footnotes: number; tables: number; headings: number },
): void {
	if (ITEM.test(line)) seen.lists += 1;
	if (HEADING.test(line)) seen.headings += 1;
	if (FOOTNOTE.test(line)) seen.footnotes += 1;
	// The rule below a head row is taken off again with it.
	if (ROW.test(line)) seen.tables += RULE.test(line) ? -1 : 1;
	seen.images += line.match(IMAGE)?.length ?? 0;
}

/**
 * A line as a person reads it: no addresses, no alternative texts of images, of a link to a note what it shows. The same
 * before and after an image became a file or words a link, so that a text is never held to be less than itself.
 */
function readable(line: string): string {
	return line
		.replace(/!\[\[[^\]\n]{0,3000}\]\]/gu, ' ')
		.replace(/\[\[(?:[^\]|\n]{0,1000}\|)?([^\]\n]{0,1000})\]\]/gu, '$1')
		.replace(/!\[(?:[^[\]\\\n]|\\[^\n]){0,2000}\]\([^)\n]{0,2000}\)/gu, ' ')
		.replace(/\]\([^)\n]{0,2000}\)/gu, ' ')
		.replace(/\[\^[^\]\s]{1,80}\]:?/gu, ' ');
}

/** Parts whose loss is a loss of content, with the share that must still be there. */
const PARTS = [
	['lists', 'list items', 0.7],
	['images', 'images', 0.5],
	['footnotes', 'footnotes', 0.9],
	['code', 'code blocks', 0.9],
	['tables', 'table rows', 0.7],
	['headings', 'headings', 0.5],
] as const;
/** Words may differ by this share: a byline, a caption, a share bar. Beyond it a text lost something. */
const WORDS_KEPT = 0.9;

/**
 * Why one text may not replace another, in a few plain words, or `undefined` where nothing is lost. The never-worse law:
 * fewer words, list items, images, footnotes, code blocks, table rows or headings than stand there now is a loss, whatever
 * else was gained. A text is never worse than itself, nor than a part of itself.
 */
export function whyWorse(next: TextFacts, now: TextFacts): string | undefined {
	if (next.words < now.words * WORDS_KEPT) return `${next.words} words instead of ${now.words}`;
	for (const [part, name, kept] of PARTS) {
		// One stray item is furniture as often as content; two fewer are a loss.
		const isFew = part !== 'code' && part !== 'footnotes' && now[part] - next[part] < 2;
		if (next[part] < now[part] * kept && !isFew)
			return `${next[part]} ${name} instead of ${now[part]}`;
	}
	return undefined;
}
