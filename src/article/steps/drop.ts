import { findAll, linkDensity, namesOf, textOf } from '../dom';

const NEVER =
	'script, style, noscript, template, link, meta, object, form, button, input:not([type="checkbox"]), select, textarea, dialog, svg, canvas, nav';
const HIDDEN =
	'[hidden], [aria-hidden="true"]:not(code):not(.katex-html), [style*="display:none"], [style*="display: none"], .visually-hidden, .sr-only, .screen-reader-text';

/** Drops what is no article on any page: scripts, forms, navigation, what the page hides. */
export function dropFurniture(root: ParentNode): void {
	for (const noscript of findAll(root, 'noscript')) keepImage(noscript);
	for (const element of findAll(root, NEVER)) {
		if (!element.closest('pre')) element.remove();
	}
	for (const element of findAll(root, HIDDEN)) {
		if (element.querySelector('h2, p + p') === null || textOf(element).length < 2000)
			element.remove();
	}
}

/** A lazy image's real address may stand in its `noscript` twin alone. */
function keepImage(noscript: Element): void {
	const before = noscript.previousElementSibling;
	const inside = noscript.querySelector('img[src]');
	if (
		inside &&
		before?.tagName === 'IMG' &&
		(before.getAttribute('src') ?? '').startsWith('data:')
	) {
		before.setAttribute('src', inside.getAttribute('src') ?? '');
	}
}

const NOISE =
	/(?:^|[\s_-])(?:share|sharing|social|newsletter|subscribe|subscription|signup|related|recommended|recommend|read-?next|more-?(?:stories|posts)|promo|advert|ad|ads|sponsor|sponsored|breadcrumbs?|pagination|pager|post-?nav|author-?bio|byline|tags?-?list|comments?|respond|disqus|sidebar|toc|table-of-contents|cookie|consent|banner|popup|modal|print|rating|byline-date|post-meta|entry-meta)(?:$|[\s_-])/u;
const NOISE_CHINESE = /(?:相关阅读|推荐阅读|分享到|责任编辑|版权声明|关注我们)/u;

/** Drops what stands round an article inside its container: share bars, newsletters, related posts, comments. */
export function prune(root: Element): readonly string[] {
	const dropped: string[] = [];
	const total = textOf(root).length;
	for (const element of findAll(
		root,
		'div, section, aside, ul, ol, p, footer, header, figure, span',
	)) {
		if (
			!element.parentNode ||
			element === root ||
			element.closest('pre') ||
			element.querySelector('[data-zf-note]')
		)
			continue;
		const length = textOf(element).length;
		// Half of the article is no furniture, whatever it is called.
		if (length > total / 2) continue;
		const names = namesOf(element);
		const isNoise = NOISE.test(names) && element.closest('[data-zf-note]') === null;
		const isLinkList =
			/^(?:UL|OL)$/u.test(element.tagName) &&
			length < 1500 &&
			linkDensity(element) > 0.9 &&
			element.children.length > 3 &&
			element.querySelector('p') === null &&
			isAtEdge(element);
		const isShort = element.tagName === 'P' && length < 200 && NOISE_CHINESE.test(textOf(element));
		if (isNoise || isLinkList || isShort) {
			dropped.push(names.trim().slice(0, 40) || element.tagName.toLowerCase());
			element.remove();
		}
	}
	return dropped;
}

function isAtEdge(element: Element): boolean {
	const parent = element.parentElement;
	return parent?.firstElementChild === element || parent?.lastElementChild === element;
}

const FIRST_LINE = /^\s*(?:Published on|Posted on) [^\n]{4,80}\s*$/u;
const LAST_LINE = /^\s*(?:Discuss|Comments?|Read more|View on \w+)\s*$/iu;

/** Drops the "Published on …" line that starts an article and the lone "Discuss" link that ends it. */
export function dropBoilerplate(root: Element): void {
	const first = firstText(root);
	if (first && FIRST_LINE.test(textOf(first))) first.parentNode?.removeChild(first);
	const last = lastElement(root);
	if (last?.tagName === 'A' && LAST_LINE.test(textOf(last))) last.remove();
}

function firstText(root: Node): Node | undefined {
	let node: Node | null = root.firstChild;
	while (node) {
		if (textOf(node).trim() !== '') {
			if (node.nodeType === 3 || textOf(node).trim().length < 100) return node;
			node = node.firstChild;
		} else node = node.nextSibling;
	}
	return undefined;
}

function lastElement(root: Element): Element | undefined {
	let at: Node | null = root.lastChild;
	while (at && textOf(at).trim() === '') at = at.previousSibling;
	if (!at || at.nodeType !== 1) return undefined;
	const element = at as Element;
	const inner = element.lastElementChild;
	return inner && textOf(inner).trim() === textOf(element).trim() && element.tagName !== 'A'
		? lastElement(element)
		: element;
}
