import { addText, Bag, type BagSource } from './bag';
import type { RawLink } from './inline';
import type { Boilerplate } from './boilerplate';
import { Growing8 } from '../data/growing';
import type { IndexedNote } from '../model';
import { namesOfNote, type Name } from './phrases';
import { tagsOf } from './note-record';
import { readRoles } from './roles';
import { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Bodies beyond this many characters are data, not prose: names and properties count, the rest does not. */
const MAX_BODY = 400_000;
/** How often a note says a term that stands in its names (link study, section 5). */
const NAME_WEIGHT = 5;

/** A link of a body that leads to a note, as written, with the text a reader sees. Both are slices of the body (`detached`). */
export interface BodyLink {
	readonly target: string;
	readonly shown: string;
}

/**
 * What the index takes in of a note. `bytes` are counts with the bit for names, by place in `terms`; both are good until the
 * next note is read.
 */
export interface ReadNote {
	readonly terms: Uint32Array;
	readonly bytes: Uint8Array;
	readonly names: readonly Name[];
	readonly links: readonly BodyLink[];
	/** Targets of links in properties. */
	readonly propertyLinks: readonly string[];
}

/** Reads notes into terms, names and links; holds what is reused from note to note. */
export class NoteReader {
	private readonly source: BagSource;
	private readonly names = new Bag();
	private readonly bytes = new Growing8();

	constructor(
		vocabulary: Vocabulary,
		private readonly boilerplate: Boilerplate,
	) {
		this.source = { vocabulary, tokens: new Tokens(), bag: new Bag() };
	}

	read(note: IndexedNote): ReadNote {
		const body = bodyOf(note);
		const { bag } = this.source;
		bag.clear();
		const { roles, links } = readRoles(body);
		this.boilerplate.hide(body, roles);
		// Words of headings count twice.
		addText(this.source, body, 1, { roles, learn: true, headings: 1 });
		const names = namesOfNote(note.title, note.aliases);
		this.addNames(names);
		for (const tag of tagsOf(note.tags)) addText(this.source, tag, 1, { learn: true });
		bag.pour(this.bytes);
		return {
			terms: bag.terms,
			bytes: this.bytes.items,
			names,
			links: bodyLinks(body, links),
			propertyLinks: linksInProperties(note.frontmatter),
		};
	}

	private addNames(names: readonly Name[]): void {
		const { bag, vocabulary } = this.source;
		const inNames = this.names;
		inNames.clear();
		const source = { ...this.source, bag: inNames };
		for (const { text } of names) addText(source, text, NAME_WEIGHT, { learn: true });
		bag.reserve(vocabulary.size);
		for (const term of inNames.terms) {
			bag.add(term, inNames.countOf(term));
			bag.name(term);
		}
	}
}

/** The body as far as it is prose: nothing of a huge one or of one that is no text. */
export function bodyOf(note: { readonly body: string }): string {
	const { body } = note;
	return body.length > MAX_BODY || body.slice(0, 4000).includes('\u0000') ? '' : body;
}

function bodyLinks(body: string, links: readonly RawLink[]): readonly BodyLink[] {
	const found: BodyLink[] = [];
	for (const link of links) {
		if (link.web || link.embed || link.target === '') continue;
		const { target } = link;
		const shown = body.slice(link.shownStart, link.shownEnd);
		// One text for both where they are the same: what is reckoned of a text, it keeps.
		found.push({ target, shown: shown === target ? target : shown });
	}
	return found;
}

/** A text of its own: a slice would keep the whole note in memory. */
export function detached(text: string): string {
	return text.length < 13 ? text : ` ${text}`.slice(1);
}

function linksInProperties(frontmatter: Readonly<Record<string, unknown>>): readonly string[] {
	const found: string[] = [];
	for (const value of Object.values(frontmatter)) {
		for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
			if (typeof each !== 'string' || !each.includes('[[')) continue;
			for (const match of each.slice(0, 4000).matchAll(/\[\[([^[\]|#\n]{1,400})/gu)) {
				found.push(detached((match[1] ?? '').trim()));
			}
		}
	}
	return found;
}
