import { pageKey } from '../base/page-key';

/** Properties in which people keep the address of the page a note is about. */
const PROPERTIES = [
	'url',
	'source',
	'source_url',
	'source-url',
	'link',
	'canonical',
	'canonical_url',
	'canonical_source',
	'permalink',
	'uri',
	'website',
	'doi',
	'arxiv',
];

/** Keys of the pages a note stands for, from its properties. */
export function pagesOf(frontmatter: Readonly<Record<string, unknown>>): readonly string[] {
	const keys = new Set<string>();
	for (const name of PROPERTIES) {
		const value = frontmatter[name];
		if (value === undefined || value === null) continue;
		const list: readonly unknown[] = Array.isArray(value) ? value : [value];
		for (const each of list.slice(0, 20)) {
			const key = typeof each === 'string' ? keyOf(name, each.trim()) : '';
			if (key !== '') keys.add(key);
		}
	}
	return [...keys];
}

function keyOf(property: string, value: string): string {
	if (property === 'doi' && /^(?:doi:)?10\./iu.test(value)) {
		return pageKey(`https://doi.org/${value.replace(/^doi:/iu, '')}`);
	}
	if (property === 'arxiv' && /^(?:arxiv:)?\d{4}\.\d{4,5}/iu.test(value)) {
		return pageKey(`https://arxiv.org/abs/${value.replace(/^arxiv:/iu, '')}`);
	}
	const bare = /^[<[(]*((?:https?:)?\/\/[^\s<>)\]]+)/iu.exec(value)?.[1];
	return bare === undefined ? '' : pageKey(bare);
}

/** The host of the first page address, for telling which notes came from one place. */
export function hostOfPages(frontmatter: Readonly<Record<string, unknown>>): string {
	for (const name of PROPERTIES) {
		const value = frontmatter[name];
		const host = typeof value === 'string' ? hostIn(value) : '';
		if (host !== '') return host;
	}
	return '';
}

export function hostIn(address: string): string {
	const host = /^\s*(?:https?:)?\/\/(?:www\.)?([^\s/:?#]{1,255})/iu.exec(address)?.[1];
	return host?.toLowerCase() ?? '';
}
