import { ItemView, Platform, Scope } from 'obsidian';
import type { HoverParent, HoverPopover, WorkspaceLeaf } from 'obsidian';
import type { Quote } from '../../note/quotes/find-quote';
import type { ChecklistStep } from '../../queue/model';
import { readKeys } from '../../settings/review-keys';
import { QUEUE } from '../../words/ui';
import { ReviewActions } from './actions';
import { Connections } from './connections';
import { ReviewDesk, type DeskChange } from './desk';
import { drawEmpty } from './controls/empty-state';
import { oncePerFrame } from './rows/frame';
import { ReviewKeymap } from './keys';
import { MarksBar } from './controls/marks-bar';
import { rowMenu, showMenu, snoozeMenu } from './controls/menus';
import { ReadingPane } from './pane/pane';
import { previewRow } from './rows/preview';
import { Progress } from './controls/progress';
import { RowList } from './rows/row-list';
import type { TextMove } from './pane/select-text';
import { Sight } from './pane/sight';
import type { Saying, Surface } from './surface';
import { Toast } from './controls/toast';
import { Toolbar } from './controls/toolbar';
import { listenToRows } from './rows/row-events';
import { tellTouch } from './rows/touch';
import { holdsFocus } from '../kept-focus';
import { reportFailure, type Session } from '../session';

export const QUEUE_VIEW = 'zettelfeed-queue';

/** Reading and deciding: what is pending, the note under the cursor, its suggestions. In a sidebar, a tab or on a phone. */
export class QueueView extends ItemView implements Surface, HoverParent {
	/** The app keeps the preview it shows for a row here. */
	hoverPopover: HoverPopover | null = null;
	readonly actions: ReviewActions;
	private readonly desk: ReviewDesk;
	private readonly connections: Connections;
	private readonly sight: Sight;
	private readonly keymap: ReviewKeymap;
	private list: RowList | undefined;
	private pane: ReadingPane | undefined;
	private toolbar: Toolbar | undefined;
	private toast: Toast | undefined;
	private emptyEl: HTMLElement | undefined;
	private marks: MarksBar | undefined;
	private progress: Progress | undefined;
	/** Many changes in one frame are drawn once. */
	private readonly refreshSoon = oncePerFrame(
		() => this.contentEl.win,
		() => this.desk.refresh(),
	);

	constructor(
		leaf: WorkspaceLeaf,
		private readonly session: Session,
	) {
		super(leaf);
		this.navigation = false;
		this.connections = new Connections(session, () => this.desk.reorder());
		this.sight = new Sight(this.contentEl.win, (paths) =>
			session.queue.readTexts(paths.flatMap((path) => session.queue.get(path) ?? [])),
		);
		this.desk = new ReviewDesk(session, (path) => this.connections.count(path));
		this.actions = new ReviewActions(session, this.desk, this);
		this.scope = new Scope(this.app.scope);
		this.keymap = new ReviewKeymap(this.scope, this.actions);
	}

	override getViewType(): string {
		return QUEUE_VIEW;
	}

	override getDisplayText(): string {
		// Without a number: the app asks for it once and would show it for ever.
		return QUEUE.name;
	}

	override getIcon(): string {
		return 'rss';
	}

	protected override async onOpen(): Promise<void> {
		const root = this.contentEl;
		root.empty();
		root.addClass('zettelfeed-queue');
		root.toggleClass('is-phone', Platform.isPhone);
		const desk = root.createDiv({ cls: 'zettelfeed-desk' });
		this.drawSide(desk.createDiv({ cls: 'zettelfeed-side' }));
		this.pane = this.addChild(
			new ReadingPane(desk, this.session, this.actions, () => this.leavePane()),
		);
		this.keymap.bind(this.session.settings.current.review.keys);
		this.listen();
		// The frame is one task, the order of ten thousand notes another, their rows a third.
		await this.desk.refreshInSteps();
		if (root.isConnected)
			this.register(
				this.session.queue.wantTexts(() => reportFailure(this.desk.reorderInSteps(this.isReading))),
			);
	}

	protected override onClose(): Promise<void> {
		this.connections.close();
		this.sight.close();
		this.desk.close();
		return Promise.resolve();
	}

	override onResize(): void {
		this.list?.resized();
	}

	/** The app gives the focus this way. */
	override setEphemeralState(state: unknown): void {
		super.setEphemeralState(state);
		if (typeof state === 'object' && state !== null && 'focus' in state) this.focusList();
	}

	private drawSide(side: HTMLElement): void {
		const { session, actions } = this;
		this.toolbar = new Toolbar(side, session, actions, {
			sync: () => this.sync(),
			toggleChart: () => this.progress?.toggle() ?? false,
		});
		this.progress = new Progress(side, this.contentEl, session);
		this.emptyEl = side.createDiv({
			cls: 'zettelfeed-empty is-hidden',
			attr: { tabindex: '-1' },
		});
		this.list = new RowList(side, this.desk, {
			now: () => session.world.clock.now(),
			links: (path) => this.connections.count(path),
			inSight: (paths) => this.sight.see(paths),
		});
		this.marks = new MarksBar(side, actions);
		this.toast = new Toast(
			this.contentEl,
			(el) => (this.isReading ? this.pane?.barEl.before(el) : side.append(el)),
			() => actions.run('undo'),
			() => readKeys(session.settings.current.review.keys).undo,
			() => this.focusList(),
		);
	}

