import type { IncomingArticle } from '../../flow/links/backlinks-later';
import { LINKS } from '../../words/links';
import { keepFocus } from '../kept-focus';
import { drawOfferRow } from './offer-row';
import type { Session } from '../session';

/** More articles than this are not drawn: the rest follow as these are linked or turned down. */
const MAX_DRAWN = 50;

/** The articles that mention a note: rows like those of suggestions, whose links go into the article. */
export class IncomingList {
	private articles: readonly IncomingArticle[] = [];
	private path = '';
	private readonly open = new Set<string>();

	constructor(
		private readonly el: HTMLElement,
		private readonly session: Session,
	) {}

	clear(): void {
		this.articles = [];
		this.open.clear();
		this.el.empty();
	}

	show(path: string, articles: readonly IncomingArticle[]): void {
		this.path = path;
		this.articles = articles;
		this.draw();
	}

	/** Whether keys mean these rows. */
	get hasFocus(): boolean {
		return this.el.contains(this.el.doc.activeElement);
	}

	/** Each by number, 1 for the first. */
	accept(number: number): Promise<void> {
		return this.answer(number, 'accept');
	}

	reject(number: number): Promise<void> {
		return this.answer(number, 'reject');
	}

	private async answer(number: number, how: 'accept' | 'reject'): Promise<void> {
		const found = this.articles[number - 1];
		if (found && (await this.session.links[how](found.path, found.offer))) this.drop(found);
	}

	toggle(number: number): Promise<void> {
		const found = this.articles[number - 1];
		if (found && !this.open.delete(found.path)) this.open.add(found.path);
		this.draw();
		this.el.querySelector<HTMLElement>(`[data-number="${number}"] button`)?.focus();
		return Promise.resolve();
	}

	private drop(gone: IncomingArticle): void {
		if (!this.articles.includes(gone)) return;
		this.articles = this.articles.filter((each) => each !== gone);
		this.draw();
	}

	private draw(): void {
		const giveBack = keepFocus(this.el);
		this.el.empty();
		this.drawRows();
		giveBack();
	}

	private drawRows(): void {
		const { session, el, path } = this;
		el.createEl('h3', { text: LINKS.incoming });
		if (this.articles.length === 0) {
			const isPartial = session.suggester.keeper.state.phase !== 'ready';
			const text = isPartial ? LINKS.partial : LINKS.noIncoming;
			el.createDiv({ text, cls: 'zettelfeed-quiet' });
		}
		const list = el.createEl('ol', {
			cls: 'zettelfeed-offers',
			attr: { 'aria-label': LINKS.incoming },
		});
		this.articles.slice(0, MAX_DRAWN).forEach((article, at) => {
			const number = at + 1;
			drawOfferRow(list, {
				...{ session, hoverParent: el, number, other: article, shown: path },
				...{ path: article.path, offer: article.offer, isOpen: this.open.has(article.path) },
				toggle: () => this.toggle(number),
				take: () => this.accept(number),
				refuse: () => this.reject(number),
				onDone: () => this.drop(article),
			});
		});
	}
}
