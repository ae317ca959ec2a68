import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { parseHtml } from '../../src/cli/dom';

const reader = new MarkdownIt({ html: true, breaks: true });
// The two type packages disagree about one and the same class.
footnotes(reader as unknown as Parameters<typeof footnotes>[0]);

/** What CommonMark with tables, strikes and footnotes makes of a text, as the app's reading view does. */
export function renderMarkdown(markdown: string): Element {
	return parseHtml(reader.render(markdown)).body;
}

/** A letter as a reader sees it. */
export interface Letter {
	readonly letter: string;
	readonly isBold: boolean;
	readonly link: string;
}

/** All letters and digits of a tree with what they stand under, in order. */
export function lettersOf(root: Element): readonly Letter[] {
	const letters: Letter[] = [];
	const visit = (node: Node, isBold: boolean, link: string): void => {
		if (node.nodeType === 3) {
			for (const letter of (node.textContent ?? '').match(/[\p{L}\p{N}]/gu) ?? [])
				letters.push({ letter, isBold, link });
			return;
		}
		const name = node.nodeName;
		const href = name === 'A' ? ((node as Element).getAttribute('href') ?? '') : link;
		for (const child of node.childNodes)
			visit(child, isBold || name === 'STRONG' || name === 'B', href);
	};
	visit(root, false, '');
	return letters;
}

/** A text without what no reader acts on: code, escaped signs, targets of links. */
export function actingText(markdown: string): string {
	return (
		markdown
			.replace(/^( *|[\t>-] *)*(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n[\t >]*\2(?=\n|$)/gmu, '\u0000')
			// In one pass: a backslash inside code escapes nothing, an escaped backtick begins no code.
			.replace(/\\[!-/:-@[-`{-~]|(?<!(?<!\\)`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/gu, '\u0000')
			.replace(/\]\([^)\s]*\)/gu, ']\u0000')
	);
}
