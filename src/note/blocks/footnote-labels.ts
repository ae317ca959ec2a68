import type { BlockRow } from './block-diff';

const LABEL = /\[\^([^\]\s]{1,200})\]/gu;

/**
 * How footnote labels of the fetched text are written in the note, where blocks of both stand together: as the note labels
 * the same footnote, as they are where the note has no such label, by a free number otherwise.
 */
export function footnoteLabels(rows: readonly BlockRow[]): ReadonlyMap<string, string> {
	const taken = new Set<string>();
	const labels = new Map<string, string>();
	for (const { kind, mine, theirs } of rows) {
		if (mine) for (const label of labelsIn(mine.text)) taken.add(label);
		if (kind === 'only-mine' || mine?.kind !== 'footnote' || theirs?.kind !== 'footnote') continue;
		const [from, to] = [labelsIn(theirs.text)[0], labelsIn(mine.text)[0]];
		if (from !== undefined && to !== undefined) labels.set(from, to);
	}
	let next = 1;
	for (const { theirs } of rows) {
		if (theirs?.kind !== 'footnote') continue;
		const [label] = labelsIn(theirs.text);
		if (label === undefined || labels.has(label)) continue;
		while (taken.has(String(next))) next += 1;
		const free = taken.has(label) ? String(next) : label;
		taken.add(free);
		labels.set(label, free);
	}
	return labels;
}

/** A fetched block's text with the note's labels. */
export function relabel(text: string, labels: ReadonlyMap<string, string>): string {
	return text.replace(LABEL, (all, label: string) => {
		const other = labels.get(label);
		return other === undefined ? all : `[^${other}]`;
	});
}

function labelsIn(text: string): readonly string[] {
	return [...text.matchAll(LABEL)].map((match) => match[1] ?? '');
}
