/** What page families share: their shape, and careful decoding. */
export type Family = (host: string, url: URL) => string | undefined;

/** The query of an address, in order of names, without parameters that only say how its page is shown. */
export function queryBut(shown: RegExp, { searchParams }: URL): string {
	const kept = [...searchParams].map((each) => each.join('=')).filter((each) => !shown.test(each));
	return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

/** Percent-decoded text; a stray per cent sign leaves it as it stands. */
export function decodedPath(path: string): string {
	if (!path.includes('%')) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		// A stray per cent sign: taken as it stands.
		return path;
	}
}
