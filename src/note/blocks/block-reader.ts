import { LineCursor } from './line-cursor';

/** What a line is within the quotes and lists it stands in. */
export type BlockKind =
	| 'blank'
	| 'fence'
	/** Between two lines of `%%`. */
	| 'comment'
	| 'math'
	/** Of an HTML comment. */
	| 'remark'
	| 'html'
	/** Indented code. */
	| 'code'
	| 'heading'
	/** A line across, which no words stand in. */
	| 'rule'
	/** The line of signs that makes a heading of the paragraph above it. */
	| 'underline'
	/** Where a label's address is said. */
	| 'label'
	| 'prose';

export interface BlockLine {
	readonly kind: BlockKind;
	/** Stands in a quote, be it only as the lazy rest of a paragraph. */
	readonly quoted: boolean;
	/** Goes on with the paragraph of the line before. */
	readonly continues: boolean;
	/** The line without its indent and the marks of quotes and lists. */
	readonly rest: string;
}

/** A quote, or the columns by which a list item's text stands in. */
type Container = 'quote' | number;

type Leaf =
	| { readonly kind: 'none' | 'paragraph' | 'comment' | 'math' | 'remark' }
	| { readonly kind: 'fence'; readonly mark: string }
	/** Without `end`, to an empty line. */
	| { readonly kind: 'html'; readonly end?: RegExp };

