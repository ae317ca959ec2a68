import type { TemplateFault } from '../note/model';

/** What is wrong with a template, where, and what would do. */
export function templateFaultSentence(fault: TemplateFault): string {
	const hint = fault.suggestion === undefined ? '' : ` Did you mean “${fault.suggestion}”?`;
	return `Line ${fault.line}, column ${fault.column}: ${faultWords(fault)}${hint}`;
}

function faultWords({ kind, found }: TemplateFault): string {
	switch (kind) {
		case 'unknown-field':
			return `there is no field called “${found}”.`;
		case 'unknown-filter':
			return `there is no filter called “${found}”.`;
		case 'filter-argument':
			return `“${found}” is not how that filter is written.`;
		case 'bad-expression':
			return `“${found}” cannot be read.`;
		case 'unclosed-block':
			return `{{#${found}}} has no {{/${found}}}.`;
		case 'stray-end':
			return `{{${found}}} closes nothing that is open.`;
		case 'too-deep':
			return 'blocks stand in blocks more than 20 deep.';
	}
}
