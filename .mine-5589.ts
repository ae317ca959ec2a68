import { extractArticle } from '/tmp/w/pages6/src/article/extract';
import { toMarkdown } from '/tmp/w/pages6/src/article/markdown';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
export async function extract(html: string, url: string) { const a = await extractArticle(html, { url }, parse); return (a as any).value ?? a; }
export function convert(html: string, url: string) { return toMarkdown(html, { url }, parse); }
