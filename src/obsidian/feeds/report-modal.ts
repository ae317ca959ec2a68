import { Modal, type App } from 'obsidian';
import type { FeedReport, SyncReport } from '../../flow/report';
import { problemSentence } from '../../words/problem';
import { feedNumbers, feedStates, leftLine, syncSentence } from '../../words/report';
import { REPORT } from '../../words/ui';

/** Lists longer than this are cut: the rest is counted in the headline. */
const MAX_LISTED = 200;

/** What a sync did, where there is something to read. */
export class ReportModal extends Modal {
	constructor(
		app: App,
		private readonly report: SyncReport,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle(REPORT.title);
		this.contentEl.addClass('zettelfeed-report');
		this.contentEl.createEl('p', {
			text: syncSentence(this.report),
			cls: 'zettelfeed-report-summary',
		});
		for (const feed of this.report.feeds) this.showFeed(feed);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private showFeed(feed: FeedReport): void {
		const section = this.contentEl.createDiv({ cls: 'zettelfeed-report-feed' });
		section.createDiv({ text: feed.feed, cls: 'zettelfeed-report-name' });
		section.createDiv({ text: feedNumbers(feed), cls: 'zettelfeed-report-numbers' });
		for (const line of feedStates(feed)) section.createDiv({ text: line, cls: 'zettelfeed-quiet' });
		this.list(section, REPORT.failed, feed.failed.map(problemSentence), 'is-problem');
		this.list(
			section,
			REPORT.undated,
			feed.made.filter((note) => note.undated).map((note) => note.title || note.path),
		);
		this.list(
			section,
			REPORT.ahead,
			feed.made.filter((note) => note.ahead === true).map((note) => note.title || note.path),
		);
		this.list(
			section,
			'',
			feed.skipped.map((item) => `${item.title}: ${item.reason}`),
		);
		this.list(section, REPORT.notImported, feed.notImported.map(leftLine));
		this.list(
			section,
			REPORT.revised,
			feed.revised.map((note) => note.title || note.path),
		);
		this.list(section, REPORT.joined, feed.joined);
	}

	private list(parent: HTMLElement, heading: string, lines: readonly string[], state = ''): void {
		if (lines.length === 0) return;
		const details = parent.createEl('details', { cls: `zettelfeed-report-list ${state}`.trim() });
		details.open = state !== '';
		details.createEl('summary', { text: `${heading} (${lines.length})`.trim() });
		const list = details.createEl('ul');
		for (const line of lines.slice(0, MAX_LISTED)) list.createEl('li', { text: line });
	}
}
