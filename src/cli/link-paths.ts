/** Finds the note or other file a link's text points at, as the app does: the exact path, then beside the asking note, then the shortest path. */
export class LinkPaths {
	private readonly byName = new Map<string, string[]>();
	private readonly byPath = new Map<string, string>();

	add(path: string): void {
		const name = nameOf(path);
		this.byPath.set(path.toLowerCase(), path);
		const paths = this.byName.get(name) ?? [];
		if (!paths.includes(path)) paths.push(path);
		this.byName.set(name, paths);
	}

	remove(path: string): void {
		this.byPath.delete(path.toLowerCase());
		const paths = this.byName.get(nameOf(path));
		if (paths) paths.splice(paths.indexOf(path), 1);
	}

	resolve(link: string, from: string): string | undefined {
		const bare = link.split('#')[0]?.trim().normalize('NFC') ?? '';
		if (bare === '') return link.startsWith('#') ? from : undefined;
		const isNote = /\.md$/iu.test(bare);
		// A name with a dot may be a note's or a file's of its own kind; the note goes before.
		return this.find(isNote ? bare : `${bare}.md`, from) ?? this.find(bare, from);
	}

	private find(path: string, from: string): string | undefined {
		const target = path.toLowerCase();
		const exact = this.byPath.get(target.replace(/^\/+/u, ''));
		if (exact !== undefined) return exact;
		const folder = from.slice(0, from.lastIndexOf('/') + 1).toLowerCase();
		const relative = this.byPath.get(join(folder, target));
		if (relative !== undefined) return relative;
		const candidates = (this.byName.get(nameOf(target)) ?? []).filter(
			(path) =>
				path.toLowerCase().endsWith(`/${target.replace(/^(?:\.{1,2}\/)+/u, '')}`) ||
				path.toLowerCase() === target,
		);
		return [...candidates].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
	}

	/** How a link to a note is written: its bare name where that is enough. */
	shortest(target: string, from: string): string {
		const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/iu, '');
		return this.resolve(name, from) === target ? name : target.replace(/\.md$/iu, '');
	}
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

function join(folder: string, target: string): string {
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of target.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}
