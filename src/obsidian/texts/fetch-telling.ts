import { Notice } from 'obsidian';
import type { Problem } from '../../base/problem';
import type { FillReport } from '../../flow/report';
import type { World } from '../../ports';
import { FETCH, fillSentence } from '../../words/fetch';
import { noticeWithButtons } from '../button-notice';
import type { NamedNotes } from '../named-notes';
import { openPage } from '../open-page';
import { FetchReportModal } from './fetch-report-modal';

/** Where a note is read: whether it says there, in sight of the person, why its fetch failed. */
interface ReadHere {
	shows(path: string): boolean;
}

interface Says {
	say(words: string, kind: 'heard'): void;
}

interface Telling extends NamedNotes {
	readonly world: Pick<World, 'clock'>;
	readonly whenEdited: (words: string, path: string) => void;
	readonly review: () => void;
	addressOf(path: string): string;
	retry(paths: readonly string[]): void;
	sentence(found: Problem): string;
}

/** Says how a fetch came out, once: in a report, in the note that is read, or else in a notice. */
export class FetchTelling {
	private readonly places = new Map<ReadHere, Says>();
	/** The failure told last in a notice. */
	private told: { readonly path: string; readonly notice: Notice } | undefined;

	constructor(private readonly session: Telling) {}

	/** Asked before a notice is shown for a note whose fetch failed alone; what is seen there is only to be heard. */
	onFailure(place: ReadHere, voice: Says): () => void {
		this.places.set(place, voice);
		return () => this.places.delete(place);
	}

	tell(report: FillReport, isMany: boolean): void {
		const { session } = this;
		const edited = report.failed.find((each) => each.problem.kind === 'note-edited');
		if (isMany && hasMore(report)) this.open(report);
		else if (!edited) this.tellAlone(report);
		if (edited) session.whenEdited(session.sentence(edited.problem), edited.path);
	}

	/** The report, note by note. */
	open(report: FillReport): void {
		const { session } = this;
		new FetchReportModal(session, report, session.world.clock.now(), (paths) =>
			session.retry(paths),
		).open();
	}

	/** A note is read here: what is wrong with it is not told beside it. */
	seen(place: ReadHere, path: string): void {
		if (this.told?.path === path && place.shows(path)) this.told.notice.hide();
	}

	/** Of one note; what failed with what one can do. */
	private tellAlone(report: FillReport): void {
		const { session } = this;
		const words = fillSentence(report, undefined, session.titleOf);
		const path = report.failed[0]?.path;
		if (path === undefined) return void new Notice(words);
		const [, voice] = [...this.places].find(([place]) => place.shows(path)) ?? [];
		if (voice) return voice.say(words, 'heard');
		const url = session.addressOf(path);
		const notice = noticeWithButtons(
			`“${session.titleOf(path)}”: ${words}`,
			10_000,
			[FETCH.again, () => session.retry([path])],
			...(url === '' ? [] : [[FETCH.original, () => openPage(url)] as const]),
		);
		this.told = { path, notice };
	}
}

/** Whether there is more to read than a sentence says. */
export function hasMore({ filled, failed, kept, remoteImages }: FillReport): boolean {
	const isPartial = filled.some((note) => note.partial !== undefined);
	return isPartial || failed.length + kept.length + remoteImages.length > 0;
}
