import { parseAddress } from '../base/address';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import type { Http, HttpAnswer } from '../ports';

/** No feed or article is longer; a phone must hold it whole. */
export const MAX_BYTES = 20 * 1024 * 1024;
export const TIMEOUT_MS = 30_000;

const ACCEPT_FEED =
	'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

interface Asking {
	readonly url: string;
	readonly for: 'feed' | 'page';
	readonly headers?: Readonly<Record<string, string>>;
}

/** Gets a body and turns the answer into a verdict, in this one place: status, limits, reach. */
export async function getBody(
	http: Http,
	request: Asking,
	signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
	const answer = await ask(http, request, signal);
	if (!answer.ok) return answer;
	const { status, bytes } = answer.value;
	const { url } = request;
	if (status < 200 || status > 299) return fail(problem('http-status', url, String(status)));
	if (bytes.length > MAX_BYTES) return fail(problem('too-large', url, '20 MB'));
	return ok(answer.value);
}

/** Asks and gives whatever was answered, every status. */
export async function ask(
	http: Http,
	request: Asking,
	signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
	const { url } = request;
	if (!isAddress(url)) return fail(problem('bad-address', url));
	const accept = request.for === 'feed' ? ACCEPT_FEED : ACCEPT_PAGE;
	const headers = { Accept: accept, ...request.headers };
	return http.get({ url, headers, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS }, signal);
}

/** A web address, or a file's path where the command line asked for one (its adapter decides). */
function isAddress(url: string): boolean {
	const parsed = parseAddress(url);
	return parsed !== undefined && /^(?:https?|file):$/u.test(parsed.protocol);
}
