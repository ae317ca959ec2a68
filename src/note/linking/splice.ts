/** UTF-16 offsets into a whole text, the end exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** A stretch of a text and what takes its place. */
export interface Splice extends TextRange {
	readonly by: string;
}

/** @param splices in order, none within another */
export function spliced(text: string, splices: readonly Splice[]): string {
	let [result, at] = ['', 0];
	for (const { start, end, by } of splices) {
		result += text.slice(at, start) + by;
		at = end;
	}
	return result + text.slice(at);
}
