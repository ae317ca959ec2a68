import { Notice, Plugin } from 'obsidian';
import { renamedFailure } from './flow/texts/failures';
import { renamedInRun } from './flow/texts/fetch-run';
import { queueRules } from './flow/review/queue-source';
import { openQueue, registerCommands } from './obsidian/commands';
import { FEEDS_VIEW, FeedsView } from './obsidian/feeds/feeds-view';
import { watchDays } from './obsidian/day-turn';
import { startFetching } from './obsidian/texts/fetch-commands';
import { isNote, VaultNotes } from './obsidian/ports/notes';
import { LinkWatch } from './obsidian/links/link-watch';
import { QUEUE_VIEW, QueueView } from './obsidian/queue/queue-view';
import { startScheduler } from './obsidian/scheduler';
import { reportFailure, Session, showProblem } from './obsidian/session';
import { SettingsStore } from './obsidian/settings/store';
import { ZettelfeedSettingTab } from './obsidian/settings/tab';
import { createWorld } from './obsidian/ports/world';
import { addPendingCount } from './obsidian/status-bar';
import { TEMPLATE_PREVIEW, TemplateView } from './obsidian/texts/template-view';
import { COMMANDS, QUEUE, SETTINGS_KEPT } from './words/ui';

/** Registers with the app; work starts once the layout is ready. */
export default class ZettelfeedPlugin extends Plugin {
	private readonly store = new SettingsStore(
		{
			load: () => this.loadData() as Promise<unknown>,
			save: (data) => this.saveData(data),
		},
		showProblem,
	);

	override onload(): void {
		const notes = new VaultNotes(this.app);
		const world = createWorld(this.app, notes, this.store, showProblem);
		const session = new Session(this.app, world, this.store);
		registerCommands(this, session);
		this.registerView(FEEDS_VIEW, (leaf) => new FeedsView(leaf, session));
		this.registerView(TEMPLATE_PREVIEW, (leaf) => new TemplateView(leaf, session));
		this.registerView(QUEUE_VIEW, (leaf) => new QueueView(leaf, session));
		this.addSettingTab(new ZettelfeedSettingTab(this.app, this, session));
		this.addRibbonIcon('rss', COMMANDS.openQueue, () => reportFailure(openQueue(session)));
		watchDays(this, session);
		addPendingCount(this, session, () => reportFailure(openQueue(session)));
		this.registerHoverLinkSource(QUEUE_VIEW, { display: QUEUE.name, defaultMod: true });
		this.app.workspace.onLayoutReady(() => reportFailure(this.start(session, notes)));
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.loadSettings();
	}

	private async start(session: Session, notes: VaultNotes): Promise<void> {
		await this.loadSettings();
		await notes.readExcluded();
		const links = new LinkWatch(this, session);
		this.watch(session, notes, links);
		startScheduler(this, session);
		startFetching(this, session);
		await session.queue.fill();
		await links.start();
		// Another property or status value makes another queue; no other choice does.
		let rules = JSON.stringify(queueRules(this.store.current));
		this.register(
			this.store.onChange(() => {
				const now = JSON.stringify(queueRules(this.store.current));
				const isSame = now === rules;
				rules = now;
				if (!isSame) reportFailure(session.queue.fill());
			}),
		);
	}

	private async loadSettings(): Promise<void> {
		const problems = await this.store.load();
		if (problems.length > 0 && !this.store.isReadable) new Notice(SETTINGS_KEPT, 0);
	}

	private watch(session: Session, notes: VaultNotes, links: LinkWatch): void {
		const { metadataCache, vault } = this.app;
		this.registerEvent(vault.on('create', (file) => notes.learn(file.path)));
		this.registerEvent(
			vault.on('delete', (file) => {
				notes.forget(file.path);
				session.queue.removed(file.path);
				session.suggester.removed(file.path);
				links.removed(file.path);
			}),
		);
		this.registerEvent(
			vault.on('rename', (file, oldPath) => {
				notes.forget(oldPath);
				notes.learn(file.path);
				// A note that got another extension is gone as one.
				if (!isNote(file)) {
					session.queue.removed(oldPath);
					session.suggester.removed(oldPath);
					links.removed(oldPath);
					return;
				}
				// First: who waits for the others asks where the note is.
				reportFailure(renamedInRun(session.world, oldPath, file.path));
				session.suggester.renamed(oldPath, file.path);
				session.queue.renamed(oldPath, file.path);
				reportFailure(renamedFailure(session.world, oldPath, file.path));
				links.renamed(oldPath, file.path);
			}),
		);
		this.registerEvent(metadataCache.on('resolved', () => session.queue.resolved()));
		this.registerEvent(
			metadataCache.on('changed', (file) => {
				session.queue.changed(file.path);
				session.suggester.changed(file.path);
				links.changed(file.path);
			}),
		);
	}
}
