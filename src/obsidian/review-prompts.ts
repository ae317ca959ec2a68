import { FuzzySuggestModal, Notice, type TFile } from 'obsidian';
import { convertNote, previewConversion } from '../flow/convert';
import { tagCounts } from '../flow/tags';
import { readTags } from '../flow/triage';
import { readWhen } from '../queue/snooze';
import { rankTags } from '../queue/tags';
import { cleanFolder } from '../note/path';
import { permanentMade, REVIEW_PROMPTS as PROMPTS } from '../words/queue';
import { ask } from './queue/ask-modal';
import { confirm } from './queue/confirm';
import { reportFailure, type Session } from './session';

const MAX_TAGS = 16;

export async function askSnooze(session: Session, path: string): Promise<void> {
	const now = session.world.clock.now();
	const answer = await ask(session.app, {
		title: PROMPTS.when,
		hint: PROMPTS.whenAbout,
		check: (words) => (readWhen(words, now) === undefined ? PROMPTS.notAhead : undefined),
	});
	const until = readWhen(answer ?? '', now);
	if (until !== undefined) await session.edit([path], { kind: 'snooze', until });
}

export async function askTags(session: Session, path: string): Promise<void> {
	const { world, suggester } = session;
	const offers = await suggester.offers(path, 5);
	const suggested = (offers.ok ? offers.value : []).map(
		(offer) => world.notes.facts(offer.path)?.tags ?? [],
	);
	const own = world.notes.facts(path)?.tags ?? [];
	const typed = await ask(session.app, {
		title: PROMPTS.tags,
		hint: PROMPTS.tagsAbout,
		offers: rankTags(await tagCounts(world), suggested, own).slice(0, MAX_TAGS),
	});
	const tags = readTags(typed ?? '');
	if (!tags.ok) session.show(tags.problem);
	else if (tags.value.length > 0)
		await session.edit([path], { kind: 'tags', add: tags.value, remove: [] });
}

/** Converts a note, or adds its words to another; asks twice where nothing in it is the person's own. */
export async function convert(session: Session, path: string, into?: string): Promise<void> {
	const { app, world, settings } = session;
	const choice = into === undefined ? {} : { into };
	const preview = await previewConversion(world, settings.current, path, choice);
	const isEmpty = !preview.ok && preview.problem.kind === 'nothing-own';
	if (!preview.ok && !isEmpty) return session.show(preview.problem);
	const isAgreed =
		!isEmpty ||
		(await confirm(app, {
			title: PROMPTS.convert,
			about: PROMPTS.nothingOwn,
			yes: PROMPTS.force,
		}));
	if (!isAgreed) return;
	const made = await convertNote(world, settings.current, path, { ...choice, force: isEmpty });
	if (!made.ok) return session.show(made.problem);
	new Notice(permanentMade(made.value.path, made.value.made));
}

/** Chooses the permanent note to add to: those of the folder of permanent notes, else any that is no member of the queue. */
export class ChooseNoteModal extends FuzzySuggestModal<TFile> {
	constructor(
		private readonly session: Session,
		private readonly path: string,
	) {
		super(session.app);
		this.setPlaceholder(PROMPTS.chooseNote);
	}

	override getItems(): TFile[] {
		const { queue, settings } = this.session;
		const folder = cleanFolder(settings.current.review.permanent.folder);
		const notes = this.app.vault.getMarkdownFiles().filter((file) => !queue.get(file.path));
		const permanent = notes.filter((file) => file.path.startsWith(`${folder}/`));
		return permanent.length > 0 ? permanent : notes;
	}

	override getItemText(file: TFile): string {
		return file.path.replace(/\.md$/u, '');
	}

	override onChooseItem(file: TFile): void {
		reportFailure(convert(this.session, this.path, file.path));
	}
}
