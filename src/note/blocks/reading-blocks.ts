import { definitionsOf, splitChunks, withDefinitions, type Chunk } from './chunks';
import { readingText } from './reading-text';
import { listTasks, withoutTicks, type Task } from '../tasks';

/** A run of Markdown of a note as one reads it, with what is needed to draw it and to follow its changes. */
export interface ReadingBlock {
	/** Markdown to draw, with the definitions it uses. */
	readonly source: string;
	/** The same without ticks and empty lines around it: two blocks of one look differ by ticks at most. */
	readonly look: string;
	/** Its tasks, with their places in the whole note. */
	readonly tasks: readonly Task[];
}

/** The blocks of a note, in order. */
export function readingBlocks(text: string): readonly ReadingBlock[] {
	const shown = readingText(text);
	const chunks = splitChunks(shown);
	const definitions = definitionsOf(chunks);
	const tasks = tasksByChunk(chunks, listTasks(shown));
	return chunks.map((chunk, at) => {
		const source = withDefinitions(chunk, definitions);
		const own = tasks[at] ?? [];
		const lines = own.map((task) => task.line - chunk.line);
		return { source, look: trimLines(withoutTicks(source, lines)), tasks: own };
	});
}

/** Chunks and tasks both go down the note: one walk tells which stand where. */
function tasksByChunk(
	chunks: readonly Chunk[],
	tasks: readonly Task[],
): readonly (readonly Task[])[] {
	let next = 0;
	return chunks.map((_, at) => {
		const end = chunks[at + 1]?.line ?? Infinity;
		const first = next;
		while (next < tasks.length && (tasks[next]?.line ?? end) < end) next += 1;
		return tasks.slice(first, next);
	});
}

/** Properties are hidden as empty lines: how many there are is not seen. */
function trimLines(text: string): string {
	return text.replace(/^[ \t\r\n]*\n/u, '').trimEnd();
}
