import type { Case } from './model';

/** Markup of makers whose pages were not at hand when the other cases were written. */
export const MAKER_CASES: readonly Case[] = [
	[
		'footnotes of a WordPress plugin, the page named with a last slash',
		'<p>Alpha<span id=\'easy-footnote-1-123\' class=\'easy-footnote-margin-adjust\'></span><span class=\'easy-footnote\'><a href=\'https://garden.example/blog/post/#easy-footnote-bottom-1-123\' title=\'Note text here.\'><sup>1</sup></a></span> beta.</p>\n<div class="easy-footnote-title"><h4>Notes</h4></div><ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-123" class="easy-footnote-margin-adjust"></span>Note text here.<a class="easy-footnote-to-top" href="https://garden.example/blog/post/#easy-footnote-1-123"></a></li></ol>',
		'Alpha[^1] beta.\n\n[^1]: Note text here.',
	],
	[
		'a footnote of SPIP, in brackets on both sides',
		'<p>Ici<span class="spip_note_ref">&nbsp;[<a href="#nb1" class="spip_note" rel="footnote" title="Une note." id="nh1">1</a>]</span>.</p><div class="notes"><h2>Notes</h2><div id="nb1"><p><span class="spip_note_ref">[<a href="#nh1" class="spip_note" rev="footnote">1</a>]&nbsp;</span>Une note.</p></div></div>',
		'Ici[^1].\n\n[^1]: Une note.',
	],
	[
		'a note beside the text that is in the list of notes, too',
		'<p>Here<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a><span class="sidenote"><span class="sidenote-number">1</span> The note.</span> on.</p><section class="footnotes" role="doc-endnotes"><ol><li id="fn1"><p>The note.<a href="#fnref1" class="footnote-back">↩</a></p></li></ol></section>',
		'Here[^1] on.\n\n[^1]: The note.',
	],
	[
		'a note of Quarto in the margin',
		'<p>Here<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> on.</p><div class="no-row-height column-margin column-container"><div id="fn1"><p><sup>1</sup>&nbsp;The note.</p></div></div>',
		'Here[^1] on.\n\n[^1]: The note.',
	],
	['a rule right after a rule', '<p>One.</p><hr>\n<hr><p>Two.</p>', 'One.\n\n---\n\nTwo.'],
	[
		'line ends that a style shows',
		'<div style="white-space:pre-line"><span>One line.\n\nNext paragraph.</span></div>',
		'One line.\n\nNext paragraph.',
	],
	[
		'numbers that CSDN sets below code, the bar that Juejin sets in it',
		'<pre><code class="language-js">let a;\nlet b;<ul class="pre-numbering"><li>1</li><li>2</li></ul></code></pre><pre><div class="code-block-extension-header"><span>bash</span><span>复制代码</span></div><code class="hljs language-bash">npm ci</code></pre>',
		'```js\nlet a;\nlet b;\n```\n\n```bash\nnpm ci\n```',
	],
	[
		'the name of a function with its module, as Sphinx sets it',
		'<p><span class="sig"><span class="sig-prename">valley.</span><span class="sig-name">wall</span></span> builds.</p>',
		'valley.wall builds.',
	],
	[
		'a footnote of Asciidoctor in brackets',
		'<div class="paragraph"><p>Here.<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup> On.</p></div>\n<div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. The note.</div></div>',
		'Here.[^1] On.\n\n[^1]: The note.',
	],
	[
		'a footnote of LaTeXML, in its place',
		'<p class="ltx_p">Here<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>The note.</span></span></span> on.</p>',
		'Here[^1] on.\n\n[^1]: The note.',
	],
	[
		'a footnote of Distill',
		'<p>Here<d-footnote id="d-footnote-1">The note.</d-footnote> on.</p>',
		'Here[^1] on.\n\n[^1]: The note.',
	],
	[
		'a footnote in a heading and one in a cell',
		'<h2>Title<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup></h2><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>x<sup id="fnref:2"><a href="#fn:2" class="footnote-ref">2</a></sup></td></tr></tbody></table>\n<div class="footnotes"><hr><ol><li id="fn:1"><p>One. <a href="#fnref:1" class="footnote-backref">↩</a></p></li><li id="fn:2"><p>Two. <a href="#fnref:2" class="footnote-backref">↩</a></p></li></ol></div>',
		'## Title[^1]\n\n| A |\n| --- |\n| x[^2] |\n\n[^1]: One.\n\n[^2]: Two.',
	],
	[
		'the foot of a table stands last',
		'<table><thead><tr><th>K</th><th>V</th></tr></thead><tfoot><tr><td>Sum</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>1</td></tr></tbody><tbody><tr><td>b</td><td>2</td></tr></tbody></table>',
		'| K | V |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n| Sum | 3 |',
	],
	[
		'an equation of LaTeXML with its number',
		'<p class="ltx_p">Let <math id="S1.m1" class="ltx_Math" alttext="f:X\\to Y" display="inline"><semantics><mrow><mi>f</mi><mo>:</mo><mi>X</mi></mrow><annotation encoding="application/x-tex">f:X\\to Y</annotation></semantics></math> be.</p><table id="S1.E1" class="ltx_equation ltx_eqn_table"><tbody><tr class="ltx_equation ltx_eqn_row ltx_align_baseline"><td class="ltx_eqn_cell ltx_eqn_center_padleft"></td><td class="ltx_eqn_cell ltx_align_center"><math alttext="y=f(x)" class="ltx_Math" display="block"><semantics><mi>y</mi><annotation encoding="application/x-tex">y=f(x)</annotation></semantics></math></td><td class="ltx_eqn_cell ltx_eqn_center_padright"></td><td rowspan="1" class="ltx_eqn_cell ltx_eqn_eqno ltx_align_middle ltx_align_right"><span class="ltx_tag ltx_tag_equation ltx_align_right">(1)</span></td></tr></tbody></table>',
		'Let $f:X\\to Y$ be.\n\n$$\ny=f(x) \\tag{1}\n$$',
	],
	[
		'a box of Asciidoctor',
		'<div class="admonitionblock caution"><table><tbody><tr><td class="icon"><div class="title">Caution</div></td><td class="content"><div class="paragraph"><p>Hot surface.</p></div></td></tr></tbody></table></div>',
		'> [!caution]\n> Hot surface.',
	],
	[
		'ticks of Notion, a list for each',
		'<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div><span class="to-do-children-checked">Bought</span></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div><span class="to-do-children-unchecked">Buy</span></li></ul>',
		'- [x] Bought\n- [ ] Buy',
	],
	[
		'a set of images without blanks between',
		'<img data-srcset="/a-480.jpg 480w,/a-960.jpg 960w" data-sizes="auto" alt="A" class="lazyload">',
		'![A](https://garden.example/a-960.jpg)',
	],
	[
		'a note marked by a star',
		'<p>Offer valid today.<a href="#note" id="ref"><sup>*</sup></a></p><p id="note"><a href="#ref">*</a> While stocks last.</p>',
		'Offer valid today.[^1]\n\n[^1]: While stocks last.',
	],
	[
		'code as a list of lines',
		'<pre class="prettyprint lang-java linenums"><ol class="linenums"><li class="L0"><span class="kwd">int</span><span class="pln"> a</span></li><li class="L1"><span class="kwd">int</span><span class="pln"> b</span></li></ol></pre>',
		'```java\nint a\nint b\n```',
	],
	[
		'formulas of GitHub, one in backticks',
		'<math-renderer class="js-display-math" style="display: block" data-static-url="x">$$\\frac{1}{2}$$</math-renderer><p>and <math-renderer class="js-inline-math">$`a_b`$</math-renderer></p>',
		'$$\n\\frac{1}{2}\n$$\n\nand $a_b$',
	],
	[
		'a card of MDN',
		'<div class="notecard warning"><p><strong>Warning:</strong> Old API.</p></div>',
		'> [!warning]\n> **Warning:** Old API.',
	],
	[
		'a hint that is an info',
		'<div class="hint hint-info"><div class="hint-body"><p>Info text.</p></div></div>',
		'> [!info]\n> Info text.',
	],
	[
		'brackets that belong together stay on one side of italics',
		'<p><strong>Note:</strong>this and <strong>a</strong>b <em>(x)</em>y "<em>q</em>"</p>',
		'**Note**:this and **a**b (*x*)y "*q*"',
	],
	[
		'corner brackets stay on one side of bold',
		'<p>これは<strong>重要</strong>です。<strong>「鍵」</strong>だ</p>',
		'これは**重要**です。「**鍵**」だ',
	],
	[
		'a bar in a formula outside of tables',
		'<p>Cost is <span class="math inline">\\(\\$5\\)</span> and <span class="math inline">\\(a|b\\)</span></p>',
		'Cost is $\\$5$ and $a|b$',
	],
	[
		'a package whose version was hidden as an address',
		'<pre><code>npm i <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="412c242e36017170">[email&#160;protected]</a></code></pre>',
		'```\nnpm i meow@01\n```',
	],
	[
		'a footnote of Hatena, its number behind a star',
		'<p>ここ<span class="footnote"><a href="#f-1a2" id="fn-1a2" name="fn-1a2" title="注です。">*1</a></span>。</p><div class="footnote"><p class="footnote"><a href="#fn-1a2" id="f-1a2" name="f-1a2" class="footnote-number">*1</a><span class="footnote-delimiter">:</span><span class="footnote-text">注です。</span></p></div>',
		'ここ[^1]。\n\n[^1]: 注です。',
	],
	[
		'a footnote whose brackets stand round its link',
		'<p>Here [<a href="#n1" name="r1">1</a>] on.</p><p><a name="n1" href="#r1">[1]</a> The note.</p>',
		'Here [^1] on.\n\n[^1]: The note.',
	],
	[
		'a rule between a comment and the notes',
		'<p>Here.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><!--begin--><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>The note. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section><!--end-->',
		'Here.[^1]\n\n[^1]: The note.',
	],
	[
		'a heading and a table that are ones by their roles alone',
		'<div role="heading" aria-level="3">Head</div><div role="table"><div role="row"><span role="columnheader">A</span><span role="columnheader">B</span></div><div role="row"><span role="cell">1</span><span role="cell">2</span></div></div>',
		'### Head\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
	],
	[
		'a table that has its roles besides',
		'<table role="table"><tr role="row"><th role="columnheader" colspan="2">A</th><th role="columnheader" align="right">B</th></tr><tr role="row"><td role="cell">1</td><td role="cell">2</td><td role="cell" align="right">3</td></tr></table>',
		'| A |  | B |\n| --- | --- | --: |\n| 1 | 2 | 3 |',
	],
	[
		'a heading whose place is named in capitals',
		'<h3><span id="FOOTBALL">Football</span> in winter</h3><p>On snow.</p>',
		'### Football in winter\n\nOn snow.',
	],
	[
		'a box of mdBook, which is a quote',
		'<blockquote class="blockquote-tag blockquote-tag-warning"><p class="blockquote-tag-title"><svg></svg>Warning</p><p>Mind it.</p></blockquote>',
		'> [!warning]\n> Mind it.',
	],
	[
		'a message of Zenn with its sign',
		'<aside class="msg message"><span class="msg-symbol">!</span><div class="msg-content"><p>Mind it.</p></div></aside>',
		'> [!note]\n> Mind it.',
	],
	[
		'what calls itself a heading and holds paragraphs',
		'<div role="heading" aria-level="3"><p>One.</p><p>Two.</p></div>',
		'One.\n\nTwo.',
	],
	[
		'a footnote of WP-Footnotes, the way back in brackets',
		'<p>Here<a href="#footnote_0_12" id="identifier_0_12" class="footnote-link footnote-identifier-link" title="The note.">1</a> on.</p><ol class="footnotes"><li id="footnote_0_12" class="footnote">The note. [<a href="#identifier_0_12" class="footnote-link footnote-back-link">&#8617;</a>]</li></ol>',
		'Here[^1] on.\n\n[^1]: The note.',
	],
	[
		'a footnote of Texinfo, its number in a heading',
		'<p>Here<a id="DOCF1" href="#FOOT1"><sup>1</sup></a> on.</p><div class="footnotes-segment"><hr><h4 class="footnotes-heading">Footnotes</h4><h5 class="footnote-body-heading"><a id="FOOT1" href="#DOCF1">(1)</a></h5><p>The note.</p></div>',
		'Here[^1] on.\n\n[^1]: The note.',
	],
];
