import type { PartialWhy } from '../article/sources/model';
import type { Problem } from '../base/problem';
import type { FilledNote, FillReport } from '../flow/report';
import { count } from './count';
import { inTime } from './feeds';
import { problemSentence, withTitle, type TitleOf } from './problem';

/** Names of the commands that fetch full texts. */
export const FETCH_COMMANDS = {
	pending: 'Fetch full content of all pending notes',
	feed: 'Fetch full content of one feed',
	failed: 'Try failed fetches again',
	resume: 'Continue the interrupted fetch',
} as const;

export const FETCH = {
	nothingFailed: 'No fetch has failed.',
	reportTitle: 'Full content',
	failed: 'Failed',
	kept: 'Kept the better text',
	partial: 'Only a part',
	trail: 'Where each text came from',
	original: 'Open original',
	again: 'Try again',
	remoteImages: 'Images that stayed on the web',
	resume: 'Continue',
	forget: 'Leave it',
} as const;

/** A run over many that found nothing to do. */
export function nothingToFetch(asleep: number): string {
	return `Nothing to fetch${asleep === 0 ? '' : `: ${count(asleep, 'note')} snoozed`}.`;
}

/** Labels of the settings of full text: name and description. */
export const FULL_TEXT = {
	heading: 'Full content',
	order: [
		'Sources in order',
		'Of page, alternate (Markdown or JSON that the page names), mirror and reader. What you leave out is not asked.',
	],
	badOrder: 'Use the words page, alternate, mirror and reader, parted by commas.',
	onOpen: ['Fetch on opening', 'Opening a pending note without a text fetches it.'],
	reader: [
		'Jina reader',
		'Off until you switch it on. A page that gives no text is then read by r.jina.ai, a third party, which learns its address. Private addresses are never sent.',
	],
	readerKey: [
		'Key for the Jina reader',
		'Kept in the keychain of this device. Without one it answers twenty requests a minute.',
	],
	rules: [
		'Selectors for sites',
		'One host a line: example.org | article.post | .share, .ads. The second part says where the text stands, the third what is dropped.',
	],
	badRule: (line: string): string =>
		`“${line}” cannot be used. Write a host, a selector and what is dropped, parted by bars.`,
	preference: ['Preferred text', ''],
	best: 'The best',
	feed: 'What the feed sends',
	page: 'The page',
	jina: 'The Jina reader',
	atSync: ['Fetch full content at sync', 'Of the notes that are new.'],
} as const;

const PARTS: Readonly<Record<PartialWhy, string>> = {
	teaser: 'only the beginning',
	paywall: 'only what is free',
	cut: 'breaks off',
	abstract: 'only the abstract',
	description: 'only the description',
	summary: 'only a summary',
	pages: 'only the first pages',
	loading: 'perhaps not all, the page was still loading',
};

/** A fetch in one sentence; where one note came out alone, how. `goOn` is what takes up what a stopped run left. */
export function fillSentence(
	report: FillReport,
	goOn = `“${FETCH_COMMANDS.resume}”`,
	titleOf?: TitleOf,
): string {
	return `${report.cancelled ? 'Stopped: ' : ''}${alone(report, titleOf) ?? summed(report, goOn)}`;
}

function alone(report: FillReport, titleOf?: TitleOf): string | undefined {
	const { filled, same, kept, failed, left, had, waiting } = report;
	if (filled.length + same.length + kept.length + failed.length + left + had + waiting !== 1)
		return undefined;
	const [[note], [better], [failure]] = [filled, kept, failed];
	if (note) {
		const part = note.partial === undefined ? '' : `, ${PARTS[note.partial]}`;
		const left = report.remoteImages.length;
		const images = left === 0 ? '' : `, ${remoteWords(left)}`;
		return `Full text added: ${count(note.words, 'word')}${part}${images}.`;
	}
	if (better) return `Kept the better text: what was fetched has ${better.why}.`;
	if (failure) return problemAtHost(withTitle(failure.problem, titleOf));
	if (left === 1) return 'The note was not reached.';
	return had === 1 ? 'That note has its full text already.' : 'The full text has not changed.';
}

function summed(report: FillReport, goOn: string): string {
	const { filled, same, kept, failed, left, had, waiting, remoteImages } = report;
	const partial = filled.filter((note) => note.partial !== undefined).length;
	const parts = [
		`Full text added to ${count(filled.length, 'note')}`,
		...(partial > 0 ? [`${partial} of them in part`] : []),
		...(same.length > 0 ? [`${same.length} unchanged`] : []),
		...(kept.length > 0 ? [`${kept.length} kept with the better text`] : []),
		...(had > 0 ? [`${had} had it already`] : []),
		...(failed.length > 0 ? [`${failed.length} failed`] : []),
		...(left > 0 ? [`${left} not reached`] : []),
		...(waiting > 0 ? [`${waiting} left alone that failed before`] : []),
		...(remoteImages.length > 0 ? [remoteWords(remoteImages.length)] : []),
	];
	return `${parts.join(', ')}.${left > 0 ? ` ${goOn} goes on with them.` : ''}`;
}

