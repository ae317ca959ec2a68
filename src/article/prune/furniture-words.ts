import { oneLine } from '../../base/text/text';

/**
 * Short texts that stand round articles and are none, in the languages of most feeds: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Russian, Chinese, Japanese, Korean. Each pattern is tried on one whole line, never inside one.
 * Nothing is read from the groups; they are plain ones for the bundle's sake.
 */

/** Headings of parts that do not belong to the article: what stands below them goes too. */
const HEADINGS = [
	// English
	'(more |most )?(related|recommended|similar|popular|trending|latest|recent|top|featured)( (articles?|posts?|stories|story|news|reading|content|links|topics|videos?|reads?|resources|from .{1,30}|in .{1,30}|on .{1,30}))?',
	'(you (may|might|could)|people) (also )?(like|enjoy|be interested in|read|want to read)( these| this)?( articles| posts| stories)?',
	'more (stories|articles|posts|news|reading|like this|from .{1,40}|in .{1,30}|on this( topic| story)?|to explore|to read|resources)',
	'(read|explore|discover) (more|next|also)( (articles|stories|posts|news))?',
	"up next|what to read next|next up|don['’]t miss|in case you missed it|editor['’]?s['’]? picks?|most (read|popular|viewed|shared)|must reads?|keep reading|continue reading|further reading on .{1,30}",
	'(about|meet) the (authors?|writers?)|about (us|the company)|author(s|’s| bio)?|written by|contributors?|our authors?',
	'(share|tweet|print|email)( (this|it|on|via|with).{0,40})?|spread the word|share (article|post|story)',
	'(\\d+ )?(comments?|responses?|replies|reactions)( \\(?\\d+\\)?)?|\\d+ thoughts? on .{1,120}|(leave|post|add|write|submit) (a |your )?(reply|comments?|response)( .{0,30})?|join the (conversation|discussion)|what do you think\\??',
	'(sign up|subscribe)( (for|to|now|today|via|here).{0,80})?|(our )?newsletters?|get (the|our) (latest|newsletter|best).{0,80}|stay (in touch|informed|connected|up to date|updated)|join (our|the) (newsletter|mailing list|community).{0,40}|never miss .{1,60}',
	'follow us( on .{1,40})?|connect with us|contact( us)?|get in touch|advertisement|sponsored( content)?|from our (partners|sponsors)|tags?|categories|filed under|topics|table of contents|on this page|in this article|contents|jump to|(page )?feedback|(was|is|did you find) this (page|article|content|post)? ?(helpful|useful)\\??|did this (page|article) help( you)?\\??|help improve .{1,30}',
	// German
	'mehr zum thema|das könnte (sie|dich) auch interessieren|auch interessant|ähnliche (artikel|beiträge|themen)|weitere (artikel|beiträge|themen|nachrichten|meldungen|informationen|links).{0,30}|verwandte (artikel|beiträge|themen)|lesen sie (auch|mehr).{0,40}|meistgelesen(e artikel)?|empfehlungen( der redaktion)?|neueste (artikel|beiträge|kommentare)|über (den autor|die autorin|uns)|zur person|(\\d+ )?(leser)?kommentare?( zu .{1,100})?( \\(?\\d+\\)?)?|(schreibe?n? ?(sie )?|hinterlassen? ?(sie )?)(einen|ihren|deinen) kommentar|kommentar (schreiben|verfassen|hinterlassen)|(artikel|beitrag|seite)? ?teilen( mit:?)?|newsletter( .{0,40})?|schlagwörter|schlagworte|stichworte|themen|anzeige|inhaltsverzeichnis|inhalt|jetzt anmelden|folgen sie uns.{0,30}|gefällt mir:?|impressum',
	// French
	"à lire (aussi|également|ensuite)|sur le même (sujet|thème)|articles? (similaires?|liés|connexes|récents|recommandés)|(à )?voir aussi|vous aimerez (aussi|peut-être).{0,30}|dans la même (rubrique|catégorie)|les plus lus|plus d['’]articles|à propos (de l['’]auteur|de nous)|(\\d+ )?commentaires?( \\(?\\d+\\)?)?|laisser un commentaire|(partager|partagez)( .{0,40})?|mots[- ]clés|étiquettes|abonnez-vous.{0,60}|inscrivez-vous.{0,60}|sommaire|publicité|suivez-nous.{0,30}",
	// Spanish, Portuguese
	'(artículos|noticias|entradas|contenidos?|temas) relacionad[oa]s|te puede interesar|también te puede (interesar|gustar)|quizás te interese|lee también|más (leídas|leídos|noticias|artículos|información)|lo más (leído|visto)|sobre el autor|acerca del autor|(\\d+ )?comentarios?( \\(?\\d+\\)?)?|deja(r)? (un|tu) comentario|comparte( .{0,40})?|compartir( .{0,40})?|etiquetas|suscríbete.{0,60}|síguenos.{0,30}|publicidad|índice',
	'(artigos|notícias|posts?|matérias|conteúdos?) relacionad[oa]s?|leia (também|mais)|veja (também|mais)|mais lidas|você (também )?pode gostar.{0,20}|sobre o autor|(\\d+ )?comentários?|deix[ea] (um|seu) comentário|compartilh[ea]r?( .{0,40})?|partilhar( .{0,40})?|inscreva-se.{0,60}|siga-nos.{0,30}|publicidade',
	// Italian, Dutch
	"articoli (correlati|simili|recenti)|leggi anche|potrebbe(ro)? interessarti.{0,30}|ti potrebbe(ro)? (anche )?interessare.{0,30}|i più letti|sull['’]autore|(\\d+ )?commenti|lascia un commento|condividi( .{0,40})?|etichette|iscriviti.{0,60}|seguici.{0,30}|pubblicità|indice",
	'gerelateerde? (artikelen|berichten|onderwerpen)|lees (ook|meer|verder)|meer (nieuws|artikelen|over .{1,30})|meest gelezen|over de auteur|(\\d+ )?reacties?|laat een reactie achter|(dit )?del?en( .{0,40})?|trefwoorden|inschrijven.{0,40}|volg ons.{0,30}|advertentie|inhoudsopgave',
	// Russian
	'читайте (также|ещё|еще|по теме)|похожие (статьи|записи|материалы|новости)|материалы по теме|по теме|ещё по теме|смотрите также|самое (читаемое|популярное)|популярное|последние новости|об авторе|комментарии( \\(?\\d+\\)?)?|оставить комментарий|добавить комментарий|поделиться( .{0,40})?|теги|метки|подписаться.{0,60}|подпишитесь.{0,60}|реклама|содержание',
	// Polish, Turkish, Greek, Arabic, Hindi, Vietnamese, the North
	'bądź na bieżąco.{0,30}|polecane|(zobacz|czytaj) (też|także|więcej)|komentarze.{0,6}|ilgili haber(ler)?|yorumlar.{0,6}|etiketler|σχετικά (άρθρα|θέματα)|διαβάστε (επίσης|ακόμ[αη])|σχόλια|أخبار ذات صلة|اقرأ أيضا|यह भी पढ़ें|tin liên quan|xem thêm|bình luận|(läs|læs|les|lue) (också|mer|også|myös)|baca juga|veja mais .{0,40}',
	// Chinese, Japanese, Korean
	'(相关(阅读|新闻|文章|推荐|报道|链接|内容|專題|专题)|相關(閱讀|新聞|文章|推薦|報導)|推荐阅读|推薦閱讀|延伸(阅读|閱讀)|热门(推荐|文章|新闻|评论)|熱門(文章|新聞)|猜你喜欢|为您推荐|大家都在看|更多(新闻|文章|精彩|内容)?|精彩推荐|最新(文章|评论|新闻)|网友评论|发表评论|全部评论|评论(列表|区)?|分享到|分享(至|本文)?|标签|標籤|关键词|上一篇|下一篇|作者简介|广告)[:：]?',
	'関連(記事|リンク|ニュース|キーワード|商品|タグ)|おすすめ(記事|の記事)?|あわせて読みたい|こちらも(おすすめ|読まれています)|人気(記事|ランキング)|新着記事|最新記事|コメント(を残す|する)?( ?[（(]\\d+[）)])?|この記事を(シェア|書いた人).{0,20}|シェア(する)?|タグ|カテゴリー?|目次|広告|前の記事|次の記事|ランキング|著者(について|プロフィール)?',
	'관련 ?(기사|글|뉴스|포스트)|추천 ?(기사|글)|많이 본 (기사|뉴스)|인기 ?(기사|글|뉴스)|최신 ?(기사|글|뉴스)|댓글( ?\\d+)?( ?달기| ?쓰기)?|공유(하기)?|태그|광고|목차|이전 ?(글|기사)|다음 ?(글|기사)|작성자|저자 소개',
];

