import type { Form } from './model';

const TYPES: readonly (readonly [RegExp, Form])[] = [
	[/^application\/(?:x-)?pdf$/u, 'pdf'],
	[/^application\/(?:[\w.-]{1,60}\+)?json$|^text\/json$/u, 'json'],
	[/^application\/xhtml\+xml$|^text\/html$/u, 'html'],
	[/^text\/(?:x-|vnd\.)?markdown$/u, 'markdown'],
	[/^text\/plain$/u, 'text'],
];

/** Types that are surely no text for a person. */
const NO_TEXT =
	/^(?:audio|font|image|video)\/|^(?:application|text)\/(?:css|gzip|octet-stream|x-tar|zip|(?:x-)?javascript)$/u;

/**
 * What an answer is. Its type is believed but for a PDF, which its first bytes tell, and for plain text that begins as a web
 * page or stands in a file of Markdown (servers of raw files call everything plain). `undefined` for what is no text.
 */
export function formOf(answer: {
	readonly url: string;
	readonly contentType: string;
	readonly bytes: Uint8Array;
}): Form | undefined {
	const head = beginning(answer.bytes);
	if (head.startsWith('%PDF-')) return 'pdf';
	const type = (answer.contentType.split(';')[0] ?? '').trim().toLowerCase();
	const found = TYPES.find(([pattern]) => pattern.test(type))?.[1];
	// A PDF that does not begin as one is a page or nothing.
	if (found === 'pdf') return head.startsWith('<') ? 'html' : 'pdf';
	if (found === 'text') {
		if (/^<(?:!doctype html|html|head|body)[\s>]/iu.test(head)) return 'html';
		return /\.(?:md|markdown|mdown)(?:$|[?#])/iu.test(answer.url) ? 'markdown' : 'text';
	}
	if (found) return found;
	if (NO_TEXT.test(type)) return undefined;
	// Tables of values, calendars: lines that a page would run together.
	return type.startsWith('text/') && !head.startsWith('<') ? 'text' : 'html';
}

function beginning(bytes: Uint8Array): string {
	// A byte order mark, blanks, an XML declaration and comments may stand in front.
	return String.fromCharCode(...bytes.subarray(0, 1024)).replace(
		/^(?:\xef\xbb\xbf)?(?:\s+|<\?xml\b[^>]*>|<!--(?:(?!-->)[^])*-->)*/u,
		'',
	);
}
