import { Modal } from 'obsidian';
import type { SelectedText } from '../../note/selected-text';
import { planLinks, type LinkPlan, type PlannedLink } from '../../flow/links/auto-link';
import {
	aroundWords,
	AUTO_LINK,
	building,
	moreLinks,
	nothingToLink,
	planSentence,
	type LinkBar,
} from '../../words/links';
import { CANCEL, runProgress } from '../../words/ui';
import { reportFailure, type Session } from '../session';
import { quietLine } from '../queue/controls/elements';

/** More rows than this are counted and not drawn; they are put in all the same. */
const MAX_DRAWN = 500;

/** Lists the links that could be put in, first; writes those that stay ticked, as one action. */
export class AutoLinkModal extends Modal {
	private readonly stop = new AbortController();
	private readonly chosen = new Set<PlannedLink>();
	private countEl: HTMLElement | undefined;
	private applyEl: HTMLButtonElement | undefined;

	constructor(
		private readonly session: Session,
		private readonly paths: readonly string[],
		/** Only words of this stretch; absent for the whole notes. */
		private readonly within?: SelectedText,
	) {
		super(session.app);
	}

	override onOpen(): void {
		this.setTitle(AUTO_LINK.title);
		const status = this.contentEl.createDiv({
			text: AUTO_LINK.looking,
			cls: 'zettelfeed-quiet',
			attr: { role: 'status' },
		});
		const { keeper } = this.session.suggester;
		const step = (done: number, total: number): void => {
			const isBuilding = keeper.state.phase === 'building';
			status.setText(
				isBuilding ? building(done, total) : runProgress(AUTO_LINK.looking, done, total),
			);
		};
		const look = async (): Promise<void> => {
			const linker = this.session.links.linker();
			const run = { progress: { step }, signal: this.stop.signal };
			const plan = await planLinks(linker, this.paths, run, this.within);
			if (plan.cancelled) return;
			status.remove();
			this.show(plan);
		};
		reportFailure(look());
	}

	override onClose(): void {
		this.stop.abort();
	}

	private show(plan: LinkPlan): void {
		if (plan.links.length === 0) {
			this.contentEl.createDiv({ text: nothingToLink(this.barOf(plan)) });
			return;
		}
		for (const link of plan.links) this.chosen.add(link);
		this.countEl = this.contentEl.createDiv({ attr: { 'aria-live': 'polite' } });
		const list = this.contentEl.createDiv({ cls: 'zettelfeed-plan-list' });
		let path = '';
		for (const link of plan.links.slice(0, MAX_DRAWN)) {
			if (link.path !== path)
				list.createDiv({
					text: this.session.titleOf(link.path),
					cls: 'zettelfeed-plan-note',
					attr: { dir: 'auto' },
				});
			path = link.path;
			this.drawLink(list, link, plan);
		}
		if (plan.links.length > MAX_DRAWN) quietLine(list, moreLinks(plan.links.length - MAX_DRAWN));
		const end = this.contentEl.createDiv({ cls: 'zettelfeed-modal-end' });
		const apply = end.createEl('button', { text: AUTO_LINK.apply, cls: 'mod-cta' });
		apply.addEventListener('click', () => this.apply(plan));
		this.applyEl = apply;
		end.createEl('button', { text: CANCEL }).addEventListener('click', () => this.close());
		this.count(plan);
	}

	private barOf({ sureness }: LinkPlan): LinkBar {
		return { ...sureness, percent: this.session.settings.current.links.precision };
	}

	private drawLink(list: HTMLElement, link: PlannedLink, plan: LinkPlan): void {
		const row = list.createEl('label', { cls: 'zettelfeed-plan-link' });
		const box = row.createEl('input', { attr: { type: 'checkbox' } });
		box.checked = true;
		box.addEventListener('change', () => {
			if (box.checked) this.chosen.add(link);
			else this.chosen.delete(link);
			this.count(plan);
		});
		const text = row.createDiv({ cls: 'zettelfeed-plan-words', attr: { dir: 'auto' } });
		text.createSpan({ text: `${link.words} → ${link.title}` });
		const line = link.change.after.find((each) => each.trim() !== '') ?? '';
		text.createDiv({ text: aroundWords(line, link.words), cls: 'zettelfeed-span' });
	}

	private count(plan: LinkPlan): void {
		const links = [...this.chosen];
		const notes = new Set(links.map((each) => each.path)).size;
		this.countEl?.setText(planSentence(links.length, notes, this.barOf(plan)));
		if (this.applyEl) this.applyEl.disabled = links.length === 0;
	}

	private apply(plan: LinkPlan): void {
		const links = plan.links.filter((link) => this.chosen.has(link));
		this.close();
		reportFailure(this.session.applyLinks(links));
	}
}
