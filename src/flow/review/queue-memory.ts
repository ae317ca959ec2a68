import type { World } from '../../ports';
import { readChoice } from '../../queue/choice';
import type { QueueChoice } from '../../queue/model';

const KEY = 'queue-choice';

/** How the person last looked at the queue on this device. What was searched for is not kept. */
export function rememberedChoice(world: Pick<World, 'memory'>): QueueChoice {
	return readChoice(world.memory.get(KEY));
}

export async function rememberChoice(
	world: Pick<World, 'memory'>,
	choice: QueueChoice,
): Promise<void> {
	await world.memory.set(KEY, { ...choice, search: '' });
}
