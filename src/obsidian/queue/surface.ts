import type { Quote } from '../../note/quotes/find-quote';
import type { ChecklistStep } from '../../queue/model';
import type { TextMove } from './pane/select-text';

/** What was said: that it can be taken back, that it failed, or what is seen elsewhere and only to be heard. */
export type Saying = 'undoable' | 'plain' | 'wrong' | 'heard';

/** What actions need of the view that shows their outcome. */
export interface Surface {
	/** Says what happened, on the toast and to screen readers. */
	say(words: string, kind?: Saying): void;
	/** The text selected in the pane, if any. */
	quote(): Quote | undefined;
	/** Selects sentences of the text in the pane. */
	selectText(move: TextMove): void;
	/** Accepts a suggestion of the current note by its number, or all strong ones. */
	accept(which: number | 'sure'): Promise<void>;
	/** Gives them the focus. */
	toSuggestions(): Promise<void>;
	/** Notes suggested for the current one that are no articles, best first. */
	suggested(): readonly { readonly path: string; readonly title: string }[];
	/** A step of the checklist was done in this note: its tick is offered where it is open. */
	stepDone(path: string, step: ChecklistStep): void;
	/** The step whose tick is offered now. */
	offeredStep(): ChecklistStep | undefined;
	openMenu(kind: 'row' | 'snooze'): void;
	focusList(): void;
	focusSearch(): void;
	/** Where a menu about the current note opens. */
	menuPlace(): { readonly x: number; readonly y: number };
	/** Pages the pane by most of its height. Whether there was anything left to page to. */
	page(direction: 1 | -1): boolean;
	/** Back to the list. Whether there was anything to leave: only the note was seen, or it had the focus, or what else has it. */
	leavePane(fromAnywhere?: boolean): boolean;
	/** Shows the note where only the list was seen. Whether it was not seen before. */
	enterPane(): boolean;
}
