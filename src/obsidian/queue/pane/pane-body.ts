import { Component, Keymap, MarkdownRenderer, type App } from 'obsidian';
import { sameEnds } from '../../../base/change/diff';
import { readingBlocks, type ReadingBlock } from '../../../note/blocks/reading-blocks';
import { listSteps, type Task } from '../../../note/tasks';
import { offeredTick, stepOf } from '../../../queue/checklist';
import type { ChecklistStep } from '../../../queue/model';
import type { Clock } from '../../../ports';
import { reportFailure } from '../../session';
import { mergeChildren } from './merge-children';

/** A piece of the note as it was drawn. */
interface Piece {
	/** What it shows, as the note says it now. */
	block: ReadingBlock;
	readonly el: HTMLElement;
	/** Of the renderer, one for each time that some of it was drawn. */
	readonly components: readonly Component[];
}

/** How many of the drawn pieces stay, at the start and at the end, and how many blocks lie between them now. */
interface Staying {
	readonly head: number;
	readonly tail: number;
	readonly changed: number;
}

/** How many heights of the pane are drawn ahead of what is read. */
const AHEAD = 2;

export interface PaneBodyPorts {
	readonly app: App;
	readonly clock: Clock;
	tick(path: string, task: Task, done: boolean): void;
	/** Draws what one does for a step of the checklist beside its task. */
	drawStep(item: HTMLElement, step: ChecklistStep): void;
}

/**
 * The text of a note, drawn by the app's own renderer piece by piece as one reads on: a note of any length opens as fast as
 * a short one. Pieces that an edit left alone stay as they are, with what is selected in them, and a tick changes its box
 * and nothing else: whatever a person is about to press is still there. What comes late for an earlier note is dropped.
 */
