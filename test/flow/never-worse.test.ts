import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOfMarkdown, whyWorse } from '../../src/article/guard';
import type { OpenedVault } from '../../src/cli/world';
import { fillNotes } from '../../src/flow/texts/fill';
import { downloadImages } from '../../src/flow/texts/images';
import { applyChoices, previewText } from '../../src/flow/texts/merge-text';
import { allRows, taking } from '../../src/flow/texts/upstream';
import { withoutPartialLine } from '../../src/note/partial-text';
import { readSection } from '../../src/note/section';
import { articlePage, PARAGRAPHS } from '../support/filled-note';
import { makeFolder, readNotes } from '../support/folder';
import { png } from '../support/images';
import { startLoopback, type Loopback } from '../support/server';
import { open, SETTINGS, SILENT } from '../support/vault';

const NOTE = 'moss.md';
const live = (): AbortSignal => new AbortController().signal;

let web: Loopback;
beforeAll(async () => {
	web = await startLoopback();
	web.serve('/wall.png', { type: 'image/png', body: png(1) });
	web.serve('/b/rim.png', { type: 'image/png', body: png(2) });
});
afterAll(() => web.close());

/** What the address answers: the article with more or less of it, another article, or an error. */
interface Answer {
	readonly paragraphs: number;
	readonly items: number;
	readonly images: number;
	readonly turned: boolean;
	readonly kind: 'article' | 'other' | 'error';
}
const answer: fc.Arbitrary<Answer> = fc.record({
	paragraphs: fc.integer({ min: 2, max: 6 }),
	items: fc.constantFrom(0, 4, 5),
	images: fc.nat({ max: 2 }),
	turned: fc.boolean(),
	kind: fc.constantFrom('article', 'article', 'article', 'other', 'error'),
});
const step = fc.oneof(
	answer.map((given) => ({ do: 'serve' as const, given })),
	fc.constant({ do: 'fetch' as const }),
	fc.constant({ do: 'download' as const }),
	fc.constant({ do: 'take' as const }),
	fc.constant({ do: 'other device' as const }),
	fc.nat({ max: 3 }).map((at) => ({ do: 'edit' as const, at })),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function serve({ paragraphs, items, images, turned, kind }: Answer): void {
	if (kind === 'error') return web.serve('/moss', { status: 503 });
	const chair = 'We sat in forty garden chairs for one summer, and in rain as well.';
	const blocks =
		kind === 'other'
			? PARAGRAPHS.flatMap((_, at) => [`${chair} Chair ${at}.`, `<p>Number ${at} gave way.</p>`])
			: PARAGRAPHS.slice(0, paragraphs);
	const mark = kind === 'other' ? 'folds without pinching' : 'moved by a line or two';
	const list = Array.from({ length: items }, (_, at) => `- ${mark} ${at}`).join('\n');
	const pictures = [
		`<img src="${web.base}/wall.png" alt="The wall in March, from the north">`,
		`<img src="${web.base}/b/rim.png" alt="">`,
	].slice(0, images);
	const all = [...blocks, ...(list === '' ? [] : [list]), ...pictures];
	web.serve('/moss', {
		type: 'text/html; charset=utf-8',
		body: articlePage('Moss', turned ? all.reverse() : all),
	});
}

/** A note under random hands. */
class Walk {
	private readonly vault = makeFolder({
		[NOTE]: `---\ntitle: "Moss"\nurl: "${web.base}/moss"\nwords:\nstatus: pending-analysis\n---\n\n# Moss\n\n> A summary.\n\n## Full Content\n\n## Related\n\n- [[mine]]\n`,
	});
	private readonly mine: string[] = [];
	private opened: OpenedVault | undefined;

	get text(): string {
		return readNotes(this.vault).get(NOTE) ?? '';
	}

	async take(next: Step): Promise<void> {
		if (next.do === 'serve') return serve(next.given);
		const world = (this.opened ??= await open(this.vault)).world;
		const before = this.text;
		if (next.do === 'other device') this.opened = await open(this.vault, makeFolder());
		else if (next.do === 'edit') this.edit(next.at);
		else if (next.do === 'fetch') await fillNotes(world, SETTINGS, [NOTE], SILENT, live());
		else if (next.do === 'download') await downloadImages(world, [NOTE], SILENT, live());
		else {
			const found = await previewText(world, SETTINGS, NOTE, live());
			if (found.ok)
				await applyChoices(world, SETTINGS, found.value, taking(new Set(allRows(found.value))));
		}
		this.check(before, next.do);
	}

	/** A line of the person's own, in our text or beside it. */
	private edit(at: number): void {
		const line = `A thought of mine, number ${this.mine.length}.`;
		const places = [
			'%% zettelfeed:text %%\n',
			'\n%% /zettelfeed:text %%',
			'## Related\n',
			'# Moss\n',
		];
		const place = places[at] ?? '';
		const text = this.text;
		if (!text.includes(place)) return;
		const by = at === 1 ? `\n${line}\n${place}` : `${place}\n${line}\n`;
		writeFileSync(
			join(this.vault, NOTE),
			text.replace(place, () => by),
		);
		this.mine.push(line);
		this.opened = undefined;
	}

	private check(before: string, what: string): void {
		const now = this.text;
		for (const line of [...this.mine, '- [[mine]]', '> A summary.'])
			expect(now, `${what} lost the person's “${line}”`).toContain(line);
		const [was, is] = [before, now].map((text) => readSection(text));
		if (!was) return;
		const [old, fresh] = [was, is].map((each) =>
			factsOfMarkdown(withoutPartialLine(each?.markdown ?? '')),
		);
		if (!old || !fresh) throw new Error('no text');
		expect(whyWorse(fresh, old), what).toBeUndefined();
		expect(now.includes('forty garden chairs'), what).toBe(before.includes('forty garden chairs'));
		if (was.edited && what === 'fetch') expect(now).toBe(before);
		// A file in the vault is never a remote image again, on whichever device.
		for (const [file] of before.matchAll(/!\[\[(?:wall|rim)-[0-9a-z]{8}\.png/gu))
			if (now.includes(`/${file.slice(3, 7)}`)) expect(now, what).toContain(file);
		if (!is?.edited && fresh.words !== old.words)
			expect(now, what).toContain(`words: ${fresh.words}\n`);
	}
}

describe('the never-worse law over a note’s life', () => {
	it('no fetch, download, taken change or other device loses words, parts, images, numbers or the person’s own', async () => {
		await fc.assert(
			fc.asyncProperty(
				answer,
				fc.array(step, { minLength: 3, maxLength: 9 }),
				async (first, steps) => {
					const walk = new Walk();
					for (const each of [
						{ do: 'serve' as const, given: { ...first, kind: 'article' as const } },
						{ do: 'fetch' as const },
						...steps,
					])
						await walk.take(each);
				},
			),
			{ numRuns: 25 },
		);
	});
});
