import { blanksBefore } from '../../base/text/blanks';
import { fieldValue, loopItems, type LoopItem, type TemplateScope } from './fields';
import { applyFilter } from './filters';
import type { Expression, TemplateNode } from './syntax';
import { isEmpty, textValue, type TemplateValue } from './value';

/** Signs of a private area that stand for a value until its place in the note is known; texts never hold them. */
const [OPEN, CLOSE] = ['\ue0f3', '\ue0f4'];
export const HELD = /\ue0f3(\d+)\ue0f4/gu;

/** A hostile feed sends a hundred thousand categories: so many turns and no more. */
const MAX_TURNS = 500;
const MAX_STEPS = 100_000;

/** A value where it stands in the note, with the words of the template it came from. */
export interface Held {
	readonly value: TemplateValue;
	readonly expression: Expression;
}

type NodeOf<K extends TemplateNode['kind']> = Extract<TemplateNode, { readonly kind: K }>;

interface Frame {
	readonly open: number;
	readonly items: readonly LoopItem[];
	at: number;
}

/** Walks the blocks: text with a sign for each value, and the values. Iterative, bounded, never throws. */
export function runTemplate(
	nodes: readonly TemplateNode[],
	scope: TemplateScope,
): { readonly text: string; readonly held: readonly Held[] } {
	const walk = new Walk(nodes, scope);
	let steps = 0;
	while (steps < MAX_STEPS && walk.step()) steps += 1;
	return { text: walk.out.join(''), held: walk.held };
}

/** One walk over a template's nodes, in which loops go back. */
class Walk {
	readonly out: string[] = [];
	readonly held: Held[] = [];
	/** Loops under way, outermost first. */
	private readonly frames: Frame[] = [];
	/** Blocks that are open, outermost first. */
	private readonly opens: ('each' | 'if')[] = [];
	private at = 0;

	constructor(
		private readonly nodes: readonly TemplateNode[],
		private readonly scope: TemplateScope,
	) {}

	/** Takes the next node; `false` where there is none. */
	step(): boolean {
		const node = this.nodes[this.at];
		if (!node) return false;
		this.at += 1;
		if (node.kind === 'text') this.out.push(node.text.replace(/[\ue0f3\ue0f4]/gu, ''));
		else if (node.kind === 'value') this.hold(node);
		else if (node.kind === 'open') this.open(node);
		else if (node.kind === 'close') this.close();
		else {
			// The branch before it was taken.
			this.opens.pop();
			this.at = node.end + 1;
		}
		return true;
	}

	private valueOf(expression: Expression): TemplateValue | undefined {
		const frame = this.frames.at(-1);
		return evaluate(expression, this.scope, frame?.items[frame.at]);
	}

	private hold({ expression, source }: NodeOf<'value'>): void {
		const value = this.valueOf(expression);
		if (!value) this.out.push(source);
		else {
			this.out.push(`${OPEN}${this.held.length}${CLOSE}`);
			this.held.push({ value, expression });
		}
	}

	private open({ block, expression, next }: NodeOf<'open'>): void {
		const value = this.valueOf(expression) ?? textValue('');
		if (block === 'each') {
			const items = loopItems(value, expression.path, this.scope).slice(0, MAX_TURNS);
			if (items.length > 0) {
				this.frames.push({ open: this.at, items, at: 0 });
				this.opens.push('each');
				return;
			}
		} else {
			const isTaken = isEmpty(value) === (block === 'unless');
			if (isTaken || this.nodes[next]?.kind === 'else') this.opens.push('if');
			if (isTaken) return;
		}
		// Behind the block's end, or in the branch of its `else`.
		this.at = next + 1;
	}

	/** The end of a block: of a loop with turns left its next turn. */
	private close(): void {
		const frame = this.frames.at(-1);
		if (this.opens.pop() !== 'each' || !frame) return;
		frame.at += 1;
		if (frame.at < frame.items.length) {
			this.opens.push('each');
			this.at = frame.open;
		} else this.frames.pop();
	}
}

function evaluate(
	expression: Expression,
	scope: TemplateScope,
	loop: LoopItem | undefined,
): TemplateValue | undefined {
	const { path, filters, legacyFormat } = expression;
	let value = fieldValue(path, scope, loop);
	if (!value) return undefined;
	if (legacyFormat !== undefined) {
		if (!/^(?:date|updated|time)$/u.test(path)) return undefined;
		const iso = path === 'updated' ? (scope.item.updated ?? '') : scope.values.date;
		value = textValue(legacyDate(iso, legacyFormat));
	}
	for (const { name, args } of filters) value = applyFilter(value, name, args);
	return value;
}

/** `YYYY MM DD HH mm ss`, in UTC like the file's name; anything else in the format stands for itself. */
function legacyDate(iso: string, format: string): string {
	if (iso === '') return '';
	const parts: Readonly<Record<string, string>> = {
		YYYY: iso.slice(0, 4),
		YY: iso.slice(2, 4),
		MM: iso.slice(5, 7),
		DD: iso.slice(8, 10),
		HH: iso.slice(11, 13),
		mm: iso.slice(14, 16),
		ss: iso.slice(17, 19),
	};
	return format.replace(/YYYY|YY|MM|DD|HH|mm|ss/gu, (token) => parts[token] ?? token);
}

/** Lines that hold nothing but a block's tag vanish whole, so that the Markdown stays clean. */
export function dropTagLines(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
	const texts = nodes.map((node) => (node.kind === 'text' ? node.text : undefined));
	const trimmed = [...texts];
	for (const [at, node] of nodes.entries()) {
		if (node.kind === 'text' || node.kind === 'value') continue;
		const before = at === 0 ? '\n' : texts[at - 1];
		const after = at === nodes.length - 1 ? '\n' : texts[at + 1];
		const alone =
			before !== undefined &&
			after !== undefined &&
			(/\n[ \t]*$/u.test(before) || (at === 1 && /^[ \t]*$/u.test(before))) &&
			/^[ \t]*\n/u.test(after);
		if (!alone) continue;
		if (at > 0) trimmed[at - 1] = withoutIndent(trimmed[at - 1] ?? '');
		if (at < nodes.length - 1) trimmed[at + 1] = (trimmed[at + 1] ?? '').replace(/^[ \t]*\n/u, '');
	}
	return nodes.map((node, at) =>
		node.kind === 'text' ? { kind: 'text', text: trimmed[at] ?? '' } : node,
	);
}

function withoutIndent(text: string): string {
	return text.slice(0, blanksBefore(text));
}
