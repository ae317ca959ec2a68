import type { Browser, Page } from 'playwright-core';
import { SAMPLES, sampledFunctions, type SampledEvent } from './samples';

/** Milliseconds: by the clock, and of processor time, which other programs do not lengthen. */
export interface Times {
	readonly wall: number;
	readonly cpu: number;
}

/** The longest task of the page's main thread. */
export interface LongestTask extends Times {
	/** What the task spent its processor time on, the most first: `Layout 4.1`. For whoever makes it shorter. */
	readonly parts: string;
	/** Full collections of garbage in the whole run. */
	readonly collections: number;
	/**
	 * The longest of the tasks in which no such collection ended: that one takes as long as the page keeps much, of which the
	 * stand-in's vault is the most, and comes when it likes.
	 */
	readonly uncollected: Times;
}

interface TraceEvent extends SampledEvent {
	readonly ph: string;
	readonly tid: number;
	readonly dur?: number;
	readonly tdur?: number;
}

/** Names the collections of garbage, too: `MajorGC`, `V8.GC_MC_MARK`. */
const CATEGORIES = [
	'toplevel',
	'devtools.timeline',
	'disabled-by-default-devtools.timeline',
	'disabled-by-default-v8.gc',
];
/** With `BENCH_PROFILE` set the trace also holds samples of what ran, which lengthens tasks a little. */
const PROFILED = process.env['BENCH_PROFILE'] !== undefined;
const LISTED = 5;

/** Runs and says which task was the longest, from the browser's own trace: nothing is added to the page. */
export async function longestTask(
	browser: Browser,
	page: Page,
	run: () => Promise<unknown>,
): Promise<LongestTask> {
	// The driver's own program comes with its first question in each of its worlds, and takes 8 to 16 ms: it is none of ours.
	await page.isVisible('body');
	await page.waitForFunction(() => true);
	await browser.startTracing(page, {
		categories: PROFILED ? [...CATEGORIES, SAMPLES, 'v8'] : CATEGORIES,
	});
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
	if (PROFILED) console.log(listed(tasks, trace.traceEvents), '\n', causes(trace.traceEvents));
	const collections = trace.traceEvents.filter(
		({ name, pid, tid }) => name === 'MajorGC' && mains.has(`${pid} ${tid}`),
	);
	const longest = longestOf(tasks);
	const task = tasks.find((each) => (each.tdur ?? 0) / 1000 === longest.cpu);
	return {
		...longest,
		parts: task ? partsOf(task, trace.traceEvents) : '',
		collections: collections.length,
		uncollected: longestOf(tasks.filter((each) => !collections.some((one) => isWithin(one, each)))),
	};
}

function longestOf(tasks: readonly TraceEvent[]): Times {
	const most = (read: (event: TraceEvent) => number | undefined): number =>
		tasks.reduce((longest, each) => Math.max(longest, read(each) ?? 0), 0) / 1000;
	return { wall: most((each) => each.dur), cpu: most((each) => each.tdur) };
}

function isWithin(event: TraceEvent, task: TraceEvent): boolean {
	const end = task.ts + (task.dur ?? 0);
	const isSameThread = event.pid === task.pid && event.tid === task.tid;
	return isSameThread && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= end;
}

/** The longest tasks with what ran in them. */
function listed(tasks: readonly TraceEvent[], events: readonly TraceEvent[]): string {
	const functionsIn = sampledFunctions(events);
	return tasks
		.filter(({ name }) => name === 'RunTask')
		.sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
		.slice(0, LISTED)
		.map((task) => {
			const [from, wall, cpu] = [task.ts, task.dur ?? 0, task.tdur ?? 0];
			const functions = functionsIn(task.pid, from, from + wall);
			const times = `${(wall / 1000).toFixed(1)} ms (${(cpu / 1000).toFixed(1)} of the processor)`;
			return `${times}: ${partsOf(task, events)}\n\t${functions.join('\n\t')}`;
		})
		.join('\n');
}

/** Why full collections began, and how much was in use around them. */
function causes(events: readonly TraceEvent[]): string {
	return events
		.filter(({ name, tdur = 1 }) => /^MajorGC$|MarkingStart$/u.test(name) && tdur > 0)
		.map(({ name, args }) => `${name} ${JSON.stringify(args)}`)
		.join('\n');
}

/** Processor time by kind of work within a task, each without what it called. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
	const inside = events
		.filter((each) => each.ph === 'X' && isWithin(each, task))
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
