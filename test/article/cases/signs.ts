import type { Case } from './model';

/** Text of a page that Obsidian or a plugin would act on. */
export const ESCAPE_CASES: readonly Case[] = [
	['a wikilink', '<p>[[note]]</p>', '\\[\\[note]]'],
	['an embed', '<p>![[note]]</p>', '!\\[\\[note]]'],
	['a tag', '<p>#tag and C# and #1 end</p>', '\\#tag and C# and #1 end'],
	['a tag in brackets', '<p>see (#tag)</p>', 'see (\\#tag)'],
	['a heading by sign', '<p># no heading</p>', '\\# no heading'],
	['a comment', '<p>%%hidden%%</p>', '\\%\\%hidden\\%\\%'],
	['a highlight', '<p>==high==</p>', '\\=\\=high\\=\\='],
	['two prices', '<p>$5 and $10</p>', '\\$5 and \\$10'],
	['one price', '<p>It costs $5.</p>', 'It costs $5.'],
	['a struck text', '<p>~~x~~ but ~5</p>', '\\~\\~x\\~\\~ but ~5'],
	['emphasis by sign', '<p>*a* and _b_ and 2 * 3 * 4</p>', '\\*a\\* and \\_b\\_ and 2 * 3 * 4'],
	['one star', '<p>price* of it</p>', 'price* of it'],
	[
		'underscores in words',
		'<p>snake_case_name and __init__</p>',
		'snake_case_name and \\_\\_init\\_\\_',
	],
	['a template command', '<p>a &lt;% tp.x %&gt; b</p>', 'a \\<\\% tp.x %> b'],
	[
		'a template command in code over two lines',
		'<p>a <code>x\n> &lt;% y</code></p>',
		'a x > \\<\\% y',
	],
	['an inline field', '<p>key:: value</p>', 'key:\\: value'],
	['a block id', '<p>text ^id</p>', 'text \\^id'],
	['a power', '<p>2^10 is big</p>', '2^10 is big'],
	['a footnote by sign', '<p>x [^1] y</p>', 'x \\[^1] y'],
	['an inline footnote by sign', '<p>x ^[note] y</p>', 'x \\^\\[note] y'],
	['an ordinal', '<p>1. no list</p>', '1\\. no list'],
	['a year at the end', '<p>in 1984.</p>', 'in 1984.'],
	['a dash', '<p>- no list</p>', '\\- no list'],
	['a rule by sign', '<p>---</p>', '\\---'],
	['a rule by stars', '<p>* * *</p>', '\\* * *'],
	['an underline of a heading', '<p>Title<br>===</p>', 'Title  \n\\=\\=\\='],
	['a quote by sign', '<p>&gt; no quote</p>', '\\> no quote'],
	['a callout in a quote', '<blockquote>[!note] x</blockquote>', '> \\[!note] x'],
	['a task by sign', '<p>- [ ] no task</p>', '\\- [ ] no task'],
	['tags of HTML', '<p>a &lt;div&gt; b and 1 &lt; 2</p>', 'a \\<div> b and 1 < 2'],
	['an entity as text', '<p>&amp;amp; and AT&amp;T</p>', '\\&amp; and AT&T'],
	['a link by sign', '<p>[a](b) and [sic]</p>', '\\[a](b) and [sic]'],
	['an image by sign', '<p>![a](b)</p>', '!\\[a](b)'],
	['a definition by sign', '<p>[a]: b</p>', '\\[a]: b'],
	['a table by signs', '<p>a | b<br>--- | ---</p>', 'a | b  \n\\--- | ---'],
	['a pipe at the start', '<p>|a|</p>', '\\|a|'],
	['a backslash before a sign', '<p>a\\*b and C:\\dir</p>', 'a\\\\*b and C:\\dir'],
	['code by sign', '<p>`a`</p>', '\\`a\\`'],
	['a fence by sign', '<p>```js</p>', '\\`\\`\\`js'],
	[
		'an address in prose',
		'<p>see https://a.example/x_y_z?a=1#b.</p>',
		'see https://a.example/x_y_z?a=1#b.',
	],
	['a template of words', '<p>{{date}} and ${x}</p>', '\\{\\{date}} and \\${x}'],
	['code that a plugin would run', '<p><code>= this.file.name</code></p>', '= this.file.name'],
	['signs that meet across markup', '<p>[<b>[x]]</b> =<i>=</i></p>', '[**[x]]** =*=*'],
	['our own marks', '<p>%% /zettelfeed:text %%</p>', '\\%\\% /zettelfeed:text \\%\\%'],
	[
		'stars and underlines that open nothing',
		'<p>5€* or x*, see https://e.example/a_b_(c) and y_</p>',
		'5€* or x*, see https://e.example/a_b_(c) and y_',
	],
	[
		'stars in one row with those of bold',
		'<p>a<b><b>***x</b>y</b>, <b>z ***</b></p>',
		'a\\***\\*\\*xy**, **z \\*\\*\\***',
	],
	[
		'addresses that our own signs would be read as parts of',
		'<p>http://localhost:80/<em>name</em>/x <del>https://a.example/b</del> https://a.example/c*d* https://a.example/e&lt;f&gt; <b>https://a.example/g</b> https://a.example/h_i</p>',
		'http\\://localhost:80/*name*/x ~~https\\://a.example/b~~ https\\://a.example/c\\*d\\* https\\://a.example/e\\<f> **https://a.example/g** https://a.example/h_i',
	],
];

