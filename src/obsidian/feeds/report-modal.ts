import { Modal } from 'obsidian';
import type { FeedReport, FillReport, SyncReport } from '../../flow/report';
import { FEEDS } from '../../words/feeds';
import { FETCH, fillSentence } from '../../words/fetch';
import { problemSentence } from '../../words/problem';
import { feedNumbers, feedStates, leftLine, syncSentence } from '../../words/report';
import { COMMANDS, REPORT } from '../../words/ui';
import type { NamedNotes } from '../named-notes';
import { drawEnd, drawList, MAX_LISTED } from '../report-parts';
import { hasMore, type FetchTelling } from '../texts/fetch-telling';

/** What a sync did, where there is something to read; what went wrong stands first, the way to the new notes and to the feeds last. */
export class ReportModal extends Modal {
	constructor(
		private readonly notes: NamedNotes & {
			readonly review: () => void;
			readonly showFeeds: () => void;
			readonly fetches: FetchTelling;
		},
		private readonly report: SyncReport,
		/** What became of the texts of new notes, where they were fetched. */
		private readonly fetched?: FillReport,
	) {
		super(notes.app);
	}

	override onOpen(): void {
		const { fetched } = this;
		const { feeds } = this.report;
		this.setTitle(REPORT.title);
		this.contentEl.addClass('zettelfeed-report');
		for (const text of [syncSentence(this.report), fetched ? fillSentence(fetched) : ''])
			if (text !== '') this.contentEl.createEl('p', { text, cls: 'zettelfeed-report-summary' });
		const isWrong = (feed: FeedReport): boolean => feed.failed.length > 0;
		for (const feed of feeds.filter(isWrong)) this.showFeed(feed);
		for (const feed of feeds) if (!isWrong(feed)) this.showFeed(feed);
		const { review, showFeeds } = this.notes;
		const next = [
			...(feeds.some((feed) => feed.made.length > 0)
				? [[COMMANDS.openQueue, review] as const]
				: []),
			...(feeds.some(isWrong) ? [[COMMANDS.openFeeds, showFeeds] as const] : []),
			...(fetched && hasMore(fetched)
				? [[FETCH.reportTitle, () => this.notes.fetches.open(fetched)] as const]
				: []),
		];
		if (next.length > 0) drawEnd(this, ...next);
	}

	private showFeed(feed: FeedReport): void {
		const section = this.contentEl.createDiv({ cls: 'zettelfeed-report-feed' });
		section.createDiv({ text: feed.feed, cls: 'zettelfeed-report-name', attr: { dir: 'auto' } });
		section.createDiv({ text: feedNumbers(feed), cls: 'zettelfeed-report-numbers' });
		for (const line of feedStates(feed)) section.createDiv({ text: line, cls: 'zettelfeed-quiet' });
		const titles = (notes: readonly { title: string; path: string }[]): readonly string[] =>
			notes.map((note) => note.title || note.path);
		const list = (heading: string, lines: readonly string[], isProblem = false): void => {
			if (lines.length === 0) return;
			const el = drawList(section, heading, lines.length, isProblem);
			for (const text of lines.slice(0, MAX_LISTED))
				el.createEl('li', { text, attr: { dir: 'auto' } });
		};
		list(REPORT.failed, feed.failed.map(problemSentence), true);
		list(REPORT.undated, titles(feed.made.filter((note) => note.undated)));
		list(REPORT.ahead, titles(feed.made.filter((note) => note.ahead === true)));
		list(
			REPORT.skipped,
			feed.skipped.map((item) => `${item.title}: ${item.reason}`),
		);
		list(REPORT.notImported, feed.notImported.map(leftLine));
		list(FEEDS.revisions, titles(feed.revised));
		list(
			REPORT.joined,
			feed.joined.map((path) => this.notes.titleOf(path)),
		);
	}
}
