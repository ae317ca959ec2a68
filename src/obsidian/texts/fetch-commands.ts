import { Notice, type Plugin } from 'obsidian';
import { awaitFacts } from '../../flow/await-facts';
import { dueFetches } from '../../flow/texts/failures';
import {
	awakeNotes,
	failedNotes,
	pendingNotes,
	pendingOfFeed,
} from '../../flow/texts/fetch-choice';
import { forgetFetchRun, leftOfFetchRun, wasStopped } from '../../flow/texts/fetch-run';
import { fetchesHere } from '../../flow/feeds/schedule';
import type { FeedSettings } from '../../settings/model';
import { FETCH, FETCH_COMMANDS, leftOver } from '../../words/fetch';
import { noticeWithButtons } from '../button-notice';
import { ChooseFeedModal } from '../feeds/choose-feed-modal';
import type { Palette } from '../palette';
import { reportFailure, type Session } from '../session';

/** How often failed fetches are looked through for those whose time has come. */
const LOOK_EVERY_MS = 5 * 60_000;

/** Registers the commands that fetch many full texts at once. */
export function registerFetchCommands(palette: Palette): void {
	palette.add('fetch-all-pending', FETCH_COMMANDS.pending, (ready) =>
		ready.fetchMissing(awakeNotes(ready.world, ready.settings.current)),
	);
	palette.add('fetch-one-feed', FETCH_COMMANDS.feed, (ready) =>
		new ChooseFeedModal(ready, (feed) => reportFailure(fetchFeed(ready, feed))).open(),
	);
	palette.add('fetch-failed', FETCH_COMMANDS.failed, fetchFailed);
	palette.addFor('resume-fetch', FETCH_COMMANDS.resume, leftToFetch, (ready, left) =>
		ready.fetchMissing(left),
	);
}

async function fetchFailed(session: Session): Promise<void> {
	const paths = failedNotes(session.world, session.settings.current);
	if (paths.length === 0) new Notice(FETCH.nothingFailed);
	else await session.fetch(paths);
}

/** What an interrupted run left, where nothing else runs. */
function leftToFetch({ runner, world }: Session): readonly string[] | undefined {
	const left = runner.isBusy ? [] : leftOfFetchRun(world);
	return left.length > 0 ? left : undefined;
}

/** Fetches what a feed's pending notes still lack. */
export function fetchFeed(session: Session, feed: FeedSettings): Promise<void> {
	return session.fetchMissing(pendingOfFeed(session.world, session.settings.current, feed.name));
}

/** What fetches by itself once the vault is there: opened notes, what is due again, and an interrupted run, which is offered. */
export function startFetching(plugin: Plugin, session: Session): void {
	const { workspace } = plugin.app;
	const unload = new AbortController();
	plugin.register(() => unload.abort());
	const opened = new OpenedNotes(session, unload.signal);
	plugin.registerEvent(
		workspace.on('file-open', (file) => {
			if (file) reportFailure(opened.add(file.path));
		}),
	);
	// What was opened before anyone listened: the app's start does not wait for ours.
	const active = workspace.getActiveFile();
	if (active) reportFailure(opened.add(active.path));
	plugin.registerInterval(
		window.setInterval(() => reportFailure(retryDue(session)), LOOK_EVERY_MS),
	);
	offerRest(session);
}

/**
 * A pending note that is opened gets its text, where the person wants that; without a word where it fails. While another
 * run is under way it waits for its turn.
 */
class OpenedNotes {
	private readonly wanted = new Set<string>();
	private isFetching = false;

	constructor(
		private readonly session: Session,
		private readonly unloaded: AbortSignal,
	) {}

	async add(path: string): Promise<void> {
		const { world, settings } = this.session;
		const { current } = settings;
		if (!current.fullText.onOpen) return;
		// At its start the app opens notes that it has not read yet.
		await awaitFacts(world, [path], this.unloaded);
		if (this.unloaded.aborted || !pendingNotes(world, current).includes(path)) return;
		this.wanted.add(path);
		if (this.isFetching) return;
		this.isFetching = true;
		try {
			while (this.wanted.size > 0) await this.fetchWanted();
		} finally {
			this.isFetching = false;
		}
	}

	private async fetchWanted(): Promise<void> {
		await this.session.runner.whenFree();
		const paths = [...this.wanted];
		this.wanted.clear();
		if (await this.session.fetchByItself(paths)) return;
		for (const path of paths) this.wanted.add(path);
	}
}

async function retryDue(session: Session): Promise<void> {
	if (!fetchesHere(session.world) || session.runner.isBusy) return;
	const pending = new Set(awakeNotes(session.world, session.settings.current));
	const due = dueFetches(session.world).filter((each) => pending.has(each.path));
	if (due.length > 0) await session.fetchByItself(due.map((each) => each.path));
}

/** On a device that fetches by itself the rest goes on; elsewhere the person is asked. What they stopped waits for the command. */
function offerRest(session: Session): void {
	const left = leftToFetch(session);
	if (!left || wasStopped(session.world)) return;
	if (fetchesHere(session.world)) {
		reportFailure(session.fetchByItself(left));
		return;
	}
	noticeWithButtons(
		leftOver(left.length),
		0,
		[FETCH.resume, () => reportFailure(session.fetchMissing(left))],
		[FETCH.forget, () => reportFailure(forgetFetchRun(session.world))],
	);
}
