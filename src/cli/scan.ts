import { splitFrontMatter } from '../note/properties/front-matter';
import { readLines } from '../note/lines';
import { countTasks, listHeadings, listTasks } from '../note/tasks';
import type { NoteFacts } from '../ports';
import { parseYaml } from './yaml';

/** What one reading of a note tells, its links still as written. */
export interface Scanned {
	readonly facts: Omit<NoteFacts, 'links'>;
	readonly links: readonly string[];
}

/** Reads a note's facts from its text, as the app's metadata cache would. */
export function scanNote(
	path: string,
	text: string,
	stat: { readonly mtime: number; readonly size: number },
): Scanned {
	const parts = splitFrontMatter(text);
	const yaml = parts ? readYaml(parts.yaml) : undefined;
	const frontmatter = yaml === 'broken' ? undefined : yaml;
	const lines = readLines(text, parts?.bodyStart ?? 0);
	const headings = listHeadings(lines);
	const prose = lines
		.filter((line) => !line.opaque)
		.map((line) => line.text.replace(/`[^`]{0,400}`/gu, ' '))
		.join('\n');
	return {
		facts: {
			path,
			name: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, ''),
			...stat,
			...(frontmatter === undefined ? {} : { frontmatter }),
			...(yaml === 'broken' ? { brokenFrontmatter: true } : {}),
			tags: [...new Set([...propertyTags(frontmatter), ...textTags(prose)])],
			headings: headings.map((heading) => heading.text),
			tasks: countTasks(listTasks(text), headings),
		},
		links: [...new Set([...textLinks(prose), ...propertyLinks(frontmatter)])],
	};
}

function readYaml(yaml: string): Readonly<Record<string, unknown>> | 'broken' | undefined {
	try {
		const value = parseYaml(yaml);
		if (value === null || value === undefined) return undefined;
		return typeof value === 'object' && !Array.isArray(value)
			? (value as Readonly<Record<string, unknown>>)
			: 'broken';
	} catch {
		// The note still stands in the list, marked; its row says what is wrong.
		return 'broken';
	}
}

function propertyTags(
	frontmatter: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
	const value = frontmatter?.['tags'];
	const list: readonly unknown[] = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(/[,\s]+/u)
			: [];
	return list
		.filter((tag) => typeof tag === 'string' || typeof tag === 'number')
		.map((tag) => String(tag).replace(/^#/u, ''))
		.filter((tag) => tag !== '');
}

function textTags(prose: string): readonly string[] {
	return [...prose.matchAll(/(?:^|\s)#([\p{L}\p{N}_/-]{1,100})/gu)]
		.map((match) => match[1] ?? '')
		.filter((tag) => !/^\d+$/u.test(tag));
}

function textLinks(prose: string): readonly string[] {
	const wiki = [...prose.matchAll(/\[\[([^[\]|\n]{1,400})(?:\|[^[\]\n]{0,400})?\]\]/gu)].map(
		(match) => match[1] ?? '',
	);
	const markdown = [
		...prose.matchAll(/\[[^[\]\n]{0,400}\]\(<?([^()<>\s]{1,1000})>?(?:\s"[^"\n]{0,200}")?\)/gu),
	]
		.map((match) => match[1] ?? '')
		.filter((target) => !/^[a-z][a-z0-9+.-]*:/iu.test(target))
		.map(decode);
	return [...wiki, ...markdown];
}

function propertyLinks(
	frontmatter: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
	const texts = Object.values(frontmatter ?? {}).flatMap((value: unknown) =>
		Array.isArray(value) ? (value as unknown[]) : [value],
	);
	return texts
		.filter((text) => typeof text === 'string')
		.flatMap((text) =>
			[...text.matchAll(/\[\[([^[\]|\n]{1,400})(?:\|[^[\]\n]{0,400})?\]\]/gu)].map(
				(match) => match[1] ?? '',
			),
		);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the path as written.
		return text;
	}
}
