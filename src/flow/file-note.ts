import { cleanFolder } from '../note/path';
import type { Decision } from '../queue/model';
import type { Settings } from '../settings/model';

/** The folder a decision moves a note to; empty: it stays where it is. */
export function filingFolder(settings: Settings, decision: Decision): string {
	return cleanFolder(settings.review.filing[decision]);
}

/** Where a note stands once it is filed. A note anywhere in that folder stays where the person put it. */
export function filedPath(path: string, folder: string): string {
	if (folder === '' || path.startsWith(`${folder}/`)) return path;
	return `${folder}/${path.slice(path.lastIndexOf('/') + 1)}`;
}
