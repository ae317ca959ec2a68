/** TEMPORARY until wt/markdown is merged. */
export function plainFile(
	text: string,
	options: { readonly url: string; readonly form: 'markdown' | 'text' },
): string {
	return options.form === 'markdown' ? text : text.replace(/([*_`#<>[\]])/gu, '\\$1');
}
