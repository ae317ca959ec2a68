import { trimEndSigns } from '../../base/text/text';

/** A tag from a name: no spaces, none of the signs a tag cannot hold, and not only digits. */
export function legalTag(name: string): string {
	const joined = name
		.trim()
		.replace(/^#+/u, '')
		.replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '-');
	const tag = trimEndSigns(joined.replace(/^[-/]+/u, ''), /[-/]/u);
	return /^\d+$/u.test(tag) ? `n${tag}` : tag;
}
