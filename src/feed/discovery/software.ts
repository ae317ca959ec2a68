import { parseAddress } from '../../base/address';
import type { Candidate } from '../model';
import { SOFTWARE, type Software } from './software-families';

/** A head holds fewer; a hostile page as many as it likes. */
const MAX_ELEMENTS = 300;

/** Where the software that made this page usually puts its feeds. */
export function softwareFeeds(page: Document, address: string): readonly Candidate[] {
	const url = parseAddress(address);
	if (!url) return [];
	const metas = readMetas(page);
	const assets = readAssets(page, address);
	return SOFTWARE.filter((software) => isMadeBy(software, metas, assets)).flatMap((software) =>
		software.feeds.flatMap(([path, template]): readonly Candidate[] => {
			const match = path.exec(url.pathname);
			return match ? [{ url: fill(template, url, match[1] ?? ''), why: 'generator' }] : [];
		}),
	);
}

type Metas = readonly (readonly [name: string, content: string])[];

function isMadeBy(software: Software, metas: Metas, assets: ReadonlySet<string>): boolean {
	const { meta, asset } = software;
	if (asset !== undefined) return assets.has(asset);
	const [wanted, says] = meta ?? ['generator', new RegExp(`^${software.name}\\b`, 'iu')];
	return metas.some(([name, content]) => name === wanted && says.test(content));
}

function readMetas(page: Document): Metas {
	return first(page, 'meta[content]').map((meta) => [
		(meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase(),
		(meta.getAttribute('content') ?? '').slice(0, 500).trim(),
	]);
}

function readAssets(page: Document, address: string): ReadonlySet<string> {
	const hosts = first(page, 'script[src],link[href]').map(
		(each) =>
			parseAddress(each.getAttribute('src') ?? each.getAttribute('href') ?? '', address)?.hostname,
	);
	return new Set(hosts.filter((host) => host !== undefined));
}

function first(page: Document, selector: string): readonly Element[] {
	return [...page.querySelectorAll(selector)].slice(0, MAX_ELEMENTS);
}

function fill(template: string, url: URL, captured: string): string {
	const page = `${url.origin}${url.pathname.replace(/\/$/u, '')}`;
	const values: Readonly<Record<string, string>> = { origin: url.origin, page, '1': captured };
	return template.replace(/\{(origin|page|1)\}/gu, (_whole, name: string) => values[name] ?? '');
}
