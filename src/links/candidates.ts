import { Asked, COMPONENTS, type Question } from './asked';
import { addCosine, addNames, addTags } from './kinship';
import { addMentions } from './mentioned';
import { addCocited, addNearLinks, indegree, NEAR } from './neighbours';
import type { Vault } from './vault';

/** Beside the best of each component; tags are blunt. */
const TAG_HEADS = 20;

/** Notes that may be related, each with its components, scaled to 0…1 where they have no scale of their own. */
export interface Candidates {
	readonly notes: readonly number[];
	/** Row by row, `COMPONENTS.length` numbers each. */
	readonly components: Float32Array;
}

/** Reckons all components of a question; `asked` keeps them for the reasons. */
export function candidatesFor(vault: Vault, question: Question, asked: Asked): Candidates {
	asked.start(vault.paths.paths.length);
	addCosine(vault, question, asked);
	addNames(vault, question, asked);
	addMentions(vault, question, asked);
	asked.named = asked.menlp.top(NEAR);
	addTags(vault, question, asked);
	addNearLinks(vault, question, asked);
	addCocited(vault, question, asked);
	const all = new Set([
		...asked.near,
		...asked.title.top(NEAR),
		...asked.named,
		...asked.linked,
		...asked.cf.top(NEAR),
		...asked.tag.top(TAG_HEADS),
	]);
	const notes = [...all].filter((note) => vault.isThere(note) && note !== question.leftOut?.note);
	return { notes, components: scaled(vault, notes, { question, asked }) };
}

function scaled(
	vault: Vault,
	notes: readonly number[],
	{ question, asked }: { readonly question: Question; readonly asked: Asked },
): Float32Array {
	const width = COMPONENTS.length;
	const rows = new Float32Array(notes.length * width);
	notes.forEach((note, at) => {
		const linked = Math.max(0, indegree(vault, note, question.leftOut));
		const knn = asked.knn.get(note);
		rows.set(
			[
				asked.cos.get(note),
				asked.title.get(note),
				asked.men.get(note),
				asked.menlp.get(note),
				knn,
				knn / Math.sqrt(1 + linked),
				asked.cf.get(note),
				Math.log(1 + linked),
				asked.tag.get(note),
			],
			at * width,
		);
	});
	for (const column of [0, 4, 5, 6, 7, 8]) {
		let most = 0;
		for (let at = column; at < rows.length; at += width) most = Math.max(most, rows[at] ?? 0);
		if (most === 0) continue;
		for (let at = column; at < rows.length; at += width) rows[at] = (rows[at] ?? 0) / most;
	}
	return rows;
}
