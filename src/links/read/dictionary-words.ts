import { isKatakana } from './chars';

/** Units on either side of a place by which its word is told. */
const AROUND = 12;
/** A text is looked at so often, so that one of nothing but short names takes bounded time. */
const MOST = 400;
/** Only short names stand in other words by chance: 心流 in 中心流量. */
const LONGEST = 3;

const HAN = /\p{Script=Han}/u;
let segmenter: Intl.Segmenter | undefined;

export interface DictionaryWord {
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
}

/** Where words begin and end in a text of a script without spaces, by the platform's dictionary. */
export class DictionaryWords {
	private readonly known = new Map<number, DictionaryWord | undefined>();

	constructor(private readonly text: string) {}

	/** The word that holds a unit; `undefined` beyond the bound of looks. */
	wordAt(at: number): DictionaryWord | undefined {
		if (!this.known.has(at)) this.known.set(at, this.known.size < MOST ? this.look(at) : undefined);
		return this.known.get(at);
	}

	/**
	 * Whether a short name in Han begins within a word, or ends within another than it begins: 心流 in 中心流量. What begins a
	 * longer word is meant by it, too: 量子 in 量子力学.
	 */
	cuts(start: number, end: number): boolean {
		const { text } = this;
		if (end - start > LONGEST || !HAN.test(text.charAt(start))) return false;
		if (!HAN.test(text.charAt(start - 1)) && !HAN.test(text.charAt(end))) return false;
		const first = this.wordAt(start);
		if (!first || (first.start === start && first.end >= end)) return false;
		return first.start !== start || this.wordAt(end - 1)?.end !== end;
	}

	private look(at: number): DictionaryWord | undefined {
		if (isKatakana(this.text.charCodeAt(at))) return this.run(at);
		const from = Math.max(0, at - AROUND);
		// One dictionary serves Chinese and Japanese. It is read when it is first asked for.
		segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
		const found = segmenter.segment(this.text.slice(from, at + AROUND)).containing(at - from);
		if (!found) return undefined;
		return { start: from + found.index, end: from + found.index + found.segment.length };
	}

	/** The run of Katakana round a unit: foreign words, which the dictionary cuts into others. */
	private run(at: number): DictionaryWord {
		let [start, end] = [at, at];
		while (at - start < AROUND && isKatakana(this.text.charCodeAt(start - 1))) start -= 1;
		while (end - at < AROUND && isKatakana(this.text.charCodeAt(end))) end += 1;
		return { start, end };
	}
}
