import { Notice, type Plugin } from 'obsidian';
import { addressOf } from '../flow/fill-note';
import { fetchesHere, setFetchesHere } from '../flow/schedule';
import type { Decision } from '../queue/model';
import { COMMANDS, FETCHES_HERE, FETCHES_NOT_HERE } from '../words/ui';
import { AddFeedModal } from './add-feed-modal';
import { ChooseFeedModal } from './choose-feed-modal';
import { CleanUpModal } from './clean-up-modal';
import { FEEDS_VIEW } from './feeds-view';
import { registerFetchCommands } from './fetch-commands';
import { registerLinks } from './link-commands';
import { exportOpml, importOpml } from './opml-files';
import { registerQueueCommands } from './queue/commands';
import { QUEUE_VIEW } from './queue-view';
import { registerReviewCommands } from './review-commands';
import { revealView } from './reveal';
import { reportFailure, type Session } from './session';
import { TEMPLATE_PREVIEW, TemplateView } from './template-view';
import { registerTextCommands } from './text-commands';

/** Registers every command. */
export function registerCommands(plugin: Plugin, session: Session): void {
	const always = (
		id: string,
		name: string,
		run: (session: Session) => Promise<unknown> | void,
	): void => {
		plugin.addCommand({
			id,
			name,
			callback: () => reportFailure(Promise.resolve(run(session))),
		});
	};
	always('add-feed', COMMANDS.addFeed, (ready) => new AddFeedModal(ready).open());
	always('sync-all-feeds', COMMANDS.syncAll, (ready) =>
		ready.sync(ready.settings.current.feeds.filter((feed) => feed.enabled)),
	);
	always('sync-one-feed', COMMANDS.syncOne, (ready) =>
		new ChooseFeedModal(ready, (feed) => reportFailure(ready.sync([feed]))).open(),
	);
	always('open-feeds', COMMANDS.openFeeds, (ready) => openFeeds(ready));
	always('import-opml', COMMANDS.importOpml, (ready) => importOpml(ready));
	always('export-opml', COMMANDS.exportOpml, (ready) => exportOpml(ready));
	always('preview-template', COMMANDS.previewTemplate, (ready) => openTemplatePreview(ready));
	always('clean-up', COMMANDS.cleanUp, (ready) => new CleanUpModal(ready).open());
	always('toggle-fetch-here', COMMANDS.fetchHere, (ready) => toggleFetchHere(ready));
	always('open-review-queue', COMMANDS.openQueue, (ready) => openQueue(ready));
	always('undo-last-action', COMMANDS.undo, (ready) => ready.undo());
	always('cancel-run', COMMANDS.cancel, (ready) => ready.runner.cancel());
	session.review = () => reportFailure(openQueue(session));
	registerFetchCommands(plugin, session);
	registerNoteCommands(plugin, session);
	registerQueueCommands(plugin, session);
	registerTextCommands(plugin, session);
	registerLinks(plugin, session);
	registerReviewCommands(plugin, session);
}

/** Commands for the open note: listed where that note is one they can work on. */
function registerNoteCommands(plugin: Plugin, session: Session): void {
	const onNote = (
		id: string,
		name: string,
		run: (session: Session, path: string) => Promise<unknown>,
	): void => {
		plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const path = plugin.app.workspace.getActiveFile()?.path ?? '';
				if (addressOf(session.world, path) === '') return false;
				if (!checking) reportFailure(run(session, path));
				return true;
			},
		});
	};
	const decision = (id: string, name: string, value: Decision): void =>
		onNote(id, name, (ready, path) => ready.decide([path], value));
	onNote('fetch-full-content', COMMANDS.fetchOpen, (ready, path) => ready.fetch([path]));
	decision('set-analysed', COMMANDS.setAnalysed, 'analysed');
	decision('set-permanent', COMMANDS.setPermanent, 'permanent');
	decision('set-archived', COMMANDS.setArchived, 'archived');
	decision('set-pending', COMMANDS.setPending, 'pending');
}

/** Opens the feeds in a tab of the main area, or brings them to the front. */
export async function openFeeds(session: Session): Promise<void> {
	await revealView(session.app.workspace, FEEDS_VIEW, 'tab');
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
