import { strict } from './strict';

/** A place in a note as the app's editor tells it. */
interface EditorPosition {
	readonly line: number;
	readonly ch: number;
}

/** The note shown in the main pane, and what is selected in it. */
export interface Editor {
	getSelection(): string;
	getValue(): string;
	getCursor(side: 'from' | 'to'): EditorPosition;
	posToOffset(position: EditorPosition): number;
}

/** The main pane shows a note as one text. What was selected in it last stays selected while a menu or a dialog has the focus. */
export function editorOf(pane: Element): Editor {
	const getValue = (): string => pane.textContent ?? '';
	let kept = { text: '', from: 0, to: 0 };
	const keep = (): void => {
		const selection = getSelection();
		const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
		if (!range || !pane.contains(range.commonAncestorContainer)) return;
		kept = { text: getValue(), from: range.startOffset, to: range.endOffset };
	};
	document.addEventListener('selectionchange', keep);
	const selected = (): { from: number; to: number } => {
		// The event comes a moment after the selection.
		keep();
		return kept.text === getValue() ? kept : { from: 0, to: 0 };
	};
	return strict(
		{
			getSelection: () => getValue().slice(selected().from, selected().to),
			getValue,
			getCursor(side: 'from' | 'to') {
				const before = getValue().slice(0, selected()[side]).split('\n');
				return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
			},
			posToOffset({ line, ch }: EditorPosition) {
				const before = getValue().split('\n').slice(0, line);
				return before.reduce((sum, each) => sum + each.length + 1, 0) + ch;
			},
		},
		'editor',
	);
}
