import type { ReasonKind, Sureness } from '../links/model';
import { count } from './count';

/** Labels of link suggestions, the pane of related notes and links put in by themselves. */
export const LINKS = {
	related: 'Related notes',
	accept: 'Link',
	reject: 'Not related',
	more: 'Show why and how',
	less: 'Show less',
	here: 'In this note',
	edits: 'What to write',
	linked: 'Linked',
	nothingElse: 'Both notes link each other. There is nothing else to write.',
	noEdits: 'Nothing can be written now: the notes have changed.',
	newLine: 'New',
	oldLine: 'Old',
	reading: 'Reading both notes…',
	pin: 'Keep this note here',
	unpin: 'Follow the open note',
	refresh: 'Look again',
	noNote: 'Open a note to see what is related to it.',
	incoming: 'Articles that mention this note',
	noIncoming: 'No article mentions this note without a link.',
	none: 'No related notes found.',
	partial: 'More may follow: not all notes are read yet.',
	failed: 'The search for related notes broke off.',
	offerBacklinks: 'Show',
} as const;

export const LINK_COMMANDS = {
	showRelated: 'Show related notes',
	linkNote: 'Link mentions in this note…',
	linkSelection: 'Link mentions in the selection…',
	linkFolder: 'Link mentions in a folder…',
	linkVault: 'Link mentions in all notes…',
	findIncoming: 'Find articles that mention this note',
	resetAnswers: 'Forget all answers to link suggestions',
} as const;

export const REASONS: Readonly<Record<ReasonKind, string>> = {
	address: 'Linked page',
	mention: 'Mentioned',
	content: 'Shared words',
	tags: 'Shared tags',
	neighbour: 'Both linked with',
};

/** Names of edits, by `EditKind`; `note` is the note that changes. */
export function editLabel(kind: string, note: string): string {
	switch (kind) {
		case 'related':
			return 'Add a line under Related';
		case 'related-place':
			return 'Add a line under Related, to the very place';
		case 'mention':
			return 'Link the mention in the text';
		case 'address':
			return 'Link the address to the note';
		case 'back':
			return `Add a line under Related in ${note}`;
		default:
			return `Add a link at that line in ${note}`;
	}
}

export const AUTO_LINK = {
	title: 'Link mentions',
	looking: 'Looking for mentions…',
	none: 'There is nothing to link.',
	apply: 'Put links in',
	running: 'Putting links in',
	chooseFolder: 'Choose a folder',
	noSelection: 'Select some text first.',
} as const;

export const LINK_SETTINGS = {
	heading: 'Links',
	autoLink: [
		'Link automatically',
		'Puts links in after a note is made or its text fetched. Off until you switch it on; each run is undone on its own.',
	],
	precision: [
		'How sure a link must be, in percent',
		'Measured on your own links: of words this sure, you linked that many in a hundred. Guessed where your links are too few. 50 to 99.',
	],
	place: ['Where', ''],
	placeText: 'In the text, at the words',
	placeRelated: 'Under Related',
	quotes: ['Also in quotes', 'What is quoted is someone else’s wording.'],
	ignoredNames: ['Names never suggested', 'One a line.'],
} as const;

export function building(done: number, total: number): string {
	return total === 0
		? 'Looking through your notes…'
		: `Looking through your notes… ${number(done)} of ${number(total)}`;
}

/** What `+2` behind a reason means, read aloud. */
export function moreReasons(further: number): string {
	return `and ${count(further, 'more reason')}`;
}

/** Where the other note says nothing of it but is called so, by itself or in the links of a third. */
export function nameIs(title: string, linker: string | undefined): string {
	return linker === undefined
		? `The other note is called “${title}”.`
		: `“${linker}” links it by these words.`;
}

export function acceptLabel(position: number, title: string): string {
	return `${LINKS.accept} ${position}: ${title}`;
}

export function rejectLabel(title: string): string {
	return `${LINKS.reject}: ${title}`;
}

export function linkedTo(title: string): string {
	return `Linked ${title}.`;
}

