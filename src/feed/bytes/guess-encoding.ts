/** An encoding, the characters that are common in what it writes, and the share they have in ordinary text. */
interface Candidate {
	readonly encoding: string;
	readonly common: ReadonlySet<string>;
	readonly share: number;
}

const CYRILLIC = 'оеаинтсрвлкмдпуяызбгчій';
const CANDIDATES: readonly Candidate[] = [
	candidate(
		'gb18030',
		0.4,
		'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经部日新文章本网月天们前学关开机与如高家最公之理起小现实加量都两体制当使点从业本去把性好应合因由些然里还没想样网络，。、：',
	),
	candidate(
		'big5',
		0.4,
		'的一是不了在有人我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日新文章網月，。、：',
	),
	candidate(
		'shift_jis',
		0.5,
		'のにはをたがでてとしれさいるなかもこらうありくつきせんまよおっすめえわけそどちりスンルトイラア日一年。、',
	),
	candidate(
		'euc-jp',
		0.5,
		'のにはをたがでてとしれさいるなかもこらうありくつきせんまよおっすめえわけそどちりスンルトイラア日一年。、',
	),
	candidate(
		'euc-kr',
		0.45,
		'이다의는에을가은를고하지한로도기사인대시자서어나리들만해일부정수보그라전아있과으것게여면니상요합장스구주입제안원',
	),
	candidate('windows-1251', 0.9, CYRILLIC),
	candidate('koi8-r', 0.9, CYRILLIC),
	candidate('iso-8859-5', 0.92, CYRILLIC),
	candidate('ibm866', 0.92, CYRILLIC),
	candidate('windows-1253', 0.85, 'αοιετσνηυρπκμλωςγδθφάέήίόύώχβξ'),
	candidate('windows-1255', 0.9, 'יוהלאמרתבשנכדקעםחפטןצגסזךףץ'),
	candidate('windows-1256', 0.85, 'اليمنوترهبفعدسكقحةجأشصىطخ'),
	candidate('windows-874', 0.75, 'านรกอเงมยลวดทส่ตค้ะปิีหขพ็ใจบแัไ์ชำโุู'),
];

function candidate(encoding: string, share: number, common: string): Candidate {
	return { encoding, share, common: new Set(common) };
}

/** High bytes that are looked at: enough to tell, and no more work for a long feed than for a short one. */
const SAMPLE = 6000;
/** Below this share of common characters, set against what ordinary text has, a reading is not believed. */
const CONFIDENT = 0.45;

/**
 * The encoding of bytes that are not UTF-8: runs of high bytes tell scripts that are not Latin, then the reading with the
 * most common characters wins. `windows-1252` where nothing speaks for another.
 */
export function guessEncoding(bytes: Uint8Array): string {
	const sample = highRuns(bytes);
	if (!sample) return 'windows-1252';
	let best = { encoding: 'windows-1252', score: CONFIDENT };
	for (const candidate of CANDIDATES) {
		const score = scoreOf(sample, candidate);
		if (score > best.score) best = { encoding: candidate.encoding, score };
	}
	return best.encoding;
}

/** The runs of high bytes with the byte after each, parted by spaces; `undefined` where they are too few or Latin. */
function highRuns(bytes: Uint8Array): Uint8Array | undefined {
	const kept: number[] = [];
	let [high, runs] = [0, 0];
	for (let at = 0; at < bytes.length && kept.length < SAMPLE; at += 1) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) continue;
		runs += 1;
		let end = at;
		// Double-byte encodings may have a second byte below 0x80; it belongs to the run.
		while (end < bytes.length && ((bytes[end] ?? 0) >= 0x80 || isSecond(bytes, end))) {
			kept.push(bytes[end] ?? 0);
			if ((bytes[end] ?? 0) >= 0x80) high += 1;
			end += 1;
		}
		kept.push(0x20);
		at = end;
	}
	const isLatin = high < 6 || high / Math.max(1, runs) < 1.8;
	return isLatin ? undefined : Uint8Array.from(kept);
}

function isSecond(bytes: Uint8Array, at: number): boolean {
	const [before = 0, byte = 0, after = 0] = [bytes[at - 1], bytes[at], bytes[at + 1]];
	return before >= 0x81 && byte >= 0x40 && byte < 0x7f && after >= 0x80;
}

function scoreOf(sample: Uint8Array, { encoding, common, share }: Candidate): number {
	const text = new TextDecoder(encoding).decode(sample);
	let [all, hits, faults] = [0, 0, 0];
	for (const character of text) {
		if (character <= '\u007f') continue;
		all += 1;
		if (common.has(character)) hits += 1;
		else if (character === '\ufffd' || (character >= '\u0080' && character < '\u00a0')) faults += 1;
	}
	// A capital after a small letter, or the form of a word's end in its middle: read in the wrong alphabet.
	const misplaced = text.match(/\p{Ll}\p{Lu}|[ςךםןףץ](?=\p{L})/gu)?.length ?? 0;
	return all === 0 ? 0 : (hits - misplaced - faults * 3) / all / share;
}
