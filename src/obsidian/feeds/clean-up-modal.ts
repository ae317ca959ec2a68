import { Modal, Notice, Setting } from 'obsidian';
import { staleNotes, trashStale, type StaleNote } from '../../flow/feeds/retention';
import { problemSentence } from '../../words/problem';
import { andMore } from '../../words/review';
import { CLEAN_UP, COMMANDS, cleanedUp, cleanUpFound } from '../../words/ui';
import { reportFailure, type Session } from '../session';
import { errorLine } from '../queue/controls/elements';

const MAX_LISTED = 200;
const DEFAULT_DAYS = 90;

/** Lists the notes nobody has touched, first; moves them to the person's trash when asked. */
export class CleanUpModal extends Modal {
	private days: number;
	private resultEl: HTMLElement | undefined;
	private turn = 0;

	constructor(private readonly session: Session) {
		super(session.app);
		this.days = session.settings.current.retentionDays || DEFAULT_DAYS;
	}

	override onOpen(): void {
		this.setTitle(COMMANDS.cleanUp);
		this.contentEl.createEl('p', { text: CLEAN_UP.about, cls: 'zettelfeed-quiet' });
		new Setting(this.contentEl).setName(CLEAN_UP.days).addText((text) => {
			text.inputEl.type = 'number';
			text.inputEl.min = '1';
			text.setValue(String(this.days)).onChange((value) => {
				const days = Number(value);
				if (!Number.isInteger(days) || days < 1) return;
				this.days = days;
				reportFailure(this.look());
			});
		});
		this.resultEl = this.contentEl.createDiv({ attr: { 'aria-live': 'polite' } });
		reportFailure(this.look());
	}

	override onClose(): void {
		this.turn += 1;
	}

	private async look(): Promise<void> {
		const [turn, { days }] = [(this.turn += 1), this];
		const result = this.resultEl;
		if (!result) return;
		result.setText(CLEAN_UP.looking);
		const { world, settings } = this.session;
		const found = await staleNotes(world, settings.current, days);
		if (turn !== this.turn) return;
		result.empty();
		if (!found.ok) errorLine(result, problemSentence(found.problem));
		else if (found.value.length === 0) result.createDiv({ text: CLEAN_UP.none });
		else this.show(result, found.value, days);
	}

	private show(parent: HTMLElement, notes: readonly StaleNote[], days: number): void {
		parent.createDiv({ text: cleanUpFound(notes.length), cls: 'zettelfeed-add-title' });
		const list = parent.createEl('ul', { cls: 'zettelfeed-feed-items' });
		for (const note of notes.slice(0, MAX_LISTED))
			list.createEl('li', { text: note.title || note.path, attr: { dir: 'auto' } });
		const more = notes.length - MAX_LISTED;
		if (more > 0) list.createEl('li', { text: andMore(more) });
		new Setting(parent).addButton((button) =>
			button
				.setButtonText(CLEAN_UP.trash)
				.setDestructive()
				.onClick(() => this.trash(notes, days)),
		);
	}

	private async trash(notes: readonly StaleNote[], days: number): Promise<void> {
		this.close();
		const paths = notes.map((note) => note.path);
		const { world, settings, runner } = this.session;
		const done = await runner.run(CLEAN_UP.running, (progress, signal) =>
			trashStale(world, settings.current, { paths, days }, { progress, signal }),
		);
		if (!done) return;
		if (!done.ok) this.session.show(done.problem);
		else new Notice(cleanedUp(done.value.trashed.length, done.value.failed.length), 10_000);
	}
}
