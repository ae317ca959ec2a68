import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { quote } from '../../note/properties/front-matter';
import { cleanFolder } from '../../note/path';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { record } from '../undo/recorder';

const NAME = 'Review queue';

/**
 * The queue as a base of the app's core plugin: pending notes grouped by source, those awake alone, and what was decided.
 * Syntax: help.obsidian.md/bases/syntax.
 */
export function reviewBase(settings: Settings): string {
	const { status, review, properties } = settings;
	const name = (property: string): string => `note.${property}`;
	// What is no plain word is asked for in brackets.
	const value = (property: string): string => `note[${JSON.stringify(property)}]`;
	const is = (state: string): string =>
		quote(`${value(status.property)} == ${JSON.stringify(state)}`);
	const snoozed = value(review.properties.snoozed);
	const scope = cleanFolder(review.scope);
	const date = name(properties['date'] || 'date');
	const columns = [
		'file.name',
		...[properties['source'] || 'source', properties['date'] || 'date'].map(name),
		...[review.properties.priority, 'tags'].map(name),
	];
	const list = (items: readonly string[]): readonly string[] =>
		items.map((item) => `      - ${quote(item)}`);
	return [
		'filters:',
		'  and:',
		`    - ${quote('file.ext == "md"')}`,
		...(scope === '' ? [] : [`    - ${quote(`file.inFolder(${JSON.stringify(scope)})`)}`]),
		'views:',
		'  - type: table',
		'    name: "To review"',
		'    filters:',
		'      and:',
		`        - ${is(status.pending)}`,
		'        - or:',
		`            - ${quote(`!${snoozed}`)}`,
		`            - ${quote(`date(${snoozed}) <= today()`)}`,
		'    groupBy:',
		`      property: ${quote(name(properties['source'] || 'source'))}`,
		'      direction: ASC',
		'    order:',
		...list(columns),
		...sortedBy(date),
		'  - type: table',
		'    name: "Snoozed"',
		'    filters:',
		'      and:',
		`        - ${is(status.pending)}`,
		`        - ${quote(`date(${snoozed}) > today()`)}`,
		'    order:',
		...list([...columns, name(review.properties.snoozed)]),
		'  - type: table',
		'    name: "Decided"',
		'    filters:',
		'      or:',
		...[status.analysed, status.permanent, status.archived].map(
			(state) => `        - ${is(state)}`,
		),
		'    groupBy:',
		`      property: ${quote(name(status.property))}`,
		'      direction: ASC',
		'    order:',
		...list([...columns, name(review.properties.decided)]),
		...sortedBy(name(review.properties.decided)),
		'',
	].join('\n');
}

function sortedBy(property: string): readonly string[] {
	return ['    sort:', `      - property: ${quote(property)}`, '        direction: DESC'];
}

/** Creates the base at the vault's root, under the first name that is free; its path. One action. */
export async function createBaseFile(world: World, settings: Settings): Promise<Result<string>> {
	const text = reviewBase(settings);
	try {
		world.parseYaml(text);
	} catch (cause) {
		// A property's name that no YAML can hold.
		return fail(problem('bad-settings', 'data.json', 'names of properties', cause));
	}
	let path = `${NAME}.base`;
	for (let number = 2; world.notes.taken(path); number += 1) path = `${NAME} ${number}.base`;
	const made = await record(world, { kind: 'make', subject: path }, (recorder) =>
		recorder.create(path, text, 'base of the queue'),
	);
	return made.ok ? ok(path) : made;
}
