import type { SiteRules } from '../article/model';
import type { SourceKind } from '../article/sources/model';
import { parseAddress } from '../base/address';
import { isRecord } from '../base/record';
import { asFlag, asText, fieldsOf, oneOf, type Wrong } from './values';

/** What the person chose about full texts; stored under `fullText`. */
export interface FullTextSettings {
	/** What is asked, in this order; what is not named is not asked. */
	readonly order: readonly SourceKind[];
	/** Whether opening a pending note that has no text yet fetches it. */
	readonly onOpen: boolean;
	/** Whether the Jina reader, a third party, may be shown addresses of public pages. */
	readonly reader: boolean;
	/** Name of the reader's key in the app's secret storage; empty for none. Never the key itself. */
	readonly readerKey: string;
	/** Selectors for hosts, one host a line; see `docs/full-text.md`. */
	readonly rules: string;
}

/** Which text of a feed's articles is preferred; `best` lets the arbiter choose. */
export type TextPreference = 'best' | 'feed' | 'page' | 'reader';
export const PREFERENCES: readonly TextPreference[] = ['best', 'feed', 'page', 'reader'];

const SOURCE_KINDS: readonly SourceKind[] = ['page', 'alternate', 'mirror', 'reader'];

export const DEFAULT_FULL_TEXT: FullTextSettings = {
	order: SOURCE_KINDS,
	onOpen: false,
	reader: false,
	readerKey: '',
	rules: '',
};

/** Reads what is stored; `wrong` is told each field that cannot be meant. */
export function readFullText(stored: unknown, wrong: Wrong): FullTextSettings {
	const base = DEFAULT_FULL_TEXT;
	if (stored === undefined) return base;
	if (!isRecord(stored)) {
		wrong('fullText');
		return base;
	}
	const get = fieldsOf(stored, 'fullText.', wrong);
	return {
		order: get('order', asOrder, base.order),
		onOpen: get('onOpen', asFlag, base.onOpen),
		reader: get('reader', asFlag, base.reader),
		readerKey: get('readerKey', asText, base.readerKey),
		rules: get('rules', asText, base.rules),
	};
}

function asOrder(value: unknown): readonly SourceKind[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const kinds = value.flatMap((each) => oneOf(each, SOURCE_KINDS) ?? []);
	return kinds.length === value.length && kinds.length > 0 ? [...new Set(kinds)] : undefined;
}

/** A field of the form: the order is typed as words between commas. */
export function fullTextField(settings: FullTextSettings, field: string): unknown {
	if (field === 'order') return settings.order.join(', ');
	return new Map<string, unknown>(Object.entries(settings)).get(field);
}

/** The settings with one field as typed; what cannot be meant leaves them as they were. */
export function changedFullText(
	settings: FullTextSettings,
	field: string,
	value: unknown,
): FullTextSettings {
	const given = field === 'order' ? typedOrder(value) : value;
	return readFullText({ ...settings, [field]: given ?? settings.order }, () => undefined);
}

/** The order that words between commas mean; `undefined` where one of them means nothing. */
export function typedOrder(value: unknown): readonly SourceKind[] | undefined {
	const words = String(value).toLowerCase().split(',');
	return asOrder(words.map((word) => word.trim()).filter((word) => word !== ''));
}

/** A line of rules: host, where the article stands, what is dropped; parted by bars. */
interface HostRules extends SiteRules {
	readonly host: string;
}

/** The person's rules for an address: the longest host that fits. */
export function ownRules(rules: string, address: string): SiteRules | undefined {
	const host = parseAddress(address)?.hostname.replace(/^www\./u, '') ?? '';
	const fitting = readRules(rules).rules.filter(
		(rule) => host === rule.host || host.endsWith(`.${rule.host}`),
	);
	const [best] = fitting.sort((a, b) => b.host.length - a.host.length);
	if (!best) return undefined;
	const { host: _, ...selectors } = best;
	return selectors;
}

/** Reads rules; lines that cannot be meant are given back as typed. */
export function readRules(text: string): {
	readonly rules: readonly HostRules[];
	readonly faults: readonly string[];
} {
	const rules: HostRules[] = [];
	const faults: string[] = [];
	for (const line of text.split('\n').map((each) => each.trim())) {
		if (line === '') continue;
		const [host = '', content = '', removed = '', ...more] = line
			.split('|')
			.map((part) => part.trim());
		const remove = removed
			.split(',')
			.map((each) => each.trim())
			.filter((each) => each !== '');
		const isHost = /^(?=.{3,253}$)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}$/u.test(host);
		if (!isHost || more.length > 0 || (content === '' && remove.length === 0)) faults.push(line);
		else
			rules.push({
				host: host.toLowerCase().replace(/^www\./u, ''),
				...(content === '' ? {} : { content }),
				...(remove.length === 0 ? {} : { remove }),
			});
	}
	return { rules, faults };
}
