import { Modal, Setting } from 'obsidian';
import { upstreamRows, type UpstreamReport } from '../../flow/texts/upstream';
import { problemAtHost } from '../../words/fetch';
import { withTitle } from '../../words/problem';
import { UPSTREAM, upstreamFound, upstreamSummary } from '../../words/text-tools';
import type { Session } from '../session';
import { UpstreamModal } from './upstream-modal';

const MAX_LISTED = 200;

/** Which of many articles changed; each opens its own changes. */
export class UpstreamReportModal extends Modal {
	constructor(
		private readonly session: Session,
		private readonly report: UpstreamReport,
	) {
		super(session.app);
	}

	override onOpen(): void {
		const { changed, unchanged, failed } = this.report;
		this.setTitle(UPSTREAM.report);
		this.contentEl.createEl('p', {
			text: upstreamSummary(changed.length, unchanged.length, failed.length),
		});
		for (const preview of changed.slice(0, MAX_LISTED))
			new Setting(this.contentEl)
				.setName(preview.title || preview.path)
				.setDesc(upstreamFound(upstreamRows(preview).length))
				.addButton((button) =>
					button
						.setButtonText(UPSTREAM.open)
						.onClick(() => new UpstreamModal(this.session, preview).open()),
				);
		for (const { path, problem } of failed.slice(0, MAX_LISTED))
			new Setting(this.contentEl)
				.setName(this.session.titleOf(path))
				.setDesc(problemAtHost(withTitle(problem, this.session.titleOf)));
	}
}
