import { decodeEntities } from '../../base/text/entities';
import { attributeOf, makeElement } from '../dom';

/** Formulas nested deeper than this are hostile: their text is kept. */
const MAX_DEPTH = 60;

/** A sign and the command for it. */
const NAMED =
	'×times ⋅cdot ·cdot ÷div ±pm ∓mp ≤le ≥ge ≠ne ≈approx ≡equiv ∼sim ∝propto →to ←leftarrow ⇒Rightarrow ⇔Leftrightarrow ↦mapsto ∞infty ∑sum ∏prod ∫int ∂partial ∇nabla ∈in ∉notin ⊂subset ⊆subseteq ∪cup ∩cap ∅emptyset ∀forall ∃exists ∧land ∨lor ¬neg ⊕oplus ⊗otimes …dots ⋯cdots ⟨langle ⟩rangle';
const OPERATORS: Readonly<Record<string, string>> = {
	...Object.fromEntries(NAMED.split(' ').map((word) => [word.charAt(0), `\\${word.slice(1)} `])),
	'−': '-',
	'{': '\\{',
	'}': '\\}',
	'%': '\\%',
	'#': '\\#',
	'&': '\\&',
	_: '\\_',
	'\u2061': '',
	'\u2062': '',
	'\u2063': ',',
	'\u200b': '',
};
const GREEK =
	'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
		' ',
	);
const ACCENTS: Readonly<Record<string, string>> = {
	'¯': 'bar',
	'‾': 'overline',
	_: 'underline',
	'^': 'hat',
	ˆ: 'hat',
	'~': 'tilde',
	'˜': 'tilde',
	'˙': 'dot',
	'¨': 'ddot',
	'→': 'vec',
	'⃗': 'vec',
	'⏞': 'overbrace',
	'⏟': 'underbrace',
};
const FUNCTIONS =
	/^(?:sin|cos|tan|log|ln|exp|lim|max|min|sup|inf|det|dim|ker|gcd|arg|deg|sinh|cosh|tanh|arcsin|arccos|arctan|Pr)$/u;

/** Presentation MathML as TeX, as near as it comes; empty where it holds nothing. */
export function mathmlToTex(math: Element): string {
	return tex(math, 0)
		.replace(/ {2,}/gu, ' ')
		.replace(/ (?=[}^_])/gu, '')
		.trim();
}

/** The formula that MathJax keeps as a text beside what it draws; nothing where there is none. */
export function readMathml(shown: Element): Element | null {
	const root = makeElement(shown, 'div');
	const open = [root];
	const source = attributeOf(shown, 'data-mathml').slice(0, 20000);
	const parts = source.matchAll(/<(\/?)([a-z]{1,20})[^<>]*>|[^<]+/gu);
	for (const [part, end, name = ''] of parts) {
		const at = open.at(-1) ?? root;
		if (name === '') at.append(decodeEntities(part));
		else if (end !== '') open.pop();
		else {
			const made = at.appendChild(makeElement(shown, name));
			if (!part.endsWith('/>') && open.length < MAX_DEPTH) open.push(made);
		}
	}
	return root.querySelector('math');
}

