import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { LinkEditor, type LineChange, type LinkEdit } from '../../note/linking/link-edit';
import { mapText, type ProtectOptions } from '../../note/linking/protected-ranges';
import type { TextRange } from '../../note/linking/splice';
import type { World } from '../../ports';
import { destination, linkedNotes } from './linked-notes';

/** Characters of a note beyond which no link is put in: it is data, or a book, and each edit would hold the app. */
export const MAX_LINKED = 500_000;

/**
 * The text of a note into which links to others are put, in memory: the one way all link edits go. To no note twice, to none
 * that is gone, and never a link that the app would lead elsewhere.
 */
export class NoteLinks {
	private constructor(
		private readonly world: World,
		readonly path: string,
		private readonly editor: LinkEditor,
		private readonly linked: Set<string>,
	) {}

	/** Reads a note, in slices. */
	static *reading(
		world: World,
		path: string,
		text: string,
		options: ProtectOptions & { readonly within?: TextRange },
	): Generator<void, NoteLinks> {
		const editor = new LinkEditor(text, options, options.within);
		yield;
		const map = mapText(text, { quotes: true });
		yield;
		const linked = linkedNotes(world, path, text, map);
		yield;
		return new NoteLinks(world, path, editor, linked);
	}

	/** The note with what was put in. */
	get text(): string {
		return this.editor.text;
	}

	has(target: string): boolean {
		return this.linked.has(target);
	}

	/**
	 * What an edit would change. Problems name the note: `note-missing`, `already-linked`, `no-link`, and those of
	 * `LinkEditor`.
	 */
	look(target: string, edit: LinkEdit): Result<LineChange> {
		return this.check(target, edit) ?? this.named(this.editor.look(edit));
	}

	/** Puts a link in; problems as of `look`. */
	put(target: string, edit: LinkEdit): Result<LineChange> {
		const done = this.check(target, edit) ?? this.named(this.editor.put(edit));
		if (done.ok) this.linked.add(target);
		return done;
	}

	private check(target: string, edit: LinkEdit): Result<never> | undefined {
		const { world, path } = this;
		if (!world.notes.facts(target)) return fail(problem('note-missing', target));
		if (this.has(target)) return fail(problem('already-linked', path));
		const link = typeof edit.link === 'string' ? edit.link : edit.link('link');
		return destination(world, link, path) === target
			? undefined
			: fail(problem('no-link', path, target));
	}

	private named(result: Result<LineChange>): Result<LineChange> {
		return result.ok ? ok(result.value) : fail({ ...result.problem, subject: this.path });
	}
}
