/**
 * What makes sites, how a page shows it, and where that software puts its feeds. Sorted by name. In a template `{origin}`
 * is the site, `{page}` the page's address without query and closing slash, `{1}` what the path's pattern captured.
 */
export interface Software {
	readonly name: string;
	/** The `generator` of the page's head. */
	readonly generator?: RegExp;
	/** Another `meta` by name or property, and what it says. */
	readonly meta?: readonly [name: string, content: RegExp];
	/** A host its styles or scripts come from. */
	readonly asset?: string;
	/** All whose path fits count, in this order. */
	readonly feeds: readonly (readonly [path: RegExp, feed: string])[];
}

const ANY = /^/u;

export const SOFTWARE: readonly Software[] = [
	{ name: 'Astro', generator: /^Astro\b/iu, feeds: [[ANY, '{origin}/rss.xml']] },
	{ name: 'Blogger', generator: /^Blogger$/iu, feeds: [[ANY, '{origin}/feeds/posts/default']] },
	{
		name: 'Discourse',
		generator: /^Discourse\b/iu,
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
		generator: /^Docusaurus\b/iu,
		feeds: [[ANY, '{origin}/blog/rss.xml']],
	},
	{ name: 'Drupal', generator: /^Drupal\b/iu, feeds: [[ANY, '{origin}/rss.xml']] },
	{ name: 'Eleventy', generator: /^Eleventy\b/iu, feeds: [[ANY, '{origin}/feed.xml']] },
	{
		name: 'Forgejo and Gitea',
		meta: ['keywords', /^(?=.{0,100}\bgit\b).{0,100}\b(?:forgejo|gitea)\b/iu],
		feeds: [
			[/^\/([^/]{1,60}\/[^/]{1,100})/u, '{origin}/{1}/releases.rss'],
			[/^\/([^/]{1,60}\/[^/]{1,100})/u, '{origin}/{1}.rss'],
			[/^\/([^/]{1,60})\/?$/u, '{origin}/{1}.rss'],
		],
	},
	{ name: 'Gatsby', generator: /^Gatsby\b/iu, feeds: [[ANY, '{origin}/rss.xml']] },
	{
		name: 'Ghost',
		generator: /^Ghost\b/iu,
		feeds: [
			[/^\/(?:tag|author)\/[^/]{1,100}\/?$/u, '{page}/rss/'],
			[ANY, '{origin}/rss/'],
		],
	},
	{ name: 'Hexo', generator: /^Hexo\b/iu, feeds: [[ANY, '{origin}/atom.xml']] },
	{
		name: 'Hugo',
		generator: /^Hugo\b/iu,
		feeds: [
			[ANY, '{origin}/index.xml'],
			[/^\/[^/]{1,100}\/(?:[^/]{1,100}\/)?$/u, '{page}/index.xml'],
		],
	},
	{ name: 'Jekyll', generator: /^Jekyll\b/iu, feeds: [[ANY, '{origin}/feed.xml']] },
	{
		name: 'Medium',
		meta: ['al:android:package', /^com\.medium\.reader$/u],
		feeds: [[ANY, '{origin}/feed']],
	},
	{ name: 'Movable Type', generator: /^Movable Type\b/iu, feeds: [[ANY, '{origin}/atom.xml']] },
	{ name: 'Nikola', generator: /^Nikola\b/iu, feeds: [[ANY, '{origin}/rss.xml']] },
	{
		name: 'PeerTube',
		generator: /^PeerTube\b/iu,
		feeds: [
			[/^\/c\/([\w.@-]{1,100})/u, '{origin}/feeds/videos.xml?videoChannelName={1}'],
			[/^\/a\/([\w.@-]{1,100})/u, '{origin}/feeds/videos.xml?accountName={1}'],
			[ANY, '{origin}/feeds/videos.xml'],
		],
	},
	{ name: 'Pelican', generator: /^Pelican\b/iu, feeds: [[ANY, '{origin}/feeds/all.atom.xml']] },
	{
		name: 'Quarto',
		generator: /^quarto\b/iu,
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
	{ name: 'Typecho', generator: /^Typecho\b/iu, feeds: [[ANY, '{origin}/feed/']] },
	{ name: 'Wix', generator: /^Wix\.com\b/iu, feeds: [[ANY, '{origin}/blog-feed.xml']] },
	{
		name: 'WordPress',
		generator: /^WordPress\b/iu,
		feeds: [
			[/\/(?:category|tag|author)\/[^/]{1,100}\/?$/u, '{page}/feed/'],
			[ANY, '{origin}/feed/'],
			[/^\/(\w[\w-]{0,60})\//u, '{origin}/{1}/feed/'],
		],
	},
	{ name: 'Zola', generator: /^Zola\b/iu, feeds: [[ANY, '{origin}/atom.xml']] },
];
