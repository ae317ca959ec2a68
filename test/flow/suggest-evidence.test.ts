import { expect, it } from 'vitest';
import { showReasons } from '../../src/flow/links/suggest-evidence';
import { writeRegion } from '../../src/note/section';

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

it('names no heading that a link by its words would not lead to: the app goes to the first of them', () => {
	const there =
		'# 2025\n\n## Notes\n\nNothing.\n\n# 2026\n\n## *Notes*\n\nRepetition.\n\n## Once\n\nIntervals.\n';
	const headings = ['nothing', 'repetition', 'intervals'].map((word) => {
		const [reason] = showReasons(
			[{ kind: 'content', words: [word], spans: [] }],
			{ path: 'a.md', text: 'Nothing shrinks with repetition, at intervals.\n' },
			{ path: 'b.md', text: there },
		);
		return [reason?.there?.line, reason?.there?.heading];
	});
	expect(headings).toEqual([
		['Nothing.', 'Notes'],
		['Repetition.', undefined],
		['Intervals.', 'Once'],
	]);
});

it('is what a note says, not what stands in all notes of ours', () => {
	const url = 'https://a.example/moss';
	const region = writeRegion('A text on the method.', { method: 'page', url });
	const own = `# Moss\n\n## Full Content\n\n${region}\n\n## Analysis Checklist\n\n- [ ] Read the full text\n\n## Related\n\n- [[B]] — shared words: hash\n`;
	const other = { path: 'b.md', text: 'The text of a page, its method and hash: full.\n' };
	const find = (word: string, text = own): readonly string[] => {
		const reasons = [{ kind: 'content' as const, words: [word], spans: [] }];
		const here = showReasons(reasons, { path: 'a.md', text }, other);
		const there = showReasons(reasons, other, { path: 'a.md', text });
		return [here[0]?.here?.line ?? '', there[0]?.there?.line ?? ''];
	};
	for (const word of ['text', 'method'])
		expect(find(word)).toEqual(['A text on the method.', 'A text on the method.']);
	for (const word of ['page', 'hash', 'full']) expect(find(word)).toEqual(['', '']);
	// Another template, the same marks.
	expect(find('text', `${region}\n\nRead the full text.\n`)[0]).toBe('A text on the method.');
	expect(find('full', `${region}\n\nRead the full text.\n`)[0]).toBe('Read the full text.');
});
