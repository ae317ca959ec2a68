import { fail, ok, type Result } from '../base/result';
import { problem } from '../base/problem';
import { splitFrontMatter } from './properties/front-matter';
import { readHeading, readLines, type Line } from './lines';
import { CHECKLIST } from './seed-texts';

/** A box in a note that can be ticked. Offsets are UTF-16 units. */
export interface Task {
	/** Line of the note, from 0. */
	readonly line: number;
	/** Of the character between the brackets. */
	readonly at: number;
	readonly done: boolean;
	/** What stands behind the box. */
	readonly text: string;
}

const TASK = /^([ \t>]{0,80}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[)(.)\](?:[ \t]+(.*))?$/su;

/** All tasks of a note, in order. What only looks like one inside code, comments or properties is none. */
export function listTasks(text: string): readonly Task[] {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const tasks: Task[] = [];
	let before: Line | undefined;
	let inList = false;
	for (const [line, each] of lines.entries()) {
		if (each.text.trim() === '') {
			before = each;
			continue;
		}
		const item: boolean = isListItem(each);
		// Four spaces behind an empty line are code, unless a list goes on there.
		const isCode: boolean =
			/^(?: {4}|\t)/u.test(each.text) && !inList && before?.text.trim() === '';
		inList = !each.opaque && (item || (inList && /^[ \t]/u.test(each.text))) && !isCode;
		before = each;
		const match = each.opaque || isCode ? null : TASK.exec(each.text);
		if (!match) continue;
		const at = each.start + (match[1]?.length ?? 0);
		tasks.push({ line, at, done: match[2] !== ' ', text: (match[3] ?? '').trim() });
	}
	return tasks;
}

/** The text with the ticks of the tasks on these lines taken away; marks other than a tick stay. */
export function withoutTicks(text: string, lines: readonly number[]): string {
	if (lines.length === 0) return text;
	const all = text.split('\n');
	for (const line of lines) all[line] = (all[line] ?? '').replace(/\[x\]/iu, '[ ]');
	return all.join('\n');
}

function isListItem(line: Line): boolean {
	return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(line.text);
}

export interface HeadingLine {
	readonly line: number;
	readonly level: number;
	readonly text: string;
}

/** How many steps are done. */
export function countTasks(
	tasks: readonly { readonly line: number; readonly done: boolean }[],
	headings: readonly HeadingLine[],
): { readonly done: number; readonly total: number } {
	const counted = stepsAmong(tasks, headings);
	return { done: counted.filter((task) => task.done).length, total: counted.length };
}

/** The steps of a note, in order: what is ticked by itself, next, or offered to be ticked. */
export function listSteps(text: string): readonly Task[] {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	return stepsAmong(listTasks(text), listHeadings(lines));
}

/** The tasks of *Analysis Checklist* alone where a note has that section, since articles bring lists of their own. */
function stepsAmong<T extends { readonly line: number }>(
	tasks: readonly T[],
	headings: readonly HeadingLine[],
): readonly T[] {
	const at = headings.findIndex((each) => each.level === 2 && each.text === CHECKLIST);
	const first = headings[at]?.line ?? -1;
	const last =
		at < 0 ? Infinity : (headings.slice(at + 1).find((each) => each.level <= 2)?.line ?? Infinity);
	return tasks.filter((task) => task.line > first && task.line < last);
}

/** Headings of a note with their lines. */
export function listHeadings(lines: readonly Line[]): readonly HeadingLine[] {
	return lines.flatMap((each, line) => {
		const heading = readHeading(each);
		return heading ? [{ line, ...heading }] : [];
	});
}

/**
 * Ticks a task or takes the tick away: that character alone changes. The task is found again by its text and, among equals,
 * by the nearest line. Problem `task-missing` where no such task stands there any more.
 */
export function setTask(
	text: string,
	task: { readonly line: number; readonly text: string },
	done: boolean,
): Result<string> {
	const same = listTasks(text).filter((each) => each.text === task.text);
	const distance = (each: Task): number => Math.abs(each.line - task.line);
	const found = same.sort((a, b) => distance(a) - distance(b))[0];
	if (!found) return fail(problem('task-missing', '', task.text));
	if (found.done === done) return ok(text);
	// The mark may be any character, a surrogate pair too.
	const mark = String.fromCodePoint(text.codePointAt(found.at) ?? 32);
	return ok(text.slice(0, found.at) + (done ? 'x' : ' ') + text.slice(found.at + mark.length));
}
