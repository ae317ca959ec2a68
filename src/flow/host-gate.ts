import type { World } from '../ports';
import { isOwnMachine } from './lanes';

/** Milliseconds between two requests to one host, where nobody asks for more. */
const SPACING_MS = 1000;
/** A server that asks for more patience than this is left alone until then; for less we wait. */
const MAX_WAIT_MS = 20_000;
/** Hosts whose last request is remembered; beyond, the oldest are forgotten. */
const MAX_HOSTS = 500;

/** Manners towards hosts, across everything that runs: one request at a time to each, apart in time, and none before it may be asked. */
export interface HostGate {
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
	const tails = new Map<string, Promise<unknown>>();
	const asked = new Map<string, number>();
	const held = new Map<string, { readonly until: number; readonly since: number }>();
	/** A clock that was set back makes the wait no longer. */
	const patienceWith = (host: string): number => {
		const { until = 0, since = 0 } = held.get(host) ?? {};
		const now = clock.now();
		return now < since ? 0 : Math.max(0, until - now);
	};
	const waitFor = async (
		host: string,
		signal: AbortSignal,
		spacingMs: number,
	): Promise<'turn' | 'held' | 'cancelled'> => {
		const patience = patienceWith(host);
		if (patience > MAX_WAIT_MS) return 'held';
		const spacing = isOwnMachine(host)
			? 0
			: (asked.get(host) ?? -Infinity) + spacingMs - clock.now();
		const wait = Math.max(patience, Math.min(spacing, spacingMs));
		if (wait > 0) await clock.sleep(wait, signal);
		return signal.aborted ? 'cancelled' : 'turn';
	};
	return {
		pass(host, ask, { signal, spacingMs = SPACING_MS }) {
			const before = tails.get(host) ?? Promise.resolve();
			const turn = before.then(async () => {
				const found = await waitFor(host, signal, spacingMs);
				if (found !== 'turn') return found;
				asked.delete(host);
				asked.set(host, clock.now());
				const [oldest] = asked.keys();
				if (asked.size > MAX_HOSTS && oldest !== undefined) asked.delete(oldest);
				return { done: await ask() };
			});
			// Who comes next waits for the end of this, however it ends.
			const tail = turn.then(
				() => undefined,
				() => undefined,
			);
			tails.set(host, tail);
			void tail.then(() => {
				if (tails.get(host) === tail) tails.delete(host);
			});
			return turn;
		},
		hold(host, until) {
			const now = clock.now();
			if (until - now > patienceWith(host)) held.set(host, { until, since: now });
		},
		heldUntil(host) {
			const patience = patienceWith(host);
			return patience > 0 ? clock.now() + patience : 0;
		},
	};
}
