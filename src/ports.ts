import type { OldPatch, Patch, Undoing } from './base/change/patch';
import type { PdfText } from './article/sources/model';
import type { Result } from './base/result';
import type { FeedItem } from './feed/model';
import type { TaskCount } from './queue/model';
import type { ChoiceChange, FeedChoice } from './settings/model';

/**
 * What flows need of the world, as types only. Each port has an app adapter (`obsidian/`), a plain-folder
 * adapter (`cli/`) and a test twin; nothing here waits, retries or decides.
 */
export interface World {
	readonly http: Http;
	readonly notes: Notes;
	readonly attachments: Attachments;
	readonly ledger: Ledger;
	readonly verdicts: VerdictLog;
	readonly journal: Journal;
	readonly memory: Memory;
	readonly shelf: Shelf;
	readonly secrets: Secrets;
	/** Absent where the settings are read and never written, as by the command line. */
	readonly feeds?: FeedChoices;
	readonly clock: Clock;
	/** Absent where no reader of PDFs is at hand. */
	readonly pdf?: Pdf;
	readonly parseHtml: (html: string) => Document;
	/** Throws on text that is not YAML. */
	readonly parseYaml: (yaml: string) => unknown;
}

export interface Http {
	/**
	 * Answers every HTTP status as a value; a problem means that no answer came (`bad-address`,
	 * `unreachable`, `timeout`, `redirect-loop`, `too-large`, `cancelled`).
	 */
	get(request: HttpRequest, signal: AbortSignal): Promise<Result<HttpAnswer>>;
}

export interface HttpRequest {
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly maxBytes: number;
	readonly timeoutMs: number;
	/** A redirect from the open web into a private network is refused (`bad-address`), where the platform shows redirects. */
	readonly staysPublic?: boolean;
}

export interface HttpAnswer {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly bytes: Uint8Array;
	/** The final address, where the platform tells (the app does not). */
	readonly url?: string;
	/** Every step to the final address was a permanent move (301, 308). */
	readonly movedForGood?: boolean;
}

/** What is known of a note without reading its text: from the metadata cache, or one scan of the folder. */
export interface NoteFacts {
	readonly path: string;
	/** File name without `.md`. */
	readonly name: string;
	readonly mtime: number;
	/** Bytes. */
	readonly size: number;
	/** Parsed front matter; `undefined` where there is none or it does not parse. */
	readonly frontmatter?: Readonly<Record<string, unknown>>;
	/** The note opens with a front matter fence whose YAML does not parse. */
	readonly brokenFrontmatter?: boolean;
	/** Without `#`; from properties and text. */
	readonly tags: readonly string[];
	/** Heading texts in order. */
	readonly headings: readonly string[];
	/** Vault paths this note links to, resolved; body and properties, embeds too. */
	readonly links: readonly string[];
	/** Of *Analysis Checklist*, or of the whole note where it has no such section; tasks inside code are none. */
	readonly tasks: TaskCount;
}

export interface Notes {
	/** Paths of all Markdown notes. */
	list(): readonly string[];
	facts(path: string): NoteFacts | undefined;
	/** Whether any file or folder stands at that path, letter case ignored (as most file systems do). */
	taken(path: string): boolean;
	read(path: string): Promise<Result<string>>;
	/** Writes a new note whole, making missing folders. `note-exists` where the path is taken. */
	create(path: string, text: string): Promise<Result<void>>;
	/**
	 * Changes a note atomically. `edit` is pure and synchronous and sees the text as it is at that moment;
	 * where it gives `undefined` nothing is written and the answer is `note-changed`.
	 */
	change(path: string, edit: (text: string) => string | undefined): Promise<Result<void>>;
	/** Moves a note to the person's trash. */
	trash(path: string): Promise<Result<void>>;
	/** Moves a note, making missing folders; links to it follow where the platform can. `note-exists` where the path is taken. */
	rename(path: string, to: string): Promise<Result<void>>;
	/**
	 * A link from one note to another in the person's link format. `shown` is its text where that is not the name, `place` a
	 * heading or block within: `#Heading`, `#^id`.
	 */
	linkTo(
		target: string,
		from: string,
		as?: { readonly shown?: string; readonly place?: string },
	): string;
	/** Whether the app's own settings keep a note out of search and suggestions: *Excluded files*, folders of templates. */
	isLeftOut(path: string): boolean;
	/** The note that a link's text points at, by the app's own resolution. */
	resolve(link: string, from: string): string | undefined;
}

/** Files of the vault that are no notes: images we download. */
export interface Attachments {
	/** Paths of all files that are no notes. */
	list(): readonly string[];
	/** A free path for a new file of that name that belongs to a note, by the person's rules for attachments. */
	pathFor(name: string, note: string): Promise<string>;
	/** Writes a new file whole, making missing folders. `note-exists` where the path is taken. */
	create(path: string, bytes: Uint8Array): Promise<Result<void>>;
	/** `note-missing` where nothing stands there. */
	read(path: string): Promise<Result<Uint8Array>>;
	/** Moves a file to the person's trash. */
	trash(path: string): Promise<Result<void>>;
	/** How a note shows the file, in the person's link format: `![[name.png]]` or `![](name.png)`. */
	embed(path: string, note: string): string;
}

