/** Names of months, days and zones as publishers write them. Data only; lower case, without dots; Greek and Cyrillic ones as `monthOf` needs them. */
const MONTH_NAMES: readonly string[] = [
	'jan january januar janvier janv enero ene gennaio gen janeiro januari янв ιαν січ яну styczeń stycznia január leden ledna tammikuu ocak ianuarie sty stycz led oca gener يناير มกราคม ม.ค ינואר jänner 一月',
	'feb february februar février févr fevrier fév febrero febbraio fevereiro fev februari фев φεβ лют luty lutego február únor února helmikuu şubat februarie lut febr şub febrer فبراير กุมภาพันธ์ ก.พ פברואר úno 二月',
	'mar march märz maerz mär mrz mars marzo março marco maart мар μάρ μαρ бер marzec marca március březen března maaliskuu mart martie marts maret márc مارس มีนาคม มี.ค מרץ març mrt bře 三月',
	'apr april avril avr abril abr aprile апр απρ кві kwiecień kwietnia április duben dubna huhtikuu nisan aprilie kwi nis ápr أبريل เมษายน เม.ย אפריל dub 四月',
	'may mai mayo maggio mag maio mei мая май μάϊ μαϊ μαι тра μαΐ μάι maj maja május květen května toukokuu mayıs máj maig مايو พฤษภาคม พ.ค מאי majus kvě 五月',
	'jun june juni juin junio giugno giu junho июн ιούν ιουν чер юни czerwiec czerwca június červen června kesäkuu haziran iunie cze czerw haz jún juny يونيو มิถุนายน มิ.ย יוני čvn 六月',
	'jul july juli juillet juil julio luglio lug julho июл ιούλ ιουλ лип юли lipiec lipca július červenec července heinäkuu temmuz iulie lip tem júl juliol يوليو กรกฎาคม ก.ค יולי čvc 七月',
	'aug august août aout agosto ago augustus авг αύγ αυγ серп sierpień sierpnia augusztus srpen srpna elokuu ağustos sie ağu agost agustus agt ags أغسطس สิงหาคม ส.ค אוגוסט srp agu 八月',
	'sep sept september septembre septiembre settembre set setembro сен σεπ вер сеп wrzesień września szeptember září syyskuu eylül septembrie wrz eyl szept سبتمبر กันยายน ก.ย ספטמבר zář 九月',
	'oct october okt oktober octobre octubre ottobre ott outubro out окт οκτ жов październik października október říjen října lokakuu ekim octombrie paź eki أكتوبر ตุลาคม ต.ค אוקטובר říj 十月',
	'nov november novembre noviembre novembro ноя νοέ νοε лис ное listopad listopada listopadu marraskuu kasım noiembrie lis kas نوفمبر พฤศจิกายน พ.ย נובמבר 十一月',
	'dec december dez dezember décembre déc decembre diciembre dic dicembre dezembro дек δεκ гру grudzień grudnia prosinec prosince joulukuu aralık decembrie gru ara desember desembre des ديسمبر ธันวาคม ธ.ค דצמבר pro 十二月',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
	MONTH_NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** The month a word names, 1 to 12. Greek and Cyrillic names go by their first letters, in whatever case they stand. */
export function monthOf(word: string): number | undefined {
	// Hebrew puts `in` before the name, Finnish its case behind it.
	const name = word.replace(/^ב|ta$/u, '');
	const exact = MONTHS.get(name);
	if (exact !== undefined || !/^[\u0370-\u052f]/u.test(name)) return exact;
	return MONTHS.get(name.slice(0, 4)) ?? MONTHS.get(name.slice(0, 3));
}

/** Only those that could be taken for a month: Italian and Spanish `mar` is Tuesday and March, so March wins. */
export const WEEKDAYS: ReadonlySet<string> = new Set('mon tue wed thu fri sat sun'.split(' '));

/** Minutes east of UTC. RFC 822 and what feeds add to it; a name with two meanings takes the one feeds mean. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
	Z: 0,
	UT: 0,
	UTC: 0,
	GMT: 0,
	WET: 0,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
	AKST: -9,
	AKDT: -8,
	HST: -10,
	AST: -4,
	ADT: -3,
	NST: -3.5,
	NDT: -2.5,
	BRT: -3,
	ART: -3,
	CLT: -4,
	BST: 1,
	IST: 5.5,
	WEST: 1,
	CET: 1,
	MET: 1,
	MEZ: 1,
	CEST: 2,
	MEST: 2,
	MESZ: 2,
	EET: 2,
	SAST: 2,
	EEST: 3,
	MSK: 3,
	MSD: 4,
	GST: 4,
	PKT: 5,
	NPT: 5.75,
	WIB: 7,
	ICT: 7,
	HKT: 8,
	SGT: 8,
	AWST: 8,
	PHT: 8,
	JST: 9,
	KST: 9,
	ACST: 9.5,
	ACDT: 10.5,
	AEST: 10,
	AEDT: 11,
	NZST: 12,
	NZDT: 13,
	ET: -5,
	CT: -6,
	MT: -7,
	PT: -8,
};

export const ZONES: ReadonlyMap<string, number> = new Map(
	Object.entries(ZONE_HOURS).map(([name, hours]) => [name, hours * 60] as const),
);
