import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FeedItem } from '../../src/feed/model';
import { quote, splitFrontMatter, writeFrontMatter } from '../../src/note/properties/front-matter';
import { notePath, slugOf, withSuffix } from '../../src/note/path';
import { renderNote } from '../../src/note/render';
import { checkTemplate } from '../../src/note/template/template';
import { golden } from '../support/golden';

const markdown = (html: string): string =>
	html.replace(/<[^>]*>/gu, '').replace(/\[\[/gu, '\\[\\[');
const parseYaml = (text: string): unknown => parse(text, { schema: 'core' });

function item(change: Partial<FeedItem> = {}): FeedItem {
	return {
		id: 'page:garden.example/moss',
		title: 'Why moss keeps time',
		url: 'https://garden.example/moss',
		date: '2026-03-03T08:15:00.000Z',
		summaryHtml: '<p>Slow growth.</p>',
		authors: ['Ida'],
		categories: ['walls'],
		enclosures: [],
		raw: {
			title: 'Why moss keeps time',
			link: 'https://garden.example/moss',
			description: '<p>Slow growth.</p>',
			elements: {},
		},
		...change,
	};
}

describe('the seed template', () => {
	it('in Chinese, Markdown summary', () =>
		golden('note/markdown-zh.md', renderNote('garden', item(), { markdown }).text));
	it('in English', () =>
		golden('note/markdown-en.md', renderNote('garden', item(), { markdown, language: 'en' }).text));
	it('as sent keeps every byte of the description, lines and markup too', () => {
		const raw = {
			title: ' Moss "and" C:\\new\u00a0',
			link: 'http://garden.example/moss',
			description: 'one \ntwo <b>&nbsp;[[x]]\n\n# three ',
			elements: {},
		};
		golden(
			'note/as-sent.md',
			renderNote('garden', item({ raw }), { markdown, summary: 'as-sent' }).text,
		);
	});
	it('an item without title, date, link and description is still a note', () => {
		const {
			date: _date,
			summaryHtml: _summary,
			...rest
		} = item({ title: '', url: '', id: 'said:x', raw: { elements: {} } });
		const draft = renderNote(
			'garden',
			{ ...rest, contentHtml: '<p>Ten little words of a text that has no title at all.</p>' },
			{ markdown },
		);
		expect(draft.path).toBe('inbox/undated-rss-garden-ten-little-words-of-a-text-that-has-.md');
		expect(draft.text).toContain('url:\ndate:\n');
	});
	it('a title of hostile signs makes a legal name, valid properties and an inert heading', () => {
		const title = 'a/b: "c" #d [[e]] \\ ..';
		const draft = renderNote('garden', item({ title }), { markdown });
		expect(draft.path).toBe('inbox/2026-03-03-rss-garden-a-b-c-d-e-.md');
		expect(parseYaml(splitFrontMatter(draft.text)?.yaml ?? '')).toMatchObject({ title });
		expect(draft.text).toContain('# a/b: "c" \\#d \\[\\[e\\]\\] \\\\ ..');
	});
	it('every line of a summary stays in its quote', () => {
		const draft = renderNote('garden', item({ summaryHtml: 'one\n\ntwo\n# three' }), { markdown });
		expect(draft.text).toContain('> one\n>\n> two\n> # three\n');
	});
	it('a whole article stands under full content at once, its first paragraph in the quote', () => {
		const words = Array.from({ length: 90 }, (_, at) => `word${at}`).join(' ');
		const draft = renderNote(
			'garden',
			item({ contentHtml: `<h2>H</h2><p>${words}</p><p>More of it.</p>` }),
			{ markdown, language: 'en' },
		);
		expect(draft.text).toMatch(/> word0 [\w ]+ word79 …\n/u);
		expect(draft.text).toMatch(
			/%% zettelfeed:text %%\n\nH[\s\S]+More of it\.\n\n%% \/zettelfeed:text %%\n%% zettelfeed:from method=feed hash=\w{11} url=https:\/\/garden\.example\/moss %%/u,
		);
	});
	it('a teaser sent twice is no article: the text is still to be fetched', () => {
		const teaser = '<p>Only the first words of it.</p>';
		const draft = renderNote('garden', item({ summaryHtml: teaser, contentHtml: teaser }), {
			markdown,
		});
		expect(draft.text).not.toContain('zettelfeed:text');
		expect(draft.text).toContain('⚠️');
	});
	it('a long description is the article unless it goes on elsewhere', () => {
		const long = 'word '.repeat(450);
		expect(renderNote('garden', item({ summaryHtml: `${long}.` }), { markdown }).text).toContain(
			'zettelfeed:text',
		);
		expect(
			renderNote('garden', item({ summaryHtml: `${long}… read more` }), { markdown }).text,
		).not.toContain('zettelfeed:text');
	});
});

describe('file names', () => {
	it('follow the seed’s slug to the unit', () => {
		expect(slugOf('…Why: “X”? — 日本のモス Über_alles 2/3!')).toBe('-why-x-日本-ber_alles-2-3-');
		expect(slugOf('a'.repeat(80))).toHaveLength(60);
	});
	it('take a suffix from the identity, the same on every device', () => {
		expect(withSuffix('inbox/a.md', 'id')).toMatch(/^inbox\/a-[0-9a-z]{6}\.md$/u);
		expect(withSuffix('inbox/a.md', 'id')).toBe(withSuffix('inbox/a.md', 'id'));
	});
	it('never leave the folder or carry signs a file system refuses', () => {
		expect(
			notePath({
				folder: '/../a/./b:c/',
				feedName: 'x/y*',
				title: 't',
				date: '2026-03-03T00:00:00.000Z',
			}),
		).toBe('a/b-c/2026-03-03-rss-x-y--t.md');
	});
});

/** As YAML can hold it: halves of pairs are no characters. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

describe('front matter', () => {
	it('reads back whatever text stands in it', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.array(fc.string(), { maxLength: 3 }),
				(title, tags) => {
					const written = writeFrontMatter([
						['title', { kind: 'quoted', text: title }],
						['tags', { kind: 'list', items: tags }],
					]);
					const yaml = splitFrontMatter(`${written}\nbody`)?.yaml ?? '';
					expect(parseYaml(yaml)).toEqual({
						title: title === '' ? expect.toBeOneOf([null, '']) : wellFormed(title),
						tags: tags.map(wellFormed),
					});
				},
			),
			{ numRuns: 500 },
		);
	});
	it('escapes what the seed left broken', () => {
		expect(quote('a "b" \\a \\d')).toBe('"a \\"b\\" \\\\a \\\\d"');
	});
});

describe('a template of one’s own', () => {
	const template =
		'---\ntitle: {{title}}\nsite: "from {{feed}}"\nwhen: {{date:YYYY-MM-DD}}\ntags: [read, {{tags}}]\nauthors: {{authors}}\nnote: about {{title}}\n---\n# {{title}}\n\n> {{summary}}\n\n{{content}}\n\n{{nonsense}}\n';
	it('fills properties through the serializer and the body inertly', () => {
		const draft = renderNote(
			'garden',
			item({ title: 'A "b": #c {{url}}', summaryHtml: 'one\n\ntwo' }),
			{ markdown, template, language: 'en' },
		);
		expect(parseYaml(splitFrontMatter(draft.text)?.yaml ?? '')).toEqual({
			title: 'A "b": #c {{url}}',
			site: 'from garden',
			when: '2026-03-03',
			tags: ['read', 'rss', 'garden'],
			authors: ['Ida'],
			note: 'about A "b": #c {{url}}',
		});
		expect(draft.text).toContain('\n> one\n>\n> two\n');
		expect(draft.text).toContain('{{nonsense}}');
	});
	it('names a variable that means nothing, with its line', () => {
		expect(checkTemplate(template, 'T.md')).toMatchObject({
			kind: 'bad-template',
			subject: 'T.md',
			detail: 'line 15: {{nonsense}}',
		});
		expect(checkTemplate('{{title}}', 'T.md')).toBeUndefined();
	});
});
