import { describe, expect, it, vi } from 'vitest';
import { gateOf, type HostGate } from '../../src/flow/host-gate';
import type { World } from '../../src/ports';
import { makeFolder } from '../support/folder';
import { open } from '../support/vault';

const HOST = 'harbour.example';

/** A gate whose time passes only where somebody waits for it. */
async function gate(): Promise<{
	gate: HostGate;
	now: () => number;
	setBack: (ms: number) => void;
}> {
	const { world } = await open(makeFolder());
	let now = 1_000_000;
	const clock: World['clock'] = {
		now: () => now,
		sleep: (ms, signal) => {
			if (!signal.aborted) now += ms;
			return Promise.resolve();
		},
		breathe: () => Promise.resolve(),
	};
	return { gate: gateOf({ ...world, clock }), now: () => now, setBack: (ms) => (now -= ms) };
}

describe('the manners towards one host', () => {
	it('requests come one at a time and a second apart', async () => {
		const { gate: turn, now } = await gate();
		const { signal } = new AbortController();
		const asked: number[] = [];
		let atOnce = 0;
		const ask = async (): Promise<void> => {
			asked.push(now());
			atOnce += 1;
			await Promise.resolve();
			expect(atOnce).toBe(1);
			atOnce -= 1;
		};
		await Promise.all([1, 2, 3].map(() => turn.pass(HOST, ask, { signal })));
		expect(asked.map((at) => at - (asked[0] ?? 0))).toEqual([0, 1000, 2000]);
	});

	it('another host need not wait, nor the person’s own machine', async () => {
		const { gate: turn, now } = await gate();
		const { signal } = new AbortController();
		const start = now();
		const ask = (): Promise<number> => Promise.resolve(now());
		await turn.pass(HOST, ask, { signal });
		expect(await turn.pass('garden.example', ask, { signal })).toEqual({ done: start });
		await turn.pass('127.0.0.1:80', ask, { signal });
		expect(await turn.pass('127.0.0.1:80', ask, { signal })).toEqual({ done: start });
	});

	it('a feed that is asked in its own turn waits for what else went to its host, and other hosts do not', async () => {
		const { gate: turn, now } = await gate();
		const { signal } = new AbortController();
		const start = now();
		await turn.pass(HOST, () => Promise.resolve(), { signal });
		for (const host of ['127.0.0.1:80', 'localhost', '127.0.0.1:80', 'localhost', 'garden.example'])
			await turn.pace(host, signal);
		expect(now()).toBe(start);
		await turn.pace(HOST, signal);
		expect(now()).toBe(start + 1000);
		await turn.pace(HOST, signal);
		expect(now()).toBe(start + 2000);
		expect(await turn.pass(HOST, () => Promise.resolve(now()), { signal })).toEqual({
			done: start + 3000,
		});
	});

	it('feeds and articles that wait for it side by side are a second apart, too', async () => {
		const { world } = await open(makeFolder());
		vi.useFakeTimers();
		try {
			const sleep = (ms: number): Promise<void> =>
				new Promise((resolve) => setTimeout(resolve, ms));
			const turn = gateOf({ ...world, clock: { ...world.clock, now: Date.now, sleep } });
			const { signal } = new AbortController();
			const start = Date.now();
			const asked: number[] = [];
			const ask = (): Promise<unknown> => Promise.resolve(asked.push(Date.now() - start));
			const all = [1, 2].flatMap(() => [
				turn.pass(HOST, ask, { signal }),
				turn.pace(HOST, signal).then(ask),
			]);
			await vi.advanceTimersByTimeAsync(10_000);
			await Promise.all(all);
			expect(asked).toEqual([0, 1000, 2000, 3000]);
		} finally {
			vi.useRealTimers();
		}
	});

	it('a short wish of the server is waited for, a long one puts it off without asking', async () => {
		const { gate: turn, now } = await gate();
		const { signal } = new AbortController();
		const start = now();
		turn.hold(HOST, start + 5000);
		const ask = (): Promise<number> => Promise.resolve(now() - start);
		expect(await turn.pass(HOST, ask, { signal })).toEqual({ done: 5000 });
		turn.hold(HOST, now() + 60_000);
		expect(turn.heldUntil(HOST)).toBe(now() + 60_000);
		expect(await turn.pass(HOST, ask, { signal })).toBe('held');
	});

	it('a clock that is set back makes no wait longer', async () => {
		const { gate: turn, now, setBack } = await gate();
		const { signal } = new AbortController();
		const ask = (): Promise<number> => Promise.resolve(now());
		await turn.pass(HOST, ask, { signal });
		turn.hold('garden.example', now() + 60_000);
		setBack(500_000);
		expect(await turn.pass(HOST, ask, { signal })).toEqual({ done: 501_000 });
		expect(turn.heldUntil('garden.example')).toBe(0);
		expect(await turn.pass('garden.example', ask, { signal })).toEqual({ done: 501_000 });
	});

	it('who stops while waiting asks nobody, and an error does not close the gate', async () => {
		const { gate: turn } = await gate();
		const stop = new AbortController();
		const { signal } = new AbortController();
		await expect(
			turn.pass(HOST, () => Promise.reject(new Error('down')), { signal }),
		).rejects.toThrow('down');
		stop.abort();
		let asked = 0;
		const ask = (): Promise<number> => Promise.resolve((asked += 1));
		expect(await turn.pass(HOST, ask, { signal: stop.signal })).toBe('cancelled');
		expect(asked).toBe(0);
		expect(await turn.pass(HOST, ask, { signal })).toEqual({ done: 1 });
	});
});
