import { given } from '../../base/given';
import { Notice, type Editor, type Plugin } from 'obsidian';
import { comment, highlight } from '../../flow/review/annotate';
import { createBaseFile } from '../../flow/review/base-file';
import { rememberedChoice } from '../../flow/review/queue-memory';
import { noteFromQuote } from '../../flow/review/quote-note';
import { skipLast } from '../../flow/undo/undo';
import type { Result } from '../../base/result';
import { quoteAt, type Quote } from '../../note/quotes/find-quote';
import { createArranger } from '../../queue/arrange';
import type { Priority } from '../../queue/model';
import { snoozePresets, type SnoozePreset } from '../../queue/snooze';
import {
	baseMade,
	REVIEW_COMMANDS as NAMES,
	REVIEW_PROMPTS as PROMPTS,
	undoSkipped,
} from '../../words/queue';
import { permanentMade, WRITING } from '../../words/writing';
import { openInQueue, type Palette } from '../palette';
import { adopt, archiveOlder } from './review-lists';
import { askComment, askDayAhead, askTags, ChooseNoteModal, convertAsked } from './review-prompts';
import { pauseFeedOf } from './source';
import { reportFailure, type Session } from '../session';

/** Registers what one does with notes of the queue outside its view: in the palette, in menus of files and editors. */
export function registerReviewCommands(plugin: Plugin, palette: Palette, session: Session): void {
	palette.add('review-next', NAMES.next, openNext);
	palette.add('adopt-notes', NAMES.adopt, adopt);
	palette.add('archive-older', NAMES.archiveOlder, archiveOlder);
	palette.add('create-base', NAMES.base, createBase);
	palette.add('skip-undo', NAMES.skipUndo, skipUndo);
	registerNoteCommands(palette);
	for (const command of EDITOR_COMMANDS) palette.addForEditor(...command);
	registerMenus(plugin, session);
}

type OnNote = (session: Session, path: string) => Promise<unknown>;
type OnSelection = (session: Session, path: string, editor: Editor) => Promise<unknown>;

/** For the open note, listed where it is one of the queue. */
function registerNoteCommands(palette: Palette): void {
	const onNote = (id: string, name: string, run: OnNote): void =>
		palette.addFor(id, name, openInQueue, run);
	onNote('snooze-tomorrow', NAMES.snoozeTomorrow, snoozeTo('tomorrow'));
	onNote('snooze-weekend', NAMES.snoozeWeekend, snoozeTo('weekend'));
	onNote('snooze-next-week', NAMES.snoozeWeek, snoozeTo('next-week'));
	onNote('snooze', NAMES.snooze, snoozeAsked);
	onNote('wake', NAMES.wake, (ready, path) => ready.edit([path], { kind: 'snooze' }));
	for (const [priority, name] of [
		[1, NAMES.priority1],
		[2, NAMES.priority2],
		[3, NAMES.priority3],
	] as const)
		onNote(`priority-${priority}`, name, prioritise(priority));
	onNote('priority-none', NAMES.noPriority, prioritise(undefined));
	onNote('add-tags', NAMES.tags, tag);
	onNote('convert-note', NAMES.convert, (ready, path) => convert(ready, path));
	onNote('append-note', NAMES.append, (ready, path) => {
		new ChooseNoteModal(ready, (into) => reportFailure(convert(ready, path, into))).open();
		return Promise.resolve();
	});
	onNote('pause-feed', NAMES.pauseFeed, pauseFeed);
}

const EDITOR_COMMANDS: readonly (readonly [id: string, name: string, run: OnSelection])[] = [
	['highlight-selection', NAMES.highlight, highlightSelection],
	['comment-selection', NAMES.comment, commentSelection],
	['note-from-selection', NAMES.fromSelection, noteFromSelection],
];

