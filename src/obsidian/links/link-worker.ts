import { Platform } from 'obsidian';
import { load, source } from 'worker:link-worker-entry';
import type { IndexHost } from '../../flow/links/index-host';
import type { Clock } from '../../ports';
import { hostBehind, hostLater, type Hello } from './host-calls';
import type * as Program from './link-worker-entry';

/** Bytes of index: a phone's app is closed by its system long before a desktop's. */
const MAX_BYTES = { phone: 80_000_000, desktop: 300_000_000 } as const;
/** A worker that has not said a word by then will not. */
const START_MS = 5_000;

/**
 * The index in a worker where the platform allows one, in slices on this thread otherwise (no workers, or a policy against
 * programs from text). Nothing is started before the first question.
 */
export function createLinkHost(name: string, clock: Clock): IndexHost & { where(): string } {
	const hello: Hello = {
		name,
		maxBytes: Platform.isMobile ? MAX_BYTES.phone : MAX_BYTES.desktop,
	};
	// The same program as in the worker, called here.
	const local = (): IndexHost => (load() as typeof Program).createHost(hello);
	let running: Promise<{ readonly host: IndexHost; readonly where: string }> | undefined;
	let where = 'idle';
	let worked = true;
	const listeners: (() => void)[] = [];
	const start = async (): Promise<{ readonly host: IndexHost; readonly where: string }> => {
		const inWorker = worked ? await startWorker(hello, clock, lost) : undefined;
		worked = inWorker !== undefined;
		where = inWorker ? 'worker' : 'here';
		return { host: inWorker ?? local(), where };
	};
	// A worker that fell (its memory ran out) is not tried again in this session.
	function lost(): void {
		worked = false;
		running = undefined;
		for (const listener of listeners) listener();
	}
	return {
		where: () => where,
		onLost: (listener) => void listeners.push(listener),
		...hostLater(async () => (await (running ??= start())).host),
		close: () => {
			void running?.then((each) => each.host.close());
			running = undefined;
		},
	};
}

async function startWorker(
	hello: Hello,
	clock: Clock,
	onLost: () => void,
): Promise<IndexHost | undefined> {
	const address = URL.createObjectURL(
		new Blob([`${source()}.listen();`], { type: 'text/javascript' }),
	);
	try {
		const worker = new Worker(address, { name: 'zettelfeed-links' });
		const channel = new MessageChannel();
		let isUp = false;
		const { host, started, fall } = hostBehind(channel.port1, clock, () => {
			worker.terminate();
			if (isUp) onLost();
		});
		const failed = new Promise<boolean>((resolve) => {
			worker.onerror = () => {
				resolve(false);
				fall('the worker for links stopped');
			};
		});
		worker.postMessage(hello, [channel.port2]);
		const stop = new AbortController();
		const late = clock.sleep(START_MS, stop.signal).then(() => false);
		isUp = await Promise.race([started.then(() => true), failed, late]);
		stop.abort();
		if (isUp) return { ...host, close: () => worker.terminate() };
		worker.terminate();
		return undefined;
	} catch {
		// A policy of the platform against workers from text throws here; slices on this thread do the same work.
		return undefined;
	} finally {
		URL.revokeObjectURL(address);
	}
}
