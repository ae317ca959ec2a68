import type { Breathe } from '../model';

/** Does a piece of work in slices, with a breath after each. */
export async function paced<T>(work: Generator<void, T>, breathe?: Breathe): Promise<T> {
	for (;;) {
		const { done, value } = work.next();
		if (done === true) return value;
		await breathe?.();
	}
}

/** Does it at once. */
export function drained<T>(work: Generator<void, T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done === true) return value;
	}
}
