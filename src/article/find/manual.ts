import { attributeOf, has } from '../dom';
/** Hosts and paths under which manuals stand. */
const MANUAL_HOST =
	/^(?:docs?|documentation|developers?|learn|wiki|man|manual|manpages|reference|api|devdocs|handbook)\./iu;
const MANUAL_PATH =
	/\/(?:docs?|documentation|reference|manual|wiki|man-pages|manpages|man\d|api|handbook|stable|latest)\//iu;
/** Software that writes nothing but manuals, as it names itself. */
const MANUAL_SOFTWARE =
	/docusaurus|sphinx|mkdocs|vitepress|vuepress|gitbook|docfx|antora|docsy|doxygen|rustdoc|javadoc|starlight|mdbook|asciidoctor|docbook/iu;
/** The same by the names they give their parts. */
const MANUAL_MARKUP =
	'.rst-content, .sphinxsidebar, .tsd-page-title, .docstring, .theme-doc-markdown, .redoc-wrap, .swagger-ui';

/**
 * Whether a page is part of a manual. All that stands in its container is its content: tables of options, lists of links
 * to the next chapters, signatures; signs by which an article is told from what surrounds it mislead there.
 */
export function isManual(document: Document, url: string): boolean {
	const address = URL.canParse(url) ? new URL(url) : undefined;
	if (!address) return false;
	return (
		MANUAL_HOST.test(address.hostname) ||
		MANUAL_PATH.test(address.pathname) ||
		MANUAL_SOFTWARE.test(
			attributeOf(document.querySelector('meta[name="generator" i]'), 'content'),
		) ||
		has(document, MANUAL_MARKUP)
	);
}
