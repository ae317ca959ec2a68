/**
 * A program of ours as one function, bundled by the build (`esbuild.config.mjs`). The app loads one file, so what a worker
 * runs must be in it: the function's own text is started as the worker, and where there are no workers it is called here.
 */
declare module 'worker:link-worker-entry' {
	/** What the program exports, in this thread. */
	export function load(): unknown;
	/** An expression that gives the same in any thread; needs nothing around it. */
	export function source(): string;
}
