import { expect, it } from 'vitest';
import { showReasons } from '../../src/flow/suggest-evidence';

it('marks words where they stand by themselves, never a piece of another word', () => {
	const [reason] = showReasons(
		[{ kind: 'content', words: ['repetition', 'at'], spans: [] }],
		{ path: 'inbox/a.md', text: 'The error is of the kind that shrinks with repetition.\n' },
		{ path: 'b.md', text: 'Repetition at growing intervals.\n' },
	);
	const marked = (span = reason?.here): readonly string[] | undefined =>
		span?.marks.map(({ start, end }) => span.text.slice(start, end));
	expect(marked()).toEqual(['repetition']);
	expect(marked(reason?.there)).toEqual(['Repetition', 'at']);
});

it('names the heading above a line, and never a remark in code', () => {
	const there = '# Setup\n\n```bash\n# install deps\n```\n\nRepetition at intervals.\n';
	const [reason] = showReasons(
		[{ kind: 'content', words: ['repetition'], spans: [] }],
		{ path: 'a.md', text: 'It shrinks with repetition.\n' },
		{ path: 'b.md', text: there },
	);
	expect(reason?.there?.heading).toBe('Setup');
});
