import type { World } from '../../ports';

/** How many notes carry each tag, counted from the notes' facts in slices. */
export async function tagCounts(
	world: Pick<World, 'notes' | 'clock'>,
): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	for (const path of world.notes.list()) {
		for (const tag of world.notes.facts(path)?.tags ?? [])
			counts.set(tag, (counts.get(tag) ?? 0) + 1);
		await world.clock.breathe();
	}
	return counts;
}
