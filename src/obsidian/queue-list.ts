import type { QueueEntry } from '../queue/model';
import { age, QUEUE } from '../words/ui';
import type { Selection } from './selection';

/** Rows drawn at first and added at each scroll to the end: ten thousand at once would freeze the app. */
const PAGE = 60;

interface Row {
	readonly entry: QueueEntry;
	readonly el: HTMLElement;
}

/** The rows of the queue: drawn as they come into sight, kept where their entry has not changed. */
export class QueueList {
	readonly el: HTMLElement;
	private rows = new Map<string, Row>();
	private shown = PAGE;
	private entries: readonly QueueEntry[] = [];

	constructor(
		parent: HTMLElement,
		private readonly selection: Selection,
		private readonly now: () => number,
	) {
		this.el = parent.createDiv({
			cls: 'zettelfeed-list',
			attr: {
				role: 'listbox',
				tabindex: '0',
				'aria-label': QUEUE.list,
				'aria-multiselectable': 'true',
			},
		});
	}

	/** The path of the row under an event, if any. */
	static pathAt(target: EventTarget | null): string | undefined {
		const row = (target as Element | null)?.closest?.('.zettelfeed-row');
		return row?.getAttribute('data-path') ?? undefined;
	}

	/** Draws further rows once the end is near. */
	growIfNeeded(): void {
		const left = this.el.scrollHeight - this.el.scrollTop - this.el.clientHeight;
		if (left > this.el.clientHeight || this.shown >= this.entries.length) return;
		this.shown += PAGE;
		this.draw(this.entries);
	}

	draw(entries: readonly QueueEntry[]): void {
		this.entries = entries;
		this.shown = Math.max(this.shown, this.selection.index + 2);
		const kept = new Map<string, Row>();
		let before: Element | null = null;
		for (const entry of entries.slice(0, this.shown)) {
			const old = this.rows.get(entry.path);
			const row = old && same(old.entry, entry) ? old : { entry, el: this.makeRow(entry) };
			kept.set(entry.path, row);
			const place: Element | null = before ? before.nextElementSibling : this.el.firstElementChild;
			if (place !== row.el) this.el.insertBefore(row.el, place);
			before = row.el;
		}
		for (const [path, row] of this.rows) if (kept.get(path)?.el !== row.el) row.el.remove();
		this.rows = kept;
		this.mark();
	}

	/** Shows which rows are chosen and brings the current one into sight. */
	mark(): void {
		for (const [path, { el }] of this.rows) {
			const isCurrent = path === this.selection.current;
			const isMarked = this.selection.marked.has(path);
			el.toggleClass('is-current', isCurrent);
			el.toggleClass('is-marked', isMarked);
			el.setAttr('aria-selected', String(isCurrent || isMarked));
			if (isCurrent) {
				this.el.setAttr('aria-activedescendant', el.id);
				el.scrollIntoView({ block: 'nearest' });
			}
		}
	}

	private makeRow(entry: QueueEntry): HTMLElement {
		const el = this.el.createDiv({
			cls: 'zettelfeed-row',
			attr: {
				role: 'option',
				id: `zettelfeed-row-${hashId(entry.path)}`,
				'data-path': entry.path,
				'aria-selected': 'false',
			},
		});
		el.createDiv({ text: entry.title, cls: 'zettelfeed-row-title', attr: { dir: 'auto' } });
		const meta = el.createDiv({ cls: 'zettelfeed-row-meta' });
		if (entry.source !== '')
			meta.createSpan({ text: entry.source, cls: 'zettelfeed-row-source', attr: { dir: 'auto' } });
		meta.createSpan({
			text: entry.date === '' ? QUEUE.undated : age(entry.date, this.now()),
			cls: 'zettelfeed-row-age',
		});
		return el;
	}
}

function same(a: QueueEntry, b: QueueEntry): boolean {
	return a === b || (a.title === b.title && a.source === b.source && a.date === b.date);
}

function hashId(path: string): string {
	return encodeURIComponent(path).replace(/%/gu, '_');
}
