/** The encoding a byte order mark names. */
export function byMark(bytes: Uint8Array): string | undefined {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined;
}

/** UTF-16 and 32 without a mark: where the zeros stand between the letters of the prolog. */
export function byShape(bytes: Uint8Array): string | undefined {
	const zeros = [0, 0, 0, 0];
	const length = Math.min(bytes.length, 200) & ~3;
	for (let at = 0; at < length; at += 1)
		if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
	const most = length / 4 / 2;
	const shape = zeros.map((count) => (count > most ? '0' : 'x')).join('');
	return length < 8 ? undefined : SHAPES.get(shape);
}

const SHAPES: ReadonlyMap<string, string> = new Map([
	['x0x0', 'utf-16le'],
	['0x0x', 'utf-16be'],
	['x000', 'utf-32le'],
	['000x', 'utf-32be'],
]);

/** Where Japanese escapes stand in a text at all, they stand in its titles: searching ten megabytes costs half a frame. */
const ESCAPE_BYTES = 1 << 18;

/** Encodings of seven-bit bytes with escapes, which are always valid UTF-8 and must be told by their escapes. */
export function isSeparated(
	bytes: Uint8Array,
	said: readonly (string | undefined)[],
): string | undefined {
	if (said.includes('iso-2022-jp')) return 'iso-2022-jp';
	const head = bytes.subarray(0, ESCAPE_BYTES);
	const at = head.indexOf(0x1b);
	const isEscape =
		at >= 0 && head[at + 1] === 0x24 && (head[at + 2] === 0x42 || head[at + 2] === 0x40);
	return isEscape ? 'iso-2022-jp' : undefined;
}

/** The text of valid UTF-8; a truncated last character is no reason to doubt the rest. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
	for (let cut = 0; cut <= 3 && cut < bytes.length; cut += 1) {
		try {
			const whole = cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut);
			return new TextDecoder('utf-8', { fatal: true }).decode(whole);
		} catch {
			// Cut one byte more, where the fault is at the end: a character has at most four.
			if ((bytes[bytes.length - cut - 1] ?? 0) < 0x80) return undefined;
		}
	}
	return undefined;
}

/** Our name for a charset label in any spelling; `undefined` for one nobody knows. */
export function encodingOf(label: string): string | undefined {
	const bare = label.toLowerCase().replace(/[^a-z0-9]/gu, '');
	const alias = ALIASES.find(([pattern]) => pattern.test(bare))?.[1];
	const found = knownEncoding(alias === undefined ? label : bare.replace(/^.*$/u, alias));
	const numbered =
		found ?? knownEncoding(`windows-${/^(?:cp|win|windows|x?cp)(125\d)$/u.exec(bare)?.[1]}`);
	const iso =
		numbered ?? knownEncoding(`iso-8859-${/^(?:iso|x?iso)?8859(\d{1,2})/u.exec(bare)?.[1]}`);
	// What says latin1 means windows-1252, as every browser holds.
	return iso === 'iso-8859-1' || iso === 'latin1' ? 'windows-1252' : iso;
}

/** Labels by their letters and figures alone; what browsers know by more names is left to them. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
	[/^(?:xml)?utf8/u, 'utf-8'],
	[/^(?:utf16(?:le)?|unicode|ucs2)$/u, 'utf-16le'],
	[/^utf16be$/u, 'utf-16be'],
	[/^(?:us)?ascii|^ansi$|^(?:iso)?latin1$|^iso88591$/u, 'windows-1252'],
	[/^(?:x)?s(?:hift)?jis|^ms932$|^cp932$|^windows31j$/u, 'shift_jis'],
	[/^(?:x)?eucjp/u, 'euc-jp'],
	[/^iso2022jp/u, 'iso-2022-jp'],
	[/^(?:x)?euckr|^ksc|^cp949$|^uhc$|^ms949$/u, 'euc-kr'],
	[/^(?:x)?gb(?:k|2312|18030)|^euccn$|^cp936$|^ms936$/u, 'gb18030'],
	[/^(?:x)?big5|^cp950$/u, 'big5'],
	[/^koi8?u$/u, 'koi8-u'],
	[/^koi8?r?$/u, 'koi8-r'],
	[/^(?:cp|ibm)866$/u, 'ibm866'],
	[/^tis620|^cp874$/u, 'windows-874'],
	[/^(?:x)?mac(?:intosh|roman)?$/u, 'macintosh'],
];

function knownEncoding(label: string): string | undefined {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		// A label no browser knows; the next source is asked.
		return undefined;
	}
}
