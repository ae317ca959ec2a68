import { chmodSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedReport } from '../../src/flow/report';
import { problemSentence } from '../../src/words/problem';
import { asAnother } from '../support/another';
import { SELF_SIGNED } from '../support/certificate';
import { gardenFeed, item, rss } from '../support/feeds';
import { makeFolder, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { feed, sync } from '../support/vault';

let web: Loopback;
const others: (Server | SocketServer)[] = [];
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
});
afterEach(async () => {
	await web.close();
	for (const server of others.splice(0)) {
		if ('closeAllConnections' in server) server.closeAllConnections();
		server.close();
	}
});

/** The port of a server of the test's own, closed after it. */
async function listen(server: Server | SocketServer): Promise<number> {
	others.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	return typeof address === 'object' && address ? address.port : 0;
}

const plain = async (answer: RequestListener): Promise<string> =>
	`http://127.0.0.1:${await listen(createServer(answer))}/feed.xml`;

/** A server that writes these bytes to whoever connects, and hangs up. */
async function raw(...pieces: readonly (string | Uint8Array)[]): Promise<string> {
	const server = createSocketServer((socket) => {
		socket.on('error', () => undefined);
		socket.once('data', () => {
			for (const piece of pieces) socket.write(piece);
			socket.end();
		});
	});
	return `http://127.0.0.1:${await listen(server)}/feed.xml`;
}

/** Syncs a bad feed beside a good one, which must come to its notes whatever the other does. */
async function badFeed(
	url: string,
): Promise<{ readonly said: string; readonly report: FeedReport }> {
	const { feeds } = await sync(makeFolder(), [
		feed('bad', url),
		feed('garden', `${web.base}/feed.xml`),
	]);
	const [report, garden] = feeds;
	expect(garden?.made).toHaveLength(3);
	if (!report) throw new Error('no report');
	return { said: report.failed.map(problemSentence).join('\n'), report };
}

const small = (title: string, link: string): string => rss('small', [item({ title, link })]);

describe('a connection that cannot be trusted or understood', () => {
	it('a certificate that nobody signed', async () => {
		const port = await listen(
			createSecureServer(SELF_SIGNED, (_, response) =>
				response.end(small('a', 'https://x.example/a')),
			),
		);
		const { said, report } = await badFeed(`https://127.0.0.1:${port}/feed.xml`);
		expect(said).toMatch(/^Could not reach bad \(its certificate is not trusted\)\. /u);
		expect(report.made).toEqual([]);
	});

	it('a redirect to a host without a trusted certificate', async () => {
		const port = await listen(createSecureServer(SELF_SIGNED, (_, response) => response.end('x')));
		web.serve('/moved.xml', {
			status: 301,
			headers: { location: `https://127.0.0.1:${port}/feed.xml` },
		});
		const { said } = await badFeed(`${web.base}/moved.xml`);
		expect(said).toMatch(/its certificate is not trusted/u);
	});

	it('a plain server under an address that begins with https', async () => {
		const { said } = await badFeed(web.base.replace('http:', 'https:') + '/feed.xml');
		expect(said).toMatch(/^Could not reach bad \(its certificate is not trusted\)\. /u);
	});

	it('an answer that is no HTTP', async () => {
		const { said } = await badFeed(await raw('SSH-2.0-OpenSSH_9.6\r\n'));
		expect(said).toMatch(/^Could not reach bad \(it speaks no HTTP\)\. /u);
	});

	it('a server that hangs up at once', async () => {
		const { said } = await badFeed(await raw());
		expect(said).toMatch(/^Could not reach bad \(the connection broke off\)\. /u);
	});
});

describe('redirects', () => {
	it('fifty of them, each to another address, are not followed to their end', async () => {
		for (let at = 0; at < 50; at += 1)
			web.serve(`/step-${at}`, { status: 302, headers: { location: `/step-${at + 1}` } });
		web.serve('/step-50', { body: small('a', 'https://x.example/a') });
		const { said } = await badFeed(`${web.base}/step-0`);
		expect(said).toMatch(/^bad sends from address to address/u);
		expect(web.requests.filter((path) => path.startsWith('/step')).length).toBeLessThan(20);
	});

	it('a few are followed, and addresses stand against where they end', async () => {
		for (let at = 0; at < 5; at += 1)
			web.serve(`/step-${at}`, { status: 302, headers: { location: `/deep/step-${at + 1}` } });
		for (let at = 1; at < 5; at += 1)
			web.serve(`/deep/step-${at}`, { status: 307, headers: { location: `step-${at + 1}` } });
		web.serve('/deep/step-5', {
			body: small('a', 'moss').replace('http://garden.example/', `${web.base}/`),
		});
		const vault = makeFolder();
		const { feeds } = await sync(vault, [feed('bad', `${web.base}/step-0`)]);
		expect(feeds[0]?.made).toHaveLength(1);
		expect([...readNotes(vault).values()][0]).toContain(`${web.base}/deep/moss`);
	});

	it.each([
		['two that lead to each other', '/one', /^bad sends from address to address/u],
		['one without an address', '/nowhere', /^bad answered with status 301/u],
		['one into a file', '/file', /address/u],
		['one to code', '/code', /address/u],
	])('%s', async (_, path, sentence) => {
		web.serve('/one', { status: 301, headers: { location: '/two' } });
		web.serve('/two', { status: 301, headers: { location: '/one' } });
		web.serve('/nowhere', { status: 301 });
		web.serve('/file', { status: 302, headers: { location: 'file:///etc/passwd' } });
		web.serve('/code', { status: 302, headers: { location: 'javascript:alert(1)' } });
		const { said, report } = await badFeed(web.base + path);
		expect(said).toMatch(sentence);
		expect(report.made).toEqual([]);
	});
});

