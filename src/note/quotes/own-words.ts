import { given } from '../../base/given';
import { trimBlankLines } from '../../base/text/blanks';
import { oneLine } from '../../base/text/text';
import { splitFrontMatter } from '../properties/front-matter';
import { findHighlights } from './inline';
import { readHeading, readLines, type Line } from '../lines';
import { isRegionEdge, OPEN_MARK } from '../section';
import { CHECKLIST, FULL_CONTENT, PLACEHOLDERS, RELATED, SEED_TEXTS } from '../seed-texts';
import { listTasks } from '../tasks';

/** What in a literature note is the person's own. Markdown, as it stands there. */
export interface OwnWords {
	/** Ticked points of the checklist that are not the template's, each with what is indented below. */
	readonly points: readonly string[];
	readonly highlights: readonly Highlight[];
	readonly passages: readonly Passage[];
	/** Bullets under *Related*, without their sign. */
	readonly links: readonly string[];
}

export interface Highlight {
	readonly text: string;
	/** The nearest heading above, for a link to it; absent above the first. */
	readonly heading?: string;
	/** The id of its block, where it has one. */
	readonly block?: string;
}

/** Text of the person under a heading; none for text above the first section. */
export interface Passage {
	readonly heading?: string;
	readonly markdown: string;
}

/** Whether anything is there that a permanent note could be made of. */
export function hasOwnWords(own: OwnWords): boolean {
	return own.points.length + own.highlights.length + own.passages.length > 0;
}

const STEPS: ReadonlySet<string> = new Set(
	Object.values(SEED_TEXTS).flatMap((texts) => texts.checklist),
);
const HEADING_OF_NOTES = 'Notes';

/** Finds the person's own words in a note of our template family. Never throws; linear in the note's length. */
export function readOwnWords(text: string): OwnWords {
	const lines = readLines(text, splitFrontMatter(text)?.bodyStart ?? 0);
	const zones = readZones(lines, splitFrontMatter(text)?.bodyStart ?? 0);
	const highlights: Highlight[] = [];
	const passages: Passage[] = [];
	let heading: string | undefined;
	for (const zone of zones) {
		if (zone.kind === 'article') {
			for (const line of zone.lines) {
				heading = articleHeading(line) ?? heading;
				highlights.push(...highlightsOf(line, heading));
			}
		} else if (zone.kind === 'own') {
			const markdown = trimBlank(zone.lines.map((line) => line.text));
			if (markdown !== '') passages.push(passage(zone.section, markdown));
		}
	}
	const lists = zones.filter((zone) => zone.kind === 'checklist').flatMap((zone) => zone.lines);
	const checklist = readChecklist(text, lists);
	const related = zones.filter((zone) => zone.kind === 'related').flatMap((zone) => zone.lines);
	const rest = [...checklist.rest, ...related.map((line) => line.text).filter(isProse)];
	if (rest.length > 0) passages.push({ markdown: trimBlank(rest) });
	return {
		points: checklist.points,
		highlights,
		passages: passages.filter((each) => each.markdown !== ''),
		links: related.flatMap((line) => /^[-*+][ \t]+(\S.*)$/u.exec(line.text)?.[1] ?? []),
	};
}

function passage(section: string, markdown: string): Passage {
	return section === '' || section === HEADING_OF_NOTES
		? { markdown }
		: { heading: section, markdown };
}

interface Zone {
	readonly kind: 'own' | 'article' | 'checklist' | 'related';
	/** The level 2 heading it stands under. */
	readonly section: string;
	readonly lines: Line[];
}

