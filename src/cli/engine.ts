import { createEngine } from '../engine';
import { parseHtml } from './dom';

export type * from '../engine';

/** In a browser or the app its own DOM, in Node the one we bring. */
function parse(html: string): Document {
	return typeof DOMParser === 'undefined'
		? parseHtml(html)
		: new DOMParser().parseFromString(html, 'text/html');
}

export const {
	parseFeed,
	extractArticle,
	renderNote,
	toMarkdown,
	convert,
	samePage,
	pageKey,
	createLinkIndex,
} = createEngine(parse);
