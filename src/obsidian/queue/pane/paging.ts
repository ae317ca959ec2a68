import type { Component } from 'obsidian';

/** How much of the height a page is, so that the last lines read stay in sight. */
const PAGE = 0.9;

/** Scrolls a text page by page, as feed readers do. Pages asked for while the last one still glides add up. */
export class Paging {
	/** Where a page is gliding to, in pixels. */
	private goal: number | undefined;

	constructor(private readonly el: HTMLElement) {}

	/** Another scroll than ours is where the next page begins. */
	listen(owner: Component): void {
		const end = (): void => {
			this.goal = undefined;
		};
		for (const type of ['scrollend', 'wheel', 'pointerdown', 'touchmove'] as const)
			owner.registerDomEvent(this.el, type, end, { passive: true });
		// Not every platform tells of the end of a scroll.
		const arrive = (): void => {
			if (this.goal !== undefined && Math.abs(this.el.scrollTop - this.goal) < 2) end();
		};
		owner.registerDomEvent(this.el, 'scroll', arrive, { passive: true });
	}

	/** Turns a page. False where there was none left, none may come and the page has come to rest. */
	turn(direction: 1 | -1, mayGrow: boolean): boolean {
		const { scrollTop, scrollHeight, clientHeight } = this.el;
		const end = scrollHeight - clientHeight;
		const from = Math.min(this.goal ?? scrollTop, end);
		const left = direction > 0 ? end - from : from;
		if (left < 2) return this.goal !== undefined || (direction > 0 && mayGrow);
		this.goal = Math.min(Math.max(from + direction * clientHeight * PAGE, 0), end);
		this.el.scrollTo({ top: this.goal });
		return true;
	}

	/** Another text begins at its start, at once. */
	reset(): void {
		this.goal = undefined;
		this.el.scrollTo({ top: 0, behavior: 'instant' });
	}
}
