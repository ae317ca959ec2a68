import { given } from './given';
/**
 * An expected failure as a value. A problem knows what happened and to which feed, address or note;
 * it holds no sentence (`words/problem.ts` makes those) and refuses to know who will read it.
 */
export interface Problem {
	readonly kind: ProblemKind;
	/** The feed's name, the address, or the note's path: whatever a person would recognise. */
	readonly subject: string;
	/** One concrete fact for the sentence: a status code, a parser's complaint, a limit. */
	readonly detail?: string;
	/** What was caught, for a developer's console only. */
	readonly cause?: unknown;
}

const KINDS = [
	// What was sent
	'not-a-feed',
	'web-page',
	'broken-feed',
	'empty-answer',
	'binary-body',
	'too-large',
	'no-article',
	'page-challenge',
	'page-consent',
	'page-sign-in',
	'page-paywall',
	'page-missing',
	'page-parked',
	'page-error',
	'page-empty-shell',
	'no-feed-found',
	'page-wall',
	'not-opml',
	// The network
	'bad-address',
	'unreachable',
	'timeout',
	'redirect-loop',
	'http-status',
	'secret-missing',
	'secret-in-clear',
	// The vault
	'note-missing',
	'note-too-large',
	'note-exists',
	'note-changed',
	'note-edited',
	'note-marks',
	'note-has-no-address',
	'bad-front-matter',
	'vault-read',
	'vault-write',
	'already-linked',
	'task-missing',
	'quote-missing',
	'quote-in-code',
	'nothing-own',
	'no-own-text',
	'no-remote-images',
	'private-address',
	'not-an-image',
	'too-many-images',
	'bad-tag',
	'words-gone',
	'no-open-place',
	'never-closed',
	'not-prose',
	'no-link',
	'reason-gone',
	'bad-verdicts',
	// What we keep
	'bad-settings',
	'bad-template',
	'bad-ledger',
	'nothing-left',
	'nothing-to-undo',
	'still-running',
	'setting-changed',
	'not-kept',
	// The person
	'cancelled',
	'unknown-feed',
	'wrong-use',
] as const;

export type ProblemKind = (typeof KINDS)[number];

/** Whether a stored word is a kind that is known now. */
export function isProblemKind(text: string): text is ProblemKind {
	return KINDS.some((kind) => kind === text);
}

/** Makes a problem without writing absent fields as `undefined` (exact optional types). */
export function problem(
	kind: ProblemKind,
	subject: string,
	detail?: string,
	cause?: unknown,
): Problem {
	return {
		kind,
		subject,
		...given({ detail, cause }),
	};
}

/** What may pass by itself, so that asking again later makes sense. The rest needs the person or another address. */
const TEMPORARY: readonly ProblemKind[] = [
	'empty-answer',
	'page-challenge',
	'page-error',
	'timeout',
	'unreachable',
];

/**
 * Whether a problem is worth another try later by itself. A status is: 304 (unasked: a cache's mistake), 408, 425, 429 and every 5xx; `detail` of
 * `http-status` starts with the code.
 */
export function isTemporary(kind: ProblemKind, detail = ''): boolean {
	if (kind === 'http-status') return /^(?:304|408|425|429|5\d\d)/u.test(detail);
	return TEMPORARY.includes(kind);
}

/** A system error's code (`ENOSPC`), or what else is known of it. */
export function codeOf(cause: unknown): string {
	if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
	return cause instanceof Error ? cause.message : String(cause);
}
