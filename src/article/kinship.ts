/** A text and what its page calls it. */
export interface TitledText {
	readonly text: string;
	readonly title?: string | undefined;
}

/** What is known of an article before its page is read. */
export interface Known {
	readonly title?: string | undefined;
	readonly summary?: string | undefined;
}

/** Whether a text is about what is known of it; `unknown` where too little is, or in another language. */
export type Fit = 'fits' | 'apart' | 'unknown';

/** Han, Kana, Hangul, Thai, Lao, Burmese, Khmer: a sign says what a word says elsewhere, two in a row say it well. */
const UNSPACED =
	'\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff';
const TOKEN = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const ALONE = new RegExp(`^[${UNSPACED}]$`, 'u');
/** Words of a text that are looked at: a longer one is known by its start. */
const MAX_TOKENS = 30_000;
/** Shorter words carry a sentence and no subject. */
const SHORTEST = 4;
/** Inflection changes the ends of words. */
const STEM = 6;

/** A text without the addresses of its links and images, in lower case, by words and single signs. */
function tokensOf(text: string): readonly string[] {
	const shown = text.replace(/\]\([^)\n]{0,2000}\)/gu, '] ').toLowerCase();
	return (shown.match(TOKEN) ?? []).slice(0, MAX_TOKENS);
}

/** What a text speaks of: stems of its longer words, pairs of signs. */
function termsOf(tokens: readonly string[]): ReadonlySet<string> {
	const terms = new Set<string>();
	tokens.forEach((token, at) => {
		const next = tokens[at + 1] ?? '';
		if (ALONE.test(token)) {
			if (ALONE.test(next)) terms.add(token + next);
		} else if (token.length >= SHORTEST && !/^\p{N}+$/u.test(token))
			terms.add(token.slice(0, STEM));
	});
	return terms;
}

/** What a language is known by: its short words and single signs. */
function smallWordsOf(tokens: readonly string[]): ReadonlySet<string> {
	return new Set(tokens.filter((token) => token.length < SHORTEST && !/^\p{N}+$/u.test(token)));
}

/** Share of the wanted that is there, 0 to 1; `undefined` where fewer than so many are wanted. */
function shareOf(
	wanted: ReadonlySet<string>,
	there: ReadonlySet<string>,
	fewest: number,
): number | undefined {
	if (wanted.size < fewest) return undefined;
	return [...wanted].filter((each) => there.has(each)).length / wanted.size;
}

/** A share of a summary that any text of its language holds. */
const BY_CHANCE = 0.2;

interface Shares {
	/** Of the title's words. */
	readonly title: number | undefined;
	/** Of the summary's. */
	readonly summary: number | undefined;
	/** The summary's short words stand in the text: it is in the same language. */
	readonly isSameLanguage: boolean;
	/** Title and text use the same script. */
	readonly isSameScript: boolean;
}

function sharesOf({ text, title = '' }: TitledText, known: Known): Shares {
	const tokens = tokensOf(`${title}\n${text}`);
	const terms = termsOf(tokens);
	const summary = tokensOf(known.summary ?? '').slice(0, 80);
	const said = tokensOf(known.title ?? '');
	const script = scriptOf(text.slice(0, 4000));
	const small = shareOf(smallWordsOf(summary), smallWordsOf(tokens), 3) ?? 0;
	return {
		title: shareOf(termsOf(said), terms, 1),
		summary: shareOf(termsOf(summary), terms, 8),
		// Signs that are words alone are not all small ones.
		isSameLanguage:
			small >= (script === 'Latin' ? 0.5 : 0.3) && scriptOf(summary.join(' ')) === script,
		isSameScript: scriptOf(said.join(' ')) === script,
	};
}

/** Japanese is told from Chinese by its Hiragana. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Han', 'Hangul', 'Thai'];

function scriptOf(text: string): string {
	const count = (script: string): number =>
		text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
	const counts = SCRIPTS.map((script) => ({ script, letters: count(script) }));
	const most = counts.reduce((best, each) => (each.letters > best.letters ? each : best));
	if (most.letters === 0) return '';
	const isKana = count('Hiragana') > most.letters * 0.2;
	return isKana ? 'Kana' : most.script;
}

/** Whether a text speaks of what title and summary speak of. Translated titles and tiny summaries tell nothing. */
export function fitOf(text: TitledText, known: Known): Fit {
	const { title, summary, isSameScript } = sharesOf(text, known);
	if ((title ?? 0) >= 0.6 || (summary ?? 0) >= 0.5) return 'fits';
	const isApart = (title ?? 0) < 0.3 && (summary ?? 0) < BY_CHANCE;
	return isApart && isSameScript && title !== undefined ? 'apart' : 'unknown';
}

/**
 * Whether a text is surely not the article, though nothing stands there to compare it with: no word of the title, hardly one
 * of a summary long enough to tell, and the same language. Anything less may be a retitled or translated article.
 */
export function isSurelyAnother(text: TitledText, known: Known): boolean {
	const { title, summary, isSameLanguage } = sharesOf(text, known);
	return title === 0 && summary !== undefined && summary < BY_CHANCE && isSameLanguage;
}

/**
 * Two readings of one article, or two of its versions, share most runs of three words; two articles of one author and
 * length share under one in twenty. Between them lie articles that were rewritten throughout.
 */
const FEWEST_SHARED = 0.1;

/**
 * Whether a text is another one than the text that stands there: of its runs of three words hardly any is left. It is none
 * where it fits what is known of the article and the text there does not, or is but a part (an abstract, someone's summary).
 */
export function isAnotherText(
	next: TitledText,
	standing: TitledText & { readonly isPart: boolean },
	known: Known,
): boolean {
	const runs = runsOf(tokensOf(standing.text));
	const shared = shareOf(runs, runsOf(tokensOf(next.text)), 1);
	if (shared === undefined || shared >= FEWEST_SHARED) return false;
	const isBetter = standing.isPart || fitOf(standing, known) !== 'fits';
	return !(isBetter && fitOf(next, known) === 'fits');
}

function runsOf(tokens: readonly string[]): ReadonlySet<string> {
	return new Set(tokens.slice(2).map((token, at) => `${tokens[at]} ${tokens[at + 1]} ${token}`));
}
