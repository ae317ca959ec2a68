import type { Plugin } from 'obsidian';
import { localDay } from '../base/day';
import { isAsleep } from '../queue/snooze';
import { pendingCount, REVIEW_PROMPTS as PROMPTS } from '../words/queue';
import type { Session } from './session';

/** How often it is asked whether another day has begun, in milliseconds. */
const TURN_MS = 60_000;

/** Shows in the status bar how many notes wait, where the settings say so; a click opens the queue. */
export function addPendingCount(plugin: Plugin, session: Session, open: () => void): void {
	const el = plugin.addStatusBarItem();
	el.addClass('mod-clickable');
	el.setAttr('aria-label', PROMPTS.openQueue);
	el.setAttr('role', 'button');
	plugin.registerDomEvent(el, 'click', open);
	const draw = (): void => {
		const isShown = session.settings.current.review.statusBar && session.queue.isReady;
		const today = localDay(session.world.clock.now());
		const awake = isShown
			? session.queue.list().filter((entry) => !isAsleep(entry, today)).length
			: 0;
		el.setText(isShown ? pendingCount(awake) : '');
	};
	// Snoozed notes wake as the day turns, while nothing in the vault changes; the same timer serves a machine that slept.
	let day = '';
	const turn = (): void => {
		const today = localDay(session.world.clock.now());
		if (today === day) return;
		day = today;
		draw();
	};
	plugin.registerInterval(window.setInterval(turn, TURN_MS));
	plugin.register(session.queue.onChange(draw));
	plugin.register(session.settings.onChange(draw));
	draw();
}
