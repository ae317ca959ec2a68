/** First bytes of bodies that are no text, by name. */
const BINARY: readonly (readonly [string, readonly number[]])[] = [
	['gzip data', [0x1f, 0x8b]],
	['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
	['a PDF', [0x25, 0x50, 0x44, 0x46]],
	['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
	['a JPEG image', [0xff, 0xd8, 0xff]],
	['a GIF image', [0x47, 0x49, 0x46, 0x38]],
	['Zstandard data', [0x28, 0xb5, 0x2f, 0xfd]],
	['an audio file', [0x49, 0x44, 0x33]],
	['a WebP or audio file', [0x52, 0x49, 0x46, 0x46]],
	['a web font', [0x77, 0x4f, 0x46, 0x46]],
];

/** The kind of a body that is no text, or `undefined`. */
export function binaryName(bytes: Uint8Array): string | undefined {
	return BINARY.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0];
}

/** NUL bytes or a text full of replacement characters: compressed bytes that a server passed off as text. */
export function looksBroken(text: string): boolean {
	const head = text.slice(0, 20000);
	const bad = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
	return bad > 8 && bad / head.length > 0.05;
}
