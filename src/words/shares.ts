import type { FeedShare } from '../queue/model';
import { count } from './count';
import { share } from './feeds';

export const SHARES = {
	title: 'What became of its notes',
	none: 'No note of this feed is in the queue yet.',
} as const;

/** `12 notes: 25 % kept, 50 % archived, 25 % untouched.` Untouched is pending without a tick, a priority or a snooze; what else is pending is in none of the three. */
export function shareWords({ total, kept, archived, untouched }: FeedShare): string {
	const parts = [
		`${share(kept, total)} kept`,
		`${share(archived, total)} archived`,
		`${share(untouched, total)} untouched`,
	];
	return `${count(total, 'note')}: ${parts.join(', ')}.`;
}
