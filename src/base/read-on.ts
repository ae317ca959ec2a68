const INVITATION =
	/(?:(?:read|see|view) (?:more|on|the rest|(?:the )?full (?:article|story|post))|continue reading|keep reading|weiterlesen|mehr lesen|lire la suite|leer m[áa]s|seguir leyendo|leggi tutto|continua a leggere|lees (?:meer|verder)|ler mais|читать далее|阅读全文|查看全文|閱讀全文|続きを読む|더 ?보기|\[(?:…|\.{3}|&hellip;)\])\W{0,10}$/iu;
const DOTS = /(?:…|\.{3}|&hellip;)\W{0,10}$/iu;

/** Whether a text ends in an invitation to read on elsewhere, or is cut in brackets (`[…]`). */
export function endsInInvitation(text: string): boolean {
	return INVITATION.test(text.slice(-80).trim());
}

/** Whether a text ends in dots: a short one was cut there, a long one may be meant so. */
export function endsInDots(text: string): boolean {
	return DOTS.test(text.slice(-20).trim());
}
