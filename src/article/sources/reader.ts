import { parseAddress } from '../../base/address';
import { isPublicAddress } from './reach';

/** The Jina reader (https://jina.ai/reader): a third party that fetches a page and answers with its text as Markdown. */
export const READER_HOST = 'r.jina.ai';
/**
 * Milliseconds between two requests to it: 20 a minute without a key, 500 with one (its page on rate limits, read in 2026);
 * with a key our usual second is kept.
 */
export const READER_SPACING_MS = 3000;

/**
 * How the reader is asked for a page; `undefined` for an address that no third party may see. The key goes to the reader
 * alone; `DNT` asks it neither to track nor to keep what it read.
 */
export function readerRequest(
	address: string,
	key: string | undefined,
): { readonly url: string; readonly headers: Readonly<Record<string, string>> } | undefined {
	const url = parseAddress(address);
	if (!url || !isPublicAddress(address)) return undefined;
	// The reader drops what follows the mark; a place in the page is none of its business either.
	url.hash = '';
	return {
		url: `https://${READER_HOST}/${url.href}`,
		headers: {
			Accept: 'text/plain',
			DNT: '1',
			...(key === undefined || key === '' ? {} : { Authorization: `Bearer ${key}` }),
		},
	};
}
