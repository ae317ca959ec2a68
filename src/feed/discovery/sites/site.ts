/**
 * A site whose feeds follow from the address of a page. Only feeds the site itself offers, never a third party's bridge.
 * `docs/discovery.md` shows a page and a feed for each rule, and a test holds it against this data.
 */
export interface Site {
	readonly name: string;
	/**
	 * Without `www` or mobile labels. `:sub.example.com` captures one label, `*.example.com` takes any below, and `*` any
	 * host that no other site claims.
	 */
	readonly hosts: readonly string[];
	/** All that match count, in this order: best feed first. */
	readonly rules: readonly Rule[];
	/** What a captured value must look like, by its name. */
	readonly where: Readonly<Record<string, RegExp>>;
}

/** A row of the tables beside this file. */
export type SiteRow = readonly [
	name: string,
	hosts: Site['hosts'],
	rules: Site['rules'],
	where?: Site['where'],
];

/**
 * A page's path and the feeds it leads to. In the path `:name` captures a segment or its rest, `:name*` all further ones,
 * a final `**` takes what follows; after `?` stand the parameters that must be there, as `name=value` or `name=:captured`.
 * In a feed `{name}` stands for what was captured, `{_name}` with dashes as underscores, `{origin}` and `{query}` for the page's.
 */
export type Rule = readonly [page: string, ...feeds: (readonly [url: string, title?: string])[]];