/** Lines that are furniture wherever they stand. */
const LINES = [
	'(this page was |page )?((first |originally )?published|posted|last (edited|reviewed)|(last )?(updated|modified)|created|date):? .{0,60}\\d.{0,40}',
	'(author|((written|posted|words|photos?|images?|illustrations?|(medically )?reviewed|edited|story|text|reporting) )?by):? [\\p{Lu}@][^.!?]{1,70}',
	'(\\d{1,3}|a few|one)[ -]?(min|mins|minutes?)\\.?( (read|to read|reading time|de lecture|de lectura|de leitura|di lettura|lesezeit|leestijd))?|((estimated )?reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения):? .{1,30}',
	'jump to (recipe|content)|print recipe|(hide|toggle) caption|now playing|share|tweet|pin|email|print|save|copy( link)?|facebook|twitter|linkedin|pinterest|reddit|whatsapp|telegram|bluesky|mastodon|flipboard|messenger|instagram|youtube|tiktok|x|pocket|link copied!?|listen|likes?|reply|follow|bookmark|comments?|discuss|report|edit|print this page|send|(email|share) this|back to top|top|skip to .{1,30}|click to (share|print|email|copy).{0,60}|share (on|via|to|this).{1,40}|tweet this.{0,20}|ad(vertis(ement|ing))?|sponsored|loading\\.{0,3}|toggle .{1,30}|close|menu|search|(sign|log) in|subscribe|sign up|next|prev(ious)?|(next|previous) (article|post|page|story)|(view|see|show) all|((learn|read|see|load) )?more|home|blog|news|continue reading.{0,60}|scroll down|view (comments|gallery|image|full size).{0,20}|open in app|get the app|play|pause|\\d+ (shares?|likes|views|comments?|replies)|shares|views|no comments|n/a',
	'[([]?(photo(graph)?|image|picture|illustration|graphic|video|foto|crédits? photo|cr[ée]dit[os]?|(beitrags|titel)?bild(quelle|rechte)?|quelle|(image )?source|image courtesy|imagen|źródło|zdjęcie)s?( ?credits?)?( by| via| courtesy of)?(:| :| \\/|\\.{3}| ?©) ?[^.!?]{1,80}',
	// Agencies by themselves, with a name before or behind them
	'([^.!?]{2,40} ?[/|] ?)?(afp|ap( photo)?|reuters|getty images|istock(photo)?|shutterstock|dpa|epa|alamy|imago|unsplash)( ?[/|] ?[^.!?]{2,40}){0,2}',
	// Counters; what to do with a mistake
	'(visto|leído) [\\d.,]+ veces|(просмотров|阅读量?|浏览量?|閲覧数)[:：]? ?[\\d.,]+|[\\d.,]+k? (views|reads|visitas|lecturas|vues|просмотр\\p{L}*)|.{0,160}ctrl ?\\+ ?enter.{0,120}',
	'(©|\\(c\\)|copyright) ?.{2,160}|all rights reserved\\.?.{0,60}|except as otherwise noted, .{1,380}|expand description|(alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены)\\.?.{0,40}',
	'(tag(s|ged( with| in| as)?)?|(filed|posted) in|filed under|categor(ies|y)|topics|keywords|labels|(schlag|stich)w[oö]rter?|mots-clés|étiquettes|etiquetas|теги|метки|标签|標籤|关键词|タグ|태그) ?[:：] ?.{1,300}',
	'this (article|post|page|site|story) (may )?contains? (affiliate|sponsored).{0,200}|(we|i) may (earn|receive|get) (a |an )?(small )?(affiliate )?(commission|compensation).{0,200}|if you (buy|purchase|click) .{1,60}(commission|affiliate).{0,120}|affiliate disclosure.{0,200}|when you (buy|purchase) through .{1,40} links.{0,160}',
	'(sign up|subscribe|register) (for|to|now|today|here).{0,160}|get .{1,60} (delivered )?(straight |right )?(to|in) your inbox.{0,80}|(enter|your) (your )?e-?mail( address)?.{0,40}|thanks? (you )?for (signing up|subscribing).{0,80}|no spam.{0,60}|unsubscribe (at )?any ?time.{0,60}|by (signing up|subscribing|submitting|clicking).{1,120}(agree|accept|consent|acknowledge).{0,120}',
	// What stands where a film or a post would load
	'((empfohlener |redaktioneller ){0,2}externer inhalt|empfohlener redaktioneller inhalt)( .{0,40})?|.{0,160}(an dieser stelle (finden sie|befindet sich) .{0,40}(extern|empfohlen)|ich bin (damit )?einverstanden, dass (mir )?externe|keine verbindung zu (twitter|x|youtube|facebook|instagram) (auf|her|mög)).{0,260}|to (view|see|watch) this (content|video|post|media|embed).{0,120}(cookies|accept|consent).{0,160}|(ce|este|questo) (contenu|contenido|conte[uú]do|contenuto) .{0,80}cookies.{0,160}',
	// German
	'(von|autor(in)?|text|veröffentlicht( am)?|erstellt( am)?|aktualisiert( am)?|zuletzt aktualisiert|stand|datum):? [^.!?]{2,60}(20\\d\\d|uhr).{0,20}|(lesen sie (auch|dazu)|mehr (dazu|zum thema)|auch interessant|weiterlesen|siehe auch) ?:? .{0,160}|(drucken|teilen|merken|kommentieren|kommentare?|nach oben|zurück|weiter|startseite|anzeige|werbung|mehr erfahren|artikel (drucken|versenden|teilen|merken).{0,20}|zum seitenanfang|seite drucken|zur startseite)',
	// French, Spanish, Portuguese, Italian, Dutch
	'(publié|mis à jour|modifié|posté) (le|par|il y a) .{1,60}|(à lire (aussi|également)|lire aussi|voir aussi|sur le même sujet) ?:? .{0,160}|(partager|imprimer|envoyer|commenter|retour|haut de page|en savoir plus|lire la suite|publicité|s’abonner)',
	'(publicado|actualizado|atualizado|por|creado) (el|em|en|por|a las)? ?.{1,40}(20\\d\\d|horas?).{0,20}|(lea|lee|leia|leer|ver|vea|veja) (también|también|mais|más) ?:? .{0,160}|(compartir|compartilhar|partilhar|imprimir|enviar|comentar|publicidad|publicidade|leer más|leia mais|ver más|saber más)',
	'(pubblicato|aggiornato|di) (il|da|alle) .{1,60}|leggi (anche|altro)( ?:? .{0,160})?|(condividi|stampa|invia|pubblicità|continua a leggere)|(gepubliceerd|geplaatst|bijgewerkt)( op| door)? .{1,60}|lees (ook|meer|verder)( ?:? .{0,160})?|(delen|afdrukken|advertentie)',
	// Russian
	'(опубликовано|обновлено|автор|дата|источник|фото|иллюстрация|изображение)( ?[:—]| ).{1,80}|(читайте также|читать также|смотрите также|подробнее) ?:? .{0,160}|(поделиться|распечатать|печать|реклама|наверх|далее|назад|читать далее|комментировать)',
	// Chinese, Japanese, Korean
	'[（(【\\[]? ?(责任编辑|責任編輯|编辑|編輯|责编|文章来源|来源|來源|发布时间|發布時間|更新时间|本文来源|转载|审核|校对|编审|监制|图片来源|图源|视频来源|值班编辑|校對)[^。！？]{0,3}[:：丨|/][^。！？?]{0,120}|[（(【\\[]?(作者|记者)[:：丨|/][^。！？?，]{0,24}|[（(【\\[]?(原标题|原標題|(免责|版权|版權|特别)?[声聲]明)[\\s】）)]{0,3}[:：丨|/].{0,300}|凡(本|注明|未).{0,120}(版权|转载|授权|来源).{0,200}|(延伸|相关|相關|推荐|推薦)(阅读|閱讀)[:：].{1,120}|[(（]?(完|全文完)[)）]?|阅读 ?[\\d.万+]+.{0,20}|(?=.*[下上]一[页頁])[\\d\\s…·|«»<>上下一尾末首共第页頁]{3,80}',
	'(点击|點擊|扫码|扫一扫|长按|关注|關注|欢迎关注|更多精彩|下载|打开).{0,60}(公众号|二维码|客户端|微信|微博|app|频道|关注我们|查看更多|阅读原文).{0,40}|(返回(顶部|首页|列表)|打印(本页)?|关闭(窗口)?|字号|收藏|举报|分享[到至]?|点赞|转发|评论|阅读原文|展开全文|阅读全文|查看更多|加载更多|上一篇|下一篇|上一页|下一页)([:：|].{0,120})?|\\(?(本文|以上)(内容|文章|图片)?(由|来自|来源|仅代表|系|为.{0,8}(原创|转载|作者|投稿)).{0,120}',
	'(公開日?|更新日?|掲載日|投稿日|最終更新日?|取材・文|文|撮影|写真|執筆|編集)[:：＝=].{1,60}|(続きを読む|もっと見る|シェア|ツイート|いいね!?|印刷|コメント|トップへ|広告|前へ|次へ|関連記事[:：].{1,120})',
	'(입력|수정|기사입력|최종수정|등록|승인|작성|발행)[: ]? ?\\d{4}.{1,40}|.{0,12}기자( ?[=|].{0,60}| .{0,40}@.{1,40})|(무단 ?전재|저작권자|ⓒ|copyright).{0,120}|(공유|인쇄|댓글|광고|더보기|이전|다음|목록)',
];

