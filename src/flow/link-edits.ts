import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { applyLinkEdit, showLinkEdit, type LineChange, type LinkEdit } from '../note/link-edit';
import type { World } from '../ports';
import { textList } from './indexed-note';
import { record } from './recorder';
import type { Offer } from './suggest';
import type { ShownReason } from './suggest-evidence';

/**
 * What can be done with an offer: a line under *Related* (to the note, or to the heading or block in it), the mention or the
 * plain address in the text turned into a link, and the same from the other note back.
 */
export type EditKind = 'related' | 'related-place' | 'mention' | 'address' | 'back' | 'back-line';

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
	/** What else a link under *Related* changes in its note: the tick of its step. */
	readonly finish?: (text: string) => string;
}

const KINDS: readonly EditKind[] = [
	'related',
	'related-place',
	'mention',
	'address',
	'back',
	'back-line',
];

/** The edits an offer allows, each with its preview. Those that cannot be done now are not among them. */
export async function possibleEdits(
	world: World,
	path: string,
	offer: Offer,
	quotes = false,
): Promise<readonly PossibleEdit[]> {
	const [here, there] = [await world.notes.read(path), await world.notes.read(offer.path)];
	if (!here.ok || !there.ok) return [];
	return KINDS.flatMap((kind) => {
		const planned = planEdit(world, path, offer, kind);
		if (!planned) return [];
		const text = planned.path === path ? here.value : there.value;
		const change = showLinkEdit(text, planned.edit, { quotes });
		return change.ok ? [{ kind, path: planned.path, change: change.value }] : [];
	});
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
		putIn(world, recorder.change.bind(recorder), { path, offer, choice }),
	);
}

/** Accepts several offers under *Related*, as one action; the ones that were put in, and why others were not. */
export async function acceptOffers(
	world: World,
	path: string,
	offers: readonly Offer[],
	choice: Pick<EditChoice, 'finish'> = {},
): Promise<{
	readonly done: readonly Offer[];
	readonly failed: readonly Result<void>[];
}> {
	const done: Offer[] = [];
	const failed: Result<void>[] = [];
	await record(world, { kind: 'link', subject: path }, async (recorder) => {
		for (const offer of offers) {
			const result = await putIn(world, recorder.change.bind(recorder), {
				path,
				offer,
				choice,
			});
			if (result.ok) done.push(offer);
			else failed.push(result);
		}
	});
	return { done, failed };
}

type Change = (
	path: string,
	edit: (text: string) => Result<string> | undefined,
	why: string,
) => Promise<Result<'changed' | 'same'>>;

async function putIn(
	world: World,
	change: Change,
	asked: { readonly path: string; readonly offer: Offer; readonly choice: EditChoice },
): Promise<Result<void>> {
	const { path, offer, choice } = asked;
	if (!world.notes.facts(offer.path)) return fail(problem('note-missing', offer.path));
	const planned = planEdit(world, path, offer, choice.kind ?? 'related');
	if (!planned) return fail(problem('reason-gone', path, offer.title));
	if (planned.path !== path) {
		// The line is written in one note, its reason stands in the other: that one is looked at first.
		const here = await world.notes.read(path);
		if (!here.ok) return here;
		if (!stillHolds(offer.evidence, here.value))
			return fail(problem('reason-gone', path, offer.title));
	}
	const options = { quotes: choice.quotes ?? false };
	const result = await change(
		planned.path,
		(text) => {
			if (planned.path === path && !stillHolds(offer.evidence, text))
				return fail(problem('reason-gone', path, offer.title));
			const seen = showLinkEdit(text, planned.edit, options);
			if (choice.seen && seen.ok && !isSame(seen.value, choice.seen))
				return fail(problem('note-changed', planned.path));
			const edited = applyLinkEdit(text, planned.edit, options);
			const isDone = edited.ok && edited.value !== text && planned.path === path;
			return isDone && choice.finish ? ok(choice.finish(edited.value)) : edited;
		},
		planned.path === path ? `link to ${offer.path}` : `link to ${path}`,
	);
	return result.ok ? ok(undefined) : result;
}

function planEdit(
	world: World,
	path: string,
	offer: Offer,
	kind: EditKind,
): { readonly path: string; readonly edit: LinkEdit } | undefined {
	const linkTo = (shown: string): string => world.notes.linkTo(offer.path, path, { shown });
	const place = placeIn(offer);
	const reason = offer.evidence.find((each) => each.kind === kind);
	const words = reason?.here && reason.here.text.slice(reason.here.start, reason.here.end);
	switch (kind) {
		case 'related':
			return here({ kind, link: world.notes.linkTo(offer.path, path), why: offer.why });
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
			return there({ kind: 'related', link: linkBack(world, path, offer), why: offer.whyBack });
		case 'back-line': {
			const line = offer.evidence.find((each) => each.there && !isProperty(each))?.there?.line;
			const link = linkBack(world, path, offer);
			return line === undefined ? undefined : there({ kind: 'line', line, link });
		}
	}
	function here(edit: LinkEdit): { path: string; edit: LinkEdit } {
		return { path, edit };
	}
	function there(edit: LinkEdit): { path: string; edit: LinkEdit } {
		return { path: offer.path, edit };
	}
}

/** A file's name is made for folders; what a person reads is the article's title. */
function linkBack(world: World, path: string, offer: Offer): string {
	const facts = world.notes.facts(path);
	const title = textList(facts?.frontmatter?.['title'])[0];
	const shown = title?.replace(/[[\]|\n]/gu, ' ').trim();
	return world.notes.linkTo(path, offer.path, shown ? { shown } : {});
}

function isProperty(reason: ShownReason): boolean {
	return reason.kind === 'address';
}

/** The block or heading of the other note that the reason stands in, as a link names it. */
function placeIn(offer: Offer): string | undefined {
	const there = offer.evidence.find((each) => each.there)?.there;
	if (!there) return undefined;
	const block = /\s\^([A-Za-z0-9-]{1,100})$/u.exec(there.line)?.[1];
	if (block !== undefined) return `#^${block}`;
	const heading = there.heading
		?.replace(/[#|^\\[\]:]|%%/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	const names = [offer.title, offer.path.replace(/^.*\/|\.md$/gu, '')];
	return heading === undefined || heading === '' || names.includes(heading)
		? undefined
		: `#${heading}`;
}

/** A reason with a place in this note holds while its words stand there; one without a place cannot be lost by an edit. */
function stillHolds(evidence: readonly ShownReason[], text: string): boolean {
	return evidence.some(
		({ here }) => here === undefined || text.includes(here.text.slice(here.start, here.end)),
	);
}

function isSame(one: LineChange, other: LineChange): boolean {
	return (
		one.before.join('\n') === other.before.join('\n') &&
		one.after.join('\n') === other.after.join('\n')
	);
}
