import type { World } from '../../src/ports';

/** What reaches out of the program and answers later; all else of a port is known at once. */
const CALLS: Readonly<Partial<Record<keyof World, readonly string[]>>> = {
	http: ['get'],
	notes: ['read', 'create', 'change', 'trash', 'rename'],
	attachments: ['pathFor', 'create', 'read', 'trash'],
	ledger: ['load', 'append'],
	verdicts: ['load', 'append'],
	journal: ['load', 'save', 'remove'],
	memory: ['set'],
	shelf: ['load', 'save'],
};

const WRITES: Readonly<Partial<Record<keyof World, readonly string[]>>> = {
	notes: ['create', 'change', 'trash', 'rename'],
	attachments: ['create'],
	verdicts: ['append'],
};

/** Where a world stops: at its n-th call, which is made and never answered; or which throws, as does whatever is asked for after it. */
export interface Stop {
	readonly at: number;
	readonly how: 'silent' | 'throws';
}

export interface Stopping {
	readonly world: World;
	/** How many calls were made. */
	calls(): number;
	/** How many of them wrote what the journal keeps. */
	written(): number;
	/** Resolves when the world has stopped: nothing it is asked for from then on is done or answered. */
	readonly stopped: Promise<void>;
}

/** A world that dies like an app that is killed; `seen` is called after each call that was answered. */
export function stopping(world: World, stop: Stop, seen?: () => void): Stopping {
	let [calls, written] = [0, 0];
	let isDead = false;
	let died = (): void => undefined;
	const stopped = new Promise<void>((resolve) => (died = resolve));
	const silence = (): Promise<never> =>
		stop.how === 'throws'
			? Promise.reject(new Error('the world has stopped'))
			: new Promise<never>(() => undefined);
	const onTheirWay = new Set<Promise<unknown>>();
	const answerOf = async (call: () => Promise<unknown>, writes: boolean): Promise<unknown> => {
		const answer = call();
		onTheirWay.add(answer);
		const [done] = await Promise.allSettled([answer]);
		onTheirWay.delete(answer);
		if (writes && done.status === 'fulfilled' && Reflect.get(Object(done.value), 'ok') === true)
			written += 1;
		return answer;
	};
	const made = async (call: () => Promise<unknown>, writes: boolean): Promise<unknown> => {
		if (isDead) return silence();
		calls += 1;
		if (calls < stop.at) {
			const answer = await answerOf(call, writes);
			seen?.();
			// What was on its way when the app was killed is answered by nobody.
			return isDead ? silence() : answer;
		}
		isDead = true;
		if (stop.how === 'silent') await answerOf(call, writes);
		await Promise.allSettled(onTheirWay);
		died();
		return silence();
	};
	const port = (name: keyof World, calling: readonly string[]): object =>
		new Proxy(world[name] ?? {}, {
			get: (from, key) => {
				const value: unknown = Reflect.get(from, key, from);
				if (typeof value !== 'function' || typeof key !== 'string') return value;
				const call = (...about: unknown[]): unknown => Reflect.apply(value, from, about);
				if (!calling.includes(key)) return call;
				const writes = WRITES[name]?.includes(key) === true;
				return (...about: unknown[]) => made(async () => call(...about), writes);
			},
		});
	const ports = Object.entries(CALLS).map(([name, calling]) => [
		name,
		port(name as keyof World, calling),
	]);
	return {
		world: { ...world, ...(Object.fromEntries(ports) as Partial<World>) },
		calls: () => calls,
		written: () => written,
		stopped,
	};
}
