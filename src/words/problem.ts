import type { Problem } from '../base/problem';

/** A problem as one or two sentences: what happened to which feed or note, and the next step. No blame, no jargon. */
export function problemSentence(problem: Problem): string {
	const { subject, detail } = problem;
	const because = detail === undefined ? '' : ` (${detail})`;
	switch (problem.kind) {
		case 'not-a-feed':
			return `${subject} did not send a feed but ${detail ?? 'something else'}. Check the address.`;
		case 'web-page':
			return `${subject} sent a web page, not a feed. Look for a feed link on that page.`;
		case 'broken-feed':
			return `Could not read the feed ${subject}${because}. Try again later, or tell its publisher.`;
		case 'empty-answer':
			return `${subject} sent an empty answer. Try again later.`;
		case 'binary-body':
			return `${subject} sent ${detail ?? 'data that is no text'}, which cannot become a note. Open it in the browser.`;
		case 'too-large':
			return `${subject} sent more than ${detail ?? 'the limit'}. Open it in the browser.`;
		case 'no-article':
			return `Found no article at ${subject}${because}. Open the page in the browser.`;
		case 'page-challenge':
			return `${subject} checks whether a person is asking${because}. Open it in the browser, or wait: such checks often pass.`;
		case 'page-consent':
			return `${subject} shows a question about cookies instead of the article${because}. Answer it in the browser and copy the text from there.`;
		case 'page-sign-in':
			return `${subject} wants a sign-in${because}. Sign in in the browser and copy the text from there.`;
		case 'page-paywall':
			return `${subject} shows the text to subscribers only${because}. The text from the feed was kept.`;
		case 'page-missing':
			return `Nothing is at ${subject} any more${because}. Check the address, or look for the article elsewhere.`;
		case 'page-parked':
			return `${subject} leads to a domain that is for sale${because}. Look for the site’s new address.`;
		case 'page-error':
			return `${subject} shows an error of its server instead of the article${because}. Try again later.`;
		case 'page-empty-shell':
			return `${subject} sent an empty frame that only a browser fills${because}. Open it in the browser, or allow the Jina reader.`;
		case 'no-feed-found':
			return detail === undefined
				? `Found no feed at ${subject}: that site offers none. Look for the same author elsewhere.`
				: `Found no feed at ${subject}. Tried ${detail}. Look for a feed link on that page and paste it.`;
		case 'page-wall':
			return `${subject} showed a check for robots or a sign-in, and no feed was found behind it. Open it in the browser and paste its feed’s own address.`;
		case 'not-opml':
			return `${subject} is no list of feeds${because}. Export the list from your reader as OPML and choose that file.`;
		case 'bad-address':
			return detail === undefined
				? `“${subject}” is not a web address. Check how it is written.`
				: `The address of ${subject} leads to “${detail}”, which is not a web address. Check how it is written.`;
		case 'unreachable':
			return `Could not reach ${subject}${because}. Check the connection and the address.`;
		case 'timeout':
			return `${subject} took too long to answer. Try again later.`;
		case 'redirect-loop':
			return `${subject} sends from address to address without an end. Check the address.`;
		case 'http-status':
			return `${subject} answered with ${statusWords(detail ?? '')}.`;
		case 'secret-missing':
			return `The secret ${detail ?? ''} for ${subject} is not on this device, or cannot be sent. Add it in the settings of the app under Keychain.`;
		case 'secret-in-clear':
			return `${subject} has a secret but no safe connection (https). Nothing was sent; change its address.`;
		case 'note-missing':
			return `The note ${subject} is not there any more. Nothing was changed.`;
		case 'note-too-large':
			return `${subject} is longer than 500,000 characters. Links are not put into a note of that size; put it in by hand.`;
		case 'note-exists':
			return `A note of the name ${subject} stands in the way. Rename it and sync again.`;
		case 'note-changed':
			return `The note ${subject} changed meanwhile. Nothing was written; try again.`;
		case 'note-edited':
			return `You have edited ${subject} since. It was left as it is.`;
		case 'setting-changed':
			return `You have changed the settings of ${subject} since. They were left as they are.`;
		case 'note-has-no-address':
			return `The note ${subject} has no url property. Add one to fetch its text.`;
		case 'bad-front-matter':
			return `The properties of ${subject} cannot be read or changed safely. Mend them in source mode.`;
		case 'vault-write':
			return `Could not write ${subject}${because}. Check the folder and its permissions.`;
		case 'already-linked':
			return `${subject} has that link already.`;
		case 'task-missing':
			return `“${detail ?? 'That step'}” is not in ${subject} any more. Nothing was changed; look at the note.`;
		case 'quote-missing':
			return `Those words are not in ${subject} any more, or stand there in another way. Select them again.`;
		case 'quote-in-code':
			return `Those words of ${subject} stand in code or math, which cannot be marked. Comment on them instead.`;
		case 'no-own-text':
			return `${subject} has no fetched text yet. Fetch its full content first.`;
		case 'no-remote-images':
			return `${subject} shows no image from the web. There is nothing to download.`;
		case 'private-address':
			return `${subject} lies inside a private network and was not asked. The image stays where it is.`;
		case 'not-an-image':
			return `${subject} sent ${detail ?? 'something else'}, not an image that can be kept. It stays remote.`;
		case 'too-many-images':
			return `${subject} stays remote: the note has more than ${detail ?? 'the limit'} of images. Download it by hand if you need it.`;
		case 'nothing-own':
			return `${subject} holds no words of yours yet: no highlight, no comment, no point ticked. Convert again to make the note all the same.`;
		case 'bad-tag':
			return `“${subject}” cannot be a tag. Use letters, figures, dashes and slashes.`;
		case 'words-gone':
			return `“${detail ?? ''}” does not stand in ${subject} any more. Nothing was changed.`;
		case 'no-open-place':
			return `“${detail ?? ''}” stands in ${subject} only where no link may be put (code, a heading, a quote, another link, Related). Nothing was changed.`;
		case 'never-closed':
			return `Code, math or a comment in ${subject} never ends, and a link below it would not be one. Close it and try again.`;
		case 'no-link':
			return `A link from ${subject} would not lead to ${detail ?? 'the note'}: links cannot hold #, ^, |, [ or ]. Rename the note and try again.`;
		case 'reason-gone':
			return `${subject} has changed: the reason for linking ${detail ?? 'it'} does not hold any more. Nothing was written; look at the suggestions again.`;
		case 'bad-verdicts':
			return `Could not read or write your answers to suggestions${because}. Check the folder ${subject}.`;
		case 'bad-settings':
			return `A setting in ${subject} cannot be read${because}. Its default is used until it is mended.`;
		case 'bad-template':
			return `The template ${subject} cannot be used${because}. Mend it or choose another in the settings.`;
		case 'bad-ledger':
			return `Could not read or write what was seen before${because}. Nothing more is imported until ${subject} can be used.`;
		case 'nothing-left':
			return `What ${subject} sent is not on this device any more. Sync the feed and try again.`;
		case 'nothing-to-undo':
			return 'There is nothing to undo.';
		case 'still-running':
			return `The run over ${subject} goes on. Cancel it or wait for its end, then undo again.`;
		case 'cancelled':
			return `${subject} was not finished: the run was cancelled.`;
		case 'unknown-feed':
			return `There is no feed called ${subject}. Check the name in the settings.`;
		case 'wrong-use':
			return `${detail ?? subject}. See --help.`;
		default:
			return never(problem.kind);
	}
}

function statusWords(status: string): string {
	switch (status) {
		case '401':
		case '403':
			return `${status}: it wants a sign-in or refuses programs. Open it in the browser`;
		case '404':
			return '404: nothing is there. Check the address';
		case '410':
			return '410: it is gone for good. Remove the feed or find its new address';
		case '429':
			return '429: too many requests. Try again later';
		default:
			return /^5/u.test(status)
				? `${status}: its server has trouble. Try again later`
				: `status ${status}. Check the address`;
	}
}

function never(kind: never): string {
	throw new Error(`unknown problem ${String(kind)}`);
}
