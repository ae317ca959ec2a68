import { Notice, type App } from 'obsidian';
import type { Problem } from '../base/problem';
import { fillNotes } from '../flow/fill';
import { decide } from '../flow/review';
import { acceptOffer, createSuggester, type Offer, type Suggester } from '../flow/suggest';
import { syncFeeds } from '../flow/sync';
import { undoLast } from '../flow/undo';
import type { World } from '../ports';
import type { Decision } from '../queue/model';
import { statusFor } from '../queue/status';
import type { FeedSettings } from '../settings/model';
import { problemSentence } from '../words/problem';
import { reasonWords } from '../words/reason';
import { decisionSentence, fillSentence, syncSentence, undoSentence } from '../words/report';
import { FETCHING, linked, NO_FEEDS_YET, SYNCING } from '../words/ui';
import { QueueStore } from './queue-store';
import { ReportModal } from './report-modal';
import { Runner } from './runner';
import type { SettingsStore } from './settings-store';

/** What commands and views share while the plugin is loaded: the world, the choices, the queue and the actions on them. */
export class Session {
	readonly queue: QueueStore;
	readonly suggester: Suggester;
	readonly runner = new Runner();

	constructor(
		readonly app: App,
		readonly world: World,
		readonly settings: SettingsStore,
	) {
		this.queue = new QueueStore(world, () => settings.current);
		this.suggester = createSuggester(world, () => settings.current, reasonWords);
	}

	async sync(feeds: readonly FeedSettings[]): Promise<void> {
		if (feeds.length === 0) {
			new Notice(NO_FEEDS_YET);
			return;
		}
		const report = await this.runner.run(SYNCING, (progress, signal) =>
			syncFeeds(this.world, this.settings.current, feeds, progress, signal),
		);
		if (!report) return;
		const needsReading = report.feeds.some(
			(feed) =>
				feed.failed.length + feed.notImported.length + feed.skipped.length > 0 ||
				feed.made.some((note) => note.undated),
		);
		if (needsReading) new ReportModal(this.app, report).open();
		else new Notice(syncSentence(report));
	}

	async fetch(paths: readonly string[]): Promise<void> {
		const report = await this.runner.run(FETCHING, (progress, signal) =>
			fillNotes(this.world, this.settings.current, paths, progress, signal),
		);
		if (report) new Notice(fillSentence(report), report.failed.length > 0 ? 10_000 : undefined);
	}

	/** Whether every note took the decision. */
	async decide(paths: readonly string[], decision: Decision): Promise<boolean> {
		const report = await decide(this.world, this.settings.current, paths, decision);
		new Notice(decisionSentence(report, statusFor(decision, this.settings.current.status)));
		return report.failed.length === 0;
	}

	async accept(path: string, offer: Offer): Promise<boolean> {
		const result = await acceptOffer(this.world, path, offer);
		new Notice(result.ok ? linked(offer.title) : problemSentence(result.problem));
		return result.ok;
	}

	async undo(): Promise<void> {
		const result = await undoLast(this.world);
		new Notice(result.ok ? undoSentence(result.value) : problemSentence(result.problem));
	}

	show(found: Problem): void {
		new Notice(problemSentence(found), 10_000);
	}
}

/** Hands a promise to the one place that reports what it throws. */
export function reportFailure(promise: Promise<unknown>): void {
	promise.catch((cause: unknown) => {
		console.error('Zettelfeed', cause);
		new Notice(cause instanceof Error ? cause.message : String(cause));
	});
}
