import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedVault } from '../../src/cli/world';
import { fillNotes } from '../../src/flow/texts/fill';
import { renamedInRun } from '../../src/flow/texts/fetch-run';
import { downloadImages } from '../../src/flow/texts/images';
import { previewText } from '../../src/flow/texts/merge-text';
import type { ImagesReport } from '../../src/flow/report';
import { undoLast } from '../../src/flow/undo/undo';
import { hasNews } from '../../src/flow/texts/upstream';
import { readSection } from '../../src/note/section';
import type { World } from '../../src/ports';
import type { Settings } from '../../src/settings/model';
import { imagesLines } from '../../src/words/text-tools';
import { articlePage, filledNote, PARAGRAPHS } from '../support/filled-note';
import { makeFolder, readNotes, writeFiles } from '../support/folder';
import { gif, jpeg, png, webp } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';
import { feed, open, SETTINGS, SILENT } from '../support/vault';

const NOTE = 'inbox/moss.md';
let web: Loopback;
let vault: string;
let opened: OpenedVault;
const live = (): AbortSignal => new AbortController().signal;

beforeEach(async () => {
	web = await startLoopback();
	web.serve('/wall.png', { type: 'image/png', body: png(1) });
	web.serve('/other/wall.png', { type: 'text/plain', body: png(1) });
	web.serve('/rim.jpg', { type: 'image/jpeg', body: jpeg(2) });
	web.serve('/plan.svg', {
		type: 'image/svg+xml',
		body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
	});
	web.serve('/page.png', { type: 'image/png', body: '<html>not an image</html>' });
});
afterEach(() => web.close());

async function withNotes(notes: Readonly<Record<string, string>>): Promise<void> {
	vault = makeFolder();
	for (const [path, text] of Object.entries(notes)) writeFiles(vault, { [path]: text });
	opened = await open(vault);
}

function moss(markdown: string): Promise<void> {
	return withNotes({ [NOTE]: filledNote({ title: 'Moss', url: `${web.base}/moss` }, markdown) });
}

function download(paths = [NOTE], signal = live()): Promise<ImagesReport> {
	return downloadImages(opened.world, paths, SILENT, signal);
}

/** An image of so many megabytes. */
function heavy(number: number, megabytes: number): Uint8Array {
	const made = new Uint8Array(megabytes * 1024 * 1024);
	made.set(png(number));
	return made;
}

const text = (path = NOTE): string => readNotes(vault).get(path) ?? '';
const files = (folder = 'inbox'): readonly string[] =>
	readdirSync(join(vault, folder)).filter((name) => !name.endsWith('.md'));

