/** At most so many hosts are asked at once (the manners of a good guest). */
const MAX_AT_ONCE = 4;

export interface Job<T> {
	readonly host: string;
	readonly run: () => Promise<T>;
}

/**
 * Runs jobs in lanes: jobs of one host one after the other, at most four hosts at once. Gives the promises in the order of
 * the jobs, so that who asks can take results in order while later ones are still under way.
 */
export function runInLanes<T>(jobs: readonly Job<T>[]): readonly Promise<T>[] {
	const lanes = new Map<string, Waiting[]>();
	const ready: string[] = [];
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
	const promises = jobs.map(
		({ host, run }) =>
			new Promise<T>((resolve, reject) => {
				const start: Waiting = (done) => void run().then(resolve, reject).finally(done);
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
