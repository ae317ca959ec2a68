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
	const out: string[] = [];
	const held: Held[] = [];
	const frames: Frame[] = [];
	const opens: ('each' | 'if')[] = [];
	let at = 0;
	for (let steps = 0; at < nodes.length && steps < MAX_STEPS; steps += 1) {
		const node = nodes[at];
		if (!node) break;
		at += 1;
		const frame = frames.at(-1);
		const loop = frame?.items[frame.at];
		if (node.kind === 'text') out.push(node.text.replace(/[\ue0f3\ue0f4]/gu, ''));
		else if (node.kind === 'value') {
			const value = evaluate(node.expression, scope, loop);
			if (!value) out.push(node.source);
			else {
				out.push(`${OPEN}${held.length}${CLOSE}`);
				held.push({ value, expression: node.expression });
			}
		} else if (node.kind === 'open') {
			const value = evaluate(node.expression, scope, loop) ?? textValue('');
			if (node.block === 'each') {
				const items = loopItems(value, node.expression.path, scope).slice(0, MAX_TURNS);
				if (items.length === 0) at = node.next + 1;
				else {
					frames.push({ open: at, items, at: 0 });
					opens.push('each');
				}
			} else if (isEmpty(value) === (node.block === 'unless')) opens.push('if');
			else {
				// Where an `else` follows, its branch; else behind the block's end.
				const next = nodes[node.next];
				if (next?.kind === 'else') opens.push('if');
				at = node.next + 1;
			}
		} else if (node.kind === 'else') {
			opens.pop();
			at = node.end + 1;
		} else if (opens.pop() === 'each' && frame) {
			frame.at += 1;
			if (frame.at < frame.items.length) {
				opens.push('each');
				at = frame.open;
			} else frames.pop();
		}
	}
	return { text: out.join(''), held };
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
