import { findContainer } from './container';
import { clean } from './clean';
import { textOf } from './dom';
import { measure, measured, density, weigh, type Measures } from './measure';
import { findReadable } from './readability';

/** The part of a page that is its article, and how it was found. */
export interface Rival {
	readonly method: string;
	readonly root: Element;
	readonly weight: number;
	readonly dropped: readonly string[];
}

/**
 * The article by two views of one tree: where Readability sees it, and which container the page names for it. The wider
 * view gives the scope, the vote decides inside it.
 */
export function readArticle(document: Document): {
	readonly rival?: Rival;
	readonly trail: readonly string[];
} {
	const body = document.body;
	const readable = findReadable(document);
	const votes = readable?.votes;
	const measures = measure(body, votes);
	const whole = measured(measures, body);
	const center =
		votes && whole.voted > 0
			? centerOf(body, (each) => measured(measures, each).voted / whole.voted)
			: undefined;
	const container = findContainer(document, measures) ?? wholePage(body, measures, whole.voted);
	const [m, c] = [center && measured(measures, center), container && measured(measures, container)];
	const trail = [`readability: ${whole.voted} letters`, `container: ${c ? c.all : 0} letters`];
	if (!center || !m)
		return container ? { rival: finish('container', container, undefined), trail } : { trail };
	if (!container || !c) return { rival: finish('readability', center, votes), trail };
	if (container.contains(center) || center.contains(container)) {
		const inside = c.voted / whole.voted;
		if (container.contains(center))
			return { rival: finish('readability', container, votes), trail };
		return {
			rival: finish(
				inside > 0.8 ? 'container' : 'readability',
				inside > 0.8 ? container : center,
				votes,
			),
			trail,
		};
	}
	const isBetter = c.all - c.linked > 1.4 * whole.voted && density(c) < 0.4;
	return {
		rival: isBetter
			? finish('container', container, undefined)
			: finish('readability', center, votes),
		trail,
	};
}

function finish(method: string, root: Element, votes: ReadonlySet<Node> | undefined): Rival {
	const dropped = clean(root, votes);
	return { method, root, weight: weigh(textOf(root)), dropped };
}

/** A page of little but prose is its own container: old manuals, plain text. */
function wholePage(body: Element, measures: Measures, voted: number): Element | undefined {
	const all = measured(measures, body);
	return density(all) < 0.2 && all.all - all.linked > 4 * voted ? body : undefined;
}

/** The deepest element that holds nearly all of the vote. */
function centerOf(body: Element, share: (element: Element) => number): Element {
	let at = body;
	for (;;) {
		const next: Element | undefined = [...at.children].find((child) => share(child) >= 0.9);
		if (!next || next.tagName === 'P') return at;
		at = next;
	}
}
