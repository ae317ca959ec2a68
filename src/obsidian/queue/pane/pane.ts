import { Component } from 'obsidian';
import type { Quote } from '../../../note/quotes/find-quote';
import type { Task } from '../../../note/tasks';
import type { ChecklistStep, Decision, QueueEntry } from '../../../queue/model';
import { readKeys, type QueueAction } from '../../../settings/review-keys';
import { noneSoSure } from '../../../words/links';
import { DECISION_NAMES, EMPTY_PANE, REVIEW } from '../../../words/review';
import { QUEUE } from '../../../words/ui';
import { holdsFocus } from '../../kept-focus';
import { reportFailure, type Session } from '../../session';
import { SuggestionList } from '../../links/suggestion-list';
import type { ReviewActions } from '../actions';
import { actionButton, iconButton } from '../controls/elements';
import { Paging } from './paging';
import { PaneBody } from './pane-body';
import { PaneHead } from './pane-head';
import { selectText, type TextMove } from './select-text';
import { SelectionBar } from './selection-bar';
import { Steps } from './steps';

/** The text of a note is read once one stays on it for so long: whoever runs through the list waits for nothing. */
const STAYS_MS = 60;

/** The note under the cursor: its text, its suggestions, and what one can decide. */
export class ReadingPane extends Component {
	readonly el: HTMLElement;
	private readonly scrollEl: HTMLElement;
	private readonly head: PaneHead;
	private readonly linksEl: HTMLElement;
	private readonly body: PaneBody;
	private readonly offers: SuggestionList;
	private readonly bar: SelectionBar;
	/** The decisions, at the lower end. */
	readonly barEl: HTMLElement;
	private barsLook = '';
	private readonly steps: Steps;
	private entry: QueueEntry | undefined;
	private timer = 0;
	private run = 0;
	private shownPath = '';
	/** Whether the note has not been read yet. */
	private isWaiting = false;
	private readonly paging: Paging;

	constructor(
		parent: HTMLElement,
		private readonly session: Session,
		private readonly actions: ReviewActions,
		private readonly back: () => void,
	) {
		super();
		this.el = parent.createDiv({
			cls: 'zettelfeed-pane',
			attr: { role: 'region', 'aria-label': REVIEW.pane },
		});
		this.drawTop();
		this.scrollEl = this.el.createDiv({
			cls: 'zettelfeed-pane-scroll',
			attr: { tabindex: '0', role: 'group', 'aria-label': REVIEW.reading },
		});
		this.paging = new Paging(this.scrollEl);
		this.head = new PaneHead(this.scrollEl, session, (action) => actions.run(action));
		const bodyEl = this.scrollEl.createDiv({ cls: 'zettelfeed-body markdown-rendered' });
		this.linksEl = this.scrollEl.createDiv({ cls: 'zettelfeed-links' });
		this.linksEl.createDiv({
			text: REVIEW.links,
			cls: 'zettelfeed-links-heading',
			attr: { role: 'heading', 'aria-level': '3' },
		});
		this.offers = new SuggestionList(
			this.linksEl.createDiv({ cls: 'zettelfeed-suggestions' }),
			session,
			{ whenAccepted: (path) => this.stepDone(path, 'links') },
		);
		this.body = this.addChild(
			new PaneBody(bodyEl, this.scrollEl, {
				app: session.app,
				clock: session.world.clock,
				tick: (path, task, done) => this.tick(path, task, done),
				drawStep: (item, step) => this.steps.drawAction(item, step),
			}),
		);
		this.steps = new Steps(this.el, actions, {
			toText: () => this.scrollEl.scrollTo({ top: 0 }),
			toSuggestions: () => actions.run('suggestions'),
		});
		this.bar = new SelectionBar(this.el, bodyEl, actions);
		this.barEl = this.el.createDiv({
			cls: 'zettelfeed-bar',
			attr: { role: 'toolbar', 'aria-label': REVIEW.actions },
		});
		this.el.createDiv({ text: EMPTY_PANE, cls: 'zettelfeed-pane-empty zettelfeed-quiet' });
		this.drawBars();
	}

