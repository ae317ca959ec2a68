import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract';
import { parseHtml } from '../../src/cli/dom';

const SENTENCE =
	'The wall was built in the dry summer when the river stood so low that children walked across it.';
const prose = (count: number): string =>
	Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${SENTENCE} ${SENTENCE}</p>`).join('');

async function read(body: string, url = 'https://garden.example/walls'): Promise<string> {
	const html = `<!doctype html><html><head><title>Walls</title></head><body>${body}</body></html>`;
	const result = await extractArticle(html, { url }, parseHtml);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.value.markdown;
}

const MANUAL = 'https://docs.garden.example/walls';

describe('what a page hides until it is asked for', () => {
	it('is kept when it is a tab', async () => {
		const found = await read(
			`<main>${prose(4)}<div class="tabs"><section role="tabpanel"><p>On Linux, mix the lime.</p></section><section role="tabpanel" hidden aria-hidden="true"><p>On Windows, buy it mixed.</p><pre>lime --mixed</pre></section></div>${prose(2)}</main>`,
			MANUAL,
		);
		expect(found).toContain('On Windows, buy it mixed.');
		expect(found).toContain('lime --mixed');
	});

	it('is kept when it is a folded answer', async () => {
		const found = await read(
			`<article>${prose(4)}<div class="accordion"><h3>How long does lime set?</h3><div class="accordion-body" style="display:none"><p>Four weeks in dry air, and longer when it rains on the wall each day.</p></div></div>${prose(2)}</article>`,
		);
		expect(found).toContain('Four weeks in dry air');
	});

	it('leaves the word that explains itself when it is pressed', async () => {
		const found = await read(
			`<article>${prose(4)}<p>Give back <em>the longest</em> <span class="term"><button type="button" aria-haspopup="dialog"><em>dry</em></button></span> wall of <code>s</code>.</p></article>`,
		);
		expect(found).toContain('*the longest* *dry* wall of');
	});

	it('is left out when it is a dialog', async () => {
		const found = await read(
			`<article>${prose(6)}</article><div class="republish" style="display: none">${prose(6).replaceAll('wall', 'licence')}</div>`,
		);
		expect(found).not.toContain('The licence was built');
	});
});

describe('names of classes', () => {
	it('made of keys by a machine say nothing', async () => {
		const found = await read(
			`<article>${prose(3)}<div class="el el-d983ad0 x-Zl4adYBa"><p>The mason of Ad came twice.</p></div><p class="pw pk pl ad pm b">Where it went wrong, nobody knew.</p><p id="block-4641-adcb-ad6d">As you might tell already.</p>${prose(3)}</article>`,
		);
		expect(found).toContain('The mason of Ad came twice.');
		expect(found).toContain('Where it went wrong');
		expect(found).toContain('As you might tell already.');
	});

	it('that tell the level of a chapter tell of no furniture', async () => {
		const found = await read(
			`<article>${prose(4)}<h2>Lime</h2><p class="para h2-related">See the masons for more.</p></article>`,
		);
		expect(found).toContain('See the masons for more.');
	});

	it('with a number name furniture as without', async () => {
		const found = await read(
			`<article>${prose(5)}<div class="newsletter2"><p>Letters every week, for you alone.</p></div></article>`,
		);
		expect(found).not.toContain('Letters every week');
	});

	it('of author boxes and disclaimers are furniture', async () => {
		const found = await read(
			`<article>${prose(8)}<p class="disclaimer">The views of the mason are his own.</p><div class="saboxplugin-wrap"><div class="saboxplugin-desc"><p>Anna is a mason of the valley and writes about walls.</p></div></div></article>`,
		);
		expect(found).not.toMatch(/views of the mason|Anna is a mason/u);
	});

	const WORDS = ['the mill', 'old Anna', 'a guild'];
	/** A word linked to a tag's page, explained in a box on a click, set apart by a template. */
	it.each([
		['a weak name', (word: string) => `<a class="auto-tag" href="/tag/x">${word}</a>`],
		['a strong name', (word: string) => `<a class="popup" href="#x">${word}</a>`],
		['a name of readers', (word: string) => `<span class="comment">${word}</span>`],
		['a link within', (word: string) => `<span class="tag"><a href="/x">${word}</a></span>`],
	])('take no word out of a sentence: %s', async (_, set) => {
		const [first, second, third] = WORDS.map(set);
		const line = `Near ${first} the wall turned to ${second} and then to ${third} by the water.`;
		for (const box of [`<p>${line} ${SENTENCE}</p>`, `<div>${line} ${SENTENCE}</div>`]) {
			const found = await read(`<article>${prose(4)}${box}${prose(3)}</article>`);
			expect(found.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')).toContain(
				'Near the mill the wall turned to old Anna and then to a guild by the water.',
			);
		}
	});

	it('take a link that starts a line with them', async () => {
		const found = await read(
			`<article>${prose(3)}<p>${SENTENCE} <a class="share" href="/s">Share</a></p>${prose(2)}</article>`,
		);
		expect(found).not.toContain('[Share]');
	});

	it('of what only a screen reader reads are furniture', async () => {
		const found = await read(
			`<article>${prose(3)}<figure><img src="/a.jpg" alt=""><figcaption><span class="off-screen">Image caption</span> Masons at the gate</figcaption></figure>${prose(2)}</article>`,
		);
		expect(found).toContain('Masons at the gate');
		expect(found).not.toContain('Image caption');
	});

	it('of a warning keep it in a manual, though it is little but links', async () => {
		const found = await read(
			`<main>${prose(3)}<div class="template-box-warning"><strong>Warning</strong> See <a href="/a">what the masons say of quicklime</a>.</div>${prose(2)}</main>`,
			MANUAL,
		);
		expect(found).toContain('what the masons say of quicklime');
	});

	it('that come from a chapter’s own heading keep the chapter', async () => {
		const found = await read(
			`<div class="document">${prose(4)}<section id="s-sponsored-walls"><h3>Sponsored walls</h3><p>Each guild paid for forty feet of it.</p></section>${prose(3)}</div>`,
		);
		expect(found).toContain('Each guild paid');
	});
});

describe('lists of links', () => {
	const links = (count: number, path = '/patch/'): string =>
		`<ul>${Array.from({ length: count }, (_, at) => `<li><a href="${path}${at}">Patch number ${at} of the lime kiln</a></li>`).join('')}</ul>`;

	it('stay in a chapter that tells of them', async () => {
		const found = await read(
			`<article>${prose(3)}<div class="sect1"><h2>Patches</h2><div class="sectionbody"><p>There has been some progress on the kiln these past months, and many parts were sent for review:</p>${links(14)}</div></div>${prose(3)}</article>`,
		);
		expect(found).toContain('Patch number 13');
		expect(found).toContain('some progress on the kiln');
	});

	it('are the content of a page that only leads to its chapters', async () => {
		const found = await read(
			`<div class="chapter"><h1>Indexes</h1><p>${SENTENCE} ${SENTENCE}</p><div class="toc"><p><strong>Table of Contents</strong></p><dl class="toc"><dt>1. <a href="lime.html">Of lime</a></dt><dt>2. <a href="sand.html">Of sand</a></dt><dt>3. <a href="moss.html">Of moss and of the frost that follows</a></dt></dl></div><p>${SENTENCE} ${SENTENCE}</p></div>`,
			'https://docs.garden.example/docs/indexes.html',
		);
		expect(found).toContain('Of moss and of the frost');
	});

	it('of teasers below the article go, with their pictures and heading', async () => {
		const teaser = (at: number): string =>
			`<div class="card"><a href="/other/${at}"><img src="/p${at}.jpg" alt=""></a><h3><a href="/other/${at}">Another tale ${at}</a></h3><p>A short teaser of a tale that has nothing to do with the wall, number ${at}.</p></div>`;
		const found = await read(
			`<article>${prose(8)}<h2>Out of the valley</h2><div class="grid">${[1, 2, 3].map(teaser).join('')}</div></article>`,
		);
		expect(found).not.toMatch(/Another tale|short teaser|Out of the valley/u);
	});
});

describe('readers’ comments under an article', () => {
	it('are not taken for a thread', async () => {
		const comment = (at: number): string =>
			`<div class="comment"><div class="comment_text"><p>I was there in year ${at} and the soup was cold, but the view made up for it.</p></div></div>`;
		const found = await read(
			`<article>${prose(8)}</article><div>${Array.from({ length: 20 }, (_, at) => comment(at)).join('')}</div>`,
		);
		expect(found).toContain('river stood so low');
		expect(found).not.toContain('soup was cold');
	});
});

describe('pages of an odd build', () => {
	const MENU = `<ul>${'<li><a href="/wing">A wing of the museum of walls, open daily</a></li>'.repeat(40)}</ul>`;

	it('set into one form, as ASP.NET does it, are read', async () => {
		const found = await read(
			`<form id="aspnetForm" action="./"><input type="hidden" name="__VIEWSTATE"><div class="top"><input name="q">${MENU}</div><article class="author-article"><h1>Walls</h1>${prose(3)}</article>${MENU}</form>`,
		);
		expect(found).toContain('3\\. The wall was built');
	});

	it('drawn as a letter in a dialog are read', async () => {
		const found = await read(
			`<nav><a href="/">Home</a></nav><div class="overlay" aria-hidden="true"><div role="dialog" aria-label="Letter"><a href="/">&lt;</a><p>${SENTENCE}</p><p>${SENTENCE} Then it rained.</p></div></div><div id="foot">Garden</div>`,
		);
		expect(found).toContain('Then it rained.');
	});

	it('its own Markdown, hidden for machines, is not read a second time', async () => {
		const found = await read(
			`<main><article><h1>Walls</h1>${prose(6)}</article><pre aria-hidden="true" hidden># Walls\n\n**Raw** ${SENTENCE}\n\n${SENTENCE}</pre></main>`,
		);
		expect(found).toContain(SENTENCE);
		expect(found).not.toContain('Raw');
	});

	it('code that a tab hides is', async () => {
		const found = await read(
			`<main>${prose(4)}<div class="tabs"><pre><code>lime --dry</code></pre><pre hidden><code>lime --wet</code></pre></div>${prose(2)}</main>`,
		);
		expect(found).toContain('lime --wet');
	});

	it.each(['style="display:none"', 'aria-hidden="true"', 'hidden'])(
		'hidden whole until a script has run (%s) are read',
		async (hidden) => {
			const found = await read(
				`<div ${hidden}>${MENU}<main><h1>Walls</h1>${prose(3)}</main></div>`,
			);
			expect(found).toContain('3\\. The wall was built');
		},
	);

	it.each(['style="display:none"', 'class="katex regwall cookie-notice"', 'role="dialog"'])(
		'whose body is called by what parts are called (%s) are read',
		async (name) => {
			const html = `<!doctype html><html ${name}><head><title>Walls</title></head><body ${name}><article>${prose(3)}</article><p>Subscribe to continue reading.</p></body></html>`;
			const url = 'https://garden.example/walls';
			const found = await extractArticle(html, { url, rules: { remove: ['body'] } }, parseHtml);
			expect(found.ok && found.value.markdown).toContain('3\\. The wall was built');
		},
	);

	it('with a heading of much white space are read', async () => {
		// Once its end was looked for from each space on: this one took minutes.
		const found = await read(
			`<article>${prose(3)}<h2>The wall${' \n'.repeat(100_000)}&amp;</h2>${prose(3)}</article>`,
		);
		expect(found).toContain('## The wall');
	});

	it('ask in a form below the article, which is left out', async () => {
		const found = await read(
			`<article>${prose(6)}</article><form action="/ask"><p>Ask the mason.</p><input name="ask"></form>`,
		);
		expect(found).not.toContain('Ask the mason');
	});

	it('written in headings for their size keep their words, and lose a heading that heads nothing', async () => {
		const said = `<h2>${SENTENCE}</h2><h3>${SENTENCE} Nobody crossed it again.</h3><h4>${SENTENCE} Then it rained.</h4>`;
		const found = await read(`<article>${said}<h2>What else</h2></article>`);
		expect(found).toContain('Nobody crossed it again.');
		expect(found).toContain('Then it rained.');
		expect(found).not.toContain('What else');
	});
});

