import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	applyChoices,
	brokenLinks,
	previewText,
	type TextPreview,
} from '../../src/flow/texts/merge-text';
import { factsOfMarkdown } from '../../src/article/guard';
import { failedFetches } from '../../src/flow/texts/failures';
import { fillNotes } from '../../src/flow/texts/fill';
import { undoLast } from '../../src/flow/undo/undo';
import {
	allRows,
	checkUpstream,
	hasNews,
	taking,
	upstreamRows,
} from '../../src/flow/texts/upstream';
import { readSection, withoutRegion } from '../../src/note/section';
import { readingMinutes } from '../../src/queue/reading';
import { articlePage, filledNote, PARAGRAPHS } from '../support/filled-note';
import { makeFolder, readNotes } from '../support/folder';
import { startLoopback, type Loopback } from '../support/server';
import { open, SETTINGS, SILENT } from '../support/vault';
import type { OpenedVault } from '../../src/cli/world';
import type { World } from '../../src/ports';

const NOTE = 'inbox/moss.md';
const LIST = '- first of them\n- second of them\n- third of them\n- fourth of them';
const BLOCKS = [
	'# The wall',
	...PARAGRAPHS.slice(0, 3),
	LIST,
	'# The gutter',
	...PARAGRAPHS.slice(3),
];
const live = (): AbortSignal => new AbortController().signal;

let web: Loopback;
let vault: string;
let opened: OpenedVault;

beforeEach(async () => {
	web = await startLoopback();
	serve(BLOCKS);
	vault = makeFolder({
		[NOTE]: `---\ntitle: "Moss"\nsource: "garden RSS"\nurl: "${web.base}/moss"\nstatus: pending-analysis\n---\n\n# Moss\n\n> ${PARAGRAPHS[0] ?? ''}\n\n## Full Content\n\n## Related\n\n- \n`,
		'other.md': 'See [[moss#The gutter]] and [[moss#Nowhere]].\n',
	});
	opened = await open(vault);
	const report = await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
	expect(report.failed).toEqual([]);
});
afterEach(() => web.close());

function serve(blocks: readonly string[]): void {
	web.serve('/moss', { type: 'text/html; charset=utf-8', body: articlePage('Moss', blocks) });
}

function note(): string {
	return readNotes(vault).get(NOTE) ?? '';
}

/** The person's edit, seen by a program that starts after it; this device's journal is still there. */
async function edit(change: (text: string) => string): Promise<void> {
	const done = await opened.world.notes.change(NOTE, change);
	expect(done.ok).toBe(true);
}

async function preview(): Promise<TextPreview> {
	const found = await previewText(opened.world, SETTINGS, NOTE, live());
	if (!found.ok) throw new Error(found.problem.kind);
	return found.value;
}

const EDITED = BLOCKS.map((block) =>
	block.includes('fourth year') ? block.replace('fourth', 'fifth') : block,
).concat('A last paragraph that the author added a year after, on the flood and what it left.');

