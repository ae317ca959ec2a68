import { isRecord } from '../../base/record';
import { findAll, textOf } from '../dom';

/** What JSON-LD says of the article; absent fields are empty texts. */
export interface LinkedData {
	readonly headline: string;
	readonly author: string;
	readonly published: string;
	readonly modified: string;
	readonly language: string;
	readonly image: string;
	readonly site: string;
	readonly body: string;
	/** Whether readers must pay: `isAccessibleForFree`, where the page says it. */
	readonly isPaid: boolean | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|WebPage)$/u;

/** The first article in the page's JSON-LD; `undefined` where there is none that can be read. */
export function readLinkedData(document: Document): LinkedData | undefined {
	let page: Fields | undefined;
	for (const script of findAll(document, 'script[type="application/ld+json"]').slice(0, 10)) {
		for (const each of entries(parseJson(textOf(script)))) {
			const type =
				[each['@type']]
					.flat()
					.map(asText)
					.find((name) => ARTICLE.test(name)) ?? '';
			if (type === '') continue;
			if (type !== 'WebPage') return dataOf(each);
			page ??= each;
		}
	}
	return page && dataOf(page);
}

/** The records of a JSON-LD value, graphs opened, in order. */
function entries(value: unknown): readonly Fields[] {
	const found: Fields[] = [];
	const queue: unknown[] = [value];
	for (let at = 0; at < queue.length && at < 500; at += 1) {
		const each = queue[at];
		if (Array.isArray(each)) queue.push(...(each.slice(0, 100) as unknown[]));
		else if (isRecord(each)) {
			found.push(each);
			queue.push(each['@graph'], each['mainEntity']);
		}
	}
	return found;
}

function dataOf(fields: Fields): LinkedData {
	return {
		headline: asText(fields['headline']),
		author: namesOf(fields['author']),
		published: asText(fields['datePublished']),
		modified: asText(fields['dateModified']),
		language: asText(fields['inLanguage']),
		image: addressOf(fields['image']),
		site: namesOf(fields['publisher']),
		body: asText(fields['articleBody']),
		isPaid: isPaid(fields['isAccessibleForFree']),
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		// Broken JSON-LD is common; the other sources stand.
		return undefined;
	}
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

function namesOf(value: unknown): string {
	return [value]
		.flat()
		.map((each: unknown) => asText(isRecord(each) ? each['name'] : each))
		.filter((name) => name !== '')
		.slice(0, 10)
		.join(', ');
}

function addressOf(value: unknown): string {
	const first: unknown = [value].flat()[0];
	return asText(isRecord(first) ? first['url'] : first);
}

function isPaid(isFree: unknown): boolean | undefined {
	const said = typeof isFree === 'boolean' ? String(isFree) : asText(isFree).toLowerCase();
	return said === 'true' || said === 'false' ? said === 'false' : undefined;
}
