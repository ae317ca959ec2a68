import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/base/problem';
import { NEW_VISIT } from '../../src/feed/visits/visit-model';
import { emptyReport } from '../../src/flow/report';
import * as feeds from '../../src/words/feeds';
import {
	failedBriefly,
	fillLines,
	originWords,
	ofNote,
	partWords,
	problemAtHost,
	problemOfImage,
} from '../../src/words/fetch';
import { mentionedBy } from '../../src/words/links';
import { editSentence, olderFound, titleLines } from '../../src/words/queue';
import { feedNumbers, feedStates, leftLine, noteName } from '../../src/words/report';
import { problemSentence, withTitle } from '../../src/words/problem';
import * as review from '../../src/words/review';
import { shareWords } from '../../src/words/shares';
import * as tools from '../../src/words/text-tools';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 26, 12);
const missing = { kind: 'note-missing', subject: 'x.md' } as const;

function says(sentence: string, expected: string | RegExp): void {
	if (typeof expected === 'string') expect(sentence).toBe(expected);
	else expect(sentence).toMatch(expected);
}

describe('one is told as one, and what is nothing is not told', () => {
	it.each([
		[review.filteredWords(1), '1 note waits behind the search and the filters.'],
		[review.filteredWords(2), '2 notes wait behind the search and the filters.'],
		[review.snoozedWords(1, '2026-11-27'), /^1 note sleeps; .+ on Fri 27 Nov 2026\.$/u],
		[review.snoozedWords(2, '2026-11-27'), /^2 notes sleep;/u],
		[review.decidedToday(0), ''],
		[review.decidedToday(2), 'You decided on 2 notes today.'],
		[review.decidedWords('archived', 1, 0), 'Archived. Nothing left.'],
		[review.decidedWords('permanent', 3, 1200), 'Marked permanent: 3 notes. 1,200 left.'],
		[review.snoozedUntilWords(undefined, 1), 'Awake again.'],
		[review.snoozedUntilWords('2026-11-27', 2), 'Snoozed 2 notes until Fri 27 Nov 2026.'],
		[review.priorityWords(undefined), 'No priority.'],
		[review.priorityWords(1), 'Priority 1.'],
		[review.batchWords(2, 0, 0, ''), '2 notes will change. One undo takes all of it back.'],
		[
			review.batchWords(1, 1, 1, 'Archive'),
			'1 note will change. 1 note is so already. 1 note cannot be changed and will stay as found. They move to Archive. One undo takes all of it back.',
		],
		[review.batchWords(1, 2, 0, ''), /2 notes are so already\./u],
		[review.alreadyDone(1), 'It is so already.'],
		[review.alreadyDone(2), 'They are so already.'],
		[review.keptWords(0), ''],
		[review.keptWords(1), '1 note snoozed or ranked by you will stay.'],
		[mentionedBy('Moss', 1), '1 article mentions Moss.'],
		[mentionedBy('Moss', 2), '2 articles mention Moss.'],
		[titleLines(['a', 'b']), '“a”, “b”.'],
		[titleLines(['a', 'b', 'c', 'd', 'e', 'f', 'g']), '“a”, “b”, “c”, “d”, “e” and 2 more.'],
		[feeds.ruleCount(0), 'matches nothing now'],
		[feeds.ruleCount(1), 'decides 1 item'],
		[feeds.dryRunSentence(1, 2), /^Of the 3 items .+, 1 would be kept and 2 dropped\.$/u],
		[tools.brokenHeadingLinks('Old', ['a']), /^“a” links to the heading “Old”, which would go\./u],
		[tools.brokenHeadingLinks('Old', ['a', 'b']), /^2 notes link .+ would go: “a”, “b”\./u],
	])('%s', says);
});

