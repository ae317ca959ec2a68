import { makeElement } from './dom';
import type { Place } from './inert';
import type { Mark, MarkKind, Segment } from './run';
import { writeRun } from './write-run';

/** A finished paragraph's Markdown stands in this attribute, where no converter touches it. */
export const TEXT = 'data-zf-text';

/** Lists in lists beyond this are machine-made; what is deeper stays as blocks of the last one. */
const MAX_DEPTH = 24;

/** Called when what was opened ends. */
export type Close = () => void;

/** What one element begins in the tree; `undefined` where its children are not to be read. */
export type Enter = (tree: BlockTree, element: Element, name: string) => Close | undefined;

type Attributes = Readonly<Record<string, string>>;

/**
 * A clean tree that grows while a page is walked: blocks with finished text and nothing else. Inline content gathers in a
 * run until a block begins or ends; inside a cell or heading everything is one run, whatever the page put there.
 */
export interface BlockTree {
	readonly root: Element;
	/** The block that is being filled. */
	readonly top: () => Element;
	readonly isFlat: () => boolean;
	readonly words: (text: string) => void;
	readonly code: (text: string) => void;
	readonly atom: (markdown: string) => void;
	/** A line break; two in a row end the paragraph. */
	readonly lineBreak: () => void;
	/** Ends the paragraph. */
	readonly flush: () => void;
	readonly mark: (kind: MarkKind, address?: string) => Close;
	/** A block that holds blocks; where it may not stand its content does. */
	readonly open: (name: string, attributes?: Attributes) => Close;
	/** Goes on filling a block that was closed. */
	readonly reopen: (block: Element) => Close;
	/** A block of its own without children. */
	readonly leaf: (name: string, attributes: Attributes, text: string) => void;
	/** Everything until it is closed becomes one run, handed on as Markdown. */
	readonly flat: (place: Place, done: (markdown: string) => void) => Close;
}

export function growBlockTree(like: Element): BlockTree {
	const root = makeElement(like, 'div');
	const stack: Element[] = [root];
	let run: Segment[] = [];
	let marks: readonly Mark[] = [];
	let place: Place = 'paragraph';
	const top = (): Element => stack.at(-1) ?? root;
	const isFlat = (): boolean => place !== 'paragraph';
	const add = (kind: Segment['kind'], text: string, under = marks): void => {
		run.push({ kind, text, marks: under });
	};
	const put = (made: Element): void => {
		const at = top();
		// Text straight in a list is an item of it; straight in a table it stands before the table.
		if (/^[OU]L$/u.test(at.nodeName) && made.nodeName !== 'LI') {
			const item = at.lastElementChild ?? at.appendChild(makeElement(root, 'li'));
			item.append(made);
		} else if (/^T(?:ABLE|R)$/u.test(at.nodeName) && !/^T[RDH]$/u.test(made.nodeName)) {
			stack.find((each) => each.nodeName === 'TABLE')?.before(made);
		} else at.append(made);
	};
	const leaf = (name: string, attributes: Attributes, text: string): void => {
		const made = makeElement(root, name, text);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
		put(made);
	};
	const flush = (): void => {
		if (place === 'cell') {
			if (run.at(-1)?.kind !== 'break') add('break', '', []);
		} else if (place === 'heading') add('words', ' ', []);
		else {
			const text = run.length === 0 ? '' : writeRun(run, place);
			run = [];
			// The letter keeps the converter from taking the paragraph for an empty one.
			if (text !== '') leaf('p', { [TEXT]: text }, 'x');
		}
	};
	const lineBreak = (): void => {
		if (!isFlat() && lastInk(run)?.kind === 'break') flush();
		else add('break', '');
	};
	const open = (name: string, attributes: Attributes = {}): Close => {
		flush();
		if (isFlat() || stack.length > MAX_DEPTH) return flush;
		const made = makeElement(root, name);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
		put(made);
		stack.push(made);
		return () => {
			flush();
			stack.pop();
			if (!made.hasChildNodes()) made.remove();
		};
	};
	const reopen = (block: Element): Close => {
		flush();
		stack.push(block);
		return () => {
			flush();
			stack.pop();
		};
	};
	const flat = (inside: Place, done: (markdown: string) => void): Close => {
		if (isFlat()) {
			flush();
			return flush;
		}
		flush();
		const outer = marks;
		place = inside;
		return () => {
			const text = writeRun(run, place);
			run = [];
			marks = outer;
			place = 'paragraph';
			done(text);
		};
	};
	const mark = (kind: MarkKind, address?: string): Close => {
		const outer = marks;
		if (!marks.some((each) => each.kind === kind))
			marks = [...marks, { kind, ...(address === undefined ? {} : { address }) }];
		return () => {
			marks = outer;
		};
	};
	return {
		root,
		top,
		isFlat,
		words: (text) => {
			add('words', text);
		},
		code: (text) => {
			add('code', text);
		},
		atom: (markdown) => {
			add('atom', markdown);
		},
		lineBreak,
		flush,
		mark,
		open,
		reopen,
		leaf,
		flat,
	};
}

/** The last segment that is more than white space. */
function lastInk(run: readonly Segment[]): Segment | undefined {
	for (let at = run.length - 1; at >= 0; at -= 1) {
		const segment = run[at];
		if (segment && (segment.kind !== 'words' || segment.text.trim() !== '')) return segment;
	}
	return undefined;
}
