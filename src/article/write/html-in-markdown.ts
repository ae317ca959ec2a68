import { resolveAddress } from '../../base/address';
import { CODE_SPAN, inertAddress } from './inert';

/** Escaped signs, code spans and targets in angles, which stay; then tags by name and attributes. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,9})((?:\s[^<>]{0,1000})?)\/?>/u.source;
const TARGET = /\]\(<[^<>\n]{0,2000}>(?=[)\s])|\]:\s{0,9}<[^<>\n]{0,2000}>/u.source;
const PARTS = new RegExp(`\\\\[\\s\\S]|${CODE_SPAN}|${TARGET}|${TAG}`, 'giu');
/** Tags that only set a text out: it says the same without them. */
const LAYOUT =
	/^(?:p|div|center|span|font|h\d|picture|source|fig\w+|table|t(?:head|body|r)|[ou]l)$/u;
/** Tags that stay, without attributes. */
const KEPT = /^(?:su[bp]|br|kbd|mark|[ubis]|em|strong|del|small|details|summary)$/u;
const SIGNS: Readonly<Record<string, string>> = { code: '`', hr: '***', td: ' ', th: ' ' };
const HEADING = /^\s*<h([1-6])(?:\s[^<>]{0,1000})?>(.{1,1000})<\/h\1>\s*$/iu;

/**
 * Reads the lines of a text at `url`, but for its code: the HTML that authors of Markdown write for pictures, links and
 * layout becomes Markdown, which is not yet fit to stand in a vault. Gives `undefined` for a line that is to be left out.
 */
export function readHtmlLines(url: string): (line: string) => string | undefined {
	/** Targets of the links that stand open. */
	const links: string[] = [];
	let isBlock = false;
	return (line) => {
		// A block of HTML goes to the next empty line; what is set in there is no code.
		isBlock = line !== '' && (isBlock || /^\s*<\/?[a-z]\w*[\s>]/iu.test(line));
		if (line === '') links.length = 0;
		const text = line
			.replace(HEADING, (_, level: string, words: string) => `${'#'.repeat(+level)} ${words}`)
			.replace(
				PARTS,
				(
					tag: string,
					_code: unknown,
					end: string = '',
					name: string = '',
					attributes: string = '',
				) =>
					name === ''
						? tag
						: signOf({ tag, end, name: name.toLowerCase(), attributes }, url, links),
			);
		if (!isBlock) return text;
		const shown = text.trim().replace(/^(?:<br\s?\/?>\s?)+$/iu, '');
		// An empty line would end the link that stands open.
		return shown === '' && links.length > 0 ? undefined : shown;
	};
}

interface Tag {
	readonly tag: string;
	readonly end: string;
	readonly name: string;
	readonly attributes: string;
}

function signOf({ tag, end, name, attributes }: Tag, url: string, links: string[]): string {
	const attribute = (key: string): string =>
		new RegExp(`\\s${key}\\s{0,9}=\\s{0,9}("[^"]*"|'[^']*'|[^\\s"']+)`, 'iu')
			.exec(attributes)?.[1]
			?.replace(/^["']|["']$/gu, '') ?? '';
	if (name === 'a') {
		const target = end ? links.pop() : (linkTarget(attribute('href'), url) ?? '');
		if (!end) links.push(target ?? '');
		return !target ? '' : end ? `](${target})` : '[';
	}
	if (name === 'img') {
		const source = linkTarget(attribute('src'), url);
		const width = /^\d{2,4}(?=(?:px)?$)/u.exec(attribute('width'))?.[0];
		const words = attribute('alt')
			.replace(/[[\]\\|`<>]/gu, ' ')
			.trim();
		return source === undefined ? words : `![${words}${width ? `|${width}` : ''}](${source})`;
	}
	if (name === 'li') return end ? '' : '- ';
	if (KEPT.test(name)) return attributes.trim() === '' ? tag : `<${end}${name}>`;
	return SIGNS[name] ?? (LAYOUT.test(name) ? '' : tag);
}

/** A file of a repository is read as a page on GitHub, a picture as it is; both are named from where the text stands. */
const RAW = /^https:\/\/raw\.githubusercontent\.com(\/[^/]+\/[^/]+)(\/[^/]+)/u;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#]|$)/iu;

/** The absolute address of a link or picture in a text that stands at `url`, fit for Markdown; `undefined` for none. */
export function linkTarget(target: string, url: string): string | undefined {
	const [root, repository = '', branch = ''] = RAW.exec(url) ?? [];
	const isOwn = root !== undefined && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(target);
	const address = resolveAddress(isOwn && target.startsWith('/') ? root + target : target, url);
	if (address === undefined) return undefined;
	const isFile = isOwn && !PICTURE.test(address) && address.startsWith(`${root}/`);
	return inertAddress(
		isFile ? `https://github.com${repository}/blob${branch}${address.slice(root.length)}` : address,
	);
}
