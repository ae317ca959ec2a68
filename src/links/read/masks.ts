import { UNSPACED_SCRIPTS } from '../../base/text/scripts';
import type { RawLink } from './inline';
import { readRoles } from './roles';

/**
 * Headings under which notes keep lists of links. Such a list is what an article does not have yet, so that a note without it is
 * nearest to an article.
 */
const LIST_HEADING =
	/^(?:related|see also|see$|links?|back ?links?|references?|connections?|further reading|read more|up$|down$|next|prev|siblings?|parents?|children|moc|tags?|topics?|index|contents?|相关|關聯|关联|相關|参考|参阅|参见|另见|延伸|链接|反链|索引|目录|関連|参照|リンク|관련|참고|siehe auch|verwandt|vedi anche|collegament|correlat|indice|voir aussi|liens|véase|relacionad|связанн|ссылк|см\.?(?: |$))/iu;
const MAX_HEADING = 40;
/** A line with at most so many words beside its links is a list of links. */
const FEW_WORDS = 2;
const WORD = new RegExp(`[${UNSPACED_SCRIPTS}]|[\\p{L}\\p{N}]+`, 'gu');

/** `kept`: all a reader sees. `prose`: without lists of links. `bare`: prose, its links' texts gone too. */
export type Mask = 'kept' | 'prose' | 'bare';

/** A note's text as if it had not been linked yet, with the places where its links stood. */
export interface Masked {
	readonly text: string;
	readonly spans: readonly {
		readonly start: number;
		readonly end: number;
		readonly note: number;
	}[];
}

/** `targetOf` gives the note a link leads to, `undefined` for none that counts. */
export function maskLinks(
	body: string,
	mask: Mask,
	targetOf: (target: string) => number | undefined,
): Masked {
	const links = readRoles(body).links.filter((link) => !link.web);
	const parts: string[] = [];
	const spans: { start: number; end: number; note: number }[] = [];
	let length = 0;
	let next = 0;
	let listLevel = 0;
	const add = (text: string): void => {
		parts.push(text);
		length += text.length;
	};
	let from = 0;
	for (const line of body.split('\n')) {
		const to = from + line.length;
		const here: RawLink[] = [];
		for (; next < links.length && (links[next]?.start ?? to) < to; next += 1) {
			const link = links[next];
			if (link && link.start >= from) here.push(link);
		}
		listLevel = levelAfter(line, listLevel);
		const notes = here.map((link) => (link.embed ? undefined : targetOf(link.target)));
		const hasLinks = notes.some((note) => note !== undefined);
		if (mask === 'kept' || !hasLinks || (listLevel === 0 && !isListOfLinks(body, from, to, here))) {
			let at = from;
			here.forEach((link, place) => {
				add(body.slice(at, link.start));
				at = Math.min(link.end, to);
				const note = notes[place];
				if (link.embed || (note !== undefined && mask === 'bare')) return;
				const start = length;
				add(body.slice(link.shownStart, link.shownEnd));
				if (note !== undefined) spans.push({ start, end: length, note });
			});
			add(body.slice(at, to));
			add('\n');
		}
		from = to + 1;
	}
	return { text: parts.join(''), spans };
}

/** The level of the heading of links that a line stands under, 0 for none. */
function levelAfter(line: string, level: number): number {
	const heading = /^(#{1,6})[ \t]+(.{1,200})$/u.exec(line);
	if (!heading) return level;
	const [, marks = '', words = ''] = heading;
	const under = level > 0 && marks.length <= level ? 0 : level;
	const bare = words.replace(/[^\p{L}\p{N} ]+/gu, '').trim();
	return under === 0 && bare.length < MAX_HEADING && LIST_HEADING.test(bare) ? marks.length : under;
}

function isListOfLinks(body: string, from: number, to: number, links: readonly RawLink[]): boolean {
	let at = from;
	let rest = '';
	for (const link of links) {
		rest += body.slice(at, link.start);
		at = link.end;
	}
	rest += body.slice(Math.min(at, to), to);
	const label = rest.replace(/^[^:：]{0,30}[:：]{1,2}/u, '').replace(/^[\s\d.)>*+-]+/u, '');
	return (label.match(WORD)?.length ?? 0) <= FEW_WORDS;
}
