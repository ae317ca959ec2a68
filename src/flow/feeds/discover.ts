import { given } from '../../base/given';
import { hostOf, parseAddress } from '../../base/address';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { feedKey, keepCandidates } from '../../feed/discovery/candidate';
import { commonPaths } from '../../feed/discovery/common-paths';
import { decodeBytes } from '../../feed/bytes/decode';
import { feedsInPage } from '../../feed/discovery/in-page';
import { knownFeeds } from '../../feed/discovery/known-sites';
import type { Candidate, CandidateWhy, Feed } from '../../feed/model';
import { parseFeed } from '../../feed/parse';
import { feedsInQuery } from '../../feed/discovery/subscribe-link';
import { readTypedAddress } from '../../feed/discovery/typed-address';
import { isWall } from '../../feed/discovery/wall';
import type { Http, HttpAnswer, World } from '../../ports';
import { getBody } from '../fetch';

/** The limits of one search, as `docs/discovery.md` names them. */
export const LIMITS = { requests: 12, totalMs: 40_000, requestMs: 15_000, feeds: 4 } as const;
/** Of a page, characters that are read: what says where a feed is stands early. */
const MAX_PAGE = 5_000_000;

/** A feed that was asked for and read. */
export interface FoundFeed {
	readonly url: string;
	readonly title: string;
	readonly itemCount: number;
	/** ISO instant of the newest dated item. */
	readonly newest?: string;
	/** `rss`, `atom`, `rdf` or `json`. */
	readonly format: string;
	readonly why: CandidateWhy;
	readonly feed: Feed;
	readonly answer: HttpAnswer;
}

/** An address that was asked, and what was wrong with it. */
export interface Attempt {
	readonly url: string;
	readonly why: CandidateWhy;
	readonly problem?: Problem;
}

export interface Discovery {
	/** The address as it was understood. */
	readonly address: string;
	/** At least one, best first. */
	readonly feeds: readonly FoundFeed[];
	/** In the order they were asked. */
	readonly tried: readonly Attempt[];
}

type Needs = Pick<World, 'http' | 'clock' | 'parseHtml'>;

/**
 * Finds the feeds behind whatever a person pasted: the address itself, what it names, what the site's rules or its page
 * say, usual addresses. Ends at the first of these steps that has one. Writes nothing; asks one address after the other.
 */
export async function discoverFeeds(
	world: Needs,
	address: string,
	signal: AbortSignal,
): Promise<Result<Discovery>> {
	const url = readTypedAddress(address);
	if (url === undefined) return fail(problem('bad-address', address.trim().slice(0, 200)));
	const search = new Search(world, signal);
	const first = await search.ask({ url, why: 'address' });
	if (first.problem === undefined) return ok(search.discovery(url));
	if (/^(?:broken-feed|cancelled)$/u.test(first.problem.kind)) return fail(first.problem);
	const page = first.problem.kind === 'web-page' ? readPage(world, first) : undefined;
	for (const step of steps(url, first.answer?.url ?? url, page)) {
		await search.run(step());
		if (search.feeds.length > 0) return ok(search.discovery(url));
		if (search.isOver()) break;
	}
	return fail(search.verdict(url, first.problem, page));
}

interface Asked {
	readonly answer?: HttpAnswer;
	readonly problem?: Problem;
}

type Step = () => readonly Candidate[];

function steps(asked: string, final: string, page: Document | undefined): readonly Step[] {
	return [
		() => {
			const named = feedsInQuery(asked).slice(0, 2);
			const query = named.map((url): Candidate => ({ url, why: 'in-query' }));
			return keepCandidates([...query, ...knownFeeds(asked), ...knownFeeds(final)], asked);
		},
		() => (page === undefined ? [] : feedsInPage(page, final)),
		() => commonPaths(final).map((url): Candidate => ({ url, why: 'common-path' })),
	];
}

function readPage(world: Needs, { answer }: Asked): Document | undefined {
	if (answer === undefined) return undefined;
	const decoded = decodeBytes(answer.bytes, parseOptions(answer, ''));
	return decoded.ok ? world.parseHtml(decoded.value.text.slice(0, MAX_PAGE)) : undefined;
}

function parseOptions(answer: HttpAnswer, url: string): { url: string; contentType?: string } {
	const contentType = answer.headers['content-type'];
	return { url: answer.url ?? url, ...given({ contentType }) };
}

