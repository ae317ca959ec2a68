/**
 * Where the spaces and tabs before `end` begin. A pattern ending in `[ \t]*$` is tried from every one of them: a run that is
 * followed by something else costs its square.
 */
export function blanksBefore(text: string, end = text.length): number {
	let at = end;
	while (at > 0 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at -= 1;
	return at;
}

/** Text without empty lines at its beginning and white space at its end; the first line keeps its indent. */
export function trimBlankLines(text: string): string {
	return text.trimEnd().replace(/^(?:[ \t]*\n)+/u, '');
}
