import { splitFrontMatter, writeValue, type PropertyValue } from './front-matter';
import { lineEnd } from './lines';

/**
 * Sets one property by changing its line alone; the rest of the block keeps its bytes. A missing property is added at the
 * end of the block, a missing block is made. `undefined` where the value spans several lines: rewriting it could lose
 * what the person put there.
 */
export function setProperty(text: string, name: string, value: string): string | undefined {
	const eol = lineEnd(text);
	const written: PropertyValue = { kind: 'plain', text: value };
	const parts = splitFrontMatter(text);
	if (!parts) {
		// An opening fence that never closes is not ours to mend.
		if (/^\ufeff?---[ \t]*\r?\n/u.test(text)) return undefined;
		return `---${eol}${name}: ${writeValue(written)}${eol}---${eol}${text === '' ? '' : eol}${text}`;
	}
	const lines = parts.yaml.split('\n');
	const at = lines.findIndex((line) => keyOf(line) === name);
	if (at < 0) {
		const end = parts.yamlStart + parts.yaml.length;
		return `${text.slice(0, end)}${name}: ${writeValue(written)}${eol}${text.slice(end)}`;
	}
	const line = lines[at] ?? '';
	const next = lines[at + 1] ?? '';
	const rest = line.slice(line.indexOf(':') + 1).trim();
	const spans = /^[|>[{&*!]/u.test(rest) || /^(?:[ \t]+\S|- )/u.test(next);
	if (spans) return undefined;
	lines[at] = replaceValue(line, written);
	return (
		text.slice(0, parts.yamlStart) +
		lines.join('\n') +
		text.slice(parts.yamlStart + parts.yaml.length)
	);
}

function keyOf(line: string): string | undefined {
	return /^(?:"([^"]{1,100})"|'([^']{1,100})'|([^\s:#"'][^:#]{0,100}?))[ \t]*:(?=\s|$)/u
		.exec(line)
		?.slice(1)
		.find((key) => key !== undefined);
}

/** Keeps the quoting style, the comment behind the value and the carriage return. */
function replaceValue(line: string, value: PropertyValue): string {
	const match =
		/^([^:]*:[ \t]*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^#\r]*?)([ \t]+#[^\r]*)?[ \t]*(\r?)$/u.exec(
			line,
		);
	if (!match) return line;
	const [, head = '', old = '', comment = '', end = ''] = match;
	const plain = writeValue(value);
	const bare = value.kind === 'plain' && plain === value.text && !plain.startsWith('"');
	const quoted = bare && /^["']/u.test(old) ? `${old.charAt(0)}${plain}${old.charAt(0)}` : plain;
	return `${head.endsWith(':') ? `${head} ` : head}${quoted}${comment}${end}`;
}
