import { trimEndSigns } from '../../base/text/text';
import { attributeOf, classOf, findAll, isIn, makeElement, textOf, trimmed } from '../dom';
import { markEquations } from './equations';
import { mathmlToTex, readMathml } from './mathml';
import { markTexInText } from './tex-in-text';

/** The mark of a formula that survives every extractor: its text is TeX, its value `inline` or `block`. */
export const MATH = 'data-zf-math';

const IMAGES =
	'img:is(.latex, .tex, .math, .equation, .ltx_Math), img[class*="mwe-math"], img[eeimg], img[class*="ql-img"], img[src*="latex.codecogs.com"], img[src*="zhihu.com/equation?tex="], img[src*="math.now.sh"], img[src*="i.upmath.me/"], img[src*="chart.apis.google.com/chart?cht=tx"], img[alt^="\\\\"]';

/**
 * Finds formulas of KaTeX, MathJax 2 and 3, MathML, Wikipedia, GitHub, Pandoc, images with TeX in `alt` or address and TeX
 * between delimiters in the text, and leaves the TeX of each in a marked `code`.
 */
export function markMath(root: ParentNode): void {
	for (const span of findAll(root, '.katex-display, .katex, .katex-block')) {
		const tex = annotated(span);
		if (tex !== '' && span.parentNode) {
			const isBlock = /(?:^|\s)katex-(?:display|block)/u.test(classOf(span));
			replace(span, tex, isBlock || isIn(span, '.katex-display'));
		}
	}
	markMathJax(root);
	markEquations(root, mark);
	for (const math of findAll(root, 'math')) {
		if (!math.parentNode) continue;
		const tex = attributeOf(math, 'alttext') || annotated(math) || mathmlToTex(math);
		const outer = outermost(math);
		const isBlock =
			math.getAttribute('display') === 'block' || isDisplayed(math) || standsAlone(outer, tex);
		if (tex !== '') replace(outer, tex, isBlock);
	}
	for (const image of findAll(root, IMAGES)) {
		const tex = texOfImage(image);
		if (tex !== '' && image.parentNode)
			replace(image, tex, /display|block/u.test(classOf(image)) || standsAlone(image, tex));
	}
	for (const shown of findAll(root, '.latex-rendered[data-attrs]')) {
		const tex = /"persistentExpression":("(?:[^"\\]|\\.){1,4000}")/u.exec(
			attributeOf(shown, 'data-attrs'),
		)?.[1];
		// Substack draws it by script.
		if (tex !== undefined) replace(shown, unquoted(tex), true);
	}
	markNamed(root);
	markTexInText(root, replaceText);
}

function unquoted(json: string): string {
	try {
		return String(JSON.parse(json));
	} catch {
		// No JSON after all: as it stands.
		return json.slice(1, -1);
	}
}

/** MathJax keeps the source in a script, in hidden MathML, or in the label it reads out (LessWrong). */
function markMathJax(root: ParentNode): void {
	for (const shown of findAll(root, 'mjx-container, .mjx-chtml, .mjpage')) {
		if (!shown.parentNode) continue;
		const label = attributeOf(shown.querySelector('.mjx-math[aria-label]'), 'aria-label');
		const hidden = shown.querySelector('math');
		const tex =
			label ||
			(shown.getAttribute('data-latex') ??
				shown.querySelector('[data-latex]')?.getAttribute('data-latex') ??
				shown.getAttribute('data-tex') ??
				'') ||
			(hidden ? annotated(hidden) || mathmlToTex(hidden) : '');
		const isBlock =
			shown.getAttribute('display') === 'true' ||
			/MJXc-display|mjpage__block/u.test(classOf(shown)) ||
			isIn(shown, '.MJXc-display, .MathJax_Display');
		if (tex !== '') replace(shown, tex, isBlock);
	}
	for (const script of findAll(root, 'script[type^="math/tex"], script[type^="math/asciimath"]'))
		replace(script, textOf(script), /display/u.test(attributeOf(script, 'type')));
	for (const shown of findAll(root, '[class^="MathJax"]')) {
		if (shown.querySelector(`[${MATH}]`)) continue;
		const math = shown.querySelector('math') ?? readMathml(shown);
		// Its own script follows it and has spoken already; where a sanitiser took that, the MathML remains.
		const isDoubled = shown.nextElementSibling?.hasAttribute(MATH) === true;
		if (isDoubled || shown.matches('.MathJax_Preview')) shown.remove();
		else if (math) replace(shown, annotated(math) || mathmlToTex(math), false);
	}
	for (const twin of findAll(root, 'mjx-assistive-mml')) twin.remove();
}

