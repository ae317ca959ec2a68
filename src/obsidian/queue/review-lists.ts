import { Notice } from 'obsidian';
import { adoptNotes, findAdoptable } from '../../flow/feeds/adopt';
import { keptOlder, olderThan, previewBatch } from '../../flow/review/batch';
import type { ReviewEdit } from '../../queue/model';
import {
	adopted,
	adoptFound,
	olderFound,
	REVIEW_PROMPTS as PROMPTS,
	titleLines,
} from '../../words/queue';
import { keptWords } from '../../words/review';
import { WRITING } from '../../words/writing';
import { confirm } from './controls/confirm';
import { askDayBefore } from './review-prompts';
import type { Session } from '../session';

/** Lists notes of older importers and adopts them when the person agrees. */
export async function adopt(session: Session): Promise<void> {
	const { app, world, settings } = session;
	const found = await findAdoptable(world, settings.current);
	if (found.length === 0) {
		new Notice(PROMPTS.adoptNone);
		return;
	}
	const titles = titleLines(found.map((note) => note.title));
	const isAgreed = await confirm(app, {
		title: PROMPTS.adoptTitle,
		about: `${PROMPTS.adoptAbout} ${adoptFound(found.length)} ${titles}`,
		yes: PROMPTS.adopt,
	});
	if (!isAgreed) return;
	const report = await adoptNotes(
		world,
		settings.current,
		found.map((note) => note.path),
	);
	new Notice(adopted(report.changed.length, report.failed.length));
}

/** Archives what is pending and older than a day, after its count was shown. */
export async function archiveOlder(session: Session): Promise<void> {
	const { app, world, settings, queue } = session;
	const day = await askDayBefore(session);
	if (day === undefined) return;
	const paths = olderThan(queue.list(), day);
	if (paths.length === 0) {
		new Notice(WRITING.noneOlder);
		return;
	}
	const edit: ReviewEdit = { kind: 'status', decision: 'archived' };
	const found = olderFound(previewBatch(world, settings.current, paths, edit), day);
	const about = `${found} ${keptWords(keptOlder(queue.list(), day))}`.trim();
	if (await confirm(app, { title: WRITING.older, about, yes: PROMPTS.archive }))
		await session.edit(paths, edit);
}
