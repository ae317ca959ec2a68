import { splitFrontMatter, writeValue, type FrontMatter, type PropertyValue } from './front-matter';
import { lineEnd } from '../lines';
import { splitLine } from './property-line';

/**
 * Sets one property by changing its line alone; the rest of the block keeps its bytes. A missing property is added at the
 * end of the block, a missing block is made. `undefined` where the value spans several lines: rewriting it could lose
 * what the person put there.
 */
export function setProperty(
	text: string,
	name: string,
	value: string | PropertyValue,
): string | undefined {
	const eol = lineEnd(text);
	const written: PropertyValue = typeof value === 'string' ? { kind: 'plain', text: value } : value;
	const parts = splitFrontMatter(text);
	if (!parts) {
		// An opening fence that never closes is not ours to mend.
		if (/^\ufeff?---[ \t]*\r?\n/u.test(text)) return undefined;
		return `---${eol}${name}: ${writeValue(written)}${eol}---${eol}${text === '' ? '' : eol}${text}`;
	}
	const lines = parts.yaml.split('\n');
	const at = findProperty(lines, name);
	if (at < 0) return addLine(text, parts, `${name}: ${writeValue(written)}`);
	if (spansLines(lines, at)) return undefined;
	lines[at] = replaceValue(lines[at] ?? '', written);
	return withYaml(text, parts, lines);
}

/** A word or a quoted text of a list. */
const WORD =
	/(?:"(?:[^"\\]|\\.){0,300}"|'(?:[^']|''){0,300}'|[^\s,[\]{}#&*!|>%@`"':-][^,[\]{}#:\r]{0,300})/u
		.source;
const FLOW_LIST = new RegExp(`^\\[(?:[ \\t]*${WORD}[ \\t]*(?:,|(?=\\])))*[ \\t]*\\]`, 'u');
const LIST_ITEM = new RegExp(`^[ \\t]*-[ \\t]+${WORD}(?:[ \\t]+#.*)?[ \\t]*\\r?$`, 'u');

/**
 * Sets a property that holds a list of words, on one line or below each other, to one value. `undefined` where it holds
 * anything else: what a parser would be needed for stays as it is.
 */
export function setInPlaceOfList(text: string, name: string, value: string): string | undefined {
	const parts = splitFrontMatter(text);
	const lines = parts?.yaml.split('\n') ?? [];
	const at = findProperty(lines, name);
	if (!parts || at < 0) return undefined;
	const line = lines[at] ?? '';
	const start = line.indexOf(':') + 1;
	const rest = line.slice(start).trim();
	const list = FLOW_LIST.exec(rest)?.[0] ?? '';
	const below = lines.slice(at + 1).findIndex((each) => !LIST_ITEM.test(each));
	const items = below < 0 ? lines.length - at - 1 : below;
	const isBlock = list === '' && items > 0 && /^(?:#|$)/u.test(rest);
	const isFlow = list !== '' && items === 0 && /^(?:[ \t]+#|$)/u.test(rest.slice(list.length));
	if (!isBlock && !isFlow) return undefined;
	// The value's place is empty now: the line alone is left to be written.
	const head =
		line.slice(0, start) +
		line
			.slice(start)
			.replace(list, ' ')
			.replace(/^[ \t]+/u, ' ');
	return setProperty(
		withYaml(text, parts, [...lines.slice(0, at), head, ...lines.slice(at + 1 + items)]),
		name,
		value,
	);
}

/** Takes a property's line away; the text itself where there is none, `undefined` where its value spans several lines. */
export function removeProperty(text: string, name: string): string | undefined {
	const parts = splitFrontMatter(text);
	if (!parts) return text;
	const lines = parts.yaml.split('\n');
	const at = findProperty(lines, name);
	if (at < 0) return text;
	if (spansLines(lines, at)) return undefined;
	lines.splice(at, 1);
	return withYaml(text, parts, lines);
}

/** Whether a property stands in the note's block more than once: then the app reads none of them. */
export function repeatsProperty(text: string): boolean {
	const keys = (splitFrontMatter(text)?.yaml.split('\n') ?? []).flatMap(
		(line) => keyOf(line) ?? [],
	);
	return new Set(keys).size < keys.length;
}

/** The line of a property, or -1. */
export function findProperty(lines: readonly string[], name: string): number {
	return lines.findIndex((line) => keyOf(line) === name);
}

/** The note with other lines in its block. */
export function withYaml(text: string, parts: FrontMatter, lines: readonly string[]): string {
	const end = parts.yamlStart + parts.yaml.length;
	return text.slice(0, parts.yamlStart) + lines.join('\n') + text.slice(end);
}

/** Adds a line at the block's end. */
export function addLine(text: string, parts: FrontMatter, line: string): string {
	const end = parts.yamlStart + parts.yaml.length;
	return `${text.slice(0, end)}${line}${lineEnd(text)}${text.slice(end)}`;
}

/** Whether the value behind a key goes on below its line, or is of a form whose end only a parser knows. */
function spansLines(lines: readonly string[], at: number): boolean {
	const line = lines[at] ?? '';
	const rest = line.slice(line.indexOf(':') + 1).trim();
	return /^[|>[{&*!]/u.test(rest) || /^(?:[ \t]+\S|- )/u.test(lines[at + 1] ?? '');
}

function keyOf(line: string): string | undefined {
	return /^(?:"([^"]{1,100})"|'([^']{1,100})'|([^\s:#"'][^:#]{0,100}?))[ \t]*:(?=\s|$)/u
		.exec(line)
		?.slice(1)
		.find((key) => key !== undefined);
}

/** Keeps the quoting style, the comment behind the value and the carriage return. */
function replaceValue(line: string, value: PropertyValue): string {
	const { head, value: old, comment, end } = splitLine(line);
	const plain = writeValue(value);
	const bare = value.kind === 'plain' && plain === value.text && !plain.startsWith('"');
	const quoted = bare && /^["']/u.test(old) ? `${old.charAt(0)}${plain}${old.charAt(0)}` : plain;
	return `${head.endsWith(':') ? `${head} ` : head}${quoted}${comment}${end}`;
}
