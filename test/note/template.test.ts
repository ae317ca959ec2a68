import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { FeedItem } from '../../src/feed/model';
import { splitFrontMatter } from '../../src/note/properties/front-matter';
import type { RenderOptions } from '../../src/note/model';
import { renderNote } from '../../src/note/render';
import { templateFaults } from '../../src/note/template/faults';
import { templateFaultSentence } from '../../src/words/template';

const ITEM: FeedItem = {
	id: 'moss',
	guid: 'moss-1',
	title: 'Why moss keeps time',
	url: 'https://garden.example/moss',
	date: '2026-03-03T08:15:00.000Z',
	summaryHtml: '<p>Slow <b>growth</b>.</p>',
	authors: ['Ida Moor', 'Sam Wells'],
	categories: ['Botany', 'Slow science'],
	enclosures: [{ url: 'https://garden.example/moss.mp3', type: 'audio/mpeg', length: 7 }],
	raw: { elements: { 'dc:creator': ['Ida Moor'], keyword: ['a', 'b'] } },
};
const OPTIONS: RenderOptions = {
	language: 'en',
	markdown: (html) => html.replace(/<[^>]*>/gu, ''),
};

function render(template: string, item: Partial<FeedItem> = {}): string {
	return renderNote('garden', { ...ITEM, ...item }, { ...OPTIONS, template }).text;
}

const page = readFileSync(`${import.meta.dirname}/../../docs/templates.md`, 'utf8');
const examples = [...page.matchAll(/^\| `(\{\{.*)` \| `(.*)` \|$/gmu)].map(
	([, template = '', note = '']) => [template.replaceAll('\\|', '|'), note] as const,
);

describe('the reference', () => {
	it('has its examples', () => expect(examples).toHaveLength(15));
	it.each([
		'{{raw.dc:creator}}',
		'{{#if raw.x}}{{raw.x|upper}}{{/if}}',
		'{{#each enclosures}}{{this.url}}{{/each}}',
	])('%s is no fault', (template) => expect(templateFaults(template)).toEqual([]));
	it.each(examples)('%s', (template, note) => {
		expect(templateFaults(template)).toEqual([]);
		expect(render(template)).toBe(note);
	});
});

describe('values', () => {
	it.each([
		['{{title}}', { title: '[[Link]] #tag `code`' }, '\\[\\[Link\\]\\] \\#tag \\`code\\`'],
		['{{author}}', { authors: ['- [ ] task'] }, '\\- \\[ \\] task'],
		['{{author}}', { authors: ['# heading'] }, '\\# heading'],
		['{{author}}', { authors: ['1. first'] }, '1\\. first'],
		['{{author}}', { authors: ['{{title}} <% x %>'] }, '\\{\\{title\\}\\} \\<% x %\\>'],
		['{{authors|wikilink}}', { authors: ['a]] [[b|c#d^e'] }, '[[a b c d e]]'],
		['{{raw.keyword|list}}', {}, '- a\n- b'],
		['{{summary|truncate:9}}', {}, 'Slow gro…'],
		['{{summary|lower}}', { summaryHtml: '<p>[[X]]</p>' }, '\\[\\[x\\]\\]'],
		['> {{summary}}', { summaryHtml: 'one\n\ntwo' }, '> one\n>\n> two'],
		['{{summary|quote}}', {}, '> Slow growth.'],
		['{{title|quote}}', {}, '> Why moss keeps time'],
		['{{time}} {{date:HH.mm}}', {}, '08:15 08.15'],
		['{{date|format:HH:mm}}', {}, '08:15'],
		['{{date|format:yyyy}}', { date: '' }, ''],
		['{{words}} {{image}}{{site}}', {}, '2 '],
	] as const)('%s of %j', (template, item, note) => {
		expect(render(template, item)).toBe(note);
	});

	it('are dated in UTC on every machine', () => {
		const late = { date: '2026-03-29T23:30:00.000Z' };
		expect(render('{{date|format:yyyy-MM-dd HH:mm EEE II}}', late)).toBe('2026-03-29 23:30 Sun 13');
	});

	it('in properties always read back, whatever the publisher sends', () => {
		const template =
			'---\na: {{title}}\nb: "x {{title}} y"\nc: \'{{title}}\'\nd: [{{authors}}, z]\ne: see {{title}}\nf:\n{{#each authors}}\n  - {{this}}\n{{/each}}\ng: {{date}}\n---\n{{title}}\n';
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'a: b',
				'"q"',
				"it's",
				'---',
				'\n---\n',
				'{{date}}',
				'\u2028x',
				'- x',
				'#x',
				'true',
				'!!x',
				'&a',
				'\ue0f30\ue0f4',
			),
		);
		fc.assert(
			fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (title, authors) => {
				const note = render(template, { title, authors });
				const properties = parseYaml(splitFrontMatter(note)?.yaml ?? '') as Record<string, unknown>;
				const wanted = title
					.replace(/[\s\u00a0]+/gu, ' ')
					.trim()
					.replace(/\p{Surrogate}/gu, '\ufffd');
				if (wanted !== '') expect(properties['a']).toBe(wanted);
				expect(properties['f']).toHaveLength(authors.length);
				expect(Object.keys(properties)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
			}),
		);
	});
});

