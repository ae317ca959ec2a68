import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { isByline, isFurnitureLine } from '../../src/article/prune/furniture-words';
import { parseHtml } from '../../src/cli/dom';

const SENTENCE =
	'The wall was built in the dry summer when the river stood so low that children walked across it.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>Year ${at + 1}: ${SENTENCE} ${SENTENCE}</p>`).join(
		'',
	);

async function read(body: string, title = 'Walls of the valley'): Promise<string> {
	const html = `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url: 'https://garden.example/walls' }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value.markdown;
}

describe('lines an author wrote himself', () => {
	it.each([
		'Next: we mix the lime',
		'Video: the stick I use, and how I hold it',
		'Source: my grandfather, who plastered the baths in 1927',
		'Follow these steps shared on Twitter to keep the lime wet.',
		'Find the app that listens on YouTube and mute it',
		'记者：老巷子里的水从哪里来？',
		'By then the lime was dry',
		'The judges independently selected three winners, and the arts commission paid for them.',
		'Sigue toda la orilla del canal hasta la segunda esclusa, y no cruces.',
		'Like Twitter before it, Facebook sold what it knew.',
		'Want to leave Facebook? Begin with your pictures.',
		'Folgen hatte das auch für Facebook und seine Leute.',
		'Want more proof? Look at what Facebook did in 2016.',
		'Follow our guide to install the app on a computer of your own.',
		'An dieser Stelle befindet sich heute ein kleiner Park.',
		'Die Polizei sieht keine Verbindung zu Xaver M. und seiner Bande.',
		'„Ich bin einverstanden, dass wir die Mauer stehen lassen“, sagte sie.',
		'Polis zanlıyı iki gün boyunca takip ederek limanda yakaladı.',
		'Учёные нашли ошибку в расчётах и начали всё сначала.',
		'उन्होंने कल रात नया ऐप डाउनलोड किया।',
		'声明称：“双方将继续在平等的基础上商谈这道墙的未来，直到问题得到解决。”',
	])('stay: %s', async (line) => {
		const found = await read(`<article>${prose(3)}<p>${line}</p>${prose(3)}</article>`);
		expect(found).toContain(line);
	});

	it.each([
		[
			'a quote within its sentence',
			'p',
			'She said: <i class="quote">no wall stands for longer than its mortar does</i>, and left.',
		],
		[
			'a reference',
			'p',
			'See: <a href="/r">the old register</a>, where every stone has a line of its own.',
		],
		['a place', 'p', '<a name="next"></a>Next: we mix the lime'],
		['what a picture shows', 'figcaption', 'Figure 3. Sample images: left raw, right stacked'],
		['whom it shows', 'figcaption', 'The mason <b class="photographer">Ida Berg</b> at the gate'],
		[
			'a cell',
			'table',
			'<tr><th>Who</th><th>Where</th></tr><tr><td>Ida</td><td><a href="https://t.example">Twitter</a><br><a href="https://y.example">YouTube</a></td></tr><tr><td>Sam</td><td>Nowhere</td></tr>',
		],
	])('stay: %s', async (_, tag, line) => {
		const found = await read(`<article>${prose(3)}<${tag}>${line}</${tag}>${prose(3)}</article>`);
		for (const word of line.replaceAll(/<[^>]*>/gu, ' ').match(/\p{L}+/gu) ?? [])
			expect(found).toContain(word);
	});

	it('stay as a quote that a line announces', async () => {
		const quote = 'No wall stands for longer than its mortar does.';
		const found = await read(
			`<article>${prose(3)}<p>He wrote:</p><blockquote>${quote}</blockquote><p>“${quote}” So he had seen others.</p>${prose(2)}</article>`,
		);
		expect(found).toContain(`> ${quote}`);
	});

	it('stay at the end, though they speak of a login', async () => {
		const found = await read(
			`<article>${prose(4)}<p>The shop asked me to log in to continue, and so I left.</p></article>`,
		);
		expect(found).toContain('so I left');
	});

	it('stay round a field for an address, where they are the page', async () => {
		const found = await read(
			`<h1>Walls</h1><div><p>${SENTENCE} ${SENTENCE} The town asks for help by email and by letter.</p><form><input type="email"></form></div>`,
		);
		expect(found).toContain('asks for help');
	});

	it('stay where they begin with the words of the title', async () => {
		const found = await read(
			`<article><p><b>Walls of the valley</b> are old.</p>${prose(3)}</article>`,
		);
		expect(found).toContain('Walls of the valley');
	});

	it('stay under a heading that heads lists elsewhere', async () => {
		const found = await read(
			`<article>${prose(3)}<h2>Contents</h2><p>By now the bucket should hold something like thick yoghurt.</p>${prose(3)}</article>`,
		);
		expect(found).toContain('like thick yoghurt');
	});

	it('stay where they say a sentence twice by themselves', async () => {
		const refrain = 'And so the wall stood on, as walls will do.';
		const found = await read(
			`<article>${prose(2)}<p>${refrain}</p>${prose(2)}<blockquote>${refrain}</blockquote><p>${refrain}</p></article>`,
		);
		expect(found.split(refrain).length).toBeGreaterThan(2);
	});

	it('stay as captions of linked pictures', async () => {
		const picture = (at: number): string =>
			`<figure><a href="/p${at}.jpg"><img src="/p${at}-small.jpg" alt=""></a><figcaption>The gate of the wall in its year ${at} of standing.</figcaption></figure>`;
		const found = await read(
			`<main>${prose(3)}${[1, 2, 3, 4].map((at) => picture(at) + prose(1)).join('')}</main>`,
		);
		expect(found).toContain('its year 4 of standing');
	});
});

describe('lines where a text ends', () => {
	const HAN =
		'二期工程采用了新的膜处理工艺，处理后的水可用于道路清洗和绿化灌溉，沿岸居民不必再关窗过夏天。';
	const KANA =
		'市は地元の農家四十戸と契約を結び、旬の野菜を学校へ安定して届ける仕組みをつくる方針だ。';
	const IN_P = (text: string, line: string): string =>
		`<div>${`<p>${text}</p>`.repeat(3)}<p>${text}尾</p><p>${line}</p></div>`;
	const BROKEN = (text: string, line: string): string =>
		`<div>${`　　${text}<br>`.repeat(3)}　　${text}尾<br>　　${line}<br></div>`;

	it.each(
		[
			'值班主任：高原',
			'责任编辑 张三',
			'编辑/张三',
			'文｜张三',
			'本报记者 张三',
			'记者 张三 通讯员 李四',
			'一审：张三 二审：李四',
			'（通讯员 张三）',
			'原题：青河大桥通车',
			'原文链接：http://a.example/1',
			'转自：青河晚报',
			'转载请注明出处',
			'如有侵权，请联系删除',
			'版权所有 青河日报社',
			'《青河日报》（2026年09月03日 第06版）',
			'新闻热线：0000-1234567',
			'返回青河网首页>>',
			'返回搜狐，查看更多',
			'【打印】【关闭】',
			'【发表评论】【加入收藏】',
			'上一条：学校举行典礼',
			'字体大小： 大 中 小',
			'已有0人参与',
			'阅读(1234)',
			'浏览次数：123',
			'我要纠错',
			'看完点个“在看”',
			'长按二维码关注我们',
			'往期推荐',
			'- END -',
		].flatMap((line) => [
			[line, 'a paragraph', IN_P] as const,
			[line, 'after a break', BROKEN] as const,
		]),
	)('go: %s, %s', async (line, _, page) => {
		expect((await read(page(HAN, line))).trim().endsWith('尾')).toBe(true);
	});

	it.each([
		['この記事が気に入ったらサポートをしてみませんか？', KANA],
		['無断転載を禁じます', KANA],
		['ご意見・ご感想はこちら', KANA],
		['김하늘 기자', KANA],
		['This article was originally published in the Post.', SENTENCE],
		['Let us know what you think in the comments below.', SENTENCE],
		['If you enjoyed this post, please share it.', SENTENCE],
		['By Tom Hale', SENTENCE],
		['Tried this recipe? Tell us how it went!', SENTENCE],
		['Next article: Ovens of the hills', SENTENCE],
		['Quelle: wall.example, jpe/dpa', SENTENCE],
	])('go: %s', async (line, text) => {
		for (const page of [IN_P, BROKEN])
			expect((await read(page(text, line))).trim().endsWith('尾')).toBe(true);
	});

	it.each([
		['关注的人越来越多，微信群里天天有人问。', HAN],
		['打开微信，他看到了女儿的消息。', HAN],
		['公司被诉侵权，目前案件正在审理中。', HAN],
		['新闻发言人说：“会的。”', HAN],
		['点击率一路上涨，手机响个不停。', HAN],
		['作者在书中写道，河流也有记忆。', HAN],
		['青水〔2026〕31号', HAN],
		['地点：青河市体育馆', HAN],
		['学校：青河一中', HAN],
		['2026年9月2日', HAN],
		['コメントは得られなかった。', KANA],
		['The end of the bridge is near.', SENTENCE],
		['Published in 1974, it sold badly.', SENTENCE],
		['Subscribe to an idea, not to a leader.', SENTENCE],
		['Partager la halle est un défi.', SENTENCE],
		['Por ahora, nadie responde.', SENTENCE],
		['Автор проекта молчит.', SENTENCE],
		['Подробнее он говорить не стал.', SENTENCE],
	])('stay: %s', async (line, text) => {
		for (const page of [IN_P, BROKEN]) expect(await read(page(text, line))).toContain(line);
	});
});

describe('lines that ask readers for something', () => {
	it.each([
		'Follow The Valley Post on Twitter and Instagram',
		'For the latest news and updates download our apps for iOS and Android.',
		'Do you have a story? Email us at desk@valley.example',
		'¿Ya sabías que tenemos canal de Telegram? Únete desde tu celular.',
		'Folgen Sie uns auf Facebook und Instagram',
		'Suivez-nous sur WhatsApp',
		'📲 Participe do canal do Vale no WhatsApp',
		'Подписывайтесь на наш канал в Telegram',
		'Obserwuj nas na Google News',
		'Ακολουθήστε μας στο Google News και μάθετε πρώτοι τα νέα',
		'देश की ताजा खबरें पढ़ने के लिए हमारा ऐप डाउनलोड करें',
		'تابعوا آخر أخبارنا عبر قناة واتساب',
		'To view this content, please accept all cookies.',
		'Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.',
		'更多精彩内容请进入社会频道',
		'上一页 1 2 3 下一页 共3页',
		'Нашли ошибку? Выделите её и нажмите Ctrl+Enter',
		'Sigue toda la información en Facebook y X, o en nuestra newsletter semanal',
		'Cette page vous a-t-elle été utile ?',
		'"小礼物走一走，来简书关注我"',
		'Every oven is independently selected by our editors. If you buy one, we may earn a commission.',
		'12人点赞',
	])('go: %s', async (line) => {
		const found = await read(`<article>${prose(6)}<p>${line}</p>${prose(2)}</article>`);
		expect(found).not.toContain(line.slice(2, 16));
		expect(found).toContain('Year 6: The wall');
	});

	it('go as the only item of a list', async () => {
		const line =
			'<ul><li>📱 <a href="/app">Baixe o app do Vale para ver notícias de graça</a></li></ul>';
		const found = await read(`<article>${prose(6)}${line}${prose(2)}</article>`);
		expect(found).not.toContain('Baixe');
		const told = await read(
			`<article>${prose(6)}<ul><li>Baixe a mão devagar.</li></ul>${prose(2)}</article>`,
		);
		expect(told).toContain('Baixe a mão');
	});

	it.each([
		'<ol><li>Sign up for a free account.</li></ol>',
		'<ol start="3"><li>Print</li></ol>',
		'<ol start="2"><li>Follow the coast on Instagram first.</li></ol>',
		'<h2>Cite</h2><p>To cite is to bow, and she bowed to nobody.</p>',
		'<h2>How to cite</h2><p>Write the name of the author, then the year in round brackets.</p>',
		'<h2>Rights and permissions</h2><p>Each file has an owner, and the owner has rights.</p>',
	])('stay where an author wrote them: %s', async (part) => {
		const found = await read(`<article>${prose(6)}${part}<h2>On</h2>${prose(2)}</article>`);
		const told = part.replace(/<[^>]+>/gu, ' ').trim();
		expect(found.replace(/[#\d.\s]+/gu, ' ')).toContain(told.replace(/[#\d.\s]+/gu, ' '));
	});

	it.each([
		['Updates to this page', '<p>Published 1 May 2026</p>'],
		['How to cite', '<p>Lee, A. (2026). Wheels. Journal of Mills, 4.</p>'],
		["'동네' 카테고리의 다른 글", '<table><tr><td>빵집 이야기 2026.04.20</td></tr></table>'],
	])('go below the text: %s', async (heading, below) => {
		const found = await read(`<article>${prose(6)}<h4>${heading}</h4>${below}</article>`);
		expect(found.trim().endsWith('across it.')).toBe(true);
	});

	it('go where the text ends: offers of a subscription', async () => {
		const found = await read(
			`<article>${prose(3)}<div><h2>This article is for subscribers only</h2><p>Already a subscriber? <a href="/in">Log in</a></p></div></article>`,
		);
		expect(found).not.toMatch(/subscribe/u);
		expect(found).toContain(SENTENCE);
	});

	it('go with their field, though nothing names them', async () => {
		const found = await read(
			`<article>${prose(3)}<div><h4>Receba as notícias no seu email</h4><p>Subscreva gratuitamente a nossa carta de cada dia, sem custo e sem demora.</p><input type="email"><button>OK</button></div>${prose(3)}</article>`,
		);
		expect(found).not.toMatch(/Receba|Subscreva/u);
		expect(found).toContain(SENTENCE);
	});
});

describe('lines that lead on', () => {
	it.each([
		['p', 'Zobacz także: ', 'pl'],
		['h4', 'Διαβάστε επίσης: ', 'el'],
		['p', 'Lea: ', 'es'],
		['p', 'यह भी पढ़ें: ', 'hi'],
		['p', '延伸閱讀：', 'zh'],
	])('go in <%s>: %s', async (tag, label) => {
		const found = await read(
			`<article>${prose(2)}<${tag}><a href="/other">${label}of ovens</a></${tag}>${prose(1)}</article>`,
		);
		expect(found).not.toContain('of ovens');
		expect(found).toContain(SENTENCE);
	});

	it('go between breaks, and so do the lines about a text at its ends', async () => {
		const text = Array.from({ length: 4 }, (_, at) => `Year ${at}: ${SENTENCE} ${SENTENCE}`);
		const found = await read(
			`<div>作者：林叶<br><br>${text.slice(0, 2).join('<br><br>')}<br><br><b>Leggi anche: <a href="/o">of ovens</a></b><br><br>${text.slice(2).join('<br><br>')}<br><br>来源：河谷晚报<br></div>`,
		);
		expect(found).toContain('Year 3: The wall');
		expect(found).not.toMatch(/作者|of ovens|来源/u);
	});
});

describe('what stands over a text', () => {
	it('goes: a date where a page has no paragraphs, the title as a plain line', async () => {
		const blocks = Array.from({ length: 5 }, (_, at) => `<div>Year ${at}: ${SENTENCE}</div>`).join(
			'',
		);
		const found = await read(
			`<div class="a"><div>Walls of the valley</div><div>18:04 12.05.2025</div>${blocks}</div>`,
		);
		expect(found.startsWith('Year 0: The wall')).toBe(true);
	});

	it.each([
		['a date in a heading', '<h6>June 8, 2012 6:14 AM</h6>'],
		['dates and counters in a list', '<ul><li>2019.04.19 20:00</li><li>6,762</li></ul>'],
		['how long it takes, in a list', '<ul><li>6 Min.</li></ul>'],
		['the name of its column', '<h3><a href="https://garden.example/nation">Nation</a></h3>'],
		['whose picture it is', '<p>Ann Person / AFP / Getty Images</p>'],
		['who drew it', '<div><p>Illustration by Ann Person</p></div>'],
		['how often it was seen', '<p>Visto 314 veces</p>'],
	])('goes: %s', async (_, above) => {
		const found = await read(`<article>${above}${prose(4)}</article>`);
		expect(found.startsWith('Year 1: The wall')).toBe(true);
	});

	it.each([
		['a list of years', '<ul><li>In 1712 the first stone</li><li>In 1714 the gate</li></ul>'],
		['days of a diary', '<h2>12 May 2025</h2>', '<h2>14 May 2025</h2>'],
		['numbers of chapters', '<h2>1</h2>', '<h2>2</h2>'],
		['a link to another site', '<h3><a href="https://mason.example/">Mason Ann</a></h3>'],
		['an agency in a sentence', '<p>Reuters had the story before anyone in the valley.</p>'],
	])('stays: %s', async (_, above, between = '') => {
		const found = await read(`<article>${above}${prose(4)}${between}${prose(2)}</article>`);
		expect(found).toMatch(/^(?:- In 1712|## 12 May|## 1\n|### \[Mason|Reuters had)/u);
	});

	it('stays: a picture that has the title for its caption', async () => {
		const found = await read(
			`<article><div><img src="/hero.jpg" alt=""><span>Walls of the valley</span></div>${prose(4)}</article>`,
		);
		expect(found).toContain('hero.jpg');
	});

	it('goes: name, date and length in one block of breaks', async () => {
		const found = await read(
			`<main><div>Von Karla Stein<br>12.05.2025, 18:04 Uhr<br>Lesezeit: 3 Min.</div>${prose(4)}</main>`,
		);
		expect(found.startsWith('Year 1: The wall')).toBe(true);
		expect(isByline('Von Walter von der Vogelweide sang er')).toBe(false);
		expect(isByline('Par Jeanne Le Goff')).toBe(true);
	});
});

describe('what is said elsewhere', () => {
	it('goes: a quote set apart', async () => {
		const found = await read(
			`<article>${prose(3)}<aside class="pullquote">${SENTENCE}</aside>${prose(3)}</article>`,
		);
		expect(found.split(SENTENCE)).toHaveLength(13);
	});

	it('stays: a sentence set apart, where nothing names it and no link stands in it', async () => {
		const page = (aside: string): Promise<string> =>
			read(`<article>${prose(3)}<aside>${aside}</aside>${prose(3)}</article>`);
		expect(await page('Lime forgives no hurry.')).toContain('Lime forgives');
		expect(await page('<a href="/lime">Lime forgives no hurry.</a>')).not.toContain('forgives');
		expect(await page('Lime in a hurry')).not.toContain('in a hurry');
	});

	it('goes: other articles below this one, however many', async () => {
		const other = (at: number): string =>
			`<article class="article article_${at}"><div class="title"><a href="/other/${at}">Another tale of the valley ${at}</a></div><div>${SENTENCE.replace('wall', 'oven')} ${SENTENCE.slice(0, 40)}...</div></article>`;
		const found = await read(
			`<main><article>${prose(5)}</article>${[1, 2, 3, 4].map(other).join('')}</main>`,
		);
		expect(found).not.toMatch(/Another tale|oven/u);
		expect(found).toContain(SENTENCE);
	});

	it('goes: whose picture it is', async () => {
		const found = await read(
			`<article>${prose(2)}<figure><img src="/a.jpg" alt=""><figcaption>Masons at the gate of the town. (Foto: A. Person/Agency)</figcaption></figure><figure><img src="/b.jpg" alt=""><figcaption>The same gate in winter.<span class="credit">A. Person</span></figcaption></figure><figure><img src="/c.jpg" alt=""><figcaption>The gate in spring, with its masons. Фото: Анна Петрова</figcaption></figure>${prose(2)}</article>`,
		);
		expect(found).toContain('Masons at the gate of the town.');
		expect(found).toContain('The same gate in winter.');
		expect(found).not.toMatch(/A\. Person|Фото/u);
	});
});

it('comments longer than their article go where nothing but their replies tells of them', async () => {
	const comment = (name: string): string =>
		`<div><div>${name} says:</div><p>${SENTENCE.replace('wall', 'oven').repeat(3)}</p><a href="#r">Reply</a></div>`;
	const found = await read(
		`<div><h1>A thought</h1>${prose(2)}</div><div>${['Ana', 'Ben', 'Cleo'].map(comment).join('')}</div><div>Leave a Reply</div><p>Your email address will not be published.</p>`,
	);
	expect(found).toContain('Year 2: The wall');
	expect(found).not.toContain('oven');
});

it.each([
	['beside its title', `<h2>Walls</h2><a href="#r">Reply</a>${prose(2)}`, '<a href="#r">Reply</a>'],
	[
		'in its sentences',
		`<p>Press <span>Reply</span> twice.</p>${prose(2)}`,
		'<p>Press <span>Reply</span> again.</p>',
	],
])('an article with the word for replies %s is none', async (_, text, end) => {
	const side = '<li>Tales of the valley, and of the hills around it</li>'.repeat(12);
	const found = await read(
		`<ul>${side}</ul><div><div>${text}</div>${end}</div><p>Leave a Reply</p>`,
	);
	expect(found).toContain('Year 2: The wall');
});

it('a chapter without end under a heading that heads lists costs no more than its length', async () => {
	const found = await read(
		`<article>${prose(1400)}<h2>Contents</h2><p>${'wall '.repeat(60_000)}</p><h2>More</h2></article>`,
	);
	expect(found).toContain('Year 1400: The wall');
});

it.each(['Follow '.repeat(15_000), '来源：'.repeat(30_000), `By ${'A'.repeat(100_000)}`])(
	'a line without end is none of these',
	(line) => {
		expect(isFurnitureLine(line, true)).toBe(false);
		expect(isByline(line)).toBe(false);
	},
);
