import { FuzzySuggestModal, Notice, TFolder, type Editor, type Plugin } from 'obsidian';
import { AUTO_LINK, LINK_COMMANDS, LINKS, mentionedBy } from '../../words/links';
import { AutoLinkModal } from './auto-link-modal';
import { openNote, type Palette } from '../palette';
import { openRelated, RELATED_VIEW, RelatedView } from './related-view';
import type { Session } from '../session';

/** Registers the pane of related notes and every command about links. */
export function registerLinks(plugin: Plugin, palette: Palette, session: Session): void {
	plugin.registerView(RELATED_VIEW, (leaf) => new RelatedView(leaf, session));
	plugin.registerHoverLinkSource(RELATED_VIEW, { display: LINKS.related, defaultMod: true });
	palette.add('show-related', LINK_COMMANDS.showRelated, (ready) =>
		openRelated(ready, openNote(ready) ?? ''),
	);
	palette.addFor('link-note', LINK_COMMANDS.linkNote, openNote, (ready, path) =>
		new AutoLinkModal(ready, [path]).open(),
	);
	palette.addFor('find-incoming', LINK_COMMANDS.findIncoming, openNote, showIncoming);
	palette.addForEditor('link-selection', LINK_COMMANDS.linkSelection, linkSelection);
	palette.add('link-folder', LINK_COMMANDS.linkFolder, (ready) => new FolderModal(ready).open());
	palette.add('link-vault', LINK_COMMANDS.linkVault, (ready) =>
		new AutoLinkModal(ready, ready.world.notes.list()).open(),
	);
	palette.add('reset-link-answers', LINK_COMMANDS.resetAnswers, (ready) =>
		ready.links.forgetAnswers(),
	);
}

function linkSelection(session: Session, path: string, editor: Editor): void {
	const text = editor.getSelection();
	if (text.trim() === '') return void new Notice(AUTO_LINK.noSelection);
	const start = editor.posToOffset(editor.getCursor('from'));
	new AutoLinkModal(session, [path], { start, end: start + text.length, text }).open();
}

async function showIncoming(session: Session, path: string): Promise<void> {
	const found = await session.findIncoming([path]);
	if (!found) return;
	const title = session.world.notes.facts(path)?.name ?? path;
	new Notice(mentionedBy(title, found.length));
	if (found.length > 0) await openRelated(session, path);
}

/** Chooses the folder whose notes are looked through. */
class FolderModal extends FuzzySuggestModal<TFolder> {
	constructor(private readonly session: Session) {
		super(session.app);
		this.setPlaceholder(AUTO_LINK.chooseFolder);
	}

	override getItems(): TFolder[] {
		return this.app.vault
			.getAllLoadedFiles()
			.filter((file): file is TFolder => file instanceof TFolder);
	}

	override getItemText(folder: TFolder): string {
		return folder.path;
	}

	override onChooseItem(folder: TFolder): void {
		const prefix = folder.path === '/' ? '' : `${folder.path}/`;
		const paths = this.session.world.notes.list().filter((path) => path.startsWith(prefix));
		new AutoLinkModal(this.session, paths).open();
	}
}
