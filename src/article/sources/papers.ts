import type { SiteSources } from './model';
import { mirrorSource, pageSource } from './source';

const ID =
	/^\/(?:abs|pdf|html)\/((?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?:\.pdf)?\/?$/u;

/** Servers of papers that offer one paper in several forms. */
export const PAPERS: readonly SiteSources[] = [
	{
		site: 'arxiv',
		hosts: ['arxiv.org', 'ar5iv.org', 'ar5iv.labs.arxiv.org', 'export.arxiv.org'],
		plan: (url) => {
			const id = ID.exec(url.pathname)?.[1];
			if (id === undefined) return undefined;
			return [
				// Most papers since the end of 2023 have this; a paper without one answers 404.
				[pageSource(`https://arxiv.org/html/${id}`, { method: 'arxiv-html', forms: ['html'] })],
				[
					mirrorSource(`https://ar5iv.labs.arxiv.org/html/${id.replace(/v\d+$/u, '')}`, 'ar5iv', {
						forms: ['html'],
					}),
				],
				[pageSource(`https://arxiv.org/pdf/${id}`, { method: 'arxiv-pdf', forms: ['pdf'] })],
				[
					pageSource(`https://arxiv.org/abs/${id}`, {
						method: 'arxiv-abstract',
						forms: ['html'],
						partial: 'abstract',
					}),
				],
			];
		},
	},
];

/** Whether a page is arXiv's own about a paper, which shows the abstract and no more. */
export function isAbstractPage(html: string): boolean {
	return html.includes('<blockquote class="abstract');
}
