import type { Editor, Plugin } from 'obsidian';
import { addressOf } from '../flow/texts/fill-note';
import { reportFailure, type Session } from './session';

/** What a command does; what it rejects with is told. */
type Run<On extends readonly unknown[]> = (session: Session, ...on: On) => Promise<unknown> | void;

/** Where commands are registered: the app's palette, from which the person gives them keys. Ids stay for ever. */
export class Palette {
	constructor(
		private readonly plugin: Plugin,
		private readonly session: Session,
	) {}

	/** Listed always. */
	add(id: string, name: string, run: Run<[]>): void {
		this.plugin.addCommand({ id, name, callback: () => this.run(run) });
	}

	/** Listed while there is something that it works on. */
	addFor<T>(
		id: string,
		name: string,
		find: (session: Session) => T | undefined,
		run: Run<[T]>,
	): void {
		this.plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const found = find(this.session);
				if (found !== undefined && !checking) this.run(run, found);
				return found !== undefined;
			},
		});
	}

	/** Listed while a note is edited; `run` gets its path. */
	addForEditor(id: string, name: string, run: Run<[string, Editor]>): void {
		this.plugin.addCommand({
			id,
			name,
			editorCallback: (editor, { file }) => {
				if (file) this.run(run, file.path, editor);
			},
		});
	}

	private run<On extends readonly unknown[]>(run: Run<On>, ...on: On): void {
		// A key may be pressed before the settings are read: by those of a new vault, there would be no feed.
		reportFailure(this.session.settings.whenRead.then(() => run(this.session, ...on)));
	}
}

/** The path of the open note, where it has an address and so belongs to an article. */
export function openArticle(session: Session): string | undefined {
	const path = session.app.workspace.getActiveFile()?.path ?? '';
	return addressOf(session.world, path) === '' ? undefined : path;
}

/** The path of the open note, where it is one of the queue. */
export function openInQueue(session: Session): string | undefined {
	const path = session.app.workspace.getActiveFile()?.path ?? '';
	return session.queue.get(path) && path;
}

/** The path of the open note, whatever it is. */
export function openNote(session: Session): string | undefined {
	const file = session.app.workspace.getActiveFile();
	return file?.extension === 'md' ? file.path : undefined;
}
