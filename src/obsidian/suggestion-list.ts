import type { Offer } from '../flow/suggest';
import { QUEUE } from '../words/ui';
import { reportFailure, type Session } from './session';

/** How many suggestions a row shows: as many as there are keys for. */
const MAX_OFFERS = 9;

/** The link suggestions of the current row, each with its reason. Late answers for an earlier row are dropped. */
export class SuggestionList {
	private offers: readonly Offer[] = [];
	private path = '';
	private run = 0;
	private loading: Promise<void> = Promise.resolve();

	constructor(
		private readonly el: HTMLElement,
		private readonly session: Session,
	) {}

	show(path: string): Promise<void> {
		this.loading = this.load(path);
		return this.loading;
	}

	private async load(path: string): Promise<void> {
		this.path = path;
		this.offers = [];
		const run = (this.run += 1);
		this.el.empty();
		if (path === '') return;
		this.el.createDiv({ text: QUEUE.searching, cls: 'zettelfeed-quiet' });
		const result = await this.session.suggester.offers(path, MAX_OFFERS);
		if (run !== this.run) return;
		this.offers = result.ok ? result.value : [];
		this.draw();
	}

	/** Accepts by number, 1 for the first. A key pressed while suggestions are looked up waits for them. */
	async accept(number: number): Promise<void> {
		const { path } = this;
		await this.loading;
		const offer = this.offers[number - 1];
		if (!offer || path !== this.path) return;
		if (!(await this.session.accept(path, offer)) || path !== this.path) return;
		this.offers = this.offers.filter((each) => each !== offer);
		this.draw();
	}

	/** Accepts all that score at least this. */
	async acceptAllAbove(bar: number): Promise<void> {
		const { path } = this;
		await this.loading;
		const offers = this.offers.filter((offer) => offer.score >= bar);
		for (const offer of offers) {
			if (path !== this.path || !(await this.session.accept(path, offer))) return;
			this.offers = this.offers.filter((each) => each !== offer);
		}
		this.draw();
	}

	private draw(): void {
		this.el.empty();
		if (this.offers.length === 0) {
			this.el.createDiv({ text: QUEUE.noSuggestions, cls: 'zettelfeed-quiet' });
			return;
		}
		const list = this.el.createEl('ol', {
			cls: 'zettelfeed-offers',
			attr: { 'aria-label': QUEUE.suggestions },
		});
		this.offers.forEach((offer, at) => this.drawOffer(list, offer, at + 1));
	}

	private drawOffer(list: HTMLElement, offer: Offer, number: number): void {
		const item = list.createEl('li', { cls: 'zettelfeed-offer' });
		const text = item.createDiv({ cls: 'zettelfeed-offer-text' });
		const title = text.createEl('a', {
			text: offer.title,
			cls: 'zettelfeed-offer-title',
			href: '#',
			attr: { dir: 'auto' },
		});
		title.addEventListener('click', (event) => {
			event.preventDefault();
			reportFailure(this.session.app.workspace.openLinkText(offer.path, this.path, false));
		});
		title.addEventListener('mouseover', (event) => {
			this.session.app.workspace.trigger('hover-link', {
				event,
				source: 'zettelfeed-queue',
				hoverParent: this.el,
				targetEl: title,
				linktext: offer.path,
				sourcePath: this.path,
			});
		});
		text.createDiv({ text: offer.why, cls: 'zettelfeed-offer-why', attr: { dir: 'auto' } });
		const button = item.createEl('button', {
			text: QUEUE.accept,
			cls: 'zettelfeed-offer-accept',
			attr: { 'aria-label': `${QUEUE.accept} ${number}: ${offer.title}` },
		});
		button.addEventListener('click', () => reportFailure(this.accept(number)));
	}
}
