import type { Result } from '../../base/result';
import { readFilters } from '../../feed/rules/filter-read';
import type { World } from '../../ports';
import type { QueueEntry } from '../../queue/model';
import type { FeedSettings, Settings } from '../../settings/model';
import { record } from '../undo/recorder';

/** The feed that brought a note, by the name it has in the settings now. */
export function feedOf(settings: Settings, entry: QueueEntry): FeedSettings | undefined {
	return settings.feeds.find((feed) => feed.name === entry.source);
}

/** This feed is asked no more until the person switches it on again. Its notes stay. */
export function switchOffFeed(world: World, { name, url }: FeedSettings): Promise<Result<void>> {
	return record(world, { kind: 'pause', subject: name }, (recorder) =>
		recorder.choose({ name, url }, { enabled: false }, 'paused'),
	);
}

/** Rules one would make of a row, each as `docs/filters.md` has it, best first. */
export function dropRules(entry: QueueEntry): readonly string[] {
	const words = entry.title
		.split(/[\s,;:!?()[\]{}“”"«»|/\\]+/u)
		.filter((word) => /^[\p{L}\p{N}][\p{L}\p{N}'’-]{3,40}$/u.test(word));
	const prefix = /^\[[^\]\n]{1,30}\]|^[\p{L}\p{N} ]{3,30}(?=[:：])/u.exec(entry.title)?.[0];
	const section = /^https?:\/\/[^/\s]{1,200}(\/[^/?#\s]{2,40}\/)/iu.exec(entry.url)?.[1];
	return [
		...(prefix === undefined ? [] : [`drop title starts with ${quoted(prefix)}`]),
		...(section === undefined ? [] : [`drop address contains ${quoted(section)}`]),
		...[...new Set(words)]
			.sort((a, b) => b.length - a.length)
			.slice(0, 3)
			.map((word) => `drop title contains ${quoted(word)}`),
	].filter((rule) => readFilters(rule).faults.length === 0);
}

/** A value with a comma, an `and` or quotes of its own needs quotes. */
function quoted(value: string): string {
	return /^[\p{L}\p{N}/[\]'’-]+$/u.test(value) ? value : `"${value.replace(/"/gu, '')}"`;
}

/** A rule that is asked before the feed's others, which stay. `undefined` where the rule has a fault. */
export async function addRule(
	world: World,
	{ name, url }: FeedSettings,
	rule: string,
): Promise<Result<void> | undefined> {
	const { rules, faults } = readFilters(rule);
	if (rules.length === 0 || faults.length > 0) return undefined;
	const others = world.feeds?.get(url)?.filters ?? '';
	const filters = others.trim() === '' ? rule.trim() : `${rule.trim()}\n${others}`;
	return record(world, { kind: 'rule', subject: name }, (recorder) =>
		recorder.choose({ name, url }, { filters }, 'a rule was added'),
	);
}