describe('what Readability overlooked', () => {
	it('a line that leads to code, a line about it, a gallery', async () => {
		const found = await read(
			`<article><p>Here is the plan of it:</p><div class="box"><pre>${'stone = lay(stone)\n'.repeat(14)}</pre></div><p>It ran for an hour.</p></article>`,
		);
		expect(found).toContain('Here is the plan of it:');
		expect(found).toContain('It ran for an hour.');
		const album = await read(
			`<article>${prose(3)}<div class="row">${['a', 'b'].map((name) => `<div style="width:50%"><figure><img src="/${name}.jpg"><figcaption>The wall in spring, ${name}. <a href="https://example.org/${name}">Source</a></figcaption></figure></div>`).join('')}</div>${prose(3)}</article>`,
		);
		expect(album).toContain('a.jpg');
		expect(album).toContain('b.jpg');
	});

	const PATCHES = `<ul>${['Cast between integers and pointers', 'Support weak variables', 'Fix volatile loads'].map((each, at) => `<li><p><a href="https://forge.example/pulls/${at}">${each}</a></p></li>`).join('')}</ul>`;
	const THANKS = `<div class="paragraph"><p>I want to thank all the people who carried stones to this wall: your help was needed and is remembered. ${SENTENCE}</p></div>`;

	it('stays with the lead: the links of its sentences, its lists, what is said of them', async () => {
		const chapter = (name: string, body: string): string =>
			`<div class="sect1"><h2>${name}</h2><div class="sectionbody">${body}</div></div>`;
		const lead = `<div class="paragraph"><p><a href="https://forge.example/wall">The wall</a> is a wall for <a href="https://forge.example/river">the river</a>, meaning that it can be built of what the river leaves and needs no lime at all to stand through a winter of ice and wind.</p></div>`;
		const news = `<div class="paragraph"><p>Many patches were sent for review:</p></div><div class="ulist">${PATCHES}</div><div class="paragraph"><p>Others will follow when the river is low again in summer.</p></div>`;
		const found = await read(
			`<div class="content">${chapter('The wall', lead)}${chapter('Patches', news)}${chapter('Thanks', THANKS.repeat(6))}</div>`,
		);
		expect(found).toContain('[The wall](https://forge.example/wall) is a wall for [the river]');
		expect(found).toContain('Many patches were sent for review:');
		expect(found).toContain('[Support weak variables](https://forge.example/pulls/1)');
		expect(found).toContain('Others will follow');
	});

	it('is no list that a page sets under its own heading', async () => {
		const found = await read(
			`<article><h1>Walls</h1>${prose(3)}<p>You might also like:</p>${PATCHES}${prose(3)}</article>`,
		);
		expect(found).not.toContain('Support weak variables');
	});
});

