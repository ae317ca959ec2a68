import { hostOf } from '../../base/address';
import { hashText } from '../../base/hash';
import { isProblemKind, problem as makeProblem, type Problem } from '../../base/problem';
import { isRecord } from '../../base/record';
import type { World } from '../../ports';
import { addressOf } from '../../queue/entry';
import type { Settings } from '../../settings/model';
import { gateOf } from '../host-gate';
import type { FetchFailure, NoteFailure } from '../report';
import { nextTry } from './retry';

const KEY = 'fetch-failures';
/** More are forgotten, oldest first: they can be fetched again from the queue. */
const MAX_KEPT = 2000;
/** Nothing is put off for so long: a next try beyond it was reckoned by a clock that has been set back since. */
const MOST_WAITED = 8 * 86_400_000;

/** Notes of this vault whose last fetch failed on this device, with the reason; they stay pending and can be tried again. */
export function failedFetches(world: World): readonly FetchFailure[] {
	return [...readFailures(world).values()].filter(
		({ path }) => world.notes.facts(path) !== undefined,
	);
}

/** The failures whose time to be tried again has come. */
export function dueFetches(world: World): readonly FetchFailure[] {
	return failedFetches(world).filter((each) => isDue(world, each));
}

/** Whether the time of the next try has come. */
export function isDue({ clock }: World, { nextTry: next }: FetchFailure): boolean {
	const wait = (next ?? Infinity) - clock.now();
	return wait <= 0 || (next !== undefined && wait > MOST_WAITED);
}

/** Remembers how a fetch ended: with a problem, or well. Gives the failures as they are remembered now. */
export async function noteOutcomes(
	world: World,
	failed: readonly NoteFailure[],
	filled: readonly string[],
	settings?: Settings,
): Promise<readonly FetchFailure[]> {
	if (failed.length === 0 && filled.length === 0) return [];
	const failures = readFailures(world);
	const sizeBefore = failures.size;
	for (const path of filled) failures.delete(path);
	if (failed.length === 0 && failures.size === sizeBefore) return [];
	const noted = failed.map((each) => ({
		...failedAgain(world, each, failures.get(each.path)),
		...(settings ? { asOf: causesOf(world, settings, each) } : {}),
	}));
	for (const failure of noted) {
		// Behind the others: the oldest go first where there are too many.
		failures.delete(failure.path);
		failures.set(failure.path, failure);
	}
	const kept = [...failures.values()].slice(-MAX_KEPT);
	await world.memory.set(
		KEY,
		Object.fromEntries(
			kept.map(({ path, problem, ...rest }) => [path, { ...bare(problem), ...rest }]),
		),
	);
	return noted;
}

/** A note was renamed: what is remembered of it goes along. */
export async function renamedFailure(world: World, from: string, to: string): Promise<void> {
	const stored = world.memory.get(KEY);
	if (!isRecord(stored) || !(from in stored)) return;
	const entries = Object.entries(stored).map(([path, value]) => [path === from ? to : path, value]);
	await world.memory.set(KEY, Object.fromEntries(entries));
}

/** Lets go of a failure that the person settled by hand; a text that is still theirs cannot be fetched yet. */
export async function settleFailure(
	world: World,
	path: string,
	{ isEdited }: { readonly isEdited: boolean },
): Promise<void> {
	const found = readFailures(world).get(path);
	if (found && !(isEdited && found.problem.kind === 'note-edited'))
		await noteOutcomes(world, [], [path]);
}

/** Whether a failure that waiting does not help may be over: its note or the settings it came from are others now. */
export function mayBeCured(world: World, settings: Settings, failure: FetchFailure): boolean {
	return failure.nextTry === undefined && failure.asOf !== causesOf(world, settings, failure);
}

/** What a failure depends on, as a hash: the note's address, what the person set, and the note itself where it is at fault. */
function causesOf(world: World, settings: Settings, { path, problem }: NoteFailure): string {
	const { fullText, feeds } = settings;
	const facts = world.notes.facts(path);
	const isOfNote = /^(?:note-|bad-front|never-)/u.test(problem.kind);
	const key = fullText.readerKey === '' ? undefined : world.secrets.get(fullText.readerKey);
	return hashText(
		JSON.stringify([
			...[addressOf(facts?.frontmatter), fullText, feeds.map((feed) => feed.fullText ?? '')],
			...[key !== undefined, isOfNote ? facts?.mtime : 0],
		]),
	);
}

function failedAgain(
	world: World,
	{ path, problem }: NoteFailure,
	before: FetchFailure | undefined,
): FetchFailure {
	const now = world.clock.now();
	const tries = (before?.tries ?? 0) + 1;
	const notBefore = gateOf(world).heldUntil(hostOf(problem.subject));
	const next = nextTry(problem, tries, { now, path, notBefore });
	return {
		path,
		problem: bare(problem),
		since: before?.since ?? now,
		tries,
		...(next === undefined ? {} : { nextTry: next }),
	};
}

/** Without what was caught: that is for a console and does not survive JSON. */
function bare({ kind, subject, detail }: Problem): Problem {
	return makeProblem(kind, subject, detail);
}

function readFailures(world: World): Map<string, FetchFailure> {
	const stored = world.memory.get(KEY);
	if (!isRecord(stored)) return new Map();
	return new Map(
		Object.entries(stored).flatMap(([path, value]) => {
			const failure = readFailure(path, value);
			return failure ? [[path, failure]] : [];
		}),
	);
}

function readFailure(path: string, value: unknown): FetchFailure | undefined {
	if (!isRecord(value)) return undefined;
	const { kind, subject, detail, asOf } = value;
	if (typeof kind !== 'string' || !isProblemKind(kind) || typeof subject !== 'string')
		return undefined;
	const number = (name: string): number | undefined => {
		const found = value[name];
		return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
	};
	const next = number('nextTry');
	return {
		path,
		problem: { kind, subject, ...(typeof detail === 'string' ? { detail } : {}) },
		since: number('since') ?? 0,
		tries: number('tries') ?? 1,
		...(typeof asOf === 'string' ? { asOf } : {}),
		...(next === undefined ? {} : { nextTry: next }),
	};
}