/** Lines that lead on: where no link stands in them, `Next: …` and `Video: …` are the author's own words. */
const LEADING = [
	"((also |must )?(read|see)( also| more)?|watch|related|(learn )?more|next|recommended|don[’']t miss|suggested reading)( next)?: ?.{3,160}",
	'((zobacz|czytaj) (też|także|więcej)|lea|lee|mir[ae]|[tl]e puede interesar|lue myös|διαβάστε (επίσης|ακόμ[αη])|xem thêm|baca juga) ?[:：].{3,160}|(اقرأ أيضا|यह भी पढ़ें).{1,160}',
];

const heading = whole(HEADINGS);
const leading = whole(LEADING);
const line = whole(LINES);

function whole(patterns: readonly string[]): RegExp {
	return new RegExp(`^(${patterns.join('|')})$`, 'iu');
}

const CHANNEL =
	/facebook|twitter|instagram|whats ?app|telegram|you ?tube|tik ?tok|linkedin|google n|newsletter|podcast|e-?paper|\b(app|canal|kanal|x|ios)\b|kanał|inbox|канал|قناة|@\w/iu;
const FOLLOW =
	/^(?:follow (?!th(?:is|ese)\b|our (?:advice|example|guide|instructions|steps|tutorial))(?:us|me|him|her|them|our|@|[^,.;:!?]{2,60} (?:on|at) )|(?:like|join|find) (?:us|me|our) |join the (?:\p{L}+ ){1,3}(?:group|page|channel))/iu;