const FENCE = /^(`{3,}|~{3,})(.*)$/su;
const ITEM = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/u;
const FOOTNOTE = /^\[\^[^\]\s]{1,200}\]:/u;
const LABEL = /^\[[^\]\n]{1,400}\]:/u;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/u;
const HEADING = /^#{1,6}(?:[ \t]|$)/u;
/** CommonMark 0.31, section 4.6: elements whose text is no Markdown, to their end tag or to an empty line. */
const RAW_HTML = /^<(pre|script|style|textarea)(?:[\s>]|$)/iu;
const BLOCK_HTML =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/iu;
const TAG_ALONE = /^<\/?[a-z][a-z0-9-]{0,40}(?:\s[^<>]{0,2000})?>[ \t]*$/iu;
/** A command of Templater that goes on beyond its line. */
const COMMAND = /^<%(?!.*%>)/su;
const NONE: readonly Container[] = [];
/** What a line must begin with to be more than words. */
const SIGNS = new Set('>-+*_[`~#<=0123456789');
/** Deeper than this nobody quotes or lists: further marks are text. */
const MAX_DEPTH = 50;

/**
 * Tells line by line what a note's lines are, the marks of quotes and lists taken off: code in a list in a callout is code.
 * Goes by CommonMark; math and both kinds of comments are the app's, and outlive the list item they began in, since the app
 * hides what follows.
 */
export class BlockReader {
	private containers: Container[] = [];
	private leaf: Leaf = { kind: 'none' };
	/** The line before began an item and said nothing: an empty line ends it. */
	private isBare = false;
	/** Marks that the paragraph so far holds and has not closed: the next one ends a formula or a comment and begins none. */
	private readonly unclosed = new Set<string>();

	/** Lines in order, without their line ends. */
	read(text: string): BlockLine {
		const line = new LineCursor(text);
		if (this.leaf.kind === 'comment') return this.inComment(line);
		const matched = this.match(line);
		const lost = matched < this.containers.length ? this.containers.slice(matched) : NONE;
		const inside = this.inVerbatim(line, lost);
		if (inside) return inside;
		if (line.rest().trim() === '') return this.blank(matched);
		const wasParagraph = this.leaf.kind === 'paragraph';
		if (!wasParagraph) this.containers.length = matched;
		const isNew =
			SIGNS.has(line.rest().charAt(0)) &&
			this.enter(line, matched, wasParagraph && lost.length === 0);
		const continues = wasParagraph && !isNew;
		this.isBare = isNew && line.rest().trim() === '' && this.containers.at(-1) !== 'quote';
		const kind = this.kindOf(line, { continues, lost: isNew ? [] : lost });
		if (kind !== 'prose' && !isNew) this.containers.length = matched;
		return this.line(kind, line.rest(), continues && kind === 'prose');
	}

	private line(kind: BlockKind, rest: string, continues = false): BlockLine {
		return { kind, rest, continues, quoted: this.containers.includes('quote') };
	}

	private inComment(line: LineCursor): BlockLine {
		if (line.rest().trim() === '%%') this.leaf = { kind: 'none' };
		return this.line('comment', line.rest());
	}

	/** How many of the quotes and items that are open this line goes on with. */
	private match(line: LineCursor): number {
		let matched = 0;
		for (const container of this.containers) {
			const rest = line.rest();
			if (container === 'quote') {
				if (line.indent() > 3 || !rest.startsWith('>')) break;
				enterQuote(line);
			} else if (rest.trim() !== '') {
				if (line.indent() < container) break;
				line.useUp(container);
			}
			matched += 1;
		}
		return matched;
	}

	/** Within what is no Markdown: the line goes on with it, ends it, or shows that its quote or item has ended. */
	private inVerbatim(line: LineCursor, lost: readonly Container[]): BlockLine | undefined {
		const { leaf } = this;
		if (leaf.kind === 'none' || leaf.kind === 'paragraph') return undefined;
		const rest = line.rest();
		const hides = leaf.kind === 'math' || leaf.kind === 'remark';
		const isOver = lost.length > 0 && !(hides && !lost.includes('quote'));
		const isLast = endsLeaf(leaf, rest, line.indent());
		this.containers.length -= lost.length;
		if (isOver || isLast) this.leaf = { kind: 'none' };
		// The empty line behind HTML is none of it.
		const isOut = isOver || (isLast && leaf.kind === 'html' && !leaf.end);
		return isOut ? undefined : this.line(leaf.kind, rest);
	}

	private blank(matched: number): BlockLine {
		this.containers.length = matched;
		if (this.isBare && matched > 0) this.containers.pop();
		this.isBare = false;
		this.leaf = { kind: 'none' };
		return this.line('blank', '');
	}

	/** Opens the quotes and items that this line begins; whether there are any. */
	private enter(line: LineCursor, matched: number, isInParagraph: boolean): boolean {
		let isNew = false;
		const open = (container: Container): void => {
			if (!isNew) this.containers.length = matched;
			this.containers.push(container);
			isNew = true;
		};
		while (line.indent() <= 3 && this.containers.length < MAX_DEPTH) {
			const rest = line.rest();
			const canBeSigns = isInParagraph && !isNew && UNDERLINE.test(rest);
			if (rest.startsWith('>')) {
				enterQuote(line);
				open('quote');
				continue;
			}
			const width =
				canBeSigns || RULE.test(rest) ? undefined : enterItem(line, isInParagraph && !isNew);
			if (width === undefined) break;
			open(width);
		}
		if (isNew) this.leaf = { kind: 'none' };
		return isNew;
	}

	private kindOf(
		line: LineCursor,
		about: { readonly continues: boolean; readonly lost: readonly Container[] },
	): BlockKind {
		const { continues, lost } = about;
		const rest = line.rest();
		const isIn = line.indent() > 3;
		this.leaf = { kind: 'none' };
		if (rest.trim() === '') return 'blank';
		if (isIn && !continues) return 'code';
		if (!isIn && SIGNS.has(rest.charAt(0))) {
			const kind = this.opened(rest, continues);
			if (kind) return kind;
			if (continues && lost.length === 0 && UNDERLINE.test(rest)) return 'underline';
			if (RULE.test(rest)) return 'rule';
		}
		return this.prose(rest, continues);
	}

	/** A block that begins here and is no paragraph. */
	private opened(rest: string, continues: boolean): BlockKind | undefined {
		const [, mark, info = ''] = FENCE.exec(rest) ?? [];
		if (mark !== undefined && !(mark.startsWith('`') && info.includes('`'))) {
			this.leaf = { kind: 'fence', mark };
			return 'fence';
		}
		if (HEADING.test(rest)) return 'heading';
		if (LABEL.test(rest) && !rest.startsWith('[^')) return 'label';
		const raw = RAW_HTML.exec(rest)?.[1];
		const isBlock = BLOCK_HTML.test(rest) || (!continues && TAG_ALONE.test(rest));
		const end =
			raw === undefined ? (COMMAND.test(rest) ? /%>/u : undefined) : new RegExp(`</${raw}`, 'iu');
		if (!end && !isBlock) return undefined;
		if (end?.test(rest) !== true) this.leaf = { kind: 'html', ...(end && { end }) };
		return 'html';
	}

	/** Whether a line leaves open what such marks enclose, and has opened it itself. */
	private leavesOpen(mark: string, rest: string): boolean {
		if (rest.split(mark).length % 2 !== 0) return false;
		if (this.unclosed.delete(mark)) return false;
		this.unclosed.add(mark);
		return true;
	}

	private prose(rest: string, continues: boolean): BlockKind {
		if (!continues) this.unclosed.clear();
		const opensComment = this.leavesOpen('%%', rest);
		if (rest.trim() === '%%') {
			if (opensComment) this.leaf = { kind: 'comment' };
			return 'comment';
		}
		if (this.leavesOpen('$$', rest) && rest.startsWith('$$')) {
			this.leaf = { kind: 'math' };
			return 'math';
		}
		this.leaf = { kind: opensRemark(rest) ? 'remark' : 'paragraph' };
		return this.leaf.kind === 'remark' && rest.startsWith('<!--') ? 'remark' : 'prose';
	}
}

function endsLeaf(leaf: Leaf, rest: string, indent: number): boolean {
	if (leaf.kind === 'fence') {
		const [, mark, info = ''] = FENCE.exec(rest) ?? [];
		return mark?.startsWith(leaf.mark) === true && info.trim() === '' && indent <= 3;
	}
	if (leaf.kind === 'math') return rest.split('$$').length % 2 === 0;
	if (leaf.kind === 'remark') return rest.includes('-->') && !opensRemark(rest);
	return leaf.kind === 'html' && (leaf.end ? leaf.end.test(rest) : rest.trim() === '');
}

/** A quote's mark takes one blank behind it. */
function enterQuote(line: LineCursor): void {
	line.skip(1);
	if (line.indent() > 0) line.useUp(1);
}

/** Goes into a list item or a footnote; the columns by which its text stands in, `undefined` where none begins here. */
function enterItem(line: LineCursor, isInParagraph: boolean): number | undefined {
	const [indent, rest] = [line.indent(), line.rest()];
	const note = FOOTNOTE.exec(rest)?.[0];
	if (note !== undefined) {
		line.skip(note.length);
		line.useUp(line.indent());
		return 4;
	}
	const [mark, number] = ITEM.exec(rest) ?? [];
	if (mark === undefined) return undefined;
	const isEmpty = rest.slice(mark.length).trim() === '';
	// A paragraph is not broken by an empty item, nor by a year that begins a line.
	if (isInParagraph && (isEmpty || (number !== undefined && Number(number) !== 1)))
		return undefined;
	line.skip(mark.length);
	const blanks = line.indent();
	const gap = isEmpty || blanks > 4 ? 1 : blanks;
	line.useUp(gap);
	return indent + mark.length + gap;
}

function opensRemark(text: string): boolean {
	const open = text.lastIndexOf('<!--');
	return open >= 0 && text.indexOf('-->', open) < 0;
}
