import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatesInHeader } from '../../src/article/sources/alternates';
import { chaptersIn } from '../../src/article/sources/chapters';
import { formOf } from '../../src/article/sources/form';
import { planSources } from '../../src/article/sources/plan';
import { isPublicAddress, mayLeadTo } from '../../src/article/sources/reach';
import { readerRequest } from '../../src/article/sources/reader';

const POST = 'AbCdEfGhIjKlMnOpQ';
const plan = (address: string): readonly string[] =>
	planSources(address).steps.map((step) => step.map((source) => source.url).join(' '));

describe('the plan of sources for an address', () => {
	it.each([
		[
			'an unknown page is itself',
			'https://harbour.example/a?b=1#c',
			['https://harbour.example/a?b=1#c'],
		],
		[
			'a LessWrong post has its mirror',
			`https://www.lesswrong.com/posts/${POST}/tide`,
			[
				`https://www.lesswrong.com/posts/${POST}/tide`,
				`https://www.greaterwrong.com/posts/${POST}/tide`,
			],
		],
		[
			'an Alignment Forum post has the same mirror',
			`https://www.alignmentforum.org/posts/${POST}/tide`,
			[
				`https://www.alignmentforum.org/posts/${POST}/tide`,
				`https://www.greaterwrong.com/posts/${POST}/tide`,
			],
		],
		[
			'an EA Forum post has one of its own',
			`https://forum.effectivealtruism.org/posts/${POST}/tide`,
			[
				`https://forum.effectivealtruism.org/posts/${POST}/tide`,
				`https://ea.greaterwrong.com/posts/${POST}/tide`,
			],
		],
		[
			'a comment is no post: it has no mirror',
			`https://www.lesswrong.com/posts/${POST}/tide?commentId=${POST}`,
			[`https://www.lesswrong.com/posts/${POST}/tide?commentId=${POST}`],
		],
		[
			'a paper is read as HTML, then as PDF, its abstract last',
			'https://arxiv.org/abs/2401.01234v2',
			[
				'https://arxiv.org/html/2401.01234v2',
				'https://ar5iv.labs.arxiv.org/html/2401.01234',
				'https://arxiv.org/pdf/2401.01234v2',
				'https://arxiv.org/abs/2401.01234v2',
			],
		],
		[
			'a repository is its readme',
			'https://github.com/harbour/tide-gauge',
			[
				'https://raw.githubusercontent.com/harbour/tide-gauge/HEAD/README.md',
				'https://github.com/harbour/tide-gauge',
			],
		],
		[
			'a Markdown file in a repository is that file',
			'https://github.com/harbour/tide-gauge/blob/main/docs/how.md',
			[
				'https://raw.githubusercontent.com/harbour/tide-gauge/main/docs/how.md',
				'https://github.com/harbour/tide-gauge/blob/main/docs/how.md',
			],
		],
		[
			'an issue is its page',
			'https://github.com/harbour/tide-gauge/issues/4',
			['https://github.com/harbour/tide-gauge/issues/4'],
		],
		[
			'a video by its short address',
			'https://youtu.be/abcdefghijk?t=4',
			['https://www.youtube.com/watch?v=abcdefghijk'],
		],
		[
			'a Reddit post is read on the old pages',
			'https://www.reddit.com/r/tides/comments/abc12/x/',
			['https://old.reddit.com/r/tides/comments/abc12/x/'],
		],
		['what is no web address has none', 'file:///etc/passwd', []],
	])('%s', (_, address, expected) => {
		expect(plan(address)).toEqual(expected);
	});

	it('never throws, and asks web addresses alone', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
				(address) => {
					for (const source of planSources(address).steps.flat())
						expect(source.url).toMatch(/^https?:/iu);
				},
			),
		);
	});
});

