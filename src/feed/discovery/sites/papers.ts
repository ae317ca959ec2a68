import type { SiteRow } from './site';

const ARXIV_QUERY = 'https://export.arxiv.org/api/query?search_query=';
const ARXIV_ORDER = '&sortBy=submittedDate&sortOrder=descending&max_results=50';
const ETOC = '{origin}/action/showFeed?type=etoc&feed=rss&jc=';

/** Papers, encyclopaedias and news searches. */
export const PAPERS: readonly SiteRow[] = [
	[
		'ACS Publications',
		['pubs.acs.org'],
		[
			['/journal/:journal', [`${ETOC}{journal}`, 'Contents']],
			['/toc/:journal/**', [`${ETOC}{journal}`, 'Contents']],
		],
		{ journal: /^[a-z0-9]{4,10}$/u },
	],
	[
		'arXiv',
		['arxiv.org'],
		[
			['/list/:category/**', ['https://rss.arxiv.org/rss/{category}', 'New papers']],
			['/archive/:category', ['https://rss.arxiv.org/rss/{category}', 'New papers']],
			['/a/:author', ['https://arxiv.org/a/{author}.atom2', 'Author']],
			[
				'/search/**?query=:query&searchtype=author',
				[`${ARXIV_QUERY}au:%22{query}%22${ARXIV_ORDER}`, 'Search'],
			],
			[
				'/search/**?query=:query&searchtype=all',
				[`${ARXIV_QUERY}all:%22{query}%22${ARXIV_ORDER}`, 'Search'],
			],
		],
		{
			category: /^[a-z-]{2,12}(?:\.[A-Za-z-]{2,10})?$/u,
			author: /^[a-z]\w{1,60}_\d{1,4}$/u,
		},
	],
	[
		'bioRxiv',
		['biorxiv.org'],
		[
			[
				'/collection/:subject',
				['https://connect.biorxiv.org/biorxiv_xml.php?subject={_subject}', 'Subject'],
			],
			['/', ['https://connect.biorxiv.org/biorxiv_xml.php?subject=all']],
		],
		{ subject: /^[a-z-]{3,60}$/u },
	],
	[
		'Google News',
		['news.google.com'],
		[
			['/search?q=:q', ['https://news.google.com/rss/search?{query}', 'Search']],
			['/topics/:topic/**', ['https://news.google.com/rss/topics/{topic}?{query}', 'Topic']],
			['/home', ['https://news.google.com/rss?{query}']],
			['/', ['https://news.google.com/rss?{query}']],
		],
	],
	[
		'medRxiv',
		['medrxiv.org'],
		[
			[
				'/collection/:subject',
				['https://connect.medrxiv.org/medrxiv_xml.php?subject={_subject}', 'Subject'],
			],
			['/', ['https://connect.medrxiv.org/medrxiv_xml.php?subject=all']],
		],
		{ subject: /^[a-z-]{3,60}$/u },
	],
	[
		'Nature',
		['nature.com'],
		[
			['/subjects/:subject/**', ['https://www.nature.com/subjects/{subject}.rss', 'Subject']],
			['/:journal/**', ['https://www.nature.com/{journal}.rss', 'Journal']],
			['/', ['https://www.nature.com/nature.rss']],
		],
		{
			journal:
				/^(?!(?:articles|collections|info|my-account|naturecareers|news|opinion|products|search|siteindex|subjects|research-analysis|latest-news)$)[a-z0-9]{3,20}$/u,
			subject: /^[a-z0-9-]{3,60}$/u,
		},
	],
	[
		'PLOS',
		['journals.plos.org'],
		[['/:journal/**', ['https://journals.plos.org/{journal}/feed/atom', 'Journal']]],
		{ journal: /^[a-z]{4,30}$/u },
	],
	[
		'Science',
		['science.org'],
		[
			['/journal/:journal', [`${ETOC}{journal}`, 'Contents']],
			['/toc/:journal/**', [`${ETOC}{journal}`, 'Contents']],
		],
		{ journal: /^[a-z]{3,20}$/u },
	],
	[
		'Wikipedia',
		[':language.wikipedia.org'],
		[
			[
				'/wiki/Special:RecentChanges',
				[
					'https://{language}.wikipedia.org/w/index.php?title=Special:RecentChanges&feed=atom',
					'Recent changes',
				],
			],
			[
				'/wiki/:title*',
				[
					'https://{language}.wikipedia.org/w/index.php?title={title}&action=history&feed=atom',
					'History of this page',
				],
			],
			[
				'/w/index.php?title=:title',
				[
					'https://{language}.wikipedia.org/w/index.php?title={title}&action=history&feed=atom',
					'History of this page',
				],
			],
		],
		{ title: /^(?!Special:)/iu },
	],
];
