// Pages of our own in the shapes sites have, each with the text that is its article: what the bench reads and judges by.

const SENTENCES = [
	'The wall was built in the dry summer when the river stood so low that children walked across it.',
	'Each spring the mason came back and measured the width of the moss with the same iron rule.',
	'Nobody had asked for it, yet the book of heights was kept for forty years beside the door.',
	'Lime sets slowly, and a wall that is hurried shows every mistake after the second frost.',
	'What the book does not say is who paid for the stones, and why the last page was cut out.',
];
const ANSWERS = [
	'I had the same with a garden wall last year, and it was the sand after all.',
	'Have you tried to keep it wet under sacks for a week before the sun comes back?',
	'My father used goat hair in the first coat and it holds to this day.',
];
const GERMAN =
	'Die Mauer am Fluss wurde im trockenen Sommer gebaut, als das Wasser so niedrig stand, dass Kinder hinübergehen konnten.';
const CHINESE = '河边的石墙是在那个干旱的夏天修起来的，当时水位很低，孩子们可以走到对岸去玩。';

/** Text that goes into a page and is remembered as part of its article. */
function telling() {
	const told = [];
	let at = 0;
	const say = (text) => {
		told.push(text);
		return text;
	};
	const prose = (count, tag = 'p') =>
		Array.from({ length: count }, () => {
			at += 1;
			const words = Array.from(
				{ length: 3 },
				(_, each) => SENTENCES[(at + each) % SENTENCES.length],
			);
			return `<${tag}>${say(`${at}. ${words.join(' ')}`)}</${tag}>`;
		}).join('\n');
	return { say, prose, text: () => told.join('\n') };
}

const MENU = `<header><a href="/">The Valley Post</a><nav><ul>${['News', 'Weather', 'Sports', 'Culture', 'Letters', 'About us', 'Subscribe'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav></header>`;
const FOOT =
	'<footer><p>© 2026 The Valley Post. All rights reserved.</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>';
const SHARE =
	'<div class="share-buttons"><span>Share this</span><a href="#f">Facebook</a> <a href="#t">Twitter</a> <a href="#m">Email</a></div>';
const NEWSLETTER =
	'<div class="newsletter-box"><h3>Sign up for our newsletter</h3><p>The best stories of the week in your inbox, every Sunday.</p><form><input type="email"><button>Sign up</button></form></div>';
const teasers = (count, title = 'More from the valley') =>
	`<section class="related"><h2>${title}</h2><div class="grid">${Array.from({ length: count }, (_, at) => `<div class="card"><a href="/s/${at}"><img src="/t/${at}.jpg" alt=""><h3>The other bank, part ${at + 1}</h3></a><p>How a village lost its ferry and found a bridge it did not want.</p></div>`).join('')}</div></section>`;
const comments = (count) =>
	`<div id="comments" class="comments"><h3>${count} comments</h3>${Array.from({ length: count }, (_, at) => `<div class="comment"><span class="by">Reader ${at + 1}</span> <time>2 days ago</time><p>${ANSWERS[at % ANSWERS.length]}</p><a href="#r">Reply</a></div>`).join('')}</div>`;
const BIO =
	'<div class="author-box"><img src="/a.jpg" alt=""><h4>About the author</h4><p>Ada Stone writes about rivers and walls. Follow her for more.</p></div>';

const page = (title, body, head = '') =>
	`<!doctype html><html><head><meta charset="utf-8"><title>${title} – The Valley Post</title>${head}</head><body>${body}</body></html>`;

