import { itemMarkdown, itemToMarkdown } from '../../article/markdown';
import { drive } from '../../base/pace';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { splitFrontMatter } from '../../note/properties/front-matter';
import type { NoteDraft, RenderOptions } from '../../note/model';
import { createRenderer, type Renderer } from '../../note/render';
import { checkTemplate } from '../../note/template/template';
import { noteHtml } from '../../note/template/whole';
import type { World } from '../../ports';
import { resolveFeed, type ResolvedFeed } from '../../settings/feeds';
import type { FeedSettings, Settings } from '../../settings/model';

/** Makes the drafts of items' notes by one feed's settings. */
export interface Drafter extends Pick<Renderer, 'path'> {
	/** In slices: an item may be as long as a book. */
	note(...about: Parameters<Renderer['note']>): Promise<NoteDraft>;
}

/** Characters of HTML that are converted in one go. */
const SHORT = 8192;

/** Drafters of a run. */
export interface Drafters {
	/** Problem where the feed's template cannot be used: it is never passed over for another. */
	of(feed: FeedSettings): Promise<Result<Drafter>>;
}

/** Each template is read and checked once a run, however many feeds use it. */
export function createDrafters(world: World, settings: Settings): Drafters {
	const templates = new Map<string, Promise<Result<string>>>();
	const templateAt = async (path: string): Promise<Result<string | undefined>> => {
		if (path === '') return ok(undefined);
		const found = templates.get(path) ?? readTemplate(world, path);
		templates.set(path, found);
		return found;
	};
	return {
		async of(feed) {
			const resolved = resolveFeed(feed, settings);
			const template = await templateAt(resolved.templatePath);
			return template.ok ? ok(drafterOf(world, settings, resolved, template.value)) : template;
		},
	};
}

function drafterOf(
	world: World,
	settings: Settings,
	feed: ResolvedFeed,
	template: string | undefined,
): Drafter {
	/** The long item whose note is being made, converted beforehand. */
	let long = { html: '', markdown: '' };
	const options: RenderOptions = {
		summary: settings.summary,
		language: settings.language,
		folder: feed.folder,
		tags: feed.tags,
		status: settings.status.pending,
		fileName: feed.fileName,
		properties: { ...settings.properties, status: settings.status.property },
		categories: feed.categories,
		categoryMap: feed.categoryMap,
		template,
		markdown: (html, url) =>
			long.html === html ? long.markdown : itemMarkdown(html, url, world.parseHtml),
	};
	const renderer = createRenderer(feed.name, options);
	return {
		path: (item, about) => renderer.path(item, about),
		async note(item, about) {
			const { html } = noteHtml(item);
			if (html.length > SHORT && settings.summary !== 'as-sent') {
				const breathe = (): Promise<void> => world.clock.breathe();
				const done = await drive(itemToMarkdown(html, item.url, world.parseHtml), breathe);
				long = { html, markdown: done.markdown };
			}
			const draft = renderer.note(item, about);
			long = { html: '', markdown: '' };
			return draft;
		},
	};
}

async function readTemplate(world: World, named: string): Promise<Result<string>> {
	const path = /\.md$/iu.test(named) ? named : `${named}.md`;
	const read = await world.notes.read(path);
	if (!read.ok) return fail(problem('bad-template', path, 'the note is not there'));
	const wrong = checkTemplate(read.value, path);
	return wrong ? fail(wrong) : read;
}

/** Parses a draft's front matter before it is written: what no reader of YAML takes never reaches the vault. */
export function checkDraft(world: World, draft: NoteDraft): Result<void> {
	const parts = splitFrontMatter(draft.text);
	if (!parts)
		return draft.text.startsWith('---\n')
			? fail(problem('bad-front-matter', draft.path))
			: ok(undefined);
	try {
		const parsed: unknown = world.parseYaml(parts.yaml);
		if (parsed === null || (typeof parsed === 'object' && !Array.isArray(parsed)))
			return ok(undefined);
		return fail(problem('bad-front-matter', draft.path));
	} catch (cause) {
		return fail(problem('bad-front-matter', draft.path, undefined, cause));
	}
}
