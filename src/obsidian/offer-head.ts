import { setIcon, type App } from 'obsidian';
import type { Offer } from '../flow/suggest';
import { reportFailure } from './session';

/** The title of a suggested note: opens it, and the app previews it under the pointer. */
export function drawOfferTitle(
	head: HTMLElement,
	offer: Offer,
	at: { readonly app: App; readonly hoverParent: HTMLElement; readonly path: string },
): void {
	const { workspace } = at.app;
	const title = head.createEl('a', {
		text: offer.title,
		cls: 'zettelfeed-offer-title',
		href: '#',
		attr: { dir: 'auto' },
	});
	title.addEventListener('click', (event) => {
		event.preventDefault();
		reportFailure(workspace.openLinkText(offer.path, at.path, false));
	});
	title.addEventListener('mouseover', (event) => {
		workspace.trigger('hover-link', {
			event,
			source: 'zettelfeed-queue',
			hoverParent: at.hoverParent,
			targetEl: title,
			linktext: offer.path,
			sourcePath: at.path,
		});
	});
}

/** A button that is an icon; `expanded` tells whether what it opens is open. */
export function drawIconButton(
	parent: HTMLElement,
	icon: string,
	about: {
		readonly label: string;
		readonly expanded?: boolean;
		readonly run: () => Promise<void>;
	},
): void {
	const { label, expanded, run } = about;
	const button = parent.createEl('button', {
		cls: 'zettelfeed-icon-button clickable-icon',
		attr: {
			'aria-label': label,
			...(expanded === undefined ? {} : { 'aria-expanded': String(expanded) }),
		},
	});
	setIcon(button, icon);
	button.addEventListener('click', () => reportFailure(run()));
}
