import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { parseHtml } from '../../src/cli/dom';

/** Pages in the shape of publishing systems, with texts of our own: what must be there, and what must not. */
type Page = readonly [
	name: string,
	url: string,
	title: string,
	body: string,
	wanted: readonly string[],
	unwanted: readonly string[],
];

const HAN = [
	'城东污水处理厂二期工程已完成主体施工，预计今年十月底投入试运行，每日可新增处理能力八万吨。',
	'项目负责人介绍，二期工程采用了新的膜处理工艺，处理后的水可用于道路清洗和绿化灌溉。',
	'家住东岸小区的李阿姨说，河水一年比一年清，晚上散步的人也多了起来。',
	'业内人士认为，管网改造比建厂更难，需要各部门密切配合，制定细致的施工方案。',
] as const;
const LATIN = [
	'The harbour authority said on Monday that it would close the old swing bridge for eleven weeks.',
	'Traffic will be sent over the upper crossing, with delays of up to twenty minutes in the morning.',
	'Shopkeepers on the east bank are less patient, and have asked the council for relief from rates.',
	'The bridge was built to carry trams, which stopped running in the summer of a dry year.',
] as const;
const TITLE = '城东污水处理厂二期十月试运行';
const BRIDGE = 'Swing bridge to close';
const p = (texts: readonly string[], indent = ''): string =>
	texts.map((text) => `<p>${indent}${text}</p>`).join('\n');
const OTHERS =
	'<ul><li><a href="/1.html">青河新增三条公交线路</a></li><li><a href="/2.html">老城区供暖管网改造完成</a></li><li><a href="/3.html">市图书馆延长开放时间</a></li></ul>';
const NAV =
	'<div class="nav"><ul><li><a href="/a">首页</a></li><li><a href="/b">时政</a></li><li><a href="/c">社会</a></li></ul></div>';

