import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseAddress } from '../base/address';
import { isPrivateHost } from '../base/host';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import type { Http, HttpAnswer, HttpRequest } from '../ports';

const MAX_REDIRECTS = 10;

export interface HttpOptions {
	/** Whether `file:` addresses may be read: only those a person typed on the command line. */
	readonly files: ReadonlySet<string>;
	/** Milliseconds, over what a request asks for; tests shorten it. */
	readonly timeoutMs?: number;
}

/** Gets addresses with Node's fetch: own redirects, one time limit over head and body, a byte limit while it streams. */
export function createHttp(options: HttpOptions): Http {
	return {
		get: (request, signal) =>
			request.url.startsWith('file:')
				? getFile(request, options)
				: getWeb(request, signal, options),
	};
}

async function getFile(request: HttpRequest, options: HttpOptions): Promise<Result<HttpAnswer>> {
	if (!options.files.has(request.url)) return fail(problem('bad-address', request.url));
	try {
		const path = fileURLToPath(request.url);
		if ((await stat(path)).size > request.maxBytes)
			return fail(problem('too-large', path, megabytes(request.maxBytes)));
		return ok({ status: 200, headers: {}, bytes: await readFile(path), url: request.url });
	} catch (cause) {
		return fail(problem('unreachable', request.url, reasonOf(cause), cause));
	}
}

async function getWeb(
	request: HttpRequest,
	signal: AbortSignal,
	options: HttpOptions,
): Promise<Result<HttpAnswer>> {
	const limit = AbortSignal.timeout(options.timeoutMs ?? request.timeoutMs);
	const both = AbortSignal.any([signal, limit]);
	try {
		return await follow(request, both);
	} catch (cause) {
		if (signal.aborted) return fail(problem('cancelled', request.url));
		if (limit.aborted) return fail(problem('timeout', request.url));
		return fail(problem('unreachable', request.url, reasonOf(cause), cause));
	}
}

async function follow(request: HttpRequest, signal: AbortSignal): Promise<Result<HttpAnswer>> {
	const seen = new Set<string>();
	let url = request.url;
	let forGood = true;
	while (seen.size <= MAX_REDIRECTS && !seen.has(url)) {
		seen.add(url);
		const { address, signIn } = signInOf(url);
		const response = await fetch(address, {
			redirect: 'manual',
			signal,
			headers: { ...AGENT, ...signIn, ...headersFor(request, url) },
		});
		const location = response.headers.get('location');
		if (response.status < 300 || response.status > 399 || location === null)
			return readAnswer(response, { url, forGood: forGood && url !== request.url }, request);
		await response.body?.cancel();
		forGood &&= response.status === 301 || response.status === 308;
		const next = parseAddress(location, url);
		if (!next || !/^https?:$/u.test(next.protocol))
			return fail(problem('bad-address', request.url, location));
		if (request.staysPublic === true && entersPrivate(request.url, next))
			return fail(problem('bad-address', request.url, location));
		url = next.href;
	}
	return fail(problem('redirect-loop', request.url));
}

/** Node's fetch refuses a user and password in an address; servers want them as a header (RFC 7617). */
function signInOf(url: string): {
	readonly address: string;
	readonly signIn: Readonly<Record<string, string>>;
} {
	const parsed = parseAddress(url);
	if (!parsed || parsed.username + parsed.password === '') return { address: url, signIn: {} };
	const pair = [parsed.username, parsed.password].map(decoded).join(':');
	parsed.username = parsed.password = '';
	const coded = Buffer.from(pair).toString('base64');
	return { address: parsed.href, signIn: { Authorization: `Basic ${coded}` } };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A sign that only looks like an escape.
		return text;
	}
}

/** From the open web into a private network. */
function entersPrivate(from: string, to: URL): boolean {
	return isPrivateHost(to.hostname) && !isPrivateHost(parseAddress(from)?.hostname ?? '');
}

const AGENT = { 'User-Agent': 'Zettelfeed (feed reader for Obsidian)' };
/** Headers that any server may see; others (a sign-in) are for the origin the person named. */
const OPEN_HEADERS = new Set(['accept', 'if-none-match', 'if-modified-since']);

function headersFor(request: HttpRequest, url: string): Readonly<Record<string, string>> {
	const headers = request.headers ?? {};
	if (parseAddress(url)?.origin === parseAddress(request.url)?.origin) return headers;
	return Object.fromEntries(
		Object.entries(headers).filter(([name]) => OPEN_HEADERS.has(name.toLowerCase())),
	);
}

async function readAnswer(
	response: Response,
	final: { readonly url: string; readonly forGood: boolean },
	request: HttpRequest,
): Promise<Result<HttpAnswer>> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = response.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > request.maxBytes) {
			await reader.cancel();
			return fail(problem('too-large', request.url, megabytes(request.maxBytes)));
		}
		chunks.push(value);
	}
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return ok({
		status: response.status,
		headers: Object.fromEntries(response.headers),
		bytes,
		url: final.url,
		...(final.forGood ? { movedForGood: true } : {}),
	});
}

function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1_048_576)} MB`;
}

function reasonOf(cause: unknown): string {
	if (!(cause instanceof Error)) return String(cause);
	const inner: unknown = cause.cause;
	const code = (each: unknown): string =>
		typeof each === 'object' && each !== null && 'code' in each ? String(each.code) : '';
	return code(inner) || code(cause) || (inner instanceof Error ? inner.message : cause.message);
}
