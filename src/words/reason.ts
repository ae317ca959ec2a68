import type { Reason } from '../links/model';
import type { TemplateLanguage } from '../note/model';

const SEPARATOR: Readonly<Record<TemplateLanguage, string>> = { zh: '、', en: ', ' };

/**
 * The words after the dash of an accepted link: why these two notes belong together, told from the note with the line or from
 * the other one. In the template's language, since they stand in the note. On one line, and inert: what the article said is
 * shown, not run.
 */
export function reasonWords(
	reasons: readonly Reason[],
	language: TemplateLanguage,
	told: 'from-here' | 'from-there' = 'from-here',
): string {
	const [first] = reasons;
	if (!first) return '';
	const words = first.words.slice(0, 4).map(inert).join(SEPARATOR[language]);
	const back = told === 'from-there';
	switch (first.kind) {
		case 'address':
			if (language === 'zh') return `${back ? '其正文链接了' : '文中链接了它的页面'} ${words}`;
			return `${back ? 'its text links' : 'the text links its page'} ${words}`;
		case 'mention':
			if (language === 'zh') return `${back ? '其正文提到' : '文中提到'}“${words}”`;
			return `${back ? 'its text mentions' : 'the text mentions'} “${words}”`;
		case 'content':
			return language === 'zh' ? `共同的词：${words}` : `shared words: ${words}`;
		case 'tags':
			return language === 'zh' ? `共同的标签：${words}` : `shared tags: ${words}`;
		case 'neighbour':
			return language === 'zh' ? `相近的笔记也链接它：${words}` : `both linked with ${words}`;
	}
}

function inert(text: string): string {
	const line = text.replace(/\s+/gu, ' ').trim();
	return /^https?:\/\//iu.test(line) ? line : line.replace(/[[\]`*_#$%=<>|~^\\{}]/gu, '');
}
