import type { LedgerEntry } from '../ports';

/** One entry as a line of JSON with its keys in one order; see `docs/ledger.md`. */
export function formatEntry(entry: LedgerEntry): string {
	const { keys, kind, feed, title, url } = entry;
	return `${JSON.stringify({ keys, kind, feed, title, url })}\n`;
}

/** Reads lines tolerantly: a line cut by a crash or mangled by a sync is passed over, the others stand. */
export function parseEntries(text: string): readonly LedgerEntry[] {
	return text.split('\n').flatMap((line) => {
		const entry = line.trim() === '' ? undefined : parseEntry(line);
		return entry ? [entry] : [];
	});
}

function parseEntry(line: string): LedgerEntry | undefined {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		// A half-written last line: what it said is written again at the next run.
		return undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const { keys, kind, feed, title, url } = value as Readonly<Record<string, unknown>>;
	if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return undefined;
	if (kind !== 'made' && kind !== 'not-imported') return undefined;
	const text = (each: unknown): string => (typeof each === 'string' ? each : '');
	return { keys, kind, feed: text(feed), title: text(title), url: text(url) };
}
