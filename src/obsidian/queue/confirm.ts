import { ConfirmationModal, type App } from 'obsidian';

export interface Confirmation {
	readonly title: string;
	readonly about: string;
	readonly yes: string;
}

/** Asks before something is done to many notes. Enter is yes. */
export function confirm(app: App, { title, about, yes }: Confirmation): Promise<boolean> {
	return new Promise((resolve) => {
		let answer = false;
		const modal = new ConfirmationModal(app);
		modal.setTitle(title);
		modal.contentEl.createEl('p', { text: about });
		modal.addButton((button) =>
			button
				.setButtonText(yes)
				.setCta()
				.setInitialFocus()
				.onClick(() => {
					answer = true;
				}),
		);
		modal.addCancelButton();
		// Closed after the button's own handler, whichever comes first: the answer is read a turn later.
		modal.setCloseCallback(() => {
			window.setTimeout(() => resolve(answer), 0);
		});
		modal.open();
	});
}
