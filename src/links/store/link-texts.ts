import { detached } from '../read/note-reader';
import { phraseOf } from '../read/phrases';
import type { Surfaces } from './surfaces';
import type { Vocabulary } from '../read/vocabulary';

interface LinkText {
	readonly text: string;
	/** Of its wording; -1 for none, `undefined` where not asked for yet. */
	surface: number | undefined;
}

/** What links lead to and are shown as: they say the same again and again, and each text is kept once. */
export class LinkTexts {
	private readonly known = new Map<string, LinkText>();

	constructor(
		private readonly vocabulary: Vocabulary,
		private readonly surfaces: Surfaces,
	) {}

	/** A text of its own, the same for all links of a batch. */
	of(text: string): LinkText {
		const known = this.known.get(text);
		if (known) return known;
		const own: LinkText = { text: detached(text), surface: undefined };
		this.known.set(own.text, own);
		return own;
	}

	/** The surface of a wording, or -1. */
	surfaceOf(text: string): number {
		const own = this.of(text);
		if (own.surface !== undefined) return own.surface;
		const phrase = phraseOf(own.text, this.vocabulary);
		own.surface = phrase ? this.surfaces.enter(phrase.tokens, phrase.terms) : -1;
		return own.surface;
	}

	/** The batch is in. */
	forget(): void {
		this.known.clear();
	}
}