const INVITE =
	/^[¿¡]?(?:(?:do you |have you )?(?:have|got) (?:a|any) (?:story|tip|question)|for (?:the latest|more) (?:news|stories|updates)|want (?:more (?:news|stories|updates|of|from|like)|to (?:get|know|stay|be informed))|stay (?:up|in|tuned)|(?:folge|abonniere)n? (?:sie|uns|mir)|(?:suivez|retrouvez|abonnez|rejoignez|recevez)[ -]|s[ií]g(?:ue|a)(?:-?nos| a | nuestr)|[úu]nete|suscríb|inscreva|acompanhe|participe|receba|ya sabías|segui(?:ci|teci)|iscriviti|подпи(?:сывай|шите)|присоединяй|obserwuj |zapraszamy|ακολουθήστε|تابعو|theo dõi)/iu;
const CALLS =
	/(?:फॉलो|डाउनलोड|सब्सक्राइब) (?:करें?|कीजिए|कर लें).{0,9}$|(?:takip ed|abone ol)(?:in|un|[ae]bilirsiniz)|^нашли (?:опечатку|ошибку)[^.!]{0,30}\?/iu;
/** What to do with these words is told in steps, and steps end in a colon. */
const LONGEST_INVITE = 240;

/** A line that asks its readers to follow, to subscribe, to write in. */
function invites(text: string): boolean {
	if (text.length > LONGEST_INVITE || /[:：]$/u.test(text)) return false;
	return CALLS.test(text) || ((FOLLOW.test(text) || INVITE.test(text)) && CHANNEL.test(text));
}