describe('lengths, sizes and shares as a person reads them', () => {
	it.each([
		[feeds.ago(MINUTE - 1), 'just now'],
		[feeds.ago(MINUTE), '1 min ago'],
		[feeds.ago(89 * MINUTE), '89 min ago'],
		[feeds.ago(90 * MINUTE), '2 h ago'],
		[feeds.ago(35 * 60 * MINUTE), '35 h ago'],
		[feeds.ago(36 * 60 * MINUTE), '2 d ago'],
		[feeds.inTime(0), 'in 1 min'],
		[feeds.bytesWords(999), '999 B'],
		[feeds.bytesWords(1000), '1 kB'],
		[feeds.bytesWords(999_499), '999 kB'],
		[feeds.bytesWords(1_000_000), '1.0 MB'],
		[feeds.share(1, 3), '33 %'],
		[feeds.share(0, 0), '–'],
		[feeds.statusShort(0), 'No answer'],
		[feeds.statusShort(200), '200'],
		[feeds.statusShort(304), '304 nothing new'],
		[review.briefName('Moss'), 'Moss'],
		[review.briefName('m'.repeat(41)), `${'m'.repeat(40)}…`],
		[review.briefName(`${'m'.repeat(30)} ${'n'.repeat(30)}`), `${'m'.repeat(30)}…`],
		[
			shareWords({ feed: 'a', total: 4, pending: 1, kept: 1, archived: 2, untouched: 1 }),
			'4 notes: 25 % kept, 50 % archived, 25 % untouched.',
		],
		[noteName('a/b/Moss.md'), 'Moss'],
		[noteName('Moss.MD'), 'Moss'],
	])('%s', (sentence, expected) => expect(sentence).toBe(expected));
});

describe('how a feed is doing', () => {
	const asked = { ...NEW_VISIT, checkedAt: NOW - 5 * MINUTE };
	it.each([
		[{}, true, 'Asked 5 min ago.'],
		[{}, false, 'Switched off.'],
		[{ failures: 1 }, true, 'Asked 5 min ago, failed.'],
		[{ failures: 2 }, true, 'Asked 5 min ago, failed 2 times in a row.'],
		[{ checkedAt: undefined }, true, 'Never asked yet.'],
		[{ paused: { reason: 'asked', at: 0 } }, false, 'Paused by you.'],
		[{ paused: { reason: 'gone', at: 0 } }, true, /gone for good/u],
		[{ paused: { reason: 'failing', at: 0 }, failures: 12 }, true, /failed 12 times/u],
	] as const)('%j, followed %s: %s', (visit, enabled, words) => {
		const { checkedAt, ...rest } = { ...asked, ...visit };
		const line = feeds.visitLine({ ...rest, ...(checkedAt ? { checkedAt } : {}) }, enabled, NOW);
		says(line, words);
	});
	const next = { ...asked, why: 'ttl' as const, nextAt: NOW + 30 * MINUTE };
	it.each([
		[{}, true, 'Asked again in 30 min: the feed asks for it.'],
		[{}, false, 'Waits for you to sync.'],
		[{ notBefore: NOW + 10 * MINUTE }, false, 'Its server asks to wait for 10 min.'],
		[{ notBefore: NOW - 1 }, false, 'Waits for you to sync.'],
		[{ nextAt: NOW }, true, 'Asked again at the next turn.'],
		[{ paused: { reason: 'asked' as const, at: 0 } }, true, ''],
	])('%j, by itself %s: asked again %s', (visit, byItself, words) => {
		says(feeds.nextLine({ ...next, ...visit }, byItself, NOW), words);
	});
	const report = emptyReport('a');
	it.each([
		[{}, '0 new', []],
		[{ same: 2, failed: [missing] }, '0 new, 2 known already, 1 failed', []],
		[
			{ waiting: { why: 'max-age' as const, until: NOW }, paused: { reason: 'failing' } },
			'0 new',
			[
				'Not asked: its server says the answer stays fresh so long. Not before 2026-11-26 12:00 UTC.',
			],
		],
		[{ waiting: { why: 'paused' as const, until: 0 } }, '0 new', ['Not asked: it is paused.']],
		[{ paused: { reason: 'failing' } }, '0 new', ['Paused. Sync it alone to ask it again.']],
	])('a report of %j', (change, numbers, states) => {
		expect(feedNumbers({ ...report, ...change })).toBe(numbers);
		expect(feedStates({ ...report, ...change })).toEqual(states);
	});
	it.each([
		[{ title: 'Moss', why: 'first-import' as const }, 'Moss'],
		[{ title: 'Moss', why: 'cap' as const }, 'Moss (More than the day’s limit)'],
		[
			{ title: '', why: 'filter' as const, rule: 'drop all' },
			'https://a.example/ (Rule: drop all)',
		],
	])('left out: %j', (item, words) => {
		says(leftLine({ url: 'https://a.example/', ...item }), words);
	});
});

