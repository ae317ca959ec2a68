import { discoverFeeds } from '../flow/feeds/discover';
import { NAME_ONE_ADDRESS } from '../words/cli';
import { foundLines } from '../words/discovery';
import { WrongUse, type Arguments } from './arguments';
import { createClock } from './clock';
import { parseHtml } from './dom';
import { createHttp } from './http';
import { failure, type Outcome } from './outcome';

/** Finds the feeds behind an address. Needs no vault and writes nothing. */
export async function discover(args: Arguments, signal: AbortSignal): Promise<Outcome> {
	if (args.names.length === 0) throw new WrongUse(NAME_ONE_ADDRESS);
	const world = { http: createHttp({ files: new Set() }), clock: createClock(), parseHtml };
	// A shell parts what was not quoted; a sentence with an address in it is read as a whole.
	const found = await discoverFeeds(world, args.names.join(' '), signal);
	if (!found.ok) return failure(found.problem);
	const { address, feeds, tried } = found.value;
	const json = {
		address,
		feeds: feeds.map(({ url, title, itemCount, newest, format, why }) => ({
			url,
			title,
			itemCount,
			newest,
			format,
			why,
		})),
		tried: tried.map(({ url, why, problem }) => ({ url, why, problem: problem?.kind })),
	};
	return { lines: feeds.flatMap(foundLines), json, failed: false };
}
