import type { CountedPart, Lost, RowMark } from '../note/model';
import type { ImagesReport } from '../flow/report';
import { count } from './count';
import { ofNote, problemOfImage } from './fetch';
import { problemSentence, withTitle, type TitleOf } from './problem';

/** Labels of comparing and choosing a note's text, and of its images. */
export const TEXT_COMMANDS = {
	compare: 'Compare with the fetched text',
	upstream: 'Check for changes upstream',
	upstreamAnalysed: 'Check analysed notes for changes upstream',
	images: 'Download images',
	upstreamChosen: 'Check notes chosen in the queue for changes upstream',
	imagesChosen: 'Download images of notes chosen in the queue',
} as const;

export const MERGE = {
	title: 'Your text and the fetched one',
	about:
		'Choose block by block. What you do not choose stays as you have it. Struck out is yours, underlined is fetched.',
	blocks: 'Blocks that differ',
	apply: 'Apply',
	close: 'Keep mine',
	keys: '↑ ↓ move, ← → or m, f, b choose, Enter applies.',
	same: 'Nothing was changed.',
	applied: 'The blocks you chose are in the note.',
	fetching: 'Fetching',
} as const;

/** A row's choices: the note's side, the fetched side, and both where there are two. */
export const CHOICES = {
	changed: { mine: 'Mine', theirs: 'Fetched', both: 'Both' },
	'only-mine': { mine: 'Keep', theirs: 'Take out' },
	'only-theirs': { mine: 'Leave out', theirs: 'Add' },
} as const;

export const UPSTREAM = {
	title: 'Changes upstream',
	keys: '↑ ↓ move, ← → or m, f choose, Enter takes what is chosen.',
	none: 'No change upstream.',
	onlyYours: 'No change upstream. What differs are your own edits.',
	takeAll: 'Take all',
	takeChosen: 'Take chosen',
	keep: 'Keep mine',
	taken: 'The changes you took are in the note.',
	checking: 'Checking',
	report: 'Articles that changed',
	open: 'Show changes',
	nothing: 'None of these notes has a fetched text.',
	noTakeAll: 'Taking all at once is not offered here. Choose block by block.',
	edited:
		'You have edited this text, and this device does not know any more what was fetched before. Your edits are listed with the changes; look before you take a block.',
} as const;

export const IMAGES = {
	running: 'Downloading images',
	setting: ['Images', 'What happens to images after the full text is fetched.'],
	remote: 'Stay on the web',
	download: 'Are downloaded',
	title: 'Images that stayed on the web',
} as const;

/** What a row of the comparison is, for eyes and screen readers. */
export function rowLabel(kind: 'changed' | 'only-mine' | 'only-theirs', mark: RowMark): string {
	if (mark === 'loss') return 'Missing in the fetched text, which was read worse here';
	if (mark === 'around') return 'Around the article: comments or menus';
	if (mark === 'yours') return kind === 'only-theirs' ? 'You took this out' : 'Your own edit';
	if (mark === 'conflict') return 'Changed by you and upstream';
	if (kind === 'changed') return 'Changed';
	return kind === 'only-mine' ? 'Only in your note' : 'Only in the fetched text';
}

/** The same where the question is what the publisher did. */
export function upstreamLabel(
	kind: 'changed' | 'only-mine' | 'only-theirs',
	mark: RowMark,
): string {
	if (mark === 'conflict') return 'Changed by you and upstream';
	if (kind === 'changed') return 'Changed';
	return kind === 'only-mine' ? 'Removed' : 'Added';
}

/** A row read aloud: what it is and what it says, cut short. */
export function spokenRow(label: string, mine: string, theirs: string): string {
	const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
	if (mine === '' || theirs === '') return `${label}: ${cut(mine || theirs)}`;
	return `${label}. Yours: ${cut(mine)} Fetched: ${cut(theirs)}`;
}

export function unchangedBlocks(number: number): string {
	return `${count(number, 'block')} unchanged`;
}

export function moreBlocks(number: number): string {
	return `${count(number, 'further block')} not shown. They stay as you have them.`;
}

export function upstreamFound(changes: number): string {
	return `${count(changes, 'change')} since the text was fetched. Struck out is yours, underlined is new.`;
}

/** What the fetched text lacks, and what follows from it. */
export function worseSentence(lost: readonly Lost[], around: number): string {
	const parts = lost.map(
		({ part, before, after }) => `${after} of ${count(before, PART_NOUNS[part])}`,
	);
	const less = parts.length === 0 ? 'less than your note has' : `${parts.join(', ')}`;
	const foreign =
		around === 0
			? ''
			: ` ${count(around, 'block')} around the article look like comments or menus.`;
	return `The page was read worse this time: the fetched text has ${less}.${foreign} What is missing there stays in your note unless you choose otherwise.`;
}

const PART_NOUNS: Readonly<Record<CountedPart, string>> = {
	items: 'list item',
	images: 'image',
	tables: 'table',
	code: 'code block',
	footnotes: 'footnote',
	headings: 'heading',
	links: 'link',
	words: 'word',
};

export function brokenHeadingLinks(heading: string, notes: readonly string[]): string {
	const named = notes.slice(0, 5).map((title) => `“${title}”`);
	const [first = ''] = named;
	const who = notes.length === 1 ? `${first} links` : `${count(notes.length, 'note')} link`;
	const list = notes.length === 1 ? '' : `: ${named.join(', ')}`;
	return `${who} to the heading “${heading}”, which would go${list}. Keep it, or mend the links after.`;
}

/** A change on one line of a terminal. */
export function changedLine(label: string, mine: string, theirs: string): string {
	const cut = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
	if (mine === '' || theirs === '') return `${label}: ${cut(mine || theirs)}`;
	return `${label}: ${cut(mine)}\n    now: ${cut(theirs)}`;
}

/** How many articles changed, of how many. */
export function upstreamSummary(changed: number, unchanged: number, failed: number): string {
	const rest = failed === 0 ? '' : `, ${count(failed, 'note')} could not be checked`;
	return `${count(changed, 'article')} changed, ${unchanged} unchanged${rest}.`;
}

/** A download of images in one sentence; where nothing could be had, why. */
export function imagesSentence(report: ImagesReport, titleOf?: TitleOf): string {
	const local = report.notes.reduce((sum, note) => sum + note.local, 0);
	const [failure] = report.failed;
	if (failure && report.notes.length === 0)
		return problemSentence(withTitle(failure.problem, titleOf));
	const left = report.left.filter((each) => each.problem.kind !== 'cancelled').length;
	const parts = [
		`${count(local, 'image')} in the vault`,
		...(report.made < local ? [`${count(report.made, 'new file')}`] : []),
		...(left > 0 ? [`${left} stayed on the web`] : []),
		...(report.failed.length > 0 ? [`${count(report.failed.length, 'note')} left as found`] : []),
	];
	return `${report.cancelled ? 'Stopped: ' : ''}${parts.join(', ')}.`;
}

/** What stayed on the web, line by line. */
export function imagesLines(report: ImagesReport, titleOf?: TitleOf): readonly string[] {
	return [...report.left, ...report.failed]
		.filter(({ problem }) => problem.kind !== 'cancelled')
		.map(({ path, problem }) =>
			ofNote(titleOf?.(path) ?? path, problemOfImage(withTitle(problem, titleOf))),
		);
}
