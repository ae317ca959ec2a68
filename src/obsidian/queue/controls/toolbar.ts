import { setIcon } from 'obsidian';
import { facetsOf } from '../../../queue/arrange';
import type { QueueChoice } from '../../../queue/model';
import { CHIP_NAMES, REVIEW } from '../../../words/review';
import { COMMANDS, QUEUE } from '../../../words/ui';
import type { Session } from '../../session';
import type { ReviewActions } from '../actions';
import { iconButton } from './elements';
import { arrangeMenu, toMenu, type MenuLine } from './menus';

/** A pause in typing after which the list follows, in milliseconds: short enough to feel like typing. */
const PAUSE_MS = 60;
/** Feeds and tags in a chip's menu. */
const MAX_FACETS = 30;

/** The head of the view: what is left, search, order, and chips that filter. */
export class Toolbar {
	readonly inputEl: HTMLInputElement;
	private readonly countEl: HTMLElement;
	private readonly chartEl: HTMLElement;
	private readonly chipsEl: HTMLElement;
	private readonly clearEl: HTMLElement;
	private timer = 0;
	private look = '';

	constructor(
		parent: HTMLElement,
		private readonly session: Session,
		private readonly actions: ReviewActions,
		ports: { sync(): void; toggleChart(): boolean },
	) {
		const head = parent.createDiv({ cls: 'zettelfeed-header' });
		this.countEl = head.createDiv({
			cls: 'zettelfeed-title',
			attr: { role: 'heading', 'aria-level': '2' },
		});
		// The panel is made after the head; whether it is open is told by `draw`.
		this.chartEl = iconButton(head, 'chart-column', REVIEW.progress, () => {
			this.chartEl.setAttr('aria-pressed', String(ports.toggleChart()));
		});
		this.chartEl.setAttr('aria-pressed', 'false');
		iconButton(head, 'refresh-cw', COMMANDS.syncAll, () => ports.sync());
		iconButton(head, 'undo-2', REVIEW.undo, () => actions.run('undo'));
		iconButton(head, 'keyboard', QUEUE.keys, () => actions.run('help')).addClass(
			'zettelfeed-needs-keys',
		);
		const tools = parent.createDiv({ cls: 'zettelfeed-tools' });
		const box = tools.createDiv({ cls: 'zettelfeed-search' });
		setIcon(box.createSpan({ cls: 'zettelfeed-search-icon' }), 'search');
		this.inputEl = box.createEl('input', {
			type: 'search',
			attr: { placeholder: REVIEW.search, 'aria-label': REVIEW.search },
		});
		this.clearEl = iconButton(box, 'x', REVIEW.clearSearch, () => {
			this.clear();
			this.inputEl.focus();
		});
		this.write(actions.desk.choice.search);
		iconButton(tools, 'arrow-up-down', REVIEW.arrange, (event) =>
			this.menu(event, arrangeMenu(actions.desk)),
		);
		this.chipsEl = parent.createDiv({
			cls: 'zettelfeed-chips',
			attr: { role: 'group', 'aria-label': REVIEW.filters, tabindex: '-1' },
		});
		this.listen();
	}

