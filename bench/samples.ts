/** The category of a trace that holds samples of the running JavaScript. */
export const SAMPLES = 'disabled-by-default-v8.cpu_profiler';

interface Frame {
	readonly id: number;
	readonly parent?: number;
	readonly callFrame: { readonly functionName: string; readonly lineNumber?: number };
}

/** An event of a Chromium trace, as far as samples go: times are in microseconds. */
export interface SampledEvent {
	readonly name: string;
	readonly pid: number;
	readonly ts: number;
	readonly id?: string;
	readonly args?: {
		readonly name?: string;
		readonly data?: {
			readonly startTime?: number;
			readonly timeDeltas?: readonly number[];
			readonly cpuProfile?: {
				readonly nodes?: readonly Frame[];
				readonly samples?: readonly number[];
			};
		};
	};
}

interface Sample {
	readonly pid: number;
	readonly at: number;
	readonly took: number;
	readonly stack: readonly string[];
}

const MOST = 16;

/** Tells for a stretch of time which functions ran, with what they called and by themselves, the longest first. */
export function sampledFunctions(
	events: readonly SampledEvent[],
): (pid: number, from: number, to: number) => readonly string[] {
	const samples = samplesOf(events);
	return (pid, from, to) => {
		const [whole, own] = [new Map<string, number>(), new Map<string, number>()];
		for (const sample of samples) {
			if (sample.pid !== pid || sample.at < from || sample.at > to) continue;
			for (const name of new Set(sample.stack)) add(whole, name, sample.took);
			add(own, sample.stack[0] ?? '', sample.took);
		}
		return [...whole]
			.sort((a, b) => b[1] - a[1])
			.slice(0, MOST)
			.map(([name, took]) => `${ms(took)} (itself ${ms(own.get(name) ?? 0)}) ${name}`);
	};
}

function samplesOf(events: readonly SampledEvent[]): readonly Sample[] {
	const frames = new Map<string, Frame>();
	const clocks = new Map<string, number>();
	const samples: Sample[] = [];
	const pieces = events
		.filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
		.sort((a, b) => a.ts - b.ts);
	for (const { pid, id = '', args } of pieces) {
		const profile = `${pid} ${id}`;
		const { startTime, cpuProfile, timeDeltas = [] } = args?.data ?? {};
		if (startTime !== undefined) clocks.set(profile, startTime);
		for (const node of cpuProfile?.nodes ?? []) frames.set(`${profile} ${node.id}`, node);
		for (const [place, node] of (cpuProfile?.samples ?? []).entries()) {
			const at = (clocks.get(profile) ?? 0) + (timeDeltas[place] ?? 0);
			clocks.set(profile, at);
			samples.push({
				pid,
				at,
				took: timeDeltas[place + 1] ?? 0,
				stack: stackOf(frames, profile, node),
			});
		}
	}
	return samples;
}

function stackOf(
	frames: ReadonlyMap<string, Frame>,
	profile: string,
	node: number,
): readonly string[] {
	const names: string[] = [];
	for (let at: number | undefined = node; at !== undefined;) {
		const frame = frames.get(`${profile} ${at}`);
		if (frame && frame.callFrame.functionName !== '(root)')
			names.push(
				`${frame.callFrame.functionName || 'anonymous'} ${frame.callFrame.lineNumber ?? ''}`,
			);
		at = frame?.parent;
	}
	return names;
}

function add(times: Map<string, number>, name: string, took: number): void {
	times.set(name, (times.get(name) ?? 0) + took);
}

const ms = (microseconds: number): string => `${(microseconds / 1000).toFixed(1)} ms`;
