import type { Problem } from './problem';

/** What an operation that is expected to fail now and then gives back. It never throws for such a failure. */
export type Result<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail(problem: Problem): Result<never> {
	return { ok: false, problem };
}