const CHINESE: readonly Page[] = [
	[
		'a paper with the page it was printed on',
		'http://env.example/n1/c1.html',
		TITLE,
		`${NAV}<div class="rm_txt"><h1>${TITLE}</h1><div class="channel">2026年09月03日08:12 | 来源：<a href="#">青河日报</a></div><div class="rm_txt_con"><div class="bza"><p>点击播报本文，约 <span></span></p></div>${p(HAN, '　　')}<p class="paper_num">《 青河日报 》（ 2026年09月03日 06 版）</p><div class="edit">(责编：王小明、赵丽)</div></div><div class="rel"><h3>相关新闻</h3>${OTHERS}</div></div>`,
		HAN,
		['06 版', '责编', '点击播报', '公交线路'],
	],
	[
		'a portal that leads back to its front page',
		'https://portal.example/a/1',
		TITLE,
		`<div class="text"><h1>${TITLE}</h1><article class="article">${p(HAN)}<p><a href="//portal.example/?id=1"><span>返回门户，查看更多</span></a></p><p>责任编辑：<span></span></p></article><div class="statement">平台声明：该文观点仅代表作者本人。</div></div>`,
		HAN,
		['返回门户', '责任编辑', '平台声明'],
	],
	[
		'an account with its signs of an end',
		'https://account.example/s/1',
		TITLE,
		`<div id="img-content"><h1>${TITLE}</h1><div id="js_content" style="visibility: hidden">${HAN.map((text) => `<section><span>${text}</span></section><section><br></section>`).join('')}<p><span>— END —</span></p><p>编辑：小林</p><p>长按识别二维码关注我们</p><p>点个“在看”，让更多人看到</p></div></div>`,
		HAN,
		['END', '小林', '二维码', '在看'],
	],
	[
		'a town hall with its number of the letter',
		'http://town.example/art/1.html',
		'关于开展雨污分流试点的通知',
		`${NAV}<table><tr><td><div class="title">关于开展雨污分流试点的通知</div><div id="zoom"><p>青水〔2026〕31号</p><p>各区县水务局、有关单位：</p>${p(HAN, '　　')}<p style="text-align:right">青河市水务局</p><p style="text-align:right">2026年9月2日</p></div><div>【打印本页】 【关闭窗口】</div><div>扫一扫在手机打开当前页</div><div>上一篇：<a>关于节约用水的倡议书</a></div></td></tr></table>`,
		['青水〔2026〕31号', ...HAN, '青河市水务局', '2026年9月2日'],
		['打印本页', '扫一扫', '倡议书'],
	],
	[
		'an old page of tables with a column of links',
		'http://old.example/1.html',
		TITLE,
		`<center><table width=780><tr><td width=180><a href=1.html>青河新增三条公交线路</a><br><a href=2.html>老城区供暖管网改造完成</a><br><a href=3.html>市图书馆延长开放时间</a><br></td><td width=600><p align=center><font size=4><b>${TITLE}</b></font></p><hr size=1><font size=3>${p(HAN, '&nbsp;&nbsp;&nbsp; ')}</font><hr size=1><p align=right>【发表评论】【加入收藏】【<a href="javascript:window.close()">关闭窗口</a>】</p></td></tr></table></center>`,
		HAN,
		['公交线路', '图书馆', '加入收藏'],
	],
	[
		'a city paper of breaks, with its pages',
		'http://city.example/1.html',
		TITLE,
		`${NAV}<div class="article_l"><h1>${TITLE}</h1><div class="msg">2026-09-03 08:12 来源：青河晚报 我要评论(3)</div><div id="content">　　${HAN.join('<br/>　　')}<br/>　　编辑 张三<br/></div><div class="pages">上一页 <b>1</b> <a href="1_2.html">2</a> <a href="1_2.html">下一页</a></div><div class="bdshare">分享到：<a>微博</a></div></div>`,
		HAN,
		['张三', '下一页', '分享到', '我要评论'],
	],
	[
		'a market letter with its warning',
		'https://market.example/a/1.html',
		'青河水务拟投资五亿元',
		`<div class="txt"><h1>青河水务拟投资五亿元</h1><div id="ContentBody">${p(HAN)}<p>（文章来源：青河证券）</p><p>以上内容仅供参考，不构成投资建议。投资者据此操作，风险自担。</p></div></div>`,
		HAN,
		['文章来源', '投资建议'],
	],
	[
		'an app with its own words below',
		'https://app.example/1',
		TITLE,
		`<div class="index_content"><h1>${TITLE}</h1><div class="index_wrap">${p(HAN)}</div><div>责任编辑：王建</div><div>图片编辑：施佳</div><div>青河新闻报料：021-000000</div><div>未经授权，不得转载</div><div>关键词 &gt;&gt; <span>治水</span></div></div>`,
		HAN,
		['王建', '施佳', '报料', '关键词'],
	],
	[
		'a news site with notes about its rights',
		'http://site.example/1.htm',
		TITLE,
		`<div class="left"><h1>${TITLE}</h1><div class="text">${p(HAN, '　　')}</div><div class="weixin"><span>扫一扫，用手机看</span></div><div class="mz">凡注有“青河网”电头或标明“来源：青河网”的所有作品，版权均属于青河网。</div></div><div class="right">${OTHERS}</div>`,
		HAN,
		['扫一扫', '凡注有', '图书馆'],
	],
	[
		'a short piece of two sentences',
		'http://local.example/1.html',
		'百名志愿者清理河道',
		`<div class="header">${OTHERS}</div><div class="article"><h2>百名志愿者清理河道</h2><div class="date">发布时间：2026-09-03　来源：青河电视台</div><div class="text"><p>　　9月2日上午，青河市东岸街道组织一百名志愿者清理河道垃圾。</p><p>　　当天共清理垃圾两吨。</p></div><div class="ed">编辑：小王</div></div>`,
		['清理河道垃圾', '当天共清理垃圾两吨。'],
		['公交线路', '小王', '发布时间'],
	],
	[
		'a programmer’s page with its tools',
		'https://code.example/post/1',
		'用脚手架搭建组件库',
		`<article><h1>用脚手架搭建组件库</h1><div class="toc"><h3>文章目录</h3><ul><li><a href="#a">初始化项目</a></li></ul></div><h2 id="a">初始化项目</h2>${p(HAN.slice(0, 2))}<pre><div class="code-block-extension-header"><span>bash</span><span>复制代码</span></div><code class="language-bash">npm create lib</code></pre>${p(HAN.slice(2))}</article>`,
		[...HAN, 'npm create lib'],
		['文章目录', '复制代码'],
	],
	[
		'a paper of Taiwan with its rights',
		'https://island.example/news/1',
		'青河水廠二期試運轉',
		'<article><h1>青河水廠二期試運轉</h1><div class="paragraph"><p>青河市城東污水廠二期工程今天完成主體施工，預計十月底試運轉，每日可增加八萬噸處理量。</p><p>附近居民說，以前夏天不敢開窗，現在晚上散步的人變多了，放流水也可用來澆灌行道樹。</p></div><div>本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。</div></article>',
		['試運轉，每日', '澆灌行道樹'],
		['非經授權'],
	],
];