	/** With the keys as they are now. */
	drawBars(): void {
		const look = JSON.stringify(this.session.settings.current.review.keys);
		if (look === this.barsLook) return;
		this.barsLook = look;
		this.drawBar();
		this.bar.draw(readKeys(this.session.settings.current.review.keys));
	}

	override onload(): void {
		this.registerDomEvent(this.el.doc, 'selectionchange', () => this.bar.follow());
		this.registerDomEvent(this.scrollEl, 'scroll', () => this.scrolled(), { passive: true });
		this.paging.listen(this);
		const sizes = new ResizeObserver(() => this.resized());
		sizes.observe(this.scrollEl);
		this.register(() => sizes.disconnect());
		this.register(this.session.fetches.onFailure(this.head, this.actions.surface));
	}

	override onunload(): void {
		this.el.win.clearTimeout(this.timer);
		this.run += 1;
		this.offers.close();
	}

	/** A step of the checklist was done: its tick is offered, unless it ticked itself. */
	stepDone(path: string, step: ChecklistStep): void {
		const task = this.body.path === path ? this.body.openTask(step) : undefined;
		const isByItself = this.session.settings.current.review.autoTick && step !== 'read';
		if (task && !isByItself) this.steps.offer(step, task.text);
	}

	get offeredStep(): ChecklistStep | undefined {
		return this.steps.offered;
	}

	/** Whoever has come to the end of the text has read it. */
	private scrolled(): void {
		this.bar.follow();
		if (this.steps.offered || !this.body.isWhole) return;
		const { scrollTop, clientHeight } = this.scrollEl;
		const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= this.linksEl.offsetTop;
		if (isAtEnd) this.stepDone(this.body.path, 'read');
	}

	/** Where the note could not be written the box shows again what the note says. */
	private tick(path: string, task: Task, done: boolean): void {
		const { actions, body } = this;
		actions.queue(async () => {
			if (!(await actions.writing.tick(path, task, done))) body.showTicks();
		});
	}

	/** Of the note that is current now. */
	async toSuggestions(): Promise<void> {
		await this.caughtUp();
		await this.offers.settled();
		this.linksEl.scrollIntoView({ block: 'nearest' });
		const first = this.linksEl.querySelector<HTMLElement>('.zettelfeed-offer-accept');
		if (first) first.focus();
		else this.actions.surface.say(QUEUE.noSuggestions);
	}

	/**
	 * The best of the notes suggested for the current one that hold words of the person: articles do not. None before they
	 * are looked up: a menu opens at once, and those of the note before are for that note alone.
	 */
	suggested(): readonly { readonly path: string; readonly title: string }[] {
		if (this.shownPath !== this.entry?.path) {
			reportFailure(this.flush());
			return [];
		}
		return this.offers.shown.filter(({ path }) => !this.session.queue.get(path)?.url).slice(0, 3);
	}

	selectText(move: TextMove): void {
		selectText(this.body.el, this.scrollEl, move);
	}

	quote(): Quote | undefined {
		return this.bar.quote();
	}

	/** Waits for the suggestions of the note that is current now, also where it became so a moment ago. */
	async accept(which: number | 'sure'): Promise<void> {
		await this.caughtUp();
		if (which !== 'sure') return this.offers.accept(which);
		const { precision } = this.session.settings.current.links;
		const sure = await this.offers.acceptAllSure(precision / 100);
		if (sure === 0) this.actions.surface.say(noneSoSure(precision));
	}

	/** What is shown already is not read again: the number pressed means what stands there now. */
	private async caughtUp(): Promise<void> {
		if (this.shownPath !== this.entry?.path) await this.flush();
	}

