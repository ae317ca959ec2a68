import { hostOf } from '../../base/address';
import { hashBytes } from '../../base/hash-bytes';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Feed } from '../../feed/model';
import { countMove, proposedMove } from '../../feed/visits/move';
import { holdBackCut } from '../../feed/cut-off';
import { parseFeed } from '../../feed/parse';
import type { FeedVisit, VisitAnswer } from '../../feed/visits/visit-model';
import {
	afterAnswer,
	afterFailure,
	afterNoRequest,
	conditionalHeaders,
	hindrance,
	type GoodAnswer,
	type VisitOptions,
} from '../../feed/visits/visit';
import type { HttpAnswer, World } from '../../ports';
import { resolveFeed } from '../../settings/feeds';
import type { FeedSettings, Settings } from '../../settings/model';
import { authHeaders } from './auth';
import { ask } from '../fetch';
import { gateOf } from '../host-gate';
import { takeRecent } from './recent';
import type { Visits } from './visits';

/** How a run came about, which tells what may be asked. */
export type Asked = 'by-itself' | 'by-person' | 'by-name';

/** What came of asking one feed. */
export type Visited =
	| { readonly kind: 'waiting'; readonly until: number; readonly why: FeedVisit['why'] }
	| { readonly kind: 'unchanged'; readonly items: number }
	| {
			readonly kind: 'feed';
			readonly feed: Feed;
			/** Called when all items were dealt with, or not: only then are the validators kept. */
			readonly settle: (complete: boolean) => Promise<void>;
	  };

export interface VisitContext {
	readonly world: World;
	readonly settings: Settings;
	readonly visits: Visits;
	readonly asked: Asked;
	readonly signal: AbortSignal;
	/** Whether anything of a feed is known; without it the answer must be a full one. */
	readonly hasFeed: (name: string) => boolean;
}

/** Asks a feed as politely as its answers allow, and keeps what was learnt. */
export async function visitFeed(
	context: VisitContext,
	feed: FeedSettings,
): Promise<Result<Visited>> {
	const { world, visits, asked, signal } = context;
	if (signal.aborted) return fail(problem('cancelled', feed.name));
	const visit = visits.get(feed.url);
	const held = hindrance(visit, world.clock.now(), asked);
	if (held) return ok({ kind: 'waiting', ...held });
	const auth = authHeaders(feed, world.secrets);
	if (!auth.ok) {
		const options = { ...visitOptions(context, feed), now: world.clock.now() };
		await visits.set(feed.url, afterNoRequest(visit, factsOf(auth.problem), options));
		return auth;
	}
	const conditional = context.hasFeed(feed.name)
		? conditionalHeaders(visit, world.clock.now())
		: {};
	const recent = takeRecent(world, feed.url);
	if (!recent) await gateOf(world).pace(hostOf(feed.url) || feed.url, signal);
	const start = world.clock.now();
	const answer = recent
		? ok(recent)
		: await ask(
				world.http,
				{ url: feed.url, for: 'feed', headers: { ...auth.value, ...conditional } },
				signal,
			);
	const ms = world.clock.now() - start;
	if (!answer.ok && answer.problem.kind === 'cancelled') return answer;
	const isConditional = Object.keys(conditional).length > 0;
	return new Visit(context, feed, { visit, ms, start, isConditional }).read(answer);
}

interface Asking {
	readonly visit: FeedVisit;
	readonly start: number;
	readonly ms: number;
	readonly isConditional: boolean;
}

/** One answer on its way to a verdict. */
class Visit {
	constructor(
		private readonly context: VisitContext,
		private readonly feed: FeedSettings,
		private readonly asking: Asking,
	) {}

	async read(answer: Result<HttpAnswer>): Promise<Result<Visited>> {
		if (!answer.ok) return this.failed(answer.problem, undefined);
		const { status, bytes } = answer.value;
		// Unasked, 304 is a fault of the server's: taken for good it would silence the feed for ever.
		if (status === 304 && this.asking.isConditional) return this.unchanged(answer.value);
		if (status < 200 || status > 299)
			return this.failed(problem('http-status', this.feed.url, String(status)), answer.value);
		const hash = await hashBytes(bytes, () => this.context.world.clock.breathe());
		const sameBytes = this.context.hasFeed(this.feed.name) && hash === this.asking.visit.bodyHash;
		if (sameBytes) return this.unchanged(answer.value, hash);
		return this.parse(answer.value, hash);
	}

