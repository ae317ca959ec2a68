import { describe, expect, it } from 'vitest';
import { fitOf, isAnotherText, isSurelyAnother } from '../../src/article/kinship';

const TIDE =
	'The keeper of the tide gauge writes one number each morning before the kettle boils. Nobody asked her to, and for eleven years nobody read what she wrote. Then the harbour wall cracked, and the town found that it owned a record of every high water since the spring flood.';
const CHAIRS =
	'A garden chair should be light enough to follow the sun and heavy enough to stay where the wind finds it. We sat in forty of them for a summer, in rain as well, and wrote down which of them we would sit in again and which of them we gave away to the neighbours.';
const TIDE_ZH =
	'守潮人每天早晨在水壶烧开之前写下一个数字。没有人要求她这样做，十一年来也没有人读过她写的东西。后来海港的墙裂开了，镇上的人才发现自己拥有春汛以来每一次高潮的记录。';
const CHAIRS_ZH =
	'花园里的椅子应该轻得可以跟着太阳走，也应该重得在风里站得住。我们整个夏天坐过四十把，下雨的日子也坐，并且记下了哪几把还愿意再坐，哪几把送给了邻居。后来我们发现，没有人写过这样的东西：人们要求椅子好看，却很少读一读木头自己说了什么。镇上的木匠到过我们的院子一次，开口就问它们的来历，我们才开始把每一把的样子写在本子里，前后一共写了三年。';
const TIDE_DE =
	'Die Wärterin des Pegels schreibt jeden Morgen eine Zahl auf, bevor der Kessel kocht. Niemand hat sie darum gebeten, und elf Jahre lang las niemand, was sie schrieb. Dann bekam die Hafenmauer einen Riss.';
const SUMMARY = TIDE.slice(0, 200);
const known = { title: 'The harbour wall and its keeper', summary: SUMMARY };

describe('whether a text is about what is known of it', () => {
	it('fits by its summary, or by its title alone', () => {
		expect(fitOf({ text: TIDE }, known)).toBe('fits');
		expect(fitOf({ text: CHAIRS, title: 'The harbour wall' }, { title: 'Harbour wall' })).toBe(
			'fits',
		);
	});
	it('is apart where neither is found', () => {
		expect(fitOf({ text: CHAIRS, title: 'Garden chairs' }, known)).toBe('apart');
		expect(fitOf({ text: CHAIRS }, { title: 'Tide', summary: 'A gauge.' })).toBe('apart');
		expect(fitOf({ text: CHAIRS_ZH }, { title: '海港的守潮人' })).toBe('apart');
	});
	it('is not known with a title in another script, or with no title', () => {
		expect(fitOf({ text: TIDE }, { title: '海港的守潮人' })).toBe('unknown');
		expect(fitOf({ text: TIDE }, { title: '', summary: 'A gauge.' })).toBe('unknown');
		expect(fitOf({ text: TIDE }, {})).toBe('unknown');
	});
	it('knows inflected words', () => {
		expect(
			fitOf({ text: 'Летопись приливов, которую вёл смотритель.' }, { title: 'Прилив и летописи' }),
		).toBe('fits');
	});
});

describe('a text with nothing to compare it with', () => {
	it('is surely another in the same language with neither title nor summary', () => {
		expect(isSurelyAnother({ text: CHAIRS, title: 'Chairs' }, known)).toBe(true);
		expect(
			isSurelyAnother(
				{ text: CHAIRS_ZH },
				{ title: '海港的守潮人', summary: TIDE_ZH.slice(0, 60) },
			),
		).toBe(true);
	});
	it('may be the article in another language, or one whose feed says little', () => {
		expect(isSurelyAnother({ text: TIDE_DE }, known)).toBe(false);
		expect(isSurelyAnother({ text: TIDE_ZH }, known)).toBe(false);
		expect(isSurelyAnother({ text: CHAIRS }, { title: 'Tide', summary: 'A gauge.' })).toBe(false);
		const points =
			'Article URL: https://harbour.example/a Comments URL: https://news.example/item?id=1 Points: 5 # Comments: 0';
		expect(isSurelyAnother({ text: CHAIRS }, { title: 'Seats', summary: points })).toBe(false);
	});
});

describe('another text than the one that stands there', () => {
	const whole = (text: string, isPart = false) => ({ text, isPart });
	it('shares hardly a run of words with it', () => {
		expect(isAnotherText({ text: CHAIRS, title: 'Chairs' }, whole(TIDE), known)).toBe(true);
		expect(isAnotherText({ text: CHAIRS_ZH }, whole(TIDE_ZH), { title: '守潮人' })).toBe(true);
	});
	it('is none where it was retitled, revised or grew', () => {
		const revised = `Preface. ${TIDE.replace('eleven', 'twelve').replace('town', 'city')} ${CHAIRS}`;
		expect(isAnotherText({ text: revised, title: 'New name' }, whole(TIDE), known)).toBe(false);
		const other = { title: '守潮人与海墙' };
		expect(isAnotherText({ text: `${TIDE_ZH}${CHAIRS_ZH}` }, whole(TIDE_ZH), other)).toBe(false);
	});
	it('may take the place of a text that was the wrong one, and of a summary', () => {
		expect(isAnotherText({ text: TIDE }, whole(CHAIRS), known)).toBe(false);
		const abstract = 'Records of water levels kept by one woman let engineers date a harbour wall.';
		expect(isAnotherText({ text: TIDE }, whole(abstract, true), known)).toBe(false);
		expect(isAnotherText({ text: CHAIRS }, whole(abstract, true), known)).toBe(true);
	});
});
