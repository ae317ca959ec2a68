import { Modal, Notice, Setting } from 'obsidian';
import { applyChoices, brokenLinks, type TextPreview } from '../../flow/merge-text';
import { isOpen } from '../../note/merge-choice';
import { problemSentence } from '../../words/problem';
import { MERGE, rowLabel } from '../../words/text-tools';
import { BlockList } from './block-list';
import { reportFailure, type Session } from '../session';
import { drawBroken, drawWorse } from '../text-notes';

/** The person's text and the fetched one, block by block, to choose from. Nothing is written before *Apply*. */
export class TextMergeModal extends Modal {
	constructor(
		private readonly session: Session,
		private readonly preview: TextPreview,
	) {
		super(session.app);
	}

	override onOpen(): void {
		const { preview, contentEl } = this;
		this.setTitle(MERGE.title);
		this.modalEl.addClass('zettelfeed-merge-modal');
		contentEl.createDiv({ text: preview.title || preview.path, cls: 'zettelfeed-add-title' });
		contentEl.createDiv({ text: MERGE.about, cls: 'zettelfeed-quiet' });
		contentEl.createDiv({ text: MERGE.keys, cls: 'zettelfeed-quiet zettelfeed-key-hint' });
		drawWorse(contentEl, preview);
		const broken = contentEl.createDiv({ attr: { 'aria-live': 'polite' } });
		const list = new BlockList(contentEl, {
			label: MERGE.blocks,
			rows: preview.rows,
			offered: preview.rows.flatMap((row, at) => (isOpen(row) ? [at] : [])),
			allowsBoth: true,
			labelOf: (at) => this.labelOf(at),
			onChange: () =>
				drawBroken(
					broken,
					brokenLinks(preview, (at) => list.choiceOf(at)),
				),
			onApply: () => reportFailure(this.apply(list)),
		});
		new Setting(contentEl)
			.addButton((button) => button.setButtonText(MERGE.close).onClick(() => this.close()))
			.addButton((button) =>
				button
					.setButtonText(MERGE.apply)
					.setCta()
					.onClick(() => this.apply(list)),
			);
		list.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private labelOf(at: number): string {
		const kind = this.preview.rows[at]?.kind;
		if (kind === undefined || kind === 'same' || kind === 'moved') return '';
		return rowLabel(kind, this.preview.judgement.marks[at] ?? 'change');
	}

	private async apply(list: BlockList): Promise<void> {
		const done = await applyChoices(
			this.session.world,
			this.session.settings.current,
			this.preview,
			(at) => list.choiceOf(at),
		);
		this.close();
		if (!done.ok) new Notice(problemSentence(done.problem), 10_000);
		else new Notice(done.value === 'same' ? MERGE.same : MERGE.applied);
		this.session.changed();
	}
}