describe('what leads on to other articles of the site', () => {
	const link = (text: string, to = 'https://garden.example/other'): string =>
		`<a href="${to}">${text}</a>`;

	it('goes from between the paragraphs: a link alone, and one after a word and a colon in any language', async () => {
		const found = await read(
			`<article>${prose(9)}<p><strong>Czytaj też: ${link('Kamień na kamieniu, cz. II')}</strong></p>${prose(6)}<p>${link('How the second wall fell in one night')}</p><p>${link('What the masons ate in the dry summer')}</p></article>`,
		);
		expect(found).not.toMatch(/Kamień|second wall fell|masons ate/u);
	});

	it('stays where it is the author’s: to another site, in a sentence, led by a line, counted, or most of the text', async () => {
		const found = await read(
			`<article>${prose(9)}<p>Seen at: ${link('The stone book of the valley', 'https://stones.example/book')}</p><p>Read ${link('the first part of this story')} first.</p><p>This is where it began, in the year of the flood:</p><p>${link('The flood, as my mother told it')}</p>${prose(2)}<p>${link('Part 2: how the second wall fell')}</p></article>`,
		);
		expect(found).toMatch(/stone book/u);
		expect(found).toMatch(/first part of this story/u);
		expect(found).toMatch(/as my mother told it/u);
		expect(found).toMatch(/Part 2/u);
	});

	it('stays where it is a file, which no one reads on to', async () => {
		const found = await read(
			`<article>${prose(8)}<p><a href="/files/walls.pdf">Download the whole report on walls</a></p><p>Data: <a href="/files/walls.csv?v=2">the measurements of all our walls</a></p>${prose(2)}</article>`,
		);
		expect(found).toMatch(/whole report on walls/u);
		expect(found).toMatch(/measurements of all our walls/u);
	});

	it('takes no player along', async () => {
		const found = await read(
			`<article>${prose(8)}<p><iframe src="https://www.youtube.com/embed/abcdefghijk" title="Moss"></iframe><a href="/films/7">Watch the film of the wall in its full length</a></p>${prose(2)}</article>`,
		);
		expect(found).toContain('[Moss](https://www.youtube.com');
	});

	it('stays in a digest of links', async () => {
		const links = Array.from(
			{ length: 12 },
			(_, at) => `<p>${link(`Something of interest about wall ${'x'.repeat(at)}`)}</p>`,
		);
		expect(await read(`<article>${prose(3)}${links.join('')}</article>`)).toContain('wall xxx');
	});

	it('goes as teasers that stand beside the paragraphs, whatever element they are', async () => {
		const teaser = (title: string): string =>
			`<x-card class="c1"><h3>${link(title)}</h3><p>A few words about it that lead nowhere.</p></x-card>`;
		const found = await read(
			`<article><div class="q">${prose(8)}<h2>Elsewhere</h2>${teaser('Of moats')}${teaser('Of gates')}${teaser('Of towers')}</div></article>`,
		);
		expect(found).not.toMatch(/Of moats|lead nowhere|Elsewhere/u);
	});

	it.each([
		['a picture', '<figure><img src="/a.jpg"><figcaption>The wall in May</figcaption></figure>'],
		['code', '<pre>lime --mixed</pre>'],
		['a list', '<ul><li>lime</li><li>sand</li></ul>'],
		['a quote', '<blockquote><p>So it goes</p></blockquote>'],
	])('does not take along %s that stands before it', async (_, last) => {
		const teaser = (title: string): string =>
			`<x-card class="c1"><h3>${link(title)}</h3><p>A few words about it that lead nowhere.</p></x-card>`;
		const found = await read(
			`<article><div class="q">${prose(8)}${last}${teaser('Of moats')}${teaser('Of gates')}${teaser('Of towers')}</div></article>`,
		);
		expect(found).toMatch(/wall in May|lime|So it goes/u);
		expect(found).not.toMatch(/Of moats/u);
	});

	it('is no row of steps', async () => {
		const step = (at: number): string =>
			`<div class="c1"><h3>${link(`Step ${at} - Mixing`)}</h3><p>Stir it ${at} times and let it rest.</p></div>`;
		const found = await read(
			`<article><div>${prose(8)}${step(1)}${step(2)}${step(3)}${prose(4)}</div></article>`,
		);
		expect(found).toMatch(/Stir it 3 times/u);
	});
});

