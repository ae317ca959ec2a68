/** Words as a person selected them in the rendered note: plain, without markup. */
export interface Quote {
	readonly words: string;
	/** Which of several equal texts of the note, from 0. */
	readonly occurrence?: number;
}
