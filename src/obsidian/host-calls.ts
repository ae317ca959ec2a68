import type { IndexHost } from '../flow/index-host';

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
	'calibrate',
	'barFor',
	'store',
] as const;
type Method = (typeof METHODS)[number];

interface Call {
	readonly id: number;
	readonly method: Method;
	readonly args: readonly unknown[];
}

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

/** Answers calls that come by a port. */
export function serveHost(port: MessagePort, host: IndexHost): void {
	port.onmessage = ({ data }: MessageEvent<Call>) => {
		const run = host[data.method].bind(host) as (...args: readonly unknown[]) => Promise<unknown>;
		run(...data.args).then(
			(value) => port.postMessage({ id: data.id, value } satisfies Answer),
			(cause: unknown) =>
				port.postMessage({
					id: data.id,
					error: cause instanceof Error ? cause.message : String(cause),
				} satisfies Answer),
		);
	};
	port.postMessage({ id: 0 } satisfies Answer);
}

/** The host behind a port. `broken` ends every call that still waits. */
export function hostBehind(port: MessagePort): {
	readonly host: Omit<IndexHost, 'close'>;
	/** Resolves when the other side answers at all. */
	readonly started: Promise<void>;
	readonly broken: (why: string) => void;
} {
	const waiting = new Map<number, { resolve(value: unknown): void; reject(why: Error): void }>();
	let last = 0;
	let start: () => void = () => undefined;
	const started = new Promise<void>((resolve) => (start = resolve));
	port.onmessage = ({ data }: MessageEvent<Answer>) => {
		if (data.id === 0) return start();
		const call = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.error === undefined) call?.resolve(data.value);
		else call?.reject(new Error(data.error));
	};
	const ask = (method: Method, args: readonly unknown[]): Promise<unknown> =>
		new Promise((resolve, reject) => {
			const id = (last += 1);
			waiting.set(id, { resolve, reject });
			port.postMessage({ id, method, args } satisfies Call);
		});
	const host = Object.fromEntries(
		METHODS.map((method) => [method, (...args: readonly unknown[]) => ask(method, args)]),
	) as unknown as Omit<IndexHost, 'close'>;
	return {
		host,
		started,
		broken(why) {
			for (const call of waiting.values()) call.reject(new Error(why));
			waiting.clear();
		},
	};
}
