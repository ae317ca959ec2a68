/**
 * Work done in slices, so that a feed or a page of ten megabytes leaves the screen fluent: it yields how many characters it has
 * dealt with since it last did. Pure: who drives it decides when to pause.
 */
export type Work<T> = Generator<number, T, void>;

/** Characters between two breaths: about two milliseconds on a desktop, a slice of a frame on a phone. */
export const BREATH = 1 << 16;

/** What one item of a list costs, in the same measure. */
export const ITEM = 300;

/** Does the work to its end, asking for breath after every `BREATH` characters. */
export async function drive<T>(work: Work<T>, breathe?: () => Promise<void>): Promise<T> {
	let since = 0;
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		since += step.value;
		if (since < BREATH) continue;
		since = 0;
		if (breathe) await breathe();
	}
}

/** Does the work in one go, for what is short or has no one to wait for. */
export function finish<T>(work: Work<T>): T {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
}
