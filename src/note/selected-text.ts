import type { TextRange } from './linking/splice';

/** What was selected in an editor: its words and its UTF-16 offsets there, where every line end is one `\n`. */
export interface SelectedText extends TextRange {
	readonly text: string;
}

/**
 * Where a selection stands in the note as it is now: at its offsets, which a file with other line ends shifts; else where the
 * same words stand just once. `undefined` where they do not, or where nothing tells which of several was meant.
 */
export function findSelection(text: string, selected: SelectedText): TextRange | undefined {
	const start = offsetInFile(text, selected.start);
	const end = offsetInFile(text, selected.end);
	if (text.slice(start, end).replace(/\r\n/gu, '\n') === selected.text) return { start, end };
	const first = text.indexOf(selected.text);
	const isOne = first >= 0 && text.indexOf(selected.text, first + 1) < 0;
	return isOne ? { start: first, end: first + selected.text.length } : undefined;
}

function offsetInFile(text: string, offset: number): number {
	let at = 0;
	let seen = 0;
	while (seen < offset && at < text.length) {
		at += text.startsWith('\r\n', at) ? 2 : 1;
		seen += 1;
	}
	return at;
}
