import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { overviewFeeds, type FeedOverview } from '../../flow/feeds/overview';
import { fetchesHere } from '../../flow/feeds/schedule';
import { resolveFeed } from '../../settings/feeds';
import { FEEDS, madeWords, nextLine, visitLine } from '../../words/feeds';
import { problemSentence } from '../../words/problem';
import { COMMANDS } from '../../words/ui';
import { AddFeedModal } from './add-feed-modal';
import { FeedPage } from './feed-page';
import { errorLine, quietLine, textButton } from '../queue/controls/elements';
import { oncePerFrame } from '../queue/rows/frame';
import { exportOpml, importOpml } from './opml-files';
import { reportFailure, type Session } from '../session';

export const FEEDS_VIEW = 'zettelfeed-feeds';

/** The feeds by group, how each is doing, and the page of the chosen one beside the list. */
export class FeedsView extends ItemView {
	private sideEl: HTMLElement | undefined;
	private listEl: HTMLElement | undefined;
	private page: FeedPage | undefined;
	private current = '';
	private drawn = 0;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly session: Session,
	) {
		super(leaf);
		this.navigation = false;
	}

	override getViewType(): string {
		return FEEDS_VIEW;
	}

	override getDisplayText(): string {
		return FEEDS.name;
	}

	override getIcon(): string {
		return 'rss';
	}

	protected override async onOpen(): Promise<void> {
		const root = this.contentEl;
		root.empty();
		root.addClass('zettelfeed-feeds');
		const side = (this.sideEl = root.createDiv({ cls: 'zettelfeed-feeds-side' }));
		this.drawHeader(side.createDiv({ cls: 'zettelfeed-feeds-header' }));
		this.listEl = side.createDiv({
			cls: 'zettelfeed-feeds-list',
			attr: { 'aria-label': FEEDS.name },
		});
		this.registerDomEvent(this.listEl, 'keydown', (event) => this.moveFocus(event));
		const pageEl = root.createDiv({ cls: 'zettelfeed-feeds-page' });
		this.registerDomEvent(pageEl, 'keydown', (event) => {
			// Within a composition it ends that alone.
			if (event.key === 'Escape' && !event.isComposing) this.choose('');
		});
		this.page = new FeedPage(pageEl, this.session, () => this.choose(''));
		this.register(this.session.onChange(() => reportFailure(this.redraw())));
		this.register(this.session.settings.onChange(() => reportFailure(this.redraw())));
		const { page } = this;
		const shares = oncePerFrame(
			() => root.win,
			() => page.drawShare(),
		);
		this.register(this.session.queue.onChange(shares));
		await this.redraw();
	}

	/** The app gives the focus this way. */
	override setEphemeralState(state: unknown): void {
		super.setEphemeralState(state);
		const isIn = this.contentEl.contains(this.contentEl.doc.activeElement);
		if (!isIn && typeof state === 'object' && state !== null && 'focus' in state) this.focusRow();
	}

	/** Shows the page of one feed; an empty name shows the list alone on a narrow screen. */
	choose(name: string): void {
		const row = name || this.current;
		this.current = name;
		reportFailure(this.redraw().then(() => this.focusRow(row)));
	}

	private drawHeader(header: HTMLElement): void {
		header.createEl('h2', { text: FEEDS.name });
		const buttons = header.createDiv({ cls: 'zettelfeed-actions' });
		textButton(buttons, COMMANDS.addFeed, () => new AddFeedModal(this.session).open());
		textButton(buttons, COMMANDS.syncAll, () =>
			this.session.sync(this.session.settings.current.feeds.filter((feed) => feed.enabled)),
		);
		textButton(buttons, FEEDS.importOpml, () => importOpml(this.session));
		textButton(buttons, FEEDS.exportOpml, () => exportOpml(this.session));
	}

	private async redraw(): Promise<void> {
		const turn = (this.drawn += 1);
		const found = await overviewFeeds(this.session.world, this.session.settings.current);
		const { listEl, page } = this;
		// A later redraw has begun: this one's facts are old.
		if (!listEl || !page || turn !== this.drawn) return;
		const { activeElement } = listEl.doc;
		// Feeds may be shown in two tabs.
		const focused = listEl.contains(activeElement) && activeElement?.getAttribute('data-feed');
		listEl.empty();
		if (!found.ok) {
			errorLine(listEl, problemSentence(found.problem));
			return;
		}
		// A list without options is none to those who hear it.
		listEl.setAttr('role', found.value.length === 0 ? 'group' : 'listbox');
		if (found.value.length === 0) this.drawEmpty(listEl);
		const groups = byGroup(found.value);
		for (const [group, feeds] of groups) {
			const name = group || FEEDS.ungrouped;
			this.drawGroup(listEl, name, feeds, group !== '' || groups.length > 1);
		}
		const chosen = found.value.find((each) => each.feed.name === this.current);
		this.sideEl?.toggleClass('has-page', chosen !== undefined);
		// Whoever has scrolled elsewhere meanwhile stays there.
		if (typeof focused === 'string') this.focusRow(focused, { preventScroll: true });
		await page.show(chosen);
	}

	private drawEmpty(parent: HTMLElement): void {
		const empty = parent.createDiv({ cls: 'zettelfeed-empty' });
		empty.createDiv({ text: FEEDS.noFeedsTitle, cls: 'zettelfeed-empty-title' });
		quietLine(empty, FEEDS.noFeeds);
	}

	private drawGroup(
		parent: HTMLElement,
		group: string,
		feeds: readonly FeedOverview[],
		isNamed: boolean,
	): void {
		const section = parent.createDiv({ attr: { role: 'group', 'aria-label': group } });
		if (isNamed) section.createDiv({ text: group, cls: 'zettelfeed-feeds-group' });
		for (const each of feeds) this.drawRow(section, each);
	}

	private drawRow(parent: HTMLElement, { feed, visit, made, left, revised }: FeedOverview): void {
		const now = this.session.world.clock.now();
		const settings = this.session.settings.current;
		const byItself =
			fetchesHere(this.session.world) && resolveFeed(feed, settings).intervalMinutes > 0;
		const isCurrent = feed.name === this.current;
		const row = parent.createEl('button', {
			cls: 'zettelfeed-feeds-row',
			attr: { role: 'option', 'aria-selected': String(isCurrent), 'data-feed': feed.name },
		});
		row.toggleClass('is-current', isCurrent);
		row.toggleClass(
			'is-failing',
			feed.enabled && (visit.failures > 0 || visit.paused !== undefined),
		);
		const head = row.createDiv({ cls: 'zettelfeed-feeds-row-head' });
		head.createSpan({ text: feed.name, cls: 'zettelfeed-feeds-row-name', attr: { dir: 'auto' } });
		head.createSpan({ text: madeWords(made), cls: 'zettelfeed-quiet' });
		const line = [
			visitLine(visit, feed.enabled, now),
			feed.enabled ? nextLine(visit, byItself, now) : '',
		];
		quietLine(row, line.filter((text) => text !== '').join(' '));
		const more = [
			...(left > 0 ? [`${left} ${FEEDS.left.toLowerCase()}`] : []),
			...(revised > 0 ? [`${revised} ${FEEDS.revisions.toLowerCase()}`] : []),
		];
		if (more.length > 0) quietLine(row, more.join(', '));
		row.addEventListener('click', () => this.choose(feed.name));
	}

	private focusRow(name = this.current, how: FocusOptions = {}): void {
		const rows = this.rows();
		const row = rows.find((each) => each.getAttribute('data-feed') === name) ?? rows[0];
		(row ?? this.sideEl?.querySelector('button'))?.focus(how);
	}

	private moveFocus(event: KeyboardEvent): void {
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (step === 0) return;
		event.preventDefault();
		const rows = this.rows();
		const at = rows.findIndex((row) => row === row.ownerDocument.activeElement);
		rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
	}

	private rows(): readonly HTMLElement[] {
		return [...(this.listEl?.querySelectorAll<HTMLElement>('.zettelfeed-feeds-row') ?? [])];
	}
}

/** Groups by name, feeds without one last. */
function byGroup(
	all: readonly FeedOverview[],
): readonly (readonly [string, readonly FeedOverview[]])[] {
	const groups = new Map<string, FeedOverview[]>();
	for (const each of all) {
		const name = each.feed.group ?? '';
		const group = groups.get(name);
		if (group) group.push(each);
		else groups.set(name, [each]);
	}
	return [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)));
}
