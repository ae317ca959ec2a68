import { describe, expect, it } from 'vitest';
import { createLocalHost } from '../../src/flow/links/index-host';
import type { RawNote } from '../../src/flow/links/indexed-note';

const note = (name: string, text: string, stamp = '1'): RawNote => ({
	path: `${name}.md`,
	name,
	frontmatter: {},
	tags: [],
	links: [],
	text,
	stamp,
});

const named = async (host: ReturnType<typeof createLocalHost>, text: string): Promise<string[]> =>
	(await host.mentions(text, { bar: 0 })).map(({ path }) => path);

describe('a vault compared piece by piece', () => {
	const text = 'On Spaced repetition, Forgetting curves and Sleep spindles.';
	const open = async (): Promise<ReturnType<typeof createLocalHost>> => {
		const host = createLocalHost({ breathe: () => Promise.resolve() });
		await host.add([note('Spaced repetition', 'a'), note('Forgetting curves', 'b')]);
		await host.forgetRest();
		return host;
	};

	it('names the notes it does not know as they are now', async () => {
		const host = await open();
		expect(await host.compare([['Spaced repetition.md', '1']])).toEqual([]);
		expect(await host.compare([['Forgetting curves.md', '2']])).toEqual(['Forgetting curves.md']);
		expect(await host.compare([['Sleep spindles.md', '1']])).toEqual(['Sleep spindles.md']);
	});
	it('forgets those that no piece held, and only those', async () => {
		const host = await open();
		await host.compare([['Spaced repetition.md', '1']]);
		await host.forgetRest();
		expect(await named(host, text)).toEqual(['Spaced repetition.md']);
	});
	it('keeps what was added or renamed while it compared', async () => {
		const host = await open();
		await host.compare([]);
		await host.add([note('Sleep spindles', 'c')]);
		await host.rename('Forgetting curves.md', 'Oblivion.md');
		await host.forgetRest();
		expect(await host.compare([['Oblivion.md', '1']])).toEqual([]);
		expect(await named(host, text)).toContain('Sleep spindles.md');
		expect(await named(host, text)).not.toContain('Spaced repetition.md');
	});
});
