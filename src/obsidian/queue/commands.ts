import type { Plugin } from 'obsidian';
import { QUEUE_ACTIONS, type QueueAction } from '../../settings/review-keys';
import { commandName } from '../../words/review-keys';
import { REVIEW } from '../../words/review';
import { QUEUE_VIEW, QueueView } from '../queue-view';
import { reportFailure, type Session } from '../session';

/** Actions that mean something only with the list under the fingers. */
const KEYS_ONLY: ReadonlySet<QueueAction> = new Set(['menu', 'help']);

/** Every action of the queue as a command on the row that is current there; ids stay for ever. */
export function registerQueueCommands(plugin: Plugin, session: Session): void {
	for (const action of QUEUE_ACTIONS) {
		if (KEYS_ONLY.has(action)) continue;
		plugin.addCommand({
			id: `queue-${action}`,
			name: commandName(action),
			checkCallback: (checking) => {
				const view = openView(session);
				if (!view) return false;
				if (!checking) view.actions.run(action);
				return true;
			},
		});
	}
	plugin.addCommand({
		id: 'open-queue-in-tab',
		name: REVIEW.openQueueTab,
		callback: () => reportFailure(openQueueTab(session)),
	});
}

/** The queue that is on screen; a saved leaf may not be ours yet. */
export function openView(session: Session): QueueView | undefined {
	for (const leaf of session.app.workspace.getLeavesOfType(QUEUE_VIEW))
		if (leaf.view instanceof QueueView) return leaf.view;
	return undefined;
}

/** In the main area, where there is room for the list beside the note. */
async function openQueueTab(session: Session): Promise<void> {
	const { workspace } = session.app;
	const leaf = workspace.getLeaf('tab');
	await leaf.setViewState({ type: QUEUE_VIEW, active: true });
	await workspace.revealLeaf(leaf);
	workspace.setActiveLeaf(leaf, { focus: true });
}
