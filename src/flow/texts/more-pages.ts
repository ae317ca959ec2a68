import { extractArticle } from '../../article/extract';
import type { Article } from '../../article/model';
import { joinPages } from '../../article/pages';
import { mayLeadTo } from '../../article/sources/reach';
import { hostOf } from '../../base/address';
import { samePage } from '../../base/identity/page-key';
import { ownRules } from '../../settings/full-text';
import { aboutAnswer, askSource, textOf } from './ask-source';
import type { ReadContext } from './read-context';

type MoreContext = Pick<ReadContext, 'world' | 'signal' | 'fullText'>;

/** Pages of one article that are followed. */
const MAX_PAGES = 10;

/**
 * Follows an article through its pages: same host, never a page twice, at most ten, in their host's turn. `cut` where a page
 * failed or the limit came first: then the text is what there is up to that page.
 */
export async function readMorePages(
	context: MoreContext,
	first: Article,
	url: string,
): Promise<{ readonly article: Article; readonly cut: boolean }> {
	const pages: [Article, ...Article[]] = [first];
	const seen = [url];
	let next = first.next;
	while (next !== undefined && isFurther(next, url, seen)) {
		if (pages.length === MAX_PAGES) return { article: joinPages(pages), cut: true };
		seen.push(next);
		const page = await readPage(context, next);
		if (!page) return { article: joinPages(pages), cut: true };
		// Some sites answer every number with the last page.
		if (pages.some((each) => each.text === page.text)) break;
		pages.push(page);
		next = page.next;
	}
	return { article: joinPages(pages), cut: false };
}

function isFurther(next: string, first: string, seen: readonly string[]): boolean {
	const isSameHost = hostOf(next) === hostOf(first) && hostOf(next) !== '';
	// A page's key drops no query, which is where most sites put the number.
	return (
		isSameHost &&
		mayLeadTo(first, next) &&
		!seen.some((each) => each === next || samePage(each, next))
	);
}

async function readPage(
	{ world, signal, fullText }: MoreContext,
	url: string,
): Promise<Article | undefined> {
	const answer = await askSource(world, { url }, signal);
	if (!answer.ok) return undefined;
	const text = textOf(answer.value, url);
	if (!text.ok) return undefined;
	await world.clock.breathe();
	const rules = ownRules(fullText.rules, answer.value.url ?? url);
	// Title and summary lead the choice on the first page alone: the others need not repeat them.
	const article = await extractArticle(
		text.value,
		{
			...aboutAnswer(world, answer.value),
			...{ url: answer.value.url ?? url },
			...(rules ? { rules } : {}),
		},
		world.parseHtml,
	);
	return article.ok ? article.value : undefined;
}
