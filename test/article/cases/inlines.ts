import type { Case } from './model';

export const INLINE_CASES: readonly Case[] = [
	[
		'bold and italic',
		'<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em></p>',
		'**a** **b** *c* *d*',
	],
	['bold in the middle of a word', '<p>un<b>believ</b>able</p>', 'un**believ**able'],
	['spaces inside bold', '<p>a<b> b </b>c</p>', 'a **b** c'],
	['bold next to bold', '<p><b>a</b><b>b</b></p>', '**ab**'],
	['a space in bold between bold and bold', '<p><b>a</b><b> b</b></p>', '**a b**'],
	['bold in bold', '<p><b>a <strong>b</strong> c</b></p>', '**a b c**'],
	['italic in bold', '<p><b>a <i>b</i></b> c</p>', '**a *b*** c'],
	['bold and italic at once', '<p><b><i>a</i></b></p>', '***a***'],
	['bold of nothing', '<p>a<b> </b>b<i></i></p>', 'a b'],
	[
		'italics that cross bold',
		'<p><b>one <i>two</i></b><i> three four</i></p>',
		'**one two** *three four*',
	],
	['struck', '<p><del>a</del> <s>b</s> <strike>c</strike></p>', '~~a~~ ~~b~~ ~~c~~'],
	['marked', '<p>a <mark>b</mark></p>', 'a ==b=='],
	['raised and lowered', '<p>x<sup>2</sup> H<sub>2</sub>O</p>', 'x<sup>2</sup> H<sub>2</sub>O'],
	['keys', '<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>', '<kbd>Ctrl</kbd>+<kbd>C</kbd>'],
	['underlined and inserted is plain', '<p><u>a</u> <ins>b</ins></p>', 'a b'],
	['an abbreviation is plain', '<p><abbr title="As Soon As Possible">ASAP</abbr></p>', 'ASAP'],
	['a quotation', '<p>She said <q>yes</q>.</p>', 'She said “yes”.'],
	['ruby with brackets', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', '漢(かん)'],
	['bold by style', '<p><span style="font-weight:700">a</span> b</p>', '**a** b'],
	['bold undone by style', '<b style="font-weight:normal"><p>a</p></b>', 'a'],
	['bold round paragraphs', '<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
	['quotation marks in bold that touch a word', '<p>a<b>"b"</b>c</p>', 'a"**b**"c'],
	['a colon in bold', '<p><b>Note:</b>text</p>', '**Note**:text'],
	['a colon in bold before a space', '<p><b>Note:</b> text</p>', '**Note:** text'],
	['hard spaces and soft hyphens', '<p>a\u00a0b so\u00adft\u200b</p>', 'a b soft'],
	['a break inside bold', '<p><b>a<br>b</b></p>', '**a  \nb**'],
	['an emoji as an image', '<p>Hi <img class="emoji" alt="🌱" src="/e.svg"></p>', 'Hi 🌱'],
	['bold of Word', '<p><b style="mso-bidi-font-weight:normal">a<o:p></o:p></b></p>', '**a**'],
	[
		'breaks at the edges of links and bold',
		'<p>a<a href="/t"><br>b</a> <b>c<br></b>d</p>',
		'a  \n[b](https://garden.example/t) **c**  \nd',
	],
	['code that touches code in italics', '<p><code>a</code><i><code>b</code></i>c</p>', '`ab`c'],
	[
		'quotes of which one stands in a link',
		'<p><b><a href="https://a.example/t">"a</a></b><b>"</b>a</p>',
		'**["a](https://a.example/t)**"a',
	],
	[
		'italics round a picture alone',
		'<p><i><img src="/bed.png" alt="Bed"></i> <b><img src="/b.png"></b></p>',
		'![Bed](https://garden.example/bed.png) ![](https://garden.example/b.png)',
	],
];

export const LINK_CASES: readonly Case[] = [
	[
		'one that an editor tore in two within a word',
		'<p>See <a href="/a">case stud</a><a href="/a">ies</a>, <a href="/b">one</a><a href="/c">two</a>, <a href="/a">one</a><a href="/a">, two</a>.</p>',
		'See [case studies](https://garden.example/a), [one](https://garden.example/b)[two](https://garden.example/c), [one](https://garden.example/a)[, two](https://garden.example/a).',
	],
	[
		'one that an editor tore in two where it becomes bold',
		'<p><a href="/a">case stud</a><b><a href="/a">ies</a></b></p>',
		'[case stud**ies**](https://garden.example/a)',
	],
	[
		'a relative address',
		'<p><a href="../a%20b?x=1&amp;y=2">this</a></p>',
		'[this](https://garden.example/a%20b?x=1&y=2)',
	],
	[
		'an address with brackets',
		'<p><a href="/p_(q)">x</a></p>',
		'[x](https://garden.example/p_%28q%29)',
	],
	[
		'a place in the page',
		'<p><a href="#part">part</a></p>',
		'[part](https://garden.example/blog/post#part)',
	],
	[
		'signs that servers tell from their codes stay as they are',
		'<p>For $5: <a href="/$s_!x/a=="><img src="/$s_!x/b==.png" alt="B"></a></p>',
		'For \\$5: [![B](https://garden.example/$s_!x/b==.png)](https://garden.example/$s_!x/a==)',
	],
	['a link that runs code', '<p><a href="javascript:x()">js</a></p>', 'js'],
	['a link into a vault', '<p><a href="obsidian://open?vault=x">open</a></p>', 'open'],
	['a link of nothing', '<p>a<a href="/x"></a>b</p>', 'ab'],
	['spaces inside a link', '<p>a<a href="/x"> b </a>c</p>', 'a [b](https://garden.example/x) c'],
	[
		'a link with a bracket',
		'<p><a href="/x">a [b]</a></p>',
		'[a \\[b\\]](https://garden.example/x)',
	],
	['bold in a link', '<p><a href="/x"><b>a</b> b</a></p>', '[**a** b](https://garden.example/x)'],
	[
		'a link in bold',
		'<p><b>a <a href="/x">b</a> c</b></p>',
		'**a [b](https://garden.example/x) c**',
	],
	['a link all in bold', '<p><b><a href="/x">b</a></b></p>', '**[b](https://garden.example/x)**'],
	[
		'a link round blocks',
		'<a href="/x"><h3>A</h3><p>b</p></a>',
		'### [A](https://garden.example/x)\n\n[b](https://garden.example/x)',
	],
	[
		'a link round an image',
		'<a href="/x"><img src="/i.png" alt="i"></a>',
		'[![i](https://garden.example/i.png)](https://garden.example/x)',
	],
	[
		'a link after an exclamation mark',
		'<p>wow!<a href="/b">x</a></p>',
		'wow\\![x](https://garden.example/b)',
	],
	[
		'an address as its own text',
		'<p><a href="https://a.example/x_y">https://a.example/x_y</a></p>',
		'[https://a.example/x_y](https://a.example/x_y)',
	],
	[
		'a mail address',
		'<p><a href="mailto:a@b.example">a@b.example</a></p>',
		'[a@b.example](mailto:a@b.example)',
	],
	['a link over two lines', '<p><a href="/x">a<br>b</a></p>', '[a b](https://garden.example/x)'],
	[
		'a title is left out',
		'<p><a href="/x" title="T &quot;q&quot;">a</a></p>',
		'[a](https://garden.example/x)',
	],
	[
		'a base address',
		'<base href="https://other.example/d/"><p><a href="x">a</a></p>',
		'[a](https://other.example/d/x)',
	],
	['a link that only a script answers', '<p><a href="#">top</a></p>', 'top'],
	[
		'links raised together',
		'<p>Shown<sup><a data-track="click" href="#ref-CR1" id="ref-link-section-1" title="Ann, A. 2020" aria-label="Reference 1">1</a>,<a href="#ref-CR2" id="ref-link-section-2">2</a></sup>.</p><ol class="c-article-references"><li class="c-article-references__item js-c-reading-companion-references-item" data-counter="1."><p class="c-article-references__text" id="ref-CR1">Ann. <i>J</i>. 2020.</p></li><li data-counter="2."><p class="c-article-references__text" id="ref-CR2">Bob. 2021.</p></li></ol>',
		'Shown<sup>[1](https://garden.example/blog/post#ref-CR1),[2](https://garden.example/blog/post#ref-CR2)</sup>.\n\n1. Ann. *J*. 2020.\n2. Bob. 2021.',
	],
];

export const IMAGE_CASES: readonly Case[] = [
	[
		'a picture of several sizes that states none',
		'<img width="0" height="0" sizes="100vw" srcset="/a?w=640 640w, /a?w=1200 1200w" src="/a?w=1200">',
		'![](https://garden.example/a?w=1200)',
	],
	['an image', '<img src="i.png" alt="moss">', '![moss](https://garden.example/blog/i.png)'],
	[
		'a lazy image',
		'<img src="data:image/gif;base64,R0" data-src="/i.png" alt="moss">',
		'![moss](https://garden.example/i.png)',
	],
	[
		'the widest of a set',
		'<img src="/s.jpg" srcset="/s.jpg 480w, /l.jpg 1200w" alt="">',
		'![](https://garden.example/l.jpg)',
	],
	[
		'the densest of a set, no wider than the page shows it',
		'<img src="/s.jpg" srcset="/s.jpg 1x, /m.jpg 1.5x, /l.jpg 2x" alt="" width="220">',
		'![|220](https://garden.example/l.jpg)',
	],
	[
		'a set that only repeats the plain one',
		'<img src="/s.jpg" srcset="/t.jpg 1x" alt="">',
		'![](https://garden.example/s.jpg)',
	],
	[
		'a picture shown narrow',
		'<p>a <img src="/i.svg" alt="i" width="16" height="16"> b</p>',
		'a ![i|16](https://garden.example/i.svg) b',
	],
	[
		'a picture shown as wide as its file',
		'<img src="/s.jpg" srcset="/s.jpg 300w" alt="" width="300">',
		'![](https://garden.example/s.jpg)',
	],
	[
		'a picture',
		'<picture><source srcset="/w.webp 800w" type="image/webp"><img src="data:," alt="m"></picture>',
		'![m](https://garden.example/w.webp)',
	],
	[
		'commas inside addresses of a set',
		'<img srcset="https://cdn.example/w_400,c_fill/a.png 400w, https://cdn.example/w_800,c_fill/a.png 800w" alt="">',
		'![](https://cdn.example/w_800,c_fill/a.png)',
	],
	[
		'a lazy image with a noscript twin',
		'<img src="data:image/svg+xml,x" alt="m"><noscript><img src="/real.png" alt="m"></noscript>',
		'![m](https://garden.example/real.png)',
	],
	['a beacon', '<p>a<img src="/b.gif" width="1" height="1"></p>', 'a'],
	['a placeholder alone', '<p>a<img src="data:image/gif;base64,R0" alt="x"></p>', 'a'],
	[
		'a description with signs',
		'<img src="/i.png" alt="a [b] #c\nd">',
		'![a \\[b\\] \\#c d](https://garden.example/i.png)',
	],
	[
		'a width set by style',
		'<img src="/i.png" alt="m" style="width: 320px">',
		'![m|320](https://garden.example/i.png)',
	],
	[
		'width and height as the file has them',
		'<img src="/i.png" alt="m" width="640" height="480">',
		'![m](https://garden.example/i.png)',
	],
	[
		'an image among words',
		'<p>a <img src="/i.png" alt="i"> b</p>',
		'a ![i](https://garden.example/i.png) b',
	],
	['spaces in an address', '<img src="/a b.png" alt="">', '![](https://garden.example/a%20b.png)'],
	[
		'a picture for readers without scripts alone',
		'<div><noscript><img src="/a.png" alt="A"></noscript></div>',
		'![A](https://garden.example/a.png)',
	],
	[
		'a pixel that counts readers without scripts',
		'<p>a</p><noscript><div><img src="https://mc.yandex.ru/watch/1" style="position:absolute; left:-9999px;" alt=""></div></noscript><p>b</p><noscript><p><img src="//stats.example/matomo.php?idsite=1&amp;rec=1" style="border:0" alt=""></p></noscript>',
		'a\n\nb',
	],
	[
		'a picture and its twin for readers without scripts',
		'<p><img src="/a.png" alt="A"><noscript><img src="/a.png" alt="A"></noscript></p>',
		'![A](https://garden.example/a.png)',
	],
	[
		'a picture of Medium, and one with an unseen sign in its address',
		'<p><img src="https://m.example/1*a.png" alt=""><img src="/a\u00adb.png" alt=""></p>',
		'![](https://m.example/1*a.png)![](https://garden.example/a%C2%ADb.png)',
	],
];

export const MEDIA_CASES: readonly Case[] = [
	[
		'a video of YouTube',
		'<iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="Moss"></iframe>',
		'[Moss](https://www.youtube.com/watch?v=abcdefghijk)',
	],
	[
		'a video of YouTube without cookies and title',
		'<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk"></iframe>',
		'[https://www.youtube.com/watch?v=abcdefghijk](https://www.youtube.com/watch?v=abcdefghijk)',
	],
	[
		'a video whose title names what players say where they cannot play',
		'<iframe src="https://www.youtube.com/embed/abcdefghijk" title="How a browser draws a page"></iframe>',
		'[How a browser draws a page](https://www.youtube.com/watch?v=abcdefghijk)',
	],
	[
		'a video of Vimeo',
		'<iframe src="//player.vimeo.com/video/123456?h=1" title="Fern"></iframe>',
		'[Fern](https://vimeo.com/123456)',
	],
	[
		'a video file',
		'<video controls poster="/p.jpg"><source src="/v.mp4" type="video/mp4">No video.</video>',
		'[https://garden.example/v.mp4](https://garden.example/v.mp4)',
	],
	[
		'a sound file',
		'<audio src="/a.mp3" title="Birds"></audio>',
		'[Birds](https://garden.example/a.mp3)',
	],
	[
		'a frame that only counts',
		'<p>a</p><iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe>',
		'a',
	],
	[
		'a video that says what it shows',
		'<video src="/v.mp4">A walk through the garden</video>',
		'[A walk through the garden](https://garden.example/v.mp4)',
	],
	[
		'a sound of WordPress',
		'<audio><source src="/a.mp3?_=1"></audio>',
		'[https://garden.example/a.mp3](https://garden.example/a.mp3)',
	],
	[
		'a player with an address too long to read',
		'<iframe src="https://www.p.example/embed?a=0123456789012345678901234567890123456789012345678901234567890123456789"></iframe>',
		'[p.example](https://www.p.example/embed?a=0123456789012345678901234567890123456789012345678901234567890123456789)',
	],
	[
		'a button of Facebook and an advertisement',
		'<p>a</p><iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe><iframe src="https://ws-eu.amazon-adsystem.com/widgets/q?x"></iframe>',
		'a',
	],
	[
		'a player of WP Rocket',
		'<div class="rll-youtube-player" data-id="dQw4w9WgXcQ"></div>',
		'[https://www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
	],
	[
		'a post of Twitter that a script would draw',
		'<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/1"></a></blockquote>',
		'> [https://twitter.com/a/status/1](https://twitter.com/a/status/1)',
	],
	[
		'what Discourse sets round a picture',
		'<a class="lightbox" href="/b.png"><img src="/s.png" alt="A"><div class="meta"><span class="filename">A</span></div></a>',
		'[![A](https://garden.example/s.png)](https://garden.example/b.png)',
	],
];

export const CJK_CASES: readonly Case[] = [
	['bold without new spaces', '<p>中文<strong>粗</strong>体</p>', '中文**粗**体'],
	['a line end between Chinese signs', '<p>中文\n换行</p>', '中文换行'],
	['a line end between Latin and Chinese', '<p>中文\nLatin</p>', '中文 Latin'],
	['bold in brackets that touch', '<p>这是<b>「粗体」</b>文字</p>', '这是「**粗体**」文字'],
	['bold that ends with a full stop', '<p><b>粗体。</b>后文</p>', '**粗体**。后文'],
	[
		'a bold link that touches',
		'<p>看<b><a href="/x">这里</a></b>吧</p>',
		'看[**这里**](https://garden.example/x)吧',
	],
	['no space is added between scripts', '<p>使用GPT模型</p>', '使用GPT模型'],
	['Korean keeps its spaces', '<p>한국어\n문장</p>', '한국어 문장'],
	['an indented paragraph', '<p>　　段落</p>', '段落'],
	[
		'bold that ends in small letters, before a sign',
		'<p>减少<b>CO<sub>2</sub></b>排放</p>',
		'减少**CO**<sub>2</sub>排放',
	],
	[
		'struck text in bold, between signs',
		'<p>文<b><del>字</del></b>文 <b><del>字</del></b></p>',
		'文~~字~~文 **~~字~~**',
	],
	['blocks in a heading', '<h2><div>粉丝</div>\n<div>群体</div></h2>', '## 粉丝 群体'],
];
