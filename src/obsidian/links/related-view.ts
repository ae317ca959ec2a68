import { ItemView, Scope, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { awaitFacts } from '../../flow/await-facts';
import { findIncomingNow, isPermanent } from '../../flow/links/backlinks-later';
import { titleOf } from '../../flow/links/indexed-note';
import { LINKS } from '../../words/links';
import { IncomingList } from './incoming-list';
import { iconButton } from '../queue/controls/elements';
import { revealView } from '../reveal';
import { reportFailure, type Session } from '../session';
import { SuggestionList } from './suggestion-list';

export const RELATED_VIEW = 'zettelfeed-related';

/** The sidebar of related notes: follows the open note or the queue's row, or stays with one note; for a permanent note also the articles that mention it. */
export class RelatedView extends ItemView {
	private path = '';
	private isPinned = false;
	private run = 0;
	private offers: SuggestionList | undefined;
	private nameEl: HTMLElement | undefined;
	private pinEl: HTMLElement | undefined;
	private incoming: IncomingList | undefined;
	private stop = new AbortController();

	constructor(
		leaf: WorkspaceLeaf,
		private readonly session: Session,
	) {
		super(leaf);
		this.navigation = false;
		this.scope = new Scope(this.app.scope);
		for (let number = 1; number <= 9; number += 1) {
			this.key([], String(number), () => this.rows?.accept(number));
			this.key(['Shift'], String(number), () => this.rows?.reject(number));
			this.key(['Alt'], String(number), () => this.rows?.toggle(number));
		}
	}

	/** The rows that keys mean: those of the articles where the focus is among them. */
	private get rows(): SuggestionList | IncomingList | undefined {
		return this.incoming?.hasFocus ? this.incoming : this.offers;
	}

	override getViewType(): string {
		return RELATED_VIEW;
	}

	override getDisplayText(): string {
		return LINKS.related;
	}

	override getIcon(): string {
		return 'links-coming-in';
	}

	protected override onOpen(): Promise<void> {
		this.drawFrame();
		this.followNotes();
		this.redrawWhenReady();
		this.register(() => {
			this.stop.abort();
			this.offers?.close();
		});
		this.pin(false);
		this.path = this.app.workspace.getActiveFile()?.path ?? '';
		this.draw();
		return Promise.resolve();
	}

	private drawFrame(): void {
		const root = this.contentEl;
		root.empty();
		root.addClass('zettelfeed-related');
		const header = root.createDiv({ cls: 'zettelfeed-header' });
		this.nameEl = header.createDiv({
			cls: 'zettelfeed-related-title',
			attr: { role: 'heading', 'aria-level': '2', dir: 'auto' },
		});
		this.pinEl = iconButton(header, 'pin', LINKS.pin, () => this.pin(!this.isPinned));
		iconButton(header, 'refresh-cw', LINKS.refresh, () => this.draw());
		const body = root.createDiv({
			cls: 'zettelfeed-related-body',
			attr: { role: 'region', 'aria-label': LINKS.related },
		});
		this.offers = new SuggestionList(body.createDiv(), this.session, {
			announce: false,
			none: LINKS.none,
		});
		this.incoming = new IncomingList(body.createDiv(), this.session);
	}

	/** The note that is open, and the one shown where it is renamed or deleted. */
	private followNotes(): void {
		this.registerEvent(
			this.app.workspace.on('file-open', (file) => {
				if (file?.extension === 'md') this.follow(file.path);
			}),
		);
		const { vault } = this.app;
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (from !== this.path) return;
				this.showNote(file.path);
				this.pin(this.isPinned);
			}),
		);
		this.registerEvent(
			vault.on('delete', (file) => {
				if (file.path === this.path) this.draw();
			}),
		);
		this.register(this.session.links.onFollow((path) => this.follow(path)));
	}

	/** What was found among half the notes is looked for once more among all. */
	private redrawWhenReady(): void {
		const { keeper } = this.session.suggester;
		let wasReady = keeper.state.phase === 'ready';
		this.register(
			keeper.onState(({ phase }) => {
				if (phase === 'ready' && !wasReady) this.drawIncomingOf();
				wasReady = phase === 'ready';
			}),
		);
	}

	/** A pinned note stays over a restart. */
	override getState(): Record<string, unknown> {
		return this.isPinned ? { pinned: this.path } : {};
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const pinned = state instanceof Object && 'pinned' in state ? state.pinned : undefined;
		if (typeof pinned !== 'string') return;
		this.app.workspace.onLayoutReady(() => reportFailure(this.pinAgain(pinned)));
	}

	/** At the start the app may know the file before it has read it. */
	private async pinAgain(path: string): Promise<void> {
		const closed = new AbortController();
		this.register(() => closed.abort());
		if (!this.app.vault.getFileByPath(path)) return;
		await awaitFacts(this.session.world, [path], closed.signal);
		if (closed.signal.aborted) return;
		this.pin(true);
		this.showNote(path);
	}

	/** Shows that note, pinned or not. */
	showNote(path: string): void {
		this.path = path;
		this.draw();
	}

	private follow(path: string): void {
		if (this.isPinned || path === '' || path === this.path) return;
		this.showNote(path);
	}

	private pin(on: boolean): void {
		this.isPinned = on;
		void this.app.workspace.requestSaveLayout();
		this.pinEl?.setAttr('aria-pressed', String(on));
		this.pinEl?.setAttr('aria-label', on ? LINKS.unpin : LINKS.pin);
		this.pinEl?.toggleClass('is-pressed', on);
	}

	private draw(): void {
		const facts = this.session.world.notes.facts(this.path);
		this.nameEl?.setText(facts ? titleOf(facts) : LINKS.noNote);
		this.stop.abort();
		this.stop = new AbortController();
		this.incoming?.clear();
		if (this.offers) reportFailure(this.offers.show(facts ? this.path : ''));
		this.drawIncomingOf();
	}

	private drawIncomingOf(): void {
		const { world, settings } = this.session;
		if (isPermanent(world, settings.current, this.path))
			reportFailure(this.loadIncoming(this.path, this.stop.signal));
	}

	private async loadIncoming(path: string, signal: AbortSignal): Promise<void> {
		const run = (this.run += 1);
		const progress = { step: () => undefined };
		const found = await findIncomingNow(this.session.links.linker(), [path], { progress, signal });
		if (run !== this.run || signal.aborted) return;
		// What mentions the note is offered once, with the words that do; its row has the link back, too.
		this.offers?.leaveOut(found);
		this.incoming?.show(path, found);
	}

	private key(
		modifiers: ('Shift' | 'Alt')[],
		key: string,
		run: () => Promise<void> | undefined,
	): void {
		this.scope?.register(modifiers, key, () => {
			const done = run();
			if (done) reportFailure(done);
			return false;
		});
	}
}

/** Opens the pane, or brings it to the front, on a note. */
export async function openRelated(session: Session, path: string): Promise<void> {
	const { view } = await revealView(session.app.workspace, RELATED_VIEW, 'side');
	if (path !== '' && view instanceof RelatedView) view.showNote(path);
}
