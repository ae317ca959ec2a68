import type { Clock } from '../ports';

/** Node's clock. A terminal has no screen to keep fluent, but timers and signals want their turn. */
export function createClock(): Clock {
	let sliceStart = Date.now();
	return {
		now: () => Date.now(),
		sleep: (ms, signal) =>
			new Promise((resolve) => {
				const timer = setTimeout(resolve, ms);
				signal.addEventListener('abort', () => {
					clearTimeout(timer);
					resolve();
				});
			}),
		async breathe() {
			if (Date.now() - sliceStart < 20) return;
			await new Promise((resolve) => setImmediate(resolve));
			sliceStart = Date.now();
		},
	};
}
