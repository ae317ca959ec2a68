import type { App } from 'obsidian';

/** What a report needs of the app: notes by the names a person knows. */
export interface NamedNotes {
	readonly app: App;
	readonly titleOf: (path: string) => string;
}
