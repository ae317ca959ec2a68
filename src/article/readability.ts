import { Readability } from '@mozilla/readability';

export interface Readable {
	readonly content: Element;
	readonly title?: string;
	readonly byline?: string;
}

/**
 * The article as Mozilla's Readability finds it, classes kept (code languages live there). Works on a copy; the only file
 * that knows the library. `undefined` where it finds none.
 */
export function findReadable(document: Document): Readable | undefined {
	const copy = document.cloneNode(true) as Document;
	const reader = new Readability<Node>(copy, {
		keepClasses: true,
		charThreshold: 200,
		// Beyond this many elements its scoring takes seconds; the container rival needs no scoring.
		maxElemsToParse: 60000,
		serializer: (node) => node,
	});
	const found = parseSafely(reader);
	const content = found?.content;
	if (!found || !content || content.nodeType !== 1) return undefined;
	return {
		content: content as Element,
		...(found.title ? { title: found.title } : {}),
		...(found.byline ? { byline: found.byline } : {}),
	};
}

function parseSafely(
	reader: Readability<Node>,
): ReturnType<Readability<Node>['parse']> | undefined {
	try {
		return reader.parse();
	} catch {
		// It throws on documents over its limit and on a few it did not foresee; the other rivals stand.
		return undefined;
	}
}
