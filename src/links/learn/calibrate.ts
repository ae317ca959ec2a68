import { Asked, type LeftOut } from '../weigh/asked';
import { reckoning } from '../weigh/candidates';
import { learn, type Lesson } from './descent';
import { BASIS, basisOf, scoreOf, STANDING_WEIGHTS } from '../weigh/fusion';
import { maskLinks, type Mask } from '../read/masks';
import { learnMentions, type MentionLesson } from './mention-learning';
import { STANDING_MENTION_WEIGHTS } from '../names/mention-model';
import type { Breathe, Calibration } from '../model';
import { mentionsIn, type Named } from '../names/namings';
import { leftOutFor, QuestionReader } from '../weigh/question';
import type { Sample } from './samples';
import { drained } from '../data/slices';
import type { Vault } from '../store/vault';

/** Notes asked about; below the least the standing weights stay (`links.md` section 5). */
const MOST_NOTES = 150;
const LEAST_NOTES = 30;
const LEAST_TARGETS = 3;
const MOST_TARGETS = 50;
const MOST_CONTENDERS = 60;
const MASKS: readonly Mask[] = ['kept', 'prose', 'bare'];

/** What the vault's own links taught. */
export interface Learned {
	readonly weights: Float32Array;
	readonly mentionWeights: Float64Array;
	/** Scores and outcomes of this vault's mentions, highest first, for the precision at a bar. */
	readonly curve: readonly (readonly [score: number, linked: boolean])[];
	readonly calibration: Calibration;
}

/** Asks notes of the vault as if they were new, and learns from which of the notes offered their authors had linked. */
export async function calibrated(vault: Vault, breathe: Breathe | undefined): Promise<Learned> {
	const reader = new QuestionReader(vault);
	const asked = new Asked();
	const lessons: Lesson[] = [];
	const named: MentionLesson[] = [];
	let notes = 0;
	for (const [note, sample] of vault.samples.all()) {
		if (notes >= MOST_NOTES) break;
		const targets = vault.graph.outOf(note).filter(vault.isThere);
		if (targets.length < LEAST_TARGETS || targets.length > MOST_TARGETS) continue;
		const half = notes % 2 === 0 ? 0 : 1;
		notes += 1;
		for (const mask of MASKS) {
			const lesson = lessonOf(vault, { note, sample, mask, half }, { reader, asked });
			if (lesson.lesson) lessons.push(lesson.lesson);
			named.push(...lesson.mentions);
			await breathe?.();
		}
	}
	if (notes < LEAST_NOTES) return unlearned(notes);
	const weights = await learn(lessons, STANDING_WEIGHTS, breathe);
	const mentionWeights = await learnMentions(named, STANDING_MENTION_WEIGHTS, breathe);
	return {
		weights,
		mentionWeights: mentionWeights.weights,
		curve: mentionWeights.curve,
		calibration: { notes },
	};
}

export function unlearned(notes: number): Learned {
	return {
		weights: STANDING_WEIGHTS,
		mentionWeights: STANDING_MENTION_WEIGHTS,
		curve: [],
		calibration: { notes },
	};
}

/** A note asked about under a mask, and the half of all notes asked that it belongs to. */
interface Asking {
	readonly note: number;
	readonly sample: Sample;
	readonly mask: Mask;
	readonly half: 0 | 1;
}

/** What is reused from lesson to lesson. */
interface Lessons {
	readonly reader: QuestionReader;
	readonly asked: Asked;
}

function lessonOf(
	vault: Vault,
	{ note, sample, mask, half }: Asking,
	{ reader, asked }: Lessons,
): { readonly lesson: Lesson | undefined; readonly mentions: readonly MentionLesson[] } {
	const leftOut = leftOutFor(vault, note);
	const { text } = maskLinks(sample.body, mask, (target) => {
		const found = vault.leadsTo(note, target);
		return found === note ? undefined : found;
	});
	const question = reader.read({ ...sample, body: text }, leftOut);
	const { notes, components } = drained(reckoning(vault, question, asked));
	const chosen = contenders(notes, components, leftOut.out);
	const rows = new Float32Array(chosen.length * BASIS);
	chosen.forEach((each, at) => basisOf(components, each, rows, at * BASIS));
	const linked = Uint8Array.from(chosen, (each) => Number(leftOut.out.has(notes[each] ?? -1)));
	const mentions =
		mask === 'prose' ? mentionLessons(vault, text, { leftOut, half, reader, asked }) : [];
	return { lesson: linked.includes(1) ? { rows, linked } : undefined, mentions };
}

/** A note named many times teaches once: by its likeliest mention, as it is offered. */
function mentionLessons(
	vault: Vault,
	text: string,
	{ leftOut, half, reader, asked }: Lessons & { readonly leftOut: LeftOut; readonly half: 0 | 1 },
): readonly MentionLesson[] {
	const question = reader.read({ title: '', body: text, tags: [] }, leftOut);
	const best = new Map<number, Named>();
	const weights = STANDING_MENTION_WEIGHTS;
	for (const named of mentionsIn(vault, question, asked, { weights, rows: true })) {
		if (named.score > (best.get(named.note)?.score ?? -1)) best.set(named.note, named);
	}
	return [...best.values()].map(({ row, note }) => ({ row, linked: leftOut.out.has(note), half }));
}

/** Places of the candidates that matter: the linked ones, and those that the standing weights put before most others. */
function contenders(
	notes: readonly number[],
	components: Float32Array,
	linked: ReadonlySet<number>,
): readonly number[] {
	const scored = notes.map((note, at) => ({
		at,
		isLinked: linked.has(note),
		score: scoreOf(components, at, STANDING_WEIGHTS),
	}));
	scored.sort((a, b) => b.score - a.score || a.at - b.at);
	return scored
		.filter(({ isLinked }, place) => isLinked || place < MOST_CONTENDERS)
		.map(({ at }) => at);
}
