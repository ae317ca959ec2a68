import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { eachBlock } from '../../src/note/blocks/blocks';
import { carryLinks } from '../../src/note/linking/carry-links';
import { ok, type Result } from '../../src/base/result';
import { LinkEditor, type LinkEdit } from '../../src/note/linking/link-edit';
import type { WriteLink } from '../../src/note/linking/mention-link';
import { isOpenPlace, mapText } from '../../src/note/linking/protected-ranges';
import { fillSection, readSection, writeRegion } from '../../src/note/section';

const CLOSED = { quotes: false };
const wiki = (shown: string): string => `[[Curve|${shown}]]`;

/** The text with the link in it. */
function edited(text: string, edit: LinkEdit, options = CLOSED): Result<string> {
	const editor = new LinkEditor(text, options);
	const made = editor.put(edit);
	return made.ok ? ok(editor.text) : made;
}

function mention(text: string, words = 'forgetting curve', options = CLOSED): string {
	const edit: LinkEdit = { kind: 'mention', words, link: wiki };
	const result = edited(text, edit, options);
	return result.ok ? result.value : result.problem.kind;
}

function endRegion(text: string): string {
	const from = { method: 'page', url: 'https://a.example/' };
	const filled = fillSection(text, 'x', from);
	return filled.ok ? filled.value : '';
}

function address(text: string, to = 'https://a.example/curve'): string {
	const edit: LinkEdit = { kind: 'address', address: to, link: wiki };
	const result = edited(text, edit, CLOSED);
	return result.ok ? result.value : result.problem.kind;
}