describe('downloading images', () => {
	it('puts files beside the note, keeps words and width, and the text counts as ours', async () => {
		await moss(
			`One.\n\n![A wall|300](${web.base}/wall.png?w=9)\n\nTwo ![](${web.base}/rim.jpg) here.`,
		);
		const report = await download();
		expect(report).toMatchObject({
			made: 2,
			left: [],
			failed: [],
			notes: [{ path: NOTE, local: 2 }],
		});
		const [rim = '', wall = ''] = [...files()].sort();
		expect([rim, wall].join()).toMatch(/^rim-[0-9a-z]{8}\.jpg,wall-[0-9a-z]{8}\.png$/u);
		expect(readFileSync(join(vault, 'inbox', wall))).toEqual(Buffer.from(png(1)));
		expect(text()).toContain(`![[${wall}|A wall|300]]\n\nTwo ![[${rim}]] here.`);
		expect(readSection(text())?.edited).toBe(false);
	});

	it('the type is told by the bytes; a drawing that can hold scripts and a page stay remote and are named', async () => {
		await moss(
			`![a](${web.base}/other/wall.png)\n\n![b](${web.base}/plan.svg)\n\n![c](${web.base}/page.png)\n\n![d](${web.base}/gone.png)`,
		);
		const report = await download();
		expect(report.made).toBe(1);
		expect(report.left.map((each) => each.problem.kind)).toEqual([
			...['not-an-image', 'not-an-image', 'http-status'],
		]);
		expect(text()).toContain(`![b](${web.base}/plan.svg)`);
		expect(text()).toMatch(/!\[\[wall-[0-9a-z]{8}\.png\|a\]\]/u);
	});

	it('one content is one file, whatever its address and whichever note shows it', async () => {
		const second = 'notes/second.md';
		await withNotes({
			[NOTE]: filledNote({ title: 'A', url: `${web.base}/a` }, `![](${web.base}/wall.png)`),
			[second]: filledNote({ title: 'B', url: `${web.base}/b` }, `![](${web.base}/other/wall.png)`),
		});
		const report = await download([NOTE, second]);
		expect(report.made).toBe(1);
		const [file = ''] = files();
		expect([text(), text(second)].every((each) => each.includes(`![[${file}]]`))).toBe(true);
		const third = `---\nurl: "${web.base}/c"\n---\nNo text of ours. ![](${web.base}/wall.png)\n`;
		writeFileSync(join(vault, 'third.md'), third);
		opened = await open(vault, makeFolder());
		const later = await download(['third.md']);
		expect([later.made, later.notes]).toEqual([0, [{ path: 'third.md', local: 1 }]]);
		expect(text('third.md')).toBe(third.replace(`![](${web.base}/wall.png)`, `![[${file}]]`));
		expect(files()).toHaveLength(1);
	});

	it('one content under two addresses is called by the first that the note shows, whichever came first', async () => {
		await moss('![](https://far.example/far.png)\n\n![](https://near.example/near.png)');
		let nearCame = (): void => undefined;
		const near = new Promise<void>((resolve) => (nearCame = resolve));
		const get: OpenedVault['world']['http']['get'] = async ({ url }) => {
			if (url.includes('far')) await near.then(() => opened.world.clock.sleep(20, live()));
			nearCame();
			return { ok: true, value: { status: 200, headers: {}, bytes: png(1) } };
		};
		opened = { ...opened, world: { ...opened.world, http: { get } } };
		await download();
		expect(files()).toEqual([expect.stringMatching(/^far-/u)]);
		expect(text()).toContain(`![[${files()[0] ?? ''}]]\n\n![[${files()[0] ?? ''}]]`);
	});

	it('finds addresses with brackets in pairs and titles in either quotes, and no image that is escaped', async () => {
		web.serve('/rim_(b).jpg', { type: 'image/jpeg', body: jpeg(3) });
		const escaped = `\\![c](${web.base}/wall.png)`;
		await moss(`![a](${web.base}/rim_(b).jpg)\n\n![b](${web.base}/rim.jpg 'A rim')\n\n${escaped}`);
		expect(await download()).toMatchObject({ made: 2, left: [] });
		expect(text()).toContain(escaped);
	});

	it('an empty answer and a broken file are told apart', async () => {
		web.serve('/empty.png', { type: 'image/png', body: '' });
		await moss(`![](${web.base}/empty.png)\n\n![](${web.base}/page.png)`);
		expect((await download()).left.map(({ problem: { kind, detail } }) => [kind, detail])).toEqual([
			['empty-answer', undefined],
			['not-an-image', 'damaged image/png'],
		]);
	});

	it('nothing inside a private network is asked for a page that is not of there', async () => {
		const foreign = web.base.replace('127.0.0.1', 'localhost');
		await moss(
			`![](http://192.168.0.1/a.png)\n\n![](${foreign}/wall.png)\n\n![](http://[::1]/x.png)\n\n![](http://nas/x.png)`,
		);
		const before = text();
		const report = await download();
		expect(report.left.map((each) => each.problem.kind)).toEqual(
			Array.from({ length: 4 }, () => 'private-address'),
		);
		expect(web.requests).toEqual([]);
		expect(text()).toBe(before);
	});

	it('leaves code, comments and the rest of the note alone', async () => {
		const image = `![x](${web.base}/wall.png)`;
		await moss(`\`${image}\`\n\n\`\`\`\n${image}\n\`\`\`\n\nSee ${image}.`);
		writeFileSync(join(vault, NOTE), text().replace('> A summary.', `> A summary. ${image}`));
		opened = await open(vault);
		await download();
		expect(text().split(image)).toHaveLength(4);
		expect(text()).toMatch(/See !\[\[wall-[0-9a-z]{8}\.png\|x\]\]\./u);
	});

	it('an image in a link and one in a table are written so that the app shows them', async () => {
		await moss(
			`[![a wall](${web.base}/wall.png)](https://a.example/)\n\n| a |\n| --- |\n| ![rim|20](${web.base}/rim.jpg) |`,
		);
		await download();
		expect(text()).toMatch(
			/\[!\[a wall\]\(inbox\/wall-[0-9a-z]{8}\.png\)\]\(https:\/\/a\.example\/\)/u,
		);
		expect(text()).toMatch(/\| !\[\[rim-[0-9a-z]{8}\.jpg\\\|rim\\\|20\]\] \|/u);
	});

	it('a text the person edited keeps counting as theirs', async () => {
		await moss(`One.\n\n![](${web.base}/wall.png)`);
		writeFileSync(join(vault, NOTE), text().replace('One.', 'One of mine.'));
		opened = await open(vault);
		await download();
		expect(text()).toContain('One of mine.');
		expect(text()).toContain('![[wall-');
		expect(readSection(text())?.edited).toBe(true);
	});

	it('stands where the app’s own setting says', async () => {
		await moss(`![](${web.base}/wall.png)`);
		writeFiles(vault, { '.obsidian/app.json': '{"attachmentFolderPath":"./files"}' });
		opened = await open(vault);
		await download();
		expect(files('inbox/files')).toHaveLength(1);
	});

	it('images beyond the note’s number stay remote', async () => {
		web.serve('/many.gif', { type: 'image/gif', body: gif(1) });
		const many = Array.from({ length: 201 }, (_, at) => `![](${web.base}/many.gif?n=${at})`);
		await moss(many.join('\n\n'));
		const report = await download();
		expect(report.left.map((each) => each.problem.kind)).toEqual(['too-many-images']);
		expect(report.made).toBe(1);
		expect(web.requests).toHaveLength(200);
	});

	it('an image of more than 10 MB stays remote and is named by its file and host', async () => {
		web.serve('/pictures/huge.png', { type: 'image/png', body: heavy(1, 10.1) });
		await moss(`![](${web.base}/pictures/huge.png?width=9)\n\n![](${web.base}/wall.png)`);
		const report = await download();
		expect([report.made, report.left.map((each) => each.problem.kind)]).toEqual([1, ['too-large']]);
		const [line = ''] = imagesLines(report);
		expect(line).toContain(`huge.png (${new URL(web.base).host})`);
		expect(line).not.toMatch(/https?:|width=9|pictures/u);
		expect(text()).toContain(`![](${web.base}/pictures/huge.png?width=9)`);
	});

	it('a note’s images beyond 50 MB together stay remote', async () => {
		const numbers = [1, 2, 3, 4, 5, 6, 7];
		for (const at of numbers) web.serve(`/${at}.png`, { type: 'image/png', body: heavy(at, 9) });
		await moss(numbers.map((at) => `![](${web.base}/${at}.png)`).join('\n\n'));
		const report = await download();
		expect(report.made).toBe(5);
		expect(report.left.map((each) => each.problem.kind)).toEqual([
			...['too-many-images', 'too-many-images'],
		]);
		expect(text()).toContain(`![](${web.base}/7.png)`);
	});

	it('a run that is cancelled leaves what it had not asked for', async () => {
		await moss(`![](${web.base}/wall.png)\n\n![](${web.base}/rim.jpg)`);
		const stop = new AbortController();
		web.serve('/wall.png', () => {
			stop.abort();
			return { type: 'image/png', body: png(1) };
		});
		const report = await download([NOTE], stop.signal);
		expect(report.cancelled).toBe(true);
		expect(imagesLines(report)).toEqual([]);
		expect(text()).toContain(`![](${web.base}/rim.jpg)`);
		expect(web.requests).toEqual(['/wall.png']);
	});

	it('a server that hangs leaves its image remote', async () => {
		web.serve('/slow.webp', { type: 'image/webp', body: webp(1), hangs: true });
		await moss(`![](${web.base}/slow.webp)\n\n![](${web.base}/wall.png)`);
		const report = await download();
		expect(report.left.map((each) => each.problem.kind)).toEqual(['timeout']);
		expect(report.made).toBe(1);
	});
});

