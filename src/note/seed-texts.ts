import type { TemplateLanguage } from './model';

/** The fixed texts of the built-in template. The Chinese ones are the seed's, to the byte. */
export interface SeedTexts {
	readonly placeholder: string;
	readonly checklist: readonly string[];
}

export const SEED_TEXTS: Readonly<Record<TemplateLanguage, SeedTexts>> = {
	zh: {
		placeholder: '⚠️ 内容抓取延迟到分析阶段。使用 web_fetch(url) 或 Jina AI 补充。',
		checklist: [
			'阅读全文并提取关键观点',
			'与现有 ZK 笔记建立链接',
			'确定是否转为永久笔记',
			'添加适当的标签和元数据',
			'更新摘要',
		],
	},
	en: {
		placeholder:
			'⚠️ The full text is fetched when you analyse this note. Run “Fetch full content” to add it.',
		checklist: [
			'Read the full text and take out its key points',
			'Link it to existing notes',
			'Decide whether it becomes a permanent note',
			'Add fitting tags and metadata',
			'Update the summary',
		],
	},
};

/** The seed's sentence for an item without a description, in both languages. */
export const NO_DESCRIPTION = 'No description available.';

export const FULL_CONTENT = 'Full Content';
export const CHECKLIST = 'Analysis Checklist';
export const RELATED = 'Related';

/** Lines of ours that are no one's text: never counted as an article's. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
	Object.values(SEED_TEXTS).map((texts) => texts.placeholder),
);

/** Whether headings are those of our built-in template. */
export function hasFamilyHeadings(headings: readonly string[]): boolean {
	return [FULL_CONTENT, CHECKLIST, RELATED].every((name) => headings.includes(name));
}
