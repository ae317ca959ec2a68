import { NAMED } from './entity-names';

/** Oddities a decoder may tell of: `bare-ampersand` and `undefined-entity`. */
export type Notice = (oddity: 'bare-ampersand' | 'undefined-entity') => void;

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));?/uy;

/**
 * Decodes character references once: numeric ones and the HTML names; unknown names stay as they are. What XML would
 * have refused is told to `notice`.
 */
export function decodeEntities(text: string, notice?: Notice): string {
	let next = text.indexOf('&');
	if (next < 0) return text;
	let decoded = '';
	let from = 0;
	while (next >= 0) {
		const common = commonReference(text, next);
		if (common) {
			decoded += text.slice(from, next) + common[0];
			from = next + common[1];
		} else {
			const [value, end] = readReference(text, next, notice);
			decoded += text.slice(from, next) + value;
			from = end;
		}
		next = text.indexOf('&', from);
	}
	return decoded + text.slice(from);
}

/** The four that make up most of escaped HTML, without a pattern: what they mean and how long they are. */
function commonReference(text: string, at: number): readonly [string, number] | undefined {
	const c = text.charCodeAt(at + 1);
	if (c === 0x6c) return text.startsWith('lt;', at + 1) ? LT : undefined;
	if (c === 0x67) return text.startsWith('gt;', at + 1) ? GT : undefined;
	if (c === 0x61) return text.startsWith('amp;', at + 1) ? AMP : undefined;
	return c === 0x71 && text.startsWith('quot;', at + 1) ? QUOT : undefined;
}

const LT = ['<', 4] as const;
const GT = ['>', 4] as const;
const AMP = ['&', 5] as const;
const QUOT = ['"', 6] as const;

function readReference(text: string, at: number, notice?: Notice): readonly [string, number] {
	REFERENCE.lastIndex = at;
	const match = REFERENCE.exec(text);
	if (!match) {
		notice?.('bare-ampersand');
		return ['&', at + 1];
	}
	const [whole, decimal, hex, name] = match;
	const value =
		name === undefined
			? fromCode(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
			: fromName(name, whole.endsWith(';'));
	if (!whole.endsWith(';')) notice?.('bare-ampersand');
	else if (name !== undefined && name !== 'apos') notice?.('undefined-entity');
	return [value ?? whole, at + whole.length];
}

/** Without its semicolon a name is decoded only where people leave it out: those that stand between letters all the time. */
function fromName(name: string, isClosed: boolean): string | undefined {
	return isClosed || /^(?:amp|lt|gt|quot|nbsp)$/u.test(name) ? NAMED.get(name) : undefined;
}

function fromCode(code: number): string {
	if (code >= 0x80 && code <= 0x9f) return C1_REFERENCES.charAt(code - 0x80);
	// XML has no reference to a control character, a surrogate or beyond Unicode.
	if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
	if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return '';
	return String.fromCodePoint(code);
}

/** References 128 to 159 mean windows-1252's characters, as HTML says (section 13.2.5.80). */
const C1_REFERENCES = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
