/** Scripts whose words stand side by side without spaces, as a part of a character class. */
export const UNSPACED_SCRIPTS =
	'\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
