/**
 * Ranges of a Markdown text in which no mention counts: front matter, code, math, links, addresses, HTML, comments,
 * headings. Every pattern is bounded: unbounded brackets are quadratic (50 kB of them took 1.7 s in the study).
 */
const PROTECTED: readonly RegExp[] = [
	/`[^`\n]{1,400}`/gu,
	/\$\$[^$]{1,4000}\$\$|\$[^$\n]{1,400}\$/gu,
	/%%[^%]{0,4000}%%/gu,
	/!?\[\[[^[\]\n]{1,400}\]\]/gu,
	/!?\[[^[\]\n]{0,400}\]\([^()\n]{0,1000}\)/gu,
	/<?https?:\/\/[^\s<>)\]]{1,2000}>?/gu,
	/<\/?[A-Za-z][^<>\n]{0,1000}>/gu,
	/^#{1,6}[ \t][^\n]*$/gmu,
	/(?:^|\s)#[\p{L}\p{N}_/-]{1,200}/gu,
];

/** The text with protected ranges blanked out by spaces: same length, so offsets hold. */
export function blankProtected(text: string): string {
	return PROTECTED.reduce(
		(all, pattern) => all.replace(pattern, (found) => found.replace(/[^\n]/gu, ' ')),
		blankFences(text),
	);
}

/** The text whose visible words count for kinship: link targets, addresses, images and HTML are dropped. */
export function visibleText(text: string): string {
	const blank = (found: string): string => found.replace(/[^\n]/gu, ' ');
	return text
		.replace(/<!--[^>]{0,2000}-->|%%[^%]{0,4000}%%/gu, blank)
		.replace(/!\[\[[^[\]\n]{1,400}\]\]|!\[[^[\]\n]{0,400}\]\([^()\n]{0,1000}\)/gu, blank)
		.replace(/\[\[([^[\]|\n]{1,300})\|/gu, (found) => blank(found))
		.replace(/\]\([^()\n]{0,1000}\)/gu, blank)
		.replace(/https?:\/\/[^\s<>)\]]{1,2000}/gu, blank)
		.replace(/<\/?[A-Za-z][^<>\n]{0,1000}>/gu, blank);
}

/** Code blocks as spaces, line by line: one pattern over them is quadratic on a wall of backticks. */
function blankFences(text: string): string {
	if (!/^ {0,3}(?:```|~~~)/mu.test(text)) return text;
	let fence = '';
	return text
		.split('\n')
		.map((line) => {
			const mark = /^ {0,3}(`{3,200}|~{3,200})/u.exec(line)?.[1];
			const inside = fence !== '';
			if (inside && mark?.startsWith(fence)) fence = '';
			else if (!inside && mark !== undefined) fence = mark;
			return inside || mark !== undefined ? ' '.repeat(line.length) : line;
		})
		.join('\n');
}
