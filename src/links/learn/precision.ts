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

/** What two open vaults showed at these scores, each judged by what the other taught (ADR 22), drawn out as a line. */
function guess(bar: number): number {
	const points = [
		[0, 0.4],
		[0.36, 0.62],
		[0.5, 0.674],
		[0.6, 0.711],
		[0.7, 0.75],
		[0.8, 0.784],
		[1, 1],
	] as const;
	for (let at = 1; at < points.length; at += 1) {
		const [[x0, y0], [x1, y1]] = [points[at - 1] ?? [0, 0], points[at] ?? [1, 1]];
		if (bar <= x1) return y0 + ((y1 - y0) * (bar - x0)) / (x1 - x0);
	}
	return 1;
}
