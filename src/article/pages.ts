import type { Article } from './model';
import { factsOfMarkdown } from './guard';

/**
 * The parts of an article in several pages as one. The first page tells title, author and date; whether the text ends where
 * the article ends is told by the last.
 */
export function joinPages(articles: readonly [Article, ...Article[]]): Article {
	const [first, ...rest] = articles;
	if (rest.length === 0) return first;
	const markdown = withOwnNotes(articles.map((each) => each.markdown)).join('\n\n');
	const { next: _next, partial: _partial, ...joined } = first;
	const { partial } = rest.at(-1) ?? first;
	return {
		...joined,
		...(partial === undefined ? {} : { partial }),
		html: articles.map((each) => each.html).join('\n'),
		markdown,
		text: articles.map((each) => each.text).join(' '),
		words: articles.reduce((sum, each) => sum + each.words, 0),
		facts: factsOfMarkdown(markdown),
		trail: [...first.trail, `joined ${articles.length} pages`],
	};
}

const LABEL = /\[\^([^\]\s]{1,200})\]/gu;
const NOTE = /^\[\^([^\]\s]{1,200})\]:/gmu;
/** Code keeps what looks like a label. */
const CODE =
	/(^[ \t>]{0,40}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]{0,40}\2[`~]*[ \t]*$|(`+)[^`\n]+\3(?!`))/gmu;

/** Each page counts its footnotes from one: a label that an earlier page has becomes the next free number. */
function withOwnNotes(pages: readonly string[]): readonly string[] {
	const free = freeLabels();
	return pages.map((page) => {
		const labels = new Map<string, string>();
		for (const [, label = ''] of page.matchAll(NOTE)) labels.set(label, free(label));
		if ([...labels].every(([from, to]) => from === to)) return page;
		const relabelled = (text: string): string =>
			text.replace(LABEL, (all, label: string) => {
				const to = labels.get(label);
				return to === undefined ? all : `[^${to}]`;
			});
		let at = 0;
		const pieces: string[] = [];
		for (const code of page.matchAll(CODE)) {
			pieces.push(relabelled(page.slice(at, code.index)), code[0]);
			at = code.index + code[0].length;
		}
		return pieces.join('') + relabelled(page.slice(at));
	});
}

/** Gives the label itself where it is free, else the lowest free number; taken after. */
function freeLabels(): (label: string) => string {
	const taken = new Set<string>();
	let next = 1;
	return (label) => {
		while (taken.has(String(next))) next += 1;
		const found = taken.has(label) ? String(next) : label;
		taken.add(found);
		return found;
	};
}
