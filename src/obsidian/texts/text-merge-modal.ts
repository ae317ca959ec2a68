import { Modal, Setting } from 'obsidian';
import type { TextPreview } from '../../flow/texts/merge-text';
import { isOpen } from '../../note/blocks/merge-choice';
import { MERGE, rowLabel } from '../../words/text-tools';
import { BlockList } from './block-list';
import { reportFailure, type Session } from '../session';
import { drawBroken, drawWorse, rowName, writeChoices } from '../text-notes';
import { addButtons } from '../queue/controls/elements';

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
			labelOf: (at) => rowName(preview, at, rowLabel),
			onChange: () => drawBroken(broken, preview, (at) => list.choiceOf(at)),
			onApply: () => reportFailure(this.apply(list)),
		});
		addButtons(
			new Setting(contentEl),
			[MERGE.apply, () => this.apply(list), true],
			[MERGE.close, () => this.close()],
		);
		list.focus();
	}

	private async apply(list: BlockList): Promise<void> {
		const { session, preview } = this;
		await writeChoices(session, preview, (at) => list.choiceOf(at), MERGE.applied);
		this.close();
	}
}
