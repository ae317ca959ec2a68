import { pathNow } from '../../flow/renames';
import type { QueueAction } from '../../settings/review-keys';
import { batchTitle, fetchWords } from '../../words/review';
import { COMMANDS } from '../../words/ui';
import { reportFailure, type Session } from '../session';
import { openPage } from '../open-page';
import { confirm } from './controls/confirm';
import { Decisions } from './decisions';
import type { ReviewDesk, Target } from './desk';
import { HelpModal } from './controls/help-modal';
import type { Surface } from './surface';
import { Writing } from './writing';

type Run = (on: Target) => Promise<unknown> | void;

/**
 * Everything one can do in the queue, by name: keys, commands, buttons, swipes and menus all come here. One after the
 * other, in the order they were asked for, so that a fast hand never decides on the wrong note.
 */
export class ReviewActions {
	readonly decisions: Decisions;
	readonly writing: Writing;
	private readonly runs: Readonly<Record<QueueAction, Run>>;
	private turn: Promise<unknown> = Promise.resolve();

	constructor(
		readonly session: Session,
		readonly desk: ReviewDesk,
		readonly surface: Surface,
	) {
		this.decisions = new Decisions(session, desk, surface);
		this.writing = new Writing(session, surface);
		this.runs = { ...this.moving(), ...this.deciding(), ...this.reading(), ...this.choosing() };
	}

	/** For these notes, or for what is chosen once all that was asked for before is done. */
	run(action: QueueAction, on?: Target): void {
		this.queue(() => this.runs[action](on ?? this.desk.target));
	}

	/** Accepts a suggestion by its number. */
	accept(number: number): void {
		this.queue(() => this.link(number));
	}

	private async link(which: number | 'sure'): Promise<void> {
		await this.decisions.settled();
		await this.surface.accept(which);
	}

	/** When everything asked for so far is done. */
	settled(): Promise<unknown> {
		return this.turn.then(() => this.decisions.settled());
	}

	queue(run: () => Promise<unknown> | void): void {
		this.turn = this.turn.then(run);
		reportFailure(this.turn);
		this.turn = this.turn.catch(() => undefined);
	}

	private moving(): Pick<
		Record<QueueAction, Run>,
		'next' | 'previous' | 'next-group' | 'previous-group' | 'search'
	> {
		const { desk, surface } = this;
		return {
			next: () => desk.moveBy(1),
			previous: () => desk.moveBy(-1),
			'next-group': () => desk.moveByGroup(1),
			'previous-group': () => desk.moveByGroup(-1),
			search: () => surface.focusSearch(),
		};
	}

	private deciding(): Pick<
		Record<QueueAction, Run>,
		| 'analysed'
		| 'permanent'
		| 'archive'
		| 'pending'
		| 'snooze'
		| 'priority-first'
		| 'priority-up'
		| 'priority-down'
		| 'tags'
		| 'undo'
	> {
		const { decisions, surface } = this;
		return {
			analysed: (on) => decisions.decide('analysed', on),
			permanent: (on) => decisions.decide('permanent', on),
			archive: (on) => decisions.decide('archived', on),
			pending: (on) => decisions.decide('pending', on),
			snooze: () => surface.openMenu('snooze'),
			'priority-first': (on) => decisions.prioritise(1, on),
			'priority-up': (on) => decisions.rank(1, on),
			'priority-down': (on) => decisions.rank(-1, on),
			tags: (on) => this.aside(() => decisions.tag(on)),
			undo: () => decisions.undo(),
		};
	}

	private reading(): Pick<
		Record<QueueAction, Run>,
		| 'fetch'
		| 'original'
		| 'open'
		| 'tick'
		| 'text-next'
		| 'text-previous'
		| 'text-more'
		| 'text-less'
		| 'highlight'
		| 'comment'
		| 'new-note'
		| 'convert'
		| 'summary'
		| 'suggestions'
		| 'accept-all'
	> {
		const { writing, surface } = this;
		return {
			fetch: (on) => this.aside(() => this.fetch(on)),
			original: (on) => this.openOriginal(on),
			open: (on) => this.open(on),
			tick: (on) => writing.tickNext(on.path),
			'text-next': () => surface.selectText('next'),
			'text-previous': () => surface.selectText('previous'),
			'text-more': () => surface.selectText('more'),
			'text-less': () => surface.selectText('less'),
			highlight: (on) => writing.highlight(on.path),
			comment: (on) => this.aside(() => writing.comment(on.path)),
			'new-note': (on) => this.aside(() => writing.newNote(on.path)),
			convert: (on) => this.aside(() => writing.convert(on.path)),
			summary: (on) => this.aside(() => writing.summary(on.path)),
			suggestions: () => surface.toSuggestions(),
			'accept-all': () => this.link('sure'),
		};
	}

	private choosing(): Pick<
		Record<QueueAction, Run>,
		'menu' | 'select' | 'select-group' | 'select-all' | 'help'
	> {
		const { session, desk, surface } = this;
		return {
			menu: () => surface.openMenu('row'),
			select: ({ path }) => {
				if (path !== undefined) desk.toggle(path);
			},
			'select-group': () => desk.markAll(desk.groupPaths),
			'select-all': () => desk.markAll(desk.entries.map((entry) => entry.path)),
			help: () => new HelpModal(session.app, session.settings.current.review.keys).open(),
		};
	}

	/** What asks or fetches does not hold up the keys that follow. */
	private aside(run: () => Promise<unknown>): void {
		reportFailure(run());
	}

	private async fetch({ paths }: Target): Promise<void> {
		const { session } = this;
		if (paths.length === 0 || !(await this.agreedToFetch(paths))) return;
		await session.fetch(paths.map((path) => pathNow(session.world, path)));
		session.queue.failuresChanged();
	}

	/** Many pages are asked for only after their number was shown. */
	private async agreedToFetch(paths: readonly string[]): Promise<boolean> {
		if (paths.length === 1) return true;
		const notes = paths.flatMap((path) => this.session.queue.get(path) ?? []);
		const pages = notes.filter((note) => note.url !== '');
		return confirm(this.session.app, {
			title: batchTitle(COMMANDS.fetchOpen, paths.length),
			about: fetchWords(
				pages.length,
				pages.filter((note) => note.text?.method !== undefined).length,
				paths.length - pages.length,
			),
			yes: COMMANDS.fetchOpen,
			names: notes.map((note) => note.title),
		});
	}

	private openOriginal({ path }: Target): void {
		openPage(this.session.queue.get(path ?? '')?.url ?? '');
	}

	private async open({ path }: Target): Promise<void> {
		const { session, surface } = this;
		if (path === undefined) return;
		// Where only the list is seen, the pane opens first; asked once more, the note does.
		if (session.settings.current.review.openIn === 'pane' && surface.enterPane()) return;
		await session.app.workspace.openLinkText(path, '', false);
	}
}
