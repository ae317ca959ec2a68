import { Notice } from 'obsidian';

/**
 * A notice with buttons, which close it.
 *
 * @param staysMs how long it stays, in milliseconds; 0 until a button is pressed
 */
export function noticeWithButtons(
	words: string,
	staysMs: number,
	...buttons: readonly (readonly [label: string, run: () => void])[]
): Notice {
	const message = createFragment();
	message.createDiv({ text: words, cls: 'zettelfeed-notice-words' });
	const drawn = buttons.map(([text]) =>
		message.createEl('button', { text, cls: 'zettelfeed-notice-button' }),
	);
	// The notice takes what the fragment holds: a button made later would never be seen.
	const notice = new Notice(message, staysMs);
	buttons.forEach(([, run], at) =>
		drawn[at]?.addEventListener('click', () => {
			notice.hide();
			run();
		}),
	);
	return notice;
}
