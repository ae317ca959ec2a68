import type { Quote } from '../../note/find-quote';
import { REVIEW } from '../../words/review';
import type { ReviewActions } from './actions';
import { actionButton } from './elements';

/** Longest text that is marked or taken over at once. */
const MOST_CHARACTERS = 20_000;

/** The small toolbar over text selected in the pane: highlight, comment, new note. By keys, pointer and thumb alike. */
export class SelectionBar {
	private readonly el: HTMLElement;
	private waiting = false;

	constructor(
		private readonly paneEl: HTMLElement,
		private readonly bodyEl: HTMLElement,
		actions: ReviewActions,
		keys: { readonly highlight: string; readonly comment: string; readonly newNote: string },
	) {
		this.el = paneEl.createDiv({
			cls: 'zettelfeed-selection is-hidden',
			attr: { role: 'toolbar', 'aria-label': REVIEW.selection },
		});
		// A press on the bar must not take the selection away.
		this.el.addEventListener('pointerdown', (event) => event.preventDefault());
		actionButton(
			this.el,
			{ icon: 'highlighter', label: REVIEW.highlight, key: keys.highlight },
			() => actions.run('highlight'),
		);
		actionButton(
			this.el,
			{ icon: 'message-square', label: REVIEW.comment, key: keys.comment },
			() => actions.run('comment'),
		);
		actionButton(
			this.el,
			{ icon: 'file-plus', label: REVIEW.newNoteShort, key: keys.newNote },
			() => actions.run('new-note'),
		);
	}

	/** Follows the selection; many changes in one frame are one. */
	follow(): void {
		if (this.waiting) return;
		this.waiting = true;
		this.el.win.requestAnimationFrame(() => {
			this.waiting = false;
			this.place();
		});
	}

	hide(): void {
		this.el.addClass('is-hidden');
	}

	/** The selected words, and which of several equal places they are: as counted in what was drawn. */
	quote(): Quote | undefined {
		const range = this.range();
		const words = range?.toString().trim() ?? '';
		if (!range || words === '' || words.length > MOST_CHARACTERS) return undefined;
		const before = this.el.doc.createRange();
		before.setStart(this.bodyEl, 0);
		before.setEnd(range.startContainer, range.startOffset);
		const text = before.toString();
		let occurrence = 0;
		for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
			occurrence += 1;
		return { words, occurrence };
	}

	private range(): Range | undefined {
		const selection = this.el.doc.getSelection();
		if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
		const range = selection.getRangeAt(0);
		return this.bodyEl.contains(range.commonAncestorContainer) ? range : undefined;
	}

	private place(): void {
		const range = this.range();
		const isThere = range !== undefined && range.toString().trim() !== '';
		this.el.toggleClass('is-hidden', !isThere);
		if (!isThere) return;
		const [pane, words] = [this.paneEl.getBoundingClientRect(), range.getBoundingClientRect()];
		const { offsetWidth, offsetHeight } = this.el;
		const above = words.top - pane.top - offsetHeight - 8;
		const top =
			above > 4 ? above : Math.min(words.bottom - pane.top + 8, pane.height - offsetHeight - 60);
		const middle = words.left + words.width / 2 - pane.left - offsetWidth / 2;
		this.el.setCssProps({
			'--zettelfeed-top': `${Math.max(4, top)}px`,
			'--zettelfeed-start': `${Math.min(Math.max(4, middle), Math.max(4, pane.width - offsetWidth - 4))}px`,
		});
	}
}
