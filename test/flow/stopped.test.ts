import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashText } from '../../src/base/hash';
import { ok } from '../../src/base/result';
import { convertNote } from '../../src/flow/review/convert';
import { fillNotes } from '../../src/flow/texts/fill';
import { downloadImages } from '../../src/flow/texts/images';
import { acceptOffer } from '../../src/flow/links/link-edits';
import { applyChoices, previewText } from '../../src/flow/texts/merge-text';
import { record } from '../../src/flow/undo/recorder';
import { foldVerdicts } from '../../src/flow/links/rejections';
import { syncFeeds } from '../../src/flow/feeds/sync';
import { applyEdit } from '../../src/flow/review/triage';
import { undoLast } from '../../src/flow/undo/undo';
import { allRows, taking } from '../../src/flow/texts/upstream';
import type { World } from '../../src/ports';
import type { FeedChoice, Settings } from '../../src/settings/model';
import { articlePage, filledNote, PARAGRAPHS } from '../support/filled-note';
import { gardenFeed, item, rss } from '../support/feeds';
import { makeFolder, readFiles, writeFiles } from '../support/folder';
import { jpeg, png } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';
import { stopping } from '../support/stopped';
import { feed, open, SETTINGS, SILENT, suggesterOf } from '../support/vault';

/** A run of the person's, over a vault as it was before; begun anew, it goes on where it was. */
interface Flow {
	readonly files: (base: string) => Readonly<Record<string, string>>;
	/** Actions before it, which are not stopped. */
	readonly prepare?: (world: World) => Promise<unknown>;
	readonly run: (world: World) => Promise<unknown>;
	/** Begun anew it does it once more: the person takes back what there is of it first. */
	readonly isOnce?: boolean;
}

const signal = new AbortController().signal;
const review = { ...SETTINGS.review, filing: { ...SETTINGS.review.filing, archived: 'old' } };
const FILING: Settings = { ...SETTINGS, review };

let web: Loopback;
beforeEach(async () => {
	web = await startLoopback();
	web.serve('/feed.xml', { body: gardenFeed(web.base) });
	const more = [
		item({ title: 'Rain again', link: `${web.base}/rain` }),
		item({ title: 'No address', guid: 'no-1', description: 'Words.' }),
	];
	web.serve('/more.xml', { body: rss('More', more) });
	for (const name of ['moss', 'rain']) serve(name, PARAGRAPHS);
	web.serve('/wall.png', { type: 'image/png', body: png(1) });
	web.serve('/rim.jpg', { type: 'image/jpeg', body: jpeg(2) });
});
afterEach(() => web.close());

function serve(name: string, blocks: readonly string[]): void {
	web.serve(`/${name}`, { type: 'text/html', body: articlePage(name, blocks) });
}

const bare = (name: string): string =>
	`---\ntitle: "${name}"\nurl: "${web.base}/${name}"\nstatus: pending-analysis\nwords:\n---\n\n# ${name}\n\n> ${PARAGRAPHS[0] ?? ''}\n\n## Full Content\n\n## Analysis Checklist\n\n- [ ] Read the full text\n\n## Related\n\n- \n`;
const bareNotes = (): Record<string, string> => ({
	'in/moss.md': bare('moss'),
	'in/rain.md': bare('rain'),
});
const NOTES = ['in/moss.md', 'in/rain.md'];

const sync = (world: World): Promise<unknown> => {
	const feeds = ['feed', 'more'].map((name) => feed(name, `${web.base}/${name}.xml`));
	return syncFeeds(world, { ...SETTINGS, feeds }, feeds, SILENT, signal);
};
const fetchAll = (world: World): Promise<unknown> =>
	fillNotes(world, SETTINGS, NOTES, SILENT, signal);
const archive = (world: World): Promise<unknown> =>
	applyEdit(
		world,
		FILING,
		world.notes.list().filter((path) => /(?:moss|rain)\.md$/u.test(path)),
		{ kind: 'status', decision: 'archived' },
	);
const images = (world: World): Promise<unknown> => downloadImages(world, NOTES, SILENT, signal);
const pictured = (): Record<string, string> =>
	Object.fromEntries(
		NOTES.map((path) => [
			path,
			filledNote(
				{ title: path, url: `${web.base}/${path}` },
				`One.\n\n![A wall](${web.base}/wall.png)\n\n![](${web.base}/rim.jpg)`,
			),
		]),
	);
