import { Component, Keymap, MarkdownRenderer, type App } from 'obsidian';
import { definitionsOf, splitChunks, withDefinitions, type Chunk } from '../../note/chunks';
import { readingText } from '../../note/reading-text';
import { listTasks, type Task } from '../../note/tasks';
import { offeredTick, stepOf } from '../../queue/checklist';
import type { ChecklistStep } from '../../queue/model';
import type { Clock } from '../../ports';
import { reportFailure } from '../session';

/** A piece of the note as it was drawn. */
interface Piece {
	readonly block: Chunk;
	readonly source: string;
	readonly el: HTMLElement;
	readonly component: Component;
}

/** How many heights of the pane are drawn ahead of what is read. */
const AHEAD = 2;

export interface PaneBodyPorts {
	readonly app: App;
	readonly clock: Clock;
	tick(task: Task, done: boolean): void;
	/** Draws what one does for a step of the checklist beside its task. */
	drawStep(item: HTMLElement, step: ChecklistStep): void;
}

/**
 * The text of a note, drawn by the app's own renderer piece by piece as one reads on: a note of any length opens as fast as
 * a short one. Pieces that an edit left alone stay as they are; what comes late for an earlier note is dropped.
 */
export class PaneBody extends Component {
	path = '';
	private blocks: readonly Chunk[] = [];
	private sources: readonly string[] = [];
	private tasks: readonly Task[] = [];
	private pieces: Piece[] = [];
	private run = 0;
	private filling: Promise<void> | undefined;

	constructor(
		readonly el: HTMLElement,
		private readonly scrollEl: HTMLElement,
		private readonly ports: PaneBodyPorts,
	) {
		super();
	}

	override onload(): void {
		this.registerDomEvent(this.scrollEl, 'scroll', () => reportFailure(this.fill()), {
			passive: true,
		});
		this.registerDomEvent(this.el, 'click', (event) => this.follow(event));
	}

	/** Whether the whole note is drawn. */
	get isWhole(): boolean {
		return this.pieces.length >= this.blocks.length;
	}

	/** The open task of a step. */
	openTask(step: ChecklistStep): Task | undefined {
		return offeredTick(this.tasks, step);
	}

	/** Shows a note, or the same note after a change. */
	async show(path: string, text: string): Promise<void> {
		this.run += 1;
		this.filling = undefined;
		const isSame = path === this.path;
		this.path = path;
		const before = this.blocks.length;
		const shown = readingText(text);
		this.tasks = listTasks(shown);
		this.blocks = splitChunks(shown);
		const definitions = definitionsOf(this.blocks);
		this.sources = this.blocks.map((block) => withDefinitions(block, definitions));
		const run = this.run;
		if (isSame && this.blocks.length === before) await this.replaceChanged(run);
		else this.keep(isSame ? this.samePieces() : 0);
		if (run === this.run) await this.fill();
	}

	clear(): void {
		this.run += 1;
		this.filling = undefined;
		this.path = '';
		[this.blocks, this.sources, this.tasks] = [[], [], []];
		this.keep(0);
	}

	/** Draws on until enough lies ahead. A second call while one is under way joins it. */
	fill(): Promise<void> {
		this.filling ??= this.fillNow(this.run).finally(() => {
			this.filling = undefined;
		});
		return this.filling;
	}

	private async fillNow(run: number): Promise<void> {
		while (run === this.run && !this.isWhole && this.isShort()) {
			const piece = await this.render(this.pieces.length);
			if (run !== this.run) return this.drop(piece);
			this.pieces.push(piece);
			await this.ports.clock.breathe();
		}
	}

	private isShort(): boolean {
		const { scrollHeight, scrollTop, clientHeight } = this.scrollEl;
		return scrollHeight - scrollTop - clientHeight < AHEAD * clientHeight;
	}

	private async render(at: number): Promise<Piece> {
		const block = this.blocks[at] ?? { text: '', line: 0 };
		const source = this.sources[at] ?? '';
		const component = this.addChild(new Component());
		const el = this.el.createDiv({ cls: 'zettelfeed-piece' });
		const { path, tasks } = this;
		if (source.trim() !== '')
			await MarkdownRenderer.render(this.ports.app, source, el, path, component);
		for (const child of el.children) if (!child.hasAttribute('dir')) child.setAttr('dir', 'auto');
		this.wireTasks(el, block, tasks);
		return { block, source, el, component };
	}

	/** Boxes and tasks come in the same order; where their numbers differ nobody knows which is which. */
	private wireTasks(el: HTMLElement, block: Chunk, tasks: readonly Task[]): void {
		const last = block.line + block.text.split('\n').length;
		const own = tasks.filter((task) => task.line >= block.line && task.line < last);
		const boxes = [...el.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
		boxes.forEach((box, at) => {
			const task = boxes.length === own.length ? own[at] : undefined;
			if (!task) {
				box.disabled = true;
				return;
			}
			box.setAttr('aria-label', task.text);
			box.addEventListener('change', () => this.ports.tick(task, box.checked));
			const step = stepOf(task.text);
			if (step && box.parentElement) this.ports.drawStep(box.parentElement, step);
		});
	}

	/** A tick or a mark changes one piece: only that one is drawn anew, and nothing moves. */
	private async replaceChanged(run: number): Promise<void> {
		for (const [at, old] of this.pieces.entries()) {
			if (old.source === this.sources[at] && old.block.line === this.blocks[at]?.line) continue;
			const piece = await this.render(at);
			if (run !== this.run) return this.drop(piece);
			old.el.replaceWith(piece.el);
			this.removeChild(old.component);
			this.pieces[at] = piece;
		}
	}

	/** How many pieces at the start are what the note still says. */
	private samePieces(): number {
		const at = this.pieces.findIndex(
			(piece, index) =>
				piece.source !== this.sources[index] || piece.block.line !== this.blocks[index]?.line,
		);
		return at < 0 ? Math.min(this.pieces.length, this.blocks.length) : at;
	}

	private keep(count: number): void {
		for (const piece of this.pieces.splice(count)) this.drop(piece);
	}

	private drop(piece: Piece): void {
		piece.el.remove();
		this.removeChild(piece.component);
	}

	/** The app's renderer makes links; following them is for whoever shows them. */
	private follow(event: MouseEvent): void {
		const link = (event.target as Element | null)?.closest('a.internal-link');
		const target = link?.getAttribute('data-href');
		if (!target) return;
		event.preventDefault();
		reportFailure(
			this.ports.app.workspace.openLinkText(target, this.path, Keymap.isModEvent(event)),
		);
	}
}
