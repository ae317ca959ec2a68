import { given } from '../../base/given';
import { clamp, freshFor, retryAfter, type Headers } from './freshness';
import { LEAST, MOST, outsideSkips, ownRhythm, type Rhythm } from './rhythm';
import type { FeedSchedule, FeedVisit, VisitAnswer, VisitReason } from './visit-model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Validators are let go now and then: some servers answer 304 for ever (Miniflux and NetNewsWire do the same). */
const MAX_CONDITIONAL = 50;
const MAX_CONDITIONAL_MS = 8 * DAY;
/** A feed pauses after this many failures in a row over at least this time. */
const MAX_FAILURES = 12;
const MIN_FAILING_MS = 7 * DAY;

/** What the person set for a feed, and a number in [0, 1) for the jitter. */
export interface VisitOptions {
	readonly intervalMinutes?: number;
	readonly chance: number;
}

/** What stands against a visit now; `undefined` for nothing. */
export interface Hindrance {
	readonly why: VisitReason;
	/** 0 for a pause, which only the person ends. */
	readonly until: number;
}

/**
 * Whether a feed may be asked. A person's command may come before the schedule, never before what the server asked for;
 * a paused feed is asked where the person named it.
 */
export function hindrance(
	visit: FeedVisit,
	now: number,
	asked: 'by-itself' | 'by-person' | 'by-name',
): Hindrance | undefined {
	if (visit.paused && asked !== 'by-name') return { why: 'paused', until: 0 };
	if (visit.notBefore !== undefined && now < visit.notBefore && inReach(visit.notBefore, now))
		return { why: visit.failures > 0 ? 'retry-after' : 'max-age', until: visit.notBefore };
	const next = visit.nextAt ?? 0;
	if (asked === 'by-itself' && now < next && inReach(next, now))
		return { why: visit.why, until: next };
	return undefined;
}

/** A clock that was wrong once must not silence a feed for years. */
function inReach(instant: number, now: number): boolean {
	return instant - now <= MOST;
}

/** The validators to send, or none where it is time for a full answer. Values no sane server sends are never sent back. */
export function conditionalHeaders(visit: FeedVisit, now: number): Headers {
	const isDue =
		visit.sinceFull >= MAX_CONDITIONAL || now - (visit.fullAt ?? 0) > MAX_CONDITIONAL_MS;
	if (isDue) return {};
	const safe = (value: string | undefined): value is string =>
		value !== undefined && value.length <= 1000 && /^[\x20-\x7e]+$/u.test(value);
	return {
		...(safe(visit.etag) ? { 'If-None-Match': visit.etag } : {}),
		...(safe(visit.lastModified) ? { 'If-Modified-Since': visit.lastModified } : {}),
	};
}

/** A good answer: nothing new (304, or the same bytes), or a feed that was dealt with whole. */
export interface GoodAnswer {
	readonly answer: VisitAnswer;
	readonly headers: Headers;
	/** The request carried validators. */
	readonly conditional: boolean;
	/** Absent for 304. */
	readonly bodyHash?: string;
	/** What the feed said; absent where nothing was parsed. */
	readonly feed?: {
		readonly dates: readonly string[];
		readonly items: number;
		readonly schedule?: FeedSchedule;
	};
	/** False where items are left to be dealt with: the validators are not kept, so that all is sent again. */
	readonly complete: boolean;
}

/** The visit after a good answer. It ends a pause, but for one that the person asked for. */
export function afterAnswer(visit: FeedVisit, good: GoodAnswer, options: VisitOptions): FeedVisit {
	const { answer, headers, feed } = good;
	const { at } = answer;
	const full = answer.status !== 304;
	const isNew = feed !== undefined;
	const counted = afterAny(visit, answer);
	const kept = full ? validators(headers, good) : pick(visit, 'etag', 'lastModified', 'bodyHash');
	const next = nextVisit(visit, good, options);
	return {
		...without(counted, ...FAILING, 'paused', 'notBefore', 'etag', 'lastModified', 'bodyHash'),
		...kept,
		...next,
		...(visit.paused?.reason === 'asked' ? { paused: visit.paused, why: 'paused' } : {}),
		failures: 0,
		unchanged: visit.unchanged + (isNew ? 0 : 1),
		sinceFull: good.conditional && !full ? visit.sinceFull + 1 : 0,
		...(full ? { fullAt: at } : {}),
		...(feed ? { changedAt: at, items: feed.items } : {}),
	};
}

function validators(headers: Headers, good: GoodAnswer): Partial<FeedVisit> {
	if (!good.complete) return {};
	const { etag, 'last-modified': lastModified } = headers;
	return {
		...given({ etag, lastModified, bodyHash: good.bodyHash }),
	};
}

