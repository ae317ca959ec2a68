import { requestUrl } from 'obsidian';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Http, HttpAnswer, HttpRequest } from '../../ports';

/**
 * Gets addresses through the app's `requestUrl`, which has no time limit, no abort and no final address: the wait is raced
 * here and a late answer dropped; the size can be refused only after the fact.
 */
export function createHttp(): Http {
	return { get: (request, signal) => race(request, signal) };
}

async function race(request: HttpRequest, signal: AbortSignal): Promise<Result<HttpAnswer>> {
	if (signal.aborted) return fail(problem('cancelled', request.url));
	let stop = (): void => undefined;
	const given = new Promise<Result<HttpAnswer>>((resolve) => {
		const timer = window.setTimeout(
			() => resolve(fail(problem('timeout', request.url))),
			request.timeoutMs,
		);
		const abort = (): void => resolve(fail(problem('cancelled', request.url)));
		signal.addEventListener('abort', abort);
		stop = () => {
			window.clearTimeout(timer);
			signal.removeEventListener('abort', abort);
		};
	});
	const answer = await Promise.race([ask(request), given]);
	stop();
	return answer;
}

async function ask(request: HttpRequest): Promise<Result<HttpAnswer>> {
	try {
		const response = await requestUrl({
			url: request.url,
			method: 'GET',
			headers: { ...request.headers },
			throw: false,
		});
		const bytes = new Uint8Array(response.arrayBuffer);
		if (bytes.length > request.maxBytes)
			return fail(
				problem('too-large', request.url, `${Math.round(request.maxBytes / 1_048_576)} MB`),
			);
		const headers = Object.fromEntries(
			Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
		);
		return ok({ status: response.status, headers, bytes });
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		if (/redirect/iu.test(message))
			return fail(problem('redirect-loop', request.url, undefined, cause));
		return fail(problem('unreachable', request.url, message.replace(/^net::/u, ''), cause));
	}
}
