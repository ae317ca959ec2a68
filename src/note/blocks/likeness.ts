/** Words of one block that are looked at: a longer one is known by its start. */
const MAX_WORDS = 600;
const WORD =
	/[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** A text's pieces for comparing: words, signs, single characters of scripts without spaces. */
export function wordsOf(text: string): readonly string[] {
	return text.match(WORD) ?? [];
}

/** How often each word of a text stands in it, letter case apart; signs do not count. */
export function wordCounts(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const word of wordsOf(text.slice(0, MAX_WORDS * 12)).slice(0, MAX_WORDS)) {
		if (!/[\p{L}\p{N}]/u.test(word)) continue;
		const key = word.toLowerCase();
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** How much of two texts' words they share, 0 to 1 (Dice). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let [shared, all] = [0, 0];
	for (const [word, count] of a) {
		shared += Math.min(count, b.get(word) ?? 0);
		all += count;
	}
	for (const count of b.values()) all += count;
	return all === 0 ? 0 : (2 * shared) / all;
}
