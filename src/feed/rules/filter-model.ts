/** A rule as a person typed it, ready to be asked. */
export interface FilterRule {
	readonly action: 'keep' | 'drop';
	/** 1-based line in the text of rules. */
	readonly line: number;
	/** As typed, without surrounding space. */
	readonly text: string;
	/** All must hold. */
	readonly conditions: readonly Condition[];
}

export type FilterField =
	'title' | 'author' | 'category' | 'address' | 'text' | 'language' | 'enclosure';

export type Condition =
	| {
			readonly kind: 'text';
			readonly field: FilterField;
			readonly operator: 'contains' | 'is' | 'starts' | 'ends';
			readonly negated: boolean;
			/** Folded; any of them. */
			readonly values: readonly string[];
	  }
	| {
			readonly kind: 'pattern';
			readonly field: FilterField;
			readonly negated: boolean;
			readonly pattern: RegExp;
	  }
	| { readonly kind: 'age'; readonly older: boolean; readonly days: number }
	| { readonly kind: 'length'; readonly longer: boolean; readonly words: number };

/** What is wrong with a line, as facts; `words/filter.ts` makes the sentence. */
export interface FilterFault {
	readonly line: number;
	/** 1-based. */
	readonly column: number;
	readonly kind:
		'action' | 'field' | 'operator' | 'value' | 'pattern' | 'slow-pattern' | 'number' | 'too-long';
	/** What stands there. */
	readonly found: string;
	/** The nearest word that would do. */
	readonly suggestion?: string;
}
