/** A worker's program as text, bundled by the build (`esbuild.config.mjs`): the app loads one file, so a worker must be in it. */
declare module 'worker:link-worker-entry' {
	export const source: string;
}