const linkBoth = async (world: World): Promise<void> => {
	for (const kind of ['related', 'mention', 'back'] as const) {
		const offers = await suggesterOf(world).offers('in/moss.md', 3);
		const offer = offers.ok && offers.value.find((each) => each.path === 'Patience.md');
		if (offer) await acceptOffer(world, 'in/moss.md', offer, { kind, teach: true });
	}
};
const convert = (world: World): Promise<unknown> => {
	const path = world.notes.list().find((each) => /^(?:in|old)\/moss\.md$/u.test(each)) ?? '';
	return convertNote(world, FILING, path, { force: true });
};

const FLOWS: Readonly<Record<string, Flow>> = {
	sync: { files: () => ({}), run: sync },
	fetch: { files: bareNotes, run: fetchAll },
	decisions: { files: bareNotes, run: archive },
	links: {
		files: () => ({
			...bareNotes(),
			'Patience.md': '# Patience\n\nThe surveyor and her brass ruler.\n\n## Related\n\n- \n',
			'in/moss.md': bare('moss').replace('Moss grows', 'With Patience moss grows'),
		}),
		run: linkBoth,
	},
	convert: { files: bareNotes, run: convert, isOnce: true },
	images: { files: pictured, run: images },
	upstream: {
		files: bareNotes,
		prepare: fetchAll,
		run: async (world) => {
			serve('moss', [
				...PARAGRAPHS,
				'A last paragraph, added a year after the flood and the moss.',
			]);
			const found = await previewText(world, SETTINGS, 'in/moss.md', signal);
			if (found.ok)
				await applyChoices(world, SETTINGS, found.value, taking(new Set(allRows(found.value))));
			serve('moss', PARAGRAPHS);
		},
	},
	'undo of a sync': { files: () => ({}), prepare: sync, run: undoLast },
	'undo of a fetch': { files: bareNotes, prepare: fetchAll, run: undoLast },
	'undo of decisions': { files: bareNotes, prepare: archive, run: undoLast },
	'undo of images': { files: pictured, prepare: images, run: undoLast },
};

/** What the person has: notes and files, none of them hidden. */
function kept(vault: string): Map<string, string> {
	return new Map([...readFiles(vault)].filter(([path]) => !/(?:^|\/)\./u.test(path)));
}

/** Each file with its text, as one line each. */
const linesOf = (files: ReadonlyMap<string, string>): string[] =>
	[...files].map(([path, text]) => `${path} ${hashText(text)}`);

async function started(flow: Flow): Promise<{ vault: string; state: string }> {
	const [vault, state] = [makeFolder(flow.files(web.base)), makeFolder()];
	if (flow.prepare) await flow.prepare((await open(vault, state)).world);
	return { vault, state };
}

const filesOf = (flow: Flow): Map<string, string> => new Map(Object.entries(flow.files(web.base)));

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
	return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** Takes back all that can be; the problem that ended it. */
async function undoAll(world: World): Promise<string> {
	for (;;) {
		const undone = await undoLast(world);
		if (!undone.ok) return undone.problem.kind;
	}
}

async function changesIn(vault: string, state: string): Promise<number> {
	const { world } = await open(vault, state);
	return (await world.journal.load()).flatMap((action) => action.changes).length;
}