function registerMenus(plugin: Plugin, session: Session): void {
	const { workspace } = plugin.app;
	plugin.registerEvent(
		workspace.on('file-menu', (menu, file) => {
			if (!session.queue.get(file.path)) return;
			const add = (title: string, icon: string, run: OnNote): void => {
				menu.addItem((item) =>
					item
						.setTitle(title)
						.setIcon(icon)
						.setSection('zettelfeed')
						.onClick(() => reportFailure(run(session, file.path))),
				);
			};
			add(NAMES.menuAnalysed, 'check', (ready, path) => ready.decide([path], 'analysed'));
			add(NAMES.menuArchive, 'archive', (ready, path) => ready.decide([path], 'archived'));
			add(NAMES.snoozeTomorrow, 'alarm-clock', snoozeTo('tomorrow'));
			add(NAMES.convert, 'file-plus', (ready, path) => convert(ready, path));
		}),
	);
	plugin.registerEvent(
		workspace.on('editor-menu', (menu, editor, { file }) => {
			if (!file || !session.queue.get(file.path) || editor.getSelection() === '') return;
			for (const [, name, run] of EDITOR_COMMANDS)
				menu.addItem((item) =>
					item
						.setTitle(name)
						.setSection('zettelfeed')
						.onClick(() => reportFailure(run(session, file.path, editor))),
				);
		}),
	);
}

function snoozeTo(preset: SnoozePreset): OnNote {
	return (session, path) => {
		const presets = snoozePresets(session.world.clock.now());
		const until = presets.find((each) => each.key === preset)?.day;
		return session.edit([path], { kind: 'snooze', ...given({ until }) });
	};
}

function prioritise(priority: Priority | undefined): OnNote {
	return (session, path) => session.edit([path], { kind: 'priority', ...given({ priority }) });
}

/** The note after the open one, in the order in which the queue was last looked at. */
async function openNext(session: Session): Promise<void> {
	const { app, queue, world } = session;
	const choice = { ...rememberedChoice(world), search: '' };
	const { entries } = createArranger().arrange(queue.all(), choice, { now: world.clock.now() });
	const active = app.workspace.getActiveFile()?.path;
	const at = entries.findIndex((entry) => entry.path === active);
	const next = entries[at + 1] ?? entries.find((entry) => entry.path !== active);
	if (next) await app.workspace.openLinkText(next.path, '', false);
	else new Notice(PROMPTS.allDone);
}

async function createBase(session: Session): Promise<void> {
	const made = await createBaseFile(session.world, session.settings.current);
	if (!made.ok) return session.show(made.problem);
	new Notice(baseMade(made.value));
	await session.app.workspace.openLinkText(made.value, '', false);
}

async function skipUndo(session: Session): Promise<void> {
	const skipped = await skipLast(session.world);
	if (skipped.ok) new Notice(undoSkipped(skipped.value.subject));
	else session.show(skipped.problem);
}

async function pauseFeed(session: Session, path: string): Promise<void> {
	const entry = session.queue.get(path);
	if (entry) await pauseFeedOf(session, entry, (words) => void new Notice(words));
}

async function snoozeAsked(session: Session, path: string): Promise<void> {
	const until = await askDayAhead(session);
	if (until !== undefined) await session.edit([path], { kind: 'snooze', until });
}

async function tag(session: Session, path: string): Promise<void> {
	const tags = await askTags(session, path);
	if (!tags.ok) session.show(tags.problem);
	else if (tags.value.length > 0)
		await session.edit([path], { kind: 'tags', add: tags.value, remove: [] });
}

async function convert(session: Session, path: string, into?: string): Promise<void> {
	const made = await convertAsked(session, path, into);
	if (made)
		tell(session, made, () => (made.ok ? permanentMade(made.value.path, made.value.made) : ''));
}

/** What is selected in the editor, as words of the note. */
function selectedQuote(editor: Editor): Quote | undefined {
	const text = editor.getValue();
	const offset = (side: 'from' | 'to'): number => editor.posToOffset(editor.getCursor(side));
	return quoteAt(text, offset('from'), offset('to'));
}

async function highlightSelection(session: Session, path: string, editor: Editor): Promise<void> {
	const quote = selectedQuote(editor);
	if (!quote) return void new Notice(WRITING.noSelection);
	tell(session, await highlight(session.world, path, quote), () => WRITING.highlighted);
}

async function commentSelection(session: Session, path: string, editor: Editor): Promise<void> {
	const quote = selectedQuote(editor);
	const words = await askComment(session);
	if (words)
		tell(session, await comment(session.world, path, words, quote), () => WRITING.commented);
}

async function noteFromSelection(session: Session, path: string, editor: Editor): Promise<void> {
	const quote = selectedQuote(editor);
	if (!quote) return void new Notice(WRITING.noSelection);
	const made = await noteFromQuote(session.world, session.settings.current, path, { quote });
	tell(session, made, () => (made.ok ? permanentMade(made.value.path) : ''));
}

function tell(session: Session, result: Result<unknown>, words: () => string): void {
	new Notice(result.ok ? words() : session.sentence(result.problem));
}
