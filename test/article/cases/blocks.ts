import type { Case } from './model';

export const BLOCK_CASES: readonly Case[] = [
	['two paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
	['divs as paragraphs', '<div>One.</div><div>Two.</div>', 'One.\n\nTwo.'],
	['text beside a block', 'One<p>Two</p>Three', 'One\n\nTwo\n\nThree'],
	['a line break', '<p>One<br>two</p>', 'One  \ntwo'],
	['two line breaks end a paragraph', '<p>One<br><br>Two</p>', 'One\n\nTwo'],
	[
		'line breaks with blanks between, inside bold',
		'<p><b>One<br> <br>Two</b></p>',
		'**One**\n\n**Two**',
	],
	['a break at the end of a paragraph', '<p>One<br></p><p>Two</p>', 'One\n\nTwo'],
	['line ends in the source are spaces', '<p>One\n  two\n</p>', 'One two'],
	['headings of six levels', '<h1>A</h1><h3>B</h3><h6>C</h6>', '# A\n\n### B\n\n###### C'],
	['a heading of two lines', '<h2>A<br>B</h2>', '## A B'],
	['an empty heading', '<h2> </h2><p>x</p>', 'x'],
	[
		'a permalink in a heading',
		'<h2 id="a">Name <a class="headerlink" href="#a" title="Permalink">¶</a></h2>',
		'## Name',
	],
	['a hash before a heading', '<h3><a href="#x" class="anchor">#</a> Name</h3>', '### Name'],
	['a heading that links to itself', '<h2><a href="#name">Name</a></h2>', '## Name'],
	[
		'a heading that links elsewhere',
		'<h2><a href="/other">Name</a></h2>',
		'## [Name](https://garden.example/other)',
	],
	['a heading that ends with a hash', '<h2>What is #</h2>', '## What is \\#'],
	['a heading about C#', '<h2>C#</h2>', '## C#'],
	['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
	['a quote of two paragraphs', '<blockquote><p>q</p><p>r</p></blockquote>', '> q\n>\n> r'],
	[
		'a quote in a quote',
		'<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>',
		'> a\n>\n> > b',
	],
	['a list in a quote', '<blockquote><ul><li>a</li><li>b</li></ul></blockquote>', '> - a\n> - b'],
	[
		'code in a quote keeps its empty line',
		'<blockquote><pre><code>a\n\nb</code></pre></blockquote>',
		'> ```\n> a\n>\n> b\n> ```',
	],
	[
		'terms and definitions',
		'<dl><dt>Moss</dt><dd>A plant.</dd><dt>Fern</dt><dd>Another.</dd></dl>',
		'**Moss**\n\nA plant.\n\n**Fern**\n\nAnother.',
	],
	[
		'a figure with its caption',
		'<figure><img src="/a.png" alt="Moss"><figcaption>On a <em>stone</em>.</figcaption></figure>',
		'![Moss](https://garden.example/a.png)\n\nOn a *stone*.',
	],
	[
		'a folded part',
		'<details><summary>More</summary><p>Hidden text.</p></details>',
		'> [!note]- More\n> Hidden text.',
	],
	[
		'an unfolded part with a list',
		'<details open><summary>More</summary><ul><li>a</li></ul></details>',
		'> [!note]+ More\n> - a',
	],
	[
		'an alert of GitHub',
		'<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>Warning</p><p>Hot.</p></div>',
		'> [!warning]\n> Hot.',
	],
	[
		'an admonition of Sphinx and MkDocs with a title of its own',
		'<div class="admonition tip"><p class="admonition-title">Water it</p><p>Daily.</p></div>',
		'> [!tip] Water it\n> Daily.',
	],
	[
		'an admonition of Docusaurus',
		'<div class="theme-admonition theme-admonition-info admonition_xJq3 alert alert--info"><div class="admonitionHeading_Gvgb"><span class="admonitionIcon_Rf37"><svg></svg></span>info</div><div class="admonitionContent_BuS1"><p>Text.</p></div></div>',
		'> [!info]\n> Text.',
	],
	[
		'an alert of Bootstrap',
		'<div class="alert alert-danger" role="alert"><h4 class="alert-heading">Stop</h4><p>Now.</p></div>',
		'> [!danger] Stop\n> Now.',
	],
	[
		'an aside that is a note',
		'<aside class="note"><p>By the way.</p></aside>',
		'> [!note]\n> By the way.',
	],
	['an aside of no kind', '<aside><p>By the way.</p></aside>', 'By the way.'],
	[
		'a tweet is a quote with its link',
		'<blockquote class="twitter-tweet"><p lang="en">Moss!</p>&mdash; A (@a) <a href="https://twitter.com/a/status/1">May 1</a></blockquote>',
		'> Moss!\n>\n> — A (@a) [May 1](https://twitter.com/a/status/1)',
	],
	['what a page hides', '<p>a</p><div hidden>b</div><p style="display:none">c</p>', 'a'],
	[
		'scripts, styles and forms say nothing',
		'<style>p{}</style><script>x()</script><p>a</p><button>Copy</button>',
		'a',
	],
	['an address block', '<address>Ann<br>Moss Lane</address>', 'Ann  \nMoss Lane'],
	['nothing at all', '<p> </p><div><br></div>', ''],
	['poems keep their lines', '<p>Red<br/>Blue<br/>Green</p>', 'Red  \nBlue  \nGreen'],
	[
		'a list in a heading that was left open',
		'<h3>Contents<center><ul><li>a</li><li>b</li></ul></center></h3><p>c</p>',
		'### Contents\n\n- a\n- b\n\nc',
	],
	['two breaks in a heading', '<h2>The bed<br><br>in March</h2>', '## The bed in March'],
];

export const LIST_CASES: readonly Case[] = [
	['a list', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
	[
		'three levels',
		'<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
		'- a\n\t- b\n\t\t- c\n- d',
	],
	['numbers in bullets', '<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>', '- a\n\t1. b\n\t2. c'],
	['a list that starts at three', '<ol start="3"><li>x</li><li>y</li></ol>', '3. x\n4. y'],
	['a list counted down', '<ol reversed><li>x</li><li>y</li></ol>', '2. x\n1. y'],
	[
		'a number stated for one item',
		'<ol><li>x</li><li value="7">y</li><li>z</li></ol>',
		'1. x\n7. y\n8. z',
	],
	[
		'tasks',
		'<ul><li class="task-list-item"><input type="checkbox" checked disabled> done</li><li><input type="checkbox"> open</li></ul>',
		'- [x] done\n- [ ] open',
	],
	[
		'a task in a label',
		'<ul><li><label><input type="checkbox"> open</label></li></ul>',
		'- [ ] open',
	],
	['items of paragraphs', '<ul><li><p>a</p></li><li><p>b</p></li></ul>', '- a\n- b'],
	['an item of two paragraphs', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n\n\tb\n- c'],
	[
		'code in an item',
		'<ol><li><p>Run</p><pre><code class="language-sh">ls\n  -l</code></pre></li><li>Done</li></ol>',
		'1. Run\n\n\t```sh\n\tls\n\t  -l\n\t```\n2. Done',
	],
	['a list straight in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n\t- b'],
	['items without a list', '<li>a</li><li>b</li>', '- a\n- b'],
	['two lists in a row', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
	['an empty item', '<ul><li></li><li>a</li></ul>', '- a'],
	['an item that looks like a task', '<ul><li>[ ] not a task</li></ul>', '- \\[ ] not a task'],
	['an item that looks like a rule', '<ul><li><hr></li><li>a</li></ul>', '- ***\n- a'],
	['an item of a list alone', '<ul><li><ul><li>a</li><li>b</li></ul></li></ul>', '- - a\n  - b'],
	[
		'numbers of three digits',
		'<ol start="100"><li>a<ul><li>b</li></ul></li></ol>',
		'100. a\n\t\t- b',
	],
	['a heading in an item', '<ul><li><h3>A</h3>b</li></ul>', '- ### A\n\n\tb'],
	['a line break in an item', '<ul><li>a<br>b</li></ul>', '- a  \n\tb'],
	[
		'tasks of Confluence',
		'<ul class="inline-task-list"><li class="checked" data-inline-task-id="1"><span>a</span></li><li data-inline-task-id="2"><span>b</span></li></ul>',
		'- [x] a\n- [ ] b',
	],
	[
		'items of several paragraphs in a quote',
		'<blockquote><ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol></blockquote>',
		'> 1. a\n>\n>     b\n> 2. c',
	],
	[
		'an item that starts with a list of several paragraphs',
		'<ul><li><ol><li><p>a</p><p>b</p></li></ol></li></ul>',
		'- 1. a\n\n      b',
	],
	[
		'an item that starts with code',
		'<ul><li><pre>a\n b</pre><p>c</p></li></ul>',
		'- ```\n  a\n   b\n  ```\n\n  c',
	],
	[
		'two lists in an item with text between',
		'<ul><li>Beds<ul><li>north</li></ul>and<ul><li>south</li></ul></li></ul>',
		'- Beds\n\t- north\n\n\tand\n\t- south',
	],
];

export const CODE_CASES: readonly Case[] = [
	['code', '<pre>a\n  b</pre>', '```\na\n  b\n```'],
	[
		'a language by class',
		'<pre><code class="language-ts">const a = 1;\n</code></pre>',
		'```ts\nconst a = 1;\n```',
	],
	[
		'Pygments in Sphinx',
		'<div class="highlight-python notranslate"><div class="highlight"><pre><span></span><span class="k">def</span> f</pre></div></div>',
		'```python\ndef f\n```',
	],
	[
		'GitHub',
		'<div class="highlight highlight-source-shell"><pre>ls</pre></div>',
		'```shell\nls\n```',
	],
	[
		'highlight.js by a bare word',
		'<pre><code class="hljs javascript">let a</code></pre>',
		'```javascript\nlet a\n```',
	],
	[
		'Rouge',
		'<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>puts 1</code></pre></div></div>',
		'```ruby\nputs 1\n```',
	],
	[
		'Pandoc',
		'<div class="sourceCode"><pre class="sourceCode haskell"><code class="sourceCode haskell">main = a</code></pre></div>',
		'```haskell\nmain = a\n```',
	],
	[
		'Prism with a copy button',
		'<div class="code-toolbar"><pre class="language-css"><code class="language-css">a{}</code></pre><div class="toolbar"><button>Copy</button></div></div>',
		'```css\na{}\n```',
	],
	[
		'Shiki, a span for each line',
		'<pre class="shiki" data-language="js"><code><span class="line">a</span>\n<span class="line">b</span></code></pre>',
		'```js\na\nb\n```',
	],
	['a block for each line', '<pre><code><div>a</div><div>b</div></code></pre>', '```\na\nb\n```'],
	['line breaks for lines', '<pre>a<br>b<br>c</pre>', '```\na\nb\nc\n```'],
	[
		'line numbers in a table',
		'<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code"><div class="highlight"><pre>a\nb</pre></div></td></tr></table>',
		'```\na\nb\n```',
	],
	[
		'line numbers of Chroma',
		'<div class="highlight"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-go" data-lang="go">x := 1</code></pre></td></tr></table></div>',
		'```go\nx := 1\n```',
	],
	[
		'line numbers in spans',
		'<pre><code><span class="lineno">1 </span>a\n<span class="lineno">2 </span>b</code></pre>',
		'```\na\nb\n```',
	],
	[
		'CodeMirror',
		'<div class="CodeMirror"><div class="CodeMirror-code"><div><div class="CodeMirror-linenumber">1</div><pre class="CodeMirror-line"><span>a</span></pre></div><div><pre class="CodeMirror-line"><span>b</span></pre></div></div></div>',
		'```\na\nb\n```',
	],
	['fences in code', '<pre>```js\na\n```</pre>', '````\n```js\na\n```\n````'],
	[
		'marks of ours and of others in code stay',
		'<pre>[[a]] #b $c$ ==d== %%e%% &lt;b&gt;</pre>',
		'```\n[[a]] #b $c$ ==d== %%e%% <b>\n```',
	],
	[
		'a query that would run',
		'<pre><code class="language-dataview">LIST</code></pre>',
		'```dataview-code\nLIST\n```',
	],
	['code among words', '<p>Use <code>a | b</code>.</p>', 'Use `a | b`.'],
	['code with a backtick', '<p><code>a`b</code></p>', '``a`b``'],
	['code that is a backtick', '<p><code>`</code></p>', '`` ` ``'],
	[
		'a link in code',
		'<p><code><a href="/a">f</a>()</code></p>',
		'[`f`](https://garden.example/a)`()`',
	],
	[
		'code in a link',
		'<p><a href="/a"><code>f()</code></a></p>',
		'[`f()`](https://garden.example/a)',
	],
	['two codes that touch', '<p><code>a</code><code>b</code></p>', '`ab`'],
	['code of several lines without pre', '<p><code>a<br>b</code></p>', '```\na\nb\n```'],
	['a tab and an empty line', '<pre>a\n\n\tb</pre>', '```\na\n\n\tb\n```'],
	[
		'code that was left open before a list',
		'<code>Tips:<ul><li><a href="/x">x</a></li></ul></code>',
		'Tips:\n\n- [x](https://garden.example/x)',
	],
	['paragraphs in code', '<code><p>a</p><p>b</p></code>', '```\na\nb\n```'],
];

export const TABLE_CASES: readonly Case[] = [
	[
		'blocks in blocks in a cell are one line each, apart where the page sets them apart',
		'<table><tr><th>A</th><th>B</th></tr><tr><td><div>Score</div> <div> <div>4.8</div> </div></td><td>x<br>y</td></tr></table>',
		'| A | B |\n| --- | --- |\n| Score<br> 4.8 | x<br>y |',
	],
	[
		'a heading over a table inside of it',
		'<table><thead><tr><th colspan="2"><h3>Specs</h3></th></tr></thead><tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>',
		'### Specs\n\n|  |  |\n| --- | --- |\n| a | 1 |\n| b | 2 |',
	],
	[
		'a table',
		'<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
		'| A | B |\n| --- | --- |\n| 1 | 2 |',
	],
	[
		'no header',
		'<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
		'|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
	],
	[
		'pipes and breaks',
		'<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>x<br>y</td></tr></table>',
		'| A | B |\n| --- | --- |\n| 1\\|2 | x<br>y |',
	],
	[
		'a pipe in code',
		'<table><tr><th>A</th><th>B</th></tr><tr><td><code>a|b</code></td><td>x</td></tr></table>',
		'| A | B |\n| --- | --- |\n| `a\\|b` | x |',
	],
	[
		'alignment',
		'<table><tr><th align="left">A</th><th style="text-align: center">B</th><th style="text-align:right">C</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
		'| A | B | C |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |',
	],
	[
		'a column span',
		'<table><tr><th colspan="2">A</th></tr><tr><td>1</td><td>2</td></tr></table>',
		'| A |  |\n| --- | --- |\n| 1 | 2 |',
	],
	[
		'a row span',
		'<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>',
		'| A | B |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |',
	],
	[
		'paragraphs in a cell',
		'<table><tr><th>A</th><th>B</th></tr><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
		'| A | B |\n| --- | --- |\n| a<br>b | c |',
	],
	[
		'a list in a cell',
		'<table><tr><th>A</th><th>B</th></tr><tr><td><ul><li>a</li><li>b</li></ul></td><td>c</td></tr></table>',
		'| A | B |\n| --- | --- |\n| - a<br>- b | c |',
	],
	[
		'marks, links and images in cells',
		'<table><tr><th>A</th><th>B</th></tr><tr><td><b>a</b> <a href="/x">l</a></td><td><img src="/i.png" alt="i"></td></tr></table>',
		'| A | B |\n| --- | --- |\n| **a** [l](https://garden.example/x) | ![i](https://garden.example/i.png) |',
	],
	[
		'a caption',
		'<table><caption>Yields</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
		'Yields\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
	],
	[
		'a short row',
		'<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>',
		'| A | B |\n| --- | --- |\n| 1 |  |',
	],
	[
		'row headers',
		'<table><tr><th></th><th>B</th></tr><tr><th>r</th><td>1</td></tr></table>',
		'|  | B |\n| --- | --- |\n| r | 1 |',
	],
	[
		'a layout table',
		'<table role="presentation"><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
		'a\n\nb',
	],
	[
		'a table of a table',
		'<table><tr><td><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
		'| A | B |\n| --- | --- |\n| 1 | 2 |',
	],
	['a table of one cell', '<table><tr><td>Just text.</td></tr></table>', 'Just text.'],
	[
		'a formula with a bar in a cell',
		'<table><tr><th>A</th><th>B</th></tr><tr><td>\\(|x|\\)</td><td>1</td></tr></table>',
		'| A | B |\n| --- | --- |\n| $\\vert x\\vert$ | 1 |',
	],
	[
		'items with paragraphs in a cell',
		'<table><tr><th>A</th><th>B</th></tr><tr><td><ul><li> <p>a</p></li><li>\n<b>b</b></li></ul></td><td><ol><li><p>c</p><p>d</p></li></ol></td></tr></table>',
		'| A | B |\n| --- | --- |\n| - a<br>- **b** | 1. c<br>d |',
	],
	[
		'tables side by side in a table with a title',
		'<table><tr><th colspan="2">Most active</th></tr><tr><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td><td><table><tr><td>c</td><td>3</td></tr><tr><td>d</td><td>4</td></tr></table></td></tr></table>',
		'Most active\n\n|  |  |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n\n|  |  |\n| --- | --- |\n| c | 3 |\n| d | 4 |',
	],
	[
		'signs that begin a block begin none in a cell',
		'<table><tr><th># of</th><th>B</th></tr><tr><td>-</td><td>+</td></tr><tr><td>&gt; 5</td><td>1. x</td></tr></table>',
		'| # of | B |\n| --- | --- |\n| - | + |\n| > 5 | 1. x |',
	],
	[
		'breaks and line ends in a cell',
		'<table><tr><th>A</th><th>B</th></tr><tr><td>a\n<br><br>b</td><td>c</td></tr></table>',
		'| A | B |\n| --- | --- |\n| a<br> <br>b | c |',
	],
	['an empty table', '<p>a</p><table><tr><td></td><td></td></tr></table><p>b</p>', 'a\n\nb'],
	[
		'a cell down to the last row',
		'<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="0">x</td><td>1</td></tr><tr><td>2</td></tr></table>',
		'| A | B |\n| --- | --- |\n| x | 1 |\n|  | 2 |',
	],
	[
		'rows that say nothing, the first of them',
		'<table><thead><tr><th></th><th></th></tr></thead><tbody><tr><th>Bed</th><th>Seed</th></tr><tr><td></td><td></td></tr><tr><td>1</td><td>Rye</td></tr></tbody></table>',
		'| Bed | Seed |\n| --- | --- |\n| 1 | Rye |',
	],
];
