import type { Result } from '../../base/result';
import { oneLine } from '../../base/text/text';
import { comment, editSummary, highlight } from '../../flow/review/annotate';
import { noteFromQuote } from '../../flow/review/quote-note';
import { tickTask } from '../../flow/review/triage';
import { summaryText } from '../../note/article-text';
import { listSteps, type Task } from '../../note/tasks';
import { offeredTick } from '../../queue/checklist';
import { permanentMade, WRITING } from '../../words/writing';
import { askComment, convertAsked } from './review-prompts';
import type { Session } from '../session';
import { ask } from './controls/ask-modal';
import type { Surface } from './surface';

/** What the person writes while reading: marks, comments, ticks, a summary, permanent notes. */
export class Writing {
	constructor(
		private readonly session: Session,
		private readonly surface: Surface,
	) {}

	async highlight(path: string | undefined): Promise<void> {
		const quote = this.surface.quote();
		if (!quote || path === undefined) return this.surface.say(WRITING.noSelection);
		this.told(await highlight(this.session.world, path, quote), WRITING.highlighted);
	}

	/** With some text selected the comment stands below it, else for itself. */
	async comment(path: string | undefined): Promise<void> {
		if (path === undefined) return;
		const quote = this.surface.quote();
		const words = await askComment(this.session);
		if (!words) return;
		this.told(await comment(this.session.world, path, words, quote), WRITING.commented);
	}

	/** A permanent note from the selected text; as many as wanted. */
	async newNote(path: string | undefined): Promise<void> {
		const quote = this.surface.quote();
		if (!quote || path === undefined) return this.surface.say(WRITING.noSelection);
		const title = await ask(this.session.app, {
			title: WRITING.newNote,
			hint: WRITING.newNoteTitle,
			value: firstWords(quote.words),
		});
		if (!title) return;
		const { world, settings } = this.session;
		const made = await noteFromQuote(world, settings.current, path, { quote, title });
		this.told(made, made.ok ? permanentMade(made.value.path) : '');
	}

	/** Turns the note into a permanent one, or adds its words to one, after a look at what would be written. */
	async convert(path: string | undefined, into?: string): Promise<void> {
		if (path === undefined) return;
		const made = await convertAsked(this.session, path, into);
		if (!made) return;
		this.told(made, made.ok ? permanentMade(made.value.path, made.value.made) : '');
	}

	async summary(path: string | undefined): Promise<void> {
		if (path === undefined) return;
		const { app, world, settings } = this.session;
		const text = await world.notes.read(path);
		if (!text.ok) return this.told(text, '');
		const words = await ask(app, {
			title: WRITING.summary,
			hint: WRITING.summaryHint,
			value: summaryText(text.value),
			isLong: true,
		});
		if (words === undefined) return;
		const done = await editSummary(world, settings.current, path, words);
		this.told(done, WRITING.summaryKept);
		if (done.ok) this.surface.stepDone(path, 'summary');
	}

	/** Whether the note has it. */
	async tick(path: string, task: Task, done: boolean): Promise<boolean> {
		const written = await tickTask(this.session.world, path, task, done);
		this.told(written, done ? WRITING.ticked : '');
		return written.ok;
	}

	/** The step that was just done, else the first that is open. */
	async tickNext(path: string | undefined): Promise<void> {
		if (path === undefined) return;
		const text = await this.session.world.notes.read(path);
		if (!text.ok) return this.told(text, '');
		const tasks = listSteps(text.value);
		const step = this.surface.offeredStep();
		const offered = step && offeredTick(tasks, step);
		const open = offered ?? tasks.find((task) => !task.done);
		if (!open) return this.surface.say(WRITING.allTicked);
		await this.tick(path, open, true);
	}

	private told(result: Result<unknown>, words: string): void {
		if (!result.ok) this.surface.say(this.session.sentence(result.problem), 'wrong');
		else if (words !== '') this.surface.say(words, 'undoable');
	}
}

/** A title to begin with: the first words, on one line. */
function firstWords(words: string): string {
	const line = oneLine(words);
	return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s\S*$/u, '')}`;
}
