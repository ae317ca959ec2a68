import { escapeHtml } from '../../base/text/html-text';
import type { Chapter } from './chapters';

const ADDRESS = /https?:\/\/[^\s<>"']{1,2000}/gu;

/**
 * A description typed as plain text, as HTML: empty lines part paragraphs, other line ends stay, addresses become links, and
 * runs of chapter lines become lists.
 */
export function paragraphs(
	text: string,
	chapters: readonly Chapter[],
	item: (chapter: Chapter) => string,
): string {
	const byLine = new Map(chapters.map((chapter) => [chapter.line, chapter]));
	const blocks: string[] = [];
	let lines: string[] = [];
	let items: string[] = [];
	const close = (): void => {
		if (lines.length > 0) blocks.push(`<p>${lines.join('<br>')}</p>`);
		if (items.length > 0) blocks.push(`<ul>${items.join('')}</ul>`);
		[lines, items] = [[], []];
	};
	for (const [at, line] of text.split('\n').entries()) {
		const chapter = byLine.get(at);
		const startsOther = chapter ? lines.length > 0 : items.length > 0;
		if (startsOther || line.trim() === '') close();
		if (chapter) items.push(item(chapter));
		else if (line.trim() !== '') lines.push(linked(line.trim()));
	}
	close();
	return blocks.join('');
}

function linked(line: string): string {
	let html = '';
	let last = 0;
	for (const match of line.matchAll(ADDRESS)) {
		// A sentence's end is no part of the address in it.
		const address = match[0].replace(/[.,;:!?)\]]{1,5}$/u, '');
		html += `${escapeHtml(line.slice(last, match.index))}<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
		last = match.index + address.length;
	}
	return html + escapeHtml(line.slice(last));
}
