import { FuzzySuggestModal, Notice, TFolder, type Plugin } from 'obsidian';
import { AUTO_LINK, LINK_COMMANDS, LINKS, mentionedBy } from '../words/links';
import { AutoLinkModal } from './auto-link-modal';
import { openRelated, RELATED_VIEW, RelatedView } from './related-view';
import { reportFailure, type Session } from './session';

/** Registers the pane of related notes and every command about links. */
export function registerLinks(plugin: Plugin, session: Session): void {
	plugin.registerView(RELATED_VIEW, (leaf) => new RelatedView(leaf, session));
	plugin.registerHoverLinkSource(RELATED_VIEW, { display: LINKS.related, defaultMod: true });
	const open = (): string => {
		const file = plugin.app.workspace.getActiveFile();
		return file?.extension === 'md' ? file.path : '';
	};
	plugin.addCommand({
		id: 'show-related',
		name: LINK_COMMANDS.showRelated,
		callback: () => reportFailure(openRelated(session, open())),
	});
	const onNote = (id: string, name: string, run: (path: string) => Promise<void> | void): void => {
		plugin.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const path = open();
				if (path === '') return false;
				if (!checking) reportFailure(Promise.resolve(run(path)));
				return true;
			},
		});
	};
	onNote('link-note', LINK_COMMANDS.linkNote, (path) => new AutoLinkModal(session, [path]).open());
	onNote('find-incoming', LINK_COMMANDS.findIncoming, (path) => showIncoming(session, path));
	plugin.addCommand({
		id: 'link-selection',
		name: LINK_COMMANDS.linkSelection,
		editorCallback: (editor, context) => {
			const words = editor.getSelection();
			if (words.trim() === '' || !context.file) new Notice(AUTO_LINK.noSelection);
			else {
				const start = editor.posToOffset(editor.getCursor('from'));
				const within = { start, end: start + words.length, text: words };
				new AutoLinkModal(session, [context.file.path], within).open();
			}
		},
	});
	plugin.addCommand({
		id: 'link-folder',
		name: LINK_COMMANDS.linkFolder,
		callback: () => new FolderModal(session).open(),
	});
	plugin.addCommand({
		id: 'link-vault',
		name: LINK_COMMANDS.linkVault,
		callback: () => new AutoLinkModal(session, session.world.notes.list()).open(),
	});
	plugin.addCommand({
		id: 'reset-link-answers',
		name: LINK_COMMANDS.resetAnswers,
		callback: () => reportFailure(session.links.forgetAnswers()),
	});
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
