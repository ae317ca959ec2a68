import type { ChecklistStep } from '../../../queue/model';
import { readKeys, type QueueAction } from '../../../settings/review-keys';
import { offerTickWords, STEP_NAMES, WRITING } from '../../../words/writing';
import type { ReviewActions } from '../actions';
import { actionButton, iconButton } from '../controls/elements';

/** What the pane itself does for a step. */
export interface StepPlaces {
	/** Back to where the text starts. */
	toText(): void;
	toSuggestions(): void;
}

const ICONS: Readonly<Record<ChecklistStep, string>> = {
	read: 'book-open',
	links: 'link',
	permanent: 'gem',
	tags: 'tag',
	summary: 'pencil',
};

const ACTIONS: Readonly<Partial<Record<ChecklistStep, QueueAction>>> = {
	permanent: 'convert',
	tags: 'tags',
	summary: 'summary',
};

/** The checklist's steps in the pane: beside each what one does for it, and once it is done the offer to tick it. */
export class Steps {
	private readonly offerEl: HTMLElement;
	private step: ChecklistStep | undefined;
	/** Steps of this note whose tick the person did not want. */
	private readonly left = new Set<ChecklistStep>();

	constructor(
		parent: HTMLElement,
		private readonly actions: ReviewActions,
		private readonly places: StepPlaces,
	) {
		this.offerEl = parent.createDiv({
			cls: 'zettelfeed-tick-offer is-hidden',
			attr: { role: 'status' },
		});
	}

	/** The step that was just done and is not ticked. */
	get offered(): ChecklistStep | undefined {
		return this.step;
	}

	/** Puts the step's action behind the words of its task. */
	drawAction(item: HTMLElement, step: ChecklistStep): void {
		const action = ACTIONS[step];
		const keys = readKeys(this.actions.session.settings.current.review.keys);
		const key = action === undefined ? '' : keys[action];
		const button = actionButton(
			item,
			{ icon: ICONS[step], label: STEP_NAMES[step], key },
			(event) => {
				event.preventDefault();
				this.run(step);
			},
		);
		button.addClass('zettelfeed-step');
		if (step === 'permanent') this.drawNot(item);
		const inner = item.querySelector(':scope > ul, :scope > ol');
		if (inner)
			for (const each of item.querySelectorAll(':scope > .zettelfeed-step')) inner.before(each);
	}

	/** Permanent or not: the other answer. */
	private drawNot(item: HTMLElement): void {
		const keys = readKeys(this.actions.session.settings.current.review.keys);
		const label = { icon: 'check', label: WRITING.notPermanent, key: keys.analysed };
		actionButton(item, label, () => this.actions.run('analysed')).addClass('zettelfeed-step');
	}

	private run(step: ChecklistStep): void {
		const action = ACTIONS[step];
		if (action !== undefined) this.actions.run(action);
		else if (step === 'read') this.places.toText();
		else this.places.toSuggestions();
	}

	/** Offers the tick of a step that was done; `task` is what the note calls it. */
	offer(step: ChecklistStep, task: string): void {
		if (this.left.has(step)) return;
		this.step = step;
		const keys = readKeys(this.actions.session.settings.current.review.keys);
		this.offerEl.empty();
		this.offerEl.removeClass('is-hidden');
		this.offerEl.createSpan({
			text: offerTickWords(task),
			cls: 'zettelfeed-tick-words',
			attr: { dir: 'auto' },
		});
		actionButton(this.offerEl, { icon: 'check', label: WRITING.tick, key: keys.tick }, () =>
			this.actions.run('tick'),
		);
		iconButton(this.offerEl, 'x', WRITING.leaveOpen, () => {
			this.left.add(step);
			this.hide();
		});
	}

	/** For another note. */
	clear(): void {
		this.left.clear();
		this.hide();
	}

	hide(): void {
		this.step = undefined;
		this.offerEl.addClass('is-hidden');
		this.offerEl.empty();
	}
}
