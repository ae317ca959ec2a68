import type { Site } from './site';

/** Subdomains that are the service's own and nobody's blog. */
const NAME = /^(?!(?:www|api|app|help|support|status|about|cdn|assets|on|open|blog)$)[\w-]{1,63}$/u;

/** Services where people write. */
export const BLOGS: readonly Site[] = [
	{
		name: 'Bear Blog',
		hosts: [':blog.bearblog.dev'],
		where: { blog: NAME },
		rules: [['/**', ['https://{blog}.bearblog.dev/feed/']]],
	},
	{
		name: 'Blogger',
		hosts: ['*.blogspot.com'],
		rules: [
			['/search/label/:label', ['{origin}/feeds/posts/default/-/{label}', 'Label']],
			['/**', ['{origin}/feeds/posts/default']],
		],
	},
	{
		name: 'Buttondown',
		hosts: ['buttondown.com', 'buttondown.email'],
		where: {
			letter:
				/^(?!(?:features|pricing|login|register|docs|blog|use-cases|api|climate|legal)$)[\w.-]{1,60}$/u,
		},
		rules: [['/:letter/**', ['https://buttondown.com/{letter}/rss']]],
	},
	{
		name: 'cnblogs',
		hosts: ['cnblogs.com'],
		where: { blog: /^(?!(?:aggsite|news|q|cate|pick|candidate)$)[\w.-]{1,60}$/u },
		rules: [['/:blog/**', ['https://www.cnblogs.com/{blog}/rss']]],
	},
	{
		name: 'DEV',
		hosts: ['dev.to'],
		where: {
			user: /^(?!(?:t|about|search|tags|top|enter|settings|new|feed|pod|videos)$)\w{1,40}$/u,
		},
		rules: [
			['/t/:tag/**', ['https://dev.to/feed/tag/{tag}']],
			['/:user/**', ['https://dev.to/feed/{user}']],
			['/', ['https://dev.to/feed']],
		],
	},
	{
		name: 'Dreamwidth',
		hosts: [':journal.dreamwidth.org'],
		where: { journal: NAME },
		rules: [['/**', ['https://{journal}.dreamwidth.org/data/atom']]],
	},
	{
		name: 'Ghost',
		hosts: [':blog.ghost.io'],
		where: { blog: NAME },
		rules: [
			['/tag/:tag/**', ['https://{blog}.ghost.io/tag/{tag}/rss/', 'Tag']],
			['/author/:author/**', ['https://{blog}.ghost.io/author/{author}/rss/', 'Author']],
			['/**', ['https://{blog}.ghost.io/rss/']],
		],
	},
	{
		name: 'Hashnode',
		hosts: [':blog.hashnode.dev'],
		where: { blog: NAME },
		rules: [['/**', ['https://{blog}.hashnode.dev/rss.xml']]],
	},
	{
		name: 'LiveJournal',
		hosts: [':journal.livejournal.com'],
		where: { journal: NAME },
		rules: [['/**', ['https://{journal}.livejournal.com/data/rss']]],
	},
	{
		name: 'Medium',
		hosts: ['medium.com'],
		where: {
			publication:
				/^(?!(?:about|m|me|p|tag|topic|topics|explore-topics|search|membership|feed|creators|plans|new-story|jobs-at-medium)$)[\w-]{2,80}$/u,
			user: /^[\w.-]{1,60}$/u,
		},
		rules: [
			['/@:user/**', ['https://medium.com/feed/@{user}']],
			['/tag/:tag/**', ['https://medium.com/feed/tag/{tag}', 'Tag']],
			['/:publication/tagged/:tag', ['https://medium.com/feed/{publication}/tagged/{tag}', 'Tag']],
			['/:publication/**', ['https://medium.com/feed/{publication}']],
		],
	},
	{
		name: 'Medium',
		hosts: [':user.medium.com'],
		where: { user: NAME },
		rules: [['/**', ['https://{user}.medium.com/feed']]],
	},
	{
		name: 'Micro.blog',
		hosts: [':blog.micro.blog'],
		where: { blog: NAME },
		rules: [['/**', ['https://{blog}.micro.blog/feed.xml']]],
	},
	{
		name: 'Substack',
		hosts: ['open.substack.com'],
		rules: [['/pub/:letter/**', ['https://{letter}.substack.com/feed']]],
	},
	{
		name: 'Substack',
		hosts: [':letter.substack.com'],
		where: { letter: NAME },
		rules: [['/**', ['https://{letter}.substack.com/feed']]],
	},
	{
		name: 'Tumblr',
		hosts: ['tumblr.com'],
		where: {
			blog: /^(?!(?:about|blog|dashboard|explore|help|likes|login|register|search|settings|tagged|policy|communities|new)$)[a-z0-9-]{1,32}$/u,
		},
		rules: [['/:blog/**', ['https://{blog}.tumblr.com/rss']]],
	},
	{
		name: 'Tumblr',
		hosts: [':blog.tumblr.com'],
		where: { blog: NAME },
		rules: [
			['/tagged/:tag/**', ['https://{blog}.tumblr.com/tagged/{tag}/rss', 'Tag']],
			['/**', ['https://{blog}.tumblr.com/rss']],
		],
	},
	{
		name: 'WordPress.com',
		hosts: [':blog.wordpress.com'],
		where: { blog: NAME },
		rules: [
			[
				'/category/:category/**',
				['https://{blog}.wordpress.com/category/{category}/feed/', 'Category'],
			],
			['/tag/:tag/**', ['https://{blog}.wordpress.com/tag/{tag}/feed/', 'Tag']],
			['/author/:author/**', ['https://{blog}.wordpress.com/author/{author}/feed/', 'Author']],
			['/**', ['https://{blog}.wordpress.com/feed/']],
		],
	},
	{
		name: 'Write.as',
		hosts: ['write.as'],
		where: { blog: /^(?!(?:about|api|login|me|new|pricing|read)$)[\w-]{2,60}$/u },
		rules: [['/:blog/**', ['https://write.as/{blog}/feed/']]],
	},
];
