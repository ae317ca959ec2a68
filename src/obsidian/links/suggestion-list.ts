import type { Offer } from '../../flow/links/suggest';
import { sureOffers } from '../../flow/links/sure-offers';
import { building, LINKS } from '../../words/links';
import { QUEUE } from '../../words/ui';
import { FETCH } from '../../words/fetch';
import { keepFocus } from '../kept-focus';
import { drawOfferRow } from './offer-row';
import { reportFailure, type Session } from '../session';
import { quietLine } from '../queue/controls/elements';

/** How many suggestions a row shows: as many as there are keys for. */
const MAX_OFFERS = 9;

export interface ListOptions {
	/** Whether other views are told which note is shown. Default true. */
	readonly announce?: boolean;
	/** Said where nothing is found. */
	readonly none?: string;
	/** Told the note once links were put into it. */
	readonly whenAccepted?: (path: string) => void;
}

/** A suggestion as it is drawn, and the note it is for. */
interface Shown {
	readonly path: string;
	readonly offer: Offer;
}

/** The link suggestions of a note, each with its evidence. Late answers for an earlier note are dropped. */
export class SuggestionList {
	private offers: readonly Offer[] = [];
	private path = '';
	private run = 0;
	private loading: Promise<void> = Promise.resolve();
	private readonly open = new Set<string>();
	/** Linked while their evidence was open: they stay until the person leaves the note, since the link back is still to be had. */
	private readonly linked = new Map<string, Offer>();
	/** Notes that stand in another list. */
	private elsewhere: ReadonlySet<string> = new Set();
	private readonly stateEl: HTMLElement;
	private readonly listEl: HTMLElement;
	private readonly off: () => void;

	constructor(
		private readonly el: HTMLElement,
		private readonly session: Session,
		private readonly options: ListOptions = {},
	) {
		this.stateEl = el.createDiv({ cls: 'zettelfeed-quiet', attr: { role: 'status' } });
		this.listEl = el.createDiv();
		const { keeper } = session.suggester;
		let wasReady = keeper.state.phase === 'ready';
		this.off = keeper.onState(({ phase }) => {
			this.drawState();
			// What was answered with half the notes is asked again, once, with all of them.
			if (phase === 'ready' && !wasReady && this.path !== '') reportFailure(this.show(this.path));
			wasReady = phase === 'ready';
		});
	}

	/** Ends listening; the element is its owner's. */
	close(): void {
		this.run += 1;
		this.off();
	}

	show(path: string): Promise<void> {
		if (path !== this.path) {
			for (const kept of [this.open, this.linked]) kept.clear();
			this.elsewhere = new Set();
		}
		if (this.options.announce !== false) this.session.links.follow(path);
		this.loading = this.load(path);
		return this.loading;
	}

	/** Another list has these: no more here as long as this note is shown. */
	leaveOut(notes: readonly { readonly path: string }[]): void {
		this.elsewhere = new Set(notes.map((note) => note.path));
		const gone = this.offers.filter((offer) => this.elsewhere.has(offer.path));
		if (gone.length > 0) this.drop(this.path, gone);
	}

	/** Those shown now, best first. */
	get shown(): readonly Offer[] {
		return this.offers.filter((offer) => !this.linked.has(offer.path));
	}

	/** How many a note had when last looked at; cheap enough for every row of a list. */
	count(path: string): number | undefined {
		return this.session.suggester.count(path);
	}

	private async load(path: string): Promise<void> {
		const isSame = this.path === path;
		this.path = path;
		const run = (this.run += 1);
		if (!isSame) {
			this.offers = [];
			this.listEl.empty();
		}
		this.drawState();
		if (path === '') return this.listEl.empty();
		if (!isSame) quietLine(this.listEl, QUEUE.searching);
		const fresh = await this.lookUp(path);
		await this.session.world.clock.breathe();
		if (run !== this.run) return;
		if (!fresh) return this.drawFailure(path);
		const kept = [...this.linked.values()].filter(({ path: other }) =>
			fresh.every((each) => each.path !== other),
		);
		const offers = [...fresh, ...kept];
		// What reads the same stays: a button may be under the finger.
		const isRead =
			isSame && offers.length > 0 && JSON.stringify(offers) === JSON.stringify(this.offers);
		this.offers = offers;
		if (!isRead) this.draw();
	}

	/** `undefined` where it failed for a reason that asking again may mend. */
	private async lookUp(path: string): Promise<readonly Offer[] | undefined> {
		try {
			const result = await this.session.suggester.offersNow(path, MAX_OFFERS);
			const all = result.ok ? result.value : [];
			return all.filter((offer) => !this.elsewhere.has(offer.path));
		} catch (cause) {
			console.error('Zettelfeed', cause);
			return undefined;
		}
	}

