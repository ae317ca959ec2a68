import type { HttpAnswer, HttpRequest, World } from '../../src/ports';
import type { Result } from '../../src/base/result';
import type { Served } from './feeds';
import { startLoopback, type Loopback } from './server';

/** Sites of the open web as one loopback server plays them: `https://www.example.org/a` is its `/www.example.org/a`. */
export interface Sites {
	/** Addresses asked for, in order, as the asker wrote them. */
	readonly asked: string[];
	/** Requests with their headers. */
	readonly requests: HttpRequest[];
	readonly loopback: Loopback;
	serve(address: string, answer: Served): void;
	/** The world with every public host led to loopback; private ones are asked in earnest, so that a test would notice. */
	onWeb(world: World): World;
	close(): Promise<void>;
}

export async function startSites(): Promise<Sites> {
	const loopback = await startLoopback();
	const asked: string[] = [];
	const requests: HttpRequest[] = [];
	const led = (address: string): string => {
		const url = new URL(address);
		return `${loopback.base}/${url.host}${url.pathname}${url.search === '' ? '' : encodeURIComponent(url.search)}`;
	};
	const get = async (
		world: World,
		request: HttpRequest,
		signal: AbortSignal,
	): Promise<Result<HttpAnswer>> => {
		asked.push(request.url);
		requests.push(request);
		if (/^https?:\/\/(?:127\.|localhost|10\.|192\.168\.)/u.test(request.url))
			return world.http.get(request, signal);
		const answer = await world.http.get({ ...request, url: led(request.url) }, signal);
		return answer.ok ? { ok: true, value: { ...answer.value, url: request.url } } : answer;
	};
	return {
		asked,
		requests,
		loopback,
		serve: (address, answer) => loopback.serve(new URL(led(address)).pathname, answer),
		onWeb: (world) => ({
			...world,
			clock: quick(world.clock),
			http: { get: (request, signal) => get(world, request, signal) },
		}),
		close: () => loopback.close(),
	};
}

/** Time that passes as soon as somebody waits for it: no test waits for manners. */
function quick(clock: World['clock']): World['clock'] {
	let ahead = 0;
	return {
		now: () => clock.now() + ahead,
		sleep: (ms) => {
			ahead += ms;
			return Promise.resolve();
		},
		breathe: () => clock.breathe(),
	};
}
