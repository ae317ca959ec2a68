import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	lstatSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/cli/folder';
import { openJournal } from '../../src/cli/journal';
import { deviceId, openMemory } from '../../src/cli/state';
import { openVault } from '../../src/cli/world';
import { writeNew, writeOver } from '../../src/cli/write';
import type { Action, Verdict } from '../../src/ports';
import { problemSentence } from '../../src/words/problem';
import { asAnother } from '../support/another';
import { makeFolder, readFiles } from '../support/folder';

describe('a plain folder as a vault', () => {
	it('lists notes, not hidden folders, other files or what links lead to', async () => {
		const elsewhere = makeFolder({ 'secret.md': 'private' });
		const vault = makeFolder({
			'b.md': '',
			'sub/a.MD': '',
			'.obsidian/notes.md': '',
			'.trash/old.md': '',
			'picture.png': '',
		});
		symlinkSync(elsewhere, join(vault, 'outside'));
		symlinkSync(join(elsewhere, 'secret.md'), join(vault, 'leak.md'));
		const notes = await openFolder(vault);
		expect(notes.list()).toEqual(['b.md', 'sub/a.MD']);
		expect(notes.taken('leak.md')).toBe(true);
	});

	it('writes nothing through a folder that is a link out of the vault, and says so', async () => {
		const [vault, elsewhere] = [makeFolder(), makeFolder()];
		symlinkSync(elsewhere, join(vault, 'inbox'));
		const made = await (await openFolder(vault)).create('inbox/deep/a.md', 'text');
		expect(made.ok ? '' : problemSentence(made.problem)).toBe(
			'Could not write inbox/deep/a.md (its folder is a link that leads out of the vault). Check the folder and its permissions.',
		);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	it('a path that climbs out of the vault is refused, not followed', async () => {
		const outer = makeFolder({ 'vault/a.md': '' });
		const notes = await openFolder(join(outer, 'vault'));
		expect(await notes.create('../b.md', 'text')).toMatchObject({
			ok: false,
			problem: { kind: 'vault-write' },
		});
		expect(await notes.read('../b.md')).toMatchObject({ ok: false });
		expect(existsSync(join(outer, 'b.md'))).toBe(false);
	});

	it('never replaces a file, be it one that came after the scan or of another letter case', async () => {
		const vault = makeFolder({ 'Moss.md': 'mine' });
		const notes = await openFolder(vault);
		writeFileSync(join(vault, 'late.md'), 'came by sync');
		for (const path of ['moss.md', 'late.md']) {
			expect(await notes.create(path, 'new')).toMatchObject({ problem: { kind: 'note-exists' } });
		}
		expect([...readFiles(vault)]).toEqual([
			['Moss.md', 'mine'],
			['late.md', 'came by sync'],
		]);
	});

	it('a disk without hard links gets its note all the same, and never over another', async () => {
		const vault = makeFolder();
		const noLinks = (): Promise<void> =>
			Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' }));
		await writeNew(join(vault, 'in/a.md'), 'one', noLinks);
		await expect(writeNew(join(vault, 'in/a.md'), 'two', noLinks)).rejects.toThrow('EEXIST');
		expect([...readFiles(vault)]).toEqual([['in/a.md', 'one']]);
	});

	it('a private note stays private when it is changed', async () => {
		const vault = makeFolder({ 'a.md': 'one' });
		chmodSync(join(vault, 'a.md'), 0o600);
		await (await openFolder(vault)).change('a.md', () => 'two');
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe('two');
		expect(statSync(join(vault, 'a.md')).mode & 0o777).toBe(0o600);
	});

	it('a note that is not UTF-8 is left to the byte, with its byte order mark or without', async () => {
		const vault = makeFolder();
		const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
		writeFileSync(join(vault, 'latin.md'), latin);
		writeFileSync(join(vault, 'bom.md'), '\ufeffone\r\n');
		const notes = await openFolder(vault);
		const refused = await notes.change('latin.md', (text) => `${text}!`);
		expect(refused.ok ? '' : problemSentence(refused.problem)).toContain('it is not UTF-8 text');
		expect(readFileSync(join(vault, 'latin.md'))).toEqual(latin);
		expect(await notes.change('bom.md', (text) => `${text}two`)).toMatchObject({ ok: true });
		expect(readFileSync(join(vault, 'bom.md'), 'utf8')).toBe('\ufeffone\r\ntwo');
	});

	it('what another program writes in the moment of a change is not lost', async () => {
		const vault = makeFolder({ 'a.md': 'one' });
		const notes = await openFolder(vault);
		const result = await notes.change('a.md', (text) => {
			writeFileSync(join(vault, 'a.md'), 'theirs');
			return `${text} ours`;
		});
		expect(result).toMatchObject({ ok: false, problem: { kind: 'note-changed' } });
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe('theirs');
	});

	it('leaves no half-written file behind when it cannot write', async () => {
		const vault = makeFolder({ inbox: 'a file stands where the folder should be' });
		const notes = await openFolder(vault);
		expect(await notes.create('inbox/a.md', 'text')).toMatchObject({
			problem: { kind: 'vault-write' },
		});
		expect(readdirSync(vault)).toEqual(['inbox']);
	});

	it('a full disk leaves every note as it is, and nothing beside it', async () => {
		const vault = makeFolder({ 'a.md': 'one' });
		const full: typeof writeFile = async (file, content, options) => {
			await writeFile(file, String(content).slice(0, 1), options);
			throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
		};
		await expect(writeOver(join(vault, 'a.md'), 'two', full)).rejects.toThrow('no space');
		await expect(writeNew(join(vault, 'b.md'), 'two', link, full)).rejects.toThrow('no space');
		expect([...readFiles(vault)]).toEqual([['a.md', 'one']]);
	});

	it('a note that may not be read or written is listed, left to the byte, and named', async () => {
		const vault = makeFolder({ 'a.md': 'one', 'b.md': 'two', 'c.md': 'three' });
		chmodSync(vault, 0o777);
		chmodSync(join(vault, 'a.md'), 0o000);
		chmodSync(join(vault, 'b.md'), 0o444);
		await asAnother(async () => {
			const notes = await openFolder(vault);
			expect(notes.list()).toEqual(['a.md', 'b.md', 'c.md']);
			for (const path of ['a.md', 'b.md']) {
				const refused = await notes.change(path, (text) => `${text}!`);
				expect(refused.ok ? '' : problemSentence(refused.problem)).toMatch(
					/^Could not (?:read|write) [ab]\.md \(EACCES\)\. Check the folder and its permissions\.$/u,
				);
			}
		});
		chmodSync(join(vault, 'a.md'), 0o644);
		expect(readFiles(vault).get('a.md')).toBe('one');
		expect(readFiles(vault).get('b.md')).toBe('two');
	});

	it('the trash keeps both of two notes of one name', async () => {
		const vault = makeFolder({ 'a.md': 'first' });
		const notes = await openFolder(vault);
		await notes.trash('a.md');
		expect(await notes.create('a.md', 'second')).toEqual({ ok: true, value: undefined });
		await notes.trash('a.md');
		expect([...readFiles(vault)]).toEqual([
			['.trash/a 2.md', 'second'],
			['.trash/a.md', 'first'],
		]);
		expect(notes.list()).toEqual([]);
	});

	it('of a note beyond two megabytes the head is read for its properties', async () => {
		const vault = makeFolder({ 'huge.md': `---\nstatus: x\n---\n${'word '.repeat(450_000)}` });
		const facts = (await openFolder(vault)).facts('huge.md');
		expect(facts).toMatchObject({ name: 'huge', headings: [], frontmatter: { status: 'x' } });
	});

	it('a pipe among the notes does not stop the scan', async () => {
		const vault = makeFolder({ 'a.md': '' });
		execFileSync('mkfifo', [join(vault, 'pipe.md')]);
		expect((await openFolder(vault)).list()).toEqual(['a.md']);
		expect(lstatSync(join(vault, 'pipe.md')).isFIFO()).toBe(true);
		unlinkSync(join(vault, 'pipe.md'));
	});
});

describe('links between notes of a folder', () => {
	it('resolves exact paths first, then the shortest, with headings, aliases and endings', async () => {
		const vault = makeFolder({
			'Moss.md': '',
			'deep/er/Moss.md': '',
			'deep/Fern.md': '',
			'deep/er/Fern.md': '',
			'a.md':
				'[[Moss#Care|the moss]] [[deep/er/Moss]] ![[Fern]] [x](deep/Fern.md) [[Gone]] `[[b]]`\n```\n[[b]]\n```\n',
			'b.md': '---\nup: "[[a]]"\n---\n#tag #12 #a/b',
		});
		const notes = await openFolder(vault);
		expect(notes.facts('a.md')?.links).toEqual(['Moss.md', 'deep/er/Moss.md', 'deep/Fern.md']);
		expect(notes.facts('b.md')).toMatchObject({ links: ['a.md'], tags: ['tag', 'a/b'] });
		expect(notes.linkTo('deep/er/Moss.md', 'a.md')).toBe('[[deep/er/Moss]]');
		expect(notes.linkTo('Moss.md', 'a.md')).toBe('[[Moss]]');
	});

	it('knows at once what it wrote itself', async () => {
		const notes = await openFolder(makeFolder({ 'a.md': '[[New]]' }));
		expect(notes.facts('a.md')?.links).toEqual([]);
		await notes.create('New.md', '---\nstatus: seen\n---\n');
		expect(notes.facts('a.md')?.links).toEqual(['New.md']);
		expect(notes.facts('New.md')?.frontmatter).toEqual({ status: 'seen' });
	});

	it('broken properties are marked and the note still stands in the list', async () => {
		const notes = await openFolder(makeFolder({ 'a.md': '---\ntitle: "open\n---\n# Head\n' }));
		expect(notes.facts('a.md')).toMatchObject({ brokenFrontmatter: true, headings: ['Head'] });
		expect(notes.facts('a.md')?.frontmatter).toBeUndefined();
	});

	it.each([
		['a', 'x/b.md', 'a.md'],
		['A', 'x/b.md', 'a.md'],
		['a#Head', 'x/b.md', 'a.md'],
		['b', 'a.md', 'x/b.md'],
		['y/z/b', 'a.md', 'y/z/b.md'],
		['/y/z/b.md', 'a.md', 'y/z/b.md'],
		['v1.2', 'a.md', 'v1.2.md'],
		['i.png', 'a.md', 'x/i.png'],
		['#Head', 'a.md', 'a.md'],
		['#^id', 'x/b.md', 'x/b.md'],
		['', 'a.md', undefined],
		['none', 'a.md', undefined],
		['i', 'a.md', undefined],
	])('a link [[%s]] in %s leads to %s', async (link, from, path) => {
		const files = ['a.md', 'x/b.md', 'y/z/b.md', 'v1.2.md', 'x/i.png'];
		const notes = await openFolder(
			makeFolder(Object.fromEntries(files.map((each) => [each, 't']))),
		);
		expect(notes.resolve(link, from)).toBe(path);
	});

	it('a name with accents is one name, however the disk writes it', async () => {
		const decomposed = 'cafe\u0301';
		const vault = makeFolder({ [`${decomposed}/${decomposed}.md`]: 'text' });
		const notes = await openFolder(vault);
		expect(notes.list()).toEqual(['caf\u00e9/caf\u00e9.md']);
		expect(notes.resolve(decomposed, 'a.md')).toBe('caf\u00e9/caf\u00e9.md');
		await notes.change('caf\u00e9/caf\u00e9.md', (text) => `${text}!`);
		await notes.create('caf\u00e9/new.md', 'beside it');
		expect([...readFiles(vault)]).toEqual([
			[`${decomposed}/${decomposed}.md`, 'text!'],
			[`${decomposed}/new.md`, 'beside it'],
		]);
	});
});

describe('records in a folder of the vault', () => {
	it('are known after the vault was moved and another folder chosen', async () => {
		const data = '.obsidian/plugins/zettelfeed/data.json';
		const stored = (recordsFolder: string): string => JSON.stringify({ version: 1, recordsFolder });
		const [outer, state] = [makeFolder({ [`one/${data}`]: stored('Records') }), makeFolder()];
		const [one, two] = [join(outer, 'one'), join(outer, 'two')];
		const said: Verdict = {
			...{ said: 'rejected', note: 'a.md', other: 'b.md', reason: 'mention' },
			at: '2026-03-03T09:00:00.000Z',
		};
		await (await openVault({ vault: one, state })).world.verdicts.append([said]);
		expect(existsSync(join(one, 'Records/answers'))).toBe(true);
		renameSync(one, two);
		writeFileSync(join(two, data), stored('Other'));
		const { world } = await openVault({ vault: two, state });
		expect(await world.verdicts.load()).toEqual({ ok: true, value: [said] });
	});
});

describe('what this device keeps', () => {
	it('a damaged name is made anew, not used as the name of a file', async () => {
		for (const damaged of ['', '\0\0', '../../elsewhere', 'a\nb']) {
			const state = makeFolder({ 'device-id': damaged });
			const name = await deviceId(state);
			expect(name).toMatch(/^cli-[0-9a-f]{8}$/u);
			expect(await deviceId(state)).toBe(name);
		}
	});

	it('of a damaged journal what is whole can be undone, and more is kept', async () => {
		const whole = { id: 'b', kind: 'sync', subject: 'garden', at: '2026-03-01T00:00:00.000Z' };
		const kept = { ...whole, kind: 'sync' as const, changes: [] };
		const stored = [null, 3, [], { id: 'a' }, { ...whole, changes: [null] }, kept];
		const state = makeFolder({ 'journal.json': JSON.stringify(stored) });
		const journal = await openJournal(state);
		expect(await journal.load()).toEqual([kept]);
		await journal.save({ ...kept, id: 'c' });
		expect((await (await openJournal(state)).load()).map(({ id }) => id)).toEqual(['b', 'c']);
	});

	it('two command lines at once keep the actions and facts of both', async () => {
		const state = makeFolder();
		const action = (id: string): Action => ({
			...{ id, kind: 'fetch', subject: id, at: '2026-03-01T00:00:00.000Z' },
			changes: [],
		});
		const [one, two] = [await openJournal(state), await openJournal(state)];
		const [mine, yours] = [await openMemory(state), await openMemory(state)];
		await one.save(action('2026-03-01T00:00:01.000Z-a'));
		await two.save(action('2026-03-01T00:00:02.000Z-b'));
		await one.save({ ...action('2026-03-01T00:00:01.000Z-a'), subject: 'more' });
		await mine.set('visits', { a: 1 });
		await yours.set('failures', { b: 2 });
		for (const journal of [one, two, await openJournal(state)])
			expect((await journal.load()).map((each) => each.subject)).toEqual([
				...['more', '2026-03-01T00:00:02.000Z-b'],
			]);
		await two.remove('2026-03-01T00:00:01.000Z-a');
		expect(await one.load()).toHaveLength(1);
		const later = await openMemory(state);
		expect([later.get('visits'), later.get('failures')]).toEqual([{ a: 1 }, { b: 2 }]);
	});

	it('keep what the other changed in the same record, entry by entry, also at the same time', async () => {
		const state = makeFolder();
		await (await openMemory(state)).set('visits', { a: 1, b: 1, gone: 1, kept: 1 });
		const [mine, yours] = [await openMemory(state), await openMemory(state)];
		await Promise.all([
			mine.set('visits', { a: 2, b: 1, kept: 1 }),
			yours.set('visits', { a: 1, b: 2, gone: 1, kept: 1, new: 2 }),
		]);
		await mine.set('visits', { a: 3, b: 1, kept: 1 });
		expect((await openMemory(state)).get('visits')).toEqual({ a: 3, b: 2, kept: 1, new: 2 });
		// A lock that a killed run left holds nobody up for ever.
		writeFileSync(join(state, 'memory.json.lock'), '');
		await yours.set('last', 1);
		expect((await openMemory(state)).get('last')).toBe(1);
		expect(readdirSync(state)).toEqual(['memory.json']);
	});
});
