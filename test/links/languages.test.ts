import { describe, expect, it } from 'vitest';
import { createLinkIndex } from '../../src/links/index';
import { everyday, note } from './vault';

interface Language {
	readonly name: string;
	readonly titles: readonly string[];
	/** Texts with the titles they mention; `~` marks a word that looks like a title and is none. */
	readonly texts: readonly (readonly [text: string, ...titles: readonly string[]])[];
}

const LANGUAGES: readonly Language[] = [
	{
		name: 'English',
		titles: [
			'Spaced repetition',
			'Forgetting curve',
			'Working memory',
			'Desirable difficulty',
			'Art',
		],
		texts: [
			[
				'We tried spaced repetitions in class, against the forgetting curve.',
				'Spaced repetition',
				'Forgetting curve',
			],
			['Working memory holds little. The working group met.', 'Working memory'],
			['Desirable difficulties slow learning at first.', 'Desirable difficulty'],
			['The start of the party was smart.'],
		],
	},
	{
		name: 'German',
		titles: ['Zettelkasten', 'Verteiltes Lernen', 'Vergessenskurve', 'Arbeitsgedächtnis'],
		texts: [
			['Der Zettelkasten wuchs, und verteiltes Lernen half.', 'Zettelkasten', 'Verteiltes Lernen'],
			[
				'Die Vergessenskurve fällt steil; das Arbeitsgedächtnis fasst wenig.',
				'Vergessenskurve',
				'Arbeitsgedächtnis',
			],
			['Das Lernen fiel schwer.'],
		],
	},
	{
		name: 'Russian',
		titles: ['Кривая забывания', 'Рабочая память', 'Осенний лист'],
		texts: [
			['Кривая забывания падает быстро.', 'Кривая забывания'],
			['У него хорошая рабочая память, а осенний лист упал.', 'Рабочая память', 'Осенний лист'],
			['Забывание бывает полезным.'],
		],
	},
	{
		name: 'Chinese',
		titles: ['遗忘曲线', '间隔重复', '工作记忆', '卡片盒笔记法'],
		texts: [
			['关于遗忘曲线的文章说间隔重复有用。', '遗忘曲线', '间隔重复'],
			['工作记忆容量有限，卡片盒笔记法可以帮忙。', '工作记忆', '卡片盒笔记法'],
			['他忘了工作，也没有记忆。'],
		],
	},
	{
		name: 'Japanese',
		titles: ['忘却曲線', '間隔反復', 'プラグイン', '作業記憶'],
		texts: [
			['忘却曲線によれば、間隔反復が役に立つ。', '忘却曲線', '間隔反復'],
			['新しいプラグインは作業記憶を助ける。', 'プラグイン', '作業記憶'],
			['反復する作業と曲線の話。'],
		],
	},
	{
		name: 'Korean',
		titles: ['망각 곡선', '간격 반복', '작업 기억'],
		texts: [
			['망각 곡선에 따르면 간격 반복이 도움이 된다.', '망각 곡선', '간격 반복'],
			['작업 기억은 작다.', '작업 기억'],
			['곡선을 그리는 작업을 반복했다.'],
		],
	},
	{
		name: 'Polish',
		titles: ['Krzywa zapominania', 'Pamięć robocza', 'Teoria gier', 'Wrocław', 'Książka'],
		texts: [
			['Pisał o krzywej zapominania, a nie o pogodzie.', 'Krzywa zapominania'],
			['Wielkość pamięci roboczej jest mała.', 'Pamięć robocza'],
			['Wykład o teorii gier: WROCLAW.', 'Teoria gier', 'Wrocław'],
			['Czytał książki o morzu.', 'Książka'],
			['Zapominał gry i pamiętał krzywdę.'],
		],
	},
	{
		name: 'Finnish',
		titles: ['Unohtamiskäyrä', 'Hajautettu kertaus', 'Kirjasto'],
		texts: [
			['Unohtamiskäyrä laskee.', 'Unohtamiskäyrä'],
			['Hajautetun kertauksen sijaan: hajautettu kertaus.', 'Hajautettu kertaus'],
			['Hän istuu kirjastossa.', 'Kirjasto'],
			['Kirja unohtui käyrälle.'],
		],
	},
	{
		name: 'Turkish',
		titles: ['İstanbul', 'Unutma eğrisi', 'Işık'],
		texts: [
			["İSTANBUL büyük; istanbul'da unutma eğrisi.", 'İstanbul', 'Unutma eğrisi'],
			['ışık geldi', 'Işık'],
			['Unutma, eğri büyük.'],
		],
	},
	{
		name: 'Spanish',
		titles: ['Curva del olvido', 'Repetición espaciada', 'Canción'],
		texts: [
			[
				'La curva del olvido y las repeticiones espaciadas.',
				'Curva del olvido',
				'Repetición espaciada',
			],
			['Sin acentos: repeticion espaciada.', 'Repetición espaciada'],
			['Las canciones suenan.', 'Canción'],
			['El olvido es una curva repetida.'],
		],
	},
	{
		name: 'French',
		titles: ['Courbe de l’oubli', 'Répétition espacée', 'Journal'],
		texts: [
			[
				"La courbe de l'oubli et les répétitions espacées.",
				'Courbe de l’oubli',
				'Répétition espacée',
			],
			['Les journaux du matin.', 'Journal'],
			['L’oubli se répète.'],
		],
	},
	{
		name: 'Italian',
		titles: ['Curva dell’oblio', 'Equazione differenziale', 'Biblioteca', 'Libro'],
		texts: [
			["La curva dell'oblio scende.", 'Curva dell’oblio'],
			['Le equazioni differenziali sono belle.', 'Equazione differenziale'],
			['I libri delle biblioteche.', 'Libro', 'Biblioteca'],
			['La differenza delle curve.'],
		],
	},
	{
		name: 'Dutch',
		titles: ['Vergeetcurve', 'Gespreide herhaling', 'Werkgeheugen'],
		texts: [
			[
				'De vergeetcurve daalt; gespreide herhalingen helpen.',
				'Vergeetcurve',
				'Gespreide herhaling',
			],
			['Het werkgeheugen is klein.', 'Werkgeheugen'],
			['Hij vergeet zijn werk.'],
		],
	},
	{
		name: 'Portuguese',
		titles: ['Curva do esquecimento', 'Repetição espaçada'],
		texts: [
			['A curva do esquecimento cai.', 'Curva do esquecimento'],
			['As repetições espaçadas ajudam.', 'Repetição espaçada'],
			['Uma repetição espaçada basta.', 'Repetição espaçada'],
			['O esquecimento é repetido.'],
		],
	},
	{
		name: 'Ukrainian',
		titles: ['Крива забування', 'Інтервальне повторення', 'Бібліотека'],
		texts: [
			['Він писав про криву забування.', 'Крива забування'],
			['Метод інтервального повторення.', 'Інтервальне повторення'],
			['Дві бібліотеки в місті.', 'Бібліотека'],
			['Він забув криво.'],
		],
	},
	{
		name: 'Greek',
		titles: ['Καμπύλη της λήθης', 'Μνήμη εργασίας'],
		texts: [
			['Η καμπύλη της λήθης πέφτει.', 'Καμπύλη της λήθης'],
			['ΜΝΗΜΗ ΕΡΓΑΣΙΑΣ', 'Μνήμη εργασίας'],
			['Η μνήμη της θάλασσας, ΜΝΗΜΗ ΕΡΓΑΣΙΑΣ ξανά.', 'Μνήμη εργασίας'],
		],
	},
	{
		name: 'Thai',
		titles: ['เส้นโค้งการลืม', 'หน่วยความจำ', 'กิน'],
		texts: [
			['เขาเขียนเกี่ยวกับเส้นโค้งการลืมเมื่อวาน', 'เส้นโค้งการลืม'],
			['ใช้หน่วยความจำมาก', 'หน่วยความจำ'],
			['เรากันฝนและกินข้าว', 'กิน'],
			['เส้นทางยาว'],
		],
	},
	{
		name: 'Hindi',
		titles: ['विस्मरण वक्र', 'कमल'],
		texts: [
			['विस्मरण वक्र गिरता है।', 'विस्मरण वक्र'],
			['यह कमाल है।'],
			['कमल खिला, विस्मरण वक्र भी।', 'कमल', 'विस्मरण वक्र'],
		],
	},
];

