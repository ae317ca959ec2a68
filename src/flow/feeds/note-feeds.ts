import type { Settings } from '../../settings/model';

type Properties = Readonly<Record<string, unknown>> | undefined;

/** A property of the built-in template under the name the person gave it; older notes have it under its own. */
export function templateProperty(
	{ properties: names }: Pick<Settings, 'properties'>,
	name: 'title' | 'source',
	properties: Properties,
): unknown {
	const given = names[name] ?? '';
	return (given === '' ? undefined : properties?.[given]) ?? properties?.[name];
}

/** The feeds that a note names, the one that made it first. */
export function feedsOf(
	settings: Pick<Settings, 'properties'>,
	properties: Properties,
): readonly string[] {
	const named = [templateProperty(settings, 'source', properties), properties?.['sources']];
	return named
		.flat()
		.filter((each): each is string => typeof each === 'string')
		.map((each) => each.replace(/ RSS$/u, ''));
}
