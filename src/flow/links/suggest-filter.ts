import type { Suggestion } from '../../links/model';
import type { NoteFacts, World } from '../../ports';
import type { Settings } from '../../settings/model';
import { textList } from './indexed-note';
import type { Verdicts } from './rejections';

/**
 * What is never offered: what is linked already, in either direction, by the app's own resolution; the note itself;
 * templates; excluded folders and files; ignored names; pairs the person rejected.
 */
export function createFilter(
	world: World,
	settings: Settings,
	about: { readonly path: string; readonly verdicts: Verdicts },
): (suggestion: Suggestion) => Suggestion | undefined {
	const linked = new Set(world.notes.facts(about.path)?.links ?? []);
	const ignored = new Set(settings.links.ignoredNames.map(fold));
	return (suggestion) => {
		const facts = world.notes.facts(suggestion.path);
		if (!facts || suggestion.path === about.path) return undefined;
		if (linked.has(suggestion.path) || facts.links.includes(about.path)) return undefined;
		if (
			isExcluded(world, facts, settings) ||
			about.verdicts.isRejected(about.path, suggestion.path)
		)
			return undefined;
		if (namesOf(facts).some((name) => ignored.has(fold(name)))) return undefined;
		const reasons = suggestion.reasons.filter(
			({ kind, words }) => kind !== 'mention' || !words.some((word) => ignored.has(fold(word))),
		);
		return reasons.length === 0 ? undefined : { ...suggestion, reasons };
	};
}

/** Whether a note is a template, or stands where notes are never suggested and none is linked by itself. */
export function isExcluded(world: World, facts: NoteFacts, settings: Settings): boolean {
	const path = facts.path.replace(/\.md$/iu, '');
	const templates = [
		settings.templatePath,
		...settings.feeds.map((feed) => feed.templatePath ?? ''),
		...settings.groups.map((group) => group.templatePath),
	];
	return (
		world.notes.isLeftOut(facts.path) ||
		templates.some((each) => each !== '' && each.replace(/\.md$/iu, '') === path) ||
		settings.excludedFolders.some((folder) =>
			facts.path.startsWith(`${folder.replace(/\/+$/u, '')}/`),
		)
	);
}

function namesOf(facts: NoteFacts): readonly string[] {
	return [facts.name, ...textList(facts.frontmatter?.['title'])];
}

function fold(name: string): string {
	return name.normalize('NFKC').trim().toLowerCase();
}
