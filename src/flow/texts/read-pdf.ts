import { pdfMarkdown } from '../../article/pdf/text';
import type { Source } from '../../article/sources/model';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { HttpAnswer } from '../../ports';
import type { ReadContext } from './read-context';
import { sourceText, type SourceText } from './source-text';

/** Reads a PDF as an article, where a reader of PDFs is at hand. A scan without texts has none. */
export async function readPdf(
	{ world, signal }: ReadContext,
	source: Source,
	answer: HttpAnswer,
): Promise<Result<SourceText>> {
	if (!world.pdf) return fail(problem('binary-body', source.url, 'a PDF'));
	const read = await world.pdf.read(answer.bytes, { url: source.url, clock: world.clock }, signal);
	if (!read.ok) return read;
	const { markdown, isCut } = await pdfMarkdown(read.value, () => world.clock.breathe());
	if (signal.aborted) return fail(problem('cancelled', source.url));
	if (markdown === '') return fail(problem('no-article', source.url, 'a PDF without text'));
	return ok(
		sourceText(markdown, {
			method: source.kind,
			how: source.method === 'page' ? 'pdf' : source.method,
			url: source.url,
			partial: isCut ? 'pages' : source.partial,
		}),
	);
}
