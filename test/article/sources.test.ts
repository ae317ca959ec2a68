import { describe, expect, it } from 'vitest';
import { inertMarkdown } from '../../src/article/write/inert-markdown';
import { readPlainFile } from '../../src/article/plain-file';
import { parseReaderAnswer } from '../../src/article/reader-answer';
import { findArticleInThread } from '../../src/article/threads/thread-text';

const URL = 'https://garden.example/moss.md';

describe('an answer of the reader', () => {
	const answer = [
		'Title: On moss',
		'',
		'URL Source: https://garden.example/moss',
		'',
		'Published Time: 2026-03-03T08:15:00+00:00',
		'',
		'Warning: This is a cached snapshot of the original page.',
		'',
		'Markdown Content:',
		'On moss',
		'=======',
		'',
		'Moss is [old](/old). ![Image 3: a stone](https://garden.example/i.png)',
	].join('\n');

	it('gives its header lines as fields and its content without them', () => {
		expect(parseReaderAnswer(answer, URL)).toEqual({
			ok: true,
			value: {
				title: 'On moss',
				url: 'https://garden.example/moss',
				published: '2026-03-03T08:15:00.000Z',
				warnings: ['This is a cached snapshot of the original page.'],
				markdown:
					'Moss is [old](https://garden.example/old). ![a stone](https://garden.example/i.png)',
			},
		});
	});

	it('reads the JSON form alike', () => {
		const json = JSON.stringify({
			code: 200,
			data: { title: 'On moss', url: 'https://garden.example/moss', content: 'Moss is old.' },
		});
		const read = parseReaderAnswer(json, URL);
		expect(read.ok && read.value.markdown).toBe('Moss is old.');
	});

	it('without header lines gives its content alone', () => {
		expect(parseReaderAnswer('Moss is old.', URL)).toEqual({
			...{ ok: true, value: { warnings: [], markdown: 'Moss is old.' } },
		});
	});

	it('drops header lines it does not know, and a title over two lines', () => {
		const odd = `Title: On moss\nand walls\n\nRobots: noindex\n\nURL Source: ${URL}\n\nMarkdown Content:\nTitle: of a book\n\nMoss is old.`;
		const read = parseReaderAnswer(odd, URL);
		expect(read).toMatchObject({
			...{ ok: true, value: { title: 'On moss', url: URL } },
			value: { markdown: 'Title: of a book\n\nMoss is old.' },
		});
		const plain = 'Moss is old.\n\nMarkdown Content:\nis what it is.';
		expect(parseReaderAnswer(plain, URL)).toMatchObject({ value: { markdown: plain } });
	});

	it('a refusal of the reader is told as its own', () => {
		expect(parseReaderAnswer('{"code":402,"name":"InsufficientBalanceError"}', URL)).toMatchObject({
			problem: { kind: 'http-status', subject: 'https://r.jina.ai/', detail: '402' },
		});
	});

	it.each([
		[
			'the page answered with an error',
			'Title: x\n\nWarning: Target URL returned error 404: Not Found\n\nMarkdown Content:\nNot here',
			'http-status',
			'404',
		],
		[
			'a challenge stood before it',
			'Title: Just a moment...\n\nMarkdown Content:\nChecking your browser',
			'page-challenge',
			'Just a moment...',
		],
		[
			'a page in between stood before it',
			'Title: Page introuvable\n\nMarkdown Content:\n# Page introuvable\n\nLa page que vous cherchez n’existe pas ou a été déplacée.',
			'page-missing',
			'Page introuvable',
		],
		[
			'a page with curly apostrophes says that nothing is there',
			'Title: That page can’t be found\n\nMarkdown Content:\n# That page can’t be found\n\nWe couldn’t find the page you’re looking for.',
			'page-missing',
			"That page can't be found",
		],
		[
			'it may want a CAPTCHA',
			'Title: x\n\nWarning: This page maybe requiring CAPTCHA, please make sure you are authorized\n\nMarkdown Content:\nx',
			'page-challenge',
			undefined,
		],
		[
			'the reader is asked too often',
			'{"code":429,"name":"RateLimitTriggeredError","data":null}',
			'http-status',
			'429',
		],
		['it says nothing', 'Title: x\n\nMarkdown Content:\n\n', 'empty-answer', undefined],
	])('is a problem when %s', (_, text, kind, detail) => {
		const read = parseReaderAnswer(text, URL);
		expect(read.ok ? undefined : [read.problem.kind, read.problem.detail]).toEqual([kind, detail]);
	});
});

