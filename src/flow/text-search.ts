import type { World } from '../ports';
import { foldText, holdsWords, searchWords } from '../queue/search';

/** Searches the texts of notes; slow the first time, since each text is read once. */
export interface TextSearcher {
	/**
	 * Tells `onHits` the paths found so far, each time there are more, and once at the end. Gives way while it looks; stops
	 * between two notes when the signal says so.
	 */
	search(
		query: string,
		paths: readonly string[],
		onHits: (hits: ReadonlySet<string>) => void,
		signal: AbortSignal,
	): Promise<void>;
	forget(path: string): void;
}

/** UTF-16 units of folded text kept between two searches: a few thousand articles, 16 MB. */
const MAX_KEPT = 8_000_000;
/** Texts beyond this are searched in their beginning alone. */
const MAX_TEXT = 200_000;
/** So many hits are told at once. */
const TOLD = 25;

export function createTextSearcher(world: Pick<World, 'notes' | 'clock'>): TextSearcher {
	const kept = new Map<string, { readonly mtime: number; readonly text: string }>();
	let size = 0;
	const forget = (path: string): void => {
		size -= kept.get(path)?.text.length ?? 0;
		kept.delete(path);
	};
	const textOf = async (path: string): Promise<string> => {
		const facts = world.notes.facts(path);
		const known = kept.get(path);
		if (known && known.mtime === facts?.mtime) return known.text;
		forget(path);
		const read = facts ? await world.notes.read(path) : undefined;
		if (!facts || !read?.ok) return '';
		const text = foldText(read.value.slice(0, MAX_TEXT));
		// Full: the rest is read again each time, which is slower and still right.
		if (size + text.length <= MAX_KEPT) {
			kept.set(path, { mtime: facts.mtime, text });
			size += text.length;
		}
		return text;
	};
	return {
		forget,
		async search(query, paths, onHits, signal) {
			const words = searchWords(query);
			const hits = new Set<string>();
			let told = 0;
			for (const path of words.length === 0 ? [] : paths) {
				if (signal.aborted) return;
				if (holdsWords(await textOf(path), words)) hits.add(path);
				if (hits.size >= told + TOLD) {
					told = hits.size;
					onHits(new Set(hits));
				}
				await world.clock.breathe();
			}
			if (!signal.aborted) onHits(hits);
		},
	};
}