/** An item once seen. A `made` entry outlives its note, so a deleted note is not made again. See `docs/ledger.md`. */
export interface LedgerEntry {
	/** Identity keys: the item's id first, then aliases (its page key). */
	readonly keys: readonly string[];
	/**
	 * `made`: a note was made. `not-imported`: left out, for the reason in `why`. `joined`: a later feed brought it too and
	 * stands in the note's `sources`. `revised`: the publisher changed what it says, and the person was told.
	 */
	readonly kind: 'made' | 'not-imported' | 'joined' | 'revised';
	readonly feed: string;
	readonly title: string;
	readonly url: string;
	/** When this line was written, ISO. */
	readonly at?: string;
	/** The item's own instant. */
	readonly date?: string | undefined;
	/** Of `not-imported`: beyond a first import's number, beyond the day's cap, or by a rule (in `rule`). */
	readonly why?: 'first-import' | 'cap' | 'filter' | undefined;
	readonly rule?: string | undefined;
	/** Hash of what the publisher said. */
	readonly said?: string;
	/** Of `made`: hash of the note outside our region, which tells whether anyone has touched it. */
	readonly note?: string;
	/** Of `made`: hash of our summary, to tell whether the person has edited it. */
	readonly quote?: string;
}

export interface Ledger {
	/** The union of all devices' parts. Lines that do not parse are skipped, never lost. */
	load(): Promise<Result<readonly LedgerEntry[]>>;
	/** Adds to this device's own part, durably, before it resolves. */
	append(entries: readonly LedgerEntry[]): Promise<Result<void>>;
}

/** What the person said to a suggestion. `withdrawn` takes back the last answer about the pair; `renamed` carries answers from the path `note` to `other`; `reset` voids all before it. */
export interface Verdict {
	readonly said: 'accepted' | 'rejected' | 'withdrawn' | 'renamed' | 'reset';
	readonly note: string;
	readonly other: string;
	/** Kind of the first reason shown. */
	readonly reason?: string;
	/** ISO instant. */
	readonly at: string;
}

/** Answers to suggestions: a file of lines per device, read as one. See `docs/adr/0017-answers-to-suggestions.md`. */
export interface VerdictLog {
	load(): Promise<Result<readonly Verdict[]>>;
	/** Adds to this device's own part, durably, before it resolves. */
	append(lines: readonly Verdict[]): Promise<Result<void>>;
}

export type ActionKind =
	| 'sync'
	| 'fetch'
	| 'decision'
	| 'snooze'
	| 'priority'
	| 'tags'
	| 'tick'
	| 'annotate'
	| 'convert'
	| 'adopt'
	| 'make'
	| 'link'
	| 'reject'
	| 'update'
	| 'merge'
	| 'images'
	| 'clean-up'
	| 'pause'
	| 'rule';

/** One thing the person did, with all its writes: undone whole or not at all. */
export interface Action {
	readonly id: string;
	readonly kind: ActionKind;
	/** What it was about, for the sentence: a feed's or a note's name. */
	readonly subject: string;
	/** ISO instant. */
	readonly at: string;
	readonly changes: readonly Change[];
	/** While it is taken back: since when (ISO), and what becomes of its notes, so that an undo the app was closed over goes on. */
	readonly undoing?: { readonly since: string; readonly notes: readonly Undoing[] };
}

/**
 * One write: a note was made (`made`; in older journals `after` alone), trashed (`before` alone), changed (`patch`; in older
 * ones both texts) or moved to `path` (`movedFrom`). Or something else was chosen for the feed `path` (`choice`).
 */
export interface Change {
	readonly path: string;
	readonly before?: string;
	readonly after?: string;
	/** Hash of the text a note was made with: ten thousand texts need not be kept to tell that nobody touched them. */
	readonly made?: string;
	readonly patch?: Patch | OldPatch;
	readonly movedFrom?: string;
	/** A file that is no note was made; its bytes are not kept. */
	readonly file?: FileMark;
	readonly choice?: ChoiceChange;
	/** A suggestion of this note was answered for the note at `path`, whose text is as it was. */
	readonly answered?: string;
	readonly why: string;
}

/** The settings of feeds, by address. */
export interface FeedChoices {
	/** `undefined` where no such feed is followed. */
	get(url: string): FeedChoice | undefined;
	/** Problems: `unknown-feed`; `bad-settings` where what is stored could not be read and is not written over. */
	set(url: string, change: Partial<FeedChoice>): Promise<Result<void>>;
}

/** What tells whether a file is still the one we made. */
export interface FileMark {
	readonly hash: string;
	readonly bytes: number;
}

export interface Journal {
	/** Oldest first. */
	load(): Promise<readonly Action[]>;
	/** Adds or replaces the action of that id; drops the oldest beyond the bound. */
	save(action: Action): Promise<void>;
	remove(id: string): Promise<void>;
}

/** Small facts of this device only (which fetches failed): the app's local storage, or a file under the state folder. */
export interface Memory {
	get(key: string): unknown;
	/** `value` must survive JSON. */
	set(key: string, value: unknown): Promise<void>;
}

/**
 * Items as last sent, per feed and of this device only: what was left out can still become a note after the feed has moved on.
 */
export interface Shelf {
	load(feedUrl: string): Promise<readonly FeedItem[]>;
	save(feedUrl: string, items: readonly FeedItem[]): Promise<void>;
}

export interface Secrets {
	/** A secret by its name; `undefined` where there is none on this device. Never logged, never written. */
	get(name: string): string | undefined;
}

export interface Pdf {
	/** The placed texts and the outline of a PDF; `binary-body` where it is locked or damaged. The bytes are left as they are. */
	read(
		bytes: Uint8Array,
		about: { readonly url: string; readonly clock: Clock },
		signal: AbortSignal,
	): Promise<Result<PdfText>>;
}

export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	sleep(ms: number, signal: AbortSignal): Promise<void>;
	/** Gives the thread away where this slice has lasted long enough; otherwise resolves at once. */
	breathe(): Promise<void>;
}

export interface Progress {
	/** `total` may grow. */
	step(done: number, total: number, label: string): void;
}
