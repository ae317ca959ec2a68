import { dropRules, feedOf, withRule } from '../../flow/unfollow';
import type { QueueEntry } from '../../queue/model';
import { feedPaused, REVIEW_PROMPTS } from '../../words/queue';
import { REVIEW, RULE_MADE } from '../../words/review';
import type { Session } from '../session';
import { rulesFault } from '../settings-feed';
import { ask } from './ask-modal';
import type { Surface } from './surface';

/** The feed of a note is asked no more until the person switches it on again; what to say. */
export async function pauseFeed(session: Session, entry: QueueEntry): Promise<string> {
	const feed = feedOf(session.settings.current, entry);
	if (!feed) return REVIEW_PROMPTS.noFeed;
	await session.changeFeed(feed.name, { enabled: false });
	return feedPaused(feed.name);
}

/** Adds a rule to the feed of a note, begun from the note before the person; the feed's other rules stay. */
export async function addDropRule(
	session: Session,
	surface: Surface,
	entry: QueueEntry,
): Promise<void> {
	const offers = dropRules(entry);
	const rule = await ask(session.app, {
		title: REVIEW.dropTitle,
		hint: REVIEW.dropHint,
		value: offers[0] ?? '',
		offers,
		isOneOffer: true,
		check: rulesFault,
	});
	const settings = session.settings.current;
	const feed = feedOf(settings, entry);
	const change = rule && feed && withRule(settings, feed, rule);
	if (!change) return;
	await session.settings.update(change);
	surface.say(RULE_MADE);
}
