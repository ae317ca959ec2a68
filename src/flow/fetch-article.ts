import { extractArticle } from '../article/extract';
import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { decodeBytes } from '../feed/decode';
import type { World } from '../ports';
import type { Settings } from '../settings/model';
import { getBody } from './fetch';

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
export interface FetchedText {
	readonly markdown: string;
	readonly words: number;
	/** Which source won, as one word: `readability`, `container`, `feed`, `alternate`, `pdf`, `jina` … */
	readonly method: string;
	/** Where the text came from: the item's address, or the mirror or alternate that won. */
	readonly url: string;
	/** What was tried and why it won or lost, one short line each. */
	readonly trail: readonly string[];
	readonly title?: string;
	readonly byline?: string;
	/** ISO 8601 UTC instant. */
	readonly published?: string;
	readonly language?: string;
	readonly image?: string;
	/** Why the text is not the whole article: a teaser, an abstract, pages beyond the limit. */
	readonly partial?: string;
}

/**
 * Gets the text of one article from every source its address offers and gives the best. Writes nothing. Never throws but
 * for bugs; a problem says why no text could be had.
 */
export async function fetchArticle(
	world: World,
	_settings: Settings,
	about: ArticleAbout,
	signal: AbortSignal,
): Promise<Result<FetchedText>> {
	const answer = await getBody(world.http, { url: about.url, for: 'page' }, signal);
	if (!answer.ok) return answer;
	const contentType = answer.value.headers['content-type'] ?? '';
	// A type that is surely no page is refused before its bytes are looked at.
	if (
		/^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|gzip|octet-stream)/iu.test(contentType)
	) {
		return fail(problem('binary-body', about.url, contentType.split(';')[0]));
	}
	const decoded = decodeBytes(answer.value.bytes, { url: about.url, contentType });
	if (!decoded.ok) return decoded;
	await world.clock.breathe();
	const summary = about.summary.slice(0, 400);
	const options = {
		url: answer.value.url ?? about.url,
		title: about.title,
		...(summary === '' ? {} : { summary }),
	};
	const article = await extractArticle(decoded.value.text, options, world.parseHtml);
	await world.clock.breathe();
	if (!article.ok) return article;
	const { markdown, words, method, trail, title, byline, published } = article.value;
	return ok({
		...{ markdown, words, method, trail, url: about.url },
		...(title === undefined ? {} : { title }),
		...(byline === undefined ? {} : { byline }),
		...(published === undefined ? {} : { published }),
	});
}
