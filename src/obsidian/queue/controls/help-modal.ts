import { Modal, type App } from 'obsidian';
import { readKeys, type QueueAction } from '../../../settings/review-keys';
import { ACTION_NAMES, ACTION_SECTIONS, KEYS } from '../../../words/review-keys';
import { FIXED_KEYS, REVIEW } from '../../../words/review';

/** The queue's keys as they are now, whatever the person made of them. */
export class HelpModal extends Modal {
	constructor(
		app: App,
		private readonly stored: Readonly<Record<string, string>>,
	) {
		super(app);
	}

	override onOpen(): void {
		const keys = readKeys(this.stored);
		this.setTitle(KEYS.heading);
		this.contentEl.addClass('zettelfeed-keys');
		const about = this.contentEl.createEl('p', { cls: 'zettelfeed-quiet' });
		about.createEl('bdi', { text: REVIEW.keysAbout });
		const columns = this.contentEl.createDiv({ cls: 'zettelfeed-keys-columns' });
		for (const [heading, actions] of ACTION_SECTIONS) {
			const rows = actions.flatMap((action) => {
				const key = keys[action as QueueAction];
				return key === '' ? [] : [[key, ACTION_NAMES[action] ?? action] as const];
			});
			if (rows.length > 0) this.section(columns, heading, rows);
		}
		this.section(columns, REVIEW.fixedKeys, FIXED_KEYS);
	}

	private section(
		parent: HTMLElement,
		heading: string,
		rows: readonly (readonly [string, string])[],
	): void {
		const section = parent.createDiv({ cls: 'zettelfeed-keys-section' });
		section.createDiv({
			text: heading,
			cls: 'zettelfeed-keys-heading',
			attr: { role: 'heading', 'aria-level': '3' },
		});
		for (const [key, what] of rows) {
			const row = section.createDiv({ cls: 'zettelfeed-keys-row' });
			row.createSpan({ text: what, attr: { dir: 'auto' } });
			const caps = row.createSpan({ cls: 'zettelfeed-keys-caps' });
			for (const each of key.split(' ')) caps.createEl('kbd', { text: each, attr: { dir: 'ltr' } });
		}
	}
}
