/** Where links lead: notes by path and by name, links resolved as the app does, the link graph both ways. */
export interface Graph {
	readonly byPath: Map<string, number>;
	readonly byName: Map<string, Set<number>>;
	readonly paths: string[];
	readonly out: Set<number>[];
	readonly into: Set<number>[];
}

export function createGraph(): Graph {
	return { byPath: new Map(), byName: new Map(), paths: [], out: [], into: [] };
}

/** The last part of a path or link target, without `.md`, as names are compared. */
export function nameKey(target: string): string {
	const last = target.slice(target.lastIndexOf('/') + 1);
	return last.replace(/\.md$/iu, '').normalize('NFC').toLowerCase();
}

/** Takes a path in; its number stays the same for ever, so that links to a note that comes back still count. */
export function enter(graph: Graph, path: string, number: number | undefined): number {
	const id = number ?? graph.paths.length;
	if (number === undefined) {
		graph.paths.push(path);
		graph.out.push(new Set());
		graph.into.push(new Set());
	}
	graph.byPath.set(pathKey(path), id);
	const name = nameKey(path);
	const same = graph.byName.get(name);
	if (same) same.add(id);
	else graph.byName.set(name, new Set([id]));
	return id;
}

export function leave(graph: Graph, id: number): void {
	const path = graph.paths[id] ?? '';
	graph.byPath.delete(pathKey(path));
	graph.byName.get(nameKey(path))?.delete(id);
}

/** Sets the links of a note anew. */
export function setLinks(graph: Graph, from: number, targets: ReadonlySet<number>): void {
	for (const target of graph.out[from] ?? []) graph.into[target]?.delete(from);
	graph.out[from] = new Set(targets);
	for (const target of targets) graph.into[target]?.add(from);
}

/** The note that a link in the note `from` leads to: the exact path, the same folder, then the shortest path. */
export function resolveLink(graph: Graph, from: string, target: string): number | undefined {
	const text = decoded(target).replace(/#.*$/u, '').trim();
	if (text === '' || /^[a-z][a-z0-9+.-]*:/iu.test(text)) return undefined;
	const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : '';
	const near = graph.byPath.get(pathKey(join(folder, text)));
	if (near !== undefined) return near;
	const exact = graph.byPath.get(pathKey(join('', text)));
	if (exact !== undefined) return exact;
	const tail = `/${pathKey(join('', text.replace(/^(?:\.\.?\/)+/u, '')))}`;
	let best: number | undefined;
	for (const id of graph.byName.get(nameKey(text)) ?? []) {
		if (!`/${pathKey(graph.paths[id] ?? '')}`.endsWith(tail)) continue;
		if (best === undefined || isBefore(graph.paths[id] ?? '', graph.paths[best] ?? '')) best = id;
	}
	return best;
}

function isBefore(a: string, b: string): boolean {
	return a.length < b.length || (a.length === b.length && a < b);
}

function pathKey(path: string): string {
	return path.replace(/\.md$/iu, '').normalize('NFC').toLowerCase();
}

function join(folder: string, target: string): string {
	const parts = target.startsWith('/') || folder === '' ? [] : folder.split('/');
	for (const part of target.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray per cent sign: the name holds it.
		return text;
	}
}
