import { doc, FOOTER, MENU, prose, type SetPage } from './page';

const challenge = (name: string, html: string, more: Partial<SetPage> = {}): SetPage => ({
	name,
	kind: 'challenge',
	html,
	...more,
});
const wall = (
	kind: SetPage['kind'],
	name: string,
	html: string,
	more: Partial<SetPage> = {},
): SetPage => ({ name, kind, html, ...more });

const CHALLENGES: readonly SetPage[] = [
	challenge(
		'a check that a script solves',
		doc(
			'Just a moment...',
			'<div id="challenge-running"></div><noscript><p>Enable JavaScript and cookies to continue</p></noscript><script src="/cdn-cgi/challenge-platform/h/b/orchestrate.js"></script>',
		),
		{ status: 403 },
	),
	challenge(
		'a check told by a header alone',
		doc('river.example', '<p>Loading the page, this takes a second.</p>'),
		{ headers: { 'cf-mitigated': 'challenge' } },
	),
	challenge(
		'a block that explains itself at length',
		doc(
			'Attention Required! | Cloudflare',
			'<div class="cf-error-details"><h1>Sorry, you have been blocked</h1><h2>You are unable to access river.example</h2><p>Why have I been blocked? This site guards itself against attacks from the net, and what you just did set off its guard. Several things can do so, such as a certain word, a command or data of the wrong form.</p><p>What can I do? Write to the owner of the site and say what you were doing when this page came up, and send along the number at the foot of this page.</p><p>Ray ID: 8f2a91c0de44a1b2</p></div>',
		),
		{ status: 403 },
	),
	challenge(
		'a captcha with a box to tick',
		doc(
			'Human Verification',
			'<h1>Let us confirm you are human</h1><form id="captcha-form"><div class="g-recaptcha"></div></form><p>Complete the security check before going on.</p>',
		),
	),
	challenge(
		'a button to press and hold',
		doc(
			'Access to this page has been denied',
			'<h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><div id="px-captcha"></div><p>Reference ID 7d3f0a11-22</p>',
		),
	),
	challenge(
		'proof of work',
		doc(
			'Making sure you&#39;re not a bot!',
			'<script id="anubis_version" type="application/json">"1"</script><h1>Making sure you are not a bot!</h1><p>Calculating, please keep this tab open.</p>',
		),
	),
	challenge(
		'a robot check of a shop',
		doc(
			'Robot Check',
			'<form action="/errors/validateCaptcha"><p>Type the characters you see in this image:</p><input name="field"></form><p>To discuss automated access please write to us.</p>',
		),
	),
	challenge(
		'unusual traffic',
		doc(
			'river.example',
			'<h1>Sorry</h1><p>Our systems have detected unusual traffic from your network. This page checks to see if it is really you sending the requests, and not a robot.</p><div class="g-recaptcha"></div>',
		),
		{ status: 429 },
	),
	challenge(
		'a frame of another maker',
		doc(
			'river.example',
			'<iframe src="https://geo.captcha-delivery.com/captcha/?x=1"></iframe><p>Please prove you are human to go on.</p>',
		),
		{ status: 403 },
	),
	challenge(
		'Chinese slider',
		doc(
			'百度安全验证',
			'<div class="slide">请完成下方验证后继续操作，拖动左侧滑块使图片为正。</div>',
		),
	),
	challenge(
		'German waiting page',
		doc(
			'Einen Moment …',
			'<p>Bestätigen Sie, dass Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p><div class="cf-turnstile"></div>',
		),
	),
	challenge(
		'plain refusal',
		doc('403 Forbidden', '<h1>Forbidden</h1><p>You do not have permission for this page.</p>'),
		{ status: 403 },
	),
];

const banner = (words: string, buttons: readonly string[]): string =>
	`<div class="consent">${words}${buttons.map((each) => `<button>${each}</button>`).join('')}</div>`;

const CONSENTS: readonly SetPage[] = [
	wall(
		'consent',
		'in place of a search result',
		doc(
			'Before you continue to River Search',
			banner(
				'<h1>Before you continue</h1><p>We use cookies and data to deliver our services, track outages and measure how the site is used.</p>',
				['Reject all', 'Accept all', 'More options'],
			),
		),
		{ url: 'https://consent.river.example/m?continue=x' },
	),
	wall(
		'consent',
		'of a portal with partners',
		doc(
			'River Mail is part of a family of brands',
			banner(
				'<p>When you use our sites we use cookies to provide them. If you click accept all, we and our 237 partners store and process data. You can withdraw your consent at any time.</p>',
				['Accept all', 'Reject all', 'Manage privacy settings'],
			),
		),
		{ url: 'https://guce.river.example/consent' },
	),
	wall(
		'consent',
		'German, pay or accept',
		doc(
			'Zustimmung',
			banner(
				'<h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Cookies. Unsere 180 Partner speichern Informationen auf Ihrem Gerät.</p>',
				['Akzeptieren und weiter', 'Werbefrei lesen'],
			),
		),
	),
	wall(
		'consent',
		'French',
		doc(
			'Votre vie privée',
			banner(
				'<p>Avec votre accord, nos 120 partenaires et nous utilisons des cookies pour mesurer l’audience.</p>',
				['Tout accepter', 'Continuer sans accepter', 'Manage settings'],
			),
		),
		{ url: 'https://cmp.riviere.example/x' },
	),
	wall(
		'consent',
		'Dutch gate',
		doc(
			'DPG Media Privacy Gate',
			banner('<p>Onze partners en wij plaatsen cookies.</p>', ['Alles accepteren']),
		),
	),
];

