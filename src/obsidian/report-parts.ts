import type { Modal } from 'obsidian';

/** Lists longer than this are cut: the rest is counted in the headline. */
export const MAX_LISTED = 200;

/** The buttons at the end of a report, each with what follows once the report is closed; the first is the main one and has the focus. */
export function drawEnd(
	modal: Modal,
	...buttons: readonly (readonly [label: string, run: () => void])[]
): void {
	const end = modal.contentEl.createDiv({ cls: 'zettelfeed-modal-end' });
	buttons.forEach(([text, run], at) => {
		const button = end.createEl('button', { text, cls: at === 0 ? 'mod-cta' : '' });
		button.addEventListener('click', () => {
			modal.close();
			run();
		});
		if (at === 0) button.focus({ preventScroll: true });
	});
}

/** A list of a report, to be opened; what went wrong is open. Its rows are the caller's. */
export function drawList(
	parent: HTMLElement,
	heading: string,
	rows: number,
	isProblem: boolean,
): HTMLElement {
	const details = parent.createEl('details', { cls: 'zettelfeed-report-list' });
	details.toggleClass('is-problem', isProblem);
	details.open = isProblem;
	details.createEl('summary', { text: `${heading} (${rows})` });
	return details.createEl('ul');
}