describe('a mention becomes a link where it stands first and open', () => {
	it('and nothing else changes', () => {
		expect(mention('The forgetting curve, and the forgetting curve again.\r\n')).toBe(
			'The [[Curve|forgetting curve]], and the forgetting curve again.\r\n',
		);
	});
	it.each([
		['properties', '---\ntitle: forgetting curve\n---\n'],
		['a heading', '# The forgetting curve\n'],
		['an underlined heading', 'The forgetting curve\n===\n'],
		['a fence', '```\nforgetting curve\n```\n'],
		['a fence of tildes', '~~~js\nforgetting curve\n~~~\n'],
		['indented code', 'Text\n\n    forgetting curve\n'],
		['inline code', 'a `forgetting curve` b\n'],
		['inline code of two ticks', 'a ``the ` forgetting curve`` b\n'],
		['a wikilink', '[[forgetting curve]]\n'],
		['a wikilink’s text', '[[Other|the forgetting curve]]\n'],
		['an embed', '![[forgetting curve]]\n'],
		['a Markdown link', '[the forgetting curve](https://a.example/)\n'],
		['a link with brackets in its address', '[x](https://a.example/a_(forgetting curve)_b)\n'],
		['a link by label', '[the forgetting curve][label]\n'],
		['a label’s own line', '[label]: https://a.example "forgetting curve"\n'],
		['an image', '![forgetting curve](a.png)\n'],
		['an address', 'https://a.example/forgetting curve'.replace(' ', '%20') + '\n'],
		['inline math', '$forgetting curve$\n'],
		['a block of math', '$$\nforgetting curve\n$$\n'],
		['an inline comment', 'a %%forgetting curve%% b\n'],
		['a comment of lines', '%%\nforgetting curve\n%%\n'],
		['an HTML comment', 'a <!-- forgetting curve --> b\n'],
		['an HTML comment of lines', '<!--\nforgetting curve\n-->\n'],
		['an HTML attribute', '<span title="forgetting curve">a</span>\n'],
		['an HTML link', '<a href="x">the forgetting curve</a>\n'],
		['HTML code', '<code>forgetting curve</code>\n'],
		['a quote', '> forgetting curve\n'],
		['a callout', '> [!note] forgetting curve\n> forgetting curve\n'],
		[
			'a fence in a list, indented by a tab, with an empty line',
			'- a\n\n\t```\n\tb\n\n\tforgetting curve\n\t```\n',
		],
		['a fence in a list of tasks', '1. a\n    ```\n    b\n\n    forgetting curve\n    ```\n'],
		['a fence that begins an item', '- ```\n  forgetting curve\n  ```\n'],
		['math in an item', '- $$\n  forgetting curve\n  $$\n'],
		['math under an item', '- a\n\t$$\n\tforgetting curve\n\t$$\n'],
		['indented code in a list', '- a\n\n      forgetting curve\n'],
		['indented code under a footnote', '[^1]: a\n\n        forgetting curve\n'],
		['the lazy rest of a quote', '> a\nforgetting curve\n'],
		['the lazy rest of a quote in a list', '- > a\n  b\nforgetting curve\n'],
		['a heading in a list', '- # forgetting curve\n'],
		['an underlined heading of two lines', 'forgetting curve\nb\n===\n'],
		['an underlined heading in a list', '- forgetting curve\n  ---\n'],
		['a comment in a list', '- <!--\n  forgetting curve\n  -->\n'],
		['an element of HTML', '<div>\nforgetting curve\n</div>\n'],
		['preformatted HTML', '<pre>\n\nforgetting curve\n\n</pre>\n'],
		['an inline property’s value', 'topic:: forgetting curve\n'],
		['an inline property’s name', '- [ ] forgetting curve:: yes\n'],
		['an inline property within a line', 'a (topic:: forgetting curve) b\n'],
		['math that begins within a paragraph', 'a $$\nforgetting curve\n$$ b\n'],
		['a bracket that is not closed', '[forgetting curve\n'],
		['a command of Templater', 'a <% tp.file.title("forgetting curve") %> b\n'],
		['commands of lines', '<%*\nlet a = "forgetting curve";\n\nlet b = "forgetting curve";\n%>\n'],
		['a comment that its paragraph ends', '%% a\nforgetting curve\n%%\n'],
		['our own mark', '%% zettelfeed:from forgetting curve %%\n'],
		['Related', '## Related\n\n- forgetting curve\n'],
		['Related in Chinese', '## 相关\n\n- forgetting curve\n'],
		['the checklist', '## Analysis Checklist\n\n- [ ] forgetting curve\n'],
	])('never in %s', (_, text) => {
		const expected = /^---|%20/u.test(text) ? 'words-gone' : 'no-open-place';
		expect(mention(text)).toBe(expected);
		const after = `${text}\n## Text\n\nThe forgetting curve.\n`;
		expect(mention(after)).toBe(`${text}\n## Text\n\nThe [[Curve|forgetting curve]].\n`);
	});
	it('in a quote where the person chose so', () => {
		expect(mention('> forgetting curve\n', 'forgetting curve', { quotes: true })).toBe(
			'> [[Curve|forgetting curve]]\n',
		);
	});
	it.each([
		['code', '> [!note] A\n> ```\n> forgetting curve\n> ```\n'],
		['code in a list', '> - a\n>\n>   ```\n>   b\n>\n>   forgetting curve\n>   ```\n'],
		['indented code', '> a\n>\n>     forgetting curve\n'],
		['math', '> [!note] A\n> $$\n> forgetting curve\n> $$\n'],
		['a heading', '> # forgetting curve\n'],
		['an underlined heading', '> forgetting curve\n> ===\n'],
		['a comment', '> <!--\n> forgetting curve\n> -->\n'],
		['code in a callout in a callout', '> > [!a]\n> > ~~~\n> > forgetting curve\n'],
	])('never in %s of a quote, though quotes are chosen', (_, text) => {
		const quotes = { quotes: true };
		expect(mention(text, 'forgetting curve', quotes)).toBe('no-open-place');
		expect(mention(`${text}\nThe forgetting curve.`, 'forgetting curve', quotes)).toBe(
			`${text}\nThe [[Curve|forgetting curve]].`,
		);
	});
	it('in a table of a callout or an item with its bar escaped', () => {
		const rows = ['| a | b |', '| --- | --- |', '| forgetting curve | c |'];
		for (const lead of ['> ', '> > ', '- ', '> - ']) {
			const rest = lead.replace('-', ' ');
			const text = rows.map((row, at) => `${at === 0 ? lead : rest}${row}\n`).join('');
			expect(mention(text, 'forgetting curve', { quotes: true })).toBe(
				text.replace('forgetting curve', '[[Curve\\|forgetting curve]]'),
			);
		}
	});
	it('below a list whose code is done', () => {
		const text = '- ```\n  a\n  ```\n\nThe forgetting curve.\n';
		expect(mention(text)).toContain('[[Curve|');
		expect(mention('1. a\n\n   forgetting curve\n')).toContain('[[Curve|');
		expect(mention('[^1]: a\n\n    forgetting curve\n')).toContain('[[Curve|');
		expect(mention('> a\n\nforgetting curve\n')).toContain('[[Curve|');
		expect(mention('> ```\n> a\n\nforgetting curve\n')).toContain('[[Curve|');
	});
	it('in a table with its bar escaped', () => {
		expect(mention('| a | b |\n| --- | --- |\n| forgetting curve | c |\n')).toBe(
			'| a | b |\n| --- | --- |\n| [[Curve\\|forgetting curve]] | c |\n',
		);
	});
	it('in a list item, a task, and an indented item', () => {
		expect(mention('- [ ] one\n    - forgetting curve\n')).toBe(
			'- [ ] one\n    - [[Curve|forgetting curve]]\n',
		);
	});
	it('at the edges of words only', () => {
		expect(mention('unforgetting curves', 'forgetting curve')).toBe('words-gone');
		expect(mention('the curve’s art', 'art')).toBe('the curve’s [[Curve|art]]');
		expect(mention('_forgetting curve_, __forgetting curve__')).toBe(
			'_[[Curve|forgetting curve]]_, __forgetting curve__',
		);
		for (const text of ['snake_art', 'art_snake', 'a__art_b', '____art'])
			expect(mention(text, 'art')).toBe('words-gone');
		expect(mention('артист и арт', 'арт')).toBe('артист и [[Curve|арт]]');
	});
	it('in scripts without spaces, and never in the middle of a katakana word', () => {
		expect(mention('我们学习忘却曲线的理论', '忘却曲线')).toBe('我们学习[[Curve|忘却曲线]]的理论');
		expect(mention('スーパープラグイン', 'プラグイン')).toBe('words-gone');
		expect(mention('このプラグインは', 'プラグイン')).toBe('この[[Curve|プラグイン]]は');
		expect(mention('망각 곡선은 무엇인가', '망각 곡선')).toBe('[[Curve|망각 곡선]]은 무엇인가');
	});
	it('at the edges of names, too: never in a mail address, a host or a file’s name', () => {
		for (const text of ['art@a.example', 'me@art', 'art.js', 'a.example.art', 'see old.art.'])
			expect(mention(text, 'art')).toBe('words-gone');
		expect(mention('The art. Of art...', 'art')).toBe('The [[Curve|art]]. Of art...');
		expect(mention('std::vector of art', 'art')).toBe('std::vector of [[Curve|art]]');
	});
	it.each(['==forgetting== curve', '~~forgetting~~ curve', '**forgetting** curve'])(
		'never half of what is marked: %s',
		(text) => {
			expect(mention(text, text.slice(2))).toBe('no-open-place');
		},
	);
	it('in an article that is a list of links itself', () => {
		const links = '## Links\n\nThe forgetting curve.';
		const note = `## Full Content\n\n${writeRegion(links, { method: 'page', url: 'u' })}\n`;
		expect(mention(note)).toContain('The [[Curve|forgetting curve]].');
	});
	it('never of words that would break the link', () => {
		expect(mention('a [b] c', '[b]')).toBe('no-open-place');
		expect(mention('a *b* c', 'a *b')).toBe('no-open-place');
	});
	it('a price is no formula and a smiley no bracket', () => {
		expect(mention('It cost $5 and [the list :) was] long: forgetting curve, $6.')).toContain(
			'[[Curve|forgetting curve]], $6.',
		);
	});
});

