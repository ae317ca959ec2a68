import { normalizePath, type App } from 'obsidian';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import type { Attachments } from '../../ports';
import type { VaultNotes } from './notes';

/** Files of the vault that are no notes, placed by the person's rules for attachments. */
export function createAttachments(app: App, notes: VaultNotes): Attachments {
	return {
		list: () =>
			app.vault
				.getFiles()
				.filter((file) => file.extension !== 'md')
				.map((file) => file.path),
		pathFor: (name, note) => app.fileManager.getAvailablePathForAttachment(name, note),
		async create(path, bytes): Promise<Result<void>> {
			const clean = normalizePath(path);
			if (notes.taken(clean)) return fail(problem('note-exists', path));
			try {
				await notes.makeFolders(clean);
				await app.vault.createBinary(clean, bytes.slice().buffer);
				notes.learn(clean);
				return ok(undefined);
			} catch (cause) {
				const message = cause instanceof Error ? cause.message : String(cause);
				return fail(problem('vault-write', path, message, cause));
			}
		},
		async read(path) {
			const file = app.vault.getFileByPath(path);
			if (!file) return fail(problem('note-missing', path));
			try {
				return ok(new Uint8Array(await app.vault.readBinary(file)));
			} catch (cause) {
				return fail(problem('note-missing', path, undefined, cause));
			}
		},
		trash: (path) => notes.trash(path),
		embed(path, note) {
			// The app writes files that are no notes as embeds already (obsidian-api#154).
			return `!${notes.linkTo(path, note).replace(/^!/u, '')}`;
		},
	};
}