function nextVisit(
	visit: FeedVisit,
	good: GoodAnswer,
	options: VisitOptions,
): Pick<FeedVisit, 'nextAt' | 'notBefore' | 'why' | 'rhythm'> {
	const { at } = good.answer;
	const rhythm = good.feed
		? { dates: good.feed.dates.slice(0, 20), ...scheduleOf(good.feed) }
		: (visit.rhythm ?? { dates: [] });
	const own = ownRhythm(rhythm, options.intervalMinutes, at);
	const fresh = freshFor(good.headers, at);
	const asked: Rhythm = fresh > own.wait ? { wait: fresh, why: 'max-age' } : own;
	const jittered = clamp(asked.wait * (1 + options.chance / 10), LEAST, MOST);
	const planned = at + jittered;
	const nextAt = Math.round(outsideSkips(planned, rhythm.schedule));
	return {
		rhythm,
		nextAt,
		why: nextAt > planned ? 'skip-hours' : asked.why,
		...(fresh > 0 ? { notBefore: at + fresh } : {}),
	};
}

function scheduleOf(feed: { readonly schedule?: FeedSchedule }): {
	readonly schedule?: FeedSchedule;
} {
	return feed.schedule ? { schedule: feed.schedule } : {};
}

/** A failure: no answer, a status of refusal, or a body that is no feed. */
export interface BadAnswer {
	readonly answer: VisitAnswer;
	readonly headers: Headers;
	readonly problem: { readonly kind: string; readonly detail?: string };
}

/** The visit after a failure: ever longer waits with jitter; gone feeds and those that fail for long are paused. */
export function afterFailure(visit: FeedVisit, bad: BadAnswer, options: VisitOptions): FeedVisit {
	const { answer, headers, problem } = bad;
	const { at } = answer;
	const failures = visit.failures + 1;
	const failingSince = visit.failingSince ?? at;
	const base = clamp((options.intervalMinutes ?? 60) * MINUTE, 30 * MINUTE, MOST);
	const wait = clamp(base * 2 ** Math.min(failures - 1, 12) * (1 + options.chance / 5), 0, MOST);
	const told = retryAfter(headers, at);
	const retry = answer.status === 429 ? Math.max(told, HOUR) : told;
	const gone = answer.status === 410;
	const tired = failures >= MAX_FAILURES && at - failingSince >= MIN_FAILING_MS;
	return {
		...without(afterAny(visit, answer), 'lastDetail', 'notBefore'),
		failures,
		failingSince,
		lastProblem: problem.kind,
		...(problem.detail === undefined ? {} : { lastDetail: problem.detail.slice(0, 200) }),
		nextAt: Math.round(at + Math.max(wait, retry)),
		why: gone || tired || visit.paused ? 'paused' : retry > wait ? 'retry-after' : 'back-off',
		...(retry > 0 ? { notBefore: at + retry } : {}),
		...(gone || tired
			? { paused: { reason: gone ? ('gone' as const) : ('failing' as const), at } }
			: {}),
	};
}

/** The visit of a feed that could not even be asked, as without its secret: it waits as after a failure, no server was troubled. */
export function afterNoRequest(
	visit: FeedVisit,
	found: BadAnswer['problem'],
	options: VisitOptions & { readonly now: number },
): FeedVisit {
	const answer = { at: options.now, status: 0, bytes: 0, ms: 0 };
	return {
		...without(afterFailure(visit, { answer, headers: {}, problem: found }, options), 'checkedAt'),
		...pick(visit, 'checkedAt'),
		requests: visit.requests,
		answers: visit.answers,
	};
}

/** What every answer adds, whatever it was. */
function afterAny(visit: FeedVisit, answer: VisitAnswer): FeedVisit {
	return {
		...visit,
		checkedAt: answer.at,
		requests: visit.requests + 1,
		bytes: visit.bytes + answer.bytes,
		answers: [...visit.answers, answer].slice(-10),
	};
}

/** A feed paused by the person, or asked again. Failures count anew. */
export function setPaused(visit: FeedVisit, paused: boolean, now: number): FeedVisit {
	const rest = without(visit, 'paused', 'nextAt', 'failingSince');
	if (paused) return { ...rest, why: 'paused', paused: { reason: 'asked', at: now } };
	return { ...rest, why: 'new', failures: 0 };
}

const FAILING = ['failingSince', 'lastProblem', 'lastDetail'] as const;

function without<K extends keyof FeedVisit>(
	visit: FeedVisit,
	...keys: readonly K[]
): Omit<FeedVisit, K> {
	const dropped = new Set<string>(keys);
	return Object.fromEntries(
		Object.entries(visit).filter(([key]) => !dropped.has(key)),
	) as unknown as Omit<FeedVisit, K>;
}

function pick<K extends keyof FeedVisit>(
	visit: FeedVisit,
	...keys: readonly K[]
): Partial<Pick<FeedVisit, K>> {
	const wanted = new Set<string>(keys);
	return Object.fromEntries(
		Object.entries(visit).filter(([key]) => wanted.has(key)),
	) as unknown as Partial<Pick<FeedVisit, K>>;
}