describe('blocks', () => {
	it('on lines of their own leave no line behind, and nest', () => {
		const template =
			'# {{title}}\n{{#if authors}}\n## By\n{{#each authors}}\n- {{this}}{{#if categories}} ({{index}}){{/if}}\n{{/each}}\n{{else}}\nno one\n{{/if}}\nend';
		expect(render(template)).toBe(
			'# Why moss keeps time\n## By\n- Ida Moor (1)\n- Sam Wells (2)\nend',
		);
		expect(render(template, { authors: [] })).toBe('# Why moss keeps time\nno one\nend');
	});

	it('over a hostile list end', () => {
		const categories = Array.from({ length: 100_000 }, (_, at) => `c${at}`);
		const note = render('{{#each categories}}{{#each categories}}{{this}}{{/each}}{{/each}}', {
			categories,
		});
		expect(note.length).toBeLessThan(2_000_001);
	});

	it.each([
		['a hundred thousand braces', '{{'.repeat(100_000)],
		['open blocks without end', '{{#each tags}}'.repeat(20_000)],
		['closing blocks alone', '{{/if}}'.repeat(20_000)],
		['a megabyte of quotes', `{{title|replace:"${'"'.repeat(1_000_000)}`],
	])('%s are a note all the same', (_, template) => {
		expect(typeof render(template)).toBe('string');
		expect(templateFaults(template).length).toBeGreaterThanOrEqual(0);
	});

	it('of any template and item end in a note', () => {
		const bits = fc.constantFrom(
			'{{#if title}}',
			'{{else}}',
			'{{/if}}',
			'{{#each tags}}',
			'{{/each}}',
			'{{this}}',
			'{{title|slug}}',
			'x',
			'\n',
			'---\n',
			'{{',
			'}}',
		);
		fc.assert(
			fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
				expect(typeof render(parts.join(''))).toBe('string');
			}),
		);
	});
});

describe('faults', () => {
	it.each([
		['x\n {{titel}}', 2, 2, 'unknown-field', 'title'],
		['{{title|lowre}}', 1, 9, 'unknown-filter', 'lower'],
		['{{title|truncate:many}}', 1, 9, 'filter-argument', undefined],
		['{{date|format:YYYY}}', 1, 8, 'filter-argument', undefined],
		['{{title|replace:"a"}}', 1, 9, 'filter-argument', undefined],
		['{{#if title}}x', 1, 1, 'unclosed-block', undefined],
		['x{{/each}}', 1, 2, 'stray-end', undefined],
		['{{this}}', 1, 1, 'unknown-field', undefined],
		['{{title:YYYY}}', 1, 1, 'bad-expression', undefined],
		[`${'{{#if title}}'.repeat(21)}${'{{/if}}'.repeat(21)}`, 1, 261, 'too-deep', undefined],
	] as const)('%s', (template, line, column, kind, suggestion) => {
		const [fault] = templateFaults(template);
		expect(fault).toMatchObject({ line, column, kind });
		expect(fault?.suggestion).toBe(suggestion);
		expect(fault && templateFaultSentence(fault)).toMatch(/^Line \d+, column \d+: .+[.?]$/u);
	});
});

describe('file names', () => {
	const path = (fileName: string, item: Partial<FeedItem> = {}): string =>
		renderNote('garden', { ...ITEM, ...item }, { ...OPTIONS, fileName }).path;

	it.each([
		['', {}, 'inbox/2026-03-03-rss-garden-why-moss-keeps-time.md'],
		['{{date:YYYY}}/{{title}}', {}, 'inbox/2026/Why moss keeps time.md'],
		['{{title}}', { title: 'a/b\\c: d?' }, 'inbox/a-b-c- d.md'],
		['../../{{title}}.md', { title: '..' }, expect.stringMatching(/^inbox\/\w{11}\.md$/u)],
		['{{language}}', {}, expect.stringMatching(/^inbox\/\w{11}\.md$/u)],
		['{{title}}', { title: 'con' }, expect.stringMatching(/^inbox\/\w{11}\.md$/u)],
		['{{title}}', { title: 'NUL.txt' }, expect.stringMatching(/^inbox\/\w{11}\.md$/u)],
		['{{title}}', { title: 'nullable' }, 'inbox/nullable.md'],
		['{{feed}} — {{title|truncate:8}}', {}, 'inbox/garden — Why mos….md'],
	] as const)('%s of %j', (pattern, item, wanted) => {
		expect(path(pattern, item)).toEqual(wanted);
	});

	it('are legal whatever the title', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (title) => {
				const made = path('{{title}}/{{title|upper}}', { title });
				expect(made).toMatch(/^inbox\/(?:[^/]+\/)?[^/\\:*?"<>|#^[\]\u0000-\u001f]+\.md$/u);
				expect(made.split('/').every((part) => !/^\.+$|[. ]$/u.test(part))).toBe(true);
			}),
		);
	});
});

describe('properties and tags as the person names them', () => {
	const draft = (options: Partial<RenderOptions>): Record<string, unknown> =>
		parseYaml(
			splitFrontMatter(renderNote('garden', ITEM, { ...OPTIONS, ...options }).text)?.yaml ?? '',
		) as Record<string, unknown>;

	it('properties are renamed or left out, the address never, and none is doubled', () => {
		const properties = { title: 'name', date: '', url: 'link', source: 'name', status: 'a: b' };
		expect(Object.keys(draft({ properties }))).toEqual(['name', 'source', 'url', 'tags', 'status']);
	});

	it('categories become legal tags where asked, mapped without letter case, dropped where empty', () => {
		const categoryMap = { botany: 'plants/moss', 'SLOW SCIENCE': '' };
		expect(draft({ categories: 'tags', categoryMap })['tags']).toEqual([
			'rss',
			'garden',
			'plants/moss',
		]);
		expect(draft({ categories: 'tags' })['tags']).toEqual([
			'rss',
			'garden',
			'Botany',
			'Slow-science',
		]);
		expect(draft({})['tags']).toEqual(['rss', 'garden']);
	});
});
