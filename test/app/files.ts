/** Files and folders as the app hands them out; `instanceof` must work on them. */
export class TAbstractFile {
	name = '';

	constructor(public path: string) {
		this.name = path.slice(path.lastIndexOf('/') + 1);
	}
}

export class TFolder extends TAbstractFile {}

export class TFile extends TAbstractFile {
	stat = { mtime: 0, ctime: 0, size: 0 };

	get extension(): string {
		return this.name.slice(this.name.lastIndexOf('.') + 1);
	}

	get basename(): string {
		return this.name.replace(/\.[^.]*$/u, '');
	}
}

/** Names the app refuses; as on the strictest platform (app-behaviour.md, "Vault"). */
export function checkName(path: string): void {
	for (const part of path.split('/')) {
		if (/[*"\\<>:|?]/u.test(part))
			throw new Error(
				'File name cannot contain any of the following characters: * " \\ / < > : | ?',
			);
		if (/[. ]$/u.test(part) || part === '')
			throw new Error(`File name cannot end with a dot or a space: ${part}`);
	}
}

export function normalizePath(path: string): string {
	return (
		path
			.replace(/[\\/]+/gu, '/')
			.replace(/^\/+|\/+$/gu, '')
			.replace(/[\u00a0\u202f]/gu, ' ')
			.normalize('NFC') || '/'
	);
}
