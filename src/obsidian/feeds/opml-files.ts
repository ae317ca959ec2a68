import { Notice } from 'obsidian';
import { exportOpmlList, importOpmlList } from '../../flow/feeds/opml';
import { opmlExported } from '../../words/feeds';
import { opmlImported } from '../../words/opml';
import { problemSentence } from '../../words/problem';
import { reportFailure, type Session } from '../session';

/** Lets the person choose a file of this device and follows the feeds it names. */
export function importOpml(session: Session): void {
	const input = createEl('input', {
		type: 'file',
		attr: { accept: '.opml,.xml,text/x-opml,text/xml' },
	});
	input.addEventListener('change', () => {
		const file = input.files?.[0];
		if (file) reportFailure(takeFile(session, file));
	});
	input.click();
}

async function takeFile(session: Session, file: File): Promise<void> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { feeds } = session.settings.current;
	const read = importOpmlList(bytes, file.name, feeds);
	if (!read.ok) {
		new Notice(problemSentence(read.problem), 10_000);
		return;
	}
	if (read.value.added > 0) await session.settings.update({ feeds: read.value.feeds });
	new Notice(opmlImported(read.value), 10_000);
}

/** Writes the list of feeds as a file of the vault, beside any that stands there. */
export async function exportOpml(session: Session): Promise<void> {
	const { feeds } = session.settings.current;
	const text = exportOpmlList(feeds, session.app.vault.getName());
	const { vault } = session.app;
	let path = 'feeds.opml';
	for (let number = 2; vault.getAbstractFileByPath(path) !== null; number += 1)
		path = `feeds ${number}.opml`;
	await vault.create(path, text);
	new Notice(opmlExported(path, feeds.length));
}
