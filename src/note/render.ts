import { hashText } from '../base/hash';
import { oneLine } from '../base/text/text';
import type { FeedItem } from '../feed/model';
import { patternPath } from './template/file-name';
import { writeFrontMatter, type Property } from './properties/front-matter';
import type { NoteDraft, RenderOptions } from './model';
import { notePath, slugOf } from './path';
import { CHECKLIST, FULL_CONTENT, RELATED, SEED_TEXTS } from './seed-texts';
import { compileTemplate, type CompiledTemplate } from './template/template';
import type { TemplateScope } from './template/fields';
import { markdownValues, sentValues, type NoteValues } from './template/values';

/**
 * The note for one feed item: where it stands and its bytes. Pure: the same item gives the same note on every device,
 * whenever it is fetched. The seed template unless the person brought one.
 */
export function renderNote(feedName: string, item: FeedItem, options: RenderOptions): NoteDraft {
	return createRenderer(feedName, options).note(item);
}

/** Renders the items of one feed. */
export interface Renderer {
	note(item: FeedItem, feed?: RenderOptions['feed']): NoteDraft;
	/** Where the note will stand, without its text: a fraction of the work. */
	path(item: FeedItem, feed?: RenderOptions['feed']): string;
}

/** The same for many items of one feed: its template is read once. */
export function createRenderer(feedName: string, options: RenderOptions): Renderer {
	const template = options.template === undefined ? undefined : compileTemplate(options.template);
	const scopeOf = (item: FeedItem, feed = options.feed ?? {}): TemplateScope => {
		const values =
			options.summary === 'as-sent'
				? sentValues(feedName, item, options)
				: markdownValues(feedName, item, options);
		return { values, item, feed, placeholder: SEED_TEXTS[options.language ?? 'zh'].placeholder };
	};
	return {
		note(item, feed) {
			const scope = scopeOf(item, feed);
			return { path: pathOf(feedName, scope, options), text: textOf(scope, template, options) };
		},
		path: (item, feed) => pathOf(feedName, scopeOf(item, feed), options),
	};
}

function textOf(
	scope: TemplateScope,
	template: CompiledTemplate | undefined,
	options: RenderOptions,
): string {
	return template ? template(scope) : seedNote(scope.values, options);
}

function pathOf(feedName: string, scope: TemplateScope, options: RenderOptions): string {
	const { values, item } = scope;
	const folder = options.folder ?? 'inbox';
	if (options.fileName !== undefined && options.fileName.trim() !== '')
		return patternPath(folder, options.fileName, scope);
	const title = slugOf(values.title) === '' ? hashText(item.id) : values.title;
	const date = item.date === undefined ? {} : { date: item.date };
	return notePath({ folder, feedName, title, ...date });
}

/** The properties of the seed, in its order, under the names the person chose. `flow/` parses them back before anything is written. */
function seedProperties(
	values: NoteValues,
	names: Readonly<Record<string, string>> = {},
): readonly Property[] {
	const all: readonly Property[] = [
		['title', { kind: 'quoted', text: values.title }],
		['source', { kind: 'quoted', text: `${values.feedName} RSS` }],
		['url', { kind: 'quoted', text: values.url }],
		['date', { kind: 'plain', text: values.date }],
		['tags', { kind: 'list', items: values.tags }],
		['status', { kind: 'plain', text: values.status }],
	];
	const taken = new Set<string>();
	return all.flatMap(([name, value]): readonly Property[] => {
		const wanted = Object.hasOwn(names, name) ? oneLine(names[name] ?? '') : name;
		// The address is what a note is known by: it keeps its name.
		const chosen = name === 'url' || !isPropertyName(wanted) || taken.has(wanted) ? name : wanted;
		if (wanted === '' && name !== 'url') return [];
		taken.add(chosen);
		return [[chosen, value]];
	});
}

/** A name that YAML takes bare and the app shows as it is. */
export function isPropertyName(name: string): boolean {
	return /^[\p{L}_][\p{L}\p{M}\p{N}_ -]{0,60}$/u.test(name) && !/^(?:sources|url)$/u.test(name);
}

function seedNote(values: NoteValues, options: RenderOptions): string {
	const texts = SEED_TEXTS[options.language ?? 'zh'];
	return [
		writeFrontMatter(seedProperties(values, options.properties)),
		`# ${values.heading}\n`,
		`${values.summary}\n`,
		`## ${FULL_CONTENT}\n`,
		`${values.region ?? texts.placeholder}\n`,
		`## ${CHECKLIST}\n`,
		`${texts.checklist.map((step) => `- [ ] ${step}`).join('\n')}\n`,
		`## ${RELATED}\n`,
		'- \n',
	].join('\n');
}
