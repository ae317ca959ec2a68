import type { SiteSources } from './model';
import { pageSource } from './source';

/** A video's text is its description; its page says it in data, not in prose. */
export const VIDEOS: readonly SiteSources[] = [
	{
		site: 'youtube',
		hosts: ['youtu.be', 'youtube.com', 'youtube-nocookie.com', 'music.youtube.com'],
		plan: (url, host) => {
			const id = videoId(url, host);
			if (id === undefined) return undefined;
			const page = `https://www.youtube.com/watch?v=${id}`;
			return [[pageSource(page, { method: 'youtube', reading: 'video', forms: ['html'] })]];
		},
	},
];

function videoId(url: URL, host: string): string | undefined {
	const id =
		host === 'youtu.be'
			? url.pathname.slice(1).split('/')[0]
			: url.pathname === '/watch'
				? url.searchParams.get('v')
				: /^\/(?:embed|shorts|live|v)\/([\w-]{11})/u.exec(url.pathname)?.[1];
	return id && /^[\w-]{11}$/u.test(id) ? id : undefined;
}
