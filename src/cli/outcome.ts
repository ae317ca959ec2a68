import type { Problem } from '../base/problem';
import { problemSentence } from '../words/problem';

/** What a command has to say: lines for people, one value for programs, and whether something failed. */
export interface Outcome {
	readonly lines: readonly string[];
	readonly json: unknown;
	readonly failed: boolean;
	/** What is wrong with the settings, apart from what was done. */
	readonly warnings?: readonly string[];
}

/** Lines and what they come to; the last is not said where the one line says it already. */
export function summedUp(lines: readonly string[], sentence: string): readonly string[] {
	return lines.length === 1 && lines[0]?.includes(sentence) ? lines : [...lines, sentence];
}

/** An outcome that is one problem, as a sentence. */
export function failure(problem: Problem): Outcome {
	const sentence = problemSentence(problem);
	return { lines: [sentence], json: { problem: problem.kind, sentence }, failed: true };
}
