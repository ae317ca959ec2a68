/** A document type with an inner part stands at the start; entities are looked for in its first characters alone. */
const SUBSET = /<!doctype[^>[]{0,1000}\[([^\]]{0,20000})\]/iu;
/** Text and character references only: an entity that names another could swell without end, and files are never opened. */
const DECLARED =
	/<!ENTITY\s{1,20}([A-Za-z_][\w.-]{0,30})\s{1,20}(?:"((?:[^"<&%]|&#\w{1,8};){0,200})"|'((?:[^'<&%]|&#\w{1,8};){0,200})')/gu;
/** References that are replaced: two megabytes more at the most. */
const MAX_REPLACED = 10_000;

/**
 * The source with the entities replaced that its document type declares, as an XML parser would; all others stay for
 * `decodeEntities`. In CDATA too, where a reader would otherwise be shown the bare name.
 */
export function withDeclaredEntities(source: string): string {
	const subset = SUBSET.exec(source.slice(0, 30_000));
	if (!subset) return source;
	const declared = new Map(
		[...(subset[1] ?? '').matchAll(DECLARED)].map(
			([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
		),
	);
	if (declared.size === 0) return source;
	const from = subset.index + subset[0].length;
	let left = MAX_REPLACED;
	const body = source.slice(from).replace(/&([A-Za-z_][\w.-]{0,30});/gu, (sent, name: string) => {
		const value = left > 0 ? declared.get(name) : undefined;
		if (value !== undefined) left -= 1;
		return value ?? sent;
	});
	return source.slice(0, from) + body;
}
