import type { Site } from './site';

/** Pictures, films, sound and games. */
export const MEDIA: readonly Site[] = [
	{
		name: 'Flickr',
		hosts: ['flickr.com'],
		where: { person: /^\d{4,12}@N\d\d$/u, tag: /^[^/]{1,80}$/u },
		rules: [
			[
				'/photos/tags/:tag/**',
				['https://www.flickr.com/services/feeds/photos_public.gne?tags={tag}'],
			],
			[
				'/photos/:person/**',
				['https://www.flickr.com/services/feeds/photos_public.gne?id={person}'],
			],
			['/groups/:person/**', ['https://www.flickr.com/services/feeds/groups_pool.gne?id={person}']],
		],
	},
	{
		name: 'itch.io',
		hosts: [':maker.itch.io'],
		where: { game: /^[\w-]{1,80}$/u },
		rules: [['/:game/**', ['https://{maker}.itch.io/{game}/devlog.rss', 'Devlog']]],
	},
	{
		name: 'Letterboxd',
		hosts: ['letterboxd.com'],
		where: {
			user: /^(?!(?:films?|lists?|members|journal|about|actor|director|reviewers|search|settings|tag|pro|apps|welcome|crew|year)$)\w{2,20}$/u,
		},
		rules: [['/:user/**', ['https://letterboxd.com/{user}/rss/']]],
	},
	{
		name: 'Steam',
		hosts: ['store.steampowered.com'],
		where: { app: /^\d{1,10}$/u },
		rules: [
			['/app/:app/**', ['https://store.steampowered.com/feeds/news/app/{app}', 'News']],
			['/news/app/:app/**', ['https://store.steampowered.com/feeds/news/app/{app}', 'News']],
		],
	},
	{
		name: 'Steam',
		hosts: ['steamcommunity.com'],
		where: { group: /^[\w-]{2,64}$/u, app: /^\d{1,10}$/u },
		rules: [
			['/app/:app/**', ['https://store.steampowered.com/feeds/news/app/{app}', 'News']],
			['/groups/:group/**', ['https://steamcommunity.com/groups/{group}/rss/']],
		],
	},
	{
		name: 'Vimeo',
		hosts: ['vimeo.com'],
		where: {
			user: /^(?!(?:channels|groups|categories|watch|features|blog|upgrade|about|search|settings|ondemand|showcase|join|log_in|help|staff_picks)$)(?!\d{1,12}$)[\w-]{2,40}$/u,
		},
		rules: [
			['/channels/:name/**', ['https://vimeo.com/channels/{name}/videos/rss']],
			['/groups/:name/**', ['https://vimeo.com/groups/{name}/videos/rss']],
			['/:user', ['https://vimeo.com/{user}/videos/rss']],
			['/:user/videos', ['https://vimeo.com/{user}/videos/rss']],
		],
	},
	{
		name: 'YouTube',
		hosts: ['youtube.com', 'music.youtube.com'],
		// Mixes, likes and watch-later lists (RD, LL, WL) are of one person and have no feed.
		where: { channel: /^UC[\w-]{22}$/u, list: /^(?:PL|UU|FL|OL)[\w-]{10,60}$/u },
		rules: [
			['/playlist?list=:list', ['https://www.youtube.com/feeds/videos.xml?playlist_id={list}']],
			['/watch?list=:list', ['https://www.youtube.com/feeds/videos.xml?playlist_id={list}']],
			['/channel/:channel/**', ['https://www.youtube.com/feeds/videos.xml?channel_id={channel}']],
			['/user/:user/**', ['https://www.youtube.com/feeds/videos.xml?user={user}']],
		],
	},
];