describe('a plain address becomes a link to the note, its text kept', () => {
	it.each([
		['See [the page](https://a.example/curve?utm_source=x).', 'See [[Curve|the page]].'],
		['See [the page](<http://www.a.example/curve/> "Title").', 'See [[Curve|the page]].'],
		['See https://a.example/curve.', 'See [[Curve|https://a.example/curve]].'],
		['See <https://a.example/curve>.', 'See [[Curve|https://a.example/curve]].'],
		[
			'| a | b |\n| - | - |\n| [p](https://a.example/curve) | c |',
			'| a | b |\n| - | - |\n| [[Curve\\|p]] | c |',
		],
	])('%s', (text, expected) => {
		expect(address(text)).toBe(expected);
	});
	it.each([
		['another page', 'See [it](https://a.example/other).', 'words-gone'],
		['code', '`[it](https://a.example/curve)`', 'words-gone'],
		['an image', '![it](https://a.example/curve)', 'words-gone'],
		['a picture as the text', '[![a](b.png)](https://a.example/curve)', 'no-open-place'],
		['no address at all', 'Nothing.', 'words-gone'],
	])('not in %s', (_, text, kind) => {
		expect(address(text)).toBe(kind);
	});
});

describe('a line under Related, whatever the note calls it', () => {
	const related = (text: string): string => {
		const edit: LinkEdit = { kind: 'related', link: '[[Curve]]', why: 'why' };
		const result = edited(text, edit, CLOSED);
		return result.ok ? result.value : result.problem.kind;
	};
	it.each([
		['## Related\n\n- \n', '## Related\n\n- [[Curve]] — why\n'],
		['### See also\n- [[A]]\n', '### See also\n- [[A]]\n- [[Curve]] — why\n'],
		['# 关联笔记\n\n* [[A]]\n\n# End\n', '# 关联笔记\n\n* [[A]]\n* [[Curve]] — why\n\n# End\n'],
		['## 関連\n', '## 関連\n\n- [[Curve]] — why\n'],
		['## Siehe auch:\n\nProse.\n', '## Siehe auch:\n\nProse.\n\n- [[Curve]] — why\n'],
		[
			'## Links\n\n- a\n\n### Old\n\n- b\n',
			'## Links\n\n- a\n- [[Curve]] — why\n\n### Old\n\n- b\n',
		],
		['Text.\n', 'Text.\n\n## Related\n\n- [[Curve]] — why\n'],
		['Text.\r\n', 'Text.\r\n\r\n## Related\r\n\r\n- [[Curve]] — why\r\n'],
		['', '## Related\n\n- [[Curve]] — why\n'],
		[
			'## Related\n- [[A]]\n  b\n  - c\n\n---\nFoot\n',
			'## Related\n- [[A]]\n  b\n  - c\n- [[Curve]] — why\n\n---\nFoot\n',
		],
		[
			'## Related\n- [[A]]\nb\n- d\n  ```\n  c\n  ```\n\n[^1]: d\n',
			'## Related\n- [[A]]\nb\n- d\n  ```\n  c\n  ```\n- [[Curve]] — why\n\n[^1]: d\n',
		],
		['```\n## Related\n```\n', '```\n## Related\n```\n\n## Related\n\n- [[Curve]] — why\n'],
		[
			'## See also\n\n- a\n\n## Related\n\n- \n',
			'## See also\n\n- a\n\n## Related\n\n- [[Curve]] — why\n',
		],
	])('%j', (text, expected) => {
		expect(related(text)).toBe(expected);
		expect(related(expected)).toBe('already-linked');
	});
});