describe('mentions in a text', () => {
	it.each(LANGUAGES)('$name: all that are there, and nothing else', async ({ titles, texts }) => {
		const index = await createLinkIndex([
			...everyday(80),
			...titles.map((title) => note(title, `Said of number ${title.length}.`)),
		]);
		for (const [text, ...expected] of texts) {
			const found = index.mentions(text).map(({ path }) => path.replace(/\.md$/u, ''));
			expect({ text, found }).toEqual({ text, found: expected });
		}
	});
	it.each(LANGUAGES)('$name: every note that holds one may', async ({ titles, texts }) => {
		const said = texts.map(([text], at) => note(`Said ${at}`, text));
		const index = await createLinkIndex([
			...everyday(40),
			...titles.map((title) => note(title, `Said of number ${title.length}.`)),
			...said.slice(1),
		]);
		// One that came after the flat lists were written.
		if (said[0]) index.update(said[0]);
		let pairs = 0;
		for (const { path, body } of said) {
			for (const mention of index.mentions(body, { bar: 0, path })) {
				expect({ mention, may: index.mayMention(mention.path) }).toMatchObject({
					may: expect.arrayContaining([path]) as string[],
				});
				pairs += 1;
			}
		}
		expect(pairs).toBeGreaterThan(2);
		const may = index.mayMention(`${titles[0] ?? ''}.md`) ?? [];
		expect(may.length).toBeLessThan(titles.length + texts.length);
	});
});
