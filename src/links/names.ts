import type { IndexedNote } from './model';
import { readTokens, type Token } from './tokens';

/** A place where a note's name stands in a text. */
export interface NameMatch {
	readonly start: number;
	readonly end: number;
	readonly paths: readonly string[];
	readonly tokens: number;
}

interface Branch {
	readonly next: Map<string, Branch>;
	paths?: Set<string>;
}

/** Tokens of a name beyond this are no name. */
const MAX_TOKENS = 14;
/** Names that are so common as words that they tell nothing. */
export const COMMON: ReadonlySet<string> = new Set(
	'the a an and or of to in on for is it as at by be we you i me my no not new old all one two how why what when who where this that with from are was will can do index readme home todo note notes untitled inbox draft test misc other log daily der die das und le la les et el los de il una'.split(
		' ',
	),
);

/** Titles and aliases of all notes as a tree of tokens: one walk of a text finds every longest match. */
export class NameTree {
	private readonly root: Branch = { next: new Map() };
	private readonly names = new Map<string, readonly string[][]>();

	set(note: IndexedNote): void {
		this.remove(note.path);
		const names = [note.title, note.title.replace(/\s*\([^()]{1,80}\)$/u, ''), ...note.aliases];
		const phrases = names.map(namePhrase).filter((phrase) => phrase !== undefined);
		for (const phrase of phrases)
			this.branch(phrase).paths = (this.branch(phrase).paths ?? new Set()).add(note.path);
		this.names.set(note.path, phrases);
	}

	remove(path: string): void {
		for (const phrase of this.names.get(path) ?? []) this.branch(phrase).paths?.delete(path);
		this.names.delete(path);
	}

	/** Longest match from each token; a gap may hold at most three characters and no line end or sentence end. */
	find(text: string): readonly NameMatch[] {
		const tokens = readTokens(text);
		const found: NameMatch[] = [];
		let at = 0;
		while (at < tokens.length) {
			const match = this.longest(text, tokens, at);
			if (match) found.push(match);
			at += match ? match.tokens : 1;
		}
		return found;
	}

	private longest(text: string, tokens: readonly Token[], from: number): NameMatch | undefined {
		let branch: Branch | undefined = this.root;
		let best: NameMatch | undefined;
		const first = tokens[from];
		for (let at = from; first && branch && at < from + MAX_TOKENS; at += 1) {
			const token = tokens[at];
			if (!token || (at > from && !joins(text, tokens[at - 1], token))) break;
			branch = branch.next.get(token.term);
			const paths = branch?.paths;
			if (paths && paths.size > 0 && wholeKatakana(text, first.start, token.end)) {
				best = {
					start: first.start,
					end: token.end,
					paths: [...paths].sort(),
					tokens: at - from + 1,
				};
			}
		}
		return best;
	}

	private branch(phrase: readonly string[]): Branch {
		return phrase.reduce((branch: Branch, term) => {
			const next = branch.next.get(term) ?? { next: new Map<string, Branch>() };
			branch.next.set(term, next);
			return next;
		}, this.root);
	}
}

/** Tokens of a name worth finding: more than one CJK character, not a lone common word, letter or number. */
function namePhrase(name: string): string[] | undefined {
	const tokens = readTokens(name);
	const terms = tokens.map((token) => token.term);
	if (terms.length === 0 || terms.length > MAX_TOKENS) return undefined;
	const only = terms[0] ?? '';
	const tooSmall =
		terms.length === 1 &&
		(tokens[0]?.unspaced || only.length < 3 || COMMON.has(only) || /^\d+$/u.test(only));
	return tooSmall || terms.every((term) => COMMON.has(term) || /^\d+$/u.test(term))
		? undefined
		: terms;
}

function joins(text: string, before: Token | undefined, token: Token): boolean {
	const gap = text.slice(before?.end ?? 0, token.start);
	return gap.length <= 3 && !/[\n.!?。！？;；]/u.test(gap.replace(/\.(?=$)/u, ''));
}

/** No match starts or ends inside a run of Katakana: compounds are other words. */
function wholeKatakana(text: string, start: number, end: number): boolean {
	const kana = /^[\u30a1-\u30fa\u30fc]$/u;
	const cutsIn = kana.test(text.charAt(start)) && kana.test(text.charAt(start - 1));
	return (
		!cutsIn && !(kana.test(text.charAt(end)) && kana.test(text.charAt(end - 1)) && end - start < 4)
	);
}
