import { addRule, dropRules, feedOf, switchOffFeed } from '../../flow/feeds/unfollow';
import type { QueueEntry } from '../../queue/model';
import { problemSentence } from '../../words/problem';
import { feedPaused, REVIEW_PROMPTS } from '../../words/queue';
import { REVIEW, RULE_MADE } from '../../words/review';
import type { Session } from '../session';
import { rulesFault } from '../settings/feed';
import { ask } from './controls/ask-modal';
import type { Surface } from './surface';

/** The feed of a note is asked no more; tells what came of it. */
export async function pauseFeedOf(
	session: Session,
	entry: QueueEntry,
	say: Surface['say'],
): Promise<void> {
	const feed = feedOf(session.settings.current, entry);
	if (!feed) return say(REVIEW_PROMPTS.noFeed, 'wrong');
	const paused = await switchOffFeed(session.world, feed);
	if (paused.ok) say(feedPaused(feed.name), 'undoable');
	else say(problemSentence(paused.problem), 'wrong');
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
	const feed = feedOf(session.settings.current, entry);
	const added = rule && feed && (await addRule(session.world, feed, rule));
	if (!added) return;
	if (added.ok) surface.say(RULE_MADE, 'undoable');
	else surface.say(problemSentence(added.problem), 'wrong');
}
