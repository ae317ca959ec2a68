import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey, samePage } from '../../src/base/identity/page-key';

const POST = 'abcdefghij1234567';

describe('one page behind many addresses', () => {
	it.each([
		['http://www.example.org/a/', 'https://example.org/a'],
		['https://example.org:443/a?utm_source=feed&b=1#part', 'https://example.org/a?b=1'],
		['https://example.org/a/index.html', 'https://example.org/a/'],
		['https://m.example.org/a-title/amp/', 'https://example.org/a-title'],
		['https://example.org/caf%C3%A9', 'https://example.org/café'],
		[
			`https://www.lesswrong.com/posts/${POST}/one-title`,
			`https://www.alignmentforum.org/posts/${POST}/another-title`,
		],
		[
			`https://www.lesswrong.com/s/zzzzzzzzzzzzzzzzz/p/${POST}`,
			`https://www.greaterwrong.com/posts/${POST}/x`,
		],
		['https://arxiv.org/abs/2401.01234v2', 'http://arxiv.org/pdf/2401.01234.pdf'],
		['https://doi.org/10.48550/arXiv.2401.01234', 'https://export.arxiv.org/abs/2401.01234v1'],
		['https://youtu.be/abcdefghijk?si=zzz', 'https://www.youtube.com/watch?v=abcdefghijk&t=10s'],
		['https://GitHub.com/Some/Repo.git', 'https://github.com/some/repo/'],
		['https://en.m.wikipedia.org/wiki/Moss_garden', 'https://en.wikipedia.org/wiki/Moss%20garden'],
		['https://twitter.com/a/status/1234567890', 'https://x.com/b/status/1234567890?s=20'],
		['https://web.archive.org/web/20240101000000/https://example.org/a', 'https://example.org/a'],
		['https://doi.org/10.1000/ABC', 'http://dx.doi.org/10.1000/abc'],
	])('%s is %s', (a, b) => {
		expect(samePage(a, b)).toBe(true);
	});

	it.each([
		['https://example.org/a', 'https://example.org/A'],
		['https://example.org/a?id=1', 'https://example.org/a?id=2'],
		['https://example.org/article/10.1000/abc', 'https://doi.org/10.1000/abc'],
		[
			`https://www.lesswrong.com/posts/${POST}/t`,
			`https://www.lesswrong.com/posts/${POST}/t?commentId=qqqqqqqqqqqqqqqqq`,
		],
		[
			`https://www.lesswrong.com/posts/${POST}/t`,
			`https://forum.effectivealtruism.org/posts/${POST}/t`,
		],
		['https://arxiv.org/abs/2401.01234', 'https://arxiv.org/abs/2401.01235'],
		['https://de.wikipedia.org/wiki/Moos', 'https://en.wikipedia.org/wiki/Moos'],
		['https://example.org/app#/one', 'https://example.org/app#/two'],
		[
			'https://github.com/some/repo/issues/1',
			'https://github.com/some/repo/issues/1#issuecomment-5',
		],
		['not an address', 'not an address'],
		['mailto:a@example.org', 'mailto:a@example.org'],
	])('%s is not %s', (a, b) => {
		expect(samePage(a, b)).toBe(false);
	});

	it('never throws, and a key does not depend on the fragment of a plain page', () => {
		fc.assert(fc.property(fc.string(), (text) => typeof pageKey(text) === 'string'));
		fc.assert(fc.property(fc.webUrl(), (url) => pageKey(url) === pageKey(`${url}#part`)));
	});
});
