/** Articles of our own writing in the shapes of pages out there. */
const SENTENCES = [
	'The keeper of the tide gauge writes one number each morning before the kettle boils.',
	'Nobody asked her to, and for eleven years nobody read what she wrote.',
	'Then the harbour wall cracked, and the town found that it owned a record of every high water since the spring flood.',
	'She lent the ledgers out one at a time, and wanted each one back within the week.',
	'A number by itself says little, but four thousand of them in a row say when to worry.',
	'The engineers drew their curve through her mornings and were quiet for a while.',
];

/** Paragraphs enough for an article; a number makes each text another. */
export function prose(number = 1, paragraphs = 4): string {
	return Array.from(
		{ length: paragraphs },
		(_, at) =>
			`<p>${SENTENCES.map((_each, turn) => SENTENCES[(turn + at + number) % SENTENCES.length]).join(' ')} Entry ${number * 100 + at}.</p>`,
	).join('');
}

export function page(
	title: string,
	body: string,
	options: { readonly head?: string; readonly after?: string } = {},
): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${options.head ?? ''}</head><body><header><a href="/">Home</a></header><main><article><h1>${title}</h1>${body}</article></main>${options.after ?? ''}<footer>Harbour press</footer></body></html>`;
}

/** A check for robots, as its makers write it, in our words. */
export const CHALLENGE = `<!doctype html><html><head><title>Just a moment...</title></head><body><div id="challenge-running"><h2>Checking if the site connection is secure</h2><noscript>Enable JavaScript and cookies to continue</noscript></div><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></body></html>`;

/** A page that asks for leave before it shows anything. */
export const CONSENT =
	'<!doctype html><html><head><title>Before you continue</title></head><body><form action="/save"><h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services.</p><button>Reject all</button><button>Accept all</button></form></body></html>';
