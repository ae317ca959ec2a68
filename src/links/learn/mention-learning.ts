import { probability, TRAITS } from '../names/mention-model';
import type { Breathe } from '../model';

/** A mention of the vault: its traits, and whether its author linked it. */
export interface MentionLesson {
	readonly row: Float64Array;
	readonly linked: boolean;
	/** The half of the asked notes it comes from: each half is judged by what the other taught. */
	readonly half: 0 | 1;
}

/** Newton steps, pull towards the standing weights, and how much all lessons together weigh at most (ADR 22). */
const STEPS = 12;
const PULL = 10;
const MOST_WEIGHT = 2000;
/** A step that makes things worse is halved so often at most: far from the answer the bend misleads. */
const HALVINGS = 8;
const LEAST = 30;
const WIDTH = TRAITS + 1;

export interface LearnedMentions {
	readonly weights: Float64Array;
	/** Scores that the other half's weights give, with what the author did: no mention is judged by its own lesson. */
	readonly curve: readonly (readonly [score: number, linked: boolean])[];
}

/** Logistic regression on this vault's own mentions, held near the standing weights. */
export async function learnMentions(
	lessons: readonly MentionLesson[],
	standing: Float64Array,
	breathe: Breathe | undefined,
): Promise<LearnedMentions> {
	const halves = [0, 1].map((half) => lessons.filter((lesson) => lesson.half === half));
	const curve: (readonly [number, boolean])[] = [];
	for (const [at, judged] of halves.entries()) {
		const weights = await fitted(halves[1 - at] ?? [], standing, breathe);
		for (const { row, linked } of judged) curve.push([probability(row, weights), linked]);
	}
	curve.sort((a, b) => b[0] - a[0]);
	return { weights: await fitted(lessons, standing, breathe), curve };
}

async function fitted(
	lessons: readonly MentionLesson[],
	standing: Float64Array,
	breathe: Breathe | undefined,
): Promise<Float64Array> {
	const weights = standing.slice();
	if (lessons.length < LEAST) return weights;
	let loss = lossOf(lessons, weights, standing);
	for (let step = 0; step < STEPS; step += 1) {
		const move = newtonMove(lessons, weights, standing);
		for (let halving = 0, share = 1; halving < HALVINGS; halving += 1, share /= 2) {
			const moved = weights.map((weight, at) => weight - share * (move[at] ?? 0));
			const after = lossOf(lessons, moved, standing);
			if (after > loss) continue;
			weights.set(moved);
			loss = after;
			break;
		}
		await breathe?.();
	}
	return weights;
}

function weightOf(lessons: readonly MentionLesson[]): number {
	return Math.min(1, MOST_WEIGHT / lessons.length);
}

/** Cross-entropy of the lessons and the pull, which the steps make smaller. */
function lossOf(
	lessons: readonly MentionLesson[],
	weights: Float64Array,
	standing: Float64Array,
): number {
	let pull = 0;
	weights.forEach((weight, at) => (pull += (weight - (standing[at] ?? 0)) ** 2));
	let sum = 0;
	for (const { row, linked } of lessons) {
		const p = probability(row, weights);
		sum -= Math.log(Math.max(1e-12, linked ? p : 1 - p));
	}
	return (PULL / 2) * pull + weightOf(lessons) * sum;
}

function newtonMove(
	lessons: readonly MentionLesson[],
	weights: Float64Array,
	standing: Float64Array,
): readonly number[] {
	const gradient = weights.map((weight, at) => PULL * (weight - (standing[at] ?? 0)));
	const bend = Array.from({ length: WIDTH }, (_, at) =>
		Float64Array.from({ length: WIDTH }, (__, other) => (at === other ? PULL : 0)),
	);
	addLessons(lessons, weights, gradient, bend);
	// The matrix is symmetric: its lower half mirrors the upper.
	bend.forEach((line, at) => {
		for (let other = 0; other < at; other += 1) line[other] = bend[other]?.[at] ?? 0;
	});
	return solved(bend, gradient);
}

/** Adds the slope of the loss, and the upper half of its bend: by itself, since V8 compiles a long loop anew for what follows it. */
function addLessons(
	lessons: readonly MentionLesson[],
	weights: Float64Array,
	gradient: Float64Array,
	bend: readonly Float64Array[],
): void {
	const share = weightOf(lessons);
	for (const { row, linked } of lessons) {
		const p = probability(row, weights);
		const off = share * (p - Number(linked));
		const curve = share * p * (1 - p);
		for (let at = 0; at < WIDTH; at += 1) {
			const value = at === TRAITS ? 1 : (row[at] ?? 0);
			gradient[at] = (gradient[at] ?? 0) + off * value;
			const line = bend[at] ?? gradient;
			const times = curve * value;
			for (let other = at; other < TRAITS; other += 1) {
				line[other] = (line[other] ?? 0) + times * (row[other] ?? 0);
			}
			line[TRAITS] = (line[TRAITS] ?? 0) + times;
		}
	}
}

/** Gaussian elimination; the matrix is positive definite, since the pull stands on its diagonal. */
function solved(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
	const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]));
	rows.forEach((row, at) => {
		const pivot = row[at] ?? 1;
		rows.forEach((other, below) => {
			if (below === at) return;
			const times = (other[at] ?? 0) / pivot;
			for (let column = at; column <= WIDTH; column += 1) {
				other[column] = (other[column] ?? 0) - times * (row[column] ?? 0);
			}
		});
	});
	return rows.map((row, at) => (row[WIDTH] ?? 0) / (row[at] ?? 1));
}