export const MATH_CASES: readonly Case[] = [
	[
		'KaTeX',
		'<p>so <span class="katex"><span class="katex-mathml"><math><semantics><mrow></mrow><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">a2</span></span></p>',
		'so $a^2$',
	],
	[
		'KaTeX that shows only',
		'<p>so <span class="katex"><span class="katex-html" aria-hidden="true"><span class="mord">x</span></span></span> holds</p>',
		'so x holds',
	],
	[
		'MathJax 2 in its other drawings',
		'<p><span class="MathJax_Preview"></span><span class="MathJax_CHTML"><span class="mjx-math">a</span></span><script type="math/tex">a_1</script> and <span class="MathJax_SVG_Display"><span class="MathJax_SVG"><svg></svg></span></span><script type="math/tex">b</script></p>',
		'$a_1$ and $b$',
	],
	[
		'QuickLaTeX',
		'<p><img src="https://garden.example/q.png" class="ql-img-displayed-equation" alt="\\[ a^2 \\]"></p>',
		'$$\na^2\n$$',
	],
	[
		'KaTeX on a line of its own',
		'<p>so</p><span class="katex-display"><span class="katex"><math><annotation encoding="application/x-tex">a^2</annotation></math></span></span>',
		'so\n\n$$\na^2\n$$',
	],
	[
		'MathJax 2',
		'<p><span class="MathJax_Preview"></span><span class="MathJax">a2</span><script type="math/tex">a^2</script></p>',
		'$a^2$',
	],
	[
		'MathJax 2 on a line of its own',
		'<div class="MathJax_Display">x</div><script type="math/tex; mode=display">\\sum_i i</script>',
		'$$\n\\sum_i i\n$$',
	],
	[
		'MathJax 3',
		'<p><mjx-container><svg></svg><mjx-assistive-mml><math><mfrac><mn>1</mn><mi>x</mi></mfrac></math></mjx-assistive-mml></mjx-container></p>',
		'$\\frac{1}{x}$',
	],
	[
		'LessWrong',
		'<p><span class="mjx-chtml"><span class="mjx-math" aria-label="x_{t+1}"><span>xt+1</span></span></span></p>',
		'$x_{t+1}$',
	],
	[
		'MathML',
		'<p><math><msup><mi>x</mi><mn>2</mn></msup><mo>≤</mo><msqrt><mi>π</mi></msqrt></math></p>',
		'$x^{2}\\le \\sqrt{\\pi}$',
	],
	[
		'MathML with its source',
		'<p><math display="block" alttext="x^2"><mi>x</mi></math></p>',
		'$$\nx^2\n$$',
	],
	[
		'Wikipedia',
		'<p><span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math></span><img src="/m.svg" class="mwe-math-fallback-image-inline" alt="{\\displaystyle E=mc^{2}}"></span></p>',
		'$E=mc^{2}$',
	],
	['an image with TeX', '<p><img class="latex" src="/l.png" alt="\\alpha+1"></p>', '$\\alpha+1$'],
	['round brackets', '<p>so \\(a+b\\) holds</p>', 'so $a+b$ holds'],
	['square brackets', '<p>so \\[a+b\\]</p>', 'so\n\n$$\na+b\n$$'],
	['two dollars', '<p>$$E=mc^2$$</p>', '$$\nE=mc^2\n$$'],
	['Pandoc', '<p><span class="math inline">\\(x\\)</span></p>', '$x$'],
	['GitHub', '<p><math-renderer>$x+1$</math-renderer></p>', '$x+1$'],
	[
		'a dollar and a comment in TeX',
		'<p><script type="math/tex">\\text{a $ b} % no\n+ c</script></p>',
		'$\\text{a \\$ b} + c$',
	],
	[
		'formulas that touch each other and a digit',
		'<p>a<math><mi>x</mi></math><math><mi>y</mi></math>5</p>',
		'a$x y$\u20605',
	],
	['a formula of Kramdown', '<p>If <span class="kdmath">$x_1$</span></p>', 'If $x_1$'],
	[
		'formulas of GitLab',
		'<p><code class="code math js-render-math">a^2</code></p><pre class="code math js-render-math"><code>b</code></pre>',
		'$a^2$\n\n$$\nb\n$$',
	],
	[
		'formulas of Markdown processors',
		'<p><code class="language-math math-inline">a</code></p><pre><code class="language-math math-display">b</code></pre>',
		'$a$\n\n$$\nb\n$$',
	],
	[
		'commands between dollars in a feed',
		'<p>Let $\\alpha &lt; \\beta$ and $x$ cost $5 or $6.</p>',
		'Let $\\alpha < \\beta$ and $x$ cost \\$5 or \\$6.',
	],
	[
		'a drawn formula without its source',
		'<p>is <span class="MathJax"><nobr>x</nobr></span> so</p>',
		'is x so',
	],
	[
		'formulas of Distill',
		'<p>With <d-math>x^2</d-math></p><d-math block>y</d-math>',
		'With $x^2$\n\n$$\ny\n$$',
	],
	[
		'formulas that touch under marks, which say nothing of them',
		'<p><i><math><mi>x</mi></math></i><i><math><mi>y</mi></math></i></p>',
		'$x y$',
	],
	[
		'a formula before all else',
		'<script type="math/tex; mode=display">x = 1 \\% 2</script><p>t</p>',
		'$$\nx = 1 \\% 2\n$$\n\nt',
	],
	[
		'a centred picture of a formula',
		'<p align="center"><img src="https://s0.wp.com/latex.php?latex=%5Cdisplaystyle+x%5E2" alt="\\displaystyle x^2" class="latex" /></p>',
		'$$\nx^2\n$$',
	],
	[
		'CodeCogs, names for signs in its address',
		'<p>a <img src="https://latex.codecogs.com/gif.latex?x^2&amp;space;+1" title="x^2 +1" alt=""> b</p>',
		'a $x^2 +1$ b',
	],
	[
		'Zhihu, drawn',
		'<p>设<span class="ztext-math" data-eeimg="1" data-tex="x^2"><span></span><span class="MathJax_SVG">z</span></span>为</p>',
		'设$x^2$为',
	],
	[
		'a formula over lines that are broken',
		'<p>$$a = b \\\\<br />c = d$$</p>',
		'$$\na = b \\\\\nc = d\n$$',
	],
	[
		'MathJax that keeps MathML in an attribute alone',
		'<p>a <span class="MathJax_SVG" data-mathml="&lt;math xmlns=&quot;http://www.w3.org/1998/Math/MathML&quot;&gt;&lt;msup&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;mn&gt;2&lt;/mn&gt;&lt;/msup&gt;&lt;/math&gt;"><svg><path/></svg></span> b</p>',
		'a $x^{2}$ b',
	],
	[
		'a fraction without a line, as choices are written',
		'<p>of <math><mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow></math> ways</p>',
		'of $({n \\atop k})$ ways',
	],
	[
		'TeX beside what KaTeX has drawn of it',
		'<p>so <span class="math-inline" data-math="\\forall x"><span class="katex"><span class="katex-html" aria-hidden="true"><span class="mord">∀x</span></span></span></span></p>',
		'so $\\forall x$',
	],
	[
		'KaTeX of WordPress, before its script ran',
		'<p>a <span class="katex-eq" data-katex-display="false">x^2</span> b</p><span class="katex-eq" data-katex-display="true">y</span>',
		'a $x^2$ b\n\n$$\ny\n$$',
	],
	[
		'a formula of Gemini, whose source stands beside it',
		'<p><span class="math-inline" data-math="\\frac{a}{b}"><span class="katex"><span class="katex-html" aria-hidden="true">ab</span></span></span> of it.</p>',
		'$\\frac{a}{b}$ of it.',
	],
	[
		'a binomial in MathML',
		'<p><math><mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow></math></p>',
		'$({n \\atop k})$',
	],
	[
		'a picture whose words are TeX',
		'<p>As <img src="/eq.svg" alt="\\log(y) = \\exp(x)"> says.</p>',
		'As $\\log(y) = \\exp(x)$ says.',
	],
	[
		'a picture whose words are lines of TeX',
		'<p><img src="/eq.svg" alt="\\begin{align*} a &amp;= b \\\\ c &amp;= d \\end{align*}"></p>',
		'$$\n\\begin{align*} a &= b \\\\ c &= d \\end{align*}\n$$',
	],
];

