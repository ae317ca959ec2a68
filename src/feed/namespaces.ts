/**
 * Namespaces a note maker needs, by a part of their address that no other has. Publishers choose other prefixes, drop the
 * declaration or misspell the address; a known prefix without a declaration is believed.
 */
const KNOWN: readonly (readonly [RegExp, string])[] = [
	[/purl\.org\/rss\/1\.0\/modules\/content/iu, 'content'],
	[/purl\.org\/dc\/elements/iu, 'dc'],
	[/purl\.org\/dc\/terms/iu, 'dcterms'],
	[/search\.yahoo\.com\/mrss/iu, 'media'],
	[/itunes\.com\/dtds\/podcast/iu, 'itunes'],
	[/w3\.org\/2005\/atom|purl\.org\/atom/iu, ''],
	[/w3\.org\/1999\/02\/22-rdf/iu, 'rdf'],
	[/purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/rdf|backend\.userland\.com/iu, ''],
	[/w3\.org\/1999\/xhtml/iu, 'xhtml'],
	[/rssnamespace\.org\/feedburner/iu, 'feedburner'],
	[/wellformedweb\.org\/commentapi/iu, 'wfw'],
	[/purl\.org\/syndication\/thread/iu, 'thr'],
];

export type Prefixes = ReadonlyMap<string, string>;

/** Adds what an element's attributes declare: the publisher's prefix to ours. */
export function declarePrefixes(
	attributes: ReadonlyMap<string, string>,
	into: Map<string, string>,
): void {
	for (const [name, address] of attributes) {
		const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/u.exec(name)?.[1];
		const known = prefix ? knownPrefix(address) : undefined;
		// The default namespace is never taken over by a foreign one: leaves such as xhtml declare it for themselves.
		if (prefix && known !== undefined && !into.has(prefix)) into.set(prefix, known);
	}
}

function knownPrefix(address: string): string | undefined {
	return KNOWN.find(([pattern]) => pattern.test(address))?.[1];
}

/** Our prefix for an element that declares a known default for itself: `<creator xmlns="…/dc/elements/1.1/">`. */
export function defaultPrefix(attributes: ReadonlyMap<string, string>): string {
	const known = knownPrefix(attributes.get('xmlns') ?? '') ?? '';
	// XHTML is declared on what holds a content, a field of ours, and means the markup inside.
	return known === 'xhtml' ? '' : known;
}

/** A name in our vocabulary: `content:encoded`, `dc:creator`, and bare for RSS and Atom; lower case. */
export function canonicalName(name: string, prefixes: Prefixes, preset = ''): string {
	const colon = name.indexOf(':');
	if (colon < 0) {
		return preset === '' ? name.toLowerCase() : `${preset}:${name.toLowerCase()}`;
	}
	const prefix = name.slice(0, colon);
	const local = name.slice(colon + 1).toLowerCase();
	const ours = prefixes.get(prefix) ?? (/^atom\d{0,2}$/iu.test(prefix) ? '' : prefix.toLowerCase());
	return ours === '' ? local : `${ours}:${local}`;
}
