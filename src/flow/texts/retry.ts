import { hash53 } from '../../base/hash';
import { isTemporary, type Problem } from '../../base/problem';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The first wait; each further failure waits four times as long, at most a day. */
const FIRST_WAIT = 15 * MINUTE;
const FACTOR = 4;
/** A page that failed so often is left to the person: two weeks of asking are enough. */
const MAX_TRIES = 16;

/**
 * When a failed fetch is tried again by itself; `undefined` for what will not pass by waiting, and after too many tries.
 * Later by up to a fifth, by the note's path, so that a host that was down is not asked for everything at once. What the
 * server asked for (`notBefore`, 0 for nothing) goes before our own wait.
 */
export function nextTry(
	found: Problem,
	tries: number,
	at: { readonly now: number; readonly path: string; readonly notBefore: number },
): number | undefined {
	if (!isTemporary(found.kind, found.detail) || tries >= MAX_TRIES) return undefined;
	const wait = Math.min(DAY, FIRST_WAIT * FACTOR ** Math.max(0, tries - 1));
	const spread = ((hash53(at.path) % 1000) / 1000) * 0.2 * wait;
	return Math.round(Math.max(at.now + wait, at.notBefore) + spread);
}
