import { resolveAddress } from '../../base/address';
import { alternateType } from '../head/alternates';
import type { Alternate } from '../model';

const MAX = 5;

/** Other forms of itself that an answer's header names: `Link: <address>; rel="alternate"; type="text/markdown"`. */
export function alternatesInHeader(header: string, url: string): readonly Alternate[] {
	const parts = header.slice(0, 8192).split(/,(?=\s{0,9}<)/u);
	return sorted(
		parts.flatMap((part) => {
			const [, href = '', parameters = ''] =
				/^\s{0,9}<([^<>]{1,2000})>(.{0,1000})$/u.exec(part) ?? [];
			const parameter = (name: string): string =>
				new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}"?([^";]{1,200})`, 'iu').exec(
					parameters,
				)?.[1] ?? '';
			return alternate(parameter('rel'), parameter('type'), resolveAddress(href, url));
		}),
	);
}

function alternate(rel: string, type: string, url: string | undefined): readonly Alternate[] {
	const kind = alternateType(type);
	const isAlternate = rel.toLowerCase().split(/\s+/u).includes('alternate');
	return isAlternate && kind && kind !== 'html' && url !== undefined ? [{ type: kind, url }] : [];
}

function sorted(found: readonly Alternate[]): readonly Alternate[] {
	const unique = [...new Map(found.map((each) => [each.url, each])).values()];
	return unique
		.sort((a, b) => Number(b.type === 'markdown') - Number(a.type === 'markdown'))
		.slice(0, MAX);
}
