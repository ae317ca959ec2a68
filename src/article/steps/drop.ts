import { resolveAddress } from '../../base/address';
import {
	attributeOf,
	findAll,
	has,
	hrefOf,
	isIn,
	linkDensity,
	textOf,
	trimmed,
	unwrap,
} from '../dom';
import { CONSENT_WALL, MEMBERS_ONLY, PAYWALL_WORDS } from '../walls/words';

/** What made the page is asked later: see `isManual`. */
const UNREAD = 'script, style, template, link, meta:not([name="generator" i])';
const NEVER =
	'object, button, input:not([type="checkbox"]), select, textarea, svg, canvas, nav, [role="navigation"], [role="search"], [role="menu"], [role="tablist"], [role="banner"], [role="contentinfo"], [role="dialog"], [role="alertdialog"], .navheader, .navfooter';
const HIDDEN =
	'[hidden], [aria-hidden="true"]:not(code):not(.katex-html), [style*="display:none"], [style*="display: none"], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="screen-reader" i], .sr-only, .off-screen, .element-invisible, .w-condition-invisible';
/** What a page hides until it is asked for is part of its text: the other tabs, folded answers. */
const UNFOLDS =
	'[role="tabpanel"], [role="region"], details *, [class*="tab-"], [class*="tabs"], [class*="accordion" i], [class*="collaps" i], [class*="faq" i], [class*="expand" i]';
/** Elements of a site's own that show one part of many: `awsdocs-tabs`, `app-accordion`. */
const FOLD = /-(?:tabs?|accordion|expand\w*|collaps\w*)/iu;

/**
 * A word in a sentence, or what unfolds an answer: a button that is all of its heading, or that unfolds and asks or holds a
 * paragraph (Redoc).
 */
function isSaid(button: Element): boolean {
	if (button.tagName !== 'BUTTON') return false;
	// A word that explains itself when pressed.
	if (button.matches('p>span>button[aria-haspopup]')) return true;
	const text = trimmed(button);
	const heading = button.closest('h2, h3, h4, h5, h6, dt');
	if (heading !== null) return trimmed(heading) === text;
	return (
		button.matches('[aria-expanded], [class*="accordion" i]') &&
		(has(button, 'p') || /[?？]$/u.test(text))
	);
}

/** What opens over the page: an offer, the pictures once more. */
const OVERLAYS =
	':is([class*="modal" i], [class*="overlay" i], [class*="popup" i], [class*="lightbox" i], [class*="gallery" i], [id*="modal" i], [id*="overlay" i], [id*="popup" i], [id*="gallery" i], [is-overlay], amp-lightbox)';
/** Consent banners and pop-ups of the common makers: long, in fine prose, and never the article. */
const CONSENT =
	'#onetrust-consent-sdk, #onetrust-banner-sdk, #CybotCookiebotDialog, #didomi-host, #usercentrics-root, #cookie-law-info-bar, #truste-consent-track, #sp_message_container, #cookiescript_injected, .qc-cmp2-container, .fc-consent-root, .cky-consent-container, .cmplz-cookiebanner, .osano-cm-window, .iubenda-cs-container, .cc-window, .cookie-notice, .cookie-banner, .cookie-consent, .gdpr-banner, #cookie-banner, #cookie-notice, #cookie-consent, #gdpr-consent, .pum';
/** An offer to subscribe where the text ends; the rest of an article may stand in an element of such a name, too. */
const OFFER =
	'[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [data-area*="paywall"], [data-testid*="paywall"]';
const LONGEST_OFFER = 600;
/** A wrapper of this much prose is the article, whatever its element says. */
const LONG = 1000;

/**
 * What holds this share of a page's text is the page: ASP.NET sets all of it into one form, some hide it until their scripts
 * have run.
 */
const WHOLE = 0.8;

