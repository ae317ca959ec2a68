import type { WallKind } from '../../../src/article/walls/wall';
import type { SetPage } from './page';

type Row = readonly [string, WallKind, string];

/** Whole pages as such pages look, written without a look at what tells them: 0.81 of them were named then. */
const doc = (lang: string, head: string, body: string, attrs = ''): string =>
	`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body${attrs}>${body}</body></html>`;
const css =
	'<style>*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#222}.wrap{max-width:40rem;margin:10vh auto}</style>';
const t = (s: string): string => `<title>${s}</title>`;
const nav = (items: string): string =>
	`<header class="site-header"><a class="logo" href="/">Home</a><nav><ul>${items
		.split('|')
		.map((i) => `<li><a href="/${encodeURIComponent(i)}">${i}</a></li>`)
		.join('')}</ul></nav></header>`;
const foot = (items: string): string =>
	`<footer class="site-footer"><ul>${items
		.split('|')
		.map((i) => `<li><a href="/f/${encodeURIComponent(i)}">${i}</a></li>`)
		.join('')}</ul><p>© 2026</p></footer>`;
const enNav = nav('World|Politics|Business|Culture|Sport|Opinion');
const enFoot = foot('About|Contact|Privacy|Terms|Careers|Advertise');

const ROWS: readonly Row[] = [
	// ---- challenges
	[
		'cloudflare managed',
		'challenge',
		doc(
			'en-US',
			t('Just a moment...') +
				'<meta name="robots" content="noindex,nofollow"><style>body{display:flex;flex-direction:column;height:100vh}</style><meta http-equiv="refresh" content="390">',
			'<div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){window._cf_chl_opt={cvId:"3",cZone:"journal.example",cType:"managed",cRay:"8c1f2"};var a=document.createElement("script");a.src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8c1f2";document.getElementsByTagName("head")[0].appendChild(a);}());</script>',
			' class="no-js"',
		),
	],
	[
		'cloudflare 1020',
		'challenge',
		doc(
			'en-US',
			t('Access denied | www.journal.example used Cloudflare to restrict access') +
				'<link rel="stylesheet" href="/cdn-cgi/styles/main.css">',
			'<div id="cf-wrapper"><div id="cf-error-details" class="cf-error-details-wrapper"><header><h1><span>Error</span> <span>1020</span></h1><p>Ray ID: 8c1f2ab &bull; 2026-02-11 09:12:44 UTC</p><h2>Access denied</h2></header><section><h2>What happened?</h2><p>The owner of this website has put a rule in place that turned your request away. Quote the Ray ID above when you write to them.</p></section><div class="cf-error-footer"><p>Your IP: <button>Click to reveal</button> Performance &amp; security by Cloudflare</p></div></div></div>',
		),
	],
	[
		'datadome',
		'challenge',
		'<html lang="en"><head><title>shopnews.example</title><style>#cmsg{animation: A 1.5s;}@keyframes A{0%{opacity:0;}99%{opacity:0;}100%{opacity:1;}}</style></head><body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var dd={"rt":"c","cid":"AHrlq","hsh":"77DC0FFBAA0B77570F6B414F8E5BDB","t":"bv","s":43909,"host":"geo.captcha-delivery.com"}</script><script data-cfasync="false" src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
	],
	[
		'perimeterx',
		'challenge',
		doc(
			'en',
			t('Access to this page has been denied') +
				'<link href="https://fonts.googleapis.com/css?family=Open+Sans" rel="stylesheet">',
			'<section class="container"><div class="customer-logo-wrapper"><img src="/logo.svg" alt="Logo"/></div><div class="page-title-wrapper"><h1>Please verify you are a human</h1></div><div class="content-wrapper"><div id="px-captcha"></div><p>Something about the way your browser behaves made us think that a program is at work here. Press and hold the button to go on.</p><p>This can happen because scripts are off or blocked by an extension, or because your browser takes no cookies.</p><p>Reference ID: #af0e-11</p></div></section><script>window._pxAppId="PXabc";window._pxJsClientSrc="/abc/init.js";</script><script src="https://captcha.px-cdn.net/PXabc/captcha.js"></script>',
		),
	],
	[
		'akamai',
		'challenge',
		'<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;www&#46;daily&#46;example&#47;story" on this server.<P>Reference&#32;&#35;18&#46;2e6a1702&#46;1707642</P><P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;2e6a1702</P></BODY></HTML>',
	],
	[
		'imperva',
		'challenge',
		'<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" content="telephone=no"><meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1"><script type="text/javascript" src="/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3"></script></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=9-1" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: 877000</iframe></body></html>',
	],
	[
		'aws waf',
		'challenge',
		doc(
			'en',
			t('Human Verification') +
				'<script type="text/javascript">window.awsWafCookieDomainList=[];window.gokuProps={"key":"AQID","iv":"Cg"};</script><script src="https://1a2b.token.awswaf.com/1a2b/challenge.js"></script>',
			'<div id="challenge-container"></div><script>AwsWafIntegration.saveReferrer();AwsWafIntegration.checkForceRefresh()</script><noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you\'re not a robot. This requires JavaScript. Enable JavaScript and then reload the page.</noscript>',
		),
	],
	[
		'vercel',
		'challenge',
		doc(
			'en',
			t('Vercel Security Checkpoint') + css,
			'<div id="root"><main><p id="header-text">We\'re verifying your browser</p><p><a href="https://vercel.link/security-checkpoint">Website owner? Click here to fix</a></p><p class="footer">Vercel Security Checkpoint | fra1::1707-abc</p></main></div><script type="module">/*obf*/</script>',
		),
	],
	[
		'sucuri',
		'challenge',
		'<html><title>You are being redirected...</title><noscript>Javascript is required. Please enable javascript before you are allowed to see this page.</noscript><script>var s={},u,c,U,r,i,l=0,a,e=eval,w=String.fromCharCode,sucuri_cloudproxy_js="",S="cz0iMS5zdWJzdHI";</script></html>',
	],
	[
		'ddos-guard',
		'challenge',
		doc(
			'ru',
			t('DDoS-Guard') + css,
			'<div class="wrap"><h1>Проверка браузера перед переходом на сайт</h1><p>Это займёт всего несколько секунд. Страница обновится сама.</p><p id="ddg-ray">Ray: 99ab · 2026-02-11</p></div><script src="/.well-known/ddos-guard/check?context=free_splash"></script><script src="https://check.ddos-guard.net/check.js"></script>',
		),
	],
	[
		'anubis like',
		'challenge',
		doc(
			'en',
			t('Making sure you&#39;re not a bot!') +
				'<link rel="stylesheet" href="/.within.website/x/xess/xess.css"><script id="anubis_version" type="application/json">"v1.19"</script>',
			'<main><h1 id="title" class="centered-div">Making sure you&#39;re not a bot!</h1><div class="centered-div"><img id="image" src="/.within.website/x/cmd/anubis/static/img/pensive.webp"/><p id="status">Loading...</p><details><summary>Why am I seeing this?</summary><p>The people who run this server have set up a proof of work to keep scrapers of AI companies away, which take it down for everybody else. Your browser calculates for a moment; nobody has to click on traffic lights.</p><p>The scheme was thought up against spam mail long ago. It will be replaced when telling real browsers by how they draw letters works well enough.</p></details></div><noscript><p>You must enable JavaScript to get past this challenge, sadly, because of how AI companies have changed the way servers are run.</p></noscript></main><script async type="module" src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script>',
		),
	],
	[
		'yandex smartcaptcha',
		'challenge',
		doc(
			'ru',
			t('Вы не робот?'),
			'<div class="CheckboxCaptcha"><form method="POST" action="/checkcaptcha?key=ab"><h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p><div class="CheckboxCaptcha-Anchor"><input type="submit" id="js-button" role="checkbox"></div><span>Нажмите, чтобы продолжить</span></form><p class="CaptchaLinks">Если у вас возникли проблемы, пожалуйста, воспользуйтесь формой обратной связи</p></div><script src="https://captcha.example-cdn.ru/smart/captcha.js"></script>',
		),
	],
	[
		'geetest china',
		'challenge',
		doc(
			'zh-CN',
			t('安全验证') + '<script src="https://static.geetest.com/v4/gt4.js"></script>',
			'<div class="verify-wrap"><h2>请完成安全验证</h2><p>系统检测到您的访问行为异常，请拖动滑块完成拼图后继续访问。</p><div id="captcha"></div><p class="tip">如有疑问请联系客服</p></div>',
		),
	],
	[
		'friendly german',
		'challenge',
		doc(
			'de',
			t('Sicherheitsprüfung – Landbote') + css + '<meta name="robots" content="noindex">',
			'<div class="wrap"><h1>Einen Moment bitte</h1><p>Bevor es weitergeht, prüfen wir kurz, ob ein Mensch vor dem Bildschirm sitzt.</p><div class="frc-captcha" data-sitekey="FCMX"></div><noscript>Bitte schalten Sie JavaScript ein.</noscript></div><script src="https://cdn.jsdelivr.net/npm/friendly-challenge@0.9/widget.module.min.js" async></script>',
		),
	],
	[
		'plain recaptcha in site frame',
		'challenge',
		doc(
			'en',
			t('Are you a robot? - The Harbour Times'),
			enNav +
				'<main class="content"><div class="captcha-box"><h1>Before you go on…</h1><p>We have noticed unusual activity from your network. Tick the box below to let us know you are a person and not a program.</p><form action="/unblock" method="post"><div class="g-recaptcha" data-sitekey="6Lc"></div><button>Continue</button></form></div></main>' +
				enFoot +
				'<script src="https://www.google.com/recaptcha/api.js" async defer></script>',
		),
	],
	// ---- consent
	[
		'google style consent de',
		'consent',
		doc(
			'de',
			t('Bevor Sie fortfahren'),
			'<div class="boxes"><h1>Bevor Sie fortfahren</h1><p>Wir verwenden Cookies und Daten, um Dienste bereitzustellen und zu betreiben, Ausfälle zu verfolgen und vor Missbrauch zu schützen.</p><p>Wenn Sie „Alle akzeptieren“ auswählen, nutzen wir Cookies und Daten auch, um neue Dienste zu entwickeln, Werbung zu messen und Inhalte zu personalisieren.</p><p>Wenn Sie „Alle ablehnen“ auswählen, verwenden wir Cookies nicht für diese Zwecke.</p><form action="https://consent.search.example/save" method="POST"><input type="submit" value="Alle ablehnen"></form><form action="https://consent.search.example/save" method="POST"><input type="submit" value="Alle akzeptieren"></form><a href="/privacy">Datenschutzerklärung</a></div>',
		),
	],
	[
		'pur-abo de',
		'consent',
		doc(
			'de',
			t('Willkommen beim Morgenblatt'),
			'<div class="pur-layer"><img src="/logo.svg" alt="Morgenblatt"><h1>Weiterlesen mit Werbung oder im Pur-Abo</h1><div class="col"><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie unser Angebot wie gewohnt mit Werbung und üblichem Tracking. Einzelheiten zum Werbe- und Analyse-Tracking im Privacy Center. Die Zustimmung ist jederzeit widerrufbar.</p><button>Akzeptieren und weiter</button></div><div class="col"><h2>Pur-Abo ohne Werbung</h2><p>Nutzen Sie alles ohne Werbetracker, ohne Banner, ab 4,99 Euro im Monat.</p><a href="/pur">Jetzt Pur abonnieren</a> <a href="/login">Schon Abonnent? Anmelden</a></div></div><script src="https://cdn.privacy-mgmt.com/unified/wrapperMessagingWithoutDetection.js"></script>',
		),
	],
	[
		'yahoo style consent en',
		'consent',
		doc(
			'en-GB',
			t('Your privacy choices'),
			'<div class="consent-overlay" data-role="consent"><form method="post" class="consent-form" action="https://consent.portal.example/v2/collectConsent"><h2>We value your privacy</h2><p>When you use our sites and apps, we use cookies to provide them to you, to authenticate users, apply security measures and prevent spam, and measure your use of them.</p><p>If you click Accept all, we and our 237 partners will also store and access information on a device and use precise location, browsing and search data for personalised advertising and content, measurement, audience research and services development.</p><button name="agree" value="agree">Accept all</button><button name="reject" value="reject">Reject all</button><a href="/customise">Manage privacy settings</a></form></div>',
		),
	],
	[
		'didomi french',
		'consent',
		doc(
			'fr',
			t('Le Quotidien') + '<script src="https://sdk.privacy-center.org/abc/loader.js"></script>',
			'<div id="didomi-host"><div class="didomi-popup"><p>Avec votre accord, nos 812 partenaires et nous utilisons des cookies ou des technologies similaires pour stocker, consulter et traiter des données personnelles telles que votre visite sur ce site. Vous pouvez retirer votre consentement à tout moment.</p><button>Continuer sans accepter</button><button>Accepter et fermer</button><button>En savoir plus</button></div></div><div id="app"></div>',
		),
	],
	[
		'italian paywall-or-cookies',
		'consent',
		doc(
			'it',
			t('Gazzetta del Lago'),
			'<div class="cmp"><h1>Scegli come continuare</h1><p>Per proseguire puoi accettare i cookie di profilazione oppure abbonarti.</p><button>Accetta e continua</button><a href="/abbonati">Rifiuta e abbonati a 1 euro al mese</a><a href="/login">Hai già un abbonamento? Accedi</a></div><script src="https://cdn.iubenda.com/cs/iubenda_cs.js"></script>',
		),
	],
	[
		'japanese consent',
		'consent',
		doc(
			'ja',
			t('クッキーの使用について'),
			'<div class="cookie-wall"><h1>プライバシーに関するお知らせ</h1><p>当サイトでは、サービス向上と広告配信のためにクッキーを使用しています。続けてご覧になるには、クッキーの使用に同意してください。</p><button>同意して続ける</button><a href="/settings">設定を変更する</a></div>',
		),
	],
	[
		'dutch dpg',
		'consent',
		doc(
			'nl',
			t('DPG Privacy Gate'),
			'<div class="gate"><h1>Jouw privacy, jouw keuze</h1><p>Wij en onze partners gebruiken cookies om de site goed te laten werken, om advertenties te tonen die bij je passen en om te meten hoe vaak een artikel wordt gelezen. Geef hieronder je toestemming om verder te gaan.</p><button>Akkoord</button><button>Instellen</button></div><script src="https://cmp.dagblad.example/cmp.js"></script>',
		),
	],
	[
		'spanish eu gdpr lock',
		'consent',
		doc(
			'es',
			t('Antes de continuar'),
			'<main><h1>Tu privacidad nos importa</h1><p>Nosotros y nuestros socios almacenamos o accedemos a información en un dispositivo, tales como cookies, y procesamos datos personales. Haz clic para dar tu consentimiento o consulta más opciones.</p><p><button>ACEPTO</button> <button>MÁS OPCIONES</button></p></main><script async src="https://quantcast.mgr.consensu.org/choice.js"></script>',
		),
	],
	// ---- sign-in
	[
		'forum login phpbb',
		'sign-in',
		doc(
			'en-gb',
			t('Model Railway Board - Login'),
			'<div id="wrap"><div id="page-header"><a href="./index.php">Board index</a></div><div id="page-body"><form action="./ucp.php?mode=login" method="post" id="login"><div class="panel"><h2 class="login-title">Login</h2><p>You need to login in order to read topics within this forum.</p><fieldset class="fields1"><dl><dt><label for="username">Username:</label></dt><dd><input type="text" name="username"/></dd></dl><dl><dt><label>Password:</label></dt><dd><input type="password" name="password"/></dd></dl><input type="submit" value="Login"/></fieldset></div><div class="panel"><h3>Register</h3><p>In order to login you must be registered. Registering takes only a few moments but gives you increased capabilities. Before you register please read our terms of use and related policies.</p><p><a href="./ucp.php?mode=terms">Terms of use</a> | <a href="./privacy">Privacy policy</a></p></div></form></div><div id="page-footer">Powered by phpBB</div></div>',
		),
	],
	[
		'keycloak',
		'sign-in',
		doc(
			'en',
			t('Sign in to Staff Portal') + '<link href="/resources/keycloak.css" rel="stylesheet">',
			'<div id="kc-header">Staff Portal</div><div id="kc-content"><h1 id="kc-page-title">Sign in to your account</h1><form id="kc-form-login" method="post"><label>Username or email</label><input name="username"><label>Password</label><input type="password" name="password"><a href="/reset">Forgot Password?</a><input type="submit" value="Sign In"></form><p>New user? <a href="/register">Register</a></p></div>',
		),
	],
	[
		'microsoft sso',
		'sign-in',
		doc(
			'en',
			t('Sign in to your account') +
				'<noscript><meta http-equiv="Refresh" content="0; URL=https://login.corp.example/jsdisabled"/></noscript><script>$Config={"fShowPersistentCookiesWarning":false,"urlPost":"/common/login"};</script>',
			'<div data-bind="defineGlobals"><form name="f1" method="post" action="/common/login"><div role="heading">Sign in</div><input type="email" name="loginfmt" placeholder="Email, phone, or Skype"><input name="passwd" type="password" style="display:none"><div>No account? <a href="#">Create one!</a></div><a href="#">Can\'t access your account?</a><input type="submit" value="Next"></form></div>',
		),
	],
	[
		'linkedin authwall',
		'sign-in',
		doc(
			'en',
			t('Sign Up | NetPeople') + '<meta name="robots" content="noarchive">',
			'<main class="authwall-join-form"><h1>Join NetPeople to see the full post</h1><form action="/signup/cold-join"><input name="email"><input type="password" name="pw"><p>By clicking Agree &amp; Join, you agree to the User Agreement, Privacy Policy, and Cookie Policy.</p><button>Agree &amp; Join</button></form><p>Already on NetPeople? <a href="/login">Sign in</a></p></main>',
		),
	],
	[
		'instagram style',
		'sign-in',
		doc(
			'en',
			t('Login • Photogram'),
			'<div id="react-root"><section><main role="main"><article><form id="loginForm" method="post"><input aria-label="Phone number, username, or email" name="username" type="text"><input aria-label="Password" name="password" type="password"><button type="submit">Log in</button><div>OR</div><button type="button">Log in with Facebook</button><a href="/accounts/password/reset/">Forgot password?</a></form><div>Don\'t have an account? <a href="/accounts/emailsignup/">Sign up</a></div><div><p>Get the app.</p></div></article></main></section></div>',
		),
	],
	[
		'korean cafe',
		'sign-in',
		doc(
			'ko',
			t('로그인 : 동네카페'),
			'<div id="content"><h2>로그인이 필요한 서비스입니다</h2><p>이 게시글은 카페 멤버만 볼 수 있습니다. 로그인 후 이용해 주세요.</p><form><input type="text" name="id" placeholder="아이디"><input type="password" name="pw" placeholder="비밀번호"><button>로그인</button></form><a href="/join">회원가입</a> <a href="/find">아이디 찾기</a></div>',
		),
	],
	[
		'discuz permission',
		'sign-in',
		doc(
			'gbk',
			t('提示信息 - 摄影论坛 - Powered by Discuz!'),
			'<div id="hd">摄影论坛</div><div id="wp" class="wp"><div id="ct" class="wp cl w"><div class="nfl" id="main_succeed"><div class="f_c altw"><div id="messagetext" class="alert_info"><p>抱歉，您尚未登录，没有权限访问该版块</p></div><div id="messagelogin"></div><form method="post"><table><tr><th>用户名:</th><td><input type="text" name="username"></td></tr><tr><th>密码:</th><td><input type="password" name="password"></td></tr></table><button>登录</button></form></div></div></div></div><div id="ft">Powered by Discuz! X3.4</div>',
		),
	],
	[
		'intranet sharepoint french',
		'sign-in',
		doc(
			'fr',
			t('Connexion'),
			'<div class="login-box"><h1>Identifiez-vous</h1><p>Cet espace est réservé aux membres de l’association. Merci de saisir votre identifiant et votre mot de passe.</p><form method="post"><input name="log"><input type="password" name="pwd"><input type="submit" value="Se connecter"></form><a href="?action=lostpassword">Mot de passe oublié ?</a></div>',
		),
	],
	[
		'wp private blog',
		'sign-in',
		doc(
			'en',
			t('Private Site'),
			'<div id="login"><h1>Private Site</h1><p>This site is currently private. Log in to WordPress.com to request access.</p><p><a href="https://wordpress.com/log-in?redirect_to=x">Log in</a></p></div>',
		),
	],
	[
		'wp protected post',
		'sign-in',
		doc(
			'en',
			t('Protected: Notes from the retreat – Small Press'),
			enNav +
				'<main><article class="post password-protected"><h1 class="entry-title">Protected: Notes from the retreat</h1><div class="entry-content"><form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><p>This content is password protected. To view it please enter your password below:</p><p><label>Password: <input name="post_password" type="password"></label> <input type="submit" value="Enter"></p></form></div></article></main>' +
				enFoot,
		),
	],
	// ---- paywall
	[
		'nyt style',
		'paywall',
		doc(
			'en',
			t('A river returns - The Ledger') +
				'<meta property="og:description" content="After forty years the salmon are back."><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A river returns","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".meteredContent"}}</script>',
			enNav +
				'<main><article><h1>A river returns</h1><p class="summary">After forty years the salmon are back.</p></article><div id="gateway-content" data-testid="paywall"><h2>You’ve reached your limit of free articles.</h2><p>Subscribe for $1 a week. Cancel or pause anytime.</p><button>Continue</button><a href="/login">Log in</a></div></main>' +
				enFoot,
		),
	],
	[
		'ft style',
		'paywall',
		doc(
			'en',
			t('Subscribe to read | Market Daily'),
			enNav +
				'<div class="barrier"><h1>Subscribe to unlock this article</h1><div class="offer"><h2>Try unlimited access</h2><p>Only €1 for 4 weeks. Then €69 per month. Complete digital access on any device. Cancel or change your plan at any time during your trial.</p></div><div class="offer"><h2>Explore our full range of subscriptions.</h2><ul><li>Digital: essential journalism</li><li>Print: delivered to your door</li><li>For teams</li></ul></div><p>Check whether you already have access via your university or organisation.</p></div>' +
				enFoot,
		),
	],
	[
		'spiegel plus',
		'paywall',
		doc(
			'de',
			t('Die stille Bucht – Wochenspiegel'),
			nav('Politik|Wirtschaft|Kultur|Sport') +
				'<main><article><h1>Die stille Bucht</h1><p>Wo früher Werften standen, brüten heute Seeschwalben.</p><div data-area="paywall"><h2>Diesen Artikel weiterlesen mit S-Plus</h2><ul><li>Alle Artikel auf der Website und in der App</li><li>Wöchentlich die digitale Ausgabe</li><li>Jederzeit kündbar</li></ul><a href="/abo">Jetzt für 1 Euro testen</a><p>Sie haben bereits ein Abo? <a href="/login">Hier anmelden</a></p></div></article></main>',
		),
	],
	[
		'le monde style',
		'paywall',
		doc(
			'fr',
			t('La baie retrouvée'),
			nav('International|Politique|Culture') +
				'<main><article class="article--restricted"><h1>La baie retrouvée</h1><p class="article__desc">Quarante ans après, les saumons remontent.</p><p class="article__status">Article réservé aux abonnés</p><section class="paywall"><h3>Il vous reste 90 % de cet article à lire. La suite est réservée aux abonnés.</h3><a href="/abo">S’abonner sans engagement</a></section></article></main>',
		),
	],
	[
		'el pais style',
		'paywall',
		doc(
			'es',
			t('El río vuelve'),
			nav('España|Economía|Cultura') +
				'<main><article><h1>El río vuelve</h1><p>Cuarenta años después regresan los salmones.</p><div class="muro"><p>Este contenido es exclusivo para suscriptores.</p><p>Suscríbete para seguir leyendo, lee sin límites.</p><a href="/suscripciones">Suscribirme ahora</a><p>¿Ya eres suscriptor? <a href="/login">Inicia sesión</a></p></div></article></main>',
		),
	],
	[
		'nikkei style',
		'paywall',
		doc(
			'ja',
			t('川が帰ってきた - 経済日報'),
			'<header><a href="/">経済日報</a></header><main><article><h1>川が帰ってきた</h1><p>四十年ぶりにサケが遡上した。</p><div class="l-paywall"><p>この記事は会員限定です。登録すると続きをお読みいただけます。</p><p>残り1,204文字</p><a href="/r">無料・有料プランを選択 今すぐ登録</a><a href="/login">会員の方はログイン</a></div></article></main>',
		),
	],
	[
		'caixin style',
		'paywall',
		doc(
			'zh',
			t('河流归来_财讯网'),
			'<div class="conTop"><h1>河流归来</h1></div><div id="chargeWall" class="aboutarticle"><p>本文为付费内容，剩余 87% 内容需订阅后阅读。</p><p>订阅财讯通，畅读全站文章，立即订阅。</p><a href="/login">已订阅用户请登录</a></div>',
		),
	],
	[
		'dagens nyheter',
		'paywall',
		doc(
			'sv',
			t('Floden återvänder'),
			nav('Sverige|Världen|Kultur') +
				'<main><article><h1>Floden återvänder</h1><p>Efter fyrtio år är laxen tillbaka.</p><div class="paywall"><h2>Det här är en låst artikel</h2><p>Bli prenumerant för att läsa vidare. De första tre månaderna för 9 kronor.</p><a href="/kop">Bli prenumerant</a> <a href="/login">Redan prenumerant? Logga in</a></div></article></main>',
		),
	],
	[
		'substack paid',
		'paywall',
		doc(
			'en',
			t('The tin whistle letters - by Orla') +
				'<meta property="og:site_name" content="Orla writes">',
			'<div id="entry"><div class="main-menu"><a href="/">Orla writes</a></div><article class="newsletter-post post"><h1 class="post-title">The tin whistle letters</h1><h3 class="subtitle">On learning late</h3><div class="available-content"><div class="body markup"></div></div><div class="paywall" data-testid="paywall"><h2 class="paywall-title">This post is for paid subscribers</h2><a class="button" href="/subscribe">Subscribe</a><div class="paywall-login"><a href="/sign-in">Already a paid subscriber? <b>Sign in</b></a></div></div></article></div>',
		),
	],
	[
		'medium member',
		'sign-in',
		doc(
			'en',
			t('How I tuned my boat | by T. | Medium-like'),
			'<div id="root"><nav><a href="/">M</a><a href="/signin">Sign in</a></nav><article><h1>How I tuned my boat</h1></article><div><h2>The author made this story available to members only.</h2><p>If you’re new here, create a new account to read this story on us.</p><a>Sign up with Google</a><a>Sign up with email</a><p>Already have an account? Sign in</p></div></div>',
		),
	],
	[
		'polish',
		'paywall',
		doc(
			'pl',
			t('Rzeka wraca'),
			nav('Kraj|Świat|Kultura') +
				'<main><article><h1>Rzeka wraca</h1><p>Po czterdziestu latach łososie wróciły.</p><div class="paywall-box"><p>Ten artykuł jest dostępny tylko dla prenumeratorów. Zaloguj się lub wykup dostęp, aby czytać dalej.</p><a href="/p">Kup prenumeratę</a></div></article></main>',
		),
	],
	// ---- missing
	[
		'wordpress 404',
		'soft-404',
		doc(
			'en-US',
			t('Page not found – Garden Notes') + '<meta name="robots" content="noindex, follow">',
			enNav +
				'<main id="primary" class="site-main"><section class="error-404 not-found"><header class="page-header"><h1 class="page-title">Oops! That page can’t be found.</h1></header><div class="page-content"><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p><form role="search"><input type="search"></form><div class="widget"><h2>Recent Posts</h2><ul><li><a href="/a">Winter beans, again</a></li><li><a href="/b">What the hedge does in March</a></li><li><a href="/c">On composting leaves in a wire cage</a></li></ul></div></div></section></main>' +
				enFoot,
			' class="error404"',
		),
	],
	[
		'typo3 german',
		'soft-404',
		doc(
			'de',
			t('Seite nicht gefunden | Stadt Beispielheim'),
			nav('Rathaus|Bürgerservice|Kultur') +
				'<main><h1>Diese Seite gibt es leider nicht (mehr)</h1><p>Der von Ihnen aufgerufene Link ist veraltet oder enthält einen Tippfehler. Bitte nutzen Sie die Suche oder die Navigation, um das Gewünschte zu finden.</p><p>Wir haben unseren Internetauftritt neu gestaltet, dabei haben sich viele Adressen geändert.</p></main>',
		),
	],
	[
		'drupal french',
		'soft-404',
		doc(
			'fr',
			t('Page non trouvée | Université du Lac'),
			nav('Formations|Recherche|Campus') +
				'<main role="main"><h1 class="page-header">Page non trouvée</h1><div class="region-content"><p>La page demandée n’a pas pu être trouvée. Elle a peut-être été déplacée ou supprimée.</p></div></main>',
		),
	],
	[
		'ghost 404',
		'soft-404',
		doc(
			'en',
			t('404 — Page not found'),
			'<div class="site"><header class="gh-head"><a href="/">Tin Roof</a></header><main class="gh-main"><h1 class="error-code">404</h1><p class="error-description">Page not found</p><a class="error-link" href="https://tinroof.example">Go to the front page →</a></main></div>',
		),
	],
	[
		'spanish news 404',
		'soft-404',
		doc(
			'es',
			t('Error 404 | La Voz del Puerto'),
			nav('Local|Deportes|Opinión') +
				'<main><h1>¡Vaya! No encontramos lo que buscas</h1><p>La noticia a la que intentas acceder ya no existe o ha cambiado de dirección.</p><h2>Lo más leído</h2><ul><li><a href="/1">El alcalde presenta el nuevo plan de movilidad para el casco antiguo</a></li><li><a href="/2">Tres detenidos por el robo en la lonja de pescado</a></li><li><a href="/3">La feria del libro vuelve al paseo marítimo</a></li></ul></main>',
		),
	],
	[
		'portuguese',
		'soft-404',
		doc(
			'pt-BR',
			t('Página não encontrada - Folha do Vale'),
			nav('Cidades|Esporte|Cultura') +
				'<main><h1>Página não encontrada</h1><p>O conteúdo que você procura pode ter sido removido, mudado de nome ou está temporariamente indisponível.</p><a href="/">Voltar para a página inicial</a></main>',
		),
	],
	[
		'chinese news gone',
		'soft-404',
		doc(
			'zh-CN',
			t('页面不存在_新闻中心'),
			'<div class="wrap"><div class="err"><h2>抱歉，您访问的页面不存在或已被删除</h2><p>5 秒后自动跳转到首页，<a href="/">立即返回</a></p></div></div><script>setTimeout(function(){location.href="/"},5000)</script>',
		),
	],
	[
		'japanese news expired',
		'soft-404',
		doc(
			'ja',
			t('ページが見つかりません｜みなと新聞'),
			nav('社会|政治|経済') +
				'<main><h1>お探しのページは見つかりませんでした</h1><p>掲載期間が終了したか、URLが変更された可能性があります。トップページからお探しください。</p></main>',
		),
	],
	[
		'korean',
		'soft-404',
		doc(
			'ko',
			t('페이지를 찾을 수 없습니다'),
			'<div class="error"><strong>존재하지 않는 기사입니다</strong><p>삭제되었거나 주소가 변경된 기사입니다. 입력하신 주소가 정확한지 다시 확인해 주세요.</p><a href="/">홈으로</a> <a href="javascript:history.back()">이전 페이지</a></div>',
		),
	],
	[
		'russian',
		'soft-404',
		doc(
			'ru',
			t('Страница не найдена — Вестник'),
			nav('Город|Спорт|Культура') +
				'<main><h1>404</h1><p>Такой страницы нет. Возможно, она была удалена или вы ошиблись в адресе.</p></main>',
		),
	],
	[
		'arabic',
		'soft-404',
		doc(
			'ar',
			t('الصفحة غير موجودة - جريدة الميناء'),
			nav('محليات|رياضة|ثقافة') +
				'<main dir="rtl"><h1>عذراً، الصفحة غير موجودة</h1><p>ربما تم حذف الصفحة التي تبحث عنها أو تغيير عنوانها. يمكنك العودة إلى الصفحة الرئيسية أو استخدام البحث.</p></main>',
		),
	],
	[
		'post deleted reddit-like',
		'soft-404',
		doc(
			'en',
			t('Post removed : smallboats'),
			'<main><h1>Sorry, this post was removed by the person who originally posted it.</h1><p>It doesn’t appear in any feeds, and anyone with a direct link to it will see a message like this one.</p><a href="/">Go home</a></main>',
		),
	],
	[
		'video gone',
		'soft-404',
		doc(
			'en',
			t('Video unavailable'),
			'<div id="player"><div class="reason">Video unavailable</div><div class="sub">This video has been removed by the uploader</div></div>',
		),
	],
	[
		'github 404',
		'soft-404',
		doc(
			'en',
			t('Page not found · CodeHost'),
			'<header><a href="/">CodeHost</a> <a href="/pricing">Pricing</a> <a href="/login">Sign in</a></header><main><img alt="404 “This is not the web page you are looking for”" src="/404.png"><form action="/search"><label>Find code, projects, and people on CodeHost:</label><input name="q"></form></main>' +
				foot('Terms|Privacy|Docs|Status'),
		),
	],
	// ---- parked
	[
		'godaddy parked',
		'parked',
		doc(
			'en',
			t('oldbakery.example') + '<script>window.LANDER_SYSTEM="PW"</script>',
			'<div id="root"></div><script src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script>',
		),
	],
	[
		'sedo',
		'parked',
		doc(
			'en',
			t('oldbakery.example - This website is for sale! - oldbakery Resources and Information.') +
				'<meta name="description" content="This website is for sale! oldbakery.example is your first and best source for all of the information you’re looking for.">',
			'<div class="domain"><h1>oldbakery.example</h1><p>This domain may be for sale.</p></div><div class="rs"><h2>Related searches</h2><ul><li><a href="#">Bread delivery</a></li><li><a href="#">Bakery equipment</a></li><li><a href="#">Wedding cakes</a></li></ul></div><footer>The domain owner maintains no relationship with the advertisers. <a href="#">Privacy Policy</a></footer><script src="https://www.google.com/adsense/domains/caf.js"></script>',
		),
	],
	[
		'dan.com',
		'parked',
		doc(
			'en',
			t('oldbakery.example is for sale | DomainBroker'),
			'<main><h1>oldbakery.example</h1><h2>is for sale!</h2><form><button>Buy now for $2,495</button><label>Make an offer</label><input name="offer"></form><ul><li>Free Ownership transfer</li><li>Free Transaction support</li><li>Secure payments</li></ul><p>Trustpilot: 4.8 of 5</p></main>',
		),
	],
	[
		'hugedomains',
		'parked',
		doc(
			'en',
			t('OldBakery.example is for sale | BigDomains'),
			'<div class="head"><a href="/shopping_cart.cfm">Cart</a> <a href="/payment-plan-login.cfm">Payment plan login</a></div><div class="lp"><h1>OldBakery.example</h1><p>Are you interested in this domain? Buy for: $3,895, or start a payment plan for $162.29 a month.</p><h3>What customers are saying about us</h3><p>“Simple process, the name was ours in an hour.”</p><h3>Our promise to you</h3><p>30-day money back guarantee. Quick delivery. Safe and secure shopping.</p></div>',
		),
	],
	[
		'namecheap',
		'parked',
		doc(
			'en',
			t('Registrant WHOIS contact information verification'),
			'<div class="main"><h1>oldbakery.example was just registered</h1><p>This domain has been recently registered with NameBarn. Please check back later!</p><a href="https://namebarn.example">Register your own domain</a></div>',
		),
	],
	[
		'ionos de',
		'parked',
		doc(
			'de',
			t('oldbakery.example'),
			'<div class="park"><h1>Diese Domain ist bereits registriert.</h1><p>Hier entsteht eine neue Internetpräsenz. Der Inhaber dieser Domain hat noch keine Inhalte hinterlegt.</p><a href="https://www.hoster.example">Domain günstig registrieren</a></div>',
		),
	],
	[
		'chinese broker',
		'parked',
		doc(
			'zh',
			t('oldbakery.example 域名出售'),
			'<div class="box"><h1>oldbakery.example</h1><p>您正在访问的域名可以转让！</p><p>This domain name is for sale. 联系邮箱：broker@ym.example，QQ：10001</p></div>',
		),
	],
	[
		'expired registrar fr',
		'parked',
		doc(
			'fr',
			t('Domaine expiré'),
			'<main><h1>Ce nom de domaine a expiré</h1><p>Le nom de domaine oldbakery.example n’a pas été renouvelé par son propriétaire. Si c’est le vôtre, connectez-vous à votre espace client pour le renouveler.</p></main>',
		),
	],
	// ---- error with 200, maintenance, limits, geo
	[
		'nginx 502',
		'error-page',
		'<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.24.0</center>\n</body>\n</html>',
	],
	[
		'wp fatal',
		'error-page',
		doc(
			'en-US',
			t('WordPress › Error') + '<meta name="robots" content="noindex, follow">',
			'<div class="wp-die-message"><p>There has been a critical error on this website.</p><p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">Learn more about troubleshooting WordPress.</a></p></div>',
			' id="error-page"',
		),
	],
	[
		'wp db',
		'error-page',
		'<!DOCTYPE html><html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>',
	],
	[
		'wp maintenance',
		'error-page',
		doc(
			'en',
			t('Maintenance'),
			'<div class="wp-die-message">Briefly unavailable for scheduled maintenance. Check back in a minute.</div>',
			' id="error-page"',
		),
	],
	[
		'shop maintenance de',
		'error-page',
		doc(
			'de',
			t('Wartungsarbeiten'),
			'<div class="wrap"><h1>Wir sind gleich zurück</h1><p>Unsere Seite wird gerade gewartet. Bitte versuchen Sie es in ein paar Minuten noch einmal. Vielen Dank für Ihr Verständnis!</p></div>',
		),
	],
	[
		'rate limit',
		'error-page',
		doc(
			'en',
			t('Too Many Requests'),
			'<h1>Whoa there!</h1><p>You have sent too many requests in a short time. Please wait a few minutes and try again, or send a user agent that tells us who you are.</p><p>Error 429</p>',
		),
	],
	[
		'laravel whoops',
		'error-page',
		doc(
			'en',
			t('Server Error') +
				'<style>.flex-center{align-items:center;display:flex;justify-content:center}</style>',
			'<div class="flex-center position-ref full-height"><div class="code">500</div><div class="message">Server Error</div></div>',
		),
	],
	[
		'django debug',
		'error-page',
		doc(
			'en',
			t('OperationalError at /blog/a-post/') + '<meta name="robots" content="NONE,NOARCHIVE">',
			'<div id="summary"><h1>OperationalError at /blog/a-post/</h1><pre class="exception_value">could not connect to server: Connection refused</pre><table class="meta"><tr><th>Request Method:</th><td>GET</td></tr><tr><th>Django Version:</th><td>4.2.3</td></tr><tr><th>Exception Type:</th><td>OperationalError</td></tr><tr><th>Python Version:</th><td>3.11.2</td></tr></table></div><div id="traceback"><h2>Traceback</h2><ul><li><code>/app/venv/lib/python3.11/site-packages/django/db/backends/base/base.py</code> in ensure_connection</li><li><code>self.connect()</code></li></ul></div><div id="explanation"><p>You’re seeing this error because you have DEBUG = True in your Django settings file.</p></div>',
		),
	],
	[
		'geo block 451',
		'challenge',
		doc(
			'en',
			t('451: Unavailable due to legal reasons') + css,
			'<div class="wrap"><h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time. For any issues, contact news@county.example or call 555-0100.</p></div>',
		),
	],
	[
		'video geo',
		'challenge',
		doc(
			'en',
			t('Not available in your region'),
			enNav +
				'<main><h1>Sorry, this content isn’t available in your location</h1><p>Because of rights agreements we can show this programme only to viewers within the country.</p></main>' +
				enFoot,
		),
	],
	[
		'bandwidth',
		'error-page',
		'<html><head><title>509 Bandwidth Limit Exceeded</title></head><body><h1>Bandwidth Limit Exceeded</h1>The server is temporarily unable to service your request due to the site owner reaching his/her bandwidth limit. Please try again later.</body></html>',
	],
	[
		'suspended hosting',
		'error-page',
		doc(
			'en',
			t('Account Suspended'),
			'<div class="container"><h1>Account Suspended</h1><p>This account has been suspended. Contact your hosting provider for more information.</p></div>',
		),
	],
	// ---- age, app-only
	[
		'age gate',
		'consent',
		doc(
			'en',
			t('Age verification – Cask & Still'),
			'<div class="age-gate"><img src="/logo.png" alt=""><h1>Are you of legal drinking age?</h1><p>You must be of legal drinking age in your country to enter this site.</p><button>Yes, I am</button><button>No, take me away</button><p>Please drink responsibly.</p></div>',
		),
	],
	[
		'age gate de',
		'consent',
		doc(
			'de',
			t('Altersabfrage'),
			'<div id="agecheck"><h2>Bist du schon 18?</h2><p>Um diese Seite zu besuchen, musst du mindestens 18 Jahre alt sein.</p><a href="?ok=1">Ja, ich bin 18 oder älter</a> <a href="https://search.example">Nein</a></div>',
		),
	],
	[
		'app only',
		'sign-in',
		doc(
			'en',
			t('Open in the Chatter app'),
			'<div class="open"><img src="/icon.png" alt=""><h1>See this in the app</h1><p>This post can only be viewed in the Chatter app. Get it free for your phone.</p><a href="https://apps.example/ios">Download on the App Store</a><a href="https://play.example">Get it on Google Play</a><a href="chatter://post/1">Open Chatter</a></div>',
		),
	],
	[
		'wechat app only',
		'sign-in',
		doc(
			'zh',
			t('提示'),
			'<div class="weui_msg"><h4 class="weui_msg_title">请在微信客户端打开链接</h4></div>',
		),
	],
	// ---- shells
	[
		'cra',
		'empty-shell',
		doc(
			'en',
			t('React App') +
				'<link rel="manifest" href="/manifest.json"><script defer src="/static/js/main.4f.js"></script>',
			'<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
		),
	],
	[
		'vue',
		'empty-shell',
		doc(
			'',
			t('field-notes') +
				'<script defer src="/js/chunk-vendors.1.js"></script><script defer src="/js/app.2.js"></script>',
			'<noscript><strong>We\'re sorry but field-notes doesn\'t work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div id="app"></div>',
		),
	],
	[
		'angular',
		'empty-shell',
		doc(
			'en',
			t('Harbour') + '<base href="/">',
			'<app-root><div class="spinner">Loading…</div></app-root><script src="runtime.js" type="module"></script><script src="polyfills.js" type="module"></script><script src="main.js" type="module"></script>',
		),
	],
	[
		'next client',
		'empty-shell',
		doc(
			'en',
			t('Post'),
			'<div id="__next"><div class="loader" role="status"><span>Loading...</span></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{}},"page":"/post/[id]","query":{"id":"3"},"buildId":"x"}</script><script src="/_next/static/chunks/main.js" async></script>',
		),
	],
	[
		'nuxt',
		'empty-shell',
		doc(
			'en',
			t('Harbour'),
			'<div id="__nuxt"></div><script>window.__NUXT__={serverRendered:false}</script><script type="module" src="/_nuxt/entry.js"></script>',
		),
	],
	[
		'sveltekit',
		'empty-shell',
		doc(
			'en',
			'<link href="/_app/immutable/start.js" rel="modulepreload">',
			'<div style="display: contents"><script>{__sveltekit_1={base:""};const element=document.currentScript.parentElement;Promise.all([import("/_app/immutable/entry/start.js")]).then(([kit])=>{kit.start(element)});}</script></div>',
		),
	],
	[
		'twitter noscript',
		'empty-shell',
		doc(
			'en',
			t('Chirp'),
			'<div id="react-root"></div><noscript><div class="errorContainer"><img src="/logo.png"><h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in this browser. Please enable JavaScript or switch to a supported browser to continue using chirp.example. You can see a list of supported browsers in our Help Center.</p><p><a href="/tos">Terms of Service</a> <a href="/privacy">Privacy Policy</a></p></div></noscript><script src="/client/main.js"></script>',
		),
	],
	[
		'shell with nav and footer',
		'empty-shell',
		doc(
			'en',
			t('Harbour Journal'),
			enNav +
				'<main id="content" data-reactroot=""><div class="skeleton"><div class="line"></div><div class="line"></div></div></main>' +
				enFoot +
				'<script src="/assets/index-abc.js" type="module"></script>',
		),
	],
	[
		'meta refresh',
		'empty-shell',
		'<html><head><meta http-equiv="refresh" content="0;url=https://www.harbour.example/"><title>Redirecting</title></head><body><p>If you are not redirected, <a href="https://www.harbour.example/">click here</a>.</p></body></html>',
	],
	[
		'frames moved',
		'empty-shell',
		'<html><head><title>Moved</title><script>window.location.replace("https://new.harbour.example/")</script></head><body><p>This site has moved. You will be taken to our new home in a moment.</p></body></html>',
	],
	[
		'unsupported browser',
		'empty-shell',
		doc(
			'en',
			t('Unsupported browser'),
			'<div class="wrap"><h1>Your browser is not supported</h1><p>To use Harbour we recommend the latest version of Chrome, Firefox, Edge or Safari.</p></div>',
		),
	],
];

export const THIRD: readonly SetPage[] = ROWS.map(([name, kind, html]) => ({ name, kind, html }));