/** Parts a note's body into what we or the publisher wrote and what the person did. */
function readZones(lines: readonly Line[], bodyStart: number): readonly Zone[] {
	const zones: Zone[] = [];
	const put = (kind: Zone['kind'], section: string, line: Line): void => {
		const last = zones.at(-1);
		if (last?.kind === kind && last.section === section) last.lines.push(line);
		else zones.push({ kind, section, lines: [line] });
	};
	const isFilled = lines.some(isRegionEdge);
	const waits = lines.some((line) => !line.opaque && PLACEHOLDERS.has(line.text.trim()));
	let [section, inRegion, summary]: [string, boolean, Summary] = ['', false, 'before'];
	for (const line of lines) {
		if (line.start < bodyStart) continue;
		if (isRegionEdge(line)) {
			inRegion = line.text === OPEN_MARK;
			continue;
		}
		if (inRegion) {
			put('article', section, line);
			continue;
		}
		const heading = readHeading(line);
		if (heading?.level === 2) {
			section = heading.text;
			continue;
		}
		if (heading?.level === 1 && section === '') continue;
		if (PLACEHOLDERS.has(line.text.trim()) && !line.opaque) continue;
		if (section === '') {
			summary = nextSummary(summary, line);
			put(summary === 'after' ? 'own' : 'article', section, line);
		} else if (section === CHECKLIST) put('checklist', section, line);
		else if (section === RELATED) put('related', section, line);
		// An article someone pasted, or of an older note: no marks tell it from the person's words.
		else put(section === FULL_CONTENT && !isFilled && !waits ? 'article' : 'own', section, line);
	}
	return zones;
}

type Summary = 'before' | 'in' | 'sent' | 'after';

/**
 * The summary is the first quote. In a note *as sent* its later lines stand without a quote mark right below the first: then
 * all above the first section is the publisher's.
 */
function nextSummary(summary: Summary, line: Line): Summary {
	const isQuote = !line.opaque && /^ {0,3}>/u.test(line.text);
	if (summary === 'before') return isQuote ? 'in' : line.text.trim() === '' ? 'before' : 'after';
	if (summary !== 'in' || isQuote) return summary;
	return line.text.trim() === '' ? 'after' : 'sent';
}

function articleHeading(line: Line): string | undefined {
	return readHeading(line)?.text;
}

function highlightsOf(line: Line, heading: string | undefined): readonly Highlight[] {
	if (line.opaque) return [];
	const block = /[ \t]\^([\w-]{1,60})[ \t]*$/u.exec(line.text)?.[1];
	return findHighlights(line.text).map((text) => ({
		text,
		...given({ heading, block }),
	}));
}

function readChecklist(
	text: string,
	lines: readonly Line[],
): { readonly points: readonly string[]; readonly rest: readonly string[] } {
	const tasks = new Map(listTasks(text).map((task) => [task.at, task]));
	const points: string[][] = [];
	const rest: string[] = [];
	let point: string[] | undefined;
	for (const line of lines) {
		const task = [...taskAt(tasks, line)][0];
		const isNested = /^[ \t]/u.test(line.text) && line.text.trim() !== '';
		if (task && !isNested) {
			point = task.done ? (STEPS.has(task.text) ? [] : [task.text]) : undefined;
			if (point) points.push(point);
		} else if (isNested && point) point.push(dedent(line.text));
		else if (!task && line.text.trim() !== '' && !isNested) rest.push(line.text);
	}
	return {
		points: points.map((each) => each.join('\n')).filter((each) => each.trim() !== ''),
		rest,
	};
}

function* taskAt(
	tasks: ReadonlyMap<number, { readonly done: boolean; readonly text: string }>,
	line: Line,
): Generator<{ readonly done: boolean; readonly text: string }> {
	const at = line.text.indexOf('[');
	const task = at < 0 ? undefined : tasks.get(line.start + at + 1);
	if (task) yield task;
}

function dedent(line: string): string {
	return line.replace(/^(?:\t| {1,4})/u, '');
}

function isProse(line: string): boolean {
	return line.trim() !== '' && !/^[-*+](?:[ \t]|$)/u.test(line) && oneLine(line) !== '';
}

function trimBlank(lines: readonly string[]): string {
	return trimBlankLines(lines.filter((line) => !/^%% zettelfeed:/u.test(line)).join('\n'));
}
