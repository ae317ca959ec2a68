import { hashText } from '../base/hash';
import { fail, ok, type Result } from '../base/result';
import { problem } from '../base/problem';
import { splitFrontMatter } from './properties/front-matter';
import { readLines, type Line } from './lines';
import { fillSection, readSection, withoutRegion } from './section';

/** The property in which we name every feed that brought an item. */
export const SOURCES = 'sources';

/**
 * Tells whether anyone has touched a note since we made it: the hash of its text without what we ourselves add later (our
 * region, `sources`). Blank lines and line ends do not count.
 */
export function touchHash(text: string): string {
	const own = new RegExp(`^${SOURCES}:.*$`, 'mu');
	const rest = withoutRegion(text.replace(/\r\n?/gu, '\n'));
	const parts = splitFrontMatter(rest);
	const yaml = parts ? parts.yaml.replace(own, '') : '';
	const lines = `${yaml}${parts ? parts.body : rest}`.split('\n').map((line) => line.trim());
	return hashText(lines.filter((line) => line !== '').join('\n'));
}

/**
 * Brings what the publisher says now into a note. `before` is the note as we made it, where its hash is known: a note no one
 * touched becomes `fresh`, only text fetched from the page stays; in any other note only our quoted summary and our text from
 * the feed are replaced, each where it is still as we wrote it. Problem `note-edited` where nothing may be.
 */
export function reviseNote(
	text: string,
	fresh: string,
	made: { readonly note: string; readonly quote: string },
): Result<string> {
	const kept = readSection(text);
	const fromPage = kept?.provenance && kept.provenance.method !== 'feed' ? kept : undefined;
	if (made.note !== '' && touchHash(text) === made.note && kept?.edited !== true) {
		if (!fromPage?.provenance) return ok(fresh);
		const filled = fillSection(fresh, fromPage.markdown, fromPage.provenance);
		return filled.ok ? filled : ok(text);
	}
	const quoted = replaceQuote(text, firstQuote(fresh), made.quote);
	const renewed = readSection(fresh);
	const isOurs = kept?.provenance?.method === 'feed' && !kept.edited;
	const filled =
		isOurs && renewed?.provenance
			? fillSection(quoted ?? text, renewed.markdown, renewed.provenance)
			: ok(quoted ?? text);
	return filled.ok && filled.value !== text ? filled : fail(problem('note-edited', ''));
}

/** Hash of the first quote below the front matter: our summary, in the note as we made it. */
export function quoteHash(text: string): string {
	const quote = firstQuote(text);
	return quote === '' ? '' : hashText(quote);
}

function firstQuote(text: string): string {
	const [range] = quotes(text);
	return range ? range.text : '';
}

function replaceQuote(text: string, by: string, hash: string): string | undefined {
	const found = hash === '' ? undefined : quotes(text).find((each) => hashText(each.text) === hash);
	if (!found || by === '') return undefined;
	return text.slice(0, found.start) + by + text.slice(found.end);
}

interface Quote {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Runs of quoted lines in the body, in order. */
function quotes(text: string): readonly Quote[] {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const found: Quote[] = [];
	let run: Line[] = [];
	const close = (): void => {
		const [first, last] = [run[0], run.at(-1)];
		if (first && last)
			found.push({
				text: run.map((line) => line.text).join('\n'),
				start: first.start,
				end: last.start + last.text.length,
			});
		run = [];
	};
	for (const line of lines) {
		if (!line.opaque && /^ {0,3}>/u.test(line.text)) run.push(line);
		else close();
	}
	close();
	return found;
}
