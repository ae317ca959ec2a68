import { emptyReport } from '../../src/flow/report';
import { describe, expect, it } from 'vitest';
import type { Problem, ProblemKind } from '../../src/base/problem';
import { problemSentence } from '../../src/words/problem';
import { reasonWords } from '../../src/words/reason';
import { count } from '../../src/words/count';
import { dayWords } from '../../src/words/day';
import { fetchWords, textWords } from '../../src/words/review';
import { imagesSentence, upstreamSummary } from '../../src/words/text-tools';
import { decisionSentence, syncLines, syncSentence, undoSentence } from '../../src/words/report';
import {
	aroundWords,
	autoLinked,
	linkedAll,
	nothingToLink,
	planSentence,
} from '../../src/words/links';
import { age } from '../../src/words/ui';

const KINDS: readonly ProblemKind[] = [
	'not-a-feed',
	'web-page',
	'broken-feed',
	'empty-answer',
	'binary-body',
	'too-large',
	'no-article',
	'page-challenge',
	'page-consent',
	'page-sign-in',
	'page-paywall',
	'page-missing',
	'page-parked',
	'page-error',
	'page-empty-shell',
	'secret-missing',
	'secret-in-clear',
	'nothing-left',
	'no-feed-found',
	'page-wall',
	'not-opml',
	'bad-address',
	'unreachable',
	'timeout',
	'redirect-loop',
	'http-status',
	'note-missing',
	'note-exists',
	'note-changed',
	'note-edited',
	'note-has-no-address',
	'bad-front-matter',
	'vault-write',
	'already-linked',
	'bad-settings',
	'bad-template',
	'bad-ledger',
	'cancelled',
	'unknown-feed',
];

