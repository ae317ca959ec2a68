import type { Reason } from '../links/model';
import type { TemplateLanguage } from '../note/model';

const SEPARATOR: Readonly<Record<TemplateLanguage, string>> = { zh: '、', en: ', ' };

/**
 * The words after the dash of an accepted link: why these two notes belong together. In the template's language, since they
 * stand in the note. On one line, and inert: what the article said is shown, not run.
 */
export function reasonWords(reasons: readonly Reason[], language: TemplateLanguage): string {
	const [first] = reasons;
	if (!first) return '';
	const words = first.words.slice(0, 4).map(inert).join(SEPARATOR[language]);
	switch (first.kind) {
		case 'address':
			return language === 'zh' ? `文中链接了它的页面 ${words}` : `the text links its page ${words}`;
		case 'mention':
			return language === 'zh' ? `文中提到“${words}”` : `the text mentions “${words}”`;
		case 'content':
			return language === 'zh' ? `共同的词：${words}` : `shared words: ${words}`;
		case 'tags':
			return language === 'zh' ? `共同的标签：${words}` : `shared tags: ${words}`;
		case 'neighbour':
			return language === 'zh' ? `相近的笔记也链接它：${words}` : `both tied to ${words}`;
		default:
			return never(first.kind);
	}
}

function inert(text: string): string {
	const line = text.replace(/\s+/gu, ' ').trim();
	return /^https?:\/\//iu.test(line) ? line : line.replace(/[[\]`*_#$%=<>|~^\\{}]/gu, '');
}

function never(kind: never): string {
	throw new Error(`unknown reason ${String(kind)}`);
}
