import { PAUSED, REVIEW, RULE_MADE } from '../../words/review';
import type { Session } from '../session';
import { rulesFault } from '../settings-feed';
import { ask } from './ask-modal';
import type { Surface } from './surface';

/** The feed is asked no more until the person switches it on again. */
export async function pauseFeed(session: Session, surface: Surface, feed: string): Promise<void> {
	await session.changeFeed(feed, { enabled: false });
	surface.say(PAUSED);
}

/** Adds a rule to the feed, begun from the title before the person; what is there stays. */
export async function addDropRule(
	session: Session,
	surface: Surface,
	{ feed, title }: { readonly feed: string; readonly title: string },
): Promise<void> {
	const rule = await ask(session.app, {
		title: REVIEW.dropTitle,
		hint: REVIEW.dropHint,
		value: `drop title contains ${quoted(title)}`,
		check: rulesFault,
	});
	if (!rule) return;
	const before = session.settings.current.feeds.find((each) => each.name === feed)?.filters ?? '';
	await session.changeFeed(feed, {
		filters: [before, rule].filter((each) => each !== '').join('\n'),
	});
	surface.say(RULE_MADE);
}

/** Commas and the word "and" part values of a rule. */
function quoted(title: string): string {
	const words = title.replace(/["\n]/gu, ' ').trim();
	return /,|\band\b/u.test(words) ? `"${words}"` : words;
}