describe('a text of the reader', () => {
	it('that is called like a wall and says something else is an article', () => {
		const text =
			'In 1911 women were barred from the pier after dusk. The board minutes give no reason. A petition signed by two hundred fish sellers overturned the rule within a month.';
		const read = parseReaderAnswer(`Title: Access denied\n\nMarkdown Content:\n${text}`, URL);
		expect(read.ok && read.value.markdown).toBe(text);
	});
});

describe('a Markdown file', () => {
	it('loses its front matter and the heading that repeats the title, and fills fields', () => {
		const text =
			'---\ntitle: "On moss"\nauthor: Ann\ndate: 2026-03-03\ntags: [a]\n---\n\n# On moss\n\nText.\n\n## More\n\nEnd.';
		expect(readPlainFile(text, { url: URL })).toEqual({
			title: 'On moss',
			byline: 'Ann',
			published: '2026-03-03T00:00:00.000Z',
			markdown: 'Text.\n\n## More\n\nEnd.',
			form: 'markdown',
		});
	});

	it.each([
		['a wikilink', 'see [[note]] and ![[x]]', 'see \\[\\[note]] and !\\[\\[x]]'],
		['a tag and a heading', '# Head #tag\n\n#tag', '# Head \\#tag\n\n\\#tag'],
		[
			'a comment, a template, a field',
			'%%x%% <% y %> a:: b {{c}}',
			'\\%\\%x\\%\\% \\<\\% y %> a:\\: b \\{\\{c}}',
		],
		['code stays', '```js\n[[a]] #b\n```\n\n`[[c]]`', '```js\n[[a]] #b\n```\n\n`[[c]]`'],
		['a query does not run', '```dataview\nLIST\n```', '```dataview-code\nLIST\n```'],
		['an open fence is closed', '```\nx', '```\nx\n```'],
		[
			'live HTML is text, small markup stays',
			'<script>x</script> a<sup>2</sup>',
			'\\<script>x\\</script> a<sup>2</sup>',
		],
		[
			'a link that runs code',
			'[a](javascript:x) [b](/c)',
			'[a]\\(javascript:x) [b](https://garden.example/c)',
		],
		['a block id', 'text ^abc', 'text \\^abc'],
		['prices', 'from $5 to $10', 'from \\$5 to \\$10'],
		['a formula stays', 'so $\\alpha_{1}$ holds', 'so $\\alpha_{1}$ holds'],
		['an underlined heading', 'Head\n----\n\ntext', '## Head\n\ntext'],
	])('nothing in it is live: %s', (_, text, expected) => {
		expect(inertMarkdown(text, URL)).toBe(expected);
	});
});

describe('a plain text', () => {
	it('wrapped at a width gives paragraphs, short lines stay lines, and no sign acts', () => {
		const text =
			'Moss grows on stones and on the roofs of old houses where\nwater stays.\n\nRoses are red\n#violets\n';
		expect(readPlainFile(text, { url: 'https://garden.example/a.txt' }).markdown).toBe(
			'Moss grows on stones and on the roofs of old houses where water stays.\n\nRoses are red\n\\#violets',
		);
	});

	const comment = (name: string): string =>
		`${name} · 3 days ago\nI think moss is fine, thank you.\nReply`;
	const article = Array.from(
		{ length: 12 },
		(_, at) => `Paragraph ${at} of the article says much about moss.`,
	).join('\n\n');

	it.each([
		['before', [comment('ann'), comment('bob'), comment('cy'), article].join('\n')],
		['after', [article, comment('ann'), comment('bob'), comment('cy')].join('\n')],
	])('with comments %s the article keeps the article', (_, text) => {
		expect(findArticleInThread(text).replace(/\n\w+ · 3 days ago$/u, '')).toBe(article);
	});

	it('of comments alone is left as it is', () => {
		const text = [comment('ann'), comment('bob'), comment('cy')].join('\n');
		expect(findArticleInThread(text)).toBe(text);
	});
});
