import { pageKey } from '../base/page-key';
import type { TextLink } from './scan';

/** Properties that hold the address of the page a note is about. */
const FIELDS = ['url', 'source', 'source_url', 'link', 'canonical', 'canonical_url'];

/** The keys of the pages a note stands for. */
export function pagesOf(frontmatter: Readonly<Record<string, unknown>>): readonly string[] {
	const keys = new Set<string>();
	for (const field of FIELDS) {
		const value = frontmatter[field];
		for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
			const key = typeof one === 'string' ? addressKey(one) : '';
			if (key !== '') keys.add(key);
		}
	}
	return [...keys];
}

/** The pages a text links, by key, each with the address as the text has it. */
export function linkedPages(links: readonly TextLink[]): ReadonlyMap<string, string> {
	const pages = new Map<string, string>();
	for (const { target } of links) {
		const key = addressKey(target);
		if (key !== '' && !pages.has(key)) pages.set(key, target);
	}
	return pages;
}

function addressKey(text: string): string {
	const address = /^www\./iu.test(text) ? `https://${text}` : text;
	return /^(?:https?:)?\/\//iu.test(address) ? pageKey(address) : '';
}
