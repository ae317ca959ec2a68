import type { Leaf } from '../xml/leaf';
import { decodedOnce } from './text';
import type { FeedSchedule } from '../visits/visit-model';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** RSS 1.0 syndication module: a period in minutes, shared by `updateFrequency`. */
const PERIODS: ReadonlyMap<string, number> = new Map([
	['hourly', 60],
	['daily', 1440],
	['weekly', 10_080],
	['monthly', 43_200],
	['yearly', 525_600],
]);

/** What a channel says of its own rhythm (RSS 2.0 `ttl`, `skipHours`, `skipDays`; RSS 1.0 `sy:`). */
export function readSchedule(channel: readonly Leaf[]): FeedSchedule | undefined {
	const text = (name: string): string => {
		const leaf = channel.find((each) => each.name === name);
		return leaf ? decodedOnce(leaf.source.slice(0, 2000)).trim() : '';
	};
	const ttl = wholeNumber(text('ttl')) ?? periodMinutes(text);
	const hours = values(channel, 'skiphours')
		.map(wholeNumber)
		// Hour 24 is an older way of writing midnight.
		.flatMap((hour) => (hour !== undefined && hour <= 24 ? [hour % 24] : []));
	const days = values(channel, 'skipdays')
		.map((day) => DAYS.indexOf(day.toLowerCase()))
		.filter((day) => day >= 0);
	if (ttl === undefined && hours.length === 0 && days.length === 0) return undefined;
	return {
		...(ttl === undefined ? {} : { ttlMinutes: ttl }),
		...(hours.length === 0 ? {} : { skipHours: [...new Set(hours)] }),
		...(days.length === 0 ? {} : { skipDays: [...new Set(days)] }),
	};
}

function periodMinutes(text: (name: string) => string): number | undefined {
	const period = PERIODS.get(text('sy:updateperiod').toLowerCase());
	const times = wholeNumber(text('sy:updatefrequency')) ?? 1;
	return period === undefined || times < 1 ? undefined : Math.ceil(period / times);
}

function values(channel: readonly Leaf[], name: string): readonly string[] {
	const source = channel.find((leaf) => leaf.name === name)?.source.slice(0, 2000) ?? '';
	return [...source.matchAll(/>\s{0,20}([\w]{1,10})\s{0,20}</gu)].map((match) => match[1] ?? '');
}

function wholeNumber(text: string): number | undefined {
	return /^\d{1,7}$/u.test(text) ? Number(text) : undefined;
}