/** @param why a sentence for each that failed */
export function linkedAll(links: number, why: readonly string[]): string {
	const undo = ['', ' Undo takes it back.'][links] ?? ' Undo takes them back together.';
	return `${count(links, 'link')} put in.${notPutIn(why)}${undo}`;
}

/** How many failed, and the first reasons, each once. */
function notPutIn(why: readonly string[]): string {
	if (why.length === 0) return '';
	const reasons = [...new Set(why)];
	const rest = reasons.length > 3 ? ` And ${count(reasons.length - 3, 'more reason')}.` : '';
	return ` ${count(why.length, 'link')} could not be: ${reasons.slice(0, 3).join(' ')}${rest}`;
}

export function noneSoSure(precision: number): string {
	return `No suggestion here is as sure as ${precision} %, the bar of the settings. 1 to 9 accept one all the same.`;
}

export function rejectedNotice(title: string): string {
	return `${title} is not offered here again.`;
}

export function answersForgotten(rejected: number): string {
	return rejected === 0
		? 'There were no answers to forget.'
		: `${count(rejected, 'rejected suggestion')} may be offered again.`;
}

export function planSentence(links: number, notes: number, bar: LinkBar): string {
	const found = `${count(links, 'link')} in ${count(notes, 'note')}, each at least ${bar.percent} % sure`;
	return bar.measured === 0
		? `${found}. ${GUESSED}`
		: `${found}: of the ${count(bar.passed, 'mention')} as sure in your notes, you linked ${percentOf(bar.share)} %.`;
}

/** The bar of the settings in percent, and what is known of it. */
export interface LinkBar extends Sureness {
	readonly percent: number;
}

const GUESSED =
	'How sure is guessed from other vaults: yours holds too few links of your own to measure it.';

/** Where no mention passes the bar, whether one could. */
export function nothingToLink(bar: LinkBar): string {
	const none = `${AUTO_LINK.none} Only mentions as sure as ${bar.percent} % count, the bar that is set.`;
	if (bar.best * 100 >= bar.percent) return bar.measured === 0 ? `${none} ${GUESSED}` : none;
	return bar.measured === 0
		? `${AUTO_LINK.none} No mention can be told to be as sure as ${bar.percent} %, the bar that is set. ${GUESSED} A lower bar finds more.`
		: `${AUTO_LINK.none} No mention is as sure as ${bar.percent} %, the bar that is set: of the surest words in your notes, you linked ${percentOf(bar.best)} %. A lower bar finds more.`;
}

/** Rounded down: what is said must not be surer than what is. */
function percentOf(share: number): number {
	return Math.floor(share * 100);
}

/** What was linked unasked, and why the rest was not, one sentence for each. */
export function autoLinked(
	linked: readonly { readonly title: string; readonly path: string }[],
	why: readonly string[],
): string {
	if (linked.length === 0) return `No link was put in by itself.${notPutIn(why)}`;
	const names = [...new Set(linked.map((each) => each.title))];
	const notes = new Set(linked.map((each) => each.path)).size;
	const shown = names.slice(0, 3).join(', ');
	const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
	const [itself, them] = linked.length === 1 ? ['itself', 'it'] : ['themselves', 'them'];
	return `${count(linked.length, 'link')} put into ${count(notes, 'note')} by ${itself}: ${shown}${rest}.${notPutIn(why)} Undo takes ${them} back.`;
}

export function mentionedBy(title: string, articles: number): string {
	return `${count(articles, 'article')} ${articles === 1 ? 'mentions' : 'mention'} ${title}.`;
}

/** Longer lines are shown in part. */
const MAX_LINE = 200;
const BEFORE = 80;

/** A line, or where it is long what stands around words of it. */
export function aroundWords(line: string, words: string): string {
	if (line.length <= MAX_LINE) return line;
	const at = Math.max(0, line.indexOf(words) - BEFORE);
	const rest = line.slice(at);
	const cut = rest.slice(0, MAX_LINE).replace(/\s\S{0,20}$/u, '');
	return `${at > 0 ? '… ' : ''}${rest.length > MAX_LINE ? `${cut} …` : rest}`;
}

export function moreLinks(links: number): string {
	return `… and ${count(links, 'more link')}`;
}

function number(value: number): string {
	return value.toLocaleString('en-GB');
}
