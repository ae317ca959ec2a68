import { oneLine } from '../../base/text/text';

/**
 * Short texts that stand round articles and are none, in the languages of most feeds: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Russian, Chinese, Japanese, Korean. Each pattern is tried on one whole line, never inside one.
 * Nothing is read from the groups; they are plain ones for the bundle's sake.
 */

/** What leads on to another article, in the languages of most feeds. */
const ALSO =
	'lesen sie (auch|dazu)|mehr (dazu|zum thema)|auch interessant|siehe auch|à lire ensuite|(à )?(lire|voir) (aussi|également)|sur le même (sujet|thème)|(lea|lee|leia|leer|ver|vea|veja) (também|también|mais|más)|leggi (anche|altro)|lees (ook|meer|verder)|чита(йте|ть) (также|ещё|еще|по теме)|смотрите также';

/** What a text is filed under. */
const TAGS =
	'tag(s|ged( with| in| as)?)?|(filed|posted) in|filed under|categor(ies|y)|topics|(schlag|stich)w[oö]rter?|mots[- ]clés|étiquettes|etiquetas|теги|метки|标签|標籤|关键词|タグ|태그';

/** Headings of parts that do not belong to the article: what stands below them goes too. */
const HEADINGS = [
	ALSO,
	TAGS,
	// English
	'(more |most )?(related|recommended|similar|popular|trending|latest|recent|top|featured)( (articles?|posts?|stories|story|news|reading|content|coverage|links|topics|videos?|reads?|resources|from `30|in `30|on `30))?',
	'(you (may|might|could)|people) (also )?(like|enjoy|be interested in|read|want to read)( these| this)?( articles| posts| stories)?',
	'more (stories|articles|posts|news|reading|like this|from `40|in `30|on this( topic| story)?|to explore|to read|resources)',
	'(read|explore|discover) (more|next|also)( (articles|stories|posts|news))?',
	"up next|what to read next|next up|don['’]t miss|in case you missed it|editor['’]?s['’]? picks?|most (read|popular|viewed|shared)|must reads?|keep reading|continue reading|further reading on `30",
	'(about|meet) the (authors?|writers?)|about (us|the company)|author(s|’s| bio)?|written by|contributors?|our authors?',
	'(share|tweet|print|email)( (this|it|on|via|with)~40)?|spread the word|share (article|post|story)',
	'(\\d+ )?(comments?|responses?|replies|reactions)( \\(?\\d+\\)?)?|\\d+ thoughts? on `120|(leave|post|add|write|submit) (a |your )?(reply|comments?|response)( ~30)?|join the (conversation|discussion)|what do you think\\??',
	'(sign up|subscribe)( (for|to(?! an? )|now|today|via|here)~80)?|(our )?newsletters?|get (the|our) (latest|newsletter|best)~80|stay (in touch|informed|connected|up to date|updated)|join (our|the) (newsletter|mailing list|community)~40|never miss `60',
	'follow us( on `40)?|connect with us|contact( us)?|get in touch|advertisement|sponsored( content)?|from our (partners|sponsors)|table of contents|on this page|in this article|contents|jump to|(page )?feedback|(was|is|did you find) this (page|article|content|post)? ?(helpful|useful)\\??|did this (page|article) help( you)?\\??|help improve `30|rights and permissions|(how to )?cite( this \\p{L}+)?|updates to this page',
	// German
	'das könnte (sie|dich) auch interessieren|ähnliche (artikel|beiträge|themen)|weitere (artikel|beiträge|themen|nachrichten|meldungen|informationen|links)~30|verwandte (artikel|beiträge|themen)|lesen sie mehr|meistgelesen(e artikel)?|empfehlungen( der redaktion)?|neueste (artikel|beiträge|kommentare)|über (den autor|die autorin|uns)|zur person|(leser)?kommentare? zu `100|(schreibe?n? ?(sie )?|hinterlassen? ?(sie )?)(einen|ihren|deinen) kommentar|kommentar (schreiben|verfassen|hinterlassen)|(artikel|beitrag|seite)? ?teilen( mit:?)?|newsletter( ~40)?|themen|inhaltsverzeichnis|inhalt|jetzt anmelden|gefällt mir:?|impressum',
	// French
	"articles? (similaires?|liés|connexes|récents|recommandés)|vous aimerez (aussi|peut-être)~30|dans la même (rubrique|catégorie)|les plus lus|plus d['’]articles|à propos (de l['’]auteur|de nous)|laisser un commentaire|commenter cet .{3,12}|sommaire",
	// Spanish, Portuguese
	'(artículos|noticias|entradas|contenidos?|temas) relacionad[oa]s|te puede interesar|también te puede (interesar|gustar)|quizás te interese|más (leídas|leídos|noticias|artículos|información)|lo más (leído|visto)|sobre el autor|acerca del autor|deja(r)? (un|tu) comentario|índice',
	'(artigos|notícias|posts?|matérias|conteúdos?) relacionad[oa]s?|mais lidas|você (também )?pode gostar~20|sobre o autor|deix[ea] (um|seu) comentário',
	// Italian, Dutch
	"articoli (correlati|simili|recenti)|potrebbe(ro)? interessarti~30|ti potrebbe(ro)? (anche )?interessare~30|i più letti|sull['’]autore|lascia un commento|etichette|indice",
	'gerelateerde? (artikelen|berichten|onderwerpen)|meer (nieuws|artikelen|over `30)|meest gelezen|over de auteur|laat een reactie achter|trefwoorden|inhoudsopgave',
	// Russian
	'похожие (статьи|записи|материалы|новости)|материалы по теме|по теме|ещё по теме|самое (читаемое|популярное)|популярное|последние новости|об авторе|(оставить|добавить) комментарий|содержание',
	// Comments, shares and offers in all of these
	'(\\d+ )?((leser)?kommentare?|commentaires?|coment[aá]rios?|commenti|reacties?|комментарии)( \\(?\\d+\\)?)?|(partage[rz]|comparte|compartir|compartilh[ea]r?|partilhar|condividi|(dit )?del?en|поделиться)( (en|em|su|sur|via|op|auf|в|на|cet?|est[ea]|isso)~40)?|(abonnez-vous|inscrivez-vous|suscríbete|inscreva-se|iscriviti|inschrijven|подписаться|подпишитесь|suivez-nous|síguenos|siga-nos|seguici|volg ons|folgen sie uns)~60',
	// Polish, Turkish, Greek, Arabic, Hindi, Vietnamese, the North
	'bądź na bieżąco~30|polecane|(zobacz|czytaj) (też|także|więcej)|komentarze~6|[iİ]lg[iİ]l[iİ] haber(ler)?|yorumlar~6|etiketler|σχετικά (άρθρα|θέματα)|διαβάστε (επίσης|ακόμ[αη])|σχόλια|أخبار ذات صلة|اقرأ أيضا|यह भी पढ़ें|tin liên quan|xem thêm|bình luận|(läs|læs|les|lue) (också|mer|også|myös)|baca juga|veja mais ~40',
	// Chinese, Japanese, Korean
	'((相[关關]|推[荐薦]|延伸|[热熱][门門]|最新)([阅閱][读讀]|新[闻聞]|文章|推[荐薦]|[报報][道導]|链接|内容|[專专][題题]|评论)|猜你喜欢|热读|为您推荐|大家都在看|更多(新闻|文章|精彩|内容)?|精彩推荐|(网友|发表|全部|我要)?评论(列表|区)?|分享[到至]?(本文)?|[上下]一[篇条]|作者简介|往期(推荐|回顾|精彩)|(文章)?目[录錄])[:：]?',
	'関連(記事|リンク|ニュース|キーワード|商品|タグ)|おすすめ(記事|の記事)?|あわせて読みたい|こちらも(おすすめ|読まれています)|人気(記事|ランキング)|新着記事|最新記事|コメント(を残す|する)?( ?[（(]\\d+[）)])?|この記事を(シェア|書いた人)~20|シェア(する)?|カテゴリー?|目次|[前次]の記事|ランキング|著者(について|プロフィール)?',
	'(관련|추천|많이 본|인기|최신) ?(기사|글|뉴스|포스트)|댓글( ?\\d+)?( ?달기| ?쓰기)?|공유(하기)?|목차|(이전|다음) ?(글|기사)|작성자|저자 소개|`40카테고리의 다른 글',
];