export class PaneBody extends Component {
	path = '';
	private blocks: readonly ReadingBlock[] = [];
	/** The blocks of which the first are drawn as `pieces`: those of the note before, until all that changed is drawn anew. */
	private drawn: readonly ReadingBlock[] = [];
	/** The note's own steps: not what an article has to tick. */
	private taskSteps: readonly Task[] = [];
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
		this.registerDomEvent(this.el, 'click', (event) => this.followLink(event));
		this.registerDomEvent(this.el, 'change', (event) => this.ticked(event));
	}

	/** Whether the whole note is drawn. */
	get isWhole(): boolean {
		return this.pieces.length >= this.blocks.length;
	}

	/** The open task of a step. */
	openTask(step: ChecklistStep): Task | undefined {
		return offeredTick(this.taskSteps, step);
	}

	/** Shows a note, or the same note after a change. */
	show(path: string, text: string): Promise<void> {
		if (path !== this.path) this.clear();
		this.path = path;
		this.run += 1;
		this.blocks = readingBlocks(text);
		this.taskSteps = listSteps(text);
		return this.track(this.redraw(this.run));
	}

	/** Boxes as the note has them: also those a person pressed while the note could not be written. */
	showTicks(): void {
		for (const piece of this.pieces) this.setBoxes(piece);
	}

	clear(): void {
		this.run += 1;
		this.filling = undefined;
		this.path = '';
		[this.blocks, this.drawn, this.taskSteps] = [[], [], []];
		for (const piece of this.pieces.splice(0)) this.drop(piece);
	}

	/** Draws on until enough lies ahead. A second call while one is under way joins it. */
	fill(): Promise<void> {
		return this.filling ?? this.track(this.fillNow(this.run));
	}

	private track(drawing: Promise<void>): Promise<void> {
		const filling = drawing.finally(() => {
			if (this.filling === filling) this.filling = undefined;
		});
		this.filling = filling;
		return filling;
	}

	private async fillNow(run: number): Promise<void> {
		while (run === this.run && !this.isWhole && this.isShort()) {
			const piece = await this.render(this.pieces.length);
			if (run !== this.run) return this.drop(piece);
			this.el.append(piece.el);
			this.pieces.push(piece);
			await this.ports.clock.breathe();
		}
	}

	private isShort(): boolean {
		const { scrollHeight, scrollTop, clientHeight } = this.scrollEl;
		return scrollHeight - scrollTop - clientHeight < AHEAD * clientHeight;
	}

	/** Draws a block beside the page. */
	private async render(at: number): Promise<Piece> {
		const block = this.blocks[at] ?? { source: '', look: '', tasks: [] };
		const el = createDiv({ cls: 'zettelfeed-piece' });
		const component = this.addChild(new Component());
		if (block.source.trim() !== '')
			await MarkdownRenderer.render(this.ports.app, block.source, el, this.path, component);
		for (const child of el.children) if (!child.hasAttribute('dir')) child.setAttr('dir', 'auto');
		this.wireBoxes(el, block);
		return { block, el, components: [component] };
	}

	/** Boxes and tasks come in the same order; where their numbers differ nobody knows which is which. */
	private wireBoxes(el: HTMLElement, { tasks }: ReadingBlock): void {
		const boxes = boxesOf(el);
		boxes.forEach((box, at) => {
			const task = boxes.length === tasks.length ? tasks[at] : undefined;
			if (!task) {
				box.disabled = true;
				return;
			}
			box.setAttr('aria-label', task.text);
			const isStep = this.taskSteps.some(({ line }) => line === task.line);
			const step = isStep ? stepOf(task.text) : undefined;
			if (step && box.parentElement) this.ports.drawStep(box.parentElement, step);
		});
	}

	/** Which task a box is depends on what stands above it now. */
	private ticked(event: Event): void {
		const box = event.target;
		for (const { el, block } of this.pieces) {
			const task = block.tasks[boxesOf(el).findIndex((each) => each === box)];
			if (task) this.ports.tick(this.path, task, (box as HTMLInputElement).checked);
		}
	}

	private setBoxes({ el, block }: Piece): void {
		boxesOf(el).forEach((box, at) => {
			const task = block.tasks[at];
			if (!task || box.disabled || box.checked === task.done) return;
			box.checked = task.done;
			// As the app's renderer marks it: themes go by these.
			const item = box.closest('li');
			item?.toggleClass('is-checked', task.done);
			item?.setAttr('data-task', task.done ? 'x' : '');
		});
	}

	/** Draws anew what looks otherwise than before; the rest stays, and moves with the lines of the note. */
	private async redraw(run: number): Promise<void> {
		const { head, tail, changed } = this.staying();
		const old = this.pieces.slice(head, this.pieces.length - tail);
		const made: Piece[] = [];
		// What is drawn below stays there only if nothing above it is missing.
		const wanted = tail > 0 ? changed : Math.min(changed, old.length);
		while (made.length < wanted) {
			made.push(await this.render(head + made.length));
			if (run !== this.run) return made.forEach((piece) => this.drop(piece));
			await this.ports.clock.breathe();
		}
		this.replace(head, old, made);
		await this.fillNow(run);
	}

	/**
	 * Blocks that came or went did so within what is drawn, or below it, as a comment does that was made on a passage near
	 * the top: what keeps more is right.
	 */
	private staying(): Staying {
		const looks = this.drawn.slice(0, this.pieces.length).map(lookOf);
		const within = this.stayingAmong(looks, this.blocks.length - this.drawn.length);
		const below = this.stayingAmong(looks, 0);
		return within.head + within.tail > below.head + below.tail ? within : below;
	}

	private stayingAmong(looks: readonly string[], more: number): Staying {
		const now = this.blocks.slice(0, Math.max(0, looks.length + more)).map(lookOf);
		const { head, tail } = sameEnds(looks, now);
		return { head, tail, changed: now.length - head - tail };
	}

	/** In one go, so that nothing is seen twice and the page stays where it is. */
	private replace(at: number, old: readonly Piece[], made: readonly Piece[]): void {
		const next = this.pieces[at + old.length]?.el ?? null;
		const placed = made.map((piece, place) => {
			const before = old[place];
			if (before) return merged(before, piece);
			this.el.insertBefore(piece.el, next);
			return piece;
		});
		this.pieces.splice(at, old.length, ...placed);
		for (const piece of old.slice(made.length)) this.drop(piece);
		this.drawn = this.blocks;
		this.pieces.forEach((piece, place) => {
			piece.block = this.blocks[place] ?? piece.block;
		});
		this.showTicks();
	}

	private drop(piece: Piece): void {
		piece.el.remove();
		for (const component of piece.components) this.removeChild(component);
	}

	/** The app's renderer makes links; following them is for whoever shows them. */
	private followLink(event: MouseEvent): void {
		const link = (event.target as Element | null)?.closest('a.internal-link');
		const target = link?.getAttribute('data-href');
		if (!target) return;
		event.preventDefault();
		reportFailure(
			this.ports.app.workspace.openLinkText(target, this.path, Keymap.isModEvent(event)),
		);
	}
}

function merged(old: Piece, made: Piece): Piece {
	mergeChildren(old.el, made.el);
	return { ...made, el: old.el, components: [...old.components, ...made.components] };
}

function lookOf(block: ReadingBlock): string {
	return block.look;
}

function boxesOf(el: HTMLElement): readonly HTMLInputElement[] {
	return [...el.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
}
