import type { Clock } from '../../ports';

/** A slice of work on the main thread: with its last step and garbage collected, it still leaves room in a frame of 16 ms. */
const SLICE_MS = 6;

export function createClock(): Clock {
	let sliceStart = performance.now();
	const channel = new MessageChannel();
	const waiting: (() => void)[] = [];
	channel.port1.onmessage = () => waiting.shift()?.();
	return {
		now: () => Date.now(),
		sleep: (ms, signal) =>
			new Promise((resolve) => {
				if (signal.aborted) return resolve();
				const finish = (): void => {
					window.clearTimeout(timer);
					signal.removeEventListener('abort', finish);
					resolve();
				};
				const timer = window.setTimeout(finish, ms);
				signal.addEventListener('abort', finish);
			}),
		async breathe() {
			if (performance.now() - sliceStart < SLICE_MS) return;
			// A message comes back after the browser has drawn and heard; a timer would wait four milliseconds more.
			await new Promise<void>((resolve) => {
				waiting.push(resolve);
				channel.port2.postMessage(0);
			});
			sliceStart = performance.now();
		},
	};
}
