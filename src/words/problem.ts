import type { Problem, ProblemKind } from '../base/problem';

/** What a sentence is made of. `because` is the detail in brackets with a space before it, or nothing. */
interface Facts extends Omit<Problem, 'cause'> {
	readonly because: string;
}

/** The command that lets go of an action which cannot be taken back. */
export const GIVE_UP = 'Give up undoing the last action';

/** As a function, or as words in which `$s` is the subject, `$b` because, `$d{x}` the detail, or x where there is none. */
const SENTENCES: Readonly<Record<ProblemKind, string | ((facts: Facts) => string)>> = {
	'not-a-feed': '$s did not send a feed but $d{something else}. Check the address.',
	'web-page': '$s sent a web page, not a feed. Look for a feed link on that page.',
	'broken-feed': 'Could not read the feed $s$b. Try again later, or tell its publisher.',
	'empty-answer': '$s sent an empty answer. Try again later.',
	'binary-body':
		'$s sent $d{data that is no text}, which cannot become a note. Open it in the browser.',
	'too-large': '$s sent more than $d{the limit}. Open it in the browser.',
	'no-article': 'Found no article at $s$b. Open the page in the browser.',
	'page-challenge':
		'$s blocked the request or checks whether a person is asking$b. Open it in the browser, or wait: such checks often pass.',
	'page-consent':
		'$s shows a question about cookies instead of the article$b. Answer it in the browser and copy the text from there.',
	'page-sign-in': '$s wants a sign-in$b. Sign in in the browser and copy the text from there.',
	'page-paywall': '$s shows the text to subscribers only$b. The text from the feed was kept.',
	'page-missing':
		'Nothing is at $s any more$b. Check the address, or look for the article elsewhere.',
	'page-parked':
		'$s leads to a domain that is for sale or has no site$b. Look for the site’s new address.',
	'page-error': '$s shows an error of its server instead of the article$b. Try again later.',
	'page-empty-shell':
		'$s sent an empty frame that only a browser fills$b. Open it in the browser, or allow the Jina reader.',
	'no-feed-found': ({ subject, detail }) =>
		detail === undefined
			? `Found no feed at ${subject}: that site offers none. Look for the same author elsewhere.`
			: `Found no feed at ${subject}. Tried ${detail}. Look for a feed link on that page and paste it.`,
	'page-wall':
		'$s showed a check for robots or a sign-in, and no feed was found behind it. Open it in the browser and paste its feed’s own address.',
	'not-opml':
		'$s is no list of feeds$b. Export the list from your reader as OPML and choose that file.',
	'bad-address': ({ subject, detail }) =>
		detail === undefined
			? `“${subject}” is not a web address. Check how it is written.`
			: `The address of ${subject} leads to “${detail}”, which is not a web address. Check how it is written.`,
	unreachable: 'Could not reach $s$b. Check the connection and the address.',
	timeout: '$s took too long to answer. Try again later.',
	'redirect-loop': '$s sends from address to address without an end. Check the address.',
	'http-status': ({ subject, detail }) => `${subject} answered with ${statusWords(detail ?? '')}.`,
	'secret-missing':
		'The secret $d{} for $s is not on this device, or cannot be sent. Add it in the settings of the app under Keychain.',
	'secret-in-clear':
		'$s has a secret but no safe connection (https). Nothing was sent; change its address.',
	'note-missing': 'The note $s is not there. Nothing was changed.',
	'note-too-large':
		'$s is longer than 500,000 characters. Links are not put into a note of that size; put it in by hand.',
	'note-exists': 'A note of the name $s stands in the way. Rename it and sync again.',
	'note-changed': 'The note $s changed meanwhile. Nothing was written; try again.',
	'note-edited': ({ subject, detail }) =>
		detail === undefined
			? `You have edited ${subject} since. It was left as it is.`
			: `What was written in ${subject} was changed since, by you or another device, or it stands there twice. Nothing was taken back. Put that right and undo again, or run “${GIVE_UP}”.`,
	'setting-changed': 'You have changed the settings of $s since. They were left as they are.',
	'note-marks':
		'The marks around the fetched text of $s are damaged. Delete its lines with “zettelfeed:” and the old text, then fetch again.',
	'note-has-no-address': 'The note $s has no url property. Add one to fetch its text.',
	'bad-front-matter':
		'The properties of $s cannot be read or changed safely. Mend them in source mode.',
	'vault-read': 'Could not read $s$b. Check the folder and its permissions.',
	'vault-write': 'Could not write $s$b. Check the folder and its permissions.',
	'already-linked': '$s has that link already.',
	'task-missing': '“$d{That step}” is not in $s any more. Nothing was changed; look at the note.',
	'quote-missing':
		'Those words are not in $s any more, or stand there in another way. Select them again.',
	'quote-in-code':
		'Those words of $s stand in code or math, which cannot be marked. Comment on them instead.',
	'no-own-text': '$s has no fetched text yet. Fetch its full content first.',
	'no-remote-images': '$s shows no image from the web. There is nothing to download.',
	'private-address':
		'$s lies inside a private network, where nothing public may lead. It was not asked.',
	'not-an-image': '$s sent $d{something else}, not an image that can be kept. It stays remote.',
	'too-many-images':
		'$s stays remote: the note has more than $d{the limit} of images. Download it by hand if you need it.',
	'nothing-own':
		'$s holds no words of yours yet: no highlight, no comment, no point ticked. Convert again to make the note all the same.',
	'bad-tag': '“$s” cannot be a tag. Use letters, figures, dashes and slashes.',
	'words-gone': '“$d{}” does not stand in $s any more. Nothing was changed.',
	'no-open-place':
		'“$d{}” stands in $s only where no link may be put (code, a heading, a quote, another link, Related). Nothing was changed.',
	'never-closed':
		'Code, math or a comment in $s never ends, and swallows what is put below it. Close it and try again.',
	'not-prose': '$s is a drawing or a board: a list below would be lost. Link it by hand.',
	'no-link':
		'A link from $s would not lead to $d{the note}: links cannot hold #, ^, |, [ or ]. Rename the note and try again.',
	'reason-gone':
		'$s has changed: the reason for linking $d{it} does not hold any more. Nothing was written; look at the suggestions again.',
	'bad-verdicts': 'Could not read or write your answers to suggestions$b. Check the folder $s.',
	'bad-settings': 'A setting in $s cannot be read$b. Its default is used until it is mended.',
	'bad-template': 'The template $s cannot be used$b. Mend it or choose another in the settings.',
	'bad-ledger':
		'Could not read or write what was seen before$b. Nothing more is imported until $s can be used.',
	'nothing-left': 'What $s sent is not on this device any more. Sync the feed and try again.',
	'nothing-to-undo': 'There is nothing to undo.',
	'still-running': 'The run over $s goes on. Cancel it or wait for its end, then undo again.',
	'not-kept':
		'This device’s own storage refused to keep something$b. Your notes are written, but undo and what is known of feeds may be lost when you close the app. Free some space, then restart it.',
	cancelled: '$s was not finished: the run was cancelled.',
	'unknown-feed': 'There is no feed called $s. Check the name in the settings.',
	'wrong-use': ({ subject, detail }) => `${detail ?? subject}. See --help.`,
};

