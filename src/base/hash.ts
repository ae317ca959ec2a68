/**
 * A stable hash of text, the same on every device and in every engine: cyrb53 (public domain, bryc),
 * 53 bits. Not for secrets; for file-name suffixes, identities and "has this changed".
 */
export function hash53(text: string): number {
	let h1 = 0xdeadbeef;
	let h2 = 0x41c6ce57;
	for (let i = 0; i < text.length; i += 1) {
		const unit = text.charCodeAt(i);
		h1 = Math.imul(h1 ^ unit, 2654435761);
		h2 = Math.imul(h2 ^ unit, 1597334677);
	}
	h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
	h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
	return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** The hash as lower-case base 36, left-padded to 11 characters, so that prefixes are evenly spread. */
export function hashText(text: string): string {
	return hash53(text).toString(36).padStart(11, '0');
}

/** A short suffix for a file name whose plain form is taken: 6 characters of the identity's hash. */
export function shortHash(text: string): string {
	return hashText(text).slice(-6);
}