describe('a line under Related', () => {
	const edit: LinkEdit = { kind: 'related', link: '[[Curve]]', why: '' };
	it('never stands in our text, whose own lists go with the next fetch', () => {
		const region = writeRegion('## See also\n\n- x\n\n## Related\n\nBooks.\n\n## More\n\ny', {
			...{ method: 'page', url: 'u' },
		});
		for (const rest of ['', '\n\n## Analysis Checklist\n\n- [ ] a']) {
			const note = `## Full Content\n\n${region}${rest}\n`;
			expect(edited(note, edit)).toEqual(ok(`${note}\n## Related\n\n- [[Curve]]\n`));
		}
		const list = '## Related\n\n- [[A]]\n\n';
		expect(edited(`${list}${region}\n`, edit)).toEqual(
			ok(`## Related\n\n- [[A]]\n- [[Curve]]\n\n${region}\n`),
		);
	});
	it.each(['excalidraw-plugin: parsed', 'kanban-plugin: basic'])(
		'is none below what is no prose: %s',
		(property) => {
			const head = `---\ntags: []\n${property}\n---\n`;
			const text = `${head}\n# Text Elements\na ^b1\n\n%%\n# Drawing\n%%`;
			expect(edited(text, edit)).toMatchObject({ problem: { kind: 'not-prose' } });
			expect(edited(`${head}\n## Related\n- [[A]]\n\n# Text Elements\n`, edit)).toEqual(
				ok(`${head}\n## Related\n- [[A]]\n- [[Curve]]\n\n# Text Elements\n`),
			);
		},
	);
	it.each(['```js\na\n', '%%\na\n', '<!--\na\n', '$$\na\n', '## Related\n\n```dataview\nLIST\n'])(
		'is none within what never ends: %j',
		(text) => {
			expect(edited(text, edit)).toMatchObject({ problem: { kind: 'never-closed' } });
		},
	);
});

