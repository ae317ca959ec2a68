import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlePage, filledNote, PARAGRAPHS } from '../support/filled-note';
import { makeFolder, readNotes } from '../support/folder';
import { png } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');

let web: Loopback;
let vault: string;
let state: string;

beforeEach(async () => {
	web = await startLoopback();
	web.serve('/wall.png', { type: 'image/png', body: png(1) });
	vault = makeFolder({
		'moss.md': filledNote({ title: 'Moss', url: `${web.base}/moss` }, PARAGRAPHS.join('\n\n')),
		'wall.md': filledNote({ title: 'Wall', url: `${web.base}/w` }, `![x](${web.base}/wall.png)`),
	});
	state = makeFolder();
});
afterEach(() => web.close());

function on(...args: readonly string[]): Promise<{ status: number | null; out: string }> {
	const [command = '', ...rest] = args;
	const full = [CLI, command, '--vault', vault, '--state', state, ...rest];
	return new Promise((resolve) => {
		const child = spawn(process.execPath, full, { stdio: ['ignore', 'pipe', 'pipe'] });
		let out = '';
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.on('close', (status) => resolve({ status, out }));
	});
}

describe('texts and images on the command line', () => {
	it('tells what a publisher changed and writes nothing', async () => {
		const revised = PARAGRAPHS.map((text) => text.replace('fourth', 'fifth'));
		web.serve('/moss', { type: 'text/html', body: articlePage('Moss', revised) });
		const before = readNotes(vault);
		const { status, out } = await on('upstream', 'moss');
		expect([status, readNotes(vault)]).toEqual([0, before]);
		expect(out).toContain('moss.md: 1 change since the text was fetched.');
		expect(out).toContain('now: By the fifth year');
		const json = JSON.parse((await on('upstream', 'moss.md', '--json')).out) as {
			changed: { changes: { label: string }[] }[];
		};
		expect(json.changed[0]?.changes.map((each) => each.label)).toEqual(['Changed']);
	});

	it('downloads the images of a note beside it', async () => {
		const { status, out } = await on('images', 'wall');
		expect([status, out.trim()]).toEqual([0, '1 image in the vault.']);
		const [file] = readdirSync(vault).filter((name) => name.endsWith('.png'));
		expect(readNotes(vault).get('wall.md')).toContain(`![[${file ?? ''}|x]]`);
	});

	it('names the note and what could not be had, and wants a note', async () => {
		const { status, out } = await on('upstream', 'moss');
		expect(status).toBe(1);
		expect(out).toMatch(/^moss\.md: 127\.0\.0\.1:\d+ answered with 404/u);
		web.serve('/wall.png', { status: 404 });
		expect((await on('images', 'wall')).out).toMatch(/^wall\.md: wall\.png \(.*404/u);
		expect((await on('images')).status).toBe(2);
	});
});
