import { Modal, Notice } from 'obsidian';
import { downloadImages } from '../../flow/texts/images';
import { previewText, type TextPreview } from '../../flow/texts/merge-text';
import { readQueue } from '../../flow/review/review';
import { checkUpstream, hasNews } from '../../flow/texts/upstream';
import { isOpen } from '../../note/blocks/merge-choice';
import {
	IMAGES,
	imagesLines,
	imagesSentence,
	MERGE,
	TEXT_COMMANDS,
	UPSTREAM,
} from '../../words/text-tools';
import { noticeWithButtons } from '../button-notice';
import { openArticle, type Palette } from '../palette';
import { openView } from '../queue/commands';
import { reportFailure, type Session } from '../session';
import { TextMergeModal } from './text-merge-modal';
import { UpstreamModal } from './upstream-modal';
import { UpstreamReportModal } from './upstream-report-modal';

/** Registers what works on the text and the images of notes that are filled. */
export function registerTextCommands(palette: Palette, session: Session): void {
	session.whenEdited = (words, path) => offerCompare(session, words, path);
	palette.addFor('compare-text', TEXT_COMMANDS.compare, openArticle, compareText);
	palette.addFor('check-upstream', TEXT_COMMANDS.upstream, openArticle, lookUpstream);
	palette.addFor('download-images', TEXT_COMMANDS.images, openArticle, (ready, path) =>
		fetchImages(ready, [path]),
	);
	palette.addFor('queue-upstream', TEXT_COMMANDS.upstreamChosen, chosenRows, lookUpstreamOf);
	palette.addFor('queue-images', TEXT_COMMANDS.imagesChosen, chosenRows, fetchImages);
	palette.add('check-upstream-analysed', TEXT_COMMANDS.upstreamAnalysed, lookUpstreamOfAnalysed);
}

/** The rows that are marked in the queue, else the current one, while the queue is on screen. */
function chosenRows(session: Session): readonly string[] | undefined {
	const paths = [...(openView(session)?.actions.desk.targets ?? [])];
	return paths.length > 0 ? paths : undefined;
}

/** The person's text beside the fetched one, block by block. */
async function compareText(session: Session, path: string): Promise<void> {
	const preview = await preparePreview(session, path, MERGE.fetching);
	if (!preview) return;
	if (preview.rows.some(isOpen)) new TextMergeModal(session, preview).open();
	else new Notice(MERGE.same);
}

async function lookUpstream(session: Session, path: string): Promise<void> {
	const preview = await preparePreview(session, path, UPSTREAM.checking);
	if (!preview) return;
	if (hasNews(preview)) new UpstreamModal(session, preview).open();
	else
		new Notice(
			preview.rows.some(isOpen) && preview.own.edited ? UPSTREAM.onlyYours : UPSTREAM.none,
		);
}

async function preparePreview(
	session: Session,
	path: string,
	label: string,
): Promise<TextPreview | undefined> {
	const { world, settings, runner } = session;
	const preview = await runner.run(label, (_, signal) =>
		previewText(world, settings.current, path, signal),
	);
	if (preview && !preview.ok) session.show(preview.problem);
	return preview?.ok ? preview.value : undefined;
}

/** Looks at the articles of many notes and lists those that changed. */
async function lookUpstreamOf(session: Session, paths: readonly string[]): Promise<void> {
	const { world, settings, runner } = session;
	if (paths.length === 0) {
		new Notice(UPSTREAM.nothing);
		return;
	}
	const report = await runner.run(UPSTREAM.checking, (progress, signal) =>
		checkUpstream(world, settings.current, paths, progress, signal),
	);
	if (report) new UpstreamReportModal(session, report).open();
}

function lookUpstreamOfAnalysed(session: Session): Promise<void> {
	const { world, settings } = session;
	const { analysed } = settings.current.status;
	const entries = readQueue(world.notes, settings.current, analysed);
	return lookUpstreamOf(
		session,
		entries.map((entry) => entry.path),
	);
}

/** Downloads the images of notes; what stays on the web is listed. */
async function fetchImages(session: Session, paths: readonly string[]): Promise<void> {
	const { world, runner, app } = session;
	const report = await runner.run(IMAGES.running, (progress, signal) =>
		downloadImages(world, paths, progress, signal),
	);
	if (!report) return;
	session.changed();
	const lines = imagesLines(report, session.titleOf);
	if (report.left.every((each) => each.problem.kind === 'cancelled'))
		new Notice(imagesSentence(report, session.titleOf), 10_000);
	else {
		const modal = new Modal(app);
		modal.setTitle(IMAGES.title);
		modal.contentEl.createEl('p', { text: imagesSentence(report) });
		const list = modal.contentEl.createEl('ul');
		for (const line of lines) list.createEl('li', { text: line });
		modal.open();
	}
}

/** A fetch left an edited text alone: a button leads to both texts. */
function offerCompare(session: Session, words: string, path: string): void {
	noticeWithButtons(words, 20_000, [
		TEXT_COMMANDS.compare,
		() => reportFailure(compareText(session, path)),
	]);
}
