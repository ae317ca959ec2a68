import type { Case } from './model';

/** Lists, tables, notes, boxes, pictures and players of editors and plugins. */
export const MARKUP_CASES: readonly Case[] = [
	[
		'the offer to edit beside a heading of Wikipedia',
		'<div class="mw-heading mw-heading2"><h2 id="History">History</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/w/index.php?title=X&amp;action=edit&amp;section=1" title="Edit section: History"><span>edit</span></a><span class="mw-editsection-bracket">]</span></span></div><p>Long ago.</p>',
		'## History\n\nLong ago.',
	],
	[
		'lists of Google Docs, one for each level',
		'<ul class="lst-kix_abc-0 start"><li class="c1 li-bullet-0"><span class="c2">One</span></li></ul><ul class="lst-kix_abc-1 start"><li class="c1"><span>Two</span></li></ul><ul class="lst-kix_abc-0"><li class="c1"><span>Three</span></li></ul>',
		'- One\n\t- Two\n- Three',
	],
	[
		'paragraphs of Word that are items of a list',
		'<p class="MsoListParagraphCxSpFirst" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->First</p><p class="MsoListParagraphCxSpMiddle" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp;&nbsp; </span></span>Sub</p><p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Last</p>',
		'- First\n\t- Sub\n- Last',
	],
	[
		'numbered paragraphs of Word',
		'<p class="MsoListParagraph" style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;&nbsp; </span></span>First</p><p class="MsoListParagraph" style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">2.<span>&nbsp;&nbsp;&nbsp; </span></span>Second</p>',
		'1. First\n2. Second',
	],
	[
		'a numbered list in a cell',
		'<table><tr><th>A</th></tr><tr><td><ol><li>one</li><li>two</li></ol></td></tr></table>',
		'| A |\n| --- |\n| 1. one<br>2. two |',
	],
	[
		'two rows of headers',
		'<table><thead><tr><th rowspan="2">N</th><th colspan="2">Size</th></tr><tr><th>w</th><th>h</th></tr></thead><tbody><tr><td>a</td><td>1</td><td>2</td></tr></tbody></table>',
		'| N | Size |  |\n| --- | --- | --- |\n|  | w | h |\n| a | 1 | 2 |',
	],
	[
		'rows of different lengths',
		'<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td>1</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>',
		'| A | B | C |  |\n| --- | --- | --- | --- |\n| 1 |  |  |  |\n| 1 | 2 | 3 | 4 |',
	],
	[
		'code with a bar in a cell',
		'<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td><pre><code>a | b</code></pre></td></tr></table>',
		'| A | B |\n| --- | --- |\n| x | `a \\| b` |',
	],
	[
		'an image of QuickLaTeX',
		'<p>Let <img src="https://x.com/wp-content/ql-cache/quicklatex.com-1_l3.png" class="ql-img-inline-formula quicklatex-auto-format" alt="&#97;&#95;&#49;" title="Rendered by QuickLaTeX.com" height="11" width="15"> be.</p>',
		'Let $a_1$ be.',
	],
	[
		'a formula of Substack that a script would draw',
		'<p>So:</p><div class="latex-rendered" data-attrs="{&quot;persistentExpression&quot;:&quot;x^2 + y^2&quot;,&quot;id&quot;:&quot;ABC&quot;}" data-component-name="LatexBlockToDOM"></div>',
		'So:\n\n$$\nx^2 + y^2\n$$',
	],
	[
		'footnotes of the plugin by MCI',
		'<p>Text<span class="footnote_referrer"><a role="button" tabindex="0" onclick="footnote_moveToReference_1_1(\'footnote_plugin_reference_1_1_1\');"><sup id="footnote_plugin_tooltip_1_1_1" class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_1_1_1" class="footnote_tooltip">Note here.</span></span>.</p><div class="speaker-mute footnotes_reference_container"><div class="footnote_container_prepare"><p><span role="button" tabindex="0" class="footnote_reference_container_label pointer">References</span></p></div><div id="footnote_references_container_1_1"><table class="footnotes_table footnote-reference-container"><caption class="accessibility">References</caption><tbody><tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_1_1_1" class="footnote_plugin_index pointer"><a role="button" class="footnote_plugin_link"><span class="footnote_index_arrow">&#8593;</span>1</a></th><td class="footnote_plugin_text">Note here.</td></tr></tbody></table></div></div>',
		'Text[^1].\n\n[^1]: Note here.',
	],
	[
		'raised numbers without links, notes of several blocks below a rule',
		'<p>Lime sets slowly.<sup>1</sup></p><p>A wall of 9 m<sup>2</sup> takes a week.<sup>2</sup></p><hr><p><sup>1</sup> In dry air.</p><ul><li>Or in sand.</li></ul><p><b><sup>2</sup> Seen:</b> in spring.</p>',
		'Lime sets slowly.[^1]\n\nA wall of 9 m<sup>2</sup> takes a week.[^2]\n\n[^1]: In dry air.\n\n    - Or in sand.\n\n[^2]: **Seen:** in spring.',
	],
	[
		'raised numbers without links, each note below its paragraph',
		'<p>A claim<sup>1</sup> of one.</p><p class="footnote"><sup>1</sup>The proof.</p><p>Another.<sup>2</sup></p><p class="footnote"><sup>2</sup>Its proof.</p><p>The end.</p>',
		'A claim[^1] of one.\n\nAnother.[^2]\n\nThe end.\n\n[^1]: The proof.\n\n[^2]: Its proof.',
	],
	[
		'raised numbers without links, a list that counts',
		'<p>A claim.<sup>1</sup></p><p>Another<sup>2</sup>.</p><div class="page__footnotes"><ol><li>The proof.</li><li>Its proof.</li></ol></div>',
		'A claim.[^1]\n\nAnother[^2].\n\n[^1]: The proof.\n\n[^2]: Its proof.',
	],
	[
		'raised numbers that are no notes',
		'<p>Walls of x<sup>1</sup> and 10<sup>2</sup> stones.</p><p><sup>1</sup> is one.</p>',
		'Walls of x<sup>1</sup> and 10<sup>2</sup> stones.\n\n<sup>1</sup> is one.',
	],
	[
		'raised numbers of which one has no note',
		'<p>A claim.<sup>1</sup></p><p>Another.<sup>2</sup></p><p><sup>1</sup> The proof.</p>',
		'A claim.<sup>1</sup>\n\nAnother.<sup>2</sup>\n\n<sup>1</sup> The proof.',
	],
	[
		'a note in the margin without a number',
		'<p>Text<label for="mn-1" class="margin-toggle">&#8853;</label><input type="checkbox" id="mn-1" class="margin-toggle"/><span class="marginnote">A margin note.</span> goes on.</p>',
		'Text[^1] goes on.\n\n[^1]: A margin note.',
	],
	[
		'a footnote of Word',
		'<p>Text<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference"><span style="mso-special-character:footnote"><!--[if !supportFootnotes]--><span class="MsoFootnoteReference">[1]</span><!--[endif]--></span></span></a>.</p><div style="mso-element:footnote-list"><br clear="all"><hr align="left" size="1" width="33%"><div style="mso-element:footnote" id="ftn1"><p class="MsoFootnoteText"><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1" title=""><span class="MsoFootnoteReference">[1]</span></a> Note.</p></div></div>',
		'Text[^1].\n\n[^1]: Note.',
	],
	[
		'a footnote of Google Docs',
		'<p>Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr class="c1"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c3">&nbsp;Note.</span></p></div>',
		'Text[^1].\n\n[^1]: Note.',
	],
	[
		'a footnote of old Docutils in a table',
		'<p>Text <a class="footnote-reference" href="#id2" id="id1">[1]</a>.</p><table class="docutils footnote" frame="void" id="id2" rules="none"><colgroup><col class="label"><col></colgroup><tbody valign="top"><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>Note.</td></tr></tbody></table>',
		'Text [^1].\n\n[^1]: Note.',
	],
	[
		'a footnote of Bigfoot',
		'<p>Text<sup id="fnref1" class="footnote-print-only"><a href="#fn1" rel="footnote">1</a></sup><span class="footnote-button bigfoot-footnote__container"><button class="bigfoot-footnote__button" data-bigfoot-footnote="&lt;p&gt;Note.&lt;/p&gt;"><span>●</span></button></span>.</p><ol class="footnotes"><li id="fn1"><p>Note. <a href="#fnref1" rev="footnote">↩</a></p></li></ol>',
		'Text[^1].\n\n[^1]: Note.',
	],
	[
		'a footnote of Littlefoot',
		'<p>Text<sup id="fnref:1"><button class="littlefoot-footnote__button" type="button" aria-label="See Footnote 1" data-footnote-number="1"><svg></svg></button><a href="#fn:1" class="footnote-print-only">1</a></sup>.</p><div class="footnotes"><ol><li id="fn:1" class="footnote-processed"><p>Note. <a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></div>',
		'Text[^1].\n\n[^1]: Note.',
	],
	[
		'a callout of Notion with its sign',
		'<figure class="block-color-gray_background callout" style="white-space:pre-wrap;display:flex" id="x"><div style="font-size:1.5em"><span class="icon">💡</span></div><div style="width:100%">An idea.</div></figure>',
		'> [!note]\n> 💡 An idea.',
	],
	[
		'a callout of Ghost with its sign',
		'<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">An idea.</div></div>',
		'> [!note]\n> 💡 An idea.',
	],
	[
		'a panel of Confluence',
		'<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Caution</p><span class="aui-icon aui-icon-small aui-iconfont-error confluence-information-macro-icon"></span><div class="confluence-information-macro-body"><p>Body.</p></div></div>',
		'> [!caution]\n> Body.',
	],
	[
		'a panel of Confluence without a title',
		'<div class="confluence-information-macro confluence-information-macro-tip"><span class="aui-icon confluence-information-macro-icon"></span><div class="confluence-information-macro-body"><p>Body.</p></div></div>',
		'> [!tip]\n> Body.',
	],
	[
		'a callout of Obsidian Publish, in its own word',
		'<div data-callout-metadata="" data-callout-fold="-" data-callout="faq" class="callout is-collapsible is-collapsed"><div class="callout-title"><div class="callout-icon"><svg></svg></div><div class="callout-title-inner">Why?</div><div class="callout-fold"><svg></svg></div></div><div class="callout-content"><p>Because.</p></div></div>',
		'> [!faq]- Why?\n> Because.',
	],
	[
		'a hint of GitBook that is a danger',
		'<blockquote class="hint hint-danger"><p>Danger here.</p></blockquote>',
		'> [!danger]\n> Danger here.',
	],
	[
		'a hint of GitBook that is a warning',
		'<div class="hint style-warning" data-style="warning"><div class="icon"><i></i></div><div class="content"><p>Text.</p></div></div>',
		'> [!warning]\n> Text.',
	],
	[
		'a box whose title has a header',
		'<div class="admonition admonition-warning"><div class="admonition-header"><svg></svg><span>Careful</span></div><div class="admonition-content"><p>Body.</p></div></div>',
		'> [!warning] Careful\n> Body.',
	],
	[
		'a picture whose words stand in its twin for readers without scripts',
		'<img src="data:image/svg+xml,%3Csvg%3E" class="lazy" alt=""><noscript><img src="/real.jpg" alt="Real"></noscript>',
		'![Real](https://garden.example/real.jpg)',
	],
	[
		"a number as a picture's words, which would be its width",
		'<img src="/a.png" alt="2024">',
		'![](https://garden.example/a.png)',
	],
	[
		'a picture of Next.js',
		'<span style="position:absolute"><img alt="A" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" decoding="async" data-nimg="fill"><noscript><img alt="A" srcset="/_next/image?url=%2Fa.png&amp;w=640&amp;q=75 640w, /_next/image?url=%2Fa.png&amp;w=1200&amp;q=75 1200w" src="/_next/image?url=%2Fa.png&amp;w=1200&amp;q=75" decoding="async"></noscript></span>',
		'![A](https://garden.example/_next/image?url=%2Fa.png&w=1200&q=75)',
	],
	[
		'a video of AMP',
		'<amp-youtube data-videoid="dQw4w9WgXcQ" layout="responsive" width="480" height="270"></amp-youtube>',
		'[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
	],
	[
		'a gist that a script would draw',
		'<p>Code:</p><script src="https://gist.github.com/ann/abc123.js"></script>',
		'Code:\n\n[gist.github.com/ann/abc123](https://gist.github.com/ann/abc123)',
	],
	[
		'a pen',
		'<iframe title="My pen" src="https://codepen.io/ann/embed/abc?default-tab=result"></iframe>',
		'[My pen](https://codepen.io/ann/pen/abc)',
	],
	[
		'an episode with a trail in its address',
		'<iframe src="https://open.spotify.com/embed/episode/abc?utm_source=generator" title="Spotify Embed: Ep"></iframe>',
		'[Spotify Embed: Ep](https://open.spotify.com/episode/abc)',
	],
	[
		'an old player',
		'<embed src="https://www.youtube.com/v/dQw4w9WgXcQ" type="application/x-shockwave-flash">',
		'[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
	],
	[
		'labels that only styles set apart',
		'<ul><li><div><span class="name">amount</span><span class="type">integer</span><span class="req">required</span></div><p>The amount.</p></li></ul>',
		'- amount integer required\n\n\tThe amount.',
	],
	[
		'a table by its roles alone',
		'<div role="table"><div role="rowgroup"><div role="row"><div role="columnheader">A</div><div role="columnheader">B</div></div></div><div role="rowgroup"><div role="row"><div role="cell"><p>1</p></div><div role="cell">2</div></div></div></div>',
		'| A | B |\n| --- | --- |\n| 1 | 2 |',
	],
	[
		'a larger table as the value of a small one',
		'<table><tr><th>Field</th><th>Values</th></tr><tr><td>size</td><td><table><tr><td>s</td><td>small</td></tr><tr><td>m</td><td>medium</td></tr><tr><td>l</td><td>large</td></tr></table></td></tr></table>',
		'| Field | Values |\n| --- | --- |\n| size | s small<br> m medium<br> l large |',
	],
	['a numbered heading', '<h2>1. Use</h2><p>1. no list</p>', '## 1. Use\n\n1\\. no list'],
	[
		'the number of a side note in the note',
		'<p>Moss<span class="sidenote"><label for="s1">1</label><input type="checkbox" id="s1"><span class="sidenote-content">The note.</span></span> grows.</p>',
		'Moss[^1] grows.\n\n[^1]: The note.',
	],
	[
		'tools of rustdoc and Sphinx',
		'<p><a class="src" href="/s">Source</a> <a class="anchor" href="#f">§</a><code>take(n)</code> <a href="/v"><span class="viewcode-link">[source]</span></a></p><h2><a href="#source">Source</a></h2>',
		'`take(n)`\n\n## Source',
	],
	[
		'footnotes whose numbers lead nowhere, below a rule',
		'<p>Lime sets.<sup>1</sup> Clay does not.<sup>[2]</sup></p><hr><p><sup>1</sup> In a week.</p><p><b><sup>[2]</sup> Note:</b> unless it is fired.</p>',
		'Lime sets.[^1] Clay does not.[^2]\n\n[^1]: In a week.\n\n[^2]: **Note:** unless it is fired.',
	],
	[
		'footnotes whose numbers lead nowhere, under a heading',
		'<article><p>Lime sets.<sup>1</sup></p><h2>Notes</h2><p><sup>1</sup>In a week.</p></article>',
		'Lime sets.[^1]\n\n[^1]: In a week.',
	],
	[
		'raised numbers that are powers',
		'<p>A bed of 10<sup>2</sup> m<sup>2</sup>, x<sup>2</sup>.</p><p><sup>2</sup> Squared.</p>',
		'A bed of 10<sup>2</sup> m<sup>2</sup>, x<sup>2</sup>.\n\n<sup>2</sup> Squared.',
	],
	[
		'a side note that begins with its raised number',
		'<p>Lime<label for="fn.1">1</label><input id="fn.1" type="checkbox"><span class="sidenote"><sup>1</sup> Slaked.</span> sets.</p>',
		'Lime[^1] sets.\n\n[^1]: Slaked.',
	],
	[
		'a folded callout whose text is hidden for now',
		'<div data-callout="faq" data-callout-fold="-" class="callout is-collapsed"><div class="callout-title">When to sow?</div><div class="callout-content" style="display: none;"><p>In March.</p></div></div>',
		'> [!faq]- When to sow?\n> In March.',
	],
	[
		'a picture that a script would fetch by a name of its own',
		'<p><img src="data:image/svg+xml,x" data-image-path="beds/bed.png" data-image-loader="https://a.example/bed.png" data-name="bed.png" alt="A bed"></p>',
		'![A bed](https://a.example/bed.png)',
	],
];
