import type { World } from '../../ports';
import { shelve } from './shelf';

/** Takes what is kept of a feed on this device along to its new address: without it what was left out would lose its text. */
export async function takeAlong(world: World, from: string, to: string): Promise<void> {
	if (from === to) return;
	await shelve(world, to, await world.shelf.load(from));
	await world.shelf.save(from, []);
}
