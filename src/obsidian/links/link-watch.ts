import type { Plugin } from 'obsidian';
import { isPermanent, namesOf } from '../../flow/links/backlinks-later';
import { LINKS, mentionedBy } from '../../words/links';
import { noticeWithButtons } from '../button-notice';
import { openRelated } from './related-view';
import { reportFailure, type Session } from '../session';

/** The app has work of its own at the start; the index is built by then, unless someone asks before. */
const FIRST_LOOK_MS = 60_000;
/** A new note is being written and named: it is looked for when it has rested. */
const REST_MS = 10_000;
/** How often it is looked whether an index that changed is worth keeping. */
const KEEP_MS = 300_000;
/** More notes at once are no person writing but a file sync at work: nobody wants a notice for each. */
const MAX_AT_ONCE = 10;

/** Keeps the index up in idle times, and tells when a permanent note that is new, or has a new name, is mentioned by articles that came before. */
export class LinkWatch {
	/** By path: what the note is called. */
	private readonly permanent = new Map<string, readonly string[]>();
	private readonly fresh = new Set<string>();
	private isKnown = false;
	private timer: number | undefined;

	constructor(
		private readonly plugin: Plugin,
		private readonly session: Session,
	) {}

	async start(): Promise<void> {
		const { keeper } = this.session.suggester;
		const { host } = this.session.links;
		// On this thread a copy of the whole index is a hold that would be felt: there it waits until nobody looks.
		const keep = (): void => {
			if (host.where() === 'worker') reportFailure(keeper.keep());
		};
		const first = window.setTimeout(() => reportFailure(keeper.ready()), FIRST_LOOK_MS);
		this.plugin.register(() => window.clearTimeout(first));
		this.plugin.register(() => window.clearTimeout(this.timer));
		this.plugin.register(() => {
			this.session.links.stop();
			const close = (): void => host.close();
			keeper.keep('leaving').then(close, close);
		});
		this.plugin.registerDomEvent(document, 'visibilitychange', () => {
			if (document.visibilityState === 'hidden') reportFailure(keeper.keep('leaving'));
		});
		this.plugin.registerInterval(window.setInterval(keep, KEEP_MS));
		this.plugin.register(
			keeper.onState(({ phase }) => {
				if (phase === 'ready') keep();
			}),
		);
		const { world, settings } = this.session;
		for (const path of world.notes.list()) {
			if (isPermanent(world, settings.current, path))
				this.permanent.set(path, namesOf(world, path));
			await world.clock.breathe();
		}
		this.isKnown = true;
	}

	changed(path: string): void {
		const { world, settings } = this.session;
		if (!this.isKnown || !isPermanent(world, settings.current, path)) return;
		const before = this.permanent.get(path) ?? [];
		const names = namesOf(world, path);
		this.permanent.set(path, names);
		// A note that is called something more is mentioned by articles it was not known by.
		if (names.some((name) => !before.includes(name))) this.appeared(path);
	}

	removed(path: string): void {
		this.permanent.delete(path);
		this.fresh.delete(path);
	}

	/** A note of another name is mentioned by other articles. */
	renamed(from: string, to: string): void {
		if (!this.permanent.delete(from)) return;
		this.permanent.set(to, namesOf(this.session.world, to));
		this.fresh.delete(from);
		this.appeared(to);
	}

	private appeared(path: string): void {
		this.fresh.add(path);
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => reportFailure(this.look()), REST_MS);
	}

	private async look(): Promise<void> {
		const paths = [...this.fresh];
		this.fresh.clear();
		if (paths.length > MAX_AT_ONCE) return;
		const found = await this.session.links.incoming(paths);
		for (const path of paths) {
			const articles = found.filter((each) => each.offer.path === path);
			if (articles.length > 0) this.tell(path, articles.length);
		}
	}

	private tell(path: string, articles: number): void {
		const title = this.session.world.notes.facts(path)?.name ?? path;
		noticeWithButtons(mentionedBy(title, articles), 20_000, [
			LINKS.offerBacklinks,
			() => reportFailure(openRelated(this.session, path)),
		]);
	}
}
