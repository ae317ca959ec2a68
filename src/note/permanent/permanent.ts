import type { FeedItem } from '../../feed/model';
import { inertTitle } from '../template/inert-title';
import type { OwnWords } from '../quotes/own-words';
import { quoteLines } from '../quotes/notes-section';
import { compileTemplate } from '../template/template';
import { listValue, textValue, type TemplateValue } from '../template/value';

/** What a permanent note is made of. Links are Markdown, in the person's link format. */
export interface PermanentParts {
	readonly title: string;
	/** Empty where the naming has none. */
	readonly id: string;
	/** Local day. */
	readonly created: string;
	/** The person's own words, see `ownMarkdown`. */
	readonly own: string;
	/** Link to the literature note. */
	readonly literature: string;
	/** Further links, each as it stood under *Related*. */
	readonly links: readonly string[];
	readonly source: string;
	readonly url: string;
	/** ISO instant of the item, or empty. */
	readonly date: string;
	readonly tags: readonly string[];
}

/** Fields a template of permanent notes has beside those of an item. */
export const PERMANENT_FIELDS: ReadonlySet<string> = new Set([
	'created',
	'own',
	'literature',
	'links',
]);

/**
 * The built-in template. The address stands under a name of its own: `url` is how the queue and the feeds know the note of
 * an item, and the permanent note is not that.
 */
const BUILT_IN = `---
title: {{title}}
{{#if id}}
id: {{id}}
{{/if}}
created: {{created}}
{{#if source}}
source: {{source}}
{{/if}}
{{#if url}}
source-url: {{url}}
{{/if}}
{{#if date}}
date: {{date}}
{{/if}}
{{#if tags}}
tags: {{tags}}
{{/if}}
---

# {{title}}

{{#if own}}
{{own}}

{{/if}}
## Related

- {{literature}}
{{#if links}}
{{links}}
{{/if}}
`;

/** The permanent note's text. Same in, same bytes. */
export function permanentText(parts: PermanentParts, template = BUILT_IN): string {
	const { title, url, date, tags } = parts;
	const item: FeedItem = {
		...{ id: parts.id, title, url, authors: [], categories: [], enclosures: [] },
		...(date === '' ? {} : { date }),
		raw: { elements: {} },
	};
	return compileTemplate(template)({
		values: {
			...{ title, url, date, tags, heading: inertTitle(title), feedName: parts.source },
			...{ status: '', region: undefined, summary: '', authors: [], categories: [] },
		},
		item,
		feed: {},
		placeholder: '',
		own: {
			id: textValue(parts.id),
			created: textValue(parts.created),
			source: textValue(parts.source),
			own: markdownValue(parts.own),
			literature: markdownValue(parts.literature),
			links: { ...listValue(parts.links), markdown: bullets(parts.links) },
		},
	});
}

function markdownValue(markdown: string): TemplateValue {
	return markdown === '' ? textValue('') : { ...textValue(markdown), markdown };
}

function bullets(texts: readonly string[]): string {
	return texts.map((text) => `- ${text}`).join('\n');
}

/**
 * The person's own words as Markdown: points, then passages under their headings, then highlights as quotes, each with a
 * link to its place.
 */
export function ownMarkdown(
	own: OwnWords,
	linkTo: (highlight: OwnWords['highlights'][number]) => string,
): string {
	return [
		own.points.map(point).join('\n'),
		...own.passages.map(({ heading, markdown }) =>
			heading === undefined ? markdown : `### ${heading}\n\n${markdown}`,
		),
		...own.highlights.map((highlight) => quoteWithLink(highlight.text, linkTo(highlight))),
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** A quote with where it stands. */
export function quoteWithLink(text: string, link: string): string {
	return `${quoteLines(text)}\n>\n> — ${link}`;
}

/** A point as a bullet; what stood indented below it is indented again. */
function point(text: string): string {
	const [first = '', ...rest] = text.split('\n');
	if (/^[-*+][ \t]/u.test(first)) return text;
	return [`- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n');
}

/** What is added to an existing permanent note: a section with the literature note's title. */
export function appendedSection(title: string, own: string, literature: string): string {
	return [`## ${inertTitle(title)}`, own, `— ${literature}`]
		.filter((part) => part !== '')
		.join('\n\n');
}
