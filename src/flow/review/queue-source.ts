import { hasFamilyHeadings } from '../../note/seed-texts';
import type { NoteFacts } from '../../ports';
import { addressOf, toEntry, type EntrySource } from '../../queue/entry';
import type { QueueEntry, QueueRules } from '../../queue/model';
import type { Settings } from '../../settings/model';

/** What makes a member, from the settings. */
export function queueRules(settings: Settings): QueueRules {
	const { properties, scope } = settings.review;
	const { title, source, date } = settings.properties;
	// An empty name leaves a property out of new notes; older ones have it.
	const names = { title: title || 'title', source: source || 'source', date: date || 'date' };
	return { names, status: settings.status, properties, scope };
}

/** The entry of a note from what is known without its text. */
export function entryOf(facts: NoteFacts, rules: QueueRules): QueueEntry | undefined {
	return toEntry(sourceOf(facts), rules);
}

function sourceOf(facts: NoteFacts): EntrySource {
	return { ...facts, ours: isOfFamily(facts) };
}

/** Whether a note shows signs of our template family: its headings, or its address with the tag `rss`. */
export function isOfFamily({ headings, tags, frontmatter }: NoteFacts): boolean {
	return hasFamilyHeadings(headings) || (tags.includes('rss') && addressOf(frontmatter) !== '');
}
