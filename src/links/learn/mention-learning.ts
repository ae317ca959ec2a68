import { Adam } from './adam';
import { probability, TRAITS } from '../names/mention-model';
import type { Breathe } from '../model';

/** A mention of the vault: its traits, and whether its author linked it. */
export interface MentionLesson {
	readonly row: Float64Array;
	readonly linked: boolean;
	/** The half of the asked notes it comes from: each half is judged by what the other taught. */
	readonly half: 0 | 1;
}

/** Steps and their rate; the pull towards the standing weights, and how much all lessons together weigh at most (ADR 22). */
const STEPS = 240;
const HALVED_EVERY = 60;
const RATE = 0.1;
const PULL = 10;
const MOST_WEIGHT = 2000;
const LEAST = 30;

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
	const adam = new Adam(weights);
	const share = Math.min(1, MOST_WEIGHT / lessons.length);
	for (let step = 0; step < STEPS; step += 1) {
		const gradient = weights.map((weight, at) => PULL * (weight - (standing[at] ?? 0)));
		for (const { row, linked } of lessons) {
			const off = share * (probability(row, weights) - Number(linked));
			for (let at = 0; at <= TRAITS; at += 1) {
				gradient[at] = (gradient[at] ?? 0) + off * (at === TRAITS ? 1 : (row[at] ?? 0));
			}
		}
		adam.move(gradient, RATE / 2 ** Math.floor(step / HALVED_EVERY));
		await breathe?.();
	}
	return weights;
}
