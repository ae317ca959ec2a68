import { describe, expect, it } from 'vitest';
import { imageType } from '../../src/base/image-type';
import { remoteImages, replaceImages } from '../../src/note/image-links';
import { renewText, replaceText, readSection, writeRegion } from '../../src/note/section';
import { gif, jpeg, png, webp } from '../support/images';

const FILE = { embed: '![[a b-1a2b3c4d.png]]', path: 'my files (old)/a b-1a2b3c4d.png' };
const wiki = (markdown: string): string => replaceImages(markdown, () => FILE);
const inline = (markdown: string): string =>
	replaceImages(markdown, () => ({ ...FILE, embed: '![](a%20b-1a2b3c4d.png)' }));

describe('images of a text', () => {
	it('each address once, none in code', () => {
		const text =
			'![a](https://e.example/1.png) ![b|20](<https://e.example/2 .png> "t") ![c](https://e.example/1.png)\n`![d](https://e.example/3.png)`\n\n```\n![e](https://e.example/4.png)\n```\n![f](local.png) ![[x.png]]';
		expect(remoteImages(text)).toEqual([
			{ url: 'https://e.example/1.png', words: 'a' },
			{ url: 'https://e.example/2 .png', words: 'b|20' },
		]);
	});

	it.each([
		['![](https://e.example/1.png)', '![[a b-1a2b3c4d.png]]', '![](a%20b-1a2b3c4d.png)'],
		[
			'![A \\[wall\\]|30](https://e.example/1.png)',
			'![[a b-1a2b3c4d.png|A wall|30]]',
			'![A \\[wall\\]|30](a%20b-1a2b3c4d.png)',
		],
		[
			'| ![x\\|9](https://e.example/1.png) |',
			'| ![[a b-1a2b3c4d.png\\|x\\|9]] |',
			'| ![x\\|9](a%20b-1a2b3c4d.png) |',
		],
		[
			'[![x](https://e.example/1.png)](https://e.example)',
			'[![x](my%20files%20%28old%29/a%20b-1a2b3c4d.png)](https://e.example)',
			'[![x](my%20files%20%28old%29/a%20b-1a2b3c4d.png)](https://e.example)',
		],
		[
			'`a` ![$&](https://e.example/1.png) `b`',
			'`a` ![[a b-1a2b3c4d.png|$&]] `b`',
			'`a` ![$&](a%20b-1a2b3c4d.png) `b`',
		],
	])('%s becomes a file in either format of links', (before, asWiki, asInline) => {
		expect(wiki(before)).toBe(asWiki);
		expect(inline(before)).toBe(asInline);
	});

	it('nothing else of the text changes, and an image without a file stays', () => {
		const text = 'a\r\n![x](https://e.example/1.png)\r\n\r\n> ![y](https://e.example/2.png)';
		expect(replaceImages(text, () => undefined)).toBe(text);
		expect(replaceImages(text, ({ url }) => (url.endsWith('2.png') ? FILE : undefined))).toBe(
			'a\r\n![x](https://e.example/1.png)\r\n\r\n> ![[a b-1a2b3c4d.png|y]]',
		);
	});

	it('is bounded on signs without an end', () => {
		for (const sign of ['![', '![a](', '`', '``` ', '![a](https:', '[![', '![\\', '` `` '])
			expect(wiki(sign.repeat(30_000))).toContain(sign.trim().charAt(0));
	});
});

describe('an image by its bytes', () => {
	const avif = Uint8Array.from(
		[...'\0\0\0\u0020ftypmif1\0\0\0\0mif1avif'].map((c) => c.charCodeAt(0)),
	);
	it.each([
		['png', png(1)],
		['jpg', jpeg(1)],
		['gif', gif(1)],
		['webp', webp(1)],
		['avif', avif],
	])('%s', (type, bytes) => {
		expect(imageType(bytes)).toBe(type);
	});

	it('a drawing that can hold scripts, a page, a film and nothing are none', () => {
		const film = Uint8Array.from(
			[...'\0\0\0\u0020ftypisom\0\0\0\0isommp42'].map((c) => c.charCodeAt(0)),
		);
		const others = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', ''].map(
			(text) => new TextEncoder().encode(text),
		);
		for (const bytes of [film, ...others]) expect(imageType(bytes)).toBeUndefined();
	});
});

describe('our text and what becomes of it', () => {
	const from = { method: 'readability', url: 'https://e.example/a' };
	const note = (region: string): string =>
		`# T\r\n\r\n## Full Content\r\n\r\n${region.replace(/\n/gu, '\r\n')}\r\n\r\n## Related\r\n`;
	const ours = note(writeRegion('One.\n\nTwo.', from));

	it('what we renew counts as ours, and keeps the note’s line ends', () => {
		const renewed = renewText(ours, (text) => text.replace('Two', '![[x.png]]'));
		expect(renewed).toBe(note(writeRegion('One.\n\n![[x.png]].', from)));
		expect(readSection(renewed)?.edited).toBe(false);
	});

	it('what the person edited counts as theirs after it, with or without the line that tells its source', () => {
		for (const text of [
			ours.replace('One.', 'Mine.'),
			ours.replace(/%% zettelfeed:from.*\r\n/u, ''),
		]) {
			const renewed = renewText(text, (all) => all.replace('Two', '![[x.png]]'));
			expect(readSection(renewed)).toMatchObject({ edited: true });
			expect(renewed).toContain('![[x.png]].');
			expect(renewed.replace('![[x.png]]', 'Two')).toBe(text);
		}
	});

	it('a choice is written where the text is what was shown, and is theirs unless it is what was fetched', () => {
		const by = { provenance: from, written: 'One.\n\nThree.' };
		const chosen = replaceText(ours, 'One.\n\nTwo.', { ...by, markdown: 'Mine.\n\nThree.' });
		const whole = replaceText(ours, 'One.\n\nTwo.', { ...by, markdown: 'One.\n\nThree.' });
		const late = replaceText(ours, 'One.', { ...by, markdown: 'x' });
		expect(chosen.ok && readSection(chosen.value)).toMatchObject({ edited: true });
		expect(whole.ok && readSection(whole.value)).toMatchObject({ edited: false });
		expect(late.ok ? '' : late.problem.kind).toBe('note-changed');
	});
});
