import { Notice } from 'obsidian';
import {
	acceptOffer,
	acceptOffers,
	rejectOffer,
	type EditChoice,
} from '../../flow/links/link-edits';
import { awaitFacts } from '../../flow/await-facts';
import { autoTick } from '../../flow/review/triage';
import { createSuggester, type Offer, type Suggester } from '../../flow/links/suggest';
import { applyLinks, planLinks, type AutoLinker } from '../../flow/links/auto-link';
import { findIncoming, type IncomingArticle } from '../../flow/links/backlinks-later';
import type { Problem } from '../../base/problem';
import type { Result } from '../../base/result';
import type { Action, World } from '../../ports';
import type { Settings } from '../../settings/model';
import {
	answersForgotten,
	autoLinked,
	linkedAll,
	linkedTo,
	rejectedNotice,
} from '../../words/links';
import { reasonWords } from '../../words/reason';
import type { Saying } from '../queue/surface';
import { createLinkHost } from './link-worker';

type Teller = (words: string, kind: Saying) => void;

/** What the person does with suggestions: the actions, what is said about them, and which note is being looked at. */
export class LinkDesk {
	readonly suggester: Suggester;
	readonly host: ReturnType<typeof createLinkHost>;
	private readonly unloaded = new AbortController();
	private readonly tellers = new Map<HTMLElement, Teller>();
	private readonly followers = new Set<(path: string) => void>();

	constructor(
		private readonly world: World,
		private readonly settings: () => Settings,
		/** Names this vault's stores on this device. */
		name: string,
		private readonly sentence: (found: Problem) => string,
	) {
		this.host = createLinkHost(name, world.clock);
		this.suggester = createSuggester(world, settings, reasonWords, this.host);
	}

	/** Whether the link was put in; the kept answer teaches the ranking. */
	async accept(path: string, offer: Offer, choice: EditChoice = {}): Promise<boolean> {
		const { quotes } = this.settings().links;
		const finish = this.ticking();
		const asked = { quotes, finish, teach: true, ...choice };
		const result = await acceptOffer(this.world, path, offer, asked);
		if (result.ok) this.suggester.answered(path, -1);
		return this.tell(result, linkedTo(offer.title));
	}

	/** Those that were put in. */
	async acceptAll(path: string, offers: readonly Offer[]): Promise<readonly Offer[]> {
		const { done, failed } = await acceptOffers(this.world, path, offers, {
			finish: this.ticking(),
			teach: true,
		});
		for (let each = 0; each < done.length; each += 1) this.suggester.answered(path, -1);
		const why = failed.flatMap((each) => (each.ok ? [] : [this.sentence(each.problem)]));
		this.say(linkedAll(done.length, why), done.length > 0 ? 'undoable' : 'wrong');
		return done;
	}

	/** With *tick by itself*, a link accepted ticks its step in the same action. */
	private ticking(): (text: string) => string {
		const settings = this.settings();
		return (text) => autoTick(text, settings, 'links');
	}

	async reject(path: string, offer: Offer): Promise<boolean> {
		const kept = await rejectOffer(this.world, path, offer);
		if (kept.ok) this.suggester.answered(path, -1);
		return this.tell(kept, rejectedNotice(offer.title));
	}

	private tell(result: Result<unknown>, words: string): boolean {
		if (result.ok) this.say(words, 'undoable');
		else this.say(this.sentence(result.problem), 'wrong');
		return result.ok;
	}

	/** Where undo stands beside it, if that is in sight. */
	private say(words: string, kind: Saying): void {
		const [, teller] = [...this.tellers].find(([el]) => el.offsetParent !== null) ?? [];
		if (teller) teller(words, kind);
		else new Notice(words);
	}

	/** An action was taken back, and what it taught with it. */
	undone({ changes }: Action): void {
		for (const { path, answered } of changes)
			if (answered !== undefined) this.suggester.answered(path, 1);
	}

	async forgetAnswers(): Promise<void> {
		const { rejected } = await this.suggester.verdicts();
		const done = await this.suggester.answer({ said: 'reset', note: '', other: '' });
		new Notice(done.ok ? answersForgotten(rejected) : this.sentence(done.problem));
	}

	/** What planning and searching work with. */
	linker(): AutoLinker {
		const { world, suggester } = this;
		return { world, suggester, settings: this.settings(), sayWhy: reasonWords };
	}

	/** Articles that mention these notes, found without a word. */
	incoming(paths: readonly string[]): Promise<readonly IncomingArticle[]> {
		const { signal } = this.unloaded;
		return findIncoming(this.linker(), paths, { progress: { step: () => undefined }, signal });
	}

	/** Puts in what is above the bar, where the person has switched that on; an action of its own. */
	async linkByItself(paths: readonly string[]): Promise<void> {
		if (!this.settings().links.autoLink || paths.length === 0) return;
		const { signal } = this.unloaded;
		const run = { progress: { step: () => undefined }, signal };
		const linker = this.linker();
		const known = await awaitFacts(this.world, paths, signal);
		const plan = await planLinks(linker, known, run);
		const { linked, failed } = await applyLinks(linker, plan.links, run);
		const why = failed.map((each) => this.sentence(each.problem));
		if (linked.length + why.length > 0) new Notice(autoLinked(linked, why), 10_000);
	}

	/** What goes on by itself ends with the plugin. */
	stop(): void {
		this.unloaded.abort();
	}

	/** A view says what was done with suggestions while its element is in sight. */
	onTell(el: HTMLElement, teller: Teller): () => void {
		this.tellers.set(el, teller);
		return () => this.tellers.delete(el);
	}

	/** A view tells which note it shows; the pane of related notes follows. */
	follow(path: string): void {
		for (const follower of this.followers) follower(path);
	}

	onFollow(follower: (path: string) => void): () => void {
		this.followers.add(follower);
		return () => this.followers.delete(follower);
	}
}
