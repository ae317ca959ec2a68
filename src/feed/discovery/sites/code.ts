import type { SiteRow } from './site';

/** First segments of GitHub's addresses that name no person. */
const GITHUB_OWN =
	/^(?!(?:about|account|apps|codespaces|collections|contact|customer-stories|dashboard|enterprise|events|explore|features|issues|join|login|logout|marketplace|new|notifications|orgs|organizations|pricing|pulls|readme|resources|search|security|settings|site|solutions|sponsors|stars|team|topics|trending)$)[\w.-]{1,60}$/iu;
const GITLAB_OWN =
	/^(?!(?:-|admin|api|dashboard|explore|groups|help|profile|projects|search|snippets|users)$)[\w.-]{1,100}$/iu;

/** Code and packages. npm and Docker Hub offer no feeds. */
export const CODE: readonly SiteRow[] = [
	[
		'crates.io',
		['crates.io'],
		[['/crates/:crate/**', ['https://static.crates.io/rss/crates/{crate}.xml', 'Releases']]],
		{ crate: /^[\w-]{1,64}$/u },
	],
	[
		'GitHub',
		['github.com'],
		[
			[
				'/orgs/:user/discussions/**',
				['https://github.com/orgs/{user}/discussions.atom', 'Discussions'],
			],
			[
				'/:user/:repo/discussions/**',
				['https://github.com/{user}/{repo}/discussions.atom', 'Discussions'],
			],
			['/:user/:repo/wiki/**', ['https://github.com/{user}/{repo}/wiki.atom', 'Wiki']],
			['/:user/:repo/tags', ['https://github.com/{user}/{repo}/tags.atom', 'Tags']],
			[
				'/:user/:repo/blob/:branch/:path*',
				['https://github.com/{user}/{repo}/commits/{branch}/{path}.atom', 'File history'],
			],
			[
				'/:user/:repo/commits/:branch/:path*',
				['https://github.com/{user}/{repo}/commits/{branch}/{path}.atom', 'File history'],
			],
			[
				'/:user/:repo/commits/:branch',
				['https://github.com/{user}/{repo}/commits/{branch}.atom', 'Commits'],
			],
			[
				'/:user/:repo/tree/:branch',
				['https://github.com/{user}/{repo}/commits/{branch}.atom', 'Commits'],
			],
			[
				'/:user/:repo/**',
				['https://github.com/{user}/{repo}/releases.atom', 'Releases'],
				['https://github.com/{user}/{repo}/tags.atom', 'Tags'],
				['https://github.com/{user}/{repo}/commits.atom', 'Commits'],
			],
			['/:user', ['https://github.com/{user}.atom', 'Activity']],
		],
		{ user: GITHUB_OWN, repo: /^[\w.-]{1,100}$/u },
	],
	[
		'GitLab',
		['gitlab.com', 'gitlab.gnome.org', 'gitlab.freedesktop.org', 'invent.kde.org'],
		[
			[
				'/:user/:repo/-/commits/:branch',
				['{origin}/{user}/{repo}/-/commits/{branch}?format=atom', 'Commits'],
			],
			['/:user/:repo/-/tags', ['{origin}/{user}/{repo}/-/tags?format=atom', 'Tags']],
			[
				'/:user/:repo/-/**',
				['{origin}/{user}/{repo}/-/releases.atom', 'Releases'],
				['{origin}/{user}/{repo}.atom', 'Activity'],
			],
			[
				'/:user/:repo',
				['{origin}/{user}/{repo}/-/releases.atom', 'Releases'],
				['{origin}/{user}/{repo}/-/tags?format=atom', 'Tags'],
				['{origin}/{user}/{repo}.atom', 'Activity'],
			],
			['/:user', ['{origin}/{user}.atom', 'Activity']],
		],
		{ user: GITLAB_OWN, repo: /^(?!-$)[\w.-]{1,100}$/u },
	],
	[
		'Packagist',
		['packagist.org'],
		[
			[
				'/packages/:vendor/:name/**',
				['https://packagist.org/feeds/package.{vendor}/{name}.rss', 'Releases'],
			],
			['/packages/:vendor', ['https://packagist.org/feeds/vendor.{vendor}.rss', 'Releases']],
		],
	],
	[
		'PyPI',
		['pypi.org'],
		[
			['/project/:name/**', ['https://pypi.org/rss/project/{name}/releases.xml', 'Releases']],
			['/', ['https://pypi.org/rss/updates.xml', 'Updates'], ['https://pypi.org/rss/packages.xml']],
		],
	],
	[
		'RubyGems',
		['rubygems.org'],
		[['/gems/:gem/**', ['https://rubygems.org/gems/{gem}/versions.atom', 'Releases']]],
	],
	[
		'SourceForge',
		['sourceforge.net'],
		[['/projects/:project/**', ['https://sourceforge.net/projects/{project}/rss?path=/', 'Files']]],
	],
];
