import type { NoteFacts, World } from '../../ports';
import { addressOf, isInScope, titleOf } from '../../queue/entry';
import type { Settings } from '../../settings/model';
import { editNote, subjectOf } from '../review/triage';
import { isOfFamily, queueRules } from '../review/queue-source';
import { record } from '../undo/recorder';
import type { DecisionReport, NoteFailure } from '../report';

/** A note that looks like one of a feed but has no status, so the queue does not show it. */
export interface Adoptable {
	readonly path: string;
	readonly title: string;
}

/**
 * Notes of older importers without a status: with an address, and our headings, the tag `rss` or the kind of their source
 * beside it. Listed for the person; nothing is adopted by itself.
 */
export async function findAdoptable(
	world: Pick<World, 'notes' | 'clock'>,
	settings: Settings,
): Promise<readonly Adoptable[]> {
	const found: Adoptable[] = [];
	for (const path of world.notes.list()) {
		const facts = world.notes.facts(path);
		if (facts && isAdoptable(facts, settings)) {
			found.push({ path, title: titleOf(facts.frontmatter, queueRules(settings)) || facts.name });
		}
		await world.clock.breathe();
	}
	return found;
}

function isAdoptable(facts: NoteFacts, settings: Settings): boolean {
	const { frontmatter, path } = facts;
	if (!frontmatter || !isInScope(path, settings.review.scope)) return false;
	const status = frontmatter[settings.status.property];
	if (status !== undefined && status !== null && status !== '') return false;
	const isImported = typeof frontmatter['source_type'] === 'string';
	return addressOf(frontmatter) !== '' && (isOfFamily(facts) || isImported);
}

/** Gives these notes the pending status. One action. */
export async function adoptNotes(
	world: World,
	settings: Settings,
	paths: readonly string[],
): Promise<DecisionReport> {
	const [changed, same, failed]: [string[], string[], NoteFailure[]] = [[], [], []];
	await record(world, { kind: 'adopt', subject: subjectOf(paths) }, async (recorder) => {
		for (const path of paths) {
			const done = await recorder.change(
				path,
				(text) => editNote(world, settings, text, { kind: 'status', decision: 'pending' }),
				'adopted',
			);
			if (!done.ok) failed.push({ path, problem: done.problem });
			else (done.value === 'same' ? same : changed).push(path);
			await world.clock.breathe();
		}
	});
	return { changed, same, failed, moved: [] };
}
