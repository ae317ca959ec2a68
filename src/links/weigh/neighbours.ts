import type { Asked, LeftOut, Question } from './asked';
import type { Vault } from '../store/vault';

/** Notes of the highest cosine whose links count. */
export const NEAR = 60;
/** Best notes so far whose linkers and links are followed. */
const SEEDS = 15;
/** A note linked from a seed tells so much less than one that links to it. */
const FROM_SEED = 0.3;
/** Of a hub's linkers so many are followed: more tell nothing and cost time. */
const MAX_LINKERS = 400;

/** Notes that link the note, one left out not counting. */
export function indegree({ graph }: Vault, note: number, leftOut: LeftOut | undefined): number {
	return graph.intoOf(note).length - (leftOut?.out.has(note) ? 1 : 0);
}

/** What the most similar notes link. */
export function addNearLinks({ graph }: Vault, { leftOut }: Question, asked: Asked): void {
	asked.near = asked.cos.top(NEAR);
	const most = asked.cos.get(asked.near[0] ?? 0) || 1;
	for (const near of asked.near) {
		const out = graph.outOf(near);
		const weight = (asked.cos.get(near) / most) ** 2 / Math.log(2 + out.length);
		for (const target of out) if (target !== leftOut?.note) asked.knn.add(target, weight);
	}
	asked.linked = asked.knn.top(NEAR);
}

/** Folders in which the most similar notes stand; a large folder tells less. */
export function addFolders({ paths }: Vault, asked: Asked): void {
	const most = asked.cos.get(asked.near[0] ?? 0) || 1;
	for (const near of asked.near) {
		const folder = paths.folderNumberOf(near);
		const weight = (asked.cos.get(near) / most) ** 2 / Math.log(2 + paths.folderSize(folder));
		asked.folders.set(folder, (asked.folders.get(folder) ?? 0) + weight);
	}
}

/** Notes that stand in the same notes' links as the best ones so far. */
export function addCocited(vault: Vault, { leftOut }: Question, asked: Asked): void {
	const { graph } = vault;
	const linkers = new Map<number, number>();
	const add = (note: number, weight: number): void => {
		if (note !== leftOut?.note) linkers.set(note, (linkers.get(note) ?? 0) + weight);
	};
	for (const { note, share } of seedsOf(asked)) {
		const weight = share ** 2 / Math.sqrt(1 + indegree(vault, note, leftOut));
		for (const linker of graph.intoOf(note).slice(0, MAX_LINKERS)) add(linker, weight);
		for (const target of graph.outOf(note)) add(target, FROM_SEED * weight);
	}
	for (const [linker, weight] of linkers) {
		const out = graph.outOf(linker);
		const given = weight ** 2 / Math.log(2 + out.length);
		for (const target of out) if (target !== leftOut?.note) asked.cf.add(target, given);
	}
}

/** The best notes by a blend of what is known so far, with their share of the best. */
function seedsOf(asked: Asked): readonly { readonly note: number; readonly share: number }[] {
	const cosMax = asked.cos.get(asked.near[0] ?? 0) || 1;
	const knnMax = asked.knn.get(asked.linked[0] ?? 0) || 1;
	const blend = (note: number): number =>
		1.5 * asked.menlp.get(note) +
		Math.sqrt(asked.cos.get(note) / cosMax) +
		0.8 * Math.sqrt(asked.knn.get(note) / knnMax);
	// Only the heads of the lists can be among the best.
	const heads = new Set([...asked.near, ...asked.named, ...asked.linked]);
	const seeds = [...heads].map((note) => ({ note, share: blend(note) }));
	seeds.sort((a, b) => b.share - a.share || a.note - b.note);
	const most = seeds[0]?.share || 1;
	return seeds.slice(0, SEEDS).map(({ note, share }) => ({ note, share: share / most }));
}
