import { describe, expect, it } from 'vitest';
import { createLocalHost, type IndexHost, type IndexStore } from '../../src/flow/links/index-host';
import type { RawNote } from '../../src/flow/links/indexed-note';
import { IndexKeeper } from '../../src/flow/links/index-keeper';
import type { World } from '../../src/ports';
import { makeFolder } from '../support/folder';
import { open } from '../support/vault';

const FILES = {
	'Compost.md': 'Leaves rot.\n',
	'Lichen.md': 'Grows on walls.\n',
	'Moss.md': 'Keeps time.\n',
};

class MemoryStore implements IndexStore {
	saves = 0;
	kept: unknown;
	load(): Promise<unknown> {
		return Promise.resolve(this.kept);
	}
	save(value: unknown): Promise<void> {
		this.kept = structuredClone(value);
		this.saves += 1;
		return Promise.resolve();
	}
}

interface Kept {
	readonly world: World;
	readonly keeper: IndexKeeper;
	edit(path: string, text: string): Promise<void>;
	move(from: string, to: string): Promise<void>;
	/** Notes that the index names in a text. */
	named(text: string): Promise<readonly string[]>;
	/** Notes that share words with a text. */
	near(text: string): Promise<readonly string[]>;
}

/** A keeper over a folder that is told what changes, as the app tells. */
async function keep(
	host: (local: IndexHost) => IndexHost = (local) => local,
	files: Readonly<Record<string, string>> = FILES,
	store: IndexStore = new MemoryStore(),
): Promise<Kept> {
	const { world } = await open(makeFolder(files));
	const local = createLocalHost({ breathe: () => Promise.resolve(), store });
	const keeper = new IndexKeeper(world, host(local));
	const asking = { path: 'ask.md', name: 'ask', frontmatter: {}, tags: [], links: [], stamp: '' };
	return {
		...{ world, keeper },
		async edit(path, text) {
			expect((await world.notes.change(path, () => text)).ok).toBe(true);
			keeper.changed(path);
		},
		async move(from, to) {
			expect((await world.notes.rename(from, to)).ok).toBe(true);
			keeper.renamed(from, to);
		},
		named: async (text) => (await local.mentions(text, { bar: 0 })).map((each) => each.path),
		near: async (text) => (await local.suggest({ ...asking, text }, 9)).map((each) => each.path),
	};
}

describe('storing', () => {
	it('what was built is worth keeping when it is told to be ready', async () => {
		const store = new MemoryStore();
		const { keeper } = await keep(undefined, FILES, store);
		let kept = Promise.resolve();
		keeper.onState(({ phase }) => {
			if (phase === 'ready') kept = keeper.keep();
		});
		await keeper.ready();
		await kept;
		expect(store.saves).toBe(1);
	});
	it('pays only for a share of the notes, less when one leaves, or after an hour', async () => {
		const store = new MemoryStore();
		const many = Object.fromEntries(
			Array.from({ length: 600 }, (_, at) => [`${at}.md`, `Number ${at}.\n`]),
		);
		const { keeper, world, edit } = await keep(undefined, many, store);
		let now = 1_000_000;
		world.clock.now = () => now;
		await keeper.ready();
		await keeper.keep();
		expect(store.saves).toBe(1);
		await edit('0.md', 'Zero.\n');
		await keeper.keep();
		await keeper.keep('leaving');
		expect(store.saves).toBe(1);
		now += 3_600_000;
		await keeper.keep();
		expect(store.saves).toBe(2);
		await keeper.keep('leaving');
		expect(store.saves).toBe(2);
		await edit('1.md', 'One.\n');
		await edit('2.md', 'Two.\n');
		await keeper.keep();
		expect(store.saves).toBe(2);
		await keeper.keep('leaving');
		expect(store.saves).toBe(3);
		for (let at = 0; at < 20; at += 1) await edit(`${at}.md`, `Again ${at}.\n`);
		await keeper.keep();
		expect(store.saves).toBe(4);
	});
	it('what could not be kept is kept the next time', async () => {
		const store = new MemoryStore();
		let broken = true;
		const { keeper } = await keep(
			(local) => ({
				...local,
				store: () => (broken ? Promise.reject(new Error('full')) : local.store()),
			}),
			FILES,
			store,
		);
		await keeper.ready();
		await expect(keeper.keep()).rejects.toThrow('full');
		broken = false;
		await keeper.keep();
		expect(store.saves).toBe(1);
	});
});

