/** Units on either side of a name that its words are told by; a cut word of three letters shows in far fewer. */
const AROUND = 12;
/** Only short names stand in other words by chance: 心流 in 中心流量. */
const LONGEST = 3;
/** A text of nothing but short names is looked at so often, so that its time stays bounded. */
const MOST = 400;

const HAN = /\p{Script=Han}/u;
let segmenter: Intl.Segmenter | undefined;

/** Tells of short names in Han whether they begin and end where words do, by the platform's dictionary. */
export class HanWords {
	private left = MOST;

	constructor(private readonly text: string) {}

	cuts(start: number, end: number): boolean {
		const { text } = this;
		if (end - start > LONGEST || !HAN.test(text.charAt(start))) return false;
		const isInside = HAN.test(text.charAt(start - 1)) || HAN.test(text.charAt(end));
		if (!isInside || this.left === 0) return false;
		this.left -= 1;
		const from = Math.max(0, start - AROUND);
		// One dictionary serves Chinese and Japanese. It is read when it is first asked for.
		segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
		const words = segmenter.segment(text.slice(from, end + AROUND));
		return (
			words.containing(start - from)?.index !== start - from || !this.endsAt(words, end - from)
		);
	}

	private endsAt(words: Intl.Segments, end: number): boolean {
		return (words.containing(end)?.index ?? end) === end;
	}
}