describe('several links put into one note', () => {
	const two = 'A heap, a forgetting curve.\r\n\r\nThe heap of [it](https://a.example/curve).\r\n';
	const link =
		(name: string): WriteLink =>
		(shown) =>
			`[[${name}|${shown}]]`;
	it('stand where one after the other would, each shown with those before it', () => {
		const editor = new LinkEditor(two, CLOSED);
		const changes = [
			editor.put({ kind: 'mention', words: 'forgetting curve', link: link('Curve') }),
			editor.put({ kind: 'mention', words: 'heap', link: link('Heap') }),
			editor.put({ kind: 'related', link: '[[A]]', why: '' }),
			editor.put({ kind: 'address', address: 'https://a.example/curve', link: link('It') }),
			editor.put({ kind: 'related', link: '[[B]]', why: '' }),
		];
		expect(changes.every((each) => each.ok)).toBe(true);
		expect(changes[1]).toEqual(
			ok({
				line: 1,
				before: ['A heap, a [[Curve|forgetting curve]].'],
				after: ['A [[Heap|heap]], a [[Curve|forgetting curve]].'],
			}),
		);
		expect(editor.text).toBe(
			'A [[Heap|heap]], a [[Curve|forgetting curve]].\r\n\r\nThe heap of [[It|it]].\r\n\r\n## Related\r\n\r\n- [[A]]\r\n- [[B]]\r\n',
		);
	});
	it('never within each other, nor twice in one place', () => {
		const editor = new LinkEditor('A forgetting curve, one curve.', CLOSED);
		for (const words of ['forgetting curve', 'curve', 'forgetting', 'curve'])
			editor.put({ kind: 'mention', words, link: link('N') });
		expect(editor.text).toBe('A [[N|forgetting curve]], one [[N|curve]].');
		const again = new LinkEditor('See https://a.example/curve.', CLOSED);
		const edit: LinkEdit = { kind: 'address', address: 'https://a.example/curve', link: wiki };
		expect([again.put(edit).ok, again.put(edit).ok]).toEqual([true, false]);
	});
	it('to look is not to put', () => {
		const editor = new LinkEditor(two, CLOSED);
		const edit: LinkEdit = { kind: 'mention', words: 'heap', link: link('Heap') };
		expect(editor.look(edit)).toEqual(editor.look(edit));
		expect(editor.text).toBe(two);
	});
});

