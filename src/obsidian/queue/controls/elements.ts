import { setIcon, setTooltip, type Setting } from 'obsidian';
import { reportFailure } from '../../session';

/** A quiet button with an icon; its words are the tooltip and the label. */
export function iconButton(
	parent: HTMLElement,
	icon: string,
	label: string,
	run: (event: MouseEvent) => void,
): HTMLElement {
	const button = parent.createEl('button', {
		cls: 'zettelfeed-icon-button clickable-icon',
		attr: { type: 'button' },
	});
	setIcon(button, icon);
	setTooltip(button, label);
	button.addEventListener('click', run);
	return button;
}

/** As the attribute wants it: a capital is typed with shift. */
function shortcut(key: string): string {
	return key === key.toLowerCase() || key.length > 1 ? key : `Shift+${key}`;
}

/** A button with an icon, words, and the key that does the same. */
export function actionButton(
	parent: HTMLElement,
	{
		icon,
		label,
		key = '',
	}: { readonly icon: string; readonly label: string; readonly key?: string },
	run: (event: MouseEvent) => void,
): HTMLElement {
	const button = parent.createEl('button', {
		cls: 'zettelfeed-action',
		attr: { type: 'button', ...(key === '' ? {} : { 'aria-keyshortcuts': shortcut(key) }) },
	});
	setIcon(button.createSpan({ cls: 'zettelfeed-action-icon' }), icon);
	button.createSpan({ text: label, cls: 'zettelfeed-action-label' });
	if (key !== '') button.createEl('kbd', { text: key, attr: { 'aria-hidden': 'true' } });
	button.addEventListener('click', run);
	return button;
}

/** A button of words alone; what fails is told. */
export function textButton(
	parent: HTMLElement,
	text: string,
	run: () => Promise<unknown> | void,
): HTMLElement {
	const button = parent.createEl('button', { text, cls: 'zettelfeed-action' });
	button.addEventListener('click', () => reportFailure(Promise.resolve(run())));
	return button;
}

const line = (cls: string) => (parent: HTMLElement, text: string) =>
	parent.createDiv({ text, cls });
/** A line by the way. */
export const quietLine = line('zettelfeed-quiet');
/** A line that says what went wrong. */
export const errorLine = line('zettelfeed-error');

/** Buttons at the end of a row: their words, what they do, whether it is the one to press. */
export function addButtons(
	row: Setting,
	...buttons: readonly (readonly [label: string, run: () => unknown, isMain?: boolean])[]
): void {
	for (const [label, run, isMain = false] of buttons)
		row.addButton((button) => {
			button.setButtonText(label).onClick(() => run());
			if (isMain) button.setCta();
		});
}
