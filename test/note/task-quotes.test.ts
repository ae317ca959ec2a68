import { expect, it } from 'vitest';
import { listTasks } from '../../src/note/tasks';

it('a task is found however deep its quotes, and a line of quotes alone is none', () => {
	expect(listTasks(`${'> '.repeat(20)}- [ ] count the rings`)).toHaveLength(1);
	// Each quote once could be read in two ways, which doubled the time: this line took longer than a life.
	expect(listTasks(`${'> '.repeat(200)}and so on`)).toEqual([]);
});
