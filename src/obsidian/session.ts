import { Notice, type App } from 'obsidian';
import type { Problem } from '../base/problem';
import type { Result } from '../base/result';
import { applyLinks, type PlannedLink } from '../flow/links/auto-link';
import { awaitFacts } from '../flow/await-facts';
import { findIncoming, type IncomingArticle } from '../flow/links/backlinks-later';
import { asleepNotes, madeForFetch } from '../flow/texts/fetch-choice';
import { fillNotes, type FillOptions } from '../flow/texts/fill';
import { needsPerson, type FeedReport, type FillReport, type SyncReport } from '../flow/report';
import { titleOf } from '../flow/links/indexed-note';
import type { Suggester } from '../flow/links/suggest';
import { syncFeeds } from '../flow/feeds/sync';
import { applyEdit } from '../flow/review/triage';
import { undoLast } from '../flow/undo/undo';
import type { Asked } from '../flow/feeds/visit';
import type { Progress, World } from '../ports';
import { addressOf } from '../queue/entry';
import type { Decision, ReviewEdit } from '../queue/model';
import { statusFor } from '../queue/status';
import type { FeedSettings } from '../settings/model';
import { madeLater } from '../words/feeds';
import { AUTO_LINK, linkedAll, LINKS } from '../words/links';
import { problemSentence, withTitle } from '../words/problem';
import { fillSentence, nothingToFetch } from '../words/fetch';
import { editSentence } from '../words/queue';
import { noteName, syncSentence, undoSentence } from '../words/report';
import { COMMANDS, FETCHING, NO_FEEDS_ON, NO_FEEDS_YET, SYNCING } from '../words/ui';
import { noticeWithButtons } from './button-notice';
import { FetchTelling } from './texts/fetch-telling';
import { LinkDesk } from './links/link-desk';
import { storeName } from './ports/local';
import { QueueStore } from './queue/queue-store';
import { ReportModal } from './feeds/report-modal';
import { Runner } from './runner';
import type { SettingsStore } from './settings/store';

/** What commands and views share while the plugin is loaded: the world, the choices, the queue and the actions on them. */
export class Session {
	readonly queue: QueueStore;
	readonly links: LinkDesk;
	readonly runner = new Runner();
	readonly fetches = new FetchTelling(this);
	/** What to offer, with these words, where a fetch met a text the person has edited. */
	whenEdited: (words: string, path: string) => void = () => undefined;
	/** Opens the queue. */
	review: () => void = () => undefined;
	/** Opens the feeds. */
	showFeeds: () => void = () => undefined;
	private readonly listeners = new Set<() => void>();
	/** Problems of scheduled runs that were told since the start: a run an hour must not repeat itself. */
	private readonly told = new Set<string>();