const REST: readonly Page[] = [
	[
		'an issue and its answers',
		'https://github.com/u/ferry/issues/12',
		'Cache grows · Issue #12',
		`<main><h1><bdi>Cache grows</bdi> #12</h1><div class="js-discussion">${['aray', 'mlin'].map((name, at) => `<div class="timeline-comment"><div><a class="author">${name}</a> commented <relative-time>Sep ${at + 3}</relative-time></div><table><tbody><tr><td class="comment-body markdown-body"><p>${LATIN[at] ?? ''}</p></td></tr></tbody></table></div>`).join('')}</div><div class="discussion-sidebar"><div>Assignees</div><div>No one assigned</div></div></main>`,
		['**aray** · Sep 3', LATIN[0], '**mlin** · Sep 4', LATIN[1]],
		['Assignees', 'commented'],
	],
	[
		'a release of a few words',
		'https://github.com/u/ferry/releases/tag/v4',
		'Release Ferry 4',
		'<main><div class="Box"><div class="Box-body"><h1>Ferry 4</h1><div>aray released this <a>12 commits</a> to main</div><div class="markdown-body my-3"><h2>What changed</h2><ul><li>images are streamed in layers</li><li>the old file is read no more</li></ul></div></div><details open><summary>Assets 3</summary><ul><li><a>ferry.tar.gz</a></li></ul></details></div></main>',
		['## What changed', 'streamed in layers', 'read no more'],
		['commits', 'Assets', 'tar.gz'],
	],
	[
		'a post of Mastodon',
		'https://m.example/@aray/11',
		'Anna Ray: "The bridge opens on Monday"',
		'<div id="mastodon"><div class="detailed-status"><strong>Anna Ray</strong><div class="status__content"><p>The bridge opens on Monday at eight, bring a flag.</p></div></div></div>',
		['bring a flag'],
		[],
	],
	[
		'a post of Bluesky for whoever runs no scripts',
		'https://bsky.app/profile/a.example/post/3k',
		'Anna Ray: "The bridge opens on Monday"',
		'<div id="root"></div><noscript><h1>JavaScript Required</h1><p>This is a heavily interactive web application, and JavaScript is required.</p><div id="bsky_post_summary"><h3>Post</h3><p id="bsky_handle">a.example</p><p id="bsky_post_text">The bridge opens on Monday at eight, bring a flag.</p></div></noscript>',
		['bring a flag'],
		['JavaScript'],
	],
	[
		'a line over the title and lines about the next article',
		'https://post.example/1',
		BRIDGE,
		`<main><article><p>HARBOUR &amp; COAST</p><h1>${BRIDGE}</h1>${p(LATIN)}<p>Previous article: <a>Ferry fares frozen</a></p><p>Next article: <a>The terns are back</a></p></article></main>`,
		LATIN,
		['HARBOUR', 'Ferry fares', 'terns are back'],
	],
	[
		'a name below the paragraph that leads in',
		'https://abend.example/1',
		BRIDGE,
		`<main><article><h1>${BRIDGE}</h1><p><strong>${LATIN[0]}</strong></p><div><p>Von Jana Wolf, MDR</p></div>${p(LATIN.slice(1))}<div>Über dieses Thema berichtete der Hörfunk am 03. September 2026 um 08:00 Uhr.</div></article></main>`,
		LATIN,
		['Jana Wolf', 'Hörfunk'],
	],
	[
		'two pictures side by side with what they show',
		'https://pics.example/1',
		BRIDGE,
		`<main><article><h1>${BRIDGE}</h1>${p([...LATIN, ...LATIN.map((text) => `${text} So they say.`)])}<table><tr><td><img src="/1.jpg" width="300" height="200"></td><td><img src="/2.jpg" width="300" height="200"></td></tr><tr><td>The north pier</td><td>The south pier</td></tr></table>${p(LATIN.map((text) => `${text} As ever.`))}</article></main>`,
		['/1.jpg', '/2.jpg', 'The north pier'],
		[],
	],
	[
		'a recipe with its stars',
		'https://cook.example/1',
		'Soup of leeks',
		`<main><article><h1>Soup of leeks</h1>${p(LATIN)}<h2>What it takes</h2><div>4.8 from 120 votes</div><ul><li>three leeks, washed and cut</li><li>a litre of stock</li></ul><div>Tried this recipe? Leave a comment and rate it below!</div></article></main>`,
		['three leeks', 'litre of stock'],
		['votes', 'Tried this'],
	],
];

describe('pages of publishers', () => {
	it.each([...CHINESE, ...REST])('%s', async (_, url, title, body, wanted, unwanted) => {
		const html = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
		const result = await extractArticle(html, { url }, parseHtml);
		const markdown = result.ok ? result.value.markdown.replaceAll('\\', '') : '';
		for (const each of wanted) expect(markdown).toContain(each);
		for (const each of unwanted) expect(markdown).not.toContain(each);
	});
});

it.each([
	['blanks over a title', `<main><p>${' '.repeat(200_000)}.</p><h1>${BRIDGE}</h1>`],
	[
		'line ends that are shown',
		`<main><p style="white-space:pre-line">A${'\n'.repeat(200_000)}</p>`,
	],
	[
		'cells of links',
		`<main><table><tr>${'<td><a href="/a">a</a> <a href="/b">b</a></td>'.repeat(400)}</tr></table>`,
	],
])('many %s are read in time', async (_, start) => {
	const html = `<title>${BRIDGE}</title>${start}${p(LATIN)}</main>`;
	const began = performance.now();
	const result = await extractArticle(html, { url: 'https://many.example/1' }, parseHtml);
	expect(result.ok && result.value.markdown).toContain(LATIN[3]);
	expect(performance.now() - began).toBeLessThan(8000);
});
