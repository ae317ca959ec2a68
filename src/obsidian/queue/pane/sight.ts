/** What is in sight is looked at once nobody has scrolled for so long, in milliseconds: a list in motion is not read. */
const REST_MS = 150;

/** Tells which notes are in sight, as soon as the list rests. */
export class Sight {
	private paths: readonly string[] = [];
	private timer = 0;

	constructor(
		private readonly win: Window,
		private readonly rested: (paths: readonly string[]) => void,
	) {}

	/** These are in sight now. */
	see(paths: readonly string[]): void {
		if (paths.length === this.paths.length && paths.every((path, at) => path === this.paths[at]))
			return;
		this.paths = paths;
		this.win.clearTimeout(this.timer);
		this.timer = this.win.setTimeout(() => this.rested(this.paths), REST_MS);
	}

	close(): void {
		this.win.clearTimeout(this.timer);
	}
}
