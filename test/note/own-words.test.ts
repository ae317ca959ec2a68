import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/note/quotes/block-id';
import { findQuote, quoteInReading } from '../../src/note/quotes/find-quote';
import { addHighlight } from '../../src/note/quotes/highlight';
import { addNote, replaceSummary } from '../../src/note/quotes/notes-section';
import { hasOwnWords, readOwnWords } from '../../src/note/quotes/own-words';
import { fillSection, readSection } from '../../src/note/section';
import { SEED_TEXTS } from '../../src/note/seed-texts';
import { editTags } from '../../src/note/properties/tag-list';
import { countTasks, listTasks, setTask } from '../../src/note/tasks';
import { nextSequenceId, sequenceIdOf } from '../../src/note/permanent/zettel-id';

const seed = (language: 'zh' | 'en', summary = '> Slow growth.'): string => `---
title: "Why moss keeps time"
status: pending-analysis
---

# Why moss keeps time

${summary}

## Full Content

${SEED_TEXTS[language].placeholder}

## Analysis Checklist

${SEED_TEXTS[language].checklist.map((step) => `- [ ] ${step}`).join('\n')}

## Related

- 
`;

function filled(article: string): string {
	const done = fillSection(seed('en'), article, { method: 'page', url: 'https://x.example' });
	if (!done.ok) throw new Error(done.problem.kind);
	return done.value;
}

const value = (result: { ok: true; value: string } | { ok: false }): string => {
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.value;
};

const ARTICLE = [
	'### The ledger',
	'',
	'The surveyor kept a **ledger** of [moss](https://moss.example/a_b) and rain.',
	'',
	'- First point of the list',
	'- Second point, with `code in it`',
	'',
	'> A quote of someone.',
	'',
	'| a | b |',
	'| --- | --- |',
	'| moss | rain |',
].join('\n');

describe('the words of the person', () => {
	it.each(['zh', 'en'] as const)('none in a note as it was made (%s)', (language) => {
		expect(hasOwnWords(readOwnWords(seed(language)))).toBe(false);
	});
	it('none in a fetched article, however many lists and quotes it has', () => {
		expect(hasOwnWords(readOwnWords(filled(ARTICLE)))).toBe(false);
	});
	it('none in a summary as sent, whose lines leave the quote', () => {
		const sent = seed('zh', '> arXiv:1 Announce Type: new \nAbstract: Moss.\n\nMore of it.');
		expect(hasOwnWords(readOwnWords(sent))).toBe(false);
	});
	it('a ticked step of the template is work, not words; a point of theirs and what stands below one is', () => {
		const text = seed('en')
			.replace('- [ ] Read', '- [x] Read')
			.replace('- [ ] Link', '  - Moss counts years\n- [ ] Link')
			.replace('\n## Related', '- [x] Ask Wells\n- [ ] Not yet\n\n## Related');
		expect(readOwnWords(text).points).toEqual(['- Moss counts years', 'Ask Wells']);
		expect(hasOwnWords(readOwnWords(seed('en').replace('- [ ] Read', '- [x] Read')))).toBe(false);
	});
	it('highlights with their heading, passages under any section, links under Related', () => {
		const text = value(addHighlight(filled(ARTICLE), { words: 'kept a ledger of moss' }))
			.replace('## Analysis', 'My line above.\n\n## Thoughts\n\nMoss is a clock.\n\n## Analysis')
			.replace('> Slow growth.', '> Slow growth.\n\nNote to self.')
			.replace('\n- \n', '\n- [[Clocks]] — mention\n');
		expect(readOwnWords(text)).toEqual({
			points: [],
			highlights: [
				{ text: 'kept a **ledger** of [moss](https://moss.example/a_b)', heading: 'The ledger' },
			],
			passages: [
				{ markdown: 'Note to self.' },
				{ heading: 'Full Content', markdown: 'My line above.' },
				{ heading: 'Thoughts', markdown: 'Moss is a clock.' },
			],
			links: ['[[Clocks]] — mention'],
		});
	});
	it('comments count, without the heading they stand under', () => {
		const text = addNote(seed('en'), 'A thought.\nIts second line.', 'Slow growth.');
		expect(text).toContain(
			'## Notes\n\n> Slow growth.\n\nA thought.\nIts second line.\n\n## Related',
		);
		expect(readOwnWords(text).passages).toEqual([
			{ markdown: '> Slow growth.\n\nA thought.\nIts second line.' },
		]);
		const second = addNote(text, 'Another.');
		expect(second).toContain('second line.\n\nAnother.\n\n## Related');
	});
	it('reading any text never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
				expect(Array.isArray(readOwnWords(`${seed('en')}${text}`).passages)).toBe(true);
			}),
		);
	});
});

