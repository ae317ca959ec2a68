import { type Attributes, NO_ATTRIBUTES, type TagName } from './scan';

/**
 * Namespaces a note maker needs, by a part of their address that no other has. Publishers choose other prefixes, drop the
 * declaration or misspell the address; a known prefix without a declaration is believed.
 */
const KNOWN: readonly (readonly [RegExp, string])[] = [
	[/purl\.org\/rss\/1\.0\/modules\/content/iu, 'content'],
	[/purl\.org\/dc\/elements/iu, 'dc'],
	[/purl\.org\/dc\/terms/iu, 'dcterms'],
	[/search\.yahoo\.com\/mrss|rssboard\.org\/media-rss|tools\.search\.yahoo/iu, 'media'],
	[/itunes(?:\.apple)?\.com\/(?:dtds\/podcast|rss)/iu, 'itunes'],
	[/w3\.org\/2005\/atom|purl\.org\/atom/iu, ''],
	[/w3\.org\/1999\/02\/22-rdf/iu, 'rdf'],
	[
		/purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/(?:rdf|publish)|channel\.netscape\.com\/rdf|backend\.userland\.com|blogs\.law\.harvard\.edu\/tech\/rss|purl\.org\/net\/rss1\.1/iu,
		'',
	],
	[/w3\.org\/1999\/xhtml/iu, 'xhtml'],
	[/rssnamespace\.org\/feedburner/iu, 'feedburner'],
	[/pheedo\.com\/namespace/iu, 'pheedo'],
	[/wellformedweb\.org\/commentapi/iu, 'wfw'],
	[/purl\.org\/rss\/1\.0\/modules\/slash/iu, 'slash'],
	[/purl\.org\/syndication\/thread/iu, 'thr'],
	[/prismstandard\.org\/namespaces/iu, 'prism'],
	[/google\.com\/schemas\/play-podcasts/iu, 'googleplay'],
];

/** What each prefix means, and the names worked out so far. */
export interface Names {
	readonly prefixes: ReadonlyMap<string, string>;
	readonly known: Map<TagName, string>;
}

export function namesOf(prefixes: ReadonlyMap<string, string>): Names {
	return { prefixes, known: new Map() };
}

/** Adds what an element's attributes declare: the publisher's prefix to ours. */
export function declarePrefixes(attributes: Attributes, into: Map<string, string>): void {
	for (const [name, address] of attributes) {
		const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/u.exec(name)?.[1];
		const known = prefix ? knownPrefix(address) : undefined;
		// The default namespace is never taken over by a foreign one: leaves such as xhtml declare it for themselves.
		if (prefix && known !== undefined && !into.has(prefix)) into.set(prefix, known);
	}
}

function knownPrefix(address: string): string | undefined {
	return address === '' ? undefined : KNOWN.find(([pattern]) => pattern.test(address))?.[1];
}

/** An item's attributes with `rdf:about` under that name, whatever prefix the publisher chose for RDF. */
export function withAbout(attributes: Attributes, names: Names): Attributes {
	for (const [name, value] of attributes) {
		const [prefix = '', local] = name.split(':', 2);
		if (local === 'about' && prefix !== 'rdf' && names.prefixes.get(prefix) === 'rdf')
			return new Map([...attributes, ['rdf:about', value]]);
	}
	return attributes;
}

/** Our prefix for an element that declares a known default for itself: `<creator xmlns="…/dc/elements/1.1/">`. */
export function defaultPrefix(attributes: Attributes): string {
	if (attributes === NO_ATTRIBUTES) return '';
	const known = knownPrefix(attributes.get('xmlns') ?? '') ?? '';
	// XHTML is declared on what holds a content, a field of ours, and means the markup inside.
	return known === 'xhtml' || known === 'rdf' ? '' : known;
}

/** Prefixes that mean the feed's own elements where nothing declares them. */
const OWN_PREFIX = /^(?:atom\d{0,2}|a10|rss\d{0,2})$/iu;

/** A name in our vocabulary: `content:encoded`, `dc:creator`, and bare for RSS and Atom; lower case. */
export function canonicalName(name: TagName, names: Names, preset = ''): string {
	if (name.prefix === '') return preset === '' ? name.lower : `${preset}:${name.lower}`;
	const known = names.known.get(name);
	if (known !== undefined) return known;
	const { prefix, local } = name;
	const ours = names.prefixes.get(prefix) ?? (OWN_PREFIX.test(prefix) ? '' : prefix.toLowerCase());
	const canonical = ours === '' ? local : `${ours}:${local}`;
	names.known.set(name, canonical);
	return canonical;
}
