import { addText, Bag, type BagSource } from '../read/bag';
import { ANCHOR_SPAN, type LeftOut, type Question, type Weighed } from './asked';
import { findMatches } from '../names/matches';
import { bodyOf } from '../read/note-reader';
import { TF } from '../store/postings';
import { drained } from '../data/slices';
import { readRoles } from '../read/roles';
import { Tokens } from '../read/tokens';
import { tagsOf } from '../read/note-record';
import type { Vault } from '../store/vault';

/** The title of what asks counts so often. */
const TITLE_WEIGHT = 3;

export interface AskingText {
	readonly title: string;
	readonly body: string;
	readonly tags: readonly string[];
}

/** Reads texts that ask; holds what is reused from text to text. */
export class QuestionReader {
	private readonly source: BagSource;
	private readonly titleTokens = new Tokens();

	constructor(private readonly vault: Vault) {
		this.source = { vocabulary: vault.vocabulary, tokens: new Tokens(), bag: new Bag() };
	}

	read(text: AskingText, leftOut: LeftOut | undefined): Question {
		return drained(this.reading(text, leftOut));
	}

	/** In slices. One walk over the body serves its terms, its matches, its links and, later, the reasons. */
	*reading(
		{ title, body: given, tags }: AskingText,
		leftOut: LeftOut | undefined,
	): Generator<void, Question> {
		const body = bodyOf({ body: given });
		const { vocabulary, boilerplate } = this.vault;
		const { bag, tokens } = this.source;
		bag.clear();
		const { roles, links } = readRoles(body);
		boilerplate.hide(body, roles);
		addText(this.source, body, 1, { roles });
		yield;
		const matches = findMatches(body, tokens, this.vault);
		yield;
		addText({ vocabulary, bag, tokens: this.titleTokens }, title, TITLE_WEIGHT);
		const { terms, weights, idfs } = this.weighed();
		const asked = { body, tokens, tags: tagsOf(tags), leftOut };
		return { terms, weights, idfs, about: this.aboutWhat(), matches, links, ...asked };
	}

	/** Whether a term tells anything: some notes say it, and no more than half of them. */
	private tells(term: number): boolean {
		const { postings, size } = this.vault;
		const df = postings.df.items[term] ?? 0;
		return df > 0 && df <= Math.max(2, size / 2);
	}

	private aboutWhat(): Weighed {
		const { terms: said, length } = this.titleTokens;
		const terms = [...new Set(said.subarray(0, length))].filter((term) => this.tells(term));
		const idfs = terms.map((term) => this.vault.postings.idf(term));
		return { terms, weights: idfs, idfs };
	}

	/** Terms that half of the vault does not say, the heaviest first. */
	private weighed(): Weighed {
		const { postings } = this.vault;
		const { bag } = this.source;
		const found: { readonly term: number; readonly weight: number; readonly idf: number }[] = [];
		for (const term of bag.terms) {
			if (!this.tells(term)) continue;
			const tf = TF[Math.min(127, bag.countOf(term))] ?? 0;
			const idf = postings.idf(term);
			found.push({ term, weight: tf * idf, idf });
		}
		found.sort((a, b) => b.weight - a.weight || a.term - b.term);
		return {
			terms: found.map(({ term }) => term),
			weights: found.map(({ weight }) => weight),
			idfs: found.map(({ idf }) => idf),
		};
	}
}

/** What is to be left out when a note of the vault asks. */
export function leftOutFor({ records, graph }: Vault, note: number): LeftOut {
	const record = records[note];
	const anchors = new Set<number>();
	const pairs = record?.anchors ?? [];
	for (let at = 0; at < pairs.length; at += 2) {
		anchors.add((pairs[at] ?? 0) * ANCHOR_SPAN + (pairs[at + 1] ?? 0));
	}
	return { note, anchors, linkers: new Set(record?.linkers), out: new Set(graph.outOf(note)) };
}
