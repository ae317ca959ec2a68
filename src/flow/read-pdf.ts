import type { Source } from '../article/sources/model';
import { problem } from '../base/problem';
import { fail, type Result } from '../base/result';
import type { HttpAnswer } from '../ports';
import type { ReadContext } from './read-context';
import type { SourceText } from './source-text';

/** TEMPORARY until wt/markdown is merged. */
export function readPdf(
	_context: ReadContext,
	source: Source,
	_answer: HttpAnswer,
): Promise<Result<SourceText>> {
	return Promise.resolve(fail(problem('binary-body', source.url, 'a PDF')));
}
