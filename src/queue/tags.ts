/** Weight of a tag that a suggested note carries, against one that merely exists: neighbours know better than the crowd. */
const NEIGHBOUR = 10;

/**
 * Tags to offer for a note, best first: those of its suggested notes (the first counts most), then those the vault uses
 * most. None that the note has, and none that every note of a feed carries.
 */
export function rankTags(
	vault: ReadonlyMap<string, number>,
	suggested: readonly (readonly string[])[],
	own: readonly string[],
): readonly string[] {
	const scores = new Map<string, number>();
	const add = (tag: string, score: number): void => {
		scores.set(tag, (scores.get(tag) ?? 0) + score);
	};
	const most = [...vault.values()].reduce((a, b) => Math.max(a, b), 1);
	for (const [tag, notes] of vault) add(tag, notes / most);
	for (const [at, tags] of suggested.entries())
		for (const tag of new Set(tags)) add(tag, NEIGHBOUR / (at + 1));
	const has = new Set([...own, 'rss'].map((tag) => tag.toLowerCase()));
	return [...scores]
		.filter(([tag]) => tag !== '' && !has.has(tag.toLowerCase()))
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.map(([tag]) => tag);
}
