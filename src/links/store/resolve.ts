import { addTo, removeFrom } from '../read/note-record';

/** Names of notes kept by a number in front (`202011042011 A thought`) are linked by the number alone. */
const ZETTEL_ID = /^(\d{8,14})(?:[ _-]|$)/u;

/**
 * Notes by path and by name; links resolved as the app does. A path keeps its number for ever, so that links to a note that
 * comes back still count.
 */
export class Paths {
	readonly paths: string[] = [];
	/** By number: the path as compared. */
	private readonly keys: string[] = [];
	private readonly byPath = new Map<string, number>();
	private readonly byName = new Map<string, number[]>();
	private readonly folderNumbers = new Map<string, number>();
	/** By note: the number of its folder. By folder: how many paths lie in it. */
	private readonly folders: number[] = [];
	private readonly folderSizes: number[] = [];

	/** The number of a path, made when it is new. */
	enter(path: string): number {
		return this.find(path) ?? this.append(path);
	}

	/** Another number for a path; for the empty one, that of a note that is forgotten. */
	append(path: string): number {
		const note = this.paths.length;
		this.take(note, path);
		return note;
	}

	/** A note's path as paths are compared. */
	keyOf(note: number): string {
		return this.keys[note] ?? '';
	}

	/** Letter case counts: on some systems two notes differ by it alone. */
	find(path: string): number | undefined {
		const key = pathKey(path);
		const first = this.byPath.get(key);
		if (first === undefined || this.paths[first] === path) return first;
		const exact = withoutEnding(path);
		return this.named(lastPart(key)).find(
			(note) => withoutEnding(this.paths[note] ?? '') === exact,
		);
	}

	/** Notes that a link may call by this name. */
	named(name: string): readonly number[] {
		return this.byName.get(name) ?? [];
	}

	/** Gives a note another path; what stood under that path before is forgotten. */
	rename(note: number, to: string): void {
		const standing = this.find(to);
		for (const each of [note, standing]) if (each !== undefined) this.leave(each);
		this.take(note, to);
	}

	private take(note: number, path: string): void {
		const key = pathKey(path);
		this.paths[note] = path;
		this.keys[note] = key;
		this.moveInto(note, key);
		if (path === '') return;
		if (!this.byPath.has(key)) this.byPath.set(key, note);
		for (const name of namesOf(key)) addTo(this.byName, name, note);
	}

	private leave(note: number): void {
		const key = this.keyOf(note);
		for (const name of namesOf(key)) removeFrom(this.byName, name, note);
		if (this.byPath.get(key) === note) {
			const other = this.named(lastPart(key)).find((each) => this.keyOf(each) === key);
			if (other === undefined) this.byPath.delete(key);
			else this.byPath.set(key, other);
		}
		this.paths[note] = '';
		this.keys[note] = '';
	}

	/**
	 * The note that a link in `from` leads to, of those `isThere` knows: the exact path, the path from the note's folder, a
	 * folder's index, then the notes of that name, the nearest first, then the shortest path.
	 */
	resolve(from: number, target: string, isThere: (note: number) => boolean): number | undefined {
		const text = decoded(target).trim();
		if (text === '') return undefined;
		const key = pathKey(text);
		const slash = key.lastIndexOf('/');
		const same = this.byName.get(lastPart(key));
		const named = same !== undefined;
		const indexed = this.byName.has('index');
		// Most links name a note that shares its name with none.
		const only = slash < 0 && !indexed && same?.length === 1 ? same[0] : undefined;
		if (only !== undefined && isThere(only)) return only;
		// Most links that lead nowhere end here, before any path is built.
		if (!named && !indexed) return undefined;
		const folder = this.folderOf(from);
		const exact = join('', key);
		const near = folder === '' ? exact : join(folder, key);
		const found = this.there(exact, isThere) ?? this.there(near, isThere);
		if (found !== undefined) return found;
		const index = indexed
			? (this.there(`${exact}/index`, isThere) ?? this.there(`${near}/index`, isThere))
			: undefined;
		if (index !== undefined || !named) return index;
		return this.byLastPart(folder, join('', key.replace(/^(?:\.\.?\/)+/u, '')), isThere);
	}

	/** The folder of a note, as paths are compared. */
	folderOf(note: number): string {
		const key = this.keyOf(note);
		return key.slice(0, Math.max(0, key.lastIndexOf('/')));
	}

	/** The folder of a note as a number, and how many notes it holds or held. */
	folderNumberOf(note: number): number {
		return this.folders[note] ?? -1;
	}

	folderSize(folder: number): number {
		return this.folderSizes[folder] ?? 0;
	}

	private moveInto(note: number, key: string): void {
		const before = this.folders[note];
		if (before !== undefined) this.folderSizes[before] = (this.folderSizes[before] ?? 1) - 1;
		const name = key.slice(0, Math.max(0, key.lastIndexOf('/')));
		const folder = this.folderNumbers.get(name) ?? this.folderNumbers.size;
		this.folderNumbers.set(name, folder);
		this.folders[note] = folder;
		this.folderSizes[folder] = (this.folderSizes[folder] ?? 0) + 1;
	}

	private there(key: string, isThere: (note: number) => boolean): number | undefined {
		const note = this.byPath.get(key);
		return note !== undefined && isThere(note) ? note : undefined;
	}

	private byLastPart(
		folder: string,
		key: string,
		isThere: (note: number) => boolean,
	): number | undefined {
		let best: number | undefined;
		const near = folder === '' ? '' : `${folder}/`;
		const isId = ZETTEL_ID.test(key);
		for (const note of this.named(lastPart(key))) {
			const own = this.keyOf(note);
			const fits = isId || own === key || own.endsWith(`/${key}`);
			if (!fits || !isThere(note)) continue;
			if (best === undefined) best = note;
			else {
				if (isNearer(own, this.keyOf(best), near)) best = note;
			}
		}
		return best;
	}
}

function isNearer(path: string, than: string, folder: string): boolean {
	const [here, there] = [path.startsWith(folder), than.startsWith(folder)];
	if (here !== there) return here;
	return path.length < than.length || (path.length === than.length && path < than);
}

/** What a link may call a note: the last part of its path, and the number in front of that. */
export function namesOf(key: string): readonly string[] {
	const name = lastPart(key);
	const id = ZETTEL_ID.exec(name)?.[1];
	return id === undefined || id === name ? [name] : [name, id];
}

export function lastPart(key: string): string {
	return key.slice(key.lastIndexOf('/') + 1);
}

/** A path as paths are compared: no `.md`, no case, composed. */
export function pathKey(path: string): string {
	return withoutEnding(path.toLowerCase());
}

function withoutEnding(path: string): string {
	const bare = path.endsWith('.md') ? path.slice(0, -3) : path;
	return IS_ASCII.test(bare) ? bare : bare.normalize('NFC');
}

const IS_ASCII = /^[\u0000-\u007f]*$/u;

function join(folder: string, target: string): string {
	if (!/\/\/|(?:^|\/)\.\.?(?:\/|$)|^\/|\/$/u.test(target)) {
		return folder === '' ? target : `${folder}/${target}`;
	}
	const parts = target.startsWith('/') || folder === '' ? [] : folder.split('/');
	for (const part of target.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}

function decoded(text: string): string {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the name holds it.
		return text;
	}
}
