import { problem } from '../../base/problem';
import { isRecord } from '../../base/record';
import { fail, ok, type Result } from '../../base/result';
import { reviseNote } from '../../note/owned';
import type { World } from '../../ports';
import type { FeedSettings, Settings } from '../../settings/model';
import { createDrafters } from './draft';
import { record } from '../undo/recorder';

/** A note whose publisher says something else now; kept on this device until the person takes it or lets it go. */
export interface Revision {
	readonly path: string;
	readonly title: string;
	/** The item's identity. */
	readonly id: string;
	readonly feed: string;
}

const KEY = 'revisions';
const MAX_KEPT = 500;

/** Revisions waiting on this device, of notes that are still there. */
export function openRevisions(world: World): readonly Revision[] {
	const stored = world.memory.get(KEY);
	if (!Array.isArray(stored)) return [];
	return stored.filter(isRevision).filter((each) => world.notes.facts(each.path) !== undefined);
}

function isRevision(value: unknown): value is Revision {
	return (
		isRecord(value) &&
		['path', 'title', 'id', 'feed'].every((key) => typeof value[key] === 'string')
	);
}

/** Remembers revisions; a later one of the same note takes the place of an earlier one. */
export async function keepRevisions(
	world: World,
	feed: string,
	found: readonly { readonly path: string; readonly title: string; readonly id: string }[],
): Promise<void> {
	if (found.length === 0) return;
	const kept = new Map(openRevisions(world).map((each) => [each.path, each]));
	for (const { path, title, id } of found) {
		kept.delete(path);
		kept.set(path, { path, title, id, feed });
	}
	await world.memory.set(KEY, [...kept.values()].slice(-MAX_KEPT));
}

/** Lets a revision go: the note stays as it is. */
export async function dropRevision(world: World, path: string): Promise<void> {
	await world.memory.set(
		KEY,
		openRevisions(world).filter((each) => each.path !== path),
	);
}

/** The note's text as it is and as it would be. Problem where the person's edits leave nothing of ours to renew. */
export async function previewRevision(
	world: World,
	settings: Settings,
	revision: Revision,
): Promise<Result<{ readonly before: string; readonly after: string }>> {
	const fresh = await freshText(world, settings, revision);
	if (!fresh.ok) return fresh;
	const now = await world.notes.read(revision.path);
	if (!now.ok) return now;
	const after = reviseNote(now.value, fresh.value.text, fresh.value.made);
	return after.ok
		? ok({ before: now.value, after: after.value })
		: fail(problem(after.problem.kind, revision.path));
}

/** Writes what the preview showed, if the note is still what it was then. One action. */
export async function takeRevision(
	world: World,
	revision: Revision,
	shown: { readonly before: string; readonly after: string },
): Promise<Result<void>> {
	const done = await record(world, { kind: 'update', subject: revision.path }, (recorder) =>
		recorder.change(
			revision.path,
			(text) =>
				text === shown.before ? ok(shown.after) : fail(problem('note-changed', revision.path)),
			`${revision.feed} changed it`,
		),
	);
	if (!done.ok) return done;
	await dropRevision(world, revision.path);
	return ok(undefined);
}

async function freshText(
	world: World,
	settings: Settings,
	revision: Revision,
): Promise<Result<{ readonly text: string; readonly made: { note: string; quote: string } }>> {
	const feed: FeedSettings | undefined = settings.feeds.find((each) => each.name === revision.feed);
	const item = feed && (await world.shelf.load(feed.url)).find((each) => each.id === revision.id);
	if (!feed || !item) return fail(problem('nothing-left', revision.title));
	const drafter = await createDrafters(world, settings).of(feed);
	if (!drafter.ok) return drafter;
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const made = ledger.value.findLast(
		(entry) => entry.kind === 'made' && entry.keys.includes(revision.id),
	);
	return ok({
		text: (await drafter.value.note(item)).text,
		made: { note: made?.note ?? '', quote: made?.quote ?? '' },
	});
}
