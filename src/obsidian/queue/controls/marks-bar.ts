import { holdsFocus } from '../../kept-focus';
import { markedWords, REVIEW } from '../../../words/review';
import { WRITING } from '../../../words/writing';
import type { ReviewActions } from '../actions';
import { iconButton } from './elements';

/** How many notes are selected and what to do with them; there while something is. */
export class MarksBar {
	private readonly el: HTMLElement;
	private shown = -1;

	constructor(
		parent: HTMLElement,
		private readonly actions: ReviewActions,
	) {
		this.el = parent.createDiv({
			cls: 'zettelfeed-marks is-hidden',
			attr: { role: 'toolbar', 'aria-label': REVIEW.marks },
		});
	}

	draw(): void {
		const { desk } = this.actions;
		const { size } = desk.selection.marked;
		if (size === this.shown) return;
		this.shown = size;
		this.el.toggleClass('is-hidden', size === 0);
		const hadFocus = holdsFocus(this.el);
		this.el.empty();
		if (hadFocus) this.actions.surface.focusList();
		if (size === 0) return;
		const words = markedWords(size);
		this.el.createSpan({ text: words, cls: 'zettelfeed-marks-words' });
		this.actions.surface.say(words, 'heard');
		iconButton(this.el, 'archive', REVIEW.archiveMarked, () => this.actions.run('archive'));
		iconButton(this.el, 'check', REVIEW.analyseMarked, () => this.actions.run('analysed'));
		iconButton(this.el, 'alarm-clock', REVIEW.snooze, () => this.actions.run('snooze'));
		iconButton(this.el, 'tag', WRITING.tags, () => this.actions.run('tags'));
		iconButton(this.el, 'x', REVIEW.clearMarks, () => desk.clearMarks());
	}
}
