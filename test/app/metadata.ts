import { parse } from 'yaml';

/** Of the app's `Pos` what our plugin reads: the line, from 0. */
export interface Position {
	start: { line: number };
}

export interface Cache {
	frontmatter?: Record<string, unknown>;
	headings: { heading: string; level: number; position: Position }[];
	links: { link: string; original: string }[];
	embeds: { link: string; original: string }[];
	tags: { tag: string }[];
	listItems: { task?: string; text: string; position: Position }[];
	sections: { type: string }[];
}

/** A note's metadata as the app's cache holds it (app-behaviour.md, "Metadata cache"): what our plugin reads of it. */
export function readMetadata(text: string): Cache {
	const cache: Cache = {
		headings: [],
		links: [],
		embeds: [],
		tags: [],
		listItems: [],
		sections: [],
	};
	const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u.exec(text);
	const body = match ? text.slice(match[0].length) : text;
	if (match) {
		cache.sections.push({ type: 'yaml' });
		const found = readYaml(match[1] ?? '');
		if (found) cache.frontmatter = found;
	}
	let fence = '';
	let comment = false;
	const first = match ? match[0].split('\n').length - 1 : 0;
	for (const [at, line] of body.split(/\r?\n/u).entries()) {
		const mark = /^ {0,3}(```+|~~~+)/u.exec(line)?.[1];
		if (fence !== '') {
			if (mark?.startsWith(fence)) fence = '';
			continue;
		}
		if (mark) {
			fence = mark;
			continue;
		}
		if (line.trim() === '%%') comment = !comment;
		if (!comment) readLine(line, first + at, cache);
	}
	return cache;
}

function readYaml(yaml: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = parse(yaml, { schema: 'core' });
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: undefined;
	} catch {
		// Broken front matter: the app shows no properties and caches none.
		return undefined;
	}
}

function readLine(source: string, at: number, cache: Cache): void {
	const position = { start: { line: at } };
	const line = source
		.replace(/\\[[\]#$%]/gu, '  ')
		.replace(/`[^`]*`/gu, ' ')
		.replace(/%%.*?%%/gu, ' ');
	const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/u.exec(line);
	if (heading)
		cache.headings.push({ level: heading[1]?.length ?? 1, heading: heading[2] ?? '', position });
	const item = /^\s*(?:[-*+]|\d+[.)])\s(?:\[(.)\] )?(.*)$/u.exec(line);
	if (item)
		cache.listItems.push({
			text: item[2] ?? '',
			position,
			...(item[1] === undefined ? {} : { task: item[1] }),
		});
	for (const link of line.matchAll(/(!?)\[\[([^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]/gu)) {
		(link[1] === '!' ? cache.embeds : cache.links).push({ link: link[2] ?? '', original: link[0] });
	}
	for (const link of line.matchAll(/(!?)\[[^[\]\n]*\]\(<?([^()<>\s]+)>?\)/gu)) {
		if (/^[a-z][a-z0-9+.-]*:/iu.test(link[2] ?? '')) continue;
		(link[1] === '!' ? cache.embeds : cache.links).push({
			link: decodeURIComponent(link[2] ?? ''),
			original: link[0],
		});
	}
	const prose = line.replace(/\[\[[^\]]*\]\]|\]\([^)]*\)|https?:\/\/\S+/gu, ' ');
	for (const tag of prose.matchAll(/(?:^|\s)#([\p{L}\p{N}_/-]+)/gu)) {
		if (!/^\d+$/u.test(tag[1] ?? '')) cache.tags.push({ tag: `#${tag[1] ?? ''}` });
	}
}
