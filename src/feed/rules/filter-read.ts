import { fold } from './fold';
import type { Condition, FilterFault, FilterField, FilterRule } from './filter-model';
import { compilePattern } from './filter-pattern';

/** Rules of more lines, and lines of more characters, are refused. */
const MAX_RULES = 500;
const MAX_LINE = 1000;

const FIELDS: readonly FilterField[] = [
	'title',
	'author',
	'category',
	'address',
	'text',
	'language',
	'enclosure',
];

/** Words that begin a condition about age or length, as fields begin the others. */
const MEASURES: readonly string[] = ['older', 'newer', 'longer', 'shorter'];
/** Where an unquoted value ends: before ` and ` where another condition follows. */
const NEXT_CONDITION = new RegExp(`\\sand (?=(?:${[...FIELDS, ...MEASURES].join('|')})\\s)`, 'iu');

/** Longest first, so that `is not` is not read as `is`. */
const OPERATORS = [
	['does not contain', 'contains', true],
	['does not start with', 'starts', true],
	['does not end with', 'ends', true],
	['does not match', 'matches', true],
	['is not any of', 'is', true],
	['is any of', 'is', false],
	['is not', 'is', true],
	['contains any of', 'contains', false],
	['contains', 'contains', false],
	['starts with', 'starts', false],
	['ends with', 'ends', false],
	['matches', 'matches', false],
	['is', 'is', false],
] as const;

/** Reads rules typed one a line; `#` opens a comment line. A faulty line is named and never drops anything. */
export function readFilters(text: string): {
	readonly rules: readonly FilterRule[];
	readonly faults: readonly FilterFault[];
} {
	const rules: FilterRule[] = [];
	const faults: FilterFault[] = [];
	for (const [at, raw] of text
		.split(/\r\n?|\n/u)
		.slice(0, MAX_RULES)
		.entries()) {
		const line = raw.trim();
		if (line === '' || line.startsWith('#')) continue;
		const rule = new LineReader(line, at + 1, raw.length - raw.trimStart().length).read();
		if ('action' in rule) rules.push(rule);
		else faults.push(rule);
	}
	return { rules, faults };
}

class LineReader {
	#at = 0;

	constructor(
		private readonly text: string,
		private readonly line: number,
		private readonly indent: number,
	) {}

	read(): FilterRule | FilterFault {
		if (this.text.length > MAX_LINE) return this.#fault('too-long', '');
		const action = this.#word();
		if (action !== 'keep' && action !== 'drop')
			return this.#fault('action', action, nearest(action, ['keep', 'drop']));
		const conditions: Condition[] = [];
		do {
			this.#take(action);
			const condition = this.#condition();
			if ('line' in condition) return condition;
			conditions.push(condition);
		} while (this.#joins());
		if (this.#at < this.text.length)
			return this.#fault('value', this.text.slice(this.#at, this.#at + 40));
		return { action, line: this.line, text: this.text, conditions };
	}

	/** Moves past the action, once. */
	#take(action: string): void {
		if (this.#at === 0) this.#at = action.length;
		this.#space();
	}

	#condition(): Condition | FilterFault {
		const age = this.#match(/^(older|newer) than (\d{1,5}) (day|week|month|year)s?/iu);
		if (age) return ageCondition(age);
		const length = this.#match(/^(longer|shorter) than (\d{1,7}) words?/iu);
		if (length)
			return {
				kind: 'length',
				longer: length[1]?.toLowerCase() === 'longer',
				words: Number(length[2]),
			};
		const name = this.#word();
		if (MEASURES.includes(name)) return this.#fault('number', this.text.slice(this.#at));
		const field = FIELDS.find((each) => each === name);
		if (!field) return this.#fault('field', name, nearest(name, FIELDS));
		this.#at += name.length;
		this.#space();
		return this.#comparison(field);
	}

	#comparison(field: FilterField): Condition | FilterFault {
		const rest = this.text.slice(this.#at).toLowerCase();
		const found = OPERATORS.find(([words]) => new RegExp(`^${words}(?:\\s|$)`, 'u').test(rest));
		if (!found) return this.#fault('operator', this.#word(), nearest(this.#word(), OPERATOR_WORDS));
		const [words, operator, negated] = found;
		this.#at += words.length;
		this.#space();
		if (operator === 'matches') return this.#pattern(field, negated);
		const values = this.#values(words.includes('any of'));
		if (values.length === 0) return this.#fault('value', '');
		return { kind: 'text', field, operator, negated, values: values.map(fold) };
	}

	#pattern(field: FilterField, negated: boolean): Condition | FilterFault {
		const typed = this.#match(/^\/(?:[^\\/[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/u)?.[0] ?? '';
		const pattern = typed === '' ? 'pattern' : compilePattern(typed);
		if (typeof pattern === 'string')
			return this.#fault(pattern, typed || this.text.slice(this.#at, this.#at + 40));
		return { kind: 'pattern', field, negated, pattern };
	}

	/** Values up to ` and FIELD` or the end: in quotes, or as they stand; a list is split at commas. */
	#values(isList: boolean): readonly string[] {
		const values: string[] = [];
		for (;;) {
			const quoted = this.#match(/^"([^"]*)"/u);
			const value = quoted ? (quoted[1] ?? '') : this.#bare(isList);
			if (value.trim() !== '') values.push(value.trim());
			if (!isList || !this.#match(/^\s*,\s*/u)) return values;
		}
	}

	#bare(isList: boolean): string {
		const rest = this.text.slice(this.#at);
		const ends = [rest.search(NEXT_CONDITION), isList ? rest.indexOf(',') : -1];
		const end = Math.min(...ends.map((at) => (at < 0 ? rest.length : at)));
		this.#at += end;
		return rest.slice(0, end);
	}

	#joins(): boolean {
		return this.#match(/^\s*and\s+/iu) !== null;
	}

	#word(): string {
		return /^\S*/u.exec(this.text.slice(this.#at))?.[0].toLowerCase() ?? '';
	}

	#space(): void {
		this.#match(/^\s+/u);
	}

	#match(pattern: RegExp): RegExpExecArray | null {
		const found = pattern.exec(this.text.slice(this.#at));
		if (found) this.#at += found[0].length;
		return found;
	}

	#fault(kind: FilterFault['kind'], found: string, suggestion?: string): FilterFault {
		return {
			line: this.line,
			column: this.indent + this.#at + 1,
			kind,
			found,
			...(suggestion === undefined ? {} : { suggestion }),
		};
	}
}

const OPERATOR_WORDS = OPERATORS.map(([words]) => words);
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

function ageCondition(match: RegExpExecArray): Condition {
	const unit = DAYS[match[3]?.toLowerCase() ?? ''] ?? 1;
	return { kind: 'age', older: match[1]?.toLowerCase() === 'older', days: Number(match[2]) * unit };
}

/** The word with the most letters in common, in order; `undefined` where none comes near. */
function nearest(typed: string, words: readonly string[]): string | undefined {
	const score = (word: string): number => {
		let shared = 0;
		for (const letter of word) if (typed.includes(letter)) shared += 1;
		const start = word.charAt(0) === typed.charAt(0) ? 1 : 0;
		return (shared + start) / Math.max(word.length, typed.length, 1);
	};
	const [best] = [...words].sort((a, b) => score(b) - score(a));
	return best !== undefined && score(best) > 0.6 ? best : undefined;
}
