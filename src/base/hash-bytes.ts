/** Bytes hashed between two breaths: some two milliseconds on a phone. */
const SLICE = 262_144;

/**
 * A stable hash of bytes, the same on every device: cyrb53 (public domain, bryc) over bytes, as 11 characters of base 36.
 * Not for secrets; for file names and "has this changed". Who reuses a file by it compares the bytes as well.
 */
export async function hashBytes(bytes: Uint8Array, breathe: () => Promise<void>): Promise<string> {
	let h1 = 0xdeadbeef;
	let h2 = 0x41c6ce57;
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at] ?? 0;
		h1 = Math.imul(h1 ^ byte, 2654435761);
		h2 = Math.imul(h2 ^ byte, 1597334677);
		if (at % SLICE === SLICE - 1) await breathe();
	}
	h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
	h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
	const hash = 4294967296 * (2097151 & h2) + (h1 >>> 0);
	return hash.toString(36).padStart(11, '0');
}