describe('undoing a download', () => {
	it('puts the text back to the byte and moves the files to the trash', async () => {
		await moss(`![A](${web.base}/wall.png)`);
		const before = text();
		await download();
		const [file = ''] = files();
		expect((await undoLast(opened.world)).ok).toBe(true);
		expect(text()).toBe(before);
		expect(files()).toEqual([]);
		expect(existsSync(join(vault, '.trash', 'inbox', file))).toBe(true);
	});

	it('shows the files in a note that was renamed while they came; undo takes them from there', async () => {
		await moss(`![](${web.base}/wall.png)`);
		const before = text();
		const { world } = opened;
		const http: World['http'] = {
			async get(request, stop) {
				const answer = await world.http.get(request, stop);
				await world.notes.rename(NOTE, 'filed/ebb.md');
				await renamedInRun(renaming, NOTE, 'filed/ebb.md');
				return answer;
			},
		};
		const renaming: World = { ...world, http };
		const report = await downloadImages(renaming, [NOTE], SILENT, live());
		expect(report).toMatchObject({ notes: [{ path: 'filed/ebb.md', local: 1 }], failed: [] });
		expect(text('filed/ebb.md')).toMatch(/!\[\[(?:inbox\/)?wall-\w+\.png\]\]/u);
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(text('filed/ebb.md')).toBe(before);
		expect(files()).toEqual([]);
	});

	it('leaves a file that another note shows, and one the person drew on', async () => {
		await moss(`![](${web.base}/wall.png)\n\n![](${web.base}/rim.jpg)`);
		await download();
		const [rim = '', wall = ''] = [...files()].sort();
		const made = await opened.world.notes.create('mine.md', `Look: ![[${wall}]]\n`);
		expect(made.ok).toBe(true);
		writeFileSync(join(vault, 'inbox', rim), jpeg(3));
		expect((await undoLast(opened.world)).ok).toBe(true);
		expect([...files()].sort()).toEqual([rim, wall]);
	});

	it('refuses where what shows them was edited since, and leaves the files', async () => {
		await moss(`![](${web.base}/wall.png)`);
		await download();
		await opened.world.notes.change(NOTE, (now) => now.replace('![[', '![[mine/'));
		const refused = await undoLast(opened.world);
		expect(refused.ok ? '' : refused.problem.kind).toBe('note-edited');
		expect(files()).toHaveLength(1);
	});
});

