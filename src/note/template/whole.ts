import { escapeHtml, plainText } from '../../base/text/html-text';
import { endsInDots, endsInInvitation } from '../../base/text/read-on';
import { countWords } from '../../base/text/text';
import type { FeedItem } from '../../feed/model';

/** A description of more words than this is the article itself, unless it says that it goes on elsewhere. */
const WHOLE_WORDS = 400;
/** A text below so many words that ends in dots is a teaser. */
const SHORT_WORDS = 160;
/** The opening paragraph quoted from a whole article has at most this many words. */
const LEAD_WORDS = 80;
/** Characters of HTML in which it stands. */
const LEAD_WITHIN = 100_000;

/** The article's HTML where the feed carries the whole of it; `undefined` where it sends a teaser. */
export function wholeArticle(item: FeedItem): string | undefined {
	const { contentHtml, summaryHtml } = item;
	if (contentHtml !== undefined) {
		const content = plainText(contentHtml);
		// Some feeds put the teaser into both; a content shorter than the summary is no article.
		const summary = plainText(summaryHtml ?? '');
		const isTwice = content === summary && !isLong(content);
		const isWhole = content.length >= summary.length && !isTwice && !isCut(content);
		if (content.length > 0 && isWhole) return contentHtml;
	}
	if (summaryHtml === undefined) return undefined;
	return isLong(plainText(summaryHtml)) ? summaryHtml : undefined;
}

/** The HTML that an item's note is made from: the whole article, else what the feed says of it. */
export function noteHtml(item: FeedItem): { readonly html: string; readonly isWhole: boolean } {
	const whole = wholeArticle(item);
	const html = whole ?? item.summaryHtml ?? item.contentHtml ?? '';
	return { html, isWhole: whole !== undefined };
}

function isLong(text: string): boolean {
	return countWords(text) > WHOLE_WORDS && !endsInInvitation(text) && !endsInDots(text);
}

/** A text that was sent as content is cut where it says so; dots alone say it of a short one only. */
function isCut(text: string): boolean {
	return endsInInvitation(text) || (endsInDots(text) && countWords(text) < SHORT_WORDS);
}

const BLOCK = /<(?:p|div|section|article|blockquote|li|td)\b[^<>]*>/giu;
/** Lines that stand before an article's first sentence in known feeds. */
const PREAMBLE = /^(?:published on|posted (?:on|by)|by) .{0,100}$/iu;

/** The first paragraph of an article as HTML text without markup, cut to 80 words at a word's end. */
export function leadParagraph(html: string): string {
	const pieces = html
		.slice(0, LEAD_WITHIN)
		.replace(/<(?:h[1-6]|pre|figure|figcaption|table)\b[^<>]*>[^<]*/giu, '<br><br>')
		.replace(BLOCK, '<br><br>')
		.split(/(?:<br\s{0,3}\/?>\s{0,20}){2,}|<\/(?:p|div|h[1-6]|li)>/iu);
	const texts = pieces.map(plainText).filter((text) => text !== '' && !PREAMBLE.test(text));
	const lead = texts.find((text) => countWords(text) >= 4) ?? texts[0] ?? '';
	return `<p>${escapeHtml(cutWords(lead, LEAD_WORDS))}</p>`;
}

/** The first words of a text, with an ellipsis where something was left out. Scripts without spaces count by character. */
export function cutWords(text: string, words: number): string {
	if (countWords(text) <= words) return text;
	let count = 0;
	let end = 0;
	for (const piece of text.matchAll(/\S+/gu)) {
		const inside = countWords(piece[0]);
		if (count + inside > words) {
			// One long run without spaces: cut inside it, never inside a surrogate pair.
			const room = [...piece[0]].slice(0, Math.max(0, words - count)).join('');
			const start = piece.index;
			end =
				inside > 1 && room !== '' && !/^[\p{Script=Latin}\p{N}'’-]+$/u.test(piece[0])
					? start + room.length
					: end;
			break;
		}
		count += inside;
		end = piece.index + piece[0].length;
	}
	return `${text.slice(0, end)} …`;
}