	private listen(): void {
		const { list, session } = this;
		if (!list) return;
		listenToRows(this, list.el, this.actions, {
			opensInTab: () => this.contentEl.hasClass('reads-in-tab'),
		});
		this.registerDomEvent(list.el, 'mouseover', (event) =>
			previewRow(this.app.workspace, event, { source: QUEUE_VIEW, parent: this }),
		);
		tellTouch(this, this.contentEl);
		this.register(this.desk.onChange((change) => this.deskChanged(change)));
		this.register(session.links.onTell(this.contentEl, (words, kind) => this.say(words, kind)));
		this.register(session.queue.onChange(this.refreshSoon));
		this.register(
			session.queue.onRename((path, to) => {
				this.desk.renamed(path, to);
				this.pane?.renamed(path, to);
			}),
		);
		this.register(
			session.settings.onChange(() => {
				this.keymap.bind(session.settings.current.review.keys);
				this.pane?.drawBars();
				this.refreshSoon();
			}),
		);
		const sizes = new ResizeObserver(() => list.resized());
		sizes.observe(list.el);
		this.register(() => sizes.disconnect());
	}

	private deskChanged(change: DeskChange): void {
		const hasRows = change === 'rows' || change === 'both';
		if (hasRows) this.drawRows(change === 'both');
		else if (change === 'current') this.list?.reveal();
		else this.list?.mark();
		// The same note is another entry once it changed.
		if (change !== 'marks') this.pane?.show(this.desk.current);
		if (hasRows) this.connections.serve(this.desk.choice.order, this.desk.entries);
		this.marks?.draw();
	}

	/** Whether the note alone is seen. */
	private get isReading(): boolean {
		return this.contentEl.hasClass('is-reading');
	}

	private set isReading(on: boolean) {
		this.contentEl.toggleClass('is-reading', on);
		this.toast?.place();
	}

	private get isEmpty(): boolean {
		return this.desk.entries.length === 0;
	}

	/** The list first: where it stands it knows for nothing as long as nothing else was drawn anew. */
	private drawRows(reveals: boolean): void {
		const { isEmpty } = this;
		const isOther = isEmpty || this.list?.el.hasClass('is-hidden') === true;
		// In the list, in what stands in its place, or in the note, which goes with its row.
		const losesFocus = isOther && holdsFocus(this.list?.el, this.emptyEl, this.pane?.el);
		this.list?.el.toggleClass('is-hidden', isEmpty);
		this.list?.draw(reveals);
		const { openIn } = this.session.settings.current.review;
		this.contentEl.toggleClass('reads-in-tab', openIn === 'tab');
		this.toolbar?.draw(this.progress?.isOpen === true);
		if (this.emptyEl) drawEmpty(this.emptyEl, this.session, this.desk, () => this.sync());
		// Whoever types a search sees the pane stay where it is.
		this.contentEl.toggleClass('has-nothing', isEmpty && this.desk.choice.search === '');
		if (isEmpty) this.leavePane();
		if (losesFocus) this.focusList();
		this.progress?.draw();
	}

	private sync(): void {
		const feeds = this.session.settings.current.feeds.filter((feed) => feed.enabled);
		reportFailure(this.session.sync(feeds));
	}

	say(words: string, kind?: Saying): void {
		this.toast?.say(words, kind);
	}

	quote(): Quote | undefined {
		return this.pane?.quote();
	}

	selectText(move: TextMove): void {
		this.pane?.selectText(move);
	}

	accept(which: number | 'sure'): Promise<void> {
		return this.pane?.accept(which) ?? Promise.resolve();
	}

	toSuggestions(): Promise<void> {
		this.enterPane();
		return this.pane?.toSuggestions() ?? Promise.resolve();
	}

	suggested(): readonly { readonly path: string; readonly title: string }[] {
		return this.pane?.suggested() ?? [];
	}

	stepDone(path: string, step: ChecklistStep): void {
		this.pane?.stepDone(path, step);
	}

	offeredStep(): ChecklistStep | undefined {
		return this.pane?.offeredStep;
	}

	openMenu(kind: 'row' | 'snooze'): void {
		showMenu(kind === 'row' ? rowMenu(this.actions) : snoozeMenu(this.actions), this);
	}

	focusList(): void {
		if (this.isReading) this.pane?.focus();
		else (this.isEmpty ? this.emptyEl : this.list?.el)?.focus({ preventScroll: true });
	}

	focusSearch(): void {
		this.leavePane();
		this.toolbar?.inputEl.focus();
		this.toolbar?.inputEl.select();
	}

	menuPlace(): { readonly x: number; readonly y: number } {
		const row = this.isReading ? undefined : this.list?.elementOf(this.desk.current?.path ?? '');
		const box = (row ?? this.pane?.el ?? this.contentEl).getBoundingClientRect();
		return { x: box.left + 24, y: row ? box.bottom : box.top + box.height / 3 };
	}

	page(direction: 1 | -1): boolean {
		return this.pane?.page(direction) ?? false;
	}

	leavePane(fromAnywhere = false): boolean {
		const { isReading, list } = this;
		const isAway = fromAnywhere ? !holdsFocus(list?.el, this.emptyEl) : holdsFocus(this.pane?.el);
		if (!isReading && !isAway) return false;
		this.isReading = false;
		if (isReading) list?.mark();
		this.focusList();
		return true;
	}

	enterPane(): boolean {
		if (!Platform.isPhone || this.isReading || !this.desk.current) return false;
		this.isReading = true;
		this.pane?.focus();
		return true;
	}
}