/** Drops what is no article on any page: scripts, forms, navigation, what the page hides. */
export function dropFurniture(root: ParentNode): void {
	openNoscripts(root);
	for (const element of findAll(root, CONSENT)) element.remove();
	for (const element of findAll(root, OFFER)) {
		const text = textOf(element);
		if (text.length < LONGEST_OFFER && PAYWALL_WORDS.test(text)) element.remove();
	}
	for (const element of findAll(root, MEMBERS_ONLY)) if (!holdsProse(element)) element.remove();
	for (const element of findAll(root, UNREAD)) element.remove();
	for (const button of findAll(root, 'button, [role="button"], input[type="button"]').slice(
		0,
		MOST_BUTTONS,
	)) {
		const box = button.closest('div, section, aside, dialog, form');
		if (box && asksConsent(box)) box.remove();
	}
	let isWhole = wholeOf(root);
	for (const field of findAll(root, 'input[type="email"]').slice(0, MOST_BUTTONS)) {
		const box = field.closest('div, section, aside');
		if (box && asksAddress(box) && !isWhole(box)) box.remove();
	}
	// Some publishing systems put the whole page into one form, some a comment's text.
	for (const element of findAll(root, 'form, dialog, fieldset')) {
		if (isWhole(element) || holdsProse(element) || !asks(element)) unwrap(element);
		else element.remove();
	}
	for (const element of findAll(root, NEVER)) {
		if (element.closest('pre')) continue;
		if (holdsProse(element) || isSaid(element) || isWhole(element)) unwrap(element);
		else element.remove();
	}
	isWhole = wholeOf(root);
	for (const element of findAll(root, HIDDEN)) {
		if (
			element.matches(UNFOLDS) ||
			FOLD.test(element.parentElement?.tagName ?? '') ||
			isWhole(element) ||
			isRest(element)
		)
			show(element);
		else element.remove();
	}
}

/** A page of more buttons has no consent banner that nobody named, or it stands early. */
const MOST_BUTTONS = 60;
const LONGEST_BANNER = 1500;
const LONG_LINE = 80;

/** A banner under no known name: buttons below a few lines that say what such banners say. */
function asksConsent(box: Element): boolean {
	const text = textOf(box);
	if (text.length > LONGEST_BANNER || box.querySelector('h1, article, main')) return false;
	// An article about such banners has paragraphs of its own.
	const own = findAll(box, 'p')
		.map(textOf)
		.filter((each) => each.length > LONG_LINE);
	if (own.filter((each) => CONSENT_WALL?.topic.test(each) === false).length > 1) return false;
	const said = CONSENT_WALL?.phrases.filter((each) => each.test(text)).length ?? 0;
	return said > 2 || (said > 1 && box.querySelectorAll('button, [role="button"]').length > 1);
}

const LONGEST_SIGN_UP = 500;
const SIGN_UP =
	/news ?letter|e-?mail|inbox|sign(ing)? up|subscri|abonn|anmeld|inscri|suscri|iscri|подпис|订阅|訂閱|メール|구독/iu;

/** A few lines round a field for an address: what a letter would bring, and what becomes of the address. */
function asksAddress(box: Element): boolean {
	const text = textOf(box);
	return (
		text.length < LONGEST_SIGN_UP && SIGN_UP.test(text) && !box.querySelector('h1, article, main')
	);
}

/** Tells what holds most of the text that a page has at this moment. */
function wholeOf(root: ParentNode): (element: Element) => boolean {
	const all = textOf(root.querySelector('body')).length;
	return (element) => all > 0 && textOf(element).length > all * WHOLE;
}

/** Prose that a script would show: the rest of the article it stands in. */
function isRest(element: Element): boolean {
	return (
		holdsProse(element) &&
		!element.matches(OVERLAYS) &&
		isIn(element, 'article, main, [itemprop="articleBody"]')
	);
}

/** What is kept is read later as if it had never been hidden. */
function show(element: Element): void {
	element.removeAttribute('hidden');
	element.removeAttribute('aria-hidden');
	const style = attributeOf(element, 'style');
	if (/display:\s*none/iu.test(style)) element.removeAttribute('style');
}

/** Whether a form is there to be filled in; some set a post with its buttons in one, or a manual's page with fields to try. */
function asks(form: Element): boolean {
	if (form.tagName !== 'FORM') return true;
	const said = findAll(form, 'p, li, blockquote').map((each) => textOf(each).length);
	const fields = findAll(form, 'input, textarea, select').filter(
		(each) => !each.matches(UNASKED),
	).length;
	if (fields === 0) {
		if (said.length > 0 && !has(form, BUTTONS)) return false;
		return textOf(form).length < POST || !has(form, POSTED);
	}
	const told = said.filter((each) => each > LINE).length;
	// One field is a search's or a subscription's.
	return fields < 2 || told < fields || has(form, ASKED);
}