const login = '<form><input type="email"><input type="password"><button>Log in</button></form>';
const SIGN_INS: readonly SetPage[] = [
	wall(
		'sign-in',
		'form alone',
		doc(
			'Log in | River Forum',
			`${MENU}<h1>Log in</h1>${login}<a href="/x">Forgot your password?</a>`,
		),
	),
	wall(
		'sign-in',
		'a network that shows nothing to strangers',
		doc(
			'River Circle',
			`<h1>Log in to continue</h1>${login}<p>New to River Circle? Join now. Forgot password? Continue with Google.</p>`,
		),
		{ url: 'https://circle.example/login?next=/p/1' },
	),
	wall(
		'sign-in',
		'told by its status',
		doc('Authentication required', '<p>Please sign in to view this document.</p>'),
		{ status: 401 },
	),
	wall('sign-in', 'German', doc('Anmelden', `${login}<a href="/x">Passwort vergessen?</a>`)),
	wall(
		'sign-in',
		'Chinese',
		doc('登录', `<form><input type="password"></form><p>请先登录后查看。忘记密码？</p>`),
	),
];

const MISSING: readonly SetPage[] = [
	wall(
		'soft-404',
		'the plain one',
		doc(
			'Page not found | The River Post',
			`${MENU}<h1>404</h1><p>The page you were looking for does not exist. Try the search or go home.</p>${FOOTER}`,
		),
	),
	wall(
		'soft-404',
		'with the latest posts below',
		doc(
			'404 Not Found – River Blog',
			`${MENU}<main><h1>Nothing here</h1><p>It could not be found. It may have been moved.</p><h2>Latest posts</h2><ul>${'<li><a href="/p">A post about mills and dams</a></li>'.repeat(12)}</ul></main>${FOOTER}`,
		),
	),
	wall(
		'soft-404',
		'a removed story',
		doc(
			'Story no longer available',
			'<h1>Article not found</h1><p>This article has been removed or is no longer available.</p>',
		),
	),
	wall(
		'soft-404',
		'German',
		doc(
			'Seite nicht gefunden',
			'<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite existiert nicht mehr.</p>',
		),
	),
	wall(
		'soft-404',
		'French',
		doc(
			'Page introuvable',
			'<h1>Oups</h1><p>Cette page est introuvable. Retournez à l’accueil.</p>',
		),
	),
	wall('soft-404', 'Chinese', doc('页面不存在', '<p>抱歉，您访问的页面不存在或已被删除。</p>')),
	wall(
		'soft-404',
		'with a true status',
		doc('River', '<h1>Hm.</h1><p>This page could not be found.</p>'),
		{ status: 404 },
	),
];

const PARKED: readonly SetPage[] = [
	wall(
		'parked',
		'for sale',
		doc(
			'river-post.example is for sale',
			'<h1>river-post.example</h1><p>This domain is for sale. Make an offer today.</p>',
		),
	),
	wall(
		'parked',
		'with searches',
		doc(
			'river-post.example',
			'<p>The domain river-post.example is parked free, courtesy of GoDaddy.</p><h2>Related searches</h2><ul><li><a href="/a">Boat hire</a></li><li><a href="/b">River cruise</a></li></ul><script src="https://img.sedoparking.com/js/x.js"></script>',
		),
	),
	wall(
		'parked',
		'German',
		doc('Domain steht zum Verkauf', '<p>Diese Domain steht zum Verkauf. Sedo</p>'),
	),
	wall(
		'parked',
		'a broker',
		doc(
			'HugeDomains.com - river-post.example',
			'<h1>river-post.example is for sale</h1><a href="https://www.hugedomains.com/x">Buy this domain</a>',
		),
	),
];

const ERRORS: readonly SetPage[] = [
	wall(
		'error-page',
		'status 200 and a broken database',
		doc('Database Error', '<h1>Error establishing a database connection</h1>'),
	),
	wall('error-page', 'gateway', doc('502 Bad Gateway', '<h1>502 Bad Gateway</h1><hr>nginx'), {
		status: 502,
	}),
	wall(
		'error-page',
		'a script that fell over',
		doc(
			'River',
			'<h2>Application error: a client-side exception has occurred (see the browser console for more information).</h2>',
		),
	),
	wall(
		'error-page',
		'maintenance',
		doc(
			'Under maintenance',
			'<h1>We will be back soon</h1><p>River is briefly unavailable for scheduled maintenance. Check back in a minute.</p>',
		),
	),
	wall(
		'error-page',
		'suspended',
		doc(
			'Account Suspended',
			'<p>This account has been suspended. Contact your hosting provider for more information.</p>',
		),
	),
	wall(
		'error-page',
		'a fatal error in the page',
		doc(
			'',
			'<b>Fatal error</b>: Uncaught Error: Call to undefined function on line 12. Service temporarily unavailable, please try again later.',
		),
	),
];

