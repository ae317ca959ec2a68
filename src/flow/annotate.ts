import type { Result } from '../base/result';
import type { Quote } from '../note/find-quote';
import type { World } from '../ports';

/** Marks the quoted words `==…==` in the note. One action. */
export function highlight(_world: World, _path: string, _quote: Quote): Promise<Result<void>> {
	throw new Error('not yet');
}

/** Adds the person's words under *Notes*, made above *Related* where it is missing; with a quote, below those words. One action. */
export function comment(
	_world: World,
	_path: string,
	_words: string,
	_quote?: Quote,
): Promise<Result<void>> {
	throw new Error('not yet');
}

/** Puts the person's summary in place of the one quoted above *Full Content*. One action. */
export function editSummary(_world: World, _path: string, _words: string): Promise<Result<void>> {
	throw new Error('not yet');
}
