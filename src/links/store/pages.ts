import { pageKey } from '../../base/identity/page-key';

/** Properties in which people keep the address of the page a note is about, in any case: `Source URL`, `canonical_url`, `DOI`. */
const PROPERTY =
	/^(?:(?:source|canonical|original|article|page|web)?[-_ ]?(?:ur[li]|link|source)|canonical|permalink|website|doi|arxiv)$/iu;
/** An address by itself, in brackets, or as the target of a Markdown link. */
const WEB = /^(?:\[[^\]]{0,400}\]\(|[<[(]*)((?:https?:)?\/\/[^\s<>)\]]+)/iu;

/** Keys of the pages a note stands for, from its properties. */
export function pagesOf(frontmatter: Readonly<Record<string, unknown>>): readonly string[] {
	const keys = new Set<string>();
	for (const [name, value] of pageProperties(frontmatter)) {
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		for (const each of list.slice(0, 20)) {
			const key = typeof each === 'string' ? keyOf(name, each.trim()) : '';
			if (key !== '') keys.add(key);
		}
	}
	return [...keys];
}

function pageProperties(
	frontmatter: Readonly<Record<string, unknown>>,
): readonly (readonly [name: string, value: unknown])[] {
	return Object.entries(frontmatter).filter(([name]) => PROPERTY.test(name));
}

function keyOf(property: string, value: string): string {
	const web = WEB.exec(value)?.[1];
	if (web !== undefined) return pageKey(web);
	return /^(?:doi|arxiv)$/iu.test(property)
		? pageKey(`${property}:${value.replace(/^(?:doi|arxiv):\s*/iu, '')}`)
		: '';
}

/** The host of the first page address, for telling which notes came from one place. */
export function hostOfPages(frontmatter: Readonly<Record<string, unknown>>): string {
	for (const [, value] of pageProperties(frontmatter)) {
		const host = typeof value === 'string' ? hostIn(value) : '';
		if (host !== '') return host;
	}
	return '';
}

export function hostIn(address: string): string {
	const host = /^\s*(?:https?:)?\/\/(?:www\.)?([^\s/:?#]{1,255})/iu.exec(address)?.[1];
	return host?.toLowerCase() ?? '';
}
