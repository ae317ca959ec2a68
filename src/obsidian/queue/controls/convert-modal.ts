import { Modal, Setting, type App } from 'obsidian';
import type { Result } from '../../../base/result';
import type { ConversionPreview } from '../../../flow/review/convert';
import { problemSentence } from '../../../words/problem';
import { becameWords, movesWords, WRITING } from '../../../words/writing';
import { CANCEL } from '../../../words/ui';
import { reportFailure } from '../../session';

/** What the person says about the note to make. */
export interface ConversionAnswer {
	readonly title?: string;
	readonly parentId?: string;
}

export interface ConversionQuestion {
	/** The title to begin with. */
	readonly title: string;
	/** Whether the words go to a note that is there. */
	readonly isAppended: boolean;
	/** Whether nothing in the note is the person's own. */
	readonly isEmpty: boolean;
	/** The title of the permanent note it became before; empty where it did not. */
	readonly became: string;
	/** Shows that one. */
	readonly showIt: () => void;
	/** Whether notes are numbered in trains of thought. */
	readonly hasParent: boolean;
	/** What an answer would write. */
	preview(answer: ConversionAnswer): Promise<Result<ConversionPreview>>;
}

/** Shows the permanent note before it is made. `undefined` where the person thought better of it. */
export function askConversion(
	app: App,
	question: ConversionQuestion,
): Promise<ConversionAnswer | undefined> {
	return new Promise((resolve) => new ConvertModal(app, question, resolve).open());
}

class ConvertModal extends Modal {
	private title: string;
	private parentId = '';
	private answer: ConversionAnswer | undefined;
	private run = 0;
	private whereEl: HTMLElement | undefined;
	private textEl: HTMLElement | undefined;

	constructor(
		app: App,
		private readonly question: ConversionQuestion,
		private readonly resolve: (answer: ConversionAnswer | undefined) => void,
	) {
		super(app);
		this.title = question.title;
	}

	override onOpen(): void {
		const { contentEl, question } = this;
		this.setTitle(question.isAppended ? WRITING.append : WRITING.convert);
		contentEl.addClass('zettelfeed-convert');
		const warning = question.became !== '' ? becameWords(question.became) : WRITING.nothingOwn;
		if (question.isEmpty || question.became !== '')
			contentEl
				.createDiv({ cls: 'zettelfeed-convert-warning', attr: { role: 'alert' } })
				.createEl('bdi', { text: warning });
		if (!question.isAppended) this.drawFields();
		this.whereEl = contentEl.createDiv({ cls: 'zettelfeed-quiet', attr: { role: 'status' } });
		this.textEl = contentEl.createEl('pre', {
			cls: 'zettelfeed-convert-text',
			attr: { tabindex: '0', 'aria-label': WRITING.preview, dir: 'auto' },
		});
		this.drawButtons();
		reportFailure(this.refresh());
	}

	private drawFields(): void {
		new Setting(this.contentEl).setName(WRITING.title).addText((text) => {
			text.setValue(this.title).onChange((title) => {
				this.title = title;
				reportFailure(this.refresh());
			});
			text.inputEl.setAttr('dir', 'auto');
			this.onEnter(text.inputEl);
		});
		if (!this.question.hasParent) return;
		const parent = new Setting(this.contentEl).setName(WRITING.parent);
		parent.setDesc(WRITING.parentHint).addText((text) => {
			text.onChange((id) => {
				this.parentId = id.trim();
				reportFailure(this.refresh());
			});
			this.onEnter(text.inputEl);
		});
	}

	private onEnter(field: HTMLElement): void {
		field.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing) return;
			event.preventDefault();
			this.finish();
		});
	}

	private drawButtons(): void {
		const { isAppended, isEmpty, became, showIt } = this.question;
		const label = isEmpty ? WRITING.force : isAppended ? WRITING.appendNow : WRITING.make;
		const end = new Setting(this.contentEl);
		// Enter agrees, or shows the note that is there; a title is a tab away.
		const main = (words: string, run: () => void): void => {
			end.addButton((button) => {
				button.setButtonText(words).setCta().onClick(run);
				button.buttonEl.focus();
			});
		};
		if (became === '') main(label, () => this.finish());
		else {
			main(WRITING.showPermanent, () => {
				this.close();
				showIt();
			});
			end.addButton((button) => button.setButtonText(WRITING.another).onClick(() => this.finish()));
		}
		end.addButton((button) => button.setButtonText(CANCEL).onClick(() => this.close()));
	}

	private asked(): ConversionAnswer {
		const title = this.title.trim();
		return {
			...(this.question.isAppended || title === '' ? {} : { title }),
			...(this.parentId === '' ? {} : { parentId: this.parentId }),
		};
	}

	/** Late answers to an earlier title are dropped. */
	private async refresh(): Promise<void> {
		const run = (this.run += 1);
		const preview = await this.question.preview(this.asked());
		if (run !== this.run) return;
		this.whereEl?.setText(
			preview.ok
				? movesWords(preview.value.own, preview.value.path)
				: problemSentence(preview.problem),
		);
		this.textEl?.setText(preview.ok ? preview.value.text : '');
	}

	private finish(): void {
		this.answer = this.asked();
		this.close();
	}

	override onClose(): void {
		this.run += 1;
		this.resolve(this.answer);
	}
}
