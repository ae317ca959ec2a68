/** Shows a page in the browser; only what is one. */
export function openPage(url: string): void {
	if (/^https?:/iu.test(url)) window.open(url, '_blank', 'noopener');
}
