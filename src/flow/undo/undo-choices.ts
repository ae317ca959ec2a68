import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Action, World } from '../../ports';
import type { FeedChoice } from '../../settings/model';

/** What was chosen for feeds before an action, by their addresses. */
export type Choices = ReadonlyMap<string, FeedChoice>;

/**
 * Goes back through what an action chose for feeds, last first, in memory alone. A problem names the first feed for which
 * the person has chosen something else since, or that is followed no more: then nothing may be taken back. What an undo that
 * the app was closed over put back is done.
 */
export function planChoices({ feeds }: Pick<World, 'feeds'>, action: Action): Result<Choices> {
	const plan = new Map<string, FeedChoice>();
	for (const { path, choice } of [...action.changes].reverse()) {
		if (!choice) continue;
		const now = plan.get(choice.url) ?? feeds?.get(choice.url);
		if (!now) return fail(problem('unknown-feed', path));
		if (action.undoing && holds(now, choice.before)) continue;
		if (!holds(now, choice.after)) return fail(problem('setting-changed', path));
		plan.set(choice.url, { ...now, ...choice.before });
	}
	return ok(plan);
}

/** Chooses as planned: all or nothing. */
export async function putBackChoices(
	{ feeds }: Pick<World, 'feeds'>,
	plan: Choices,
): Promise<Result<void>> {
	const done: [url: string, was: FeedChoice][] = [];
	for (const [url, choice] of plan) {
		const was = feeds?.get(url);
		const put = await feeds?.set(url, choice);
		if (!put?.ok) {
			for (const [each, before] of done.reverse()) await feeds?.set(each, before);
			return put ?? fail(problem('unknown-feed', url));
		}
		if (was) done.push([url, was]);
	}
	return ok(undefined);
}

function holds(now: FeedChoice, after: Partial<FeedChoice>): boolean {
	const { enabled = now.enabled, filters = now.filters } = after;
	return now.enabled === enabled && now.filters === filters;
}