	private async unchanged(answer: HttpAnswer, bodyHash?: string): Promise<Result<Visited>> {
		await this.keepAnswer(answer, {
			...(bodyHash === undefined ? {} : { bodyHash }),
			complete: true,
		});
		return ok({ kind: 'unchanged', items: this.asking.visit.items ?? 0 });
	}

	private async parse(answer: HttpAnswer, bodyHash: string): Promise<Result<Visited>> {
		const contentType = answer.headers['content-type'];
		const parsed = await parseFeed(answer.bytes, {
			url: answer.url ?? this.feed.url,
			...(contentType === undefined ? {} : { contentType }),
			breathe: () => this.context.world.clock.breathe(),
		});
		await this.context.world.clock.breathe();
		if (!parsed.ok) return this.failed(parsed.problem, answer);
		const feed = holdBackCut(parsed.value);
		const isWhole = feed === parsed.value;
		const settle = (complete: boolean): Promise<void> => {
			const dates = feed.items.flatMap((item) => item.date ?? []).sort();
			const about = {
				dates: dates.reverse().slice(0, 20),
				items: feed.items.length,
				...(feed.schedule ? { schedule: feed.schedule } : {}),
			};
			return this.keepAnswer(
				answer,
				{ bodyHash, feed: about, complete: complete && isWhole },
				feed.selfUrl,
			);
		};
		return ok({ kind: 'feed', feed, settle });
	}

	private async failed(found: Problem, answer: HttpAnswer | undefined): Promise<Result<Visited>> {
		const next = afterFailure(
			this.asking.visit,
			{
				answer: this.fact(answer),
				headers: answer?.headers ?? {},
				problem: factsOf(found),
			},
			this.options(),
		);
		await this.keep(next);
		return fail(found);
	}

	private keepAnswer(
		answer: HttpAnswer,
		known: Pick<GoodAnswer, 'bodyHash' | 'feed' | 'complete'>,
		selfUrl?: string,
	): Promise<void> {
		const { visit, isConditional: conditional } = this.asking;
		const good = { answer: this.fact(answer), headers: answer.headers, conditional, ...known };
		return this.keep(this.withMove(afterAnswer(visit, good, this.options()), answer, selfUrl));
	}

	private withMove(next: FeedVisit, answer: HttpAnswer, selfUrl: string | undefined): FeedVisit {
		const before = this.asking.visit.moved;
		const { moved, ...rest } = next;
		const base: FeedVisit = before ? { ...rest, moved: before } : rest;
		// A 304 says nothing of where the feed lives by itself: only a full answer takes evidence back.
		if (answer.status === 304 && answer.movedForGood !== true) return moved ? next : base;
		const found = countMove(
			base,
			{
				url: this.feed.url,
				...(answer.movedForGood && answer.url !== undefined ? { redirectedTo: answer.url } : {}),
				...(selfUrl === undefined ? {} : { selfUrl }),
			},
			this.asking.start,
		);
		return found ? { ...rest, moved: found } : rest;
	}

	private fact(answer: HttpAnswer | undefined): VisitAnswer {
		const { start, ms } = this.asking;
		return { at: start, status: answer?.status ?? 0, bytes: answer?.bytes.length ?? 0, ms };
	}

	private options(): VisitOptions {
		return visitOptions(this.context, this.feed);
	}

	private keep(visit: FeedVisit): Promise<void> {
		return this.context.visits.set(this.feed.url, visit);
	}
}

function visitOptions({ settings }: VisitContext, feed: FeedSettings): VisitOptions {
	const { intervalMinutes } = resolveFeed(feed, settings);
	const chance = Math.random();
	// 0 is "never by itself": what is asked by hand still tells when it would be worth it.
	return intervalMinutes > 0 ? { intervalMinutes, chance } : { chance };
}

function factsOf({ kind, detail }: Problem): { readonly kind: string; readonly detail?: string } {
	return { kind, ...(detail === undefined ? {} : { detail }) };
}

/** The address to propose, where the evidence is enough and the person has not taken it yet. */
export function moveOf(visits: Visits, feed: FeedSettings, now: number): string | undefined {
	return proposedMove(visits.get(feed.url), now);
}