/** What a person calls the note of a path. */
export type TitleOf = (path: string) => string;

/** Where a path itself is what one has to look at. */
const OF_FILES = /exists$|template$|^vault/u;

/** In the app a note is called by its title; a terminal has paths, and so has where a path is what one has to look at. */
export function withTitle(found: Problem, titleOf?: TitleOf): Problem {
	const isNote = /\.md$/iu.test(found.subject) && !OF_FILES.test(found.kind);
	return titleOf && isNote ? { ...found, subject: `“${titleOf(found.subject)}”` } : found;
}

/** A problem as one or two sentences: what happened to which feed or note, and the next step. No blame, no jargon. */
export function problemSentence(problem: Problem): string {
	const because = problem.detail === undefined ? '' : ` (${codeWords(problem.detail)})`;
	const sentence = SENTENCES[problem.kind];
	if (typeof sentence === 'function') return sentence({ ...problem, because });
	return sentence.replace(/\$(?:d\{([^}]*)\}|([sb]))/gu, (_, instead: string, sign: string) =>
		sign === undefined ? (problem.detail ?? instead) : sign === 's' ? problem.subject : because,
	);
}

/** What the codes of Node, of the disk and of the app's network mean; another one stands as it is. */
const CODES: readonly (readonly [RegExp, string])[] = [
	[/CERT|SSL|TLS/u, 'its certificate is not trusted'],
	[/NOTFOUND|NAME_NOT/u, 'there is no such host'],
	[/REFUSED/u, 'it takes no connections'],
	[/DISCONN|UNREACH|AGAIN/u, 'this device is offline'],
	[/SOCKET|RESET|CLOSED|LENGTH/u, 'the connection broke off'],
	[/HPE|HTTP/u, 'it speaks no HTTP'],
	[/^Z_|DECODING/u, 'it does not unpack'],
	[/NOSPC/u, 'the disk is full'],
	[/NOENT/u, 'there is no such file'],
];

function codeWords(detail: string): string {
	const isCode = /^[A-Z\d_]+$/u.test(detail);
	return (isCode && CODES.find(([code]) => code.test(detail))?.[1]) || detail;
}

function statusWords(status: string): string {
	switch (status) {
		case '401':
			return '401: it wants a sign-in. Open it in the browser; a feed’s sign-in is set in its settings';
		case '403':
			return '403: it wants a sign-in or refuses programs. Open it in the browser';
		case '999':
			return `${status}: it refuses programs. Open it in the browser`;
		case '402':
			return '402: it wants to be paid. Open it in the browser';
		case '404':
			return '404: nothing is there. Check the address';
		case '410':
			return '410: it is gone for good. Look for its new address';
		case '451':
			return '451: it may not show this for legal reasons. Look for it elsewhere';
		case '304':
			return '304: it says that nothing is new, though nothing of it was seen yet. Try again later';
		case '408':
		case '425':
			return `${status}: not now. Try again later`;
		case '429':
			return '429: too many requests. Try again later';
		default:
			return /^5/u.test(status)
				? `${status}: its server has trouble. Try again later`
				: `status ${status}. Check the address`;
	}
}
