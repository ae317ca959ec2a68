import { holdsFocus } from '../../kept-focus';
import { REVIEW } from '../../../words/review';
import type { Saying } from '../surface';

/** How long a toast stays, in milliseconds: time to read it and to reach for undo. */
const STAYS_MS = 8_000;

/** Says what happened, with undo beside it, and to screen readers: below the list, or in the note where that alone is seen. */
export class Toast {
	private readonly el: HTMLElement;
	private readonly liveEl: HTMLElement;
	private timer = 0;

	/**
	 * @param root always in sight: what is said is heard wherever one reads
	 * @param put lays it where one looks
	 */
	constructor(
		root: HTMLElement,
		private readonly put: (el: HTMLElement) => void,
		private readonly undo: () => void,
		private readonly undoKey: () => string,
		/** Where the focus goes from a button that is there no more. */
		private readonly leave: () => void,
	) {
		this.el = root.createDiv({ cls: 'zettelfeed-toast is-hidden' });
		this.liveEl = root.createDiv({
			cls: 'zettelfeed-unseen',
			attr: { 'aria-live': 'polite', role: 'status' },
		});
	}

	say(words: string, kind: Saying = 'plain'): void {
		this.liveEl.setText(words);
		if (kind === 'heard') return;
		this.clear();
		this.place();
		this.el.removeClass('is-hidden');
		this.el.toggleClass('is-wrong', kind === 'wrong');
		this.el.createSpan({ text: words, cls: 'zettelfeed-toast-words', attr: { dir: 'auto' } });
		if (kind === 'undoable') {
			const button = this.el.createEl('button', {
				text: REVIEW.undo,
				cls: 'zettelfeed-toast-undo',
				attr: { type: 'button' },
			});
			const key = this.undoKey();
			if (key !== '') button.createEl('kbd', { text: key, attr: { 'aria-hidden': 'true' } });
			button.addEventListener('click', () => this.undo());
		}
		const { win } = this.el;
		win.clearTimeout(this.timer);
		this.timer = win.setTimeout(() => this.hide(), STAYS_MS);
	}

	/** One looks elsewhere now. */
	place(): void {
		this.put(this.el);
	}

	private hide(): void {
		this.el.win.clearTimeout(this.timer);
		this.clear();
		this.el.addClass('is-hidden');
	}

	private clear(): void {
		const hadFocus = holdsFocus(this.el);
		this.el.empty();
		if (hadFocus) this.leave();
	}
}
