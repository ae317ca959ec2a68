import type { SiteRules } from './model';

/** Rules of ours for hosts whose pages say too little of themselves, sorted by host. A rule holds for subdomains too. */
export const SITE_RULES: readonly (SiteRules & { readonly host: string })[] = [
	{
		// A paper as LaTeXML writes it; on the page about a paper its abstract.
		host: 'arxiv.org',
		content: 'article.ltx_document, blockquote.abstract',
		remove: ['.ltx_authors', '.ltx_dates', '.ltx_page_navbar', '.package-alerts', '.descriptor'],
	},
	{
		host: 'bsky.app',
		content: '#bsky_post_text',
		remove: [],
	},
	{
		host: 'github.com',
		content: 'article.markdown-body.entry-content, .Box-body > .markdown-body',
		remove: [],
	},
	{
		host: 'google.com',
		remove: ['devsite-feature-tooltip'],
	},
	{
		host: 'medium.com',
		remove: ['[data-testid="audioPlayButton"]', '[data-testid="headerSocialShareButton"]'],
	},
	{
		host: 'substack.com',
		remove: ['.subscription-widget-wrap', '.subscription-widget', '.post-footer'],
	},
	{
		host: 'wikipedia.org',
		remove: ['.mw-editsection', '.navbox', '.ambox', '.hatnote', '#catlinks', '.mw-jump-link'],
	},
];

/** Our rules for an address. */
export function rulesFor(url: string): SiteRules | undefined {
	const host = hostOf(url);
	return SITE_RULES.find((rule) => host === rule.host || host.endsWith(`.${rule.host}`));
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname : '';
}
