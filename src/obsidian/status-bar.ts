import type { Plugin } from 'obsidian';
import { localDay } from '../base/time/day';
import { isAsleep } from '../queue/snooze';
import { pendingCount } from '../words/queue';
import { COMMANDS } from '../words/ui';
import type { Session } from './session';

/** Shows in the status bar how many notes wait, where the settings say so; a click opens the queue. */
export function addPendingCount(plugin: Plugin, session: Session, open: () => void): void {
	const el = plugin.addStatusBarItem();
	el.addClass('mod-clickable');
	el.setAttr('aria-label', COMMANDS.openQueue);
	el.setAttr('role', 'button');
	el.setAttr('tabindex', '0');
	plugin.registerDomEvent(el, 'click', open);
	plugin.registerDomEvent(el, 'keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		open();
	});
	const draw = (): void => {
		const isShown =
			session.settings.current.review.statusBar &&
			session.queue.isReady &&
			!session.queue.isPartial;
		const today = localDay(session.world.clock.now());
		const awake = isShown
			? session.queue.list().filter((entry) => !isAsleep(entry, today)).length
			: 0;
		el.setText(isShown ? pendingCount(awake) : '');
	};
	plugin.register(session.queue.onChange(draw));
	plugin.register(session.settings.onChange(draw));
	draw();
}
