import { QUEUE_ACTIONS, type QueueAction } from '../../settings/review-keys';
import { reportFailure, type Session } from '../session';
import { Decisions } from './decisions';
import type { ReviewDesk } from './desk';
import { HelpModal } from './help-modal';
import type { Surface } from './surface';
import { Writing } from './writing';

type Run = () => Promise<unknown> | void;

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
		this.writing = new Writing(session, desk, surface);
		this.runs = { ...this.moving(), ...this.deciding(), ...this.reading(), ...this.choosing() };
	}

	static isAction(name: string): name is QueueAction {
		return QUEUE_ACTIONS.some((action) => action === name);
	}

	run(action: QueueAction): void {
		this.queue(this.runs[action]);
	}

	/** Accepts a suggestion by its number. */
	accept(number: number): void {
		this.queue(async () => {
			await this.decisions.settled();
			await this.surface.accept(number);
		});
	}

	/** When everything asked for so far is done. */
	settled(): Promise<unknown> {
		return this.turn.then(() => this.decisions.settled());
	}

	queue(run: Run): void {
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
			analysed: () => decisions.decide('analysed'),
			permanent: () => decisions.decide('permanent'),
			archive: () => decisions.decide('archived'),
			pending: () => decisions.decide('pending'),
			snooze: () => surface.openMenu('snooze'),
			'priority-first': () => decisions.prioritise(1),
			'priority-up': () => decisions.rank(1),
			'priority-down': () => decisions.rank(-1),
			tags: () => this.aside(() => decisions.tag()),
			undo: () => decisions.undo(),
		};
	}

	private reading(): Pick<
		Record<QueueAction, Run>,
		| 'fetch'
		| 'original'
		| 'open'
		| 'tick'
		| 'highlight'
		| 'comment'
		| 'new-note'
		| 'convert'
		| 'summary'
		| 'accept-all'
	> {
		const { writing, surface } = this;
		return {
			fetch: () => this.aside(() => this.fetch()),
			original: () => this.openOriginal(),
			open: () => this.open(),
			tick: () => writing.tickNext(),
			highlight: () => writing.highlight(),
			comment: () => this.aside(() => writing.comment()),
			'new-note': () => this.aside(() => writing.newNote()),
			convert: () => this.aside(() => writing.convert()),
			summary: () => this.aside(() => writing.summary()),
			'accept-all': async () => {
				await this.decisions.settled();
				await surface.acceptAll();
			},
		};
	}

	private choosing(): Pick<
		Record<QueueAction, Run>,
		'menu' | 'select' | 'select-group' | 'select-all' | 'help'
	> {
		const { session, desk, surface } = this;
		return {
			menu: () => surface.openMenu('row'),
			select: () => desk.current && desk.toggle(desk.current.path),
			'select-group': () => desk.markAll(desk.groupPaths),
			'select-all': () => desk.markAll(desk.entries.map((entry) => entry.path)),
			help: () => new HelpModal(session.app, session.settings.current.review.keys).open(),
		};
	}

	/** What asks or fetches does not hold up the keys that follow. */
	private aside(run: () => Promise<unknown>): void {
		reportFailure(run());
	}

	private async fetch(): Promise<void> {
		const { session, desk } = this;
		const paths = [...desk.targets];
		if (paths.length === 0) return;
		await session.fetch(paths);
		session.queue.failuresChanged();
	}

	private openOriginal(): void {
		const url = this.desk.current?.url ?? '';
		if (/^https?:/iu.test(url)) window.open(url, '_blank', 'noopener');
	}

	private async open(): Promise<void> {
		const { desk, session, surface } = this;
		if (!desk.current) return;
		// Where only the list is seen, the pane opens first; asked once more, the note does.
		if (session.settings.current.review.openIn === 'pane' && surface.enterPane()) return;
		await session.app.workspace.openLinkText(desk.current.path, '', false);
	}
}
