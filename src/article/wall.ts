/** What stands between a reader and an article. */
export type WallKind =
	| 'challenge'
	| 'consent'
	| 'sign-in'
	| 'paywall'
	| 'soft-404'
	| 'parked'
	| 'error-page'
	| 'empty-shell';

export interface Wall {
	readonly kind: WallKind;
	/** What gave it away, in a few words. */
	readonly detail: string;
}

export interface WallSigns {
	readonly url: string;
	/** HTTP status of the answer, when known. */
	readonly status?: number;
	/** Lower-case names. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Words of the best article found in the page: a long one is no wall, whatever else the page says. */
	readonly articleWords?: number;
}

/** The wall a page is, or `undefined`. */
export function findWall(_document: Document, _signs: WallSigns): Wall | undefined {
	return undefined;
}
