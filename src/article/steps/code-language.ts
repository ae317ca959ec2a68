import { attributeOf } from '../dom';
/** Class names of highlighters that say the language, most telling first. */
const PREFIXED: readonly RegExp[] = [
	/(?:^|\s)(?:lang(?:uage)?[-:]|brush:\s?)([A-Za-z0-9+#_.-]{1,30})/u,
	/(?:^|\s)blob-wrapper\s.*\btype-([A-Za-z0-9+#_]{1,30})/u,
	/(?:^|\s)(?:highlight|hl)-(?:(?:source|text)-)?([A-Za-z0-9+#_]{1,30})/u,
	/(?:^|\s)code-([A-Za-z0-9+#_]{1,30})(?=\s|$)/u,
];
/** Words that mark a highlighter, beside which a bare word is the language (`hljs js`, `sourceCode python`). */
const BARE_BESIDE =
	/(?:^|\s)(?:hljs|sourceCode|highlight|prettyprint|chroma|shiki|src|code|syntaxhighlighter|rust-example-rendered)(?:\s|$)/u;
export const LANGUAGES = new Set(
	'bash sh shell zsh console powershell c cpp c++ csharp cs java kotlin scala groovy clojure javascript js jsx typescript ts tsx json json5 yaml yml toml ini xml html css scss sass less sql graphql python py ruby rb rust rs go golang swift objectivec php perl lua r julia matlab haskell hs ocaml fsharp elixir erlang elm dart zig nim lisp scheme racket prolog fortran pascal ada asm nasm wasm tex latex markdown md diff patch dockerfile makefile make cmake nginx apache vim viml nix hcl terraform proto protobuf solidity svelte vue astro mermaid graphviz dot regex http vb vbnet cobol awk sed jq kql promql abap apex crystal d gdscript glsl hlsl coffeescript'.split(
		' ',
	),
);
const NO_LANGUAGE =
	/^(?:block|wrap(?:per)?|plaintext|plain|none|text|txt|nohighlight|no-highlight|default|undefined|auto|code|basic|notranslate|source|toolbar|snippet|highlight|inline|copy|container|myst)$/iu;

/** Names that Pygments and Linguist alone know. */
const ALIASES: Readonly<Record<string, string>> = { html_basic: 'html', ipython3: 'python' };

/** The language a code block states for itself or through its wrappers, in lower case; empty where it states none. */
export function languageOf(code: Element, outer: Element): string {
	const inner = code.querySelector('code');
	const around = [
		inner,
		code,
		outer,
		outer.parentElement,
		outer.parentElement?.parentElement,
		outer.parentElement?.parentElement?.parentElement,
	];
	for (const [depth, each] of around.entries()) {
		if (!each) continue;
		const found = stated(each) || named(namesOf(each), depth < 4);
		if (found !== '' && !NO_LANGUAGE.test(found)) return found.toLowerCase();
	}
	return '';
}

/** Confluence puts what others write as a class elsewhere. */
const namesOf = (element: Element): string =>
	element.getAttribute('data-syntaxhighlighter-params') ?? element.getAttribute('class') ?? '';

function stated(element: Element): string {
	// `lang` names the reader's language too: it counts where it names one for machines.
	const lang = attributeOf(element, 'lang').toLowerCase();
	if (element.nodeName === 'PRE' && lang.length > 2 && LANGUAGES.has(lang)) return lang;
	return (
		element
			.getAttributeNames()
			.filter((name) => /-lang(?:uage)?$|^lang-name$|^language$/u.test(name))
			.map((name) => attributeOf(element, name).trim())
			.find((value) => /^[A-Za-z0-9+#_.-]{1,30}$/u.test(value)) ?? ''
	);
}

function named(names: string, isNear: boolean): string {
	if (names === '' || names.length > 2000) return '';
	for (const shape of PREFIXED) {
		const found = shape.exec(names)?.[1] ?? '';
		if (found !== '' && !NO_LANGUAGE.test(found)) return ALIASES[found] ?? found;
	}
	if (!isNear) return '';
	const words = names.toLowerCase().split(/\s+/u);
	if (!BARE_BESIDE.test(names) && words.length > 1) return '';
	return words.find((word) => LANGUAGES.has(word)) ?? '';
}