describe('a look upstream', () => {
	it('finds nothing where the page says what it said', async () => {
		const found = await preview();
		expect([hasNews(found), found.isWorse, found.isUnchanged]).toEqual([false, false, true]);
	});

	it('takes all of what changed, and the text counts as ours after it', async () => {
		serve(EDITED);
		const found = await preview();
		expect(upstreamRows(found)).toHaveLength(2);
		const done = await applyChoices(opened.world, SETTINGS, found, taking(new Set(allRows(found))));
		expect(done).toEqual({ ok: true, value: 'changed' });
		expect(note()).toContain('By the fifth year');
		expect(readSection(note())?.edited).toBe(false);
		expect(hasNews(await preview())).toBe(false);
	});

	it('knows the person’s edits after a second fetch, too, of which the journal keeps what changed', async () => {
		serve(EDITED);
		const again = await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
		expect(again.filled).toHaveLength(1);
		await edit((text) => text.replace('By the fifth year', 'By the fifth spring'));
		serve(EDITED.concat('One more paragraph, on the spring after the flood and on its moss.'));
		const found = await preview();
		expect(found.knowsEdits).toBe(true);
		expect(upstreamRows(found)).toHaveLength(1);
		const taken = taking(new Set(allRows(found)));
		expect(await applyChoices(opened.world, SETTINGS, found, taken)).toMatchObject({ ok: true });
		expect(note()).toContain('By the fifth spring');
		expect(note()).toContain('One more paragraph');
	});

	it('is taken back by undo to the byte', async () => {
		const before = note();
		serve(EDITED);
		const found = await preview();
		await applyChoices(opened.world, SETTINGS, found, taking(new Set(allRows(found))));
		expect(note()).not.toBe(before);
		expect((await undoLast(opened.world)).ok).toBe(true);
		expect(note()).toBe(before);
	});

	it('a page that lost its list is a worse reading: nothing is a change, and taking all is not offered', async () => {
		serve(BLOCKS.filter((block) => block !== LIST));
		const found = await preview();
		expect(found.isWorse).toBe(true);
		expect(upstreamRows(found)).toEqual([]);
		expect(allRows(found)).toEqual([]);
		expect(found.judgement.lost).toEqual([{ part: 'items', before: 4, after: 0 }]);
	});

	it('a page about something else is not taken, however much is on it', async () => {
		const chair = 'We sat in forty garden chairs for one summer, and in rain as well.';
		const other = (at: number): string =>
			`${chair} Chair ${at} stayed where the wind had found it.`;
		serve(
			BLOCKS.map((block, at) =>
				/^[#-]/u.test(block) ? block.replace(/\w+/gu, 'seat') : other(at),
			),
		);
		const found = await preview();
		expect([found.isWorse, allRows(found)]).toEqual([true, []]);
	});

	it('what the person declined is the person’s: a later fetch leaves it alone', async () => {
		serve(EDITED);
		const found = await preview();
		const [first = -1] = upstreamRows(found);
		await applyChoices(opened.world, SETTINGS, found, taking(new Set([first])));
		expect(readSection(note())?.edited).toBe(true);
		const before = note();
		const report = await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
		expect(report.failed.map((each) => each.problem.kind)).toEqual(['note-edited']);
		expect(note()).toBe(before);
	});

	it('the person’s own edits are told from the publisher’s and stay when all is taken', async () => {
		await edit((text) => text.replace('brass ruler', 'brass ruler (mine)'));
		expect(hasNews(await preview())).toBe(false);
		serve(EDITED);
		const found = await preview();
		expect(found.judgement.marks.filter((mark) => mark === 'yours')).toHaveLength(1);
		await applyChoices(opened.world, SETTINGS, found, taking(new Set(allRows(found))));
		expect(note()).toContain('brass ruler (mine)');
		expect(note()).toContain('By the fifth year');
		expect(readSection(note())?.edited).toBe(true);
	});

	it('without the journal an edited text is never taken whole', async () => {
		await edit((text) => text.replace('brass ruler', 'brass ruler (mine)'));
		serve(EDITED);
		opened = await open(vault);
		const found = await preview();
		expect([found.knowsEdits, allRows(found).length]).toEqual([false, 0]);
		expect(upstreamRows(found).length).toBeGreaterThan(0);
	});

	it('a note that changed meanwhile is not written; a change outside our text does no harm', async () => {
		serve(EDITED);
		const found = await preview();
		const take = (): ReturnType<typeof applyChoices> =>
			applyChoices(opened.world, SETTINGS, found, taking(new Set(allRows(found))));
		await edit((text) => text.replace('brass ruler', 'steel ruler'));
		const before = note();
		const refused = await take();
		expect(refused.ok ? '' : refused.problem.kind).toBe('note-changed');
		expect(note()).toBe(before);
		await edit((text) =>
			text
				.replace('steel ruler', 'brass ruler')
				.replace('status: pending-analysis', 'status: analysed'),
		);
		expect((await take()).ok).toBe(true);
		expect(note()).toContain('status: analysed');
		expect(note()).toContain('By the fifth year');
	});

	it('names the notes that link to a heading which would go', async () => {
		serve(BLOCKS.map((block) => (block === '# The gutter' ? '# The gutter and the drip' : block)));
		const found = await preview();
		const all = taking(new Set(allRows(found)));
		expect(brokenLinks(found, all)).toEqual([{ path: 'other.md', heading: 'The gutter' }]);
		expect(brokenLinks(found, () => 'mine')).toEqual([]);
	});

	it('a note without a text of ours, or without an address, is named', async () => {
		writeFileSync(join(vault, 'plain.md'), '---\nurl: "https://a.example/x"\n---\nNothing.\n');
		opened = await open(vault);
		const plain = await previewText(opened.world, SETTINGS, 'plain.md', live());
		const bare = await previewText(opened.world, SETTINGS, 'other.md', live());
		expect([plain, bare].map((each) => (each.ok ? '' : each.problem.kind))).toEqual([
			...['no-own-text', 'note-has-no-address'],
		]);
	});

	it('looks at many notes, and one that cannot be had does not stop the rest', async () => {
		serve(EDITED);
		writeFileSync(
			join(vault, 'gone.md'),
			filledNote({ title: 'Gone', url: `${web.base}/gone` }, 'It was here.'),
		);
		opened = await open(vault);
		const report = await checkUpstream(opened.world, SETTINGS, ['gone.md', NOTE], SILENT, live());
		expect(report.changed.map((each) => each.path)).toEqual([NOTE]);
		expect(report.failed.map((each) => each.path)).toEqual(['gone.md']);
	});
});

describe('what a choice settles', () => {
	const numbers = (): readonly string[] => note().match(/^(?:words|minutes): .*$/gmu) ?? [];
	const counted = (): readonly string[] => {
		const { words } = factsOfMarkdown(readSection(note())?.markdown ?? '');
		return [`words: ${words}`, `minutes: ${readingMinutes(words)}`];
	};
	beforeEach(async () => {
		const bare = withoutRegion(note()).replace('status:', 'words:\nminutes:\nstatus:');
		writeFileSync(join(vault, NOTE), bare);
		opened = await open(vault);
		await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
		expect(numbers()).toEqual(counted());
	});

	it('the numbers of the text are counted anew, and a later fetch knows them as ours', async () => {
		serve([...EDITED, 'One more line of the author.']);
		const found = await preview();
		await applyChoices(opened.world, SETTINGS, found, taking(new Set(allRows(found))));
		expect(numbers()).toEqual(counted());
		serve([...EDITED, 'One more line of the author.', 'And another one, a week later.']);
		await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
		expect(note()).toContain('a week later');
		expect(numbers()).toEqual(counted());
	});

	it('the numbers follow a text with edits of the person too', async () => {
		await edit((text) => text.replace('brass ruler', 'brass ruler that is mine and long'));
		serve([...EDITED, 'One more line of the author.']);
		const found = await preview();
		await applyChoices(opened.world, SETTINGS, found, taking(new Set(allRows(found))));
		expect(numbers()).toEqual(counted());
	});

	it('what failed is forgotten once the fetched text was taken, and not while edits stay', async () => {
		await edit((text) => text.replace('brass ruler', 'steel ruler'));
		await fillNotes(opened.world, SETTINGS, [NOTE], SILENT, live());
		const failures = (): readonly string[] =>
			failedFetches(opened.world).map((each) => each.problem.kind);
		expect(failures()).toEqual(['note-edited']);
		await applyChoices(opened.world, SETTINGS, await preview(), () => 'mine');
		expect(failures()).toEqual(['note-edited']);
		await applyChoices(opened.world, SETTINGS, await preview(), () => 'theirs');
		expect(failures()).toEqual([]);
	});
});

describe('choosing block by block', () => {
	it('keeps a paragraph the person added and takes the author’s change', async () => {
		await edit((text) =>
			text.replace('### The gutter', 'My own thought on walls.\n\n### The gutter'),
		);
		serve(EDITED);
		const found = await preview();
		const changed = found.rows.findIndex((row) => row.kind === 'changed');
		const done = await applyChoices(opened.world, SETTINGS, found, (at) =>
			at === changed ? 'theirs' : 'mine',
		);
		expect(done.ok).toBe(true);
		expect(note()).toContain('My own thought on walls.\n\n### The gutter');
		expect(note()).toContain('By the fifth year');
		expect(note()).not.toContain('A last paragraph');
		expect(readSection(note())?.edited).toBe(true);
	});

	it('mine throughout writes nothing', async () => {
		await edit((text) => text.replace('brass ruler', 'steel ruler'));
		const before = note();
		expect(await applyChoices(opened.world, SETTINGS, await preview(), () => 'mine')).toEqual({
			ok: true,
			value: 'same',
		});
		expect(note()).toBe(before);
	});

	it('the fetched text throughout is ours again', async () => {
		const before = note();
		await edit((text) => text.replace('brass ruler', 'steel ruler'));
		expect((await applyChoices(opened.world, SETTINGS, await preview(), () => 'theirs')).ok).toBe(
			true,
		);
		expect(note()).toBe(before);
	});
});

it('a note whose look throws is a failure of its own; the others are told of', async () => {
	writeFileSync(
		join(vault, 'inbox/odd.md'),
		filledNote({ title: 'Odd', url: `${web.base}/odd` }, 'A text that stands there.'),
	);
	web.serve('/odd', { type: 'text/html', body: '<p class="odd">One.</p>' });
	const { world } = await open(vault);
	const buggy: World = {
		...world,
		parseHtml: (html) => {
			if (html.includes('odd')) throw new Error('a bug');
			return world.parseHtml(html);
		},
	};
	const report = await checkUpstream(buggy, SETTINGS, ['inbox/odd.md', NOTE], SILENT, live());
	expect(report.failed).toMatchObject([{ path: 'inbox/odd.md', problem: { kind: 'no-article' } }]);
	expect(report.unchanged).toEqual([NOTE]);
});
