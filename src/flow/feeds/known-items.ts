import { problem } from '../../base/problem';
import { fail, ok } from '../../base/result';
import type { FeedItem } from '../../feed/model';
import { saidHash } from '../../feed/said';
import { SOURCES } from '../../note/owned';
import { addToListProperty } from '../../note/properties/property-list';
import type { FeedRun } from './feed-run';
import { templateProperty } from './note-feeds';

/**
 * One story from several feeds is one note: its `sources` name them all, the feed that brought it first in front. Asked once
 * per feed and item (the ledger remembers), so that a person who takes a name out keeps it out.
 */
export async function joinSources(
	run: FeedRun,
	items: readonly FeedItem[],
): Promise<readonly string[]> {
	const { known, world, recorder } = run.context;
	const feed = run.of.feed.name;
	const joined: string[] = [];
	for (const item of items) {
		if (run.isOver()) break;
		await world.clock.breathe();
		const keys = run.keysOf(item);
		const path = known.noteOf(keys);
		const first = path === undefined ? undefined : sourceOf(run, path);
		if (path === undefined || first === undefined || known.feedsOf(keys).has(feed)) continue;
		run.remember(item, 'joined');
		if (first === `${feed} RSS`) continue;
		const changed = await recorder.change(
			path,
			(text) => {
				const edited = addToListProperty(text, SOURCES, [first, `${feed} RSS`]);
				return edited === undefined ? fail(problem('bad-front-matter', path)) : ok(edited);
			},
			`also in ${feed}`,
		);
		if (!changed.ok) run.failed.push(changed.problem);
		else if (changed.value === 'changed') joined.push(path);
	}
	return joined;
}

/** The `source` of a note of ours; `undefined` for a note of the person's own, which is left alone. */
function sourceOf(run: FeedRun, path: string): string | undefined {
	const { world, settings } = run.context;
	const source = templateProperty(settings, 'source', world.notes.facts(path)?.frontmatter);
	if (typeof source === 'string') return source.endsWith(' RSS') ? source : undefined;
	// Made in this very run: the app's cache of properties comes a moment later.
	const maker = run.context.known.makerOf(path);
	return maker === undefined ? undefined : `${maker} RSS`;
}

/** Items whose publisher says something else now than when the note was made: noticed once per change, never written. */
export async function noticeRevisions(
	run: FeedRun,
	items: readonly FeedItem[],
): Promise<readonly Revision[]> {
	const { known, world } = run.context;
	const revised: Revision[] = [];
	for (const item of items) {
		await world.clock.breathe();
		const keys = run.keysOf(item);
		const path = known.noteOf(keys);
		const said = known.saidOf(keys, run.of.feed.name);
		if (path === undefined || said === undefined || said === saidHash(item)) continue;
		run.remember(item, 'revised');
		revised.push({ path, title: item.title, id: item.id });
	}
	return revised;
}

interface Revision {
	readonly path: string;
	readonly title: string;
	readonly id: string;
}
