import { formatInstant } from '../../base/time/instant-format';
import { oneLine } from '../../base/text/text';
import { slugOf } from '../path';
import { legalTag } from './tag';
import { inertLine, listValue, plainOf, textValue, type TemplateValue } from './value';

/** A filter: how many arguments it takes and what it does. */
interface Filter {
	readonly least: number;
	readonly most: number;
	/** Whether an argument is one it can use. */
	readonly takes?: (args: readonly string[]) => boolean;
	readonly run: (value: TemplateValue, args: readonly string[]) => TemplateValue;
}

/** Applied to each text of a value; what was Markdown is plain words from here on. */
const words =
	(change: (text: string, args: readonly string[]) => string): Filter['run'] =>
	(value, args) => ({ texts: value.texts.map((text) => change(text, args)), isList: value.isList });

const isWhole = (text: string): boolean => /^-?\d{1,6}$/u.test(text);

const NO_ARGS = { least: 0, most: 0 } as const;
const ONE_ARG = { least: 1, most: 1 } as const;

/** A wikilink's text cannot hold its own brackets, a bar, a hash or a caret. */
function linkText(text: string): string {
	return oneLine(text.replace(/[[\]|#^\\]/gu, ' '));
}

const FILTERS: Readonly<Record<string, Filter>> = {
	format: {
		...ONE_ARG,
		takes: ([pattern = '']) => formatInstant('2026-03-03T08:15:00.000Z', pattern) !== undefined,
		run: words((text, [pattern = '']) => formatInstant(text, pattern) ?? text),
	},
	lower: { ...NO_ARGS, run: words((text) => text.toLowerCase()) },
	upper: { ...NO_ARGS, run: words((text) => text.toUpperCase()) },
	title: {
		...NO_ARGS,
		run: words((text) =>
			text.replace(
				/(^|[\s([{"'“‘-])(\p{Ll})/gu,
				(_, before: string, c: string) => before + c.toUpperCase(),
			),
		),
	},
	trim: { ...NO_ARGS, run: words((text) => text.trim()) },
	slug: { ...NO_ARGS, run: words((text) => slugOf(text).replace(/^-+|-+$/gu, '')) },
	tag: { ...NO_ARGS, run: words(legalTag) },
	text: { ...NO_ARGS, run: words((text) => text) },
	markdown: { ...NO_ARGS, run: (value) => value },
	truncate: {
		...ONE_ARG,
		takes: ([length = '']) => isWhole(length) && Number(length) > 0,
		run: words((text, [length = '']) => truncate(text, Number(length))),
	},
	replace: {
		least: 2,
		most: 2,
		takes: ([from = '']) => from !== '',
		run: words((text, [from = '', to = '']) => text.split(from).join(to)),
	},
	prefix: { ...ONE_ARG, run: words((text, [before = '']) => (text === '' ? '' : before + text)) },
	suffix: { ...ONE_ARG, run: words((text, [after = '']) => (text === '' ? '' : text + after)) },
	default: {
		...ONE_ARG,
		run: (value, [text = '']) =>
			value.texts.some((each) => each.trim() !== '') || value.markdown ? value : textValue(text),
	},
	split: {
		...ONE_ARG,
		takes: ([sign = '']) => sign !== '',
		run: (value, [sign = '']) =>
			listValue(
				value.texts
					.flatMap((text) => text.split(sign).map((each) => each.trim()))
					.filter((each) => each !== ''),
			),
	},
	join: { ...ONE_ARG, run: (value, [sign = '']) => textValue(value.texts.join(sign)) },
	first: { ...NO_ARGS, run: (value) => textValue(value.texts[0] ?? '') },
	last: { ...NO_ARGS, run: (value) => textValue(value.texts.at(-1) ?? '') },
	slice: {
		least: 1,
		most: 2,
		takes: (args) => args.every(isWhole),
		run: slice,
	},
	unique: {
		...NO_ARGS,
		run: (value) => ({ texts: [...new Set(value.texts)], isList: value.isList }),
	},
	sort: {
		...NO_ARGS,
		// By code unit: the same on every device, whatever its language.
		run: (value) => ({ texts: [...value.texts].sort(), isList: value.isList }),
	},
	count: { ...NO_ARGS, run: (value) => textValue(String(value.texts.length)) },
	wikilink: { ...NO_ARGS, run: (value) => marked(value, (text) => link(text), ', ') },
	list: {
		...NO_ARGS,
		run: (value) => marked(value, (text) => `- ${inertLine(oneLine(text), true)}`, '\n'),
	},
	quote: { ...NO_ARGS, run: quote },
};

export const FILTER_NAMES: readonly string[] = Object.keys(FILTERS);

/** What is wrong with a call of a filter; `undefined` for nothing. */
export function filterFault(
	name: string,
	args: readonly string[],
): 'unknown-filter' | 'filter-argument' | undefined {
	const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
	if (!filter) return 'unknown-filter';
	const fits = args.length >= filter.least && args.length <= filter.most;
	return fits && (filter.takes?.(args) ?? true) ? undefined : 'filter-argument';
}

/** Applies a filter; an unknown one, or one with a wrong argument, leaves the value as it is. */
export function applyFilter(
	value: TemplateValue,
	name: string,
	args: readonly string[],
): TemplateValue {
	return filterFault(name, args) === undefined ? (FILTERS[name]?.run(value, args) ?? value) : value;
}

/** Cut at a word's end where one is near, with an ellipsis; never inside a character. */
function truncate(text: string, length: number): string {
	const letters = [...text.slice(0, length * 2 + 2)];
	if (letters.length <= length) return text;
	const cut = letters.slice(0, Math.max(1, length - 1)).join('');
	// A word cut in two reads badly; a script without spaces, or one long word, is cut where it is.
	const space = cut.search(/\s\S*$/u);
	return `${(space >= length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Of a list its items, of a text its characters. */
function slice(value: TemplateValue, [from = '0', to]: readonly string[]): TemplateValue {
	const end = to === undefined ? undefined : Number(to);
	return value.isList
		? listValue(value.texts.slice(Number(from), end))
		: {
				texts: value.texts.map((text) => [...text].slice(Number(from), end).join('')),
				isList: false,
			};
}

function link(text: string): string {
	const target = linkText(text);
	return target === '' ? '' : `[[${target}]]`;
}

/** Both forms: what the body shows, and the same words for a property. */
function marked(
	value: TemplateValue,
	mark: (text: string) => string,
	between: string,
): TemplateValue {
	const texts = value.texts.map(mark).filter((text) => text !== '');
	return { texts, isList: value.isList, markdown: texts.join(between) };
}

function quote(value: TemplateValue): TemplateValue {
	const inner =
		value.markdown ??
		plainOf(value)
			.split('\n')
			.map((line) => inertLine(line, true))
			.join('\n');
	const markdown = inner
		.split('\n')
		.map((line) => (line === '' ? '>' : `> ${line}`))
		.join('\n');
	return { ...value, markdown: isQuoted(inner) ? inner : markdown };
}

/** A summary is a quote already. */
function isQuoted(text: string): boolean {
	return text !== '' && text.split('\n').every((line) => line.startsWith('>'));
}
