import { randomUUID } from 'node:crypto';
import {
	appendFile,
	link,
	mkdir,
	readdir,
	readFile,
	rename,
	rm,
	stat,
	writeFile,
} from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { DiskEntry } from './disk';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');
const PDFJS = join(ROOT, 'node_modules', 'pdfjs-dist', 'build');

export interface StandInServer {
	readonly url: string;
	/** Operations that changed the folder, in order: `create inbox/a.md`. */
	readonly writes: string[];
	close(): Promise<void>;
}

/** Serves the stand-in, the built plugin and a real folder as its vault, on loopback. */
export async function startStandIn(vault: string): Promise<StandInServer> {
	const bundled = await build({
		entryPoints: [join(HERE, 'boot.ts')],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'es2022',
	});
	const script = bundled.outputFiles[0]?.text ?? '';
	const writes: string[] = [];
	const server: Server = createServer((request, response) => {
		answer({ request, response, vault, script, writes }).catch((cause: unknown) => {
			response.writeHead(500).end(String(cause));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/`,
		writes,
		close: () =>
			new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
	};
}

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly vault: string;
	readonly script: string;
	readonly writes: string[];
}

async function answer(exchange: Exchange): Promise<void> {
	const { request, response, script } = exchange;
	switch (request.url) {
		case '/':
			return void response
				.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
				.end(await readFile(join(HERE, 'page.html')));
		case '/app.js':
			return void response
				.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
				.end(script);
		case '/app.css':
			return void response
				.writeHead(200, { 'content-type': 'text/css' })
				.end(await readFile(join(HERE, 'app.css')));
		case '/plugin/main.js':
		case '/plugin/styles.css':
		case '/plugin/manifest.json':
			return void response
				.writeHead(200, {
					'content-type': request.url.endsWith('css') ? 'text/css' : 'text/plain; charset=utf-8',
				})
				.end(await readFile(join(ROOT, request.url.slice('/plugin/'.length))));
		case '/pdfjs/pdf.min.mjs':
		case '/pdfjs/pdf.worker.min.mjs':
			return void response
				.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
				.end(await readFile(join(PDFJS, request.url.slice('/pdfjs/'.length))));
		case '/disk':
			return answerDisk(exchange);
		case '/request':
			return answerRequest(exchange);
		default:
			return void response.writeHead(404).end();
	}
}

async function body(request: IncomingMessage): Promise<Record<string, string>> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>;
}

async function answerDisk({ request, response, vault, writes }: Exchange): Promise<void> {
	const args = await body(request);
	const op = args['op'] ?? '';
	if (/^(?:create|createBinary|write|append|mkdir|mkdirs|trash|rename)$/u.test(op))
		writes.push(`${op} ${args['path'] ?? ''}`);
	try {
		response.end(JSON.stringify({ value: await runDisk(vault, op, args) }));
	} catch (cause) {
		response.end(JSON.stringify({ error: cause instanceof Error ? cause.message : String(cause) }));
	}
}

async function runDisk(vault: string, op: string, args: Record<string, string>): Promise<unknown> {
	const path = args['path'] ?? '';
	const file = join(vault, path);
	const text = args['text'] ?? '';
	switch (op) {
		case 'scan':
			return scan(vault, vault);
		case 'listFolder':
			return (await readdir(file, { withFileTypes: true })).map((entry) => ({
				path: `${path}/${entry.name}`,
				folder: entry.isDirectory(),
				mtime: 0,
				size: 0,
			}));
		case 'exists':
			return stat(file).then(
				() => true,
				() => false,
			);
		case 'read':
			return readFile(file, 'utf8');
		case 'readMany':
			return Promise.all(
				(JSON.parse(text) as string[]).map((each) => readFile(join(vault, each), 'utf8')),
			);
		case 'create':
			await putWhole(vault, file, text, link);
			return entryOf(vault, file);
		case 'readBinary':
			return (await readFile(file)).toString('base64');
		case 'createBinary':
			await putWhole(vault, file, Buffer.from(text, 'base64'), link);
			return entryOf(vault, file);
		case 'write':
			await mkdir(dirname(file), { recursive: true });
			await putWhole(vault, file, text, rename);
			return entryOf(vault, file);
		case 'append':
			return appendFile(file, text);
		case 'mkdir':
			return mkdir(file);
		case 'mkdirs':
			await mkdir(file, { recursive: true });
			return undefined;
		case 'trash':
			await mkdir(dirname(join(vault, '.trash', path)), { recursive: true });
			return rename(file, join(vault, '.trash', path));
		case 'rename':
			return rename(file, join(vault, args['to'] ?? ''));
		default:
			throw new Error(`no disk operation ${op}`);
	}
}

/**
 * A test reads the folder while the app writes to it, and would find a file that is empty for a moment: each is
 * written beside the vault, and then put in its place in one step. `link` refuses a file that is there, as the app does.
 */
async function putWhole(
	vault: string,
	file: string,
	data: string | Buffer,
	put: typeof link | typeof rename,
): Promise<void> {
	const draft = `${vault}.${randomUUID()}`;
	await writeFile(draft, data);
	try {
		await put(draft, file);
	} finally {
		await rm(draft, { force: true });
	}
}

async function entryOf(vault: string, file: string): Promise<DiskEntry> {
	const found = await stat(file);
	return {
		path: relative(vault, file).split(sep).join('/'),
		folder: found.isDirectory(),
		mtime: found.mtimeMs,
		size: found.size,
	};
}

async function scan(vault: string, folder: string): Promise<DiskEntry[]> {
	const entries = (await readdir(folder, { withFileTypes: true })).filter(
		(entry) => !entry.name.startsWith('.'),
	);
	const found = await Promise.all(
		entries.map(async (entry) => {
			const own = await entryOf(vault, join(folder, entry.name));
			return entry.isDirectory() ? [own, ...(await scan(vault, join(folder, entry.name)))] : [own];
		}),
	);
	return found.flat();
}

/** As the app: redirects followed and hidden, header names in any case, the whole body at once. */
async function answerRequest({ request, response }: Exchange): Promise<void> {
	const args = (await body(request)) as unknown as {
		url: string;
		headers?: Record<string, string>;
	};
	try {
		const got = await fetch(args.url, { headers: args.headers ?? {} });
		const headers = Object.fromEntries(
			[...got.headers].map(([name, value]) => [name.replace(/^c/u, 'C'), value]),
		);
		const bytes = Buffer.from(await got.arrayBuffer());
		response
			.writeHead(200, {
				'x-stand-in-status': String(got.status),
				'x-stand-in-headers': JSON.stringify(headers),
			})
			.end(bytes);
	} catch (cause) {
		const inner =
			cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
		response
			.writeHead(200, {
				'x-stand-in-error': /redirect/iu.test(inner)
					? 'net::ERR_TOO_MANY_REDIRECTS'
					: 'net::ERR_CONNECTION_REFUSED',
			})
			.end();
	}
}
