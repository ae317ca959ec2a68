import { Modal, Notice, type Plugin } from 'obsidian';
import { addressOf } from '../flow/fill-note';
import { downloadImages } from '../flow/images';
import { previewText, type TextPreview } from '../flow/merge-text';
import { readQueue } from '../flow/review';
import { checkUpstream, hasNews } from '../flow/upstream';
import { isOpen } from '../note/merge-choice';
import {
	IMAGES,
	imagesLines,
	imagesSentence,
	MERGE,
	TEXT_COMMANDS,
	UPSTREAM,
} from '../words/text-tools';
import { noticeWithButtons } from './button-notice';
import { openView } from './queue/commands';
import { reportFailure, type Session } from './session';
import { TextMergeModal } from './text-merge-modal';
import { UpstreamModal } from './upstream-modal';
import { UpstreamReportModal } from './upstream-report-modal';

/** Registers what works on the text and the images of notes that are filled. */
export function registerTextCommands(plugin: Plugin, session: Session): void {
	session.whenEdited = (path) => offerCompare(session, path);
	const onNote = (
		id: string,
		name: string,
		run: (session: Session, path: string) => Promise<void>,
	): void => {
		plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const path = plugin.app.workspace.getActiveFile()?.path ?? '';
				if (addressOf(session.world, path) === '') return false;
				if (!checking) reportFailure(run(session, path));
				return true;
			},
		});
	};
	onNote('compare-text', TEXT_COMMANDS.compare, compareText);
	onNote('check-upstream', TEXT_COMMANDS.upstream, lookUpstream);
	onNote('download-images', TEXT_COMMANDS.images, (ready, path) => fetchImages(ready, [path]));
	registerForQueue(plugin, session);
	plugin.addCommand({
		id: 'check-upstream-analysed',
		name: TEXT_COMMANDS.upstreamAnalysed,
		callback: () => {
			const { world, settings } = session;
			const { analysed } = settings.current.status;
			const entries = readQueue(world.notes, settings.current, analysed);
			reportFailure(
				lookUpstreamOf(
					session,
					entries.map((entry) => entry.path),
				),
			);
		},
	});
}

/** For the rows that are marked in the queue, else the current one; listed while the queue is on screen. */
function registerForQueue(plugin: Plugin, session: Session): void {
	const onChosen = (
		id: string,
		name: string,
		run: (session: Session, paths: readonly string[]) => Promise<void>,
	): void => {
		plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const paths = [...(openView(session)?.actions.desk.targets ?? [])];
				if (paths.length > 0 && !checking) reportFailure(run(session, paths));
				return paths.length > 0;
			},
		});
	};
	onChosen('queue-upstream', TEXT_COMMANDS.upstreamChosen, lookUpstreamOf);
	onChosen('queue-images', TEXT_COMMANDS.imagesChosen, fetchImages);
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

/** Downloads the images of notes; what stays on the web is listed. */
async function fetchImages(session: Session, paths: readonly string[]): Promise<void> {
	const { world, runner, app } = session;
	const report = await runner.run(IMAGES.running, (progress, signal) =>
		downloadImages(world, paths, progress, signal),
	);
	if (!report) return;
	session.changed();
	const lines = imagesLines(report);
	if (report.left.every((each) => each.problem.kind === 'cancelled'))
		new Notice(imagesSentence(report), 10_000);
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
function offerCompare(session: Session, path: string): void {
	noticeWithButtons('', 20_000, [
		TEXT_COMMANDS.compare,
		() => reportFailure(compareText(session, path)),
	]);
}
