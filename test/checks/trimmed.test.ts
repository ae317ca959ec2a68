import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { trimLibraries } from '../../scripts/lib/not-read.mjs';
import * as extract from '../../src/article/extract';
import * as markdown from '../../src/article/markdown';
import { parseHtml } from '../../src/cli/dom';
import * as parse from '../../src/feed/parse';
import { BLOCK_CASES, LIST_CASES, TABLE_CASES } from '../article/cases/blocks';
import { BOX_CASES } from '../article/cases/boxes';
import { PAGE } from '../article/cases/model';
import { FOOTNOTE_CASES } from '../article/cases/signs';
import { HONEST } from '../article/walls/honest';
import { BREAKAGE } from '../feed/corpus/breakage';
import { SITE, utf8 } from '../feed/corpus/corpus';
import { FORMATS } from '../feed/corpus/formats';
import { makeFolder } from '../support/folder';

/** Tests import the libraries whole, the plugin brings parts of them: both must say the same. */
const whole = { ...extract, ...markdown, ...parse };
let trimmed: typeof whole;

beforeAll(async () => {
	const root = join(import.meta.dirname, '..', '..');
	const { outputFiles } = await build({
		alias: { events: join(root, 'scripts/shims/events.cjs') },
		bundle: true,
		format: 'cjs',
		platform: 'node',
		plugins: [trimLibraries()],
		stdin: {
			contents:
				"export * from './src/article/extract'; export * from './src/article/markdown'; export * from './src/feed/parse';",
			resolveDir: root,
		},
		write: false,
	});
	const folder = makeFolder({ 'trimmed.cjs': outputFiles[0]?.text ?? '' });
	trimmed = createRequire(import.meta.url)(join(folder, 'trimmed.cjs')) as typeof whole;
});

describe('libraries without what nobody reads say the same as whole ones', () => {
	it.each([...BLOCK_CASES, ...LIST_CASES, ...TABLE_CASES, ...BOX_CASES, ...FOOTNOTE_CASES])(
		'in Markdown: %s',
		(_, html) => {
			const of = (code: typeof whole): string => code.toMarkdown(html, { url: PAGE }, parseHtml);
			expect(of(trimmed)).toBe(of(whole));
		},
	);
	it.each([...FORMATS, ...BREAKAGE])('of feeds: $name', async ({ sent, type }) => {
		const bytes = typeof sent === 'string' ? utf8(sent) : sent;
		const options = {
			url: `${SITE}/feed.xml`,
			...(type === undefined ? {} : { contentType: type }),
		};
		expect(await trimmed.parseFeed(bytes, options)).toEqual(await whole.parseFeed(bytes, options));
	});
	it('of pages, whose text is the same where the votes differ by a title', async () => {
		for (const { html } of HONEST) {
			const of = async (code: typeof whole): Promise<string> => {
				const result = await code.extractArticle(html, { url: PAGE }, parseHtml);
				return result.ok ? result.value.markdown : result.problem.kind;
			};
			expect(await of(trimmed)).toBe(await of(whole));
		}
	});
});
