import type { Offer } from '../../flow/links/suggest';
import { acceptLabel, LINKS, rejectLabel } from '../../words/links';
import { drawEvidence, drawFirstReason } from './offer-evidence';
import { iconButton } from '../queue/controls/elements';
import { reportFailure, type Session } from '../session';

/** A suggestion as a row shows it. */
export interface OfferRow {
	readonly session: Session;
	/** What the app's page preview hangs on. */
	readonly hoverParent: HTMLElement;
	/** The note that the link goes into. */
	readonly path: string;
	readonly offer: Offer;
	/** The note that the row names, opens and previews: the other one of the two than the pane shows. */
	readonly other: { readonly path: string; readonly title: string };
	/** The note that the pane shows. */
	readonly shown: string;
	/** From 1, as the keys count. */
	readonly number: number;
	readonly isOpen: boolean;
	/** It is linked one way; opened, its other edits are still to be had. */
	readonly linked?: boolean;
	readonly toggle: () => Promise<void>;
	readonly take: () => Promise<void>;
	readonly refuse: () => Promise<void>;
	/** A link is in by an edit of the evidence. */
	readonly onDone: () => void;
}

/** A row with its name, its reasons and its buttons; opened, with every place and every edit. */
export function drawOfferRow(list: HTMLElement, row: OfferRow): void {
	const { offer, other, number, isOpen } = row;
	const item = list.createEl('li', {
		cls: 'zettelfeed-offer',
		attr: { 'data-number': String(number), 'data-path': other.path },
	});
	item.toggleClass('is-open', isOpen);
	const head = item.createDiv({ cls: 'zettelfeed-offer-head' });
	const label = `${isOpen ? LINKS.less : LINKS.more}: ${other.title}`;
	const toggle = iconButton(head, isOpen ? 'chevron-down' : 'chevron-right', label, () =>
		reportFailure(row.toggle()),
	);
	toggle.setAttr('aria-expanded', String(isOpen));
	drawTitle(head, row);
	if (row.linked === true) head.createSpan({ text: LINKS.linked, cls: 'zettelfeed-quiet' });
	else drawAnswers(head, row);
	if (isOpen) drawEvidence(item, row);
	else drawFirstReason(item, offer);
}

function drawAnswers(head: HTMLElement, row: OfferRow): void {
	const { number, other } = row;
	const accept = head.createEl('button', {
		text: LINKS.accept,
		cls: 'zettelfeed-offer-accept',
		attr: { 'aria-label': acceptLabel(number, other.title) },
	});
	accept.addEventListener('click', () => reportFailure(row.take()));
	iconButton(head, 'x', rejectLabel(other.title), () => reportFailure(row.refuse()));
}

function drawTitle(head: HTMLElement, { session, hoverParent, other, shown }: OfferRow): void {
	const { workspace } = session.app;
	const title = head.createEl('a', {
		text: other.title,
		cls: 'zettelfeed-offer-title',
		href: '#',
		attr: { dir: 'auto' },
	});
	title.addEventListener('click', (event) => {
		event.preventDefault();
		reportFailure(workspace.openLinkText(other.path, shown, false));
	});
	title.addEventListener('mouseover', (event) => {
		workspace.trigger('hover-link', {
			...{ event, hoverParent, targetEl: title },
			source: 'zettelfeed-queue',
			linktext: other.path,
			sourcePath: shown,
		});
	});
}