describe('the date over an article', () => {
	it('goes in any language, and stays inside the text', async () => {
		const found = await read(
			`<article><div>28 kwietnia 2021, 06:29</div>${prose(4)}<p>May 4, 2021</p>${prose(2)}</article>`,
		);
		expect(found).not.toContain('kwietnia');
		expect(found).toContain('May 4, 2021');
	});

	it.each(['The 2008 flood explained', 'Version 1.2.3', 'Walls of 2019'])(
		'is no line with a year or a figure: %s',
		async (line) => {
			expect(await read(`<article><p>${line}</p>${prose(4)}</article>`)).toContain(line);
		},
	);

	it.each([
		'5th March 2024',
		'12. 3. 2024',
		'2024-03-12',
		'Mittwoch, 12.03.24 – 8:30 Uhr',
		'2024年3月12日',
	])('goes: %s', async (line) => {
		expect(await read(`<article><p>${line}</p>${prose(4)}</article>`)).not.toContain(line);
	});
});

it('a line of a poem that begins as by-lines do is no by-line', async () => {
	const found = await read(
		`<article><p>By Ann Mason</p>${prose(4)}<p>By the river stood a wall</p>${prose(2)}</article>`,
	);
	expect(found).toContain('By the river stood a wall');
	expect(found).not.toContain('Ann Mason');
});

