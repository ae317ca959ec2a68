import { possibleEdits, type PossibleEdit } from '../flow/link-edits';
import type { Offer } from '../flow/suggest';
import type { ShownReason, ShownSpan } from '../flow/suggest-evidence';
import { editLabel, LINKS, REASONS } from '../words/links';
import { reportFailure, type Session } from './session';

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
		/** The link is in: the row may go. */
		readonly onDone: () => void;
	},
): void {
	const { session, path, offer } = about;
	const box = parent.createDiv({ cls: 'zettelfeed-evidence' });
	for (const reason of offer.evidence) drawReason(box, offer, reason);
	const edits = box.createDiv({ cls: 'zettelfeed-edits' });
	edits.createDiv({ text: LINKS.edits, cls: 'zettelfeed-edits-heading' });
	const waiting = edits.createDiv({ text: LINKS.reading, cls: 'zettelfeed-quiet' });
	const { quotes } = session.settings.current.links;
	const show = async (): Promise<void> => {
		const found = await possibleEdits(session.world, path, offer, quotes);
		waiting.remove();
		if (found.length === 0) edits.createDiv({ text: LINKS.noEdits, cls: 'zettelfeed-quiet' });
		for (const edit of found) drawEdit(edits, edit, about);
	};
	reportFailure(show());
}

function drawReason(parent: HTMLElement, offer: Offer, reason: ShownReason): void {
	const box = parent.createDiv({ cls: 'zettelfeed-reason' });
	drawKind(box, reason, 0);
	if (!reason.here && !reason.there) drawWords(box, reason);
	if (reason.here) drawSpan(box, reason.here, LINKS.here);
	if (reason.there) drawSpan(box, reason.there, offer.title);
	else if (reason.here) box.createDiv({ text: LINKS.nameOnly, cls: 'zettelfeed-quiet' });
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
	if (further > 0) line.createSpan({ text: `+${further}`, cls: 'zettelfeed-reason-further' });
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
	line.createSpan({ text: (span.cutBefore ? '… ' : '') + span.text.slice(0, span.start) });
	line.createEl('mark', { text: span.text.slice(span.start, span.end) });
	line.createSpan({ text: span.text.slice(span.end) + (span.cutAfter ? ' …' : '') });
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
	for (const text of shown(edit.change.before)) drawLine(lines, 'is-old', text);
	for (const text of shown(edit.change.after)) drawLine(lines, 'is-new', text);
	button.addEventListener('click', () => {
		const { kind, change } = edit;
		const run = async (): Promise<void> => {
			if (await session.links.accept(path, offer, { kind, seen: change })) onDone();
		};
		reportFailure(run());
	});
}

/** Lines that hold something: an empty bullet that goes says nothing. */
function shown(lines: readonly string[]): readonly string[] {
	return lines.filter((line) => !/^\s*(?:[-*+])?\s*$/u.test(line)).slice(0, 4);
}

function drawLine(parent: HTMLElement, cls: 'is-old' | 'is-new', text: string): void {
	const line = parent.createDiv({ cls: `zettelfeed-edit-line ${cls}`, attr: { dir: 'auto' } });
	line.createSpan({
		text: cls === 'is-old' ? LINKS.oldLine : LINKS.newLine,
		cls: 'zettelfeed-edit-mark',
	});
	line.createSpan({ text, cls: 'zettelfeed-edit-text' });
}
