import { Modal, Setting, type App } from 'obsidian';
import { REVIEW } from '../../../words/review';
import { CANCEL } from '../../../words/ui';
import { addButtons } from './elements';

export interface Question {
	readonly title: string;
	readonly hint: string;
	readonly value?: string;
	/** A field of several lines; then Enter with Ctrl or Cmd answers. */
	readonly isLong?: boolean;
	/** Answers to choose from; a tap adds one. */
	readonly offers?: readonly string[];
	/** An offer takes the answer's place. */
	readonly isOneOffer?: boolean;
	/** What is wrong with an answer, if anything. */
	check?(answer: string): string | undefined;
}

/** Asks for a line or some lines of text. `undefined` where the person thought better of it. */
export function ask(app: App, question: Question): Promise<string | undefined> {
	return new Promise((resolve) => new AskModal(app, question, resolve).open());
}

class AskModal extends Modal {
	private answer: string | undefined;
	private field: HTMLInputElement | HTMLTextAreaElement | undefined;
	private wrongEl: HTMLElement | undefined;

	constructor(
		app: App,
		private readonly question: Question,
		private readonly resolve: (answer: string | undefined) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { title, hint, value = '', isLong = false } = this.question;
		this.setTitle(title);
		this.contentEl.addClass('zettelfeed-ask');
		const info = {
			cls: 'zettelfeed-ask-field',
			attr: {
				'aria-label': title,
				placeholder: hint,
				dir: 'auto',
				...(isLong ? { rows: '6' } : {}),
			},
		};
		const field = isLong
			? this.contentEl.createEl('textarea', info)
			: this.contentEl.createEl('input', info);
		field.value = value;
		this.contentEl.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing || event.target !== field) return;
			if (isLong && !event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			this.finish();
		});
		this.field = field;
		this.drawOffers();
		this.wrongEl = this.contentEl.createDiv({ cls: 'zettelfeed-error', attr: { role: 'alert' } });
		addButtons(
			new Setting(this.contentEl),
			[REVIEW.done, () => this.finish(), true],
			[CANCEL, () => this.close()],
		);
		field.focus();
		field.select();
	}

	private drawOffers(): void {
		const { offers = [], isOneOffer = false } = this.question;
		if (offers.length === 0) return;
		const el = this.contentEl.createDiv({ cls: 'zettelfeed-chips is-wrapping' });
		for (const offer of offers) {
			const chip = el.createEl('button', {
				text: offer,
				cls: 'zettelfeed-chip',
				attr: { dir: 'auto' },
			});
			chip.addEventListener('click', () => {
				const { field } = this;
				if (!field) return;
				const parts = field.value.split(/[,\s]+/u).filter((each) => each !== '');
				field.value = isOneOffer ? offer : [...new Set([...parts, offer])].join(', ');
				if (!isOneOffer) chip.addClass('is-on');
				field.focus();
			});
		}
	}

	private finish(): void {
		const answer = this.field?.value.trim() ?? '';
		const wrong = this.question.check?.(answer);
		this.wrongEl?.setText(wrong ?? '');
		if (wrong !== undefined) return;
		this.answer = answer;
		this.close();
	}

	override onClose(): void {
		this.resolve(this.answer);
	}
}
