import { describe, expect, it } from 'vitest';
import { createLinkIndex } from '../../src/links/index';
import { everyday, note } from './vault';

describe('what the app says of links', () => {
	const books = [
		...everyday(12),
		note('Read/Dune', 'A desert planet and its spice.'),
		note('Films/Dune', 'The picture of the desert planet.'),
	];
	const viaOf = async (links: readonly string[] | undefined): Promise<readonly string[]> => {
		const list = note('Watched', 'Last winter: [[Dune]], on a large screen.', links && { links });
		const index = await createLinkIndex([...books, list], { calibrate: false });
		const query = { title: 'x', body: 'Last winter on a large screen.' };
		return index
			.suggest(query, 9)
			.filter(({ reasons }) => reasons.some(({ via }) => via?.includes('Watched.md')))
			.map(({ path }) => path);
	};

	it('decides between notes of one name', async () => {
		expect(await viaOf(['Read/Dune.md'])).toEqual(['Read/Dune.md']);
		expect(await viaOf(['Films/Dune.md'])).toEqual(['Films/Dune.md']);
	});

	it('counts for links that the body leaves out', async () => {
		const list = note('Watched', 'Last winter, on a large screen.', { links: ['Read/Dune.md'] });
		const index = await createLinkIndex([...books, list], { calibrate: false });
		const found = index.suggest({ title: 'x', body: 'Last winter on a large screen.' }, 9);
		expect(found.map(({ path }) => path)).toContain('Read/Dune.md');
	});
});

describe('names in scripts without spaces', () => {
	it.each([
		['《三体问题》', '昨天读完三体问题,很喜欢。'],
		['三体问题', '昨天读完《三体问题》,很喜欢。'],
		['ABC模型', '这里用的是ＡＢＣ模型。'],
		['史蒂夫·乔布斯', '史蒂夫・乔布斯 创办了公司。'],
		['🧑刘慈欣', '刘慈欣写了这本书。'],
		['データ・ベース設計', 'これはデータベース設計の本です。'],
	])('%s is found whatever its brackets, width and dots', async (title, text) => {
		const index = await createLinkIndex([...everyday(12), note(title, 'x')], { calibrate: false });
		expect(index.mentions(text, { bar: 0 }).map(({ path }) => path)).toEqual([`${title}.md`]);
	});
});

describe('short names stand between particles, not within other words, and are no words that bind', () => {
	it.each([
		['기억', '기억은 짧고 기억의 끝은 멀다.', true],
		['기억', '그는 기억력이 좋다.', false],
		['노트', '새 노트북을 샀다.', false],
		['노트', '그는 키노트 연설을 들었다.', false],
		['망각 곡선', '망각곡선을 그린다.', true],
		['제텔카스텐', '그제텔카스텐방식이다.', true],
		['まとめ', '知のまとめを書く。', true],
		['まとめ', '本をまとめると長い。', false],
		['まとめ', '意見をとりまとめて書く。', false],
		['メモ', 'メモを取る。', true],
		['メモ', 'メモリーが足りない。', false],
		['サーバー', 'サーバに置く。', true],
		['心流', '他进入了心流状态。', true],
		['心流', '这里是中心流量很大的地方。', false],
		['京都', '東京都の人口は多い。', false],
		['京都', '来年は京都に行く。', true],
		['量子', '他在研究量子力学的基础。', true],
		['中国', '很多中国人都知道。', true],
		['Go', 'Let us go home.', false],
		['Go', 'He writes Go.', true],
	])('%s in “%s”: %s', async (title, text, isNamed) => {
		const index = await createLinkIndex([...everyday(12), note(title, 'x')], { calibrate: false });
		const found = index.mentions(text, { bar: 0 }).map(({ path }) => path);
		expect(found).toEqual(isNamed ? [`${title}.md`] : []);
	});
});

