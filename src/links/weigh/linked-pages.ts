import { pageKey } from '../../base/identity/page-key';
import type { Question } from './asked';
import type { RawLink } from '../read/inline';
import type { Reason } from '../model';
import type { Vault } from '../store/vault';

/** A page that a text links, where it stands first. */
interface LinkedPage {
	readonly address: string;
	readonly start: number;
	readonly end: number;
}

/** Pages beyond this many are a directory, not a text. */
const MAX_PAGES = 2000;

/** Notes of pages that the text links, each with the address as its reason. The article's own page does not count. */
export function linkedNotes(
	vault: Vault,
	{ body, links }: Question,
	own: string,
): ReadonlyMap<number, Reason> {
	const found = new Map<number, Reason>();
	if (vault.byPage.size === 0) return found;
	for (const [key, { address, start, end }] of pagesIn(body, links)) {
		if (key === own) continue;
		for (const note of vault.byPage.get(key) ?? []) {
			if (found.has(note)) continue;
			found.set(note, { kind: 'address', words: [address], spans: [{ path: '', start, end }] });
		}
	}
	return found;
}

function pagesIn(body: string, links: readonly RawLink[]): ReadonlyMap<string, LinkedPage> {
	const pages = new Map<string, LinkedPage>();
	for (const { web, target, start, end } of links) {
		if (!web || pages.size >= MAX_PAGES) continue;
		const full = /^www\./iu.test(target) ? `https://${target}` : target;
		const key = pageKey(full);
		if (key === '' || pages.has(key)) continue;
		const at = body.indexOf(target, start);
		const from = at >= 0 && at < end ? at : start;
		pages.set(key, { address: target, start: from, end: from + target.length });
	}
	return pages;
}