/** Elements that say by their name that their text is TeX: Pandoc, GitHub, arithmatex, Jupyter, Hugo. */
function markNamed(root: ParentNode): void {
	const named =
		'math-renderer, span.math, div.math, .arithmatex, .tex-math, .math-tex, .math-inline, .math-block, .ltx_Math, .ztext-math, .kdmath, .katex-eq, code.math, pre.math > code, code.language-math, d-math';
	for (const element of findAll(root, named)) {
		const stated = element.getAttribute('data-tex') ?? element.getAttribute('data-math');
		if (!element.parentNode || element.querySelector(`[${MATH}], img, table, p, li`)) continue;
		const raw = (stated ?? textOf(element)).trim();
		const [, open = '', body = raw] =
			/^(\$\$|\$`?|\\\(|\\\[)([\s\S]*?)(?:\$\$|`?\$|\\\)|\\\])$/u.exec(raw) ?? [];
		const names = classOf(element);
		// A span called math may hold italics for a page of its own; TeX is plain text.
		if (body.trim() === '' || (open === '' && stated === null && element.firstElementChild))
			continue;
		const isBlock =
			open === '$$' ||
			open === '\\[' ||
			(!/^\$`?$|^\\\(/u.test(open) && isNamedBlock(element, names));
		replace(element.closest('pre') ?? element, body, isBlock);
	}
}

const isNamedBlock = (element: Element, names: string): boolean =>
	/display|block/u.test(names) ||
	element.hasAttribute('block') ||
	element.getAttribute('data-katex-display') === 'true' ||
	element.nodeName === 'DIV' ||
	isIn(element, 'pre');

function annotated(element: Element): string {
	return trimmed(element.querySelector('annotation[encoding*="tex" i]'));
}

function isDisplayed(math: Element): boolean {
	return (
		math.closest('.mwe-math-element-block, .ltx_equation, .katex-display, .MathJax_Display') !==
		null
	);
}

/** WordPress and Wikipedia set displayed formulas as inline ones alone in a centred paragraph or a definition. */
function standsAlone(formula: Element, tex: string): boolean {
	const parent = formula.parentElement;
	return (
		/^\{?\\displaystyle\b/u.test(tex) &&
		parent?.matches('dd, center, [align="center"]') === true &&
		parent.children.length === 1 &&
		trimmed(parent) === trimmed(formula)
	);
}

/** Wikipedia wraps a formula and its image twin; the wrapper goes as a whole. */
function outermost(math: Element): Element {
	return math.closest('.mwe-math-element, .katex, mjx-container, .MathJax') ?? math;
}

function texOfImage(image: Element): string {
	const stated = image.getAttribute('data-formula') ?? image.getAttribute('data-latex') ?? '';
	const alt = (stated || attributeOf(image, 'alt')).trim();
	if (alt !== '') return trimEndSigns(alt.replace(/^\$+|^\\[[(]|\\[)\]]$/gu, ''), /\$/u);
	const source = attributeOf(image, 'src');
	const query =
		/[?&](?:tex|chl|from)=([^&#]{1,4000})/u.exec(source)?.[1]?.replace(/\+/gu, ' ') ??
		// Its own names for what addresses cannot hold; a plus is one.
		/codecogs\.com\/[\w.]{3,12}\?([^#]{1,4000})/u
			.exec(source)?.[1]
			?.replace(/&space;/gu, ' ')
			.replace(/&plus;/gu, '+') ??
		'';
	try {
		return decodeURIComponent(query);
	} catch {
		// A stray per cent sign: no formula to be read.
		return '';
	}
}

/** The TeX without what only wraps it for display. */
function cleanTex(tex: string): string {
	return tex
		.trim()
		.replace(/^\{\\(?:displaystyle|textstyle)\s+([\s\S]*)\}$/u, '$1')
		.replace(/^\\(?:displaystyle|textstyle)\s+/u, '')
		.replace(/^% <!\[CDATA\[|%\s*\]\]>$/gu, '')
		.trim();
}

function mark(like: Node, tex: string, isBlock: boolean): Element {
	const made = makeElement(like, 'code', cleanTex(tex));
	made.setAttribute(MATH, isBlock ? 'block' : 'inline');
	return made;
}

/** Of more than one line, by their name: no line holds them. */
const LINES = /^\s*\\begin\{(?:align|eq|gather|mult)/u;

function replace(element: Element, tex: string, isBlock: boolean): void {
	element.replaceWith(mark(element, tex, isBlock || LINES.test(tex)));
}

function replaceText(
	node: Node,
	parts: readonly (string | { readonly tex: string; readonly isBlock: boolean })[],
): void {
	const made = parts.map((part) =>
		typeof part === 'string'
			? (node.ownerDocument?.createTextNode(part) ?? part)
			: mark(node, part.tex, part.isBlock),
	);
	for (const each of made) (node as ChildNode).before(each);
	(node as ChildNode).remove();
}
