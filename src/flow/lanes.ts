import type { Clock } from '../ports';

/** Limits on what runs at once: at most four in all, one per host (the manners of a good guest). */
const MAX_AT_ONCE = 4;
/** Milliseconds between two requests to one host. */
const SPACING_MS = 1000;

export interface Job<T> {
	readonly host: string;
	/** `pace` waits until this host may be asked again; a job that asks nobody need not call it. */
	readonly run: (pace: () => Promise<void>) => Promise<T>;
}

/**
 * Runs jobs in lanes: jobs of one host one after the other, at most four hosts at once. Gives the promises in the order of
 * the jobs, so that who asks can take results in order while later ones are still under way. With a clock, requests to one
 * host are a second apart; the person's own machine needs no such manners.
 */
export function runInLanes<T>(
	jobs: readonly Job<T>[],
	pacing?: { readonly clock: Clock; readonly signal: AbortSignal },
): readonly Promise<T>[] {
	const lanes = new Map<string, Waiting[]>();
	const ready: string[] = [];
	const lastAsked = new Map<string, number>();
	let running = 0;
	const next = (): void => {
		while (running < MAX_AT_ONCE) {
			const host = ready.shift();
			const job = host === undefined ? undefined : lanes.get(host)?.shift();
			if (host === undefined || !job) return;
			running += 1;
			job(() => {
				running -= 1;
				if (lanes.get(host)?.length === 0) lanes.delete(host);
				else ready.push(host);
				next();
			});
		}
	};
	const pace = async (host: string): Promise<void> => {
		if (!pacing || isOwnMachine(host)) return;
		const { clock, signal } = pacing;
		const wait = (lastAsked.get(host) ?? -Infinity) + SPACING_MS - clock.now();
		// A clock that was set back makes it no longer.
		if (wait > 0) await clock.sleep(Math.min(wait, SPACING_MS), signal);
		lastAsked.set(host, clock.now());
	};
	const promises = jobs.map(
		({ host, run }) =>
			new Promise<T>((resolve, reject) => {
				const start: Waiting = (done) => {
					void run(() => pace(host))
						.then(resolve, reject)
						.finally(done);
				};
				const lane = lanes.get(host);
				if (lane) lane.push(start);
				else {
					lanes.set(host, [start]);
					ready.push(host);
				}
			}),
	);
	next();
	return promises;
}

type Waiting = (done: () => void) => void;

/** A server on the person's own machine, with or without a port. */
export function isOwnMachine(host: string): boolean {
	return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/u.test(host);
}
