import type { Plugin } from 'obsidian';
import { dueFeeds } from '../flow/feeds/schedule';
import { reportFailure, type Session } from './session';

/** After the layout is ready the app has work of its own; feeds can wait. */
const START_DELAY_MS = 30_000;
/** How often the schedule is looked at. A device that slept looks at once when its timers run again. */
const LOOK_EVERY_MS = 60_000;

/** Fetches by itself what is due, on a device switched to fetch, never while another run is under way. */
export function startScheduler(plugin: Plugin, session: Session): void {
	const look = (): void => {
		if (session.runner.isBusy) return;
		const due = dueFeeds(session.world, session.settings.current);
		if (due.length > 0) reportFailure(session.syncByItself(due));
	};
	const first = window.setTimeout(look, START_DELAY_MS);
	plugin.register(() => window.clearTimeout(first));
	plugin.registerInterval(window.setInterval(look, LOOK_EVERY_MS));
}
