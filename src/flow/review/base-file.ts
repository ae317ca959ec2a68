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
	return [
		'filters:',
		'  and:',
		`    - ${quote('file.ext == "md"')}`,
		...(scope === '' ? [] : [`    - ${quote(`file.inFolder(${JSON.stringify(scope)})`)}`]),
		'views:',
		...table('To review', {
			filters: [
				'      and:',
				`        - ${is(status.pending)}`,
				'        - or:',
				`            - ${quote(`!${snoozed}`)}`,
				`            - ${quote(`date(${snoozed}) <= today()`)}`,
			],
			groupBy: name(properties['source'] || 'source'),
			columns,
			sort: date,
		}),
		...table('Snoozed', {
			filters: [
				'      and:',
				`        - ${is(status.pending)}`,
				`        - ${quote(`date(${snoozed}) > today()`)}`,
			],
			columns: [...columns, name(review.properties.snoozed)],
		}),
		...table('Decided', {
			filters: [
				'      or:',
				...[status.analysed, status.permanent, status.archived].map(
					(state) => `        - ${is(state)}`,
				),
			],
			groupBy: name(status.property),
			columns: [...columns, name(review.properties.decided)],
			sort: name(review.properties.decided),
		}),
		'',
	].join('\n');
}

/** A view of the base: its filters as lines, properties by their full names. Newest first where it is sorted. */
interface Table {
	readonly filters: readonly string[];
	readonly groupBy?: string;
	readonly columns: readonly string[];
	readonly sort?: string;
}

function table(title: string, { filters, groupBy, columns, sort }: Table): readonly string[] {
	return [
		'  - type: table',
		`    name: "${title}"`,
		'    filters:',
		...filters,
		...(groupBy === undefined
			? []
			: ['    groupBy:', `      property: ${quote(groupBy)}`, '      direction: ASC']),
		'    order:',
		...columns.map((column) => `      - ${quote(column)}`),
		...(sort === undefined
			? []
			: ['    sort:', `      - property: ${quote(sort)}`, '        direction: DESC']),
	];
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
