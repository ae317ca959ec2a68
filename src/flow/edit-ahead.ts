import { drained, paced } from '../links/slices';
import type { World } from '../ports';

/**
 * An edit reckoned in slices for the text a note has now, to be written in one go: a long note would hold the app else. What it
 * gives is for the text of that moment all the same: where the note says something else by then, it is reckoned anew, at once.
 * @param edit what it gives depends on the text alone
 */
export async function editAhead<T>(
	{ notes, clock }: Pick<World, 'notes' | 'clock'>,
	path: string,
	edit: (text: string) => Generator<void, T>,
): Promise<(text: string) => T> {
	const read = await notes.read(path);
	if (!read.ok) return (text) => drained(edit(text));
	const early = await paced(edit(read.value), () => clock.breathe());
	return (text) => (text === read.value ? early : drained(edit(text)));
}
