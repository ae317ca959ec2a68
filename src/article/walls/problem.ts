import { problem, type Problem, type ProblemKind } from '../../base/problem';
import type { Wall, WallKind } from './wall';

const KINDS: Readonly<Record<WallKind, ProblemKind>> = {
	challenge: 'page-challenge',
	consent: 'page-consent',
	'sign-in': 'page-sign-in',
	paywall: 'page-paywall',
	'soft-404': 'page-missing',
	parked: 'page-parked',
	'error-page': 'page-error',
	'empty-shell': 'page-empty-shell',
};

/** The problem of an address that shows a wall in place of its article. */
export function wallProblem({ kind, detail }: Wall, url: string): Problem {
	return problem(KINDS[kind], url, detail === '' ? undefined : detail);
}
