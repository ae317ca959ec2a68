import type { WallKind } from '../../../src/article/walls/wall';
import type { SetPage } from './page';

/** Written before the rules were read: makers' walls, their words in many languages, and honest pages that come close. */
interface More extends Partial<SetPage> {
	readonly head?: string;
}
const W: SetPage[] = [];
const N: SetPage[] = [];
const d = (title: string, body: string, head = '') =>
	`<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const nav = `<header><a href="/">The Daily Lantern</a><nav><ul><li><a href="/news">News</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li><li><a href="/login">Log in</a></li><li><a href="/subscribe">Subscribe</a></li></ul></nav></header>`;
const foot = `<footer><p>© 2026 The Daily Lantern. All rights reserved.</p><ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy policy</a></li><li><a href="/contact">Contact us</a></li></ul></footer>`;
const S = [
	'Lime mortar was mixed on the quay from shells that the dredgers brought up in spring.',
	'A kiln burned for three nights before the foreman let anybody break the seal of clay.',
	'The harbour board kept two books, one for the tides and the other for what the tides took.',
	'In the second winter a barge laden with slate came loose and broke the corner of the pier.',
	'Nobody was hurt, but the insurance men measured for a week and wrote very little down.',
	'Their report, found in an attic last year, fills eleven pages and contradicts itself twice.',
	'Divers now say that the foundation is oak and that the oak is as hard as the day it was set.',
	'What replaced the corner was poured concrete, and the concrete is already crumbling.',
];
const prose = (n: number, start = 0) =>
	Array.from(
		{ length: n },
		(_, i) =>
			`<p>${S[(start + i) % 8]} ${S[(start + i * 3 + 1) % 8]} ${S[(start + i * 5 + 2) % 8]}</p>`,
	).join('');
const wrap = (b: string) => nav + `<main>${b}</main>` + foot;

const add = (
	kind: WallKind,
	name: string,
	title: string,
	body: string,
	{ head, ...more }: More = {},
): void => void W.push({ kind, name, html: d(title, body, head), ...more });
// challenges
add(
	'challenge',
	'cloudflare 2025 js',
	'Just a moment...',
	'<div class="main-wrapper" role="main"><div class="main-content"><h1 class="zone-name-title h1">press.example</h1><p id="cf-spinner">Verifying you are human. This may take a few seconds.</p><div id="challenge-error-text">Enable JavaScript and cookies to continue</div></div></div><script>window._cf_chl_opt={cvId:"3"}</script>',
	{ status: 200, headers: { server: 'cloudflare' } },
);
add(
	'challenge',
	'cloudflare german',
	'Nur einen Moment…',
	'<div><h1>press.example</h1><p>Es wird überprüft, ob Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p><p>press.example muss die Sicherheit Ihrer Verbindung überprüfen, bevor Sie fortfahren können.</p></div>',
);
add(
	'challenge',
	'cloudflare french',
	'Un instant…',
	'<div><h1>press.example</h1><p>Vérifiez que vous êtes humain. Cela peut prendre quelques secondes.</p><p>press.example doit vérifier la sécurité de votre connexion avant de continuer.</p></div>',
);
add(
	'challenge',
	'cloudflare spanish',
	'Un momento…',
	'<div><h1>press.example</h1><p>Verificando que usted es un ser humano. Esto puede tardar unos segundos.</p><p>press.example necesita revisar la seguridad de su conexión antes de continuar.</p></div>',
);
add(
	'challenge',
	'cloudflare japanese',
	'しばらくお待ちください...',
	'<div><h1>press.example</h1><p>人間であることを確認しています。これには数秒かかる場合があります。</p><p>続行する前に、press.example はお客様の接続のセキュリティを確認する必要があります。</p></div>',
);
add(
	'challenge',
	'cloudflare chinese',
	'请稍候…',
	'<div><h1>press.example</h1><p>请完成以下操作，验证您是真人。</p><p>继续之前，press.example 需要先检查您的连接的安全性。</p></div>',
);
add(
	'challenge',
	'cloudflare russian',
	'Один момент…',
	'<div><h1>press.example</h1><p>Проверяем, человек ли вы. Это может занять несколько секунд.</p><p>press.example необходимо проверить безопасность вашего подключения, прежде чем продолжить.</p></div>',
);
add(
	'challenge',
	'cloudflare portuguese',
	'Um momento…',
	'<div><h1>press.example</h1><p>Verificando se você é humano. Isso pode levar alguns segundos.</p><p>press.example precisa verificar a segurança da sua conexão antes de continuar.</p></div>',
);
add(
	'challenge',
	'cloudflare block 1020',
	'Access denied | press.example used Cloudflare to restrict access',
	'<div id="cf-wrapper"><h1>Error 1020</h1><h2>Access denied</h2><h2>What happened?</h2><p>This website is using a security service to protect itself from online attacks.</p><p>Cloudflare Ray ID: 7ab</p></div>',
);
add(
	'challenge',
	'cloudflare block you',
	'Attention Required! | Cloudflare',
	'<div id="cf-wrapper"><h1>Sorry, you have been blocked</h1><h2>You are unable to access press.example</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.</p><p>You can email the site owner to let them know you were blocked.</p></div>',
);
add(
	'challenge',
	'datadome',
	'press.example',
	'<p id="cmsg">Please enable JS and disable any ad blocker</p><script>var dd={"rt":"c","cid":"AHrl","host":"geo.captcha-delivery.com"}</script><script src="https://ct.captcha-delivery.com/c.js"></script>',
);
add(
	'challenge',
	'datadome iframe',
	'press.example',
	'<iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=AH" title="DataDome CAPTCHA" width="100%" height="100%"></iframe>',
);
add(
	'challenge',
	'perimeterx',
	'Access to this page has been denied',
	'<div class="page-title-wrapper"><h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1></div><div id="px-captcha"></div><p>Reference ID 0a11</p>',
);
add(
	'challenge',
	'perimeterx 2',
	'Access to this page has been denied.',
	'<h1>Please verify you are a human</h1><p>Access to this page has been denied because we believe you are using automation tools to browse the website.</p><p>This may happen as a result of the following:</p><ul><li>Javascript is disabled or blocked by an extension (ad blockers for example)</li><li>Your browser does not support cookies</li></ul><p>Reference ID: #0a</p>',
);
add(
	'challenge',
	'imperva incapsula',
	'',
	'<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=1" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 1234-5678</iframe>',
);
add(
	'challenge',
	'imperva pardon',
	'Pardon Our Interruption',
	"<h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think you were a bot. There are a few reasons this might happen:</p><ul><li>You're a power user moving through this website with super-human speed.</li><li>You've disabled cookies in your web browser.</li><li>A third-party browser plugin, such as Ghostery or NoScript, is preventing JavaScript from running.</li></ul><p>To regain access, please make sure that cookies and JavaScript are enabled before reloading the page.</p>",
);
add(
	'challenge',
	'akamai denied',
	'Access Denied',
	'<h1>Access Denied</h1><p>You don\'t have permission to access "http&#58;&#47;&#47;press.example&#47;a" on this server.</p><p>Reference&#32;&#35;18&#46;2d</p><p>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18</p>',
);
add(
	'challenge',
	'akamai bot manager',
	'press.example',
	'<div id="sec-if-cpt-container"><div class="behavioral-content"><p>Powered and protected by Akamai Privacy</p></div></div><script src="/_sec/cp_challenge/sec-cpt.js"></script>',
);
add(
	'challenge',
	'aws waf',
	'Human Verification',
	'<h1>Let\'s confirm you are human</h1><p>Complete the security check before continuing. This step verifies that you are not a bot, which helps to protect your account and prevent spam.</p><button>Begin</button><script src="https://1.token.awswaf.com/challenge.js"></script>',
);
add(
	'challenge',
	'sucuri',
	'Sucuri WebSite Firewall - Access Denied',
	'<h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this site), please whitelist your IP or if you think this block is an error please open a support ticket.</p><p>Block ID: GEO02</p>',
);
add(
	'challenge',
	'ddos-guard',
	'DDoS-Guard',
	'<h1>Checking your browser before accessing press.example</h1><p>Please, allow up to 5 seconds…</p><p>DDoS protection by DDoS-Guard</p>',
);
add(
	'challenge',
	'anubis',
	"Making sure you're not a bot!",
	'<h1>Making sure you\'re not a bot!</h1><p id="status">Loading...</p><details><summary>Why am I seeing this?</summary><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies aggressively scraping websites. This can and does cause downtime for the websites, which makes their resources inaccessible for everyone.</p><p>Anubis is a compromise. Anubis uses a Proof-of-Work scheme in the vein of Hashcash, a proposed proof-of-work scheme for reducing email spam.</p></details><noscript><p>Sadly, you must enable JavaScript to get past this challenge.</p></noscript>',
);
add(
	'challenge',
	'google sorry',
	'Sorry...',
	'<div><p>Our systems have detected unusual traffic from your computer network. This page checks to see if it\'s really you sending the requests, and not a robot.</p><div id="recaptcha" class="g-recaptcha"></div><p>IP address: 1.2.3.4</p></div>',
);
add(
	'challenge',
	'yandex smartcaptcha',
	'Ой!',
	'<form class="CheckboxCaptcha-Form"><p>Подтвердите, что запросы отправляли вы, а не робот</p><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p></form>',
);
add(
	'challenge',
	'kasada',
	'',
	'<script>window.KPSDK={};KPSDK.now=1</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39/ips.js"></script>',
);
add(
	'challenge',
	'bloomberg robot',
	'Bloomberg - Are you a robot?',
	"<h1>We've detected unusual activity from your computer network</h1><p>To continue, please click the box below to let us know you're not a robot.</p><h2>Why did this happen?</h2><p>Please make sure your browser supports JavaScript and cookies and that you are not blocking them from loading. For more information you can review our Terms of Service and Cookie Policy.</p><h2>Need Help?</h2><p>For inquiries related to this message please contact our support team and provide the reference ID below.</p>",
);
add(
	'challenge',
	'reddit blocked',
	'Blocked',
	"<h1>whoa there, pardner!</h1><p>Your request has been blocked due to a network policy.</p><p>Try logging in or creating an account here to get back to browsing.</p><p>If you're running a script or application, please register or sign in with your developer credentials here.</p>",
);
add(
	'challenge',
	'wordfence',
	'Your access to this site has been limited',
	'<h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has been limited. (HTTP response code 503)</p><p>If you think you have been blocked in error, contact the owner of this site for assistance.</p><p>Generated by Wordfence</p>',
);
add(
	'challenge',
	'geo block 451',
	'Unavailable',
	'<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time.</p>',
	{ status: 200 },
);
add(
	'challenge',
	'tencent wechat verify',
	'微信公众平台',
	'<div class="weui-msg"><h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p><a>去验证</a></div>',
);
add(
	'challenge',
	'zhihu verify',
	'安全验证 - 知乎',
	'<h1>安全验证</h1><p>系统监测到您的网络环境存在异常，为保证您的正常访问，请点击下方验证按钮进行验证。在您验证完成前，该提示将多次出现。</p>',
);
// consent
add(
	'consent',
	'google consent',
	'Before you continue to Google',
	'<div><h1>Before you continue to Google</h1><p>We use cookies and data to</p><ul><li>Deliver and maintain Google services</li><li>Track outages and protect against spam, fraud, and abuse</li></ul><p>If you choose to "Accept all," we will also use cookies and data to develop and improve new services.</p><button>Reject all</button><button>Accept all</button></div>',
	{ url: 'https://consent.google.com/ml?continue=x' },
);
add(
	'consent',
	'youtube consent de',
	'Bevor Sie zu YouTube weitergehen',
	'<h1>Bevor Sie zu YouTube weitergehen</h1><p>Wir verwenden Cookies und Daten, um Dienste bereitzustellen. Wenn Sie „Alle akzeptieren“ auswählen, verwenden wir Cookies und Daten auch, um neue Dienste zu entwickeln.</p><button>Alle ablehnen</button><button>Alle akzeptieren</button>',
	{ url: 'https://consent.youtube.com/m?continue=x' },
);
add(
	'consent',
	'yahoo',
	'Yahoo is part of the Yahoo family of brands',
	'<div class="consent-form"><h1>Your privacy is important to us</h1><p>We, Yahoo, are part of the Yahoo family of brands. When you use our sites and apps, we use cookies to provide our sites and apps to you, authenticate users, apply security measures, and measure your use. If you click "Accept all", we and our partners will also store and/or access information on a device.</p><button>Accept all</button><button>Reject all</button><button>Manage privacy settings</button></div>',
	{ url: 'https://consent.yahoo.com/v2/collectConsent?sessionId=3' },
);
add(
	'consent',
	'onetrust full page',
	'Privacy Preference Center',
	'<div id="onetrust-consent-sdk"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for personalised ads and content, ad and content measurement, audience research and services development. With your permission we and our partners may use precise geolocation data.</p><button>Accept all</button><button>Manage options</button></div>',
);
add(
	'consent',
	'pur abo spiegel',
	'DER SPIEGEL',
	'<h1>Herzlich willkommen!</h1><h2>Lesen mit Werbung</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung und in den Privatsphäre-Einstellungen. Sie können Ihre Zustimmung jederzeit widerrufen.</p><button>Akzeptieren und weiter</button><h2>PUR-Abo für 4,99 €</h2><p>Nutzen Sie unser Angebot mit weniger Werbung und ohne Tracking.</p><button>Jetzt abonnieren</button>',
);
add(
	'consent',
	'zeit zustimmung',
	'ZEIT ONLINE | Lesen Sie zeit.de mit Werbung oder im PUR-Abo',
	'<h1>zeit.de mit Werbung</h1><p>Um der Nutzung von zeit.de mit Werbung zuzustimmen, müssen Sie in Ihrem Browser JavaScript aktiviert haben. Mit Werbung und Cookies. Zustimmung jederzeit widerrufbar.</p><button>Einverstanden</button>',
);
add(
	'consent',
	'le monde',
	'Le Monde - cookies',
	"<h1>Le Monde avec publicité</h1><p>Nous et nos 600 partenaires stockons et accédons à des informations sur votre appareil au moyen de cookies. En acceptant, vous consentez au traitement de vos données à des fins de publicité personnalisée.</p><button>Accepter et continuer</button><button>S'abonner</button>",
);
add(
	'consent',
	'dpg media nl',
	'DPG Media Privacy Gate',
	'<h1>Jouw privacy-instellingen</h1><p>DPG Media en derden gebruiken cookies en vergelijkbare technieken om het gebruik van de site te analyseren en gepersonaliseerde advertenties te tonen. Ga je akkoord?</p><button>Akkoord</button><button>Instellen</button>',
	{ url: 'https://myprivacy.dpgmedia.nl/consent?siteKey=1' },
);
add(
	'consent',
	'italian pay or ok',
	'Corriere',
	"<h1>Il rispetto della tua privacy è la nostra priorità</h1><p>Noi e terze parti selezionate utilizziamo cookie o tecnologie simili. Puoi acconsentire all'utilizzo di tali tecnologie accettando, oppure abbonarti per navigare senza pubblicità.</p><button>Accetta e continua</button><button>Abbonati</button>",
);
add(
	'consent',
	'spanish',
	'El Diario',
	'<h1>Con su acuerdo, nosotros y nuestros socios usamos cookies</h1><p>Utilizamos cookies o tecnologías similares para almacenar, acceder y procesar datos personales como sus visitas a esta página web. Puede retirar su consentimiento en cualquier momento.</p><button>Aceptar y continuar</button><button>Configurar</button>',
);
// sign-in
add(
	'sign-in',
	'linkedin authwall',
	'Sign Up | LinkedIn',
	'<h1>Join LinkedIn</h1><form><label>Email<input type="email"></label><label>Password<input type="password"></label><button>Agree &amp; Join</button></form><p>Already on LinkedIn? Sign in</p>',
	{ url: 'https://www.linkedin.com/authwall?trk=x' },
);
add(
	'sign-in',
	'facebook login',
	'Log into Facebook',
	'<div>You must log in to continue.</div><form><input type="text" name="email" placeholder="Email address or phone number"><input type="password" name="pass"><button>Log in</button></form><a>Forgotten account?</a>',
);
add(
	'sign-in',
	'instagram',
	'Login • Instagram',
	'<form><input name="username"><input type="password" name="password"><button>Log in</button></form><p>Don\'t have an account? Sign up</p>',
	{ url: 'https://www.instagram.com/accounts/login/?next=/p/x/' },
);
add(
	'sign-in',
	'medium members',
	'Sign in - Medium',
	'<h1>Welcome back.</h1><p>Sign in with Google</p><p>Sign in with Facebook</p><p>Sign in with email</p><p>No account? Create one</p>',
);
add(
	'sign-in',
	'wordpress private',
	'Private Site',
	'<h1>This site is private</h1><p>This site is currently private. Log in to WordPress.com to request access.</p><a href="/wp-login.php">Log in</a>',
);
add(
	'sign-in',
	'wp password protected',
	'Protected: My walk',
	wrap(
		'<article><h1>Protected: My walk</h1><p>This content is password-protected. To view it, please enter the password below.</p><form class="post-password-form" method="post"><label>Password: <input name="post_password" type="password"></label><input type="submit" value="Enter"></form></article>',
	),
);
add(
	'sign-in',
	'sso microsoft',
	'Sign in to your account',
	'<div><div>Sign in</div><form><input type="email" placeholder="Email, phone, or Skype"></form><p>No account? Create one!</p><p>Can\'t access your account?</p></div>',
	{ url: 'https://login.microsoftonline.com/common/oauth2/authorize?x' },
);
add(
	'sign-in',
	'german anmelden',
	'Anmelden',
	wrap(
		'<h1>Bitte melden Sie sich an</h1><p>Um diesen Inhalt zu sehen, müssen Sie angemeldet sein.</p><form><input type="text" placeholder="Benutzername"><input type="password"><button>Anmelden</button></form>',
	),
);
add(
	'sign-in',
	'chinese login',
	'登录',
	wrap(
		'<h1>请先登录</h1><p>您需要登录后才可以查看本帖内容。</p><form><input type="text" placeholder="用户名"><input type="password"><button>登录</button></form>',
	),
);
add(
	'sign-in',
	'discuz no permission',
	'提示信息',
	wrap(
		'<div id="messagetext"><p>抱歉，您需要登录才可以下载或查看附件。没有帐号？立即注册</p></div><form><input type="password"></form>',
	),
);
add(
	'sign-in',
	'phpbb forum',
	'Login',
	wrap(
		'<h2>The board requires you to be registered and logged in to view this forum.</h2><form><label>Username:<input></label><label>Password:<input type="password"></label><input type="submit" value="Login"></form>',
	),
);
add(
	'sign-in',
	'x login',
	'Log in to X / X',
	'<div><h1>Sign in to X</h1><span>Sign in with Google</span><span>Sign in with Apple</span><input name="text"><span>Don\'t have an account? Sign up</span></div>',
);
add(
	'sign-in',
	'french',
	'Connexion',
	wrap(
		'<h1>Connectez-vous</h1><p>Vous devez être connecté pour accéder à ce contenu.</p><form><input type="email"><input type="password"><button>Se connecter</button></form>',
	),
);
// paywalls (no more than teaser)
const pay = (name: string, head1: string, teaser: string, box: string, more: More = {}) =>
	add(
		'paywall',
		name,
		head1,
		wrap(`<article><h1>${head1}</h1><p>${teaser}</p>${box}</article>`),
		more,
	);
pay(
	'nyt',
	'The harbour that would not hold',
	'A barge came loose.',
	'<div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in. Get unlimited access for $1 a week.</p></div>',
);
pay(
	'ft',
	'The harbour that would not hold',
	'',
	'<div class="barrier"><h2>Subscribe to unlock this article</h2><p>Only £1 for 4 weeks. Then £59 per month. Complete digital access to quality journalism on any device. Cancel anytime during your trial.</p><h3>Explore more offers.</h3></div>',
);
pay(
	'wsj',
	'The harbour that would not hold',
	'A barge came loose and broke the corner of the pier.',
	'<div class="snippet-promotion"><p>Continue reading your article with a WSJ subscription</p><button>Subscribe Now</button><p>Already a subscriber? Sign In</p></div>',
);
pay(
	'spiegel plus',
	'Der Hafen, der nicht hielt',
	'Ein Kahn riss sich los.',
	'<div data-area="paywall"><p>Diesen Artikel weiterlesen mit SPIEGEL+. Jetzt Zugang sichern: 1 Monat für 1 €. Sie haben bereits ein Digital-Abonnement? Hier anmelden.</p></div>',
);
pay(
	'faz',
	'Der Hafen',
	'Ein Kahn riss sich los.',
	'<div class="atc-Paywall"><p>Jetzt mit F+ lesen. Testen Sie unser Angebot. Jetzt weiterlesen. Diese und viele weitere Artikel lesen Sie mit F+.</p></div>',
);
pay(
	'lemonde abonnés',
	'Le port qui ne tenait pas',
	"Une barge s'est détachée.",
	'<section class="paywall"><p>Il vous reste 85% de cet article à lire. La suite est réservée aux abonnés.</p><a>S\'abonner</a></section>',
);
pay(
	'elpais',
	'El puerto',
	'Una barcaza se soltó.',
	'<div><p>Suscríbete para seguir leyendo. Lee sin límites. ¿Ya eres suscriptor? Inicia sesión</p></div>',
);
pay(
	'corriere',
	'Il porto',
	'Una chiatta si staccò.',
	'<div><p>Questo contenuto è riservato agli abbonati. Abbonati per continuare a leggere.</p></div>',
);
pay(
	'nrc nl',
	'De haven',
	'Een schuit sloeg los.',
	'<div><p>Dit artikel is alleen voor abonnees. Neem een abonnement om verder te lezen.</p></div>',
);
pay(
	'nikkei',
	'港',
	'はしけが流された。',
	'<div><p>この記事は会員限定です。登録すると続きをお読みいただけます。</p><p>残り1,234文字</p></div>',
);
pay('caixin', '港口', '一艘驳船松脱。', '<div><p>本文为付费内容，订阅后可继续阅读全文。</p></div>');
pay(
	'kommersant',
	'Гавань',
	'Баржа сорвалась.',
	'<div><p>Материал доступен только подписчикам. Оформите подписку, чтобы продолжить чтение.</p></div>',
);
pay(
	'folha pt',
	'O porto',
	'Uma barca soltou-se.',
	'<div><p>Conteúdo exclusivo para assinantes. Assine para continuar lendo. Já é assinante? Faça login</p></div>',
);
pay(
	'dn sv',
	'Hamnen',
	'En pråm slet sig.',
	'<div><p>Den här artikeln är för prenumeranter. Bli prenumerant för att läsa vidare. Redan prenumerant? Logga in</p></div>',
);
pay(
	'gazeta pl',
	'Port',
	'Barka zerwała się.',
	'<div><p>Ten artykuł jest dostępny tylko dla prenumeratorów. Wykup dostęp, aby czytać dalej.</p></div>',
);
pay(
	'substack paid',
	'The harbour',
	'A barge came loose.',
	'<div class="paywall" data-testid="paywall"><h2>This post is for paid subscribers</h2><a>Subscribe</a><p>Already a paid subscriber? Sign in</p></div>',
);
// soft 404
add(
	'soft-404',
	'plain',
	'Page not found',
	wrap(
		'<h1>Page not found</h1><p>Sorry, the page you are looking for could not be found. It may have been moved or deleted.</p><form><input type="search"></form>',
	),
);
add(
	'soft-404',
	'oops',
	`Oops! | The Daily Lantern`,
	wrap(
		"<h1>Oops!</h1><p>We can't find the page you're looking for. Try searching or go back to the homepage.</p>",
	),
);
add(
	'soft-404',
	'german',
	'Seite nicht gefunden',
	wrap(
		'<h1>Seite nicht gefunden</h1><p>Die von Ihnen angeforderte Seite existiert leider nicht oder wurde verschoben.</p>',
	),
);
add(
	'soft-404',
	'french',
	'Page introuvable',
	wrap("<h1>Page introuvable</h1><p>La page que vous cherchez n'existe pas ou a été déplacée.</p>"),
);
add(
	'soft-404',
	'spanish',
	'Página no encontrada',
	wrap(
		'<h1>Página no encontrada</h1><p>Lo sentimos, la página que busca no existe o ha cambiado de dirección.</p>',
	),
);
add(
	'soft-404',
	'chinese',
	'页面不存在',
	wrap('<h1>抱歉，您访问的页面不存在</h1><p>可能已被删除或地址输入有误。返回首页</p>'),
);
add(
	'soft-404',
	'japanese',
	'ページが見つかりません',
	wrap(
		'<h1>お探しのページは見つかりませんでした</h1><p>削除されたか、URLが変更された可能性があります。</p>',
	),
);
add(
	'soft-404',
	'russian',
	'Страница не найдена',
	wrap('<h1>Страница не найдена</h1><p>Запрашиваемая страница не существует или была удалена.</p>'),
);
add(
	'soft-404',
	'polish',
	'Nie znaleziono strony',
	wrap('<h1>Nie znaleziono strony</h1><p>Strona, której szukasz, nie istnieje.</p>'),
);
add(
	'soft-404',
	'dutch',
	'Pagina niet gevonden',
	wrap('<h1>Pagina niet gevonden</h1><p>De pagina die je zoekt bestaat niet of is verplaatst.</p>'),
);
add(
	'soft-404',
	'korean',
	'페이지를 찾을 수 없습니다',
	wrap(
		'<h1>페이지를 찾을 수 없습니다</h1><p>요청하신 페이지가 삭제되었거나 주소가 변경되었습니다.</p>',
	),
);
add(
	'soft-404',
	'removed article',
	'The Daily Lantern',
	wrap(
		'<h1>This article has been removed</h1><p>The article you are looking for is no longer available.</p>',
	),
);
add(
	'soft-404',
	'404 with related list',
	'404 - The Daily Lantern',
	wrap(
		"<h1>404</h1><p>This page doesn't exist.</p><h2>Most read</h2><ul>" +
			Array.from({ length: 12 }, (_, i) => `<li><a href="/n/${i}">${S[i % 8]}</a></li>`).join('') +
			'</ul>',
	),
);
add(
	'soft-404',
	'wordpress nothing',
	'Nothing found',
	wrap(
		'<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try a search?</p>',
	),
);
add('soft-404', 'medium 410', 'Medium', '<h2>410</h2><p>The author deleted this Medium story.</p>');
// parked
add(
	'parked',
	'sedo',
	'press.example',
	'<div><h1>press.example</h1><p>This domain is for sale! Buy this domain.</p><p>The domain press.example is for sale. To purchase, call Afternic.</p></div>',
);
add(
	'parked',
	'godaddy',
	'press.example',
	'<div><p>This Web page is parked for FREE, courtesy of GoDaddy.com</p><h1>press.example</h1><p>Get this domain</p></div>',
);
add(
	'parked',
	'sedoparking links',
	'press.example',
	'<div><h1>press.example</h1><h2>Related Searches</h2><ul><li>Harbour Insurance</li><li>Slate Roofing</li></ul><p>This webpage was generated by the domain owner using Sedo Domain Parking. Disclaimer: Sedo maintains no relationship with third party advertisers.</p></div>',
);
add(
	'parked',
	'expired',
	'press.example',
	'<h1>This domain has expired</h1><p>If you are the owner, please contact your registrar to renew it.</p>',
);
add(
	'parked',
	'german kaufen',
	'press.example',
	'<h1>Diese Domain steht zum Verkauf</h1><p>press.example kaufen. Angebot abgeben.</p>',
);
add(
	'parked',
	'default nginx',
	'Welcome to nginx!',
	'<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p><p>For online documentation and support please refer to nginx.org.</p><p><em>Thank you for using nginx.</em></p>',
);
add(
	'parked',
	'hugedomains',
	'press.example is for sale | HugeDomains',
	'<h1>press.example is for sale</h1><p>Make it yours for $2,395 or start a payment plan. 30-day money back guarantee. Quick delivery of the domain.</p>',
);
add(
	'parked',
	'apache default',
	'Apache2 Ubuntu Default Page: It works',
	'<h1>Apache2 Default Page</h1><p>It works! This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems. If you can read this page, it means that the Apache HTTP server installed at this site is working properly.</p>',
);
// error pages with 200
add(
	'error-page',
	'502',
	'502 Bad Gateway',
	'<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>',
);
add('error-page', 'wp db', 'Database Error', '<h1>Error establishing a database connection</h1>');
add(
	'error-page',
	'wp critical',
	'WordPress › Error',
	'<p>There has been a critical error on this website.</p><p><a>Learn more about troubleshooting WordPress.</a></p>',
);
add(
	'error-page',
	'maintenance',
	'Maintenance',
	'<h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1>',
);
add(
	'error-page',
	'cf 522',
	'press.example | 522: Connection timed out',
	"<h1>Connection timed out <span>Error code 522</span></h1><p>The initial connection between Cloudflare's network and the origin web server timed out. As a result, the web page can not be displayed.</p>",
);
add(
	'error-page',
	'varnish',
	'503 Backend fetch failed',
	'<h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 1</p><p>Varnish cache server</p>',
);
add(
	'error-page',
	'something wrong',
	'The Daily Lantern',
	wrap(
		'<h1>Something went wrong</h1><p>An unexpected error occurred on our side. Please try again later.</p>',
	),
);
add(
	'error-page',
	'german',
	'Fehler',
	wrap(
		'<h1>Interner Serverfehler</h1><p>Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut.</p>',
	),
);
add(
	'error-page',
	'next client exception',
	'',
	'<div id="__next"><div><h2>Application error: a client-side exception has occurred (see the browser console for more information).</h2></div></div>',
);
add(
	'error-page',
	'php fatal',
	'',
	'<br /><b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_connect() in /var/www/html/index.php:12 Stack trace: #0 {main} thrown in <b>/var/www/html/index.php</b> on line <b>12</b><br />',
);
add(
	'error-page',
	'french maintenance',
	'Site en maintenance',
	'<h1>Site en maintenance</h1><p>Notre site est actuellement en maintenance. Merci de revenir plus tard.</p>',
);
add(
	'error-page',
	'429',
	'429 Too Many Requests',
	'<h1>Too Many Requests</h1><p>You have sent too many requests in a given amount of time.</p>',
);
add('error-page', 'chinese busy', '系统繁忙', '<h1>系统繁忙，请稍后再试</h1>');
// shells
add(
	'empty-shell',
	'react root',
	'Lantern',
	'<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.js"></script>',
);
add(
	'empty-shell',
	'vue app',
	'Lantern',
	'<div id="app"></div><script type="module" src="/assets/index.js"></script>',
);
add('empty-shell', 'angular', 'Lantern', '<app-root></app-root><script src="main.js"></script>');
add(
	'empty-shell',
	'loading',
	'Lantern',
	'<div id="app"><div class="spinner">Loading…</div></div><script src="main.js"></script>',
);
add(
	'empty-shell',
	'noscript only',
	'Lantern',
	"<noscript><strong>We're sorry but lantern doesn't work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div id=app></div>",
);
add(
	'empty-shell',
	'skeleton chrome',
	'Lantern',
	nav +
		'<div id="__next"><div class="skeleton"></div></div><script src="/_next/static/main.js"></script>' +
		foot,
);
add(
	'empty-shell',
	'odd container',
	'Lantern',
	'<div class="app-container" data-module="x"></div><script src="/bundle.js" defer></script>',
);
add(
	'empty-shell',
	'x.com js',
	'X / ?',
	'<div id="react-root"></div><noscript><div><p>JavaScript is not available.</p><p>We’ve detected that JavaScript is disabled in this browser. Please enable JavaScript or switch to a supported browser to continue using x.com. You can see a list of supported browsers in our Help Center.</p></div></noscript>',
);

const ok = (name: string, title: string, body: string, { head, ...more }: More = {}): void =>
	void N.push({ name, kind: undefined, html: d(title, body, head), title, ...more });
const art = (h: string, b: string) => wrap(`<article><h1>${h}</h1>${b}</article>`);
ok('plain article', 'The harbour', art('The harbour', prose(6)));
ok(
	'article about paywalls',
	'Why paywalls fail',
	art(
		'Subscribe to continue reading: why paywalls fail',
		'<p>"Subscribe to continue reading" is the sentence a newspaper reader meets most often now, and it has taught a whole generation to turn around. I asked nine editors what they thought of it.</p><p>Most said that the wall was a mistake they could not undo. "This article is for subscribers only" had become their most read headline.</p>' +
			prose(3),
	),
);
ok(
	'short about captcha',
	'Captchas are broken',
	art(
		'Captchas are broken',
		'<p>Please verify you are a human: five words that cost the world five hundred years a day. This week a vision model solved every traffic-light grid that I could find in under a second, and my mother solved none of them.</p><p>I do not know what we should do instead, but the boxes do not keep robots out. They only keep people out.</p>',
	),
);
ok(
	'short note',
	'A note on gates',
	art(
		'A note on gates',
		'<p>I closed the garden gate this morning and found that the hinge had been mended, quite neatly, by somebody I have never met. I wrote them a card and hung it there.</p>',
	),
);
ok(
	'changelog 30 words',
	'v2.1.4',
	art(
		'v2.1.4',
		'<ul><li>Fixed a crash when opening an empty archive.</li><li>Tides are now shown in local time.</li><li>Access denied messages say which folder.</li><li>Updated the harbour list for Norway.</li></ul>',
	),
);
ok(
	'link post',
	'Slate roofs, measured',
	art(
		'Slate roofs, measured',
		'<p>A surveyor in Caernarfon has weighed forty roofs and put the numbers on one page. It is the best page on slate I have read: <a href="https://slate.example/roofs">slate.example/roofs</a>. The chart at the end alone is worth your time.</p>',
	),
);
ok(
	'article with cookie text first',
	'Harbour',
	'<div class="cookie-banner"><p>We and our 842 partners store and access information on your device, such as cookies. Accept all. Reject all. Manage options.</p></div>' +
		art('Harbour', prose(4)),
);
ok(
	'article with unclassed cookie text first',
	'Harbour',
	'<div><p>We use cookies to improve your experience. By continuing you accept all cookies. Accept all / Reject all</p></div>' +
		art('Harbour', prose(4)),
);
ok(
	'newsletter box mid',
	'Harbour',
	art(
		'Harbour',
		prose(2) +
			'<div><h3>Subscribe to our newsletter</h3><form><input type="email"><button>Sign up</button></form><p>Already a subscriber? Log in</p></div>' +
			prose(2, 3),
	),
);
ok(
	'short with newsletter box',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p><div class="subscribe"><h3>Subscribe</h3><p>Enter your email to receive new posts.</p><form><input type="email"></form></div>',
	),
);
ok('article titled 404', '404 days at sea', art('404 days at sea', prose(4)));
ok(
	'short titled page not found',
	'Page not found: lost books of the harbour library',
	art(
		'Page not found: lost books of the harbour library',
		'<p>Of the eleven ledgers that the harbour library owned, three are missing their first page and one is missing all of them. A new catalogue lists what remains, shelf by shelf, and asks for help.</p>',
	),
);
ok(
	'Access denied history',
	'Access denied',
	art(
		'Access denied',
		'<p>In 1911 women were barred from the pier after dusk. The board minutes give no reason. A petition signed by two hundred fish sellers overturned the rule within a month, and it was never mentioned again.</p>',
	),
);
ok(
	'incident report',
	'502 Bad Gateway: what happened on Tuesday',
	art(
		'502 Bad Gateway: what happened on Tuesday',
		'<p>On Tuesday between 09:12 and 10:40 UTC many of you saw 502 Bad Gateway. A certificate used between our load balancer and the application servers expired. We have added an alert two weeks ahead and rotate it by machine from now on.</p>',
	),
);
ok(
	'domain for sale news',
	'A town buys back its domain',
	art(
		'A town buys back its domain',
		'<p>For nine years the address showed "this domain is for sale". On Monday the town council paid 2,395 dollars for it, which is less than it had spent on letters asking for it.</p><p>The new site has tide tables and little else, and that is what people asked for.</p>',
	),
);
ok(
	'poem',
	'Slate',
	art(
		'Slate',
		'<p>Grey on grey<br>the roof remembers<br>rain<br>and the hands<br>that laid it<br>in one dry week<br>of a wet year<br>without a word<br>about the pay<br>or the view<br>over the water<br>that nobody owned</p>',
	),
);
ok(
	'recipe',
	'Salt bread',
	art(
		'Salt bread',
		'<p>500 g flour, 350 g water, 12 g salt, 2 g yeast.</p><ol><li>Mix and wait an hour.</li><li>Fold four times, half an hour apart.</li><li>Cold overnight.</li><li>Bake 40 minutes at 240 degrees, in a pot, the last ten without lid.</li></ol>',
	),
);
ok(
	'german article on Anmelden',
	'Anmelden zum Hafenfest',
	art(
		'Anmelden zum Hafenfest',
		'<p>Wer am Hafenfest einen Stand haben möchte, muss sich bis zum 1. Mai anmelden. Die Plätze am Kai werden verlost, die übrigen nach Eingang vergeben. Strom gibt es nur am Kran.</p><p>Im letzten Jahr kamen mehr als vierzig Stände zusammen, so viele wie nie.</p>',
	),
);
ok(
	'article with login form in header',
	'Harbour',
	'<header><form><input type="text" name="user"><input type="password"><button>Log in</button></form></header>' +
		art('Harbour', prose(3)),
);
ok(
	'short with login form in header',
	'Tide note',
	'<header><form action="/login"><input type="text" name="user"><input type="password"><button>Log in</button></form><a>Sign up</a></header>' +
		art(
			'Tide note',
			'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p>',
		),
);
ok(
	'ssr next page',
	'Harbour',
	'<div id="__next">' +
		art('Harbour', prose(4)) +
		'</div><script id="__NEXT_DATA__" type="application/json">{}</script>',
);
ok(
	'noscript warning plus article',
	'Harbour',
	'<noscript>You need to enable JavaScript to run this app.</noscript><div id="root">' +
		art('Harbour', prose(4)) +
		'</div>',
);
ok(
	'visible js notice plus article',
	'Harbour',
	'<p>Please enable JavaScript for the best experience.</p>' + art('Harbour', prose(3)),
);
ok(
	'chinese article',
	'港口的石灰',
	art(
		'港口的石灰',
		'<p>每年春天，挖泥船从海底带回贝壳，工人在码头上用它们烧制石灰。窑火要烧三个夜晚，工头才允许打开泥封。</p><p>港务局有两本账，一本记潮水，一本记潮水带走的东西。去年在阁楼里发现的报告有十一页，自相矛盾了两次。</p><p>登录后可以发表评论。</p>',
	),
);
ok(
	'japanese article',
	'港の石灰',
	art(
		'港の石灰',
		'<p>春になると浚渫船が貝殻を引き上げ、岸壁で石灰が焼かれた。窯は三晩燃え続け、それから親方が封を切ることを許した。</p><p>港湾局は二冊の帳簿をつけていた。一冊は潮のため、もう一冊は潮が持ち去ったもののために。</p><p>会員登録はこちら。</p>',
	),
);
ok(
	'russian article about captcha',
	'Капча умерла',
	art(
		'Капча умерла',
		'<p>Подтвердите, что вы не робот: эту фразу видел каждый. На прошлой неделе модель решила все задачи с дорожными знаками быстрее секунды, а моя мама не решила ни одной.</p><p>Что делать вместо этого, неизвестно. Но ясно, что ящики с картинками не держат роботов, а держат людей.</p>',
	),
);
ok(
	'how-to cloudflare',
	'How to pass "Just a moment..." in tests',
	art(
		'How to pass "Just a moment..." in tests',
		'<p>If your end-to-end tests meet the page that says <code>Just a moment...</code>, do not fight it. Put the test host on an allow list in the firewall rules of the zone, by a header that only your runner knows.</p><pre><code>curl -H "x-test: 1" https://press.example/</code></pre><p>Checking your browser before accessing is then skipped.</p>',
	),
);
ok(
	'article with recaptcha in comment form',
	'Harbour',
	art('Harbour', prose(2)) +
		'<form><textarea></textarea><div class="g-recaptcha" data-sitekey="x"></div></form>',
);
ok(
	'short post recaptcha in comments',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p>',
	) +
		'<section id="respond"><h3>Leave a reply</h3><form><textarea></textarea><div class="g-recaptcha" data-sitekey="x"></div></form></section>',
);
ok(
	'wordpress comments login',
	'Harbour',
	art('Harbour', prose(2)) +
		'<div id="respond"><p>You must be logged in to post a comment.</p></div>',
);
ok(
	'short with comments login',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p>',
	) + '<div id="respond"><p>You must be logged in to post a comment.</p></div>',
);
ok(
	'podcast note',
	'Episode 41: Oak and slate',
	art(
		'Episode 41: Oak and slate',
		'<p>This week we talk with a diver about the oak below the pier. Subscribe to continue listening in your favourite app, or play it here.</p><ul><li>00:00 Start</li><li>04:10 The oak</li><li>31:00 The slate barge</li></ul>',
	),
);
ok(
	'obituary',
	'In memory of Ada Renn',
	art(
		'In memory of Ada Renn',
		'<p>Ada Renn, who kept the tide book for forty years, died on Sunday. She was ninety-one. Her last entry reads: calm, clear, nothing to add. The flag is at half mast until Friday.</p>',
	),
);
ok(
	'status page',
	'All systems operational',
	art(
		'Scheduled maintenance on Sunday',
		'<p>We will move the database to a new machine on Sunday between 02:00 and 04:00 UTC. The site will be briefly unavailable for scheduled maintenance; feeds and mail keep working. Nothing needs to be done on your side.</p>',
	),
);
ok(
	'press release',
	'Lantern names new editor',
	art(
		'Lantern names new editor',
		'<p>The Daily Lantern today named Ruth Adair its editor, effective 1 March. She succeeds Paul Orr, who retires after twelve years. Adair joined the paper in 2009 and led its coverage of the harbour inquiry.</p>',
	),
);
ok(
	'privacy explainer',
	'What Accept all really means',
	art(
		'What "Accept all" really means',
		'<p>Before you continue to almost any site you are asked to accept all cookies. We value your privacy, it says, and our 842 partners do as well. I pressed Reject all for a month and wrote down what happened.</p><p>Very little did. Two sites forgot my language and one showed me fewer boats.</p>',
	),
);
ok(
	'site privacy about gdpr',
	'GDPR turns eight',
	art(
		'GDPR turns eight',
		'<p>The General Data Protection Regulation is eight years old today. Several American newspapers still answer readers from the European Economic Area with a page saying that access cannot be granted at this time. We asked them why and got four answers from thirty.</p>',
	),
);
ok(
	'article behind metered but full',
	'Harbour',
	art(
		'Harbour',
		prose(5) +
			'<div class="meter"><p>You have 2 free articles left this month. Subscribe for unlimited access.</p></div>',
	),
);
ok(
	'free substack',
	'Harbour',
	'<div class="post">' +
		art('Harbour', prose(4)) +
		'<div class="subscribe-widget"><p>Thanks for reading! Subscribe for free to receive new posts and support my work.</p><form><input type="email"><button>Subscribe</button></form></div></div>',
);
ok(
	'short free substack',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p><div class="subscription-widget-wrap"><p>Thanks for reading! Subscribe for free to receive new posts and support my work.</p><form><input type="email"><button>Subscribe</button></form></div>',
	),
);
ok(
	'gone company news',
	'This product is no longer available',
	art(
		'This product is no longer available',
		'<p>After eleven years we are closing the tide clock. Orders placed before Friday will be sent; repairs go on until the parts run out, which we think is two years. Thank you for every letter. The plans are published below, free for anybody to build.</p>',
	),
);
ok(
	'under construction photo essay',
	'Under construction',
	art(
		'Under construction',
		'<figure><img src="/1.jpg" alt="pier"><figcaption>The pier in March, before the corner was poured.</figcaption></figure><figure><img src="/2.jpg" alt="oak"><figcaption>Oak, drawn up after three hundred years.</figcaption></figure><p>A week of pictures from the harbour works, taken between tides.</p>',
	),
);
ok(
	'documentation 403',
	'HTTP 403 Forbidden',
	art(
		'403 Forbidden',
		'<p>The server understood the request but refuses to authorize it. Access depends on application logic, such as insufficient rights to a resource. Unlike 401, authenticating makes no difference.</p><h2>Example</h2><pre><code>HTTP/1.1 403 Forbidden\nDate: Tue, 02 Jul</code></pre>',
	),
);
ok(
	'docs sign in',
	'Sign in with tokens',
	art(
		'Sign in',
		'<p>Users sign in with a token that is issued by your server. Create one per device and keep it for ninety days.</p><pre><code>client.signIn({ token })</code></pre><p>If signing in fails you get an error with a reason. Enter your password never appears in this flow.</p>',
	),
);
ok(
	'q and a about cloudflare',
	'python - Access denied error 1020',
	art(
		'Access denied: error 1020 when scraping',
		'<p>I get "Error 1020 Access denied. This website is using a security service to protect itself from online attacks" when I call the page from Python. In the browser it works. What is different?</p><div class="answer"><p>The user agent. Ask the owner for an API key, then set it in the header; the rule that blocks you matches the default agent of the library.</p></div>',
	),
);
ok(
	'spanish article',
	'El puerto',
	art(
		'El puerto',
		'<p>Cada primavera las dragas subían conchas y en el muelle se quemaba la cal. El horno ardía tres noches antes de que el capataz dejara romper el sello.</p><p>La junta llevaba dos libros. ¿Ya eres suscriptor? Inicia sesión para comentar.</p>',
	),
);
ok(
	'italian short',
	'La calce',
	art(
		'La calce',
		"<p>Ogni primavera le draghe portavano a riva le conchiglie, e sul molo si bruciava la calce. Il forno ardeva per tre notti prima che il capo lasciasse rompere il sigillo d'argilla.</p>",
	),
);
ok(
	'quote post',
	'On ledgers',
	art(
		'On ledgers',
		'<blockquote><p>Two books: one for the tides, one for what the tides took.</p></blockquote><p>From the minutes of the harbour board, 1911, found by Ruth Adair. I have thought of little else this week.</p>',
	),
);
ok(
	'table only',
	'Tide table',
	art(
		'Tide table March',
		'<table><tr><th>Day</th><th>High</th><th>Low</th></tr>' +
			Array.from(
				{ length: 20 },
				(_, i) => `<tr><td>${i + 1} March</td><td>0${i % 9}:12</td><td>1${i % 9}:40</td></tr>`,
			).join('') +
			'</table>',
	),
);
ok(
	'code only',
	'tide.py',
	art(
		'tide.py',
		'<pre><code>' +
			Array.from(
				{ length: 15 },
				(_, i) => `def tide_${i}(day, moon):\n    return day * ${i} + moon`,
			).join('\n') +
			'</code></pre>',
	),
);
ok(
	'subscriber essay',
	'The last subscriber',
	art(
		'The last subscriber',
		'<p>Already a subscriber? asks the page, and I am, I think, the last one. The editor rang me on my birthday. He said that this article was exclusively for subscribers, which meant: for me.</p><p>I read it twice and wrote him a letter, which he printed.</p>',
	),
);
ok(
	'survey',
	'Are you a robot?',
	art(
		'Are you a robot?',
		'<p>A review. The new novel by Ines Falk asks the question of its title on every page, and never of its machines. It is a short book about a long marriage, and the robot, if there is one, does the dishes.</p>',
	),
);
ok(
	'anubis news',
	'Making sure you are not a bot: a year of Anubis',
	art(
		'A year of Anubis',
		"<p>Making sure you're not a bot! If you read mailing list archives you know the jackal. Anubis asks a browser to do a little work before it is let in, and most scrapers do not bother. After a year, twelve of the thirty projects that I asked have kept it.</p>",
	),
);
ok(
	'forum thread short',
	'Pier corner crumbling',
	wrap(
		'<h1>Pier corner crumbling</h1><div class="post"><p class="author">anna</p><p>Has anybody seen the corner lately? It lost a piece the size of a suitcase on Sunday.</p></div><div class="post"><p class="author">tom</p><p>Yes. I reported it to the board and they said it is on the list for autumn.</p></div><p>You must be logged in to reply.</p>',
	),
);
ok(
	'event page',
	'Open day',
	art(
		'Open day at the kiln',
		'<p>Sunday 4 May, 10:00 to 16:00, Lime Street 3. The seal is broken at noon. Admission is free; please register at the door. Children only with a grown-up. No dogs near the kiln.</p>',
	),
);
ok(
	'job ad',
	'Join us: tide keeper',
	art(
		'Tide keeper (part time)',
		'<p>We are looking for a tide keeper, eight hours a week, from May. You write down two numbers a day and what you think of the weather. Log in to our portal to apply, or send a letter.</p>',
	),
);
ok(
	'german paywall debate',
	'Abo-Fallen',
	art(
		'„Jetzt weiterlesen mit Abo“: Wie Verlage Leser verlieren',
		'<p>Wer heute einen Artikel öffnet, liest oft nur den Satz: Diesen Artikel weiterlesen mit Abo. Eine Studie aus Mainz hat nun gemessen, wie viele danach zurückkommen. Es sind weniger als drei von hundert.</p><p>Die Forscher raten zu Tageskarten, die fast kein Haus anbietet.</p>',
	),
);
ok(
	'chinese paywall essay',
	'付费墙的十年',
	art(
		'付费墙的十年',
		'<p>“订阅后可继续阅读全文”，这句话已经陪伴读者十年。十年里，三十家报纸建了墙，其中十二家又把它拆掉。</p><p>拆墙的编辑说，读者不是不愿付钱，而是不愿在读第一段之前付钱。剩下的十八家里，有一半不肯公布数字。</p>',
	),
);
ok(
	'loading essay',
	'Loading…',
	art(
		'Loading…',
		'<p>My father waits for pages the way he waited for trains: standing. The wheel turns, and he tells me what he would have read. Please wait, says the page, and he does, better than anybody I know.</p>',
	),
);
ok('amp article', 'Harbour', '<article><h1>Harbour</h1>' + prose(3) + '</article>', {
	head: '<script async src="https://cdn.ampproject.org/v0.js"></script>',
});
ok('article 200 with cf headers', 'Harbour', art('Harbour', prose(3)), {
	headers: { server: 'cloudflare', 'cf-ray': '1', 'cf-cache-status': 'HIT' },
});
ok(
	'article with datadome script',
	'Harbour',
	art('Harbour', prose(3)) + '<script src="https://js.datadome.co/tags.js"></script>',
	{ headers: { 'x-datadome': 'protected', 'set-cookie': 'datadome=x' } },
);
ok(
	'short article with datadome header',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p>',
	),
	{ headers: { 'x-datadome': 'protected' } },
);
ok(
	'article with px script',
	'Harbour',
	art('Harbour', prose(3)) + '<script>window._pxAppId="PX1"</script>',
);
ok(
	'article w/ onetrust sdk',
	'Harbour',
	art('Harbour', prose(3)) +
		'<div id="onetrust-consent-sdk"><h2>We value your privacy</h2><p>We and our partners store and access information on your device.</p><button>Accept all</button></div>',
);
ok(
	'short w/ onetrust sdk',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p>',
	) +
		'<div id="onetrust-consent-sdk"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for personalised ads and content.</p><button>Accept all</button></div>',
);
ok(
	'short w/ unclassed consent',
	'Tide note',
	art(
		'Tide note',
		'<p>The spring tide reached the third step today, a hand lower than the almanac said it would. The wind from the land held it back until noon and the herons walked where boats were tied.</p>',
	) +
		'<div class="qc-cmp2-container"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for personalised ads and content.</p><button>Accept all</button></div>',
);
ok('url has login slug', 'Logging in to the past', art('Logging in to the past', prose(2)), {
	url: 'https://press.example/login-to-the-past',
});
ok('url consent slug', 'Consent', art('Consent', prose(2)), {
	url: 'https://press.example/consent/',
});
ok('url 404', 'The 404', art('Not found in the ledger', prose(2)), {
	url: 'https://press.example/404-not-found/',
});
ok(
	'is domain for sale blog short',
	'My domain is for sale',
	art(
		'My domain is for sale',
		'<p>After twenty years I am letting go of tide.example. This domain is for sale to whoever promises to keep the tide book on it. I have had two offers from insurers and one from a choir. The choir is ahead.</p>',
	),
);
ok('isAccessibleForFree true', 'Harbour', art('Harbour', prose(3)), {
	head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>',
});
ok('isAccessibleForFree false but full', 'Harbour', art('Harbour', prose(8)), {
	head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"articleBody":"x"}</script>',
});
ok(
	'comic with text',
	'Slate #41',
	art(
		'Slate #41',
		'<img src="/41.png" alt="Two masons argue about a slate while the tide comes in"><p>Two masons argue about a slate while the tide comes in. In the last panel only the slate is left, and a gull who has opinions about all of it, and about the pay.</p>',
	),
);
ok(
	'video post',
	'How lime is burned',
	art(
		'How lime is burned',
		'<iframe src="https://www.youtube.com/embed/abc"></iframe><p>A film of the last three nights at the kiln, shot from the roof of the chandlery. The seal is broken at 14:20. Turn the sound on for the crack, which is the best part of it.</p>',
	),
);
ok(
	'error handling doc',
	'Something went wrong',
	art(
		'Something went wrong: writing better error pages',
		'<p>"Something went wrong. Please try again later." tells a reader nothing. Say what failed, what was kept, and what they can do. Three examples from our own site, before and after, follow.</p><ul><li>The tide book could not be saved; your entry is in the outbox.</li><li>The map is old; it is from Tuesday.</li></ul>',
	),
);
ok(
	'korean article',
	'항구의 석회',
	art(
		'항구의 석회',
		'<p>봄마다 준설선이 조개껍데기를 건져 올렸고 부두에서는 석회를 구웠다. 가마는 사흘 밤을 탔고 그 뒤에야 십장은 봉인을 깨게 했다. 로그인 후 댓글을 남길 수 있습니다.</p><p>항만청은 장부 두 권을 두었다. 하나는 조수를 위해, 다른 하나는 조수가 가져간 것을 위해.</p>',
	),
);
ok(
	'arabic article',
	'جير الميناء',
	art(
		'جير الميناء',
		'<p>كل ربيع كانت الحفارات ترفع الأصداف من القاع، وعلى الرصيف كان العمال يحرقون الجير. كان الفرن يشتعل ثلاث ليال قبل أن يسمح رئيس العمال بكسر الختم الطيني.</p><p>واحتفظ مجلس الميناء بدفترين، واحد للمد والآخر لما أخذه المد.</p>',
	),
);
ok(
	'404 status-like number article',
	'503',
	art(
		'503',
		'<p>Bus 503 goes to the harbour twice a day, and nobody is ever on it. I rode it for a week. The driver, Ines, told me about the slate, the oak and her brother, who left, and about the service unavailable on Sundays.</p>',
	),
);

export const ABROAD: readonly SetPage[] = W;
export const CLOSE: readonly SetPage[] = N;
