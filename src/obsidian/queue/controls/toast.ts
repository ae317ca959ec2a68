import { REVIEW } from '../../../words/review';

/** How long a toast stays, in milliseconds: time to read it and to reach for undo. */
const STAYS_MS = 8_000;

/** Says what happened below the list, with undo beside it, and to screen readers. */
export class Toast {
	private readonly el: HTMLElement;
	private readonly liveEl: HTMLElement;
	private timer = 0;

	constructor(
		parent: HTMLElement,
		private readonly undo: () => void,
		private readonly undoKey: () => string,
	) {
		this.el = parent.createDiv({ cls: 'zettelfeed-toast is-hidden' });
		this.liveEl = parent.createDiv({
			cls: 'zettelfeed-unseen',
			attr: { 'aria-live': 'polite', role: 'status' },
		});
	}

	say(words: string, kind: 'undoable' | 'plain' | 'wrong' = 'plain'): void {
		this.liveEl.setText(words);
		this.el.empty();
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

	hide(): void {
		this.el.win.clearTimeout(this.timer);
		this.el.addClass('is-hidden');
	}
}
