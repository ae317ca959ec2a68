/** The smallest bytes that tell a type, with a number in them so that two of a kind differ. */
function bytes(start: string, number: number): Uint8Array {
	return Uint8Array.from(
		[...`${start}${String(number).repeat(64)}`].map((sign) => sign.charCodeAt(0)),
	);
}

export const png = (number: number): Uint8Array => bytes('\u0089PNG\r\n\u001a\n', number);
export const jpeg = (number: number): Uint8Array => bytes('\u00ff\u00d8\u00ff\u00e0', number);
export const gif = (number: number): Uint8Array => bytes('GIF89a', number);
export const webp = (number: number): Uint8Array =>
	bytes('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', number);
