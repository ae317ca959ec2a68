import type { IndexHost } from '../../flow/links/index-host';
import type { Clock } from '../../ports';

/** What may be called across threads. */
const METHODS = [
	'restore',
	'compare',
	'forgetRest',
	'add',
	'remove',
	'rename',
	'suggest',
	'mentions',
	'mayMention',
	'calibrate',
	'barFor',
	'sureness',
	'store',
] as const;
type Method = (typeof METHODS)[number];

interface Call {
	readonly id: number;
	readonly method: Method;
	readonly args: readonly unknown[];
}

/** `id` 0 asks the other side whether it lives, and says so. */
interface Answer {
	readonly id: number;
	readonly value?: unknown;
	readonly error?: string;
}

/** What the worker is told first, with its port. */
export interface Hello {
	/** Names this vault's store on this device. */
	readonly name: string;
	readonly maxBytes: number;
}

type Ask = (method: Method, args: readonly unknown[]) => Promise<unknown>;

/** A host whose every call goes one way. */
function hostBy(ask: Ask): Omit<IndexHost, 'close'> {
	return Object.fromEntries(
		METHODS.map((method) => [method, (...args: readonly unknown[]) => ask(method, args)]),
	) as unknown as Omit<IndexHost, 'close'>;
}

/** Asks the host itself. */
function call(host: IndexHost, method: Method, args: readonly unknown[]): Promise<unknown> {
	const run = host[method].bind(host) as (...args: readonly unknown[]) => Promise<unknown>;
	return run(...args);
}

/** A host that is there only when it is first asked. */
export function hostLater(host: () => Promise<IndexHost>): Omit<IndexHost, 'close'> {
	return hostBy(async (method, args) => call(await host(), method, args));
}

/** Answers calls that come by a port. */
export function serveHost(port: MessagePort, host: IndexHost): void {
	port.onmessage = ({ data }: MessageEvent<Call | { readonly id: 0 }>) => {
		if (!('method' in data)) return port.postMessage({ id: 0 } satisfies Answer);
		const { id, method, args } = data;
		// What throws at once, or cannot be sent, is an answer as well: thrown from here it would be the worker's own fall.
		Promise.resolve()
			.then(() => call(host, method, args))
			.then((value) => port.postMessage({ id, value } satisfies Answer))
			.catch((cause: unknown) => {
				const error = cause instanceof Error ? cause.message : String(cause);
				port.postMessage({ id, error } satisfies Answer);
			});
	};
	port.postMessage({ id: 0 } satisfies Answer);
}

/** While calls wait the worker is asked so often whether it lives: not every platform tells when one is gone. */
const PULSE_MS = 30_000;
/** It works in slices of milliseconds and answers between them; a device that slept may need a second pulse. */
const MAX_SILENT = 2;

/** The host behind a port. Once fallen it stays so: every call that waits or comes later is rejected. */
export function hostBehind(
	port: MessagePort,
	clock: Pick<Clock, 'sleep'>,
	onFall: () => void,
): {
	readonly host: Omit<IndexHost, 'close'>;
	/** Resolves when the other side answers at all. */
	readonly started: Promise<void>;
	readonly fall: (why: string) => void;
} {
	const waiting = new Map<number, { resolve(value: unknown): void; reject(why: Error): void }>();
	const stop = new AbortController();
	let [last, heard] = [0, 0];
	let fallen: Error | undefined;
	let isWatched = false;
	let start: () => void = () => undefined;
	const started = new Promise<void>((resolve) => (start = resolve));
	port.onmessage = ({ data }: MessageEvent<Answer>) => {
		heard += 1;
		if (data.id === 0) return start();
		const call = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.error === undefined) call?.resolve(data.value);
		else call?.reject(new Error(data.error));
	};
	const fall = (why: string): void => {
		if (fallen) return;
		fallen = new Error(why);
		stop.abort();
		onFall();
		for (const call of waiting.values()) call.reject(fallen);
		waiting.clear();
	};
	const watch = async (): Promise<void> => {
		if (isWatched) return;
		isWatched = true;
		for (let silent = 0; waiting.size > 0 && silent < MAX_SILENT;) {
			const before = heard;
			port.postMessage({ id: 0 } satisfies Answer);
			await clock.sleep(PULSE_MS, stop.signal);
			silent = heard === before ? silent + 1 : 0;
		}
		isWatched = false;
		if (waiting.size > 0) fall('the worker for links does not answer');
	};
	const ask: Ask = (method, args) =>
		new Promise((resolve, reject) => {
			if (fallen) return reject(fallen);
			const id = (last += 1);
			waiting.set(id, { resolve, reject });
			port.postMessage({ id, method, args } satisfies Call);
			void watch();
		});
	return { host: hostBy(ask), started, fall };
}
