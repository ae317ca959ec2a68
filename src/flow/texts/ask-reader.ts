import { partialOfText } from '../../article/walls/partial';
import { parseReaderAnswer } from '../../article/reader-answer';
import { readerRequest } from '../../article/sources/reader';
import type { Source } from '../../article/sources/model';
import { countWords } from '../../base/text/text';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { World } from '../../ports';
import type { FullTextSettings } from '../../settings/full-text';
import { askSource, textOf } from './ask-source';
import { sourceText, type SourceText } from './source-text';

/** Asks the Jina reader for a page, with the person's key where they named one. */
export async function askReader(
	context: {
		readonly world: World;
		readonly signal: AbortSignal;
		readonly fullText: FullTextSettings;
	},
	source: Source,
): Promise<Result<SourceText>> {
	const { world, signal, fullText } = context;
	const key = fullText.readerKey === '' ? undefined : world.secrets.get(fullText.readerKey);
	if (fullText.readerKey !== '' && (key === undefined || key === '' || /[\r\n\0]/u.test(key)))
		return fail(problem('secret-missing', 'r.jina.ai', fullText.readerKey));
	const request = readerRequest(source.url, key);
	if (!request) return fail(problem('bad-address', source.url));
	const answer = await askSource(world, request, signal);
	if (!answer.ok) return answer;
	const text = textOf(answer.value, source.url);
	if (!text.ok) return text;
	const read = parseReaderAnswer(text.value, source.url);
	if (!read.ok) return read;
	const { markdown, title, published, warnings } = read.value;
	// The reader took the page as it was when its time was up.
	const isEarly = warnings.some((warning) => /not (?:yet )?(?:be )?fully loaded/iu.test(warning));
	return ok(
		sourceText(markdown, {
			...{ method: 'reader', how: 'jina', url: source.url, title, published },
			partial: partialOfText(markdown, countWords(markdown)) ?? (isEarly ? 'loading' : undefined),
			trail: warnings.slice(0, 5).map((warning) => `reader: ${warning.slice(0, 200)}`),
		}),
	);
}
