import { oncePerFrame } from './frame';

/** One line of the list: an entry or the heading of a group. */
export interface VirtualRow {
	readonly key: string;
	/** Height before it was ever drawn, in pixels. */
	readonly guess: number;
}

/** Makes a row's element, or brings the one it has up to date. */
export type DrawRow<Row> = (row: Row, index: number, old: HTMLElement | undefined) => HTMLElement;

/** Rows drawn beyond what is seen, in pixels, so that a scroll by a key finds them there. */
const MARGIN = 320;

/**
 * A list of any length with only the rows in sight in the document. Rows are as high as they turn out; until then their
 * guess counts, and what is in sight never jumps when a guess above it proves wrong.
 */
export class VirtualList<Row extends VirtualRow> {
	private rows: readonly Row[] = [];
	/** Where each row begins; one more for the end of the last. */
	private tops: number[] = [0];
	private index = new Map<string, number>();
	private readonly heights = new Map<string, number>();
	private readonly drawn = new Map<string, HTMLElement>();
	private readonly beforeEl: HTMLElement;
	private readonly rowsEl: HTMLElement;
	private readonly afterEl: HTMLElement;
	private width = 0;
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

	/** Another list of rows; whatever stands at the top of what is seen stays there. */
	setRows(rows: readonly Row[]): void {
		const anchor = this.rows[this.at(this.el.scrollTop)];
		const offset = anchor ? this.el.scrollTop - this.topOf(anchor.key) : 0;
		this.rows = rows;
		this.index = new Map(rows.map((row, at) => [row.key, at]));
		this.measureTops();
		if (anchor && this.index.has(anchor.key)) this.scrollTo(this.topOf(anchor.key) + offset);
		this.render();
	}

	/** Shows the beginning, as for a list that has nothing to do with the one before. */
	toStart(): void {
		this.el.scrollTop = 0;
	}

	indexOf(key: string): number {
		return this.index.get(key) ?? -1;
	}

	elementOf(key: string): HTMLElement | undefined {
		return this.drawn.get(key);
	}

	/** At another width titles break elsewhere. */
	resized(): void {
		if (this.el.clientWidth === this.width) return this.renderSoon();
		this.width = this.el.clientWidth;
		this.heights.clear();
		this.measureTops();
		this.renderSoon();
	}

	/** Brings a row into sight, no further than needed. */
	reveal(key: string): void {
		for (let turn = 0; turn < 2; turn += 1) {
			const at = this.indexOf(key);
			if (at < 0) return;
			const [top, bottom] = [this.tops[at] ?? 0, this.tops[at + 1] ?? 0];
			const { scrollTop, clientHeight } = this.el;
			const isSeen = top >= scrollTop && bottom <= scrollTop + clientHeight;
			if (top < scrollTop) this.scrollTo(top);
			else if (!isSeen) this.scrollTo(bottom - clientHeight);
			// Drawing may correct heights; then the row stands elsewhere.
			const wasRight = !this.render();
			if (isSeen && wasRight) return;
		}
	}

	/** Draws what is in sight. Whether a guess was wrong, so that rows stand elsewhere now. */
	render(): boolean {
		const from = this.at(this.el.scrollTop - MARGIN);
		const to = this.at(this.el.scrollTop + this.el.clientHeight + MARGIN);
		const wanted = this.rows.slice(from, to + 1);
		this.place(wanted, from);
		const wrong = this.correct(wanted);
		if (wrong) {
			const anchor = this.rows[this.at(this.el.scrollTop)];
			const offset = anchor ? this.el.scrollTop - this.topOf(anchor.key) : 0;
			this.measureTops();
			if (anchor) this.scrollTo(this.topOf(anchor.key) + offset);
		}
		this.space(from, Math.min(to + 1, this.rows.length));
		this.shown(wanted);
		return wrong;
	}

	private place(wanted: readonly Row[], from: number): void {
		const keys = new Set(wanted.map((row) => row.key));
		for (const [key, el] of this.drawn) {
			if (keys.has(key)) continue;
			el.remove();
			this.drawn.delete(key);
		}
		let before: Element | null = null;
		wanted.forEach((row, at) => {
			const old = this.drawn.get(row.key);
			const el = this.draw(row, from + at, old);
			if (old && old !== el) old.remove();
			this.drawn.set(row.key, el);
			const next: Element | null = before
				? before.nextElementSibling
				: this.rowsEl.firstElementChild;
			if (next !== el) this.rowsEl.insertBefore(el, next);
			before = el;
		});
	}

	/** Reads the heights of what was drawn. Says whether a guess was wrong. */
	private correct(wanted: readonly Row[]): boolean {
		let wrong = false;
		for (const row of wanted) {
			const height = this.drawn.get(row.key)?.offsetHeight ?? 0;
			if (height === 0 || height === (this.heights.get(row.key) ?? row.guess)) continue;
			this.heights.set(row.key, height);
			wrong = true;
		}
		return wrong;
	}

	private measureTops(): void {
		const tops = [0];
		let top = 0;
		for (const row of this.rows) tops.push((top += this.heights.get(row.key) ?? row.guess));
		this.tops = tops;
	}

	private space(from: number, to: number): void {
		const end = this.tops[this.rows.length] ?? 0;
		this.beforeEl.setCssProps({ '--zettelfeed-space': `${this.tops[from] ?? 0}px` });
		this.afterEl.setCssProps({ '--zettelfeed-space': `${end - (this.tops[to] ?? end)}px` });
	}

	private topOf(key: string): number {
		return this.tops[this.indexOf(key)] ?? 0;
	}

	private scrollTo(top: number): void {
		const end = this.tops[this.rows.length] ?? 0;
		// The space must be there before one can scroll into it.
		if (this.el.scrollHeight < end) this.afterEl.setCssProps({ '--zettelfeed-space': `${end}px` });
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
