/** A tag from a name: no spaces, none of the signs a tag cannot hold, and not only digits. */
export function legalTag(name: string): string {
	const tag = name
		.trim()
		.replace(/^#+/u, '')
		.replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+/gu, '-')
		.replace(/^[-/]+|[-/]+$/gu, '');
	return /^\d+$/u.test(tag) ? `n${tag}` : tag;
}
