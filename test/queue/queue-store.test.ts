import { describe, expect, it } from 'vitest';
import { QueueStore } from '../../src/obsidian/queue/queue-store';
import type { World } from '../../src/ports';
import { makeFolder } from '../support/folder';
import { reviewVault } from '../support/review-vault';
import { open, SETTINGS } from '../support/vault';

const MOSS = 'inbox/2026-11-25-moss.md';

async function storeOf(change: (world: World) => World = (world) => world): Promise<QueueStore> {
	const { world } = await open(makeFolder(reviewVault()));
	const running: Promise<unknown>[] = [];
	const store = new QueueStore(
		change(world),
		() => SETTINGS,
		(run) => running.push(run),
	);
	return store;
}

describe('the store of the queue', () => {
	it('says that it is partial while the app knows nothing of a note, until it is read or given up', async () => {
		const unread = new Set([MOSS, 'Compost.md']);
		const store = await storeOf((world) => ({
			...world,
			notes: Object.assign(Object.create(world.notes) as World['notes'], {
				facts: (path: string) => (unread.has(path) ? undefined : world.notes.facts(path)),
			}),
		}));
		await store.fill();
		expect([store.isReady, store.isPartial, store.list().length]).toEqual([true, true, 8]);
		unread.delete(MOSS);
		store.changed(MOSS);
		expect([store.isPartial, store.list().length]).toEqual([true, 9]);
		store.resolved();
		expect(store.isPartial).toBe(false);
	});

	it('reads every pending text while somebody wants them, and then says so', async () => {
		const store = await storeOf();
		await store.fill();
		await new Promise<void>((done) => store.wantTexts(done));
		expect(store.list().filter((entry) => entry.text === undefined)).toEqual([]);
	});

	it('reads what comes after it was asked for texts that are all known', async () => {
		const store = await storeOf();
		await store.fill();
		store.readTexts([]);
		const [first] = store.list();
		if (!first) throw new Error('no note');
		store.readTexts([first]);
		await expect.poll(() => store.get(first.path)?.text?.words).toBeGreaterThan(0);
	});

	it('reads no more once nobody wants them', async () => {
		const store = await storeOf();
		await store.fill();
		await new Promise<void>((ended) => {
			const leave = store.wantTexts(ended);
			leave();
			// What is being read is finished; its end is told to nobody.
			void Promise.resolve().then(ended);
		});
		expect(store.list().some((entry) => entry.text === undefined)).toBe(true);
	});

	it('finds a renamed note from any name it had, also where it went and came back', async () => {
		const store = await storeOf();
		await store.fill();
		store.renamed(MOSS, 'b.md');
		store.renamed('b.md', 'c.md');
		expect([store.pathNow(MOSS), store.get('c.md')?.title]).toEqual([
			'c.md',
			store.list()[0]?.title,
		]);
		store.renamed('c.md', MOSS);
		expect([MOSS, 'b.md', 'c.md'].map((path) => store.pathNow(path))).toEqual([MOSS, MOSS, MOSS]);
	});
});
