import { problem } from '../base/problem';
import { applyLinks, planLinks } from '../flow/links/auto-link';
import { createLocalHost } from '../flow/links/index-host';
import { createSuggester, type Suggester } from '../flow/links/suggest';
import { plannedLine } from '../words/cli';
import { linkedAll, nothingToLink, planSentence } from '../words/links';
import { problemSentence } from '../words/problem';
import { reasonWords } from '../words/reason';
import type { Arguments } from './arguments';
import { findNote } from './find-note';
import { failure, type Outcome } from './outcome';
import type { OpenedVault } from './world';

/** Lists the mentions that would become links, in these notes or in all; writes them only with `--apply`. */
export async function link(
	args: Arguments,
	opened: OpenedVault,
	signal: AbortSignal,
): Promise<Outcome> {
	const { world } = opened;
	const precision = args.precision ?? opened.settings.links.precision;
	const settings = { ...opened.settings, links: { ...opened.settings.links, precision } };
	const linker = { world, settings, suggester: suggesterOf(opened), sayWhy: reasonWords };
	const run = { progress: { step: () => undefined }, signal };
	const named = args.names.map((name) => findNote(name, args, opened));
	const missing = named.find((path) => !world.notes.facts(path));
	if (missing !== undefined) return failure(problem('note-missing', missing));
	const plan = await planLinks(linker, named.length > 0 ? named : world.notes.list(), run);
	const notes = new Set(plan.links.map((each) => each.path)).size;
	const bar = { ...plan.sureness, percent: precision };
	const lines = [
		...plan.links.map(plannedLine),
		plan.links.length === 0 ? nothingToLink(bar) : planSentence(plan.links.length, notes, bar),
	];
	if (!args.apply)
		return {
			lines,
			json: { applied: false, links: plan.links, failed: [] },
			failed: plan.cancelled,
		};
	const report = await applyLinks(linker, plan.links, run);
	const failed = report.failed.map(({ path, problem }) => ({
		path,
		kind: problem.kind,
		sentence: problemSentence(problem),
	}));
	return {
		lines: [
			...lines,
			linkedAll(
				report.linked.length,
				failed.map((each) => each.sentence),
			),
		],
		json: { applied: true, links: report.linked, failed },
		failed: failed.length > 0 || report.cancelled,
	};
}

/** Suggestions over this folder, the index in this process. */
export function suggesterOf({ world, settings }: OpenedVault): Suggester {
	const host = createLocalHost({ breathe: () => world.clock.breathe() });
	return createSuggester(world, () => settings, reasonWords, host);
}
