import type { QueueEntry } from '../../../queue/model';
import { readingMinutes } from '../../../queue/reading';
import { readKeys, type QueueAction } from '../../../settings/review-keys';
import { FETCH } from '../../../words/fetch';
import { minutesWords, REVIEW } from '../../../words/review';
import { age, QUEUE } from '../../../words/ui';
import { reportFailure, type Session } from '../../session';
import { actionButton } from '../controls/elements';
import { troubleOf } from '../rows/row';

/** Scrolled by less, in pixels, one still sees what stands above the text. */
const MOSTLY_TOP = 40;

/** Above a note's text: where it is from, its title, and what is wrong with it. */
export class PaneHead {
	private readonly el: HTMLElement;
	private readonly noticeEl: HTMLElement;
	private words = '';
	private path = '';
	private look = '';

	constructor(
		private readonly parent: HTMLElement,
		private readonly session: Session,
		private readonly run: (action: QueueAction) => void,
	) {
		this.el = parent.createDiv({ cls: 'zettelfeed-pane-head' });
		this.noticeEl = parent.createDiv({ cls: 'zettelfeed-pane-notice is-hidden' });
	}

	/** What stands there already is not drawn again: it may be selected, or about to be pressed. */
	draw(entry: QueueEntry): void {
		const now = this.session.world.clock.now();
		const { source, date, text, title } = entry;
		const facts = [
			source,
			date === '' ? QUEUE.undated : age(date, now),
			text && text.words > 0 ? minutesWords(readingMinutes(text.words)) : '',
		].filter((fact) => fact !== '');
		this.path = entry.path;
		this.notice(troubleOf(entry, now), entry);
		this.session.fetches.seen(this, entry.path);
		const words = [...facts, title].join('\n');
		if (words === this.words) return;
		this.words = words;
		this.el.empty();
		const meta = this.el.createDiv({ cls: 'zettelfeed-pane-meta' });
		for (const fact of facts) meta.createSpan({ text: fact, attr: { dir: 'auto' } });
		this.el.createDiv({
			text: title,
			cls: 'zettelfeed-detail-title',
			attr: { role: 'heading', 'aria-level': '2', dir: 'auto' },
		});
	}

	/** Whether what is wrong with that note is in sight here. */
	shows(path: string): boolean {
		const { parent } = this;
		return this.path === path && parent.offsetParent !== null && parent.scrollTop < MOSTLY_TOP;
	}

	clear(): void {
		this.el.empty();
		this.path = '';
		this.words = '';
		this.notice('');
	}

	/** What is wrong, or not there yet, with the next step as a button. */
	notice(trouble: string, entry?: QueueEntry): void {
		const hasPage = (entry?.url ?? '') !== '';
		const isMissing = hasPage && entry?.text !== undefined && entry.text.method === undefined;
		const words = trouble !== '' ? trouble : isMissing ? REVIEW.fetchHint : '';
		// What is wrong with the note itself is put right in the note.
		const action: QueueAction = entry?.fault || !hasPage ? 'open' : 'fetch';
		const twin = entry?.fault === 'duplicate' ? entry.twin : undefined;
		const look = `${action} ${twin} ${trouble !== ''} ${words}`;
		if (look === this.look) return;
		this.look = look;
		this.noticeEl.toggleClass('is-hidden', words === '');
		this.noticeEl.toggleClass('is-wrong', trouble !== '');
		this.noticeEl.empty();
		if (words === '') return;
		this.noticeEl.createSpan({
			text: words,
			cls: 'zettelfeed-pane-notice-words',
			attr: { dir: 'auto' },
		});
		const keys = readKeys(this.session.settings.current.review.keys);
		actionButton(
			this.noticeEl,
			action === 'open'
				? {
						icon: 'file-symlink',
						...(twin === undefined
							? { label: REVIEW.openNote, key: keys.open }
							: { label: REVIEW.openOther }),
					}
				: {
						icon: 'download',
						label: trouble === '' ? REVIEW.fetchShort : FETCH.again,
						key: keys.fetch,
					},
			() => {
				if (twin === undefined) this.run(action);
				else reportFailure(this.session.app.workspace.openLinkText(twin, '', false));
			},
		);
		// What cannot be fetched can be read where it is.
		if (action === 'fetch' && trouble !== '')
			actionButton(
				this.noticeEl,
				{ icon: 'external-link', label: REVIEW.originalShort, key: keys.original },
				() => this.run('original'),
			);
	}
}
