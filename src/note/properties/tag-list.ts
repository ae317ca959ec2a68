import { splitFrontMatter, writeValue, writeWord } from './front-matter';
import { addLine, findProperty, withYaml } from './property';
import { splitLine } from './property-line';

/** The property in which the app looks for a note's tags. */
const TAGS = 'tags';

export interface TagEdit {
	readonly add: readonly string[];
	readonly remove: readonly string[];
}

/**
 * Adds and removes tags in a note's properties, in whatever form the list stands there: `[a, b]`, one on a line, a single
 * word. What is not touched keeps its bytes. `undefined` where the property is written in a way that cannot be changed
 * without a parser (several lines of brackets, anchors). Letter case does not tell tags apart.
 */
export function editTags(text: string, edit: TagEdit): string | undefined {
	const parts = splitFrontMatter(text);
	if (!parts) return edit.add.length === 0 ? text : undefined;
	const lines = parts.yaml.split('\n');
	const at = findProperty(lines, TAGS);
	if (at < 0) {
		const items = unique(edit.add);
		return items.length === 0
			? text
			: addLine(text, parts, `${TAGS}: ${writeValue({ kind: 'list', items })}`);
	}
	const line = lines[at] ?? '';
	const value = line.slice(line.indexOf(':') + 1).trim();
	const below = lines.slice(at + 1).findIndex((each) => bulletWord(each) === undefined);
	const bullets = below < 0 ? lines.length - at - 1 : below;
	const edited =
		value === '' || value.startsWith('#')
			? editBullets(lines, { at, bullets }, edit)
			: bullets > 0 || /^[ \t]+\S/u.test(lines[at + 1] ?? '')
				? undefined
				: editLine(lines, at, edit);
	return edited && withYaml(text, parts, edited);
}

const BULLET = /^[ \t]*-[ \t]+/u;
const WORD =
	/^(?:"(?:[^"\\]|\\.){0,300}"|'(?:[^']|''){0,300}'|[^#\r:[\]{}&*!|>%@`"'][^#\r:]{0,300})$/u;

/** The word behind a bullet as written; `undefined` for a line that is anything else. */
function bulletWord(line: string): string | undefined {
	const head = BULLET.exec(line)?.[0];
	const value = head === undefined ? '' : splitLine(line, head.length).value;
	return WORD.test(value) ? value : undefined;
}

function editBullets(
	lines: readonly string[],
	list: { readonly at: number; readonly bullets: number },
	edit: TagEdit,
): readonly string[] | undefined {
	const head = lines[list.at] ?? '';
	const eol = head.endsWith('\r') ? '\r' : '';
	const own = lines.slice(list.at + 1, list.at + 1 + list.bullets);
	// What follows deeper is no plain list of words.
	if (/^[ \t]+\S/u.test(lines[list.at + 1 + list.bullets] ?? '')) return undefined;
	const kept = own.filter((line) => !holds(edit.remove, wordOf(bulletWord(line) ?? '')));
	const known = kept.map((line) => wordOf(bulletWord(line) ?? ''));
	const missing = unique(edit.add).filter((tag) => !holds(known, tag));
	const before = lines.slice(0, list.at);
	const after = lines.slice(list.at + 1 + list.bullets);
	if (own.length === 0) {
		if (missing.length === 0) return lines;
		const { comment } = splitLine(head);
		const key = head.slice(0, head.indexOf(':') + 1);
		return [...before, `${key} [${missing.map(writeWord).join(', ')}]${comment}${eol}`, ...after];
	}
	const indent = /^[ \t]*/u.exec(own[0] ?? '')?.[0] ?? '';
	const added = missing.map((tag) => `${indent}- ${writeWord(tag)}${eol}`);
	return [...before, head, ...kept, ...added, ...after];
}

function editLine(
	lines: readonly string[],
	at: number,
	edit: TagEdit,
): readonly string[] | undefined {
	const { head, value, comment, end } = splitLine(lines[at] ?? '');
	const changed = value.startsWith('[') ? editFlow(value, edit) : editWord(value, edit);
	if (changed === undefined) return undefined;
	return lines.map((line, index) => (index === at ? head + changed + comment + end : line));
}

/** An item with the comma behind it: a text in quotes of either kind (`"a, b"`, `'it''s'`) or bare words without a sign of YAML. */
const ITEM =
	/(?:[ \t]*("(?:[^"\\]|\\.){0,300}"|'(?:[^']|''){0,300}')[ \t]*|([^"',[\]{}#&*!|>%@`]{0,1000}))(,|$)/uy;

/** `[a, "b"]`: removed items go with their comma, new ones stand at the end; the others keep their quotes. */
function editFlow(value: string, edit: TagEdit): string | undefined {
	const inner = /^\[(.*)\]$/u.exec(value)?.[1];
	if (inner === undefined) return undefined;
	const items: string[] = [];
	ITEM.lastIndex = 0;
	while (ITEM.lastIndex < inner.length) {
		const match = ITEM.exec(inner);
		if (!match) return undefined;
		items.push((match[1] ?? match[2] ?? '').trim());
	}
	const kept = items.filter((item) => item !== '' && !holds(edit.remove, wordOf(item)));
	const known = kept.map(wordOf);
	const missing = unique(edit.add).filter((tag) => !holds(known, tag));
	if (missing.length === 0 && kept.length === items.length) return value;
	return `[${[...kept, ...missing.map(writeWord)].join(', ')}]`;
}

/** One word, or several with commas, as older notes have them. */
function editWord(value: string, edit: TagEdit): string | undefined {
	const bare = wordOf(value);
	if (/[[\]{}&*!|>%@`:]/u.test(bare)) return undefined;
	const words = bare
		.split(/,/u)
		.map((word) => word.trim())
		.filter((word) => word !== '');
	const kept = words.filter((word) => !holds(edit.remove, word));
	const missing = unique(edit.add).filter((tag) => !holds(kept, tag));
	if (missing.length === 0 && kept.length === words.length) return value;
	return writeValue({ kind: 'list', items: [...kept, ...missing] });
}

function wordOf(item: string): string {
	const text = item.trim();
	if (text.startsWith('"')) return text.slice(1, -1).replace(/\\(.)/gu, '$1');
	return text.startsWith("'") ? text.slice(1, -1).replace(/''/gu, "'") : text;
}

function holds(tags: readonly string[], tag: string): boolean {
	const bare = bareTag(tag);
	return tags.some((each) => bareTag(each) === bare);
}

function bareTag(tag: string): string {
	return tag.replace(/^#/u, '').toLowerCase();
}

function unique(tags: readonly string[]): readonly string[] {
	return tags.filter((tag, at) => !holds(tags.slice(0, at), tag));
}
