import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionsOf, splitChunks, withDefinitions } from '../../src/note/blocks/chunks';
import { readingText } from '../../src/note/blocks/reading-text';
import { reviewNote } from '../support/review-vault';

const piece = fc.constantFrom(
	'A line of prose that goes on for a while, as prose does.',
	'',
	'- a point',
	'  - below it',
	'```js',
	'```',
	'%%',
	'$$',
	'> quoted',
	'>',
	'| a | b |',
	'1. first',
	'[^1]: a note',
);

describe('pieces of a note', () => {
	it('joined again are the note, whatever it is', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 400 }), (lines) => {
				const text = lines.join('\n');
				const blocks = splitChunks(text);
				expect(blocks.map((block) => block.text).join('\n')).toBe(text);
				for (const block of blocks)
					expect(text.split('\n').slice(block.line, block.line + 1)).toEqual(
						block.text.split('\n').slice(0, 1),
					);
			}),
		);
	});

	it('of an article of 100,000 characters are small', () => {
		const text = `${'The river carried silt past the mill. '.repeat(10)}\n\n`.repeat(270);
		const blocks = splitChunks(text);
		expect(blocks.length).toBeGreaterThan(20);
		expect(Math.max(...blocks.map((block) => block.text.length))).toBeLessThan(8_000);
	});

	it('never part a fence, a formula or a comment', () => {
		const inside = 'x = 1\n\n'.repeat(900);
		for (const [open, close] of [
			['```js', '```'],
			['$$', '$$'],
			['%%', '%%'],
		]) {
			const text = `${open}\n${inside}${close}\n\nAfter.`;
			expect(splitChunks(text)[0]?.text).toContain(`${inside}${close}`);
		}
	});

	it('carry the definitions they use', () => {
		const text = `${'Words [here][one] and[^n].\n\n'.repeat(200)}[one]: https://example.org\n[^n]: A note.`;
		const blocks = splitChunks(text);
		const definitions = definitionsOf(blocks);
		const [first] = blocks;
		expect(blocks.length).toBeGreaterThan(1);
		expect(first && withDefinitions(first, definitions)).toContain(
			'[one]: https://example.org\n[^n]: A note.',
		);
	});
});

describe('a note as it is read in the queue', () => {
	const note = reviewNote({
		name: 'a',
		title: 'A title',
		source: 'Letters',
		date: '2026-11-01T00:00:00.000Z',
		summary: 'In short.',
		text: 'The text.',
		ticked: 1,
	});

	it('keeps its lines in their places and shows no form', () => {
		const shown = readingText(note);
		expect(shown.split('\n')).toHaveLength(note.split('\n').length);
		expect(shown).toContain('> In short.');
		expect(shown).toContain('The text.');
		for (const form of ['status:', '# A title', '%% zettelfeed', '## Full Content', '## Related'])
			expect(shown).not.toContain(form);
	});

	it('keeps what the person wrote under Related', () => {
		expect(readingText(note.replace('## Related\n\n- ', '## Related\n\n- [[Mill]]'))).toContain(
			'## Related\n\n- [[Mill]]',
		);
	});
});