describe('finding what was selected', () => {
	const found = (words: string, occurrence = 0): string | undefined => {
		const text = filled(ARTICLE);
		return findQuote(text, { words, occurrence })
			?.map(({ start, end }) => text.slice(start, end))
			.join('|');
	};
	it.each([
		['ledger of moss and', 'ledger** of [moss](https://moss.example/a_b) and'],
		['rain.', 'rain.'],
		['The ledger', 'The ledger'],
		['First point of the list\nSecond point', 'First point of the list|Second point'],
		['someone.', 'someone.'],
		['moss\train', 'moss | rain'],
	])('%j', (words, source) => {
		expect(found(words)).toBe(source);
	});
	it('the second of two equal texts, and none where there is none', () => {
		expect(findQuote('moss moss\n', { words: 'moss', occurrence: 1 })).toMatchObject([
			{ start: 5, end: 9 },
		]);
		expect(found('moss.example')).toBeUndefined();
		expect(found('…')).toBeUndefined();
	});
	it('words selected in the reading pane are counted as it shows them, without title and properties', () => {
		const text = '---\ntitle: moss\n---\n\n# Moss moss\n\n> A moss.\n\n**moss** and moss\n';
		const shown = 'A moss.\nmoss and moss';
		for (let at = shown.indexOf('moss'), nth = 0; at >= 0; at = shown.indexOf('moss', at + 1)) {
			const [range] = findQuote(text, quoteInReading(shown.slice(0, at), 'moss')) ?? [];
			const places = [...text.slice(text.indexOf('>')).matchAll(/moss/gu)];
			expect(range?.start).toBe(text.indexOf('>') + (places[nth]?.index ?? -1));
			nth += 1;
		}
	});
	it('scripts without spaces and pairs of surrogates', () => {
		const text = '苔藓记录时间，很慢。𝒳 grows\n';
		const [range] = findQuote(text, { words: '记录时间' }) ?? [];
		expect(text.slice(range?.start, range?.end)).toBe('记录时间');
		expect(findQuote(text, { words: '𝒳 grows' })).toHaveLength(1);
	});
});

describe('highlighting', () => {
	it.each([
		['rain', 'moss and rain.', 'moss and ==rain==.'],
		['ledger', '**ledger**', '**==ledger==**'],
		['a ledger', 'a **ledger** b', '==a **ledger**== b'],
		['ledger of', '**a ledger** of x', '==**a ledger** of== x'],
		['moss', '[moss](u) x', '[==moss==](u) x'],
		['moss x', '[a moss](u) x', '==[a moss](u) x=='],
		['a b c', 'a ==b== c', '==a b c=='],
		['b', 'a ==b c==', 'a ==b c=='],
		['c d', 'a ==b c== d', 'a ==b c d=='],
		['moss', '- [ ] moss', '- [ ] ==moss=='],
		['alias', '[[page|alias]] x', undefined],
		['code', 'a `code` b', undefined],
		['a code', 'a `code` b', '==a `code`== b'],
	])('%j in %j', (words, before, after) => {
		const done = addHighlight(`${before}\n`, { words });
		expect(done.ok ? done.value : undefined).toBe(after === undefined ? undefined : `${after}\n`);
	});
	it('a selection over several paragraphs marks each', () => {
		expect(value(addHighlight('One two\n\nthree four\n', { words: 'two\n\nthree' }))).toBe(
			'One ==two==\n\n==three== four\n',
		);
	});
	it('in a code block nothing is marked, and the reason is told', () => {
		expect(addHighlight('```\nmoss\n```\n', { words: 'moss' })).toMatchObject({
			problem: { kind: 'quote-in-code' },
		});
	});
	it('in our text it counts as the person’s edit, so a later fetch loses nothing', () => {
		const marked = value(addHighlight(filled(ARTICLE), { words: 'kept a' }));
		expect(readSection(marked)?.edited).toBe(true);
		expect(fillSection(marked, 'New text.', { method: 'page', url: 'u' })).toMatchObject({
			problem: { kind: 'note-edited' },
		});
	});
	it('changes nothing but the marks, whatever is selected', () => {
		const words = ARTICLE.split(/\s+/u);
		fc.assert(
			fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 6 }), (from, length) => {
				const done = addHighlight(filled(ARTICLE), {
					words: words.slice(from, from + length).join(' '),
				});
				if (done.ok) expect(done.value.replaceAll('==', '')).toBe(filled(ARTICLE));
			}),
		);
	});
});

