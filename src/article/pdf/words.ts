import type { PdfLine } from './lines';

const UNSPACED = /[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/**
 * Joins two lines of a paragraph. A word parted at the line's end is made whole, with its hyphen where the text writes the
 * compound so elsewhere; Chinese and Japanese take no space.
 */
export function lineJoiner(lines: readonly PdfLine[]): (before: string, after: string) => string {
	const words = new Set<string>();
	for (const line of lines) {
		for (const word of line.text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])
			words.add(word);
	}
	return (before, after) => {
		const parted = /([\p{L}\p{N}]+)([-\u2010\u00ad])$/u.exec(before.slice(-80));
		const next = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
		if (parted && next !== undefined) {
			const [whole, head = '', hyphen] = parted;
			const stem = before.slice(0, before.length - whole.length);
			const compound = `${head}-${next}`.toLowerCase();
			const isCompound =
				hyphen !== '\u00ad' &&
				!words.has(`${head}${next}`.toLowerCase()) &&
				(words.has(compound) || !/^\p{Ll}/u.test(next) || /\d$/u.test(head));
			return `${stem}${head}${isCompound ? '-' : ''}${after}`;
		}
		const isUnspaced = UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.charAt(0));
		return `${before}${isUnspaced ? '' : ' '}${after}`;
	};
}