	/** Shows another note, or the same one after it changed. */
	show(entry: QueueEntry | undefined): void {
		const before = this.entry;
		this.entry = entry;
		this.el.toggleClass('is-empty', entry === undefined);
		if (!entry) return this.clear();
		if (before === entry) return;
		const hadFocus = holdsFocus(this.el);
		this.head.draw(entry);
		const isOther = before?.path !== entry.path;
		if (isOther) {
			this.bar.hide();
			this.steps.clear();
			this.paging.reset();
			this.body.clear();
			this.isWaiting = true;
		}
		// Who was on a box or a button that is there no more is in the list again.
		if (hadFocus && !holdsFocus(this.el)) this.actions.surface.focusList();
		const { win } = this.el;
		win.clearTimeout(this.timer);
		this.timer = win.setTimeout(() => reportFailure(this.flush()), isOther ? STAYS_MS : 0);
	}

	/** The note shown has another path: its text stays as it is drawn. */
	renamed(path: string, to: string): void {
		if (this.entry?.path === path) this.entry = { ...this.entry, path: to };
		if (this.body.path === path) this.body.path = to;
		if (this.shownPath !== path) return;
		this.shownPath = to;
		reportFailure(this.offers.show(to));
	}

	/** Turns a page of the text. Whether there was anything left, or may be once the note was read. */
	page(direction: 1 | -1): boolean {
		return this.paging.turn(direction, this.isWaiting || !this.body.isWhole);
	}

	/** The pane has another size, or is seen for the first time: more of the text may be needed. */
	resized(): void {
		reportFailure(this.body.fill());
	}

	focus(): void {
		this.scrollEl.focus({ preventScroll: true });
	}

	/** Reads and draws what is current, if that has not been done. */
	private async flush(): Promise<void> {
		this.el.win.clearTimeout(this.timer);
		const { entry } = this;
		if (!entry) return;
		const run = (this.run += 1);
		const isOther = this.shownPath !== entry.path;
		this.shownPath = entry.path;
		if (isOther) reportFailure(this.offers.show(entry.path));
		const text = await this.session.world.notes.read(entry.path);
		if (run !== this.run) return;
		this.isWaiting = false;
		if (text.ok) {
			await this.body.show(entry.path, text.value);
			// Ticked by hand, or by itself: nothing is left to offer.
			const { offered } = this.steps;
			if (offered && !this.body.openTask(offered)) this.steps.hide();
		} else this.head.notice(this.session.sentence(text.problem));
	}

	private clear(): void {
		this.el.win.clearTimeout(this.timer);
		this.run += 1;
		this.shownPath = '';
		this.body.clear();
		this.isWaiting = false;
		this.head.clear();
		this.bar.hide();
		this.steps.clear();
		reportFailure(this.offers.show(''));
	}

	private drawTop(): void {
		const top = this.el.createDiv({ cls: 'zettelfeed-pane-top' });
		iconButton(top, 'chevron-left', REVIEW.back, () => this.back()).addClass('is-mirrored');
		top.createDiv({ cls: 'zettelfeed-pane-gap' });
		iconButton(top, 'chevron-up', REVIEW.previousNote, () => this.actions.run('previous'));
		iconButton(top, 'chevron-down', REVIEW.nextNote, () => this.actions.run('next'));
	}

	private drawBar(): void {
		const keys = readKeys(this.session.settings.current.review.keys);
		const bar = this.barEl;
		bar.empty();
		const decide = (decision: Decision, action: QueueAction, icon: string): void => {
			actionButton(bar, { icon, label: DECISION_NAMES[decision], key: keys[action] }, () =>
				this.actions.run(action),
			);
		};
		decide('archived', 'archive', 'archive');
		decide('analysed', 'analysed', 'check');
		decide('permanent', 'permanent', 'gem');
		actionButton(bar, { icon: 'alarm-clock', label: REVIEW.snooze, key: keys.snooze }, () =>
			this.actions.run('snooze'),
		);
		actionButton(bar, { icon: 'ellipsis', label: REVIEW.moreShort, key: keys.menu }, () =>
			this.actions.run('menu'),
		);
	}
}
