import type { SiteSources, Source } from './model';
import { pageSource } from './source';

const REPOSITORY = /^\/([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?\/?$/u;
const FILE =
	/^\/([\w.-]{1,100})\/([\w.-]{1,100})\/(?:blob|raw)\/(.{1,1000}\.(?:md|markdown|txt))$/iu;
/** First parts of paths that are GitHub's own pages and no one's account. */
const OWN_PAGES = new Set([
	'about',
	'features',
	'orgs',
	'settings',
	'sponsors',
	'topics',
	'trending',
]);

/** A repository's text is its readme, at the branch its owners chose; a Markdown file's is the file itself. */
export const CODE: readonly SiteSources[] = [
	{
		site: 'github',
		hosts: ['github.com'],
		plan: (url) => {
			const [, owner = '', name = ''] = REPOSITORY.exec(url.pathname) ?? [];
			if (owner !== '' && !OWN_PAGES.has(owner.toLowerCase()))
				return [[rawFile(`${owner}/${name}/HEAD/README.md`)], [pageSource(url.href)]];
			const [, of = '', repository = '', path = ''] = FILE.exec(url.pathname) ?? [];
			return path === ''
				? undefined
				: [[rawFile(`${of}/${repository}/${path}`)], [pageSource(url.href)]];
		},
	},
];

function rawFile(path: string): Source {
	return pageSource(`https://raw.githubusercontent.com/${path}`, {
		method: 'readme',
		forms: ['markdown', 'text'],
	});
}
