import { oncePerFrame } from './frame';

/** One line of the list: an entry or the heading of a group. */
export interface VirtualRow {
	readonly key: string;
}

/** The lines of a list, each made as it is asked for. */
export interface RowSource<Row> {
	readonly length: number;
	keyOf(index: number): string;
	/** Height before it was ever drawn, in pixels. */
	guessOf(index: number): number;
	rowAt(index: number): Row | undefined;
}

/** Makes a row's element, or brings the one it has up to date. */
export type DrawRow<Row> = (row: Row, old: HTMLElement | undefined) => HTMLElement;

interface Placed<Row> {
	readonly at: number;
	readonly key: string;
	readonly row: Row;
}

/** Rows drawn beyond what is seen, in pixels, so that a scroll by a key finds them there. */
const MARGIN = 320;

const NO_ROWS = { length: 0, keyOf: () => '', guessOf: () => 0, rowAt: () => undefined };

/**
 * A list of any length with only the rows in sight in the document. Rows are as high as they turn out; until then their
 * guess counts, and what is in sight never jumps when a guess above it proves wrong.
 */
export class VirtualList<Row extends VirtualRow> {
	private rows: RowSource<Row> = NO_ROWS;
	/** Where each row begins; one more for the end of the last. */
	private tops = new Float64Array(1);
	private readonly heights = new Map<string, number>();
	private readonly drawn = new Map<string, HTMLElement>();
	private readonly beforeEl: HTMLElement;
	private readonly rowsEl: HTMLElement;
	private readonly afterEl: HTMLElement;
	private width = 0;
	private height = 0;
	/** The height of all rows as the spaces were last set: asking the browser would have it lay the page out. */
	private room = 0;
	/** Draws soon after a scroll or a change of size; many in one frame are one. */
	readonly renderSoon = oncePerFrame(
		() => this.el.win,
		() => this.render(),
	);

	constructor(
		readonly el: HTMLElement,
		private readonly draw: DrawRow<Row>,
		private readonly shown: (rows: readonly Row[]) => void,
	) {
		this.beforeEl = el.createDiv({ cls: 'zettelfeed-space', attr: { role: 'presentation' } });
		this.rowsEl = el.createDiv({ cls: 'zettelfeed-rows', attr: { role: 'presentation' } });
		this.afterEl = el.createDiv({ cls: 'zettelfeed-space', attr: { role: 'presentation' } });
	}

	/**
	 * Another list of rows; the row to be kept stays where it is seen, else whatever stands at the top of what is seen. With a
	 * row to be shown, that one is in sight, too, by no more of a move than needed.
	 */
	setRows(rows: RowSource<Row>, { shown = '', kept = '' }): void {
		const { scrollTop } = this.el;
		const at = this.indexOf(kept);
		const anchor = this.sees(at) ? at : this.at(scrollTop);
		const key = this.rows.keyOf(anchor);
		const offset = scrollTop - (this.tops[anchor] ?? 0);
		this.rows = rows;
		this.measureTops();
		const stays = key === '' ? -1 : this.indexOf(key, anchor);
		const top = stays < 0 ? scrollTop : (this.tops[stays] ?? 0) + offset;
		if (shown !== '') return this.reveal(shown, top);
		this.scrollTo(top);
		this.render();
	}

	/** Asked for one row at a time: a look through all of them is less than a map of them would cost. */
	indexOf(key: string, guess = 0): number {
		const { rows } = this;
		if (rows.keyOf(guess) === key) return guess;
		for (let at = 0; at < rows.length; at += 1) if (rows.keyOf(at) === key) return at;
		return -1;
	}

	elementOf(key: string): HTMLElement | undefined {
		return this.drawn.get(key);
	}

	/** At another width titles break elsewhere. A row that was in sight stays in sight: a bar below takes room from the list. */
	resized(kept: string): void {
		const { el } = this;
		const isSeen = this.sees(this.indexOf(kept));
		this.height = el.clientHeight;
		if (el.clientWidth !== this.width) {
			this.width = el.clientWidth;
			this.heights.clear();
			this.measureTops();
		}
		if (isSeen) this.reveal(kept);
		else this.renderSoon();
	}

	/** Whether a row begins in what was in sight before the list became another size. */
	private sees(at: number): boolean {
		const down = (this.tops[at] ?? -1) - this.el.scrollTop;
		return down >= 0 && down < this.height;
	}

	/** Brings a row into sight, no further than needed from where the list is, or is about to be. */
	reveal(key: string, from = this.el.scrollTop): void {
		let top = from;
		for (let turn = 0; turn < 2; turn += 1) {
			const at = this.indexOf(key);
			this.scrollTo(at < 0 ? top : this.topFor(at, top));
			// Drawing may correct heights; then the row stands elsewhere.
			if (!this.render() || at < 0) return;
			top = this.el.scrollTop;
		}
	}

