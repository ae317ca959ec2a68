import { plainText } from '../../base/text/html-text';
import { countWords } from '../../base/text/text';
import { MAX_SUBJECT } from './filter-pattern';
import { fold } from './fold';
import type { Condition, FilterField, FilterRule } from './filter-model';
import type { FeedItem } from '../model';

const DAY_MS = 86_400_000;

export interface Verdict {
	readonly keep: boolean;
	/** The rule that decided. Absent where none matched: kept, or dropped because there are keep rules. */
	readonly rule?: FilterRule;
}

/**
 * Asks the rules in their order; the first that matches decides. Where none does, an item is kept, unless there is a keep
 * rule: then only what a rule keeps is wanted. What an item does not say (no date, no language) matches no condition.
 */
export function applyFilters(rules: readonly FilterRule[], item: FeedItem, now: number): Verdict {
	const subject = new Subject(item, now);
	for (const rule of rules) {
		if (rule.conditions.every((condition) => subject.meets(condition)))
			return { keep: rule.action === 'keep', rule };
	}
	return { keep: !rules.some((rule) => rule.action === 'keep') };
}

export interface DryRun {
	readonly kept: readonly FeedItem[];
	readonly dropped: readonly { readonly item: FeedItem; readonly rule?: FilterRule }[];
	/** How many items each rule decided, in the order of the rules. */
	readonly counts: readonly { readonly rule: FilterRule; readonly items: number }[];
}

/** What the rules would do to these items. */
export function dryRun(
	rules: readonly FilterRule[],
	items: readonly FeedItem[],
	now: number,
): DryRun {
	const kept: FeedItem[] = [];
	const dropped: { item: FeedItem; rule?: FilterRule }[] = [];
	const counts = new Map<FilterRule, number>(rules.map((rule) => [rule, 0]));
	for (const item of items) {
		const { keep, rule } = applyFilters(rules, item, now);
		if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1);
		if (keep) kept.push(item);
		else dropped.push(rule ? { item, rule } : { item });
	}
	return { kept, dropped, counts: [...counts].map(([rule, number]) => ({ rule, items: number })) };
}

/** One item under question; what is costly to know is made once, when first asked for. */
class Subject {
	readonly #folded = new Map<FilterField, readonly string[]>();
	#plain: string | undefined;

	constructor(
		private readonly item: FeedItem,
		private readonly now: number,
	) {}

	meets(condition: Condition): boolean {
		switch (condition.kind) {
			case 'age':
				return this.#isOfAge(condition);
			case 'length': {
				const words = countWords(this.#text());
				if (words === 0) return false;
				return condition.longer ? words > condition.words : words < condition.words;
			}
			case 'text':
				return this.#compares(condition);
			case 'pattern': {
				const values = this.#values(condition.field).filter((value) => value !== '');
				if (values.length === 0) return false;
				const some = values.some((value) => condition.pattern.test(value.slice(0, MAX_SUBJECT)));
				return some !== condition.negated;
			}
		}
	}

	#isOfAge(condition: Extract<Condition, { kind: 'age' }>): boolean {
		const at = Date.parse(this.item.date ?? '');
		if (!Number.isFinite(at)) return false;
		const days = (this.now - at) / DAY_MS;
		return condition.older ? days > condition.days : days < condition.days;
	}

	#compares(condition: Extract<Condition, { kind: 'text' }>): boolean {
		const { field, operator, negated, values } = condition;
		const own = this.#foldedValues(field);
		if (own.length === 0) return false;
		const some = own.some((value) =>
			values.some((wanted) => compare(operator, field, { value, wanted })),
		);
		return some !== negated;
	}

	#foldedValues(field: FilterField): readonly string[] {
		const known = this.#folded.get(field);
		if (known) return known;
		const made = this.#values(field)
			.map(fold)
			.filter((value) => value !== '');
		this.#folded.set(field, made);
		return made;
	}

	#values(field: FilterField): readonly string[] {
		const { item } = this;
		switch (field) {
			case 'title':
				return [item.title];
			case 'author':
				return item.authors;
			case 'category':
				return item.categories;
			case 'address':
				return [item.url];
			case 'language':
				return item.language === undefined ? [] : [item.language];
			case 'enclosure':
				return item.enclosures.map((each) => each.type ?? each.url);
			case 'text':
				return [this.#text()];
		}
	}

	#text(): string {
		this.#plain ??= [this.item.title, this.item.summaryHtml ?? '', this.item.contentHtml ?? '']
			.map((html, at) => (at === 0 ? html : plainText(html)))
			.join('\n');
		return this.#plain;
	}
}

function compare(
	operator: Extract<Condition, { kind: 'text' }>['operator'],
	field: FilterField,
	of: { readonly value: string; readonly wanted: string },
): boolean {
	const { value, wanted } = of;
	switch (operator) {
		case 'contains':
			return value.includes(wanted);
		case 'starts':
			return value.startsWith(wanted);
		case 'ends':
			return value.endsWith(wanted);
		case 'is':
			// `en` means every English: `en-GB` too (RFC 4647 basic filtering).
			return value === wanted || (field === 'language' && value.startsWith(`${wanted}-`));
	}
}
