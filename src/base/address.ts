const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'magnet:']);

/**
 * An absolute address from what a document says, or `undefined` where it is empty, unreadable or of a scheme
 * that runs code or carries data (`javascript:`, `data:`, `vbscript:`, `obsidian:`). Never throws.
 */
export function resolveAddress(href: string, base: string): string | undefined {
	// Browsers drop tabs and line ends inside addresses; hostile pages use that to hide a scheme.
	const clean = href.replace(/[\t\n\r]/gu, '').trim();
	if (clean === '' || clean.length > 8192) return undefined;
	// The sign-in of a feed's own address is the person's: it must not come to stand in a note by a relative link.
	const url = parseAddress(clean, base.replace(/^(\w+:\/\/)[^/?#]*@/u, '$1'));
	if (!url || !SAFE_SCHEMES.has(url.protocol)) return undefined;
	// A readable address is kept as it was written: rewriting it would change what the publisher said.
	return /^https?:\/\//iu.test(clean) && !/[\s<>"]/u.test(clean) ? clean : url.href;
}

/** `new URL` without the throw. */
export function parseAddress(address: string, base?: string): URL | undefined {
	// An error thrown costs more than the rest of an item that names no address.
	if (address === '' && (base === undefined || base === '')) return undefined;
	try {
		return base === undefined || base === '' ? new URL(address) : new URL(address, base);
	} catch {
		// Relative to nothing, or not an address at all.
		return base === undefined || base === '' ? undefined : parseAddress(address);
	}
}

/** An address of the web, or `undefined` for anything else. */
export function webAddress(address = '', base?: string): URL | undefined {
	const url = parseAddress(address, base);
	return url && /^https?:$/u.test(url.protocol) ? url : undefined;
}

/** The host of a web address in lower case, or an empty string for anything else. */
export const hostOf = (address: string): string => webAddress(address)?.host.toLowerCase() ?? '';
