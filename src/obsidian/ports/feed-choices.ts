import { problem } from '../../base/problem';
import { fail, ok } from '../../base/result';
import type { FeedChoices } from '../../ports';
import type { SettingsStore } from '../settings/store';

/** What is chosen for feeds, in the plugin's settings. */
export function createFeedChoices(settings: SettingsStore): FeedChoices {
	const find = (address: string) => settings.current.feeds.find(({ url }) => url === address);
	return {
		get(address) {
			const feed = find(address);
			return feed && { enabled: feed.enabled, filters: feed.filters ?? '' };
		},
		async set(address, change) {
			const found = find(address);
			if (!found) return fail(problem('unknown-feed', address));
			if (!settings.isReadable) return fail(problem('bad-settings', 'data.json'));
			const feeds = settings.current.feeds.map((feed) =>
				feed === found ? { ...feed, ...change } : feed,
			);
			await settings.update({ feeds });
			return ok(undefined);
		},
	};
}