	constructor(
		readonly app: App,
		readonly world: World,
		readonly settings: SettingsStore,
	) {
		this.queue = new QueueStore(world, () => settings.current, reportFailure);
		this.links = new LinkDesk(world, () => settings.current, storeName(app), this.sentence);
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
			new Notice(this.settings.current.feeds.length === 0 ? NO_FEEDS_YET : NO_FEEDS_ON);
			return;
		}
		// A page may have been drawn before its feed's rules were saved: what is set now counts.
		const { feeds: all } = this.settings.current;
		const wanted = feeds.map((feed) => all.find(({ name }) => name === feed.name) ?? feed);
		const report = await this.runner.run(SYNCING, (progress, signal) =>
			syncFeeds(this.world, this.settings.current, wanted, progress, signal, asked),
		);
		if (!report) return;
		this.changed();
		const fetched = await this.fetchNew(report);
		const needsReading = report.feeds.some(
			(feed) =>
				feed.failed.length + feed.notImported.length + feed.skipped.length > 0 ||
				feed.revised.length > 0 ||
				feed.waiting !== undefined ||
				feed.moved !== undefined ||
				feed.made.some((note) => note.undated || note.ahead === true),
		);
		// One report at a time: what became of the texts is told in that of the sync.
		if (needsReading) new ReportModal(this, report, fetched).open();
		else {
			const isMany = madeForFetch(this.settings.current, report.feeds).length > 1;
			if (fetched) this.fetches.tell(fetched, isMany);
			this.tellMade(report);
		}
		await this.links.linkByItself(madePaths(report));
	}

	/** A run of the schedule: speaks only where there is something new to read, or once where it needs the person. */
	async syncByItself(feeds: readonly FeedSettings[]): Promise<void> {
		const report = await this.runner.runQuietly((progress, signal) =>
			syncFeeds(this.world, this.settings.current, feeds, progress, signal, 'by-itself'),
		);
		if (!report) return;
		this.changed();
		const fetched = await this.fetchNew(report, true);
		if (fetched && fetched.filled.length > 0) new Notice(fillSentence(fetched));
		if (madePaths(report).length > 0) this.tellMade(report);
		for (const found of needsPerson(report)) {
			const sentence = this.sentence(found);
			if (!this.told.has(sentence)) new Notice(sentence, 10_000);
			this.told.add(sentence);
		}
		await this.links.linkByItself(madePaths(report));
	}

	/** What came, with the way to it. */
	private tellMade(report: SyncReport): void {
		const sentence = syncSentence(report);
		if (madePaths(report).length === 0 || this.queue.isWatched) new Notice(sentence);
		else noticeWithButtons(sentence, 10_000, [COMMANDS.openQueue, this.review]);
	}

	/** The full text of new notes, for feeds that are set to bring it at once. */
	private async fetchNew(report: SyncReport, isQuiet = false): Promise<FillReport | undefined> {
		const made = madeForFetch(this.settings.current, report.feeds);
		if (made.length === 0 || report.cancelled) return undefined;
		const fill = async (progress: Progress, signal: AbortSignal): Promise<FillReport> => {
			const paths = await awaitFacts(this.world, made, signal);
			return fillNotes(this.world, this.settings.current, paths, progress, signal);
		};
		const fetched = isQuiet
			? await this.runner.runQuietly(fill)
			: await this.runner.run(FETCHING, fill);
		this.fetchEnded();
		return fetched;
	}

	/** Says what an import of left-out items did. */
	async reportMade(result: Result<FeedReport>): Promise<void> {
		this.changed();
		const [failed] = result.ok ? result.value.failed : [result.problem];
		if (failed) this.show(failed);
		else if (result.ok) new Notice(madeLater(result.value.made.length));
		if (result.ok) await this.links.linkByItself(result.value.made.map((note) => note.path));
	}

	/** Changes one feed's settings by its name. */
	async changeFeed(name: string, change: Partial<FeedSettings>): Promise<void> {
		const { feeds } = this.settings.current;
		await this.settings.update({
			feeds: feeds.map((feed) => (feed.name === name ? { ...feed, ...change } : feed)),
		});
	}

	/** Fetches the full text of notes that the person chose, whatever they hold. */
	async fetch(paths: readonly string[], options: FillOptions = {}): Promise<void> {
		const report = await this.runner.run(FETCHING, (progress, signal) =>
			fillNotes(this.world, this.settings.current, paths, progress, signal, options),
		);
		if (!report) return;
		this.fetchEnded();
		this.fetches.tell(report, paths.length > 1);
		await this.links.linkByItself(filledPaths(report));
	}

	retry(paths: readonly string[]): void {
		reportFailure(this.fetch(paths));
	}

	/** Rows show why a fetch failed: they are drawn anew. */
	private fetchEnded(): void {
		this.changed();
		this.queue.failuresChanged();
	}

	/** Fetches what many notes still lack. */
	async fetchMissing(paths: readonly string[]): Promise<void> {
		if (paths.length === 0)
			new Notice(nothingToFetch(asleepNotes(this.world, this.settings.current)));
		else await this.fetch(paths, { onlyMissing: true });
	}

	/** A fetch that nobody asked for this moment: speaks only where a text came. Whether it was its turn. */
	async fetchByItself(paths: readonly string[]): Promise<boolean> {
		const report = await this.runner.runQuietly((progress, signal) =>
			fillNotes(this.world, this.settings.current, paths, progress, signal, { onlyMissing: true }),
		);
		if (!report) return false;
		this.fetchEnded();
		if (report.filled.length > 0) new Notice(fillSentence(report));
		await this.links.linkByItself(filledPaths(report));
		return true;
	}

	/** Whether every note took the decision. */
	decide(paths: readonly string[], decision: Decision): Promise<boolean> {
		return this.edit(paths, { kind: 'status', decision });
	}

	/** Carries out one decision on these notes and says what it did; whether every note took it. */
	async edit(paths: readonly string[], edit: ReviewEdit): Promise<boolean> {
		const settings = this.settings.current;
		const report = await applyEdit(this.world, settings, paths, edit);
		const status = edit.kind === 'status' ? statusFor(edit.decision, settings.status) : '';
		new Notice(editSentence(report, edit, status, this.titleOf));
		return report.failed.length === 0;
	}

	private sentencesOf(failed: readonly { readonly problem: Problem }[]): readonly string[] {
		return failed.map((each) => this.sentence(each.problem));
	}

	/** Puts planned links in, with progress and a way to stop. */
	async applyLinks(links: readonly PlannedLink[]): Promise<void> {
		const report = await this.runner.run(AUTO_LINK.running, (progress, signal) =>
			applyLinks(this.links.linker(), links, { progress, signal }),
		);
		if (report)
			new Notice(linkedAll(report.linked.length, this.sentencesOf(report.failed)), 10_000);
	}

	/** Articles that mention these notes, with progress; `undefined` where another run is under way. */
	findIncoming(paths: readonly string[]): Promise<readonly IncomingArticle[] | undefined> {
		return this.runner.run(LINKS.incoming, (progress, signal) =>
			findIncoming(this.links.linker(), paths, { progress, signal }),
		);
	}

	async undo(): Promise<void> {
		const result = await undoLast(this.world);
		if (result.ok) this.links.undone(result.value.action);
		new Notice(
			result.ok ? undoSentence(result.value, this.titleOf) : this.sentence(result.problem),
		);
	}

	/** What a person calls a note. */
	readonly titleOf = (path: string): string => {
		const facts = this.world.notes.facts(path);
		return facts ? titleOf(facts) : noteName(path);
	};

	/** What went wrong, notes by their titles. */
	readonly sentence = (found: Problem): string => problemSentence(withTitle(found, this.titleOf));

	/** The page a note is of; empty where it names none. */
	addressOf(path: string): string {
		return addressOf(this.world.notes.facts(path)?.frontmatter);
	}

	show(found: Problem): void {
		new Notice(this.sentence(found), 10_000);
	}
}

/** Says what went wrong, long enough to be read. */
export function showProblem(found: Problem): void {
	new Notice(problemSentence(found), 10_000);
}

function filledPaths(report: FillReport): readonly string[] {
	return report.filled.map((each) => each.path);
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