describe('what was done to notes', () => {
	const report = { changed: ['a.md'], same: [], moved: [], failed: [] };
	const failed = [{ path: 'x.md', problem: missing }];
	const why = 'The note x.md is not there. Nothing was changed.';
	it.each([
		[{}, { kind: 'priority' }, '1 note without priority.'],
		[{}, { kind: 'priority', priority: 2 }, '1 note set to priority 2.'],
		[{}, { kind: 'snooze' }, '1 note back in the queue.'],
		[{}, { kind: 'snooze', until: '2026-11-27' }, '1 note snoozed until Fri 27 Nov 2026.'],
		[{}, { kind: 'tags', add: ['a'], remove: [] }, 'Tags changed in 1 note.'],
		[{ changed: [] }, { kind: 'priority' }, 'Nothing to change: it is so already.'],
		[{ changed: [], failed }, { kind: 'priority' }, why],
		[{ failed }, { kind: 'priority' }, `1 note without priority. 1 note left as found. ${why}`],
		[
			{ moved: [{ from: 'a.md', to: 'b.md' }] },
			{ kind: 'status', decision: 'archived' },
			/set to done\. 1 note filed\.$/u,
		],
	] as const)('%j by %j', (change, edit, words) => {
		says(editSentence({ ...report, ...change }, edit, 'done'), words);
	});
	it.each([
		[{}, '2 notes from before May will be archived. One undo takes all of it back.'],
		[{ move: 1 }, /archived\. 1 note will move to Archive\. One undo/u],
		[{ faults: failed }, /archived\. 1 note cannot be changed and will stay\. One undo/u],
	])('archiving what is older, %j', (change, words) => {
		const preview = {
			change: 2,
			same: 0,
			move: 0,
			folder: 'Archive',
			faults: [],
			titles: [],
			...change,
		};
		says(olderFound(preview, 'May'), words);
	});
	it('a fetch note by note', () => {
		const lines = fillLines(
			{
				...{ cancelled: false, same: ['s.md'], left: 0, had: 0, waiting: 0 },
				filled: [
					{ path: 'a.md', words: 1, method: 'feed', trail: [] },
					{ path: 'b.md', words: 2, method: 'page', partial: 'teaser', trail: [] },
				],
				kept: [{ path: 'k.md', why: 'no lists', trail: [] }],
				failed: [{ path: 'x.md', problem: missing, nextTry: NOW + 15 * MINUTE }],
				remoteImages: [
					{
						path: 'a.md',
						problem: { kind: 'timeout', subject: 'https://www.a.example/i/moss.png?w=1' },
					},
				],
			},
			NOW,
		);
		expect(lines.slice(0, 4)).toEqual([
			'a.md: 1 word from the feed',
			'b.md: 2 words from the page, only the beginning',
			's.md: unchanged',
			'k.md: kept the better text (no lists)',
		]);
		expect(lines[4]).toBe(`${why} The next try is due in 15 min.`);
		expect(lines[5]).toMatch(/^a\.md: .*moss\.png \(a\.example\)/u);
	});
	it.each([
		[{ kind: 'note-changed', subject: 'inbox/m.md' }, 'The note “Moss” changed meanwhile.'],
		[{ kind: 'no-own-text', subject: 'inbox/m.md' }, '“Moss” has no fetched text yet.'],
		// Where the path is what one has to look at.
		[
			{ kind: 'note-exists', subject: 'inbox/m.md' },
			'A note of the name inbox/m.md stands in the way.',
		],
		[{ kind: 'vault-write', subject: 'inbox/m.md' }, 'Could not write inbox/m.md.'],
		[{ kind: 'timeout', subject: 'a.example' }, 'a.example took too long to answer.'],
	] as const)('in the app %j is told by the title of its note', (problem, words) => {
		expect(problemSentence(withTitle(problem, () => 'Moss'))).toContain(words);
		expect(problemSentence(withTitle(problem))).toContain(problem.subject);
	});
	it.each([
		['page-challenge', undefined, 'Blocked'],
		['http-status', '403', 'Blocked'],
		['http-status', '401', 'Sign-in'],
		['page-sign-in', undefined, 'Sign-in'],
		['page-consent', undefined, 'Asks first'],
		['page-paywall', undefined, 'Subscribers only'],
		['http-status', '402', 'Subscribers only'],
		['page-missing', undefined, 'Gone'],
		['page-parked', undefined, 'Gone'],
		['http-status', '404', 'Gone'],
		['http-status', '410', 'Gone'],
		['http-status', '500', 'Not fetched'],
		['timeout', undefined, 'Not fetched'],
	] as const)(
		'a row says of %s %s in a word or two what stopped its fetch',
		(kind, detail, words) => {
			const what = detail === undefined ? {} : { detail };
			expect(failedBriefly({ kind, subject: 'https://a.example/', ...what })).toBe(words);
		},
	);
	it.each([
		['readability', [], '9 words from the page.'],
		['arxiv-pdf', [], '9 words from a PDF.'],
		['jina', [], '9 words from the Jina reader.'],
		[
			'feed',
			[{ kind: 'timeout', subject: 'https://www.a.example/x' }],
			'9 words from the feed. a.example took too long to answer. Try again later.',
		],
	] as const)('where a text by %s came from, without a code of ours', (method, tried, words) => {
		says(originWords({ path: 'a.md', words: 9, method, tried, trail: ['page: timeout'] }), words);
	});
	it('names hosts and files in place of addresses, and a note once', () => {
		const at = (subject: string): Problem => ({ kind: 'timeout', subject });
		expect(problemAtHost(at('https://www.a.example/b?c'))).toMatch(/^a\.example /u);
		expect(problemAtHost(at('garden'))).toMatch(/^garden /u);
		expect(problemOfImage(at('https://a.example/'))).toMatch(/^a\.example /u);
		expect(ofNote('a.md', 'The note a.md is gone.')).toBe('The note a.md is gone.');
		expect(ofNote('a.md', 'It is gone.')).toBe('a.md: It is gone.');
		expect(partWords('cut')).toBe('Breaks off.');
	});
});

