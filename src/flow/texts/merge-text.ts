import { demoteHeadings } from '../../article/write/headings';
import { factsOfMarkdown, whyWorse } from '../../article/guard';
import { isAnotherText } from '../../article/kinship';
import { hunksOf } from '../../base/change/patch';
import { problem } from '../../base/problem';
import { fail, ok, type Result } from '../../base/result';
import { compareTexts, type BlockRow } from '../../note/blocks/block-diff';
import { judge, type Judgement } from '../../note/blocks/block-judge';
import { isOpen, mergeRows, type Choice } from '../../note/blocks/merge-choice';
import type { Provenance } from '../../note/model';
import {
	isPartialMethod,
	partialMethod,
	withoutPartialLine,
	withPartialLine,
} from '../../note/partial-text';
import { readBlocks } from '../../note/blocks/read-blocks';
import { hashOfText, readSection, replaceText, type OwnText } from '../../note/section';
import type { World } from '../../ports';
import type { Settings } from '../../settings/model';
import { settleFailure } from './failures';
import { fetchArticle } from './fetch-article';
import { aboutNote, addressOf } from './fill-note';
import { headingsIn, linksToHeadings, type HeadingLink } from '../links/heading-links';
import { keepLocalImages } from './known-images';
import { record } from '../undo/recorder';
import { withTextProperties, wordsIn, type Told } from './told-properties';
import { createSentItems } from '../feeds/sent-items';

/** A note's text beside what its address gives now. Nothing is written until choices are applied. */
export interface TextPreview {
	readonly path: string;
	readonly title: string;
	/** Our text as it stands in the note; choices apply only while it is still this. */
	readonly own: OwnText;
	/** As it would be written. */
	readonly fetched: {
		readonly markdown: string;
		readonly provenance: Provenance;
		/** For the note's properties. */
		readonly told: Told;
	};
	readonly rows: readonly BlockRow[];
	readonly judgement: Judgement;
	/** The fetched text is the poorer one, or about something else: it must not replace what is there. */
	readonly isWorse: boolean;
	/** The person's own edits are told apart from the publisher's changes, or there are none. */
	readonly knowsEdits: boolean;
	/** What we wrote before the person edited it, where this device still has it. */
	readonly base?: string;
	/** The page says what it said when we wrote last: what differs are the person's own edits. */
	readonly isUnchanged: boolean;
	/** Links of notes to headings that some choice would take away. */
	readonly headingLinks: readonly HeadingLink[];
}

/** Fetches the article of a note and compares it with our text there. Problem `no-own-text` where the note has none. */
export async function previewText(
	world: World,
	settings: Settings,
	path: string,
	signal: AbortSignal,
): Promise<Result<TextPreview>> {
	const read = await world.notes.read(path);
	if (!read.ok) return read;
	const url = addressOf(world, path);
	if (url === '') return fail(problem('note-has-no-address', path));
	const own = readSection(read.value);
	if (!own) return fail(problem('no-own-text', path));
	const sent = createSentItems(world, settings);
	const about = await aboutNote({ world, settings, sent }, path, { url, text: read.value });
	const got = await fetchArticle(world, settings, about, signal);
	if (!got.ok) return got;
	if (signal.aborted) return fail(problem('cancelled', path));
	const { partial, method } = got.value;
	const isPart = partial !== undefined && !isPartialMethod(own.provenance?.method ?? '');
	const text = demoteHeadings(got.value.markdown);
	// A part beside a whole is compared without the line that says so: it is no part of the article.
	const marked = isPart ? text : withPartialLine(text, partial, settings.language);
	const fetched = {
		markdown: keepLocalImages(world, marked, own.markdown),
		provenance: { method: partialMethod(method, partial), url: got.value.url },
		told: got.value,
	};
	const standing = {
		text: withoutPartialLine(own.markdown),
		isPart: isPartialMethod(own.provenance?.method ?? ''),
	};
	const isOther = isAnotherText({ text, title: got.value.title }, standing, about);
	const compared = await compare({ world, path, own }, fetched.markdown, { isPart, isOther });
	return ok({ path, title: about.title, own, fetched, ...compared });
}

