import { itemMarkdown } from '../article/markdown';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import type { FeedItem } from '../feed/model';
import { splitFrontMatter } from '../note/front-matter';
import type { NoteDraft, RenderOptions } from '../note/model';
import { renderNote } from '../note/render';
import { checkTemplate } from '../note/template';
import type { World } from '../ports';
import type { FeedSettings, Settings } from '../settings/model';

/** Makes the draft of an item's note by one feed's settings. */
export type Drafter = (
	item: FeedItem,
	feed: Pick<FeedSettings, 'name' | 'folder' | 'tags'>,
) => NoteDraft;

/** A drafter for a run: the person's template is read once. A template that cannot be used is a problem, never passed over. */
export async function createDrafter(world: World, settings: Settings): Promise<Result<Drafter>> {
	let template: string | undefined;
	if (settings.templatePath !== '') {
		const path = /\.md$/iu.test(settings.templatePath)
			? settings.templatePath
			: `${settings.templatePath}.md`;
		const read = await world.notes.read(path);
		if (!read.ok) return fail(problem('bad-template', path, 'the note is not there'));
		const wrong = checkTemplate(read.value, path);
		if (wrong) return fail(wrong);
		template = read.value;
	}
	return ok((item, feed) =>
		renderNote(feed.name, item, optionsFor(world, settings, { feed, template })),
	);
}

function optionsFor(
	world: World,
	settings: Settings,
	by: {
		readonly feed: Pick<FeedSettings, 'folder' | 'tags'>;
		readonly template: string | undefined;
	},
): RenderOptions {
	return {
		summary: settings.summary,
		language: settings.language,
		folder: by.feed.folder === '' ? settings.folder : by.feed.folder,
		tags: by.feed.tags,
		status: settings.status.pending,
		...(by.template === undefined ? {} : { template: by.template }),
		markdown: (html, url) => itemMarkdown(html, url, world.parseHtml),
	};
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
