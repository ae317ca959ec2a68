import { FIELD_NAMES, isField } from './fields';
import { FILTER_NAMES, filterFault } from './filters';
import { parseTemplate, type Expression } from './syntax';
import type { TemplateFault } from '../model';

/** Everything wrong with a template, in its order, each with its place and the nearest name that would do. */
export function templateFaults(
	text: string,
	own: ReadonlySet<string> = new Set(),
): readonly TemplateFault[] {
	const template = text.replace(/\r\n?/gu, '\n');
	const { nodes, faults } = parseTemplate(template);
	const found: (Omit<TemplateFault, 'line' | 'column'> & { readonly at: number })[] = [...faults];
	let loops = 0;
	const blocks: string[] = [];
	for (const node of nodes) {
		if (node.kind === 'open') {
			found.push(...faultsOf(node.expression, node.at, { inLoop: loops > 0, own }));
			blocks.push(node.block);
			if (node.block === 'each') loops += 1;
		} else if (node.kind === 'close' && blocks.pop() === 'each') loops -= 1;
		else if (node.kind === 'value')
			found.push(...faultsOf(node.expression, node.at, { inLoop: loops > 0, own }));
	}
	const places = placesOf(template);
	return found.sort((a, b) => a.at - b.at).map(({ at, ...fault }) => ({ ...fault, ...places(at) }));
}

function faultsOf(
	expression: Expression,
	at: number,
	{ inLoop, own }: { readonly inLoop: boolean; readonly own: ReadonlySet<string> },
): readonly (Omit<TemplateFault, 'line' | 'column'> & { readonly at: number })[] {
	const { path, filters, legacyFormat } = expression;
	if (!own.has(path) && !isField(path, inLoop)) {
		// A loop's own name outside of one is no slip of the finger.
		const suggestion = isField(path, true) ? {} : near(path, [...own, ...FIELD_NAMES]);
		return [{ kind: 'unknown-field', at, found: path, ...suggestion }];
	}
	if (legacyFormat !== undefined && !/^(?:date|updated|time)$/u.test(path))
		return [{ kind: 'bad-expression', at, found: `${path}:${legacyFormat}` }];
	return filters.flatMap((call) => {
		const kind = filterFault(call.name, call.args);
		if (kind === undefined) return [];
		const suggestion = kind === 'unknown-filter' ? near(call.name, FILTER_NAMES) : {};
		return [{ kind, at: call.at, found: [call.name, ...call.args].join(':'), ...suggestion }];
	});
}

/** The name with the smallest edit distance, where that is at most two. */
function near(typed: string, names: readonly string[]): { readonly suggestion?: string } {
	let best: string | undefined;
	let least = 3;
	for (const name of names) {
		const steps = distance(typed, name);
		if (steps < least) [best, least] = [name, steps];
	}
	return best === undefined ? {} : { suggestion: best };
}

/** Levenshtein's distance of two short words. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** Offset to line and column, both from 1; asked in ascending order, so one pass over the text is enough. */
function placesOf(
	text: string,
): (at: number) => { readonly line: number; readonly column: number } {
	let [line, start, from] = [1, 0, 0];
	return (at) => {
		for (
			let next = text.indexOf('\n', from);
			next >= 0 && next < at;
			next = text.indexOf('\n', from)
		) {
			line += 1;
			start = from = next + 1;
		}
		return { line, column: at - start + 1 };
	};
}
