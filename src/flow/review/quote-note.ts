import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { anchorAt } from '../../note/quotes/block-id';
import { findQuote, type Quote } from '../../note/quotes/find-quote';
import { appendedSection, permanentText, quoteWithLink } from '../../note/permanent/permanent';
import { addRelated } from '../../note/linking/related';
import { cutWords } from '../../note/template/whole';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { inertLines } from './annotate';
import {
	permanentTemplate,
	sourceParts,
	writeTarget,
	type ConversionChoice,
	type ConversionReport,
} from './convert';
import { permanentTarget } from './permanent-name';
import { record } from '../undo/recorder';

export interface QuoteChoice extends ConversionChoice {
	readonly quote: Quote;
	/** The person's own words on it. */
	readonly words?: string;
}

const TITLE_WORDS = 8;

/**
 * A permanent note from selected words, as many as are wanted: the quote with a link to its very block, and under *Related*
 * of the literature note a link back. The status stays. One action.
 */
export async function noteFromQuote(
	world: World,
	settings: Settings,
	path: string,
	choice: QuoteChoice,
): Promise<Result<ConversionReport>> {
	const facts = world.notes.facts(path);
	const read = await world.notes.read(path);
	if (!facts || !read.ok) return fail(problem('note-missing', path));
	const range = findQuote(read.value, choice.quote)?.[0];
	if (!range) return fail(problem('quote-missing', path));
	const { into } = choice;
	const template = await permanentTemplate(world, settings);
	if (!template.ok) return template;
	const { subpath } = anchorAt(read.value, range);
	const title = choice.title?.trim() || cutWords(choice.quote.words, TITLE_WORDS);
	const named = permanentTarget(world, settings, title, choice);
	if (!named.ok) return named;
	const target = named.value;
	const quoted = quoteWithLink(
		inertLines(choice.quote.words),
		world.notes.linkTo(path, target.path, { place: subpath }),
	);
	const own = [quoted, choice.words?.trim() ?? ''].filter((part) => part !== '').join('\n\n');
	const literature = world.notes.linkTo(path, target.path);
	const text =
		into === undefined
			? permanentText(
					{
						...sourceParts(world, facts, settings),
						...{ title, id: target.id, own, literature, links: [] },
					},
					template.value,
				)
			: appendedSection(title, own, literature);
	return record(world, { kind: 'convert', subject: path }, async (recorder) => {
		const written = await writeTarget(recorder, world, { path: target.path, into, text });
		if (!written.ok) return written;
		const link = world.notes.linkTo(written.value, path);
		const linked = await recorder.change(
			path,
			(now) => linkBack(now, choice.quote, link),
			'quoted',
		);
		return linked.ok ? ok({ path: written.value, title, made: into === undefined }) : linked;
	});
}

/** The block's id where it needs one, and the link under *Related*, with the first of the quoted words. */
function linkBack(text: string, quote: Quote, link: string): Result<string> {
	const range = findQuote(text, quote)?.[0];
	if (!range) return fail(problem('quote-missing', ''));
	const anchored = anchorAt(text, range).text;
	const words = inertLines(cutWords(quote.words.replace(/\s+/gu, ' '), TITLE_WORDS));
	return ok(addRelated(anchored, link, `“${words}”`) ?? anchored);
}
