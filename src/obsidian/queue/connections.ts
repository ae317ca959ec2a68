import type { Offer } from '../../flow/suggest';
import type { Session } from '../session';

/** As many suggestions as there are keys for. */
const MOST = 9;
/** Looked up once nobody has scrolled or moved for so long, in milliseconds. */
const REST_MS = 350;

interface Known {
	readonly mtime: number;
	readonly offers: readonly Offer[];
}

/** How many suggestions wait for the notes in sight: looked up while nothing else happens, kept until the note changes. */
export class Connections {
	private readonly known = new Map<string, Known>();
	private wanted: readonly string[] = [];
	private timer = 0;
	private run = 0;

	constructor(
		private readonly session: Session,
		private readonly win: Window,
		private readonly told: () => void,
	) {}

	offers(path: string): readonly Offer[] {
		return this.known.get(path)?.offers ?? [];
	}

	count(path: string): number {
		return this.offers(path).length;
	}

	/** These are in sight now. */
	want(paths: readonly string[]): void {
		this.wanted = paths;
		this.run += 1;
		this.win.clearTimeout(this.timer);
		this.timer = this.win.setTimeout(
			() => void this.look(this.run).catch(() => undefined),
			REST_MS,
		);
	}

	/** Forgets a note whose links changed. */
	forget(path: string): void {
		this.known.delete(path);
	}

	close(): void {
		this.run += 1;
		this.win.clearTimeout(this.timer);
	}

	private async look(run: number): Promise<void> {
		const { queue, suggester, world } = this.session;
		let learnt = false;
		for (const path of this.wanted) {
			const mtime = queue.get(path)?.mtime;
			if (mtime === undefined || this.known.get(path)?.mtime === mtime) continue;
			const result = await suggester.offers(path, MOST);
			if (run !== this.run) break;
			this.known.set(path, { mtime, offers: result.ok ? result.value : [] });
			learnt = true;
			await world.clock.breathe();
		}
		if (learnt) this.told();
	}
}
