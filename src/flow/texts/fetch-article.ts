import { isPrivateAddress, isPublicAddress } from '../../article/sources/reach';
import { problem, type Problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { chooseText } from './article-sources';
import type { TextMetadata } from './source-text';

/** Characters of the summary that lead the choice among rivals. */
const MAX_SUMMARY = 400;

/** What is known of an article before its page is asked for. */
export interface ArticleAbout {
	readonly url: string;
	readonly title: string;
	/** What the feed says of it, as text; leads the choice among rivals. */
	readonly summary: string;
	/** The item's body as the feed last sent it, where it is on this device. */
	readonly feedHtml?: string;
	/** Whose settings hold: order of sources, rules. */
	readonly feedName?: string;
}

/** The best text that could be had. Markdown keeps its own heading levels; who writes it below a section demotes them. */
export interface FetchedText extends TextMetadata {
	readonly markdown: string;
	readonly words: number;
	/** Which source won, as one word: `readability`, `container`, `feed`, `alternate`, `pdf`, `jina` … */
	readonly method: string;
	/** Where the text came from: the item's address, or the mirror or alternate that won. */
	readonly url: string;
	/** What was tried and why it won or lost, one short line each. */
	readonly trail: readonly string[];
	/** What the sources said that gave no text. */
	readonly tried: readonly Problem[];
}

/**
 * Gets the text of one article from every source its address offers and gives the best. Writes nothing. Never throws but
 * for bugs; a problem says why no text could be had.
 */
export async function fetchArticle(
	world: World,
	settings: Settings,
	about: ArticleAbout,
	signal: AbortSignal,
): Promise<Result<FetchedText>> {
	const feed = settings.feeds.find((each) => each.name === about.feedName);
	// A person's own feed may name their own machines; one of the open web may not make us knock there.
	if (feed && isPublicAddress(feed.url) && isPrivateAddress(about.url))
		return fail(problem('private-address', about.url));
	const summary = about.summary.slice(0, MAX_SUMMARY);
	const chosen = await chooseText(
		{
			...{ world, signal, fullText: settings.fullText },
			preference: feed?.fullText ?? 'best',
			options: {
				title: about.title,
				breathe: () => world.clock.breathe(),
				...(summary === '' ? {} : { summary }),
			},
			...(about.feedHtml === undefined ? {} : { feedHtml: about.feedHtml }),
		},
		about.url,
	);
	if (!chosen.ok) return chosen;
	const { text, trail, tried } = chosen.value;
	const { markdown, words, how: method, url } = text;
	const { title, byline, published, language, image, discussion, partial } = text;
	const told = { title, byline, published, language, image, discussion, partial };
	return ok({ markdown, words, method, url, trail, tried, ...told });
}
