/** Feeds and pages of our own writing for flows and the browser. */
export interface Served {
	readonly status?: number;
	readonly type?: string;
	readonly body?: string | Uint8Array;
	readonly headers?: Readonly<Record<string, string>>;
	/** Milliseconds before it answers. */
	readonly afterMs?: number;
	/** Sends a first piece and then nothing more. */
	readonly hangs?: boolean;
}

export function rss(title: string, items: readonly string[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>http://garden.example/</link>${items.join('')}</channel></rss>`;
}

export function item(fields: Readonly<Record<string, string>>): string {
	return `<item>${Object.entries(fields)
		.map(([name, value]) => `<${name}>${value}</${name}>`)
		.join('')}</item>`;
}

/** Three articles; the first links a page and names a note of the test vault. */
export function gardenFeed(base: string): string {
	return rss('Garden letters', [
		item({
			title: 'Why moss keeps time',
			link: `${base}/moss`,
			guid: 'moss-1',
			pubDate: 'Tue, 03 Mar 2026 08:15:00 GMT',
			description: 'A short note on slow growth and the forgetting curve.',
		}),
		item({
			title: 'A wall for swifts',
			link: `${base}/swifts`,
			guid: 'swifts-1',
			pubDate: 'Mon, 02 Mar 2026 08:00:00 GMT',
			description: '&lt;p&gt;Bricks with holes, and who lives in them.&lt;/p&gt;',
		}),
		item({
			title: 'Counting rain',
			link: `${base}/rain`,
			guid: 'rain-1',
			pubDate: 'Sun, 01 Mar 2026 08:00:00 GMT',
			description: 'Twelve jars on a roof.',
		}),
	]);
}

const SENTENCES = [
	'Moss grows so slowly that a wall can be dated by it, if one knows how the street was built.',
	'The surveyor came back each spring with the same brass ruler and wrote the width into a ledger.',
	'What she measured was less the plant than her own patience, which followed the forgetting curve closely.',
	'Spaced repetition is what the seasons do to a gardener, whether the gardener agrees or not.',
	'By the fourth year the numbers began to say something that no single visit had said.',
];

export function mossPage(base: string): string {
	const paragraphs = Array.from({ length: 4 }, () => `<p>${SENTENCES.join(' ')}</p>`).join('');
	return `<!doctype html><html><head><title>Why moss keeps time</title></head><body><nav><a href="/">Home</a><a href="/about">About</a></nav><article><h1>Why moss keeps time</h1>${paragraphs}<h2>The ledger</h2><ul><li>spring</li><li>autumn</li></ul><p>See <a href="${base}/curve?utm_source=feed">the page on forgetting</a>, and #notATag or [[notALink]].</p></article><footer>Footer words</footer></body></html>`;
}
