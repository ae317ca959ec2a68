import { commonEnds } from '../../base/change/common-ends';
import { possibleEdits, type PossibleEdit } from '../../flow/links/link-edits';
import type { Offer } from '../../flow/links/suggest';
import type { LineChange } from '../../note/linking/link-edit';
import type { ShownReason, ShownSpan } from '../../flow/links/suggest-evidence';
import { editLabel, LINKS, moreReasons, nameIs, REASONS } from '../../words/links';
import { reportFailure, type Session } from '../session';
import { quietLine } from '../queue/controls/elements';

/** The strongest reason in a line or two: what a row shows before it is opened. */
export function drawFirstReason(parent: HTMLElement, offer: Offer): void {
	const [first] = offer.evidence;
	if (!first) return;
	const box = parent.createDiv({ cls: 'zettelfeed-reason' });
	drawKind(box, first, offer.evidence.length - 1);
	if (first.here) drawSpan(box, first.here);
	else drawWords(box, first);
}

/** All reasons with their places in both notes, and every edit with what it writes. */
export function drawEvidence(
	parent: HTMLElement,
	about: {
		readonly session: Session;
		readonly path: string;
		readonly offer: Offer;
		/** The note that is shown, of which the places of one side are. */
		readonly shown: string;
		/** The other one. */
		readonly other: { readonly title: string };
		/** One direction is linked: the other is still offered. */
		readonly linked?: boolean;
		/** A link is in. */
		readonly onDone: () => void;
	},
): void {
	const { session, path, offer, shown, other } = about;
	const box = parent.createDiv({ cls: 'zettelfeed-evidence' });
	const labels = path === shown ? [LINKS.here, other.title] : [other.title, LINKS.here];
	for (const reason of offer.evidence) drawReason(box, offer, reason, labels);
	const edits = box.createDiv({ cls: 'zettelfeed-edits' });
	edits.createDiv({ text: LINKS.edits, cls: 'zettelfeed-edits-heading' });
	const waiting = quietLine(edits, LINKS.reading);
	const { quotes } = session.settings.current.links;
	const show = async (): Promise<void> => {
		const found = await possibleEdits(session.world, path, offer, quotes);
		waiting.remove();
		const nothing = about.linked === true ? LINKS.nothingElse : LINKS.noEdits;
		const none = found.ok ? nothing : session.sentence(found.problem);
		const list = found.ok ? found.value : [];
		if (list.length === 0) quietLine(edits, none);
		for (const edit of list) drawEdit(edits, edit, about);
	};
	reportFailure(show());
}

/** @param labels of the note that the link goes into, and of the other */
function drawReason(
	parent: HTMLElement,
	offer: Offer,
	reason: ShownReason,
	[here, there]: readonly string[],
): void {
	const box = parent.createDiv({ cls: 'zettelfeed-reason' });
	drawKind(box, reason, 0);
	if (!reason.here && !reason.there) drawWords(box, reason);
	if (reason.here) drawSpan(box, reason.here, here);
	if (reason.there) drawSpan(box, reason.there, there);
	else if (reason.here) {
		const linker = reason.via?.[0]?.replace(/^.*\/|\.md$/gu, '');
		box.createDiv({ text: nameIs(offer.title, linker), cls: 'zettelfeed-span' });
	}
}

function drawKind(parent: HTMLElement, reason: ShownReason, further: number): void {
	const line = parent.createDiv({ cls: 'zettelfeed-reason-kind' });
	line.createSpan({ text: REASONS[reason.kind] });
	if (reason.kind === 'content')
		line.createSpan({
			text: reason.words.slice(0, 5).join(', '),
			cls: 'zettelfeed-reason-words',
			attr: { dir: 'auto' },
		});
	if (further > 0)
		line.createSpan({
			text: `+${further}`,
			cls: 'zettelfeed-reason-further',
			attr: { role: 'img', 'aria-label': moreReasons(further) },
		});
}

