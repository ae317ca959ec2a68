/**
 * The classes and ids of a page, in one lower-case text. Most rules look for names that one site in a hundred has: a look
 * into this text spares each of them a walk through the whole tree.
 */
const known = new WeakMap<ParentNode, string>();

/** What our own steps call an element. */
const OURS = 'admonition title footnotes language- zf-note-';

/** A page of more letters in names is searched as it stands: looking for a name would take as long. */
const MOST_NAMES = 200_000;

/** To be called before a page is searched; whoever calls an element by a new name later adds it to `OURS`. */
export function learnNames(document: Document): void {
	if (known.has(document)) return;
	const names = new Set<string>([OURS]);
	for (const each of document.querySelectorAll('[class]'))
		names.add(each.getAttribute('class') ?? '');
	for (const each of document.querySelectorAll('[id]')) names.add(each.id);
	const all = [...names].join('\n').toLowerCase();
	if (all.length <= MOST_NAMES) known.set(document, all);
}

/**
 * What of a list of selectors may match in a page; empty where nothing can.
 * @param selector one of ours: what it asks for is kept for the next page
 */
export function narrowed(root: ParentNode, selector: string): string {
	const names = known.get(root);
	if (names === undefined) return selector;
	const kept = lists.get(selector) ?? listOf(selector);
	lists.set(selector, kept);
	return kept
		.filter((each) => mayMatch(each, names))
		.map(({ css }) => css)
		.join(',');
}

const lists = new Map<string, readonly Wanted[]>();

interface Wanted {
	readonly css: string;
	/** Parts of classes and ids, in lower case: a page that matches has each of them. */
	readonly names: readonly string[];
	/** Of each list in `:is()` and `:has()` one must match as well. */
	readonly lists: readonly (readonly Wanted[])[];
}

const mayMatch = (wanted: Wanted, names: string): boolean =>
	wanted.names.every((name) => names.includes(name)) &&
	wanted.lists.every((list) => list.some((each) => mayMatch(each, names)));

/** A list of selectors, parted at the commas that stand in no brackets and no quotation marks. */
function listOf(selector: string): readonly Wanted[] {
	const found = [''];
	let depth = 0;
	for (const [token] of selector.matchAll(TOKEN)) {
		if (token === '(') depth += 1;
		if (token === ')') depth -= 1;
		if (token === ',' && depth === 0) found.push('');
		else found[found.length - 1] += token;
	}
	return found.map(wantedBy);
}

function wantedBy(css: string): Wanted {
	const inner: (readonly Wanted[])[] = [];
	let [bare, bracket, depth] = ['', '', 0];
	for (const [token] of css.matchAll(TOKEN)) {
		if (token === ')') depth -= 1;
		if (depth > 0) bracket += token;
		else if (token !== ')' && token !== '(') bare += token;
		else if (token === ')') {
			// What `:not()` holds must not be there.
			if (/:(?:is|has)$/u.test(bare)) inner.push(listOf(bracket));
			bracket = '';
		}
		if (token === '(') depth += 1;
	}
	const found = [...bare.matchAll(NAME)].map(([, part = '', own = '']) => part || own);
	const names = found.filter((name) => name !== '').map((name) => name.toLowerCase());
	return { css, names, lists: inner };
}

const TOKEN = /"[^"]*"|'[^']*'|[(),]|[^"'(),]+/gu;
const NAME = /\[(?:class|id)[*^$~|]?=["']?([^"'\]]+)|\[[^\]]*\]|[.#]([\w-]+)/gu;