describe('a manual’s page that is little but the list of its chapters', () => {
	it('keeps them', async () => {
		const chapters = Array.from(
			{ length: 12 },
			(_, at) => `<dt><a href="c${at}.html">11.${at}. Of walls and of moats</a></dt>`,
		);
		const found = await read(
			`<div><h1>Chapter 11. Walls</h1><div><p><b>Table</b></p><dl>${chapters.join('')}</dl></div><p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p></div>`,
			'https://www.garden.example/docs/current/walls.html',
		);
		expect(found).toContain('11.7. Of walls');
	});
});

describe('an article in a cell of a table that lays its page out', () => {
	it('loses its line for sharing as any other', async () => {
		const found = await read(
			`<form method="post"><input type="hidden" name="__VIEWSTATE"><table><tr><td><h1>Walls</h1>${prose(5)}<p>Artikel teilen</p></td><td><ul><li><a href="/a">Of moats</a></li></ul></td></tr></table></form>`,
		);
		expect(found).not.toContain('Artikel teilen');
		expect(found).toContain(SENTENCE);
	});
});

describe('a first sentence in Chinese', () => {
	it('that says what the text is for is the author’s', async () => {
		const first = '本文为读者讲述一条渡轮在大风停航两天以后，怎样重新出海的故事。';
		const text =
			'<p>渡轮今晨七时离港，船上载有十一名乘客和一箱无人认领的洋葱。到第二个浮标时，风向转北，船长不再讲笑话。</p>';
		expect(
			await read(`<div><h1>渡轮</h1><div><p>${first}</p>${text.repeat(4)}</div></div>`),
		).toContain(first);
	});
});

describe('a consent box that nobody named', () => {
	it('is not the text of a short page', async () => {
		const found = await read(
			`<div class="x1"><h2>Your privacy</h2><p>We and our 212 partners store and access information on a device, and process personal data for personalised ads and content, measurement, audience insights and product development. You can change your choices at any time.</p><button>Accept all</button><button>Reject all</button></div><article><h1>Walls</h1><p>${SENTENCE} Nobody has written to the council about it.</p></article>`,
		);
		expect(found).toContain('river stood so low');
		expect(found).not.toContain('212 partners');
	});

	it('is not an article about such boxes', async () => {
		const found = await read(
			`<div class="x1"><p>Many sites say that we use cookies to make them work. Some offer to accept all, others to manage settings.</p>${prose(3)}<button>Share</button><button>Like</button></div>`,
		);
		expect(found).toContain('Many sites say');
		expect(found).toContain('river stood so low');
	});
});
