import { Asked, COMPONENTS, type Question } from './asked';
import { aboutOf, addAbout, addingCosine, addNames, addTags } from './kinship';
import { addMentions, usageOf } from '../names/mentioned';
import { STANDING_MENTION_WEIGHTS } from '../names/mention-model';
import { likelihoodOf } from '../names/namings';
import { addCocited, addFolders, addNearLinks, indegree, NEAR } from './neighbours';
import type { Vault } from '../store/vault';

/** Beside the best of each component; tags are blunt. */
const TAG_HEADS = 20;

/** Columns without a scale of their own. */
const SCALED = [0, 4, 5, 6, 7, 8, 9, 10];
/** A match inside a longer one speaks so much less. */
const OVERLAPPED = 0.3;

/** Notes that may be related, each with its components, scaled to 0…1 where they have no scale of their own. */
export interface Candidates {
	readonly notes: readonly number[];
	/** Row by row, `COMPONENTS` numbers each. */
	readonly components: Float32Array;
}

/** Reckons all components of a question in slices; `asked` keeps them for the reasons. */
export function* reckoning(
	vault: Vault,
	question: Question,
	asked: Asked,
): Generator<void, Candidates> {
	asked.start(vault.paths.paths.length);
	yield* addingCosine(vault, question, asked);
	yield;
	addNames(vault, question, asked);
	yield;
	addMentions(vault, question, asked);
	asked.named = asked.menlp.top(NEAR);
	addTags(vault, question, asked);
	yield;
	addNearLinks(vault, question, asked);
	yield;
	addCocited(vault, question, asked);
	addFolders(vault, asked);
	yield;
	const all = new Set([
		...asked.near,
		...asked.title.top(NEAR),
		...asked.named,
		...asked.linked,
		...asked.cf.top(NEAR),
		...asked.tag.top(TAG_HEADS),
	]);
	const notes = [...all].filter((note) => vault.isThere(note) && note !== question.leftOut?.note);
	// Read at once: what the lists do not say is told apart by note.
	addAbout(vault, question, asked);
	return { notes, components: scaled(vault, notes, { question, asked }) };
}

/** How likely an author would link the wording that speaks most for a note; 0 where the text names it by none. */
function namedBy(
	vault: Vault,
	note: number,
	{ question, asked }: { readonly question: Question; readonly asked: Asked },
): number {
	const match = question.matches[asked.best.get(note) - 1];
	const target = match?.surface.targets.find((each) => each.note === note);
	if (!match || !target) return 0;
	const weights = STANDING_MENTION_WEIGHTS;
	const usage = usageOf(vault, match.surface, question.leftOut);
	const score = likelihoodOf(vault, match, { target, usage }, { question, asked, weights });
	return match.overlapped ? score * OVERLAPPED : score;
}

function scaled(
	vault: Vault,
	notes: readonly number[],
	{ question, asked }: { readonly question: Question; readonly asked: Asked },
): Float32Array {
	const width = COMPONENTS;
	const rows = new Float32Array(notes.length * width);
	notes.forEach((note, at) => {
		const linked = Math.max(0, indegree(vault, note, question.leftOut));
		const knn = asked.knn.get(note);
		const from = at * width;
		rows[from] = asked.cos.get(note);
		rows[from + 1] = asked.title.get(note);
		rows[from + 2] = namedBy(vault, note, { question, asked });
		rows[from + 3] = asked.menlp.get(note);
		rows[from + 4] = knn;
		rows[from + 5] = knn / Math.sqrt(1 + linked);
		rows[from + 6] = asked.cf.get(note);
		rows[from + 7] = Math.log(1 + linked);
		rows[from + 8] = asked.tag.get(note);
		rows[from + 9] = asked.folders.get(vault.paths.folderNumberOf(note)) ?? 0;
		rows[from + 10] = aboutOf(vault.postings, note, asked);
	});
	for (const column of SCALED) {
		let most = 0;
		for (let at = column; at < rows.length; at += width) most = Math.max(most, rows[at] ?? 0);
		if (most === 0) continue;
		for (let at = column; at < rows.length; at += width) rows[at] = (rows[at] ?? 0) / most;
	}
	return rows;
}