function remoteWords(images: number): string {
	return `${count(images, 'image')} left on the web`;
}

/** A fetch note by note. */
export function fillLines(report: FillReport, now: number): readonly string[] {
	return [
		...report.filled.map(({ path, words, method, partial }) => {
			const part = partial === undefined ? '' : `, ${PARTS[partial]}`;
			return `${path}: ${count(words, 'word')} from ${sourceName(method)}${part}`;
		}),
		...report.same.map((path) => `${path}: unchanged`),
		...report.kept.map(({ path, why }) => `${path}: kept the better text (${why})`),
		...report.failed.map((each) => ofNote(each.path, failedLine(each, now))),
		...report.remoteImages.map(({ path, problem }) => ofNote(path, problemOfImage(problem))),
	];
}

/** Where a text came from, and why not from elsewhere. */
export function originWords({ method, words, tried = [] }: FilledNote): string {
	const from = `${count(words, 'word')} from ${sourceName(method)}.`;
	return [from, ...new Set(tried.map(problemAtHost))].join(' ');
}

/** What a person calls the source that won. */
export function sourceName(method: string): string {
	return SOURCES.find(([methods]) => methods.test(method))?.[1] ?? 'the page';
}

const SOURCES: readonly (readonly [RegExp, string])[] = [
	[/^feed/u, 'the feed'],
	[/^jina|^reader/u, 'the Jina reader'],
	[/pdf/u, 'a PDF'],
	[/^ar5iv|^greater|^mirror/u, 'a mirror of the page'],
];

/** A sentence that says of which note it is, once. */
export function ofNote(path: string, sentence: string): string {
	return sentence.includes(path) ? sentence : `${path}: ${sentence}`;
}

/** Why a fetch failed, and when the next try is due. */
export function failedLine(
	failed: { readonly problem: Problem; readonly nextTry?: number },
	now: number,
	titleOf?: TitleOf,
): string {
	return [
		problemAtHost(withTitle(failed.problem, titleOf)),
		...retryWords(failed.nextTry, now),
	].join(' ');
}

/** The same in a word or two, for a row of many: the whole is told where the note is read. */
export function failedBriefly({ kind, detail }: Problem): string {
	const what = kind === 'http-status' ? `${detail}` : kind;
	return BRIEFLY.find(([kinds]) => kinds.test(what))?.[1] ?? 'Not fetched';
}

const BRIEFLY: readonly (readonly [RegExp, string])[] = [
	[/challenge$|^(?:403|999)/u, 'Blocked'],
	[/sign-in$|^401/u, 'Sign-in'],
	[/consent$/u, 'Asks first'],
	[/paywall$|^402/u, 'Subscribers only'],
	[/missing$|parked$|^4(?:04|10)/u, 'Gone'],
];

/** The same with the host in place of the address, where a note's name stands beside it: the rest of an address says little. */
export function problemAtHost(problem: Problem): string {
	const host = /^https?:\/\/(?:www\.)?([^/?#\s]{1,200})/iu.exec(problem.subject)?.[1];
	return problemSentence(host === undefined ? problem : { ...problem, subject: host });
}

/** The same with an image's file name and host in place of its address. */
export function problemOfImage(problem: Problem): string {
	const found = /^https?:\/\/(?:www\.)?([^/?#\s]{1,200})([^?#\s]{0,2000})/iu.exec(problem.subject);
	if (!found) return problemSentence(problem);
	const [, host = '', path = ''] = found;
	const name = path.slice(path.lastIndexOf('/') + 1).slice(0, 60);
	return problemSentence({ ...problem, subject: name === '' ? host : `${name} (${host})` });
}

export function partWords(why: PartialWhy): string {
	return `${PARTS[why].replace(/^./u, (first) => first.toUpperCase())}.`;
}

/** When it may be tried next, by itself where the device does so, or by a run over many. */
function retryWords(nextTry: number | undefined, now: number): readonly string[] {
	if (nextTry === undefined) return [];
	return [`The next try is due${nextTry <= now ? '' : ` ${inTime(nextTry - now)}`}.`];
}

/** An interrupted run is offered again. */
export function leftOver(notes: number): string {
	return `A fetch was interrupted: ${count(notes, 'note')} left.`;
}