async function compare(
	{ world, path, own }: { readonly world: World; readonly path: string; readonly own: OwnText },
	markdown: string,
	{ isPart, isOther }: { readonly isPart: boolean; readonly isOther: boolean },
): Promise<
	Pick<
		TextPreview,
		'rows' | 'judgement' | 'isWorse' | 'knowsEdits' | 'base' | 'isUnchanged' | 'headingLinks'
	>
> {
	const breathe = (): Promise<void> => world.clock.breathe();
	const comparison = await compareTexts(own.markdown, markdown, breathe);
	const base = own.edited ? await baseOf(world, path, own) : undefined;
	const judgement = judge(comparison, { isPart, ...(base ? { base: base.says } : {}) });
	const { rows } = comparison;
	const goes = (row: BlockRow): readonly string[] =>
		isOpen(row) && row.mine ? headingsIn(row.mine.text) : [];
	return {
		rows,
		judgement,
		isWorse:
			isPart ||
			isOther ||
			judgement.lost.length > 0 ||
			judgement.around > 0 ||
			whyWorse(factsOfMarkdown(markdown), factsOfMarkdown(base?.markdown ?? own.markdown)) !==
				undefined,
		knowsEdits: !own.edited || base !== undefined,
		...(base ? { base: base.markdown } : {}),
		isUnchanged: hashOfText(markdown) === own.written,
		headingLinks: await linksToHeadings(world, path, rows.flatMap(goes)),
	};
}

interface Base {
	readonly markdown: string;
	readonly says: ReadonlySet<string>;
}

/** What we wrote before the person edited it, where this device's journal still has it. */
async function baseOf(world: World, path: string, own: OwnText): Promise<Base | undefined> {
	const actions = await world.journal.load();
	for (const action of [...actions].reverse()) {
		for (const { path: changed, patch, after } of action.changes) {
			if (changed !== path) continue;
			const texts = patch ? hunksOf(patch).map((hunk) => hunk.after) : [after ?? ''];
			const wrote = texts.map(readSection).find((each) => each?.written === own.written);
			if (!wrote || wrote.edited) continue;
			const blocks = await readBlocks(wrote.markdown, () => world.clock.breathe());
			return {
				markdown: wrote.markdown,
				says: new Set(blocks.map((block) => block.plain)),
			};
		}
	}
	return undefined;
}

/** Links that would lead nowhere once these choices are applied. */
export function brokenLinks(
	preview: TextPreview,
	choiceOf: (at: number) => Choice,
): readonly HeadingLink[] {
	if (preview.headingLinks.length === 0) return [];
	const left = new Set(headingsIn(mergeRows(preview.rows, choiceOf)));
	return preview.headingLinks.filter((link) => !left.has(link.heading));
}

/**
 * Writes what the person chose, where our text is still what was shown; problem `note-changed` otherwise. One action. What
 * is taken whole counts as ours again; a text with anything of the person's own in it stays theirs.
 */
export async function applyChoices(
	world: World,
	settings: Settings,
	preview: TextPreview,
	choiceOf: (at: number) => Choice,
): Promise<Result<'changed' | 'same'>> {
	const { own, fetched, path, rows } = preview;
	const markdown = mergeRows(rows, choiceOf);
	const isWhole = rows.every((row, at) => !isOpen(row) || choiceOf(at) === 'theirs');
	const isOurs = isWhole && (!own.edited || sameBytes(rows));
	if (markdown === own.markdown) {
		await settleFailure(world, path, { isEdited: own.edited });
		return ok('same');
	}
	const by = {
		markdown,
		provenance: fetched.provenance,
		written: isOurs ? markdown : fetched.markdown,
	};
	const told = { ...fetched.told, words: wordsIn(markdown) };
	const write = (text: string): Result<string> => {
		const merged = replaceText(text, own.markdown, by);
		if (!merged.ok) return merged;
		const earlier = [own.markdown, preview.base];
		return ok(withTextProperties({ world, settings }, merged.value, told, earlier));
	};
	const done = await record(world, { kind: 'merge', subject: path }, (recorder) =>
		recorder.change(path, write, 'chosen block by block'),
	);
	if (done.ok) await settleFailure(world, path, { isEdited: by.written !== markdown });
	return done;
}

/** Whether blocks that say the same are written the same: where not, the person's writing of them was kept. */
function sameBytes(rows: readonly BlockRow[]): boolean {
	return rows.every((row) => row.kind !== 'same' || row.mine.text === row.theirs.text);
}
