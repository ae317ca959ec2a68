/** Names of months as publishers write them, in lower case and without dots; Greek and Cyrillic ones by the letters `monthOf` goes by. */
const MONTH_NAMES: readonly string[] = [
	'jan january januar janvier janv enero ene gennaio gen janeiro januari янв ιαν січ яну styczeń stycznia január leden ledna tammi ocak ianuarie sty stycz led oca gener يناير มกราคม ม.ค ינואר jänner 一月',
	'feb february februar février févr fevrier fév febrero febbraio fevereiro fev februari фев φεβ лют luty lutego február únor února helmi şubat februarie lut febr şub febrer فبراير กุมภาพันธ์ ก.พ פברואר úno 二月',
	'mar march märz maerz mär mrz mars marzo março marco maart мар μάρ μαρ бер marzec marca március březen března maalis mart martie marts maret márc مارس มีนาคม มี.ค מרץ març mrt bře 三月',
	'apr april avril avr abril abr aprile апр απρ кві kwiecień kwietnia április duben dubna huhti nisan aprilie kwi nis ápr أبريل เมษายน เม.ย אפריל dub 四月',
	'may mai mayo maggio mag maio mei мая май μάϊ μαϊ μαι тра μαΐ μάι maj maja május květen května touko mayıs máj maig مايو พฤษภาคม พ.ค מאי majus kvě 五月',
	'jun june juni juin junio giugno giu junho июн ιούν ιουν чер юни czerwiec czerwca június červen června kesä haziran iunie cze czerw haz jún juny يونيو มิถุนายน มิ.ย יוני čvn 六月',
	'jul july juli juillet juil julio luglio lug julho июл ιούλ ιουλ лип юли lipiec lipca július červenec července heinä temmuz iulie lip tem júl juliol يوليو กรกฎาคม ก.ค יולי čvc 七月',
	'aug august août aout agosto ago augustus авг αύγ αυγ серп sierpień sierpnia augusztus srpen srpna elo ağustos sie ağu agost agustus agt ags أغسطس สิงหาคม ส.ค אוגוסט srp agu 八月',
	'sep sept september septembre septiembre settembre set setembro сен σεπ вер сеп wrzesień września szeptember září syys eylül septembrie wrz eyl szept سبتمبر กันยายน ก.ย ספטמבר zář 九月',
	'oct october okt oktober octobre octubre ottobre ott outubro out окт οκτ жов październik października október říjen října loka ekim octombrie paź eki أكتوبر ตุลาคม ต.ค אוקטובר říj 十月',
	'nov november novembre noviembre novembro ноя νοέ νοε лис ное listopad listopada listopadu marras kasım noiembrie lis kas نوفمبر พฤศจิกายน พ.ย נובמבר 十一月',
	'dec december dez dezember décembre déc decembre diciembre dic dicembre dezembro дек δεκ гру grudzień grudnia prosinec prosince joulu aralık decembrie gru ara desember desembre des ديسمبر ธันวาคม ธ.ค דצמבר pro 十二月',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
	MONTH_NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** How Greek and Cyrillic months end, in any case: `версия` is no month, nor is `Марина`. */
const MONTH_END = /^(?:.{3,4}|март[ае]|.*(?:[лнр][ьяе]|ень|уст[ае]?|ого|ий|ада?|ри|ил|ου|ος))$/u;

/** The month a word names, 1 to 12. Greek and Cyrillic names go by their first letters, in whatever case they stand. */
export function monthOf(word: string): number | undefined {
	// Hebrew puts `in` before the name, Finnish `moon` and a case behind it.
	const name = word.replace(/^ב|(?:kuu(?:ta)?)?\.?$/gu, '');
	const exact = MONTHS.get(name);
	if (exact !== undefined || !/^[\u0370-\u052f]/u.test(name) || !MONTH_END.test(name)) return exact;
	return MONTHS.get(name.slice(0, 4)) ?? MONTHS.get(name.slice(0, 3));
}

/** Hours east of UTC, then the zones. RFC 822 and what feeds add to it; a name with two meanings takes the one feeds mean. */
const ZONE_HOURS: readonly string[] = [
	'-10 HST',
	'-9 AKST',
	'-8 PST AKDT PT',
	'-7 MST PDT MT',
	'-6 CST MDT CT',
	'-5 EST CDT ET COT PET',
	'-4 EDT AST CLT',
	'-3.5 NST',
	'-3 ADT BRT ART CLST UYT',
	'-2.5 NDT',
	'-2 BRST',
	'0 Z UT UTC GMT WET',
	'1 BST WEST CET MET MEZ WAT',
	'2 CEST MEST MESZ EET SAST CAT CEDT',
	'3 EEST MSK EAT IDT TRT',
	'3.5 IRST',
	'4 MSD GST',
	'5 PKT',
	'5.5 IST',
	'5.75 NPT',
	'7 WIB ICT',
	'8 HKT SGT AWST PHT MYT',
	'9 JST KST',
	'9.5 ACST',
	'10 AEST CHST',
	'10.5 ACDT',
	'11 AEDT',
	'12 NZST',
	'13 NZDT',
];

/** Minutes east of UTC by a zone's name in capitals. */
export const ZONES: ReadonlyMap<string, number> = new Map(
	ZONE_HOURS.flatMap((line) => {
		const [hours, ...names] = line.split(' ');
		return names.map((name) => [name, Number(hours) * 60] as const);
	}),
);
