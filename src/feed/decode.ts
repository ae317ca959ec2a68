import { problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';

/** Text read from bytes, and the encoding that was believed. */
export interface Decoded {
	readonly text: string;
	readonly encoding: string;
	/** What had to be borne: `wrong-encoding-label`, `guessed-encoding`. */
	readonly repairs: readonly string[];
}

/** Bytes of the start that are searched for an encoding's name. */
const HEAD_BYTES = 2048;

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

/**
 * Reads text from the bytes of a feed or page: byte order mark, the shape of UTF-16, valid UTF-8 (which wins over a wrong
 * label), the HTTP charset, the XML prolog or HTML meta. Bodies that are not text are refused by name, empty ones too.
 */
export function decodeBytes(
	bytes: Uint8Array,
	options: { readonly url: string; readonly contentType?: string },
): Result<Decoded> {
	if (bytes.length === 0) return fail(problem('empty-answer', options.url));
	const binary = binaryName(bytes);
	if (binary !== undefined) return fail(problem('binary-body', options.url, binary));
	const decoded = readText(bytes, options.contentType);
	if (decoded.text.trim() === '') return fail(problem('empty-answer', options.url));
	if (looksBroken(decoded.text))
		return fail(problem('binary-body', options.url, 'compressed or unknown data'));
	return ok(decoded);
}

function binaryName(bytes: Uint8Array): string | undefined {
	return BINARY.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0];
}

function readText(bytes: Uint8Array, contentType: string | undefined): Decoded {
	const marked = byMark(bytes);
	if (marked !== undefined) return decodeAs(bytes, marked);
	const shape = utf16Shape(bytes);
	if (shape !== undefined) return decodeAs(bytes, shape);
	const labels = [headerCharset(contentType), declaredCharset(bytes)];
	const utf8 = strictUtf8(bytes);
	// Labels of utf-16 or latin1 on bytes that are UTF-8 are common; chance text of another encoding is hardly ever valid UTF-8.
	// ISO-2022-JP is the exception: it is seven-bit, so always valid.
	const escapes = labels.some((label) => /^(?:iso-2022|hz-gb)/iu.test(label ?? ''));
	if (utf8 !== undefined && !escapes) return { text: utf8, encoding: 'utf-8', repairs: [] };
	for (const label of labels) {
		const decoded =
			label === undefined || /^utf-?(?:8|16)/iu.test(label) ? undefined : tryDecode(bytes, label);
		if (decoded) return decoded;
	}
	return guess(bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function utf16Shape(bytes: Uint8Array): string | undefined {
	const [a, b, c, d] = bytes;
	if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
	return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : undefined;
}

function headerCharset(contentType: string | undefined): string | undefined {
	return /charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/iu.exec(contentType ?? '')?.[1];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
	const prolog = /^\s{0,50}<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})["']/iu.exec(
		head,
	)?.[1];
	return prolog ?? /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/iu.exec(head)?.[1];
}

function strictUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// A truncated last character is no reason to doubt the rest.
		return truncatedUtf8(bytes);
	}
}

function truncatedUtf8(bytes: Uint8Array): string | undefined {
	for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(
				bytes.subarray(0, bytes.length - cut),
			);
		} catch {
			// Cut one more byte: a character has at most four.
			continue;
		}
	}
	return undefined;
}

function tryDecode(bytes: Uint8Array, label: string): Decoded | undefined {
	try {
		const decoder = new TextDecoder(normalLabel(label));
		return decodeAs(bytes, decoder.encoding);
	} catch {
		// A label no browser knows; the next source is asked.
		return undefined;
	}
}

function normalLabel(label: string): string {
	const name = label.toLowerCase();
	if (/^(?:cp|win(?:dows)?-?)(125\d)$/u.test(name)) return `windows-${name.slice(-4)}`;
	return name === 'us-ascii' || name === 'ascii' ? 'windows-1252' : name;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
	if (encoding === 'windows-1252' || encoding === 'iso-8859-1') {
		return { text: decode1252(bytes), encoding: 'windows-1252', repairs: [] };
	}
	return { text: new TextDecoder(encoding).decode(bytes), encoding, repairs: [] };
}

/** Of windows-1252, the characters of 0x80 to 0x9f: written out because Node decodes that label as latin1 since 20.18.3. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode1252(bytes: Uint8Array): string {
	const text = new TextDecoder('latin1').decode(bytes);
	return text.replace(/[\u0080-\u009f]/gu, (c) => C1.charAt(c.charCodeAt(0) - 0x80));
}

/** Unlabelled and not UTF-8: the double-byte encodings that decode without a fault win over single-byte ones. */
function guess(bytes: Uint8Array): Decoded {
	const loose = new TextDecoder('utf-8').decode(bytes);
	const faults = loose.split('\ufffd').length - 1;
	const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
	// A few bad bytes in good UTF-8 are windows-1252 quotes pasted in.
	if (faults * 10 < high) return { text: loose, encoding: 'utf-8', repairs: [] };
	for (const label of ['gb18030', 'shift_jis', 'euc-jp', 'big5', 'euc-kr']) {
		if (high > 20 && isDoubleByte(bytes) && cleanAs(bytes, label)) return decodeAs(bytes, label);
	}
	return { text: decode1252(bytes), encoding: 'windows-1252', repairs: [] };
}

/** In double-byte text high bytes come in pairs; in Latin text they stand alone between letters. */
function isDoubleByte(bytes: Uint8Array): boolean {
	let alone = 0;
	let paired = 0;
	for (let at = 0; at < bytes.length; at += 1) {
		if ((bytes[at] ?? 0) < 0x80) continue;
		if ((bytes[at + 1] ?? 0) >= 0x40) {
			paired += 1;
			at += 1;
		} else alone += 1;
	}
	return paired > alone * 20;
}

function cleanAs(bytes: Uint8Array, label: string): boolean {
	return !new TextDecoder(label).decode(bytes).includes('\ufffd');
}

/** NUL bytes or a text full of replacement characters: compressed bytes that a server passed off as text. */
function looksBroken(text: string): boolean {
	const head = text.slice(0, 20000);
	const bad = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
	return bad > 8 && bad / head.length > 0.05;
}
