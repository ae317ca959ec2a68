import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { wordPlace } from '../../links/evidence/evidence';
import { paced } from '../../links/data/slices';
import { bodyOf } from '../../note/properties/front-matter';
import type { LineChange, LinkEdit } from '../../note/linking/link-edit';
import { FULL_CONTENT } from '../../note/seed-texts';
import type { Verdict, World } from '../../ports';
import { editAhead } from './edit-ahead';
import { textList } from './indexed-note';
import { linkedNotes } from './linked-notes';
import { MAX_LINKED, NoteLinks } from './note-links';
import { record, type Recorder } from '../undo/recorder';
import type { Offer } from './suggest';
import type { ShownReason } from './suggest-evidence';

/**
 * What can be done with an offer: a line under *Related* (to the note, or to the heading or block in it), the mention or the
 * plain address in the text turned into a link, and the same from the other note back.
 */
export type EditKind = (typeof KINDS)[number];

const KINDS = ['related', 'related-place', 'mention', 'address', 'back', 'back-line'] as const;

/** An edit that can be done now, with what it would change. */
export interface PossibleEdit {
	readonly kind: EditKind;
	/** The note that changes. */
	readonly path: string;
	readonly change: LineChange;
}

export interface EditChoice {
	readonly kind?: EditKind;
	/** Whether words in quotes may become links. */
	readonly quotes?: boolean;
	/** What the person saw: another outcome is not written. */
	readonly seen?: LineChange;
	/** Whether the answer is kept, to teach the ranking; undo takes it back with the link. */
	readonly teach?: boolean;
	/** What else a link under *Related* changes in its note: the tick of its step. */
	readonly finish?: (text: string) => string;
}

/**
 * The edits an offer allows, each with its preview. Those that cannot be done now, or would link what is linked already, are
 * not among them. Problem `note-too-large` where a note is beyond what can be edited without holding the app.
 */
export async function possibleEdits(
	world: World,
	path: string,
	offer: Offer,
	quotes = false,
): Promise<Result<readonly PossibleEdit[]>> {
	const notes = new Map<string, NoteLinks>();
	for (const each of [path, offer.path]) {
		const read = await world.notes.read(each);
		if (!read.ok) return ok([]);
		if (read.value.length > MAX_LINKED) return fail(problem('note-too-large', each));
		const reading = NoteLinks.reading(world, each, read.value, { quotes });
		notes.set(each, await paced(reading, () => world.clock.breathe()));
	}
	const edits: PossibleEdit[] = [];
	for (const kind of KINDS) {
		const planned = planEdit(world, path, offer, kind);
		if (!planned) continue;
		const change = notes.get(planned.path)?.look(planned.target, planned.edit);
		if (change?.ok) edits.push({ kind, path: planned.path, change: change.value });
		await world.clock.breathe();
	}
	return ok(edits);
}

/**
 * Does one edit, as one action. The notes may have changed since the offer was made: where its reason does not hold any more
 * (`reason-gone`), its words are gone (`words-gone`), the link is there (`already-linked`) or the outcome is not what was
 * shown (`note-changed`), nothing is written.
 */
export async function acceptOffer(
	world: World,
	path: string,
	offer: Offer,
	choice: EditChoice = {},
): Promise<Result<void>> {
	return record(world, { kind: 'link', subject: path }, (recorder) =>
		putIn(world, recorder, { path, offer, choice }),
	);
}

/** Accepts several offers under *Related*, as one action; the ones that were put in, and why others were not. */
export async function acceptOffers(
	world: World,
	path: string,
	offers: readonly Offer[],
	choice: Pick<EditChoice, 'finish' | 'teach'> = {},
): Promise<{
	readonly done: readonly Offer[];
	readonly failed: readonly Result<void>[];
}> {
	const done: Offer[] = [];
	const failed: Result<void>[] = [];
	await record(world, { kind: 'link', subject: path }, async (recorder) => {
		for (const offer of offers) {
			const result = await putIn(world, recorder, { path, offer, choice });
			if (result.ok) done.push(offer);
			else failed.push(result);
		}
	});
	return { done, failed };
}

/** Keeps that two notes are not to be offered to each other again, as an action of its own. */
export function rejectOffer(world: World, path: string, offer: Offer): Promise<Result<void>> {
	return record(world, { kind: 'reject', subject: offer.path }, (recorder) =>
		recorder.answer(verdictOn('rejected', path, offer)),
	);
}

function verdictOn(
	said: 'accepted' | 'rejected',
	note: string,
	{ path: other, reasons }: Offer,
): Omit<Verdict, 'at'> {
	const reason = reasons[0]?.kind;
	return { said, note, other, ...(reason === undefined ? {} : { reason }) };
}

async function putIn(world: World, recorder: Recorder, asked: Asked): Promise<Result<void>> {
	const { path, offer, choice } = asked;
	if (!world.notes.facts(offer.path)) return fail(problem('note-missing', offer.path));
	const planned = planEdit(world, path, offer, choice.kind ?? 'related');
	if (!planned) return fail(problem('reason-gone', path, offer.title));
	if (planned.path !== path) {
		// The line is written in one note, its reason stands in the other: that one is looked at first.
		const here = await world.notes.read(path);
		if (!here.ok) return here;
		// Its address turned into the link is no reason gone.
		const isLinked = linkedNotes(world, path, here.value).has(offer.path);
		if (!isLinked && !stillHolds(planned.reason, here.value))
			return fail(problem('reason-gone', path, offer.title));
	}
	const about = { path: planned.path, targets: [planned.target] };
	const edit = await editAhead(world, about, (text) => editing(world, { ...asked, planned }, text));
	const result = await recorder.change(planned.path, edit, `link to ${planned.target}`);
	if (!result.ok) return result;
	// The link is in, whether or not what it teaches could be kept.
	if (choice.teach) await recorder.answer(verdictOn('accepted', path, offer));
	return ok(undefined);
}

