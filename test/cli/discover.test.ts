import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gardenFeed } from '../support/feeds';
import { discoverHint } from '../../src/words/cli';
import { makeFolder } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');

interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly error: string;
}

const discover = (...args: readonly string[]): Promise<Run> => zettelfeed('discover', ...args);

function zettelfeed(...args: readonly string[]): Promise<Run> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [CLI, ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let [out, error] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
		child.on('close', (status) => resolve({ status, out, error }));
	});
}

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/', {
		type: 'text/html',
		body: '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>',
	});
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
});
afterEach(() => web.close());

describe('zettelfeed discover', () => {
	it('tells title, address and what the feed holds, without a vault', async () => {
		expect(await discover(web.base)).toEqual({
			status: 0,
			out: `Garden letters\n    ${web.base}/feed.xml\n    3 items, newest 2026-03-03, RSS, declared by the page\n`,
			error: '',
		});
	});
	it('gives JSON for programs, with what was tried', async () => {
		const run = await discover('--json', web.base);
		expect(JSON.parse(run.out)).toEqual({
			address: `${web.base}/`,
			feeds: [
				{
					url: `${web.base}/feed.xml`,
					title: 'Garden letters',
					itemCount: 3,
					newest: '2026-03-03T08:15:00.000Z',
					format: 'rss',
					why: 'declared',
				},
			],
			tried: [
				{ url: `${web.base}/`, why: 'address', problem: 'web-page' },
				{ url: `${web.base}/feed.xml`, why: 'declared' },
			],
		});
	});
	it('reads a sentence the shell has parted', async () => {
		expect((await discover('their', 'blog', 'is', `${web.base}/,`)).out).toContain(
			'Garden letters',
		);
	});
	it('a sync of a page says how its feeds are found', async () => {
		const at = `${web.base}/`;
		const { out } = await zettelfeed(
			...['sync', '--vault', makeFolder(), '--state', makeFolder(), '--feed', `garden=${at}`],
		);
		expect(out).toContain(`\nTo find the feeds of a page: zettelfeed discover ${at}\n`);
		expect(discoverHint("https://example.org/?a=1&b='2'")).toBe(
			"To find the feeds of a page: zettelfeed discover 'https://example.org/?a=1&b=%272%27'",
		);
	});

	it('what has no feed is status 1 and a sentence', async () => {
		web.serve('/', { type: 'text/html', body: '<html>nothing</html>' });
		web.serve('/feed.xml', { status: 404 });
		const run = await discover(web.base);
		expect(run).toMatchObject({ status: 1, error: '' });
		expect(run.out).toMatch(/^Found no feed at http:\S+ Tried \/feed, /u);
		expect(JSON.parse((await discover(web.base, '--json')).out)).toMatchObject({
			problem: 'no-feed-found',
		});
	});
	it.each([
		['no address', [], 2, /Name an address/u],
		['a file', ['file:///etc/passwd'], 1, /is not a web address/u],
		['a vault, which it does not need', ['--vault', '.', 'example.org'], 2, /Unknown option/u],
	])('%s', async (_, args, status, sentence) => {
		const run = await discover(...args);
		expect(run.status).toBe(status);
		expect(run.out + run.error).toMatch(sentence);
	});
	it('explains itself', async () => {
		expect((await discover('--help')).out).toMatch(/^zettelfeed discover ADDRESS/u);
	});
});
