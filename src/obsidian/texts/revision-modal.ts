import { Modal, Setting } from 'obsidian';
import { diffLines } from '../../base/change/diff';
import {
	dropRevision,
	previewRevision,
	takeRevision,
	type Revision,
} from '../../flow/feeds/update';
import { FEEDS } from '../../words/feeds';
import { reportFailure, type Session } from '../session';

/** Unchanged lines shown around a change. */
const CONTEXT = 2;
const MAX_LINES = 400;

/** What a publisher changed, line by line, before the person decides. */
export class RevisionModal extends Modal {
	constructor(
		private readonly session: Session,
		private readonly revision: Revision,
	) {
		super(session.app);
	}

	override onOpen(): void {
		this.setTitle(this.revision.title);
		this.contentEl.addClass('zettelfeed-revision');
		reportFailure(this.draw());
	}

	private async draw(): Promise<void> {
		const { world, settings } = this.session;
		const shown = await previewRevision(world, settings.current, this.revision);
		if (!shown.ok) {
			this.contentEl.createDiv({
				text: this.session.sentence(shown.problem),
				cls: 'zettelfeed-error',
				attr: { role: 'alert' },
			});
			return;
		}
		this.drawDiff(shown.value.before, shown.value.after);
		new Setting(this.contentEl)
			.addButton((button) =>
				button.setButtonText(FEEDS.keepMine).onClick(async () => {
					await dropRevision(world, this.revision.path);
					this.finish();
				}),
			)
			.addButton((button) =>
				button
					.setButtonText(FEEDS.take)
					.setCta()
					.onClick(async () => {
						const done = await takeRevision(world, this.revision, shown.value);
						if (!done.ok) this.session.show(done.problem);
						this.finish();
					}),
			);
	}

	private drawDiff(before: string, after: string): void {
		const pre = this.contentEl.createEl('pre', { attr: { tabindex: '0' } });
		let room = MAX_LINES;
		for (const run of diffLines(before, after)) {
			const { kind } = run;
			const long = kind === 'same' && run.lines.length > 2 * CONTEXT + 1;
			const lines = long
				? [...run.lines.slice(0, CONTEXT), '…', ...run.lines.slice(-CONTEXT)]
				: run.lines;
			for (const line of lines.slice(0, room)) {
				const mark = kind === 'removed' ? '− ' : kind === 'added' ? '+ ' : '  ';
				pre.createDiv({ text: mark + line, cls: `zettelfeed-diff is-${kind}` });
			}
			room = Math.max(0, room - lines.length);
		}
	}

	private finish(): void {
		this.session.changed();
		this.close();
	}
}
