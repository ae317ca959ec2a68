import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gardenFeed, mossPage } from '../support/feeds';
import { makeFolder, readFiles, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');

interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly error: string;
}

function zettelfeed(...args: readonly string[]): Promise<Run> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
		let [out, error] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
		child.on('close', (status) => resolve({ status, out, error }));
	});
}

let web: Loopback;
let vault: string;
let state: string;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	web.serve('/moss', { type: 'text/html', body: mossPage(web.base) });
	[vault, state] = [makeFolder({ 'Forgetting curve.md': 'Memory.\n' }), makeFolder()];
});
afterEach(() => web.close());
const on = (command: string, ...args: readonly string[]): Promise<Run> =>
	zettelfeed(command, '--vault', vault, '--state', state, ...args);

describe('the command line', () => {
	it('walks the whole road', async () => {
		const synced = await on(
			'sync',
			'--feed',
			`garden=${web.base}/feed.xml`,
			'--first',
			'2',
			'--folder',
			'reading',
		);
		expect(synced).toMatchObject({ status: 0, error: '' });
		expect(synced.out).toContain('2 new notes from 1 feed, 1 older item not imported.');
		expect((await on('queue', '--json')).out).toContain('"title": "Why moss keeps time"');
		const note = 'reading/2026-03-03-rss-garden-why-moss-keeps-time.md';
		expect(await on('fetch', note)).toMatchObject({ status: 0 });
		const suggested = JSON.parse(
			(await on('suggest', note, '--apply', '--k', '1', '--json')).out,
		) as { suggestions: { path: string }[] };
		expect(suggested.suggestions.map((each) => each.path)).toEqual(['Forgetting curve.md']);
		expect(readNotes(vault).get(note)).toContain('- [[Forgetting curve]] — ');
	});

	it('shows the evidence of a suggestion, lists mentions as links, and writes them only when told', async () => {
		writeFileSync(join(vault, 'My note.md'), 'What the forgetting curve tells.\n');
		const suggested = JSON.parse((await on('suggest', 'My note', '--json')).out) as {
			suggestions: { evidence: { here?: { text: string; lineNumber: number } }[] }[];
		};
		expect(suggested.suggestions[0]?.evidence[0]?.here).toMatchObject({
			text: 'What the forgetting curve tells.',
			lineNumber: 1,
		});
		const before = readNotes(vault);
		const dry = await on('link', 'My note', '--precision', '50');
		expect(dry).toMatchObject({ status: 0 });
		expect(readNotes(vault)).toEqual(before);
		expect(dry.out).toContain('My note.md: forgetting curve → Forgetting curve');
		await on('link', 'My note', '--precision', '50', '--apply');
		expect(readNotes(vault).get('My note.md')).toBe(
			'What the [[Forgetting curve|forgetting curve]] tells.\n',
		);
		expect(await on('link', '--precision', '12')).toMatchObject({ status: 2 });
	});

	it('fetches what is pending, then what failed, at most so many', async () => {
		await on('sync', '--feed', `garden=${web.base}/feed.xml`);
		const first = await on('fetch', '--pending', '--json');
		expect(first.status).toBe(1);
		expect((JSON.parse(first.out) as { failed: unknown[] }).failed).toHaveLength(2);
		expect(
			(
				JSON.parse((await on('fetch', '--failed', '--limit', '1', '--json')).out) as {
					failed: unknown[];
				}
			).failed,
		).toHaveLength(1);
	});

	it('reads a feed from a file, and uses the plugin’s own settings in whatever folder they are', async () => {
		const files = makeFolder({ 'f.xml': gardenFeed('https://garden.example') });
		expect((await on('sync', '--feed', `file=${join(files, 'f.xml')}`)).out).toContain(
			'3 new notes',
		);
		const other = makeFolder({
			'.config/plugins/zettelfeed/data.json': JSON.stringify({
				folder: 'in',
				language: 'en',
				feeds: [{ name: 'own', url: `${web.base}/feed.xml` }],
			}),
		});
		expect((await zettelfeed('sync', '--vault', other, '--state', state)).out).toContain(
			'own: 3 new',
		);
		expect(
			[...readFiles(other).keys()].some((path) =>
				path.startsWith('.config/plugins/zettelfeed/ledger/'),
			),
		).toBe(true);
	});

	it('data.json that is not JSON is named, left as it is, and a named feed still syncs', async () => {
		vault = makeFolder({ '.obsidian/plugins/zettelfeed/data.json': '{ "feeds": [' });
		const data = join(vault, '.obsidian/plugins/zettelfeed/data.json');
		expect(await on('sync')).toMatchObject({ status: 1 });
		const run = await on('sync', '--feed', `garden=${web.base}/feed.xml`);
		expect(run.status).toBe(0);
		expect(run.out).toContain('it is not JSON');
		expect(readFileSync(data, 'utf8')).toBe('{ "feeds": [');
	});

	it.each([
		['no command', [], /Name a command\. See --help\./u],
		['a name that every object has', ['toString'], /no command called toString/u],
		['another command', ['mow'], /There is no command called mow/u],
		['no vault', ['queue'], /--vault DIR/u],
		['a vault that is not there', ['queue', '--vault', '/nowhere/at/all'], /is not a folder/u],
		[
			'an option of another command',
			['queue', '--vault', '.', '--apply'],
			/Unknown option '--apply'/u,
		],
		[
			'a feed without a name',
			['sync', '--vault', '.', '--feed', 'https'],
			/--feed wants NAME=ADDRESS/u,
		],
		[
			'a folder the app hides',
			['sync', '--vault', '.', '--folder', '.trash/feeds'],
			/--folder wants a folder inside the vault/u,
		],
		[
			'a folder outside the vault',
			['sync', '--vault', '.', '--folder', '../elsewhere'],
			/--folder wants a folder inside the vault/u,
		],
		[
			'a number that is none',
			['sync', '--vault', '.', '--first', 'many'],
			/--first wants a number or all/u,
		],
	])('%s is wrong use: status 2 and a sentence', async (_, args, sentence) => {
		const run = await zettelfeed(...args);
		expect(run.status).toBe(2);
		expect(run.error).toMatch(sentence);
	});

	it('a state folder that cannot be used stops before anything is done', async () => {
		const blocked = join(makeFolder({ file: 'in the way' }), 'file', 'state');
		const run = await zettelfeed(
			...['sync', '--vault', vault, '--state', blocked],
			...['--feed', `garden=${web.base}/feed.xml`],
		);
		expect(run.status).toBe(1);
		expect(run.out).toContain(blocked);
		expect(readNotes(vault).size).toBe(1);
	});

	it('finds a note by its name alone, and keeps warnings out of the JSON', async () => {
		await on('sync', '--feed', `garden=${web.base}/feed.xml`);
		mkdirSync(join(vault, '.obsidian', 'plugins', 'zettelfeed'), { recursive: true });
		writeFileSync(join(vault, '.obsidian', 'plugins', 'zettelfeed', 'data.json'), '{');
		const run = await on('suggest', '2026-03-03-rss-garden-why-moss-keeps-time', '--json');
		expect(JSON.parse(run.out)).toMatchObject({
			note: 'inbox/2026-03-03-rss-garden-why-moss-keeps-time.md',
		});
		expect(run.error).toContain('data.json');
	});

	it('a note that is not there is a failure, of linking too', async () => {
		for (const command of ['link', 'suggest', 'fetch', 'upstream', 'images'])
			expect(await on(command, 'nowhere.md', '--json')).toMatchObject({ status: 1 });
	});

	it('explains itself, and each command', async () => {
		expect(await zettelfeed('--help')).toMatchObject({
			status: 0,
			out: expect.stringContaining('Exit status') as string,
		});
		expect(await zettelfeed('suggest', '--help')).toMatchObject({
			status: 0,
			out: expect.stringContaining('--apply') as string,
		});
	});
});
