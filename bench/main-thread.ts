import type { Browser, Page } from 'playwright-core';

/** The longest task of the page's main thread, in milliseconds: by the clock, and of processor time, which other programs do not lengthen. */
export interface LongestTask {
	readonly wall: number;
	readonly cpu: number;
	/** What the task spent its processor time on, the most first: `Layout 4.1`. For whoever makes it shorter. */
	readonly parts: string;
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Runs and says which task was the longest, from the browser's own trace: nothing is added to the page. */
export async function longestTask(
	browser: Browser,
	page: Page,
	run: () => Promise<unknown>,
): Promise<LongestTask> {
	await browser.startTracing(page, { categories: CATEGORIES });
	await run();
	const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
		readonly traceEvents: readonly TraceEvent[];
	};
	const mains = new Set(
		trace.traceEvents
			.filter((each) => each.name === 'thread_name' && each.args?.name === 'CrRendererMain')
			.map((each) => `${each.pid} ${each.tid}`),
	);
	const tasks = trace.traceEvents.filter(
		(each) => /RunTask$/u.test(each.name) && mains.has(`${each.pid} ${each.tid}`),
	);
	if (tasks.length === 0) throw new Error('the trace holds no task');
	const most = (read: (event: TraceEvent) => number | undefined): number =>
		tasks.reduce((longest, each) => Math.max(longest, read(each) ?? 0), 0) / 1000;
	const cpu = most((each) => each.tdur);
	const task = tasks.find((each) => (each.tdur ?? 0) / 1000 === cpu);
	return {
		wall: most((each) => each.dur),
		cpu,
		parts: task ? partsOf(task, trace.traceEvents) : '',
	};
}

/** Processor time by kind of work within a task, each without what it called. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
	const end = task.ts + (task.dur ?? 0);
	const inside = events
		.filter(({ ph, pid, tid, ts, dur }) => {
			const isSameThread = pid === task.pid && tid === task.tid;
			return ph === 'X' && isSameThread && ts >= task.ts && ts + (dur ?? 0) <= end;
		})
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
	const times = new Map<string, number>();
	const open: TraceEvent[] = [];
	for (const each of inside) {
		for (let top = open.at(-1); top && top.ts + (top.dur ?? 0) <= each.ts; top = open.at(-1))
			open.pop();
		const [took, outer] = [(each.tdur ?? 0) / 1000, open.at(-1)];
		times.set(each.name, (times.get(each.name) ?? 0) + took);
		if (outer) times.set(outer.name, (times.get(outer.name) ?? 0) - took);
		open.push(each);
	}
	return [...times]
		.sort((a, b) => b[1] - a[1])
		.slice(0, 8)
		.map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
		.join(', ');
}

/** Bytes of the page's heap that are in use, after what nobody holds was collected. */
export async function heapUsed(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.enable');
	// Weak maps and finalizers let go of the rest at the second turn.
	for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}

/** Where the time goes: milliseconds by function, the plugin's apart from the stand-in's. For whoever makes it faster. */
export async function profiled(page: Page, run: () => Promise<unknown>): Promise<string> {
	const session = await page.context().newCDPSession(page);
	await session.send('Profiler.enable');
	await session.send('Profiler.setSamplingInterval', { interval: 500 });
	await session.send('Profiler.start');
	await run();
	const { profile } = await session.send('Profiler.stop');
	await session.detach();
	const steps = profile.timeDeltas ?? [];
	const times = new Map<number, number>();
	profile.samples?.forEach((id, at) => times.set(id, (times.get(id) ?? 0) + (steps[at] ?? 0)));
	const [owners, functions] = [new Map<string, number>(), new Map<string, number>()];
	for (const { id, callFrame } of profile.nodes) {
		const { url, functionName, lineNumber, columnNumber } = callFrame;
		if (/^\((?:idle|root)\)$/u.test(functionName)) continue;
		const owner = /app\.js$/u.test(url)
			? 'stand-in'
			: functionName.startsWith('(')
				? 'browser'
				: url === ''
					? 'plugin'
					: url;
		const name = `${owner} ${functionName || 'anonymous'} ${lineNumber}:${columnNumber}`;
		const ms = (times.get(id) ?? 0) / 1000;
		owners.set(owner, (owners.get(owner) ?? 0) + ms);
		functions.set(name, (functions.get(name) ?? 0) + ms);
	}
	const lines = (map: ReadonlyMap<string, number>, most: number): string[] =>
		[...map]
			.sort((a, b) => b[1] - a[1])
			.slice(0, most)
			.map(([name, ms]) => `${ms.toFixed(0)} ms ${name}`);
	return [...lines(owners, 6), '', ...lines(functions, 24)].join('\n');
}
