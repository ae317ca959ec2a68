import type { KeymapEventHandler, Scope } from 'obsidian';
import { QUEUE_ACTIONS, readKeys } from '../../settings/review-keys';
import type { ReviewActions } from './actions';

/** The queue's keys in the view's own scope. Without modifiers but shift, so that none of the app's is shadowed. */
export class ReviewKeymap {
	private handlers: KeymapEventHandler[] = [];

	constructor(
		private readonly scope: Scope,
		private readonly actions: ReviewActions,
	) {}

	/** Binds the keys anew: those of the settings and those that never change. */
	bind(stored: Readonly<Record<string, string>>): void {
		for (const handler of this.handlers.splice(0)) this.scope.unregister(handler);
		const keys = readKeys(stored);
		for (const action of QUEUE_ACTIONS) {
			if (keys[action] !== '') this.on(keys[action], () => this.actions.run(action));
		}
		for (let number = 1; number <= 9; number += 1)
			this.on(String(number), () => this.actions.accept(number));
		this.bindFixed();
	}

	private bindFixed(): void {
		const { desk, surface } = this.actions;
		this.on('ArrowDown', () => this.actions.queue(() => desk.moveBy(1)));
		this.on('ArrowUp', () => this.actions.queue(() => desk.moveBy(-1)));
		this.on('Home', () => this.actions.queue(() => desk.moveTo(0)));
		this.on('End', () => this.actions.queue(() => desk.moveTo(desk.entries.length - 1)));
		this.withShift('ArrowDown', () => desk.markTo(desk.selection.index + 1));
		this.withShift('ArrowUp', () => desk.markTo(desk.selection.index - 1));
		// As in feed readers: space reads on, and goes to the next note where there is nothing left to read.
		this.on(' ', () => {
			if (!surface.page(1)) this.actions.queue(() => desk.moveBy(1));
		});
		this.withShift(' ', () => surface.page(-1));
		this.on('Escape', () => {
			if (surface.leavePane(true) || desk.clearMarks() || desk.choice.search === '') return;
			desk.choose({ search: '' });
		});
	}

	private on(key: string, run: () => void): void {
		const isLetter = key.toLowerCase() !== key.toUpperCase() && [...key].length === 1;
		const isCapital = isLetter && key !== key.toLowerCase();
		// A sign such as ? needs shift on one keyboard and none on another.
		const modifiers = isCapital ? ['Shift' as const] : isLetter || key.length > 1 ? [] : null;
		this.register(modifiers, isLetter ? key.toLowerCase() : key, run);
	}

	private withShift(key: string, run: () => void): void {
		this.register(['Shift'], key, run);
	}

	private register(modifiers: 'Shift'[] | [] | null, key: string, run: () => void): void {
		this.handlers.push(
			this.scope.register(modifiers, key, (event) => {
				if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
				if (modifiers === null && key === ' ' && event.shiftKey) return undefined;
				if (isTyping(event)) return undefined;
				run();
				return false;
			}),
		);
	}
}

/** Buttons and links keep their own Enter and space; fields keep every key. */
function isTyping(event: KeyboardEvent): boolean {
	if (event.isComposing) return true;
	const target = event.target as Element | null;
	if (!target?.closest) return false;
	if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]'))
		return true;
	const isPress = event.key === 'Enter' || event.key === ' ';
	return isPress && target.closest('button, a, summary, input') !== null;
}
