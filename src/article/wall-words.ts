/** What stands between a reader and an article. */
export type WallKind =
	| 'challenge'
	| 'consent'
	| 'sign-in'
	| 'paywall'
	| 'soft-404'
	| 'parked'
	| 'error-page'
	| 'empty-shell';

/** What gives one kind of wall away. */
export interface WallMarks {
	readonly kind: WallKind;
	/** Tried on the whole title or first heading, a site's name after a dash taken off. */
	readonly title: RegExp;
	/** Each that is found in the text counts once. */
	readonly phrases: readonly RegExp[];
	/** Elements that only such pages have. */
	readonly marks: string;
	/** Tried on the address. */
	readonly address?: RegExp;
}

/** Sorted by how sure the signs are: of kinds with as many signs the first wins. */
export const WALL_MARKS: readonly WallMarks[] = [
	{
		kind: 'challenge',
		title:
			/^(?:just a moment.{0,3}|attention required!?|access (?:to this page has been )?(?:denied|blocked)|you(?:'ve| have) been blocked|are you (?:a )?(?:human|robot)\??|blocked|bot verification|checking (?:if the site connection is secure|your browser.{0,40})|ddos-guard|human verification|you are being redirected.{0,3}|вы не робот\??|one moment,? please.{0,3}|pardon our interruption.{0,3}|please wait.{0,12}|robot check|security (?:check|verification|checkpoint).{0,20}|vercel security checkpoint|verify(?:ing)? (?:that )?you(?:'re| are).{0,30}|making sure you(?:'|&#39;)re not a bot!?|client challenge|403 forbidden|forbidden|captcha.{0,20}|人机验证|安全验证|百度安全验证|访问验证|einen moment.{0,10}|un instant.{0,10}|un momento.{0,10}|один момент.{0,10}|しばらくお待ちください.{0,4}|잠시만 기다리.{0,8})$/iu,
		phrases: [
			/verify(?:ing)? (?:that )?you(?:'re| are) (?:not )?(?:a |an )?(?:human|real|bot|robot)/iu,
			/checking (?:if the site connection is secure|your browser before)/iu,
			/enable javascript and cookies to continue/iu,
			/needs to review the security of your connection/iu,
			/why have i been blocked|you (?:have been|are unable to access)/iu,
			/security service to protect itself|(?:security|protection) by (?:cloudflare|ddos-guard|anubis)|to protect the server against/iu,
			/enable js and disable any ad blocker|request unsuccessful|enable javascript (?:before|to get past)/iu,
			/(?:ray|reference|incident|request|event) id:? ?#?[0-9a-f]{8}/iu,
			/unusual (?:traffic|activity) (?:from|in|on)/iu,
			/(?:are you|not) a robot|prove (?:that )?you(?:'re| are) human|complete the (?:captcha|security check)/iu,
			/automated (?:access|requests?|queries|tools)|bot (?:protection|detection|traffic)/iu,
			/press (?:and|&) hold/iu,
			/请(?:完成|进行).{0,10}验证|拖动.{0,10}滑块|访问过于频繁|安全验证/u,
			/bestätigen sie,? dass sie (?:ein mensch|kein roboter)|vérifi(?:ez|er) que vous êtes (?:un )?humain|verifica que (?:eres|usted es) (?:un )?humano|подтвердите,? что (?:вы (?:не робот|человек)|запросы отправляли вы)|похожи на автоматические/iu,
		],
		marks:
			'#challenge-form, #challenge-running, #challenge-stage, #challenge-error-text, .cf-browser-verification, .cf-error-details, .cf-turnstile, script[src*="challenge-platform"], script[src*="captcha-delivery.com"], iframe[src*="captcha-delivery.com"], #px-captcha, #sec-if-cpt-container, form[action*="Captcha" i], [src*="/.within.website/"], #anubis_version, script#anubis_challenge, script[src*="_Incapsula_Resource"], iframe[src*="_Incapsula_Resource"], script[src*="awswaf.com"], #captcha-form, form#captcha, .g-recaptcha, .h-captcha, #nocaptcha, #ddg-challenge',
	},
	{
		kind: 'consent',
		title:
			/^(?:before you continue.{0,40}|bevor sie .{0,30}fortfahren|avant (?:de continuer|d['’]accéder).{0,40}|antes de continuar.{0,40}|prima di continuare.{0,40}|voordat je verdergaat.{0,40}|(?:your|we value your|our) privacy(?: choices| is important to us)?|(?:cookie|privacy|consent) (?:consent|settings|preferences|choices|notice|wall)|gestion des cookies|cookies?|privacy ?gate|dpg media privacy gate|datenschutz(?:einstellungen|hinweis)?|cookie-einstellungen|zustimmung(?: erforderlich)?|consent)$/iu,
		phrases: [
			/(?:we|us|and) (?:and )?our (?:\d+ )?partners (?:store|use|process)|store and\/or access information on a device/iu,
			/(?:we use|use of|uses?) cookies (?:and|to)/iu,
			/(?:accept|reject|allow) all(?: cookies)?/iu,
			/manage (?:settings|preferences|options|choices|cookies)|more options/iu,
			/(?:withdraw|give|manage) (?:your )?consent|legitimate interest/iu,
			/alle (?:cookies )?(?:akzeptieren|ablehnen)|akzeptieren und weiter|unsere (?:\d+ )?partner/iu,
			/(?:mit werbung|werbefrei) (?:weiterlesen|lesen)|pur-abo|ohne (?:werbe)?tracking/iu,
			/(?:nos (?:\d+ )?partenaires|accepter les cookies|naviguer sans cookies)|retirer votre consentement|zustimmung .{0,20}widerrufen/iu,
			/tout (?:accepter|refuser)|accepter et (?:continuer|fermer)|continuer sans accepter/iu,
			/aceptar (?:todo|y continuar|todas)|rechazar todo|nuestros (?:\d+ )?socios|accetta (?:tutto|e continua)|i nostri (?:\d+ )?partner|alles accepteren|onze partners|aceitar tudo|принять все/iu,
		],
		marks:
			'.cookie-wall, form[action*="consent."], form[action*="/consent"], [action*="collectConsent"]',
		address:
			/^https?:\/\/(?:(?:consent|guce|cmp|myprivacy|privacy-?gate)\.|[^/]+\/consent\/?(?:[?#]|$))/iu,
	},
	{
		kind: 'parked',
		title:
			/^(?:(?:[^\s.]+\.\S+|(?:this |the )?(?:domain|website)(?: name)?)(?: is| may be)? for sale!?|buy \S+\.\S+|domain (?:for sale|parked|name for sale)|parked domain.{0,60}|.{1,60} - domain (?:name )?for sale|this domain is .{1,30}|domain (?:steht zum verkauf|zu verkaufen)|hugedomains.{0,40}|future home of something quite cool.{0,3})$/iu,
		phrases: [
			/(?:this )?(?:domain|website)(?: name)? (?:is|may be|might be) (?:for sale|available)/iu,
			/buy this domain|is this your domain\?|make (?:an )?offer|inquire about this domain/iu,
			/(?:this )?(?:domain|web ?page|page) is parked|parked (?:free|for free|domain)|domain parking/iu,
			/(?:related|sponsored) (?:searches|listings|links)/iu,
			/sedo|hugedomains|afternic|godaddy|namecheap|dan\.com|bodis|parkingcrew/iu,
			/diese domain (?:steht zum verkauf|ist geparkt)|ce (?:nom de )?domaine est (?:à vendre|en vente)|este dominio está (?:a la|en) venta|域名(?:出售|转让)|домен (?:продается|продаётся)/iu,
		],
		marks:
			'script[src*="sedoparking"], script[src*="parkingcrew"], script[src*="bodis"], iframe[src*="parking"], script[src*="park.js"], a[href*="hugedomains.com"], a[href*="afternic.com"], a[href*="dan.com/buy-domain"], a[href*="sedo.com/search/details"]',
		address: /^https?:\/\/(?:www\.)?(?:hugedomains|afternic|sedo|dan)\.com\//iu,
	},
	{
		kind: 'error-page',
		title:
			/^(?:(?:error )?5(?:0[0234]|2\d)(?::? .{0,60})?|(?:500 )?internal server error|(?:502 )?bad gateway|(?:503 )?service (?:temporarily )?unavailable|(?:504 )?gateway time-?out|error establishing a database connection|database error|application error.{0,140}|server error(?: in .{1,30})?|fatal error|something went wrong.{0,20}|whoops.{0,40}|oops!?.{0,40}|an? (?:unexpected )?error (?:has )?occurred.{0,20}|error|site (?:is )?(?:offline|under maintenance|maintenance)|(?:under )?maintenance(?: mode)?|wartungsarbeiten|maintenance en cours|account suspended|website is (?:offline|down).{0,40}|web server is down|origin is unreachable|(?:php )?warning.{0,60})$/iu,
		phrases: [
			/internal server error|bad gateway|service (?:is )?(?:temporarily )?unavailable|gateway time-?out/iu,
			/error establishing a database connection|database (?:connection )?error|too many connections/iu,
			/(?:fatal|parse) error ?: .{1,200} on line|traceback \(most recent call last\)/iu,
			/unhandled exception|uncaught (?:\w*error|exception)/iu,
			/stack trace:|thrown in \S+\.php/iu,
			/a (?:client|server)-side exception has occurred|an? (?:unexpected )?error (?:has )?occurred/iu,
			/(?:please )?try again (?:later|in a (?:few )?(?:moments?|minutes?|seconds))/iu,
			/temporarily (?:offline|unavailable|down)|briefly unavailable|scheduled maintenance|under maintenance|be back (?:soon|shortly)/iu,
			/account (?:has been )?suspended|contact (?:your|the) (?:hosting provider|site owner|webmaster|server administrator)/iu,
			/vorübergehend nicht (?:erreichbar|verfügbar)|momentanément indisponible|temporalmente (?:fuera|no disponible)|временно недоступ|一時的に(?:利用|アクセス)できません|服务(?:器)?(?:错误|不可用)|系统(?:繁忙|维护)/iu,
		],
		marks: '#cf-error-details, .cf-error-overview, #application-error',
	},
	{
		kind: 'soft-404',
		title:
			/^(?:(?:error )?404(?: .{0,60})?|(?:(?:error|oops|oh no|sorry|404|the|that|this|requested|we)[\s,.:!–-]+){0,4}page (?:not found|doesn['’]t exist|does not exist|can(?:not|['’]t) be found|could not be found|no longer exists|unavailable|missing).{0,30}|not found|(?:article|post|story|content|item|document) (?:not found|no longer available|unavailable|has been removed|deleted)|nothing (?:found|here)(?: for .{0,60})?|we can['’]t find (?:that|this|the) page.{0,20}|seite (?:wurde )?nicht gefunden.{0,20}|(?:diese )?seite existiert nicht.{0,20}|page (?:non trouvée|introuvable|inexistante).{0,20}|página no encontrada.{0,20}|pagina (?:non trovata|niet gevonden).{0,20}|página não encontrada.{0,20}|страница не найдена.{0,20}|(?:页面|頁面|文章|内容)(?:不存在|找不到|未找到|已删除).{0,20}|ページが見つかりません.{0,20}|페이지를 찾을 수 없.{0,20})$/iu,
		phrases: [
			/page (?:you(?:['’]re| are| were| requested)? ?(?:looking for|trying to (?:reach|view)|requested)|(?:that )?you requested)/iu,
			/(?:does ?n[o'’]t|no longer|not) exists?\b|could ?n[o'’]t be found|can(?:no|['’])t (?:be found|find (?:that|this|the) (?:page|article))|was not found/iu,
			/(?:has been|was|may have been|might have been) (?:moved|removed|deleted|renamed)/iu,
			/(?:error|http|code) ?404|404 (?:error|not found)/iu,
			/(?:go|return|back|take me) (?:back )?(?:to )?(?:the )?home ?page|go home|try (?:a|searching|the search|using the search)/iu,
			/(?:nicht gefunden|existiert nicht|nicht (?:mehr )?verfügbar|introuvable|n['’]existe (?:pas|plus)|no existe|non esiste|bestaat niet|não existe|не (?:найдена|существует)|不存在|已(?:被)?删除|見つかりません|존재하지 않|찾을 수 없|삭제되었)/iu,
		],
		marks: 'body.error404, .error-404, #error-404, .page-404, .not-found-page',
	},
	{
		kind: 'sign-in',
		title:
			/^(?:(?:please )?(?:log|sign) ?in(?: (?:to|or|with|–|-|\/).{0,60})?|login(?: page)?|sign up(?: .{0,30})?|create (?:an|your) account|authentication required|members? only|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesión|accedi|inloggen|entrar|вход|войти|登录|登入|ログイン|로그인)$/iu,
		phrases: [
			/(?:log|sign) ?in to (?:continue|view|read|see|access|your account)/iu,
			/(?:you (?:must|need to)|please) (?:be (?:logged|signed) in|(?:log|sign) ?in|register|create an account)/iu,
			/(?:forgot(?:ten)?|reset) (?:your )?password|remember me|keep me (?:logged|signed) in/iu,
			/(?:don['’]t|do not) have an account|create (?:an|your) account|new to .{1,30}\? (?:join|sign up)/iu,
			/continue with (?:google|apple|facebook|email)|sign in with/iu,
			/passwort vergessen|mot de passe oublié|(?:olvidaste|olvidó) (?:tu|su) contraseña|password dimenticata|wachtwoord vergeten|забыли пароль|忘记密码|パスワードを(?:お)?忘れ|请(?:先)?登录/iu,
		],
		marks: 'input[type="password"]',
		address: /\/(?:login|log-in|signin|sign-in|auth|session\/new|accounts?\/login)\b/iu,
	},
];

/** What a page says where the rest is for those who pay. */
export const PAYWALL_WORDS =
	/(?:subscribe|sign up|log ?in|sign ?in|register|join|become a (?:member|subscriber)|upgrade|create a(?: free)? account)[^.!?\n]{0,40} to (?:continue|keep|finish|unlock|read (?:the|this)|view (?:the|this) (?:full|rest)|access (?:the|this|all))|keep reading (?:with|for|by)|continue reading (?:with|this (?:article|post|story)|your article)|(?:this|the rest of this) (?:article|post|story|content|issue|episode)[^.!?\n]{0,20} is (?:only )?(?:for|available to|reserved for|exclusive to)[^.!?\n]{0,20}(?:subscriber|member|paying|paid|premium)|(?:subscriber|member|premium)s?[ -]only (?:article|post|story|content)|for (?:paid |paying )?subscribers only|you(?:['’]ve| have) (?:reached|read|used)[^.!?\n]{0,30}(?:free|limit|article)|already a (?:subscriber|member)\?|unlock (?:this|the (?:full|rest))|to read (?:this|the) (?:full|rest)|weiterlesen mit|jetzt (?:weiterlesen|abonnieren|freischalten)|nur für abonnent|exklusiv für abonnent|(?:sie haben|bereits) (?:bereits |schon )?(?:ein )?(?:abo|abonnent)|mit (?:plus|abo|premium) (?:weiter)?lesen|dieser (?:artikel|inhalt|beitrag) ist (?:nur )?(?:für|exklusiv)|réservé aux abonnés|(?:la suite|cet article) est réservée? (?:à|aux)|pour lire la suite|déjà abonné|abonnez-vous pour|(?:contenido|artículo|noticia) (?:exclusiv[oa]|solo) para suscriptores|suscríbete para (?:seguir|continuar)|ya eres suscriptor|conteúdo exclusivo para assinantes|assine para (?:ler|continuar)|(?:contenuto|articolo) (?:riservato|esclusivo) (?:agli|per gli) abbonati|abbonati per (?:leggere|continuare)|alleen voor abonnees|lees verder met|(?:доступно|только) (?:только )?(?:для|по) подпис|оформите подписку,? чтобы|(?:订阅|登录|付费|开通会员)后?(?:即可)?(?:继续|查看|阅读)|(?:本文|此内容)为?(?:付费|会员)|(?:この記事|続き)は(?:有料)?(?:会員|購読者)|有料(?:会員)?限定|구독자 전용|유료 (?:회원|구독)/iu;

/** Elements that stand where the text of a paid article ends. */
export const PAYWALL_MARKS =
	'.paywall, #paywall, [data-testid*="paywall"], [data-testid="prism-paywall"], [class*="paywall-"], [class*="-paywall"], [class*="Paywall"], [id*="paywall"], .subscriber-only, .subscribers-only, .premium-wall, .regwall, .metered-content, .meteredContent, .tp-modal, .piano-offer, .article-wall, .gate-content, .single-post .subscription-required';
