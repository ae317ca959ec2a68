import type { World } from '../../ports';
import { foldText, holdsWords, searchWords } from '../../queue/search';

/** A note as the searcher needs to know it: a text is read again where the time of its last change is another. */
export interface Searched {
	readonly path: string;
	readonly mtime: number;
}

/** Searches the texts of notes; slow the first time, since each text is read once. */
export interface TextSearcher {
	/**
	 * Tells `onHits` the paths found so far, a few times a second where there are more, and once at the end. Gives way while
	 * it looks; stops between two notes when the signal says so.
	 */
	search(
		query: string,
		notes: readonly Searched[],
		onHits: (hits: ReadonlySet<string>) => void,
		signal: AbortSignal,
	): Promise<void>;
	forget(path: string): void;
}

/** UTF-16 units of folded text kept between two searches: a few thousand articles, 16 MB. */
const MAX_KEPT = 8_000_000;
/** Texts beyond this are searched in their beginning alone. */
const MAX_TEXT = 200_000;
/** How often hits are told, in milliseconds: each time the list is arranged and drawn. */
const TOLD_MS = 250;

export function createTextSearcher(world: Pick<World, 'notes' | 'clock'>): TextSearcher {
	const kept = new Map<string, { readonly mtime: number; readonly text: string }>();
	let size = 0;
	const forget = (path: string): void => {
		size -= kept.get(path)?.text.length ?? 0;
		kept.delete(path);
	};
	const keptText = ({ path, mtime }: Searched): string | undefined => {
		const known = kept.get(path);
		return known?.mtime === mtime ? known.text : undefined;
	};
	const readText = async ({ path, mtime }: Searched): Promise<string> => {
		forget(path);
		const read = await world.notes.read(path);
		if (!read.ok) return '';
		const text = foldText(read.value.slice(0, MAX_TEXT));
		// Full: the rest is read again each time, which is slower and still right.
		if (size + text.length <= MAX_KEPT) {
			kept.set(path, { mtime, text });
			size += text.length;
		}
		return text;
	};
	return {
		forget,
		async search(query, notes, onHits, signal) {
			const words = searchWords(query);
			const hits = new Set<string>();
			let [told, toldAt] = [0, world.clock.now()];
			for (const note of words.length === 0 ? [] : notes) {
				if (signal.aborted) return;
				if (holdsWords(keptText(note) ?? (await readText(note)), words)) hits.add(note.path);
				const now = world.clock.now();
				if (hits.size > told && now - toldAt >= TOLD_MS) {
					[told, toldAt] = [hits.size, now];
					onHits(new Set(hits));
				}
				await world.clock.breathe();
			}
			if (!signal.aborted) onHits(hits);
		},
	};
}
