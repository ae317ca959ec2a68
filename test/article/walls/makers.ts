import type { SetPage } from './page';

/** Walls in the markup of their makers, in our own words. */
export const MAKERS: readonly SetPage[] = [
	{
		name: 'a block that says why at length',
		kind: 'challenge',
		html: '<html><head><title>Attention Required! | Cloudflare</title></head><body><div id="cf-wrapper"><div id="cf-error-details" class="cf-error-details-wrapper"><div class="cf-wrapper cf-header cf-error-overview"><h1 data-translate="block_headline">Sorry, you have been blocked</h1><h2 class="cf-subheadline"><span data-translate="unable_to_access">You are unable to access</span> example.org</h2></div><div class="cf-section cf-wrapper"><div class="cf-columns two"><div class="cf-column"><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.</p></div><div class="cf-column"><h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know you were blocked. Please include what you were doing when this page came up and the Cloudflare Ray ID found at the bottom of this page.</p></div></div></div><div class="cf-error-footer"><p>Cloudflare Ray ID: <strong>7aaa</strong> &bull; Your IP: 1.2.3.4 &bull; Performance &amp; security by Cloudflare</p></div></div></div></body></html>',
	},
	{
		name: 'scripts and blockers',
		kind: 'challenge',
		html: "<html lang=\"en\"><head><title>example.org</title><style>#cmsg{animation: A 1.5s;}</style></head><body style=\"margin:0\"><p id=\"cmsg\">Please enable JS and disable any ad blocker</p><script data-cfasync=\"false\">var dd={'rt':'c','cid':'AHrl','hsh':'AAA','t':'bv','host':'geo.captcha-delivery.com'}</script><script data-cfasync=\"false\" src=\"https://ct.captcha-delivery.com/c.js\"></script></body></html>",
	},
	{
		name: 'a frame alone',
		kind: 'challenge',
		html: '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="viewport" content="initial-scale=1.0"></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=8-1-0&incident_id=1-2&edet=12" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 123-456</iframe></body></html>',
	},
	{
		name: 'proof of work that explains itself',
		kind: 'challenge',
		html: '<html lang="en"><head><title>Making sure you\'re not a bot!</title><link rel="stylesheet" href="/.within.website/x/xess/xess.css"></head><body id="top"><main><h1 id="title" class="centered-div">Making sure you\'re not a bot!</h1><div class="centered-div"><img id="image" style="width:100%;max-width:256px;" src="/.within.website/x/cmd/anubis/static/img/pensive.webp"><p id="status">Loading...</p><details><summary>Why am I seeing this?</summary><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies aggressively scraping websites. This can and does cause downtime for the websites, which makes their resources inaccessible for everyone.</p><p>Anubis is a compromise. Anubis uses a Proof-of-Work scheme in the vein of Hashcash, a proposed proof-of-work scheme for reducing email spam. The idea is that at individual scales the additional load is ignorable, but at mass scraper levels it adds up and makes scraping much more expensive.</p></details><noscript><p>Sadly, you must enable JavaScript to get past this challenge.</p></noscript></div></main></body></html>',
	},
	{
		name: 'Russian captcha',
		kind: 'challenge',
		html: '<html lang="ru"><head><title>Вы не робот?</title></head><body><div class="CheckboxCaptcha"><h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p><form action="/checkcaptcha"><div class="CheckboxCaptcha-Label">Нажмите, чтобы продолжить</div></form></div></body></html>',
	},
	{
		name: 'a redirect by script',
		kind: 'challenge',
		html: "<html><head><title>You are being redirected...</title><noscript>Javascript is required. Please enable javascript before you are allowed to see this page.</noscript><script>var s={},u,c,U,r,i,l=0,a,e=eval,w=String.fromCharCode,sucuri_cloudproxy_js='',S='cz0i';</script></head><body></body></html>",
	},
	{
		name: 'German, pay or accept, no partners counted',
		kind: 'consent',
		html: '<html lang="de"><head><title>Zustimmung erforderlich</title></head><body><div class="page"><h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie example.de wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung und im Privacy Center. Ihre Zustimmung können Sie jederzeit widerrufen.</p><button>Akzeptieren und weiter</button><h2>…oder Pur-Abo abschließen</h2><p>Nutzen Sie example.de ganz ohne Werbetracking für 4,99 € im Monat. Bereits Abonnent? Hier anmelden.</p></div></body></html>',
		url: 'https://www.example.de/consent/?ref=a',
	},
	{
		name: 'French cookie wall',
		kind: 'consent',
		html: '<html lang="fr"><head><title>Gestion des cookies</title></head><body><div class="cookie-wall"><h1>Avec votre accord, nos partenaires et nous utilisons des cookies</h1><p>Pour accéder gratuitement à ce contenu, vous devez accepter les cookies publicitaires. Vous pouvez aussi vous abonner pour naviguer sans cookies. Vous pouvez retirer votre consentement à tout moment.</p><button>Accepter et continuer</button><button>S\'abonner</button><button>Paramétrer les cookies</button></div></body></html>',
	},
	{
		name: 'a line and an offer with a price',
		kind: 'paywall',
		html: '<html lang="en"><head><title>The merger nobody wanted - The Example</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The merger nobody wanted","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"}}</script></head><body><article><h1>The merger nobody wanted</h1><p>Two companies announced on Monday that they would join.</p><div class="paywall"><h2>Subscribe to continue reading</h2><p>Get unlimited access from $1 a week. Cancel anytime.</p><a href="/subscribe">Subscribe now</a><p>Already a subscriber? <a href="/login">Log in</a></p></div></article></body></html>',
	},
	{
		name: 'French, so much is left to read',
		kind: 'paywall',
		html: '<html lang="fr"><head><title>Une réforme</title></head><body><article><h1>Une réforme</h1><p>Le gouvernement a annoncé mardi un projet.</p><section class="article__paywall"><p>Il vous reste 85% de cet article à lire. La suite est réservée aux abonnés.</p><a href="/abo">S\'abonner dès 1 €</a><p>Déjà abonné ? <a href="/login">Se connecter</a></p></section></article></body></html>',
	},
	{
		name: 'that begins with Oops',
		kind: 'soft-404',
		html: '<html lang="en"><head><title>Page not found - Example Blog</title></head><body class="error404"><header><nav><a href="/">Home</a><a href="/about">About</a></nav></header><main><section class="error-404 not-found"><h1 class="page-title">Oops! That page can&rsquo;t be found.</h1><div class="page-content"><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p><form role="search"><input type="search"></form><h2>Recent Posts</h2><ul><li><a href="/p1">A post about trees and their roots</a></li><li><a href="/p2">Another post about rivers</a></li><li><a href="/p3">What the fox said to the crow</a></li></ul></div></section></main></body></html>',
	},
	{
		name: 'Korean',
		kind: 'soft-404',
		html: '<html lang="ko"><head><title>페이지를 찾을 수 없습니다</title></head><body><main><h2>페이지를 찾을 수 없습니다.</h2><p>요청하신 페이지가 삭제되었거나 주소가 변경되었습니다.</p></main></body></html>',
	},
	{
		name: 'parked, named by its address alone',
		kind: 'parked',
		html: '<html><head><title>example.org</title></head><body><h1>example.org</h1><p>This domain is parked free, courtesy of GoDaddy.com.</p><p>Is this your domain? Get this domain</p></body></html>',
	},
	{
		name: 'a broker that checks for robots',
		kind: 'parked',
		html: '<html lang="en"><head><title>Example.org is for sale | HugeDomains</title></head><body><h1>Example.org is for sale</h1><p>Please prove you\'re not a robot</p><p>Buy now for $4,595 or pay $191.46/month for 24 months. Since 2005, we\'ve helped thousands of people get the perfect domain name. 30-day money back guarantee.</p></body></html>',
		url: 'https://www.hugedomains.com/domain_profile.cfm?d=example.org',
	},
	{
		name: 'a code of a network in front',
		kind: 'error-page',
		html: '<html lang="en-US"><head><title>example.org | 522: Connection timed out</title></head><body><div id="cf-wrapper"><div id="cf-error-details"><header><h1><span>Connection timed out</span><span>Error code 522</span></h1></header><div><h2>What happened?</h2><p>The initial connection between Cloudflare\'s network and the origin web server timed out. As a result, the web page can not be displayed.</p><h2>What can I do?</h2><p>If you\'re a visitor of this website: Please try again in a few minutes.</p></div></div></div></body></html>',
	},
	{
		name: 'a stack trace alone',
		kind: 'error-page',
		html: '<br /><b>Fatal error</b>:  Uncaught Error: Call to undefined function mysql_connect() in /var/www/html/wp-content/plugins/x/x.php:12\nStack trace:\n#0 {main}\n  thrown in <b>/var/www/html/wp-content/plugins/x/x.php</b> on line <b>12</b><br />',
	},
	{
		name: 'that says so in noscript',
		kind: 'empty-shell',
		html: '<html lang="en"><head><title>X</title></head><body><div id="react-root"></div><noscript><style>body{}</style><div class="errorContainer"><h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in this browser. Please enable JavaScript or switch to a supported browser to continue using x.com. You can see a list of supported browsers in our Help Center.</p></div></noscript><script src="https://abs.twimg.com/main.js"></script></body></html>',
	},
];

