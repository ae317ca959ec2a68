import type { Problem } from '../../base/problem';
import { olderThan, previewBatch } from '../../flow/batch';
import { applyEdit } from '../../flow/triage';
import { undoLast } from '../../flow/undo';
import type { Decision, Priority, ReviewEdit } from '../../queue/model';
import { problemSentence } from '../../words/problem';
import {
	alreadyDone,
	batchTitle,
	batchWords,
	DECISION_NAMES,
	decidedWords,
	olderTitle,
	priorityWords,
	REVIEW,
	snoozedUntilWords,
	taggedWords,
} from '../../words/review';
import { undoSentence } from '../../words/report';
import { WRITING } from '../../words/writing';
import { askDayAhead, askDayBefore, askTags } from '../review-prompts';
import type { Session } from '../session';
import { confirm } from './confirm';
import type { ReviewDesk } from './desk';
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

	decide(decision: Decision): Promise<void> {
		return this.edit({ kind: 'status', decision }, DECISION_NAMES[decision], (notes) =>
			decidedWords(decision, notes, this.desk.entries.length),
		);
	}

	snooze(until: string | undefined): Promise<void> {
		return this.edit(
			{ kind: 'snooze', ...(until === undefined ? {} : { until }) },
			REVIEW.snooze,
			(notes) => snoozedUntilWords(until, notes),
		);
	}

	async snoozeAsked(): Promise<void> {
		const answer = await askDayAhead(this.session);
		if (answer !== undefined) await this.snooze(answer);
	}

	prioritise(priority: Priority | undefined): Promise<void> {
		return this.edit(
			{ kind: 'priority', ...(priority === undefined ? {} : { priority }) },
			REVIEW.order,
			() => priorityWords(priority),
		);
	}

	/** One step up or down: none, 3, 2, 1. */
	rank(step: 1 | -1): Promise<void> {
		const ladder: readonly (Priority | undefined)[] = [undefined, 3, 2, 1];
		const at = ladder.indexOf(this.desk.current?.priority) + step;
		return this.prioritise(ladder[Math.min(Math.max(at, 0), ladder.length - 1)]);
	}

	async tag(): Promise<void> {
		const { current } = this.desk;
		if (!current) return;
		const tags = await askTags(this.session, current.path);
		if (!tags.ok) return this.wrong(tags.problem);
		const add = tags.value;
		if (add.length === 0) return;
		await this.edit({ kind: 'tags', add, remove: [] }, WRITING.tags, () => taggedWords(add));
		await this.writes;
		this.surface.stepDone(current.path, 'tags');
	}

	/** Archives what is pending since before a day, after its count was shown. */
	async archiveOlder(): Promise<void> {
		const day = await askDayBefore(this.session);
		if (day === undefined) return;
		const paths = olderThan(this.session.queue.list(), day);
		if (paths.length === 0) return this.surface.say(WRITING.noneOlder);
		const edit: ReviewEdit = { kind: 'status', decision: 'archived' };
		if (!(await this.agreed(olderTitle(paths.length, day), paths, edit))) return;
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
		this.surface.say(undoSentence(result.value));
	}

	private async edit(
		edit: ReviewEdit,
		name: string,
		words: (notes: number) => string,
	): Promise<void> {
		const paths = [...this.desk.targets];
		if (paths.length === 0) return;
		if (paths.length > 1 && !(await this.agreed(batchTitle(name, paths.length), paths, edit)))
			return;
		if (this.leaves(edit)) this.desk.leave(paths);
		const done = this.write(paths, edit, words);
		// One note is written behind the person's back while the next is read; many are waited for.
		if (paths.length > 1) await done;
	}

	private agreed(title: string, paths: readonly string[], edit: ReviewEdit): Promise<boolean> {
		const { app, world, settings } = this.session;
		const { change, same, faults, folder } = previewBatch(world, settings.current, paths, edit);
		return confirm(app, {
			title,
			about: batchWords(change, same, faults.length, folder),
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
	): Promise<void> {
		const run = this.writes.then(async () => {
			const { world, settings } = this.session;
			const report = await applyEdit(world, settings.current, paths, edit);
			const { changed, same, failed } = report;
			if (failed.length > 0 || same.length > 0)
				this.desk.stay([...failed.map((each) => each.path), ...same]);
			const [first] = failed;
			if (first) this.wrong(first.problem);
			else if (changed.length === 0) this.surface.say(alreadyDone(same.length));
			else this.surface.say(words(changed.length), 'undoable');
		});
		this.writes = run.catch(() => this.desk.stay(paths));
		return run;
	}

	wrong(found: Problem): void {
		this.surface.say(problemSentence(found), 'wrong');
	}
}
