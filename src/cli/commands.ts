import { given } from '../base/given';
import { acceptOffer } from '../flow/links/link-edits';
import { readQueue } from '../flow/review/review';
import type { SyncReport } from '../flow/report';
import type { Offer } from '../flow/links/suggest';
import { syncFeeds } from '../flow/feeds/sync';
import type { Progress } from '../ports';
import type { FeedSettings, Settings } from '../settings/model';
import {
	discoverHint,
	FEEDS_UNKNOWN,
	NAME_ONE_NOTE,
	NO_FEEDS,
	NO_SUGGESTIONS,
	NOTHING_PENDING,
	offerLine,
	UNDATED,
	USING_DEFAULTS,
} from '../words/cli';
import { problemSentence } from '../words/problem';
import { syncLines, syncSentence } from '../words/report';
import { WrongUse, type Arguments } from './arguments';
import { discover } from './discover';
import { fetch, fetchNew } from './fetch';
import { findNote } from './find-note';
import { link, suggesterOf } from './link';
import { failure, type Outcome } from './outcome';
import { images, upstream } from './text-tools';
import { openVault, prepareState, type OpenedVault } from './world';

const SILENT: Progress = { step: () => undefined };

/** Opens the vault and runs one command on it. Expected failures are in the outcome; throws `WrongUse` for what cannot be meant. */
export async function runCommand(args: Arguments, signal: AbortSignal): Promise<Outcome> {
	if (args.command === 'discover') return discover(args, signal);
	const options = {
		vault: args.vault,
		files: args.feeds.map((feed) => feed.url).filter((url) => url.startsWith('file:')),
		...given({ state: args.state }),
	};
	const refused = await prepareState(options);
	if (refused) return failure(refused);
	const opened = await openVault(options);
	const outcome = await COMMANDS[args.command]?.(args, opened, signal);
	if (!outcome) throw new WrongUse(args.command);
	const warnings = opened.problems.map(problemSentence);
	return { ...outcome, warnings: opened.unreadable ? [...warnings, USING_DEFAULTS] : warnings };
}

type Run = (args: Arguments, opened: OpenedVault, signal: AbortSignal) => Promise<Outcome>;
const COMMANDS: Readonly<Record<string, Run>> = {
	...{ sync, fetch, queue, suggest, link },
	...{ images, upstream },
};

async function sync(args: Arguments, opened: OpenedVault, signal: AbortSignal): Promise<Outcome> {
	const settings = syncSettings(args, opened.settings);
	const feeds =
		args.feeds.length > 0
			? args.feeds.map((feed) => ({ ...feed, folder: '', tags: [], enabled: true }))
			: settings.feeds.filter((feed) => feed.enabled);
	if (feeds.length === 0) {
		const why = opened.unreadable ? FEEDS_UNKNOWN : NO_FEEDS;
		return { lines: [why], json: { feeds: [], cancelled: false, sentence: why }, failed: true };
	}
	const asked = args.feeds.length > 0 ? 'by-name' : 'by-person';
	const chosen = feeds.map((feed) => overridden(feed, args));
	const report = await syncFeeds(opened.world, settings, chosen, SILENT, signal, asked);
	const fetched = await fetchNew(opened, settings, report, signal);
	return {
		lines: [
			...syncLines(report),
			...whereFeedsAre(report, chosen),
			syncSentence(report),
			...(fetched?.lines ?? []),
		],
		json: fetched ? { ...withSentences(report), fetched: fetched.json } : withSentences(report),
		failed:
			report.cancelled ||
			report.feeds.some((feed) => feed.failed.length > 0) ||
			fetched?.failed === true,
	};
}

/** A page in place of a feed: how its feeds are found. */
function whereFeedsAre(report: SyncReport, asked: readonly FeedSettings[]): readonly string[] {
	const pages = report.feeds.filter((feed) => feed.failed.some(({ kind }) => kind === 'web-page'));
	return asked
		.filter(({ name }) => pages.some(({ feed }) => feed === name))
		.map(({ url }) => discoverHint(url));
}

/** What was typed goes before what a feed says of itself. */
function overridden(feed: FeedSettings, args: Arguments): FeedSettings {
	return {
		...feed,
		...given({ folder: args.folder, firstImport: args.first }),
	};
}

function syncSettings(args: Arguments, settings: Settings): Settings {
	return {
		...settings,
		...given({ folder: args.folder, summary: args.summary, firstImport: args.first }),
	};
}

/** Causes are for consoles; programs get each problem with its sentence. */
function withSentences(report: SyncReport): object {
	const feeds = report.feeds.map((feed) => ({
		...feed,
		failed: feed.failed.map(({ kind, subject, detail, ...rest }) => ({
			kind,
			subject,
			detail,
			sentence: problemSentence({
				kind,
				subject,
				...given({ detail }),
				...rest,
			}),
		})),
	}));
	return { ...report, feeds };
}

function queue(args: Arguments, opened: OpenedVault): Promise<Outcome> {
	const entries = readQueue(opened.world.notes, opened.settings, args.status);
	const lines = entries.map(
		(entry) =>
			`${(entry.date || UNDATED).slice(0, 10).padEnd(10)}  ${entry.source.padEnd(16)}  ${entry.title}\n            ${entry.path}`,
	);
	return Promise.resolve({
		lines: lines.length === 0 ? [NOTHING_PENDING] : lines,
		json: entries,
		failed: false,
	});
}

async function suggest(args: Arguments, opened: OpenedVault): Promise<Outcome> {
	const [name] = args.names;
	if (name === undefined || args.names.length > 1) throw new WrongUse(NAME_ONE_NOTE);
	const path = findNote(name, args, opened);
	const found = await suggesterOf(opened).offers(path, args.k);
	if (!found.ok) return failure(found.problem);
	const refused = args.apply ? await applyAll(opened, path, found.value) : [];
	const lines = found.value.length === 0 ? [NO_SUGGESTIONS] : found.value.map(offerLine);
	const json = { note: path, applied: args.apply, suggestions: found.value, failed: refused };
	return { lines: [...lines, ...refused], json, failed: refused.length > 0 };
}

async function applyAll(
	opened: OpenedVault,
	path: string,
	offers: readonly Offer[],
): Promise<readonly string[]> {
	const refused: string[] = [];
	for (const offer of offers) {
		const result = await acceptOffer(opened.world, path, offer);
		if (!result.ok) refused.push(problemSentence(result.problem));
	}
	return refused;
}
