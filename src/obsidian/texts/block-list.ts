import { diffWords, type BlockRow } from '../../note/blocks/block-diff';
import type { Choice } from '../../note/blocks/merge-choice';
import type { ReadBlock } from '../../note/blocks/read-blocks';
import { CHOICES, moreBlocks, spokenRow, unchangedBlocks } from '../../words/text-tools';

/** Rows beyond this are not drawn; they keep the person's text. */
const MAX_ROWS = 200;
const MAX_SHOWN = 4000;

export interface BlockListOptions {
	readonly label: string;
	readonly rows: readonly BlockRow[];
	/** Which rows are offered, by index. */
	readonly offered: readonly number[];
	/** Whether a changed block may be kept below the fetched one. */
	readonly allowsBoth: boolean;
	readonly labelOf: (at: number) => string;
	readonly onChange: () => void;
	readonly onApply: () => void;
}

const KEYS: ReadonlyMap<string, Choice> = new Map([
	['m', 'mine'],
	['f', 'theirs'],
	['b', 'both'],
]);

interface Drawn {
	readonly at: number;
	readonly el: HTMLElement;
	readonly choices: readonly (readonly [Choice, string])[];
}

/** A list of blocks that differ, each with a choice; by keys and by pointer. Nothing is chosen but what the note has. */
export class BlockList {
	private readonly chosen = new Map<number, Choice>();
	private readonly drawn: Drawn[] = [];
	private readonly liveEl: HTMLElement;
	private current = 0;

	constructor(
		parent: HTMLElement,
		private readonly options: BlockListOptions,
	) {
		const list = parent.createDiv({
			cls: 'zettelfeed-blocks',
			attr: { role: 'group', 'aria-label': options.label },
		});
		let last = -1;
		for (const at of options.offered.slice(0, MAX_ROWS)) {
			this.drawUnchanged(list, last, at);
			this.drawRow(list, at);
			last = at;
		}
		this.drawUnchanged(list, last, options.rows.length);
		const more = options.offered.length - MAX_ROWS;
		if (more > 0) list.createDiv({ text: moreBlocks(more), cls: 'zettelfeed-quiet' });
		this.liveEl = parent.createDiv({ cls: 'zettelfeed-live', attr: { 'aria-live': 'polite' } });
		list.addEventListener('keydown', (event) => this.onKey(event));
		this.moveTo(0, false);
	}

	choiceOf(at: number): Choice {
		return this.chosen.get(at) ?? 'mine';
	}

	/** Rows of which something is taken. */
	get taken(): ReadonlySet<number> {
		return new Set([...this.chosen].flatMap(([at, choice]) => (choice === 'mine' ? [] : [at])));
	}

	focus(): void {
		this.drawn[this.current]?.el.focus();
	}

	private drawUnchanged(parent: HTMLElement, after: number, before: number): void {
		const same = this.options.rows
			.slice(after + 1, before)
			.filter((row) => row.kind === 'same' || row.kind === 'moved').length;
		if (same > 0) parent.createDiv({ text: unchangedBlocks(same), cls: 'zettelfeed-block-same' });
	}

	private drawRow(parent: HTMLElement, at: number): void {
		const row = this.options.rows[at];
		if (!row) return;
		const label = this.options.labelOf(at);
		const el = parent.createDiv({
			cls: `zettelfeed-block is-${row.kind}`,
			attr: {
				role: 'radiogroup',
				tabindex: '-1',
				'aria-label': spokenRow(label, row.mine?.plain ?? '', row.theirs?.plain ?? ''),
			},
		});
		const head = el.createDiv({ cls: 'zettelfeed-block-head' });
		head.createSpan({ text: label, cls: 'zettelfeed-block-label' });
		const buttons = head.createSpan({ cls: 'zettelfeed-block-choices' });
		const choices = choicesOf(row, this.options.allowsBoth);
		for (const [choice, words] of choices) {
			const button = buttons.createEl('button', {
				text: words,
				attr: { role: 'radio', tabindex: '-1', type: 'button', 'data-choice': choice },
			});
			button.addEventListener('click', () => this.choose(at, choice));
		}
		drawText(el.createDiv({ cls: 'zettelfeed-block-text', attr: { dir: 'auto' } }), row);
		const place = this.drawn.push({ at, el, choices }) - 1;
		el.addEventListener('focusin', () => (this.current = place));
		this.mark(at);
	}