/** A layout element (MathML Core, section 3) by what it holds, or a token. */
function tex(element: Element, depth: number): string {
	const text = (element.textContent ?? '').trim();
	if (depth > MAX_DEPTH) return signs(text);
	const kids = [...element.children];
	const part = (at: number): string => {
		const kid = kids[at];
		return kid ? tex(kid, depth + 1) : '';
	};
	const all = (): string => kids.map((kid) => tex(kid, depth + 1)).join('');
	const name = element.nodeName.toLowerCase();
	switch (name) {
		case 'msup':
			return `${grouped(part(0))}^{${part(1)}}`;
		case 'msub':
			return `${grouped(part(0))}_{${part(1)}}`;
		case 'msubsup':
		case 'munderover':
			return `${grouped(part(0))}_{${part(1)}}^{${part(2)}}`;
		case 'mfrac':
			// Without its line it is no fraction: what brackets round it make a choice.
			return parseFloat(attributeOf(element, 'linethickness')) === 0
				? `{${part(0)} \\atop ${part(1)}}`
				: `\\frac{${part(0)}}{${part(1)}}`;
		case 'msqrt':
			return `\\sqrt{${all()}}`;
		case 'mroot':
			return `\\sqrt[${part(1)}]{${part(0)}}`;
		case 'mover':
			return accented(part(0), kids[1], part(1), '^');
		case 'munder':
			return accented(part(0), kids[1], part(1), '_');
		case 'mfenced': {
			const [open, close] = [
				element.getAttribute('open') ?? '(',
				element.getAttribute('close') ?? ')',
			];
			return `${signs(open)}${kids.map((_, at) => part(at)).join(', ')}${signs(close)}`;
		}
		case 'mtable':
			return `\\begin{matrix}${kids.map((_, at) => part(at)).join(' \\\\ ')}\\end{matrix}`;
		case 'mtr':
		case 'mlabeledtr':
			return kids.map((_, at) => part(at)).join(' & ');
		case 'semantics':
			return part(0);
		case 'annotation':
		case 'annotation-xml':
		case 'mphantom':
			return '';
		default:
			return token(name, text, element) ?? (kids.length === 0 ? signs(text) : all());
	}
}

/** A token element (MathML Core, section 3), which holds text; `undefined` for any other. */
function token(name: string, text: string, element: Element): string | undefined {
	switch (name) {
		case 'mi':
			return identifier(text, element);
		case 'mn':
			return signs(text);
		case 'mo':
			return /^(?:lim|max|min|sup|inf)$/u.test(text) ? `\\${text} ` : signs(text);
		case 'mtext':
		case 'ms':
			return text === '' ? ' ' : `\\text{${text.replace(/[{}$\\]/gu, '')}}`;
		case 'mspace':
			return ' ';
		default:
			return undefined;
	}
}

function identifier(text: string, element: Element): string {
	if (FUNCTIONS.test(text)) return `\\${text} `;
	if (/^[A-Za-z]{2,}$/u.test(text)) return `\\mathrm{${text}}`;
	const variant = attributeOf(element, 'mathvariant');
	if (variant === 'bold' && /^\w$/u.test(text)) return `\\mathbf{${text}}`;
	if (variant === 'double-struck' && /^\w$/u.test(text)) return `\\mathbb{${text}}`;
	return signs(text);
}

function signs(text: string): string {
	return [...text].map(sign).join('');
}

function sign(character: string): string {
	const known = OPERATORS[character];
	if (known !== undefined) return known;
	const code = character.codePointAt(0) ?? 0;
	const small = GREEK[code - 0x3b1];
	if (code >= 0x3b1 && code <= 0x3c9 && small !== undefined) return `\\${small} `;
	const capital = GREEK[code - 0x391];
	if (code >= 0x391 && code <= 0x3a9 && capital !== undefined && /[ΓΔΘΛΞΠΣΥΦΨΩ]/u.test(character))
		return `\\${capital.charAt(0).toUpperCase()}${capital.slice(1)} `;
	return /[\\$]/u.test(character) ? `\\${character === '\\' ? 'backslash ' : '$'}` : character;
}

/** A base of several signs takes braces, so that its index belongs to all of them. */
function grouped(base: string): string {
	return base.length > 1 && !/^\\?[A-Za-z]+ ?$/u.test(base) && !/^\\[a-z]+\{[^{}]*\}$/u.test(base)
		? `{${base}}`
		: base;
}

function accented(base: string, over: Element | undefined, text: string, side: '^' | '_'): string {
	const accent = ACCENTS[(over?.textContent ?? '').trim()];
	if (accent !== undefined) return `\\${accent}{${base}}`;
	return `${grouped(base)}${side}{${text}}`;
}
