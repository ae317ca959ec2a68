import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHighlight } from '../../src/note/quotes/highlight';
import { findQuote } from '../../src/note/quotes/find-quote';
import { renderNote } from '../../src/note/render';
import { withoutRegion } from '../../src/note/section';
import { setProperty } from '../../src/note/properties/property';
import { addToListProperty } from '../../src/note/properties/property-list';
import { splitLine } from '../../src/note/properties/property-line';
import { editTags } from '../../src/note/properties/tag-list';
import { legalTag } from '../../src/note/template/tag';

/** One unit again and again, with a word before and behind: what looks for an end from every unit takes the square. */
const pumped = (unit: string, length = 100_000): string =>
	`a${unit.repeat(Math.ceil(length / unit.length))}b`;
const properties = (line: string): string => `---\n${line}\n---\n`;

describe('long runs cost no more than their length', () => {
	it.each([' ', '\t', ' #', '"', "'", ',', '- ', '\\"'])('of %j in properties', (unit) => {
		const value = pumped(unit);
		const notes = [
			properties(`tags: ${value}`),
			properties(`tags:${unit.repeat(50_000)}`),
			properties(`tags: [${value}]`),
			properties(`tags: ["a",${value}`),
			properties(`tags: # ${value}`),
			properties(`tags:\n  - ${value}`),
			properties(`tags:\n  -${unit.repeat(50_000)}x`),
		];
		for (const note of notes) {
			expect(editTags(note, { add: ['moss'], remove: ['a'] }) ?? note).toContain('tags:');
			expect(setProperty(note, 'tags', 'moss') ?? note).toContain('tags:');
			expect(addToListProperty(note, 'tags', ['moss']) ?? note).toContain('tags:');
		}
	});

	it.each(['-', '/', '#', '. ', '.', '!'])('of %j in names', (unit) => {
		const name = pumped(unit);
		expect(legalTag(name)).toMatch(/^a.*b$/u);
		const item = {
			...{ id: 'i', title: name, url: '', authors: [name], categories: [], enclosures: [] },
			raw: { elements: {} },
		};
		const options = { fileName: '{{authors}}/{{title}}', markdown: (html: string) => html };
		expect(renderNote('garden', item, options).path.length).toBeLessThan(200_200);
	});

	it.each(['[', '![', '[[', '(', '*a ', '_a ', '$a ', '==a ', '~~a', '`` ` ', '%%a', '[a](b'])(
		'of %j in a line that is quoted',
		(unit) => {
			const text = `${pumped(unit, 150_000)} moss here`;
			expect(findQuote(text, { words: 'moss here' })).toHaveLength(1);
			expect(addHighlight(text, { words: 'moss here' }).ok).toBeTypeOf('boolean');
		},
	);

	it('of headings for our text', () => {
		const text = '## Full Content\n'.repeat(40_000);
		expect(withoutRegion(text)).toBe(text);
	});
});

describe('a line of properties', () => {
	it.each([
		['tags: a b # c', ['tags: ', 'a b', ' # c', '']],
		['tags: # none\r', ['tags:', '', ' # none', '\r']],
		['tags:  "a # b"  # c  ', ['tags:  ', '"a # b"', '  # c', '']],
		["k: 'it''s' \r", ['k: ', "'it''s'", '', '\r']],
		['k: C#', ['k: ', 'C#', '', '']],
		['k: "open', ['k: ', '"open', '', '']],
		['k:', ['k:', '', '', '']],
		['no colon', ['', 'no colon', '', '']],
	])('%j', (line, parts) => {
		const { head, value, comment, end } = splitLine(line);
		expect([head, value, comment, end]).toEqual(parts);
	});

	it('loses nothing but the blanks at its end', () => {
		const signs = fc.constantFrom(
			'a',
			' ',
			'\t',
			':',
			'#',
			'"',
			"'",
			'\\',
			'-',
			'[',
			']',
			',',
			'é',
		);
		fc.assert(
			fc.property(fc.array(signs, { maxLength: 20 }), (parts) => {
				const line = parts.join('');
				const { head, value, comment } = splitLine(line);
				expect((head + value + comment).trimEnd()).toBe(line.trimEnd());
				expect(value).toBe(value.trim());
			}),
		);
	});

	it('a value with a sharp in it is replaced, not left', () => {
		expect(setProperty(properties('title: C# and moss'), 'title', 'Moss')).toBe(
			properties('title: Moss'),
		);
	});
});
