const INVITATION =
	/(?:(?:read|see|view) (?:more|on|the rest|(?:the )?full (?:article|story|post))|continue reading|keep reading|weiterlesen|mehr lesen|lire la suite|leer m[áa]s|seguir leyendo|leggi tutto|continua a leggere|lees (?:meer|verder)|ler mais|читать далее|阅读全文|查看全文|閱讀全文|続きを読む|더 ?보기|\[(?:…|\.{3}|&hellip;)\])\W{0,10}$/iu;
const DOTS = /(?:…|\.{3}|&hellip;)\W{0,10}$/iu;
/** The line that WordPress sets below what its feeds send, in its languages. */
const CREDIT =
	/\s(?:The post|Der Beitrag|L.articol[eo]|La entrada|Het bericht)\s.{1,300}\s(?:appeared first on|erschien zuerst auf|est apparu en premier sur|proviene da|se publicó primero en|verscheen eerst op)\s.{1,150}$/isu;

/** The last letters of a text without that line. */
function endOf(text: string): string {
	return text.slice(-600).trim().replace(CREDIT, '').slice(-80);
}

/** Whether a text ends in an invitation to read on elsewhere, or is cut in brackets (`[…]`). */
export function endsInInvitation(text: string): boolean {
	return INVITATION.test(endOf(text));
}

/** Whether a text ends in dots: a short one was cut there, a long one may be meant so. */
export function endsInDots(text: string): boolean {
	return DOTS.test(endOf(text));
}