/** A page by name: how its site is built, with `prose` and `say` putting the article in. */
const SHAPES = {
	'blog with all its boxes': ({ prose }) =>
		`${MENU}<div id="content" class="hfeed"><article class="post type-post"><header><h1 class="entry-title">The wall</h1><span class="posted-on">Posted on March 3, 2026</span></header><div class="entry-content">${prose(8)}${SHARE}</div>${BIO}<div class="jp-relatedposts">${teasers(3, 'Related')}</div></article>${comments(6)}</div><aside class="sidebar"><h2>Recent posts</h2><ul><li><a href="/1">The ferry</a></li><li><a href="/2">The mill</a></li></ul></aside>${FOOT}`,
	'newspaper in plain divs': ({ prose }) =>
		`${MENU}<div class="c12"><div class="hd"><h1>The wall</h1></div><div class="c8">${prose(3)}<div class="ad">Advertisement</div>${prose(3)}<div class="inline-teaser"><a href="/x">Read also: The ferry that never came back</a></div>${prose(3)}</div><div class="c4">${teasers(4, 'Most read')}</div></div>${FOOT}`,
	'manual with sidebar and code': ({ prose, say }) =>
		`<nav class="menu"><ul>${Array.from({ length: 40 }, (_, at) => `<li><a href="/d/${at}">Chapter ${at}</a></li>`).join('')}</ul></nav><main><nav class="breadcrumbs"><a href="/">Docs</a> / <a href="/w">Walls</a></nav><article><h1>Pointing</h1>${prose(2)}<h2>${say('Mixing the lime')}</h2><pre><code class="language-js">${say('const lime = mix(3, sand);\nconsole.log(lime);')}</code></pre>${prose(2)}<table><tr><th>${say('Sand')}</th><th>${say('Water')}</th></tr><tr><td>${say('three parts')}</td><td>${say('one part')}</td></tr></table><h2>${say('Curing')}</h2>${prose(2)}<div class="admonition note"><p>${say('Keep it wet under sacks for a week.')}</p></div></article><div class="pagination-nav"><a href="/p">Previous: Stones</a> <a href="/n">Next: Frost</a></div><a href="/edit">Edit this page</a></main><div class="table-of-contents"><ul><li><a href="#a">Mixing the lime</a></li><li><a href="#b">Curing</a></li></ul></div>${FOOT}`,
	'short post in a wide frame': ({ prose }) =>
		`${MENU}<div class="wrap"><div class="post-body">${prose(2)}</div></div>${teasers(8)}${NEWSLETTER}${FOOT}`,
	'list of steps': ({ say, prose }) =>
		`${MENU}<main><h1>How to point a wall</h1>${prose(2)}<ol>${['Rake out the old lime to the depth of a thumb.', 'Wet the joint well and let the water sink in.', 'Press the new lime in with a narrow iron.', 'Cover it with sacks for seven days.'].map((step) => `<li>${say(step)}</li>`).join('')}</ol>${prose(2)}${SHARE}</main>${FOOT}`,
	'paper with footnotes': ({ say, prose }) =>
		`<article><h1>Heights of the river wall</h1>${prose(9)}<p>${say('So the book says.')}<sup><a href="#fn1" id="r1">1</a></sup></p><section class="footnotes"><ol><li id="fn1">${say('The book of heights, second shelf.')} <a href="#r1">↩</a></li></ol></section></article>${FOOT}`,
	'layout of tables': ({ prose }) =>
		`<table width="100%"><tr><td colspan="2"><a href="/">Home</a> | <a href="/a">Archive</a> | <a href="/l">Links</a></td></tr><tr><td width="150"><a href="/1">1998</a><br><a href="/2">1999</a><br><a href="/3">2000</a></td><td><h1>The wall</h1>${prose(7)}</td></tr></table><center>Best viewed at 800 by 600</center>`,
	'app with meaningless names': ({ prose }) =>
		`<div id="root"><div class="x1a"><div class="q7"><a href="/">Home</a><a href="/e">Explore</a><a href="/n">Notifications</a></div><div class="z9"><div class="k2"><h1 class="t5">The wall</h1><div class="m4"><span>12 min read</span><button>Follow</button></div>${prose(8)}</div><div class="k3"><button>Clap</button><span>214</span></div></div><div class="w0"><div>Recommended</div>${Array.from({ length: 5 }, (_, at) => `<div class="r1"><a href="/p/${at}">Why I left the valley, ${at}</a><div>6 min read</div></div>`).join('')}</div></div></div>`,
	'comments before the text': ({ prose }) =>
		`${MENU}${comments(8)}<article><h1>The wall</h1>${prose(6)}</article>${FOOT}`,
	'figures and captions': ({ prose, say }) =>
		`${MENU}<article><h1>The wall</h1>${prose(2)}<figure><img src="/w.jpg" alt="The wall in spring"><figcaption>${say('The wall in its first spring, before the moss.')}</figcaption></figure>${prose(3)}<blockquote><p>${say('A wall is a promise to the river, said the mason, and was not asked again.')}</p></blockquote>${prose(2)}</article>${teasers(3)}${FOOT}`,
	'newsletter with its frame': ({ prose }) =>
		`<div class="main-menu"><a href="/">Valley Letters</a><a href="/subscribe">Subscribe</a><a href="/signin">Sign in</a></div><div class="single-post"><h1 class="post-title">The wall</h1><div class="available-content"><div class="body markup">${prose(4)}<div class="subscription-widget"><p>Valley Letters is written for its readers. To get new posts, consider becoming a subscriber.</p></div>${prose(4)}</div></div><div class="post-footer"><a href="/l">12 likes</a> <a href="/r">Restack</a></div>${comments(3)}</div>`,
	'thread of answers': ({ prose, say }) =>
		`${MENU}<h1>Why does my wall crumble?</h1><div class="topic"><div class="post" itemprop="comment"><div class="author">Ada, joined 2019, 214 posts</div><div class="post-body">${prose(1)}</div></div>${ANSWERS.map((answer, at) => `<div class="post" itemprop="comment"><div class="author">User ${at}, joined 2020, ${at * 7} posts</div><div class="post-body"><p>${say(answer)} ${say(SENTENCES[at])}</p></div></div>`).join('')}</div>${FOOT}`,
	'German newspaper': ({ say }) =>
		`${MENU}<main><article><h1>Die Mauer</h1>${Array.from({ length: 6 }, (_, at) => `<p>${say(`${at + 1}. ${GERMAN} ${GERMAN}`)}</p>`).join('')}<div class="mehr"><h2>Mehr zum Thema</h2><ul><li><a href="/a">Die Fähre kommt nicht mehr</a></li><li><a href="/b">Der letzte Müller</a></li></ul></div></article></main>${FOOT}`,
	'Chinese news': ({ say }) =>
		`<div class="nav"><a href="/">首页</a><a href="/n">新闻</a><a href="/s">体育</a></div><div class="article-box"><h1>石墙</h1><div class="info">2026-03-03 来源：山谷日报 责任编辑：王</div><div id="article_content">${Array.from({ length: 6 }, (_, at) => `<p>　　${say(`${at + 1}、${CHINESE}${CHINESE}`)}</p>`).join('')}</div><div class="share">分享到：<a href="#w">微信</a></div></div><div class="hot"><h3>热门新闻</h3><ul><li><a href="/1">渡船不再来</a></li><li><a href="/2">最后的磨坊</a></li></ul></div><div class="copyright">版权所有 山谷日报</div>`,
};

/** Pages with their articles' texts: `{ name, html, text }`. */
export const SHAPED = Object.entries(SHAPES).map(([name, shape]) => {
	const { say, prose, text } = telling();
	const html = page('The wall', shape({ say, prose }));
	return { name, html, text: text() };
});

/** Words of two letters and more, each sign of Chinese as one. */
const wordsOf = (text) => text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

/** How near a text comes to the article's, by words and how often each stands: harmonic mean of precision and recall. */
export function likeness(text, wanted) {
	const left = new Map();
	const all = wordsOf(wanted);
	for (const word of all) left.set(word, (left.get(word) ?? 0) + 1);
	const found = wordsOf(text);
	let hits = 0;
	for (const word of found) {
		const count = left.get(word) ?? 0;
		if (count > 0) hits += 1;
		left.set(word, count - 1);
	}
	return found.length + all.length === 0 ? 1 : (2 * hits) / (found.length + all.length);
}
