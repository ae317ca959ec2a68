import { whyWorse, type TextFacts } from './guard';

/** One text of an article, from wherever it came. */
export interface TextRival {
	/** Where it came from: `feed`, `page`, `markdown`, `json-ld`, `mirror`, `reader`. */
	readonly method: string;
	readonly markdown: string;
	readonly text: string;
	readonly words: number;
	readonly facts: TextFacts;
	readonly title?: string;
}

export interface Verdict {
	readonly chosen: TextRival | undefined;
	/** One short line for each rival and for the choice. */
	readonly trail: readonly string[];
}

export function arbitrate(
	rivals: readonly TextRival[],
	about: {
		readonly title?: string;
		readonly summary?: string;
		readonly order?: readonly string[];
	},
): Verdict {
	const [first, ...rest] = order(rivals, about.order ?? []);
	if (!first) return { chosen: undefined, trail: [] };
	let chosen = first;
	for (const rival of rest) {
		if (whyWorse(chosen.facts, rival.facts) !== undefined) chosen = rival;
	}
	return { chosen, trail: [`chose ${chosen.method}`] };
}

function order(rivals: readonly TextRival[], names: readonly string[]): readonly TextRival[] {
	const rank = (rival: TextRival): number => {
		const at = names.indexOf(rival.method);
		return at < 0 ? names.length : at;
	};
	return [...rivals].sort((a, b) => rank(a) - rank(b));
}
