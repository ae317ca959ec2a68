import type { HttpAnswer, World } from '../../ports';

/** A preview is taken for the first visit if it is not older: adding a feed costs its publisher one request. */
const MAX_AGE_MS = 10 * 60_000;

interface Recent {
	readonly url: string;
	readonly answer: HttpAnswer;
	readonly at: number;
}

const LAST = new WeakMap<World, Recent>();

/** Keeps the answer a preview was made from; one at a time, in memory alone. */
export function keepRecent(world: World, url: string, answer: HttpAnswer): void {
	LAST.set(world, { url, answer, at: world.clock.now() });
}

/** Takes that answer, once. */
export function takeRecent(world: World, url: string): HttpAnswer | undefined {
	const recent = LAST.get(world);
	if (recent?.url !== url) return undefined;
	LAST.delete(world);
	return world.clock.now() - recent.at <= MAX_AGE_MS ? recent.answer : undefined;
}
