import { hash53 } from '../../base/hash';
import { Boilerplate } from '../read/boilerplate';
import { Graph } from './graph';
import { Marks } from '../data/growing';
import { LinkCounts, uncountLinks } from './link-counts';
import type { IndexedNote } from '../model';
import { LinkTexts } from './link-texts';
import { bodyOf, NoteReader } from '../read/note-reader';
import { addTo, originOf, removeFrom, tagsOf, type NoteRecord } from '../read/note-record';
import { pagesOf } from './pages';
import { phraseOf, type Name } from '../read/phrases';
import { Postings, type SavedPostings } from './postings';
import { namesOf, Paths } from './resolve';
import { Samples, type SavedSamples } from '../learn/samples';
import { Surfaces, type SavedSurfaces } from './surfaces';
import { Vocabulary } from '../read/vocabulary';
import { MAX_SAME_NAME, Waiting, type SavedWaiting } from './waiting';

const NONE: readonly number[] = [];

export interface SavedVault {
	readonly vocabulary: ReturnType<Vocabulary['save']>;
	readonly postings: SavedPostings;
	readonly surfaces: SavedSurfaces;
	readonly boilerplate: ReturnType<Boilerplate['save']>;
	readonly samples: SavedSamples;
	readonly paths: readonly string[];
	readonly records: readonly (NoteRecord | undefined)[];
	readonly out: readonly (readonly number[])[];
	readonly waiting: SavedWaiting;
}

/** All that the index holds of the notes, by number. Changed note by note. */
export class Vault {
	readonly vocabulary: Vocabulary;
	readonly paths = new Paths();
	readonly postings: Postings;
	readonly graph = new Graph();
	readonly surfaces: Surfaces;
	readonly boilerplate: Boilerplate;
	readonly samples: Samples;
	readonly records: (NoteRecord | undefined)[] = [];
	readonly byPage = new Map<string, number[]>();
	readonly byTag = new Map<string, number[]>();
	private readonly reader: NoteReader;
	private readonly waiting: Waiting;
	/** Notes of a batch that is being read count as there: their links are resolved once, whatever their order. */
	private readonly expected = new Set<number>();
	private readonly texts: LinkTexts;
	private readonly counts: LinkCounts;
	private readonly linked = new Marks();
	size = 0;

	constructor(saved?: SavedVault) {
		this.vocabulary = new Vocabulary(saved?.vocabulary);
		this.postings = saved ? Postings.restore(saved.postings) : new Postings();
		this.surfaces = saved ? Surfaces.restore(saved.surfaces) : new Surfaces();
		this.boilerplate = new Boilerplate(saved?.boilerplate);
		this.samples = saved ? Samples.restore(saved.samples) : new Samples();
		this.waiting = new Waiting(saved?.waiting);
		this.reader = new NoteReader(this.vocabulary, this.boilerplate);
		this.counts = new LinkCounts(this.surfaces);
		this.texts = new LinkTexts(this.vocabulary, this.surfaces);
		if (saved) this.enterSaved(saved);
	}

	/** Everything that cannot be reckoned anew, as columns and plain values. */
	save(): SavedVault {
		return {
			vocabulary: this.vocabulary.save(),
			postings: this.postings.save(),
			surfaces: this.surfaces.save(),
			boilerplate: this.boilerplate.save(),
			samples: this.samples.save(),
			paths: [...this.paths.paths],
			records: [...this.records],
			out: this.paths.paths.map((_, note) => [...this.graph.outOf(note)]),
			waiting: this.waiting.save(),
		};
	}

	private enterSaved({ paths, records, out }: SavedVault): void {
		for (const path of paths) this.paths.append(path);
		records.forEach((record, note) => {
			this.records[note] = record && { ...record };
			if (record) this.size += 1;
			this.enterLists(note);
		});
		out.forEach((targets, note) => this.graph.set(note, targets));
	}

	isThere = (note: number): boolean => this.records[note] !== undefined;

	/** Puts a note in, or in place of what was under its path. */
	put(note: IndexedNote): void {
		const number = this.paths.enter(note.path);
		const isNew = !this.isThere(number);
		if (!isNew) this.take(number);
		else this.boilerplate.count(bodyOf(note));
		const read = this.reader.read(note);
		this.postings.set(number, read.terms, read.bytes);
		const nameSurfaces = this.enterNames(number, read.names);
		this.records[number] = {
			title: note.title,
			names: read.names,
			tags: tagsOf(note.tags),
			pages: pagesOf(note.frontmatter),
			origin: originOf(note.frontmatter),
			nameSurfaces,
			targets: read.links.map((link) => this.texts.of(link.target).text),
			linkSurfaces: read.links.map((link) => this.texts.surfaceOf(link.shown)),
			propertyLinks: read.propertyLinks,
			resolved: note.resolved,
			links: note.links?.map((path) => this.paths.enter(path)) ?? NONE,
			anchors: NONE,
			linkers: NONE,
		};
		this.size += 1;
		this.enterLists(number);
		this.samples.offer(number, hash53(note.path), note, read.links, read.terms.length);
		this.link(number);
		if (this.expected.size === 0) this.texts.forget();
		if (isNew && !this.expected.has(number)) this.relinkFor(number);
	}

	/** Takes a note out; links to it wait for it. */
	drop(number: number): void {
		if (!this.isThere(number)) return;
		this.take(number);
		this.samples.drop(number);
		this.postings.drop(number);
		for (const linker of [...this.graph.intoOf(number)]) this.link(linker);
	}

