import { problem, type Problem } from '../../base/problem';
import { quote, splitFrontMatter, writeValue, writeWord } from '../properties/front-matter';
import type { TemplateScope } from './fields';
import { templateFaults } from './faults';
import { dropTagLines, HELD, runTemplate, type Held } from './run';
import { parseTemplate } from './syntax';
import { inertOf, plainOf } from './value';

/** Longest note a template makes. */
const MAX_OUTPUT = 2_000_000;

/** A template read once, to be filled for many items. */
export type CompiledTemplate = (scope: TemplateScope) => string;

/**
 * Reads a person's template. Filling is total: whatever the template and the item, a note comes out; unknown names stay as
 * they are. Values are text and are never expanded again: in properties they go through the one serializer, in the body
 * they are inert.
 */
export function compileTemplate(template: string): CompiledTemplate {
	const nodes = dropTagLines(parseTemplate(template.replace(/\r\n?/gu, '\n')).nodes);
	return (scope) => {
		const { text, held } = runTemplate(nodes, scope);
		return place(text.slice(0, MAX_OUTPUT), held);
	};
}

/** The first fault of a template as a problem, for a run that cannot use it. */
export function checkTemplate(
	template: string,
	path: string,
	own?: ReadonlySet<string>,
): Problem | undefined {
	const [fault] = templateFaults(template, own);
	if (!fault) return undefined;
	const what = fault.kind === 'unknown-field' ? `{{${fault.found}}}` : fault.found;
	return problem('bad-template', path, `line ${fault.line}: ${what}`);
}

function place(text: string, held: readonly Held[]): string {
	const parts = splitFrontMatter(text);
	const body = (parts ? parts.body : text)
		.split('\n')
		.map((line) => fillBodyLine(line, held))
		.join('\n');
	if (!parts) return body;
	const yaml = parts.yaml
		.split('\n')
		.map((line) => fillYamlLine(line, held))
		.join('\n');
	const between = text.slice(parts.yamlStart + parts.yaml.length, parts.bodyStart);
	return text.slice(0, parts.yamlStart) + yaml + between + body;
}

function fillBodyLine(line: string, held: readonly Held[]): string {
	if (!line.includes('\ue0f3')) return line;
	const prefix = /^(?: {0,3}>[ \t]?)+/u.exec(line)?.[0];
	let filled = '';
	let at = 0;
	for (const match of line.matchAll(HELD)) {
		filled += line.slice(at, match.index);
		at = match.index + match[0].length;
		const { value } = held[Number(match[1])] ?? {};
		if (!value) continue;
		const before = filled.slice(prefix?.length ?? 0);
		const text = inertOf(value, before.trim() === '');
		// A quote of several lines on a line that is a quote already keeps one mark.
		filled += prefix === undefined ? text : text.replace(/^> ?/gmu, '');
	}
	filled += line.slice(at);
	if (prefix === undefined || !filled.includes('\n')) return filled;
	// A text of several lines stays in the quote its variable stands in.
	const [first = '', ...rest] = filled.split('\n');
	const mark = prefix.trimEnd();
	return [first, ...rest.map((each) => (each === '' ? mark : `${mark} ${each}`))].join('\n');
}

function fillYamlLine(line: string, held: readonly Held[]): string {
	if (!line.includes('\ue0f3')) return line;
	const of = (index: string | undefined): Held | undefined => held[Number(index)];
	const alone = /^(\s*(?:-\s+|[^:\ue0f3]{1,100}:\s+)(?:-\s+)?)\ue0f3(\d+)\ue0f4\s*$/u.exec(line);
	const whole = of(alone?.[2]);
	if (alone && whole) return `${alone[1] ?? ''}${yamlValue(whole)}`.trimEnd();
	const inList = /\[[^\]]*\ue0f3/u.test(line);
	const quoteSign = /["'](?=[^"']*\ue0f3)/u.exec(line)?.[0] ?? '';
	if (quoteSign === '' && !inList) return quoteWhole(line, of);
	return line.replace(HELD, (_, index: string) => {
		const found = of(index);
		if (!found) return '';
		const { value } = found;
		if (inList && quoteSign === '')
			return (value.isList ? value.texts : [plainOf(value)]).map(writeWord).join(', ');
		return quoteSign === '"'
			? quote(plainOf(value)).slice(1, -1)
			: plainOf(value).replace(/\s+/gu, ' ').replace(/'/gu, "''");
	});
}

function yamlValue({ value, expression }: Held): string {
	if (value.isList) return writeValue({ kind: 'list', items: value.texts });
	const text = plainOf(value);
	if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isDate(expression.path)) return text;
	if (/^\d{1,9}$/u.test(text) && expression.path === 'words') return text;
	const bare =
		expression.filters.length === 0 &&
		expression.legacyFormat === undefined &&
		(isDate(expression.path) || expression.path === 'status');
	return writeValue({ kind: bare ? 'plain' : 'quoted', text });
}

function isDate(path: string): boolean {
	return path === 'date' || path === 'updated' || path === 'created';
}

/** `key: some {{value}} text` without quotes: the whole value is quoted, since what it will hold is not known. */
function quoteWhole(line: string, of: (index: string | undefined) => Held | undefined): string {
	const match = /^(\s*(?:-\s+|[^:{\ue0f3]{1,100}:\s+))(.*)$/su.exec(line);
	const fill = (text: string): string =>
		text.replace(HELD, (_, index: string) => {
			const found = of(index);
			return found ? plainOf(found.value).replace(/\s+/gu, ' ') : '';
		});
	// No key before the value: a comment is the one form in which anything may stand.
	if (!match) return /^\s*#/u.test(line) ? fill(line) : `# ${fill(line)}`;
	return `${match[1] ?? ''}${quote(fill(match[2] ?? ''))}`;
}
