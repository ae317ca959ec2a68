import { findAll, makeElement, textOf, unwrap } from '../dom';

const VIDEO =
	/^(?:https?:)?\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{11})/iu;
const MEDIA =
	'iframe, video, audio, embed, object, lite-youtube, amp-youtube, amp-iframe, amp-video, amp-audio';
const SILENT =
	/^https?:\/\/(?:[\w-]+\.)*(?:googletagmanager\.com|doubleclick\.net|googlesyndication\.com|recaptcha\.net|disqus\.com|addthis\.com)\//iu;

/** Turns frames, videos and sound into links to what they show, on a line of their own. */
export function linkMedia(root: ParentNode): void {
	for (const media of findAll(root, MEDIA)) {
		if (!media.parentNode) continue;
		const address = addressOf(media);
		if (address === '' || SILENT.test(address)) {
			// An object without an address may hold a fallback that has one.
			if (media.nodeName === 'OBJECT') unwrap(media);
			else media.remove();
			continue;
		}
		const link = makeElement(media, 'a', labelOf(media) || address);
		link.setAttribute('href', address);
		const paragraph = makeElement(media, 'p');
		paragraph.append(link);
		media.replaceWith(paragraph);
	}
}

/**
 * A script that writes a gist's code into the page becomes a link to it; of the line below code that was written keeps
 * the file's. To be done before scripts are dropped.
 */
export function linkGists(root: ParentNode): void {
	for (const line of findAll(root, '.gist-meta')) {
		const file = line.querySelector('a[href*="#file"]');
		line.replaceChildren(...(file ? [file] : []));
	}
	for (const script of findAll(root, 'script[src^="https://gist.github.com/"]')) {
		const address = (script.getAttribute('src') ?? '').replace(/\.js(?:\?.*)?$/u, '');
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
		const address = card.querySelector('a[href]')?.getAttribute('href') ?? '';
		const title = textOf(card.querySelector('.kg-bookmark-title')).trim();
		if (address === '' || title === '') continue;
		const link = makeElement(card, 'a', title);
		link.setAttribute('href', address);
		const shown = makeElement(card, 'p');
		const said = textOf(card.querySelector('.kg-bookmark-description')).trim();
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
		.replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d{1,12}).*$/u, 'https://vimeo.com/$1')
		.replace(
			/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w{1,12}).*$/u,
			'https://www.dailymotion.com/video/$1',
		)
		.replace(/^https?:\/\/open\.spotify\.com\/embed\/([^?#]*).*$/u, 'https://open.spotify.com/$1')
		.replace(/^(https?:\/\/codepen\.io\/[\w-]+)\/embed\/(?:preview\/)?(\w+).*$/u, '$1/pen/$2')
		.replace(
			/^https?:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d{1,25}).*$/u,
			'https://twitter.com/i/status/$1',
		);
}

function labelOf(media: Element): string {
	return (
		['title', 'aria-label', 'playlabel']
			.map((name) => (media.getAttribute(name) ?? '').trim())
			.find(
				(text) => text !== '' && !/^(?:youtube video player|vimeo video player)$/iu.test(text),
			) ?? ''
	);
}
