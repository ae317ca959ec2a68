import { FuzzySuggestModal, type TFile } from 'obsidian';
import type { Result } from '../../base/result';
import {
	convertNote,
	permanentOf,
	previewConversion,
	type ConversionReport,
} from '../../flow/review/convert';
import { tagCounts } from '../../flow/review/tags';
import { readTags } from '../../flow/review/triage';
import { cleanFolder } from '../../note/path';
import { readWhen } from '../../queue/snooze';
import { readPastDay } from '../../queue/past-day';
import { rankTags } from '../../queue/tags';
import { REVIEW_PROMPTS } from '../../words/queue';
import { WRITING } from '../../words/writing';
import { ask } from './controls/ask-modal';
import { askConversion } from './controls/convert-modal';
import { reportFailure, type Session } from '../session';

/** How many tags are offered. */
const MAX_TAGS = 16;
/** How many suggested notes lend their tags. */
const NEIGHBOURS = 5;

/** A day to come, from words; `undefined` where the person thought better of it. */
export async function askDayAhead(session: Session): Promise<string | undefined> {
	const now = session.world.clock.now();
	const answer = await ask(session.app, {
		title: WRITING.snooze,
		hint: WRITING.snoozeHint,
		check: (words) => (readWhen(words, now) === undefined ? WRITING.notAhead : undefined),
	});
	return readWhen(answer ?? '', now);
}

/** A day gone by, from words, for *archive all older than*. */
export async function askDayBefore(session: Session): Promise<string | undefined> {
	const now = session.world.clock.now();
	const answer = await ask(session.app, {
		title: WRITING.older,
		hint: WRITING.olderHint,
		value: WRITING.olderUsual,
		check: (words) => (readPastDay(words, now) === undefined ? WRITING.notPast : undefined),
	});
	return readPastDay(answer ?? '', now);
}

/** Tags as typed or chosen from those the vault uses, the suggested notes' first. Empty where none are wanted. */
export async function askTags(session: Session, path: string): Promise<Result<readonly string[]>> {
	const { world, suggester } = session;
	const offers = await suggester.offersNow(path, NEIGHBOURS);
	const suggested = (offers.ok ? offers.value : []).map(
		(offer) => world.notes.facts(offer.path)?.tags ?? [],
	);
	const own = world.notes.facts(path)?.tags ?? [];
	const typed = await ask(session.app, {
		title: WRITING.tags,
		hint: WRITING.tagsHint,
		offers: rankTags(await tagCounts(world), suggested, own).slice(0, MAX_TAGS),
	});
	return readTags(typed ?? '');
}

export function askComment(session: Session): Promise<string | undefined> {
	return ask(session.app, { title: WRITING.comment, hint: WRITING.commentHint, isLong: true });
}

/**
 * Shows what a permanent note of the person's words would hold, and makes it when they agree; with `into`, adds to that
 * note. Where nothing in the note is theirs the dialogue says so and asks once more; where it became one before, that one is
 * offered. `undefined` where they did not agree.
 */
export async function convertAsked(
	session: Session,
	path: string,
	into?: string,
): Promise<Result<ConversionReport> | undefined> {
	const { app, world, settings, queue } = session;
	const where = into === undefined ? {} : { into };
	const first = await previewConversion(world, settings.current, path, where);
	const isEmpty = !first.ok && first.problem.kind === 'nothing-own';
	if (!first.ok && !isEmpty) return first;
	const became = into === undefined ? await permanentOf(world, path) : undefined;
	const force = isEmpty;
	const choice = await askConversion(app, {
		title: queue.get(path)?.title ?? '',
		isAppended: into !== undefined,
		isEmpty,
		became: became === undefined ? '' : session.titleOf(became),
		showIt: () => reportFailure(app.workspace.openLinkText(became ?? '', '', false)),
		hasParent: settings.current.review.permanent.naming.startsWith('sequence'),
		preview: (asked) =>
			previewConversion(world, settings.current, path, { ...where, ...asked, force }),
	});
	if (!choice) return undefined;
	return convertNote(world, settings.current, path, { ...where, ...choice, force });
}

/** Asks for the permanent note to add to: those of their folder, else any that is no article. */
export class ChooseNoteModal extends FuzzySuggestModal<TFile> {
	constructor(
		private readonly session: Session,
		private readonly chosen: (path: string) => void,
	) {
		super(session.app);
		this.setPlaceholder(REVIEW_PROMPTS.chooseNote);
	}

	override getItems(): TFile[] {
		const { queue, settings } = this.session;
		const folder = cleanFolder(settings.current.review.permanent.folder);
		const notes = this.app.vault.getMarkdownFiles().filter((file) => !queue.get(file.path)?.url);
		const permanent = notes.filter((file) => file.path.startsWith(`${folder}/`));
		return permanent.length > 0 ? permanent : notes;
	}

	override getItemText(file: TFile): string {
		return file.path.replace(/\.md$/u, '');
	}

	override onChooseItem(file: TFile): void {
		this.chosen(file.path);
	}
}