describe('names within a title', () => {
	const named = async (title: string, text: string): Promise<readonly string[]> => {
		const index = await createLinkIndex([...everyday(12), note(title, 'x')], { calibrate: false });
		return index.mentions(text, { bar: 0 }).map(({ start, end }) => text.slice(start, end));
	};

	it.each([
		['Elliptic-curve Cryptography (ECC)', 'Keys of ECC are short.', 'ECC'],
		['Neural Correlates of Consciousness（NCC）', 'He looks for the NCC.', 'NCC'],
		['LLM (Large Language Model)', 'A large language model wrote it.', 'large language model'],
		['费曼学习法（Feynman Technique）', 'Try the Feynman technique.', 'Feynman technique'],
		['202401011200 Digital garden', 'Everyone keeps a digital garden.', 'digital garden'],
		['2024-01-05 Digital garden', 'Everyone keeps a digital garden.', 'digital garden'],
		['3.2a Digital garden', 'Everyone keeps a digital garden.', 'digital garden'],
		['Salt and pepper', 'He sold salt & pepper.', 'salt & pepper'],
		['Salt & pepper', 'He sold salt and pepper.', 'salt and pepper'],
		['GPT-4', 'We asked GPT4 for it.', 'GPT4'],
		['E-mail', 'An email came.', 'email'],
		['Colour theory', 'Color theory for painters.', 'Color theory'],
		['Human behavior', 'He studies human behaviour.', 'human behaviour'],
		['Search engine optimization', 'On search engine optimisation.', 'search engine optimisation'],
		['U.S. Constitution', 'The US Constitution says so.', 'US Constitution'],
		['大语言模型（LLM）', '一个LLM写的。', 'LLM'],
		['卡片盒笔记法 - Zettelkasten', '他用卡片盒笔记法写作。', '卡片盒笔记法'],
		['Spaced repetition ｜ 间隔重复', 'Try spaced repetition.', 'spaced repetition'],
		['Richard P. Feynman', 'Richard Feynman liked drums.', 'Richard Feynman'],
		['J. R. R. Tolkien', 'He read J. R. R. Tolkien.', 'J. R. R. Tolkien'],
		['Feynman, Richard P.', 'So said Richard P. Feynman.', 'Richard P. Feynman'],
	])(
		'%s: what stands in brackets for it, and what stands behind a number',
		async (title, text, name) => {
			expect(await named(title, text)).toEqual([name]);
		},
	);

	it.each([
		['Pipes (golang)', 'Written in golang.'],
		['管道(golang)', 'Written in golang.'],
		['Vitamin D (USA)', 'Sold in the USA.'],
		['New York Mets (NY)', 'Sold in NY only.'],
		['学会提问（原书第12版）', '这是原书第12版。'],
		['会议 - 2024-05-01', 'He left on 2024-05-01.'],
		['周报 - W12', 'He left in W12.'],
		['Re-creation', 'Time for recreation.'],
		['go-to-school', 'They write gotoschool.'],
		['2024-01-05', 'In 01 05 of it.'],
		['2024-01-05 Friday', 'It was a Friday.'],
	])('%s: no name is what tells it from others', async (title, text) => {
		expect(await named(title, text)).toEqual([]);
	});
});

describe('names of numbers', () => {
	const year = note('2024', 'What was in the year.');

	it('are none of a text where nothing links by them', async () => {
		const index = await createLinkIndex([...everyday(12), year], { calibrate: false });
		expect(index.mentions('In 2024 we had rain.', { bar: 0 })).toEqual([]);
	});

	it('are names where the vault links by them', async () => {
		const linking = note('Rain', 'It rained in [[2024]].');
		const index = await createLinkIndex([...everyday(12), year, linking], { calibrate: false });
		const found = index.mentions('In 2024 we had rain.', { bar: 0 }).map(({ path }) => path);
		expect(found).toContain('2024.md');
	});
});

describe('letters that have no marks to take off', () => {
	it.each([
		['Straßenbahn', 'Die Strassenbahn fährt.'],
		['Wrocław w zimie', 'Pisze o Wroclaw w zimie.'],
		['Smørrebrød', 'We ate smorrebrod.'],
	])('%s is found as it is typed elsewhere', async (title, text) => {
		const index = await createLinkIndex([...everyday(12), note(title, 'x')], { calibrate: false });
		expect(index.mentions(text, { bar: 0 }).map(({ path }) => path)).toEqual([`${title}.md`]);
	});
});

describe('names with signs and names that are words but for their case', () => {
	it.each([
		['C++', 'We wrote it in C++, not in C.', 'C++'],
		['C#', 'A c# class.', 'C#'],
		['F#', 'Written in F#.', 'F#'],
		['.NET', 'It runs on .NET today.', '.NET'],
		['.NET', '使用.NET开发。', '.NET'],
		['Node.js', 'A Node.js server.', 'Node.js'],
		['GPT-4', 'What GPT-4 says.', 'GPT-4'],
		['WHO', 'The WHO said so.', 'WHO'],
		['IT', 'She works in IT here.', 'IT'],
		['Go', 'We wrote it in Go then.', 'Go'],
		['St. Augustine', 'The works of St. Augustine moved him.', 'St. Augustine'],
		['Mrs. Dalloway', 'On Mrs. Dalloway again.', 'Mrs. Dalloway'],
		['J. S. Mill', 'He read J. S. Mill, and Mill read him.', 'J. S. Mill'],
		['AT&T', 'What AT&T sold.', 'AT&T'],
	])('%s stands in “%s”', async (title, text, said) => {
		const index = await createLinkIndex([...everyday(12), note(title, 'x')], { calibrate: false });
		const found = index.mentions(text, { bar: 0 });
		expect(found.map(({ path }) => path)).toEqual([`${title}.md`]);
		expect(found.map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual([
			said.toLowerCase(),
		]);
	});

	it.each([
		['C++', 'The C language, vitamin C and a c.'],
		['C#', 'See C and #c.'],
		['.NET', 'A net of fish. Net income fell. See example.net too.'],
		['WHO', 'Those who said so. Who knows?'],
		['IT', 'It rains; it pours.'],
		['Pottery Mill', 'She loved pottery. Mill wheels did not move her.'],
		['Pot Mill', 'A hot pot. Mill wheels did not move her.'],
	])('%s does not stand in “%s”', async (title, text) => {
		const index = await createLinkIndex([...everyday(12), note(title, 'x')], { calibrate: false });
		expect(index.mentions(text, { bar: 0 })).toEqual([]);
	});
});
