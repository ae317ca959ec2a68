/**
 * What makes sites, how a page shows it, and where that software puts its feeds. Sorted by name. In a template `{origin}`
 * is the site, `{page}` the page's address without query and closing slash, `{1}` what the path's pattern captured.
 */
export interface Software {
	readonly name: string;
	/** A `meta` by name or property, and what it says; without it and `asset` a `generator` that begins with the name. */
	readonly meta?: readonly [name: string, content: RegExp];
	/** A host its styles or scripts come from. */
	readonly asset?: string;
	/** All whose path fits count, in this order. */
	readonly feeds: readonly (readonly [path: RegExp, feed: string])[];
}

const ANY = /^/u;

export const SOFTWARE: readonly Software[] = [
	{ name: 'Astro', feeds: [[ANY, '{origin}/rss.xml']] },
	{ name: 'Blogger', feeds: [[ANY, '{origin}/feeds/posts/default']] },
	{
		name: 'Discourse',
		feeds: [
			[/^(\/t\/[^/]{1,200}\/\d{1,12})/u, '{origin}{1}.rss'],
			[/^(\/c\/[^?]{1,200}?)(?:\/l\/\w{1,20}|\/none)?\/?$/u, '{origin}{1}.rss'],
			[/^(\/tag\/[^/]{1,100})/u, '{origin}{1}.rss'],
			[/^(\/u\/[^/]{1,100})/u, '{origin}{1}/activity.rss'],
			[ANY, '{origin}/latest.rss'],
		],
	},
	{
		name: 'Docusaurus',
		feeds: [[ANY, '{origin}/blog/rss.xml']],
	},
	{ name: 'Drupal', feeds: [[ANY, '{origin}/rss.xml']] },
	{ name: 'Eleventy', feeds: [[ANY, '{origin}/feed.xml']] },
	{
		name: 'Forgejo and Gitea',
		meta: ['keywords', /^(?=.{0,100}\bgit\b).{0,100}\b(?:forgejo|gitea)\b/iu],
		feeds: [
			[/^\/([^/]{1,60}\/[^/]{1,100})/u, '{origin}/{1}/releases.rss'],
			[/^\/([^/]{1,60}\/[^/]{1,100})/u, '{origin}/{1}.rss'],
			[/^\/([^/]{1,60})\/?$/u, '{origin}/{1}.rss'],
		],
	},
	{ name: 'Gatsby', feeds: [[ANY, '{origin}/rss.xml']] },
	{
		name: 'Ghost',
		feeds: [
			[/^\/(?:tag|author)\/[^/]{1,100}\/?$/u, '{page}/rss/'],
			[ANY, '{origin}/rss/'],
		],
	},
	{ name: 'Hexo', feeds: [[ANY, '{origin}/atom.xml']] },
	{
		name: 'Hugo',
		feeds: [
			[ANY, '{origin}/index.xml'],
			[/^\/[^/]{1,100}\/(?:[^/]{1,100}\/)?$/u, '{page}/index.xml'],
		],
	},
	{ name: 'Jekyll', feeds: [[ANY, '{origin}/feed.xml']] },
	{
		name: 'Medium',
		meta: ['al:android:package', /^com\.medium\.reader$/u],
		feeds: [[ANY, '{origin}/feed']],
	},
	{ name: 'Movable Type', feeds: [[ANY, '{origin}/atom.xml']] },
	{ name: 'Nikola', feeds: [[ANY, '{origin}/rss.xml']] },
	{
		name: 'PeerTube',
		feeds: [
			[/^\/c\/([\w.@-]{1,100})/u, '{origin}/feeds/videos.xml?videoChannelName={1}'],
			[/^\/a\/([\w.@-]{1,100})/u, '{origin}/feeds/videos.xml?accountName={1}'],
			[ANY, '{origin}/feeds/videos.xml'],
		],
	},
	{ name: 'Pelican', feeds: [[ANY, '{origin}/feeds/all.atom.xml']] },
	{
		name: 'Quarto',
		feeds: [
			[ANY, '{origin}/index.xml'],
			[/^\/(\w[\w-]{0,60})\//u, '{origin}/{1}/index.xml'],
		],
	},
	{
		name: 'Squarespace',
		asset: 'static1.squarespace.com',
		feeds: [
			[/^\/[^/]{1,100}\/?$/u, '{page}?format=rss'],
			[/^\/([^/]{1,100})\/./u, '{origin}/{1}?format=rss'],
			[/^\/$/u, '{origin}/blog?format=rss'],
		],
	},
	{ name: 'Substack', asset: 'substackcdn.com', feeds: [[ANY, '{origin}/feed']] },
	{ name: 'Typecho', feeds: [[ANY, '{origin}/feed/']] },
	{ name: 'Wix', feeds: [[ANY, '{origin}/blog-feed.xml']] },
	{
		name: 'WordPress',
		feeds: [
			[/\/(?:category|tag|author)\/[^/]{1,100}\/?$/u, '{page}/feed/'],
			[ANY, '{origin}/feed/'],
			[/^\/(\w[\w-]{0,60})\//u, '{origin}/{1}/feed/'],
		],
	},
	{ name: 'Zola', feeds: [[ANY, '{origin}/atom.xml']] },
];