/** Lines that are furniture wherever they stand. */
const LINES = [
	'(this page was |page )?((first |originally )?published|posted|last (edited|reviewed)|(last )?(updated|modified)|created|date)(?! in \\d):? ~60\\d~40',
	'(author|((written|posted|words|photos?|images?|illustrations?|(medically )?reviewed|edit(ed|ing)|story|text|reporting) )?by):? [\\p{Lu}@][^.!?]{1,70}',
	'(\\d{1,3}|a few|one)[ -]?(min|mins|minutes?)\\.?( (read|listen|to read|reading time|de lecture|de lectura|de leitura|di lettura|lesezeit|leestijd))?|((estimated )?reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения):? `30',
	'jump to (recipe|content)|print recipe|(hide|toggle) caption|now playing|share|tweet|pin|email|print|save|copy( link)?|facebook|twitter|linkedin|pinterest|reddit|whatsapp|telegram|bluesky|mastodon|flipboard|messenger|instagram|youtube|tiktok|x|pocket|link copied!?|listen|likes?|reply|follow|bookmark|comments?|discuss|report|edit|print this page|send|(email|share) this|back to (top|(the )?(blog|home|list|news|all|index|overview)~20)|top|skip to `30|click to (share|print|email|copy)~60|share (on|via|to|this)`40|tweet this~20|((article|story) continues (below|after) (this )?)?ad(vertis(ement|ing))?|sponsored|loading( \\w+)?\\~3|toggle `30|close|menu|search|(sign|log) in|subscribe|sign up|next|prev(ious)?|(next|previous) (article|post|page|story)|(view|see|show) all|((learn|read|see|load) )?more|home|blog|news|continue reading~60|scroll down|view (comments|gallery|image|full size)~20|open in app|get the app|play|pause|[\\d.]+ (from|stars?|out of) ~20(votes?|ratings?|reviews?|stars)|(tried|made) this( recipe)?\\?~120|\\d+ (shares?|likes|views|comments?|replies)|shares|views|no comments|n/a',
	'[([]?(photo(graph)?|(featured )?image|picture|illustration|graphic|video|foto|crédits? photo|cr[ée]dit[os]?|(beitrags|titel)?bild(quelle|rechte)?|quelle|(image )?source|image courtesy|imagen|źródło|zdjęcie|fuente|fonte( foto)?|kaynak|zdroj|πηγή|المصدر|nguồn|sumber|출처)s?( ?credits?)?( by| via| courtesy of)?(:| :| \\/|\\.{3}| ?©) ?([^.!?]|\\.\\b){1,80}',
	// Agencies by themselves, with a name before or behind them
	'([^.!?]{2,40} ?[/|] ?)?(afp|ap( photo)?|reuters|getty images|istock(photo)?|shutterstock|dpa|epa|alamy|imago|unsplash)( ?[/|] ?[^.!?]{2,40}){0,2}',
	// Counters; what to do with a mistake
	'(visto|leído) [\\d.,]+ veces|просмотров:? ?\\d+|((阅读|浏览|点击|閲覧|点?赞|有用|收藏|评论|字数)[量数次]{0,2}[\\s:：(（]{0,2}\\d[\\d.,万+]*[)）次]?){1,3}|[\\d.,]+k? (views|reads|visitas|lecturas|vues|просмотр\\p{L}*)|~160ctrl ?\\+ ?enter~120',
	'(©|\\(c\\)|copyright) ?.{2,160}|all rights reserved\\.?~60|except as otherwise noted, `380|(alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены)\\.?~40',
	'(keywords|labels|' + TAGS + ') ?([:：]|>>) ?`300',
	'this (article|post|page|site|story) (may )?contains? (affiliate|sponsored)~200|(we|i) may (earn|receive|get) (a |an )?(small )?(affiliate )?(commission|compensation)~200|if you (buy|purchase|click) `60(commission|affiliate)~120|affiliate disclosure~200|when you (buy|purchase) through (`40 )?links~160|we independently (evaluate|review|select|test)~200|`20independently `99may earn `20commission~40',
	'(sign up|subscribe|register) (for|to(?! an? )|now|today|here)~160|get `60 (delivered )?(straight |right )?(to|in) your inbox~80|(enter|your) (your )?e-?mail( address)?~40|thanks? (you )?for (signing up|subscribing|reading `60!)~120|no spam~60|the (post|article) `200 appeared first on `100|`160 was originally published in `80 on medium, where people are `99|`60 is a reader-supported publication~160|unsubscribe (at )?any ?time~60|by (signing up|subscribing|submitting|clicking)`120(agree|accept|consent|acknowledge)~120',
	// What stands where a film or a post would load
	'((empfohlener |redaktioneller ){0,2}externer inhalt|empfohlener redaktioneller inhalt)( ~40)?|~160(an dieser stelle (finden sie|befindet sich) ~40(extern|empfohlen)|mit ihrer zustimmung ~20 hier ~9extern|ich bin (damit )?einverstanden, dass (mir )?externe|keine verbindung zu (twitter|x|youtube|facebook|instagram) (auf|her|mög))~260|to (view|see|watch) this (content|video|post|media|embed)~120(cookies|accept|consent)~160|(ce|este|questo) (contenu|contenido|conte[uú]do|contenuto) ~80cookies~160',
	// German
	'(von|autor(in)?|text|veröffentlicht( am)?|erstellt( am)?|aktualisiert( am)?|zuletzt aktualisiert|stand|datum):? ([^.!?]|\\d\\.){2,60}(20\\d\\d|uhr)~20|(' +
		ALSO +
		'|weiterlesen|подробнее)( ?: ~160| [^.!?]{1,160}[?!]?)?|((war|ist) diese seite hilfreich|cette page vous a-t-elle été utile) ?\\?|(drucken|teilen|merken|kommentieren|kommentare?|nach oben|zurück|weiter|startseite|anzeige|werbung|mehr erfahren|artikel (drucken|versenden|teilen|merken)~20|zum seitenanfang|seite drucken|zur startseite)',
	// French, Spanish, Portuguese, Italian, Dutch
	'(publié|mis à jour|modifié|posté|rédigé) (le|par|il y a) `120|(partager|imprimer|envoyer|commenter|retour|haut de page|en savoir plus|lire la suite|publicité|s’abonner)',
	'(publicado|actualizado|atualizado|por|creado) (el|em|en|por|a las)? ?`40(20\\d\\d|\\bhoras?)~20|(compartir|compartilhar|partilhar|imprimir|enviar|comentar|publicidade?|saber más)',
	'(pubblicato|aggiornato|di) (il|da|alle) `60|(condividi|stampa|invia|pubblicità|continua a leggere)|(gepubliceerd|geplaatst|bijgewerkt)( op| door)? `60|(delen|afdrukken|advertentie)',
	// Russian
	'(опубликовано|обновлено|автор|дата|источник|фото|иллюстрация|изображение)( ?[:—]`80| [^.!?]{1,80})|(поделиться|распечатать|печать|реклама|наверх|далее|назад|читать далее|комментировать)',
	// Chinese, Japanese, Korean
	'[（(【\\[]?(纠错】)? ?[\\p{L}]{0,4}([编編][辑輯审]|责编|[来來]源|[发發更][布新][时時][间間]|转载|审核|校[对對]|监制|图源)[^。！？]{0,3}[:：丨|｜/][^。！？?]{0,120}|[（(【\\[]?(作者|记者)[:：丨|/][^。！？?，]{0,24}|[（(【\\[]?(原标题|原標題|[^。！？]{0,6}[声聲]明)([\\s】）)]{0,3}[:：丨|/]|】)~300|凡(本|注|未)~120(版权|转载|授权|来源)~200|[^。]{0,40}(未经|非經)[^。]{0,8}[授许許][权權可][^。]{0,60}。?|([【（(\\[][^】）)\\]]{2,6}[】）)\\]]\\s?){2,}|广告|编辑|复制代码|[(（]?(完|全文完)[)）]?|~160(不构成~6投资建议|据此操作)~60|(?=.*[下上]一[页頁])[\\d\\s…·|«»<>上下一尾末首共第页頁]{3,80}',
	'(点击(?!率)|點擊|扫[码描一]|长按|戳|欢迎关注|更多精彩|用?微信扫|(关注|下载|打开)(?![度到的量])|關注)[^。]{0,60}((公众号|二维码|[注看]我们)[^。]{0,30}。?|(客户端|微信|微博|app|频道|更多|阅读[原全]文|专题|扫一扫|手机[看打])[^。]{0,40})|点击播报本文~10|((返回|回到)([顶首]|列表|[^。]{0,8}(首页|更多))[^。]{0,6}|打印(本页)?|关闭(窗口)?|字[号体](大小)?|收藏(本文)?|举报|打赏|(我要)?纠错|分享[到至]?|(\\d+人)?点赞|~1小礼物走一走~20|还没有人赞赏~12|赞赏支持|转发|(我要|发表)?评论|阅读原文|展开全文|阅读全文|查看更多|加载更多|[上下]一[篇条页])([:：|]~120)?|\\(?(本文|以上)(内容|文章|图片)?(由|来自|来源|仅代表|系|为~8(原创|转载|作者|投稿))~120',
	'(公開日?|更新日?|掲載日|投稿日|最終更新日?|取材・文|文|撮影|写真|執筆者?|編集)[:：＝=]`60|(続きを読む|~12もっと見る|シェア|ツイート|いいね!?|印刷|コメント|~8へ戻る|トップへ|広告|前へ|次へ|(この記事が気に入ったら|いいなと思ったら)~40)|~20(ランキングに参加|ブログ村)~40',
	'(입력|수정|기사입력|최종수정|등록|승인|작성|발행)[: ]? ?\\d{4}`40|~12기자( ?[=|]~60| ~40@`40)|[<＜(]?(무단 ?전재|저작권자|ⓒ|copyright|제보는|뉴스레터 ?구독)~120|이 기사는 언론사에서 ~40|(공유|인쇄|댓글|광고|더보기|이전|다음|목록)(하기|으로)?',
];

