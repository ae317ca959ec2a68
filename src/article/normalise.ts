import { hrefOf } from './dom';
import type { SiteRules } from './model';
import { learnNames } from './page-names';
import { resolveAddresses } from './steps/addresses';
import { markCallouts } from './steps/callouts';
import { plainCode } from './steps/code';
import { dropFurniture } from './steps/drop';
import { flatten } from './steps/flatten';
import { markFootnotes } from './steps/footnotes';
import { nameRoles, partLabels, raiseTitles } from './steps/labels';
import { markMath } from './steps/math';
import { linkBookmarks, linkGists } from './steps/media';
import { placeStreamed } from './steps/streamed';
import { labelTabs } from './steps/tabs';

/**
 * Brings a page to one form before anyone looks for its article: streamed parts in place, formulas, code and footnotes
 * marked so that they survive, addresses absolute, furniture that is none on any page gone. Changes the tree.
 */
export async function normalise(
	document: Document,
	options: {
		readonly url: string;
		readonly remove: readonly string[];
		readonly breathe: () => Promise<void>;
	},
): Promise<void> {
	unname(document);
	placeStreamed(document);
	learnNames(document);
	// Selectors speak of the page as it was.
	for (const selector of options.remove)
		for (const each of select(document, selector)) if (!each.contains(document.body)) each.remove();
	markMath(document);
	await options.breathe();
	plainCode(document);
	linkGists(document);
	linkBookmarks(document);
	partLabels(document);
	nameRoles(document);
	raiseTitles(document);
	// Now, since the votes and the cleaning go by names that say nothing of a box's worth.
	markCallouts(document);
	await options.breathe();
	resolveAddresses(document, options.url, hrefOf(document.querySelector('base[href]')));
	await options.breathe();
	markFootnotes(document);
	labelTabs(document);
	await options.breathe();
	dropFurniture(document);
	await options.breathe();
	flatten(document);
	await options.breathe();
}

/** What the whole page is called says nothing of its parts, and would take it out as a whole: hidden, a box, a formula. */
function unname({ documentElement, body }: Document): void {
	for (const element of [documentElement, body])
		for (const name of element.getAttributeNames()) element.removeAttribute(name);
}

/** The selectors to remove: ours, then the person's. */
export function removals(...rules: readonly (SiteRules | undefined)[]): readonly string[] {
	return rules.flatMap((rule) => rule?.remove ?? []);
}

/** A selector a person typed may be broken; it then selects nothing. */
export function select(document: Document, selector: string): readonly Element[] {
	try {
		return [...document.querySelectorAll(selector)];
	} catch {
		return [];
	}
}
