import { given } from '../../base/given';
import type { Problem } from '../../base/problem';
import { pathNow } from '../../flow/renames';
import { keptOlder, olderThan, previewBatch } from '../../flow/review/batch';
import { applyEdit } from '../../flow/review/triage';
import { undoLast } from '../../flow/undo/undo';
import type { Decision, Priority, ReviewEdit } from '../../queue/model';
import {
	alreadyDone,
	batchTitle,
	batchWords,
	DECISION_NAMES,
	decidedWords,
	keptWords,
	olderTitle,
	ORDER_NAMES,
	priorityWords,
	REVIEW,
	snoozedUntilWords,
	taggedWords,
} from '../../words/review';
import { undoSentence } from '../../words/report';
import { WRITING } from '../../words/writing';
import { askDayAhead, askDayBefore, askTags } from './review-prompts';
import type { Session } from '../session';
import { confirm } from './controls/confirm';
import type { ReviewDesk, Target } from './desk';
import type { Surface } from './surface';

/** What the person decides about notes: one of them at once, several after a look at what it would do. */
export class Decisions {
	/** Writes happen one after the other, in the order of the keys. */
	private writes: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly session: Session,
		private readonly desk: ReviewDesk,
		private readonly surface: Surface,
	) {}

	/** When everything decided so far is written. */
	settled(): Promise<unknown> {
		return this.writes;
	}

	decide(decision: Decision, on: Target): Promise<unknown> {
		return this.edit(on.paths, { kind: 'status', decision }, DECISION_NAMES[decision], (notes) =>
			decidedWords(decision, notes, this.desk.entries.length),
		);
	}

	snooze(until: string | undefined, on: Target): Promise<unknown> {
		return this.edit(on.paths, { kind: 'snooze', ...given({ until }) }, REVIEW.snooze, (notes) =>
			snoozedUntilWords(until, notes),
		);
	}

	async snoozeAsked(on: Target): Promise<void> {
		const answer = await askDayAhead(this.session);
		if (answer !== undefined) await this.snooze(answer, on);
	}

	prioritise(priority: Priority | undefined, on: Target): Promise<unknown> {
		return this.edit(
			on.paths,
			{ kind: 'priority', ...given({ priority }) },
			ORDER_NAMES.priority,
			() => priorityWords(priority),
		);
	}

	/** One step up or down: none, 3, 2, 1. */
	rank(step: 1 | -1, on: Target): Promise<unknown> {
		const ladder: readonly (Priority | undefined)[] = [undefined, 3, 2, 1];
		const at = ladder.indexOf(this.session.queue.get(on.path ?? '')?.priority) + step;
		return this.prioritise(ladder[Math.min(Math.max(at, 0), ladder.length - 1)], on);
	}

	async tag({ path, paths }: Target): Promise<void> {
		if (path === undefined) return;
		const tags = await askTags(this.session, path);
		if (!tags.ok) return this.wrong(tags.problem);
		const add = tags.value;
		if (add.length === 0) return;
		const edit: ReviewEdit = { kind: 'tags', add, remove: [] };
		const asked = await this.edit(paths, edit, WRITING.tags, () => taggedWords(add));
		if (await asked?.written) this.surface.stepDone(pathNow(this.session.world, path), 'tags');
	}

	/** Archives what is pending since before a day, after its count was shown. */
	async archiveOlder(): Promise<void> {
		const day = await askDayBefore(this.session);
		if (day === undefined) return;
		const paths = olderThan(this.session.queue.list(), day);
		if (paths.length === 0) return this.surface.say(WRITING.noneOlder);
		const edit: ReviewEdit = { kind: 'status', decision: 'archived' };
		const kept = keptWords(keptOlder(this.session.queue.list(), day));
		if (!(await this.agreed(olderTitle(paths.length, day), paths, edit, kept))) return;
		this.desk.leave(paths);
		await this.write(paths, edit, (notes) =>
			decidedWords('archived', notes, this.desk.entries.length),
		);
	}

	/** Takes the last action back, whatever it was. */
	async undo(): Promise<void> {
		await this.writes;
		const result = await undoLast(this.session.world);
		if (!result.ok) return this.wrong(result.problem);
		this.session.links.undone(result.value.action);
		const [first] = result.value.paths;
		if (first !== undefined) this.desk.await(first);
		this.surface.say(undoSentence(result.value, (path) => this.session.titleOf(path)));
	}

	/** `undefined` where nothing is to be written: there is no note, or the person did not agree. */
	private async edit(
		paths: readonly string[],
		edit: ReviewEdit,
		name: string,
		words: (notes: number) => string,
	): Promise<{ readonly written: Promise<boolean> } | undefined> {
		if (paths.length === 0) return undefined;
		if (paths.length > 1 && !(await this.agreed(batchTitle(name, paths.length), paths, edit)))
			return undefined;
		if (this.leaves(edit)) this.desk.leave(paths);
		else if (edit.kind === 'status') this.goOn(paths, edit.decision);
		const written = this.write(paths, edit, words);
		// One note is written behind the person's back while the next is read; many are waited for.
		if (paths.length > 1) await written;
		return { written };
	}

	/** A note that stays in the list is decided on all the same: the next one is current. */
	private goOn([path, ...rest]: readonly string[], decision: Decision): void {
		const { current, entries, selection } = this.desk;
		if (rest.length > 0 || current?.path !== path || current?.state === decision) return;
		if (selection.index < entries.length - 1) this.desk.moveBy(1);
	}

	private agreed(
		title: string,
		paths: readonly string[],
		edit: ReviewEdit,
		more = '',
	): Promise<boolean> {
		const { app, world, settings } = this.session;
		const { change, same, faults, folder } = previewBatch(world, settings.current, paths, edit);
		return confirm(app, {
			title,
			about: `${batchWords(change, same, faults.length, folder)} ${more}`.trim(),
			yes: title.split(':')[0] ?? title,
			names: paths.map((path) => this.session.queue.get(path)?.title ?? path),
		});
	}

	/** Whether a note is no longer in the list after this. */
	private leaves(edit: ReviewEdit): boolean {
		const { states, snoozed } = this.desk.choice;
		if (edit.kind === 'status') return !states.includes(edit.decision);
		return edit.kind === 'snooze' && (edit.until === undefined) === snoozed;
	}

	private write(
		paths: readonly string[],
		edit: ReviewEdit,
		words: (notes: number) => string,
	): Promise<boolean> {
		const run = this.writes.then(async () => {
			const { world, settings } = this.session;
			const now = paths.map((path) => pathNow(world, path));
			const report = await applyEdit(world, settings.current, now, edit);
			const { changed, same, failed } = report;
			if (failed.length > 0 || same.length > 0)
				this.desk.stay([...failed.map((each) => each.path), ...same]);
			const [first] = failed;
			if (first) this.wrong(first.problem);
			else if (changed.length === 0) this.surface.say(alreadyDone(same.length));
			else this.surface.say(words(changed.length), 'undoable');
			return changed.length > 0 && !first;
		});
		this.writes = run.catch(() => this.desk.stay(paths));
		return run;
	}

	wrong(found: Problem): void {
		this.surface.say(this.session.sentence(found), 'wrong');
	}
}
