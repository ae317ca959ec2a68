import type { Plugin } from 'obsidian';
import { QUEUE_ACTIONS } from '../../settings/review-keys';
import { acceptCommandName, commandName } from '../../words/review-keys';
import { REVIEW } from '../../words/review';
import { QUEUE_VIEW, QueueView } from '../queue-view';
import { reportFailure, type Session } from '../session';
import type { ReviewActions } from './actions';

/** As many suggestions as have keys. */
const MOST_SUGGESTIONS = 9;

/** Every action of the queue as a command on the row that is current there; ids stay for ever. */
export function registerQueueCommands(plugin: Plugin, session: Session): void {
	const onView = (id: string, name: string, run: (actions: ReviewActions) => void): void => {
		plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const view = openView(session);
				if (view && !checking) run(view.actions);
				return view !== undefined;
			},
		});
	};
	for (const action of QUEUE_ACTIONS)
		onView(`queue-${action}`, commandName(action), (actions) => actions.run(action));
	for (let number = 1; number <= MOST_SUGGESTIONS; number += 1)
		onView(`queue-accept-${number}`, acceptCommandName(number), (actions) =>
			actions.accept(number),
		);
	plugin.addCommand({
		id: 'open-queue-in-tab',
		name: REVIEW.openQueueTab,
		callback: () => reportFailure(openQueueTab(session)),
	});
}

/** The queue that one works in, else one that is seen: nobody decides on a note behind a closed sidebar or another tab. */
export function openView(session: Session): QueueView | undefined {
	const { workspace } = session.app;
	const active = workspace.getActiveViewOfType(QueueView);
	return [active, ...workspace.getLeavesOfType(QUEUE_VIEW).map(({ view }) => view)].find(
		(view): view is QueueView =>
			view instanceof QueueView && view.containerEl.getClientRects().length > 0,
	);
}

/** In the main area, where there is room for the list beside the note. */
async function openQueueTab(session: Session): Promise<void> {
	const { workspace } = session.app;
	const leaf = workspace.getLeaf('tab');
	await leaf.setViewState({ type: QUEUE_VIEW, active: true });
	await workspace.revealLeaf(leaf);
	workspace.setActiveLeaf(leaf, { focus: true });
}