function* editing(
	world: World,
	asked: Asked & { readonly planned: PlannedEdit },
	text: string,
): Generator<void, Result<string>> {
	const { path, offer, choice, planned } = asked;
	const isHere = planned.path === path;
	if (text.length > MAX_LINKED) return fail(problem('note-too-large', planned.path));
	const options = { quotes: choice.quotes ?? false };
	const note = yield* NoteLinks.reading(world, planned.path, text, options);
	if (isHere && !note.has(planned.target) && !stillHolds(planned.reason, text))
		return fail(problem('reason-gone', path, offer.title));
	yield;
	const change = note.put(planned.target, planned.edit);
	yield;
	if (!change.ok) return change;
	if (choice.seen && !isSame(change.value, choice.seen))
		return fail(problem('note-changed', planned.path));
	return ok(isHere && choice.finish ? choice.finish(note.text) : note.text);
}

interface Asked {
	readonly path: string;
	readonly offer: Offer;
	readonly choice: EditChoice;
}

interface PlannedEdit {
	/** The note that changes. */
	readonly path: string;
	/** The note that is linked. */
	readonly target: string;
	readonly edit: LinkEdit;
	/** What the link is written for. */
	readonly reason: ShownReason | undefined;
}

function planEdit(
	world: World,
	path: string,
	offer: Offer,
	kind: EditKind,
): PlannedEdit | undefined {
	const linkTo = (shown: string): string => world.notes.linkTo(offer.path, path, { shown });
	const place = placeIn(offer);
	// What stands after the dash is told of the first.
	const first = offer.evidence.find((each) => each.kind === offer.reasons[0]?.kind);
	const reason = offer.evidence.find((each) => each.kind === kind);
	const words = reason?.here && reason.here.text.slice(reason.here.start, reason.here.end);
	switch (kind) {
		case 'related':
			return here({ kind, link: titledLink(world, offer.path, path), why: offer.why });
		case 'related-place': {
			if (place === undefined) return undefined;
			const link = world.notes.linkTo(offer.path, path, { place });
			return here({ kind: 'related', link, why: offer.why });
		}
		case 'mention':
			return words === undefined ? undefined : here({ kind, words, link: linkTo });
		case 'address': {
			const [address] = reason?.words ?? [];
			return address === undefined ? undefined : here({ kind, address, link: linkTo });
		}
		case 'back':
			return there({
				kind: 'related',
				link: titledLink(world, path, offer.path),
				why: offer.whyBack,
			});
		case 'back-line': {
			const said = toldInText(offer);
			const line = said?.there?.line;
			const link = titledLink(world, path, offer.path);
			return line === undefined ? undefined : there({ kind: 'line', line, link }, said);
		}
	}
	function here(edit: LinkEdit): PlannedEdit {
		return { path, target: offer.path, edit, reason: reason ?? first };
	}
	function there(edit: LinkEdit, told = first): PlannedEdit {
		return { path: offer.path, target: path, edit, reason: told };
	}
}

/** A file's name is made for folders; what a person reads is the article's title. */
function titledLink(world: World, target: string, from: string): string {
	const facts = world.notes.facts(target);
	const title = textList(facts?.frontmatter?.['title'])[0];
	// What would end the link, escape its end or begin a comment within it.
	const shown = title
		?.replace(/[[\]|\n]|%%|\\+$/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	return world.notes.linkTo(target, from, shown ? { shown } : {});
}

/** The reason that a line of the other note's text bears out best: the line with most of the words both say. */
function toldInText(offer: Offer): ShownReason | undefined {
	let best: ShownReason | undefined;
	for (const each of offer.evidence) {
		if (!each.there?.isText || each.kind === 'address') continue;
		if (each.there.marks.length > (best?.there?.marks.length ?? 0)) best = each;
	}
	return best;
}

/** The block or heading of the other note that the reason stands in, as a link names it. */
function placeIn(offer: Offer): string | undefined {
	const there = (toldInText(offer) ?? offer.evidence.find((each) => each.there))?.there;
	if (!there) return undefined;
	const block = /\s\^([A-Za-z0-9-]{1,100})$/u.exec(there.line)?.[1];
	if (block !== undefined) return `#^${block}`;
	const heading = there.heading
		?.replace(/[#|^\\[\]:]|%%/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	// Headings that say no more than the note does.
	const names = [offer.title, offer.path.replace(/^.*\/|\.md$/gu, ''), FULL_CONTENT];
	return heading === undefined || heading === '' || names.includes(heading)
		? undefined
		: `#${heading}`;
}

/**
 * Whether what a link is written for holds: its words stand in the asking note. A reason without a place there cannot be lost
 * by an edit, and does not stand in for another.
 */
function stillHolds(reason: ShownReason | undefined, text: string): boolean {
	if (!reason) return false;
	const { here } = reason;
	return !here || wordPlace(bodyOf(text), here.text.slice(here.start, here.end)) >= 0;
}

function isSame(one: LineChange, other: LineChange): boolean {
	return (
		one.before.join('\n') === other.before.join('\n') &&
		one.after.join('\n') === other.after.join('\n')
	);
}