describe('a row of the comparison', () => {
	it.each([
		['changed', 'none', 'Changed', 'Changed'],
		['only-mine', 'none', 'Only in your note', 'Removed'],
		['only-theirs', 'none', 'Only in the fetched text', 'Added'],
		['only-theirs', 'yours', 'You took this out', 'Added'],
		['changed', 'yours', 'Your own edit', 'Changed'],
		['changed', 'conflict', 'Changed by you and upstream', 'Changed by you and upstream'],
	] as const)('%s, %s', (kind, mark, label, upstream) => {
		expect([tools.rowLabel(kind, mark), tools.upstreamLabel(kind, mark)]).toEqual([
			label,
			upstream,
		]);
	});
	it('is read aloud with what it says, cut short', () => {
		expect(tools.spokenRow('Added', '', 'new')).toBe('Added: new');
		expect(tools.spokenRow('Changed', 'old', 'new')).toBe('Changed. Yours: old Fetched: new');
		expect(tools.spokenRow('Added', '', 'm'.repeat(201))).toBe(`Added: ${'m'.repeat(200)}…`);
	});
	it('what the fetched text lacks is counted', () => {
		const lost = [{ part: 'images' as const, before: 1, after: 0 }];
		expect(tools.worseSentence(lost, 0)).toMatch(/has 0 of 1 image\. What/u);
		expect(tools.worseSentence([], 2)).toMatch(/less than your note has\. 2 blocks around/u);
	});
});
