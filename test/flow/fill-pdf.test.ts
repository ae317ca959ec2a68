import { describe, expect, it } from 'vitest';
import { fetchArticle } from '../../src/flow/texts/fetch-article';
import { page, prose } from '../support/articles';
import { makeFolder } from '../support/folder';
import { makePdf, type PdfLine } from '../support/pdf';
import { startSites } from '../support/sites';
import { open, SETTINGS } from '../support/vault';

const URL = 'https://harbour.example/tide.pdf';

async function read(
	body: Uint8Array,
	type = 'application/pdf',
	signal = new AbortController().signal,
) {
	const web = await startSites();
	const { world: real } = await open(makeFolder());
	// The time limit of reading is real here.
	const world = { ...real, http: web.onWeb(real).http };
	web.serve(URL, { type, body });
	const found = await fetchArticle(world, SETTINGS, { url: URL, title: '', summary: '' }, signal);
	await web.close();
	return found;
}

const SENTENCE = 'The keeper of the tide gauge writes one number each morning before';
const lines = (from: number, count: number): readonly PdfLine[] =>
	Array.from({ length: count }, (_, at) => ({ text: `${SENTENCE} ${at}`, y: from - at * 14 }));

describe('a PDF', () => {
	it('is read in order, with headings where its outline has them', async () => {
		const body = makePdf({
			pages: [
				[{ text: 'The gauge', y: 720, size: 16 }, ...lines(690, 6)],
				[{ text: 'The wall', y: 720, size: 16 }, ...lines(690, 6)],
			],
			outline: [
				['The gauge', 0],
				['The wall', 1],
			],
		});
		const found = await read(body);
		if (!found.ok) throw new Error(found.problem.kind);
		expect(found.value).toMatchObject({ method: 'pdf', url: URL });
		expect(found.value.partial).toBeUndefined();
		const { markdown } = found.value;
		expect(markdown.match(/^# .+$/gmu)).toEqual(['# The gauge', '# The wall']);
		expect(markdown.indexOf('# The gauge')).toBeLessThan(markdown.indexOf('# The wall'));
		expect(markdown).toContain(SENTENCE);
	});

	it('is known by its first bytes under a wrong type', async () => {
		expect(await read(makePdf({ pages: [lines(700, 8)] }), 'text/html')).toMatchObject({
			ok: true,
			value: { method: 'pdf' },
		});
	});

	it('a page under the type of one is a page, with a byte order mark too', async () => {
		const found = await read(Buffer.from(`\ufeff${page('Tide', prose())}`), 'application/pdf');
		expect(found).toMatchObject({ ok: true, value: { method: 'readability' } });
	});

	it.each([
		['that is cut off', makePdf({ pages: [lines(700, 8)] }).slice(0, 60), 'binary-body'],
		['without text, as scans are', makePdf({ pages: [[]] }), 'no-article'],
	])('%s is refused by name', async (_, body, kind) => {
		expect(await read(body)).toMatchObject({ ok: false, problem: { kind } });
	});

	it('is not read on after the person has stopped', async () => {
		expect(
			await read(makePdf({ pages: [lines(700, 8)] }), undefined, AbortSignal.abort()),
		).toMatchObject({
			ok: false,
			problem: { kind: 'cancelled' },
		});
	});
});
