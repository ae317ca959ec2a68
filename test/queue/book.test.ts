import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QueueBook } from '../../src/queue/book';
import type { QueueEntry } from '../../src/queue/model';
import { entry, member, RULES, source } from './support';
import { toEntry } from '../../src/queue/entry';

describe('who is a member', () => {
	it.each(['pending-analysis', 'analysed', 'permanent', 'archived'])('status %s', (status) => {
		expect(member({ status })).toMatchObject({ status });
	});
	it('a folder scope leaves out what stands elsewhere', () => {
		const rules = { ...RULES, scope: 'inbox/' };
		const at = (path: string): unknown =>
			toEntry(source({ path, frontmatter: { status: 'pending-analysis' } }), rules);
		expect([at('inbox/a.md'), at('inbox-old/a.md'), at('a.md')].map(Boolean)).toEqual([
			true,
			false,
			false,
		]);
	});
	it.each([[['pending-analysis']], [7], [true], [{ a: 1 }]])(
		'a status %j on a note of ours is a fault, not a loss',
		(status) => {
			expect(member({ status, url: 'https://garden.example/moss' })).toMatchObject({
				fault: 'odd-status',
				state: 'pending',
			});
		},
	);
	it('the same status on any other note is none of our business', () => {
		const frontmatter = { status: ['open'], url: 'https://garden.example' };
		expect(toEntry(source({ ours: false, frontmatter }), RULES)).toBeUndefined();
	});
	it('a note of ours whose properties do not parse stays in sight, named by its file', () => {
		expect(toEntry(source({ brokenFrontmatter: true }), RULES)).toMatchObject({
			title: 'a',
			fault: 'broken-front-matter',
		});
		expect(toEntry(source({ brokenFrontmatter: true, ours: false }), RULES)).toBeUndefined();
	});
	it('priority, snooze and decision are read where they can be meant', () => {
		expect(
			member({
				status: 'pending-analysis',
				priority: '2',
				'snoozed-until': '2026-12-01T09:00',
				decided: new Date('2026-11-26T00:00:00Z'),
			}),
		).toMatchObject({ priority: 2, snoozedUntil: '2026-12-01', decided: '2026-11-26' });
		const odd = member({ status: 'pending-analysis', priority: 9, 'snoozed-until': 'soon' });
		expect([odd?.priority, odd?.snoozedUntil]).toEqual([undefined, undefined]);
	});
	it('properties renamed in the settings are read under their names, older notes under the usual ones', () => {
		const rules = { ...RULES, names: { title: 'name', source: 'feed', date: 'published' } };
		const usual = {
			status: 'pending-analysis',
			title: 'Old',
			source: 'wall RSS',
			date: '2026-01-01',
		};
		const renamed = { ...usual, name: 'Moss', feed: 'garden RSS', published: '2026-03-03' };
		const read = (frontmatter: Record<string, unknown>): unknown =>
			toEntry(source({ frontmatter }), rules);
		expect(read(renamed)).toMatchObject({ title: 'Moss', source: 'garden', date: '2026-03-03' });
		expect(read(usual)).toMatchObject({ title: 'Old', source: 'wall', date: '2026-01-01' });
	});
	it('an older note of the family goes by source_url and created', () => {
		expect(
			member({
				status: 'pending-analysis',
				source_url: 'https://garden.example/moss',
				created: '2026-02-20T12:12:00',
			}),
		).toMatchObject({ url: 'https://garden.example/moss', date: '2026-02-20T12:12:00' });
	});
});

describe('the book of members', () => {
	it('two notes of one page mark each other, until one goes', () => {
		const book = new QueueBook();
		book.put('a.md', entry({ path: 'a.md', url: 'https://garden.example/moss?utm_source=x' }));
		book.put('b.md', entry({ path: 'b.md', url: 'http://www.garden.example/moss/' }));
		expect(book.get('a.md')).toMatchObject({ fault: 'duplicate', twin: 'b.md' });
		expect(book.get('b.md')).toMatchObject({ fault: 'duplicate', twin: 'a.md' });
		book.put('b.md', undefined);
		expect(book.get('a.md')?.twin).toBeUndefined();
	});
	it('a decided note is no twin of a pending one: whoever archived one of two has chosen', () => {
		const book = new QueueBook();
		const url = 'https://garden.example/moss';
		book.put('a.md', entry({ path: 'a.md', url }));
		book.put('b.md', entry({ path: 'b.md', url, status: 'archived', state: 'archived' }));
		expect(book.get('a.md')).not.toHaveProperty('fault');
		expect(book.get('b.md')).not.toHaveProperty('fault');
		book.put('b.md', entry({ path: 'b.md', url }));
		expect(book.get('a.md')?.twin).toBe('b.md');
	});
	it('a renamed note keeps what its text told, and its twin points at the new path', () => {
		const book = new QueueBook();
		const url = 'https://garden.example/moss';
		book.put('a.md', entry({ path: 'a.md', url }));
		book.put('b.md', entry({ path: 'b.md', url }));
		book.setText('a.md', 0, { words: 9, empty: false, own: false });
		book.rename('a.md', 'c.md');
		expect(book.get('a.md')).toBeUndefined();
		expect(book.get('c.md')).toMatchObject({ text: { words: 9 }, twin: 'b.md' });
		expect(book.get('b.md')?.twin).toBe('c.md');
		expect(book.all().map((each) => each.path)).toEqual(['b.md', 'c.md']);
	});
	it('an unchanged note keeps its entry and tells nobody', () => {
		const book = new QueueBook();
		book.put('a.md', entry({ path: 'a.md' }));
		const [before, version] = [book.get('a.md'), book.version];
		expect(book.put('a.md', entry({ path: 'a.md' }))).toBe(false);
		expect([book.get('a.md'), book.version]).toEqual([before, version]);
	});
	it('what a text told is forgotten when the note is another', () => {
		const book = new QueueBook();
		book.put('a.md', entry({ path: 'a.md', mtime: 1 }));
		book.setText('a.md', 1, { words: 9, empty: false, own: false });
		expect(book.get('a.md')?.text?.words).toBe(9);
		book.put('a.md', entry({ path: 'a.md', mtime: 2 }));
		expect(book.get('a.md')?.text).toBeUndefined();
	});

	const anyPut = fc.record({
		path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
		gone: fc.boolean(),
		url: fc.constantFrom('', 'https://x.example/1', 'https://x.example/2'),
		date: fc.constantFrom('', '2026-01-01', '2026-02-02'),
		state: fc.constantFrom('pending' as const, 'archived' as const),
	});
	it('kept up note by note, it is what it would be made anew', () => {
		fc.assert(
			fc.property(fc.array(anyPut, { maxLength: 40 }), (puts) => {
				const book = new QueueBook();
				const last = new Map<string, QueueEntry>();
				for (const { path, gone, ...parts } of puts) {
					const next = gone ? undefined : entry({ path, ...parts });
					if (next) last.set(path, next);
					else last.delete(path);
					book.put(path, next);
					if (parts.date === '') book.all();
				}
				const anew = new QueueBook();
				for (const [path, each] of last) anew.put(path, each);
				expect(book.all()).toEqual(anew.all());
				expect(book.pending()).toEqual(anew.pending());
			}),
		);
	});
});
