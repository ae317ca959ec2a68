import { quoteInReading, type Quote } from '../../../note/quotes/find-quote';
import type { ReviewKeys } from '../../../settings/review-keys';
import { REVIEW } from '../../../words/review';
import { WRITING } from '../../../words/writing';
import type { ReviewActions } from '../actions';
import { actionButton } from '../controls/elements';
import { BLOCKS, OURS } from './select-text';

/** Longest text that is marked or taken over at once. */
const MOST_CHARACTERS = 20_000;

/** The small toolbar over text selected in the pane: highlight, comment, new note. By keys, pointer and thumb alike. */
export class SelectionBar {
	private readonly el: HTMLElement;
	private waiting = false;

	constructor(
		private readonly paneEl: HTMLElement,
		private readonly bodyEl: HTMLElement,
		private readonly actions: ReviewActions,
	) {
		this.el = paneEl.createDiv({
			cls: 'zettelfeed-selection is-hidden',
			attr: { role: 'toolbar', 'aria-label': REVIEW.selection },
		});
		// A press on the bar must not take the selection away.
		this.el.addEventListener('pointerdown', (event) => event.preventDefault());
	}

	draw(keys: ReviewKeys): void {
		this.el.empty();
		for (const [action, icon, label] of [
			['highlight', 'highlighter', REVIEW.highlight],
			['comment', 'message-square', WRITING.comment],
			['new-note', 'file-plus', REVIEW.newNoteShort],
		] as const)
			actionButton(this.el, { icon, label, key: keys[action] }, () => this.actions.run(action));
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
		if (!range) return undefined;
		const shown = shownWords(range).trim();
		if (shown === '' || shown.length > MOST_CHARACTERS) return undefined;
		const before = this.el.doc.createRange();
		before.setStart(this.bodyEl, 0);
		before.setEnd(range.startContainer, range.startOffset);
		return quoteInReading(shownWords(before), shown);
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

/** The words of a range as one reads them: blocks stand apart though nothing is written between them. */
function shownWords(range: Range): string {
	const root = range.commonAncestorContainer;
	const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	if (!walker) return '';
	const parts: string[] = [];
	let block: Element | null | undefined;
	let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
	for (; node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!range.intersectsNode(node) || parent?.closest(OURS)) continue;
		const text = node.textContent ?? '';
		const start = node === range.startContainer ? range.startOffset : 0;
		const end = node === range.endContainer ? range.endOffset : text.length;
		const own = parent?.closest(BLOCKS);
		if (block !== undefined && own !== block) parts.push('\n');
		block = own;
		parts.push(text.slice(start, end));
	}
	return parts.join('');
}
