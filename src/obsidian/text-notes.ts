import { Notice } from 'obsidian';
import { applyChoices, brokenLinks, type TextPreview } from '../flow/texts/merge-text';
import type { Choice } from '../note/blocks/merge-choice';
import type { RowMark } from '../note/model';
import { noteName } from '../words/report';
import { brokenHeadingLinks, MERGE, worseSentence } from '../words/text-tools';
import type { Session } from './session';

type ChoiceOf = (at: number) => Choice;

/** Says where the fetched text is the poorer one. */
export function drawWorse(parent: HTMLElement, { judgement, isWorse }: TextPreview): void {
	if (!isWorse) return;
	parent.createDiv({
		text: worseSentence(judgement.lost, judgement.around),
		cls: 'zettelfeed-warning',
		attr: { role: 'note' },
	});
}

/** Writes the chosen blocks and says so. */
export async function writeChoices(
	session: Session,
	preview: TextPreview,
	choiceOf: ChoiceOf,
	words: string,
): Promise<void> {
	const done = await applyChoices(session.world, session.settings.current, preview, choiceOf);
	if (!done.ok) session.show(done.problem);
	else new Notice(done.value === 'same' ? MERGE.same : words);
	session.changed();
}

/** What a row is called; empty for one that does not differ. */
export function rowName(
	{ rows, judgement }: TextPreview,
	at: number,
	name: (kind: 'changed' | 'only-mine' | 'only-theirs', mark: RowMark) => string,
): string {
	const kind = rows[at]?.kind;
	if (kind === undefined || kind === 'same' || kind === 'moved') return '';
	return name(kind, judgement.marks[at] ?? 'change');
}

/** Says which links to headings the present choices would break. */
export function drawBroken(parent: HTMLElement, preview: TextPreview, choiceOf: ChoiceOf): void {
	const broken = brokenLinks(preview, choiceOf);
	parent.empty();
	const byHeading = new Map<string, string[]>();
	for (const { heading, path } of broken) {
		const paths = byHeading.get(heading);
		if (!paths) byHeading.set(heading, [path]);
		else if (!paths.includes(path)) paths.push(path);
	}
	for (const [heading, paths] of byHeading)
		parent.createDiv({
			text: brokenHeadingLinks(heading, paths.map(noteName)),
			cls: 'zettelfeed-warning',
		});
}