describe('bodies that are not what they say', () => {
	const full = small('Moss', 'https://x.example/moss');

	it('a server that sends a letter now and then is left at the time limit', async () => {
		const timers: NodeJS.Timeout[] = [];
		const url = await plain((_, response) => {
			response.writeHead(200, { 'content-type': 'text/xml' });
			let at = 0;
			timers.push(setInterval(() => response.write(full.charAt(at++) || ' '), 100));
		});
		const start = Date.now();
		const { said } = await badFeed(url);
		for (const timer of timers) clearInterval(timer);
		expect(said).toMatch(/^bad took too long to answer\. /u);
		expect(Date.now() - start).toBeLessThan(6000);
	});

	it('headers that come a letter a time, too', async () => {
		const timers: NodeJS.Timeout[] = [];
		const server = createSocketServer((socket) => {
			socket.on('error', () => undefined);
			const head = 'HTTP/1.1 200 OK\r\nX-Slow: ';
			let at = 0;
			timers.push(setInterval(() => socket.write(head.charAt(at++) || 'a'), 50));
		});
		const { said } = await badFeed(`http://127.0.0.1:${await listen(server)}/feed.xml`);
		for (const timer of timers) clearInterval(timer);
		expect(said).toMatch(/^bad took too long to answer\. /u);
	});

	it('a hundred megabytes packed into a hundred kilobytes are refused at twenty megabytes', async () => {
		const bomb = gzipSync(Buffer.alloc(100_000_000, 32));
		expect(bomb.length).toBeLessThan(200_000);
		web.serve('/bomb.xml', { body: bomb, headers: { 'content-encoding': 'gzip' } });
		const { said } = await badFeed(`${web.base}/bomb.xml`);
		expect(said).toMatch(/^bad .*20 MB/u);
	});

	it('a packed feed is unpacked', async () => {
		web.serve('/gz.xml', { body: gzipSync(full), headers: { 'content-encoding': 'gzip' } });
		const { report } = await badFeed(`${web.base}/gz.xml`);
		expect(report.made).toHaveLength(1);
	});

	it('a body that says it is packed and is not', async () => {
		web.serve('/gz.xml', { body: full, headers: { 'content-encoding': 'gzip' } });
		const { said, report } = await badFeed(`${web.base}/gz.xml`);
		expect(said).toMatch(/^Could not reach bad \(it does not unpack\)\. /u);
		expect(report.made).toEqual([]);
	});

	it('a packed body that breaks off gives the items it holds whole', async () => {
		const words = Array.from({ length: 4000 }, (_, at) => `w${(at * 7919) % 100_003}`).join(' ');
		const two = rss('two', [
			item({ title: 'One', link: 'https://x.example/1', description: words.slice(0, 5000) }),
			item({ title: 'Two', link: 'https://x.example/2', description: words }),
		]);
		const packed = gzipSync(two);
		const body = packed.subarray(0, Math.round(packed.length * 0.8));
		web.serve('/gz.xml', { body, headers: { 'content-encoding': 'gzip' } });
		const { report } = await badFeed(`${web.base}/gz.xml`);
		expect(report.made.map(({ title }) => title)).toEqual(['One']);
	});

	const head = (length: number): string =>
		`HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`;

	it('a body shorter than its length says broke off', async () => {
		const { said, report } = await badFeed(await raw(head(full.length + 1000), full));
		expect(said).toMatch(/^Could not reach bad \(the connection broke off\)\. /u);
		expect(report.made).toEqual([]);
	});

	it('a body longer than its length says is read as far as it says', async () => {
		const two = rss('two', [
			item({ title: 'One', link: 'https://x.example/1' }),
			item({ title: 'Two', link: 'https://x.example/2' }),
		]);
		const { report } = await badFeed(await raw(head(two.indexOf('Two')), two));
		expect(report.made.map(({ title }) => title)).toEqual(['One']);
	});

	it('a body in pieces that breaks off', async () => {
		const url = await raw(
			'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n',
			full.slice(0, 0x40),
			'\r\n',
		);
		expect((await badFeed(url)).said).toMatch(/\(the connection broke off\)/u);
	});

	it('no answer but a body without a head', async () => {
		expect((await badFeed(await raw(full))).said).toMatch(/\(it speaks no HTTP\)/u);
	});
});

describe('a vault that may not be written', () => {
	it('is named, nothing is taken for made, and all comes once it may be written again', async () => {
		const [vault, state] = [makeFolder(), makeFolder()];
		chmodSync(state, 0o777);
		chmodSync(vault, 0o555);
		const one = feed('garden', `${web.base}/feed.xml`);
		await asAnother(async () => {
			const { feeds } = await sync(vault, [one], { state });
			expect(feeds[0]?.made).toEqual([]);
			expect(feeds[0]?.failed.map(problemSentence)[0]).toMatch(
				/^Could not write .*\(EACCES\)\. Check the folder and its permissions\.$/u,
			);
		});
		expect(readNotes(vault).size).toBe(0);
		chmodSync(vault, 0o777);
		await asAnother(async () => {
			const { feeds } = await sync(vault, [one], { state });
			expect(feeds[0]?.failed).toEqual([]);
			expect(feeds[0]?.made).toHaveLength(3);
		});
		expect(readNotes(vault).size).toBe(3);
	});
});
