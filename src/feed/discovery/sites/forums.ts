import type { SiteRow } from './site';

const MAGNUM = '{origin}/feed.xml?';

/** Forums, link sites and people who post in short. */
export const FORUMS: readonly SiteRow[] = [
	['Bluesky', ['bsky.app'], [['/profile/:handle/**', ['https://bsky.app/profile/{handle}/rss']]]],
	['Hacker News', ['news.ycombinator.com'], [['/**', ['https://news.ycombinator.com/rss']]]],
	[
		'Lemmy',
		[
			'beehaw.org',
			'discuss.tchncs.de',
			'feddit.org',
			'lemmy.ca',
			'lemmy.dbzer0.com',
			'lemmy.ml',
			'lemmy.world',
			'lemmy.zip',
			'programming.dev',
			'sh.itjust.works',
			'sopuli.xyz',
		],
		[
			['/c/:community', ['{origin}/feeds/c/{community}.xml?sort=New', 'Community']],
			['/u/:user', ['{origin}/feeds/u/{user}.xml?sort=New', 'Person']],
			['/', ['{origin}/feeds/local.xml?sort=New', 'Local posts']],
		],
	],
	[
		'LessWrong, Alignment Forum, EA Forum',
		['lesswrong.com', 'alignmentforum.org', 'forum.effectivealtruism.org'],
		[
			[
				'/posts/:post/**',
				[`${MAGNUM}type=comments&view=postCommentsNew&postId={post}`, 'Comments on this post'],
			],
			['/allPosts', [`${MAGNUM}view=community-rss&karmaThreshold=2`, 'All posts']],
			[
				'/',
				[`${MAGNUM}view=frontpage-rss&karmaThreshold=30`, 'Front page, karma 30 and more'],
				[`${MAGNUM}view=curated-rss`, 'Curated'],
				[`${MAGNUM}view=frontpage-rss&karmaThreshold=2`, 'Front page, karma 2 and more'],
			],
		],
		{ post: /^[A-Za-z0-9]{17}$/u },
	],
	[
		'Lobsters',
		['lobste.rs'],
		[
			['/t/:tag', ['https://lobste.rs/t/{tag}.rss', 'Tag']],
			['/', ['https://lobste.rs/rss']],
		],
	],
	[
		'Mastodon and its kin',
		['*'],
		[
			['/@:user', ['{origin}/@{user}.rss']],
			['/@:user/with_replies', ['{origin}/@{user}/with_replies.rss']],
			['/@:user/:post', ['{origin}/@{user}.rss']],
		],
		{ user: /^[\w.-]{1,60}$/u },
	],
	[
		'Reddit',
		['reddit.com', 'sh.reddit.com'],
		[
			[
				'/r/:sub/search/**?q=:q',
				['https://www.reddit.com/r/{sub}/search.rss?q={q}&restrict_sr=on&sort=new', 'Search'],
			],
			[
				'/r/:sub/comments/:post/**',
				['https://www.reddit.com/r/{sub}/comments/{post}/.rss', 'Comments'],
			],
			['/r/:sub/:order', ['https://www.reddit.com/r/{sub}/{order}/.rss']],
			['/r/:sub/**', ['https://www.reddit.com/r/{sub}/.rss']],
			[
				'/user/:user/m/:multi',
				['https://www.reddit.com/user/{user}/m/{multi}/.rss', 'Multireddit'],
			],
			['/user/:user/**', ['https://www.reddit.com/user/{user}/.rss']],
			['/u/:user/**', ['https://www.reddit.com/user/{user}/.rss']],
			['/domain/:domain/**', ['https://www.reddit.com/domain/{domain}/.rss']],
			['/search/**?q=:q', ['https://www.reddit.com/search.rss?q={q}&sort=new', 'Search']],
			['/', ['https://www.reddit.com/.rss']],
		],
		{ sub: /^[\w+.-]{2,200}$/u, user: /^[\w-]{2,30}$/u, post: /^[a-z0-9]{2,12}$/u },
	],
	[
		'Stack Exchange',
		[
			'*.stackexchange.com',
			'*.stackoverflow.com',
			'askubuntu.com',
			'mathoverflow.net',
			'serverfault.com',
			'stackapps.com',
			'stackoverflow.com',
			'superuser.com',
		],
		[
			['/questions/tagged/:tag', ['{origin}/feeds/tag?tagnames={tag}&sort=newest', 'Tag']],
			['/questions/:id/**', ['{origin}/feeds/question/{id}', 'Answers']],
			['/users/:id/**', ['{origin}/feeds/user/{id}', 'Person']],
			['/questions', ['{origin}/feeds']],
			['/', ['{origin}/feeds']],
		],
		{ id: /^\d{1,12}$/u },
	],
	[
		'V2EX',
		['v2ex.com'],
		[
			['/go/:node', ['https://www.v2ex.com/feed/{node}.xml', 'Node']],
			['/member/:user/**', ['https://www.v2ex.com/feed/member/{user}.xml', 'Person']],
			['/?tab=:tab', ['https://www.v2ex.com/feed/tab/{tab}.xml', 'Tab']],
			['/', ['https://www.v2ex.com/index.xml']],
		],
	],
];