describe('a link at the line of the older note that says why', () => {
	const atLine = (text: string, line: string): string => {
		const result = edited(text, { kind: 'line', line, link: '[[New]]' }, CLOSED);
		return result.ok ? result.value : result.problem.kind;
	};
	it.each([
		['One.\nTwo words.\n', 'Two words.', 'One.\nTwo words. ([[New]])\n'],
		['- item ^id1\n', '- item ^id1', '- item ([[New]]) ^id1\n'],
		['- a\r\n\t- item  \r\nb', '- item', '- a\r\n\t- item ([[New]])  \r\nb'],
		['[[A]] b', '[[A]] b', '[[A]] b ([[New]])'],
		['$$\nx\n$$\n', '$$', 'no-open-place'],
		['$$\nx\n$$\n', 'x', 'no-open-place'],
		['$$\nx\n$$', '$$', 'no-open-place'],
		['<!--\nx\n-->\n', '<!--', 'no-open-place'],
		['<!--\nx\n-->', '-->', 'no-open-place'],
		['Two words.\n===\n', 'Two words.', 'no-open-place'],
		['[label]: https://a.example', '[label]: https://a.example', 'no-open-place'],
		['Two <!--\nb -->\n', 'Two <!--', 'no-open-place'],
		['Two <!--', 'Two <!--', 'no-open-place'],
		['Two %%', 'Two %%', 'no-open-place'],
		['Two %%a%%', 'Two %%a%%', 'Two %%a%% ([[New]])'],
		['Two `a\nb` c', 'Two `a', 'no-open-place'],
		['> [!a]\n> ```\n> x\n> ```\n', '> x', 'no-open-place'],
		['> | a | b |\n> | - | - |\n> | c | d |\n', '> | c | d |', 'no-open-place'],
		['> Two words.\n', '> Two words.', 'no-open-place'],
		['%% zettelfeed:text %%\n\na\n', '%% zettelfeed:text %%', 'no-open-place'],
		['## Analysis Checklist\n\n- [ ] Read\n', '- [ ] Read', 'no-open-place'],
		['topic:: moss\n', 'topic:: moss', 'no-open-place'],
		['One\\\ntwo\n', 'One\\', 'One ([[New]])\\\ntwo\n'],
		[
			'- [ ] a ⏫ 📅 2026-03-01 ^b\n',
			'- [ ] a ⏫ 📅 2026-03-01 ^b',
			'- [ ] a ([[New]]) ⏫ 📅 2026-03-01 ^b\n',
		],
		[
			'- [ ] a 🔁 every week 📅 2026-03-01\n',
			'- [ ] a 🔁 every week 📅 2026-03-01',
			'- [ ] a ([[New]]) 🔁 every week 📅 2026-03-01\n',
		],
		[
			'- [ ] a 🔺 🆔 ab1 ⛔ c,d #home\n',
			'- [ ] a 🔺 🆔 ab1 ⛔ c,d #home',
			'- [ ] a ([[New]]) 🔺 🆔 ab1 ⛔ c,d #home\n',
		],
		['Moss #garden\n', 'Moss #garden', 'Moss #garden ([[New]])\n'],
		['# Two words.\n', '# Two words.', 'no-open-place'],
		['```\ncode\n```', 'code', 'no-open-place'],
		['| a | b |\n| - | - |\n', '| a | b |', 'no-open-place'],
		['Other.\n', 'Two words.', 'words-gone'],
		['Two ([[New]])\n', 'Two ([[New]])', 'already-linked'],
	])('%j', (text, line, expected) => {
		expect(atLine(text, line)).toBe(expected);
	});
});

describe('a link in our text of an article', () => {
	const from = { method: 'page', url: 'https://a.example/moss' };
	const article = 'Intro on the forgetting curve.\n\nSee [the page](https://a.example/curve).';
	const note = `# T\n\n## Full Content\n\n${writeRegion(article, from)}\n\n## Related\n\n- \n`;

	it('does not make the text the person’s own', () => {
		const linked = mention(note);
		expect(readSection(linked)).toMatchObject({ edited: false, provenance: from });
		expect(readSection(linked)?.markdown).toContain('[[Curve|forgetting curve]]');
	});
	it('is carried into what is fetched later, mention and address alike', () => {
		const linked = address(mention(note));
		const again = fillSection(linked, article, from);
		expect(again.ok && again.value).toBe(linked);
		const longer = fillSection(linked, `${article}\n\nA new paragraph.`, from);
		expect(longer.ok && longer.value).toContain('See [[Curve|the page]].\n\nA new paragraph.');
		expect(longer.ok && longer.value).toContain('on the [[Curve|forgetting curve]].');
	});
	it('is let go where the fresh text does not say it any more', () => {
		const other = fillSection(mention(note), 'Nothing of it.', from);
		expect(other.ok && readSection(other.value)?.markdown).toBe('Nothing of it.');
	});
	it('leaves a text edited by hand the person’s', () => {
		const edited = note.replace('Intro', 'My intro');
		expect(readSection(mention(edited))?.edited).toBe(true);
	});
	it('finds its place again among several of the same words by what stands before', () => {
		expect(carryLinks('a b, c [[N|b]].', 'a b, c b.')).toBe('a b, c [[N|b]].');
		expect(carryLinks('x [words](Note.md) y', 'x words y')).toBe('x [words](Note.md) y');
		expect(carryLinks('x [words](https://a.example) y', 'x words y')).toBe('x words y');
	});
	it('each of many close together, over links to the web, again and again', () => {
		const linked = 'a [[N|b]] [[M|b]] [[N|b]] c [[K|the page]] [[N|b]], a b.';
		expect(carryLinks(linked, 'a b b b c [the page](https://a.example) b, a b.')).toBe(linked);
		expect(carryLinks(linked, 'a b b b c the page b, a b.')).toBe(linked);
	});
	it('thousands of links in a long text', () => {
		const text = (word: (at: number) => string): string =>
			Array.from({ length: 2000 }, (_, at) => `The ${word(at)} on the wall, line ${at}.`).join(
				'\n\n',
			);
		const linked = text((at) => `[[N${at}|moss]]`);
		expect(
			carryLinks(
				linked,
				text(() => 'moss'),
			),
		).toBe(linked);
		const many = text((at) => `[[moss ${at}]]`);
		expect(
			carryLinks(
				many,
				text((at) => `moss ${at}`),
			),
		).toBe(many);
	});
});