describe('a text whose images were downloaded', () => {
	const alt =
		'The wall as it stood in March of the fourth year, seen from the northern side '.repeat(4);
	const image = (address: string, words = alt): string =>
		`<figure><img src="${address}" alt="${words}"></figure>`;
	const serve = (blocks: readonly string[]): void =>
		web.serve('/moss', { type: 'text/html; charset=utf-8', body: articlePage('Moss', blocks) });
	const fill = () => fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
	beforeEach(async () => {
		const bare = `---\ntitle: "Moss"\nurl: "${web.base}/moss"\nwords:\n---\n\n# Moss\n\n## Full Content\n`;
		await withNotes({ [NOTE]: bare });
		serve([...PARAGRAPHS, image(`${web.base}/wall.png`)]);
		await fill();
		await download();
	});

	it('is the same to a later fetch of the same page, and its number is counted anew with a longer one', async () => {
		const filled = text();
		expect(filled).toContain('![[wall-');
		expect(await fill()).toMatchObject({ same: [NOTE], kept: [] });
		expect(text()).toBe(filled);
		const more = 'A last paragraph that the author added a year after, on the flood.';
		serve([...PARAGRAPHS, image(`${web.base}/wall.png`), more, more]);
		const [longer] = (await fill()).filled;
		expect(text()).toContain(`words: ${longer?.words ?? 0}\n`);
	});

	it('keeps its files on another device, which downloaded none of them', async () => {
		const filled = text();
		opened = await open(vault, makeFolder());
		expect(await fill()).toMatchObject({ same: [NOTE] });
		expect(text()).toBe(filled);
		const found = await previewText(opened.world, SETTINGS, NOTE, live());
		expect(found.ok && hasNews(found.value)).toBe(false);
	});

	it('on another device two images of one name keep to their own files, and a new one is not taken for either', async () => {
		serve([
			...PARAGRAPHS,
			image(`${web.base}/wall.png`),
			image(`${web.base}/b/wall.png`, 'South'),
			image(`${web.base}/gone/wall.png`, 'Gone'),
		]);
		web.serve('/b/wall.png', { type: 'image/png', body: png(7) });
		await fill();
		await download();
		const filled = text();
		expect(filled.match(/!\[\[wall-/gu)).toHaveLength(2);
		opened = await open(vault, makeFolder());
		expect(await fill()).toMatchObject({ same: [NOTE] });
		serve([
			...PARAGRAPHS,
			image(`${web.base}/new/wall.png`, 'New'),
			image(`${web.base}/b/wall.png`, 'South'),
			image(`${web.base}/wall.png`),
		]);
		await fill();
		expect(text()).toContain(`![New](${web.base}/new/wall.png)`);
		expect(text()).toMatch(/!\[\[wall-[0-9a-z]{8}\.png\|South\]\]/u);
	});
});

describe('a feed whose images are downloaded', () => {
	it('gets them with its text, in one action, and a look upstream does not bring the remote ones back', async () => {
		const blocks = [...PARAGRAPHS, `<img src="${web.base}/wall.png" alt="A wall">`];
		web.serve('/moss', { type: 'text/html; charset=utf-8', body: articlePage('Moss', blocks) });
		const bare = `---\ntitle: "Moss"\nsource: "garden RSS"\nurl: "${web.base}/moss"\n---\n\n# Moss\n\n## Full Content\n`;
		await withNotes({ [NOTE]: bare });
		const settings: Settings = {
			...SETTINGS,
			feeds: [{ ...feed('garden', `${web.base}/feed.xml`), images: 'download' }],
		};
		await fillNotes(opened.world, settings, [NOTE], SILENT, live());
		expect(text()).toMatch(/!\[\[wall-[0-9a-z]{8}\.png\|A wall\]\]/u);
		const found = await previewText(opened.world, settings, NOTE, live());
		expect(found.ok && hasNews(found.value)).toBe(false);
		expect(found.ok && found.value.fetched.markdown).toMatch(/!\[\[wall-/u);
		const filled = text();
		await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
		expect(text()).toBe(filled);
		expect((await undoLast(opened.world)).ok).toBe(true);
		expect(text()).toBe(bare);
		expect(files()).toEqual([]);
	});
});

it('an image whose place the app refuses stays remote, and the rest of the run goes on', async () => {
	await moss(`![](${web.base}/wall.png)\n\n![](${web.base}/rim.jpg)`);
	const { attachments } = opened.world;
	const refusing = {
		...opened.world,
		attachments: {
			...attachments,
			list: () => attachments.list(),
			create: (path: string, bytes: Uint8Array) => attachments.create(path, bytes),
			embed: (file: string, from: string) => attachments.embed(file, from),
			pathFor: (name: string, note: string) =>
				name.startsWith('wall')
					? Promise.reject(new Error('no such folder'))
					: attachments.pathFor(name, note),
		},
	};
	const report = await downloadImages(refusing, [NOTE], SILENT, live());
	expect(report).toMatchObject({ made: 1, notes: [{ path: NOTE, local: 1 }], failed: [] });
	expect(report.left).toMatchObject([{ path: NOTE, problem: { kind: 'vault-write' } }]);
	expect(text()).toContain(`![](${web.base}/wall.png)`);
});

it('a host that asks for an hour of peace is asked once', async () => {
	const busy = { status: 429, headers: { 'retry-after': '3600' } };
	for (let at = 0; at < 5; at += 1) web.serve(`/${at}.png`, busy);
	await moss(Array.from({ length: 5 }, (_, at) => `![](${web.base}/${at}.png)`).join('\n\n'));
	const report = await download();
	expect(report.left).toHaveLength(5);
	expect(web.requests).toEqual(['/0.png']);
});
