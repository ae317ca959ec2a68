import { downloadImages } from '../flow/texts/images';
import type { TextPreview } from '../flow/texts/merge-text';
import type { NoteFailure } from '../flow/report';
import { checkUpstream, upstreamRows } from '../flow/texts/upstream';
import type { BlockRow } from '../note/blocks/block-diff';
import type { Progress } from '../ports';
import { NAME_NOTES_ALONE } from '../words/cli';
import { ofNote, problemAtHost } from '../words/fetch';
import { problemSentence } from '../words/problem';
import {
	changedLine,
	imagesLines,
	imagesSentence,
	upstreamFound,
	upstreamLabel,
	upstreamSummary,
	worseSentence,
} from '../words/text-tools';
import { WrongUse, type Arguments } from './arguments';
import { findNote } from './find-note';
import { summedUp, type Outcome } from './outcome';
import type { OpenedVault } from './world';

const SILENT: Progress = { step: () => undefined };

/** Downloads the images of notes beside them, or where the app's setting for attachments says. */
export async function images(
	args: Arguments,
	opened: OpenedVault,
	signal: AbortSignal,
): Promise<Outcome> {
	const report = await downloadImages(opened.world, named(args, opened), SILENT, signal);
	const lines = summedUp(imagesLines(report), imagesSentence(report));
	const json = { ...report, left: report.left.map(plain), failed: report.failed.map(plain) };
	return { lines, json, failed: report.failed.length + report.left.length > 0 };
}

/** What publishers changed since the texts of these notes were fetched. Writes nothing. */
export async function upstream(
	args: Arguments,
	opened: OpenedVault,
	signal: AbortSignal,
): Promise<Outcome> {
	const { world, settings } = opened;
	const report = await checkUpstream(world, settings, named(args, opened), SILENT, signal);
	const { changed, unchanged, failed } = report;
	return {
		lines: [
			...changed.flatMap(changeLines),
			...failed.map(({ path, problem }) => ofNote(path, problemAtHost(problem))),
			upstreamSummary(changed.length, unchanged.length, failed.length),
		],
		json: { changed: changed.map(changesOf), unchanged, failed: failed.map(plain) },
		failed: failed.length > 0 || report.cancelled,
	};
}

function named(args: Arguments, opened: OpenedVault): readonly string[] {
	if (args.names.length === 0) throw new WrongUse(NAME_NOTES_ALONE);
	return [...new Set(args.names.map((name) => findNote(name, args, opened)))];
}

function changeLines(preview: TextPreview): readonly string[] {
	const { judgement, path, isWorse } = preview;
	return [
		`${path}: ${upstreamFound(upstreamRows(preview).length)}`,
		...(isWorse ? [`  ${worseSentence(judgement.lost, judgement.around)}`] : []),
		...changesOf(preview).changes.map(
			({ label, mine, theirs }) => `  ${changedLine(label, mine, theirs)}`,
		),
	];
}

function changesOf(preview: TextPreview): {
	readonly path: string;
	readonly isWorse: boolean;
	readonly changes: readonly { label: string; mine: string; theirs: string }[];
} {
	const { path, isWorse, rows, judgement } = preview;
	const changes = upstreamRows(preview).flatMap((at) => {
		const row: BlockRow | undefined = rows[at];
		if (!row || row.kind === 'same' || row.kind === 'moved') return [];
		const label = upstreamLabel(row.kind, judgement.marks[at] ?? 'change');
		return [{ label, mine: row.mine?.plain ?? '', theirs: row.theirs?.plain ?? '' }];
	});
	return { path, isWorse, changes };
}

function plain({ path, problem }: NoteFailure): {
	readonly path: string;
	readonly kind: string;
	readonly sentence: string;
} {
	return { path, kind: problem.kind, sentence: problemSentence(problem) };
}
