/** Marks that change a letter's look or say what readers know; those of other scripts are vowels. */
const LOOSE_MARK =
	/(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/gu;

/** Letters that Unicode does not take apart, and how those write them who have no such keys. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	ς: 'σ',
};

/** The comparable form of a text: no case, no marks, no width. */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(LOOSE_MARK, '')
		.toLowerCase()
		.replace(/[ßæœøłđıς]/gu, (letter) => LETTERS[letter] ?? letter);
}
