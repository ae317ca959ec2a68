/** Limits on what runs at once: at most four in all, one per host (the manners of a good guest). */
const MAX_AT_ONCE = 4;

/**
 * Runs jobs in lanes: jobs of one host one after the other, at most four hosts at once. Gives the promises in the order of
 * the jobs, so that who asks can take results in order while later ones are still under way.
 */
export function runInLanes<T>(
	jobs: readonly { readonly host: string; readonly run: () => Promise<T> }[],
): readonly Promise<T>[] {
	const waiting: { host: string; start: () => void }[] = [];
	const busy = new Set<string>();
	let running = 0;
	const next = (): void => {
		for (let at = 0; at < waiting.length && running < MAX_AT_ONCE;) {
			const job = waiting[at];
			if (!job || busy.has(job.host)) {
				at += 1;
				continue;
			}
			waiting.splice(at, 1);
			busy.add(job.host);
			running += 1;
			job.start();
		}
	};
	const promises = jobs.map(
		(job) =>
			new Promise<T>((resolve, reject) => {
				const start = (): void => {
					void job
						.run()
						.then(resolve, reject)
						.finally(() => {
							busy.delete(job.host);
							running -= 1;
							next();
						});
				};
				waiting.push({ host: job.host, start });
			}),
	);
	next();
	return promises;
}
