import { parseAddress, webAddress } from '../../base/address';
import { isPrivateHost } from '../../base/host';
import { fromFeedScheme } from './subscribe-link';

const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:/iu;
const HOST_AND_PORT = /^(?:[\w-]{1,63}\.)*[\w-]{1,63}:\d{1,5}(?:[/?#]|$)/u;
/** What people copy along with an address. */
const LABEL =
	/^(?:(?:site|url|link|source|website|web|address|homepage)\s{0,3}:|[\p{L} ]{1,20}(?:：|:\s))\s{0,10}(?!\/\/)/iu;
const FEED_SCHEME = /^(?:feeds?|rss|itpc|pcast|podcast):/iu;
const INVISIBLE =
	/[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]/gu;

/**
 * The web address in what a person typed or pasted: without a scheme, with `feed:`, in angle brackets, quotes, a Markdown
 * link or a sentence, after `site:`, or as a fediverse handle. `undefined` where there is none. Never throws.
 */
export function readTypedAddress(typed: string): string | undefined {
	if (typed.length > 8192) return undefined;
	const text = unwrap(typed.replace(INVISIBLE, '').trim());
	const handle = /^@([\w.-]{1,60})@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})$/u.exec(text);
	if (handle) return `https://${(handle[2] ?? '').toLowerCase()}/@${handle[1] ?? ''}`;
	const one = oneAddress(text.replace(LABEL, ''));
	return one === undefined ? undefined : withScheme(one);
}

/** Out of brackets, quotes and a Markdown link. */
function unwrap(text: string): string {
	const link = /^!?\[[^\]]{0,1000}\]\(\s{0,5}<?([^\s<>]{1,4000}?)>?(?:\s[^)]{0,500})?\)$/u.exec(
		text,
	)?.[1];
	if (link !== undefined) return link;
	const inside = /<((?:[a-z][a-z0-9+.-]{0,30}:)?[^\s<>]{3,4000})>/iu.exec(text)?.[1];
	if (inside !== undefined && /[.:]/u.test(inside)) return inside;
	return text.replace(/^["'“”‘’«»「『<(]{1,3}|["'“”‘’«»」』>]{1,3}$/gu, '').trim();
}

/** The text itself where it has no spaces or they belong to a file's name, else the first word that is an address. */
function oneAddress(text: string): string | undefined {
	if (!/\s/u.test(text)) return withoutTail(text);
	if (/^https?:\/\/[^\s/]{1,300}\/.{0,1000}\.(?:xml|rss|atom|rdf|json)$/iu.test(text)) return text;
	const words = text.split(/\s+/u, 500).map((word) => unwrap(withoutTail(word)));
	return (
		words.find((word) => /^(?:https?:\/\/|feed:)\S/iu.test(word)) ??
		words.find((word) => /^(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}(?:[/:?#]\S*)?$/u.test(word))
	);
}

/** A sentence's end is no part of an address; a bracket is where it was opened inside. */
function withoutTail(text: string): string {
	const bare = text.replace(/[,;!.。，；、]{1,3}$/u, '');
	return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

function withScheme(text: string): string | undefined {
	const bare = text.replace(/^view-source:/iu, '').replace(/^(https?)(?:：|(?=\/\/))/iu, '$1:');
	if (FEED_SCHEME.test(bare)) return checked(fromFeedScheme(bare));
	if (SCHEME.test(bare) && !HOST_AND_PORT.test(bare)) return checked(bare);
	const rest = bare.replace(/^:?\/{1,3}/u, '');
	// A mail address; a browser would take its name for a user's.
	if (/^[^/?#@]{1,200}@/u.test(rest)) return undefined;
	const host = parseAddress(`https://${rest}`)?.hostname ?? '';
	// A machine at home hardly ever has a certificate.
	return checked(`${isPrivateHost(host) ? 'http' : 'https'}://${rest}`);
}

function checked(address: string | undefined): string | undefined {
	const url = webAddress(address);
	const isWeb = url !== undefined && /[.:]|^localhost$/u.test(url.hostname);
	return isWeb ? url.href : undefined;
}
