/** File endings of images that are kept. SVG is none of them: it is a document that can hold scripts, so it stays remote. */
export type ImageType = 'png' | 'jpg' | 'gif' | 'webp' | 'avif';

/** An image's type by its first bytes, whatever its server or its address says; `undefined` for anything else. */
export function imageType(bytes: Uint8Array): ImageType | undefined {
	const starts = (text: string, at = 0): boolean =>
		[...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
	if (starts('\u0089PNG\r\n\u001a\n')) return 'png';
	if (starts('\u00ff\u00d8\u00ff')) return 'jpg';
	if (starts('GIF87a') || starts('GIF89a')) return 'gif';
	if (starts('RIFF') && starts('WEBP', 8)) return 'webp';
	// The brand, or one of those it is compatible with (ISO 14496-12): four letters each from byte 8, a version between.
	const brands = [8, 16, 20, 24, 28, 32];
	if (starts('ftyp', 4) && brands.some((at) => starts('avif', at) || starts('avis', at)))
		return 'avif';
	return undefined;
}
