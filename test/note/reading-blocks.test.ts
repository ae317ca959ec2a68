import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingBlocks } from '../../src/note/blocks/reading-blocks';
import { listTasks, setTask } from '../../src/note/tasks';
import { reviewNote } from '../support/review-vault';

const NOTE = reviewNote({
	name: 'moss',
	title: 'Why moss keeps time',
	source: 'Garden letters',
	date: '2026-11-25T08:00:00.000Z',
	text: Array.from(
		{ length: 60 },
		(_, at) => `Day ${at}. ${'Moss grows slowly. '.repeat(10)}`,
	).join('\n\n'),
});
const looks = (text: string): readonly string[] => readingBlocks(text).map((block) => block.look);

describe('the blocks of a note', () => {
	it('look the same whichever tasks are ticked, and know which are', () => {
		const tasks = listTasks(NOTE);
		fc.assert(
			fc.property(fc.subarray([...tasks]), (ticked) => {
				let text = NOTE;
				for (const task of ticked) {
					const set = setTask(text, task, true);
					if (set.ok) text = set.value;
				}
				expect(looks(text)).toEqual(looks(NOTE));
				const done = readingBlocks(text).flatMap((block) =>
					block.tasks.filter((each) => each.done),
				);
				expect(done.map((task) => task.text)).toEqual(ticked.map((task) => task.text));
			}),
		);
	});

	it('look otherwise where a word or a mark that is no tick is another', () => {
		expect(looks(NOTE.replace('Day 7.', 'Day VII.'))).not.toEqual(looks(NOTE));
		expect(looks(NOTE.replace('- [ ] Link', '- [/] Link'))).not.toEqual(looks(NOTE));
	});

	it('hold every task of the note once, in order, with its line there', () => {
		const held = readingBlocks(NOTE).flatMap((block) => block.tasks);
		expect(held.map(({ line, text }) => ({ line, text }))).toEqual(
			listTasks(NOTE).map(({ line, text }) => ({ line, text })),
		);
	});

	it('of a note look the same with another property', () => {
		expect(looks(NOTE.replace('tags:', 'read-by: me\ntags:'))).toEqual(looks(NOTE));
	});
});
