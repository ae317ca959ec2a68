import type { Result } from '../base/result';
import type { Quote } from '../note/find-quote';
import type { World } from '../ports';
import type { Settings } from '../settings/model';

export interface ConversionChoice {
	/** Default: the literature note's title. */
	readonly title?: string;
	/** With naming `sequence`: the note whose child the new one is, by its id (`1a2`). */
	readonly parentId?: string;
	/** An existing permanent note to add to, in place of a new one. */
	readonly into?: string;
	/** Convert although nothing in the note is the person's own. */
	readonly force?: boolean;
}

/** What a conversion moves: how much there is of each, for the dialogue. */
export interface OwnWordsCount {
	readonly points: number;
	readonly highlights: number;
	readonly paragraphs: number;
}

export interface ConversionPreview {
	/** Where the note will stand, or the note that is added to. */
	readonly path: string;
	/** The new note's text, or the section that is added. */
	readonly text: string;
	readonly own: OwnWordsCount;
}

export interface ConversionReport {
	readonly path: string;
	readonly title: string;
	readonly made: boolean;
	/** Whether the literature note's status changed. */
	readonly decided: boolean;
}

/** What converting would write. Nothing is changed. Problem `nothing-own` unless forced. */
export function previewConversion(
	_world: World,
	_settings: Settings,
	_path: string,
	_choice: ConversionChoice,
): Promise<Result<ConversionPreview>> {
	throw new Error('not yet');
}

/** Makes a permanent note of the person's own words in a note, linked both ways; its status becomes permanent. One action. */
export function convertNote(
	_world: World,
	_settings: Settings,
	_path: string,
	_choice: ConversionChoice,
): Promise<Result<ConversionReport>> {
	throw new Error('not yet');
}

/** A permanent note from selected words, linked both ways with their block; the status stays. One action. */
export function noteFromQuote(
	_world: World,
	_settings: Settings,
	_path: string,
	_choice: ConversionChoice & { readonly quote: Quote; readonly words?: string },
): Promise<Result<ConversionReport>> {
	throw new Error('not yet');
}