describe('where a page may lead', () => {
	const PRIVATE = [
		'http://localhost/a',
		'http://127.0.0.1:8080/',
		'http://10.1.2.3/',
		'http://172.16.0.1/',
		'http://172.31.255.1/',
		'http://192.168.1.1/',
		'http://169.254.169.254/latest',
		'http://[::1]/',
		'http://[fd00::1]/',
		'http://[::ffff:10.0.0.1]/',
		'http://router.local/',
		'http://wiki.internal/',
		'http://intranet/',
		'http://0x7f000001/',
		'http://2130706433/',
		'https://me:secret@harbour.example/',
		'ftp://harbour.example/a',
		'javascript:alert(1)',
	];
	it.each(PRIVATE)('%s is neither led to from outside nor shown to the reader', (address) => {
		expect(isPublicAddress(address)).toBe(false);
		expect(mayLeadTo('https://harbour.example/', address)).toBe(false);
		expect(readerRequest(address, undefined)).toBeUndefined();
	});
	it('a public page leads to another, a private one to itself', () => {
		expect(mayLeadTo('https://a.example/', 'https://b.example/')).toBe(true);
		expect(mayLeadTo('http://192.168.1.7/a', 'http://192.168.1.7/b')).toBe(true);
		expect(mayLeadTo('http://192.168.1.7/a', 'http://192.168.1.8/b')).toBe(false);
	});
	it('the reader is asked without the place in the page, with the key for itself alone', () => {
		expect(readerRequest('https://a.example/x?y=1#z', 'k')).toEqual({
			url: 'https://r.jina.ai/https://a.example/x?y=1',
			headers: { Accept: 'text/plain', DNT: '1', Authorization: 'Bearer k' },
		});
		expect(readerRequest('https://a.example/', '')?.headers).not.toHaveProperty('Authorization');
	});
});

describe('what an answer is', () => {
	const form = (
		contentType: string,
		head: string,
		url = 'https://a.example/x',
	): string | undefined => formOf({ url, contentType, bytes: new TextEncoder().encode(head) });
	it.each([
		['text/html; charset=utf-8', '%PDF-1.7 …', 'pdf'],
		['application/pdf', '%PDF-1.4', 'pdf'],
		['application/pdf', '<!doctype html><title>Sign in</title>', 'html'],
		['text/plain', '<!DOCTYPE html><html>', 'html'],
		['text/plain', 'A tide table', 'text'],
		['text/markdown; variant=GFM', '# Tides', 'markdown'],
		['application/ld+json', '{}', 'json'],
		['application/json', '{}', 'json'],
		['', '<html>', 'html'],
		['text/plain', '\ufeff<?xml version="1.0"?>\n<!-- a > b --><!doctype html><html>', 'html'],
		['text/plain', '<!-- saved from (url) --> <html>', 'html'],
		['text/plain', '<head><title>T</title></head>', 'html'],
		['text/plain', `<!--${'-'.repeat(100_000)}`, 'text'],
		['text/plain', '<?xml version="1.0"?><tides/>', 'text'],
		['text/csv', 'day,height', 'text'],
		['text/css', 'a { color: red }', undefined],
		['application/javascript', 'let a', undefined],
		['image/png', 'x', undefined],
		['application/zip', 'PK', undefined],
	])('%s that begins with %j is %s', (type, head, expected) => {
		expect(form(type, head)).toBe(expected);
	});
	it('plain text in a Markdown file is Markdown', () => {
		expect(form('text/plain', '# Tides', 'https://raw.example/README.md')).toBe('markdown');
	});
});

describe('forms that a header names', () => {
	it('Markdown first, feeds and other relations not', () => {
		const header =
			'</a.json>; rel="alternate"; type="application/json", </a.md>; rel=alternate; type=text/markdown, </feed>; rel="alternate"; type="application/rss+xml", </b>; rel="next"';
		expect(alternatesInHeader(header, 'https://a.example/a')).toEqual([
			{ type: 'markdown', url: 'https://a.example/a.md' },
			{ type: 'json', url: 'https://a.example/a.json' },
		]);
	});
});

describe('chapters in a description', () => {
	it('are rising times at the starts of lines; one time alone is a remark', () => {
		expect(
			chaptersIn('About tides\n0:00 Start\n(1:05) - The wall\n1:02:03 The end').map(
				({ seconds, title }) => [seconds, title],
			),
		).toEqual([
			[0, 'Start'],
			[65, 'The wall'],
			[3723, 'The end'],
		]);
		expect(chaptersIn('At 3:20 she laughs\n3:20 She laughs')).toEqual([]);
	});
});
