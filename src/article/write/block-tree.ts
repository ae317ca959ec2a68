import { makeElement } from '../dom';
import type { Place } from './inert';
import type { Mark, MarkKind, Segment } from './run';
import { writeRun } from './write-run';

/** A finished paragraph's Markdown stands in this attribute, where no converter touches it. */
export const TEXT = 'data-zf-text';

/** Lists in lists beyond this are machine-made; what is deeper stays as blocks of the last one. */
const MAX_DEPTH = 24;

const BLANK = /^[ \t\n\r\f]*$/u;

/** Called when what was opened ends. */
export type Close = () => void;

/** What one element begins in the tree; `undefined` where its children are not to be read. */
export type Enter = (tree: BlockTree, element: Element, name: string) => Close | undefined;

type Attributes = Readonly<Record<string, string>>;

/**
 * A clean tree that grows while a page is walked: blocks with finished text and nothing else. Inline content gathers in a
 * run until a block begins or ends; inside a cell or heading everything is one run, whatever the page put there.
 */
export class BlockTree {
	readonly root: Element;
	private readonly stack: Element[];
	private run: Segment[] = [];
	private marks: readonly Mark[] = [];
	private place: Place = 'paragraph';

	constructor(like: Element) {
		this.root = makeElement(like, 'div');
		this.stack = [this.root];
	}

	/** The block that is being filled. */
	top(): Element {
		return this.stack.at(-1) ?? this.root;
	}

	isFlat(): boolean {
		return this.place !== 'paragraph';
	}

	words(text: string): void {
		this.add('words', text);
	}

	/** Code within a line, where a line end is a blank. */
	code(text: string): void {
		this.add('code', text.replace(/\s+/gu, ' '));
	}

	atom(markdown: string): void {
		this.add('atom', markdown);
	}

	/** A line break; two in a row end the paragraph, and are one where no line ends. */
	lineBreak(): void {
		const isSecond = lastInk(this.run)?.kind === 'break';
		if (isSecond && !this.isFlat()) this.flush();
		else if (!isSecond || this.place === 'cell') this.add('break', '');
	}

	/** Ends the paragraph. A function of its own, since it is what most blocks do when they end. */
	readonly flush = (): void => {
		if (this.isFlat()) {
			// What an item of a list begins with stays on the line of its mark.
			const last = lastInk(this.run);
			const isMark = last?.kind === 'atom' && /^(?:-|\d+\.)$/u.test(last.text);
			if (last?.kind !== 'break' && !isMark) this.add('break', '', []);
		} else {
			const text = this.written();
			// The letter keeps the converter from taking the paragraph for an empty one.
			if (text !== '') this.leaf('p', { [TEXT]: text }, 'x');
		}
	};

	mark(kind: MarkKind, address?: string): Close {
		const outer = this.marks;
		if (!outer.some((each) => each.kind === kind))
			this.marks = [...outer, { kind, ...(address === undefined ? {} : { address }) }];
		return () => {
			this.marks = outer;
		};
	}

	/** A block that holds blocks; where it may not stand its content does. */
	open(name: string, attributes: Attributes = {}): Close {
		this.flush();
		if (this.isFlat() || this.stack.length > MAX_DEPTH) return this.flush;
		const made = this.make(name, attributes);
		this.put(made);
		const close = this.reopen(made);
		return () => {
			close();
			if (!made.hasChildNodes()) made.remove();
		};
	}

	/** Goes on filling a block that was closed. */
	reopen(block: Element): Close {
		this.flush();
		this.stack.push(block);
		return () => {
			this.flush();
			this.stack.pop();
		};
	}

	/** A block of its own without children. */
	leaf(name: string, attributes: Attributes, text: string): void {
		this.put(this.make(name, attributes, text));
	}

	/** Everything until it is closed becomes one run, handed on as Markdown. */
	flat(inside: Place, done: (markdown: string) => void): Close {
		this.flush();
		if (this.isFlat()) return this.flush;
		const outer = this.marks;
		this.place = inside;
		return () => {
			const text = this.written();
			this.marks = outer;
			this.place = 'paragraph';
			done(text);
		};
	}

	private add(kind: Segment['kind'], text: string, under = this.marks): void {
		const last = this.run.at(-1);
		// One blank says all that many in a row say, and who looks back for ink passes one.
		if (kind === 'words' && last?.kind === 'words' && BLANK.test(text) && BLANK.test(last.text)) {
			if (text.includes('\n')) this.run[this.run.length - 1] = { ...last, text };
		} else this.run.push({ kind, text, marks: under });
	}

	/** The run as Markdown; the next one begins. */
	private written(): string {
		const text = this.run.length === 0 ? '' : writeRun(this.run, this.place);
		this.run = [];
		return text;
	}

	private make(name: string, attributes: Attributes, text?: string): Element {
		const made = makeElement(this.root, name, text);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
		return made;
	}

	/** Text straight in a list is an item of it; straight in a table it stands before the table. */
	private put(made: Element): void {
		const at = this.top();
		if (/^[OU]L$/u.test(at.nodeName) && made.nodeName !== 'LI') {
			const item = at.lastElementChild ?? at.appendChild(makeElement(this.root, 'li'));
			item.append(made);
		} else if (/^T(?:ABLE|R)$/u.test(at.nodeName) && !/^T[RDH]$/u.test(made.nodeName)) {
			this.stack.find((each) => each.nodeName === 'TABLE')?.before(made);
		} else at.append(made);
	}
}

/** The last segment that is more than white space. */
function lastInk(run: readonly Segment[]): Segment | undefined {
	for (let at = run.length - 1; at >= 0; at -= 1) {
		const segment = run[at];
		if (segment && (segment.kind !== 'words' || segment.text.trim() !== '')) return segment;
	}
	return undefined;
}
