import { problem } from '../../base/problem';
import { ok, type Result } from '../../base/result';
import { touchHash } from '../../note/owned';
import { readSection } from '../../note/section';
import type { Progress, World } from '../../ports';
import type { Settings } from '../../settings/model';
import { record } from '../undo/recorder';
import type { NoteFailure } from '../report';

/** A note that nobody has touched for long. */
export interface StaleNote {
	readonly path: string;
	readonly title: string;
	/** When it was made, ISO. */
	readonly madeAt: string;
}

const DAY_MS = 86_400_000;

/**
 * Notes of ours that are still pending after the days set and that nobody has touched: no word changed, no box ticked, no
 * tag added, no link from or to another note. What cannot be proven untouched (no hash in the ledger) is spared.
 */
export async function staleNotes(
	world: World,
	settings: Settings,
	days: number,
): Promise<Result<readonly StaleNote[]>> {
	const ledger = await world.ledger.load();
	if (!ledger.ok) return ledger;
	const before = new Date(world.clock.now() - days * DAY_MS).toISOString();
	const made = new Map<string, { readonly at: string; readonly title: string }>();
	for (const entry of ledger.value) {
		if (entry.kind === 'made' && entry.note !== undefined && entry.at !== undefined)
			made.set(entry.note, { at: entry.at, title: entry.title });
	}
	const linked = await linkedNotes(world);
	const stale: StaleNote[] = [];
	for (const path of world.notes.list()) {
		await world.clock.breathe();
		const facts = world.notes.facts(path);
		const status = facts?.frontmatter?.[settings.status.property];
		if (!facts || status !== settings.status.pending || linked.has(path)) continue;
		if (facts.links.some((target) => target !== path)) continue;
		const text = await world.notes.read(path);
		const origin = text.ok ? made.get(touchHash(text.value)) : undefined;
		if (!text.ok || !origin || origin.at >= before || readSection(text.value)?.edited) continue;
		stale.push({ path, title: origin.title, madeAt: origin.at });
	}
	return ok(stale.sort((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0)));
}

async function linkedNotes(world: World): Promise<ReadonlySet<string>> {
	const linked = new Set<string>();
	for (const path of world.notes.list()) {
		await world.clock.breathe();
		for (const target of world.notes.facts(path)?.links ?? [])
			if (target !== path) linked.add(target);
	}
	return linked;
}

/** Moves notes to the person's trash, each looked at again in that moment. One action, which undo takes back. */
export async function trashStale(
	world: World,
	settings: Settings,
	chosen: { readonly paths: readonly string[]; readonly days: number },
	run: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<
	Result<{ readonly trashed: readonly string[]; readonly failed: readonly NoteFailure[] }>
> {
	const now = await staleNotes(world, settings, chosen.days);
	if (!now.ok) return now;
	const still = new Set(now.value.map((note) => note.path));
	const trashed: string[] = [];
	const failed: NoteFailure[] = [];
	const subject = `${chosen.paths.length} notes`;
	await record(world, { kind: 'clean-up', subject }, async (recorder) => {
		for (const [at, path] of chosen.paths.entries()) {
			if (run.signal.aborted) break;
			run.progress.step(at, chosen.paths.length, path);
			const text = still.has(path) ? await world.notes.read(path) : undefined;
			const done = text?.ok
				? await recorder.trash(path, text.value, 'untouched for long')
				: { ok: false as const, problem: problem('note-edited', path) };
			if (done.ok) trashed.push(path);
			else failed.push({ path, problem: done.problem });
			await world.clock.breathe();
		}
	});
	return ok({ trashed, failed });
}
