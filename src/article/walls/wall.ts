import { trimEndSigns } from '../../base/text/text';
import { ARTICLE, readFront, readProse, type Front } from './front';
import { WALL_MARKS, type WallKind, type WallMarks } from './words';

export type { WallKind } from './words';

export interface Wall {
	readonly kind: WallKind;
	/** What gave it away, in a few words; empty where the kind says it all. */
	readonly detail: string;
}

export interface WallSigns {
	readonly url: string;
	/** HTTP status of the answer, when known. */
	readonly status?: number;
	/** Lower-case names. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** The wall a page is, or `undefined`. A page that holds an article is read no further than its paragraphs. */
export function findWall(document: Document, signs: WallSigns): Wall | undefined {
	const held = headerWall(signs);
	if (held) return held;
	const told = readProse(document.body);
	return told.prose > ARTICLE ? undefined : judgeFront(readFront(document, signs.url, told), signs);
}

function headerWall({ headers }: WallSigns): Wall | undefined {
	return /^challenge$/iu.test(headers?.['cf-mitigated'] ?? '')
		? { kind: 'challenge', detail: 'Cloudflare' }
		: undefined;
}

/**
 * The signs of each kind are counted, and how many are needed grows with how much the page reads like an article: an
 * article about challenges, cookies or error pages says their words, too, but says more.
 */
export function judgeFront(front: Front, signs: WallSigns): Wall | undefined {
	let best: Wall | undefined;
	let most = 0;
	for (const marks of WALL_MARKS) {
		const [score, detail] = scoreOf(marks, front, signs);
		if (score > most && score >= needed(front, marks))
			[best, most] = [{ kind: marks.kind, detail }, score];
	}
	if (best) return best;
	const asksForScripts =
		front.words < 60 &&
		front.prose === 0 &&
		/javascript|browser.{0,9} not supported/iu.test(front.text);
	return front.isShell || asksForScripts ? { kind: 'empty-shell', detail: '' } : undefined;
}

/** Words that a kind does not explain are an author's from here on. */
const LEAST_OWN = 25;
const LEAST_SENTENCE = 5;
const MOST_CURT = 40;
/** Kana, Han, Hangul: each sign counts as a word. */
const isDense = (text: string): boolean => /[\u3040-\u9fff\uac00-\ud7af]/u.test(text);

/** Of an article about walls most sentences say something else; of a wall hardly one does. */
function needed(front: Front, marks: WallMarks): number {
	if (front.prose > ARTICLE || front.words > 1500) return Infinity;
	// Error pages are set by the theme of posts; other walls are not, but for the offer of a form, which speaks of itself.
	const isOffer = front.marked.has(marks.kind) && marks.topic.test(front.post);
	if (front.post !== '' && marks.kind !== 'soft-404' && !isOffer) return Infinity;
	const { said, own } = explained(front, marks);
	const isOwn = own >= LEAST_OWN;
	if (said === 0 && isOwn && !front.marked.has(marks.kind)) return Infinity;
	// Hardly a word, and none of them an author's.
	const isCurt = isDense(front.text)
		? front.words <= 2 * MOST_CURT
		: front.words <= MOST_CURT && front.prose === 0;
	if (own === 0 && isCurt && front.post === '') return 1;
	const isExplained = said >= 2 * own && !(isOwn && marks.kind === 'consent');
	if (isExplained) return front.prose > 120 ? 5 : front.prose > 25 ? 4 : isOwn || said > 40 ? 3 : 2;
	// One paragraph of some length beside the title of a wall is an article of that title.
	const least = front.prose > 120 ? 7 : front.prose > 40 ? 5 : front.prose > 0 ? 4 : 3;
	return isOwn ? Math.max(6, least) : least;
}

/** Words of sentences that are the wall's, and of those that are not; a title is weighed for itself. */
function explained({ sentences, titles }: Front, marks: WallMarks): { said: number; own: number } {
	let [said, own] = [0, 0];
	for (const { text, words, isBanner } of sentences) {
		if (titles.some((title) => title.includes(text))) continue;
		const isSaid = [marks.title, marks.topic, ...marks.phrases].some((each) => each.test(text));
		if (isSaid) said += isBanner && marks.kind !== 'consent' ? 0 : words;
		else if (!isBanner && words >= LEAST_SENTENCE) own += words;
	}
	return { said, own };
}

function scoreOf(marks: WallMarks, front: Front, signs: WallSigns): readonly [number, string] {
	const title = front.titles.find((each) => partsOf(each).some((part) => isTitle(part, marks)));
	const text = title === undefined ? front.text : front.text.replaceAll(title, '');
	const phrases = marks.phrases.filter((phrase) => phrase.test(text)).length;
	const isStatus = STATUS[marks.kind]?.test(String(signs.status ?? 200)) ?? false;
	const isAddress = marks.address?.test(signs.url) ?? false;
	const shown =
		(title === undefined ? 0 : 3) +
		phrases +
		(front.marked.has(marks.kind) ? 2 : 0) +
		(front.scripted.has(marks.kind) ? 2 : 0);
	// The title and the form of a sign-in agree where nothing is to be read.
	const agreed =
		marks.kind === 'sign-in' &&
		title !== undefined &&
		front.marked.has(marks.kind) &&
		front.prose === 0;
	// Status and address alone say nothing of what the page shows.
	const score =
		shown === 0 ? 0 : shown + (agreed ? 2 : 0) + (isStatus ? 2 : 0) + (isAddress ? 2 : 0);
	return [score, (title ?? '').slice(0, 60)];
}

/** A title is a wall's by its own list, or where a phrase is most of it. */
function isTitle(part: string, { title, phrases }: WallMarks): boolean {
	return (
		title.test(part) ||
		phrases.some((phrase) => (phrase.exec(part)?.[0].length ?? 0) > part.length * 0.65)
	);
}

const STATUS: Partial<Record<WallKind, RegExp>> = {
	challenge: /^(?:403|429|503)$/u,
	'sign-in': /^401$/u,
	'soft-404': /^(?:404|410)$/u,
	'error-page': /^5\d\d$/u,
};

/** A title and its parts: the site's name stands before or after a dash or bar. */
function partsOf(title: string): readonly string[] {
	return [title, ...title.split(/\s+[|–—·:-]\s+|\s*\|\s*|[!！]\s*/u)].map((part) =>
		trimEndSigns(part.trim(), /[\s.!…:]/u),
	);
}
