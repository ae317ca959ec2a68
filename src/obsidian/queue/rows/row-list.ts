import { localDay } from '../../../base/time/day';
import { dayWords } from '../../../words/day';
import { GROUP_NAMES, REVIEW, STATE_NAMES } from '../../../words/review';
import type { QueueGrouping } from '../../../queue/model';
import type { ReviewDesk } from '../desk';
import { drawRow, type RowContext } from './row';
import { toRows, type EntryRow, type QueueRow } from './rows';
import { VirtualList } from './virtual-list';

/** What a row was drawn from; drawn again only where one of these is another. */
interface Drawn {
	readonly row: QueueRow;
	readonly links: number;
	readonly look: string;
}

export interface RowListPorts {
	now(): number;
	/** Suggestions waiting for a note, or 0 where nobody has looked yet. */
	links(path: string): number;
	/** Which entries are in sight. */
	inSight(paths: readonly string[]): void;
}

/** The list of the queue: group headings and entries, of which only those in sight are drawn. */
export class RowList {
	readonly el: HTMLElement;
	private readonly list: VirtualList<QueueRow>;
	private readonly drawn = new WeakMap<HTMLElement, Drawn>();
	private readonly ids = new Map<string, string>();

	constructor(
		parent: HTMLElement,
		private readonly desk: ReviewDesk,
		private readonly ports: RowListPorts,
	) {
		this.el = parent.createDiv({
			cls: 'zettelfeed-list',
			attr: {
				role: 'listbox',
				tabindex: '0',
				'aria-label': REVIEW.rows,
				'aria-multiselectable': 'true',
			},
		});
		this.list = new VirtualList(
			this.el,
			(row, old) => this.drawOne(row, old),
			(rows) =>
				ports.inSight(rows.flatMap((row) => (row.kind === 'entry' ? [row.entry.path] : []))),
		);
	}

	/** The path of the row under an event, if any. */
	static pathAt(target: EventTarget | null): string | undefined {
		const row = (target as Element | null)?.closest?.('.zettelfeed-row');
		return row?.getAttribute('data-path') ?? undefined;
	}

	elementOf(path: string): HTMLElement | undefined {
		return this.list.elementOf(path);
	}

	/** The rows as arranged now; with the current one in sight where another became it. */
	draw(reveals: boolean): void {
		const { arrangement, choice, selection } = this.desk;
		this.list.setRows(
			toRows(arrangement, choice.group !== 'none'),
			reveals ? { shown: selection.current } : { kept: selection.current },
		);
		this.point();
	}

	/** After a mark, or after rows changed: classes only. Nothing moves under the person who scrolls. */
	mark(): void {
		this.list.render();
		this.point();
	}

	/** After a move: the current row is in sight. */
	reveal(): void {
		const { current } = this.desk.selection;
		if (current === '') this.list.render();
		else this.list.reveal(current);
		this.point();
	}

	/** Tells screen readers which row is current, where it is drawn. */
	private point(): void {
		this.el.toggleClass('is-selecting', this.desk.isSelecting);
		const { current } = this.desk.selection;
		const id = current === '' ? undefined : this.elementOf(current)?.id;
		if (id === undefined) this.el.removeAttribute('aria-activedescendant');
		else this.el.setAttr('aria-activedescendant', id);
	}

	resized(): void {
		this.list.resized(this.desk.selection.current);
	}

	private drawOne(row: QueueRow, old: HTMLElement | undefined): HTMLElement {
		if (row.kind === 'heading') return this.drawHeading(row.group, row.count, old);
		const el = old ?? this.makeRow(row);
		const links = this.ports.links(row.entry.path);
		const context = this.contextOf(links);
		const before = this.drawn.get(el);
		const look = `${context.hidesSource} ${context.showsState} ${localDay(context.now)}`;
		const isSame =
			before?.row.kind === 'entry' &&
			before.row.entry === row.entry &&
			before.links === links &&
			before.look === look;
		if (!isSame) drawRow(el, row.entry, context);
		this.drawn.set(el, { row, links, look });
		this.markRow(el, row);
		return el;
	}

	private contextOf(links: number): RowContext {
		const { group, states } = this.desk.choice;
		return {
			now: this.ports.now(),
			links,
			hidesSource: group === 'feed',
			showsState: states.length > 1 && group !== 'status',
		};
	}

	private makeRow(row: EntryRow): HTMLElement {
		return createDiv({
			cls: 'zettelfeed-row',
			attr: { role: 'option', id: this.idOf(row.entry.path), 'data-path': row.entry.path },
		});
	}

	/** Short and never twice: a path may hold anything. */
	private idOf(path: string): string {
		const id = this.ids.get(path) ?? `zettelfeed-row-${this.ids.size}`;
		this.ids.set(path, id);
		return id;
	}

	private markRow(el: HTMLElement, row: EntryRow): void {
		const { current, marked } = this.desk.selection;
		const isCurrent = row.entry.path === current;
		const isMarked = marked.has(row.entry.path);
		el.toggleClass('is-current', isCurrent);
		el.toggleClass('is-marked', isMarked);
		keepAttr(el, 'aria-selected', String(isMarked || (marked.size === 0 && isCurrent)));
		keepAttr(el, 'aria-posinset', String(row.place + 1));
		keepAttr(el, 'aria-setsize', String(this.desk.entries.length));
	}

	private drawHeading(group: string, count: number, old: HTMLElement | undefined): HTMLElement {
		const el = old ?? createDiv({ cls: 'zettelfeed-group', attr: { role: 'presentation' } });
		const text = `${groupTitle(this.desk.choice.group, group)}\n${count}`;
		if (el.getAttribute('data-text') === text) return el;
		el.setAttr('data-text', text);
		el.empty();
		el.createSpan({
			text: groupTitle(this.desk.choice.group, group),
			cls: 'zettelfeed-group-name',
			attr: { dir: 'auto' },
		});
		el.createSpan({ text: String(count), cls: 'zettelfeed-group-count' });
		return el;
	}
}

/** Writing what stands there already would have the browser look at its styles again, for each row in each frame. */
function keepAttr(el: HTMLElement, name: string, value: string): void {
	if (el.getAttribute(name) !== value) el.setAttr(name, value);
}

function groupTitle(grouping: QueueGrouping, key: string): string {
	if (key === '') return `No ${GROUP_NAMES[grouping].toLowerCase()}`;
	if (grouping === 'day') return dayWords(key);
	if (grouping !== 'status') return key;
	return key in STATE_NAMES ? STATE_NAMES[key as keyof typeof STATE_NAMES] : key;
}
