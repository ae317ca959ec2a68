import { QUEUE_ACTIONS } from '../../settings/review-keys';
import { acceptCommandName, commandName } from '../../words/review-keys';
import { REVIEW } from '../../words/review';
import type { Palette } from '../palette';
import { QUEUE_VIEW, QueueView } from './queue-view';
import type { Session } from '../session';
import type { ReviewActions } from './actions';

/** As many suggestions as have keys. */
const MOST_SUGGESTIONS = 9;

/** Every action of the queue as a command on the row that is current there. */
export function registerQueueCommands(palette: Palette): void {
	const onView = (id: string, name: string, run: (actions: ReviewActions) => void): void =>
		palette.addFor(id, name, openView, (_, view) => run(view.actions));
	for (const action of QUEUE_ACTIONS)
		onView(`queue-${action}`, commandName(action), (actions) => actions.run(action));
	for (let number = 1; number <= MOST_SUGGESTIONS; number += 1)
		onView(`queue-accept-${number}`, acceptCommandName(number), (actions) =>
			actions.accept(number),
		);
	palette.add('open-queue-in-tab', REVIEW.openQueueTab, openQueueTab);
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
