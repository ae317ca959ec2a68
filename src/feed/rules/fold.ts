/** Text as it is compared: letter case, diacritics and runs of space count for nothing; full-width forms are their plain ones. */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.replace(/\s+/gu, ' ')
		.normalize('NFC')
		.trim();
}