const SHELLS: readonly SetPage[] = [
	wall(
		'empty-shell',
		'React',
		doc(
			'River',
			'<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/main.js"></script>',
		),
	),
	wall(
		'empty-shell',
		'Vue with a spinner',
		doc(
			'River',
			'<div id="app"><span class="spinner">Loading…</span></div><script src="/app.js"></script>',
		),
	),
	wall(
		'empty-shell',
		'Angular',
		doc('River', '<app-root></app-root><script src="/runtime.js"></script>'),
	),
	wall(
		'empty-shell',
		'a page that asks for scripts',
		doc('River', '<p>This site requires JavaScript.</p><script src="/x.js"></script>'),
	),
];

const PAID: readonly SetPage[] = [
	wall(
		'paywall',
		'a headline and an offer',
		doc(
			'The mill that moved | River Post',
			`${MENU}<article><h1>The mill that moved</h1><div class="paywall"><p>This article is for subscribers only.</p><p>Subscribe to continue reading. Already a subscriber? Log in.</p></div></article>`,
		),
	),
	wall(
		'paywall',
		'German',
		doc(
			'Die Mühle',
			`<article><h1>Die Mühle</h1><div class="paywall-offer"><p>Jetzt weiterlesen mit RiverPlus.</p><p>Sie haben bereits ein Abo? Anmelden</p></div></article>`,
		),
	),
	wall(
		'paywall',
		'Japanese',
		doc('水車', '<article><h1>水車</h1><p>この記事は有料会員限定です。</p></article>'),
	),
];

export const WALLS: readonly SetPage[] = [
	...CHALLENGES,
	...CONSENTS,
	...SIGN_INS,
	...MISSING,
	...PARKED,
	...ERRORS,
	...SHELLS,
	...PAID,
];

/** Teasers: an article comes back and says that it is one. */
const MEMBERS: Readonly<Record<string, string>> = {
	Ghost:
		'<aside class="gh-post-upgrade-cta"><div class="gh-post-upgrade-cta-content"><h2>This post is for paying members only</h2><a class="gh-btn" data-portal="signup">Subscribe now</a><p><small>Already have an account? <a data-portal="signin">Sign in</a></small></p></div></aside>',
	'Paid Memberships Pro':
		'<div class="pmpro"><div class="pmpro_card pmpro_content_message"><h2>Membership required</h2><p>You must be a Mason member to access this content.</p><p>Subscribe <a href="/levels">here</a></p></div></div>',
	'Restrict Content Pro':
		'<div class="rcp_restricted rcp_paid_only"><p>This content is restricted to those who subscribe. Choose a plan.</p></div>',
	MemberPress:
		'<div class="mp_wrapper"><div class="mepr-unauthorized-message"><p>You are unauthorized to view this page. Subscribe.</p></div><form><input type="text"><input type="password"><input type="submit" value="Log In"></form></div>',
	'WooCommerce Memberships':
		'<div class="woocommerce"><div class="woocommerce-info wc-memberships-message wc-memberships-content-restricted-message">To access this post, you must <a href="/p">subscribe</a>, or <a href="/login">log in</a> if you are a member.</div></div>',
	Patreon:
		'<div class="patreon-campaign-banner"><p>To view this content, you must subscribe to Ida’s Patreon at $5 or more</p><a href="https://www.patreon.com/x">Unlock with Patreon</a></div>',
	'a box of offers':
		'<div class="restricted-content-breaker article"><p>Already have an account? <a href="/login">Log in</a></p><h2>This article is exclusive to those who subscribe</h2><div><h3>Monthly</h3><p>$39</p><p>Totals $468 per year</p><a href="/sub">Get started</a></div></div>',
};

export const TEASERS: readonly SetPage[] = [
	...Object.entries(MEMBERS).flatMap(([name, box]) =>
		[2, 40].map((count) => ({
			name: `${name}, after ${count} paragraphs`,
			kind: undefined,
			html: doc(
				'The mill | River Post',
				`<article><h1>The mill</h1><div class="entry-content">${prose(count)}${box}</div></article>`,
			),
		})),
	),
	{
		name: 'two paragraphs and an offer',
		kind: undefined,
		html: doc(
			'The mill | River Post',
			`<article><h1>The mill</h1>${prose(2)}<div class="paywall"><p>Subscribe to keep reading this post.</p></div></article>`,
		),
	},
	{
		name: 'a newsletter for paying readers',
		kind: undefined,
		html: doc(
			'The mill',
			`<article><h1>The mill</h1><div class="available-content">${prose(3)}</div><div data-testid="paywall" class="paywall"><h2>Keep reading with a 7-day free trial</h2></div></article>`,
		),
	},
	{
		name: 'declared in JSON-LD, short',
		kind: undefined,
		html: doc(
			'The mill',
			`<article><h1>The mill</h1>${prose(2)}<p class="regwall">Create an account to continue.</p></article>`,
			'<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill","isAccessibleForFree":false}</script>',
		),
	},
];
