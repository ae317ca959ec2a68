import { hashText } from '../base/hash';
import type { FeedItem } from '../feed/model';
import { writeFrontMatter, type Property } from './front-matter';
import type { NoteDraft, RenderOptions } from './model';
import { notePath, slugOf } from './path';
import { CHECKLIST, FULL_CONTENT, RELATED, SEED_TEXTS } from './seed-texts';
import { fillTemplate } from './template';
import { markdownValues, sentValues, type NoteValues } from './values';

/**
 * The note for one feed item: where it stands and its bytes. Pure: the same item gives the same note on every device,
 * whenever it is fetched. The seed template unless the person brought one.
 */
export function renderNote(feedName: string, item: FeedItem, options: RenderOptions): NoteDraft {
	const asSent = options.summary === 'as-sent';
	const values = asSent
		? sentValues(feedName, item, options)
		: markdownValues(feedName, item, options);
	const title = slugOf(values.title) === '' ? hashText(item.id) : values.title;
	const path = notePath({
		folder: options.folder ?? 'inbox',
		feedName,
		title,
		...(item.date === undefined ? {} : { date: item.date }),
	});
	const language = options.language ?? 'zh';
	const text =
		options.template === undefined
			? seedNote(values, language)
			: fillTemplate(options.template, values, SEED_TEXTS[language].placeholder);
	return { path, text };
}

/** The properties of the seed, in its order. `flow/` parses them back before anything is written. */
export function seedProperties(values: NoteValues): readonly Property[] {
	return [
		['title', { kind: 'quoted', text: values.title }],
		['source', { kind: 'quoted', text: `${values.feedName} RSS` }],
		['url', { kind: 'quoted', text: values.url }],
		['date', { kind: 'plain', text: values.date }],
		['tags', { kind: 'list', items: values.tags }],
		['status', { kind: 'plain', text: values.status }],
	];
}

function seedNote(values: NoteValues, language: 'zh' | 'en'): string {
	const texts = SEED_TEXTS[language];
	return [
		writeFrontMatter(seedProperties(values)),
		`# ${values.heading}\n`,
		`${values.summary}\n`,
		`## ${FULL_CONTENT}\n`,
		`${values.region ?? texts.placeholder}\n`,
		`## ${CHECKLIST}\n`,
		`${texts.checklist.map((step) => `- [ ] ${step}`).join('\n')}\n`,
		`## ${RELATED}\n`,
		'- \n',
	].join('\n');
}
