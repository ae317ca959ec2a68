import type { ChecklistStep } from './model';

/**
 * Words by which a step is known, in the template's languages and in what people make of them. Asked in this order: "Add
 * tags to the permanent note" is about tags only where nothing before matches.
 */
const SIGNS: readonly (readonly [ChecklistStep, RegExp])[] = [
	['permanent', /永久|常青|\b(?:permanent|evergreen)\b/iu],
	['links', /链接|关联|\b(?:link|links|connect)\b/iu],
	['tags', /标签|元数据|\b(?:tag|tags|metadata)\b/iu],
	['summary', /摘要|总结|\b(?:summary|summarise|summarize)\b/iu],
	['read', /阅读|通读|全文|\bread\b/iu],
];

export interface ChecklistTask {
	readonly line: number;
	readonly text: string;
	readonly done: boolean;
}

/** Which of the seed's five steps a task is; `undefined` for a task of the person's own. */
export function stepOf(taskText: string): ChecklistStep | undefined {
	return SIGNS.find(([, sign]) => sign.test(taskText))?.[0];
}

/** The first open task of a step that has just been done: offered for ticking. */
export function offeredTick<T extends ChecklistTask>(
	tasks: readonly T[],
	step: ChecklistStep,
): T | undefined {
	return tasks.find((task) => !task.done && stepOf(task.text) === step);
}
