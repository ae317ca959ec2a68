import { setIcon } from 'obsidian';
import { localDay } from '../../../base/time/day';
import { DEFAULT_CHOICE, isFiltered } from '../../../queue/choice';
import { decidedToday, EMPTY, filteredWords, snoozedWords } from '../../../words/review';
import { FEEDS } from '../../../words/feeds';
import { COMMANDS } from '../../../words/ui';
import { AddFeedModal } from '../../feeds/add-feed-modal';
import { importOpml } from '../../feeds/opml-files';
import type { Session } from '../../session';
import type { ReviewDesk } from '../desk';

interface Step {
	readonly label: string;
	readonly run: () => void;
}

interface Teaching {
	readonly icon: string;
	readonly title: string;
	readonly about: string;
	readonly button?: Step;
	/** Another way on. */
	readonly other?: Step;
}

/** What an empty list says: why it is empty, and what to do next. */
export function drawEmpty(
	el: HTMLElement,
	session: Session,
	desk: ReviewDesk,
	sync: () => void,
): void {
	const isEmpty = desk.entries.length === 0;
	el.toggleClass('is-hidden', !isEmpty);
	el.empty();
	if (!isEmpty) return;
	const { icon, title, about, button, other } = teach(session, desk, sync);
	setIcon(el.createDiv({ cls: 'zettelfeed-empty-icon', attr: { 'aria-hidden': 'true' } }), icon);
	el.createDiv({ text: title, cls: 'zettelfeed-empty-title', attr: { dir: 'auto' } });
	if (about !== '') el.createDiv({ text: about, cls: 'zettelfeed-quiet', attr: { dir: 'auto' } });
	if (button) drawStep(el, button).addClass('mod-cta');
	if (other) drawStep(el, other);
}

function drawStep(el: HTMLElement, { label, run }: Step): HTMLElement {
	const button = el.createEl('button', { text: label });
	button.addEventListener('click', run);
	return button;
}

function teach(session: Session, desk: ReviewDesk, sync: () => void): Teaching {
	const { choice, arrangement } = desk;
	if (!session.queue.isReady || (session.queue.isPartial && arrangement.total === 0))
		return { icon: 'loader', title: EMPTY.loadingTitle, about: EMPTY.loading };
	if (isFiltered(choice) && arrangement.total > 0)
		return {
			icon: 'search-x',
			title: EMPTY.filteredTitle,
			about: filteredWords(arrangement.total),
			button: {
				label: EMPTY.clear,
				run: () => desk.choose({ ...DEFAULT_CHOICE, order: choice.order, group: choice.group }),
			},
		};
	if (arrangement.snoozed > 0)
		return {
			icon: 'alarm-clock',
			title: EMPTY.snoozedTitle,
			about: snoozedWords(arrangement.snoozed, nextWaking(session)),
			button: { label: EMPTY.showSnoozed, run: () => desk.choose({ snoozed: true }) },
		};
	if (session.settings.current.feeds.length === 0)
		return {
			icon: 'rss',
			title: EMPTY.feedsTitle,
			about: `${EMPTY.feeds} ${EMPTY.adopt}`,
			button: { label: COMMANDS.addFeed, run: () => new AddFeedModal(session).open() },
			other: { label: FEEDS.importOpml, run: () => importOpml(session) },
		};
	if (session.queue.all().length === 0)
		return {
			icon: 'refresh-cw',
			title: EMPTY.noneTitle,
			about: `${EMPTY.none} ${EMPTY.adopt}`,
			button: { label: COMMANDS.syncAll, run: sync },
		};
	const today = localDay(session.world.clock.now());
	const done = session.queue.all().filter((entry) => entry.decided === today).length;
	return {
		icon: 'circle-check-big',
		title: EMPTY.doneTitle,
		about: [decidedToday(done), EMPTY.done].filter((each) => each !== '').join(' '),
		button: { label: COMMANDS.syncAll, run: sync },
	};
}

/** The day the first of the snoozed notes comes back. */
function nextWaking(session: Session): string {
	const today = localDay(session.world.clock.now());
	const days = session.queue
		.list()
		.flatMap(({ snoozedUntil }) =>
			snoozedUntil !== undefined && snoozedUntil > today ? [snoozedUntil] : [],
		);
	return days.sort()[0] ?? '';
}
