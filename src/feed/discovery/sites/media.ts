import type { SiteRow } from './site';

/** Pictures, films, sound and games. */
export const MEDIA: readonly SiteRow[] = [
	[
		'Flickr',
		['flickr.com'],
		[
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
		{ person: /^\d{4,12}@N\d\d$/u, tag: /^[^/]{1,80}$/u },
	],
	[
		'itch.io',
		[':maker.itch.io'],
		[['/:game/**', ['https://{maker}.itch.io/{game}/devlog.rss', 'Devlog']]],
		{ game: /^[\w-]{1,80}$/u },
	],
	[
		'Letterboxd',
		['letterboxd.com'],
		[['/:user/**', ['https://letterboxd.com/{user}/rss/']]],
		{
			user: /^(?!(?:films?|lists?|members|journal|about|actor|director|reviewers|search|settings|tag|pro|apps|welcome|crew|year)$)\w{2,20}$/u,
		},
	],
	[
		'Steam',
		['store.steampowered.com'],
		[
			['/app/:app/**', ['https://store.steampowered.com/feeds/news/app/{app}', 'News']],
			['/news/app/:app/**', ['https://store.steampowered.com/feeds/news/app/{app}', 'News']],
		],
		{ app: /^\d{1,10}$/u },
	],
	[
		'Steam',
		['steamcommunity.com'],
		[
			['/app/:app/**', ['https://store.steampowered.com/feeds/news/app/{app}', 'News']],
			['/groups/:group/**', ['https://steamcommunity.com/groups/{group}/rss/']],
		],
		{ group: /^[\w-]{2,64}$/u, app: /^\d{1,10}$/u },
	],
	[
		'Vimeo',
		['vimeo.com'],
		[
			['/channels/:name/**', ['https://vimeo.com/channels/{name}/videos/rss']],
			['/groups/:name/**', ['https://vimeo.com/groups/{name}/videos/rss']],
			['/:user', ['https://vimeo.com/{user}/videos/rss']],
			['/:user/videos', ['https://vimeo.com/{user}/videos/rss']],
		],
		{
			user: /^(?!(?:channels|groups|categories|watch|features|blog|upgrade|about|search|settings|ondemand|showcase|join|log_in|help|staff_picks)$)(?!\d{1,12}$)[\w-]{2,40}$/u,
		},
	],
	[
		'YouTube',
		['youtube.com', 'music.youtube.com'],
		[
			['/playlist?list=:list', ['https://www.youtube.com/feeds/videos.xml?playlist_id={list}']],
			['/watch?list=:list', ['https://www.youtube.com/feeds/videos.xml?playlist_id={list}']],
			['/channel/:channel/**', ['https://www.youtube.com/feeds/videos.xml?channel_id={channel}']],
			['/user/:user/**', ['https://www.youtube.com/feeds/videos.xml?user={user}']],
		], // Mixes, likes and watch-later lists (RD, LL, WL) are of one person and have no feed.
		{ channel: /^UC[\w-]{22}$/u, list: /^(?:PL|UU|FL|OL)[\w-]{10,60}$/u },
	],
];
