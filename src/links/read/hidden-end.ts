/** What hides or sets apart more than this is no remark and no formula, in units. */
const MAX_BLOCK = 4000;

/** By closing mark: where it stands first behind a place of the text read last. A wall of openings is looked through once. */
const nexts = new Map<string, { text: string; from: number; at: number }>();

/** Where a remark or a formula ends whose opening is done at `from`; -1 where it closes too far off or never. */
export function hiddenEnd(text: string, from: number, close: string): number {
	let next = nexts.get(close);
	if (next?.text !== text || from < next.from || from > next.at) {
		const at = text.indexOf(close, from);
		next = { text, from, at: at < 0 ? Infinity : at };
		nexts.set(close, next);
	}
	return next.at - from < MAX_BLOCK ? next.at + close.length : -1;
}
