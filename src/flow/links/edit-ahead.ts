import { drained, paced } from '../../links/data/slices';
import type { World } from '../../ports';

/**
 * An edit reckoned in slices for the text a note has now, to be written in one go: a long note would hold the app else. What it
 * gives is for that moment all the same: where the note says something else by then, or a note it links is gone, it is reckoned
 * anew, at once.
 * @param edit what it gives depends on the text and on where these notes are
 */
export async function editAhead<T>(
	{ notes, clock }: Pick<World, 'notes' | 'clock'>,
	{ path, targets }: { readonly path: string; readonly targets: readonly string[] },
	edit: (text: string) => Generator<void, T>,
): Promise<(text: string) => T> {
	const read = await notes.read(path);
	if (!read.ok) return (text) => drained(edit(text));
	const early = await paced(edit(read.value), () => clock.breathe());
	const stands = (text: string): boolean =>
		text === read.value && targets.every((target) => notes.facts(target) !== undefined);
	return (text) => (stands(text) ? early : drained(edit(text)));
}
