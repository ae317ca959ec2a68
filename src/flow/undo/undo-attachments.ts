import { hashBytes } from '../../base/hash-bytes';
import type { Action, World } from '../../ports';

/**
 * Moves the files an action made to the person's trash, after its texts are as they were: where the file is still what we
 * made and no note shows it. Any other stays; nothing is lost either way.
 */
export async function trashAttachments(world: World, action: Action): Promise<void> {
	const made = action.changes.filter((change) => change.file !== undefined);
	if (made.length === 0) return;
	const linked = await linkedFiles(world, action);
	for (const { path, file } of made) {
		if (linked.has(path)) continue;
		const now = await world.attachments.read(path);
		if (!now.ok || now.value.length !== file?.bytes) continue;
		const hash = await hashBytes(now.value, () => world.clock.breathe());
		if (hash === file.hash) await world.attachments.trash(path);
	}
}

/** Every file that some note links. Of the action's own notes the text counts: what the app knows of them may be a moment old. */
async function linkedFiles(world: World, action: Action): Promise<ReadonlySet<string>> {
	const linked = new Set<string>();
	const own = new Set(action.changes.flatMap((change) => (change.file ? [] : change.path)));
	for (const path of world.notes.list()) {
		if (!own.has(path)) for (const link of world.notes.facts(path)?.links ?? []) linked.add(link);
		await world.clock.breathe();
	}
	for (const path of own) {
		const read = await world.notes.read(path);
		for (const { path: file, file: mark } of action.changes)
			if (mark && read.ok && shows(read.value, file)) linked.add(file);
	}
	return linked;
}

/** Whether a text names a file in any way: written as it is, or encoded as in an address. */
function shows(text: string, path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return text.includes(name) || text.includes(encodeURIComponent(name));
}
