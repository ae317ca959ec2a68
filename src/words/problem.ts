import type { Problem, ProblemKind } from '../base/problem';

/** What a sentence is made of. `because` is the detail in brackets with a space before it, or nothing. */
interface Facts extends Omit<Problem, 'cause'> {
	readonly because: string;
}

const SENTENCES: Readonly<Record<ProblemKind, (facts: Facts) => string>> = {
	'not-a-feed': ({ subject, detail }) =>
		`${subject} did not send a feed but ${detail ?? 'something else'}. Check the address.`,
	'web-page': ({ subject }) =>
		`${subject} sent a web page, not a feed. Look for a feed link on that page.`,
	'broken-feed': ({ subject, because }) =>
		`Could not read the feed ${subject}${because}. Try again later, or tell its publisher.`,
	'empty-answer': ({ subject }) => `${subject} sent an empty answer. Try again later.`,
	'binary-body': ({ subject, detail }) =>
		`${subject} sent ${detail ?? 'data that is no text'}, which cannot become a note. Open it in the browser.`,
	'too-large': ({ subject, detail }) =>
		`${subject} sent more than ${detail ?? 'the limit'}. Open it in the browser.`,
	'no-article': ({ subject, because }) =>
		`Found no article at ${subject}${because}. Open the page in the browser.`,
	'page-challenge': ({ subject, because }) =>
		`${subject} blocked the request or checks whether a person is asking${because}. Open it in the browser, or wait: such checks often pass.`,
	'page-consent': ({ subject, because }) =>
		`${subject} shows a question about cookies instead of the article${because}. Answer it in the browser and copy the text from there.`,
	'page-sign-in': ({ subject, because }) =>
		`${subject} wants a sign-in${because}. Sign in in the browser and copy the text from there.`,
	'page-paywall': ({ subject, because }) =>
		`${subject} shows the text to subscribers only${because}. The text from the feed was kept.`,
	'page-missing': ({ subject, because }) =>
		`Nothing is at ${subject} any more${because}. Check the address, or look for the article elsewhere.`,
	'page-parked': ({ subject, because }) =>
		`${subject} leads to a domain that is for sale or has no site${because}. Look for the site’s new address.`,
	'page-error': ({ subject, because }) =>
		`${subject} shows an error of its server instead of the article${because}. Try again later.`,
	'page-empty-shell': ({ subject, because }) =>
		`${subject} sent an empty frame that only a browser fills${because}. Open it in the browser, or allow the Jina reader.`,
	'no-feed-found': ({ subject, detail }) =>
		detail === undefined
			? `Found no feed at ${subject}: that site offers none. Look for the same author elsewhere.`
			: `Found no feed at ${subject}. Tried ${detail}. Look for a feed link on that page and paste it.`,
	'page-wall': ({ subject }) =>
		`${subject} showed a check for robots or a sign-in, and no feed was found behind it. Open it in the browser and paste its feed’s own address.`,
	'not-opml': ({ subject, because }) =>
		`${subject} is no list of feeds${because}. Export the list from your reader as OPML and choose that file.`,
	'bad-address': ({ subject, detail }) =>
		detail === undefined
			? `“${subject}” is not a web address. Check how it is written.`
			: `The address of ${subject} leads to “${detail}”, which is not a web address. Check how it is written.`,
	unreachable: ({ subject, because }) =>
		`Could not reach ${subject}${because}. Check the connection and the address.`,
	timeout: ({ subject }) => `${subject} took too long to answer. Try again later.`,
	'redirect-loop': ({ subject }) =>
		`${subject} sends from address to address without an end. Check the address.`,
	'http-status': ({ subject, detail }) => `${subject} answered with ${statusWords(detail ?? '')}.`,
	'secret-missing': ({ subject, detail }) =>
		`The secret ${detail ?? ''} for ${subject} is not on this device, or cannot be sent. Add it in the settings of the app under Keychain.`,
	'secret-in-clear': ({ subject }) =>
		`${subject} has a secret but no safe connection (https). Nothing was sent; change its address.`,
	'note-missing': ({ subject }) =>
		`The note ${subject} is not there any more. Nothing was changed.`,
	'note-too-large': ({ subject }) =>
		`${subject} is longer than 500,000 characters. Links are not put into a note of that size; put it in by hand.`,
	'note-exists': ({ subject }) =>
		`A note of the name ${subject} stands in the way. Rename it and sync again.`,
	'note-changed': ({ subject }) =>
		`The note ${subject} changed meanwhile. Nothing was written; try again.`,
	'note-edited': ({ subject }) => `You have edited ${subject} since. It was left as it is.`,
	'setting-changed': ({ subject }) =>
		`You have changed the settings of ${subject} since. They were left as they are.`,
	'note-marks': ({ subject }) =>
		`The marks around the fetched text of ${subject} are damaged. Delete its lines that begin with “%% zettelfeed” and the old text, then fetch again.`,
	'note-has-no-address': ({ subject }) =>
		`The note ${subject} has no url property. Add one to fetch its text.`,
	'bad-front-matter': ({ subject }) =>
		`The properties of ${subject} cannot be read or changed safely. Mend them in source mode.`,
	'vault-write': ({ subject, because }) =>
		`Could not write ${subject}${because}. Check the folder and its permissions.`,
	'already-linked': ({ subject }) => `${subject} has that link already.`,
	'task-missing': ({ subject, detail }) =>
		`“${detail ?? 'That step'}” is not in ${subject} any more. Nothing was changed; look at the note.`,
	'quote-missing': ({ subject }) =>
		`Those words are not in ${subject} any more, or stand there in another way. Select them again.`,
	'quote-in-code': ({ subject }) =>
		`Those words of ${subject} stand in code or math, which cannot be marked. Comment on them instead.`,
	'no-own-text': ({ subject }) =>
		`${subject} has no fetched text yet. Fetch its full content first.`,
	'no-remote-images': ({ subject }) =>
		`${subject} shows no image from the web. There is nothing to download.`,
	'private-address': ({ subject }) =>
		`${subject} lies inside a private network, where nothing public may lead. It was not asked.`,
	'not-an-image': ({ subject, detail }) =>
		`${subject} sent ${detail ?? 'something else'}, not an image that can be kept. It stays remote.`,
	'too-many-images': ({ subject, detail }) =>
		`${subject} stays remote: the note has more than ${detail ?? 'the limit'} of images. Download it by hand if you need it.`,
	'nothing-own': ({ subject }) =>
		`${subject} holds no words of yours yet: no highlight, no comment, no point ticked. Convert again to make the note all the same.`,
	'bad-tag': ({ subject }) =>
		`“${subject}” cannot be a tag. Use letters, figures, dashes and slashes.`,
	'words-gone': ({ subject, detail }) =>
		`“${detail ?? ''}” does not stand in ${subject} any more. Nothing was changed.`,
	'no-open-place': ({ subject, detail }) =>
		`“${detail ?? ''}” stands in ${subject} only where no link may be put (code, a heading, a quote, another link, Related). Nothing was changed.`,
	'never-closed': ({ subject }) =>
		`Code, math or a comment in ${subject} never ends, and swallows what is put below it. Close it and try again.`,
	'no-link': ({ subject, detail }) =>
		`A link from ${subject} would not lead to ${detail ?? 'the note'}: links cannot hold #, ^, |, [ or ]. Rename the note and try again.`,
	'reason-gone': ({ subject, detail }) =>
		`${subject} has changed: the reason for linking ${detail ?? 'it'} does not hold any more. Nothing was written; look at the suggestions again.`,
	'bad-verdicts': ({ subject, because }) =>
		`Could not read or write your answers to suggestions${because}. Check the folder ${subject}.`,
	'bad-settings': ({ subject, because }) =>
		`A setting in ${subject} cannot be read${because}. Its default is used until it is mended.`,
	'bad-template': ({ subject, because }) =>
		`The template ${subject} cannot be used${because}. Mend it or choose another in the settings.`,
	'bad-ledger': ({ subject, because }) =>
		`Could not read or write what was seen before${because}. Nothing more is imported until ${subject} can be used.`,
	'nothing-left': ({ subject }) =>
		`What ${subject} sent is not on this device any more. Sync the feed and try again.`,
	'nothing-to-undo': () => 'There is nothing to undo.',
	'still-running': ({ subject }) =>
		`The run over ${subject} goes on. Cancel it or wait for its end, then undo again.`,
	'not-kept': ({ because }) =>
		`This device’s own storage refused to keep something${because}. Your notes are written, but undo and what is known of feeds may be lost when you close the app. Free some space, then restart it.`,
	cancelled: ({ subject }) => `${subject} was not finished: the run was cancelled.`,
	'unknown-feed': ({ subject }) =>
		`There is no feed called ${subject}. Check the name in the settings.`,
	'wrong-use': ({ subject, detail }) => `${detail ?? subject}. See --help.`,
};

/** A problem as one or two sentences: what happened to which feed or note, and the next step. No blame, no jargon. */
export function problemSentence(problem: Problem): string {
	const because = problem.detail === undefined ? '' : ` (${problem.detail})`;
	return SENTENCES[problem.kind]({ ...problem, because });
}

function statusWords(status: string): string {
	switch (status) {
		case '401':
		case '403':
			return `${status}: it wants a sign-in or refuses programs. Open it in the browser`;
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
