import type { Sureness } from '../model';

/** Scores of the vault's own mentions with what their authors did, highest first. */
export type Curve = readonly (readonly [score: number, linked: boolean])[];

/** Fewer mentions than this tell nothing of a bar. */
const LEAST = 15;

/** Share of the mentions at or above a score that were linked; a standing guess where the vault tells nothing. */
export function precisionAt(curve: Curve, bar: number): number {
	const passed = curve.filter(([score]) => score >= bar);
	if (curve.length < LEAST) return guess(bar);
	if (passed.length === 0) return 1;
	return passed.filter(([, linked]) => linked).length / passed.length;
}

/** What a bar is measured on, and how far one could go in this vault. */
export function sureness(curve: Curve, bar: number): Sureness {
	const measured = curve.length < LEAST ? 0 : curve.length;
	const best = steps(curve).reduce((most, [, precision]) => Math.max(most, precision), 0);
	const passed = measured === 0 ? 0 : curve.filter(([score]) => score >= bar).length;
	return {
		share: precisionAt(curve, bar),
		passed,
		best: measured === 0 ? guess(0.99) : best,
		measured,
	};
}

/** The lowest bar from which on precision is at least this; 1.01 where none is. */
export function barFor(curve: Curve, precision: number): number {
	if (curve.length < LEAST) {
		for (let bar = 0.3; bar <= 0.99; bar += 0.01) if (guess(bar) >= precision) return bar;
		return 1.01;
	}
	return steps(curve).findLast((each) => each[1] >= precision)?.[0] ?? 1.01;
}

/** Scores that enough mentions reach, highest first, each with the share of those that were linked. */
function steps(curve: Curve): readonly (readonly [score: number, precision: number])[] {
	let linked = 0;
	return curve.flatMap(([score, is], at) => {
		linked += Number(is);
		const isStep = curve[at + 1]?.[0] !== score && at + 1 >= LEAST;
		return isStep ? [[score, linked / (at + 1)] as const] : [];
	});
}

/** What two open vaults showed at these scores, each judged by what the other taught (ADR 22), drawn as three lines. */
function guess(bar: number): number {
	const flat = Math.min(0.4 + 0.611 * bar, 0.486 + 0.373 * bar);
	return Math.max(flat, 1.08 * bar - 0.08);
}
