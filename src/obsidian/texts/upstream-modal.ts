import { Modal, Notice, Setting } from 'obsidian';
import { applyChoices, brokenLinks, type TextPreview } from '../../flow/merge-text';
import { allRows, taking, upstreamRows } from '../../flow/upstream';
import { problemSentence } from '../../words/problem';
import { MERGE, UPSTREAM, upstreamFound, upstreamLabel } from '../../words/text-tools';
import { BlockList } from './block-list';
import { reportFailure, type Session } from '../session';
import { drawBroken, drawWorse } from '../text-notes';

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
		contentEl.createDiv({ text: upstreamFound(this.found.length), cls: 'zettelfeed-quiet' });
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
			labelOf: (at) => this.labelOf(at),
			onChange: () =>
				drawBroken(
					broken,
					brokenLinks(preview, (at) => list.choiceOf(at)),
				),
			onApply: () => reportFailure(this.take(list.taken)),
		});
		this.drawButtons(list);
		list.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private drawButtons(list: BlockList): void {
		const all = allRows(this.preview);
		if (all.length === 0)
			this.contentEl.createDiv({ text: UPSTREAM.noTakeAll, cls: 'zettelfeed-quiet' });
		const row = new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(UPSTREAM.keep).onClick(() => this.close()))
			.addButton((button) =>
				button.setButtonText(UPSTREAM.takeChosen).onClick(() => this.take(list.taken)),
			);
		if (all.length > 0)
			row.addButton((button) =>
				button
					.setButtonText(UPSTREAM.takeAll)
					.setCta()
					.onClick(() => this.take(new Set(all))),
			);
	}

	private labelOf(at: number): string {
		const kind = this.preview.rows[at]?.kind;
		if (kind === undefined || kind === 'same' || kind === 'moved') return '';
		return upstreamLabel(kind, this.preview.judgement.marks[at] ?? 'change');
	}

	private async take(rows: ReadonlySet<number>): Promise<void> {
		const done = await applyChoices(
			this.session.world,
			this.session.settings.current,
			this.preview,
			taking(rows),
		);
		this.close();
		if (!done.ok) new Notice(problemSentence(done.problem), 10_000);
		else new Notice(done.value === 'same' ? MERGE.same : UPSTREAM.taken);
		this.session.changed();
	}
}
