import { itemMarkdown } from '../../article/markdown';
import type { FeedItem } from '../../feed/model';
import type { TemplateFault } from '../../note/model';
import { createRenderer } from '../../note/render';
import { templateFaults } from '../../note/template/faults';
import type { World } from '../../ports';
import { resolveFeed } from '../../settings/feeds';
import type { Settings } from '../../settings/model';

/** What a template would make of a real item, and what is wrong with it. */
export interface TemplatePreview {
	readonly faults: readonly TemplateFault[];
	readonly path: string;
	readonly text: string;
	/** The item it was tried on. */
	readonly title: string;
	readonly feed: string;
}

/** An item to try a template on before anything was ever synced. */
const SAMPLE: FeedItem = {
	id: 'sample',
	guid: 'sample',
	title: 'Why moss keeps time',
	url: 'https://garden.example/moss',
	date: '2026-03-03T08:15:00.000Z',
	summaryHtml: '<p>A short note on slow growth.</p>',
	authors: ['Ida Moor', 'Sam Wells'],
	categories: ['Botany', 'Slow science'],
	enclosures: [],
	raw: { title: 'Why moss keeps time', elements: {} },
};

/** Tries a template on the newest item that this device holds of any feed. */
export async function previewTemplate(
	world: World,
	settings: Settings,
	template: string,
): Promise<TemplatePreview> {
	const { item, feed } = await newestItem(world, settings);
	const resolved = resolveFeed(
		settings.feeds.find((each) => each.name === feed) ?? {
			...{ name: feed, url: SAMPLE.url, folder: '', tags: [], enabled: true },
		},
		settings,
	);
	const draft = createRenderer(feed, {
		template,
		summary: settings.summary,
		language: settings.language,
		folder: resolved.folder,
		fileName: resolved.fileName,
		tags: resolved.tags,
		status: settings.status.pending,
		markdown: (html, url) => itemMarkdown(html, url, world.parseHtml),
	}).note(item);
	return { faults: templateFaults(template), ...draft, title: item.title, feed };
}

async function newestItem(
	world: World,
	settings: Settings,
): Promise<{ readonly item: FeedItem; readonly feed: string }> {
	for (const feed of settings.feeds) {
		const [item] = await world.shelf.load(feed.url);
		if (item) return { item, feed: feed.name };
	}
	return { item: SAMPLE, feed: 'garden' };
}
