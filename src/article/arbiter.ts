import { oneLine } from '../base/text/text';
import { whyWorse, type TextFacts } from './guard';

/** One text of an article, from wherever it came. */
export interface TextRival {
	/** Where it came from: `feed`, `page`, `markdown`, `json`, `jsonld`, `amp`, `mirror`, `reader`. */
	readonly method: string;
	readonly markdown: string;
	readonly text: string;
	readonly words: number;
	readonly facts: TextFacts;
	readonly title?: string;
	/** Its page marks it as an article: it is one, however short. */
	readonly isMarked?: true;
}

export interface Verdict {
	readonly chosen: TextRival | undefined;
	/** One short line for each rival and for the choice. */
	readonly trail: readonly string[];
}

export interface About {
	/** What the feed calls the article. */
	readonly title?: string;
	/** What the feed says of it: its start should stand in the text. */
	readonly summary?: string;
	/** Methods in the order the person prefers; those not named come after, in ours. */
	readonly order?: readonly string[];
}

/** The author's own Markdown first, then the page, then what others made of it. */
const ORDER: readonly string[] = [
	'markdown',
	'page',
	'feed',
	'json',
	'jsonld',
	'amp',
	'mirror',
	'reader',
];

/** Fewer words than these are an article only where their page says so and nothing longer is there. */
const MIN_WORDS = 25;
/** Losses closer than this are equal, and the order decides; 1 is all words lost. */
const EQUAL = 0.12;

/**
 * Chooses among texts of one article. Those that are about something else are set aside while others fit; of the rest none
 * wins that another beats outright (`whyWorse`); among those that each hold something the others lost, the one that lost
 * least, and among equals the preferred source. The same rivals in any order give the same choice.
 */
export function arbitrate(rivals: readonly TextRival[], about: About): Verdict {
	const trail: string[] = [];
	const named = sorted(rivals, about.order ?? []);
	const long = named.filter(({ words }) => words >= MIN_WORDS);
	const whole = long.length > 0 ? long : named.filter(({ isMarked }) => isMarked === true);
	for (const { method, words } of named)
		trail.push(`${method}: ${words} words${words < MIN_WORDS ? ', too few' : ''}`);
	const fitting = fits(whole, about);
	for (const { method } of whole.filter((rival) => !fitting.includes(rival)))
		trail.push(`${method}: about something else`);
	const unbeaten = fitting.filter((rival) => !fitting.some((other) => beats(other, rival)));
	const [first, ...rest] = unbeaten.length > 0 ? unbeaten : fitting;
	if (!first) return { chosen: undefined, trail: [...trail, 'nothing to choose'] };
	const best = Math.min(...[first, ...rest].map((rival) => loss(rival.facts, fitting)));
	const chosen =
		[first, ...rest].find((rival) => loss(rival.facts, fitting) <= best + EQUAL) ?? first;
	for (const other of fitting) {
		const why = other === chosen ? undefined : whyWorse(other.facts, chosen.facts);
		if (why !== undefined) trail.push(`${other.method}: ${why}`);
	}
	return { chosen, trail: [...trail, `chose ${chosen.method}`] };
}

/** Whether one text holds all of another and more. */
function beats(a: TextRival, b: TextRival): boolean {
	return whyWorse(b.facts, a.facts) !== undefined && whyWorse(a.facts, b.facts) === undefined;
}

function sorted(rivals: readonly TextRival[], preferred: readonly string[]): readonly TextRival[] {
	const order = [...preferred, ...ORDER.filter((method) => !preferred.includes(method))];
	const rank = (rival: TextRival): number => {
		const at = order.indexOf(rival.method);
		return at < 0 ? order.length : at;
	};
	const key = (rival: TextRival): string => `${rival.method}\n${rival.markdown}`;
	return [...rivals].sort(
		(a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0),
	);
}

/** Those that hold the summary or carry the title; all where none does. */
function fits(rivals: readonly TextRival[], about: About): readonly TextRival[] {
	const bySummary = rivals.filter((rival) => holds(rival.text, about.summary ?? ''));
	const left = bySummary.length > 0 ? bySummary : rivals;
	const byTitle = left.filter((rival) => isSameTitle(rival, about.title ?? ''));
	return byTitle.length > 0 ? byTitle : left;
}

const SUMMARY_WORDS = 12;

/** Whether a text holds most of the words a summary starts with. A summary too short to tell is held by any. */
export function holds(text: string, summary: string): boolean {
	const words = wordsOf(summary).slice(0, SUMMARY_WORDS);
	if (words.length < 6) return true;
	const all = new Set(wordsOf(text));
	return words.filter((word) => all.has(word)).length / words.length > 0.7;
}

function isSameTitle(rival: TextRival, title: string): boolean {
	const words = wordsOf(title).filter((word) => word.length > 2);
	if (words.length === 0 || rival.title === undefined) return true;
	const said = new Set(wordsOf(`${rival.title} ${rival.text.slice(0, 4000)}`));
	return words.some((word) => said.has(word));
}

function wordsOf(text: string): readonly string[] {
	return (
		oneLine(text)
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

const WEIGHTS: Readonly<Record<keyof TextFacts, number>> = {
	words: 1,
	lists: 0.5,
	footnotes: 0.5,
	code: 0.5,
	tables: 0.5,
	images: 0.3,
	headings: 0.2,
};

/** How much of the most that any rival has a text lost, weighted. */
function loss(facts: TextFacts, rivals: readonly TextRival[]): number {
	return (Object.keys(WEIGHTS) as (keyof TextFacts)[]).reduce((sum, part) => {
		const most = Math.max(...rivals.map((rival) => rival.facts[part]));
		return most === 0 ? sum : sum + (WEIGHTS[part] * (most - facts[part])) / most;
	}, 0);
}
