/** What an element holds, counted in letters; a letter of Chinese, Japanese or Korean counts twice. */
export interface Measure {
	/** All text, runs of white space as one blank. */
	readonly all: number;
	/** Text in links. */
	readonly linked: number;
	/** Text that the vote covers: see `measure`. */
	readonly voted: number;
	/** How many links. */
	readonly links: number;
}

export type Measures = ReadonlyMap<Element, Measure>;

const NOTHING: Measure = { all: 0, linked: 0, voted: 0, links: 0 };

/** The next node in document order below `root`. */
export function following(node: Node, root: Node): Node | undefined {
	return node.firstChild ?? behind(node, root);
}

/** The next one that does not stand in it. */
export function behind(node: Node, root: Node): Node | undefined {
	for (let at: Node | null = node; at && at !== root; at = at.parentNode)
		if (at.nextSibling) return at.nextSibling;
	return undefined;
}

/** All text nodes below `root`, in order. */
export function textNodes(root: Node): readonly Node[] {
	const found: Node[] = [];
	for (let node: Node | undefined = root; node; node = following(node, root)) {
		if (node.nodeType === 3) found.push(node);
	}
	return found;
}

/** How much a text weighs: its letters without surplus white space. */
export function weigh(text: string): number {
	let weight = 0;
	let isBlank = true;
	// Sign by sign: this runs over all of a page several times, and expressions would leave their matches to be swept up.
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code <= 32 || code === 160) {
			if (!isBlank) weight += 1;
			isBlank = true;
		} else {
			weight += isUnspaced(code) ? 2 : 1;
			isBlank = false;
		}
	}
	return weight > 0 && isBlank ? weight - 1 : weight;
}

/** Kana, Han, Hangul. */
function isUnspaced(code: number): boolean {
	if (code < 0x3040) return false;
	return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

interface Sum {
	all: number;
	linked: number;
	voted: number;
	links: number;
}

/** Measures every element below `root` in one pass. `votes` are the text nodes that someone else took for the article. */
export function measure(root: Element, votes?: ReadonlySet<Node>): Measures {
	const sums = new Map<Element, Sum>();
	const order: Element[] = [];
	for (let node: Node | undefined = root; node; node = following(node, root)) {
		if (node.nodeType === 1) {
			order.push(node as Element);
			sums.set(node as Element, { all: 0, linked: 0, voted: 0, links: 0 });
		} else if (node.nodeType === 3) {
			const sum = sums.get(node.parentNode as Element);
			if (!sum) continue;
			const weight = weigh(node.nodeValue ?? '');
			sum.all += weight;
			if (votes?.has(node)) sum.voted += weight;
		}
	}
	for (const element of order.reverse()) addToParent(element, sums);
	return sums;
}

function addToParent(element: Element, sums: Map<Element, Sum>): void {
	const sum = sums.get(element);
	if (!sum) return;
	if (element.tagName === 'A' && element.hasAttribute('href')) {
		sum.linked = sum.all;
		sum.links = 1;
	}
	const parent = sums.get(element.parentNode as Element);
	if (!parent) return;
	parent.all += sum.all;
	parent.linked += sum.linked;
	parent.voted += sum.voted;
	parent.links += sum.links;
}

export function measured(measures: Measures, element: Element): Measure {
	return measures.get(element) ?? NOTHING;
}

/** Share of text in links, 0 to 1. */
export function density({ all, linked }: Measure): number {
	return all === 0 ? 0 : linked / all;
}

/** Letters outside of links. */
export const prose = ({ all, linked }: Measure): number => all - linked;