describe('laws of edits', () => {
	const piece = fc.constantFrom(
		'forgetting curve',
		'`',
		'``',
		'[',
		']',
		'[[',
		']]',
		'(',
		')',
		'](',
		'|',
		'\n',
		'\n\n',
		'\r\n',
		'$',
		'$$',
		'%%',
		'<!--',
		'-->',
		'<a>',
		'</a>',
		'# ',
		'> ',
		'- ',
		'    ',
		'```',
		'\\',
		' ',
		'a',
		'---\n',
		'| a | b |\n| - | - |\n',
		'忘却曲线',
		'😀',
	);
	const note = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
	const edits: readonly LinkEdit[] = [
		{ kind: 'mention', words: 'forgetting curve', link: wiki },
		{ kind: 'related', link: '[[Curve]]', why: 'time' },
	];

	it('an edit only ever replaces the words by the link', () => {
		fc.assert(
			fc.property(note, (text) => {
				const edited = mention(text);
				if (edited === 'words-gone' || edited === 'no-open-place') return;
				const back = edited.replace(/\[\[Curve\\?\|forgetting curve\]\]/u, 'forgetting curve');
				expect(back).toBe(text);
			}),
		);
	});
	it('ranges stand in order, within the text, none within another', () => {
		fc.assert(
			fc.property(note, (text) => {
				const { closed } = mapText(text, CLOSED);
				closed.forEach((range, at) => {
					expect(range.end).toBeGreaterThan(range.start);
					expect(range.end).toBeLessThanOrEqual(text.length);
					const before = closed[at - 1];
					if (before) expect(range.start).toBeGreaterThanOrEqual(before.end);
				});
			}),
		);
	});
	it('what CommonMark calls code, HTML or a heading takes no link, however lists and quotes hold it', () => {
		const commonMark = new MarkdownIt({ html: true });
		const lead = fc.constantFrom('', '', '> ', '- ', '1. ', '  ', '    ', '\t', '>', '   ', '> - ');
		const words = fc.constantFrom(
			'forgetting curve',
			'forgetting curve',
			'',
			'',
			'a',
			'```',
			'~~~',
			'===',
			'---',
			'# forgetting curve',
			'<div>',
			'<pre>',
			'</pre>',
			'<!--',
			'-->',
			'* * *',
			'`',
		);
		const line = fc.tuple(lead, lead, words).map((parts) => parts.join(''));
		const text = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'));
		fc.assert(
			fc.property(text, (before) => {
				// A comment begun in an item lasts, for us, until it closes, and not only as long as the item.
				fc.pre(!/(?:-|1\.) +[ \t->]*<!--/u.test(before));
				// In a line far in behind words markdown-it sees code where CommonMark sees the rest of their paragraph.
				fc.pre(!/[^\s][^\n]*\n[> ]*(?: {4}| {0,3}\t)/u.test(before));

				const all: readonly LinkEdit[] = [
					{ kind: 'mention', words: 'forgetting curve', link: wiki },
					...before
						.split('\n')
						.map((each) => ({ kind: 'line', line: each, link: '[[Curve]]' }) as const),
				];
				for (const edit of all) {
					const after = edited(before, edit, { quotes: true });
					if (!after.ok) continue;
					const tokens = commonMark
						.parse(after.value, {})
						.map((token, at, all) =>
							all[at - 1]?.type === 'heading_open' ? { ...token, type: 'heading' } : token,
						);
					const bad = tokens
						.flatMap((token) => [token, ...(token.children ?? [])])
						.filter(({ type }) =>
							/^(?:fence|code_block|code_inline|html_block|html_inline|heading)$/u.test(type),
						);
					for (const token of bad)
						expect(`${token.type} ${token.content}`).not.toContain('[[Curve');
				}
			}),
			{ numRuns: 1500 },
		);
	});
	it('a linked place is closed to a second link', () => {
		fc.assert(
			fc.property(note, (text) => {
				const edited = mention(text);
				const at = edited.indexOf('[[Curve');
				if (at >= 0) expect(isOpenPlace(mapText(edited, CLOSED), at + 2, at + 9)).toBe(false);
			}),
		);
	});
	it('a preview’s lines, put in place of the old ones, give the new text', () => {
		fc.assert(
			fc.property(note, fc.constantFrom(...edits), (before, edit) => {
				const editor = new LinkEditor(before, CLOSED);
				const made = editor.put(edit);
				if (!made.ok) return;
				const { line, before: gone, after } = made.value;
				const lines = before.split(/\r?\n/u);
				expect(lines.splice(line - 1, gone.length, ...after)).toEqual(gone);
				expect(lines).toEqual(editor.text.split(/\r?\n/u));
			}),
		);
	});
	it.each(['[', '`', '](', '[[', '(', '<a', '$a ', '%% ', '- [ ', '|', '> ', '忘', 'word '])(
		'200 kB of %j are mapped, and nothing is linked into them',
		(unit) => {
			const text = unit.repeat(Math.ceil(200_000 / unit.length));
			expect(mapText(text, CLOSED).closed.every((range) => range.end <= text.length)).toBe(true);
			// A wall of backticks opens a fence, which holds all that follows.
			const expected = unit === '`' ? 'no-open-place' : `${text}\n\n[[Curve|forgetting curve]]`;
			expect(mention(`${text}\n\nforgetting curve`)).toBe(expected);
		},
	);
	describe.each([' ', '\t', '\n', '\u00a0'])('a run of 30 kB of %j', (unit) => {
		const run = unit.repeat(Math.ceil(30_000 / unit.length));
		const all: readonly LinkEdit[] = [
			{ kind: 'mention', words: 'forgetting curve', link: wiki },
			{ kind: 'address', address: 'https://a.example/curve', link: wiki },
			{ kind: 'related', link: '[[Curve]]', why: 'why' },
			{ kind: 'line', line: 'forgetting curve', link: '[[Curve]]' },
		];
		it.each([
			['a heading', `# a${run}b`],
			['the marks that close a heading', `# a${run}#${run}b`],
			['a paragraph', `a${run}b`],
			['an item', `- a${run}^b`],
			['the line of the link', `a${run}b\n\nforgetting curve`],
			['the end', `a\n\nforgetting curve${run}`],
			['the name of a section', `## Related${run}x\n\n- ${run}b`],
			['a table', `| a${run}|\n|${run}- |\n| -${run}b |`],
			['a quote', `>${run}a${run}b`],
		])('in %s costs its length', (_, text) => {
			for (const edit of all) {
				const done = edited(text, edit, CLOSED);
				if (done.ok) expect(done.value).toContain('[[Curve');
				else expect(done.problem.kind).toMatch(/words-gone|no-open-place/u);
			}
			const lines = text.split(/\r?\n/u);
			for (const line of [`a${run}b`, lines[0] ?? ''])
				edited(text, { kind: 'line', line, link: '[[Curve]]' }, CLOSED);
			expect(carryLinks(`x [[Curve]]${run}`, text)).toBe(text);
			expect([...eachBlock(text)].length).toBeGreaterThan(0);
			expect(endRegion(text)).toContain('x');
		});
	});
});
