import { reviewChart } from '../../../queue/chart';
import { REVIEW } from '../../../words/review';
import type { Session } from '../../session';
import { drawChart } from './chart';

/** Whether the panel is open on this device. */
const OPEN = 'zettelfeed-progress-open';

/** The panel below the head of the view: how much came, how much was decided, how long the rest has waited. */
export class Progress {
	private readonly el: HTMLElement;
	private version = -1;

	constructor(
		parent: HTMLElement,
		private readonly rootEl: HTMLElement,
		private readonly session: Session,
	) {
		this.el = parent.createDiv({
			cls: 'zettelfeed-progress is-hidden',
			attr: { role: 'region', 'aria-label': REVIEW.progress, tabindex: '0' },
		});
	}

	get isOpen(): boolean {
		return this.session.app.loadLocalStorage(OPEN) === true;
	}

	/** Opens or closes it; says which. */
	toggle(): boolean {
		const isOpen = !this.isOpen;
		this.session.app.saveLocalStorage(OPEN, isOpen ? true : null);
		this.draw();
		return isOpen;
	}

	/** Counted from the vault each time something in it changed; nothing is kept. */
	draw(): void {
		const { isOpen, session } = this;
		this.el.toggleClass('is-hidden', !isOpen);
		this.rootEl.toggleClass('has-chart', isOpen);
		if (!isOpen || this.version === session.queue.version) return;
		this.version = session.queue.version;
		drawChart(this.el, reviewChart(session.queue.all(), session.world.clock.now()));
	}
}