/** Words that lead on before a colon, beside those that head what is no article. */
const LEADING = [
	'((also |must )?(read|see)( also| more)?|watch|(learn )?more|next|suggested reading)( next)?|lea|mir[ae]|čtěte ~12|lue myös|ver também',
];

const heading = whole(HEADINGS);
/** Where no link stands in them, `Next: …` and `Video: …` are the author's own words. */
const leading = new RegExp(
	`^(?:(?:${written([...HEADINGS, ...LEADING])}) ?(?:[:：]|>>).{3,160}|(?:اقرأ أيضا|यह भी पढ़ें).{1,160})$`,
	'iu',
);
const line = whole(LINES);

function whole(patterns: readonly string[]): RegExp {
	return new RegExp(`^(${written(patterns)})$`, 'iu');
}

/** `~40` stands for at most so many signs, `\`40` for at least one of them. */
function written(patterns: readonly string[]): string {
	return patterns
		.join('|')
		.replace(/([~`])(\d+)/gu, (_, sign, most) => `.{${sign === '~' ? 0 : 1},${most}}`);
}

const CHANNEL =
	/facebook|twitter|instagram|whats ?app|telegram|you ?tube|tik ?tok|linkedin|google n|newsletter|podcast|e-?paper|\b(app|canal|kanal|x|ios)\b|kanał|inbox|канал|قناة|@\w/iu;
const FOLLOW =
	/^(?:follow (?!th(?:is|ese)\b|our (?:advice|example|guide|instructions|steps|tutorial))(?:us|me|him|her|them|our|@|[^,.;:!?]{2,60} (?:on|at) )|(?:like|join|find) (?:us|me|our) |join the (?:\p{L}+ ){1,3}(?:group|page|channel))/iu;
const INVITE =
	/^[¿¡]?(?:(?:do you |have you )?(?:have|got) (?:a|any) (?:story|tip|question)|for (?:the latest|more) (?:news|stories|updates)|keep up|join|get (?:the|our) |want (?:more (?:news|stories|updates|of|from|like)|to (?:get|know|stay|be informed))|stay (?:up|in|tuned)|(?:folge|abonniere)n? (?:sie|uns|mir)|(?:suivez|retrouvez|abonnez|rejoignez|recevez)[ -]|s[ií]g(?:ue|a)(?:-?nos| a | nuestr| toda la inf)|baixe o app d|[úu]nete|suscríb|inscreva|acompanhe|participe|receba|ya sabías|segui(?:ci|teci)|iscriviti|подпи(?:сывай|шите)|присоединяй|obserwuj |zapraszamy|dapatkan|хотите |ακολουθήστε|تابعو|theo dõi)/iu;
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
		/^[\s•·|»«>–—\u2190-\u21ff\u25a0-\u27bf\u{1f300}-\u{1faff}-]+|[\s•·|»«>–—:-]+$/gu,
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
	/^(?!.*〔)(?=(?:.*\D)?\d{1,2}(?!\d)).*\b(?:19|20)\d\d(?=\b|\d{1,2}:)|\b\d{1,2}[./-] ?\d{1,2}[./-] ?\d\d|[12]\d{3}[年년]|^\d{1,2}:\d\d$/u;
const LONGEST_DATE = 80;
/** A month, a weekday, what was done then. */
const MOST_WORDS = 4;

/** Whether a line is a date and hardly a word, in whatever language. */
export function isDateLine(text: string): boolean {
	if (text.length > LONGEST_DATE || !DATE.test(text)) return false;
	return (text.match(/\p{L}{3,}/gu) ?? []).length <= MOST_WORDS && !TAKES_PLACE.test(text);
}

/** An author's own line: when something takes place. */
const TAKES_PLACE =
	/^(?:termine?|when|wann|quand|c[uú]ándo|quando|kiedy|когда|日時|日程|일시|기간) ?[:：]/iu;

const BY = /^(?:by|von|par|por|di|da|door|af|av|od|от|автор|текст|tekst|text|από)[: ]+/iu;
const NAMES =
	/^\p{Lu}[\p{L}.'’-]{0,30}(?:(?:,| und| et| y| e| og| och| en| i| и)? \p{Lu}[\p{L}.'’-]{0,30}){0,5}$/u;

/** Whom a line names for who wrote what follows it; a reporter's line, which says more, is told as a whole. */
export function nameIn(text: string): string | undefined {
	if (text.length >= LONGEST_DATE) return undefined;
	if (REPORTER.test(text)) return text;
	const name = text.slice(BY.exec(text)?.[0].length ?? text.length);
	return NAMES.test(name) ? name : undefined;
}

const REPORTER = /^(?:[\p{L}\d]{0,8}[记記]者[\p{L}\s、／/]{2,24}|.{2,20} 기자)$/iu;

export const isByline = (text: string): boolean => nameIn(text) !== undefined;

/** Lines that are furniture where they end a text. */
const ENDS = whole([
	'[（(【\\[][^()（）]{1,20}[）)】\\]]',
	'(\\p{L}{2,4}/){1,3}\\p{L}{2,4}|[-—=·\\s]*end[-—=·\\s]*|[#*_\\s]+|-30-',
	// Who did what, where it was printed, whom to ask; in Chinese
	'\\p{L}{0,4}([编审校][辑译核对校]|[一二三初终主美][编审校]|监制|策划|统筹|出品|供[稿图]|记者|通讯员|作者|总监|主任|签发|[摄影绘制作图]{2}|排版|文字|[视音]频)[\\s:：丨|｜/]{1,3}[^。！？，]{2,40}|[文图/]{1,3} ?[丨|｜/：:][^。！？，]{2,30}|来源\\s.{2,20}',
	'《[^》]{2,16}》 ?[（(].{5,30}版 ?[）)]|~12(转载[请自]|转自|著作权归|版权所有|侵删|侵权.{0,9}[联删])[^。]{0,60}。?|~8原[题文][^。]{0,2}[:：]`200|~10(投稿|热线|[报爆]料|举报电话)(邮箱)?[:：]`40|(已有)? ?\\d+ ?(人参与|条评论)|[^。]{0,16}点(个赞|.{0,5}在看)[^。]{0,16}|(手机|微信)[扫看]~12',
	// Where it appeared first, what to do next, what others call for
	'(this (article|story|post|piece|essay) (was )?)?(originally|first) (published|posted|appeared) [^,]{1,160}',
	'(if you )?(enjoy(ed)?|liked?) (this|the) (article|post|story|piece)`160|`80 in the comments( below)?\\.?|((previous|next) (article|post|story)|(read|up) next):~120|(purchase licensing|our standards:|über dieses thema berichtete)~120',
	'[＜<].{2,12}[＞>]|~8無断転載~20|~20はこちら|(사진|출처|자료) ?[=:] ?`60',
	'a version of this (article|story) `300',
	'(the )?(views|opinions)( and opinions)? expressed `300',
	'(contact|e-?mail|reach|write to|send|got a) `120@.{3,100}',
	'[←«‹] ?.{2,100}|.{2,100} ?[→»›]',
	'(`20[\\s:])?[\\w.+-]{1,40}@[\\w.-]{3,60}',
]);

/** Whether a line that ends a text is none of it. */
export function isEndLine(text: string): boolean {
	return (
		text.length < LONGEST &&
		(ENDS.test(text) ||
			nameIn(text) !== undefined ||
			isFurnitureHeading(text) ||
			isFurnitureLine(text, false))
	);
}
