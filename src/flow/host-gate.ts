import type { Clock, World } from '../ports';

/** Milliseconds between two requests to one host, where nobody asks for more. */
const SPACING_MS = 1000;
/** A server that asks for more patience than this is left alone until then; for less we wait. */
const MAX_WAIT_MS = 20_000;
/** Hosts whose last request is remembered; beyond, the oldest are forgotten. */
const MAX_HOSTS = 500;

/** Manners towards hosts, across everything that runs: one request at a time to each, apart in time, and none before it may be asked. */
export interface HostGate {
	/** Waits until a second has passed since the last request to this host, whoever asked; for who sees to its turn himself. */
	pace(host: string, signal: AbortSignal): Promise<void>;
	/**
	 * Runs `ask` when this host's turn has come. `held` where the host asked to be left alone for longer than one waits,
	 * `cancelled` where the signal came first.
	 */
	pass<T>(
		host: string,
		ask: () => Promise<T>,
		options: { readonly signal: AbortSignal; readonly spacingMs?: number },
	): Promise<{ readonly done: T } | 'held' | 'cancelled'>;
	/** A server asked to be left alone until then. */
	hold(host: string, until: number): void;
	/** Until when a host is held; 0 where it is not. */
	heldUntil(host: string): number;
}

const GATES = new WeakMap<World, HostGate>();

/** The gate of a world: one for all runs and checks on it. */
export function gateOf(world: World): HostGate {
	const known = GATES.get(world);
	if (known) return known;
	const made = createGate(world);
	GATES.set(world, made);
	return made;
}

function createGate({ clock }: World): HostGate {
	const requests = new Requests(clock);
	const holds = new Holds(clock);
	/** The last in the queue of each host; it never rejects. */
	const tails = new Map<string, Promise<void>>();
	const inTurn = <T>(host: string, run: () => Promise<T>): Promise<T> => {
		const turn = (tails.get(host) ?? Promise.resolve()).then(run);
		const tail = Promise.allSettled([turn]).then(() => {
			if (tails.get(host) === tail) tails.delete(host);
		});
		tails.set(host, tail);
		return turn;
	};
	return {
		pace: (host, signal) => requests.take(host, SPACING_MS, signal),
		pass: (host, ask, { signal, spacingMs = SPACING_MS }) =>
			inTurn(host, async () => {
				const patience = holds.left(host);
				if (patience > MAX_WAIT_MS) return 'held';
				if (patience > 0) await clock.sleep(patience, signal);
				await requests.take(host, spacingMs, signal);
				if (signal.aborted) return 'cancelled';
				return { done: await ask() };
			}),
		hold: (host, until) => holds.set(host, until),
		heldUntil(host) {
			const left = holds.left(host);
			return left > 0 ? clock.now() + left : 0;
		},
	};
}

/** When each host was last asked. */
class Requests {
	private readonly last = new Map<string, number>();

	constructor(private readonly clock: Clock) {}

	/** Waits until the last request to a host is so far away, and again where another one was made meanwhile; then one is made. */
	async take(host: string, spacingMs: number, signal: AbortSignal): Promise<void> {
		let seen: number | undefined;
		do {
			seen = this.last.get(host);
			const wait = this.spaceFor(host, spacingMs);
			if (wait > 0) await this.clock.sleep(wait, signal);
		} while (seen !== this.last.get(host) && !signal.aborted);
		if (signal.aborted) return;
		this.last.delete(host);
		this.last.set(host, this.clock.now());
		const [oldest] = this.last.keys();
		if (this.last.size > MAX_HOSTS && oldest !== undefined) this.last.delete(oldest);
	}

	/** Milliseconds until a request is so far from the last; a clock that was set back makes it no longer than that. */
	private spaceFor(host: string, spacingMs: number): number {
		const last = isOwnMachine(host) ? undefined : this.last.get(host);
		return last === undefined ? 0 : Math.min(spacingMs, last + spacingMs - this.clock.now());
	}
}

/** Hosts that asked to be left alone. */
class Holds {
	private readonly held = new Map<string, { readonly until: number; readonly since: number }>();

	constructor(private readonly clock: Clock) {}

	/** Milliseconds until a host may be asked; a clock that was set back makes it no longer. */
	left(host: string): number {
		const { until = 0, since = 0 } = this.held.get(host) ?? {};
		const now = this.clock.now();
		return now < since ? 0 : Math.max(0, until - now);
	}

	set(host: string, until: number): void {
		const since = this.clock.now();
		if (until - since > this.left(host)) this.held.set(host, { until, since });
	}
}

/** A server on the person's own machine, with or without a port. */
function isOwnMachine(host: string): boolean {
	return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/u.test(host);
}