	private listen(): void {
		this.inputEl.addEventListener('input', () => this.searchSoon());
		this.inputEl.addEventListener('keydown', (event) => {
			if (event.isComposing) return;
			if (event.key === 'Escape') this.clear();
			if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
				event.preventDefault();
				this.actions.surface.focusList();
			}
		});
	}

	private clear(): void {
		this.write('');
		this.searchNow();
	}

	private write(search: string): void {
		this.inputEl.value = search;
		this.dress();
	}

	/** An empty field is read as the app is; what is typed, as its letters are. */
	private dress(): void {
		const isEmpty = this.inputEl.value === '';
		this.clearEl.toggleClass('is-hidden', isEmpty);
		if (isEmpty) this.inputEl.removeAttribute('dir');
		else this.inputEl.setAttr('dir', 'auto');
	}

	private searchSoon(): void {
		this.dress();
		const { win } = this.inputEl;
		win.clearTimeout(this.timer);
		this.timer = win.setTimeout(() => this.searchNow(), PAUSE_MS);
	}

	private searchNow(): void {
		this.inputEl.win.clearTimeout(this.timer);
		this.timer = 0;
		this.actions.desk.choose({ search: this.inputEl.value });
	}

	/** Counts and chips as they are now; the chips are made anew only where they would look otherwise. */
	draw(isChartOpen: boolean): void {
		this.chartEl.setAttr('aria-pressed', String(isChartOpen));
		const { desk } = this.actions;
		this.countEl.empty();
		this.countEl.createSpan({ text: QUEUE.name, cls: 'zettelfeed-title-name' });
		const { length } = desk.entries;
		const { total, snoozed } = desk.arrangement;
		// What sleeps has a chip of its own.
		const all = desk.choice.snoozed ? snoozed : total - snoozed;
		const count = length === all ? String(length) : `${length} of ${all}`;
		this.countEl.createSpan({ text: count, cls: 'zettelfeed-title-count', attr: { dir: 'auto' } });
		// What was typed a moment ago is searched for yet, whatever is pressed meanwhile.
		const isTyping = this.timer !== 0 || this.inputEl.doc.activeElement === this.inputEl;
		if (!isTyping && this.inputEl.value !== desk.choice.search) this.write(desk.choice.search);
		// A letter typed changes no chip.
		const look = JSON.stringify([{ ...desk.choice, search: '' }, desk.arrangement.snoozed]);
		if (look === this.look) return;
		this.look = look;
		this.drawChips(desk.choice, desk.arrangement.snoozed);
	}

	private drawChips(choice: QueueChoice, snoozed: number): void {
		this.chipsEl.empty();
		const { desk } = this.actions;
		this.chip(CHIP_NAMES.full, choice.text === 'full', () =>
			desk.choose({ text: choice.text === 'full' ? 'any' : 'full' }),
		);
		this.chip(CHIP_NAMES.unread, choice.unread, () => desk.choose({ unread: !choice.unread }));
		this.facetChip('feeds', CHIP_NAMES.feed, choice.feeds);
		this.facetChip('tags', CHIP_NAMES.tag, choice.tags);
		if (snoozed > 0 || choice.snoozed)
			this.chip(`${CHIP_NAMES.snoozed} ${snoozed}`, choice.snoozed, () =>
				desk.choose({ snoozed: !choice.snoozed }),
			);
		this.chip(CHIP_NAMES.missing, choice.text === 'missing', () =>
			desk.choose({ text: choice.text === 'missing' ? 'any' : 'missing' }),
		);
		this.chip(CHIP_NAMES.failed, choice.failed, () => desk.choose({ failed: !choice.failed }));
	}

	private chip(label: string, isOn: boolean, run: (event: MouseEvent) => void): HTMLElement {
		const chip = this.chipsEl.createEl('button', {
			cls: `zettelfeed-chip${isOn ? ' is-on' : ''}`,
			attr: { type: 'button', 'aria-pressed': String(isOn), dir: 'auto' },
		});
		chip.createSpan({ text: label, cls: 'zettelfeed-chip-name' });
		chip.addEventListener('click', run);
		return chip;
	}

	/** A chip that opens a menu of the feeds or tags there are. */
	private facetChip(kind: 'feeds' | 'tags', name: string, chosen: readonly string[]): void {
		const label =
			chosen.length === 0
				? name
				: chosen.length === 1
					? (chosen[0] ?? '')
					: `${name} ${chosen.length}`;
		const chip = this.chip(label, chosen.length > 0, (event) =>
			this.menu(event, this.facets(kind, chosen)),
		);
		chip.addClass('has-menu');
		chip.setAttr('aria-haspopup', 'menu');
		setIcon(chip.createSpan({ cls: 'zettelfeed-chip-icon' }), 'chevron-down');
	}

	private facets(kind: 'feeds' | 'tags', chosen: readonly string[]): readonly MenuLine[] {
		const { desk } = this.actions;
		const { states } = desk.choice;
		const all = this.session.queue.all().filter((entry) => states.includes(entry.state));
		const counted = facetsOf(all)[kind].slice(0, MAX_FACETS);
		const lines = counted.map(([name, entries]) => ({
			title: `${name} (${entries})`,
			isChecked: chosen.includes(name),
			run: () =>
				desk.choose({
					[kind]: chosen.includes(name)
						? chosen.filter((each) => each !== name)
						: [...chosen, name],
				}),
		}));
		const clear = { title: REVIEW.redo, icon: 'x', run: () => desk.choose({ [kind]: [] }) };
		return chosen.length === 0 ? lines : [clear, undefined, ...lines];
	}

	private menu(event: MouseEvent, lines: readonly MenuLine[]): void {
		const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
		const menu = toMenu(lines);
		menu.onHide(() => this.actions.surface.focusList());
		menu.showAtPosition({ x: box.left, y: box.bottom });
	}
}