/** Articles of a few words, and such as are named like a wall. */
export const SHORT: readonly SetPage[] = [
	{
		name: 'two sentences of news',
		kind: undefined,
		html: '<html lang="en"><head><title>Bridge reopens - Town News</title></head><body><header><nav><a href="/">Home</a> <a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></nav></header><article><h1>Bridge reopens</h1><p>The old bridge over the Lahn reopened on Tuesday after four months of repair. Cars may cross again from noon.</p></article><footer>We use cookies. <a href="/privacy">Privacy</a></footer></body></html>',
	},
	{
		name: 'one sentence of news',
		kind: undefined,
		html: '<html lang="en"><head><title>Quake felt in the valley</title></head><body><article><h1>Quake felt in the valley</h1><p>A light quake was felt in the valley early on Sunday; nobody was hurt.</p></article></body></html>',
	},
	{
		name: 'a poem',
		kind: undefined,
		html: '<html lang="en"><head><title>Morning</title></head><body><article><h1>Morning</h1><p>The gate is closed,<br>the road is white,<br>a lamp forgets<br>to leave the night.</p></article></body></html>',
	},
	{
		name: 'a haiku',
		kind: undefined,
		html: '<html lang="ja"><head><title>俳句</title></head><body><article><h1>俳句</h1><p>古い池<br>静かな朝に<br>水の音</p></article></body></html>',
	},
	{
		name: 'a link with a line',
		kind: undefined,
		html: '<html lang="en"><head><title>A fine essay on maps</title></head><body><article class="post link"><h1><a href="https://elsewhere.example.com/maps">A fine essay on maps</a></h1><p>Worth your hour. <a href="https://elsewhere.example.com/maps">Read it there.</a></p></article></body></html>',
	},
	{
		name: 'a review of a book named as an error',
		kind: undefined,
		html: '<html lang="en"><head><title>Book review: Page Not Found</title></head><body><article><h1>Book review: Page Not Found</h1><p>The second novel by Ida Holm begins in a library whose catalogue forgets a card each night. The page cannot be found, the librarian says, and for three hundred pages she looks for it.</p><p>It is a comic book about grief. Read it slowly.</p></article></body></html>',
	},
	{
		name: 'a photo with its line',
		kind: undefined,
		html: '<html lang="en"><head><title>Photo of the day: Heron</title></head><body><article><h1>Photo of the day: Heron</h1><figure><img src="/heron.jpg" alt="A heron in reeds" width="1200"><figcaption>Heron at dawn. Photo: I. Holm</figcaption></figure></article></body></html>',
	},
	{
		name: 'Russian news in two sentences',
		kind: undefined,
		html: '<html lang="ru"><head><title>Мост открыт</title></head><body><article><h1>Мост открыт</h1><p>Во вторник старый мост вновь открыт для машин. Ремонт длился четыре месяца.</p></article><footer><a href="/login">Войти</a></footer></body></html>',
	},
	{
		name: 'a quotation',
		kind: undefined,
		html: '<html lang="en"><head><title>Quote of the day</title></head><body><article><blockquote><p>Simplicity is a great virtue.</p></blockquote><p>— E. W. D.</p></article></body></html>',
	},
	{
		name: 'a lighthouse for sale',
		kind: undefined,
		html: '<html lang="en"><head><title>Lighthouse for sale</title></head><body><article><h1>Lighthouse for sale</h1><p>The lighthouse on the point is for sale. Asking price: one dollar. The buyer must promise to keep the lamp.</p></article></body></html>',
	},
	{
		name: 'a memory named like a check',
		kind: undefined,
		html: '<html lang="en"><head><title>Just a moment...</title></head><body><article><h1>Just a moment...</h1><p>That is what my grandmother said whenever we were late, and we were always late. She would put down the spoon, look for her glasses, look for her keys, and then remember the cat.</p><p>The bus never waited. We walked, and the walk is what I remember.</p></article></body></html>',
	},
];
