import type { Clock } from '../ports';

/** Node's clock. A terminal has no screen to keep fluent, but timers and signals want their turn. */
export function createClock(): Clock {
	let sliceStart = Date.now();
	return {
		now: () => Date.now(),
		sleep: (ms, signal) =>
			new Promise((resolve) => {
				if (signal.aborted) return resolve();
				const finish = (): void => {
					clearTimeout(timer);
					signal.removeEventListener('abort', finish);
					resolve();
				};
				const timer = setTimeout(finish, ms);
				signal.addEventListener('abort', finish);
			}),
		async breathe() {
			if (Date.now() - sliceStart < 20) return;
			await new Promise((resolve) => setImmediate(resolve));
			sliceStart = Date.now();
		},
	};
}
