import { Modal } from 'obsidian';
import { KEY_HELP, QUEUE } from '../words/ui';

/** The queue's keys, read aloud by one key. */
export class KeysModal extends Modal {
	override onOpen(): void {
		this.setTitle(QUEUE.keys);
		this.contentEl.addClass('zettelfeed-keys');
		for (const [key, what] of KEY_HELP) {
			const row = this.contentEl.createDiv({ cls: 'zettelfeed-keys-row' });
			row.createEl('kbd', { text: key });
			row.createSpan({ text: what });
		}
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
