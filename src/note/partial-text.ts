import type { PartialWhy } from '../article/sources/model';
import type { TemplateLanguage } from './model';

/** What a text that is not the whole article says of itself, above its first line. */
const SENTENCES: Readonly<Record<TemplateLanguage, Readonly<Record<PartialWhy, string>>>> = {
	zh: {
		teaser: '这里只有文章的开头，网站没有给出其余部分。',
		paywall: '这里只有文章的开头，其余部分仅供订阅者阅读。',
		cut: '这里的文字在中途断开，请在浏览器中阅读全文。',
		abstract: '这里只有摘要，未能取得论文全文。',
		description: '这里只有简介。',
		summary: '这里只有摘要，且未必出自作者之手。',
		pages: '这里只有文章的前几页，请在浏览器中阅读其余各页。',
		loading: '网页尚未完全加载，这里的文字可能不全。',
	},
	en: {
		teaser: 'Only the beginning: the site did not give the rest.',
		paywall: 'Only the beginning: the rest is for subscribers.',
		cut: 'This text breaks off in its midst. Read the whole in the browser.',
		abstract: 'Only the abstract: the paper itself could not be had.',
		description: 'Only the description.',
		summary: 'Only a summary, and no one says that the author wrote it.',
		pages: 'Only the first pages. Read the others in the browser.',
		loading: 'Perhaps not all of it: the page had not finished loading.',
	},
};

const KIND = '> [!info] ';
/** Stands behind the method in the comment beside our text. */
const MARK = '+partial';
const KNOWN: ReadonlySet<string> = new Set(
	Object.values(SENTENCES).flatMap((sentences) =>
		Object.values(sentences).map((sentence) => `${KIND}${sentence}`),
	),
);

/** A text with the line that says why it is not the whole; the text itself where it is. */
export function withPartialLine(
	markdown: string,
	why: PartialWhy | undefined,
	language: TemplateLanguage,
): string {
	return why === undefined ? markdown : `${KIND}${SENTENCES[language][why]}\n\n${markdown}`;
}

/** The text without that line, in whichever language it was written. */
export function withoutPartialLine(markdown: string): string {
	const end = markdown.indexOf('\n');
	const first = end < 0 ? markdown : markdown.slice(0, end);
	return KNOWN.has(first) ? markdown.slice(first.length).replace(/^\n+/u, '') : markdown;
}

/** The method as it stands in the note: `readability`, or `readability+partial`. */
export function partialMethod(method: string, why: PartialWhy | undefined): string {
	return why === undefined ? method : `${method}${MARK}`;
}

/** Whether the text that stands in a note was written as a part of the whole. */
export function isPartialMethod(method: string): boolean {
	return method.endsWith(MARK);
}
