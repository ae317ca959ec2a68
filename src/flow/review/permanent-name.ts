import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { cleanFolder, safeName } from '../../note/path';
import { freeTimestampId, nextSequenceId, sequenceIdOf } from '../../note/permanent/zettel-id';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';

export interface PermanentName {
	readonly path: string;
	/** Empty where the naming has none. */
	readonly id: string;
}

/** The note that is to be added to, or the name of a new one. Problem: `note-missing`. */
export function permanentTarget(
	world: Pick<World, 'notes' | 'clock'>,
	settings: Settings,
	title: string,
	{ into, parentId }: { readonly into?: string; readonly parentId?: string },
): Result<PermanentName> {
	if (into === undefined) return ok(permanentName(world, settings, title, parentId));
	return world.notes.facts(into) ? ok({ path: into, id: '' }) : fail(problem('note-missing', into));
}

/** A name for a new permanent note by the chosen scheme, free in the vault. */
function permanentName(
	world: Pick<World, 'notes' | 'clock'>,
	settings: Settings,
	title: string,
	parentId = '',
): PermanentName {
	const { folder, naming } = settings.review.permanent;
	const inner = cleanFolder(folder);
	const at = (name: string): string => (inner === '' ? `${name}.md` : `${inner}/${name}.md`);
	const words = safeName(title) || 'Untitled';
	if (naming === 'title') return { path: freePath(world, at(words)), id: '' };
	const names = namesIn(world, inner);
	const isSequence = naming === 'sequence' || naming === 'sequence-title';
	const taken = new Set(names.flatMap((name) => sequenceIdOf(name) ?? []));
	const id = isSequence
		? nextSequenceId(parentId, taken)
		: freeTimestampId(world.clock.now(), (each) => names.some((name) => name.startsWith(each)));
	const hasTitle = naming === 'timestamp-title' || naming === 'sequence-title';
	return { path: freePath(world, at(hasTitle ? `${id} ${words}` : id)), id };
}

function namesIn(world: Pick<World, 'notes'>, folder: string): readonly string[] {
	const prefix = folder === '' ? '' : `${folder}/`;
	return world.notes
		.list()
		.filter((path) => path.startsWith(prefix))
		.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, ''));
}

/** The path, or the same with the first number that is free. */
function freePath(world: Pick<World, 'notes'>, path: string): string {
	for (let number = 1; ; number += 1) {
		const numbered = number === 1 ? path : path.replace(/\.md$/u, ` ${number}.md`);
		if (!world.notes.taken(numbered)) return numbered;
	}
}
