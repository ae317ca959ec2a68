import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../base/record';
import type { Attachments } from '../ports';
import type { VaultFolder } from './folder';

/**
 * Files that are no notes, in a plain folder. Where new ones go is the app's own setting (`attachmentFolderPath` of
 * app.json); in a folder that is no vault of the app they stand beside their note.
 */
export async function createAttachments(
	folder: VaultFolder,
	configFolder: string,
): Promise<Attachments> {
	const rule = await readRule(join(configFolder, 'app.json'));
	return {
		list: () => folder.files(),
		pathFor(name, note) {
			const at = folderFor(rule, note);
			const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? [];
			let path = at === '' ? name : `${at}/${name}`;
			for (let number = 1; folder.taken(path); number += 1)
				path = `${at === '' ? '' : `${at}/`}${stem} ${number}${ending}`;
			return Promise.resolve(path);
		},
		create: (path, bytes) => folder.createFile(path, bytes),
		read: (path) => folder.readBytes(path),
		trash: (path) => folder.trash(path),
		embed: (path, note) => `!${folder.linkTo(path, note)}`,
	};
}

/** The folder as the app writes it: `/` for the vault, `./` for beside the note, `./a` below there, or a path. */
function folderFor(rule: string, note: string): string {
	const beside = note.slice(0, Math.max(0, note.lastIndexOf('/')));
	if (rule !== '.' && !rule.startsWith('./')) return clean(rule);
	return clean(`${beside}/${rule.slice(1)}`);
}

function clean(path: string): string {
	const parts = path.split('/').filter((part) => part !== '' && part !== '.');
	return parts.some((part) => part === '..' || part.startsWith('.')) ? '' : parts.join('/');
}

async function readRule(file: string): Promise<string> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch {
		// No settings of the app: a plain folder.
		return './';
	}
	try {
		const stored: unknown = JSON.parse(text);
		const rule = isRecord(stored) ? stored['attachmentFolderPath'] : undefined;
		return typeof rule === 'string' ? rule : '/';
	} catch {
		// Not JSON: the app would start with its defaults.
		return '/';
	}
}
