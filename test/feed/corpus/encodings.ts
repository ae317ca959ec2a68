import { encode, item, join, utf16, type Case } from './corpus';

const body = (title: string, encoding = ''): string =>
	`<?xml version="1.0"${encoding === '' ? '' : ` encoding="${encoding}"`}?><rss version="2.0"><channel><title>Garden</title><item><title>${title}</title><description>${title}</description></item></channel></rss>`;

/** A sentence long enough to be told apart by its letters. */
const SENTENCES: Readonly<Record<string, string>> = {
	'windows-1251':
		'Мох растёт так медленно, что по нему можно определить возраст стены, если знать улицу',
	'koi8-r': 'Мох растёт так медленно, что по нему можно определить возраст стены, если знать улицу',
	'iso-8859-5':
		'Мох растёт так медленно, что по нему можно определить возраст стены, если знать улицу',
	'windows-1253': 'Τα βρύα μεγαλώνουν τόσο αργά που μπορεί κανείς να χρονολογήσει έναν τοίχο',
	'windows-1255': 'הטחב גדל לאט כל כך שאפשר לתארך באמצעותו קיר אם יודעים איך נבנה הרחוב',
	'windows-1256': 'ينمو الطحلب ببطء شديد حتى يمكن معرفة عمر الجدار به',
	'windows-1250': 'Mech rośnie tak powoli, że można nim datować mur, jeśli zna się ulicę',
	'iso-8859-2': 'Mech rośnie tak powoli, że można nim datować mur, jeśli zna się ulicę',
	'windows-1254': 'Yosun o kadar yavaş büyür ki duvarın yaşı ondan anlaşılır, şğıİ',
	'windows-1252': 'Das Moos wächst so langsam – „man kann“ eine Mauer danach schätzen',
	gbk: '苔藓长得很慢，人们可以用它来推断一面墙的年代，只要知道这条街是怎么建成的',
	big5: '苔蘚長得很慢，人們可以用它來推斷一面牆的年代，只要知道這條街是怎麼建成的',
	shift_jis: '苔はとてもゆっくり育つので、通りの作りを知っていれば壁の年代がわかる',
	'euc-jp': '苔はとてもゆっくり育つので、通りの作りを知っていれば壁の年代がわかる',
	'euc-kr': '이끼는 아주 천천히 자라서 거리가 어떻게 지어졌는지 알면 벽의 나이를 알 수 있다',
};

const LABELS = Object.keys(SENTENCES);
/** Told by letters alone, without any label. */
const GUESSED = [
	'windows-1251',
	'koi8-r',
	'windows-1253',
	'windows-1255',
	'gbk',
	'big5',
	'shift_jis',
	'euc-jp',
	'euc-kr',
	'windows-1252',
];

export const ENCODINGS: readonly Case[] = [
	...LABELS.map((label): Case => {
		const title = SENTENCES[label] ?? '';
		return {
			name: `${label} by its prolog`,
			sent: encode(body(title, label), label),
			item: { title },
		};
	}),
	...LABELS.map((label): Case => {
		const title = SENTENCES[label] ?? '';
		return {
			name: `${label} by the HTTP header alone`,
			sent: encode(body(title), label),
			type: `text/xml; charset=${label}`,
			item: { title },
		};
	}),
	...GUESSED.map((label): Case => {
		const title = SENTENCES[label] ?? '';
		return { name: `${label} without a word`, sent: encode(body(title), label), item: { title } };
	}),
	{ name: 'UTF-8 behind a mark', sent: `\ufeff${body('Müll')}`, item: { title: 'Müll' } },
	{
		name: 'UTF-8 that says latin1',
		sent: body('Grüße aus dem Moor', 'iso-8859-1'),
		item: { title: 'Grüße aus dem Moor' },
		repairs: ['wrong-encoding-label'],
	},
	{ name: 'UTF-8 that says utf-16', sent: body('Grüße', 'utf-16'), item: { title: 'Grüße' } },
	{
		name: 'UTF-8 against the HTTP header',
		sent: body('Grüße'),
		type: 'text/xml; charset=windows-1252',
		item: { title: 'Grüße' },
	},
	{
		name: 'UTF-16 little end first',
		sent: utf16(body('Grüße 苔', 'utf-16'), 'le', true),
		item: { title: 'Grüße 苔' },
	},
	{
		name: 'UTF-16 big end first',
		sent: utf16(body('Grüße 苔', 'utf-16'), 'be', true),
		item: { title: 'Grüße 苔' },
	},
	{
		name: 'UTF-16 without a mark',
		sent: utf16(body('Grüße 苔'), 'le', false),
		item: { title: 'Grüße 苔' },
	},
	{
		name: 'a label in odd spelling',
		sent: encode(body('Мох и камень', 'CP1251'), 'windows-1251'),
		item: { title: 'Мох и камень' },
	},
	{ name: 'a label nobody knows', sent: body('Grüße', 'x-moss'), item: { title: 'Grüße' } },
	{
		name: 'the middle of the euro in latin1',
		sent: join(
			item('<title>5 ').split('</item>')[0] ?? '',
			[0x80],
			'</title></item></channel></rss>',
		),
		item: { title: '5 €' },
	},
];
