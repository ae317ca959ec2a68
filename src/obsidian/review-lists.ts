import { Notice } from 'obsidian';
import { adoptNotes, findAdoptable } from '../flow/adopt';
import { olderThan, previewBatch } from '../flow/batch';
import { localDay, plusDays } from '../base/day';
import type { ReviewEdit } from '../queue/model';
import {
	adopted,
	adoptFound,
	olderFound,
	REVIEW_PROMPTS as PROMPTS,
	titleLines,
} from '../words/queue';
import { ask } from './queue/ask-modal';
import { confirm } from './queue/confirm';
import type { Session } from './session';

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

const MAX_DAYS = 36_500;

/** Archives what is pending and older than so many days, after its count was shown. */
export async function archiveOlder(session: Session): Promise<void> {
	const { app, world, settings, queue } = session;
	const isDays = (text: string): boolean => /^\d{1,5}$/u.test(text) && Number(text) <= MAX_DAYS;
	const answer = await ask(app, {
		title: PROMPTS.olderTitle,
		hint: PROMPTS.olderAbout,
		value: '90',
		check: (text) => (isDays(text) ? undefined : PROMPTS.notDays),
	});
	if (answer === undefined || !isDays(answer)) return;
	const day = plusDays(localDay(world.clock.now()), -Number(answer));
	const paths = olderThan(queue.list(), day);
	const edit: ReviewEdit = { kind: 'status', decision: 'archived' };
	const preview = previewBatch(world, settings.current, paths, edit);
	if (paths.length === 0) {
		new Notice(PROMPTS.noneOlder);
		return;
	}
	const about = olderFound(preview, day);
	if (await confirm(app, { title: PROMPTS.olderTitle, about, yes: PROMPTS.archive }))
		await session.edit(paths, edit);
}
