import { setIcon } from 'obsidian';
import { localDay } from '../../../base/time/day';
import { DEFAULT_CHOICE, isFiltered } from '../../../queue/choice';
import { decidedToday, EMPTY, filteredWords, snoozedWords } from '../../../words/review';
import { AddFeedModal } from '../../feeds/add-feed-modal';
import type { Session } from '../../session';
import type { ReviewDesk } from '../desk';

interface Teaching {
	readonly icon: string;
	readonly title: string;
	readonly about: string;
	readonly button?: { readonly label: string; run(): void };
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
	const { icon, title, about, button } = teach(session, desk, sync);
	setIcon(el.createDiv({ cls: 'zettelfeed-empty-icon', attr: { 'aria-hidden': 'true' } }), icon);
	el.createDiv({ text: title, cls: 'zettelfeed-empty-title', attr: { dir: 'auto' } });
	if (about !== '') el.createDiv({ text: about, cls: 'zettelfeed-quiet', attr: { dir: 'auto' } });
	if (!button) return;
	el.createEl('button', { text: button.label, cls: 'mod-cta' }).addEventListener('click', () =>
		button.run(),
	);
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
			button: { label: EMPTY.addFeed, run: () => new AddFeedModal(session).open() },
		};
	if (session.queue.all().length === 0)
		return {
			icon: 'refresh-cw',
			title: EMPTY.noneTitle,
			about: `${EMPTY.none} ${EMPTY.adopt}`,
			button: { label: EMPTY.sync, run: sync },
		};
	const today = localDay(session.world.clock.now());
	const done = session.queue.all().filter((entry) => entry.decided === today).length;
	return {
		icon: 'circle-check-big',
		title: EMPTY.doneTitle,
		about: [decidedToday(done), EMPTY.done].filter((each) => each !== '').join(' '),
		button: { label: EMPTY.sync, run: sync },
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
