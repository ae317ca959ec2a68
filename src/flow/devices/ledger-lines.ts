import { isRecord } from '../../base/record';
import type { LedgerEntry } from '../../ports';

const KINDS = ['made', 'not-imported', 'joined', 'revised'] as const;
const REASONS = ['first-import', 'cap', 'filter'] as const;

/** One entry as a line of JSON with its keys in one order, absent ones left out; see `docs/ledger.md`. */
export function formatEntry(entry: LedgerEntry): string {
	const { keys, kind, feed, title, url, at, date, why, rule, said, note, quote } = entry;
	return `${JSON.stringify({ keys, kind, feed, title, url, at, date, why, rule, said, note, quote })}\n`;
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
	if (!isRecord(value)) return undefined;
	const { keys } = value;
	const kind = KINDS.find((each) => each === value['kind']);
	if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return undefined;
	if (kind === undefined) return undefined;
	const text = (name: string): string => (typeof value[name] === 'string' ? value[name] : '');
	const why = REASONS.find((each) => each === value['why']);
	return {
		keys,
		kind,
		feed: text('feed'),
		title: text('title'),
		url: text('url'),
		...(why === undefined ? {} : { why }),
		...optional('at', text('at')),
		...optional('date', text('date')),
		...optional('rule', text('rule')),
		...optional('said', text('said')),
		...optional('note', text('note')),
		...optional('quote', text('quote')),
	};
}

function optional<K extends string>(key: K, value: string): { readonly [P in K]?: string } {
	return value === '' ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
