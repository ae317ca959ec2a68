/** Of windows-1252, the characters of 0x80 to 0x9f: written out because Node decodes that label as latin1 since 20.18.3. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decode1252(bytes: Uint8Array): string {
	const text = new TextDecoder('latin1').decode(bytes);
	return text.replace(/[\u0080-\u009f]/gu, (c) => C1.charAt(c.charCodeAt(0) - 0x80));
}

/** UTF-32, which browsers dropped and old generators still write. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
	const pieces: string[] = [];
	for (let at = 0; at < view.byteLength; at += 4) {
		const code = view.getUint32(at, isLittle);
		if (at === 0 && code === 0xfeff) continue;
		const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		pieces.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
	}
	return pieces.join('');
}

/** Faults that may stand in what is still called UTF-8: one in ten of its characters. */
const MAX_FAULTS = 0.1;

/** UTF-8 with stray bytes of windows-1252 among it; `undefined` where too much of it is stray. */
export function mendUtf8(bytes: Uint8Array): string | undefined {
	const pieces: string[] = [];
	const decoder = new TextDecoder('utf-8');
	let [from, good, bad] = [0, 0, 0];
	for (let at = 0; at < bytes.length;) {
		const length = sequenceLength(bytes, at);
		if (length > 0) {
			if (length > 1) good += 1;
			at += length;
			continue;
		}
		bad += 1;
		pieces.push(decoder.decode(bytes.subarray(from, at)), decode1252(bytes.subarray(at, at + 1)));
		at += 1;
		from = at;
	}
	if (bad > good * MAX_FAULTS && !(good >= 3 && bad === 1)) return undefined;
	pieces.push(decoder.decode(bytes.subarray(from)));
	return pieces.join('');
}

/** Bytes of the well-formed character that starts here (Unicode, table 3-7); 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	if (lead < 0x80) return 1;
	const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
	if (lead < 0xc2 || lead > 0xf4) return 0;
	for (let next = 1; next < length; next += 1) {
		if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
	}
	const second = bytes[at + 1] ?? 0;
	const isShort = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
	const isBeyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
	return isShort || isBeyond ? 0 : length;
}
