import { join, relative, resolve, sep } from 'node:path';
import type { Arguments } from './arguments';
import type { OpenedVault } from './world';

/** The note a person means: its path in the vault or from here (as a shell completes it), or its name alone; `.md` may be left out. */
export function findNote(name: string, args: Arguments, { world }: OpenedVault): string {
	const path = notePath(join('.', name));
	const fromHere = notePath(relative(resolve(args.vault), resolve(name)));
	const there = [path, fromHere].find((each) => world.notes.facts(each) !== undefined);
	return there ?? world.notes.resolve(name, '') ?? path;
}

function notePath(name: string): string {
	const path = name.split(sep).join('/').normalize('NFC');
	return /\.md$/iu.test(path) ? path : `${path}.md`;
}
