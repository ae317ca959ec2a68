import { splitFrontMatter, writeValue } from './front-matter';
import { lineEnd } from '../lines';

/**
 * Adds texts to a property that is a list of ours, on its own line: `sources: ["a RSS", "b RSS"]`. What is there stays, in
 * its order. `undefined` where the property is written in a way that is not ours (a block list, a nested one), since
 * rewriting it could lose what the person put there; the text itself where nothing is to be added.
 */
export function addToListProperty(
	text: string,
	name: string,
	added: readonly string[],
): string | undefined {
	const parts = splitFrontMatter(text);
	if (!parts) return undefined;
	const lines = parts.yaml.split('\n');
	const at = lines.findIndex((line) => line.startsWith(`${name}:`));
	const eol = lineEnd(text);
	if (at < 0) {
		const end = parts.yamlStart + parts.yaml.length;
		const line = `${name}: ${writeValue({ kind: 'list', items: [...new Set(added)] })}${eol}`;
		return `${text.slice(0, end)}${line}${text.slice(end)}`;
	}
	const line = lines[at] ?? '';
	const before = readFlowList(line.slice(name.length + 1).trim());
	if (!before || /^(?:[ \t]+\S|- )/u.test(lines[at + 1] ?? '')) return undefined;
	const missing = added.filter((each) => !before.includes(each));
	if (missing.length === 0) return text;
	const items = [...before, ...new Set(missing)];
	lines[at] = `${name}: ${writeValue({ kind: 'list', items })}${line.endsWith('\r') ? '\r' : ''}`;
	const end = parts.yamlStart + parts.yaml.length;
	return text.slice(0, parts.yamlStart) + lines.join('\n') + text.slice(end);
}

/** An item with the comma behind it: `"a, b"` or bare words that begin with no sign of YAML. */
const ITEM =
	/[ ]*(?:("(?:[^"\\]|\\.){0,2000}")[ ]*|([^ ",[\]{}#&*!|>'%@`][^",[\]{}#&*!|>'%@`]{0,300}))(?:,|$)/uy;

/** A list as our own serializer writes it: bare words and double-quoted texts. */
function readFlowList(value: string): readonly string[] | undefined {
	if (value === '') return [];
	const inner = /^\[(.*)\]$/u.exec(value)?.[1]?.trim();
	if (inner === undefined) return undefined;
	const items: string[] = [];
	ITEM.lastIndex = 0;
	while (ITEM.lastIndex < inner.length) {
		const match = ITEM.exec(inner);
		if (!match) return undefined;
		const read = match[1] === undefined ? (match[2] ?? '').trim() : readQuoted(match[1]);
		if (read === undefined) return undefined;
		items.push(read);
	}
	return items;
}

/** Our own quoting is JSON's but for `\x`; anything else is left alone. */
function readQuoted(text: string): string | undefined {
	try {
		return JSON.parse(
			text.replace(/\\(?:x([0-9a-f]{2})|.)/giu, (whole: string, code?: string) =>
				code === undefined ? whole : `\\u00${code}`,
			),
		) as string;
	} catch {
		// An escape of YAML's own: not written by us.
		return undefined;
	}
}
