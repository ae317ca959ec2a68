import { article, doc, FOOTER, MENU, prose, type SetPage } from './page';

const honest = (name: string, html: string, more: Partial<SetPage> = {}): SetPage => ({
	name,
	kind: undefined,
	html,
	...more,
});

const COOKIE_BANNER =
	'<div id="cookie-banner" class="cookie-consent"><p>We use cookies to measure how this site is used. We and our 40 partners store and/or access information on a device. You can withdraw your consent at any time in the privacy settings of this site.</p><button>Accept all</button><button>Reject all</button><button>Manage preferences</button></div>';

const about = (what: string, count = 4): string =>
	Array.from(
		{ length: count },
		(_, at) =>
			`<p>${what} ${at === 0 ? 'This is how it went for us.' : 'We learned it slowly.'} The mill stood at the bend of the river, and its keeper had to live with every change that the owners of the dam thought of, for better or for worse.</p>`,
	).join('');

/** Articles about the very things walls are made of. */
const ABOUT_WALLS: readonly SetPage[] = [
	honest(
		'about checks of browsers',
		article(
			'Just a moment: how Cloudflare checks your browser',
			about(
				'The page says “Checking your browser before accessing” and shows a Ray ID such as Ray ID: 8f2a91c0de44a1b2; then you verify you are human.',
				5,
			),
		),
	),
	honest(
		'about captchas',
		article(
			'Are you a robot?',
			about(
				'Every week I prove that I am not a robot; I complete the CAPTCHA, and the captcha completes me.',
				5,
			),
			'<form><div class="g-recaptcha"></div></form>',
		),
	),
	honest(
		'about cookies',
		article(
			'Cookies',
			about(
				'We use cookies and they use us. Accept all, says the button; reject all, says the heart.',
				5,
			),
		),
	),
	honest(
		'about cookie law, German',
		article(
			'Cookie-Einstellungen',
			about(
				'„Alle akzeptieren“ steht groß da, „Alle ablehnen“ klein. Unsere Partner, das sind 800 Firmen.',
				5,
			),
		),
	),
	honest(
		'about missing pages',
		article(
			'404',
			about(
				'Page not found: a history of the error. The page you are looking for does not exist, it said in 1992 as well.',
				5,
			),
		),
	),
	honest(
		'about server errors',
		article(
			'Internal Server Error',
			about(
				'A 502 bad gateway at night means that somebody wakes up. Try again later is no plan.',
				5,
			),
		),
	),
	honest(
		'about paywalls',
		article(
			'Subscribe to continue reading',
			about(
				'This article is for subscribers only, says the grey box. Already a subscriber? Log in. What readers do next is known.',
				9,
			),
		),
	),
	honest(
		'about domains for sale',
		article(
			'This domain is for sale',
			about(
				'I wanted a name; it was parked, Sedo wanted an offer, and the related searches led to boat hire.',
				5,
			),
		),
	),
	honest(
		'about passwords',
		article(
			'Forgot your password?',
			about(
				'Remember me, says the box. Log in to continue, says the page. I do not have an account.',
				5,
			),
			'<form><input type="password"></form>',
		),
	),
	honest(
		'about single-page applications',
		article(
			'You need to enable JavaScript to run this app',
			about('A root element and a script: that is all the server sends.', 5),
			'<div id="root"></div><script></script>',
		),
	),
];

/** Articles with such things beside them. */
const BESIDE: readonly SetPage[] = [
	honest(
		'a cookie banner first',
		doc('The mill', `${COOKIE_BANNER}${MENU}<article><h1>The mill</h1>${prose(5)}</article>`),
	),
	honest('a cookie banner last', article('The mill', prose(5), COOKIE_BANNER)),
	honest(
		'a sign-in box in the menu',
		article(
			'The mill',
			prose(5),
			'<div class="login"><form><input type="password"></form><a href="/x">Forgot password?</a></div>',
		),
	),
	honest(
		'an offer below a whole article',
		article(
			'The mill',
			prose(9),
			'<div class="newsletter"><p>Sign up to read the rest of our letters.</p></div>',
		),
	),
	honest(
		'a guarded comment form',
		article('The mill', prose(5), '<form><div class="h-captcha"></div></form>'),
	),
	honest(
		'invisible recaptcha and a challenge script',
		article(
			'The mill',
			prose(5),
			'<div class="g-recaptcha"></div><script src="/cdn-cgi/challenge-platform/scripts/invisible.js"></script>',
		),
	),
	honest(
		'rendered on the server into a root',
		doc(
			'The mill',
			`<div id="__next"><article><h1>The mill</h1>${prose(5)}</article></div><script></script>`,
		),
	),
	honest(
		'a noscript note',
		article('The mill', prose(5), '<noscript>This site works better with JavaScript.</noscript>'),
	),
	honest(
		'declared paid, sent whole',
		article(
			'The mill',
			prose(16),
			'',
			'<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
		),
	),
	honest(
		'a long article with a paywall script',
		article('The mill', prose(16), '<div class="paywall-banner"></div>'),
	),
	honest(
		'an error in a widget',
		article(
			'The mill',
			prose(5),
			'<div class="weather">Something went wrong. Try again later.</div>',
		),
	),
	honest(
		'a domain notice in the footer',
		article('The mill', prose(5), '<p>This domain is parked on a fast server. Make an offer.</p>'),
	),
	honest('served with status 404 by mistake of no one', article('The mill', prose(6)), {
		status: 200,
	}),
];

/** Short and odd but honest. */
const ODD: readonly SetPage[] = [
	honest('a note of sixty words', article('Wait', prose(1))),
	honest('a short post called Error', article('Error', prose(1))),
	honest('a short post called Blocked', article('Blocked', prose(2))),
	honest('a short post called Not found', article('Not found', prose(2))),
	honest('a short post called Login', article('Login', prose(2))),
	honest('a short post called Oops', article('Oops', prose(2))),
	honest(
		'a release note',
		article(
			'Version 4.0.4',
			`<ul>${'<li>The keeper now writes down which stones have moved, and how far, with the date and the weather of the day before.</li>'.repeat(6)}</ul>`,
		),
	),
	honest(
		'a Chinese article on verification',
		doc(
			'安全验证',
			`<article>${'<p>老城墙是在一个干旱的夏天修建的，那时河水很浅，孩子们可以走过去。石匠每年春天都会回来，用同一把尺子测量青苔的宽度，然后把数字写在本子上。</p>'.repeat(6)}</article>`,
		),
	),
	honest('a page without any landmark', doc('The mill', `${prose(5)}`)),
	honest(
		'a text in line breaks',
		doc(
			'The mill',
			`<div>${'The keeper walked the dam with a lantern and wrote down which stones had moved.<br><br>'.repeat(20)}</div>`,
		),
	),
	honest(
		'a table of a page',
		doc(
			'Stones',
			`${MENU}<main><h1>Stones</h1><table>${'<tr><td>Stone</td><td>moved by two fingers to the west of the dam since the autumn before</td></tr>'.repeat(15)}</table></main>${FOOTER}`,
		),
	),
	honest(
		'a story in which a page says not found',
		article(
			'What the page said',
			about(
				'“Page not found”, it said, and then: “The page you requested was deleted.” She closed the lid.',
				3,
			),
		),
	),
];

export const HONEST: readonly SetPage[] = [...ABOUT_WALLS, ...BESIDE, ...ODD];
