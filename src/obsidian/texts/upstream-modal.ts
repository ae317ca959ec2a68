import { Modal, Setting } from 'obsidian';
import type { TextPreview } from '../../flow/texts/merge-text';
import { allRows, taking, upstreamRows } from '../../flow/texts/upstream';
import { UPSTREAM, upstreamFound, upstreamLabel } from '../../words/text-tools';
import { BlockList } from './block-list';
import { reportFailure, type Session } from '../session';
import { drawBroken, drawWorse, rowName, writeChoices } from '../text-notes';
import { addButtons, quietLine } from '../queue/controls/elements';

/** What a publisher changed in one article since its text was fetched, to take or to leave. */
export class UpstreamModal extends Modal {
	private readonly found: readonly number[];

	constructor(
		private readonly session: Session,
		private readonly preview: TextPreview,
	) {
		super(session.app);
		this.found = upstreamRows(preview);
	}

	override onOpen(): void {
		const { preview, contentEl } = this;
		this.setTitle(UPSTREAM.title);
		this.modalEl.addClass('zettelfeed-merge-modal', 'zettelfeed-upstream-modal');
		contentEl.createDiv({ text: preview.title || preview.path, cls: 'zettelfeed-add-title' });
		quietLine(contentEl, upstreamFound(this.found.length));
		contentEl.createDiv({ text: UPSTREAM.keys, cls: 'zettelfeed-quiet zettelfeed-key-hint' });
		drawWorse(contentEl, preview);
		if (!preview.knowsEdits)
			contentEl.createDiv({ text: UPSTREAM.edited, cls: 'zettelfeed-warning' });
		const broken = contentEl.createDiv({ attr: { 'aria-live': 'polite' } });
		const list = new BlockList(contentEl, {
			label: UPSTREAM.title,
			rows: preview.rows,
			offered: this.found,
			allowsBoth: false,
			labelOf: (at) => rowName(preview, at, upstreamLabel),
			onChange: () => drawBroken(broken, preview, (at) => list.choiceOf(at)),
			onApply: () => reportFailure(this.take(list.taken)),
		});
		this.drawButtons(list);
		list.focus();
	}

	private drawButtons(list: BlockList): void {
		const all = allRows(this.preview);
		if (all.length === 0) quietLine(this.contentEl, UPSTREAM.noTakeAll);
		const row = new Setting(this.contentEl);
		if (all.length > 0) addButtons(row, [UPSTREAM.takeAll, () => this.take(new Set(all)), true]);
		addButtons(
			row,
			[UPSTREAM.takeChosen, () => this.take(list.taken)],
			[UPSTREAM.keep, () => this.close()],
		);
	}

	private async take(rows: ReadonlySet<number>): Promise<void> {
		const { session, preview } = this;
		await writeChoices(session, preview, taking(rows), UPSTREAM.taken);
		this.close();
	}
}
