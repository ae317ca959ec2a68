import { describe, expect, it } from 'vitest';
import { createLocalHost, type IndexHost } from '../../src/flow/links/index-host';
import { hostBehind, serveHost } from '../../src/obsidian/links/host-calls';
import type { Clock } from '../../src/ports';

const NOTE = { path: 'a.md', name: 'a', frontmatter: {}, tags: [], links: [], text: '', stamp: '' };

/** A clock whose hours pass as soon as they are waited for, with room for answers in between. */
const fast: Pick<Clock, 'sleep'> = {
	sleep: () => new Promise((resolve) => setTimeout(resolve, 20)),
};

async function between(
	host: Partial<IndexHost>,
	run: (behind: ReturnType<typeof hostBehind>, falls: readonly string[]) => Promise<void>,
	serve = true,
): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	const falls: string[] = [];
	const behind = hostBehind(port1, fast, () => falls.push('fell'));
	const local = createLocalHost({ breathe: () => Promise.resolve() });
	if (serve) serveHost(port2, { ...local, ...host });
	try {
		await run(behind, falls);
	} finally {
		port1.close();
		port2.close();
	}
}

describe('calls across threads', () => {
	it('a question that throws at once is answered with its error, and the next one is heard', async () => {
		const broken = {
			suggest: () => {
				throw new Error('no such term');
			},
		};
		await between(broken, async ({ host }, falls) => {
			await expect(host.suggest(NOTE, 3)).rejects.toThrow('no such term');
			expect(await host.barFor(0.9)).toBeGreaterThan(0);
			expect(falls).toEqual([]);
		});
	});
	it('an answer that cannot be sent is an error, too', async () => {
		const broken = { mentions: () => Promise.resolve([() => 0] as never) };
		await between(broken, async ({ host }) => {
			await expect(host.mentions('text')).rejects.toThrow(/clone/u);
		});
	});
	it('work that takes long is waited for while the worker answers at all', async () => {
		const slow = {
			store: () => new Promise<void>((resolve) => setTimeout(resolve, 200)),
		};
		await between(slow, async ({ host }, falls) => {
			await host.store();
			expect(falls).toEqual([]);
		});
	});
	it('a worker that has fallen silent is given up, and what waits or is asked later ends', async () => {
		await between(
			{},
			async ({ host }, falls) => {
				await expect(host.restore()).rejects.toThrow('does not answer');
				expect(falls).toEqual(['fell']);
				await expect(host.restore()).rejects.toThrow('does not answer');
				expect(falls).toEqual(['fell']);
			},
			false,
		);
	});
});
