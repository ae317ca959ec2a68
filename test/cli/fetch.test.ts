import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttp } from '../../src/cli/http';
import { page, prose } from '../support/articles';
import { makeFolder, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');
const MARK = '%% zettelfeed:text %%';

let web: Loopback;
let vault: string;
let state: string;

function note(feed: string, address: string): string {
	return `---\ntitle: "Tide"\nsource: "${feed} RSS"\n${address}\nstatus: pending-analysis\n---\n\n# Tide\n\n## Full Content\n\n## Related\n\n- \n`;
}

beforeEach(async () => {
	web = await startLoopback();
	vault = makeFolder({
		'one.md': note('harbour', `url: "${web.base}/one"`),
		'two.md': note('garden', `url: "${web.base}/two"`),
		'old.md': note('harbour', `source_url: "${web.base}/old"`),
		'.obsidian/plugins/zettelfeed/data.json': JSON.stringify({
			...{ version: 1, language: 'en' },
			feeds: ['harbour', 'garden'].map((name) => ({
				...{ name, url: `${web.base}/${name}.xml`, folder: '', tags: [], enabled: true },
			})),
		}),
	});
	state = makeFolder();
	for (const [at, path] of ['/one', '/two', '/old'].entries())
		web.serve(path, { type: 'text/html', body: page('Tide', prose(at + 1)) });
});
afterEach(async () => {
	vi.unstubAllGlobals();
	await web.close();
});

interface Run {
	readonly status: number | null;
	readonly out: string;
}

const fetchOn = (...args: readonly string[]): Promise<Run> => run('fetch', args);

/** Runs a command, and interrupts it once the time has come. */
function run(
	command: string,
	args: readonly string[],
	isTime = (): boolean => false,
): Promise<Run> {
	const full = [CLI, command, '--vault', vault, '--state', state, ...args];
	return new Promise((resolve) => {
		const child = spawn(process.execPath, full, { stdio: ['ignore', 'pipe', 'pipe'] });
		const looking = setInterval(() => {
			if (!isTime()) return;
			clearInterval(looking);
			child.kill('SIGINT');
		}, 20);
		let out = '';
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.on('close', (status) => {
			clearInterval(looking);
			resolve({ status, out });
		});
	});
}

const filled = (): readonly string[] =>
	[...readNotes(vault)].flatMap(([path, text]) => (text.includes(MARK) ? [path] : [])).sort();

describe('fetching on the command line', () => {
	it('one feed brings its notes alone, those of older properties too', async () => {
		expect((await fetchOn('--feed', 'harbour')).status).toBe(0);
		expect(filled()).toEqual(['old.md', 'one.md']);
		expect(web.requests).not.toContain('/two');
	});

	it('what failed is named, left alone by a run over all, and tried again by --failed', async () => {
		web.serve('/two', { status: 500, body: 'down' });
		const first = await fetchOn('--pending');
		expect([first.status, filled()]).toEqual([1, ['old.md', 'one.md']]);
		expect(first.out).toMatch(/two\.md: .*500.*next try is due/u);
		web.serve('/two', { type: 'text/html', body: page('Tide', prose(2)) });
		await fetchOn('--pending');
		expect(filled()).toEqual(['old.md', 'one.md']);
		expect((await fetchOn('--failed')).status).toBe(0);
		expect(filled()).toEqual(['old.md', 'one.md', 'two.md']);
	});

	it('what one note came to is said once', async () => {
		web.serve('/one', { status: 404, body: 'no' });
		const { out } = await fetchOn('one');
		expect(out).toMatch(
			/^one\.md: .* answered with 404: nothing is there\. Check the address\.\n$/u,
		);
		expect((await fetchOn('none')).out).toBe(
			'The note none.md is not there. Nothing was changed.\n',
		);
		expect((await run('upstream', ['none'])).out).toMatch(/^The note none\.md is not there\./u);
		expect((await fetchOn('--pending')).out).toMatch(/1 left alone that failed before\.\n$/u);
	});

	it('a feed that nobody follows and no note names is told, one that a note names is not', async () => {
		const typo = await fetchOn('--feed', 'harbor');
		expect(typo).toMatchObject({ status: 1 });
		expect(typo.out).toContain('There is no feed called harbor.');
		writeFileSync(join(vault, 'one.md'), note('quay', 'url: ""').replace('pending-', ''));
		expect((await fetchOn('--feed', 'quay')).out).toBe('Nothing to fetch.\n');
	});

	it('notes by name and a choice of many are two things: together they are wrong use', async () => {
		expect((await fetchOn('one.md', '--pending')).status).toBe(2);
		expect(web.requests).toEqual([]);
	});

	it('a note of three million letters is known by its properties, and gets its text', async () => {
		const long = `${note('harbour', `url: "${web.base}/one"`)}\n${'tide '.repeat(600_000)}`;
		writeFileSync(join(vault, 'one.md'), long);
		await fetchOn('--feed', 'harbour');
		expect(filled()).toEqual(['old.md', 'one.md']);
		expect(readNotes(vault).get('one.md')?.length).toBeGreaterThan(long.length);
	});

	it('what a title holds beside letters does not reach the terminal', async () => {
		const bad = note('harbour', `url: "${web.base}/gone"`).replace(
			'"Tide"',
			'"\\e[2J\\aTi\\x9bde"',
		);
		writeFileSync(join(vault, 'one.md'), bad);
		const { out } = await run('queue', []);
		expect(out).toContain('[2JTide');
		expect(out).not.toMatch(/[^\P{Cc}\n]/u);
	});

	it('stopped, it names what is left and how to go on; --resume does', async () => {
		for (const path of ['/two', '/old'])
			web.serve(path, { type: 'text/html', body: page('Tide', prose(2)), afterMs: 1000 });
		const stopped = await run('fetch', ['--pending'], () => web.requests.length > 1);
		expect(stopped.out).toMatch(/^Stopped: .* not reached\. fetch --resume goes on with them\.$/mu);
		expect(stopped.out).not.toMatch(/failed|was not finished/u);
		expect(stopped.status).toBe(1);
		expect((await fetchOn('--resume')).status).toBe(0);
		expect(filled()).toEqual(['old.md', 'one.md', 'two.md']);
	});

	it('--resume finds nothing where no run was interrupted', async () => {
		expect(await fetchOn('--resume')).toMatchObject({ status: 0 });
		expect(web.requests).toEqual([]);
	});
});

describe('a redirect', () => {
	it('from the open web into a private network is refused where the request must stay public', async () => {
		const asked: string[] = [];
		vi.stubGlobal('fetch', (url: string) => {
			asked.push(url);
			return Promise.resolve(
				new Response(null, { status: 302, headers: { location: 'http://192.168.1.1/admin' } }),
			);
		});
		const http = createHttp({ files: new Set() });
		const request = { url: 'https://harbour.example/tide', maxBytes: 1000, timeoutMs: 1000 };
		const { signal } = new AbortController();
		expect(await http.get({ ...request, staysPublic: true }, signal)).toMatchObject({
			ok: false,
			problem: { kind: 'bad-address', detail: 'http://192.168.1.1/admin' },
		});
		expect(asked).toEqual(['https://harbour.example/tide']);
	});

	it('keeps a user and password of the address out of what is asked and of what is said', async () => {
		const asked: [string, unknown][] = [];
		vi.stubGlobal('fetch', (url: string, { headers }: { headers: unknown }) => {
			asked.push([url, headers]);
			return Promise.reject(new Error('no route'));
		});
		const url = 'https://ann:p%40ss@harbour.example/tide';
		const request = { url, maxBytes: 1000, timeoutMs: 1000 };
		await createHttp({ files: new Set() }).get(request, new AbortController().signal);
		expect(asked).toEqual([
			[
				'https://harbour.example/tide',
				expect.objectContaining({ Authorization: `Basic ${btoa('ann:p@ss')}` }),
			],
		]);
	});
});
