import type { Site } from './site';

const ARXIV_QUERY = 'https://export.arxiv.org/api/query?search_query=';
const ARXIV_ORDER = '&sortBy=submittedDate&sortOrder=descending&max_results=50';
const ETOC = '{origin}/action/showFeed?type=etoc&feed=rss&jc=';

/** Papers, encyclopaedias and news searches. */
export const PAPERS: readonly Site[] = [
	{
		name: 'ACS Publications',
		hosts: ['pubs.acs.org'],
		where: { journal: /^[a-z0-9]{4,10}$/u },
		rules: [
			['/journal/:journal', [`${ETOC}{journal}`, 'Contents']],
			['/toc/:journal/**', [`${ETOC}{journal}`, 'Contents']],
		],
	},
	{
		name: 'arXiv',
		hosts: ['arxiv.org'],
		where: {
			category: /^[a-z-]{2,12}(?:\.[A-Za-z-]{2,10})?$/u,
			author: /^[a-z]\w{1,60}_\d{1,4}$/u,
		},
		rules: [
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
	},
	{
		name: 'bioRxiv',
		hosts: ['biorxiv.org'],
		where: { subject: /^[a-z-]{3,60}$/u },
		rules: [
			[
				'/collection/:subject',
				['https://connect.biorxiv.org/biorxiv_xml.php?subject={_subject}', 'Subject'],
			],
			['/', ['https://connect.biorxiv.org/biorxiv_xml.php?subject=all']],
		],
	},
	{
		name: 'Google News',
		hosts: ['news.google.com'],
		rules: [
			['/search?q=:q', ['https://news.google.com/rss/search?{query}', 'Search']],
			['/topics/:topic/**', ['https://news.google.com/rss/topics/{topic}?{query}', 'Topic']],
			['/home', ['https://news.google.com/rss?{query}']],
			['/', ['https://news.google.com/rss?{query}']],
		],
	},
	{
		name: 'medRxiv',
		hosts: ['medrxiv.org'],
		where: { subject: /^[a-z-]{3,60}$/u },
		rules: [
			[
				'/collection/:subject',
				['https://connect.medrxiv.org/medrxiv_xml.php?subject={_subject}', 'Subject'],
			],
			['/', ['https://connect.medrxiv.org/medrxiv_xml.php?subject=all']],
		],
	},
	{
		name: 'Nature',
		hosts: ['nature.com'],
		where: {
			journal:
				/^(?!(?:articles|collections|info|my-account|naturecareers|news|opinion|products|search|siteindex|subjects|research-analysis|latest-news)$)[a-z0-9]{3,20}$/u,
			subject: /^[a-z0-9-]{3,60}$/u,
		},
		rules: [
			['/subjects/:subject/**', ['https://www.nature.com/subjects/{subject}.rss', 'Subject']],
			['/:journal/**', ['https://www.nature.com/{journal}.rss', 'Journal']],
			['/', ['https://www.nature.com/nature.rss']],
		],
	},
	{
		name: 'PLOS',
		hosts: ['journals.plos.org'],
		where: { journal: /^[a-z]{4,30}$/u },
		rules: [['/:journal/**', ['https://journals.plos.org/{journal}/feed/atom', 'Journal']]],
	},
	{
		name: 'Science',
		hosts: ['science.org'],
		where: { journal: /^[a-z]{3,20}$/u },
		rules: [
			['/journal/:journal', [`${ETOC}{journal}`, 'Contents']],
			['/toc/:journal/**', [`${ETOC}{journal}`, 'Contents']],
		],
	},
	{
		name: 'Wikipedia',
		hosts: [':language.wikipedia.org'],
		where: { title: /^(?!Special:)/iu },
		rules: [
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
	},
];
