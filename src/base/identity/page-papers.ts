import { decodedPath, type Family } from './page-rules';

/** The resolver, and those that publishers keep for their own; another host may be called so and keep something else. */
const DOI_ORG =
	/^(?:dx\.)?doi\.(?:(?:acm|apa|crossref|ieeecomputersociety|library)\.)?org$|^doi\.(?:pangaea\.de|wiley\.com)$|^sci-hub\.[a-z]{2,3}$/u;

const ARXIV_HOST =
	/^(?:[a-z]{2,7}\.)?arxiv\.org$|^(?:ar5iv\.org|ar5iv\.labs\.arxiv\.org|alphaxiv\.org|arxiv-vanity\.com|xxx\.lanl\.gov|huggingface\.co|semanticscholar\.org)$/u;
/** `/abs/2401.01234v2`, `/pdf/hep-th/9901001.pdf`: the number with its version. */
const ARXIV_PATH =
	/^\/(?:abs|pdf|html|format|ps|src|e-print|tex|overview|papers|arxiv)\/(?:arxiv:)?((?:[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?:\.pdf)?\/?$/iu;

/** Versions and forms of a preprint are one page: a note is about the paper. */
export const arxiv: Family = (host, url) => {
	if (DOI_ORG.test(host)) {
		const id = /^\/10\.48550\/arxiv\.([\w./-]{4,40}?)\/?$/iu.exec(decodedPath(url.pathname))?.[1];
		return id === undefined ? undefined : `arxiv:${bareArxiv(id)}`;
	}
	if (!ARXIV_HOST.test(host)) return undefined;
	const id = ARXIV_PATH.exec(decodedPath(url.pathname))?.[1];
	return id === undefined ? undefined : `arxiv:${bareArxiv(id)}`;
};

function bareArxiv(id: string): string {
	return id
		.toLowerCase()
		.replace(/v\d{1,3}$/u, '')
		.replace(/^([a-z-]+)\.[a-z]{2}\//u, '$1/');
}

const DOI = /^10\.\d{4,9}\/.{1,300}$/u;
/** Publishers that keep the DOI in the path, and those whose ids make it. */
/** `/doi/full/10.1000/xyz`, `/en/article/10.1000/xyz`: everything from `10.` on. */
const IN_PATH =
	/^\/(?:[a-z]{2,12}\/)?(?:doi|abstract|article|chapter|book|content|articles|abs|full)\/(?:abs\/|full\/|pdf\/|epdf\/|pdfplus\/|fullhtml\/|epub\/|book\/|ref\/|suppl\/)?(10\.\d{4,9}\/[^?#]{1,300})$/iu;
const DOI_HOST =
	/^(?:dl\.acm\.org|link\.springer\.com|tandfonline\.com|[a-z.]*onlinelibrary\.wiley\.com|science\.org|pnas\.org|pubs\.[a-z]+\.org|journals\.[a-z.]+|royalsocietypublishing\.org|(?:bio|med)rxiv\.org|frontiersin\.org|degruyter\.com|iopscience\.iop\.org|annualreviews\.org|academic\.oup\.com|worldscientific\.com|liebertpub\.com|emerald\.com|cell\.com|jamanetwork\.com)$/u;

/** Places whose numbers make the DOI, and what stands before them. */
const NUMBERED_DOIS: readonly (readonly [RegExp, string])[] = [
	[
		/^nature\.com\/articles\/((?:[sd]\d|n[a-z]|\d{5})[\w.-]{2,58}?)(?:\.pdf)?(?:\/?$|\?)/u,
		'10.1038/',
	],
	[/^journals\.plos[^?]*\?(?:.*&)?id=(10\.\d{4,9}(?:\/|%2f)[^&]{1,300})/iu, ''],
	[/^zenodo\.org\/records?\/(\d{1,12})(?:\/?$|\?)/u, '10.5281/zenodo.'],
	[/^elifesciences\.org\/articles\/(\d{5,6})(?:v\d)?(?:\/?$|\?)/u, '10.7554/elife.'],
	[
		/^(?:papers\.)?ssrn\.com\/(?:sol3\/papers\.cfm\?(?:[^#]{0,200}&)?abstract_?id|abstract)=(\d{3,9})\b/iu,
		'10.2139/ssrn.',
	],
	[/^jstor\.org\/stable\/(?:pdf\/)?(?:10\.2307\/)?(\d{3,12})(?:\.pdf)?(?:\/?$|\?)/u, '10.2307/'],
];

export const doi: Family = (host, url) => {
	const path = decodedPath(url.pathname);
	if (DOI_ORG.test(host)) {
		const id = path.slice(1).replace(/^doi:/iu, '').replace(/\/$/u, '');
		return DOI.test(id) ? doiKey(id) : undefined;
	}
	const place = host + path + url.search;
	for (const [numbered, before] of NUMBERED_DOIS) {
		const id = numbered.exec(place)?.[1];
		if (id !== undefined) return doiKey(before + decodedPath(id));
	}
	const inside = IN_PATH.exec(path)?.[1];
	if (inside === undefined || !(DOI_HOST.test(host) || path.startsWith('/doi/'))) return undefined;
	const bare = inside.replace(/\/(?:abstract|full|pdf|epdf|html|meta|fulltext)?\/?$/iu, '');
	// A preprint's versions and forms: `10.1101/2020.01.01.123456v2.full.pdf`.
	return doiKey(
		/^10\.1101\//u.test(bare)
			? bare.replace(
					/(?:v\d{1,2})?(?:\.full|\.abstract|\.article-info|\.supplementary-material)*(?:\.pdf)?(?:\+html)?$/iu,
					'',
				)
			: bare.replace(/\.pdf$/iu, ''),
	);
};

function doiKey(id: string): string {
	return `doi:${id.toLowerCase()}`;
}

/** `pubmed.ncbi.nlm.nih.gov/12345678/`, and the same number at Europe PMC. */
const PUBMED =
	/^(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/|pubmed\.gov\/|europepmc\.org\/(?:article|abstract)\/med\/)(\d{1,9})(?:\/|$)/u;
/** `pmc.ncbi.nlm.nih.gov/articles/PMC123456/`, in lower case. */
const PMC =
	/^(?:pmc\.ncbi\.nlm\.nih\.gov\/articles|ncbi\.nlm\.nih\.gov\/(?:labs\/)?pmc\/articles|europepmc\.org\/(?:articles?|article\/pmc|abstract\/pmc))\/(?:pmc)?(\d{1,9})(?:\/|$)/u;

export const papers: Family = (host, url) => {
	const place = (host + url.pathname).toLowerCase();
	const pubmed = PUBMED.exec(place)?.[1];
	if (pubmed !== undefined) return `pubmed:${pubmed}`;
	if (/^(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/?)$/u.test(place)) {
		const term = url.searchParams.get('term') ?? '';
		if (/^\d{5,9}$/u.test(term)) return `pubmed:${term}`;
	}
	const pmc = PMC.exec(place)?.[1];
	if (pmc !== undefined) return `pmc:${pmc}`;
	if (host === 'openreview.net') {
		const id = url.searchParams.get('id');
		if (!id || !/^\/(?:forum|pdf)\/?$/u.test(url.pathname)) return undefined;
		const note = url.searchParams.get('noteId');
		return note && note !== id ? `openreview:${id}#${note}` : `openreview:${id}`;
	}
	if (!/^(?:aclanthology\.org|aclanthology\.info|aclweb\.org|anthology\.aclweb\.org)$/u.test(host))
		return undefined;
	// `/anthology/papers/P/P19/P19-1001.pdf`, `/2020.acl-main.1v2/`: the paper's number, old or new.
	const acl =
		/^\/(?:anthology\/)?(?:papers\/)?(?:[A-Z]\/[A-Z]\d{2}\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)(?:v\d)?(?:\.pdf|\.bib)?\/?$/iu.exec(
			url.pathname,
		)?.[1];
	return acl === undefined ? undefined : `acl:${acl.toLowerCase()}`;
};