function drawWords(parent: HTMLElement, reason: ShownReason): void {
	const prefix = reason.kind === 'tags' ? '#' : '';
	parent.createDiv({
		text: reason.words
			.slice(0, 5)
			.map((word) => prefix + word)
			.join(', '),
		cls: 'zettelfeed-span',
		attr: { dir: 'auto' },
	});
}

/** A line of a note as it stands there, its words marked. */
function drawSpan(parent: HTMLElement, span: ShownSpan, label?: string): void {
	const box = parent.createEl('blockquote', {
		cls: 'zettelfeed-span',
		attr: { dir: 'auto', 'data-path': span.path },
	});
	if (label !== undefined) box.createDiv({ text: label, cls: 'zettelfeed-span-label' });
	const line = box.createDiv({ cls: 'zettelfeed-span-text' });
	// The sign of a quote or a heading says nothing here.
	let at = /^(?:> ?)*(?:#+ )?/u.exec(span.text)?.[0].length ?? 0;
	if (span.cutBefore) line.createSpan({ text: '… ' });
	for (const { start, end } of span.marks) {
		line.createSpan({ text: span.text.slice(at, start) });
		line.createEl('mark', { text: span.text.slice(start, end) });
		at = end;
	}
	line.createSpan({ text: span.text.slice(at) + (span.cutAfter ? ' …' : '') });
}

function drawEdit(
	parent: HTMLElement,
	edit: PossibleEdit,
	about: {
		readonly session: Session;
		readonly path: string;
		readonly offer: Offer;
		readonly onDone: () => void;
	},
): void {
	const { session, path, offer, onDone } = about;
	const box = parent.createDiv({ cls: 'zettelfeed-edit', attr: { 'data-edit': edit.kind } });
	const label = editLabel(edit.kind, edit.path === path ? '' : offer.title);
	const button = box.createEl('button', { text: label, cls: 'zettelfeed-edit-do' });
	const lines = box.createDiv({ cls: 'zettelfeed-edit-lines' });
	drawChange(lines, edit.change);
	button.addEventListener('click', () => {
		const { kind, change } = edit;
		const run = async (): Promise<void> => {
			if (await session.links.accept(path, offer, { kind, seen: change })) onDone();
		};
		reportFailure(run());
	});
}

/** Characters shown on either side of what changes: a paragraph is one line. */
const AROUND = 60;

function drawChange(parent: HTMLElement, { before, after }: LineChange): void {
	const [old, fresh] = [shown(before), shown(after)];
	const [one, other] = [old[0], fresh[0]];
	if (old.length === 1 && fresh.length === 1 && one !== undefined && other !== undefined) {
		const { head, tail } = commonEnds(one, other);
		drawLine(parent, 'is-old', one, { head, tail });
		drawLine(parent, 'is-new', other, { head, tail });
		return;
	}
	for (const text of old) drawLine(parent, 'is-old', text);
	for (const text of fresh) drawLine(parent, 'is-new', text);
}

/** Lines that hold something: an empty bullet that goes says nothing. */
function shown(lines: readonly string[]): readonly string[] {
	return lines.filter((line) => !/^[-*+]?$/u.test(line.trim())).slice(0, 4);
}

function drawLine(
	parent: HTMLElement,
	cls: 'is-old' | 'is-new',
	text: string,
	same: { readonly head: number; readonly tail: number } = { head: 0, tail: 0 },
): void {
	const line = parent.createDiv({ cls: `zettelfeed-edit-line ${cls}`, attr: { dir: 'auto' } });
	line.createSpan({
		text: cls === 'is-old' ? LINKS.oldLine : LINKS.newLine,
		cls: 'zettelfeed-edit-mark',
	});
	const from = Math.max(0, same.head - AROUND);
	const to = Math.min(text.length, text.length - same.tail + AROUND);
	const words = line.createDiv({ cls: 'zettelfeed-edit-text' });
	words.createSpan({ text: (from > 0 ? '… ' : '') + text.slice(from, same.head) });
	words.createSpan({
		text: text.slice(same.head, text.length - same.tail),
		cls: 'zettelfeed-edit-changed',
	});
	words.createSpan({
		text: text.slice(text.length - same.tail, to) + (to < text.length ? ' …' : ''),
	});
}