describe('a change that cannot be taken in', () => {
	it('keeps nothing else out, and is tried again', async () => {
		let broken = true;
		const { keeper, edit, near } = await keep((local) => ({
			...local,
			add: (notes) =>
				broken && notes.some((note) => note.path === 'Compost.md' && note.text.includes('heap'))
					? Promise.reject(new Error('fell'))
					: local.add(notes),
		}));
		await keeper.ready();
		await edit('Compost.md', 'A heap of marrow.\n');
		await edit('Lichen.md', 'Sphagnum bog.\n');
		await expect(keeper.flush()).rejects.toThrow('fell');
		expect(await near('sphagnum bog')).toContain('Lichen.md');
		await keeper.answering();
		broken = false;
		await keeper.flush();
		expect(await near('a heap of marrow')).toContain('Compost.md');
	});
	it('nor does a move', async () => {
		let broken = true;
		const { keeper, move, named } = await keep((local) => ({
			...local,
			rename: (from, to) => (broken ? Promise.reject(new Error('fell')) : local.rename(from, to)),
		}));
		await keeper.ready();
		await move('Compost.md', 'Humus.md');
		await keeper.flush().catch(() => undefined);
		broken = false;
		await keeper.flush();
		expect(await named('Humus and compost.')).toEqual(['Humus.md']);
	});
});

describe('moves', () => {
	it('of a note edited a moment before bring its new words', async () => {
		const { keeper, edit, move, near } = await keep(undefined, {
			...FILES,
			'a/Compost.md': 'Leaves.\n',
		});
		await keeper.ready();
		await edit('a/Compost.md', 'A heap of marrow.\n');
		await move('a/Compost.md', 'Heap.md');
		await keeper.flush();
		expect(await near('a heap of marrow')).toEqual(['Heap.md']);
	});
	it('of such a note into another folder do, too', async () => {
		const { keeper, edit, move, near } = await keep(undefined, {
			...FILES,
			'a/Heap.md': 'Leaves.\n',
			'b/Else.md': 'Else.\n',
		});
		await keeper.ready();
		await edit('a/Heap.md', 'A lot of marrow.\n');
		await move('a/Heap.md', 'b/Heap.md');
		await keeper.flush();
		expect(await near('a lot of marrow')).toEqual(['b/Heap.md']);
	});
	it('while the index is being built are found under the new path', async () => {
		let added = (): Promise<void> => Promise.resolve();
		const { keeper, move, named } = await keep((local) => ({
			...local,
			add: async (notes) => {
				await added();
				await local.add(notes);
			},
		}));
		added = async () => {
			added = () => Promise.resolve();
			await move('Compost.md', 'Humus.md');
		};
		await keeper.ready();
		await keeper.flush();
		expect(await named('Humus, compost, lichen and moss.')).toEqual([
			'Humus.md',
			'Lichen.md',
			'Moss.md',
		]);
	});
	it('while changes are taken in, too, to another folder as well', async () => {
		let added = (): Promise<void> => Promise.resolve();
		const { keeper, move, named } = await keep(
			(local) => ({
				...local,
				add: async (notes) => {
					await added();
					await local.add(notes);
				},
			}),
			{ ...FILES, 'b/Else.md': 'Else.\n' },
		);
		await keeper.ready();
		added = async () => {
			added = () => Promise.resolve();
			await move('Lichen.md', 'b/Lichen.md');
			await move('Compost.md', 'Humus.md');
		};
		for (const path of ['Compost.md', 'Lichen.md', 'Moss.md']) keeper.changed(path);
		await keeper.flush();
		await keeper.flush();
		expect(await named('Humus, compost, lichen and moss.')).toEqual([
			'Humus.md',
			'b/Lichen.md',
			'Moss.md',
		]);
	});
});

