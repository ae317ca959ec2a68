import { webAddress } from '../../base/address';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { ExtractOptions } from '../../article/model';
import { READER_HOST, READER_SPACING_MS } from '../../article/sources/reader';
import { formOf } from '../../article/sources/form';
import { findWall } from '../../article/walls/wall';
import { wallProblem } from '../../article/walls/problem';
import { decodeBytes } from '../../feed/bytes/decode';
import { retryAfter } from '../../feed/visits/freshness';
import type { HttpAnswer, World } from '../../ports';
import { MAX_BYTES, TIMEOUT_MS } from '../fetch';
import { gateOf } from '../host-gate';

const ACCEPT =
	'text/html, application/xhtml+xml;q=0.9, text/markdown;q=0.9, application/pdf;q=0.8, application/json;q=0.7, */*;q=0.5';
/** An error page longer than this is not looked at for a wall. */
const MAX_ERROR_BYTES = 1_000_000;

export interface SourceRequest {
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks for one source, politely: in its host's turn, never before the host may be asked. An error is a problem, named by the
 * wall its page shows where it shows one; what a server asks of our patience is remembered.
 */
export async function askSource(
	world: World,
	request: SourceRequest,
	signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
	const url = webAddress(request.url);
	if (!url) return fail(problem('bad-address', request.url));
	const gate = gateOf(world);
	const host = url.host;
	const hasKey = request.headers?.['Authorization'] !== undefined;
	const passed = await gate.pass(
		host,
		() =>
			world.http.get(
				{
					url: url.href,
					headers: { Accept: ACCEPT, ...request.headers },
					maxBytes: MAX_BYTES,
					timeoutMs: TIMEOUT_MS,
					staysPublic: true,
				},
				signal,
			),
		{ signal, ...(host === READER_HOST && !hasKey ? { spacingMs: READER_SPACING_MS } : {}) },
	);
	if (passed === 'cancelled') return fail(problem('cancelled', request.url));
	if (passed === 'held') return fail(problem('http-status', request.url, '429'));
	const answer = passed.done;
	// An answer that comes after the person has stopped is dropped.
	if (signal.aborted) return fail(problem('cancelled', request.url));
	if (!answer.ok) return answer;
	const { status, bytes } = answer.value;
	holdIfAsked(world, host, answer.value);
	if (status < 200 || status > 299) return fail(refusal(world, request.url, answer.value));
	if (bytes.length === 0) return fail(problem('empty-answer', request.url));
	if (bytes.length > MAX_BYTES) return fail(problem('too-large', request.url, '20 MB'));
	return answer;
}

/** What a server asks of our patience is remembered for whoever asks it next. */
export function holdIfAsked(world: World, host: string, { status, headers }: HttpAnswer): void {
	if (status < 400) return;
	const wait = retryAfter(headers, world.clock.now());
	if (wait > 0) gateOf(world).hold(host, world.clock.now() + wait);
}

/** What an error means: a check for robots answers 403 as a locked door does, and only its page tells them apart. */
function refusal(world: World, url: string, answer: HttpAnswer): Problem {
	const { status, headers, bytes } = answer;
	const plain = problem('http-status', url, String(status));
	const contentType = headers['content-type'] ?? '';
	const isPage = formOf({ url, contentType, bytes }) === 'html';
	if (!isPage || bytes.length === 0 || bytes.length > MAX_ERROR_BYTES) return plain;
	// What a 404 means is plain; what it shows beside is furniture.
	if (status === 404 || status === 410 || status === 429) return plain;
	const decoded = decodeBytes(bytes, { url, contentType });
	if (!decoded.ok) return plain;
	const wall = findWall(world.parseHtml(decoded.value.text), { url, status, headers });
	if (!wall || wall.kind === 'empty-shell' || wall.kind === 'soft-404') return plain;
	return wallProblem(wall, url);
}

/** What goes with a page for its reader: a wall is told by status and headers too, and a long page gives the thread away. */
export function aboutAnswer(
	{ clock }: World,
	{ status, headers }: HttpAnswer,
): Pick<ExtractOptions, 'status' | 'headers' | 'breathe'> {
	return { status, headers, breathe: () => clock.breathe() };
}

/** What stands in a text answer, decoded by what its headers and first bytes say. */
export function textOf(answer: HttpAnswer, url: string): Result<string> {
	const contentType = answer.headers['content-type'] ?? '';
	const decoded = decodeBytes(answer.bytes, { url, contentType });
	return decoded.ok ? ok(decoded.value.text) : decoded;
}