/** Longer than this is prose, whatever it begins with. */
const LONGEST = 420;
const LONGEST_HEADING = 140;
/** Signs that may stand round the words. */
const ROOM = 60;

/** Whether a heading starts a part that is no article. */
export function isFurnitureHeading(text: string): boolean {
	const short = oneLine(text);
	// Its end is looked for from each sign on: a row of thousands would hold the app.
	if (short.length > LONGEST_HEADING + ROOM) return false;
	const bare = short.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
	return bare.length > 1 && bare.length < LONGEST_HEADING && heading.test(bare);
}

/** Headings of these words head links and labels, never prose. */
export const headsList = (text: string): boolean =>
	/^\W*(?:(?:table of )?contents|topics|tags?|categories|resources|jump to|(?:on|in) this (?:page|article)|inhalt(?:sverzeichnis)?|themen|sommaire|índice|indice|содержание|目次|目录)\W*$/iu.test(
		text,
	);

/** Credits of more words than a name has, in small letters: what an author says of a source. */
const TOLD = /^\p{L}+: (?!courtesy|via|by|own|picture|eigene)\p{Ll}\S*(?: \S+){3}/u;

/** Whether a whole line is furniture; some are only where a link stands in them. */
export function isFurnitureLine(text: string, isLinked: boolean): boolean {
	const short = oneLine(text);
	if (short.length > LONGEST + ROOM) return false;
	const bare = short.replace(
		/^[\s•·|»«>–—\u25a0-\u27bf\u{1f300}-\u{1faff}-]+|[\s•·|»«>–—:-]+$/gu,
		'',
	);
	// The pattern takes small letters for large ones; a name after `By` begins with a large one.
	if (bare.length === 0 || bare.length >= LONGEST) return false;
	if (isLinked && leading.test(bare)) return true;
	return (line.test(bare) && !TOLD.test(bare) && !/^By \p{Ll}/u.test(bare)) || invites(bare);
}

