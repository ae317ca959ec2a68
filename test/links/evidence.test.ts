import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../src/links/evidence/evidence';
import type { Reason } from '../../src/links/model';

const words = (kind: Reason['kind'], ...shown: readonly string[]): Reason => ({
	kind,
	words: shown,
	spans: [],
});

describe('evidence', () => {
	it('is the span in the article and the line in the other note', () => {
		const here = 'One line.\nThe forgetting curve is steep.';
		const reason: Reason = {
			kind: 'mention',
			words: ['forgetting curve'],
			spans: [{ path: '', start: 14, end: 30 }],
		};
		const { here: at, there } = evidenceFor(reason, here, '# Forgetting Curve\n\nBy the hour.');
		expect(at).toEqual({
			start: 14,
			end: 30,
			line: 'The forgetting curve is steep.',
			lineNumber: 1,
		});
		expect(there).toMatchObject({ start: 2, line: '# Forgetting Curve', lineNumber: 0 });
	});
	it('follows a text that moved under the span', () => {
		const reason: Reason = {
			kind: 'content',
			words: ['moss'],
			spans: [{ path: '', start: 0, end: 4 }],
		};
		expect(evidenceFor(reason, 'New start. Moss grows.', '').here).toMatchObject({ start: 11 });
	});
	it('finds the same page by another address', () => {
		const reason = words('address', 'https://arxiv.org/abs/2401.01234');
		const { there } = evidenceFor(reason, '', 'url: https://arxiv.org/pdf/2401.01234v2\nText');
		expect(there).toMatchObject({ line: 'url: https://arxiv.org/pdf/2401.01234v2' });
	});
	it('finds no word inside another one, but does in a script without spaces', () => {
		expect(evidenceFor(words('content', 'art'), 'a start', 'parts')).toEqual({});
		expect(evidenceFor(words('content', '遗忘'), '关于遗忘曲线', '').here).toMatchObject({
			start: 2,
		});
	});
	it('is absent where neither text says it', () => {
		expect(evidenceFor(words('tags', 'x'), 'nothing', 'here')).toEqual({});
		expect(evidenceFor(words('tags', ''), 'nothing', 'here')).toEqual({});
	});
	it('whatever the texts: every span stands in its text and reads as a shown word', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (word, before, after) => {
				const text = `${before} ${word} ${after}`;
				const { here } = evidenceFor(words('content', word), text, '');
				if (!here) return;
				expect(text.slice(here.start, here.end).toLowerCase()).toBe(word.toLowerCase());
				expect(text.split('\n')[here.lineNumber]).toContain(here.line.split('\n')[0]);
			}),
		);
	});
});