	private drawFailure(path: string): void {
		this.offers = [];
		this.listEl.empty();
		const box = quietLine(this.listEl, `${LINKS.failed} `);
		box
			.createEl('button', { text: FETCH.again })
			.addEventListener('click', () => reportFailure(this.show(path)));
	}

	/** Accepts by number, 1 for the first. A key pressed before suggestions are shown waits for them. */
	async accept(number: number): Promise<void> {
		const found = await this.offerAt(number);
		if (found) await this.take(found);
	}

	/** Puts in all that are as sure as this share, 0 to 1, as one action. How many are. */
	async acceptAllSure(precision: number): Promise<number> {
		const { path, session } = this;
		await this.settled();
		const offers = await sureOffers(session.suggester, path, this.shown, precision);
		if (offers.length === 0 || path !== this.path) return 0;
		const done = await session.links.acceptAll(path, offers);
		this.drop(path, done);
		if (done.length > 0) this.options.whenAccepted?.(path);
		return offers.length;
	}

	/** Rejects by number: not offered for this note again. */
	async reject(number: number): Promise<void> {
		const found = await this.offerAt(number);
		if (found) await this.refuse(found);
	}

	private async take({ path, offer }: Shown): Promise<void> {
		if (this.linked.has(offer.path) || !(await this.session.links.accept(path, offer))) return;
		this.isLinked(path, offer);
	}

	/** With its evidence open, a row stays for the other direction; after that, or closed, it goes. */
	private isLinked(path: string, offer: Offer): void {
		const stays = path === this.path && this.open.has(offer.path) && !this.linked.has(offer.path);
		if (stays) this.linked.set(offer.path, offer);
		else this.linked.delete(offer.path);
		if (stays) this.draw();
		else this.drop(path, [offer]);
		this.options.whenAccepted?.(path);
	}

	private async refuse({ path, offer }: Shown): Promise<void> {
		if (this.linked.has(offer.path)) return;
		if (await this.session.links.reject(path, offer)) this.drop(path, [offer]);
	}

	/** Opens or closes a suggestion's evidence. */
	async toggle(number: number): Promise<void> {
		const offer = (await this.offerAt(number))?.offer;
		if (!offer) return;
		if (!this.open.delete(offer.path)) this.open.add(offer.path);
		this.draw();
		this.listEl.querySelector<HTMLElement>(`[data-number="${number}"] button`)?.focus();
	}

	/** When nothing is looked up any more: an index that is ready meanwhile has it looked up once more. */
	async settled(): Promise<void> {
		for (let seen: Promise<void> | undefined; seen !== this.loading;) {
			seen = this.loading;
			await seen;
		}
	}

	/** A number means what is shown under it now, though it be looked up anew at this moment. */
	private async offerAt(number: number): Promise<Shown | undefined> {
		const { path } = this;
		const shown = this.offers[number - 1];
		if (shown) return { path, offer: shown };
		await this.settled();
		if (this.offers.length < number && this.session.suggester.keeper.state.phase !== 'ready') {
			await this.session.suggester.ready();
			await this.settled();
		}
		const offer = this.offers[number - 1];
		return offer && path === this.path ? { path, offer } : undefined;
	}

	private drop(path: string, gone: readonly Offer[]): void {
		if (path !== this.path) return;
		const paths = new Set(gone.map((offer) => offer.path));
		this.offers = this.offers.filter((each) => !paths.has(each.path));
		this.draw();
	}

	private drawState(): void {
		const { phase, done, total } = this.session.suggester.keeper.state;
		this.stateEl.setText(phase === 'building' ? building(done, total) : '');
	}

	private draw(): void {
		const giveBack = keepFocus(this.listEl);
		this.listEl.empty();
		this.drawOffers();
		giveBack();
	}

	private drawOffers(): void {
		if (this.offers.length === 0) {
			const isPartial = this.session.suggester.keeper.state.phase === 'building';
			const text = isPartial ? LINKS.partial : (this.options.none ?? QUEUE.noSuggestions);
			this.listEl.createDiv({ cls: 'zettelfeed-quiet' }).createEl('bdi', { text });
			return;
		}
		const list = this.listEl.createEl('ol', {
			cls: 'zettelfeed-offers',
			attr: { 'aria-label': QUEUE.suggestions },
		});
		this.offers.forEach((offer, at) => this.drawOffer(list, offer, at + 1));
	}

	private drawOffer(list: HTMLElement, offer: Offer, number: number): void {
		const { path, session } = this;
		drawOfferRow(list, {
			...{ session, path, offer, number, hoverParent: this.el, other: offer, shown: path },
			isOpen: this.open.has(offer.path),
			linked: this.linked.has(offer.path),
			toggle: () => this.toggle(number),
			take: () => this.take({ path, offer }),
			refuse: () => this.refuse({ path, offer }),
			onDone: () => this.isLinked(path, offer),
		});
	}
}