/** Whether a line with a link in it leads on to something else. */
export function isLeadingLine(text: string): boolean {
	const short = oneLine(text);
	return short.length < LONGEST && leading.test(short);
}

/** A year alone is a subject as often, figures between dots are a version's. */
const DATE =
	/^(?=(?:.*\D)?\d{1,2}(?!\d)).*\b(?:19|20)\d\d\b|\b\d{1,2}[./-] ?\d{1,2}[./-] ?\d\d|[12]\d{3}[年년]|^\d{1,2}:\d\d$/u;
const LONGEST_DATE = 80;
/** A month, a weekday, what was done then. */
const MOST_WORDS = 4;

/** Whether a line is a date and hardly a word, in whatever language. */
export function isDateLine(text: string): boolean {
	if (text.length > LONGEST_DATE || !DATE.test(text)) return false;
	return (text.match(/\p{L}{3,}/gu) ?? []).length <= MOST_WORDS;
}

const BY = /^(?:by|von|par|por|di|da|door|af|av|od|от|автор|текст|tekst|text|από)[: ]+/iu;
const NAMES =
	/^\p{Lu}[\p{L}.'’-]{0,30}(?:(?:,| und| et| y| e| og| och| en| i| и)? \p{Lu}[\p{L}.'’-]{0,30}){0,5}$/u;

/** Whether a line names who wrote what follows it. */
export function isByline(text: string): boolean {
	const by = text.length < LONGEST_DATE ? BY.exec(text)?.[0] : undefined;
	return by !== undefined && NAMES.test(text.slice(by.length));
}
