import type { Result } from '../../base/result';
import { comment, editSummary, highlight } from '../../flow/annotate';
import { convertNote, previewConversion } from '../../flow/convert';
import { noteFromQuote } from '../../flow/quote-note';
import { tickTask } from '../../flow/triage';
import { summaryText } from '../../note/article-text';
import { listTasks, type Task } from '../../note/tasks';
import {
	COMMENTED,
	HIGHLIGHTED,
	NO_TASK,
	noteMade,
	REVIEW,
	SUMMARY_KEPT,
	TICKED,
} from '../../words/review';
import { problemSentence } from '../../words/problem';
import type { Session } from '../session';
import { ask } from './ask-modal';
import { confirm } from './confirm';
import type { ReviewDesk } from './desk';
import type { Surface } from './surface';

/** What the person writes while reading: marks, comments, ticks, a summary, permanent notes. */
export class Writing {
	constructor(
		private readonly session: Session,
		private readonly desk: ReviewDesk,
		private readonly surface: Surface,
	) {}

	async highlight(): Promise<void> {
		const quote = this.surface.quote();
		const path = this.desk.current?.path;
		if (!quote || path === undefined) return this.surface.say(REVIEW.noSelection);
		this.told(await highlight(this.session.world, path, quote), HIGHLIGHTED);
	}

	/** With some text selected the comment stands below it, else for itself. */
	async comment(): Promise<void> {
		const path = this.desk.current?.path;
		if (path === undefined) return;
		const quote = this.surface.quote();
		const words = await ask(this.session.app, {
			title: REVIEW.comment,
			hint: REVIEW.commentHint,
			isLong: true,
		});
		if (!words) return;
		this.told(await comment(this.session.world, path, words, quote), COMMENTED);
	}

	/** A permanent note from the selected text; as many as wanted. */
	async newNote(): Promise<void> {
		const quote = this.surface.quote();
		const path = this.desk.current?.path;
		if (!quote || path === undefined) return this.surface.say(REVIEW.noSelection);
		const title = await ask(this.session.app, {
			title: REVIEW.newNote,
			hint: REVIEW.newNoteTitle,
			value: firstWords(quote.words),
		});
		if (!title) return;
		const { world, settings } = this.session;
		const made = await noteFromQuote(world, settings.current, path, { quote, title });
		this.told(made, made.ok ? noteMade(made.value.path) : '');
	}

	/** Turns the note into a permanent one; asks twice where nothing in it is the person's own. */
	async convert(into?: string): Promise<void> {
		const path = this.desk.current?.path;
		if (path === undefined) return;
		const { app, world, settings } = this.session;
		const choice = into === undefined ? {} : { into };
		const preview = await previewConversion(world, settings.current, path, choice);
		const isEmpty = !preview.ok && preview.problem.kind === 'nothing-own';
		if (!preview.ok && !isEmpty) return this.told(preview, '');
		if (
			isEmpty &&
			!(await confirm(app, { title: REVIEW.convert, about: REVIEW.nothingOwn, yes: REVIEW.force }))
		)
			return;
		const made = await convertNote(world, settings.current, path, { ...choice, force: isEmpty });
		this.told(made, made.ok ? noteMade(made.value.path) : '');
	}

	async summary(): Promise<void> {
		const path = this.desk.current?.path;
		if (path === undefined) return;
		const { app, world } = this.session;
		const text = await world.notes.read(path);
		if (!text.ok) return this.told(text, '');
		const words = await ask(app, {
			title: REVIEW.summary,
			hint: REVIEW.summaryHint,
			value: summaryText(text.value),
			isLong: true,
		});
		if (words !== undefined) this.told(await editSummary(world, path, words), SUMMARY_KEPT);
	}

	async tick(path: string, task: Task, done: boolean): Promise<void> {
		this.told(await tickTask(this.session.world, path, task, done), done ? TICKED : '');
	}

	/** The first step that is open. */
	async tickNext(): Promise<void> {
		const path = this.desk.current?.path;
		if (path === undefined) return;
		const text = await this.session.world.notes.read(path);
		if (!text.ok) return this.told(text, '');
		const open = listTasks(text.value).find((task) => !task.done);
		if (!open) return this.surface.say(NO_TASK);
		await this.tick(path, open, true);
	}

	private told(result: Result<unknown>, words: string): void {
		if (!result.ok) this.surface.say(problemSentence(result.problem), 'wrong');
		else if (words !== '') this.surface.say(words, 'undoable');
	}
}

/** A title to begin with: the first words, on one line. */
function firstWords(words: string): string {
	const line = words.replace(/\s+/gu, ' ').trim();
	return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s\S*$/u, '')}`;
}
