import type { Notes } from '../../ports';
import { cleanFolder, withSuffix } from '../../note/path';
import type { Decision } from '../../queue/model';
import type { Settings } from '../../settings/model';

/** The folder a decision moves a note to; empty: it stays where it is. */
export function filingFolder(settings: Settings, decision: Decision): string {
	return cleanFolder(settings.review.filing[decision]);
}

/** The same, beside a note that has its name there already. */
export function freeFiledPath(notes: Pick<Notes, 'taken'>, path: string, folder: string): string {
	const wanted = filedPath(path, folder);
	return wanted !== path && notes.taken(wanted) ? withSuffix(wanted, path) : wanted;
}

/** Where a note stands once it is filed. A note anywhere in that folder stays where the person put it. */
export function filedPath(path: string, folder: string): string {
	if (folder === '' || path.startsWith(`${folder}/`)) return path;
	return `${folder}/${path.slice(path.lastIndexOf('/') + 1)}`;
}
