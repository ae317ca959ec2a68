import { READER_HOST } from '../../article/sources/reader';
import { hostOf } from '../../base/address';
import { isTemporary, type Problem } from '../../base/problem';

/**
 * Of all that went wrong with an article's sources, in the order in which they were asked, what a person should hear of. A
 * form that is not there (404) says less than what the page itself said, and a page that only the reader can read less than
 * why the reader could not: for now, or for want of its key or its pay.
 */
export function tellingProblem(problems: readonly Problem[]): Problem | undefined {
	const ofReader = problems.find(isOfReader);
	const others = problems.filter((found) => !isOfReader(found));
	const first = others.find((found) => !isAbsent(found)) ?? others[0];
	if (!first || !ofReader) return first ?? ofReader;
	const isLasting = !isAbsent(first) && !isTemporary(first.kind, first.detail);
	const isForReader =
		first.kind === 'page-empty-shell' ||
		ofReader.kind === 'secret-missing' ||
		(isLasting && isOwnTrouble(ofReader));
	return isForReader ? ofReader : first;
}

function isAbsent({ kind, detail }: Problem): boolean {
	return kind === 'http-status' && detail === '404';
}

function isOfReader({ kind, subject }: Problem): boolean {
	return kind === 'secret-missing' || hostOf(subject) === READER_HOST;
}

/** What keeps the reader from every page, or from this one for now. */
function isOwnTrouble({ kind, detail = '' }: Problem): boolean {
	return isTemporary(kind, detail) || /^40[12]$/u.test(detail);
}
