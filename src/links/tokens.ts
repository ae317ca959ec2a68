/** A word of a text, or one character of a script without spaces. Offsets are UTF-16 units. */
export interface Token {
	/** Folded: no case, no marks, light plural stem. */
	readonly term: string;
	readonly start: number;
	readonly end: number;
	/** One character of Han, Kana or Hangul. */
	readonly unspaced: boolean;
}

const UNSPACED = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff';
const TOKEN = new RegExp(
	`[${UNSPACED}]|[^\\W_](?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])*|\\p{L}(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])*`,
	'gu',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]$`, 'u');

/** Tokens of a text in order. Linear. */
export function readTokens(text: string): readonly Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const [word] = match;
		const unspaced = IS_UNSPACED.test(word);
		tokens.push({
			term: unspaced ? word : stem(fold(word)),
			start: match.index,
			end: match.index + word.length,
			unspaced,
		});
	}
	return tokens;
}

function fold(word: string): string {
	const lower = word.toLowerCase();
	return /^[\u0000-\u007f]*$/u.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Plural endings only: the link study found stronger stemming worse. */
function stem(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /\d/u.test(word)) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (/(?:ss|sh|ch|x)es$/u.test(word)) return word.slice(0, -2);
	return /(?:ss|us|is)$/u.test(word) ? word : word.slice(0, -1);
}

/** Terms for comparing texts: words, and pairs of neighbours in scripts without spaces. A lone such character says nothing. */
export function readTerms(
	tokens: readonly Token[],
): readonly { readonly term: string; readonly start: number; readonly end: number }[] {
	const terms: { term: string; start: number; end: number }[] = [];
	tokens.forEach((token, at) => {
		if (!token.unspaced) {
			if (token.term.length > 1) terms.push(token);
			return;
		}
		const next = tokens[at + 1];
		if (next?.unspaced && next.start === token.end) {
			terms.push({ term: token.term + next.term, start: token.start, end: next.end });
		}
	});
	return terms;
}
