import type { FilterFault } from '../feed/model';

const FIELDS = 'title, author, category, address, text, language, enclosure';
const OPERATORS =
	'contains, is, is any of, starts with, ends with, matches, or one of these with not';

/** What is wrong with a rule, where, and what would do. */
export function faultSentence(fault: FilterFault): string {
	const place = `Line ${fault.line}, column ${fault.column}: `;
	const hint = fault.suggestion === undefined ? '' : ` Did you mean “${fault.suggestion}”?`;
	return `${place}${faultWords(fault)}${hint} The line is passed over.`;
}

function faultWords({ kind, found }: FilterFault): string {
	switch (kind) {
		case 'action':
			return `a rule begins with keep or drop, not with “${found}”.`;
		case 'field':
			return `“${found}” is nothing to ask about. There is ${FIELDS}, older than, newer than, longer than, shorter than.`;
		case 'operator':
			return `“${found}” is no way to compare. There is ${OPERATORS}.`;
		case 'value':
			return found === '' ? 'a value is missing.' : `“${found}” was not expected here.`;
		case 'number':
			return `“${found}” wants a number: older than 30 days, longer than 100 words.`;
		case 'pattern':
			return `“${found}” is no pattern. Write it between slashes: /^\\[ad\\]/i.`;
		case 'slow-pattern':
			return `“${found}” could take for ever on some texts: it repeats what repeats, or repeats too often. Make it simpler.`;
		case 'too-long':
			return 'the line is longer than 1,000 characters.';
	}
}