const BUTTONS = 'input[type="submit"], input[type="button"], input[type="image"]';
/** A post tells when it was written. */
const POSTED = 'time, [class*="date"], [class*="when"]';
const UNASKED = `[type="hidden"], [type="checkbox"], ${BUTTONS}`;
/** What nobody fills in to try a method of an interface. */
const ASKED = 'textarea, input[type="email"], input[type="password"], input[name*="mail" i]';
/** Letters of a text that is more than a button's, of a line that explains a field. */
const POST = 150;
const LINE = 40;

/** Long text in paragraphs with few links. */
function holdsProse(element: Element): boolean {
	if (/^(?:SCRIPT|STYLE|TEMPLATE|LINK|META|SVG|svg)$/u.test(element.tagName)) return false;
	return (
		textOf(element).length > LONG &&
		has(element, 'p + p, h2, br + br, pre, p') &&
		linkDensity(element) < 0.3
	);
}

/** Forum software serves its threads in `noscript` to whoever runs no scripts; that is us. */
function openNoscripts(root: ParentNode): void {
	for (const noscript of findAll(root, 'noscript')) {
		if (trimmed(noscript).length > (has(noscript, 'h3 ~ p') ? 99 : 400) && has(noscript, 'p, div'))
			unwrap(noscript);
		else noscript.remove();
	}
}

const FIRST_LINE = /^\s*(?:Published on|Posted on) [^\n]{4,80}\s*$/u;
const DISCUSS =
	'discuss(?:ion)?(?: (?:this|it)(?: \\w+)?)?(?: (?:on|in|at) .{1,40})?|join the (?:discussion|conversation)|comments? (?:on|at) (?:hacker news|hn|lobste\\.?rs|reddit)';
const LAST_LINE = new RegExp(`^\\s*(?:${DISCUSS}|comments?|read more|view on \\w+)\\s*$`, 'iu');
const DISCUSSION = new RegExp(`^\\s*(?:${DISCUSS})\\s*[→»↗]?\\s*$`, 'iu');

/** Where a page leads to the discussion of its article, as an absolute address; read before what stands round it goes. */
export function findDiscussion(document: Document, url: string): string | undefined {
	const links = findAll(document, 'main a[href], article a[href], [role="main"] a[href]');
	const lone = (links.length > 0 ? links : findAll(document, 'a[href]')).filter((link) => {
		const text = textOf(link);
		return text.length < 80 && DISCUSSION.test(text) && !isIn(link, 'nav, header, aside');
	});
	const address = resolveAddress(hrefOf(lone.at(-1)), url);
	return address !== undefined && /^https?:/iu.test(address) ? address : undefined;
}

/**
 * Drops the "Published on …" line that starts an article and the lone "Discuss" link that ends it. Gives the address where
 * the article is discussed, as written, where that link had one.
 */
export function dropBoilerplate(root: Element): string | undefined {
	const first = firstText(root);
	if (first && FIRST_LINE.test(textOf(first))) first.parentNode?.removeChild(first);
	const last = lastElement(root);
	if (last?.tagName !== 'A' || !LAST_LINE.test(textOf(last))) return undefined;
	last.remove();
	return /^\s*[dc]/iu.test(textOf(last)) ? (last.getAttribute('href') ?? undefined) : undefined;
}

function firstText(root: Node): Node | undefined {
	let node: Node | null = root.firstChild;
	while (node) {
		if (trimmed(node) !== '') {
			if (node.nodeType === 3 || trimmed(node).length < 100) return node;
			node = node.firstChild;
		} else node = node.nextSibling;
	}
	return undefined;
}

function lastElement(root: Element): Element | undefined {
	let at: Node | null = root.lastChild;
	while (at && trimmed(at) === '') at = at.previousSibling;
	if (!at || at.nodeType !== 1) return undefined;
	const element = at as Element;
	const inner = element.lastElementChild;
	return inner && trimmed(inner) === trimmed(element) && element.tagName !== 'A'
		? lastElement(element)
		: element;
}
