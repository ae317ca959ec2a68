/** A name, whether the text is all of the article, the page, words that must stand in the text. */
export type Real = readonly [string, 'partial' | 'whole' | 'any', string, string];

/** Honest pages that look like walls, written without a look at what tells them: 55 of 60 were right then. */
const doc = (lang: string, title: string, body: string, head = ''): string =>
	`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const nav =
	'<header><a href="/">Site</a><nav><ul><li><a href="/a">Archive</a></li><li><a href="/b">About</a></li><li><a href="/login">Sign in</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav></header>';
const foot =
	'<footer><p>© 2026 · <a href="/privacy">Privacy</a> · <a href="/terms">Terms</a></p></footer>';
const art = (title: string, ...ps: string[]): string =>
	`${nav}<main><article><h1>${title}</h1>${ps.map((p) => (p.startsWith('<') ? p : `<p>${p}</p>`)).join('')}</article></main>${foot}`;
const post = (title: string, ...ps: string[]): string =>
	`${nav}<div class="page"><div class="hentry"><h2 class="entry-title">${title}</h2><div class="entry-content">${ps.map((p) => (p.startsWith('<') ? p : `<p>${p}</p>`)).join('')}</div></div></div>${foot}`;
const A =
	'The ferry left at seven with eleven people on board and a crate of onions that nobody owned up to. By the second buoy the wind had gone round to the north and the skipper had stopped telling jokes.';
const B =
	'We came back in the dark. The harbour lights had been out since Tuesday, so somebody’s daughter stood on the mole with a bicycle lamp and swung it in circles until we were past the rocks.';
const C =
	'Nobody has written to the council about it. They say that the lamp is brighter than the old lights ever were, and that she can have the job when she is older if she still wants it.';
const D =
	'In the spring the boat will be hauled out and painted, as it is every second year. The onions, it turned out, had been meant for the lighthouse.';

export const LIKE_WALLS: readonly Real[] = [
	[
		'about captchas',
		'whole',
		doc(
			'en',
			'Please verify you are human: a short history of the CAPTCHA',
			art(
				'Please verify you are human: a short history of the CAPTCHA',
				'The first test asked people to read letters that had been bent until scanners gave up. Within five years the scanners were better at it than we were.',
				'Then came the traffic lights. Every tick told a car company where the lights were, and the box that said “I’m not a robot” watched how the mouse came to it.',
				'Today most checks show nothing at all. A script measures how a browser draws a curve, and a page says “Just a moment…” while it does.',
			),
		),
		'bent until scanners',
	],
	[
		'short about captcha',
		'whole',
		doc(
			'en',
			'I am not a robot',
			post(
				'I am not a robot',
				'Failed three CAPTCHAs this morning because I do not know what a crosswalk is. Is the kerb part of it? Access denied, apparently.',
			),
		),
		'what a crosswalk is',
	],
	[
		'about cookie banners',
		'whole',
		doc(
			'en',
			'We value your privacy, and other lies',
			art(
				'We value your privacy, and other lies',
				'Every banner begins with a sentence about valuing something. Then there are two buttons: one is blue and says Accept all, the other is grey and says Manage preferences.',
				'I counted the partners on one local paper: 1,412. The paper has four journalists.',
				'A friend who builds these tells me that the button is blue because blue was clicked most.',
			),
		),
		'four journalists',
	],
	[
		'cookie policy article de',
		'whole',
		doc(
			'de',
			'Was Cookies wirklich tun',
			art(
				'Was Cookies wirklich tun',
				'Wir verwenden Cookies, steht auf jeder Seite, und niemand erklärt, was das heißt. Ein Cookie ist ein kurzer Text, den der Browser aufhebt und bei jedem Aufruf wieder mitschickt.',
				'Mehr ist es nicht. Was daraus wird, hängt davon ab, wer den Text liest und mit wem er ihn teilt.',
			),
		),
		'kurzer Text',
	],
	[
		'about paywalls',
		'whole',
		doc(
			'en',
			'Subscribe to continue reading: what paywalls did to local news',
			art(
				'Subscribe to continue reading: what paywalls did to local news',
				'When the Courier put up its paywall, it lost nine readers in ten and kept the one that paid. That was the plan.',
				'What nobody had planned was the council meeting where the only reporter present worked for a free sheet and left after the biscuits.',
				'Editors now say that a wall with a door in it works best: five articles are free, the sixth asks you to subscribe.',
			),
		),
		'after the biscuits',
	],
	[
		'about 404 pages',
		'whole',
		doc(
			'en',
			'Page not found: the best 404 pages we have seen',
			art(
				'Page not found: the best 404 pages we have seen',
				'A good error page says what happened and offers a way on. The page of a bakery in Ghent shows a burnt loaf; the page of a choir hums.',
				'The worst ones apologise at length. “The page you are looking for does not exist” is true of everything.',
				'We asked a dozen designers which of theirs they like best, and most had never looked at it.',
			),
		),
		'burnt loaf',
	],
	[
		'short about 404',
		'whole',
		doc(
			'en',
			'404 Not Found',
			post(
				'404 Not Found',
				'That is what the sign on the bookshop door says now. They moved to the old fire station, with more light and worse coffee.',
			),
		),
		'old fire station',
	],
	[
		'one-sentence status',
		'whole',
		doc(
			'en',
			'Note, 11 February',
			'<main class="h-entry"><p class="e-content p-name">Snow until noon, then a thrush.</p><a class="u-url" href="/n/1"><time class="dt-published" datetime="2026-02-11">11 Feb</time></a></main>',
		),
		'then a thrush',
	],
	[
		'short status in article',
		'whole',
		doc(
			'en',
			'Small web',
			'<article class="h-entry"><div class="e-content"><p>New kettle. It whistles in B flat, which the dog resents.</p></div><footer><a href="/p/2">#</a></footer></article>',
		),
		'B flat',
	],
	[
		'changelog',
		'whole',
		doc(
			'en',
			'v2.4.1',
			art(
				'v2.4.1',
				'<ul><li>Fix crash when login fails</li><li>Error page shows the request id</li><li>Rate limit raised to 60 a minute</li><li>Too many requests now gives 429</li></ul>',
			),
		),
		'request id',
	],
	[
		'maintenance notice as news',
		'whole',
		doc(
			'en',
			'Scheduled maintenance on Sunday – Status',
			art(
				'Scheduled maintenance on Sunday',
				'On Sunday from 02:00 to 04:00 UTC we will move the database to new disks. During this time the service is temporarily unavailable; mail sent to you will arrive afterwards.',
			),
		),
		'new disks',
	],
	[
		'poem',
		'whole',
		doc(
			'en',
			'Ledger',
			post(
				'Ledger',
				'<p>Three eggs,<br>one broken.<br>The hen looks at me<br>as the bank does.</p><p>I write it down:<br>two.</p>',
			),
		),
		'as the bank does',
	],
	[
		'haiku',
		'whole',
		doc(
			'en',
			'Haiku',
			'<article class="post"><h1>Haiku</h1><div class="post-content"><p>Rain on the tin roof<br>the cat counts every single<br>drop and is not done</p></div></article>',
		),
		'the cat counts',
	],
	[
		'photo post',
		'whole',
		doc(
			'en',
			'Low tide',
			'<article><h1>Low tide</h1><figure><img src="/img/tide.jpg" alt="Mud and one boot"><figcaption>Low tide, Tuesday, with boot.</figcaption></figure></article>',
		),
		'with boot',
	],
	[
		'link post',
		'whole',
		doc(
			'en',
			'Link: a map of every well',
			post(
				'Link: a map of every well',
				'<p><a href="https://wells.example/map">A map of every well in the county</a>, drawn by a retired plumber. The one behind our church is on it, and I never knew.</p>',
			),
		),
		'retired plumber',
	],
	[
		'link post short',
		'whole',
		doc(
			'en',
			'Daily links',
			'<article class="post"><h2><a href="https://x.example">On ropes</a></h2><div class="entry-content"><p>A long read on how rope is made. Worth it for the drawings alone.</p></div></article>',
		),
		'how rope is made',
	],
	[
		'with cookie banner',
		'whole',
		doc(
			'en',
			'The onion ferry',
			'<div class="cookie-bar" role="dialog"><p>We use cookies to improve your experience. By continuing you accept our use of cookies.</p><button>Accept all</button><button>Reject</button></div>' +
				art('The onion ferry', A, B, C),
		),
		'bicycle lamp',
	],
	[
		'short with cookie banner',
		'whole',
		doc(
			'en',
			'The lamp',
			art('The lamp', B) +
				'<div class="cc"><h2>Your privacy</h2><p>We and our 212 partners store and access information on a device, such as cookies, and process personal data for personalised ads and content, measurement, audience insights and product development. You can change your choices at any time.</p><button>Accept all</button><button>Reject all</button></div>',
		),
		'bicycle lamp',
	],
	[
		'with newsletter box',
		'whole',
		doc(
			'en',
			'The onion ferry',
			art(
				'The onion ferry',
				A,
				'<div class="nl"><h3>Get our letters</h3><p>Subscribe to our newsletter for a story every Sunday.</p><form><input type="email"><button>Subscribe</button></form></div>',
				B,
				C,
			),
		),
		'brighter than the old',
	],
	[
		'with newsletter at end',
		'whole',
		doc(
			'en',
			'The onion ferry',
			art(
				'The onion ferry',
				A,
				B,
				C,
				'<div class="x1"><p>Enjoyed this? Sign up to get new stories by mail. Free, and you can leave at any time.</p><form action="/s"><input type="email" placeholder="you@example.org"><button>Sign up</button></form></div>',
			),
		),
		'bicycle lamp',
	],
	[
		'comment sign-in',
		'whole',
		doc(
			'en',
			'The onion ferry',
			art('The onion ferry', A, B) +
				'<section id="c"><h3>Comments</h3><p>You must be logged in to post a comment.</p><form action="/login"><input name="u"><input type="password" name="p"><button>Log in</button></form></section>',
		),
		'bicycle lamp',
	],
	[
		'short with login box in sidebar',
		'whole',
		doc(
			'en',
			'The lamp',
			'<div class="side"><form action="/login"><input name="u"><input type="password" name="p"><button>Log in</button><a href="/r">Register</a> <a href="/f">Forgot password?</a></form></div>' +
				art('The lamp', B),
		),
		'bicycle lamp',
	],
	[
		'half paywall',
		'partial',
		doc(
			'en',
			'The onion ferry',
			art(
				'The onion ferry',
				A,
				B,
				'<div class="paywall"><h3>Continue reading with a subscription</h3><p>This article is for subscribers only. Subscribe from £1 a week.</p><a href="/login">Already a subscriber? Sign in</a></div>',
			),
			'<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
		),
		'bicycle lamp',
	],
	[
		'half paywall de',
		'partial',
		doc(
			'de',
			'Die Zwiebelfähre',
			art(
				'Die Zwiebelfähre',
				'Die Fähre legte um sieben ab, mit elf Leuten an Bord und einer Kiste Zwiebeln, zu der sich niemand bekannte. Bei der zweiten Boje hatte der Wind gedreht, und der Schiffer erzählte keine Witze mehr.',
				'Wir kamen im Dunkeln zurück. Die Hafenlichter waren seit Dienstag aus, also stand jemandes Tochter auf der Mole und schwenkte eine Fahrradlampe.',
				'<div class="p"><h3>Weiterlesen mit Plus</h3><p>Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren und weiterlesen.</p><a href="/login">Bereits Abonnent? Anmelden</a></div>',
			),
			'<meta property="article:content_tier" content="locked">',
		),
		'Fahrradlampe',
	],
	[
		'half paywall fr',
		'partial',
		doc(
			'fr',
			'Le bac aux oignons',
			art(
				'Le bac aux oignons',
				'Le bac est parti à sept heures avec onze personnes et une caisse d’oignons que personne ne réclamait. À la deuxième bouée, le vent avait tourné au nord et le patron ne plaisantait plus.',
				'<section class="restricted"><p>Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.</p><a href="/abo">S’abonner</a></section>',
			),
			'<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
		),
		'caisse d’oignons',
	],
	[
		'half paywall ja',
		'partial',
		doc(
			'ja',
			'玉ねぎの渡し船',
			art(
				'玉ねぎの渡し船',
				'渡し船は七時に、十一人の客と誰のものとも知れない玉ねぎの木箱を載せて出た。二つ目の浮標に着くころには風が北に回り、船頭は冗談を言わなくなっていた。暗くなって戻ると、港の灯りは火曜から消えたままで、誰かの娘が防波堤に立って自転車のランプを回していた。',
				'<div class="pw"><p>この記事は有料会員限定です。残り820文字</p><a href="/l">ログインして続きを読む</a></div>',
			),
		),
		'玉ねぎの木箱',
	],
	[
		'half substack',
		'partial',
		doc(
			'en',
			'The onion ferry',
			'<article class="post"><h1>The onion ferry</h1><div class="available-content"><div class="body markup"><p>' +
				A +
				'</p><p>' +
				B +
				'</p></div></div><div class="paywall"><h2>Keep reading with a 7-day free trial</h2><p>Subscribe to <em>Orla</em> to keep reading this post and get 7 days of free access to the full post archives.</p><a href="/s">Start trial</a></div></article>',
		),
		'bicycle lamp',
	],
	[
		'error code explained',
		'whole',
		doc(
			'en',
			'What does HTTP 502 Bad Gateway mean?',
			art(
				'What does HTTP 502 Bad Gateway mean?',
				'A server that stands in front of another got an answer it could not read, or none. It tells you so with the number 502.',
				'Mostly the one behind has fallen over. Restart it, look at its log, and see whether the socket is where the front expects it.',
				'<pre>upstream prematurely closed connection while reading response header</pre>',
			),
		),
		'could not read',
	],
	[
		'fix: enable javascript',
		'whole',
		doc(
			'en',
			'You need to enable JavaScript to run this app',
			art(
				'How to fix “You need to enable JavaScript to run this app”',
				'This line stands in the noscript element of every new React project. If people see it, their browser was told to run no scripts, or your bundle failed before it could draw anything.',
				'Open the console. A red line there tells more than this post can.',
			),
		),
		'red line there',
	],
	[
		'domain for sale article',
		'whole',
		doc(
			'en',
			'This domain is for sale',
			art(
				'This domain is for sale',
				'I bought it in 1999 for a band that played twice. Every spring a broker writes to ask whether I would let it go, and every spring I look up what the drummer does now.',
				'The price went up once, when a soft drink had nearly the same name. I said no then as well, out of loyalty to a song nobody recorded.',
			),
		),
		'played twice',
	],
	[
		'login tutorial',
		'whole',
		doc(
			'en',
			'Log in to your account: designing a sign-in form',
			art(
				'Log in to your account: designing a sign-in form',
				'A form for signing in needs two fields and a button. Label them. Let people paste their password, and let a manager fill it.',
				'<pre>&lt;input type="password" autocomplete="current-password"&gt;</pre>',
				'Forgot your password? should be a link beside the field, not at the foot of the page.',
			),
		),
		'Let people paste',
	],
	[
		'age verification law news',
		'whole',
		doc(
			'en',
			'You must be 18 or older: parliament passes age checks',
			art(
				'You must be 18 or older: parliament passes age checks',
				'Sites that sell spirits must check the age of their visitors from June, parliament decided on Tuesday by a margin of four.',
				'A box that says “Yes, I am over 18” will not do any more. What will do has been left to a regulator that does not exist yet.',
			),
		),
		'margin of four',
	],
	[
		'app news',
		'whole',
		doc(
			'en',
			'Open in app: why sites push you there',
			art(
				'Open in app: why sites push you there',
				'An app knows when you sleep. A page does not, which is why so many pages ask you to leave them.',
				'We counted: of fifty sites on a phone, thirty-one showed a button that says “Open in app”, nine of them over the text.',
			),
		),
		'when you sleep',
	],
	[
		'451 explained',
		'whole',
		doc(
			'en',
			'Error 451: Unavailable for legal reasons',
			art(
				'Error 451: Unavailable for legal reasons',
				'The number is a nod to a novel about burnt books. A server sends it when a court or a censor has told it to hold something back.',
				'Few do. Most send 404 and hope that nobody asks.',
			),
		),
		'burnt books',
	],
	[
		'rate limit docs',
		'whole',
		doc(
			'en',
			'Rate limits',
			art(
				'Rate limits',
				'Each key may ask sixty times a minute. Beyond that the answer is 429 Too Many Requests with a header that says how long to wait.',
				'<table><tr><th>Plan</th><th>A minute</th></tr><tr><td>Free</td><td>60</td></tr><tr><td>Paid</td><td>600</td></tr></table>',
			),
		),
		'sixty times',
	],
	[
		'spanish article about gdpr',
		'whole',
		doc(
			'es',
			'Aceptar todas las cookies',
			art(
				'Aceptar todas las cookies',
				'El botón dice «Aceptar todas» y casi todo el mundo lo pulsa. Un estudio de la universidad siguió a dos mil personas durante un mes y contó cuántas abrieron la segunda pantalla: diecinueve.',
				'La ley pide que rechazar sea tan fácil como aceptar. En la mitad de las páginas hacen falta cuatro clics.',
			),
		),
		'diecinueve',
	],
	[
		'chinese about captcha',
		'whole',
		doc(
			'zh-CN',
			'验证码为什么越来越难',
			art(
				'验证码为什么越来越难',
				'“请完成安全验证”——这句话几乎每天都会看到。最早的验证码只是几个扭曲的字母，后来机器识别得比人还快，于是有了红绿灯、斑马线和拼图。',
				'如今最新的验证方式什么都不显示，只是悄悄记录鼠标移动的轨迹。',
			),
		),
		'扭曲的字母',
	],
	[
		'chinese short news',
		'whole',
		doc(
			'zh-CN',
			'渡轮恢复通航_港口日报',
			'<div class="main"><h1>渡轮恢复通航</h1><div class="info">2026年2月11日 来源：港口日报</div><div class="article" id="artibody"><p>本报讯 因大风停航两天的渡轮今晨恢复通航，首班船于七时离港，载客十一人。</p></div></div>',
		),
		'载客十一人',
	],
	[
		'korean short',
		'whole',
		doc(
			'ko',
			'여객선 운항 재개',
			'<div id="article-view"><h1>여객선 운항 재개</h1><div itemprop="articleBody"><p>강풍으로 이틀간 멈췄던 여객선이 오늘 아침 다시 출항했다. 첫 배에는 열한 명이 탔다.</p></div></div>',
		),
		'열한 명이',
	],
	[
		'arabic short',
		'whole',
		doc(
			'ar',
			'استئناف رحلات العبّارة',
			'<article dir="rtl"><h1>استئناف رحلات العبّارة</h1><p>استأنفت العبّارة رحلاتها صباح اليوم بعد توقف دام يومين بسبب الرياح، وغادرت الرحلة الأولى في السابعة وعلى متنها أحد عشر راكباً.</p></article>',
		),
		'أحد عشر',
	],
	[
		'hindi short',
		'whole',
		doc(
			'hi',
			'नौका सेवा फिर शुरू',
			'<article><h1>नौका सेवा फिर शुरू</h1><p>तेज़ हवा के कारण दो दिन बंद रही नौका सेवा आज सुबह फिर शुरू हुई। पहली नौका सात बजे ग्यारह यात्रियों के साथ रवाना हुई।</p></article>',
		),
		'ग्यारह',
	],
	[
		'russian about 404',
		'whole',
		doc(
			'ru',
			'Страница не найдена: как живут удалённые статьи',
			art(
				'Страница не найдена: как живут удалённые статьи',
				'Каждый год исчезает примерно одна ссылка из пятнадцати. Мы проверили три тысячи заметок за десять лет и нашли, что дольше всего живут рецепты.',
				'Хуже всего хранятся объявления: через год от них остаётся только слово «ошибка».',
			),
		),
		'живут рецепты',
	],
	[
		'only video',
		'any',
		doc(
			'en',
			'Boat launch',
			'<article><h1>Boat launch</h1><iframe src="https://www.youtube.com/embed/abc"></iframe><p>Forty seconds, and mind the splash at the end.</p></article>',
		),
		'mind the splash',
	],
	[
		'faq',
		'whole',
		doc(
			'en',
			'Frequently asked questions',
			art(
				'Frequently asked questions',
				'<h2>I forgot my password</h2>',
				'Click the link below the form and we will send you a mail.',
				'<h2>Why am I asked to verify that I am human?</h2>',
				'Because programs fill in our form a thousand times a night.',
				'<h2>Why is the page unavailable?</h2>',
				'We restart the server on Mondays.',
			),
		),
		'thousand times a night',
	],
	[
		'outage post-mortem',
		'whole',
		doc(
			'en',
			'Service unavailable: what happened on Monday',
			art(
				'Service unavailable: what happened on Monday',
				'At 09:02 the database said “connection refused” and every page showed our error page. At 09:40 we found a full disk.',
				'The disk was full of logs that said that the disk was nearly full.',
			),
		),
		'nearly full',
	],
	[
		'access denied short story',
		'whole',
		doc(
			'en',
			'Access Denied',
			art(
				'Access Denied',
				'The card had worked for eleven years. On the Monday after the merger the little light went red, and the voice that had always wished her a good morning said the two words instead.',
				'She stood there with her coffee. Behind the glass the cleaner waved, then came over and held the door.',
			),
		),
		'held the door',
	],
	[
		'job removed notice blog',
		'whole',
		doc(
			'en',
			'Why I removed my last post',
			post(
				'Why I removed my last post',
				'This post was deleted because it was wrong. The bridge is older than I said, and the man I called its builder was four at the time. Thanks to all who wrote.',
			),
		),
		'four at the time',
	],
	[
		'subscribe cta heavy',
		'whole',
		doc(
			'en',
			'The onion ferry',
			'<div class="sub"><p>Subscribe now</p></div>' +
				art(
					'The onion ferry',
					'<p><a class="button" href="/s">Subscribe now</a></p>',
					A,
					B,
					C,
					'<p><a href="/s">Subscribe now</a></p>',
					D,
					'<p>This publication is supported by readers. To get new posts and support my work, consider becoming a free or paid subscriber.</p>',
				),
		),
		'meant for the lighthouse',
	],
	[
		'noscript banner',
		'whole',
		doc(
			'en',
			'The onion ferry',
			'<noscript><div>This site works best with JavaScript enabled. Please enable JavaScript.</div></noscript>' +
				art('The onion ferry', A, B),
		),
		'bicycle lamp',
	],
	[
		'short with recaptcha comment form',
		'whole',
		doc(
			'en',
			'The lamp',
			art('The lamp', B) +
				'<form class="cform"><textarea></textarea><div class="g-recaptcha"></div><button>Post</button></form><script src="https://www.google.com/recaptcha/api.js"></script>',
		),
		'bicycle lamp',
	],
	[
		'with adblock notice',
		'whole',
		doc(
			'en',
			'The onion ferry',
			'<div class="ab" style="display:none"><h3>Please disable your ad blocker</h3><p>We notice that you use an ad blocker.</p></div>' +
				art('The onion ferry', A, B),
		),
		'bicycle lamp',
	],
	[
		'recipe',
		'whole',
		doc(
			'en',
			'Onion soup',
			art(
				'Onion soup',
				'<ul><li>6 onions</li><li>50 g butter</li><li>1 l stock</li></ul>',
				'<ol><li>Slice the onions.</li><li>Fry them for an hour.</li><li>Pour in the stock.</li></ol>',
			),
		),
		'for an hour',
	],
	[
		'obituary short',
		'whole',
		doc(
			'en',
			'In memory of Ines',
			art(
				'In memory of Ines',
				'Ines kept the lamp for sixty years. She is no longer available, as she would have put it, to answer questions about the tide.',
			),
		),
		'about the tide',
	],
	[
		'release note with 403',
		'whole',
		doc(
			'en',
			'403 Forbidden is now shown',
			post(
				'403 Forbidden is now shown',
				'Until today, visitors without rights saw an empty page. From version 3 on they see why.',
			),
		),
		'see why',
	],
	[
		'cf protected mail',
		'whole',
		doc(
			'en',
			'Contact the crew',
			art(
				'Contact the crew',
				'Write to <a href="/cdn-cgi/l/email-protection" class="__cf_email__">[email&#160;protected]</a> if you have lost a crate of onions. We keep it until the spring.',
			) + '<script src="/cdn-cgi/scripts/5c5dd728/cloudflare-static/email-decode.min.js"></script>',
		),
		'crate of onions',
	],
	[
		'cloudflare beacon',
		'whole',
		doc(
			'en',
			'The lamp',
			art('The lamp', B) +
				"<script>(function(){var d=document.createElement(\"script\");d.innerHTML=\"window.__CF$cv$params={r:'8c'};var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'\";document.body.appendChild(d)})()</script>",
		),
		'bicycle lamp',
	],
	[
		'ssr react article',
		'whole',
		doc(
			'en',
			'The lamp',
			'<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"><main><h1>The lamp</h1><p>' +
				B +
				'</p></main></div><script src="/static/js/main.js"></script>',
		),
		'bicycle lamp',
	],
	[
		'next ssr short',
		'whole',
		doc(
			'en',
			'The lamp',
			'<div id="__next"><article><h1>The lamp</h1><p>' +
				B +
				'</p></article></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"post":{"title":"The lamp"}}}}</script>',
		),
		'bicycle lamp',
	],
	[
		'a panel to sign in over a short post',
		'whole',
		doc(
			'en',
			'The lamp | ferry.example',
			`<div id="bar"><span>Sign in</span><div class="panel"><h2>Sign in to<br><span>ferry.example</span></h2><form><input type="password"><label>Remember me</label></form><p>Forgot your password?</p><p>Don't have an account? <a href="/register">Register now for free</a>, or sign in with any of these services:</p></div></div><div class="hnews"><h1>The lamp</h1><div class="entry-content"><p>${B}</p></div></div>`,
		),
		'bicycle lamp',
	],
	[
		'a short post that names the language of scripts',
		'whole',
		doc(
			'en',
			'Where to begin',
			'<article><h1>Where to begin</h1><p>This is about pages that move.</p><p>For more see <a href="/category/web">The web</a> and <a href="/category/js">JavaScript</a>.</p><p>We have lessons in <a href="/category/how">How to</a>, too, and a list of books.</p></article>',
		),
		'a list of books',
	],
	[
		'german short news',
		'whole',
		doc(
			'de',
			'Fähre fährt wieder',
			art(
				'Fähre fährt wieder',
				'Nach zwei Tagen Sturm hat die Fähre am Morgen wieder abgelegt. An Bord waren elf Fahrgäste, wie die Reederei mitteilte.',
			),
		),
		'elf Fahrgäste',
	],
	[
		'free article flagged free',
		'whole',
		doc(
			'en',
			'The onion ferry',
			art('The onion ferry', A, B, C) +
				'<aside class="promo"><p>Subscribe for unlimited access. Already a subscriber? Log in.</p></aside>',
			'<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>',
		),
		'bicycle lamp',
	],
];