export const FOOTNOTE_CASES: readonly Case[] = [
	[
		'markdown-it',
		'<p>A.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>Proof. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'LessWrong',
		'<p>A.<span class="footnote-reference" role="doc-noteref" id="fnref9x"><sup><a href="#fn9x">[1]</a></sup></span></p><ol class="footnote-section footnotes" role="doc-endnotes"><li class="footnote-item" role="doc-endnote" id="fn9x"><span class="footnote-back-link"><sup><strong><a href="#fnref9x">^</a></strong></sup></span><div class="footnote-content"><p>Proof.</p></div></li></ol>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'Substack',
		'<p>A.<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Proof.</p></div></div>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'Wikipedia',
		'<p>A.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Proof.</span></li></ol>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'Pandoc',
		'<p>A.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Proof.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'Google Docs',
		'<p>A.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Proof.</span></p></div>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'WordPress',
		'<p>A.<sup data-fn="ab" class="fn"><a href="#ab" id="ab-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="ab">Proof. <a href="#ab-link">↩︎</a></li></ol>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'GitHub',
		'<p>A.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup></p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>Proof. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'Docutils',
		'<p>A.<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a></p><aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>Proof.</p></aside>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'margin notes',
		'<p>A.<label for="sn" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn" class="margin-toggle"><span class="sidenote">Proof.</span> B.</p>',
		'A.[^1] B.\n\n[^1]: Proof.',
	],
	[
		'a pop-up',
		'<p>A.<button popovertarget="p1">1</button></p><div id="p1" popover>Proof.</div>',
		'A.[^1]\n\n[^1]: Proof.',
	],
	[
		'one text referred to twice',
		'<p>A<sup><a href="#fn1">1</a></sup> B<sup><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1">Proof.</li></ol>',
		'A[^1] B[^1]\n\n[^1]: Proof.',
	],
	[
		'a text of two paragraphs and code',
		'<p>A<sup><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1"><p>One.</p><p>Two.</p><pre>x</pre></li></ol>',
		'A[^1]\n\n[^1]: One.\n\n    Two.\n\n    ```\n    x\n    ```',
	],
	[
		'two references in one sup',
		'<p>A<sup><a href="#fn1">1</a>,<a href="#fn2">2</a></sup></p><ol class="footnotes"><li id="fn1">One.</li><li id="fn2">Two.</li></ol>',
		'A[^1],[^2]\n\n[^1]: One.\n\n[^2]: Two.',
	],
	[
		'a table of contents is no footnote',
		'<ul><li><a href="#a">1</a></li></ul><h2 id="a">A</h2><p>x</p>',
		'- [1](https://garden.example/blog/post#a)\n\n## A\n\nx',
	],
	[
		'a number whose text is empty',
		'<p>a<sup><a href="#f1" id="r1">1</a></sup> b<sup><a href="#f2" id="r2">2</a></sup></p><ol class="footnotes"><li id="f1"><a href="#r1">^</a></li><li id="f2">N <a href="#r2">^</a></li></ol>',
		'a<sup>[1]</sup> b[^2]\n\n[^2]: N',
	],
	[
		'Ghost, a raised number before the text',
		'<p>Bread rises<sup><a href="#footnote1" id="ref1">1</a></sup> well.</p><hr><p id="footnote1"><sup>1</sup> Given time. <a href="#ref1">↩</a></p>',
		'Bread rises[^1] well.\n\n[^1]: Given time.',
	],
	[
		'DocBook',
		'<p>Bread rises<sup>[<a id="id1" href="#ftn.id1" class="footnote">1</a>]</sup> well.</p><div class="footnotes"><br><hr><div class="footnote" id="ftn.id1"><p><sup>[<a href="#id1" class="para">1</a>] </sup>Given time.</p></div></div>',
		'Bread rises[^1] well.\n\n[^1]: Given time.',
	],
	[
		'an endnote of Word',
		'<p>Bread rises<a href="#_edn1" name="_ednref1"><span class="MsoEndnoteReference">[i]</span></a> well.</p><div id="edn1"><p class="MsoEndnoteText"><a href="#_ednref1" name="_edn1">[i]</a> Given time.</p></div>',
		'Bread rises[^1] well.\n\n[^1]: Given time.',
	],
	[
		'Zola',
		'<p>Rises<sup class="footnote-reference"><a href="#1">1</a></sup> well.</p><div class="footnote-definition" id="1"><sup class="footnote-definition-label">1</sup><p>Given time.</p></div>',
		'Rises[^1] well.\n\n[^1]: Given time.',
	],
	[
		'mdBook, whose list is called a definition',
		'<p>Rises<sup class="footnote-reference" id="fr-1-1"><a href="#footnote-1">1</a></sup> well.</p><hr><ol class="footnote-definition"><li id="footnote-1"><p>Given time. <a href="#fr-1-1">↩</a></p></li></ol>',
		'Rises[^1] well.\n\n[^1]: Given time.',
	],
	[
		'Hexo, the number and the text in spans',
		'<p>面包<sup id="fnref:1"><a href="#fn:1" rel="footnote"><span class="hint--top hint--error" aria-label="需要时间。">[1]</span></a></sup>。</p><div id="footnotes"><hr><div id="footnotelist"><ol style="list-style:none;"><li id="fn:1"><span style="display: inline-block; vertical-align: top;">1.</span><span style="display: inline-block; vertical-align: top;">需要时间。</span><a href="#fnref:1" rev="footnote"> ↩</a></li></ol></div></div>',
		'面包[^1]。\n\n[^1]: 需要时间。',
	],
	[
		'Typora',
		'<p>Rises<sup class="md-footnote"><a href="#dfref-footnote-1" name="ref-footnote-1">1</a></sup> well.</p><div class="footnotes-area"><hr><div class="footnote-line"><span class="md-fn-count">1</span> Given time. <a name="dfref-footnote-1" href="#ref-footnote-1" title="back to document" class="reversefootnote">↩</a></div></div>',
		'Rises[^1] well.\n\n[^1]: Given time.',
	],
	[
		'a footnote that refers to another',
		'<p>A<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:1"><p>n<sup id="fnref:2"><a href="#fn:2" class="footnote">2</a></sup> <a href="#fnref:1" class="reversefootnote">↩</a></p></li><li id="fn:2"><p>m <a href="#fnref:2" class="reversefootnote">↩</a></p></li></ol></div>',
		'A[^1]\n\n[^1]: n[^2]\n\n[^2]: m',
	],
];
