import { ItemView, Scope, setIcon, type WorkspaceLeaf } from 'obsidian';
import type { Decision } from '../queue/model';
import { QUEUE, queueTitle, selected } from '../words/ui';
import { AddFeedModal } from './add-feed-modal';
import { KeysModal } from './keys-modal';
import { QueueList } from './queue-list';
import { Selection } from './selection';
import { reportFailure, type Session } from './session';
import { SuggestionList } from './suggestion-list';

export const QUEUE_VIEW = 'zettelfeed-queue';

/** The sidebar: what is pending, the current row's suggestions, and one key for every decision. */
export class QueueView extends ItemView {
	private readonly selection = new Selection();
	private list: QueueList | undefined;
	private offers: SuggestionList | undefined;
	private countEl: HTMLElement | undefined;
	private emptyEl: HTMLElement | undefined;
	private detailEl: HTMLElement | undefined;
	private detailTitleEl: HTMLElement | undefined;
	private statusEl: HTMLElement | undefined;
	private drawing = false;
	private shownFor = '';

	constructor(
		leaf: WorkspaceLeaf,
		private readonly session: Session,
	) {
		super(leaf);
		this.navigation = false;
		this.scope = new Scope(this.app.scope);
		this.registerKeys(this.scope);
	}

	override getViewType(): string {
		return QUEUE_VIEW;
	}

	override getDisplayText(): string {
		return queueTitle(this.session.queue.list().length);
	}

	override getIcon(): string {
		return 'rss';
	}

	protected override onOpen(): Promise<void> {
		const root = this.contentEl;
		root.empty();
		root.addClass('zettelfeed-queue');
		this.drawHeader(root);
		this.emptyEl = root.createDiv({ cls: 'zettelfeed-empty' });
		this.list = new QueueList(root, this.selection, () => this.session.world.clock.now());
		this.detailEl = root.createDiv({
			cls: 'zettelfeed-detail',
			attr: { role: 'region', 'aria-label': QUEUE.detail },
		});
		this.drawDetail(this.detailEl);
		this.statusEl = root.createDiv({ cls: 'zettelfeed-live', attr: { 'aria-live': 'polite' } });
		const list = this.list;
		this.registerDomEvent(list.el, 'scroll', () => list.growIfNeeded());
		this.registerDomEvent(list.el, 'click', (event) => this.clicked(event));
		this.registerDomEvent(list.el, 'dblclick', () => this.openCurrent());
		this.register(this.session.queue.onChange(() => this.redrawSoon()));
		this.register(this.session.settings.onChange(() => this.redrawSoon()));
		this.redraw();
		return Promise.resolve();
	}

	private drawHeader(root: HTMLElement): void {
		const header = root.createDiv({ cls: 'zettelfeed-header' });
		this.countEl = header.createDiv({
			cls: 'zettelfeed-title',
			attr: { role: 'heading', 'aria-level': '2' },
		});
		this.iconButton(header, 'refresh-cw', QUEUE.sync, () =>
			this.session.sync(this.session.settings.current.feeds.filter((feed) => feed.enabled)),
		);
		this.iconButton(header, 'undo-2', QUEUE.undo, () => this.session.undo());
		this.iconButton(header, 'keyboard', QUEUE.keys, () => {
			new KeysModal(this.app).open();
			return Promise.resolve();
		});
	}

	private drawDetail(parent: HTMLElement): void {
		this.detailTitleEl = parent.createDiv({
			cls: 'zettelfeed-detail-title',
			attr: { dir: 'auto' },
		});
		const actions = parent.createDiv({ cls: 'zettelfeed-actions' });
		this.textButton(actions, QUEUE.open, () => Promise.resolve(this.openCurrent()));
		this.textButton(actions, QUEUE.fetch, () => this.fetch());
		this.textButton(actions, QUEUE.analysed, () => this.decide('analysed'));
		this.textButton(actions, QUEUE.permanent, () => this.decide('permanent'));
		this.textButton(actions, QUEUE.archived, () => this.decide('archived'));
		parent.createDiv({ text: QUEUE.suggestions, cls: 'zettelfeed-detail-heading' });
		this.offers = new SuggestionList(
			parent.createDiv({ cls: 'zettelfeed-suggestions' }),
			this.session,
		);
	}

	private iconButton(
		parent: HTMLElement,
		icon: string,
		label: string,
		run: () => Promise<void>,
	): void {
		const button = parent.createEl('button', {
			cls: 'zettelfeed-icon-button clickable-icon',
			attr: { 'aria-label': label },
		});
		setIcon(button, icon);
		button.addEventListener('click', () => reportFailure(run()));
	}

	private textButton(parent: HTMLElement, label: string, run: () => Promise<void>): void {
		const button = parent.createEl('button', { text: label, cls: 'zettelfeed-action' });
		button.addEventListener('click', () => reportFailure(run()));
	}

	/** Many changes in one frame are drawn once. */
	private redrawSoon(): void {
		if (this.drawing) return;
		this.drawing = true;
		this.contentEl.win.requestAnimationFrame(() => {
			this.drawing = false;
			this.redraw();
		});
	}

