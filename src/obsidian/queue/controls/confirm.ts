import { ConfirmationModal, type App } from 'obsidian';
import { andMore } from '../../../words/review';

export interface Confirmation {
	readonly title: string;
	readonly about: string;
	readonly yes: string;
	/** What it is about, by title; the first few are shown. */
	readonly names?: readonly string[];
}

/** Titles one can take in at a look. */
const MOST_NAMES = 5;

/** Asks before something is done to many notes. Enter is yes. */
export function confirm(
	app: App,
	{ title, about, yes, names = [] }: Confirmation,
): Promise<boolean> {
	return new Promise((resolve) => {
		let answer = false;
		const modal = new ConfirmationModal(app);
		modal.setTitle(title);
		modal.contentEl.createEl('p').createEl('bdi', { text: about });
		if (names.length > 0) drawNames(modal.contentEl, names);
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

function drawNames(parent: HTMLElement, names: readonly string[]): void {
	const list = parent.createEl('ul', { cls: 'zettelfeed-confirm-names' });
	for (const name of names.slice(0, MOST_NAMES))
		list.createEl('li', { text: name, attr: { dir: 'auto' } });
	const rest = names.length - MOST_NAMES;
	if (rest > 0) list.createEl('li', { text: andMore(rest), cls: 'zettelfeed-quiet' });
}
