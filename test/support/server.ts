import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Served } from './feeds';

export interface Loopback {
	readonly base: string;
	/** Paths asked for, in order. */
	readonly requests: string[];
	/** The same with their headers, names in lower case. */
	readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
	serve(path: string, answer: Served | ((headers: IncomingHttpHeaders) => Served)): void;
	close(): Promise<void>;
}

/** A real HTTP server on loopback; a path no test names answers 404. */
export async function startLoopback(): Promise<Loopback> {
	const answers = new Map<string, Served | ((headers: IncomingHttpHeaders) => Served)>();
	const asked: Loopback['asked'] = [];
	const requests: string[] = [];
	const server: Server = createServer((request, response) => {
		const path = (request.url ?? '').split('?')[0] ?? '';
		requests.push(path);
		asked.push({ path, headers: request.headers });
		const found = answers.get(path) ?? { status: 404, body: 'nothing here' };
		const answer = typeof found === 'function' ? found(request.headers) : found;
		const send = (): void => {
			response.writeHead(answer.status ?? 200, {
				'content-type': answer.type ?? 'text/xml; charset=utf-8',
				...answer.headers,
			});
			if (answer.hangs) response.write(answer.body ?? '<rss>');
			else response.end(answer.body ?? '');
		};
		if (answer.afterMs === undefined) send();
		else setTimeout(send, answer.afterMs);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		base: `http://127.0.0.1:${port}`,
		requests,
		asked,
		serve: (path, answer) => void answers.set(path, answer),
		close: () =>
			new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
	};
}
