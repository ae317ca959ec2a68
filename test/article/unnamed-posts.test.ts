import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { parseHtml } from '../../src/cli/dom';

const SAID = [
	'The hinge gave up after one winter, and the screws cannot be had any more.',
	'Mine holds since I put a drop of oil on it twice a year, in spring and in autumn.',
	'What kind of oil did you take, and did you have to take the door off first?',
	'Sewing machine oil, and no: lift it a little with a lever while somebody holds the pin.',
];
const WHO = ['Ida', 'Sam', 'Ida', 'Sam'];
const text = (at: number): string => `${SAID[at] ?? ''} ${SAID[at] ?? ''}`.toUpperCase();

async function read(body: string, url: string): Promise<string> {
	const html = `<!doctype html><html><head><title>Hinges</title></head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value.markdown;
}

describe('a thread whose software nobody told us of', () => {
	const post = (at: number): string =>
		`<div class="l_post l_post_${at}"><div class="d_author"><a class="p_author_name">${WHO[at]}</a><span>Member, 21${at} posts</span></div><div class="p_content x${at}"><div class="d_content">${text(at)}</div></div><div class="tail"><span>from a phone</span><span>2021-03-0${at + 1} 10:11</span></div></div>`;
	const posts = SAID.map((_, at) => post(at)).join('');

	it('is its posts, each under name and date, where its address says that it is one', async () => {
		const found = await read(
			`<div class="head">Board</div><h1>Hinges</h1>${posts}<div class="rules">You may not post</div>`,
			'https://bbs.example/p/99',
		);
		expect(found.split('\n\n').filter((line) => /^\*\*/u.test(line))).toEqual([
			'**Ida** · 2021-03-01 10:11',
			'**Sam** · 2021-03-02 10:11',
			'**Ida** · 2021-03-03 10:11',
			'**Sam** · 2021-03-04 10:11',
		]);
		for (const at of SAID.keys()) expect(found).toContain(text(at));
		expect(found).not.toMatch(/Member|phone|may not/u);
	});

	it('is one by its shape alone', async () => {
		const status = (at: number): string =>
			`<article class="status"><div class="status__info"><a class="status__display-name">Ida</a><time>${at + 1}h</time></div><div class="status__content"><p>${text(at)}</p></div></article>`;
		const found = await read(
			`<main>${SAID.map((_, at) => status(at)).join('')}</main>`,
			'https://social.example/@ida/1123',
		);
		for (const at of SAID.keys()) expect(found).toContain(text(at));
	});

	it('keeps what it opens with, though that is marked unlike the answers', async () => {
		const opening = `${SAID.join(' ')} What would you do in my place?`;
		const found = await read(
			`<h1>Hinges</h1><div class="question"><p>${opening}</p></div><div class="answers">${posts}</div>`,
			'https://garden.example/forum/99',
		);
		expect(found.startsWith(opening)).toBe(true);
		expect(found).toContain(text(3));
	});

	it('may leave the year out of its dates', async () => {
		const status = (at: number): string =>
			`<article class="status"><div class="status__info"><time>Jan ${at + 1}</time><strong class="display-name">${WHO[at]}</strong></div><div class="status__content"><p>${text(at)}</p></div></article>`;
		const found = await read(
			`<main>${SAID.map((_, at) => status(at)).join('')}</main>`,
			'https://social.example/@ida/1124',
		);
		expect(found).toContain('**Sam** · Jan 2');
	});

	it('is not a list of other articles below one', async () => {
		const teaser = (at: number): string =>
			`<div class="card"><span class="card-date">2 March 202${at}</span><div class="card-text">${text(at)}</div></div>`;
		const article = SAID.map((each) => `<p>${each} ${each}</p>`).join('');
		const found = await read(
			`<article><h1>Hinges</h1>${article.repeat(2)}</article><section>${SAID.map((_, at) => teaser(at)).join('')}</section>`,
			'https://garden.example/hinges',
		);
		for (const each of SAID) expect(found).toContain(each);
	});

	it('is not a diary, whose days no one else signs', async () => {
		const day = (at: number): string =>
			`<div class="entry"><span class="date">${at + 1} March 1921</span> <b>Day ${at}.</b> <p class="day">${at} ${text(at % 4)}</p></div>`;
		const days = Array.from({ length: 12 }, (_, at) => day(at)).join('');
		const found = await read(
			`<article><h1>Hinges</h1><p>First: ${SAID[0]}</p><p>Then: ${SAID[1]} ${SAID[2]}</p>${days}<p>At last: ${SAID[3]}</p></article>`,
			'https://garden.example/hinges',
		);
		for (const said of ['First:', 'Then:', 'At last:', 'Day 3.', text(3)])
			expect(found).toContain(said);
	});

	it('may set each post with its buttons into a form', async () => {
		const answer = (at: number): string =>
			`<div class="answer"><form><div class="entry">${text(at)}</div><span class="meta">answered <time>Mar ${at + 1}, 2018</time> by <a href="/u">${WHO[at]}</a></span><input type="submit" value="reply"></form></div>`;
		const found = await read(
			SAID.map((_, at) => answer(at)).join(''),
			'https://garden.example/questions/551',
		);
		for (const at of SAID.keys()) expect(found).toContain(text(at));
	});
});
