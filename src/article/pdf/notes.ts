import { bodySize } from './headings';
import { RAISED, type PdfLine } from './lines';
import { lineJoiner } from './words';

export interface PdfNote {
	/** Counted over the whole text, since pages start again at 1. */
	readonly label: string;
	readonly text: string;
}

interface Gathered {
	readonly body: readonly PdfLine[];
	readonly notes: readonly PdfNote[];
}

/**
 * Takes footnotes out of the pages' feet: small lines that start with a number which stands raised in the same page's
 * text. The raised number then holds `*` and the note's label.
 */
export function gatherPdfNotes(lines: readonly PdfLine[]): Gathered {
	const size = bodySize(lines);
	const isSmall = (line: PdfLine): boolean => line.size < size * 0.93;
	const raised = new Set(
		lines
			.filter((line) => !isSmall(line))
			.flatMap((line) => raisedIn(line).map((number) => `${line.page} ${number}`)),
	);
	if (raised.size === 0) return { body: lines, notes: [] };
	const join = lineJoiner(lines);
	const notes: { page: number; number: string; text: string }[] = [];
	const body: PdfLine[] = [];
	for (const line of lines) {
		const [, number = '', text = ''] =
			new RegExp(`^${RAISED}?(\\d{1,3})${RAISED}?[.)]?\\s*(\\S.*)$`, 'u').exec(line.text) ?? [];
		const last = notes.at(-1);
		if (isSmall(line) && raised.has(`${line.page} ${number}`))
			notes.push({ page: line.page, number, text });
		else if (isSmall(line) && last?.page === line.page) last.text = join(last.text, line.text);
		else body.push(line);
	}
	const labels = new Map(notes.map((note, at) => [`${note.page} ${note.number}`, String(at + 1)]));
	const shown = (line: PdfLine): string =>
		line.text.replace(new RegExp(`${RAISED}(\\d{1,3})${RAISED}`, 'gu'), (whole, number: string) => {
			const label = labels.get(`${line.page} ${number}`);
			return label === undefined ? whole : `${RAISED}*${label}${RAISED}`;
		});
	return {
		body: body.map((line) => ({ ...line, text: shown(line) })),
		notes: notes.map((note, at) => ({
			label: String(at + 1),
			text: note.text.split(RAISED).join(''),
		})),
	};
}

function raisedIn(line: PdfLine): readonly string[] {
	return line.text.split(RAISED).filter((_, at) => at % 2 === 1);
}
