import { parseAddress, webAddress } from '../../base/address';
import type { FeedVisit, Move } from './visit-model';

const DAY = 86_400_000;

/** A redirect is plain speech; a feed's own `rel=self` is often wrong, so it must be said more often and for longer. */
const PROOF = {
	redirect: { times: 3, days: 0 },
	self: { times: 5, days: 3 },
} as const;

/** What an answer says of the feed's address. */
export interface MoveSigns {
	/** Where it was asked. */
	readonly url: string;
	/** Where permanent redirects led. */
	readonly redirectedTo?: string;
	readonly selfUrl?: string;
}

/** Counts an answer's evidence of a move; another address, or none, starts anew. */
export function countMove(visit: FeedVisit, signs: MoveSigns, now: number): Move | undefined {
	const seen = signOf(signs);
	if (!seen) return undefined;
	const { moved } = visit;
	const same = moved?.url === seen.url && moved.kind === seen.kind;
	return same ? { ...moved, times: moved.times + 1 } : { ...seen, times: 1, since: now };
}

/** The new address to propose, once the evidence is enough; nothing is changed before the person agrees. */
export function proposedMove(visit: FeedVisit, now: number): string | undefined {
	const { moved } = visit;
	if (!moved) return undefined;
	const { times, days } = PROOF[moved.kind];
	return moved.times >= times && now - moved.since >= days * DAY ? moved.url : undefined;
}

function signOf(signs: MoveSigns): Pick<Move, 'url' | 'kind'> | undefined {
	const from = parseAddress(signs.url);
	const redirected = webAddress(signs.redirectedTo);
	if (redirected && from && redirected.href !== from.href)
		return { url: redirected.href, kind: 'redirect' };
	const self = webAddress(signs.selfUrl);
	if (!self || !from || isSamePlace(self, from) || !isPublic(self)) return undefined;
	return { url: self.href, kind: 'self' };
}

/** `http`, `www` and a closing slash are spellings of one address, which publishers mix up. */
function isSamePlace(a: URL, b: URL): boolean {
	const plain = (url: URL): string =>
		`${url.host.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${url.search}`;
	return plain(a) === plain(b);
}

/** Test servers and machines at home leak into feeds; no one else can reach them. */
function isPublic(url: URL): boolean {
	const { hostname } = url;
	if (
		!hostname.includes('.') ||
		/^\[|\.(?:local|test|invalid|example|internal|lan)$/iu.test(hostname)
	)
		return false;
	return !/^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.)/u.test(hostname);
}
