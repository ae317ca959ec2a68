import { webAddress } from '../../base/address';
import { bareHost } from '../../base/host';
import { CODE } from './code';
import { FORUMS } from './forums';
import { LINK_PAGES } from './link-pages';
import type { SiteSources, SourcePlan } from './model';
import { PAPERS } from './papers';
import { pageSource } from './source';
import { VIDEOS } from './videos';

const SITES: readonly SiteSources[] = [...CODE, ...FORUMS, ...LINK_PAGES, ...PAPERS, ...VIDEOS];

/**
 * What to ask for the text behind an address: a site's own rule where we know one, else the page itself. Asks nobody. The
 * same address gives the same plan.
 */
export function planSources(address: string): SourcePlan {
	const url = webAddress(address);
	if (!url) return { site: 'none', steps: [] };
	const host = bareHost(url.hostname);
	for (const { site, hosts, plan } of SITES) {
		if (!hosts.includes(host)) continue;
		const steps = plan(url, host);
		if (steps) return { site, steps };
	}
	return { site: 'page', steps: [[pageSource(address)]] };
}
