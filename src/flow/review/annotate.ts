import { ok, type Result } from '../../base/result';
import type { Quote } from '../../note/quotes/find-quote';
import { addHighlight } from '../../note/quotes/highlight';
import { addNote, replaceSummary } from '../../note/quotes/notes-section';
import { inertLine } from '../../note/template/value';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { record } from '../undo/recorder';
import { autoTick } from './triage';

/**
 * Marks the quoted words `==…==` in the note. In our fetched text that is an edit of the person's: a later fetch leaves the
 * text as it is and says so (`note-edited`), so no mark is ever lost. One action.
 */
export function highlight(world: World, path: string, quote: Quote): Promise<Result<void>> {
	return annotate(world, path, 'highlight', (text) => addHighlight(text, quote));
}

/** Adds the person's words under *Notes*, made above *Related* where it is missing; with a quote, below those words. One action. */
export function comment(
	world: World,
	path: string,
	words: string,
	quote?: Quote,
): Promise<Result<void>> {
	const quoted = quote === undefined ? '' : inertLines(quote.words);
	return annotate(world, path, 'comment', (text) => ok(addNote(text, words, quoted)));
}

/** Puts the person's summary in place of the one quoted above *Full Content*; its step is ticked where that is wanted. One action. */
export function editSummary(
	world: World,
	settings: Settings,
	path: string,
	words: string,
): Promise<Result<void>> {
	return annotate(world, path, 'summary', (text) => {
		const edited = replaceSummary(text, words);
		return ok(edited === text ? text : autoTick(edited, settings, 'summary'));
	});
}

/** Words from a rendered page as text that is only text. */
export function inertLines(words: string): string {
	return words
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => inertLine(line, true))
		.join('\n');
}

async function annotate(
	world: World,
	path: string,
	why: string,
	edit: (text: string) => Result<string>,
): Promise<Result<void>> {
	const done = await record(world, { kind: 'annotate', subject: path }, (recorder) =>
		recorder.change(path, edit, why),
	);
	return done.ok ? ok(undefined) : done;
}
