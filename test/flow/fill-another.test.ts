import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillNotes } from '../../src/flow/texts/fill';
import type { FillReport } from '../../src/flow/report';
import { fillSentence } from '../../src/words/fetch';
import { page, prose } from '../support/articles';
import { makeFolder } from '../support/folder';
import { startSites, type Sites } from '../support/sites';
import { open, SETTINGS, SILENT } from '../support/vault';

const url = 'https://harbour.example/tide';
const CHAIRS = [
	'A garden chair should be light enough to follow the sun and heavy enough to stay put in a wind.',
	'We sat in forty of them for one summer, in rain as well, and wrote down how each behaved.',
	'Wood wants oil twice a year; wire wants nothing, but it prints its pattern upon the sitter.',
	'Canvas forgives a bad back longer than any slat, until the day on which it tears.',
	'Folding ones pinch whoever is in a hurry, which is everyone who folds a chair.',
];
const chairs = (times = 12): string =>
	Array.from({ length: times }, (_, at) => `<p>${CHAIRS.join(' ')} Chair ${at}.</p>`).join('');
const html = (body: string): { type: string; body: string } => ({ type: 'text/html', body });

let web: Sites;
let vault: string;
beforeEach(async () => {
	web = await startSites();
	vault = makeFolder({ 'tide.md': note('A gauge.') });
});
afterEach(() => web.close());

function note(summary: string, title = 'Tide'): string {
	return `---\ntitle: "${title}"\nurl: "${url}"\nstatus: pending-analysis\n---\n\n# ${title}\n\n> ${summary}\n\n## Full Content\n\nplaceholder\n`;
}
const text = (): string => readFileSync(join(vault, 'tide.md'), 'utf8');
async function fill(body: string): Promise<FillReport> {
	web.serve(url, html(body));
	const world = web.onWeb((await open(vault)).world);
	return fillNotes(world, SETTINGS, ['tide.md'], SILENT, new AbortController().signal);
}

describe('another article at the address', () => {
	it('does not take the place of the right one, however long it is', async () => {
		const first = await fill(page('Tide', prose()));
		expect(first.filled[0]?.trail.join('\n')).toMatch(/words\n[^]*chose page/u);
		const right = text();
		const report = await fill(page('Garden chairs', chairs(30)));
		expect(report.kept).toMatchObject([
			{ path: 'tide.md', why: 'another text, about something else' },
		]);
		expect(fillSentence(report)).toContain('another text');
		expect(report.kept[0]?.trail.join('\n')).toMatch(/chose page/u);
		expect(text()).toBe(right);
	});

	it('is not seen in an article that got a new title, or grew', async () => {
		await fill(page('Tide', prose()));
		const report = await fill(page('What the gauge knew', prose() + chairs(3)));
		expect(report.filled).toHaveLength(1);
		expect(text()).toContain('Chair 2.');
	});

	it('is replaced by the right one', async () => {
		vault = makeFolder({ 'tide.md': note('A gauge.', 'The keeper of the tide gauge') });
		await fill(page('Garden chairs', chairs(3)));
		expect(text()).toContain('Chair 2.');
		const report = await fill(page('The keeper of the tide gauge', prose(1, 6)));
		expect(report.filled).toHaveLength(1);
		expect(text()).toContain('Entry 100.');
	});
});

describe('a first fetch that ends elsewhere', () => {
	it('at the site’s front page, by what it calls its own address, finds no article', async () => {
		const before = text();
		for (const head of [
			'<link rel="canonical" href="/">',
			'<meta property="og:url" content="https://www.harbour.example">',
		]) {
			const report = await fill(page('Garden chairs', chairs(), { head }));
			expect(report.failed.map((each) => each.problem.kind)).toEqual(['page-missing']);
			expect(text()).toBe(before);
		}
	});

	it('at the right article on a site that calls every page its front page takes it', async () => {
		const head = '<link rel="canonical" href="https://harbour.example/">';
		const report = await fill(page('Tide', prose(), { head }));
		expect(report.filled).toHaveLength(1);
	});

	it('at a text with nothing of title and summary takes none', async () => {
		const summary =
			'The keeper of the tide gauge writes one number each morning before the kettle boils, and for eleven years nobody read what she wrote.';
		vault = makeFolder({ 'tide.md': note(summary) });
		const report = await fill(page('Garden chairs', chairs()));
		expect(report.failed.map((each) => each.problem)).toMatchObject([
			{ kind: 'no-article', detail: 'it is about something else' },
		]);
		expect((await fill(page('Der Pegel', prose()))).filled).toHaveLength(1);
	});
});
