import { given } from '../../base/given';
import { isRecord, type UnknownRecord } from '../../base/record';
import {
	NEW_VISIT,
	type FeedSchedule,
	type FeedVisit,
	type Move,
	type VisitAnswer,
	type VisitReason,
} from './visit-model';

const REASONS: readonly VisitReason[] = [
	'new',
	'interval',
	'posting-rate',
	'ttl',
	'skip-hours',
	'max-age',
	'retry-after',
	'back-off',
	'paused',
];

/** Reads a stored visit, whatever it is: what cannot be read counts as never seen. Never throws. */
export function readVisit(stored: unknown): FeedVisit {
	if (!isRecord(stored)) return NEW_VISIT;
	const text = (key: string): { readonly [key: string]: string } =>
		typeof stored[key] === 'string' && stored[key] !== '' ? { [key]: stored[key] } : {};
	const instant = (key: string): { readonly [key: string]: number } =>
		isNumber(stored[key]) ? { [key]: stored[key] } : {};
	const count = (key: string): number => (isNumber(stored[key]) ? stored[key] : 0);
	const moved = readMove(stored['moved']);
	const paused = readPause(stored['paused']);
	const rhythm = readRhythm(stored['rhythm']);
	return {
		...text('etag'),
		...text('lastModified'),
		...text('bodyHash'),
		...text('lastProblem'),
		...text('lastDetail'),
		...instant('checkedAt'),
		...instant('items'),
		...instant('changedAt'),
		...instant('nextAt'),
		...instant('notBefore'),
		...instant('failingSince'),
		...instant('fullAt'),
		why: REASONS.find((each) => each === stored['why']) ?? 'new',
		failures: count('failures'),
		requests: count('requests'),
		bytes: count('bytes'),
		unchanged: count('unchanged'),
		sinceFull: count('sinceFull'),
		...given({ moved, paused, rhythm }),
		answers: Array.isArray(stored['answers']) ? stored['answers'].filter(isAnswer).slice(-10) : [],
	};
}

function readMove(value: unknown): Move | undefined {
	if (!isRecord(value)) return undefined;
	const { url, times, since, kind } = value;
	if (typeof url !== 'string' || !isNumber(times) || !isNumber(since)) return undefined;
	return kind === 'redirect' || kind === 'self' ? { url, times, since, kind } : undefined;
}

function readPause(value: unknown): FeedVisit['paused'] {
	if (!isRecord(value)) return undefined;
	const { reason, at } = value;
	const known = reason === 'gone' || reason === 'failing' || reason === 'asked';
	return known && isNumber(at) ? { reason, at } : undefined;
}

function readRhythm(value: unknown): FeedVisit['rhythm'] {
	if (!isRecord(value) || !Array.isArray(value['dates'])) return undefined;
	const dates = value['dates'].filter((date) => typeof date === 'string').slice(0, 20);
	const schedule = isRecord(value['schedule']) ? readSchedule(value['schedule']) : undefined;
	return { dates, ...given({ schedule }) };
}

function readSchedule(value: UnknownRecord): FeedSchedule {
	const numbers = (key: string): readonly number[] | undefined =>
		Array.isArray(value[key]) ? value[key].filter(isNumber).slice(0, 24) : undefined;
	const [skipHours, skipDays] = [numbers('skipHours'), numbers('skipDays')];
	return {
		...(isNumber(value['ttlMinutes']) ? { ttlMinutes: value['ttlMinutes'] } : {}),
		...given({ skipHours, skipDays }),
	};
}

function isAnswer(value: unknown): value is VisitAnswer {
	return isRecord(value) && ['at', 'status', 'bytes', 'ms'].every((key) => isNumber(value[key]));
}

function isNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
