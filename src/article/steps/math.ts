import { findAll, makeElement, textOf } from '../dom';

/** The mark of a formula that survives every extractor: its text is TeX. */
export const MATH = 'data-zf-math';

/** Finds formulas of KaTeX, MathJax, MathML and images with TeX in `alt`, and leaves TeX in a marked `code`. */
export function markMath(root: ParentNode): void {
	for (const span of findAll(root, '.katex-display, .katex')) {
		const tex = textOf(span.querySelector('annotation[encoding="application/x-tex"]'));
		if (tex !== '' && span.parentNode) replace(span, tex, span.classList.contains('katex-display'));
	}
	for (const script of findAll(root, 'script[type^="math/tex"]')) {
		replace(script, textOf(script), /display/u.test(script.getAttribute('type') ?? ''));
	}
	for (const shown of findAll(
		root,
		'.MathJax_Preview, .MathJax, .MathJax_Display, mjx-assistive-mml',
	))
		shown.remove();
	for (const math of findAll(root, 'math')) {
		const tex =
			math.getAttribute('alttext') ?? textOf(math.querySelector('annotation[encoding*="tex" i]'));
		if (tex !== '') replace(math, tex, math.getAttribute('display') === 'block');
	}
	for (const image of findAll(
		root,
		'img.latex[alt], img.mwe-math-fallback-image-inline[alt], img.mwe-math-fallback-image-display[alt]',
	)) {
		const tex = image.getAttribute('alt') ?? '';
		if (tex !== '') replace(image, tex, /display/u.test(image.getAttribute('class') ?? ''));
	}
}

function replace(element: Element, tex: string, display: boolean): void {
	const clean = tex
		.trim()
		.replace(/^\{\\displaystyle\s+([\s\S]*)\}$/u, '$1')
		.trim();
	const mark = makeElement(element, 'code', clean);
	mark.setAttribute(MATH, display ? 'block' : 'inline');
	element.replaceWith(mark);
}
