import { FuzzySuggestModal } from 'obsidian';
import type { FeedSettings } from '../../settings/model';
import { CHOOSE_FEED } from '../../words/ui';
import type { Session } from '../session';

/** Chooses one feed by name, switched on or not. */
export class ChooseFeedModal extends FuzzySuggestModal<FeedSettings> {
	constructor(
		private readonly session: Session,
		private readonly choose: (feed: FeedSettings) => void,
	) {
		super(session.app);
		this.setPlaceholder(CHOOSE_FEED);
	}

	override getItems(): FeedSettings[] {
		return [...this.session.settings.current.feeds];
	}

	override getItemText(feed: FeedSettings): string {
		return feed.name;
	}

	override onChooseItem(feed: FeedSettings): void {
		this.choose(feed);
	}
}
