import type { HoverParent, Workspace } from 'obsidian';

/** The app's page preview of a note, where the pointer is over its row. */
export function previewRow(
	workspace: Workspace,
	event: MouseEvent,
	{ source, parent }: { readonly source: string; readonly parent: HoverParent },
): void {
	const row = (event.target as Element | null)?.closest?.('.zettelfeed-row');
	const path = row?.getAttribute('data-path');
	if (typeof path !== 'string') return;
	workspace.trigger('hover-link', {
		event,
		source,
		hoverParent: parent,
		targetEl: row,
		linktext: path,
		sourcePath: '',
	});
}
