import { oneLine } from '../../base/text/text';
import { attributeOf, findAll, hrefOf, makeElement, textOf, trimmed, unwrap } from '../dom';

const VIDEO =
	/^(?:https?:)?\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{11})/iu;
const MEDIA =
	'iframe, video, audio, embed, object, lite-youtube, amp-youtube, amp-iframe, amp-video, amp-audio';
/** What Discourse sets round pictures and quotes. */
const FITTINGS = '.lightbox > .meta, .quote > .title > .avatar';
const SILENT =
	/^https?:\/\/(?:[\w-]+\.)*(?:googletagmanager\.com|doubleclick\.net|googlesyndication\.com|recaptcha\.net|disqus\.com|addthis\.com|amazon-adsystem\.com|facebook\.com\/plugins\/(?!post|video)[\w-]+\.php|public-api\.wordpress\.com)[/?]/iu;

/** What all players of one maker are called. */
const NAMELESS = /^(?:youtube|vimeo) video player$/iu;
/** What players hold for who cannot play them. */
const UNPLAYED =
	/^no \S+$|browser|html5|support|java ?script|flash|navega|navigat|ブラウザ|浏览器|瀏覽器/iu;
const HOST = /^https?:\/\/(?:www\.)?([^/?#]+).*$/u;

/** Turns frames, videos and sound into links to what they show, on a line of their own. */
export function linkMedia(root: ParentNode): void {
	for (const each of findAll(root, FITTINGS)) each.remove();
	for (const link of findAll(root, '.twitter-tweet > a:empty')) link.append(hrefOf(link));
	for (const media of findAll(root, MEDIA)) {
		if (!media.parentNode) continue;
		const address = addressOf(media);
		if (address === '' || SILENT.test(address)) {
			// An object without an address may hold a fallback that has one.
			if (media.nodeName === 'OBJECT') unwrap(media);
			else media.remove();
			continue;
		}
		const link = makeElement(
			media,
			'a',
			labelOf(media) || (address.length > 80 ? address.replace(HOST, '$1') : address),
		);
		link.setAttribute('href', address);
		const paragraph = makeElement(media, 'p');
		paragraph.append(link);
		media.replaceWith(paragraph);
	}
}

/**
 * A player that a script would put into the page (WP Rocket and kin) becomes a frame; a script that writes a gist's code
 * into the page becomes a link to it; of the line below code that was written keeps the file's. To be done before scripts
 * are dropped.
 */
export function linkGists(root: ParentNode): void {
	for (const line of findAll(root, '.gist-meta')) {
		const file = line.querySelector('a[href*="#file"]');
		line.replaceChildren(...(file ? [file] : []));
	}
	for (const player of findAll(root, '[class*="youtube" i]:empty')) {
		const video = player
			.getAttributeNames()
			.map((name) => (name.startsWith('data-') ? attributeOf(player, name) : ''))
			.find((id) => /^[\w-]{11}$/u.test(id));
		if (video === undefined) continue;
		const frame = makeElement(player, 'iframe');
		frame.setAttribute('src', watch(video));
		player.replaceWith(frame);
	}
	for (const script of findAll(root, 'script[src^="https://gist.github.com/"]')) {
		const address = attributeOf(script, 'src').replace(/\.js(?:\?.*)?$/u, '');
		const link = makeElement(script, 'a', address.replace(/^https:\/\//u, ''));
		link.setAttribute('href', address);
		const shown = makeElement(script, 'p');
		shown.append(link);
		script.replaceWith(shown);
	}
}

/** A card that shows another page becomes a link with what the card says of it; its picture is that page's. */
export function linkBookmarks(root: ParentNode): void {
	for (const card of findAll(root, '.kg-bookmark-card')) {
		const address = hrefOf(card.querySelector('a[href]'));
		const title = trimmed(card.querySelector('.kg-bookmark-title'));
		if (address === '' || title === '') continue;
		const link = makeElement(card, 'a', title);
		link.setAttribute('href', address);
		const shown = makeElement(card, 'p');
		const said = trimmed(card.querySelector('.kg-bookmark-description'));
		shown.append(link, ...(said === '' ? [] : [`: ${said}`]));
		card.replaceWith(shown);
	}
}

function addressOf(media: Element): string {
	const video = media.getAttribute('videoid') ?? media.getAttribute('data-videoid') ?? '';
	if (/-YOUTUBE$/u.test(media.nodeName) && /^[\w-]{11}$/u.test(video)) return watch(video);
	const source =
		media.getAttribute('src') ??
		media.getAttribute('data') ??
		media.querySelector('source[src], embed[src]')?.getAttribute('src') ??
		'';
	return /^https?:/iu.test(source) ? pageOf(source) : '';
}

const watch = (video: string): string => `https://www.youtube.com/watch?v=${video}`;

/** The page that shows what a player's address plays. */
function pageOf(source: string): string {
	const video = VIDEO.exec(source)?.[1];
	if (video !== undefined && video !== 'videoseries') return watch(video);
	const list = /[?&]list=([\w-]{10,64})/u.exec(source)?.[1];
	if (video === 'videoseries' && list !== undefined)
		return `https://www.youtube.com/playlist?list=${list}`;
	return source
		.replace(/[?&]_=\d+$/u, '')
		.replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d{1,12}).*$/u, 'https://vimeo.com/$1')
		.replace(
			/^https?(:\/\/(?:www\.dailymotion|open\.spotify)\.com\/)embed\/([^?#]*).*$/u,
			'https$1$2',
		)
		.replace(/^(https?:\/\/codepen\.io\/[\w-]+)\/embed\/(?:preview\/)?(\w+).*$/u, '$1/pen/$2')
		.replace(
			/^https?:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d{1,25}).*$/u,
			'https://twitter.com/i/status/$1',
		);
}

function labelOf(media: Element): string {
	const inner = media.nodeName === 'IFRAME' ? '' : oneLine(textOf(media));
	const told = UNPLAYED.test(inner) ? '' : inner;
	return (
		[...['title', 'aria-label', 'playlabel'].map((name) => attributeOf(media, name)), told]
			.map((text) => text.trim())
			.find((text) => text !== '' && text.length < 200 && !NAMELESS.test(text)) ?? ''
	);
}
