import type { Case } from './model';

/** Code as highlighters, manuals and editors write it. */
export const CODE_MAKER_CASES: readonly Case[] = [
	[
		'a table of Kramdown inside the code',
		'<div class="language-ruby highlighter-rouge"><div class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre><span class="k">def</span> a\n<span class="k">end</span>\n</pre></td></tr></tbody></table></code></div></div>',
		'```ruby\ndef a\nend\n```',
	],
	[
		'a figure of Jekyll with line numbers',
		'<figure class="highlight"><pre><code class="language-js" data-lang="js"><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>a\n  b\n</pre></td></tr></tbody></table></code></pre></figure>',
		'```js\na\n  b\n```',
	],
	[
		"code of Sphinx under its file's name",
		'<div class="literal-block-wrapper docutils container"><div class="code-block-caption"><span class="caption-text">conf.py</span><a class="headerlink" href="#id1" title="Link to this code">¶</a></div><div class="highlight-python notranslate"><div class="highlight"><pre><span></span>x = 1\n</pre></div></div></div>',
		'conf.py\n\n```python\nx = 1\n```',
	],
	[
		'line numbers of Sphinx in the lines',
		'<div class="highlight-python notranslate"><div class="highlight"><pre><span></span><span class="linenos">1</span><span class="n">a</span>\n<span class="linenos">2</span><span class="n">b</span>\n</pre></div></div>',
		'```python\na\nb\n```',
	],
	[
		'line numbers of Chroma that only their style sets apart',
		'<div class="highlight"><pre tabindex="0"><code class="language-python" data-lang="python"><span style="display:flex"><span style="white-space:pre;-webkit-user-select:none;user-select:none;margin-right:.4em">1</span><span>p = 1\n</span></span><span style="display:flex"><span style="white-space:pre;-webkit-user-select:none;user-select:none;margin-right:.4em">2</span><span>q = 2\n</span></span></code></pre></div>',
		'```python\np = 1\nq = 2\n```',
	],
	[
		'a bar in the code that names its language',
		'<pre><code class="hljs language-bash"><div class="bar"><span>bash</span><button>Copy</button></div><div class="lines"><span>ls</span>\npwd\n</div></code></pre>',
		'```bash\nls\npwd\n```',
	],
	[
		'an example of rustdoc that offers to run',
		'<div class="example-wrap"><pre class="rust rust-example-rendered"><code><span class="kw">let </span>x = <span class="number">1</span>;\n<span class="comment">// done\n</span></code></pre><a class="test-arrow" target="_blank" href="https://play.rust-lang.org/?code=x">Run</a></div>',
		'```rust\nlet x = 1;\n// done\n```',
	],
	[
		'lines of SyntaxHighlighter as it drew them',
		'<div class="syntaxhighlighter php"><table border="0" cellpadding="0" cellspacing="0"><tbody><tr><td class="gutter"><div class="line number1 index0 alt2">1</div><div class="line number2 index1 alt1">2</div></td><td class="code"><div class="container"><div class="line number1 index0 alt2"><code class="php keyword">echo</code> <code class="php plain">1;</code></div><div class="line number2 index1 alt1"><code class="php spaces">&nbsp;&nbsp;</code><code class="php plain">x();</code></div></div></td></tr></tbody></table></div>',
		'```php\necho 1;\n  x();\n```',
	],
	[
		'code that SyntaxHighlighter has not drawn yet',
		'<pre class="brush: jscript; title: ; notranslate" title="">var a = 1;\n</pre>',
		'```jscript\nvar a = 1;\n```',
	],
	[
		'code of Enlighter',
		'<pre class="EnlighterJSRAW" data-enlighter-language="python" data-enlighter-theme="">x = 1</pre>',
		'```python\nx = 1\n```',
	],
	[
		'code of Crayon',
		'<div class="crayon-syntax"><table class="crayon-table"><tr class="crayon-row"><td class="crayon-nums"><div class="crayon-nums-content"><div class="crayon-num">1</div><div class="crayon-num">2</div></div></td><td class="crayon-code"><div class="crayon-pre"><div class="crayon-line" id="l1"><span class="crayon-v">a</span><span class="crayon-h"> </span>=1</div><div class="crayon-line" id="l2">b</div></div></td></tr></table></div>',
		'```\na =1\nb\n```',
	],
	[
		'a gist that was drawn into the page',
		'<div class="gist"><div class="gist-file"><div class="gist-data"><div class="js-gist-file-update-container"><div itemprop="text" class="blob-wrapper data type-python"><table class="highlight js-file-line-container"><tbody><tr><td id="file-a-L1" class="blob-num js-line-number" data-line-number="1"></td><td id="file-a-LC1" class="blob-code blob-code-inner js-file-line">x = 1</td></tr><tr><td class="blob-num js-line-number" data-line-number="2"></td><td class="blob-code blob-code-inner js-file-line">y = 2</td></tr></tbody></table></div></div></div><div class="gist-meta"><a href="https://gist.github.com/a/b/raw">view raw</a><a href="https://gist.github.com/a/b#file-a-py">a.py</a> hosted with ❤ by <a href="https://github.com">GitHub</a></div></div></div>',
		'```python\nx = 1\ny = 2\n```\n\n[a.py](https://gist.github.com/a/b#file-a-py)',
	],
	[
		'line numbers of Chroma in the lines',
		'<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-go" data-lang="go"><span class="line"><span class="ln">1</span><span class="cl">package main\n</span></span><span class="line"><span class="ln">2</span><span class="cl">x()\n</span></span></code></pre></div>',
		'```go\npackage main\nx()\n```',
	],
	[
		'code of Hugo in styles without classes',
		'<div class="highlight"><pre style="color:#f8f8f2"><code class="language-sh" data-lang="sh"><span style="display:flex;"><span>ls -l\n</span></span><span style="display:flex;"><span>cd ..\n</span></span></code></pre></div>',
		'```sh\nls -l\ncd ..\n```',
	],
	[
		"code of Docusaurus under its file's name",
		'<div class="language-jsx codeBlockContainer_Ckt0 theme-code-block"><div class="codeBlockTitle_OeMC">src/App.js</div><div class="codeBlockContent_QJqH"><pre tabindex="0" class="prism-code language-jsx codeBlock_bY9V thin-scrollbar"><code class="codeBlockLines_e6Vv"><span class="token-line" style="color:#393A34"><span class="token plain">let a</span><br></span><span class="token-line"><span class="token plain" style="display:inline-block"></span><br></span><span class="token-line"><span class="token plain">  b</span><br></span></code></pre><div class="buttonGroup_M5ko"><button type="button" aria-label="Copy code to clipboard"></button></div></div></div>',
		'src/App.js\n\n```jsx\nlet a\n\n  b\n```',
	],
	[
		'code of Expressive Code with numbers',
		'<div class="expressive-code"><figure class="frame has-title"><figcaption class="header"><span class="title">app.js</span></figcaption><pre data-language="js"><code><div class="ec-line"><div class="gutter"><div class="ln" aria-hidden="true">1</div></div><div class="code"><span>let a</span></div></div><div class="ec-line"><div class="gutter"><div class="ln" aria-hidden="true">2</div></div><div class="code"><span class="indent">  </span><span>b()</span></div></div></code></pre><div class="copy"><button title="Copy to clipboard" data-copied="Copied!" data-code="let ab()"><div></div></button></div></figure></div>',
		'app.js\n\n```js\nlet a\n  b()\n```',
	],
	[
		'code of VitePress with numbers beside it',
		'<div class="language-ts vp-adaptive-theme line-numbers-mode"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes vp-code" tabindex="0"><code><span class="line"><span>let a</span></span>\n<span class="line"><span>let b</span></span></code></pre><div class="line-numbers-wrapper" aria-hidden="true"><span class="line-number">1</span><br><span class="line-number">2</span><br></div></div>',
		'```ts\nlet a\nlet b\n```',
	],
	[
		'lines of Shiki without line ends',
		'<pre class="shiki" data-language="ts"><code><span class="line">a</span><span class="line"></span><span class="line">  b</span></code></pre>',
		'```ts\na\n\n  b\n```',
	],
	[
		'an editor of CodeMirror 6 with a gutter',
		'<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters"><div class="cm-gutter cm-lineNumbers"><div class="cm-gutterElement">1</div><div class="cm-gutterElement">2</div></div></div><div class="cm-content" data-language="javascript"><div class="cm-line">let a</div><div class="cm-line">  b</div></div></div></div>',
		'```\nlet a\n  b\n```',
	],
	[
		'a figure of Hexo with numbers',
		'<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">let a</span><br><span class="line">  let b</span><br></pre></td></tr></table></figure>',
		'```js\nlet a\n  let b\n```',
	],
	[
		'code of GitLab',
		'<div class="gl-relative markdown-code-block js-markdown-code"><pre data-canonical-lang="yaml" class="code highlight js-syntax-highlight language-yaml" lang="yaml" v-pre="true"><code><span id="LC1" class="line" lang="yaml"><span class="na">a</span><span class="pi">:</span> 1</span>\n<span id="LC2" class="line" lang="yaml">b: 2</span></code></pre><copy-code></copy-code></div>',
		'```yaml\na: 1\nb: 2\n```',
	],
	[
		'an example of MDN under its language',
		'<div class="code-example"><div class="example-header"><span class="language-name">css</span><button type="button" class="icon copy-icon"><span class="visually-hidden">Copy to Clipboard</span></button></div><pre class="brush: css notranslate"><code>p { }\n</code></pre></div>',
		'```css\np { }\n```',
	],
	[
		'a bar of its own that says the language and offers to copy',
		'<div class="code-header"><span>bash</span><button>Copy</button></div><pre><code class="language-bash">ls</code></pre>',
		'```bash\nls\n```',
	],
	[
		'tabs of Docusaurus, one hidden',
		'<div class="tabs-container"><ul role="tablist" class="tabs"><li role="tab" class="tabs__item tabs__item--active">npm</li><li role="tab" class="tabs__item">Yarn</li></ul><div><div role="tabpanel"><pre><code class="language-bash">npm i x</code></pre></div><div role="tabpanel" hidden><pre><code class="language-bash">yarn add x</code></pre></div></div></div>',
		'**npm**\n\n```bash\nnpm i x\n```\n\n**Yarn**\n\n```bash\nyarn add x\n```',
	],
	[
		'tabs of MkDocs',
		'<div class="tabbed-set tabbed-alternate"><input checked id="t1" name="t" type="radio"><input id="t2" name="t" type="radio"><div class="tabbed-labels"><label for="t1">Linux</label><label for="t2">macOS</label></div><div class="tabbed-content"><div class="tabbed-block"><pre><code>apt i</code></pre></div><div class="tabbed-block"><pre><code>brew i</code></pre></div></div></div>',
		'**Linux**\n\n```\napt i\n```\n\n**macOS**\n\n```\nbrew i\n```',
	],
	[
		'a verse of WordPress',
		'<pre class="wp-block-verse">The fog comes\non little <em>cat</em> feet.</pre>',
		'The fog comes  \non little *cat* feet.',
	],
	[
		'code of Confluence',
		'<pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false; theme: Confluence">int a;</pre>',
		'```java\nint a;\n```',
	],
	[
		'a cell of Jupyter and what it printed',
		'<div class="highlight hl-ipython3"><pre><span></span>f()\n</pre></div><div class="highlight-myst-ansi notranslate"><div class="highlight"><pre>1\n</pre></div></div>',
		'```python\nf()\n```\n\n```\n1\n```',
	],
	[
		'code of Distill',
		'<d-code block language="python">x = 1\ny = 2</d-code>',
		'```python\nx = 1\ny = 2\n```',
	],
	[
		'a poem of Substack',
		'<pre class="preformatted-block"><label class="hide-text">Text within this block keeps its spacing</label>a\n  b</pre>',
		'```\na\n  b\n```',
	],
	[
		'a listing of Doxygen',
		'<div class="fragment"><div class="line"><a id="l1" name="l1"></a><span class="lineno">    1</span><span class="keywordtype">int</span> a;</div>\n<div class="line"><a id="l2" name="l2"></a><span class="lineno">    2</span>f(a);</div>\n</div>',
		'```\nint a;\nf(a);\n```',
	],
	[
		'lines that a style alone sets apart',
		'<pre><code class="language-python"><span style="display:block"><span class="linenumber react-syntax-highlighter-line-number">1</span><span>import</span><span> a</span></span><span style="display:block"><span class="linenumber react-syntax-highlighter-line-number">2</span><span>a.f()</span></span></code></pre>',
		'```python\nimport a\na.f()\n```',
	],
	[
		'lines of GeSHi in a numbered list',
		'<pre class="code php"><ol><li class="li1"><div class="de1"><span class="kw1">echo</span> 1;</div></li><li class="li1"><div class="de1">echo 2;</div></li></ol></pre>',
		'```php\necho 1;\necho 2;\n```',
	],
	[
		'numbers of WP-Syntax beside code',
		'<div class="wp_syntax"><table><tr><td class="line_numbers"><pre>1\n2\n</pre></td><td class="code"><pre>echo 1;\necho 2;</pre></td></tr></table></div>',
		'```\necho 1;\necho 2;\n```',
	],
	[
		'bars of Microsoft, Crayon and phpBB',
		'<div class="codeHeader"><span class="language">C#</span><button>Copy</button></div><pre><code class="lang-csharp">var a = 1;</code></pre><div class="crayon-toolbar"><span>Python</span></div><div class="codebox"><p>Code: <a href="#">Select all</a></p><pre><code>a</code></pre></div>',
		'```csharp\nvar a = 1;\n```\n\n```\na\n```',
	],
	[
		'signs in code among words that no one sees',
		'<p><code>Do­nau</code>, <code>a​_b</code> and <samp>ab<br>cd</samp></p>',
		'`Donau`, `a_b` and `ab cd`',
	],
	[
		'a group of VitePress and code of Mintlify',
		'<div class="vp-code-group"><div class="tabs"><input type="radio"><label>npm</label><input type="radio"><label>pnpm</label></div><div class="blocks"><div class="language-sh"><pre><code>npm add x</code></pre></div><div class="language-sh"><pre><code>pnpm add x</code></pre></div></div></div><pre><code language="json">1</code></pre>',
		'**npm**\n\n```sh\nnpm add x\n```\n\n**pnpm**\n\n```sh\npnpm add x\n```\n\n```json\n1\n```',
	],
	[
		'code in a block within code',
		'<code class="shell-wrap language-sh"><pre><code>cd garden\nls</code></pre></code>',
		'```sh\ncd garden\nls\n```',
	],
	[
		'numbers in the lines that a style alone tells',
		'<pre><code class="language-python"><span style="display:flex"><span style="color:#777">1</span><span>seeds = 3\n</span></span><span style="display:flex"><span style="color:#777">2</span><span>\n</span></span><span style="display:flex"><span style="color:#777">3</span><span>sow(seeds)</span></span></code></pre>',
		'```python\nseeds = 3\n\nsow(seeds)\n```',
	],
	[
		'rows of a number and a line',
		'<div><code class="mono"><pre><div class="row"><span class="dim">1</span><div>beds/</div></div><div class="row"><span class="dim">2</span><div>  north.md</div></div></pre></code></div>',
		'```\nbeds/\n  north.md\n```',
	],
	[
		'numbers that are the code',
		'<pre><code><span class="n">1</span>\n<span class="n">2</span>\n<span class="n">3</span></code></pre>',
		'```\n1\n2\n3\n```',
	],
	[
		'a list of numbers in code',
		'<pre><code>x = [<span class="n">1</span>,\n<span class="n">2</span>]\ny</code></pre>',
		'```\nx = [1,\n2]\ny\n```',
	],
	[
		'a bar in the code that names its language beside a button',
		'<pre><div class="frame"><div class="head"><div>Python</div><div><button>Copy</button><button>Run</button></div></div><div class="cm-editor"><div class="cm-content"><span>def</span> sow():<br>    pass</div></div></div></pre>',
		'```python\ndef sow():\n    pass\n```',
	],
	[
		'a bar in code whose language is told',
		'<pre><code class="hljs language-bash"><div class="bar"><span>bash</span><button></button></div><div>#!/bin/bash\n\nls\n</div></code></pre>',
		'```bash\n#!/bin/bash\n\nls\n```',
	],
	[
		'one word of code beside a button',
		'<pre><code>make</code><button>Copy</button></pre>',
		'```\nmake\n```',
	],
	[
		'lines of code that are all of their box',
		'<div><code style="white-space: pre">\n/ip address\nadd 10.0.0.1\n</code></div>',
		'```\n/ip address\nadd 10.0.0.1\n```',
	],
	[
		'code of Writerside',
		'<div class="code-block" data-lang="kotlin">fun sow() {\n    rake()\n}</div>',
		'```kotlin\nfun sow() {\n    rake()\n}\n```',
	],
	[
		'numbers of a plugin for highlight.js, in a table',
		'<pre><code class="language-js hljs"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n" data-line-number="1"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="1">a</td></tr><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="2"><div class="hljs-ln-n" data-line-number="2"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="2">b</td></tr></tbody></table></code></pre>',
		'```js\na\nb\n```',
	],
	[
		'one line with a number',
		'<pre><code class="language-js"><span class="line-number">1</span>sow()</code></pre>',
		'```js\nsow()\n```',
	],
	[
		'lines of which not each has a number',
		'<pre><code><span class="linenumber">1</span>a\n<span class="linenumber">2</span>b\nc</code></pre>',
		'```\na\nb\nc\n```',
	],
];