	private choose(at: number, choice: Choice): void {
		const words = this.choicesAt(at).find(([each]) => each === choice)?.[1];
		if (words === undefined) return;
		this.chosen.set(at, choice);
		// The focus stays on the row: what was chosen is said apart.
		this.liveEl.setText(words);
		this.mark(at);
		this.options.onChange();
	}

	private choicesAt(at: number): Drawn['choices'] {
		return this.drawn.find((each) => each.at === at)?.choices ?? [];
	}

	private mark(at: number): void {
		const el = this.drawn.find((each) => each.at === at)?.el;
		const choice = this.choiceOf(at);
		el?.toggleClass('is-taken', choice !== 'mine');
		for (const button of el?.querySelectorAll('button') ?? [])
			button.setAttr('aria-checked', String(button.getAttribute('data-choice') === choice));
	}

	private moveTo(place: number, focus = true): void {
		const next = Math.min(Math.max(place, 0), this.drawn.length - 1);
		this.drawn[this.current]?.el.setAttr('tabindex', '-1');
		this.current = Math.max(0, next);
		const el = this.drawn[this.current]?.el;
		el?.setAttr('tabindex', '0');
		if (focus) el?.focus();
	}

	private onKey(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const at = this.drawn[this.current]?.at;
		const letter = KEYS.get(event.key.toLowerCase());
		if (event.key === 'ArrowDown') this.moveTo(this.current + 1);
		else if (event.key === 'ArrowUp') this.moveTo(this.current - 1);
		else if (event.key === 'Home') this.moveTo(0);
		else if (event.key === 'End') this.moveTo(this.drawn.length - 1);
		else if (event.key === 'ArrowRight' && at !== undefined) this.turn(at, 1);
		else if (event.key === 'ArrowLeft' && at !== undefined) this.turn(at, -1);
		else if (letter && at !== undefined) this.choose(at, letter);
		else if (event.key === 'Enter') this.options.onApply();
		else return;
		event.preventDefault();
	}

	private turn(at: number, by: 1 | -1): void {
		const choices = this.choicesAt(at);
		const now = choices.findIndex(([choice]) => choice === this.choiceOf(at));
		const next = choices[Math.min(Math.max(now + by, 0), choices.length - 1)];
		if (next) this.choose(at, next[0]);
	}
}

function choicesOf(row: BlockRow, allowsBoth: boolean): Drawn['choices'] {
	if (row.kind === 'only-mine' || row.kind === 'only-theirs') {
		const words = CHOICES[row.kind];
		return [
			['mine', words.mine],
			['theirs', words.theirs],
		];
	}
	const words = CHOICES.changed;
	const two = [['mine', words.mine] as const, ['theirs', words.theirs] as const];
	return allowsBoth ? [...two, ['both', words.both]] : two;
}

function drawText(parent: HTMLElement, row: BlockRow): void {
	if (row.kind !== 'changed') {
		parent.setText(shown(row.mine ?? row.theirs));
		return;
	}
	let room = MAX_SHOWN;
	for (const { kind, lines } of diffWords(row.mine, row.theirs)) {
		const text = lines.join('').slice(0, room);
		room -= text.length;
		if (text === '') continue;
		if (kind === 'same') {
			parent.createSpan({ text });
			continue;
		}
		// The white space after a word is not part of what was struck or underlined.
		const words = text.trimEnd();
		parent.createEl(kind === 'added' ? 'ins' : 'del', { text: words });
		parent.createSpan({ text: text.slice(words.length) });
	}
}

function shown(block: ReadBlock): string {
	const asWritten = block.kind === 'table' || block.kind === 'code' || block.plain === '';
	return (asWritten ? block.text : block.plain.replace(/\ufffc/gu, '▣ ')).slice(0, MAX_SHOWN);
}
