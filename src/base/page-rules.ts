/** What page families share: their shape, and careful decoding. */
export type Family = (host: string, url: URL) => string | undefined;

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
