import { problem, type Problem } from '../base/problem';
import { splitFrontMatter, quote, writeValue, writeWord } from './front-matter';
import type { NoteValues } from './values';
import { inertTitle } from './inert-title';

/** `{{name}}` or `{{name:FORMAT}}`, as core Templates users write them. */
const VARIABLE = /\{\{\s{0,5}([a-z]{1,20})(?:\s{0,5}:\s{0,5}([^{}\n]{1,40}?))?\s{0,5}\}\}/giu;
const NAMES = new Set(
	'title url source feed date summary content tags authors categories status'.split(' '),
);

/**
 * Fills a person's own template. Values are text and are never expanded again; in properties they go through the one
 * serializer, in the body they are inert. Total: whatever the template, a note comes out; unknown variables stay.
 */
export function fillTemplate(template: string, values: NoteValues, placeholder: string): string {
	const text = template.replace(/\r\n?/gu, '\n');
	const parts = splitFrontMatter(text);
	const body = parts ? parts.body : text;
	const filled = body
		.split('\n')
		.map((line) => fillBodyLine(line, values, placeholder))
		.join('\n');
	if (!parts) return filled;
	const yaml = parts.yaml
		.split('\n')
		.map((line) => fillYamlLine(line, values))
		.join('\n');
	return `${text.slice(0, parts.yamlStart)}${yaml}${text.slice(parts.yamlStart + parts.yaml.length, parts.bodyStart)}${filled}`;
}

/** The first variable of a template that means nothing to us, named with its line. */
export function checkTemplate(template: string, path: string): Problem | undefined {
	const lines = template.split('\n');
	for (const [at, line] of lines.entries()) {
		for (const match of line.matchAll(VARIABLE)) {
			const name = (match[1] ?? '').toLowerCase();
			if (!NAMES.has(name)) return problem('bad-template', path, `line ${at + 1}: {{${name}}}`);
		}
	}
	return undefined;
}

function fillBodyLine(line: string, values: NoteValues, placeholder: string): string {
	if (!line.includes('{{')) return line;
	const quotePrefix = /^ {0,3}>[ \t]?/u.exec(line)?.[0];
	const filled = line.replace(VARIABLE, (whole: string, name: string, format?: string) => {
		const value = bodyValue(name.toLowerCase(), {
			values,
			placeholder,
			format,
			quoted: quotePrefix !== undefined,
		});
		return value ?? whole;
	});
	if (quotePrefix === undefined || !filled.includes('\n')) return filled;
	// A text of several lines stays in the quote its variable stands in.
	const [first = '', ...rest] = filled.split('\n');
	return [first, ...rest.map((each) => (each === '' ? '>' : `> ${each}`))].join('\n');
}

interface BodyContext {
	readonly values: NoteValues;
	readonly placeholder: string;
	readonly format: string | undefined;
	readonly quoted: boolean;
}

function bodyValue(name: string, context: BodyContext): string | undefined {
	const { values, placeholder, format, quoted } = context;
	switch (name) {
		case 'title':
			return values.heading;
		case 'summary':
			return quoted ? values.summary.replace(/^> ?/gmu, '') : values.summary;
		case 'content':
			return values.region ?? placeholder;
		case 'tags':
			return values.tags.map((tag) => `#${tag}`).join(' ');
		case 'url':
			return values.url.replace(/[\s<>]/gu, encodeURIComponent);
		default: {
			const plain = plainValue(name, values, format);
			return plain === undefined ? undefined : inertTitle(plain);
		}
	}
}

function plainValue(
	name: string,
	values: NoteValues,
	format: string | undefined,
): string | undefined {
	switch (name) {
		case 'title':
			return values.title;
		case 'url':
			return values.url;
		case 'source':
			return `${values.feedName} RSS`;
		case 'feed':
			return values.feedName;
		case 'date':
			return format === undefined ? values.date : formatDate(values.date, format);
		case 'status':
			return values.status;
		case 'tags':
			return values.tags.join(', ');
		case 'authors':
			return values.authors.join(', ');
		case 'categories':
			return values.categories.join(', ');
		default:
			return undefined;
	}
}

/** `YYYY MM DD HH mm ss`, in UTC like the file's name; anything else in the format stands for itself. */
function formatDate(iso: string, format: string): string {
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

function fillYamlLine(line: string, values: NoteValues): string {
	if (!line.includes('{{')) return line;
	const alone =
		/^(\s*(?:-\s+|[^:]{1,100}:\s+))\{\{\s{0,5}([a-z]{1,20})(?:\s{0,5}:\s{0,5}([^{}]{1,40}?))?\s{0,5}\}\}\s*$/iu.exec(
			line,
		);
	if (alone) {
		const value = yamlValue((alone[2] ?? '').toLowerCase(), values, alone[3]);
		return value === undefined ? line : `${alone[1] ?? ''}${value}`.trimEnd();
	}
	const inList = /\[[^\]]*\{\{/u.test(line);
	const quoteSign = /["'](?=[^"']*\{\{)/u.exec(line)?.[0] ?? '';
	if (quoteSign === '' && !inList) return quoteWhole(line, values);
	return line.replace(VARIABLE, (whole: string, name: string, format?: string) => {
		if (inList && quoteSign === '') return listValue(name.toLowerCase(), values, format) ?? whole;
		const value = plainValue(name.toLowerCase(), values, format);
		if (value === undefined) return whole;
		return quoteSign === '"'
			? quote(value).slice(1, -1)
			: value.replace(/\s+/gu, ' ').replace(/'/gu, "''");
	});
}

function yamlValue(
	name: string,
	values: NoteValues,
	format: string | undefined,
): string | undefined {
	if (name === 'tags') return writeValue({ kind: 'list', items: values.tags });
	if (name === 'authors') return writeValue({ kind: 'list', items: values.authors });
	if (name === 'categories') return writeValue({ kind: 'list', items: values.categories });
	const value = plainValue(name, values, format);
	if (value === undefined) return undefined;
	const bare = (name === 'date' && format === undefined) || name === 'status';
	if (name === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value)) return value;
	return writeValue({ kind: bare ? 'plain' : 'quoted', text: value });
}

function listValue(
	name: string,
	values: NoteValues,
	format: string | undefined,
): string | undefined {
	if (name === 'tags') return values.tags.map(writeWord).join(', ');
	if (name === 'authors') return values.authors.map(writeWord).join(', ');
	if (name === 'categories') return values.categories.map(writeWord).join(', ');
	const value = plainValue(name, values, format);
	return value === undefined ? undefined : writeWord(value);
}

/** `key: some {{value}} text` without quotes: the whole value is quoted, since what it will hold is not known. */
function quoteWhole(line: string, values: NoteValues): string {
	const match = /^(\s*(?:-\s+|[^:{]{1,100}:\s+))(.*)$/u.exec(line);
	if (!match) return line;
	const filled = (match[2] ?? '').replace(
		VARIABLE,
		(whole: string, name: string, format?: string) =>
			plainValue(name.toLowerCase(), values, format) ?? whole,
	);
	return `${match[1] ?? ''}${quote(filled)}`;
}
