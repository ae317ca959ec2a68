import { item, rss, type Case } from './corpus';

const many = (text: string, times: number): string => text.repeat(times);

/** Each must end within half a second; `npm run bench` says how long they take. */
export const HOSTILE: readonly Case[] = [
	{
		name: 'an entity bomb',
		sent: `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${many('&a;', 10)}"><!ENTITY c "${many('&b;', 10)}"><!ENTITY d "${many('&c;', 10)}">]>${item(`<title>${many('&d;', 1000)}</title>`)}`,
		count: 1,
	},
	{
		name: 'an entity of a file',
		sent: `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${item('<title>&x;</title>')}`,
		item: { title: '&x;' },
	},
	{
		name: 'a hundred thousand levels',
		sent: item(`<title>a</title><description>${many('<div>', 100_000)}</description>`),
		item: { title: 'a' },
	},
	{
		name: 'a text of ten megabytes',
		sent: item(`<title>a</title><description>${many('moss ', 2_000_000)}</description>`),
		item: { title: 'a' },
	},
	{
		name: 'sixty thousand half tags',
		sent: item(`<title>a</title><description>${many('x&lt;p ', 60_000)}</description>`),
		item: { title: 'a' },
	},
	{
		name: 'forty thousand half links',
		sent: item(
			`<title>a</title><description><![CDATA[${many('<a href="', 40_000)}]]></description>`,
		),
		item: { title: 'a' },
	},
	{
		name: 'fifty thousand unclosed sections',
		sent: item(`<title>a</title><description>${many('<![CDATA[', 50_000)}`),
		item: { title: 'a' },
	},
	{
		name: 'two hundred thousand opening signs',
		sent: item(`<title>a</title><description>${many('<', 200_000)}</description>`),
		item: { title: 'a' },
	},
	{
		name: 'elements named after the prototype',
		sent: item(
			'<title>a</title><__proto__>x</__proto__><constructor>y</constructor><toString>z</toString>',
		),
		item: { title: 'a' },
	},
	{
		name: 'a date of half a megabyte',
		sent: item(`<title>a</title><pubDate>${many('1', 500_000)}</pubDate>`),
		absent: ['date'],
	},
	{
		name: 'twenty thousand items',
		sent: rss(many('<item><title>a</title><guid isPermaLink="false">x</guid></item>', 20_000)),
		count: 20_000,
	},
	{
		name: 'a title of a megabyte',
		sent: item(`<title>${many('&amp;', 200_000)}</title>`),
		count: 1,
	},
	{
		name: 'ten thousand attributes',
		sent: item(`<title ${many('a="b" ', 10_000)}>a</title>`),
		item: { title: 'a' },
	},
];