	/** Where the list has to stand so that a row is in sight. */
	private topFor(at: number, scrollTop: number): number {
		const [top, bottom] = [this.tops[at] ?? 0, this.tops[at + 1] ?? 0];
		if (top < scrollTop) return top;
		const { clientHeight } = this.el;
		const padding = this.beforeEl.offsetTop;
		return bottom + padding <= scrollTop + clientHeight
			? scrollTop
			: bottom - clientHeight + 2 * padding;
	}

	/**
	 * Draws what is in sight. Whether a guess was wrong, so that rows stand elsewhere now. After a leap, when nothing drawn is
	 * of use, only what is seen is drawn in this frame, and what lies beyond it in the next.
	 */
	render(): boolean {
		const seen = this.within(0);
		const isLeap = !seen.some(({ key }) => this.drawn.has(key));
		const wanted = isLeap ? seen : this.within(MARGIN);
		this.place(wanted);
		const top = this.correct(wanted);
		this.space(wanted);
		// The space must be there before one can scroll into it.
		if (top !== undefined) this.el.scrollTop = top;
		this.shown(wanted.map(({ row }) => row));
		if (isLeap && seen.length > 0) this.renderSoon();
		return top !== undefined;
	}

	/** The rows in sight and so many pixels beyond. */
	private within(margin: number): readonly Placed<Row>[] {
		const { scrollTop, clientHeight } = this.el;
		const last = Math.min(this.at(scrollTop + clientHeight + margin), this.rows.length - 1);
		const placed: Placed<Row>[] = [];
		for (let at = this.at(scrollTop - margin); at <= last; at += 1) {
			const row = this.rows.rowAt(at);
			if (row) placed.push({ at, row, key: row.key });
		}
		return placed;
	}

	private place(wanted: readonly Placed<Row>[]): void {
		const keys = new Set(wanted.map(({ key }) => key));
		for (const [key, el] of this.drawn) {
			if (keys.has(key)) continue;
			el.remove();
			this.drawn.delete(key);
		}
		let before: Element | null = null;
		for (const { row, key } of wanted) {
			const old = this.drawn.get(key);
			const el = this.draw(row, old);
			if (old && old !== el) old.remove();
			this.drawn.set(key, el);
			const next: Element | null = before
				? before.nextElementSibling
				: this.rowsEl.firstElementChild;
			if (next !== el) this.rowsEl.insertBefore(el, next);
			before = el;
		}
	}

	/**
	 * Reads the heights of what was drawn. Where a guess was wrong what stands below moves; gives where the list must be
	 * scrolled to so that what is seen does not.
	 */
	private correct(wanted: readonly Placed<Row>[]): number | undefined {
		const { scrollTop } = this.el;
		const anchor = this.at(scrollTop);
		const before = this.tops[anchor] ?? 0;
		let shift = 0;
		for (const { at, key } of wanted) {
			const [top, bottom] = [this.tops[at] ?? 0, this.tops[at + 1] ?? 0];
			this.tops[at] = top + shift;
			const height = this.drawn.get(key)?.offsetHeight ?? 0;
			if (height === 0 || height === bottom - top) continue;
			this.heights.set(key, height);
			shift += height - (bottom - top);
		}
		if (shift === 0) return undefined;
		const next = (wanted.at(-1)?.at ?? 0) + 1;
		for (let at = next; at < this.tops.length; at += 1)
			this.tops[at] = (this.tops[at] ?? 0) + shift;
		return (this.tops[anchor] ?? 0) + scrollTop - before;
	}

	private measureTops(): void {
		const { rows, heights } = this;
		const tops = new Float64Array(rows.length + 1);
		let top = 0;
		for (let at = 0; at < rows.length; at += 1) {
			const known = heights.size === 0 ? undefined : heights.get(rows.keyOf(at));
			tops[at + 1] = top += known ?? rows.guessOf(at);
		}
		this.tops = tops;
	}

	private space(wanted: readonly Placed<Row>[]): void {
		const end = this.tops[this.rows.length] ?? 0;
		const [from, to] = [wanted[0]?.at ?? 0, (wanted.at(-1)?.at ?? -1) + 1];
		this.beforeEl.setCssProps({ '--zettelfeed-space': `${this.tops[from] ?? 0}px` });
		this.afterEl.setCssProps({ '--zettelfeed-space': `${end - (this.tops[to] ?? end)}px` });
		this.room = end;
	}

	private scrollTo(top: number): void {
		const end = this.tops[this.rows.length] ?? 0;
		if (this.room < end) this.afterEl.setCssProps({ '--zettelfeed-space': `${end}px` });
		if (this.el.scrollTop !== top) this.el.scrollTop = top;
	}

	/** The row at a height, by halving. */
	private at(top: number): number {
		let [low, high] = [0, Math.max(0, this.rows.length - 1)];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.tops[middle] ?? 0) <= top) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
