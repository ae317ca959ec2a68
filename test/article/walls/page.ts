import type { WallKind } from '../../../src/article/walls/wall';

/** A page of the wall set: what it is, and how it came. */
export interface SetPage {
	readonly name: string;
	/** `undefined` for an honest article. */
	readonly kind: WallKind | undefined;
	readonly html: string;
	readonly url?: string;
	/** The item's title, as its feed gave it. */
	readonly title?: string;
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
}

export function doc(title: string, body: string, head = ''): string {
	return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

const SENTENCES = [
	'The mill stood at the bend of the river, and nobody remembered who had built it.',
	'Every autumn the keeper walked the dam from end to end with a lantern and a notebook.',
	'She wrote down which stones had moved, how far, and what she thought of the weather.',
	'When the flood came in the third year, those pages were the only record anyone had.',
	'An engineer from the city read them in one night and redrew his plans by morning.',
	'What he kept was the shape of the spillway; what he changed was the depth of its bed.',
	'The village argued about the cost for a winter and then paid it with its own hands.',
];

/** Paragraphs of an honest article. */
export function prose(count: number): string {
	return Array.from(
		{ length: count },
		(_, at) =>
			`<p>${Array.from({ length: 4 }, (__, line) => SENTENCES[(at * 3 + line) % SENTENCES.length]).join(' ')}</p>`,
	).join('');
}

export const MENU =
	'<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About</a> <a href="/login">Log in</a></nav>';
export const FOOTER =
	'<footer><p>© The River Post. <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></p></footer>';

/** An article as most sites show one. */
export function article(title: string, body: string, extra = '', head = ''): string {
	return doc(
		`${title} | The River Post`,
		`${MENU}<main><article><h1>${title}</h1>${body}</article></main>${extra}${FOOTER}`,
		head,
	);
}