describe('an app that is killed', () => {
	it.each(Object.entries(FLOWS))(
		'at any call of %s leaves nothing half, and begun anew ends as if nothing had happened',
		{ timeout: 120_000 },
		async (_, flow) => {
			const whole = await started(flow);
			const prepared = await changesIn(whole.vault, whole.state);
			const states = new Set(linesOf(kept(whole.vault)));
			const see = (): void => linesOf(kept(whole.vault)).forEach((line) => states.add(line));
			const unstopped = stopping(
				(await open(whole.vault, whole.state)).world,
				{ at: Infinity, how: 'silent' },
				see,
			);
			await flow.run(unstopped.world);
			const after = kept(whole.vault);
			for (let at = 1; at <= unstopped.calls(); at += 1)
				for (const how of ['silent', 'throws'] as const) {
					const when = `${how} from call ${at} on`;
					const { vault, state } = await started(flow);
					const cut = stopping((await open(vault, state)).world, { at, how });
					const run = flow.run(cut.world).catch(() => undefined);
					await (how === 'throws' ? run : Promise.race([run, cut.stopped]));
					for (const line of linesOf(kept(vault))) expect(states, when).toContain(line);
					// At most what was written as the app was killed.
					const missed = cut.written() - ((await changesIn(vault, state)) - prepared);
					if (flow.run !== undoLast) expect([0, 1], when).toContain(missed);
					if (flow.isOnce) {
						await undoAll((await open(vault, state)).world);
						// Made as the app was killed: nobody wrote down that it was, and the person sees it there.
						if (linesOf(kept(vault)).join() !== linesOf(filesOf(flow)).join()) continue;
					}
					await flow.run((await open(vault, state)).world);
					expect(linesOf(kept(vault)), when).toEqual(linesOf(after));
					if (flow.run === undoLast) continue;
					const { world } = await open(vault, state);
					const journal = await world.journal.load();
					if (!flow.isOnce) await flow.run(world);
					expect(linesOf(kept(vault)), when).toEqual(linesOf(after));
					expect(await world.journal.load(), when).toEqual(journal);
					const end = await undoAll(world);
					const lost = differing(kept(vault), filesOf(flow));
					if (missed === 0) expect([end, lost], when).toEqual(['nothing-to-undo', []]);
					// What nobody wrote down stays, or is taken for the person's: then the action it belongs to is refused.
					else if (end === 'nothing-to-undo')
						expect(
							lost.filter((path) => path.endsWith('.md') && kept(vault).has(path)).length,
							when,
						).toBeLessThanOrEqual(1);
				}
		},
	);
});

describe('an undo that the app was closed over', () => {
	/** The same world, killed as one of its calls is made for the n-th time: that is not done, or done and not answered. */
	const killed = (world: World, port: 'notes' | 'journal', call: string, turn = 1): World => {
		let calls = 0;
		const from = world[port];
		const cut = new Proxy(from, {
			get: (_, key) => {
				const value: unknown = Reflect.get(from, key, from);
				if (typeof value !== 'function') return value;
				return (...about: unknown[]): unknown => {
					if (key === call && (calls += 1) === turn) throw new Error('killed');
					return Reflect.apply(value, from, about);
				};
			},
		});
		return { ...world, [port]: cut };
	};

	it('moves nothing where the person wrote in a note that it had taken back, and goes on where that is put right', async () => {
		const vault = makeFolder(bareNotes());
		const { world } = await open(vault);
		await archive(world);
		await expect(undoLast(killed(world, 'notes', 'rename', 2))).rejects.toThrow('killed');
		const [moved = ''] = NOTES.filter((path) => kept(vault).has(path));
		const was = kept(vault).get(moved) ?? '';
		writeFiles(vault, { [moved]: `${was}Mine.\n` });
		const before = kept(vault);
		await undoLast(world);
		expect(kept(vault).get(moved)).toBe(`${was}Mine.\n`);
		expect(linesOf(kept(vault))).toEqual(linesOf(before));
		writeFiles(vault, { [moved]: was });
		expect(await undoLast(world)).toMatchObject({ ok: true });
		expect(linesOf(kept(vault))).toEqual(linesOf(new Map(Object.entries(bareNotes()))));
	});

	it('withdraws an answer once, and not the one before it', async () => {
		const { world } = await open(makeFolder());
		for (const said of ['rejected', 'accepted'] as const)
			await record(world, { kind: 'reject', subject: 'a.md' }, (recorder) =>
				recorder.answer({ said, note: 'a.md', other: 'b.md' }),
			);
		await expect(undoLast(killed(world, 'journal', 'remove'))).rejects.toThrow('killed');
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(await undoLast(world)).toMatchObject({ ok: true });
		const lines = await world.verdicts.load();
		expect(foldVerdicts(lines.ok ? lines.value : []).isRejected('a.md', 'b.md')).toBe(true);
	});

	it('goes on where what was chosen for a feed is put back already', async () => {
		const { world } = await open(makeFolder());
		let chosen: FeedChoice = { enabled: true, filters: '' };
		const feeds: World['feeds'] = {
			get: () => chosen,
			set: (_, change) => {
				chosen = { ...chosen, ...change };
				return Promise.resolve(ok(undefined));
			},
		};
		const here = { ...world, feeds };
		await record(here, { kind: 'make', subject: 'garden' }, (recorder) =>
			recorder.choose({ name: 'garden', url: web.base }, { enabled: false }, 'a test'),
		);
		await expect(undoLast(killed(here, 'journal', 'remove'))).rejects.toThrow('killed');
		expect(chosen.enabled).toBe(true);
		expect(await undoLast(here)).toMatchObject({ ok: true });
		expect(chosen.enabled).toBe(true);
	});
});
