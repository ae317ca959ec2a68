import type { UnknownRecord } from '../../base/record';
import { attributeOf } from '../dom';
import { escapeHtml } from '../../base/text/html-text';
import { parseInstant } from '../../base/time/instant';
import { endsInDots } from '../../base/text/read-on';
import { chaptersIn, type Chapter } from './chapters';
import { assignedObject, objectsNamed, textAt, valueAt } from './page-json';
import { paragraphs } from './plain-html';

/** What a video's page says of it: its description as HTML, its chapters as links in it or behind it; empty what it does not say. */
export interface VideoText {
	readonly html: string;
	readonly title: string;
	readonly byline: string;
	readonly published: string;
	readonly image: string;
	/** Only the first words of its description stand there. */
	readonly isCut: boolean;
}

/** Reads the page of a video from the data in its scripts. `undefined` where it has no description. */
export function readVideo(document: Document, url: string): VideoText | undefined {
	const scripts = [...document.querySelectorAll('script')].map((each) => each.textContent ?? '');
	const player = assigned(scripts, 'ytInitialPlayerResponse');
	const details = valueAt(player, 'videoDetails');
	const description = textAt(details, 'shortDescription') || described(document);
	const chapters = chaptersIn(description);
	const listed = chapters.length > 0 ? [] : chaptersInData(assigned(scripts, 'ytInitialData'));
	if (description === '' && listed.length === 0) return undefined;
	const link = (chapter: Chapter): string =>
		`<li><a href="${escapeHtml(`${url}&t=${chapter.seconds}s`)}">${escapeHtml(chapter.time)}</a> ${escapeHtml(chapter.title)}</li>`;
	const about = valueAt(player, 'microformat', 'playerMicroformatRenderer');
	return {
		html: paragraphs(description, chapters, link) + list(listed.map(link)),
		title: textAt(details, 'title'),
		byline: textAt(details, 'author') || textAt(about, 'ownerChannelName'),
		published: parseInstant(textAt(about, 'publishDate') || textAt(about, 'uploadDate'))?.iso ?? '',
		image: pictureOf(document),
		// The player's data hold the whole of it.
		isCut: !details && endsInDots(description),
	};
}

function assigned(scripts: readonly string[], name: string): UnknownRecord | undefined {
	for (const script of scripts) {
		const found = script.includes(name) ? assignedObject(script, name) : undefined;
		if (found) return found;
	}
	return undefined;
}

/** Chapters that the site made itself stand in data beside the player. */
function chaptersInData(data: unknown): readonly Chapter[] {
	const found = objectsNamed(data, 'macroMarkersListItemRenderer').flatMap((each) => {
		const title = textAt(each, 'title', 'simpleText');
		const time = textAt(each, 'timeDescription', 'simpleText');
		const [chapter] = chaptersIn(`${time} ${title}`, 1);
		return chapter ? [chapter] : [];
	});
	// The list stands there twice: in the panel and in the description.
	const unique = new Map(found.map((chapter) => [chapter.seconds, chapter]));
	return [...unique.values()].sort((a, b) => a.seconds - b.seconds);
}

function list(items: readonly string[]): string {
	return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

function described(document: Document): string {
	return content(document, 'meta[property="og:description"]');
}

function pictureOf(document: Document): string {
	const image = content(document, 'meta[property="og:image"]');
	return /^https?:\/\//iu.test(image) ? image : '';
}

function content(document: Document, selector: string): string {
	return attributeOf(document.querySelector(selector), 'content').trim();
}
