import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** A new folder for one test, with these files in it. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'zettelfeed-test-'));
	writeFiles(folder, files);
	return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

/** Every file below a folder with its text, hidden folders too. */
export function readFiles(folder: string): Map<string, string> {
	const found = new Map<string, string>();
	const walk = (at: string): void => {
		for (const name of readdirSync(at).sort()) {
			const full = join(at, name);
			if (statSync(full).isDirectory()) walk(full);
			else found.set(relative(folder, full), readFileSync(full, 'utf8'));
		}
	};
	walk(folder);
	return found;
}

/** The notes of a vault: its Markdown files outside hidden folders. */
export function readNotes(folder: string): Map<string, string> {
	return new Map(
		[...readFiles(folder)].filter(([path]) => path.endsWith('.md') && !path.startsWith('.')),
	);
}
