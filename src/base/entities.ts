import { NAMED } from './entity-names';

/** Decodes character references once: numeric ones and the HTML names; unknown names stay as they are. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));?/gu,
		decodeOne,
	);
}

function decodeOne(whole: string, decimal?: string, hex?: string, name?: string): string {
	if (name !== undefined) {
		// A name without its semicolon is decoded only where HTML does so: the five of XML.
		if (!whole.endsWith(';') && !/^(?:amp|lt|gt|quot|nbsp)$/u.test(name)) return whole;
		return NAMED.get(name) ?? whole;
	}
	const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
	return fromCode(code) ?? whole;
}

function fromCode(code: number): string | undefined {
	if (code >= 0x80 && code <= 0x9f) return C1_REFERENCES.charAt(code - 0x80);
	// XML has no reference to a control character, a surrogate or beyond Unicode.
	if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
	if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return '';
	return String.fromCodePoint(code);
}

/** References 128 to 159 mean windows-1252's characters, as HTML says (section 13.2.5.80). */
const C1_REFERENCES = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