	private redraw(): void {
		const entries = this.session.queue.list();
		this.selection.follow(entries);
		const title = queueTitle(entries.length);
		this.countEl?.setText(title);
		this.drawEmpty(entries.length);
		this.list?.el.toggleClass('is-hidden', entries.length === 0);
		this.detailEl?.toggleClass('is-hidden', entries.length === 0);
		this.list?.draw(entries);
		this.showDetail();
	}

	private drawEmpty(count: number): void {
		const el = this.emptyEl;
		if (!el) return;
		el.empty();
		el.toggleClass('is-hidden', count > 0);
		if (count > 0) return;
		if (!this.session.queue.isReady) {
			el.createDiv({ text: QUEUE.loading, cls: 'zettelfeed-quiet' });
			return;
		}
		const hasFeeds = this.session.settings.current.feeds.length > 0;
		el.createDiv({
			text: hasFeeds ? QUEUE.emptyTitle : QUEUE.noFeedsTitle,
			cls: 'zettelfeed-empty-title',
		});
		el.createDiv({ text: hasFeeds ? QUEUE.empty : QUEUE.noFeeds, cls: 'zettelfeed-quiet' });
		const button = el.createEl('button', {
			text: hasFeeds ? QUEUE.sync : 'Add feed',
			cls: 'mod-cta',
		});
		button.addEventListener('click', () => {
			if (hasFeeds)
				reportFailure(
					this.session.sync(this.session.settings.current.feeds.filter((feed) => feed.enabled)),
				);
			else new AddFeedModal(this.session).open();
		});
	}

	private showDetail(): void {
		const { current, marked, index } = this.selection;
		const entry = this.session.queue.list()[index];
		this.detailTitleEl?.setText(marked.size > 1 ? selected(marked.size) : (entry?.title ?? ''));
		if (current === this.shownFor) return;
		this.shownFor = current;
		this.statusEl?.setText(entry?.title ?? '');
		if (this.offers) reportFailure(this.offers.show(current));
	}

	private clicked(event: MouseEvent): void {
		const path = QueueList.pathAt(event.target);
		if (path === undefined) return;
		const entries = this.session.queue.list();
		const index = entries.findIndex((entry) => entry.path === path);
		if (event.shiftKey) {
			const [from, to] = [
				Math.min(index, this.selection.index),
				Math.max(index, this.selection.index),
			];
			for (const entry of entries.slice(from, to + 1)) this.selection.mark(entry.path);
		} else if (event.ctrlKey || event.metaKey) this.selection.toggle(path);
		else this.selection.marked.clear();
		this.moveTo(index);
		this.list?.el.focus();
	}

	private moveTo(index: number): void {
		const entries = this.session.queue.list();
		this.selection.moveTo(index, entries);
		this.list?.draw(entries);
		this.showDetail();
	}

	private openCurrent(): void {
		const { current } = this.selection;
		if (current !== '') reportFailure(this.app.workspace.openLinkText(current, '', false));
	}

	private async fetch(): Promise<void> {
		const paths = this.selection.paths;
		if (paths.length === 0) return;
		await this.session.fetch(paths);
		this.shownFor = '';
		this.showDetail();
	}

	private async decide(decision: Decision): Promise<void> {
		const paths = this.selection.paths;
		if (paths.length === 0) return;
		if (await this.session.decide(paths, decision)) this.selection.marked.clear();
	}

	private registerKeys(scope: Scope): void {
		const on = (key: string, run: () => void): void => {
			scope.register([], key, (event) => {
				if (this.isTyping(event)) return true;
				run();
				return false;
			});
		};
		const step = (by: number) => (): void => {
			this.selection.marked.clear();
			this.moveTo(this.selection.index + by);
		};
		for (const key of ['ArrowDown', 'j']) on(key, step(1));
		for (const key of ['ArrowUp', 'k']) on(key, step(-1));
		for (const [key, by] of [
			['ArrowDown', 1],
			['ArrowUp', -1],
		] as const) {
			scope.register(['Shift'], key, () => {
				this.selection.mark(this.selection.current);
				this.moveTo(this.selection.index + by);
				this.selection.mark(this.selection.current);
				this.moveTo(this.selection.index);
				return false;
			});
		}
		on(' ', () => {
			this.selection.toggle(this.selection.current);
			this.moveTo(this.selection.index);
		});
		on('Enter', () => this.openCurrent());
		on('f', () => reportFailure(this.fetch()));
		on('a', () => reportFailure(this.decide('analysed')));
		on('p', () => reportFailure(this.decide('permanent')));
		on('x', () => reportFailure(this.decide('archived')));
		on('l', () => this.acceptOffer(1));
		for (let number = 1; number <= 9; number += 1)
			on(String(number), () => this.acceptOffer(number));
		on('z', () => reportFailure(this.session.undo()));
		scope.register(null, '?', (event) => {
			if (this.isTyping(event)) return true;
			new KeysModal(this.app).open();
			return false;
		});
	}

	private acceptOffer(number: number): void {
		if (this.offers) reportFailure(this.offers.accept(number));
	}

	/** Buttons and links keep their own Enter and Space; fields keep every key. */
	private isTyping(event: KeyboardEvent): boolean {
		const target = event.target as Element | null;
		if (target?.closest?.('input, textarea, select, [contenteditable="true"]')) return true;
		return (
			(event.key === 'Enter' || event.key === ' ') &&
			target?.closest?.('button, a, summary') !== null &&
			target !== null
		);
	}
}
