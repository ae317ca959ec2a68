import { Readability } from '@mozilla/readability';
import { textNodes } from './measure';

export interface Readable {
	/** The article as the library rebuilt it. */
	readonly content: Element;
	/** The text nodes of the given document that stand in it. */
	readonly votes: ReadonlySet<Node>;
}

/** Fewer characters than these and Readability tries again with fewer rules. */
const SHORT = 400;
/**
 * Beyond this many elements its scoring, which cannot pause, holds a screen for half a second and more. Of 1,300 pages
 * of the sets we learn from, none has as many; so long a page names its container, or is little but its text.
 */
const MAX_ELEMENTS = 15_000;

/**
 * Where Mozilla's Readability sees the article. It works on a copy and its answer is taken as a vote over the text nodes of
 * the original, because it damages what it returns: lists lost, blocks renamed, names gone. The only file that knows the
 * library. `undefined` where it finds nothing.
 */
export function findReadable(document: Document): Readable | undefined {
	// linkedom's `getElementsByTagName` does not know the star.
	if (document.querySelectorAll('*').length > MAX_ELEMENTS) return undefined;
	const copy = document.cloneNode(true) as Document;
	const originals = textNodes(document.body);
	const copies = textNodes(copy.body);
	const reader = new Readability<Node>(copy, {
		keepClasses: true,
		charThreshold: SHORT,
		serializer: (node) => node,
	});
	const content = parseSafely(reader)?.content;
	if (!content || content.nodeType !== 1) return undefined;
	return { content: content as Element, votes: votesOf(content, copies, originals) };
}

function votesOf(
	content: Node,
	copies: readonly Node[],
	originals: readonly Node[],
): ReadonlySet<Node> {
	const places = new Map(copies.map((node, at) => [node, at]));
	const kept = textNodes(content);
	const votes = new Set<Node>();
	for (const node of kept) {
		const original = originals[places.get(node) ?? -1];
		if (original) votes.add(original);
	}
	// A second try of the library parses its copy anew; then only the words tell which text it kept.
	return votes.size > 0 ? votes : votesByWords(kept, originals);
}

function votesByWords(kept: readonly Node[], originals: readonly Node[]): ReadonlySet<Node> {
	const words = new Set(kept.map((node) => node.nodeValue?.trim() ?? ''));
	return new Set(originals.filter((node) => words.has(node.nodeValue?.trim() ?? '')));
}

function parseSafely(
	reader: Readability<Node>,
): ReturnType<Readability<Node>['parse']> | undefined {
	try {
		return reader.parse();
	} catch {
		// It throws on a few documents it did not foresee; the other rivals stand.
		return undefined;
	}
}