/** Where several are offered so that the person may choose; of the rest one that works is enough. */
const CHOICES: ReadonlySet<CandidateWhy> = new Set(['in-query', 'known-site', 'declared']);

class Search {
	readonly feeds: FoundFeed[] = [];
	private readonly tried: Attempt[] = [];
	private readonly asked = new Set<string>();
	/** Hosts that gave no answer, or asked to be left alone. */
	private readonly silent = new Set<string>();
	private readonly end: number;

	constructor(
		private readonly world: Needs,
		private readonly signal: AbortSignal,
	) {
		this.end = world.clock.now() + LIMITS.totalMs;
	}

	discovery(address: string): Discovery {
		return { address, feeds: this.feeds, tried: this.tried };
	}

	isOver(): boolean {
		return this.signal.aborted || this.tried.length >= LIMITS.requests || this.left() <= 0;
	}

	/** Asks these in order, until enough are found. */
	async run(candidates: readonly Candidate[]): Promise<void> {
		for (const candidate of candidates) {
			if (this.isOver() || this.feeds.length >= LIMITS.feeds) return;
			const isEnough = this.feeds.length > 0 && !CHOICES.has(candidate.why);
			if (isEnough || this.asked.has(feedKey(candidate.url))) continue;
			if (!this.silent.has(hostOf(candidate.url))) await this.ask(candidate);
			await this.world.clock.breathe();
		}
	}

	/** Asks one address and notes how it went; a feed not found before is added to those found. */
	async ask({ url, why, title }: Candidate): Promise<Asked> {
		this.asked.add(feedKey(url));
		const { http } = this.world;
		const timeoutMs = Math.max(1, Math.min(LIMITS.requestMs, this.left()));
		const limited: Http = {
			get: (request, signal) => http.get({ ...request, timeoutMs }, signal),
		};
		const answer = await getBody(limited, { url, for: 'feed' }, this.signal);
		if (!answer.ok) {
			this.note({ url, why }, answer.problem);
			return { problem: answer.problem };
		}
		const final = feedKey(answer.value.url ?? url);
		const feed = await parseFeed(answer.value.bytes, parseOptions(answer.value, url));
		this.note({ url, why }, feed.ok ? undefined : feed.problem);
		if (!feed.ok) return { answer: answer.value, problem: feed.problem };
		const isNew = final === feedKey(url) || !this.asked.has(final);
		this.asked.add(final);
		if (isNew)
			this.feeds.push(describe(feed.value, answer.value, { url, why, ...given({ title }) }));
		return { answer: answer.value };
	}

	/** Why nothing was found: what the address itself said, or what was tried in vain. */
	verdict(url: string, first: Problem, page: Document | undefined): Problem {
		if (this.signal.aborted) return problem('cancelled', url);
		if (first.kind !== 'web-page') return first;
		if (page !== undefined && isWall(page)) return problem('page-wall', url);
		if (this.left() <= 0) return problem('timeout', url);
		const host = hostOf(url);
		const tried = this.tried.slice(1).map((each) => shown(each.url, host));
		return tried.length === 0
			? problem('no-feed-found', url)
			: problem('no-feed-found', url, tried.join(', '));
	}

	private left(): number {
		return this.end - this.world.clock.now();
	}

	private note(attempt: Attempt, found: Problem | undefined): void {
		this.tried.push(found === undefined ? attempt : { ...attempt, problem: found });
		const isSilent =
			found !== undefined &&
			(/^(?:unreachable|timeout)$/u.test(found.kind) ||
				(found.kind === 'http-status' && found.detail === '429'));
		if (isSilent) this.silent.add(hostOf(attempt.url));
	}
}

function describe(feed: Feed, answer: HttpAnswer, { url, why, title }: Candidate): FoundFeed {
	const newest = feed.items.reduce((latest, { date = '' }) => (date > latest ? date : latest), '');
	return {
		url,
		title: feed.title.trim() === '' ? (title ?? '') : feed.title,
		itemCount: feed.items.length,
		...given({ newest: newest || undefined }),
		format: feed.report.format,
		why,
		feed,
		answer,
	};
}

/** The path alone where the host is the one asked. */
function shown(address: string, host: string): string {
	const url = parseAddress(address);
	return url && url.host.toLowerCase() === host ? url.pathname + url.search : address;
}
