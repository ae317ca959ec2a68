import type { Plugin } from 'obsidian';
import { localDay } from '../base/time/day';
import type { Session } from './session';

/** How often it is asked whether another day has begun, in milliseconds. */
const TURN_MS = 60_000;

/**
 * Tells the queue's listeners of each new day, while nothing in the vault changes: snoozed notes wake and rows grow older.
 * A timer until midnight would be late on a machine that slept.
 */
export function watchDays(plugin: Plugin, session: Session): void {
	const today = (): string => localDay(session.world.clock.now());
	let day = today();
	const turn = (): void => {
		if (today() === day) return;
		day = today();
		session.queue.dayTurned();
	};
	plugin.registerInterval(window.setInterval(turn, TURN_MS));
}
