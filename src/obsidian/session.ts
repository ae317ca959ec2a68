import { Notice, type App } from 'obsidian';
import type { Problem } from '../base/problem';
import type { Result } from '../base/result';
import { applyLinks, type PlannedLink } from '../flow/auto-link';
import { findIncoming, type IncomingArticle } from '../flow/backlinks-later';
import { fillNotes } from '../flow/fill';
import type { FeedReport, SyncReport } from '../flow/report';
import { decide } from '../flow/review';
import type { Offer, Suggester } from '../flow/suggest';
import { syncFeeds } from '../flow/sync';
import { undoLast } from '../flow/undo';
import type { Asked } from '../flow/visit';
import type { World } from '../ports';
import type { Decision } from '../queue/model';
import { statusFor } from '../queue/status';
import type { FeedSettings } from '../settings/model';
import { madeLater } from '../words/feeds';
import { AUTO_LINK, linkedAll, LINKS } from '../words/links';
import { problemSentence } from '../words/problem';
import { decisionSentence, fillSentence, syncSentence, undoSentence } from '../words/report';
import { FETCHING, NO_FEEDS_YET, SYNCING } from '../words/ui';
import { LinkDesk } from './link-desk';
import { deviceId } from './local';
import { QueueStore } from './queue-store';
import { ReportModal } from './report-modal';
import { Runner } from './runner';
import type { SettingsStore } from './settings-store';

/** What commands and views share while the plugin is loaded: the world, the choices, the queue and the actions on them. */
export class Session {
	readonly queue: QueueStore;
	readonly links: LinkDesk;
	readonly runner = new Runner();
	private readonly listeners = new Set<() => void>();

	constructor(
		readonly app: App,
		readonly world: World,
		readonly settings: SettingsStore,
	) {
		this.queue = new QueueStore(world, () => settings.current);
		this.links = new LinkDesk(world, () => settings.current, deviceId(app));
	}

	get suggester(): Suggester {
		return this.links.suggester;
	}

	/** Called when something outside the settings and the notes changed: a visit, a pause, an import. */
	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	changed(): void {
		for (const listener of this.listeners) listener();
	}

	async sync(feeds: readonly FeedSettings[], asked: Asked = 'by-person'): Promise<void> {
		if (feeds.length === 0) {
			new Notice(NO_FEEDS_YET);
			return;
		}
		const report = await this.runner.run(SYNCING, (progress, signal) =>
			syncFeeds(this.world, this.settings.current, feeds, progress, signal, asked),
		);
		if (!report) return;
		this.changed();
		const needsReading = report.feeds.some(
			(feed) =>
				feed.failed.length + feed.notImported.length + feed.skipped.length > 0 ||
				feed.revised.length > 0 ||
				feed.waiting !== undefined ||
				feed.moved !== undefined ||
				feed.made.some((note) => note.undated),
		);
		if (needsReading) new ReportModal(this.app, report).open();
		else new Notice(syncSentence(report));
		await this.links.linkByItself(madePaths(report));
	}

	/** A run of the schedule: speaks only where there is something new to read. */
	async syncByItself(feeds: readonly FeedSettings[]): Promise<void> {
		const report = await this.runner.runQuietly((progress, signal) =>
			syncFeeds(this.world, this.settings.current, feeds, progress, signal, 'by-itself'),
		);
		if (!report) return;
		this.changed();
		if (report.feeds.some((feed) => feed.made.length > 0)) new Notice(syncSentence(report));
		await this.links.linkByItself(madePaths(report));
	}

	/** Says what an import of left-out items did. */
	reportMade(result: Result<FeedReport>): void {
		this.changed();
		const [failed] = result.ok ? result.value.failed : [result.problem];
		if (failed) this.show(failed);
		else if (result.ok) new Notice(madeLater(result.value.made.length));
	}

	/** Changes one feed's settings by its name. */
	async changeFeed(name: string, change: Partial<FeedSettings>): Promise<void> {
		const { feeds } = this.settings.current;
		await this.settings.update({
			feeds: feeds.map((feed) => (feed.name === name ? { ...feed, ...change } : feed)),
		});
	}

	async fetch(paths: readonly string[]): Promise<void> {
		const report = await this.runner.run(FETCHING, (progress, signal) =>
			fillNotes(this.world, this.settings.current, paths, progress, signal),
		);
		if (!report) return;
		new Notice(fillSentence(report), report.failed.length > 0 ? 10_000 : undefined);
		await this.links.linkByItself(report.filled.map((each) => each.path));
	}

	/** Whether every note took the decision. */
	async decide(paths: readonly string[], decision: Decision): Promise<boolean> {
		const report = await decide(this.world, this.settings.current, paths, decision);
		new Notice(decisionSentence(report, statusFor(decision, this.settings.current.status)));
		return report.failed.length === 0;
	}

	/** Puts a link under *Related*. */
	accept(path: string, offer: Offer): Promise<boolean> {
		return this.links.accept(path, offer);
	}

	/** Puts planned links in, with progress and a way to stop. */
	async applyLinks(links: readonly PlannedLink[]): Promise<void> {
		const report = await this.runner.run(AUTO_LINK.running, (progress, signal) =>
			applyLinks(this.links.linker(), links, { progress, signal }),
		);
		if (report) new Notice(linkedAll(report.linked.length, report.failed.length), 10_000);
	}

	/** Articles that mention these notes, with progress; `undefined` where another run is under way. */
	findIncoming(paths: readonly string[]): Promise<readonly IncomingArticle[] | undefined> {
		return this.runner.run(LINKS.incoming, (progress, signal) =>
			findIncoming(this.links.linker(), paths, { progress, signal }),
		);
	}

	async undo(): Promise<void> {
		const result = await undoLast(this.world);
		new Notice(result.ok ? undoSentence(result.value) : problemSentence(result.problem));
	}

	show(found: Problem): void {
		new Notice(problemSentence(found), 10_000);
	}
}

function madePaths(report: SyncReport): readonly string[] {
	return report.feeds.flatMap((feed) => feed.made.map((note) => note.path));
}

/** Hands a promise to the one place that reports what it throws. */
export function reportFailure(promise: Promise<unknown>): void {
	promise.catch((cause: unknown) => {
		console.error('Zettelfeed', cause);
		new Notice(cause instanceof Error ? cause.message : String(cause));
	});
}
