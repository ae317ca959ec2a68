import { findAll, has, textOf, trimmed, unwrap } from '../dom';

/** On a link to a place in its own page: the place's name, by which footnotes are recognised. */
export const PLACE = 'data-zf-place';

const PERMALINKS =
	'[class*="anchor"], [class*="permalink"], .headerlink, .hash-link, .heading-link';
const TOOLS = '.mw-editsection, .viewcode-link, a.headerlink, a.anchor, a.src';
const SIGNS =
	/^(?:\s|[#¶§∞†\u200b\ue9cb]|\ufe0f|🔗|⚓|permalink|(?:direct )?link to (?:this )?(?:heading|section)|anchor|link)*$/iu;

/** The way back to where a note stands; its own place, `FOOT1`, begins as others do. */
const TEXINFO = ':is(h3, h4, h5) > [href*="#DOCF"]';

/** Links for editing a section; a heading's or caption's link to itself: the sign goes, a link round the heading's own words leaves the words. */
export function dropPermalinks(root: ParentNode): void {
	for (const each of findAll(root, TOOLS)) {
		const text = trimmed(each);
		if (each.nodeName !== 'A' || (text !== '' && SIGNS.test(text)) || /^source$/iu.test(text))
			each.remove();
	}
	// Texinfo sets the number of a note in a heading over it.
	for (const place of findAll(root, TEXINFO)) {
		const heading = place.parentElement;
		heading?.nextElementSibling?.prepend(place);
		heading?.remove();
	}
	for (const heading of findAll(root, 'h1, h2, h3, h4, h5, h6')) {
		for (const each of findAll(heading, `${PERMALINKS}, a`)) {
			const isOwn = each.hasAttribute(PLACE) || (each.getAttribute('href') ?? '#').startsWith('#');
			const isSign = SIGNS.test(textOf(each)) && !has(each, 'img');
			// A reference to a footnote, which is found later.
			if (isOwn && each.closest('sup, [role="doc-noteref"]')) continue;
			if (each.nodeName !== 'A') {
				if (isSign) each.remove();
			} else if (isSign && (isOwn || each.matches(PERMALINKS))) each.remove();
			else if (isOwn) unwrap(each);
		}
	}
}