describe('an index that is lost with its worker', () => {
	/** A host whose index is lost at will, as `link-worker.ts` replaces a fallen worker. */
	function mortal(store: IndexStore): IndexHost & { lose(): void; readonly added: string[] } {
		const fresh = (): IndexHost => createLocalHost({ breathe: () => Promise.resolve(), store });
		let now = fresh();
		let tell = (): void => undefined;
		const added: string[] = [];
		return {
			...now,
			restore: () => now.restore(),
			compare: (present) => now.compare(present),
			forgetRest: () => now.forgetRest(),
			async add(notes) {
				const before = now;
				added.push(...notes.map((note) => note.path));
				await now.add(notes);
				if (before !== now) throw new Error('the worker stopped');
			},
			remove: (path) => now.remove(path),
			suggest: (...asked) => now.suggest(...asked),
			mentions: (...asked) => now.mentions(...asked),
			calibrate: () => now.calibrate(),
			store: () => now.store(),
			onLost: (listener) => void (tell = listener),
			added,
			lose() {
				now = fresh();
				tell();
			},
		};
	}
	const text = 'Compost, lichen and moss.';
	it('is taken up from what was stored, and what was stored stays good', async () => {
		const store = new MemoryStore();
		const host = mortal(store);
		const { keeper, edit } = await keep(() => host, FILES, store);
		const phases: string[] = [];
		await keeper.ready();
		await keeper.keep();
		await edit('Compost.md', 'Leaves and their marrow.\n');
		keeper.onState(({ phase }) => phases.push(phase));
		host.added.length = 0;
		host.lose();
		await keeper.ready();
		expect(phases[0]).toBe('idle');
		expect(phases.at(-1)).toBe('ready');
		expect(host.added).toEqual(['Compost.md']);
		expect(await host.mentions(text, { bar: 0 })).toHaveLength(3);
		await keeper.keep();
		const other = createLocalHost({ breathe: () => Promise.resolve(), store });
		expect(await other.restore()).toBe(3);
	});
	it('while it is compared with the vault is compared anew, whole', async () => {
		const store = new MemoryStore();
		const many = Object.fromEntries(
			Array.from({ length: 900 }, (_, at) => [`Heap ${at}.md`, `Number ${at}.\n`]),
		);
		const first = await keep(undefined, many, store);
		await first.keeper.ready();
		await first.keeper.keep();
		const host = mortal(store);
		let compared = 0;
		const keeper = new IndexKeeper(
			{
				...first.world,
				clock: {
					...first.world.clock,
					breathe: async () => {
						// The first piece was compared by the index that is lost, and the new one is taken up by now.
						if (compared === 1) {
							compared += 1;
							host.lose();
							for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
						}
					},
				},
			},
			{
				...host,
				compare: async (present) => {
					const changed = await host.compare(present);
					compared += 1;
					return changed;
				},
			},
		);
		await keeper.ready();
		expect(host.added).toEqual([]);
		expect(await host.mentions('Heap 3, heap 444 and heap 888.', { bar: 0 })).toHaveLength(3);
	});
	it('while it is being built is built anew, and who waits gets it', async () => {
		const store = new MemoryStore();
		const host = mortal(store);
		let left = 1;
		const { keeper } = await keep(
			() => ({
				...host,
				add: async (notes) => {
					if (left-- > 0) host.lose();
					await host.add(notes);
				},
			}),
			FILES,
			store,
		);
		await keeper.ready();
		expect(keeper.state.phase).toBe('ready');
		expect(await host.mentions(text, { bar: 0 })).toHaveLength(3);
	});
});

describe('a full index', () => {
	const note = (name: string, text: string): RawNote => ({
		...{ path: `${name}.md`, name, frontmatter: {}, tags: [], links: [], text, stamp: text },
	});
	it('knows new notes by name alone, and takes in what is edited in notes it knows', async () => {
		const store = new MemoryStore();
		const limits = { breathe: () => Promise.resolve(), store, maxBytes: Infinity };
		let host = createLocalHost(limits);
		const near = async (text: string): Promise<readonly string[]> =>
			(await host.suggest(note('ask', text), 9)).map((each) => each.path);
		await host.add([note('Lichen', 'Grows on walls.'), note('Moss', 'Keeps time.')]);
		limits.maxBytes = 0;
		await host.add([note('Moss', 'A heap of marrow.'), note('Peat', 'A brass ruler.')]);
		expect(await near('a heap of marrow')).toEqual(['Moss.md']);
		expect(await near('a brass ruler')).toEqual([]);
		expect(await near('peat')).toEqual(['Peat.md']);
		await host.store();
		host = createLocalHost(limits);
		await host.restore();
		await host.rename('Peat.md', 'Bog.md');
		await host.add([note('Bog', 'A brass ruler, again.'), note('Moss', 'A tin bucket.')]);
		expect(await near('a brass ruler')).toEqual([]);
		expect(await near('a tin bucket')).toEqual(['Moss.md']);
		// Room again: what is edited then is known in full.
		limits.maxBytes = Infinity;
		await host.add([note('Bog', 'A brass ruler, at last.')]);
		expect(await near('a brass ruler')).toEqual(['Bog.md']);
	});
});
