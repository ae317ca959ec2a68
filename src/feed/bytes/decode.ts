import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { binaryName, looksBroken } from './binary';
import { byMark, byShape, encodingOf, isSeparated, strictUtf8 } from './encoding';
import { guessEncoding } from './guess-encoding';
import { decode1252, decodeUtf32, mendUtf8 } from './own-decoders';

/** Text read from bytes, and the encoding that was believed. */
export interface Decoded {
	readonly text: string;
	readonly encoding: string;
	/** What had to be borne: `wrong-encoding-label`, `guessed-encoding`, `mixed-encodings`. */
	readonly repairs: readonly string[];
}

/** Bytes of the start that are searched for an encoding's name. */
const HEAD_BYTES = 2048;

/**
 * Reads text from the bytes of a feed or page: byte order mark, the shape of UTF-16 and 32, valid UTF-8 (which wins over a
 * wrong label), the HTTP charset, the XML prolog or HTML meta, at last a guess by how often common letters stand in it.
 * Bodies that are not text are refused by name, empty ones too.
 */
export function decodeBytes(
	bytes: Uint8Array,
	options: { readonly url: string; readonly contentType?: string },
): Result<Decoded> {
	if (bytes.length === 0) return fail(problem('empty-answer', options.url));
	const binary = binaryName(bytes);
	if (binary !== undefined) return fail(problem('binary-body', options.url, binary));
	const decoded = readText(bytes, options.contentType);
	if (!/\S/u.test(decoded.text)) return fail(problem('empty-answer', options.url));
	if (looksBroken(decoded.text))
		return fail(problem('binary-body', options.url, 'compressed or unknown data'));
	return ok(decoded);
}

function readText(bytes: Uint8Array, contentType: string | undefined): Decoded {
	const labels = [headerCharset(contentType), declaredCharset(bytes)].filter(
		(label) => label !== undefined,
	);
	const said = labels.map(encodingOf);
	const marked = byMark(bytes) ?? byShape(bytes);
	if (marked !== undefined) return decodeAs(bytes, marked);
	const escaped = isSeparated(bytes, said);
	if (escaped !== undefined) return decodeAs(bytes, escaped);
	const utf8 = strictUtf8(bytes);
	// Labels of utf-16 or latin1 on bytes that are UTF-8 are common; chance text of another encoding is hardly ever valid UTF-8.
	if (utf8 !== undefined) {
		const isOdd = said.some((encoding) => encoding !== undefined && encoding !== 'utf-8');
		const isWrong =
			isOdd && (utf8.length < bytes.length || said.some((one) => one?.startsWith('utf-')));
		return { text: utf8, encoding: 'utf-8', repairs: isWrong ? ['wrong-encoding-label'] : [] };
	}
	return labelled(bytes, said) ?? unlabelled(bytes, labels.length > 0);
}

/** By the first label that the bytes do not contradict. */
function labelled(bytes: Uint8Array, said: readonly (string | undefined)[]): Decoded | undefined {
	let isWrong = said.some((encoding) => encoding === undefined);
	for (const encoding of said) {
		if (encoding === undefined || encoding.startsWith('utf-')) {
			isWrong = true;
			continue;
		}
		const decoded = decodeAs(bytes, encoding);
		// Latin is what servers say who do not know; the bytes of another script tell on them.
		const guessed = encoding === 'windows-1252' ? guessEncoding(bytes) : encoding;
		if (guessed === encoding && countFaults(decoded.text) * 200 <= bytes.length)
			return isWrong ? { ...decoded, repairs: ['wrong-encoding-label'] } : decoded;
		isWrong = true;
	}
	return undefined;
}

/** Bytes that are not valid UTF-8 and have no label worth believing. */
function unlabelled(bytes: Uint8Array, hadLabel: boolean): Decoded {
	const wrong = hadLabel ? ['wrong-encoding-label'] : [];
	const mended = mendUtf8(bytes);
	// A few bad bytes in good UTF-8 are windows-1252 quotes pasted in.
	if (mended !== undefined)
		return { text: mended, encoding: 'utf-8', repairs: ['mixed-encodings'] };
	const decoded = decodeAs(bytes, guessEncoding(bytes));
	return { ...decoded, repairs: hadLabel ? wrong : ['guessed-encoding'] };
}

function countFaults(text: string): number {
	let faults = 0;
	for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) faults += 1;
	return faults;
}

function headerCharset(contentType: string | undefined): string | undefined {
	return /charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/iu.exec(contentType ?? '')?.[1];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
	const prolog = /<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/iu.exec(head)?.[1];
	return prolog ?? /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/iu.exec(head)?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
	if (encoding === 'windows-1252') return { text: decode1252(bytes), encoding, repairs: [] };
	if (encoding.startsWith('utf-32'))
		return { text: decodeUtf32(bytes, encoding === 'utf-32le'), encoding, repairs: [] };
	const text = new TextDecoder(encoding).decode(bytes);
	if (encoding !== 'utf-8' || !text.includes('\ufffd')) return { text, encoding, repairs: [] };
	const mended = mendUtf8(bytes);
	return mended === undefined
		? { text, encoding, repairs: [] }
		: { text: mended, encoding, repairs: ['mixed-encodings'] };
}
