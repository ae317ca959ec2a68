import type { Decision, StatusNames } from './model';

/** The status value a decision writes. */
export function statusFor(decision: Decision, names: StatusNames): string {
	return names[decision];
}

/** The status a note has: text alone counts, a list or a number is no status. */
export function statusOf(
	frontmatter: Readonly<Record<string, unknown>> | undefined,
	names: StatusNames,
): string {
	const value = frontmatter?.[names.property];
	return typeof value === 'string' ? value.trim() : '';
}