describe('what a person reads', () => {
	it.each(KINDS)('%s names its feed or note and ends as a sentence', (kind) => {
		const sentence = problemSentence({ kind, subject: 'garden letters', detail: '404' });
		expect(sentence).toContain('garden letters');
		expect(sentence).toMatch(/^[\p{Lu}“g].*\.$/u);
	});
	it('counts carry their noun', () => {
		expect([count(1, 'note'), count(2, 'note')]).toEqual(['1 note', '2 notes']);
	});
	it.each([
		['2026-11-27', 'Fri 27 Nov 2026', 'Fri 27 Nov'],
		['2024-02-29', 'Thu 29 Feb 2024', 'Thu 29 Feb'],
		['some day', 'some day', 'some day'],
	])('the day %s is said as a person says it', (day, whole, near) => {
		expect([dayWords(day), dayWords(day, true)]).toEqual([whole, near]);
	});
	it.each([
		['readability', 'Full text from the page'],
		['readability+partial', 'Part of the text from the page'],
		['feed', 'Full text from the feed'],
		['own', 'Full text of your own'],
	])('a text that came by %s is called so', (method, words) => {
		expect(textWords(method)).toBe(words);
	});
	it.each([
		[1, 0, 0, '1 page will be asked for. What you wrote stays.'],
		[2, 1, 0, '2 pages will be asked for. 1 note has its full text already. What you wrote stays.'],
		[
			...[3, 2, 1],
			'3 pages will be asked for. 2 notes have their full text already. 1 note without an address will stay as found. What you wrote stays.',
		],
	] as const)(
		'a fetch of %i pages says beforehand what it does',
		(pages, filled, without, says) => {
			expect(fetchWords(pages, filled, without)).toBe(says);
		},
	);
	it('a check for changes counts what changed and what could not be looked at', () => {
		expect(upstreamSummary(1, 2, 0)).toBe('1 article changed, 2 unchanged.');
		expect(upstreamSummary(0, 2, 1)).toBe(
			'0 articles changed, 2 unchanged, 1 note could not be checked.',
		);
	});
	it.each([
		[{}, '2 images in the vault.'],
		[{ made: 1 }, '2 images in the vault, 1 new file.'],
		[{ left: ['too-large', 'cancelled'] }, '2 images in the vault, 1 stayed on the web.'],
		[
			{ cancelled: true, failed: ['note-missing'] },
			'Stopped: 2 images in the vault, 1 note left as found.',
		],
		[{ notes: [], failed: ['note-missing'] }, 'The note a.md is not there. Nothing was changed.'],
	] as const)('a download of images that %j', (change, says) => {
		const about = (kind: ProblemKind): { path: string; problem: Problem } => ({
			...{ path: 'a.md', problem: { kind, subject: 'a.md' } },
		});
		const told = {
			notes: [{ path: 'a.md', local: 2 }],
			made: 2,
			left: [],
			failed: [],
			cancelled: false,
			...change,
		};
		expect(
			imagesSentence({ ...told, left: told.left.map(about), failed: told.failed.map(about) }),
		).toBe(says);
	});
	it('a long line is shown around its words, to its end where that is near', () => {
		const line = `${'moss and stone '.repeat(20)}keep [[Walls|old walls]].`;
		expect(aroundWords(line, 'old walls')).toMatch(
			/^… .+ and stone keep \[\[Walls\|old walls\]\]\.$/u,
		);
		expect(aroundWords(`${line} ${line}`, 'moss')).toMatch(/^moss .+ (?:moss|and|stone) …$/u);
		expect(aroundWords('Old walls.', 'walls')).toBe('Old walls.');
	});
	it('a sync is told in one sentence and in lines', () => {
		const failed: Problem = { kind: 'timeout', subject: 'slow' };
		const report = {
			cancelled: false,
			feeds: [
				{
					feed: 'a',
					made: [{ path: 'p.md', title: 't', undated: true }],
					same: 2,
					notImported: [{ title: 'x', url: '', why: 'first-import' as const }],
					joined: [],
					revised: [],
					skipped: [],
					failed: [],
				},
				{ ...emptyReport('slow'), failed: [failed] },
			],
		};
		expect(syncSentence(report)).toBe(
			'1 new note from 2 feeds, 1 older item not imported, 1 feed with problems.',
		);
		expect(syncLines(report)).toEqual([
			'a: 1 new, 2 known already, 1 not imported',
			'  without a date: p.md',
			'  not imported: x',
			'slow: 0 new, 1 failed',
			'  slow took too long to answer. Try again later.',
		]);
	});
	it('a long list of items left out is cut and the rest counted', () => {
		const notImported = Array.from({ length: 25 }, (_, at) => ({
			title: `t${at}`,
			url: '',
			why: 'cap' as const,
		}));
		const feed = { ...emptyReport('a'), notImported };
		const lines = syncLines({ cancelled: false, feeds: [feed] });
		expect(lines).toHaveLength(22);
		expect(lines.at(-1)).toBe('  and 5 more');
	});
	it.each([
		['unreachable', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted'],
		['unreachable', 'ERR_CERT_DATE_INVALID', 'its certificate is not trusted'],
		['unreachable', 'ENOTFOUND', 'there is no such host'],
		['unreachable', 'ERR_NAME_NOT_RESOLVED', 'there is no such host'],
		['unreachable', 'ECONNREFUSED', 'it takes no connections'],
		['unreachable', 'EAI_AGAIN', 'this device is offline'],
		['unreachable', 'ERR_INTERNET_DISCONNECTED', 'this device is offline'],
		['unreachable', 'UND_ERR_SOCKET', 'the connection broke off'],
		['unreachable', 'ERR_CONTENT_LENGTH_MISMATCH', 'the connection broke off'],
		['vault-write', 'ENOSPC', 'the disk is full'],
	] as const)('%s by %s says in words: %s', (kind, detail, says) => {
		const sentence = problemSentence({ kind, subject: 'x', detail });
		expect(sentence).toContain(` (${says}).`);
		expect(sentence).not.toContain(detail);
	});
	it.each([
		[1, 0, '1 note set to done.'],
		[0, 1, 'The note x.md is not there. Nothing was changed.'],
		[2, 1, '2 notes set to done, 1 note left as found. The note x.md is not there.'],
		[0, 0, 'Nothing to change: the status is done already.'],
	])('a decision on notes tells what happened: %i changed, %i refused', (changed, failed, says) => {
		const missing: Problem = { kind: 'note-missing', subject: 'x.md' };
		const report = {
			changed: Array.from({ length: changed }, () => 'a.md'),
			same: [],
			moved: [],
			failed: Array.from({ length: failed }, () => ({ path: 'x.md', problem: missing })),
		};
		expect(decisionSentence(report, 'done')).toContain(says);
	});
	it.each([
		['sync', 'Undone: the sync of garden. 2 notes moved to the trash.'],
		['fetch', 'Undone: the full text of 2 notes.'],
		['decision', 'Undone: the status of 2 notes.'],
		['link', 'Undone: the link in “garden”.'],
	] as const)('undoing a %s says what is gone', (kind, says) => {
		const action = { id: '1', kind, subject: 'garden', at: '', changes: [] };
		expect(undoSentence({ action, paths: ['a.md', 'b.md'] })).toBe(says);
	});
	it('an address that is none is named with its feed', () => {
		expect(problemSentence({ kind: 'bad-address', subject: 'garden', detail: 'ftp://x' })).toBe(
			'The address of garden leads to “ftp://x”, which is not a web address. Check how it is written.',
		);
	});
	it('a reason stands in a note, so nothing in it is live', () => {
		expect(reasonWords([{ kind: 'mention', words: ['a [[b]] #c\n`d`'], spans: [] }], 'en')).toBe(
			'the text mentions “a b c d”',
		);
		expect(reasonWords([{ kind: 'content', words: ['a', 'b'], spans: [] }], 'zh')).toBe(
			'共同的词：a、b',
		);
	});
	it('the bar of links says what it was measured on, and whether anything can pass it', () => {
		const measured = { percent: 90, share: 0.937, best: 0.95, measured: 1240, passed: 31 };
		const guessed = { percent: 90, share: 0.9, best: 0.98, measured: 0, passed: 0 };
		expect(planSentence(2, 1, measured)).toBe(
			'2 links in 1 note, each at least 90 % sure: of the 31 mentions as sure in your notes, you linked 93 %.',
		);
		expect(planSentence(1, 1, guessed)).toMatch(/90 % sure\. How sure is guessed/u);
		expect(nothingToLink(measured)).toMatch(/^There is nothing to link\. Only mentions as sure/u);
		expect(nothingToLink(guessed)).toMatch(/count, the bar that is set\. How sure is guessed/u);
		expect(nothingToLink({ ...measured, best: 0.849 })).toMatch(
			/No mention is as sure as 90 %.*you linked 84 %\. A lower bar finds more\.$/u,
		);
		expect(nothingToLink({ ...guessed, percent: 99 })).toMatch(
			/can be told to be as sure as 99 %/u,
		);
	});
	it('links that could not be put in are counted and told why, each reason once', () => {
		expect(linkedAll(2, [])).toBe('2 links put in. Undo takes them back together.');
		expect(linkedAll(1, ['A changed.', 'A changed.', 'B is gone.'])).toBe(
			'1 link put in. 3 links could not be: A changed. B is gone. Undo takes it back.',
		);
		expect(linkedAll(0, ['1.', '2.', '3.', '4.', '5.'])).toBe(
			'0 links put in. 5 links could not be: 1. 2. 3. And 2 more reasons.',
		);
	});
	it('links put in unasked are named, and those that could not be, with the reason', () => {
		const link = (title: string, path = 'A.md'): { title: string; path: string } => ({
			title,
			path,
		});
		expect(autoLinked([link('Moss')], [])).toBe(
			'1 link put into 1 note by itself: Moss. Undo takes it back.',
		);
		expect(autoLinked([link('Moss'), link('Heap', 'B.md'), link('Heap')], ['C changed.'])).toBe(
			'3 links put into 2 notes by themselves: Moss, Heap. 1 link could not be: C changed. Undo takes them back.',
		);
		expect(autoLinked([], ['C changed.'])).toBe(
			'No link was put in by itself. 1 link could not be: C changed.',
		);
	});
	it('ages are told in a word or two', () => {
		const now = Date.parse('2026-03-20T00:00:00Z');
		expect(
			[
				'2026-03-20T00:00:00Z',
				'2026-03-17T00:00:00Z',
				'2026-03-01T00:00:00Z',
				'2025-10-01T00:00:00Z',
				'2020-01-01T00:00:00Z',
				'',
			].map((iso) => age(iso, now)),
		).toEqual(['Today', '3 d', '2 wk', '5 mo', '6 yr', 'No date']);
	});
});
