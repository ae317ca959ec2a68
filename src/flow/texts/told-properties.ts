import { isRecord, type UnknownRecord } from '../../base/record';
import { factsOfMarkdown } from '../../article/guard';
import { splitFrontMatter } from '../../note/properties/front-matter';
import { withoutPartialLine } from '../../note/partial-text';
import { fillTextProperties } from '../../note/properties/text-properties';
import type { World } from '../../ports';
import { readingMinutes } from '../../queue/reading';
import type { Settings } from '../../settings/model';
import type { FetchedText } from './fetch-article';

/** What a fetched text tells of itself, for the properties of its note. */
export type Told = Pick<FetchedText, 'byline' | 'published' | 'language' | 'image' | 'discussion'>;

/** The words of a text as they are counted everywhere, so that a later fetch knows our number again. */
export function wordsIn(markdown: string): number {
	return factsOfMarkdown(withoutPartialLine(markdown)).words;
}

/**
 * A note with the properties of its text filled in: `words` of the text that stands there now. A number of one of the
 * `earlier` texts counts as ours.
 */
export function withTextProperties(
	{ world, settings }: { readonly world: World; readonly settings: Settings },
	text: string,
	told: Told & { readonly words: number },
	earlier: readonly (string | undefined)[],
): string {
	const found = propertiesOf(world, text);
	if (!found) return text;
	const { byline, published, language, image, discussion, words } = told;
	const counted = earlier.flatMap((each) => (each === undefined ? [] : [wordsIn(each)]));
	return fillTextProperties(text, found, {
		next: {
			...{ words, minutes: readingMinutes(words), author: byline },
			...{ published, language, image, discussion },
		},
		old: counted.map((each) => ({ words: each, minutes: readingMinutes(each) })),
		names: settings.properties,
	});
}

/** The properties of a note's text; `undefined` where it has none that can be read. */
export function propertiesOf(world: World, text: string): UnknownRecord | undefined {
	const yaml = splitFrontMatter(text)?.yaml;
	if (yaml === undefined) return undefined;
	try {
		const value = world.parseYaml(yaml);
		return isRecord(value) ? value : undefined;
	} catch {
		// What does not parse is not touched; the text itself was written all the same.
		return undefined;
	}
}