	rename(number: number, to: string): void {
		const standing = this.paths.find(to);
		if (standing !== undefined && standing !== number) this.drop(standing);
		this.paths.rename(number, to);
		this.relinkFor(number);
	}

	/** The note that a link written in a note leads to, if it is there. */
	leadsTo(number: number, target: string): number | undefined {
		const record = this.records[number];
		const found = record && this.targetOf(number, record, target);
		return found !== undefined && this.isThere(found) ? found : undefined;
	}

	/** Flat lists written anew, in slices. */
	settling(): Generator<void> {
		return this.postings.settling(this.vocabulary.size);
	}

	/** Makes ready for a question: flat lists written anew at once where too much has changed since. */
	settle(): void {
		if (this.postings.isStale) for (const slice of this.settling()) void slice;
		this.postings.weighNew();
	}

	/** Says which notes `put` will bring next, so that links between them are resolved at once. */
	expect(paths: readonly string[]): void {
		for (const path of paths) {
			const number = this.paths.enter(path);
			if (!this.isThere(number)) this.expected.add(number);
		}
	}

	/** The batch is in, or was left: links of other notes that waited for it are resolved. */
	*arriving(): Generator<void> {
		const batch = new Set(this.expected);
		this.expected.clear();
		this.texts.forget();
		const again = new Set<number>();
		for (const number of batch) {
			const isDone = (linker: number): boolean => this.isThere(number) && batch.has(linker);
			for (const linker of this.linkersFor(number, isDone)) again.add(linker);
		}
		for (const linker of again) {
			this.link(linker);
			yield;
		}
	}

	private take(number: number): void {
		const record = this.records[number];
		if (!record) return;
		for (const surface of record.nameSurfaces) this.surfaces.dropNames(surface, number);
		uncountLinks(this.surfaces, record);
		this.graph.set(number, []);
		for (const page of record.pages) removeFrom(this.byPage, page, number);
		for (const tag of record.tags) removeFrom(this.byTag, tag, number);
		this.records[number] = undefined;
		this.size -= 1;
	}

	private enterNames(number: number, names: readonly Name[]): readonly number[] {
		const entered: number[] = [];
		for (const { text, kind } of names) {
			const phrase = phraseOf(text, this.vocabulary);
			if (!phrase) continue;
			const surface = this.surfaces.enter(phrase.tokens, phrase.terms);
			if (phrase.stems) this.surfaces.enterForm(phrase.stems, surface);
			this.surfaces.addName(surface, number, kind);
			if (!entered.includes(surface)) entered.push(surface);
		}
		return entered.slice();
	}

	private enterLists(number: number): void {
		const record = this.records[number];
		for (const page of record?.pages ?? []) addTo(this.byPage, page, number);
		for (const tag of record?.tags ?? []) addTo(this.byTag, tag, number);
	}

	/** Resolves a note's links with the notes that are there now. */
	private link(number: number): void {
		const record = this.records[number];
		if (!record) return;
		uncountLinks(this.surfaces, record);
		const { counts, linked } = this;
		const targets: number[] = [];
		const add = (note: number): void => {
			if (note !== number && linked.add(note)) targets.push(note);
		};
		counts.start();
		linked.start();
		record.targets.forEach((target, at) => {
			const note = this.targetOf(number, record, target);
			if (note === undefined || note === number) return;
			add(note);
			const surface = record.linkSurfaces[at] ?? -1;
			if (surface >= 0) counts.add(surface, note);
		});
		for (const target of record.propertyLinks) {
			const note = this.targetOf(number, record, target);
			if (note !== undefined) add(note);
		}
		record.links.forEach(add);
		counts.keepIn(record);
		this.graph.set(number, targets.slice());
	}

	private targetOf(number: number, record: NoteRecord, target: string): number | undefined {
		if (record.resolved) {
			const path = record.resolved[target];
			return path === undefined ? undefined : this.paths.enter(path);
		}
		const guess = this.paths.resolve(number, target, this.isKnown);
		const note = guess === undefined ? undefined : this.asTheAppSays(record, guess);
		if (note === undefined || !this.isKnown(note)) this.waiting.add(target, number);
		return note;
	}

	/** Of notes of one name the one that the app says is linked. */
	private asTheAppSays({ links }: NoteRecord, guess: number): number {
		if (links.length === 0 || links.includes(guess)) return guess;
		const same = this.paths.named(namesOf(this.paths.keyOf(guess))[0] ?? '');
		return same.find((note) => links.includes(note)) ?? guess;
	}

	private readonly isKnown = (note: number): boolean =>
		this.isThere(note) || this.expected.has(note);

	/** A note that is new may be what links waited for, or be nearer than the note they lead to now. */
	private relinkFor(number: number): void {
		for (const linker of this.linkersFor(number)) this.link(linker);
	}

	/** Notes whose links may lead to this note now, but for those whose links are `isDone` already. */
	private linkersFor(
		number: number,
		isDone: (linker: number) => boolean = () => false,
	): ReadonlySet<number> {
		const linkers = new Set<number>();
		const add = (linker: number): void => void (isDone(linker) || linkers.add(linker));
		for (const name of namesOf(this.paths.keyOf(number))) {
			for (const linker of this.waiting.take(name, isDone)) add(linker);
			const same = this.paths.named(name);
			if (same.length > MAX_SAME_NAME) continue;
			for (const other of same) for (const linker of this.graph.intoOf(other)) add(linker);
		}
		return linkers;
	}
}
