import type { Problem } from '../base/problem';
import { fail, type Result } from '../base/result';

/** What a job throws, a bug or a whim of the app, as a failure of that job: it must not take the others of its run with it. */
export async function settle<T>(
	job: Promise<Result<T>>,
	named: (cause: unknown) => Problem,
): Promise<Result<T>> {
	try {
		return await job;
	} catch (cause) {
		return fail(named(cause));
	}
}
