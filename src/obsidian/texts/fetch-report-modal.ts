import { Modal } from 'obsidian';
import type { FillReport } from '../../flow/report';
import { problemSentence } from '../../words/problem';
import { failedLine, FETCH, fillSentence, partWords } from '../../words/fetch';
import type { NamedNotes } from '../named-notes';

/** Lists longer than this are cut: the rest is counted in the headline. */
const MAX_LISTED = 200;

/** How a fetch over several notes came out, where there is something to read. */
export class FetchReportModal extends Modal {
	constructor(
		private readonly notes: NamedNotes,
		private readonly report: FillReport,
		private readonly now: number,
	) {
		super(notes.app);
	}

	override onOpen(): void {
		const { report, now } = this;
		this.setTitle(FETCH.reportTitle);
		this.contentEl.addClass('zettelfeed-report');
		this.contentEl.createEl('p', {
			text: fillSentence(report),
			cls: 'zettelfeed-report-summary',
		});
		this.list(
			FETCH.failed,
			report.failed.map((each) => [each.path, failedLine(each, now)]),
			true,
		);
		this.list(
			FETCH.partial,
			report.filled.flatMap(({ path, partial }) =>
				partial === undefined ? [] : [[path, partWords(partial)]],
			),
		);
		this.list(
			FETCH.kept,
			report.kept.map(({ path, why }) => [path, why]),
		);
		this.list(
			FETCH.remoteImages,
			report.remoteImages.map(({ path, problem }) => [path, problemSentence(problem)]),
		);
		this.list(
			FETCH.trail,
			[...report.filled, ...report.kept].map(({ path, trail }) => [path, trail.join(' · ')]),
		);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private list(
		heading: string,
		rows: readonly (readonly [path: string, why: string])[],
		isProblem = false,
	): void {
		if (rows.length === 0) return;
		const details = this.contentEl.createEl('details', {
			cls: `zettelfeed-report-list ${isProblem ? 'is-problem' : ''}`.trim(),
		});
		details.open = isProblem;
		details.createEl('summary', { text: `${heading} (${rows.length})` });
		const list = details.createEl('ul');
		for (const [path, why] of rows.slice(0, MAX_LISTED)) {
			const row = list.createEl('li');
			const link = row.createEl('a', {
				text: this.notes.titleOf(path),
				href: '#',
				attr: { dir: 'auto' },
			});
			link.addEventListener('click', (event) => {
				event.preventDefault();
				this.close();
				void this.app.workspace.openLinkText(path, '', false);
			});
			row.createDiv({ text: why, cls: 'zettelfeed-quiet' });
		}
	}
}