describe('anchors', () => {
	const anchor = (words: string): { subpath: string; text: string } => {
		const [range] = findQuote(filled(ARTICLE), { words }) ?? [];
		if (!range) throw new Error('not found');
		return anchorAt(filled(ARTICLE), range);
	};
	it('a paragraph and a list item get an id at their end, once', () => {
		const made = anchor('kept a ledger');
		expect(made.subpath).toMatch(/^#\^[0-9a-z]{6}$/u);
		expect(made.text).toContain(`and rain. ${made.subpath.slice(1)}\n`);
		const [again] = findQuote(made.text, { words: 'surveyor kept' }) ?? [];
		expect(again && anchorAt(made.text, again)).toEqual(made);
		expect(anchor('First point').text).toMatch(/First point of the list \^\w{6}\n- Second/u);
	});
	it('headings, tables and quotes go by their heading and change nothing', () => {
		for (const words of ['The ledger', 'moss rain', 'quote of someone'])
			expect(anchor(words)).toEqual({ subpath: '#The ledger', text: filled(ARTICLE) });
	});
});

describe('the summary', () => {
	it('is replaced in place, as a quote', () => {
		expect(replaceSummary(seed('en', '> Old\n> two.'), 'New.\n\nMore.')).toBe(
			seed('en', '> New.\n>\n> More.'),
		);
	});
});

describe('tasks', () => {
	it('those of code, comments and properties are none', () => {
		const text =
			'---\nx: "- [ ] no"\n---\n- [ ] yes\n\n```\n- [ ] no\n```\n\n%%\n- [ ] no\n%%\n\n    - [ ] no\n\n1. [x] yes\n   - [-] yes\n';
		expect(listTasks(text).map((task) => [task.text, task.done])).toEqual([
			['yes', false],
			['yes', true],
			['yes', true],
		]);
	});
	it('an article’s own list does not count where there is a checklist', () => {
		const text = filled('- [x] of the article');
		const headings = [{ line: 999, level: 2, text: 'Analysis Checklist' }];
		expect(countTasks(listTasks(text), []).total).toBe(6);
		expect(countTasks(listTasks(text), headings).total).toBe(0);
	});
	it('ticking twice and back is the note as it was', () => {
		const task = { line: 0, text: SEED_TEXTS.en.checklist[1] ?? '' };
		const ticked = value(setTask(seed('en'), task, true));
		expect(value(setTask(ticked, task, true))).toBe(ticked);
		expect(value(setTask(ticked, task, false))).toBe(seed('en'));
	});
});

describe('tags in properties', () => {
	it.each([
		['tags: [rss, "a b"] # mine', 'tags: [rss, "a b", moss] # mine'],
		['tags:\n  - rss\n  - old', 'tags:\n  - rss\n  - old\n  - moss'],
		['tags:\n- rss', 'tags:\n- rss\n- moss'],
		['tags: rss', 'tags: [rss, moss]'],
		['tags: rss, old', 'tags: [rss, old, moss]'],
		['tags:', 'tags: [moss]'],
		['tags: []', 'tags: [moss]'],
		['x: 1', 'x: 1\ntags: [moss]'],
		['tags: [MOSS]', 'tags: [MOSS]'],
		["tags: ['moss']", "tags: ['moss']"],
	])('%j takes one more', (before, after) => {
		expect(editTags(`---\n${before}\n---\nText.\n`, { add: ['moss'], remove: [] })).toBe(
			`---\n${after}\n---\nText.\n`,
		);
	});
	it.each([
		['tags: [rss, moss, old]', 'tags: [rss, old]'],
		['tags:\n  - rss\n  - moss\n  - old', 'tags:\n  - rss\n  - old'],
		['tags: moss', 'tags: []'],
	])('%j loses one', (before, after) => {
		expect(editTags(`---\n${before}\n---\n`, { add: [], remove: ['#Moss'] })).toBe(
			`---\n${after}\n---\n`,
		);
	});
	it.each(['tags: [a,\n  b]', 'tags: {a: b}', 'tags: &x [a]', 'tags:\n  - a\n  - {b: c}'])(
		'%j is left to the person',
		(before) => {
			expect(editTags(`---\n${before}\n---\n`, { add: ['moss'], remove: [] })).toBeUndefined();
		},
	);
});

describe('ids', () => {
	it.each([
		['', [], '1'],
		['', ['1', '2', '1a'], '3'],
		['1', [], '1a'],
		['1', ['1a', '1b'], '1c'],
		['1a', ['1a1'], '1a2'],
		['1a2', ['1a2a'], '1a2b'],
	])('the next child of %j beside %j is %s', (parent, taken, id) => {
		expect(nextSequenceId(parent, new Set(taken))).toBe(id);
	});
	it('follows z with aa', () => {
		const taken = new Set(
			Array.from({ length: 26 }, (_, at) => `1${String.fromCharCode(97 + at)}`),
		);
		expect(nextSequenceId('1', taken)).toBe('1aa');
	});
	it.each([
		['1a2 Moss', '1a2'],
		['12', '12'],
		['202611260123 Moss', undefined],
		['2026-11-26 Moss', undefined],
		['Moss 1a', undefined],
	])('%j has %s', (name, id) => {
		expect(sequenceIdOf(name)).toBe(id);
	});
});
