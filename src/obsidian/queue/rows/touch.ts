import { setIcon, type Component } from 'obsidian';
import type { Decision } from '../../../queue/model';
import { DECISION_NAMES } from '../../../words/review';
import { RowList } from './row-list';

/** A move of the finger that is no longer a tap, in pixels. */
const MOVES = 12;
/** How far a row is drawn before letting go decides, in pixels. */
const DECIDES = 88;
/** How long a press opens the menu, in milliseconds: as long as the platforms' own. */
const LONG_MS = 500;

export interface TouchPorts {
	decide(path: string, decision: Decision): void;
	menu(path: string, place: { readonly x: number; readonly y: number }): void;
}

interface Swipe {
	readonly path: string;
	readonly row: HTMLElement;
	readonly x: number;
	readonly y: number;
	readonly pointer: number;
	layer?: HTMLElement;
	by: number;
}

/** Right is analysed, left is archive, a long press is the menu. Scrolling stays the browser's. */
export class RowTouch {
	private swipe: Swipe | undefined;
	private timer = 0;
	/** The click that ends a swipe or a long press is none. */
	private swallows = false;

	constructor(
		private readonly el: HTMLElement,
		private readonly ports: TouchPorts,
	) {
		el.addEventListener('pointerdown', (event) => this.down(event));
		el.addEventListener('pointermove', (event) => this.move(event));
		el.addEventListener('pointerup', (event) => this.up(event));
		el.addEventListener('pointercancel', () => this.end());
		el.addEventListener('contextmenu', (event) => this.context(event));
		// The app opens its drawers by the same move: while a row is drawn the move is the row's alone. The browser must not
		// have it either: it would let the list glide on after the finger is gone, and take the next tap for a hand that stops it.
		el.addEventListener('touchmove', (event) => {
			if (!this.swipe?.layer) return;
			event.stopPropagation();
			event.preventDefault();
		});
	}

	/** Whether the click that comes now belongs to a swipe or a long press. */
	swallowsClick(): boolean {
		const swallows = this.swallows;
		this.swallows = false;
		return swallows;
	}

	private down(event: PointerEvent): void {
		this.swallows = false;
		if (event.pointerType !== 'touch') return;
		const path = RowList.pathAt(event.target);
		const row = (event.target as Element).closest<HTMLElement>('.zettelfeed-row');
		if (path === undefined || !row) return;
		this.swipe = { path, row, x: event.clientX, y: event.clientY, pointer: event.pointerId, by: 0 };
		const place = { x: event.clientX, y: event.clientY };
		this.timer = this.el.win.setTimeout(() => {
			this.end();
			this.swallows = true;
			this.ports.menu(path, place);
		}, LONG_MS);
	}

	private move(event: PointerEvent): void {
		const { swipe } = this;
		if (!swipe || event.pointerId !== swipe.pointer) return;
		const [x, y] = [event.clientX - swipe.x, event.clientY - swipe.y];
		if (!swipe.layer) {
			if (Math.abs(x) < MOVES && Math.abs(y) < MOVES) return;
			this.el.win.clearTimeout(this.timer);
			if (Math.abs(x) <= Math.abs(y)) return this.end();
			swipe.layer = swipe.row.createDiv({
				cls: 'zettelfeed-swipe',
				attr: { 'aria-hidden': 'true' },
			});
			swipe.row.addClass('is-swiped');
			this.el.setPointerCapture(event.pointerId);
		}
		this.draw(swipe, swipe.layer, x);
	}

	private draw(swipe: Swipe, layer: HTMLElement, x: number): void {
		const decision = decisionOf(x);
		if (decisionOf(swipe.by) !== decision || layer.childElementCount === 0) {
			layer.empty();
			setIcon(layer.createSpan(), decision === 'analysed' ? 'check' : 'archive');
			layer.createSpan({ text: DECISION_NAMES[decision] });
		}
		layer.toggleClass('is-archive', decision === 'archived');
		layer.toggleClass('is-far', Math.abs(x) >= DECIDES);
		swipe.by = x;
		swipe.row.setCssProps({ '--zettelfeed-swipe': `${x}px` });
	}

	private up(event: PointerEvent): void {
		const { swipe } = this;
		if (!swipe || event.pointerId !== swipe.pointer) return;
		const { path, by, layer } = swipe;
		this.end();
		if (!layer) return;
		this.swallows = true;
		if (Math.abs(by) >= DECIDES) this.ports.decide(path, decisionOf(by));
	}

	private end(): void {
		this.el.win.clearTimeout(this.timer);
		const { swipe } = this;
		this.swipe = undefined;
		if (!swipe) return;
		swipe.layer?.remove();
		swipe.row.removeClass('is-swiped');
		swipe.row.setCssProps({ '--zettelfeed-swipe': '0px' });
	}

	private context(event: MouseEvent): void {
		const path = RowList.pathAt(event.target);
		if (path === undefined) return;
		event.preventDefault();
		// Some phones send this event at the end of a long press as well: one menu is enough.
		if (this.swallows) return;
		this.end();
		this.ports.menu(path, { x: event.clientX, y: event.clientY });
	}
}

function decisionOf(x: number): Decision {
	return x >= 0 ? 'analysed' : 'archived';
}

/** A ring around what has the focus is for keys: the focus that follows a tap needs none. */
export function tellTouch(owner: Component, el: HTMLElement): void {
	owner.registerDomEvent(el, 'pointerdown', ({ pointerType }) =>
		el.toggleClass('is-touched', pointerType === 'touch'),
	);
	owner.registerDomEvent(el, 'keydown', () => el.removeClass('is-touched'));
}
