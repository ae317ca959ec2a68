import { Notice, type Plugin } from 'obsidian';
import { fetchesHere, setFetchesHere } from '../flow/feeds/schedule';
import type { Decision } from '../queue/model';
import { COMMANDS, FETCHES_HERE, FETCHES_NOT_HERE } from '../words/ui';
import { AddFeedModal } from './feeds/add-feed-modal';
import { ChooseFeedModal } from './feeds/choose-feed-modal';
import { CleanUpModal } from './feeds/clean-up-modal';
import { FEEDS_VIEW } from './feeds/feeds-view';
import { registerFetchCommands } from './texts/fetch-commands';
import { registerLinks } from './links/link-commands';
import { exportOpml, importOpml } from './feeds/opml-files';
import { openArticle, Palette } from './palette';
import { registerQueueCommands } from './queue/commands';
import { QUEUE_VIEW } from './queue/queue-view';
import { registerReviewCommands } from './queue/review-commands';
import { revealView } from './reveal';
import { reportFailure, type Session } from './session';
import { TEMPLATE_PREVIEW, TemplateView } from './texts/template-view';
import { registerTextCommands } from './texts/text-commands';

/** Registers every command. */
export function registerCommands(plugin: Plugin, session: Session): void {
	const palette = new Palette(plugin, session);
	palette.add('add-feed', COMMANDS.addFeed, (ready) => new AddFeedModal(ready).open());
	palette.add('sync-all-feeds', COMMANDS.syncAll, (ready) =>
		ready.sync(ready.settings.current.feeds.filter((feed) => feed.enabled)),
	);
	palette.add('sync-one-feed', COMMANDS.syncOne, (ready) =>
		new ChooseFeedModal(ready, (feed) => reportFailure(ready.sync([feed]))).open(),
	);
	palette.add('open-feeds', COMMANDS.openFeeds, openFeeds);
	palette.add('import-opml', COMMANDS.importOpml, (ready) => importOpml(ready));
	palette.add('export-opml', COMMANDS.exportOpml, (ready) => exportOpml(ready));
	palette.add('preview-template', COMMANDS.previewTemplate, openTemplatePreview);
	palette.add('clean-up', COMMANDS.cleanUp, (ready) => new CleanUpModal(ready).open());
	palette.add('toggle-fetch-here', COMMANDS.fetchHere, toggleFetchHere);
	palette.add('open-review-queue', COMMANDS.openQueue, openQueue);
	palette.add('undo-last-action', COMMANDS.undo, (ready) => ready.undo());
	palette.add('cancel-run', COMMANDS.cancel, (ready) => ready.runner.cancel());
	session.review = () => reportFailure(openQueue(session));
	session.showFeeds = () => reportFailure(openFeeds(session));
	registerFetchCommands(palette);
	registerNoteCommands(palette);
	registerQueueCommands(palette);
	registerTextCommands(palette, session);
	registerLinks(plugin, palette, session);
	registerReviewCommands(plugin, palette, session);
}

/** For the open note, listed where it belongs to an article. */
function registerNoteCommands(palette: Palette): void {
	const decision = (id: string, name: string, value: Decision): void =>
		palette.addFor(id, name, openArticle, (ready, path) => ready.decide([path], value));
	palette.addFor('fetch-full-content', COMMANDS.fetchOpen, openArticle, (ready, path) =>
		ready.fetch([path]),
	);
	decision('set-analysed', COMMANDS.setAnalysed, 'analysed');
	decision('set-permanent', COMMANDS.setPermanent, 'permanent');
	decision('set-archived', COMMANDS.setArchived, 'archived');
	decision('set-pending', COMMANDS.setPending, 'pending');
}

/** Opens the feeds in a tab of the main area, or brings them to the front. */
async function openFeeds(session: Session): Promise<void> {
	const { workspace } = session.app;
	const leaf = await revealView(workspace, FEEDS_VIEW, 'tab');
	workspace.setActiveLeaf(leaf, { focus: true });
}

async function openTemplatePreview(session: Session): Promise<void> {
	const { workspace } = session.app;
	const path = workspace.getActiveFile()?.path ?? '';
	const { view } = await revealView(workspace, TEMPLATE_PREVIEW, 'side');
	if (view instanceof TemplateView) await view.follow(path);
}

async function toggleFetchHere(session: Session): Promise<void> {
	const on = !fetchesHere(session.world);
	await setFetchesHere(session.world, on);
	session.changed();
	new Notice(on ? FETCHES_HERE : FETCHES_NOT_HERE);
}

/** Opens the queue in the right sidebar, or in a tab where the app has none to give; brings it to the front. */
export async function openQueue(session: Session): Promise<void> {
	const { workspace } = session.app;
	const leaf = await revealView(workspace, QUEUE_VIEW, 'side');
	workspace.setActiveLeaf(leaf, { focus: true });
}
