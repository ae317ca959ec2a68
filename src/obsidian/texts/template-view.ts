import { ItemView, type TAbstractFile, type WorkspaceLeaf } from 'obsidian';
import { previewTemplate } from '../../flow/feeds/template-preview';
import { templateFaultSentence } from '../../words/template';
import { TEMPLATE_VIEW as WORDS, templateTried } from '../../words/ui';
import { reportFailure, type Session } from '../session';
import { errorLine, quietLine } from '../queue/controls/elements';

export const TEMPLATE_PREVIEW = 'zettelfeed-template';

const MAX_SHOWN = 20_000;

/** What the template in the open note makes of a real item, drawn anew as one writes it. */
export class TemplateView extends ItemView {
	private path = '';
	private turn = 0;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly session: Session,
	) {
		super(leaf);
		this.navigation = false;
	}

	override getViewType(): string {
		return TEMPLATE_PREVIEW;
	}

	override getDisplayText(): string {
		return WORDS.name;
	}

	override getIcon(): string {
		return 'rss';
	}

	protected override onOpen(): Promise<void> {
		this.contentEl.addClass('zettelfeed-template');
		this.registerEvent(
			this.app.vault.on('modify', (file: TAbstractFile) => {
				if (file.path === this.path) reportFailure(this.redraw());
			}),
		);
		return this.follow(this.app.workspace.getActiveFile()?.path ?? '');
	}

	/** Takes another note for the template. */
	async follow(path: string): Promise<void> {
		this.path = path || this.session.settings.current.templatePath;
		await this.redraw();
	}

	private async redraw(): Promise<void> {
		const turn = (this.turn += 1);
		const { world, settings } = this.session;
		const template = await world.notes.read(this.path);
		const preview = template.ok
			? await previewTemplate(world, settings.current, template.value)
			: undefined;
		if (turn !== this.turn) return;
		const root = this.contentEl;
		root.empty();
		root.createEl('h4', { text: WORDS.name });
		if (!preview) {
			quietLine(root, WORDS.none);
			return;
		}
		quietLine(root, templateTried(this.path, preview.title));
		const faults = root.createDiv({ attr: { 'aria-live': 'polite' } });
		for (const fault of preview.faults) errorLine(faults, templateFaultSentence(fault));
		if (preview.faults.length === 0) faults.createDiv({ text: WORDS.sound });
		root.createDiv({ text: preview.path, cls: 'zettelfeed-add-path' });
		root.createEl('pre', { text: preview.text.slice(0, MAX_SHOWN), attr: { tabindex: '0' } });
	}
}
