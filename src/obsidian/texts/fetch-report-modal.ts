import { Modal } from 'obsidian';
import type { FillReport } from '../../flow/report';
import {
	failedLine,
	FETCH,
	originWords,
	fillSentence,
	partWords,
	problemOfImage,
} from '../../words/fetch';
import { COMMANDS } from '../../words/ui';
import type { NamedNotes } from '../named-notes';
import { drawEnd, drawList, MAX_LISTED } from '../report-parts';

/** How a fetch over several notes came out, where there is something to read. */
export class FetchReportModal extends Modal {
	constructor(
		private readonly notes: NamedNotes & {
			readonly review: () => void;
			addressOf(path: string): string;
		},
		private readonly report: FillReport,
		private readonly now: number,
		/** Fetches these once more. */
		private readonly again: (paths: readonly string[]) => void,
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
			report.failed.map((each) => [
				each.path,
				failedLine(each, now, this.notes.titleOf),
				this.notes.addressOf(each.path),
			]),
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
			report.remoteImages.map(({ path, problem }) => [path, problemOfImage(problem)]),
		);
		this.list(
			FETCH.trail,
			report.filled.map((note) => [note.path, originWords(note)]),
		);
		const failed = report.failed.map((each) => each.path);
		drawEnd(
			this,
			[COMMANDS.openQueue, this.notes.review],
			...(failed.length > 0 ? [[FETCH.again, () => this.again(failed)] as const] : []),
		);
	}

	private list(
		heading: string,
		rows: readonly (readonly [path: string, why: string, about?: string])[],
		isProblem = false,
	): void {
		if (rows.length === 0) return;
		const list = drawList(this.contentEl, heading, rows.length, isProblem);
		for (const [path, why, about = ''] of rows.slice(0, MAX_LISTED)) {
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
			// Where the fetch met a wall, the next step is the page itself.
			if (/^https?:/u.test(about))
				row.createEl('a', { text: FETCH.original, cls: 'zettelfeed-quiet', href: about });
		}
	}
}
