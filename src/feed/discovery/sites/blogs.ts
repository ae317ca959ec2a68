import type { SiteRow } from './site';

/** Subdomains that are the service's own and nobody's blog. */
const NAME = /^(?!(?:www|api|app|help|support|status|about|cdn|assets|on|open|blog)$)[\w-]{1,63}$/u;

/** Services where people write. */
export const BLOGS: readonly SiteRow[] = [
	[
		'Bear Blog',
		[':blog.bearblog.dev'],
		[['/**', ['https://{blog}.bearblog.dev/feed/']]],
		{ blog: NAME },
	],
	[
		'Blogger',
		['*.blogspot.com'],
		[
			['/search/label/:label', ['{origin}/feeds/posts/default/-/{label}', 'Label']],
			['/**', ['{origin}/feeds/posts/default']],
		],
	],
	[
		'Buttondown',
		['buttondown.com', 'buttondown.email'],
		[['/:letter/**', ['https://buttondown.com/{letter}/rss']]],
		{
			letter:
				/^(?!(?:features|pricing|login|register|docs|blog|use-cases|api|climate|legal)$)[\w.-]{1,60}$/u,
		},
	],
	[
		'cnblogs',
		['cnblogs.com'],
		[['/:blog/**', ['https://www.cnblogs.com/{blog}/rss']]],
		{ blog: /^(?!(?:aggsite|news|q|cate|pick|candidate)$)[\w.-]{1,60}$/u },
	],
	[
		'DEV',
		['dev.to'],
		[
			['/t/:tag/**', ['https://dev.to/feed/tag/{tag}']],
			['/:user/**', ['https://dev.to/feed/{user}']],
			['/', ['https://dev.to/feed']],
		],
		{
			user: /^(?!(?:t|about|search|tags|top|enter|settings|new|feed|pod|videos)$)\w{1,40}$/u,
		},
	],
	[
		'Dreamwidth',
		[':journal.dreamwidth.org'],
		[['/**', ['https://{journal}.dreamwidth.org/data/atom']]],
		{ journal: NAME },
	],
	[
		'Ghost',
		[':blog.ghost.io'],
		[
			['/tag/:tag/**', ['https://{blog}.ghost.io/tag/{tag}/rss/', 'Tag']],
			['/author/:author/**', ['https://{blog}.ghost.io/author/{author}/rss/', 'Author']],
			['/**', ['https://{blog}.ghost.io/rss/']],
		],
		{ blog: NAME },
	],
	[
		'Hashnode',
		[':blog.hashnode.dev'],
		[['/**', ['https://{blog}.hashnode.dev/rss.xml']]],
		{ blog: NAME },
	],
	[
		'LiveJournal',
		[':journal.livejournal.com'],
		[['/**', ['https://{journal}.livejournal.com/data/rss']]],
		{ journal: NAME },
	],
	[
		'Medium',
		['medium.com'],
		[
			['/@:user/**', ['https://medium.com/feed/@{user}']],
			['/tag/:tag/**', ['https://medium.com/feed/tag/{tag}', 'Tag']],
			['/:publication/tagged/:tag', ['https://medium.com/feed/{publication}/tagged/{tag}', 'Tag']],
			['/:publication/**', ['https://medium.com/feed/{publication}']],
		],
		{
			publication:
				/^(?!(?:about|m|me|p|tag|topic|topics|explore-topics|search|membership|feed|creators|plans|new-story|jobs-at-medium)$)[\w-]{2,80}$/u,
			user: /^[\w.-]{1,60}$/u,
		},
	],
	['Medium', [':user.medium.com'], [['/**', ['https://{user}.medium.com/feed']]], { user: NAME }],
	[
		'Micro.blog',
		[':blog.micro.blog'],
		[['/**', ['https://{blog}.micro.blog/feed.xml']]],
		{ blog: NAME },
	],
	[
		'Substack',
		['open.substack.com'],
		[['/pub/:letter/**', ['https://{letter}.substack.com/feed']]],
	],
	[
		'Substack',
		[':letter.substack.com'],
		[['/**', ['https://{letter}.substack.com/feed']]],
		{ letter: NAME },
	],
	[
		'Tumblr',
		['tumblr.com'],
		[['/:blog/**', ['https://{blog}.tumblr.com/rss']]],
		{
			blog: /^(?!(?:about|blog|dashboard|explore|help|likes|login|register|search|settings|tagged|policy|communities|new)$)[a-z0-9-]{1,32}$/u,
		},
	],
	[
		'Tumblr',
		[':blog.tumblr.com'],
		[
			['/tagged/:tag/**', ['https://{blog}.tumblr.com/tagged/{tag}/rss', 'Tag']],
			['/**', ['https://{blog}.tumblr.com/rss']],
		],
		{ blog: NAME },
	],
	[
		'WordPress.com',
		[':blog.wordpress.com'],
		[
			[
				'/category/:category/**',
				['https://{blog}.wordpress.com/category/{category}/feed/', 'Category'],
			],
			['/tag/:tag/**', ['https://{blog}.wordpress.com/tag/{tag}/feed/', 'Tag']],
			['/author/:author/**', ['https://{blog}.wordpress.com/author/{author}/feed/', 'Author']],
			['/**', ['https://{blog}.wordpress.com/feed/']],
		],
		{ blog: NAME },
	],
	[
		'Write.as',
		['write.as'],
		[['/:blog/**', ['https://write.as/{blog}/feed/']]],
		{ blog: /^(?!(?:about|api|login|me|new|pricing|read)$)[\w-]{2,60}$/u },
	],
];
