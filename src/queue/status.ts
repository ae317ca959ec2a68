import type { Decision, StatusNames } from './model';

/** As they follow each other, in groups and menus. */
export const STATES: readonly Decision[] = ['pending', 'analysed', 'permanent', 'archived'];

/** The status value a decision writes. */
export function statusFor(decision: Decision, names: StatusNames): string {
	return names[decision];
}

/** Which decision a status value stands for; `undefined` for any other text. */
export function stateOf(status: string, names: StatusNames): Decision | undefined {
	return status === '' ? undefined : STATES.find((decision) => names[decision] === status);
}

/** The status a note has: text alone counts, a list or a number is no status. */
export function statusOf(
	frontmatter: Readonly<Record<string, unknown>> | undefined,
	names: StatusNames,
): string {
	const value = frontmatter?.[names.property];
	return typeof value === 'string' ? value.trim() : '';
}
